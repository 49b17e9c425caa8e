"""Which lines of a table are made from which others: proposed by words and figures, then voted on.

A header word proposes (Diff, Total, Net), and so does the data: a sum that holds in nearly every
row and fails in one. Every place along the lines votes; what the figures do not bear out is
dropped, so that an odd use of a word costs a silence and not a false alarm.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from math import log2

from openscrutiny.checking.doubts import doubted, is_far_off, printed_and_made
from openscrutiny.checking.grid import Grid, Position, is_plain
from openscrutiny.checking.headings import Clue
from openscrutiny.checking.holding import FLOWS, figure_at, holds_at, readings
from openscrutiny.checking.proposed_changes import changes_by_words
from openscrutiny.checking.proposed_totals import runs_beside, totals_by_words
from openscrutiny.checking.relations import Chosen, Holds, Kind, Relation, Tally
from openscrutiny.terms.quantities import ZERO, Quantity

SAMPLE = 48
"""Places along the lines that vote on which relation is meant; the one chosen is tried on all."""
MOST_LINES_FOR_FIGURES_ALONE = 40

NEEDED = {
    Clue.FIGURES: (1, 14.0),
    Clue.WEAK: (2, 4.0),
    Clue.REFINED: (1, 5.0),
    Clue.CLEAR: (0, 0.0),
}
"""Places that must agree, and what they must tell in bits, for a relation of each kind of clue.

The second likeliest candidate must tell one or two bits more, the tenth six more, and so on.
"""

ENOUGH_PLACES = 4
"""Places along the lines from which figures alone may propose a sum of some lines of many."""
RIGHT = frozenset({Holds.YES, Holds.TRIVIALLY})
NEARLY = frozenset({Holds.YES, Holds.NO})


def find_relations(grids: Sequence[Grid]) -> list[tuple[Grid, list[Chosen]]]:
    """The relations that a table's words or figures propose and that its figures bear out.

    `grids` are the table as lines one way and the other. Changes come first: a change that is right
    by its own row is not held against the sum of the changes above it.
    """
    changes = [_chosen(grid, changes_by_words(grid), frozenset()) for grid in grids]
    derived = frozenset(_derived(grids, changes))
    settled = frozenset(_settled(grids, changes))
    found = []
    for grid, kept in zip(grids, changes, strict=True):
        totals = _chosen(grid, totals_by_words(grid), derived, settled)
        taken = {line for choice in (*kept, *totals) for line in choice.relation.lines}
        by_figures = _supported(_by_figures(grid, taken))
        found.append((grid, [*kept, *totals, *by_figures]))
    return found


def _chosen(
    grid: Grid,
    proposed: Iterable[Iterable[Relation]],
    derived: frozenset[Position],
    settled: frozenset[Position] = frozenset(),
) -> list[Chosen]:
    choices = (_choose(grid, proposals, derived, settled) for proposals in proposed)
    return _supported([choice for choice in choices if choice is not None])


def _derived(grids: Sequence[Grid], changes: Sequence[Sequence[Chosen]]) -> Iterator[Position]:
    """The cells that are worked out from others of their own row or column."""
    for grid, chosen in zip(grids, changes, strict=True):
        for choice in chosen:
            for along in range(len(choice.holds)):
                yield grid.position(choice.relation.result, along)


def _settled(grids: Sequence[Grid], changes: Sequence[Sequence[Chosen]]) -> Iterator[Position]:
    """Those of them that are right."""
    for grid, chosen in zip(grids, changes, strict=True):
        for choice in chosen:
            for along, holds in enumerate(choice.holds):
                if holds in RIGHT:
                    yield grid.position(choice.relation.result, along)


# What figures alone propose


def _by_figures(grid: Grid, taken: set[int]) -> list[Chosen]:
    """Totals that no word names: a line that is the sum of those beside it, nearly everywhere."""
    if len(grid.lines) > MOST_LINES_FOR_FIGURES_ALONE:
        return []
    free = [i for i, line in enumerate(grid.lines) if i not in taken and is_plain(grid, i)]
    found: list[Chosen] = []
    for at in free:
        choice = _best_of_figures(grid, at, free)
        if choice is not None:
            found.append(choice)
    return found


def _best_of_figures(grid: Grid, at: int, free: Sequence[int]) -> Chosen | None:
    for parts in runs_beside(at, free):
        if len(grid.across) < ENOUGH_PLACES and not _is_whole_run(parts, at, free):
            continue
        relation = Relation(Kind.TOTAL, result=at, plus=parts, clue=Clue.FIGURES, scheme="figures")
        if not _starts_well(grid, relation):
            continue
        choice = replace(_try_on_all(grid, relation), rank=len(free))
        if _is_borne_out(grid, choice):
            judged = doubted(grid, choice, ())
            return replace(judged, tally=replace(judged.tally, fail=_faults(grid, judged)))
    return None


def _is_whole_run(parts: Sequence[int], at: int, free: Sequence[int]) -> bool:
    """Whether the parts are all the free lines on one side, in tables too small to try others."""
    before = tuple(i for i in free if i < at)
    after = tuple(i for i in free if i > at)
    return tuple(parts) in (before, after)


def _starts_well(grid: Grid, relation: Relation) -> bool:
    """A quick look at a few places: most must agree before the rest are tried."""
    held = []
    for along in range(min(6, len(grid.across))):
        held.append(holds_at(grid, relation, along))
        if held[-1] is Holds.NO and is_far_off(grid, relation, along):
            return False
        if held.count(Holds.NO) > 2:
            return False
    return held.count(Holds.YES) >= (2 if len(grid.across) >= ENOUGH_PLACES else 1)


def _is_borne_out(grid: Grid, choice: Chosen) -> bool:
    tally = choice.tally
    results = {
        cell.value
        for cell, held in zip(grid.lines[choice.relation.result].cells, choice.holds, strict=True)
        if isinstance(cell, Quantity) and held is Holds.YES
    }
    few_fail = tally.fail <= max(1, tally.agree // 20)
    return few_fail and len(results) >= min(3, tally.agree)


# The vote


def _choose(
    grid: Grid,
    proposals: Iterable[Relation],
    derived: frozenset[Position],
    settled: frozenset[Position],
) -> Chosen | None:
    """The candidate that most places bear out; where none does, the likeliest."""
    places = _sample(grid)
    best: Relation | None = None
    best_score = (0, 0)
    likeliest: Relation | None = None
    candidates = list(proposals)
    for relation in candidates:
        tally, _ = _vote(grid, relation, places)
        likeliest = likeliest or (relation if tally.agree or tally.fail else None)
        needed = 1 if relation.natural else 2
        if tally.agree >= needed and (tally.agree, -tally.fail) > best_score:
            best, best_score = relation, (tally.agree, -tally.fail)
            if tally.fail == 0 and tally.agree >= 3:
                break
    meant = best or likeliest
    if meant is None:
        return None
    others = [relation for relation in candidates if relation is not meant]
    tried = replace(_try_on_all(grid, meant), rank=candidates.index(meant) + 1)
    judged = _without_settled(grid, tried, settled)
    meant_so = doubted(grid, judged, others)
    borne_out = meant.kind not in FLOWS and meant_so.tally.agree > 0
    against = meant_so if borne_out else judged  # doubts do not save what nothing bears out
    return replace(meant_so, tally=replace(meant_so.tally, fail=_faults(grid, against, derived)))


def _without_settled(grid: Grid, choice: Chosen, settled: frozenset[Position]) -> Chosen:
    """The same, but for the sums of changes whose own row says that they are right."""
    if not settled or Holds.NO not in choice.holds:
        return choice
    result = choice.relation.result
    held = tuple(
        Holds.UNKNOWN if holds is Holds.NO and grid.position(result, along) in settled else holds
        for along, holds in enumerate(choice.holds)
    )
    return replace(choice, holds=held)


def _faults(grid: Grid, choice: Chosen, derived: frozenset[Position] = frozenset()) -> int:
    """How many faults account for the places that fail.

    Two with one gap are a figure and the total that it is carried into. A sum of changes fails by
    what its own table got wrong.
    """
    gaps: Counter[Decimal] = Counter()
    for along, holds in enumerate(choice.holds):
        position = grid.position(choice.relation.result, along)
        if holds is Holds.NO and position not in derived:
            printed, made = printed_and_made(grid, choice.relation, along)
            gaps[printed - made] += 1
    return sum((places + 1) // 2 for places in gaps.values())


def _sample(grid: Grid) -> Sequence[int]:
    count = len(grid.across)
    return range(0, count, max(1, count // SAMPLE))


def _vote(grid: Grid, relation: Relation, places: Iterable[int]) -> tuple[Tally, tuple[Holds, ...]]:
    held = tuple(holds_at(grid, relation, along) for along in places)
    return Tally(held.count(Holds.YES), held.count(Holds.NO)), held


def _bits(grid: Grid, relation: Relation, held: Sequence[Holds]) -> float:
    """How unlikely it is that the places that agree do so by chance, in bits."""
    near = NEARLY if relation.clue is Clue.FIGURES else {Holds.YES}
    telling = (along for along, holds in enumerate(held) if holds in near)
    return sum(_bits_at(grid, relation, along) for along in islice(telling, SAMPLE))


def _bits_at(grid: Grid, relation: Relation, along: int) -> float:
    figures = [figure_at(grid, relation.result, along)]
    figures += [cell for cell in readings(grid, relation, along) if isinstance(cell, Quantity)]
    room = sum((figure.interval.high - figure.interval.low for figure in figures), ZERO)
    unit = figures[0].scale.scaleb(-figures[0].places)
    if relation.clue is Clue.FIGURES:  # a near miss tells something, too
        printed, made = printed_and_made(grid, relation, along)
        room = max(room, 2 * abs(printed - made))
    return log2(1 + float(abs(figures[0].value) / (room + unit)))


def _try_on_all(grid: Grid, relation: Relation) -> Chosen:
    tally, held = _vote(grid, relation, range(len(grid.across)))
    choice = Chosen(relation, replace(tally, bits=_bits(grid, relation, held)), held)
    return replace(choice, tally=replace(choice.tally, fail=_faults(grid, choice)))


def _supported(chosen: Sequence[Chosen]) -> list[Chosen]:
    """Those that enough places bear out, for as much as their words are worth."""
    kept = []
    for choice in chosen:
        alike = sum(
            (other.tally for other in chosen if _are_alike(choice.relation, other.relation)),
            Tally(),
        )
        if _is_supported(choice, alike):
            kept.append(replace(choice, tally=alike))
    return kept


def _are_alike(one: Relation, other: Relation) -> bool:
    return one.kind is other.kind and one.scheme == other.scheme


def _is_supported(choice: Chosen, alike: Tally) -> bool:
    clue, kind = choice.relation.clue, choice.relation.kind
    agreeing, bits = NEEDED[clue]
    if kind is Kind.TOTAL and clue is Clue.WEAK and alike.agree == 1:
        agreeing, bits = 1, 8.0
    if clue is not Clue.CLEAR:
        bits += log2(choice.rank * (choice.rank + 1) / 2)
    few_fail = alike.fail <= max(1, alike.agree - 1 if clue is Clue.CLEAR else alike.agree // 2)
    return alike.agree >= agreeing and alike.bits >= bits and few_fail
