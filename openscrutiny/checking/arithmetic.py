"""The sums that a pack's tables make: which hold, which do not, and which one cell is to blame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openscrutiny.checking.blame import blame, supported_by_slips
from openscrutiny.checking.grid import (
    Grid,
    Position,
    read_grids,
    without_negatives_in_brackets,
)
from openscrutiny.checking.holding import figure_at, made_at, readings, sum_of
from openscrutiny.checking.notes_nearby import NO_NOTES, Notes
from openscrutiny.checking.relations import Chosen, Holds, Kind, Relation
from openscrutiny.checking.sums import Operand, Sum, Wrong
from openscrutiny.checking.voting import find_relations
from openscrutiny.reading.document import Table
from openscrutiny.terms.quantities import Interval, Quantity


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
    support.update(supported_by_slips(failing))
    for wrong in blame(failing, support, chosen_by_grid[0][0].rows):
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
