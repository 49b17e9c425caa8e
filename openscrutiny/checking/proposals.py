"""What the words of a table propose that its lines are made from: candidates, likeliest first.

Nothing here looks at whether a sum comes out: that is for the vote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice

from openscrutiny.checking.grid import Grid, Line
from openscrutiny.checking.headings import Clue, Sort, flow, is_period, may_be_relative, refines
from openscrutiny.checking.relations import Kind, Relation
from openscrutiny.terms.quantities import Quantity, Unit

NEAR = 12
"""Lines on each side of a result among which its operands are sought."""
NEAR_ROWS = 4
LONGEST_RUN = 8
SAMPLE = 48
"""Figures of a line that are looked at to tell its unit."""
MOST_LINES_FOR_NARROWER_NOUNS = 40


def by_words(grid: Grid) -> Iterator[Iterable[Relation]]:
    """Candidates, likeliest first, for each line whose words say that it is made from others."""
    refined = _refined(grid)
    for at, line in enumerate(grid.lines):
        if line.wording.sort is Sort.DIFFERENCE:
            yield _differences(grid, at)
        elif line.wording.sort is Sort.NET:
            yield (*_nets(grid, at), *_differences_of_periods(grid, at))
        elif line.wording.sort is Sort.TOTAL:
            yield _totals(grid, at)
        elif at in refined:
            yield [refined[at]]


def _differences(grid: Grid, at: int) -> Iterator[Relation]:
    line = grid.lines[at]
    pairs = _pairs(grid, at)
    if not pairs:
        return
    likeliest, clue = pairs[0], line.wording.clue
    if not _is_settled(grid, at, pairs):
        clue = min(clue, Clue.REFINED)
    for first, second in pairs:
        forward = Relation(
            Kind.DIFFERENCE,
            result=at,
            plus=(second,),
            minus=(first,),
            clue=clue if (first, second) == likeliest else Clue.WEAK,
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


def _differences_of_periods(grid: Grid, at: int) -> Iterator[Relation]:
    """What `net change` is where a table has periods side by side, and no column of what left."""
    if any(is_period(grid.lines[i].name) for i in _before(grid, at)):
        yield from _differences(grid, at)


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
    usable = {Sort.PLAIN, Sort.TOTAL, Sort.APART}
    before = [i for i in _before(grid, at) if grid.lines[i].wording.sort in usable][-near:]
    after = [i for i in _after(grid, at) if grid.lines[i].wording.sort in usable][:3]
    pairs = list(combinations(before, 2)) or list(combinations(after, 2))
    last = before[-2:]
    return sorted(pairs, key=lambda pair: (*_named(grid, at, pair), list(pair) != last))


def _named(grid: Grid, at: int, pair: tuple[int, int]) -> tuple[bool, bool]:
    """Whether a header fails to name a pair as its operands, by their words or as their group."""
    lines = [grid.lines[i] for i in pair]
    named = grid.lines[at].words
    in_header = all(line.words & named for line in lines)
    same_part = len({line.label for line in (*lines, grid.lines[at])}) == 1
    return not in_header, not same_part


def _is_settled(grid: Grid, at: int, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether one pair alone can be meant, before any figure is looked at."""
    best = _named(grid, at, pairs[0])
    return len(pairs) == 1 or (not all(best) and best < _named(grid, at, pairs[1]))


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
    noun = grid.lines[at].words - {"net", "change", "movement", "total", "gain", "flow", "figure"}
    plain = [i for i in (*_before(grid, at), *_after(grid, at)) if is_plain(grid, i)]
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


def is_plain(grid: Grid, at: int) -> bool:
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
    plain = [i for i in since if is_plain(grid, i)]
    same_column = [i for i in plain if lines[i].label == lines[at].label]
    alike = _alike(grid, at, plain)
    yield "the same part of each group", tuple(same_column)
    yield "since the last total", tuple(alike)
    yield "since the last total, all", tuple(plain)
    yield "since the last total, whatever they are called", tuple(since)
    group = lines[at].labels[:-1]
    yield "the group", tuple(i for i in plain if group and lines[i].labels[: len(group)] == group)
    following = [i for i in _until_total(grid, at) if is_plain(grid, i)]
    yield "until the next total", tuple(_alike(grid, at, following))
    if _worth_looking_back(grid, at):
        earlier = range(at)
        yield "all before", tuple(_alike(grid, at, [i for i in earlier if is_plain(grid, i)]))
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
    if len(grid.lines) > MOST_LINES_FOR_NARROWER_NOUNS:
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


def runs_beside(at: int, free: Sequence[int]) -> Iterator[tuple[int, ...]]:
    members = set(free)
    for step in (-1, 1):
        run: list[int] = []
        while len(run) < LONGEST_RUN and at + step * (len(run) + 1) in members:
            run.append(at + step * (len(run) + 1))
            if len(run) >= 2:
                yield tuple(sorted(run))
