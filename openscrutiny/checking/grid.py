"""A table's figures as lines: its columns seen as lines, or its rows.

Sums run across columns in each row, or down rows in each column. Seen as lines of figures that lie
side by side, the two are one: what holds of columns is asked of rows by the same code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from openscrutiny.checking.headings import Clue, Sort, Wording, read_wording, words_of
from openscrutiny.checking.notes_nearby import NO_NOTES, Notes
from openscrutiny.checking.rounding import as_rounded
from openscrutiny.reading.document import Cell, Row, RowKind, Table
from openscrutiny.terms.quantities import (
    Context,
    Quantity,
    Reading,
    Unit,
    context_of,
    read_quantity,
)

SAMPLE = 48
"""Figures of a line that are looked at to tell its unit."""

Position = tuple[int, int]
"""A cell's row among the table's body rows and its column, both from 0."""


@dataclass(frozen=True, slots=True)
class Line:
    """A column or a row of figures. `cells` has a reading for each line that crosses it."""

    labels: tuple[str, ...]
    wording: Wording
    named_by: tuple[str, ...]
    """The labels down to the one that its wording is of: `Total` of `Total / Boys`."""
    cells: Sequence[Reading]
    at: int
    """Its column, or its row among the body rows, from 0."""
    segment: int = 0
    """Which stretch of the table it lies in: a band across the table begins another."""
    has_decimals: bool = False
    may_be_percentages: bool = False
    """Whether its figures are whole numbers from 0 to 100: percentages, where nothing says so."""

    @property
    def label(self) -> str:
        return self.labels[-1] if self.labels else ""

    @property
    def name(self) -> str:
        """The label that its wording is of."""
        return self.named_by[-1] if self.named_by else ""

    @property
    def words(self) -> frozenset[str]:
        return words_of(self.name)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's figures as lines. `across` holds the labels and places of what crosses them."""

    table: Table
    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    across: tuple[tuple[str, ...], ...]
    across_at: tuple[int, ...]
    lines_are_rows: bool

    def position(self, line: int, along: int) -> Position:
        here, there = self.lines[line].at, self.across_at[along]
        return (here, there) if self.lines_are_rows else (there, here)

    def cell(self, position: Position) -> Cell:
        return self.rows[position[0]].cells[position[1]]


def read_grids(table: Table, *, notes: Notes = NO_NOTES) -> tuple[Grid, ...]:
    """The table with its columns as lines, then with its rows; none where it has no figures."""
    rows, segments = _body(table)
    columns = [index for index, column in enumerate(table.columns) if not column.is_label]
    readings = _readings(table, rows, columns, notes)
    columns = [column for column in columns if _holds_figures(readings[column])]
    if not columns:
        return ()
    return (
        _columns_as_lines(table, rows, columns, readings),
        _rows_as_lines(table, rows, columns, readings, segments),
    )


def without_negatives_in_brackets(grids: Sequence[Grid], *, notes: Notes) -> tuple[Grid, ...]:
    """The same, with what stands in brackets read as a provisional value, but in changes.

    None where that makes no difference.
    """
    doubtful = {
        line.at
        for line in (grids[0].lines if grids else ())
        if line.wording.sort is Sort.PLAIN and any(_is_in_brackets(cell) for cell in line.cells)
    }
    if not doubtful:
        return ()
    provisional = replace(notes, provisional_columns=frozenset(doubtful))
    return read_grids(grids[0].table, notes=provisional)


def _is_in_brackets(cell: Reading) -> bool:
    return isinstance(cell, Quantity) and cell.sign_doubtful and cell.text.lstrip()[:1] == "("


def _body(table: Table) -> tuple[tuple[Row, ...], list[int]]:
    """The rows that hold figures, and the stretch that each lies in."""
    rows: list[Row] = []
    segments: list[int] = []
    segment = 0
    for row in table.rows:
        if row.kind is RowKind.BAND:
            segment += 1
        else:
            rows.append(row)
            segments.append(segment)
    return tuple(rows), segments


def _readings(
    table: Table, rows: Sequence[Row], columns: Sequence[int], notes: Notes
) -> dict[int, list[Reading]]:
    of_table = _table_context(table)
    of_columns = {index: context_of(table.columns[index].path) for index in columns}
    readings: dict[int, list[Reading]] = {index: [] for index in columns}
    for row in rows:
        of_row = context_of(row.path).over(of_table)
        for index in columns:
            text = row.cells[index].text
            context = of_columns[index].over(of_row) if text else of_table
            readings[index].append(read_quantity(text, context=context) if text else None)
    for index in notes.provisional_columns:
        readings[index] = [_as_provisional(cell) for cell in readings[index]]
    return as_rounded(readings, notes)


def _as_provisional(cell: Reading) -> Reading:
    if not isinstance(cell, Quantity) or not _is_in_brackets(cell):
        return cell
    return replace(cell, value=-cell.value, interval=-cell.interval, sign_doubtful=False)


_COUNTS_TOO = re.compile(r"\b(?:numbers?|counts?|no)\b", re.IGNORECASE)


def _table_context(table: Table) -> Context:
    """What the title and the corner say of every figure, and the rounding that the notes state."""
    said = context_of((table.title, *corner(table)))
    if said.unit is not None and _COUNTS_TOO.search(table.title):
        said = replace(said, unit=None)
    noted = context_of(table.notes)
    return said.over(Context(rounded_to=noted.rounded_to, scale=noted.scale))


def corner(table: Table) -> tuple[str, ...]:
    """The headers above the labels of the rows."""
    return tuple(label for column in table.columns if column.is_label for label in column.path)


def _holds_figures(readings: Sequence[Reading]) -> bool:
    return any(isinstance(reading, Quantity) for reading in readings)


def _columns_as_lines(
    table: Table, rows: tuple[Row, ...], columns: Sequence[int], readings: dict[int, list[Reading]]
) -> Grid:
    lines = tuple(
        _line(table.columns[index].path, readings[index], at=index, segment=0) for index in columns
    )
    return Grid(
        table,
        rows,
        lines,
        across=tuple(row.path for row in rows),
        across_at=tuple(range(len(rows))),
        lines_are_rows=False,
    )


def _rows_as_lines(
    table: Table,
    rows: tuple[Row, ...],
    columns: Sequence[int],
    readings: dict[int, list[Reading]],
    segments: Sequence[int],
) -> Grid:
    cells = list(zip(*(readings[index] for index in columns), strict=True))
    lines = tuple(
        _line(row.path, cells[at], at=at, segment=segments[at]) for at, row in enumerate(rows)
    )
    return Grid(
        table,
        rows,
        lines,
        across=tuple(table.columns[index].path for index in columns),
        across_at=tuple(columns),
        lines_are_rows=True,
    )


def _line(path: tuple[str, ...], cells: Sequence[Reading], *, at: int, segment: int) -> Line:
    labels = tuple(label for label in path if label)
    figures = [cell for cell in cells if isinstance(cell, Quantity)]
    wording, named_by = _wording(labels)
    return Line(
        labels,
        wording,
        named_by,
        cells,
        at,
        segment,
        has_decimals=any(figure.places > 0 for figure in figures),
        may_be_percentages=all(0 <= figure.value <= 100 for figure in figures),
    )


def _wording(labels: tuple[str, ...]) -> tuple[Wording, tuple[str, ...]]:
    """That of the last label, or of a group's label above it that says plainly what the line is."""
    if not labels:
        return read_wording(""), ()
    own = read_wording(labels[-1])
    if own.sort is Sort.PLAIN:
        for depth, label in enumerate(labels[:-1], 1):
            above = read_wording(label)
            if above.clue is Clue.CLEAR:
                return above, labels[:depth]
    return own, labels


def is_plain(grid: Grid, at: int) -> bool:
    return grid.lines[at].wording.sort is Sort.PLAIN


def alike(grid: Grid, at: int, parts: Sequence[int]) -> list[int]:
    """Those parts whose figures are counted in what the total's are."""
    wanted = _units(grid.lines[at])
    return [i for i in parts if not wanted or _units(grid.lines[i]) & wanted]


def _units(line: Line) -> set[Unit]:
    found = {cell.unit for cell in islice(line.cells, SAMPLE) if isinstance(cell, Quantity)}
    if found & {Unit.COUNT, Unit.NUMBER}:
        found |= {Unit.COUNT, Unit.NUMBER}
    return found
