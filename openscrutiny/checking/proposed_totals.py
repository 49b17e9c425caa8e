"""What the words of a table propose as totals and their parts: candidates, likeliest first.

Nothing here looks at whether a sum comes out, but for shares that make a hundred.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from openscrutiny.checking.grid import Grid, alike, is_plain
from openscrutiny.checking.headings import Clue, Sort, is_period, refines
from openscrutiny.checking.holding import HUNDRED, sum_of
from openscrutiny.checking.relations import Kind, Relation
from openscrutiny.terms.quantities import Quantity, Reading, Unit

LONGEST_RUN = 8
MOST_LINES_FOR_NARROWER_NOUNS = 40
LONGEST_TABLE_OF_SHARES = 200


def totals_by_words(grid: Grid) -> Iterator[Iterable[Relation]]:
    """Candidates, likeliest first, for each line that words or its share call a total."""
    refined = _refined(grid)
    wholes = _wholes_of_shares(grid)
    for at, line in enumerate(grid.lines):
        if at in wholes:
            yield (wholes[at], *_totals(grid, at))
        elif line.wording.sort is Sort.TOTAL:
            yield _totals(grid, at)
        elif at in refined:
            yield [refined[at]]


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
    same_unit = alike(grid, at, plain)
    yield "the same part of each group", tuple(same_column)
    yield "since the last total", tuple(same_unit)
    yield "since the last total, all", tuple(plain)
    yield "since the last total, whatever they are called", tuple(since)
    group = lines[at].labels[:-1]
    yield "the group", tuple(i for i in plain if group and lines[i].labels[: len(group)] == group)
    following = [i for i in _until_total(grid, at) if is_plain(grid, i)]
    yield "until the next total", tuple(alike(grid, at, following))
    if _worth_looking_back(grid, at):
        earlier = range(at)
        yield "all before", tuple(alike(grid, at, [i for i in earlier if is_plain(grid, i)]))
        parts = [i for i in earlier if lines[i].wording.sort in {Sort.PLAIN, Sort.DIFFERENCE}]
        yield "all before, whatever they are called", tuple(parts)
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


def _wholes_of_shares(grid: Grid) -> dict[int, Relation]:
    """Lines that are 100 per cent of those before or after them: a total, whatever its name."""
    found: dict[int, Relation] = {}
    if not grid.lines_are_rows or len(grid.lines) > LONGEST_TABLE_OF_SHARES:
        return found
    for along in _shares(grid):
        for at, line in enumerate(grid.lines):
            if at in found or line.wording.sort not in {Sort.PLAIN, Sort.TOTAL}:
                continue
            if _is_hundred(line.cells[along]) and (parts := _shares_beside(grid, at, along)):
                found[at] = Relation(
                    Kind.TOTAL, result=at, plus=parts, clue=Clue.CLEAR, scheme="shares"
                )
    return found


def _shares(grid: Grid) -> list[int]:
    """Where the lines hold percentages, and where other figures stand beside them."""
    units = [
        {cell.unit for line in grid.lines if isinstance(cell := line.cells[along], Quantity)}
        for along in range(len(grid.across))
    ]
    shares = [along for along, found in enumerate(units) if found == {Unit.PERCENT}]
    return shares if len(shares) < len(units) else []


def _is_hundred(cell: Reading) -> bool:
    return isinstance(cell, Quantity) and cell.value == HUNDRED


def _shares_beside(grid: Grid, at: int, along: int) -> tuple[int, ...]:
    """The plain lines before a line, or after it, whose percentages make a hundred."""
    for run in (_since_total(grid, at), _until_total(grid, at)):
        parts = [i for i in run if is_plain(grid, i)]
        figures = [c for i in parts if isinstance(c := grid.lines[i].cells[along], Quantity)]
        if len(parts) < 2 or len(figures) < len(parts):
            continue
        made = sum_of(figures, rounded=True)
        if made.contains(HUNDRED) and not any(_is_hundred(figure) for figure in figures):
            return tuple(parts)
    return ()


def runs_beside(at: int, free: Sequence[int]) -> Iterator[tuple[int, ...]]:
    members = set(free)
    for step in (-1, 1):
        run: list[int] = []
        while len(run) < LONGEST_RUN and at + step * (len(run) + 1) in members:
            run.append(at + step * (len(run) + 1))
            if len(run) >= 2:
                yield tuple(sorted(run))
