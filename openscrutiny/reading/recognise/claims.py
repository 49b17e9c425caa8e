"""Which blocks of a document somebody understood."""

from __future__ import annotations

from collections.abc import Iterable

from openscrutiny.reading.document import Block, Document, Table
from openscrutiny.reading.pack import Unplaced
from openscrutiny.reading.recognise.lines import Line

_SHOWN = 90


class Claims:
    """The blocks that recognisers claim as understood, and from that what is left over."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks: set[int] = set()

    def claim(self, *lines: Line) -> None:
        self._blocks.update(line.block for line in lines)

    def claim_blocks(self, blocks: Iterable[int]) -> None:
        self._blocks.update(blocks)

    def holds(self, block: int) -> bool:
        return block in self._blocks

    def unplaced(self) -> tuple[Unplaced, ...]:
        """What nobody claimed: the first words of each block, with its place."""
        return tuple(
            Unplaced(_first_words(block), block.place)
            for index, block in enumerate(self._document.blocks)
            if index not in self._blocks
        )

    def share(self) -> float:
        """The share of the document's characters that stand in claimed blocks, 0 to 1."""
        sizes = [_size(block) for block in self._document.blocks]
        total = sum(sizes)
        placed = sum(size for index, size in enumerate(sizes) if index in self._blocks)
        return placed / total if total else 0.0


def _size(block: Block) -> int:
    if isinstance(block, Table):
        return sum(len(c.text) for row in block.rows for c in row.cells if c.filled_from is None)
    return len(block.text)


def _first_words(block: Block) -> str:
    if isinstance(block, Table):
        return f"table {block.number}: {block.title}" if block.title else f"table {block.number}"
    text = " ".join(block.text.split())
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
