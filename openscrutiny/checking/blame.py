"""Which cells are to blame for sums that fail: the fewest that account for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from openscrutiny.checking.grid import Position
from openscrutiny.checking.sums import Sum, Wrong
from openscrutiny.reading.document import Row
from openscrutiny.terms.quantities import Interval
from openscrutiny.terms.statuses import Severity

MOST_WEIGHED = 8
"""Failing sums that share cells whose every explanation is weighed; of more, the likeliest is."""


def supported_by_slips(failing: Iterable[Sum]) -> Iterator[Position]:
    """The operands of sums that come out but for the sign: such a sum bears them out, too."""
    for total in failing:
        if total.is_sign_error:
            yield from (operand.position for operand in (*total.plus, *total.minus))


LARGEST_TANGLE = 40
"""Failing sums that share cells and are looked at together; beyond, each names its result."""


def blame(
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
