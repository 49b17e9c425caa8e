"""An action followed from one version of its plan to the next."""

from __future__ import annotations

from openscrutiny.record.joining.matching import Match
from openscrutiny.record.joining.plans import Planned, join_actions


def settled(matches: list[Match]) -> dict[int, int]:
    return {match.start: match.end for match in matches if match.settled}


def test_the_same_words_with_the_same_reference() -> None:
    matches = join_actions(
        [Planned(1, "1.1", "Hold a fair"), Planned(2, "1.2", "Train managers")],
        [Planned(11, "1.1", "Hold a fair"), Planned(12, "1.2", "Train all managers")],
    )
    assert settled(matches) == {1: 11, 2: 12}
    assert matches[0].why == "The same action, with the same reference, 1.1."


def test_a_reference_used_twice_is_settled_by_the_words() -> None:
    matches = join_actions(
        [Planned(1, "2.4", "Replace laptops"), Planned(2, "2.4", "Try out a duty rota")],
        [Planned(11, "2.4", "Try out a duty rota"), Planned(12, "2.4", "Replace laptops")],
    )
    assert settled(matches) == {1: 12, 2: 11}


def test_the_same_words_under_another_reference() -> None:
    matches = join_actions(
        [Planned(1, "1.3", "Review the pay supplement")],
        [Planned(11, "1.4", "Review the pay supplement"), Planned(12, "1.3", "Buy chairs")],
    )
    assert settled(matches) == {1: 11}
    assert "the reference was 1.3 and is now 1.4" in matches[0].why


def test_a_reference_given_to_another_action_joins_nothing() -> None:
    assert join_actions([Planned(1, "1.1", "Hold a fair")], [Planned(2, "1.1", "Buy chairs")]) == []
