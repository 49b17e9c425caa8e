"""The sums that a pack's tables make: which hold, which do not, and which one cell is to blame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from openscrutiny.checking.grid import Grid, Position, read_grids
from openscrutiny.checking.holding import figure_at, loosened, readings, sum_of
from openscrutiny.checking.relations import Chosen, Holds, Kind, Relation
from openscrutiny.checking.voting import find_relations
from openscrutiny.reading.document import Cell, Row, Table
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

    @property
    def operands(self) -> tuple[Operand, ...]:
        return (self.result, *self.plus, *self.minus)

    @property
    def positions(self) -> tuple[Position, ...]:
        return tuple(operand.position for operand in self.operands)

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


@dataclass(slots=True)
class Arithmetic:
    """What the sums of a pack's tables come to."""

    agreeing: Counter[Kind] = field(default_factory=Counter)
    unknown: Counter[Kind] = field(default_factory=Counter)
    wrong: list[Wrong] = field(default_factory=list)


def work_out(tables: Iterable[Table]) -> Arithmetic:
    """Try every sum in some tables. Time is in proportion to their cells."""
    found = Arithmetic()
    for table in tables:
        _add_table(found, table)
    return found


def _add_table(found: Arithmetic, table: Table) -> None:
    failing: list[Sum] = []
    chosen_by_grid = [(grid, find_relations(grid)) for grid in read_grids(table)]
    for grid, chosen in chosen_by_grid:
        for choice in chosen:
            failing.extend(_count(found, grid, choice))
    if not failing:
        return
    support = _support(chosen_by_grid, {p for total in failing for p in total.positions})
    for wrong in _blame(failing, support, chosen_by_grid[0][0].rows):
        found.wrong.append(wrong)
        found.unknown.update(other.relation.kind for other in (*wrong.also, *wrong.in_doubt))


def _count(found: Arithmetic, grid: Grid, choice: Chosen) -> list[Sum]:
    """Count what holds and what cannot be told; the sums that fail."""
    kind = choice.relation.kind
    held = Counter(choice.holds)
    found.agreeing[kind] += held[Holds.YES] + held[Holds.TRIVIALLY]
    found.unknown[kind] += sum(
        1
        for along, holds in enumerate(choice.holds)
        if holds is Holds.UNKNOWN and _is_printed(grid, choice.relation, along)
    )
    if not held[Holds.NO]:
        return []
    return [
        _sum(grid, choice, along) for along, holds in enumerate(choice.holds) if holds is Holds.NO
    ]


def _is_printed(grid: Grid, relation: Relation, along: int) -> bool:
    return isinstance(grid.lines[relation.result].cells[along], Quantity)


def _sum(grid: Grid, choice: Chosen, along: int) -> Sum:
    relation = choice.relation

    def operand(line: int) -> Operand:
        return Operand(
            figure_at(grid, line, along), grid.position(line, along), grid.lines[line].labels
        )

    present = [
        line for line in relation.plus if isinstance(grid.lines[line].cells[along], Quantity)
    ]
    plus = tuple(operand(line) for line in present)
    minus = tuple(operand(line) for line in relation.minus)
    return Sum(
        table=grid.table,
        relation=relation,
        along=tuple(label for label in grid.across[along] if label),
        result=operand(relation.result),
        plus=plus,
        minus=minus,
        made=_made(grid, relation, along),
        agreeing=choice.tally.agree,
        by_rows=grid.lines_are_rows,
    )


def _made(grid: Grid, relation: Relation, along: int) -> Interval:
    figures = [
        reading for reading in readings(grid, relation, along) if isinstance(reading, Quantity)
    ]
    if relation.kind is Kind.TOTAL:
        result = grid.lines[relation.result].cells[along]
        decimals = isinstance(result, Quantity) and result.places > 0
        return sum_of(figures, rounded=decimals or any(figure.places for figure in figures))
    plus, minus = (
        loosened(grid, line, figure, figures)
        for line, figure in zip(relation.operands, figures, strict=True)
    )
    return plus.interval - minus.interval


def _support(
    chosen_by_grid: Sequence[tuple[Grid, Sequence[Chosen]]], suspects: set[Position]
) -> Counter[Position]:
    """How many sums that hold each of some cells takes part in: changing it would break them."""
    support: Counter[Position] = Counter()
    for grid, chosen in chosen_by_grid:
        for choice in chosen:
            for along, holds in enumerate(choice.holds):
                if holds is Holds.YES:
                    positions = (grid.position(line, along) for line in choice.relation.lines)
                    support.update(position for position in positions if position in suspects)
    return support


LARGEST_TANGLE = 40
"""Failing sums that share cells are weighed together up to here; beyond, each names its result."""


def _blame(
    failing: Sequence[Sum], support: Counter[Position], rows: Sequence[Row]
) -> Iterator[Wrong]:
    """The fewest cells that account for every failing sum, each with the sums that it explains."""
    for tangle in _tangles(failing):
        left = tangle
        while left:
            if len(tangle) > LARGEST_TANGLE:
                position, explained = left[0].result.position, left[:1]
            else:
                position, explained = _likeliest(left, support)
            yield _wrong(left, explained, position, rows)
            left = [total for total in left if position not in total.positions]


def _tangles(failing: Sequence[Sum]) -> list[list[Sum]]:
    """The failing sums in groups, none of which shares a cell with another."""
    group_of: dict[Position, list[Sum]] = {}
    groups: dict[int, list[Sum]] = {}
    for total in failing:
        touched = {id(group): group for p in total.positions if (group := group_of.get(p))}
        merged = [member for group in touched.values() for member in group] + [total]
        for old in touched:
            del groups[old]
        groups[id(merged)] = merged
        group_of.update((position, merged) for member in merged for position in member.positions)
    return list(groups.values())


def _likeliest(failing: Sequence[Sum], support: Counter[Position]) -> tuple[Position, list[Sum]]:
    """The cell in most failing sums and fewest that hold; a result before its operands."""
    results = {total.result.position for total in failing}
    positions = dict.fromkeys(position for total in failing for position in total.positions)
    explained = {position: _explained(failing, position) for position in positions}
    likeliest = max(
        positions,
        key=lambda position: (
            len(explained[position]),
            -support[position],
            position in results,
        ),
    )
    return likeliest, explained[likeliest]


def _explained(failing: Sequence[Sum], position: Position) -> list[Sum]:
    """The failing sums that one new figure at a position would put right, all together."""
    explained: list[Sum] = []
    wanted: Interval | None = None
    for total in failing:
        if position not in total.positions:
            continue
        needed = total.needed(position)
        if wanted is None:
            wanted = needed
        elif not wanted.overlaps(needed):
            continue
        explained.append(total)
    return explained


def _wrong(
    failing: Sequence[Sum], explained: Sequence[Sum], position: Position, rows: Sequence[Row]
) -> Wrong:
    told = next((total for total in explained if total.result.position == position), explained[0])
    culprit = next(operand for operand in told.operands if operand.position == position)
    also = tuple(total for total in explained if total is not told)
    sure = told.agreeing >= 2 or len(also) > 0
    return Wrong(
        sum=told,
        also=also,
        in_doubt=tuple(t for t in failing if position in t.positions and t not in explained),
        culprit=culprit,
        cell=rows[position[0]].cells[position[1]],
        severity=Severity.ERROR if sure else Severity.WARNING,
    )
