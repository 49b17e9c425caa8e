"""Tables that plain text lays out with spaces: columns that line up under each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openscrutiny.reading.formats.lines import Stretch
from openscrutiny.reading.tables.cell_kinds import is_number, is_symbol
from openscrutiny.reading.tables.grid import Grid, RawCell, RawRow

_SEGMENT = re.compile(r"\S(?: ?\S)*")
_MARKED = re.compile(r"^\(?(?:\d{1,3}|[a-zA-Z]|[ivx]+)[.)]$|^[•▪◦*-]$|^\d{1,2}(?:\.\d{1,2})+$")
_FEWEST_ROWS = 3
_LOOSE = 2
"""Characters by which a cell may start away from its column and still belong to it."""
_MOST_BLANK = 2
_MOST_COLUMNS = 40
_ROWS_TO_JUDGE = 60


@dataclass(frozen=True, slots=True)
class _Segment:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A piece of a stretch: its first line's number, and its rows as text or as a table."""

    first: int
    rows: Sequence[str]
    grid: Grid | None


def aligned_tables(stretch: Stretch) -> Iterator[TextPiece]:
    """The stretch cut into text and tables, in order."""
    laid = [_segments(row) for row in stretch.lines]
    start = index = 0
    while index < len(laid):
        end = _end_of_table(laid, index)
        if end == index:
            index += 1
            continue
        if index > start:
            yield TextPiece(stretch.first + start, stretch.lines[start:index], None)
        grid = _grid(laid[index:end], stretch, index)
        yield TextPiece(stretch.first + index, stretch.lines[index:end], grid)
        start = index = end
    if start < len(laid):
        yield TextPiece(stretch.first + start, stretch.lines[start:], None)


def _segments(row: str) -> list[_Segment]:
    """The stretches of a line parted by two spaces or more."""
    expanded = row.replace("\f", "").expandtabs(8)
    return [_Segment(m.start(), m.end(), m[0]) for m in _SEGMENT.finditer(expanded)]


def _end_of_table(laid: Sequence[list[_Segment]], start: int) -> int:
    """The index after a table that begins at the line, or `start` where none does.

    Its first line has three cells or more; those below stand under them, with a blank line here and
    there and single cells where one was wrapped.
    """
    header = laid[start]
    if not 3 <= len(header) <= _MOST_COLUMNS or _begins_prose(header):
        return start
    end = start + 1
    rows = wide = figures = 0
    for index, after_blank in _lines_below(laid, start):
        segments = laid[index]
        if not _stands_under(segments, header, after_blank=after_blank):
            break
        has_figures = any(is_number(segment.text) for segment in segments)
        ended = after_blank and figures >= _FEWEST_ROWS - 1
        if ended and len(segments) > 1 and not has_figures:
            break
        figures += has_figures
        rows += 1
        wide += len(segments) >= min(3, len(header) - 1)
        end = index + 1
        if rows > _ROWS_TO_JUDGE and wide * 2 < rows:
            return start
    return end if rows >= _FEWEST_ROWS - 1 and wide * 2 >= rows and wide >= 2 else start


def _lines_below(laid: Sequence[list[_Segment]], start: int) -> Iterator[tuple[int, bool]]:
    """The lines with text below one, and whether each comes after a blank: to the first gap."""
    blank = 0
    for index in range(start + 1, len(laid)):
        if laid[index]:
            yield index, blank > 0
            blank = 0
            continue
        blank += 1
        if blank > _MOST_BLANK:
            return


def _stands_under(
    segments: Sequence[_Segment], header: Sequence[_Segment], *, after_blank: bool
) -> bool:
    """Whether the line's cells stand in the header's columns."""
    if len(segments) > len(header) + 2 or _begins_prose(segments):
        return False
    if any(_overlapped(segment, header) > 1 for segment in segments):
        return False
    fitting = sum(1 for segment in segments if _fits_a_column(segment, header))
    if len(segments) == 1:
        return fitting == 1 and not after_blank and segments[0].end <= header[-1].end + 30
    return fitting * 3 >= len(segments) * 2


def _begins_prose(segments: Sequence[_Segment]) -> bool:
    """A list's or a paragraph's marker, and then its text."""
    marked = _MARKED.match(segments[0].text) is not None
    return marked and (len(segments) == 1 or not is_number(segments[1].text))


def _overlapped(segment: _Segment, header: Sequence[_Segment]) -> int:
    """How many of the header's columns the text runs across."""
    return sum(1 for column in header if segment.start < column.end and column.start < segment.end)


def _fits_a_column(segment: _Segment, header: Sequence[_Segment]) -> bool:
    """Starts with a column's header, ends with it, or stands above or below it."""
    return any(
        abs(segment.start - column.start) <= _LOOSE
        or abs(segment.end - column.end) <= _LOOSE
        or (min(segment.end, column.end) - max(segment.start, column.start)) * 2
        >= min(segment.end - segment.start, column.end - column.start)
        for column in header
    )


def _grid(laid: Sequence[list[_Segment]], stretch: Stretch, offset: int) -> Grid:
    columns = _columns([row for row in laid if len(row) >= 3])
    rows: list[RawRow] = []
    after_blank = False
    for index, segments in enumerate(laid):
        if not segments:
            after_blank = True
            continue
        cells = _cells(segments, columns)
        if rows and not after_blank and _is_wrapped(cells, rows[-1], is_first_body=len(rows) == 1):
            rows[-1] = _joined(rows[-1], cells)
        else:
            line = stretch.first + offset + index
            rows.append(RawRow(cells, line, stretch.page, stretch.printed_page))
        after_blank = False
    return Grid(tuple(rows), None)


def _columns(laid: Sequence[list[_Segment]]) -> list[tuple[int, int]]:
    """The columns: ranges of characters between the gaps that no full line crosses."""
    width = max(row[-1].end for row in laid)
    covered = [0] * (width + 1)
    for row in laid:
        for segment in row:
            for at in range(segment.start, segment.end):
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


def _cells(segments: Sequence[_Segment], columns: Sequence[tuple[int, int]]) -> tuple[RawCell, ...]:
    texts = [""] * len(columns)
    for segment in segments:
        at = min(range(len(columns)), key=lambda index: _apart(columns[index], segment))
        texts[at] = f"{texts[at]} {segment.text}".strip()
    return tuple(RawCell(text) for text in texts)


def _apart(column: tuple[int, int], segment: _Segment) -> int:
    """How far a stretch of text is from a column: negative by as much as they overlap."""
    return max(column[0], segment.start) - min(column[1], segment.end)


def _is_wrapped(cells: Sequence[RawCell], above: RawRow, *, is_first_body: bool) -> bool:
    """Whether a line holds the rest of the cells above it: few, no figures, each under a text."""
    filled = [at for at, cell in enumerate(cells) if cell.text]
    if is_first_body or any(
        is_number(cells[at].text) or is_symbol(cells[at].text) for at in filled
    ):
        return False
    if len(filled) * 2 > len(above.filled) or not all(above.cells[at].text for at in filled):
        return False
    return filled[0] > 0 or (filled == [0] and cells[0].text[:1].islower())


def _joined(row: RawRow, more: Sequence[RawCell]) -> RawRow:
    cells = tuple(
        RawCell(f"{cell.text} {rest.text}".strip())
        for cell, rest in zip(row.cells, more, strict=True)
    )
    return RawRow(cells, row.line, row.page, row.printed_page)
