"""All the text of a paper, block by block and cell by cell, with what names each piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from openscrutiny.reading.document import Document, Heading, ListItem, Paragraph, Place, Table

_NUMBER = re.compile(
    r"\s*(\(?\d{1,3}(?:\.\d{1,3})*\)?|\(?[a-z]{1,4}[.)])(?=[\s.:)])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of text, where it stands, and words that name it whatever is edited elsewhere."""

    text: str
    place: Place
    block: tuple[str, ...]

    def at(self, span: tuple[int, int]) -> Place:
        """The place of some of its characters."""
        return replace(self.place, span=span)


def passages(document: Document) -> Iterator[Written]:
    """Headings, paragraphs, list items and cells in reading order; those without text left out."""
    under = ""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _cells(block)
        elif block.text:
            if isinstance(block, Heading):
                under = block.text
            yield Written(block.text, block.place, (under, _number(block)))


def _number(block: Heading | Paragraph | ListItem) -> str:
    """The number that a paragraph bears, or none."""
    found = _NUMBER.match(block.text)
    if found is not None:
        return found[1]
    return block.marker if isinstance(block, ListItem) else ""


def _cells(table: Table) -> Iterator[Written]:
    headers = tuple(column.header for column in table.columns)
    for row in table.rows:
        for cell, header in zip(row.cells, headers, strict=True):
            if cell.text and cell.filled_from is None:
                yield Written(cell.text, cell.place, (*headers, *row.path, header))
