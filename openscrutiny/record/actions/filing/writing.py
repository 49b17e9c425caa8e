"""Making rows of one filing: each statement with its place, its order and whether it is exempt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import Passage
from openscrutiny.record.models import Filing, SourceBlock, Sourced, Spelling
from openscrutiny.record.statuses import Circle
from openscrutiny.terms.names import PersonName
from openscrutiny.terms.periods import Period

Stated = TypeVar("Stated", bound=Sourced)

LARGEST = 2**31 - 1
"""The largest whole number that both databases keep: no page has a number near it."""


@dataclass
class Writing:
    """What every row of a filing needs."""

    filing: Filing
    blocks: Mapping[int, SourceBlock]
    spellings: Mapping[tuple[Circle, str], Spelling]
    _next: Counter[type[Sourced]] = field(default_factory=Counter)

    def state(
        self, model: type[Stated], place: Place, *, exempt: bool = False, **fields: Any
    ) -> Stated:
        """A row of this kind, not saved: exempt if said so, or if its block is."""
        position = self._next[model]
        self._next[model] += 1
        block = self.blocks.get(place.paragraph or 0)
        return model(
            filing=self.filing,
            block=block,
            position=position,
            line=place.line,
            page=place.page,
            row=place.row,
            column=place.column if place.row is not None else None,
            exempt=exempt or (block is not None and block.exempt),
            **fields,
        )

    def save(self, model: type[Stated], rows: Iterable[Stated]) -> list[Stated]:
        """Insert the rows, which then know their keys."""
        return model._default_manager.bulk_create(list(rows))  # noqa: SLF001 - Django's interface

    def spelling(self, name: PersonName | None, circle: Circle) -> Spelling | None:
        if name is None:
            return None
        return self.spellings.get((circle_of(name, circle), name.text))


def circle_of(name: PersonName, otherwise: Circle) -> Circle:
    """A councillor is among the members wherever they are named."""
    return Circle.MEMBERS if "Councillor" in name.title else otherwise


def days_of(period: Period | None, prefix: str) -> dict[str, Any]:
    """A period as its three columns: as written, the earliest and the latest day."""
    if period is None:
        return {}
    return {
        f"{prefix}_as_written": period.text,
        f"{prefix}_earliest": period.earliest,
        f"{prefix}_latest": period.latest,
    }


def with_depth(passages: Iterable[Passage], depth: int = 0) -> Iterable[tuple[int, Passage]]:
    """Passages and what hangs beneath them, in order, each with its depth from 0."""
    for passage in passages:
        yield depth, passage
        yield from with_depth(passage.items, depth + 1)


def whole_number(value: int | None) -> int | None:
    """The number, or None where it is no page or count that anything could have."""
    return value if value is not None and 0 <= value <= LARGEST else None
