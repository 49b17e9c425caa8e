"""Which lines with tabs in them make a table, and which are only indented or marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate

MOST_CELLS = 5000
"""Cells of a row: no paper prints so many, and a line of more marks than this is text."""
_ROWS_TO_JUDGE = 200
_LIST_OR_CODE = re.compile(r"^\s*(?:[-*+•▪◦o]|\(?[0-9a-zA-Z]{1,4}[.)])\s")


class TabRuns:
    """Runs of lines with tabs between their words. A run is judged from any line in no time."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._ends = _ends_of_runs(lines)
        self._several = _counted(lines, _has_several_cells)
        self._pairs = _counted(lines, _has_two_cells)
        self._listed = _counted(lines, _is_listed)
        self._listed_pairs = _counted(lines, lambda line: _is_listed(line) and _tabs(line) <= 1)

    def end_of_table(self, start: int) -> int:
        """The end of a table that begins at the line, or `start` where none does.

        A tab that merely indents, or that follows a list's marker, does not make a table.
        """
        end = self._ends[start]
        return end if self._make_a_table(start, min(end, start + _ROWS_TO_JUDGE)) else start

    def _make_a_table(self, start: int, end: int) -> bool:
        rows = end - start
        if _within(self._several, start, end) * 2 > rows:
            return _within(self._listed_pairs, start, end) < rows
        all_pairs = rows >= 2 and _within(self._pairs, start, end) == rows
        return all_pairs and not _within(self._listed, start, end)


def _ends_of_runs(lines: Sequence[str]) -> list[int]:
    """For each line the index after the run that it stands in; its own where it is in none."""
    ends = list(range(len(lines)))
    for index in range(len(lines) - 1, -1, -1):
        if 0 < lines[index].count("\t") <= MOST_CELLS and lines[index].strip():
            goes_on = index + 1 < len(lines) and ends[index + 1] > index + 1
            ends[index] = ends[index + 1] if goes_on else index + 1
    return ends


def _counted(lines: Sequence[str], has: Callable[[str], bool]) -> list[int]:
    """How many lines before each index are so."""
    return [0, *accumulate("\t" in line and has(line) for line in lines)]


def _within(counts: Sequence[int], start: int, end: int) -> int:
    return counts[end] - counts[start]


def _tabs(line: str) -> int:
    return line.strip().count("\t")


def _has_several_cells(line: str) -> bool:
    filled = sum(1 for cell in line.split("\t") if cell.strip())
    return filled >= 3 or line.strip(" ").count("\t") >= 2


def _has_two_cells(line: str) -> bool:
    return _tabs(line) == 1


def _is_listed(line: str) -> bool:
    return _LIST_OR_CODE.match(line) is not None
