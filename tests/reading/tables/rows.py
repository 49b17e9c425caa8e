"""Raw rows from a few words, for tests of tables."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.reading.tables.grid import Grid, RawCell, RawRow


def row(*texts: str, line: int | None = None) -> RawRow:
    """A text in stars is bold."""
    return RawRow(
        tuple(RawCell(text.strip("*"), text.startswith("**")) for text in texts), line=line
    )


def rows(text: str) -> list[RawRow]:
    """A row to a line, its cells parted by bars; lines are numbered from 1."""
    return [
        row(*(cell.strip() for cell in line.split("|")), line=number)
        for number, line in enumerate(text.strip().split("\n"), start=1)
    ]


def grid(text: str, *, header_rows: int | None = None) -> Grid:
    return Grid(tuple(rows(text)), header_rows)


def texts(table: Sequence[RawRow]) -> list[tuple[str, ...]]:
    return [raw.texts for raw in table]
