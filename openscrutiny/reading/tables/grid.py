"""A table as the file has it: rows of cells, before anything is understood of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawCell:
    text: str
    bold: bool = False
    repeats: bool = False
    """True where a merged cell covers this position and its text stands in another."""


@dataclass(frozen=True, slots=True)
class RawRow:
    cells: tuple[RawCell, ...]
    line: int | None = None
    page: int | None = None
    printed_page: str | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple([cell.text for cell in self.cells])

    @property
    def filled(self) -> tuple[int, ...]:
        """The 0-based columns that hold text."""
        return tuple([index for index, cell in enumerate(self.cells) if cell.text])


@dataclass(frozen=True, slots=True)
class Grid:
    """One stretch of table. `header_rows` is None where the format does not mark its header."""

    rows: Sequence[RawRow]
    header_rows: int | None
    ordinal: int = 0
    """The 1-based ordinal of the block that it is in the document, as `Place.paragraph`."""


BLANK = RawCell("")
