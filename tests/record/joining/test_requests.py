"""What a board asked for, and the item of its work programme that it became."""

from __future__ import annotations

import datetime as dt

from openscrutiny.record.joining.matching import Match
from openscrutiny.record.joining.requests import (
    Asked,
    Planned,
    Programme,
    join_asked,
    restating,
)
from openscrutiny.record.joining.words import NO_ACRONYMS, Acronyms

MET = dt.date(2026, 1, 8)
NEXT = dt.date(2026, 4, 2)
SOMETHING_ELSE = (
    Planned(101, "Budget proposals", "To comment on the budget"),
    Planned(102, "Library opening hours", "To see how many libraries open at weekends"),
)


def join(text: str, *items: Planned, title: str = "Housing", **asked: object) -> list[Match]:
    one = Asked(1, text, title, MET, **asked)  # type: ignore[arg-type]
    return join_asked([one], Programme([*items, *SOMETHING_ELSE], NO_ACRONYMS))


def settled(matches: list[Match]) -> list[int]:
    return [match.end for match in matches if match.settled]


def doubtful(matches: list[Match]) -> list[int]:
    return sorted(match.end for match in matches if not match.settled)


def test_an_item_that_gives_the_meeting_as_its_source_and_is_about_the_same() -> None:
    matches = join(
        "Request a report on empty homes in Quayside.",
        Planned(1, "Empty homes in Quayside", "How many", (MET,), (NEXT, NEXT)),
    )
    assert settled(matches) == [1]
    assert matches[0].why == (
        "Both speak of empty, homes, quayside; the item gives this meeting as its source."
    )


def test_a_source_that_is_a_year_out_is_taken_for_a_slip_where_the_words_agree() -> None:
    matches = join(
        "Request a report on empty homes in Quayside.",
        Planned(1, "Empty homes in Quayside", "", (dt.date(2025, 1, 8),)),
    )
    assert settled(matches) == [1]
    assert "perhaps by a slip" in matches[0].why


def test_two_items_that_are_as_close_as_each_other_are_left_open() -> None:
    matches = join(
        "Request information on why tenants leave, from exit interviews.",
        Planned(1, "Tenants' voices", "Why tenants leave, from exit interviews", (MET,)),
        Planned(2, "Tenants' annual report", "With exit interviews: why tenants leave", (MET,)),
    )
    assert settled(matches) == []
    assert doubtful(matches) == [1, 2]


def test_what_was_already_on_the_agenda_did_not_come_of_the_asking() -> None:
    matches = join(
        "Request a further report on damp homes.",
        Planned(1, "Damp homes", "How many homes are damp", (), (MET, MET)),
    )
    assert matches == []


def test_an_item_that_another_meeting_asked_for_is_never_settled() -> None:
    matches = join(
        "Request a report on empty homes in Quayside.",
        Planned(1, "Empty homes in Quayside", "", (dt.date(2025, 11, 6),)),
    )
    assert settled(matches) == []


def test_a_request_that_nothing_came_of_is_joined_to_nothing() -> None:
    assert join("Request a note on how interpreters are arranged.") == []
    same_source = Planned(1, "Empty homes", "How many", (MET,))
    assert join("Request a note on how interpreters are arranged.", same_source) == []


def test_to_whom_it_goes_is_not_what_it_is_about() -> None:
    matches = join(
        "Recommend to the Cabinet Member for Children and Homes that fees be paid monthly.",
        Planned(1, "Children and homes", "The year ahead for children and homes", (MET,)),
        addressee="Cabinet Member for Children and Homes",
    )
    assert settled(matches) == []


def test_an_item_about_the_minutes_subject_put_down_after_the_meeting_is_doubtful() -> None:
    matches = join(
        "Recommend that staff rotate.",
        Planned(1, "Front door update", "Following the meeting in January 2026", ()),
        title="Progress of the front door",
    )
    assert doubtful(matches) == [1]


def test_a_question_that_was_answered_at_the_meeting_asks_for_nothing_more() -> None:
    item = Planned(1, "Empty homes in Quayside", "")
    text = "How many empty homes there are in Quayside"
    assert join(text, item, is_question=True) == []
    assert join(text, item) != []


def test_when_it_was_asked_for_tells_apart_items_that_come_again() -> None:
    spring = Planned(1, "Homelessness figures", "Quarterly", (MET,), (NEXT, NEXT))
    autumn_day = dt.date(2026, 10, 1)
    autumn = Planned(2, "Homelessness figures", "Quarterly", (MET,), (autumn_day, autumn_day))
    matches = join("Request homelessness figures in April.", spring, autumn, due=(NEXT, NEXT))
    assert settled(matches) == [1]


def test_acronyms_join_what_is_written_out_in_the_minutes() -> None:
    acronyms = Acronyms.from_texts(["a serious case review (SCR)"])
    item = Planned(1, "Monitoring of SCR recommendations", "", (MET,))
    asked = Asked(1, "Request progress with recommendations of all Serious Case Reviews", "", MET)
    matches = join_asked([asked], Programme([item, *SOMETHING_ELSE], acronyms))
    assert settled(matches) == [1]


def test_a_clause_resolves_what_the_text_of_its_minute_asks_for() -> None:
    clauses = [
        "Note the report.",
        "Request information on the numbers of perpetrators from the police.",
        "Request a progress report in six months on outcomes.",
    ]
    assert restating("Members requested the numbers of perpetrators.", clauses) == 1
    assert restating("Members requested a progress report in six months.", clauses) == 2
    assert restating("Members asked about school meals.", clauses) is None
    assert restating("Members asked.", []) is None
