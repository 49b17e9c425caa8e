"""A text file as stretches: tables in pipes, tabs or HTML, page marks, and the text between them.

Shared by the Markdown and the plain text reader, for the same converters write both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from openscrutiny.reading.formats.inline import is_all_bold, plain_text
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
_DELIMITERS = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_HTML_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_HTML_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_UNESCAPED_PIPE = re.compile(r"(?<!\\)\|")
_DEEPEST_TABLE = 20
_ROWS_TO_JUDGE = 200
_LIST_OR_CODE = re.compile(r"^\s*(?:[-*+•▪◦o]|\(?[0-9a-zA-Z]{1,4}[.)])\s")


def stretches(lines: Sequence[str]) -> Iterator[Stretch]:
    """Cut the lines into stretches, in order. Page marks are taken out and noted instead."""
    pages = _Pages(lines)
    start = 0
    while start < len(lines):
        if pages.is_mark[start]:
            start += 1
            continue
        kind, end = _stretch_at(lines, start, pages)
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


def _stretch_at(lines: Sequence[str], start: int, pages: _Pages) -> tuple[Kind, int]:
    for kind, ends_at in (
        (Kind.HTML_TABLE, _end_of_html_table),
        (Kind.PIPES, _end_of_pipes),
        (Kind.TABS, _end_of_tabs),
    ):
        end = ends_at(lines, start)
        if end > start:
            return kind, end
    end = start + 1
    while end < len(lines) and not pages.is_mark[end] and not _starts_table(lines, end):
        if "\f" in lines[end] or pages.printed[end] != pages.printed[start]:
            break
        end += 1
    return Kind.TEXT, end


def _starts_table(lines: Sequence[str], at: int) -> bool:
    line = lines[at]
    if "\t" not in line and "|" not in line and "<" not in line:
        return False
    return any(
        ends_at(lines, at) > at for ends_at in (_end_of_html_table, _end_of_pipes, _end_of_tabs)
    )


def _end_of_html_table(lines: Sequence[str], start: int) -> int:
    if "<" not in lines[start] or not _HTML_TABLE.search(lines[start]):
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
    if "|" not in lines[start] or not _is_pipe_row(lines[start]):
        return start
    leading = lines[start].lstrip().startswith("|")
    ruled = start + 1 < len(lines) and _is_delimiter_row(lines[start + 1])
    if not leading and not ruled:
        return start
    end = start
    while end < len(lines) and _is_pipe_row(lines[end]):
        end += 1
    return end if end - start > 1 or leading else start


def _is_pipe_row(line: str) -> bool:
    stripped = line.strip()
    return stripped.startswith("|") or len(_UNESCAPED_PIPE.findall(stripped)) >= 1


def _is_delimiter_row(line: str) -> bool:
    return "-" in line and "|" in line and _DELIMITERS.match(line) is not None


def _end_of_tabs(lines: Sequence[str], start: int) -> int:
    """The end of a run of lines with tabs between cells, or `start` where none begins.

    A tab that merely indents, or that follows a list's marker, does not make a table.
    """
    if "\t" not in lines[start]:
        return start
    judged = _run_with_tabs(lines, start, start + _ROWS_TO_JUDGE)
    if not _make_a_table(lines[start:judged]):
        return start
    return _run_with_tabs(lines, judged, len(lines))


def _run_with_tabs(lines: Sequence[str], start: int, most: int) -> int:
    end = start
    while end < min(most, len(lines)) and "\t" in lines[end] and lines[end].strip():
        end += 1
    return end


def _make_a_table(rows: Sequence[str]) -> bool:
    several = [row for row in rows if len(_tab_cells(row)) >= 3 or row.strip(" ").count("\t") >= 2]
    if len(several) * 2 > len(rows):
        return not all(_LIST_OR_CODE.match(row) and row.strip().count("\t") <= 1 for row in rows)
    pairs = [row for row in rows if row.strip().count("\t") == 1]
    return (
        len(pairs) >= 2
        and len(pairs) == len(rows)
        and not any(_LIST_OR_CODE.match(r) for r in rows)
    )


def _tab_cells(row: str) -> list[str]:
    return [cell for cell in row.split("\t") if cell.strip()]


def pipe_rows(stretch: Stretch) -> tuple[list[RawRow], int | None]:
    """The rows of a pipe table, and how many are its header: None where nothing says so."""
    header: int | None = None
    rows: list[RawRow] = []
    for offset, line in enumerate(stretch.lines):
        if header is None and _is_delimiter_row(line):
            header = len(rows)
            continue
        if _is_delimiter_row(line):
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
