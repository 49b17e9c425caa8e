"""From likenesses to joins: settled where one candidate is clear, open where several may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

_MOST_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """That one thing may be about another: their keys, how alike, and why in plain words.

    `enough` says whether it could be settled by itself, were there no rival.
    """

    start: int
    end: int
    likeness: float
    why: str
    enough: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A join to make."""

    start: int
    end: int
    likeness: float
    why: str
    settled: bool


def choose(
    candidates: Iterable[Candidate], *, margin: float, one_to_one: bool = False
) -> list[Match]:
    """For each start its best candidate, settled where it is enough and no rival comes near.

    A rival's likeness is within `margin` of the best. With `one_to_one`, starts that would share
    an end are rivals too.
    """
    held = list(candidates)
    of_start: dict[int, list[Candidate]] = defaultdict(list)
    of_end: dict[int, list[Candidate]] = defaultdict(list)
    for each in held:
        of_start[each.start].append(each)
        of_end[each.end].append(each)
    matches: list[Match] = []
    for found in of_start.values():
        near = _near_best(found, margin)
        settled = len(near) == 1 and near[0].enough
        if settled and one_to_one:
            settled = _wins_its_end(near[0], of_end[near[0].end], margin)
        matches.extend(_match(each, settled=settled) for each in near[:_MOST_CANDIDATES])
    return _without_beaten(matches) if one_to_one else matches


def _near_best(candidates: list[Candidate], margin: float) -> list[Candidate]:
    ranked = sorted(candidates, key=lambda each: (-each.likeness, each.end))
    return [each for each in ranked if each.likeness > ranked[0].likeness - margin]


def _wins_its_end(best: Candidate, rivals: list[Candidate], margin: float) -> bool:
    return all(rival is best or rival.likeness <= best.likeness - margin for rival in rivals)


def _without_beaten(matches: list[Match]) -> list[Match]:
    """No doubt is left over an end that somebody else has for certain."""
    taken = {match.end for match in matches if match.settled}
    return [match for match in matches if match.settled or match.end not in taken]


def _match(candidate: Candidate, *, settled: bool) -> Match:
    likeness = round(min(max(candidate.likeness, 0.0), 1.0), 3)
    return Match(candidate.start, candidate.end, likeness, candidate.why, settled)
