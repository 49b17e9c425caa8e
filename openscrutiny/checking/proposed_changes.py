"""What the words of a table propose as changes, and of what: candidates, likeliest first.

Nothing here looks at whether a sum comes out: that is for the vote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from openscrutiny.checking.grid import Grid, alike, is_plain
from openscrutiny.checking.headings import (
    Clue,
    Edge,
    Sort,
    edge,
    flow,
    is_period,
    may_be_relative,
    may_be_unsigned,
)
from openscrutiny.checking.relations import Kind, Relation

NEAR = 12
"""Lines on each side of a result among which its operands are sought."""
NEAR_ROWS = 4
MOST_FLOWS = 5
"""Lines between what there was and what there is."""
OPERANDS = frozenset({Sort.PLAIN, Sort.TOTAL, Sort.APART})
"""What a difference may be of."""
ENDS = frozenset({Edge.CLOSING, Edge.MOMENT})
NET_WORDS = frozenset(
    ("net", "change", "movement", "total", "gain", "flow", "figure", "natural", "increase",
     "decrease", "balance", "surplus", "deficit")
)  # fmt: skip


def changes_by_words(grid: Grid) -> Iterator[Iterable[Relation]]:
    """Candidates, likeliest first, for each line that words call a difference, net or closing."""
    for at, line in enumerate(grid.lines):
        if line.wording.sort is Sort.DIFFERENCE:
            yield _differences(grid, at)
        elif line.wording.sort is Sort.NET:
            yield (*_nets(grid, at), *_differences_of_periods(grid, at))
        elif line.wording.sort is Sort.PLAIN and edge(line.name) in ENDS:
            yield _flows(grid, at)


def _differences(grid: Grid, at: int) -> Iterator[Relation]:
    line = grid.lines[at]
    pairs = _pairs(grid, at)
    if not pairs:
        return
    likeliest, clue = pairs[0], line.wording.clue
    if not _is_settled(grid, at, pairs):
        clue = min(clue, Clue.REFINED)
    for first, second in pairs:
        of_periods = all(is_period(grid.lines[i].name) for i in (first, second))
        forward = Relation(
            Kind.DIFFERENCE,
            result=at,
            plus=(second,),
            minus=(first,),
            clue=clue if (first, second) == likeliest else Clue.WEAK,
            scheme=f"difference of {at - first} and {at - second}",
            relative_too=may_be_relative(line.name),
            unsigned_too=not of_periods and may_be_unsigned(line.name),
        )
        if _came_and_went(grid, first, second):
            yield replace(forward, kind=Kind.NET, plus=(first,), minus=(second,), scheme="net")
            continue
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


def _came_and_went(grid: Grid, first: int, second: int) -> bool:
    """Whether two lines are what came in and what went out: births and deaths."""
    flows = [flow(grid.lines[i].name) for i in (first, second)]
    return flows == [1, -1]


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
    before = [i for i in _before(grid, at) if grid.lines[i].wording.sort in OPERANDS][-near:]
    after = [i for i in _after(grid, at) if grid.lines[i].wording.sort in OPERANDS][:3]
    pairs = list(combinations(before, 2)) or list(combinations(after, 2))
    ends = [before[-2:], [before[0], before[-1]]] if len(before) > 1 else []
    return sorted(pairs, key=lambda pair: (*_named(grid, at, pair), _rank(list(pair), ends)))


def _rank(pair: list[int], ends: Sequence[list[int]]) -> int:
    """The last two lines first, then the first and the last: what a change is mostly of."""
    return ends.index(pair) if pair in ends else len(ends)


def _named(grid: Grid, at: int, pair: tuple[int, int]) -> tuple[bool, bool, bool]:
    """Whether a header fails to name a pair as its operands: both, or one (`Change since 2019`),
    by their words, or both as their group."""
    lines = [grid.lines[i] for i in pair]
    named = grid.lines[at].words
    both = all(line.words & named for line in lines)
    one = bool(lines[0].words) and lines[0].words <= named and pair[1] == _last_before(grid, at)
    same_part = len({line.label for line in (*lines, grid.lines[at])}) == 1
    return not both, not (both or one), not same_part


def _last_before(grid: Grid, at: int) -> int:
    return max((i for i in _before(grid, at) if grid.lines[i].wording.sort in OPERANDS), default=-1)


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
    noun = grid.lines[at].words - NET_WORDS
    plain = [i for i in (*_before(grid, at), *_after(grid, at)) if is_plain(grid, i)]
    near = sorted(plain, key=lambda i: abs(i - at))[:NEAR]
    sharing = sorted(i for i in near if noun and noun <= grid.lines[i].words)
    if not noun:
        sharing = sorted(near)
    pairs = [(i, j) for group in (sharing, sorted(near)) for i, j in _both_ways(group)]
    flows = {i: flow(grid.lines[i].name) for i in near}
    yield from _net_of_several(grid, at, flows)
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


def _net_of_several(grid: Grid, at: int, flows: dict[int, int]) -> Iterator[Relation]:
    """Net as all that came in less all that went out, where there is more than one of either."""
    into, out = _signed(sorted(flows), flows)
    if into and out and len(into) + len(out) > 2 and grid.lines[at].words <= NET_WORDS:
        yield Relation(Kind.NET, result=at, plus=into, minus=out, clue=Clue.WEAK, scheme="net")


def _signed(lines: Sequence[int], flows: dict[int, int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(i for i in lines if flows[i] > 0), tuple(i for i in lines if flows[i] < 0)


def _flows(grid: Grid, at: int) -> Iterator[Relation]:
    """What there is at the end as what there was, with what came in less what went out."""
    closing = edge(grid.lines[at].name)
    for opening in reversed(list(_before(grid, at))):
        start = edge(grid.lines[opening].name) if is_plain(grid, opening) else None
        if start is None or start is Edge.CLOSING or at - opening - 1 > MOST_FLOWS:
            continue
        if (start is Edge.MOMENT) != (closing is Edge.MOMENT):
            continue
        between = alike(grid, at, [i for i in range(opening + 1, at) if is_plain(grid, i)])
        if between:
            yield from _with_signs(grid, opening, between, at)
        return


def _with_signs(grid: Grid, opening: int, between: Sequence[int], at: int) -> Iterator[Relation]:
    """The ways in which the lines between may add and take away: as their words say, if they do."""
    said = {i: flow(grid.lines[i].name) for i in between}
    unsure = [i for i in between if not said[i]]
    known = not unsure and {1, -1} <= set(said.values())
    for signs in product((-1, 1), repeat=len(unsure)):
        flows = {**said, **dict(zip(unsure, signs, strict=True))}
        into, out = _signed(between, flows)
        yield Relation(
            Kind.FLOW,
            result=at,
            plus=(opening, *into),
            minus=out,
            clue=Clue.CLEAR if known else Clue.WEAK,
            scheme="flow",
        )


def _both_ways(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    for first, second in combinations(lines, 2):
        yield first, second
    for first, second in combinations(lines, 2):
        yield second, first
