"""A document as blocks in reading order, each with the place that it came from.

Every format reader produces these values, so that recognisers, checks and pages need not know which
format a paper came in. Text is plain: emphasis, links and tags are gone; line breaks that the paper
made are kept as a newline.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a paper. A part is None where the format has none.

    `page` counts the file's pages from 1 and `printed_page` is the number stamped on the page.
    `line` is 1-based. `paragraph` is the 1-based ordinal of the block in the document, `table` that
    of the table; `row` and `column` are 1-based in the table as resolved, header rows included.
    `span` is the half-open range of characters in the block's or cell's text.
    """

    path: str
    page: int | None = None
    printed_page: str | None = None
    line: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int
    place: Place
    offsets: tuple[int, ...] = ()
    """How far below `place.line` each line of the text stands, where not one after another."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `bold` where all of it is, as converters leave headings that they missed."""

    text: str
    place: Place
    bold: bool = False
    offsets: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list: its marker as printed (`1)`, `a.`, `-`) and its depth, from 0."""

    text: str
    marker: str
    depth: int
    place: Place
    bold: bool = False
    offsets: tuple[int, ...] = ()


class RowKind(StrEnum):
    """What a row of a table is for."""

    BODY = "body"
    BAND = "band"  # a label across the table that names the rows below it


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    place: Place
    bold: bool = False
    filled_from: int | None = None
    """The row (1-based, as `Place.row`) whose text a blank label cell repeats, where it does."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its cells in their columns: one for each of the table's columns.

    `path` holds the row's labels from the outermost group in; blanks filled down from above.
    """

    cells: tuple[Cell, ...]
    kind: RowKind
    path: tuple[str, ...]
    place: Place
    shifted: bool = False
    """True where the cells stood in other columns of the file and were moved back to their own."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header's labels from the top down, and whether it labels the row."""

    path: tuple[str, ...]
    is_label: bool

    @property
    def header(self) -> str:
        return " / ".join(self.path)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its pages joined, repeated headers dropped and shifted rows put right."""

    number: int
    title: str
    columns: tuple[Column, ...]
    header_rows: int
    rows: tuple[Row, ...]
    place: Place
    notes: tuple[str, ...] = field(default=())
    """Lines under the table that belong to it: footnotes, units, roundings."""

    @property
    def body(self) -> Iterator[Row]:
        return (row for row in self.rows if row.kind is RowKind.BODY)

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines of the source that its rows came from, where the format has lines."""
        return tuple(row.place.line for row in self.rows if row.place.line is not None)


Block = Heading | Paragraph | ListItem | Table


@dataclass(frozen=True, slots=True)
class ReadingFault:
    """Something in the file that could not be read as it stands, and what was done about it."""

    message: str
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its blocks in reading order, and what in the file could not be read."""

    path: str
    blocks: tuple[Block, ...]
    faults: tuple[ReadingFault, ...] = ()

    @property
    def tables(self) -> Iterator[Table]:
        return (block for block in self.blocks if isinstance(block, Table))
