"""What is under check: a pack, and what several rules need from it, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from openscrutiny.checking.arithmetic import Arithmetic, work_out
from openscrutiny.checking.notes_nearby import notes_nearby
from openscrutiny.checking.passages import Written, passages
from openscrutiny.reading.pack import Pack


@dataclass(frozen=True)
class Subject:
    """A pack under check. What a rule needs from beyond the pack joins it here, as plain lists."""

    pack: Pack

    @cached_property
    def arithmetic(self) -> Arithmetic:
        """The sums that the pack's tables make, each with its verdict."""
        return work_out(self.pack.tables, notes=notes_nearby(self.pack.document))

    @cached_property
    def passages(self) -> tuple[Written, ...]:
        """All the text of the pack's paper, piece by piece."""
        return tuple(passages(self.pack.document))
