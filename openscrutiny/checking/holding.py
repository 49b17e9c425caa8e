"""Whether a relation holds at one place along its lines, with the room that rounding allows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from openscrutiny.checking.grid import Grid, corner
from openscrutiny.checking.relations import Holds, Kind, Relation
from openscrutiny.terms.quantities import (
    HALF,
    NEVER_EXACT,
    ONE,
    ZERO,
    Interval,
    Quantity,
    Reading,
    Symbol,
    Unit,
)

SUMMABLE = frozenset({Unit.COUNT, Unit.NUMBER, Unit.MONEY})
FLOWS = frozenset({Kind.NET, Kind.FLOW})
NOTHING = frozenset({Symbol.DASH, None})
"""What stands for nought in a column of what came in or went out, where it makes the sum right."""
HUNDRED = Decimal(100)


def holds_at(grid: Grid, relation: Relation, along: int) -> Holds:
    result = grid.lines[relation.result].cells[along]
    if not isinstance(result, Quantity):
        return Holds.UNKNOWN
    operands = readings(grid, relation, along)
    if relation.kind is Kind.CHANGE_PER_CENT:
        return _per_cent_holds(result, operands)
    if relation.kind is Kind.TOTAL:
        return _total_holds(result, operands)
    if relation.kind in FLOWS:
        return _flow_holds(grid, relation, along)
    return _difference_holds(grid, relation, along)


def readings(grid: Grid, relation: Relation, along: int) -> list[Reading]:
    """What the operands' cells say at one place: those added first."""
    return [grid.lines[line].cells[along] for line in relation.operands]


def figure_at(grid: Grid, line: int, along: int) -> Quantity:
    """The figure of a line at a place where it is known to have one."""
    reading = grid.lines[line].cells[along]
    if not isinstance(reading, Quantity):
        raise TypeError(f"Line {line} has no figure at {along}, but {reading!r}.")
    return reading


def _total_holds(result: Quantity, operands: Sequence[Reading]) -> Holds:
    parts = [part for part in operands if isinstance(part, Quantity)]
    if not parts or _are_shares(result, parts):
        return Holds.YES if len(parts) > 1 and _add_up(result, parts) else Holds.UNKNOWN
    if result.unit not in SUMMABLE or any(part.unit not in SUMMABLE for part in parts):
        return Holds.UNKNOWN
    if _add_up(result, parts):
        nonzero = sum(1 for part in parts if part.value != 0)
        return Holds.YES if nonzero >= 2 else Holds.TRIVIALLY
    if len(parts) < len(operands) or _is_something_else(result, parts):
        return Holds.UNKNOWN
    return Holds.NO


def _are_shares(result: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether they are percentages of one whole. Shares bear a total out; none is held against it:
    those of things that overlap come to more."""
    return result.value == HUNDRED and all(
        quantity.unit is Unit.PERCENT for quantity in (result, *parts)
    )


def _add_up(result: Quantity, parts: Sequence[Quantity]) -> bool:
    if sum((part.value for part in parts), ZERO) == result.value:
        return True
    made = sum_of(parts, rounded=any(part.places for part in (result, *parts)))
    return _meet(made, result, parts)


def sum_of(parts: Sequence[Quantity], *, rounded: bool) -> Interval:
    """What parts add up to; where any was `rounded`, whole numbers are taken as rounded, too."""
    intervals = [(part.widened(HALF) if rounded else part).interval for part in parts]
    return Interval(
        sum((interval.low for interval in intervals), ZERO),
        sum((interval.high for interval in intervals), ZERO),
    )


def _meet(made: Interval, result: Quantity, operands: Sequence[Quantity]) -> bool:
    if any(made.overlaps(reading) for reading in result.readings):
        return True
    if not any(operand.sign_doubtful for operand in operands):
        return False
    turned = [-o.interval if o.sign_doubtful else o.interval for o in operands]
    other = Interval(sum((i.low for i in turned), ZERO), sum((i.high for i in turned), ZERO))
    return any(other.overlaps(reading) for reading in result.readings)


def _is_something_else(result: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a `total` is the mean, the largest, the first or the last of its parts: no sum."""
    values = [part.value for part in parts]
    mean = sum(values, ZERO) / len(values)
    slack = HALF.scaleb(-result.places) * result.scale
    return abs(result.value - mean) <= slack or result.value in (max(values), values[0], values[-1])


def _flow_holds(grid: Grid, relation: Relation, along: int) -> Holds:
    """Whether what there was, with what came in less what went out, is what is printed."""
    result = figure_at(grid, relation.result, along)
    operands = readings(grid, relation, along)
    figures = [operand for operand in operands if isinstance(operand, Quantity)]
    if not figures or not _are_comparable(result, figures):
        return Holds.UNKNOWN
    made = made_at(grid, relation, along)
    printed = loosened(grid, relation.result, result, figures)
    meets = any(made.overlaps(reading) for reading in printed.readings)
    if len(figures) < len(operands):
        nothing = all(isinstance(o, Quantity) or o in NOTHING for o in operands)
        return Holds.YES if meets and nothing and len(figures) > 1 else Holds.UNKNOWN
    if meets:
        return Holds.YES if any(figure.value for figure in figures) else Holds.TRIVIALLY
    if any(_turned(grid, relation, along).overlaps(reading) for reading in printed.readings):
        return Holds.UNKNOWN
    return Holds.NO


def made_at(grid: Grid, relation: Relation, along: int, *, turned: bool = False) -> Interval:
    """What the operands make at one place: those added less those taken away."""
    figures = [cell for cell in readings(grid, relation, along) if isinstance(cell, Quantity)]

    def added(lines: Iterable[int]) -> Interval:
        total = NOUGHT
        for line in lines:
            cell = grid.lines[line].cells[along]
            if isinstance(cell, Quantity):
                interval = loosened(grid, line, cell, figures).interval
                total = total + (-interval if turned and cell.sign_doubtful else interval)
        return total

    return added(relation.plus) - added(relation.minus)


def _turned(grid: Grid, relation: Relation, along: int) -> Interval:
    """The same, with each figure in brackets read as the other thing that it may mean."""
    return made_at(grid, relation, along, turned=True)


NOUGHT = Interval.exactly(ZERO)


def _difference_holds(grid: Grid, relation: Relation, along: int) -> Holds:
    result = figure_at(grid, relation.result, along)
    operands = readings(grid, relation, along)
    if not all(isinstance(operand, Quantity) for operand in operands):
        return Holds.UNKNOWN
    figures = [operand for operand in operands if isinstance(operand, Quantity)]
    if relation.natural and _is_plainly_right(result, *figures):
        return Holds.YES
    if not _are_comparable(result, figures):
        return Holds.UNKNOWN
    printed = loosened(grid, relation.result, result, figures)
    made = made_at(grid, relation, along)
    if any(made.overlaps(reading) for reading in printed.readings):
        either_way = not relation.natural and made.overlaps(-printed.interval)
        noughts = not any(figure.value for figure in figures)
        return Holds.TRIVIALLY if noughts or either_way else Holds.YES
    if _another_reading_is_right(grid, relation, along, result, figures):
        return Holds.UNKNOWN
    if _is_off_by_one(result, figures) and _may_be_percentages(grid, relation, along):
        return Holds.UNKNOWN
    return Holds.NO


def _is_off_by_one(result: Quantity, operands: Sequence[Quantity]) -> bool:
    """Whether whole numbers miss by one, as rounding makes them."""
    plus, minus = operands
    whole = not any(figure.places for figure in (result, plus, minus))
    return whole and abs(plus.value - minus.value - result.value) == 1


_COUNTED = re.compile(
    r"\b(?:numbers?|counts?|no\.?|cases|places|households|families|referrals|contacts|staff|posts"
    r"|workers|carers|vacancies|visits|meetings|schools)\b",
    re.IGNORECASE,
)


def _may_be_percentages(grid: Grid, relation: Relation, along: int) -> bool:
    """Whether its operands may be rounded percentages, though no word says so."""
    lines = [grid.lines[line] for line in relation.lines]
    labels = (label for line in lines for label in line.labels)
    words = " ".join((grid.table.title, *corner(grid.table), *grid.across[along], *labels))
    if relation.kind is not Kind.DIFFERENCE or _COUNTED.search(words):
        return False
    return all(line.may_be_percentages for line in lines[1:])


def _is_plainly_right(result: Quantity, plus: Quantity, minus: Quantity) -> bool:
    alike = result.unit is plus.unit is minus.unit
    return alike and plus.value - minus.value == result.value and plus.value != 0


def loosened(grid: Grid, line: int, figure: Quantity, others: Sequence[Quantity]) -> Quantity:
    """A whole number among decimals is taken as rounded: 55 beside 50.1 may be 55.0 or 55.4."""
    small = abs(figure.value) <= 100 and grid.lines[line].has_decimals
    beside_decimals = any(other.places for other in others)
    return figure.widened(HALF * figure.scale) if small or beside_decimals else figure


def _are_comparable(result: Quantity, operands: Sequence[Quantity]) -> bool:
    """Whether a difference of the operands could be printed as the result is."""
    units = {_comparable(operand.unit) for operand in operands}
    if len(units) > 1:
        return False
    if _comparable(result.unit) in units:
        return True
    if units == {Unit.PERCENT} and is_bare(result):
        return True
    said_by_header = result.unit in {Unit.PERCENT, Unit.POINTS} and "%" not in result.text
    return said_by_header and all(abs(operand.value) <= HUNDRED for operand in operands)


def is_bare(result: Quantity) -> bool:
    """Whether nothing says what a figure is of: beside percentages, it may be points."""
    return result.unit in {Unit.COUNT, Unit.NUMBER} and abs(result.value) <= HUNDRED


def _comparable(unit: Unit) -> Unit:
    if unit in {Unit.NUMBER, Unit.COUNT, Unit.RATE, Unit.AVERAGE}:
        return Unit.NUMBER
    return Unit.PERCENT if unit is Unit.POINTS else unit


def _another_reading_is_right(
    grid: Grid, relation: Relation, along: int, result: Quantity, operands: Sequence[Quantity]
) -> bool:
    """Whether the figure is right as a percentage change, or with brackets read another way."""
    if any(_turned(grid, relation, along).overlaps(reading) for reading in result.readings):
        return True
    of_percentages = any(operand.unit is Unit.PERCENT for operand in operands)
    may_be_relative = relation.relative_too or (result.unit is Unit.PERCENT and not of_percentages)
    if may_be_relative and _per_cent_holds(result, operands) is Holds.YES:
        return True
    beside = [o.bracketed if isinstance(o.bracketed, Quantity) else o for o in operands]
    if beside == list(operands):
        return False
    made = beside[0].interval - beside[1].interval
    return any(made.overlaps(reading) for reading in result.readings)


def _per_cent_holds(result: Quantity, operands: Sequence[Reading]) -> Holds:
    new, old = operands
    if not (isinstance(new, Quantity) and isinstance(old, Quantity)) or old.interval.contains(ZERO):
        return Holds.UNKNOWN
    if result.unit in {Unit.RATE, Unit.MONEY, Unit.AVERAGE}:
        return Holds.UNKNOWN
    change = ((new.interval / old.interval) - Interval.exactly(ONE)) * Decimal(100)
    printed = result if result.unit in NEVER_EXACT else result.widened(HALF)
    if any(change.overlaps(reading) for reading in printed.readings):
        return Holds.YES if new.value != old.value else Holds.TRIVIALLY
    return Holds.NO
