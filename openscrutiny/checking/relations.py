"""A relation between lines of a table: one is made from others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from openscrutiny.checking.headings import Clue


class Kind(StrEnum):
    """What a line is to the lines that it is made from."""

    DIFFERENCE = "difference"
    CHANGE_PER_CENT = "change per cent"
    TOTAL = "total"
    NET = "net"
    FLOW = "flow"  # what there was at the start, what came in and went out, and what there is


class Holds(StrEnum):
    """Whether a relation holds at one place along its lines."""

    YES = "yes"
    TRIVIALLY = "trivially"  # of noughts alone, which would bear out any relation
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Relation:
    """Line `result` is the sum of lines `plus` less the sum of lines `minus`."""

    kind: Kind
    result: int
    plus: tuple[int, ...]
    minus: tuple[int, ...] = ()
    clue: Clue = Clue.WEAK
    scheme: str = ""
    """How its operands were chosen: relations of one scheme in a table bear each other out."""
    natural: bool = True
    """False for a way round that words do not suggest, which needs more votes."""
    relative_too: bool = False
    """True where its words may mean a percentage of the first figure."""
    unsigned_too: bool = False
    """True where its words may mean how far apart two figures are, whichever is the larger."""

    @property
    def operands(self) -> tuple[int, ...]:
        return self.plus + self.minus

    @property
    def lines(self) -> tuple[int, ...]:
        return (self.result, *self.plus, *self.minus)


@dataclass(frozen=True, slots=True)
class Tally:
    """How a vote went: places where a relation holds of more than noughts, and where it fails."""

    agree: int = 0
    fail: int = 0
    """How many faults account for those that fail: one that repeats another is none more."""
    bits: float = 0.0
    """How much the places that agree tell: six figures that meet say more than two noughts."""

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.agree + other.agree, self.fail + other.fail, self.bits + other.bits)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A relation that the table bears out, and how the places along it voted."""

    relation: Relation
    tally: Tally
    holds: tuple[Holds, ...]
    rank: int = 1
    """Its place among the candidates, likeliest first: the later, the more must agree."""
