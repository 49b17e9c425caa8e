"""Grids become tables: pages joined, shifted rows put right, headers and row labels resolved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from openscrutiny.reading.document import Cell, Column, Place, Row, RowKind, Table
from openscrutiny.reading.tables.alignment import align
from openscrutiny.reading.tables.cell_kinds import is_data, is_number
from openscrutiny.reading.tables.grid import BLANK, Grid, RawCell, RawRow
from openscrutiny.reading.tables.headers import column_paths, header_rows, label_columns, title_rows
from openscrutiny.reading.tables.page_breaks import join_pages

_REQUIRED = 0.8
_MOST_MEASURED = 200
_BLANKS_TO_A_CELL = 20
_MOST_BLANKS = 100_000
"""A header so much wider than its rows would make a table of nothing but blanks: it is cut."""


def same_header(first: Grid, second: Grid) -> bool:
    """Whether the second grid repeats the first one's header, as tables do on each page."""
    header = _header(first)
    if not header or sum(len(row.filled) for row in header) < 2:
        return False
    start = title_rows(second.rows)
    again = second.rows[start : start + len(header)]
    return [_labels(row) for row in header] == [_labels(row) for row in again]


def may_continue(first: Grid, second: Grid) -> bool:
    """Whether the second grid, with nothing between, goes on with the first one's rows."""
    widths = {_usual_width(first.rows), _usual_width(second.rows)}
    return len(widths) == 1 and not title_rows(second.rows) and header_rows(second) == 0


def _labels(row: RawRow) -> tuple[str, ...]:
    texts = [text.casefold() for text in row.texts]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _usual_width(rows: Sequence[RawRow]) -> int:
    widths = sorted(len(row.cells) for row in rows[:_MOST_MEASURED])
    return widths[len(widths) // 2] if widths else 0


def _header(grid: Grid) -> Sequence[RawRow]:
    start = title_rows(grid.rows)
    return grid.rows[start : start + header_rows(grid)]


@dataclass(frozen=True)
class TableSource:
    """The grids of one table in order, and what the table's place is made of."""

    grids: Sequence[Grid]
    path: str
    number: int
    title: str


def resolve_table(source: TableSource) -> Table:
    """One table from the grids that it was printed as, one for each page."""
    first = source.grids[0]
    titles = title_rows(first.rows)
    header = _header(first)
    width = _width(source.grids, header)
    pages = [_narrowed(page, width) for page in _bodies(source.grids, header)]
    flat, moved = align([row for page in pages for row in page], width)
    lines_moved = {flat[index].line for index in moved}
    rows = join_pages(_split_like(flat, pages), width)
    paths = column_paths(header, width)
    labels = label_columns([row for row in rows if len(row.filled) > 1], paths, width)
    top = titles + len(header)
    place = _place(source, first.rows[0] if first.rows else None)
    title = " ".join(first.rows[0].texts).strip() if titles else source.title
    return Table(
        number=source.number,
        title=title,
        columns=tuple(Column(path, at in labels) for at, path in enumerate(paths)),
        header_rows=top,
        rows=_RowResolver(source, labels, width, top).resolve(rows, lines_moved),
        place=place,
    )


def _width(grids: Sequence[Grid], header: Sequence[RawRow]) -> int:
    """The header's width, or what all but the odd row need: a single wide row widens nothing."""
    stated = max((len(row.cells) for row in header), default=0)
    extents = sorted(row.filled[-1] + 1 for grid in grids for row in grid.rows if row.filled)
    usual = extents[(len(extents) - 1) * 9 // 10] if extents else 0
    if stated * len(extents) > _MOST_BLANKS + _BLANKS_TO_A_CELL * sum(extents):
        stated = 0
    return max(stated, usual, 1)


def _bodies(grids: Sequence[Grid], header: Sequence[RawRow]) -> list[Sequence[RawRow]]:
    bodies: list[Sequence[RawRow]] = []
    for index, grid in enumerate(grids):
        repeated = index == 0 or (header and same_header(grids[0], grid))
        skipped = title_rows(grid.rows) + len(header) if repeated else 0
        bodies.append([row for row in grid.rows[skipped:] if row.filled])
    return bodies


def _narrowed(rows: Sequence[RawRow], width: int) -> list[RawRow]:
    """Rows of the table's width: blanks added, and what stands beyond it put into the last cell."""
    return [row if len(row.cells) == width else _fitted(row, width) for row in rows]


def _fitted(row: RawRow, width: int) -> RawRow:
    cells = row.cells[:width] + (BLANK,) * (width - len(row.cells))
    beyond = " ".join(cell.text for cell in row.cells[width:] if cell.text)
    if beyond:
        last = cells[-1]
        cells = (*cells[:-1], RawCell(f"{last.text} {beyond}".strip(), last.bold))
    return RawRow(cells, row.line, row.page, row.printed_page)


def _split_like(rows: Sequence[RawRow], pages: Sequence[Sequence[RawRow]]) -> list[list[RawRow]]:
    split: list[list[RawRow]] = []
    start = 0
    for page in pages:
        split.append(list(rows[start : start + len(page)]))
        start += len(page)
    return split


def _place(source: TableSource, row: RawRow | None) -> Place:
    return Place(
        path=source.path,
        page=row.page if row else None,
        printed_page=row.printed_page if row else None,
        line=row.line if row else None,
        paragraph=source.grids[0].ordinal,
        table=source.number,
    )


class _RowResolver:
    """Walks the body rows in order, carrying bands and group labels down."""

    def __init__(self, source: TableSource, labels: frozenset[int], width: int, top: int) -> None:
        self._source = source
        self._labels = sorted(labels)
        self._width = width
        self._top = top
        self._band = ""
        self._carried: dict[int, tuple[str, int]] = {}
        self._bands_name_rows = True

    def resolve(self, rows: Sequence[RawRow], lines_moved: set[int | None]) -> tuple[Row, ...]:
        """The rows with their paths; `lines_moved` are the lines whose cells were realigned."""
        required = self._required(rows)
        self._bands_name_rows = self._do_bands_name_rows(rows, required)
        return tuple(
            self._row(row, index, row.line in lines_moved, required)
            for index, row in enumerate(rows, start=self._top + 1)
        )

    def _required(self, rows: Sequence[RawRow]) -> frozenset[int]:
        counted = [row for row in rows if len(row.filled) > 1]
        return frozenset(
            at
            for at in range(self._width)
            if sum(1 for row in counted if row.cells[at].text) >= _REQUIRED * len(counted)
        )

    def _do_bands_name_rows(self, rows: Sequence[RawRow], required: frozenset[int]) -> bool:
        """Whether plain bands are headings. In a table of figures that begins without one, a label
        alone in its row is the rest of the label above, which the converter cut in two.
        """
        has_figures = any(is_data(text) for row in rows for text in row.texts[1:])
        return not has_figures or (bool(rows) and self._is_band(rows[0], required))

    def _row(self, row: RawRow, index: int, shifted: bool, required: frozenset[int]) -> Row:
        place = self._place_of(row, index)
        if self._is_band(row, required):
            label = " ".join(cell.text for cell in row.cells if cell.text and not cell.repeats)
            if self._bands_name_rows or any(cell.bold for cell in row.cells):
                self._band = label
                self._carried.clear()
            return Row(self._cells(row, place, {}), RowKind.BAND, (label,), place, shifted)
        filled = self._fill_down(row, index, frozenset() if shifted else required)
        cells = self._cells(row, place, filled)
        own = tuple(cells[at].text for at in self._labels if cells[at].text)
        return Row(cells, RowKind.BODY, (self._band, *own) if self._band else own, place, shifted)

    def _is_band(self, row: RawRow, required: frozenset[int]) -> bool:
        """A row that fills its first cell alone, or a merged cell across the table."""
        distinct = [at for at in row.filled if not row.cells[at].repeats]
        if distinct == [0, 1]:
            return self._is_numbered_band(row, required)
        first = row.cells[0].text
        return self._width >= 3 and distinct == [0] and not (is_number(first) or first.isdigit())

    def _is_numbered_band(self, row: RawRow, required: frozenset[int]) -> bool:
        """`6.` and a title, where every other row fills more: a heading split over two cells."""
        first = row.cells[0].text
        bare = first.rstrip(".):")
        numbered = bare.isdigit() and (first != bare or row.cells[0].bold)
        return (
            self._width > 3
            and len(required - {0, 1}) > 0
            and (numbered or (len(bare) == 1 and bare.isupper()))
            and len(row.filled) == 2
            and not is_number(row.cells[1].text)
        )

    def _fill_down(
        self, row: RawRow, index: int, required: frozenset[int]
    ) -> dict[int, tuple[str, int]]:
        """The texts that blank label cells repeat from above, with the row they come from.

        A column that nearly every row fills is blank for a reason, but in a row that slid left.
        """
        filled: dict[int, tuple[str, int]] = {}
        own = [at for at in self._labels if row.cells[at].text]
        for at in self._labels:
            if row.cells[at].text:
                self._carried = {c: v for c, v in self._carried.items() if c < at}
                self._carried[at] = (row.cells[at].text, index)
            elif (own or len(self._labels) == 1) and at in self._carried and at not in required:
                filled[at] = self._carried[at]
        return filled

    def _cells(
        self, row: RawRow, place: Place, filled: dict[int, tuple[str, int]]
    ) -> tuple[Cell, ...]:
        cells = [
            Cell(cell.text, _at_column(place, column), cell.bold)
            for column, cell in enumerate(row.cells, start=1)
        ]
        for at, (text, filled_from) in filled.items():
            cells[at] = replace(cells[at], text=text, filled_from=filled_from)
        return tuple(cells)

    def _place_of(self, row: RawRow, index: int) -> Place:
        return Place(
            path=self._source.path,
            page=row.page,
            printed_page=row.printed_page,
            line=row.line,
            paragraph=self._source.grids[0].ordinal,
            table=self._source.number,
            row=index,
        )


def _at_column(place: Place, column: int) -> Place:
    return Place(
        place.path,
        place.page,
        place.printed_page,
        place.line,
        place.paragraph,
        place.table,
        place.row,
        column,
    )
