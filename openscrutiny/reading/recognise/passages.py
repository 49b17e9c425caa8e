"""Passages while they are still being gathered, piece by piece."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import Passage


@dataclass
class OpenPassage:
    """A passage that may yet go on. Its pieces are joined once, however many there are."""

    number: str
    pieces: list[str]
    place: Place
    items: list[Passage] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.pieces)

    @property
    def last(self) -> str:
        """The piece that it ends with so far."""
        return self.pieces[-1]

    def closed(self) -> Passage:
        return Passage(self.number, self.text, self.place, tuple(self.items))


def closed(passages: Iterable[OpenPassage]) -> tuple[Passage, ...]:
    return tuple(passage.closed() for passage in passages)
