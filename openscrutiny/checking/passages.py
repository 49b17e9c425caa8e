"""All the text of a paper, block by block and cell by cell, with what names each piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from openscrutiny.reading.document import (
    Block,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Place,
    Row,
    Table,
)

_NUMBER = re.compile(
    r"\s*(\(?\d{1,3}(?:\.\d{1,3})*\)?|\(?[a-z]{1,4}[.)])(?=[\s.:)])", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of text, where it stands, and what it stands in."""

    text: str
    place: Place
    within: Block
    under: str = ""
    """The heading above it."""
    row: Row | None = None

    @property
    def block(self) -> tuple[str, ...]:
        """Words that name it whatever is edited elsewhere."""
        if isinstance(self.within, Table):
            headers = tuple(column.header for column in self.within.columns)
            at = (self.place.column or 1) - 1
            return (*headers, *(self.row.path if self.row else ()), *headers[at : at + 1])
        return (self.under, _number(self.within))

    def at(self, span: tuple[int, int]) -> Place:
        """The place of some of its characters, on the line of the paper that they stand on."""
        line = self.place.line
        if line is not None and not isinstance(self.within, Table):
            line += self.text.count("\n", 0, span[0])
        return replace(self.place, line=line, span=span)


def passages(document: Document) -> Iterator[Written]:
    """Headings, paragraphs, list items and cells in reading order; cells without words left out."""
    under = ""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _cells(block)
        elif block.text:
            if isinstance(block, Heading):
                under = block.text
            yield Written(block.text, block.place, block, under)


def _number(block: Heading | Paragraph | ListItem) -> str:
    """The number that a paragraph bears, or none."""
    found = _NUMBER.match(block.text)
    if found is not None:
        return found[1]
    return block.marker if isinstance(block, ListItem) else ""


def _cells(table: Table) -> Iterator[Written]:
    for row in table.rows:
        for cell in row.cells:
            if cell.filled_from is None and _WORD.search(cell.text):
                yield Written(cell.text, cell.place, table, row=row)
