"""Tables that plain text lays out with spaces: columns that line up under each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from openscrutiny.reading.formats.lines import Stretch
from openscrutiny.reading.tables.cell_kinds import is_number, is_symbol
from openscrutiny.reading.tables.grid import Grid, RawCell, RawRow

_GAP = re.compile(r"\S(?: ?\S)*")
_FEWEST_ROWS = 3


def aligned_tables(stretch: Stretch) -> Iterator[tuple[int, Sequence[str], Grid | None]]:
    """The stretch in pieces: (first line, its rows, the grid it makes or None where it is text)."""
    rows = stretch.lines
    start = 0
    index = 0
    while index < len(rows):
        end = _end_of_table(rows, index)
        if end - index < _FEWEST_ROWS:
            index += 1
            continue
        if index > start:
            yield stretch.first + start, rows[start:index], None
        yield stretch.first + index, (), _grid(rows[index:end], stretch, index)
        start = index = end
    if start < len(rows):
        yield stretch.first + start, rows[start:], None


def _segments(row: str) -> list[tuple[int, int, str]]:
    """The stretches of a line parted by two spaces or more: start, end, text."""
    expanded = row.replace("\f", "").expandtabs(8)
    return [(m.start(), m.end(), m[0].strip()) for m in _GAP.finditer(expanded)]


def _end_of_table(rows: Sequence[str], start: int) -> int:
    """The index after a run of lines with three columns or more, figures among them."""
    if len(_segments(rows[start])) < 3:
        return start
    end = start
    figures = 0
    wide = 0
    while end < len(rows):
        segments = _segments(rows[end])
        if len(segments) < 2 and not (rows[end].strip() and wide and _is_wrapped(rows, end)):
            break
        wide += len(segments) >= 3
        figures += sum(1 for _, _, text in segments if is_number(text) or is_symbol(text)) >= 2
        end += 1
    return end if wide >= _FEWEST_ROWS and figures >= 2 else start


def _is_wrapped(rows: Sequence[str], at: int) -> bool:
    """A line with a single label between rows of figures: the label's first or last line."""
    following = _segments(rows[at + 1]) if at + 1 < len(rows) else []
    return len(following) >= 3 and len(rows[at].strip()) < 60 and not rows[at].strip().endswith(".")


def _grid(rows: Sequence[str], stretch: Stretch, offset: int) -> Grid:
    columns = _columns(rows)
    laid = [
        RawRow(_cells(row, columns), stretch.first + offset + index, stretch.page, stretch.printed_page)
        for index, row in enumerate(rows)
    ]
    return Grid(tuple(laid), None)


def _columns(rows: Sequence[str]) -> list[tuple[int, int]]:
    """The columns: ranges of characters between the gaps that no row of figures crosses."""
    width = max(len(row.expandtabs(8)) for row in rows)
    covered = [0] * (width + 1)
    for row in rows:
        segments = _segments(row)
        if len(segments) < 3:
            continue
        for start, end, _ in segments:
            for at in range(start, end):
                covered[at] += 1
    columns: list[tuple[int, int]] = []
    start: int | None = None
    for at, count in enumerate(covered):
        if count and start is None:
            start = at
        elif not count and start is not None:
            columns.append((start, at))
            start = None
    return columns


def _cells(row: str, columns: Sequence[tuple[int, int]]) -> tuple[RawCell, ...]:
    texts = [""] * len(columns)
    for start, end, text in _segments(row):
        at = min(range(len(columns)), key=lambda index: _apart(columns[index], start, end))
        texts[at] = f"{texts[at]} {text}".strip()
    return tuple(RawCell(text) for text in texts)


def _apart(column: tuple[int, int], start: int, end: int) -> int:
    """How far a stretch of text is from a column: negative by as much as they overlap."""
    return max(column[0], start) - min(column[1], end)
