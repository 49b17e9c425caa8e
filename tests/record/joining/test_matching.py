"""From likenesses to joins."""

from __future__ import annotations

from openscrutiny.record.joining.matching import Candidate, Match, choose


def candidate(start: int, end: int, likeness: float, *, enough: bool = True) -> Candidate:
    return Candidate(start, end, likeness, "because", enough)


def ends(matches: list[Match]) -> list[tuple[int, int, bool]]:
    return sorted((match.start, match.end, match.settled) for match in matches)


def test_the_best_is_settled_where_no_rival_is_near() -> None:
    found = choose([candidate(1, 1, 0.9), candidate(1, 2, 0.5)], margin=0.1)
    assert ends(found) == [(1, 1, True)]


def test_rivals_within_the_margin_are_all_left_open() -> None:
    found = choose([candidate(1, 1, 0.9), candidate(1, 2, 0.85)], margin=0.1)
    assert ends(found) == [(1, 1, False), (1, 2, False)]


def test_what_is_not_enough_by_itself_is_left_open() -> None:
    assert ends(choose([candidate(1, 1, 0.5, enough=False)], margin=0.1)) == [(1, 1, False)]


def test_several_may_share_an_end_unless_it_is_one_to_one() -> None:
    two = [candidate(1, 1, 0.9), candidate(2, 1, 0.9)]
    assert ends(choose(two, margin=0.1)) == [(1, 1, True), (2, 1, True)]
    assert ends(choose(two, margin=0.1, one_to_one=True)) == [(1, 1, False), (2, 1, False)]


def test_one_to_one_leaves_no_doubt_over_an_end_that_another_surely_has() -> None:
    found = choose(
        [candidate(1, 1, 1.0), candidate(2, 1, 0.6, enough=False)], margin=0.1, one_to_one=True
    )
    assert ends(found) == [(1, 1, True)]


def test_a_likeness_is_never_more_than_one() -> None:
    assert choose([candidate(1, 1, 1.4)], margin=0.1)[0].likeness == 1.0
