"""A sum that fails, and the cell that is to blame for it."""

from __future__ import annotations

from dataclasses import dataclass

from openscrutiny.checking.grid import Position
from openscrutiny.checking.relations import Relation
from openscrutiny.reading.document import Cell, Table
from openscrutiny.terms.quantities import Interval, Quantity
from openscrutiny.terms.statuses import Severity


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure in a sum, with the words of its line and of the place along it."""

    figure: Quantity
    position: Position
    line: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum that fails: a relation at one place along its lines."""

    table: Table
    relation: Relation
    along: tuple[str, ...]
    result: Operand
    plus: tuple[Operand, ...]
    minus: tuple[Operand, ...]
    made: Interval
    """What the operands make."""
    agreeing: int
    """How many other places along the same relation, or ones alike, agree."""
    by_rows: bool
    positions: frozenset[Position]
    """Where its result and its operands stand."""

    @property
    def operands(self) -> tuple[Operand, ...]:
        return (self.result, *self.plus, *self.minus)

    @property
    def is_sign_error(self) -> bool:
        """Whether the figure is right but for its sign."""
        return self.made.middle != 0 and (-self.made).overlaps(self.result.figure.interval)

    def needed(self, position: Position) -> Interval:
        """What the figure at a position would have to be for the sum to hold."""
        if position == self.result.position:
            return self.made
        rest = self.result.figure.interval
        for operand in self.plus:
            rest = rest if operand.position == position else rest - operand.figure.interval
        for operand in self.minus:
            rest = rest if operand.position == position else rest + operand.figure.interval
        return -rest if any(o.position == position for o in self.minus) else rest


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell that is to blame for one failing sum or more."""

    sum: Sum
    """The sum that tells it best."""
    also: tuple[Sum, ...]
    """The other sums that fail because of it."""
    in_doubt: tuple[Sum, ...]
    """Sums with that cell in them that fail in another way: to be tried when it is put right."""
    culprit: Operand
    cell: Cell
    severity: Severity
