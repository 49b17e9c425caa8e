"""Which lines of a table are made from which others: proposed by words and figures, then voted on.

A header word proposes (Diff, Total, Net), and so does the data: a sum that holds in nearly every
row and fails in one. Every place along the lines votes; what the figures do not bear out is
dropped, so that an odd use of a word costs a silence and not a false alarm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import combinations, islice
from math import log2

from openscrutiny.checking.grid import Grid, Line, Reading
from openscrutiny.checking.headings import Clue, Sort, flow, is_period, may_be_relative, refines
from openscrutiny.terms.quantities import HALF, NEVER_EXACT, ONE, ZERO, Interval, Quantity, Unit


class Kind(StrEnum):
    """What a line is to the lines that it is made from."""

    DIFFERENCE = "difference"
    CHANGE_PER_CENT = "change per cent"
    TOTAL = "total"
    NET = "net"


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
    tried: int = 1
    """Among how many candidates it was found: the more, the more must agree."""


SAMPLE = 48
"""Places along the lines that vote on which relation is meant; the one chosen is tried on all."""
NEAR = 12
"""Lines on each side of a result among which its operands are sought."""
NEAR_ROWS = 4
LONGEST_RUN = 8
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

SUMMABLE = frozenset({Unit.COUNT, Unit.NUMBER, Unit.MONEY})


def find_relations(grid: Grid) -> list[Chosen]:
    """The relations that a table's words or figures propose and that its figures bear out."""
    chosen = [
        choice for proposals in _by_words(grid) if (choice := _choose(grid, proposals)) is not None
    ]
    taken = {line for choice in chosen for line in choice.relation.lines}
    chosen.extend(_by_figures(grid, taken))
    return _supported(chosen)


# What words propose


def _by_words(grid: Grid) -> Iterator[Iterable[Relation]]:
    """Candidates, likeliest first, for each line whose words say that it is made from others."""
    refined = _refined(grid)
    for at, line in enumerate(grid.lines):
        if line.wording.sort is Sort.DIFFERENCE:
            yield _differences(grid, at)
        elif line.wording.sort is Sort.NET:
            yield (*_nets(grid, at), *_differences(grid, at))
        elif line.wording.sort is Sort.TOTAL:
            yield _totals(grid, at)
        elif at in refined:
            yield [refined[at]]


def _differences(grid: Grid, at: int) -> Iterator[Relation]:
    line = grid.lines[at]
    for nearness, (first, second) in enumerate(_pairs(grid, at)):
        forward = Relation(
            Kind.DIFFERENCE,
            result=at,
            plus=(second,),
            minus=(first,),
            clue=line.wording.clue if nearness == 0 else Clue.WEAK,
            scheme=f"difference of {at - first} and {at - second}",
            relative_too=may_be_relative(line.name),
        )
        of_periods = all(is_period(grid.lines[i].name) for i in (first, second))
        back = replace(
            forward,
            plus=(first,),
            minus=(second,),
            clue=Clue.WEAK if of_periods else forward.clue,
            natural=not of_periods,
            scheme=f"{forward.scheme}, back",
        )
        yield from (forward, back)
        yield from (_relative(forward), _relative(back))


def _relative(relation: Relation) -> Relation:
    return replace(
        relation,
        kind=Kind.CHANGE_PER_CENT,
        clue=Clue.WEAK,
        natural=False,
        scheme=f"{relation.scheme}, per cent",
    )


def _pairs(grid: Grid, at: int) -> list[tuple[int, int]]:
    """Pairs of lines that a difference may be of, in the order printed, likeliest first."""
    near = NEAR_ROWS if grid.lines_are_rows else NEAR
    usable = {Sort.PLAIN, Sort.TOTAL}
    before = [i for i in _before(grid, at) if grid.lines[i].wording.sort in usable][-near:]
    after = [i for i in _after(grid, at) if grid.lines[i].wording.sort in usable][:3]
    pairs = list(combinations(before, 2)) or list(combinations(after, 2))
    named = grid.lines[at].words
    last = before[-2:]

    def likelihood(pair: tuple[int, int]) -> tuple[int, int, int]:
        lines = [grid.lines[i] for i in pair]
        in_header = all(line.words & named for line in lines)
        same_column = len({line.label for line in (*lines, grid.lines[at])}) == 1
        return (-in_header, -same_column, -(list(pair) == last))

    return sorted(pairs, key=likelihood)


def _before(grid: Grid, at: int) -> Iterator[int]:
    segment = grid.lines[at].segment
    start = max(0, at - 4 * NEAR)
    return (i for i in range(start, at) if grid.lines[i].segment == segment)


def _after(grid: Grid, at: int) -> Iterator[int]:
    segment = grid.lines[at].segment
    end = min(len(grid.lines), at + 1 + NEAR)
    return (i for i in range(at + 1, end) if grid.lines[i].segment == segment)


def _nets(grid: Grid, at: int) -> Iterator[Relation]:
    """Net as one line less another: first those that share its noun, in the order printed."""
    noun = grid.lines[at].words - {"net"}
    plain = [i for i in (*_before(grid, at), *_after(grid, at)) if _is_plain(grid, i)]
    near = sorted(plain, key=lambda i: abs(i - at))[:NEAR]
    sharing = sorted(i for i in near if noun and noun <= grid.lines[i].words)
    if not noun:
        sharing = sorted(near)
    pairs = [(i, j) for group in (sharing, sorted(near)) for i, j in _both_ways(group)]
    flows = {i: flow(grid.lines[i].name) for i in near}
    for into, out in dict.fromkeys(pairs):
        in_words = flows[into] == 1 and flows[out] == -1
        alone = set(sharing) == {into, out}
        yield Relation(
            Kind.NET,
            result=at,
            plus=(into,),
            minus=(out,),
            clue=Clue.CLEAR if in_words and alone else Clue.WEAK,
            scheme="net",
        )


def _both_ways(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    for first, second in combinations(lines, 2):
        yield first, second
    for first, second in combinations(lines, 2):
        yield second, first


def _is_plain(grid: Grid, at: int) -> bool:
    return grid.lines[at].wording.sort is Sort.PLAIN


def _totals(grid: Grid, at: int) -> Iterator[Relation]:
    """Ways in which a total may take its parts: back to the total before it, all, subtotals."""
    clue = grid.lines[at].wording.clue
    seen: set[tuple[int, ...]] = set()
    for scheme, parts in _parts(grid, at):
        if len(parts) < 2 or parts in seen:
            continue
        seen.add(parts)
        yield Relation(
            Kind.TOTAL,
            result=at,
            plus=parts,
            clue=clue if len(seen) == 1 else Clue.WEAK,
            scheme=scheme,
        )


def _parts(grid: Grid, at: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    lines = grid.lines
    since = _since_total(grid, at)
    plain = [i for i in since if _is_plain(grid, i)]
    same_column = [i for i in plain if lines[i].label == lines[at].label]
    alike = _alike(grid, at, plain)
    yield "the same part of each group", tuple(same_column)
    yield "since the last total", tuple(alike)
    yield "since the last total, all", tuple(plain)
    group = lines[at].labels[:-1]
    yield "the group", tuple(i for i in plain if group and lines[i].labels[: len(group)] == group)
    following = [i for i in _until_total(grid, at) if _is_plain(grid, i)]
    yield "until the next total", tuple(_alike(grid, at, following))
    if _worth_looking_back(grid, at):
        earlier = range(at)
        yield "all before", tuple(_alike(grid, at, [i for i in earlier if _is_plain(grid, i)]))
        totals = tuple(i for i in earlier if lines[i].wording.sort is Sort.TOTAL)
        yield "the totals before", totals
        yield "totals and what follows them", (*totals, *plain)
    for length in range(2, min(len(plain), LONGEST_RUN)):
        yield f"the {length} before", tuple(plain[-length:])


def _worth_looking_back(grid: Grid, at: int) -> bool:
    """Whether a total may be of the whole table: true of the last one, and in tables of a page."""
    return len(grid.lines) <= 200 or at >= len(grid.lines) - 2


def _since_total(grid: Grid, at: int) -> list[int]:
    """The lines before a total, back to the total before it or to the start of its segment."""
    found: list[int] = []
    for i in range(at - 1, -1, -1):
        line = grid.lines[i]
        if line.segment != grid.lines[at].segment:
            break
        if line.wording.sort is Sort.TOTAL and line.named_by != grid.lines[at].named_by:
            break
        found.append(i)
    return found[::-1]


def _until_total(grid: Grid, at: int) -> list[int]:
    found = []
    for i in range(at + 1, len(grid.lines)):
        line = grid.lines[i]
        if line.segment != grid.lines[at].segment or line.wording.sort is Sort.TOTAL:
            break
        found.append(i)
    return found


def _alike(grid: Grid, at: int, parts: Sequence[int]) -> list[int]:
    """Those parts whose figures are counted in what the total's are."""
    wanted = _units(grid.lines[at])
    return [i for i in parts if not wanted or _units(grid.lines[i]) & wanted]


def _units(line: Line) -> set[Unit]:
    found = {cell.unit for cell in islice(line.cells, SAMPLE) if isinstance(cell, Quantity)}
    if found & {Unit.COUNT, Unit.NUMBER}:
        found |= {Unit.COUNT, Unit.NUMBER}
    return found


def _refined(grid: Grid) -> dict[int, Relation]:
    """Totals named by the noun that two or more neighbouring headers make narrower."""
    found: dict[int, Relation] = {}
    if len(grid.lines) > MOST_LINES_FOR_FIGURES_ALONE:
        return found
    for at, line in enumerate(grid.lines):
        if line.wording.sort is not Sort.PLAIN or is_period(line.name):
            continue
        parts = [
            i
            for i, other in enumerate(grid.lines)
            if other.wording.sort is Sort.PLAIN and refines(line.words, other.words)
        ]
        if len(parts) >= 2 and parts[-1] - parts[0] == len(parts) - 1:
            found[at] = Relation(
                Kind.TOTAL, result=at, plus=tuple(parts), clue=Clue.REFINED, scheme="narrower nouns"
            )
    return found


# What figures alone propose


def _by_figures(grid: Grid, taken: set[int]) -> Iterator[Chosen]:
    """Totals that no word names: a line that is the sum of those beside it, nearly everywhere."""
    along = len(grid.across)
    if along < 4 or len(grid.lines) > MOST_LINES_FOR_FIGURES_ALONE:
        return
    free = [i for i, line in enumerate(grid.lines) if i not in taken and _is_plain(grid, i)]
    for at in free:
        for parts in _runs_beside(at, free):
            relation = Relation(
                Kind.TOTAL, result=at, plus=parts, clue=Clue.FIGURES, scheme="figures"
            )
            choice = _try_on_all(grid, relation) if _starts_well(grid, relation) else None
            if choice is not None and _is_borne_out(grid, choice):
                yield choice
                break


def _runs_beside(at: int, free: Sequence[int]) -> Iterator[tuple[int, ...]]:
    members = set(free)
    for step in (-1, 1):
        run: list[int] = []
        while len(run) < LONGEST_RUN and at + step * (len(run) + 1) in members:
            run.append(at + step * (len(run) + 1))
            if len(run) >= 2:
                yield tuple(sorted(run))


def _starts_well(grid: Grid, relation: Relation) -> bool:
    """A quick look at a few places: most must agree before the rest are tried."""
    held = []
    for along in range(min(6, len(grid.across))):
        held.append(_holds(grid, relation, along))
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
    return tally.fail <= max(1, tally.agree // 5) and len(results) >= 3


# The vote


def _choose(grid: Grid, proposals: Iterable[Relation]) -> Chosen | None:
    """The candidate that most places bear out; where none does, the likeliest."""
    places = _sample(grid)
    best: Relation | None = None
    best_score = (0, 0)
    likeliest: Relation | None = None
    tried = 0
    for relation in proposals:
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
    return _doubted(grid, replace(_try_on_all(grid, meant), tried=tried))


def _sample(grid: Grid) -> Sequence[int]:
    count = len(grid.across)
    return range(0, count, max(1, count // SAMPLE))


def _vote(grid: Grid, relation: Relation, places: Iterable[int]) -> tuple[Tally, tuple[Holds, ...]]:
    held = tuple(_holds(grid, relation, along) for along in places)
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


def _doubted(grid: Grid, choice: Chosen) -> Chosen:
    """With few places to vote, a difference or a sum that has another explanation is not judged."""
    relation = choice.relation
    if choice.tally.agree >= 2 or Holds.NO not in choice.holds:
        return choice
    explained = _is_between_neighbours if relation.kind is Kind.DIFFERENCE else _is_far_off
    held = tuple(
        Holds.UNKNOWN if holds is Holds.NO and explained(grid, relation, along) else holds
        for along, holds in enumerate(choice.holds)
    )
    tally = replace(choice.tally, fail=held.count(Holds.NO))
    return replace(choice, tally=tally, holds=held)


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
    """Whether a `total` is so unlike the sum of its parts that they are likely not its parts."""
    if relation.kind is not Kind.TOTAL:
        return False
    result = figure_at(grid, relation.result, along)
    parts = [part for part in readings(grid, relation, along) if isinstance(part, Quantity)]
    made = sum((part.value for part in parts), ZERO)
    return not abs(result.value) / 2 <= abs(made) <= abs(result.value) * 2


def _are_alike(one: Relation, other: Relation) -> bool:
    return one.kind is other.kind and one.scheme == other.scheme


def _is_supported(choice: Chosen, alike: Tally) -> bool:
    agreeing, bits = NEEDED[choice.relation.clue]
    if choice.relation.clue is not Clue.CLEAR:
        bits += log2(choice.tried)
    few_fail = alike.fail <= max(1, alike.agree // 2)
    return alike.agree >= agreeing and alike.bits >= bits and few_fail


# One place along the lines


def _holds(grid: Grid, relation: Relation, along: int) -> Holds:
    result = grid.lines[relation.result].cells[along]
    if not isinstance(result, Quantity):
        return Holds.UNKNOWN
    operands = readings(grid, relation, along)
    if relation.kind is Kind.CHANGE_PER_CENT:
        return _per_cent_holds(result, operands)
    if relation.kind is Kind.TOTAL:
        return _total_holds(result, operands)
    return _difference_holds(grid, relation, result, operands)


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
    if result.unit not in SUMMABLE or any(part.unit not in SUMMABLE for part in parts):
        return Holds.UNKNOWN
    if not parts:
        return Holds.UNKNOWN
    if _add_up(result, parts):
        nonzero = sum(1 for part in parts if part.value != 0)
        return Holds.YES if nonzero >= 2 else Holds.TRIVIALLY
    if len(parts) < len(operands) or _is_something_else(result, parts):
        return Holds.UNKNOWN
    return Holds.NO


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


def _difference_holds(
    grid: Grid, relation: Relation, result: Quantity, operands: Sequence[Reading]
) -> Holds:
    if not all(isinstance(operand, Quantity) for operand in operands):
        return Holds.UNKNOWN
    figures = [operand for operand in operands if isinstance(operand, Quantity)]
    if relation.natural and _is_plainly_right(result, *figures):
        return Holds.YES
    if not _are_comparable(result, figures):
        return Holds.UNKNOWN
    plus, minus = (
        loosened(grid, line, q, figures) for line, q in zip(relation.operands, figures, strict=True)
    )
    printed = loosened(grid, relation.result, result, figures)
    made = plus.interval - minus.interval
    if any(made.overlaps(reading) for reading in printed.readings):
        either_way = not relation.natural and made.overlaps(-printed.interval)
        noughts = plus.value == 0 and minus.value == 0
        return Holds.TRIVIALLY if noughts or either_way else Holds.YES
    if _another_reading_is_right(relation, result, figures):
        return Holds.UNKNOWN
    return Holds.NO


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
    said_by_header = result.unit in {Unit.PERCENT, Unit.POINTS} and "%" not in result.text
    return said_by_header and all(abs(operand.value) <= 100 for operand in operands)


def _comparable(unit: Unit) -> Unit:
    if unit in {Unit.NUMBER, Unit.COUNT, Unit.RATE, Unit.AVERAGE}:
        return Unit.NUMBER
    return Unit.PERCENT if unit is Unit.POINTS else unit


def _another_reading_is_right(
    relation: Relation, result: Quantity, operands: Sequence[Quantity]
) -> bool:
    """Whether the figure is right as a percentage change, or from the figures in brackets."""
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
