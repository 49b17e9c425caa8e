"""Whether something else may explain why a sum does not come out: then it is not judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from openscrutiny.checking.grid import Grid
from openscrutiny.checking.headings import Clue
from openscrutiny.checking.holding import FLOWS, figure_at, holds_at, is_bare, made_at
from openscrutiny.checking.relations import Chosen, Holds, Kind, Relation
from openscrutiny.terms.quantities import ZERO, Quantity, Unit

SAMPLE = 48
"""Places, and lines on each side, that are looked at."""
TELLING = Decimal(100)
"""From here on, that two figures are equal is no chance."""
NEAR_MISS = Decimal("0.05")
"""The share of a total by which it may miss its parts and still be of no others."""


def doubted(grid: Grid, choice: Chosen, others: Sequence[Relation]) -> Chosen:
    """The same, but where it fails and something else may explain that, it is not judged."""
    if Holds.NO not in choice.holds:
        return choice
    held = tuple(
        Holds.UNKNOWN if holds is Holds.NO and _is_explained(grid, choice, along, others) else holds
        for along, holds in enumerate(choice.holds)
    )
    return replace(choice, holds=held)


def _is_explained(grid: Grid, choice: Chosen, along: int, others: Sequence[Relation]) -> bool:
    few = choice.tally.agree < 2
    if choice.relation.kind is Kind.DIFFERENCE:
        if _may_be_of_something_else(grid, choice, along):
            return True
        return few and _is_between_neighbours(grid, choice.relation, along)
    if choice.relation.kind in FLOWS:
        return few and is_far_off(grid, choice.relation, along)
    if choice.relation.kind is not Kind.TOTAL:
        return False
    if any(holds_at(grid, other, along) is Holds.YES for other in others):
        return True
    if _is_short_of_a_line(grid, choice.relation, along):
        return True
    unsure = choice.relation.clue in (Clue.WEAK, Clue.FIGURES)
    if unsure and _may_have_more_parts(grid, choice, along):
        return True
    return few and is_far_off(grid, choice.relation, along)


def _may_be_of_something_else(grid: Grid, choice: Chosen, along: int) -> bool:
    """Whether a difference says only how far apart two figures are, or of what is not said."""
    line = grid.lines[choice.relation.result]
    result = figure_at(grid, choice.relation.result, along)
    if choice.relation.unsigned_too and not any(
        isinstance(cell, Quantity) and (cell.signed or cell.value < 0) for cell in line.cells
    ):
        return made_at(grid, choice.relation, along).overlaps(-result.interval)
    beside = figure_at(grid, choice.relation.plus[0], along).unit
    bare = is_bare(result) and beside is Unit.PERCENT
    return bare and not choice.tally.agree


def _is_short_of_a_line(grid: Grid, relation: Relation, along: int) -> bool:
    """Whether a total is beyond its parts by just what another line has: it is a part, too."""
    printed, made = printed_and_made(grid, relation, along)
    beyond = printed - made
    if beyond < TELLING:
        return False
    own = set(relation.lines)
    near = range(max(0, relation.result - SAMPLE), min(len(grid.lines), relation.result + SAMPLE))
    cells = (grid.lines[i].cells[along] for i in near if i not in own)
    return any(isinstance(cell, Quantity) and cell.value == beyond for cell in cells)


def _may_have_more_parts(grid: Grid, choice: Chosen, along: int) -> bool:
    """Whether a total is beyond its parts, as when some stand on another page.

    A near miss is not, unless another place is well beyond: then there are such parts.
    """
    printed, made = printed_and_made(grid, choice.relation, along)
    if abs(printed) <= abs(made) or _is_a_slip(printed, made):
        return False
    places = (at for at, holds in enumerate(choice.holds) if holds is Holds.NO)
    return any(_is_well_beyond(grid, choice.relation, at) for at in islice(places, SAMPLE))


def _is_well_beyond(grid: Grid, relation: Relation, along: int) -> bool:
    printed, made = printed_and_made(grid, relation, along)
    return abs(printed) - abs(made) > abs(printed) * NEAR_MISS


def _is_between_neighbours(grid: Grid, relation: Relation, along: int) -> bool:
    """Whether a `difference` is of one operand from the place beside it: a gap between areas."""
    result = figure_at(grid, relation.result, along)
    for line in relation.operands:
        cells = grid.lines[line].cells
        for beside in (along - 1, along + 1):
            if not 0 <= beside < len(cells):
                continue
            here, there = cells[along], cells[beside]
            if isinstance(here, Quantity) and isinstance(there, Quantity):
                gap = here.interval - there.interval
                if gap.overlaps(result.interval) or gap.overlaps(-result.interval):
                    return True
    return False


def is_far_off(grid: Grid, relation: Relation, along: int) -> bool:
    """Whether a total is so unlike the sum of its parts that they are likely not its parts."""
    printed, made = printed_and_made(grid, relation, along)
    near = abs(printed) / 2 <= abs(made) <= abs(printed) * 2
    return not near and not _is_a_slip(printed, made)


def printed_and_made(grid: Grid, relation: Relation, along: int) -> tuple[Decimal, Decimal]:
    made = _added(grid, relation.plus, along) - _added(grid, relation.minus, along)
    return figure_at(grid, relation.result, along).value, made


def _added(grid: Grid, lines: Iterable[int], along: int) -> Decimal:
    cells = (grid.lines[line].cells[along] for line in lines)
    return sum((cell.value for cell in cells if isinstance(cell, Quantity)), ZERO)


def _is_a_slip(printed: Decimal, meant: Decimal) -> bool:
    """Whether one number is the other with one digit wrong, left out or put in, or two swapped."""
    one, other = f"{abs(printed.normalize()):f}", f"{abs(meant.normalize()):f}"
    if len(one) == len(other):
        differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        return len(differ) == 1 or (len(differ) == 2 and sorted(one) == sorted(other))
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
