"""Numbered passages as a tree: what the record keeps flat, with depths, a page shows nested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol


class Deep(Protocol):
    depth: int


@dataclass(frozen=True, slots=True)
class Nested:
    """A passage and the points beneath it."""

    said: Deep
    points: list[Nested] = field(default_factory=list)


def nested(passages: Iterable[Deep]) -> list[Nested]:
    """The passages in order, each deeper one beneath the last that is less deep."""
    top: list[Nested] = []
    above: list[Nested] = []
    for said in passages:
        while above and above[-1].said.depth >= said.depth:
            above.pop()
        made = Nested(said)
        (above[-1].points if above else top).append(made)
        above.append(made)
    return top
