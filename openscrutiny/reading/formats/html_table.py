"""Tables written as HTML inside another format, with merged cells laid out."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from openscrutiny.reading.formats.inline import plain_text
from openscrutiny.reading.tables.grid import BLANK, RawCell, RawRow

_MOST_SPANNED = 200
"""Cells that one merged cell may cover each way: more is a fault in the file, not a table."""
_MOST_COVERED = 100_000
"""Positions that the merged cells of one table may cover: beyond it they are single cells."""


@dataclass
class _OpenCell:
    is_header: bool
    columns: int
    rows: int
    text: list[str] = field(default_factory=list)


@dataclass
class _OpenRow:
    line: int
    in_head: bool
    cells: list[_OpenCell] = field(default_factory=list)


class _Tables(HTMLParser):
    """Collects the rows of the tables; what stands in a nested table joins its outer cell."""

    def __init__(self, first_line: int) -> None:
        super().__init__(convert_charrefs=False)
        self.tables: list[tuple[str, list[_OpenRow]]] = []
        self._first = first_line
        self._depth = 0
        self._in_head = False
        self._cell: _OpenCell | None = None
        self._caption: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(("", []))
        elif self._depth != 1:
            return
        elif tag == "thead":
            self._in_head = True
        elif tag == "caption":
            self._caption = []
        elif tag == "tr":
            self._close_cell()
            self.tables[-1][1].append(_OpenRow(self._line(), self._in_head))
        elif tag in ("td", "th"):
            self._open_cell(tag == "th", dict(attrs))
        elif self._cell is not None:
            self._cell.text.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._close_cell()
            self._depth = max(0, self._depth - 1)
        elif self._depth != 1:
            return
        elif tag == "thead":
            self._in_head = False
        elif tag == "caption" and self._caption is not None and self.tables:
            self.tables[-1] = (plain_text("".join(self._caption)), self.tables[-1][1])
            self._caption = None
        elif tag in ("td", "th", "tr"):
            self._close_cell()
        elif self._cell is not None:
            self._cell.text.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._caption is not None:
            self._caption.append(data)
        elif self._cell is not None:
            self._cell.text.append(" ".join(data.split("\n")))

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _line(self) -> int:
        return self._first + self.getpos()[0] - 1

    def _open_cell(self, is_header: bool, attributes: dict[str, str | None]) -> None:
        self._close_cell()
        if not self.tables[-1][1]:
            self.tables[-1][1].append(_OpenRow(self._line(), self._in_head))
        self._cell = _OpenCell(
            is_header, _span(attributes.get("colspan")), _span(attributes.get("rowspan"))
        )
        self.tables[-1][1][-1].cells.append(self._cell)

    def _close_cell(self) -> None:
        self._cell = None


def _span(value: str | None) -> int:
    digits = (value or "").strip()
    return min(max(int(digits), 1), _MOST_SPANNED) if digits.isdigit() and len(digits) < 6 else 1


@dataclass(frozen=True, slots=True)
class HtmlTable:
    caption: str
    rows: tuple[RawRow, ...]
    header_rows: int | None


def html_tables(
    source: str, *, first_line: int, page: int | None = None, printed_page: str | None = None
) -> list[HtmlTable]:
    """Every table in the HTML, its cells laid out on a grid. `first_line` is the source's own."""
    parser = _Tables(first_line)
    parser.feed(source)
    parser.close()
    return [
        HtmlTable(caption, _laid_out(rows, page, printed_page), _header_rows(rows))
        for caption, rows in parser.tables
        if any(row.cells for row in rows)
    ]


def _header_rows(rows: list[_OpenRow]) -> int | None:
    count = 0
    for row in rows:
        if not row.in_head and not (row.cells and all(cell.is_header for cell in row.cells)):
            break
        count += 1
    return count or None


def _laid_out(
    rows: list[_OpenRow], page: int | None, printed_page: str | None
) -> tuple[RawRow, ...]:
    layout = _Layout(len(rows))
    laid = [layout.cells_of(at, row) for at, row in enumerate(rows)]
    width = max((len(cells) for cells in laid), default=0)
    if width * len(laid) > _MOST_COVERED + 20 * sum(len(cells) for cells in laid):
        width = 0
    return tuple(
        RawRow((*cells, *[BLANK] * (width - len(cells))), row.line, page, printed_page)
        for cells, row in zip(laid, rows, strict=True)
    )


class _Layout:
    """Puts cells into their columns, going round what cells above cover."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._covered: dict[tuple[int, int], RawCell] = {}
        self._left = _MOST_COVERED

    def cells_of(self, at: int, row: _OpenRow) -> list[RawCell]:
        cells: list[RawCell] = []
        for open_cell in row.cells:
            self._take_covered(at, cells)
            cell = RawCell(plain_text("".join(open_cell.text)), open_cell.is_header)
            self._place(at, cells, open_cell, cell)
        self._take_covered(at, cells)
        return cells

    def _take_covered(self, at: int, cells: list[RawCell]) -> None:
        while (at, len(cells)) in self._covered:
            cells.append(self._covered.pop((at, len(cells))))

    def _place(self, at: int, cells: list[RawCell], written: _OpenCell, cell: RawCell) -> None:
        rows = min(written.rows, self._rows - at)
        columns = written.columns
        if rows * columns > self._left:
            rows = columns = 1
        self._left -= rows * columns - 1
        again = RawCell(cell.text, cell.bold, repeats=True)
        left = len(cells)
        cells.extend([cell, *[again] * (columns - 1)])
        for below in range(at + 1, at + rows):
            for column in range(left, left + columns):
                self._covered[(below, column)] = again
