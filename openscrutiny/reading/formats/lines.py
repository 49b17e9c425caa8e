"""A text file as stretches: tables in pipes, tabs or HTML, page marks, and the text between them.

Shared by the Markdown and the plain text reader, for the same converters write both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from openscrutiny.reading.formats.inline import is_all_bold, plain_text
from openscrutiny.reading.formats.tabs import MOST_CELLS, TabRuns
from openscrutiny.reading.tables.grid import RawCell, RawRow


class Kind(Enum):
    TEXT = "text"
    PIPES = "pipes"
    TABS = "tabs"
    HTML_TABLE = "html table"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of one kind. `first` is the 1-based number of the first of them."""

    kind: Kind
    first: int
    lines: tuple[str, ...]
    page: int | None
    printed_page: str | None


_PAGE_COMMENT = re.compile(
    r"^<!--\s*(?:page\s*)?(?:number|no\.?)?\s*[:=]?\s*(\d{1,4})\s*-->$", re.I
)
_PAGE_RULE = re.compile(r"^\{(\d{1,9})\}-{5,}$")
_PAGE_STAMP = re.compile(
    r"^[-–—*_]{0,3}\s*page\s+(\d{1,4})(?:\s+of\s+\d{1,4})?\s*[-–—*_]{0,3}$", re.I
)
_LONGEST_MARK = 200
_DELIMITERS = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_HTML_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_HTML_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_GRID_RULE = re.compile(r"\+(?:[-=:]+\+){1,500}")
_UNESCAPED_PIPE = re.compile(r"(?<!\\)\|")
_DEEPEST_TABLE = 20


def stretches(lines: Sequence[str]) -> Iterator[Stretch]:
    """Cut the lines into stretches, in order. Page marks are taken out and noted instead."""
    pages = _Pages(lines)
    tables = _Tables(lines)
    start = 0
    while start < len(lines):
        if pages.is_mark[start]:
            start += 1
            continue
        found = tables.starting_at(start)
        kind, end = found or (Kind.TEXT, _end_of_text(lines, start, pages, tables))
        yield Stretch(
            kind, start + 1, tuple(lines[start:end]), pages.page[start], pages.printed[start]
        )
        start = end


class _Pages:
    """For each line: is it a page mark, and on which page does it stand."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.is_mark = [False] * len(lines)
        self.page: list[int | None] = [None] * len(lines)
        self.printed: list[str | None] = [None] * len(lines)
        self._mark(lines)

    def _mark(self, lines: Sequence[str]) -> None:
        page: int | None = 1 if any("\f" in line for line in lines) else None
        since = 0
        for index, line in enumerate(lines):
            if "\f" in line and page is not None:
                page += line.count("\f")
                since = index
            mark = line.replace("\f", "").strip()
            if len(mark) > _LONGEST_MARK:
                mark = ""
            numbered = _PAGE_COMMENT.match(mark) or _PAGE_RULE.match(mark)
            if numbered:
                page, since = int(numbered.group(1)), index
            stamp = _PAGE_STAMP.match(mark)
            if stamp:
                self.printed[since : index + 1] = [stamp.group(1)] * (index + 1 - since)
                since = index + 1
            self.page[index] = page
            self.is_mark[index] = bool(numbered or stamp)


class _Tables:
    """Where tables begin and end among the lines."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._tabs = TabRuns(lines)

    def starting_at(self, at: int) -> tuple[Kind, int] | None:
        """The kind and the end of the table that begins at the line, or None."""
        line = self._lines[at]
        if "<" in line and (end := _end_of_html_table(self._lines, at)) > at:
            return Kind.HTML_TABLE, end
        piped = "|" in line or line.lstrip().startswith("+-")
        if piped and (end := _end_of_pipes(self._lines, at)) > at:
            return Kind.PIPES, end
        if "\t" in line and (end := self._tabs.end_of_table(at)) > at:
            return Kind.TABS, end
        return None


def _end_of_text(lines: Sequence[str], start: int, pages: _Pages, tables: _Tables) -> int:
    end = start + 1
    while end < len(lines) and not pages.is_mark[end] and not tables.starting_at(end):
        if "\f" in lines[end] or pages.printed[end] != pages.printed[start]:
            break
        end += 1
    return end


def _end_of_html_table(lines: Sequence[str], start: int) -> int:
    if not _HTML_TABLE.search(lines[start]):
        return start
    depth = 0
    for index in range(start, len(lines)):
        depth += len(_HTML_TABLE.findall(lines[index])) - len(_HTML_TABLE_END.findall(lines[index]))
        if depth <= 0:
            return index + 1
        if depth > _DEEPEST_TABLE:
            break
    return start


def _end_of_pipes(lines: Sequence[str], start: int) -> int:
    if _is_grid_rule(lines[start]) and start + 1 < len(lines) and _is_pipe_row(lines[start + 1]):
        return max(_end_of_pipes(lines, start + 1), start)
    if not _is_pipe_row(lines[start]):
        return start
    leading = lines[start].lstrip().startswith("|")
    ruled = start + 1 < len(lines) and _is_delimiter_row(lines[start + 1])
    if not leading and not ruled:
        return start
    end = start
    while end < len(lines) and (_is_pipe_row(lines[end]) or _is_grid_rule(lines[end])):
        end += 1
    return end if end - start > 1 or leading else start


def _is_pipe_row(line: str) -> bool:
    if not 0 < line.count("|") <= MOST_CELLS:
        return False
    return line.lstrip().startswith("|") or _UNESCAPED_PIPE.search(line) is not None


def _is_grid_rule(line: str) -> bool:
    """`+-----+-----+`, as tables are ruled in plain text."""
    return line.lstrip().startswith("+") and _GRID_RULE.fullmatch(line.strip()) is not None


def _is_delimiter_row(line: str) -> bool:
    return "-" in line and "|" in line and _DELIMITERS.fullmatch(line.strip()) is not None


def pipe_rows(stretch: Stretch) -> tuple[list[RawRow], int | None]:
    """The rows of a pipe table, and how many are its header: None where nothing says so."""
    header: int | None = None
    rows: list[RawRow] = []
    for offset, line in enumerate(stretch.lines):
        if _is_delimiter_row(line) or _is_grid_rule(line):
            header = len(rows) if header is None and rows else header
            continue
        text = line.strip().removeprefix("|")
        if text.endswith("|") and not text.endswith("\\|"):
            text = text[:-1]
        rows.append(_row(_UNESCAPED_PIPE.split(text), stretch, offset))
    return rows, header


def tab_rows(stretch: Stretch) -> list[RawRow]:
    """The rows of a tab-separated table."""
    return [_row(line.split("\t"), stretch, offset) for offset, line in enumerate(stretch.lines)]


def _row(cells: Sequence[str], stretch: Stretch, offset: int) -> RawRow:
    return RawRow(
        tuple(RawCell(plain_text(cell), is_all_bold(cell)) for cell in cells),
        stretch.first + offset,
        stretch.page,
        stretch.printed_page,
    )
