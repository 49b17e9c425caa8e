"""Which lines of a table are made from which others: proposed by words and figures, then voted on.

A header word proposes (Diff, Total, Net), and so does the data: a sum that holds in nearly every
row and fails in one. Every place along the lines votes; what the figures do not bear out is
dropped, so that an odd use of a word costs a silence and not a false alarm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from math import log2

from openscrutiny.checking.grid import Grid
from openscrutiny.checking.headings import Clue
from openscrutiny.checking.holding import figure_at, holds_at, readings
from openscrutiny.checking.proposals import by_words, is_plain, runs_beside
from openscrutiny.checking.relations import Chosen, Holds, Kind, Relation, Tally
from openscrutiny.terms.quantities import ZERO, Quantity

SAMPLE = 48
"""Places along the lines that vote on which relation is meant; the one chosen is tried on all."""
MOST_LINES_FOR_FIGURES_ALONE = 40

NEEDED = {
    Clue.FIGURES: (4, 20.0),
    Clue.WEAK: (2, 4.0),
    Clue.REFINED: (1, 5.0),
    Clue.CLEAR: (0, 0.0),
}
"""Places that must agree, and what they must tell in bits, for a relation of each kind of clue.

One of two candidates must tell one bit more, one of four two more, and so on.
"""


def find_relations(grid: Grid) -> list[Chosen]:
    """The relations that a table's words or figures propose and that its figures bear out."""
    chosen = [
        choice for proposals in by_words(grid) if (choice := _choose(grid, proposals)) is not None
    ]
    taken = {line for choice in chosen for line in choice.relation.lines}
    chosen.extend(_by_figures(grid, taken))
    return _supported(chosen)


# What figures alone propose


def _by_figures(grid: Grid, taken: set[int]) -> Iterator[Chosen]:
    """Totals that no word names: a line that is the sum of those beside it, nearly everywhere."""
    along = len(grid.across)
    if along < 4 or len(grid.lines) > MOST_LINES_FOR_FIGURES_ALONE:
        return
    free = [i for i, line in enumerate(grid.lines) if i not in taken and is_plain(grid, i)]
    for at in free:
        for parts in runs_beside(at, free):
            relation = Relation(
                Kind.TOTAL, result=at, plus=parts, clue=Clue.FIGURES, scheme="figures"
            )
            if not _starts_well(grid, relation):
                continue
            choice = _try_on_all(grid, relation)
            if _is_borne_out(grid, choice):
                yield _doubted(grid, choice, ())
                break


def _starts_well(grid: Grid, relation: Relation) -> bool:
    """A quick look at a few places: most must agree before the rest are tried."""
    held = []
    for along in range(min(6, len(grid.across))):
        held.append(holds_at(grid, relation, along))
        if held.count(Holds.NO) > 1:
            return False
    return held.count(Holds.YES) >= 2


def _is_borne_out(grid: Grid, choice: Chosen) -> bool:
    tally = choice.tally
    results = {
        cell.value
        for cell, held in zip(grid.lines[choice.relation.result].cells, choice.holds, strict=True)
        if isinstance(cell, Quantity) and held is Holds.YES
    }
    return tally.fail <= max(1, tally.agree // 20) and len(results) >= 3


# The vote


def _choose(grid: Grid, proposals: Iterable[Relation]) -> Chosen | None:
    """The candidate that most places bear out; where none does, the likeliest."""
    places = _sample(grid)
    best: Relation | None = None
    best_score = (0, 0)
    likeliest: Relation | None = None
    tried = 0
    candidates = list(proposals)
    for relation in candidates:
        tried += 1
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
    return _doubted(grid, replace(_try_on_all(grid, meant), tried=tried), others)


def _sample(grid: Grid) -> Sequence[int]:
    count = len(grid.across)
    return range(0, count, max(1, count // SAMPLE))


def _vote(grid: Grid, relation: Relation, places: Iterable[int]) -> tuple[Tally, tuple[Holds, ...]]:
    held = tuple(holds_at(grid, relation, along) for along in places)
    return Tally(held.count(Holds.YES), held.count(Holds.NO)), held


def _bits(grid: Grid, relation: Relation, held: Sequence[Holds]) -> float:
    """How unlikely it is that the places that agree do so by chance, in bits."""
    agreeing = (along for along, holds in enumerate(held) if holds is Holds.YES)
    return sum(_bits_at(grid, relation, along) for along in islice(agreeing, SAMPLE))


def _bits_at(grid: Grid, relation: Relation, along: int) -> float:
    figures = [figure_at(grid, relation.result, along)]
    figures += [cell for cell in readings(grid, relation, along) if isinstance(cell, Quantity)]
    room = sum((figure.interval.high - figure.interval.low for figure in figures), ZERO)
    unit = figures[0].scale.scaleb(-figures[0].places)
    return log2(1 + float(abs(figures[0].value) / (room + unit)))


def _try_on_all(grid: Grid, relation: Relation) -> Chosen:
    tally, held = _vote(grid, relation, range(len(grid.across)))
    return Chosen(relation, replace(tally, bits=_bits(grid, relation, held)), held)


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


def _doubted(grid: Grid, choice: Chosen, others: Sequence[Relation]) -> Chosen:
    """The same, but where it fails and something else may explain that, it is not judged."""
    if Holds.NO not in choice.holds:
        return choice
    held = tuple(
        Holds.UNKNOWN if holds is Holds.NO and _is_explained(grid, choice, along, others) else holds
        for along, holds in enumerate(choice.holds)
    )
    tally = replace(choice.tally, fail=held.count(Holds.NO))
    return replace(choice, tally=tally, holds=held)


def _is_explained(grid: Grid, choice: Chosen, along: int, others: Sequence[Relation]) -> bool:
    few = choice.tally.agree < 2
    if choice.relation.kind is Kind.DIFFERENCE:
        return few and _is_between_neighbours(grid, choice.relation, along)
    if choice.relation.kind is not Kind.TOTAL:
        return False
    if any(holds_at(grid, other, along) is Holds.YES for other in others):
        return True
    unsure = choice.relation.clue in (Clue.WEAK, Clue.FIGURES)
    if unsure and _may_have_more_parts(grid, choice.relation, along):
        return True
    return few and _is_far_off(grid, choice.relation, along)


def _may_have_more_parts(grid: Grid, relation: Relation, along: int) -> bool:
    """Whether a total is more than its parts, as when some stand on another page."""
    printed, made = _printed_and_made(grid, relation, along)
    return abs(printed) > abs(made) and not _is_a_slip(printed, made)


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


def _is_far_off(grid: Grid, relation: Relation, along: int) -> bool:
    """Whether a total is so unlike the sum of its parts that they are likely not its parts."""
    printed, made = _printed_and_made(grid, relation, along)
    near = abs(printed) / 2 <= abs(made) <= abs(printed) * 2
    return not near and not _is_a_slip(printed, made)


def _printed_and_made(grid: Grid, relation: Relation, along: int) -> tuple[Decimal, Decimal]:
    parts = [part for part in readings(grid, relation, along) if isinstance(part, Quantity)]
    made = sum((part.value for part in parts), ZERO)
    return figure_at(grid, relation.result, along).value, made


def _is_a_slip(printed: Decimal, meant: Decimal) -> bool:
    """Whether one number is the other with one digit wrong, left out or put in, or two swapped."""
    one, other = f"{abs(printed.normalize()):f}", f"{abs(meant.normalize()):f}"
    if len(one) == len(other):
        differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        return len(differ) == 1 or (len(differ) == 2 and sorted(one) == sorted(other))
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _are_alike(one: Relation, other: Relation) -> bool:
    return one.kind is other.kind and one.scheme == other.scheme


def _is_supported(choice: Chosen, alike: Tally) -> bool:
    agreeing, bits = NEEDED[choice.relation.clue]
    if choice.relation.kind is Kind.TOTAL and choice.relation.clue is Clue.WEAK:
        agreeing, bits = (1, 8.0) if alike.agree == 1 else (agreeing, bits)
    if choice.relation.clue is not Clue.CLEAR:
        bits += log2(choice.tried)
    few_fail = alike.fail <= max(1, alike.agree // 2)
    return alike.agree >= agreeing and alike.bits >= bits and few_fail
