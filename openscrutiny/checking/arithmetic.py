"""The sums that a pack's tables make: which hold, which do not, and which one cell is to blame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from openscrutiny.checking.grid import (
    Grid,
    Position,
    read_grids,
    without_negatives_in_brackets,
)
from openscrutiny.checking.holding import figure_at, made_at, readings, sum_of
from openscrutiny.checking.notes_nearby import NO_NOTES, Notes
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


@dataclass(slots=True)
class Arithmetic:
    """What the sums of a pack's tables come to."""

    agreeing: Counter[Kind] = field(default_factory=Counter)
    unknown: Counter[Kind] = field(default_factory=Counter)
    wrong: list[Wrong] = field(default_factory=list)


def work_out(tables: Iterable[Table], *, notes: Mapping[int, Notes]) -> Arithmetic:
    """Try every sum in some tables, whose numbers `notes` goes by. Time is in proportion to their
    cells."""
    found = Arithmetic()
    for table in tables:
        _add_table(found, table, notes.get(table.number, NO_NOTES))
    return found


def _read(table: Table, notes: Notes) -> list[tuple[Grid, list[Chosen]]]:
    """The relations of a table, its brackets read in the way that makes more of it right."""
    grids = read_grids(table, notes=notes)
    as_printed = find_relations(grids)
    provisional = without_negatives_in_brackets(grids, notes=notes)
    if not provisional:
        return as_printed
    other_way = find_relations(provisional)
    preferred = notes.brackets_are_provisional or _right(other_way) > _right(as_printed)
    return other_way if preferred else as_printed


def _right(chosen_by_grid: Iterable[tuple[Grid, Iterable[Chosen]]]) -> int:
    """How many more sums hold than fail."""
    held = Counter(
        holds for _, chosen in chosen_by_grid for choice in chosen for holds in choice.holds
    )
    return held[Holds.YES] - held[Holds.NO]


def _add_table(found: Arithmetic, table: Table, notes: Notes) -> None:
    failing: list[Sum] = []
    chosen_by_grid = _read(table, notes)
    for grid, chosen in chosen_by_grid:
        for choice in chosen:
            failing.extend(_count(found, grid, choice))
    if not failing:
        return
    support = _support(chosen_by_grid, {p for total in failing for p in total.positions})
    support.update(_supported_by_slips(failing))
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
    result = operand(relation.result)
    return Sum(
        table=grid.table,
        relation=relation,
        along=tuple(label for label in grid.across[along] if label),
        result=result,
        plus=plus,
        minus=minus,
        made=_made(grid, relation, along),
        agreeing=choice.tally.agree,
        by_rows=grid.lines_are_rows,
        positions=frozenset(each.position for each in (result, *plus, *minus)),
    )


def _made(grid: Grid, relation: Relation, along: int) -> Interval:
    figures = [
        reading for reading in readings(grid, relation, along) if isinstance(reading, Quantity)
    ]
    if relation.kind is Kind.TOTAL:
        result = grid.lines[relation.result].cells[along]
        decimals = isinstance(result, Quantity) and result.places > 0
        return sum_of(figures, rounded=decimals or any(figure.places for figure in figures))
    return made_at(grid, relation, along)


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


MOST_WEIGHED = 8
"""Failing sums that share cells whose every explanation is weighed; of more, the likeliest is."""


def _supported_by_slips(failing: Iterable[Sum]) -> Iterator[Position]:
    """The operands of sums that come out but for the sign: such a sum bears them out, too."""
    for total in failing:
        if total.is_sign_error:
            yield from (operand.position for operand in (*total.plus, *total.minus))


LARGEST_TANGLE = 40
"""Failing sums that share cells and are looked at together; beyond, each names its result."""


def _blame(
    failing: Sequence[Sum], support: Counter[Position], rows: Sequence[Row]
) -> Iterator[Wrong]:
    """The fewest cells that account for every failing sum, each with the sums that it explains."""
    results = {total.result.position for total in failing}
    for tangle in _tangles(failing):
        left = tangle
        if len(tangle) > LARGEST_TANGLE:
            firsts = {total.result.position: total for total in reversed(tangle)}
            yield from (_wrong([one], [one], at, rows) for at, one in reversed(firsts.items()))
            continue
        while left:
            position = _culprit(left, support, results)
            yield _wrong(left, _explained(left, position), position, rows)
            left = [total for total in left if position not in total.positions]


def _culprit(left: Sequence[Sum], support: Counter[Position], results: set[Position]) -> Position:
    """The cell to blame first, of those that account for some failing sums."""
    if len(left) > MOST_WEIGHED:
        return _likeliest(left, support, results)
    return _cover(left, support, results, most=len(left)).positions[0]


@dataclass(frozen=True, slots=True)
class _Cover:
    """Cells that account for some failing sums; that of the least key is the likeliest."""

    cells: int = 0
    unexplained: int = 0
    """Sums with one of the cells in them that fail in another way."""
    support: int = 0
    """Sums that hold with those cells as they are printed."""
    operands: int = 0
    """Cells that are the result of none: a result is sooner wrong than what it is made from."""
    positions: tuple[Position, ...] = ()

    @property
    def weight(self) -> int:
        return 2 * self.cells + 3 * self.unexplained

    @property
    def key(self) -> tuple[int, int, int]:
        return self.weight, self.support, self.operands


def _cover(
    left: Sequence[Sum], support: Counter[Position], results: set[Position], *, most: int
) -> _Cover:
    """The likeliest cells, of at most so many, to account for all of some failing sums."""
    if not left:
        return _Cover()
    if most <= 0:
        return _Cover(cells=IMPOSSIBLE)
    best = _Cover(cells=IMPOSSIBLE)
    for position in _suspects(left, support):
        explained = _explained(left, position)
        rest = [total for total in left if position not in total.positions]
        more = _cover(rest, support, results, most=min(most, best.weight // 2) - 1)
        found = _Cover(
            cells=1 + more.cells,
            unexplained=more.unexplained + len(left) - len(rest) - len(explained),
            support=support[position] + more.support,
            operands=(position not in results) + more.operands,
            positions=(position, *more.positions),
        )
        best = min(best, found, key=lambda cover: cover.key)
    return best


IMPOSSIBLE = 1_000_000


def _suspects(left: Sequence[Sum], support: Counter[Position]) -> list[Position]:
    """The cells of the first sum that may be to blame: its result, those in other failing sums,
    and the one that fewest sums hold with."""
    first = left[0]
    others = {position for total in left[1:] for position in total.positions}
    shared = [o.position for o in first.operands if o.position in others]
    weakest = min((o.position for o in first.operands), key=lambda position: support[position])
    return list(dict.fromkeys((*shared, first.result.position, weakest)))


def _tangles(failing: Sequence[Sum]) -> list[list[Sum]]:
    """The failing sums in groups, none of which shares a cell with another."""
    leaders = list(range(len(failing)))

    def leader(at: int) -> int:
        while leaders[at] != at:
            leaders[at] = leaders[leaders[at]]
            at = leaders[at]
        return at

    seen: dict[Position, int] = {}
    for at, total in enumerate(failing):
        for position in total.positions:
            first = seen.setdefault(position, at)
            low, high = sorted((leader(first), leader(at)))
            leaders[high] = low
    groups: dict[int, list[Sum]] = {}
    for at, total in enumerate(failing):
        groups.setdefault(leader(at), []).append(total)
    return list(groups.values())


def _likeliest(
    failing: Sequence[Sum], support: Counter[Position], results: set[Position]
) -> Position:
    """The cell in most failing sums and fewest that hold; a result before its operands."""
    positions = dict.fromkeys(o.position for total in failing for o in total.operands)
    return max(
        positions,
        key=lambda position: (
            len(_explained(failing, position)),
            -support[position],
            position in results,
        ),
    )


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
