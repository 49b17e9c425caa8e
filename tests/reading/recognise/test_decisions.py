from datetime import date

import pytest

from openscrutiny.reading.document import Place
from openscrutiny.reading.recognise.decisions import (
    addressee,
    asks_in,
    clause_kind,
    due,
    lead_in,
    list_kind,
    opening_addressee,
    opening_kind,
    sentences,
)
from openscrutiny.terms.statuses import DecisionKind
from tests.reading.papers import clauses

AGREE, NOTE = DecisionKind.AGREE, DecisionKind.NOTE
RECOMMEND, REQUEST = DecisionKind.RECOMMEND, DecisionKind.REQUEST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RESOLVED that the Board note the report.", [("", "note the report.")]),
        ("**RESOLVED: That the report be noted.**", [("", "the report be noted.")]),
        ("RESOLVED\n\nThat the report be noted.", [("", "the report be noted.")]),
        ("AGREED: That the Committee note the report.", [("", "note the report.")]),
        (
            "It was RESOLVED that:\n\na) the report be noted; and\n\nb) the plan be agreed.",
            [("a", "the report be noted; and"), ("b", "the plan be agreed.")],
        ),
        (
            "RESOLVED that the Board:\n\n1) Note the report\n\n2) Agree the plan",
            [("1", "Note the report"), ("2", "Agree the plan")],
        ),
        (
            "RESOLVED that the Board:\n\n- (i) Note the report\n- (ii) Agree the plan",
            [("i", "Note the report"), ("ii", "Agree the plan")],
        ),
        (
            "RESOLVED that (1) the report be noted; and (2) the plan be agreed.",
            [("1", "the report be noted; and"), ("2", "the plan be agreed.")],
        ),
        (
            "RESOLVED:\n\n- To note the report\n- To agree the plan",
            [("", "To note the report"), ("", "To agree the plan")],
        ),
        (
            "RESOLVED that the Board:\n\n1) Note the report, with\n   - the figures\n\n2) Agree it",
            [("1", "Note the report, with the figures"), ("2", "Agree it")],
        ),
    ],
)
def test_ways_to_resolve(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(clause.number, clause.text) for clause in clauses(text)] == expected


def test_clauses_stand_on_their_own_lines() -> None:
    found = clauses("RESOLVED that the Board:\n\n1) Note the report\n\n2) Agree the plan")
    assert found[0].place.line is not None
    assert found[1].place.line == found[0].place.line + 2


def test_text_between_two_resolutions_belongs_to_neither() -> None:
    found = clauses(
        "RESOLVED that the report be noted.\n\nThe Chair spoke.\n\n"
        "RESOLVED that the plan be agreed."
    )
    assert [clause.text for clause in found] == ["the report be noted.", "the plan be agreed."]


def test_a_sentence_that_resolves_within_a_paragraph() -> None:
    (clause,) = clauses("The Board heard of it. It was then RESOLVED that the report be noted.")
    assert "the report be noted" in clause.text


def test_recommended_to_cabinet() -> None:
    found = clauses("RECOMMENDED TO CABINET:\n\n1) That the plan be agreed\n\n2) That it be paid")
    assert [(clause.kind, clause.addressee) for clause in found] == [
        (RECOMMEND, "Cabinet"),
        (RECOMMEND, "Cabinet"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Note the report", NOTE),
        ("the report be noted", NOTE),
        ("Welcome the plan", NOTE),
        ("Agree the plan", AGREE),
        ("Endorse the approach", AGREE),
        ("Recommend that Cabinet pay for it", RECOMMEND),
        ("Cabinet be recommended to pay for it", RECOMMEND),
        ("Request a report in six months", REQUEST),
        ("the Director be asked to write to schools", REQUEST),
        ("a further report be brought to the Board in June", REQUEST),
        ("nothing that decides", None),
        ("officers bring a report on bins to the next meeting", REQUEST),
        ("the Head of Planning attend the next meeting", REQUEST),
        ("the officer be thanked", NOTE),
    ],
)
def test_what_a_clause_does(text: str, kind: DecisionKind | None) -> None:
    assert clause_kind(text) is kind


@pytest.mark.parametrize(
    ("text", "to"),
    [
        (
            "Recommend to the Cabinet Member for Children that it be paid",
            "Cabinet Member for Children",
        ),
        ("Recommend that Cabinet pay for it", "Cabinet"),
        ("Request that the Director of Finance write to schools", "Director of Finance"),
        ("The Head of Service be asked to report back", "Head of Service"),
        ("Request a report on waiting times", ""),
        ("Note the report", ""),
    ],
)
def test_to_whom_it_goes(text: str, to: str) -> None:
    assert addressee(text) == to


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("report back by June 2026", date(2026, 6, 1), date(2026, 6, 30)),
        ("a report to the meeting on 9 April 2026", date(2026, 4, 9), date(2026, 4, 9)),
    ],
)
def test_by_when(text: str, earliest: date, latest: date) -> None:
    period = due(text, near=date(2026, 3, 5))
    assert period is not None
    assert (period.earliest, period.latest) == (earliest, latest)


def test_no_time_is_stated() -> None:
    assert due("note the report", near=None) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("RESOLVED that the Board note it", "note it"),
        ("RESOLVED that the Children's Scrutiny Board (2) note it", "note it"),
        ("RESOLVED unanimously: That it be noted", "it be noted"),
        ("Resolved – that it be noted", "it be noted"),
        ("The Board noted it", None),
        ("Unresolved matters", None),
    ],
)
def test_what_follows_the_opening(text: str, rest: str | None) -> None:
    assert lead_in(text) == rest


@pytest.mark.parametrize(
    ("text", "kind", "to"),
    [
        ("RECOMMENDED TO COUNCIL: that", RECOMMEND, "Council"),
        ("RECOMMENDED to the Cabinet:", RECOMMEND, "Cabinet"),
        ("AGREED that", AGREE, ""),
        ("NOTED.", NOTE, ""),
        ("RESOLVED that", None, ""),
        ("Words", None, ""),
    ],
)
def test_what_the_opening_makes_of_every_clause(
    text: str, kind: DecisionKind | None, to: str
) -> None:
    assert opening_kind(text) is kind
    assert opening_addressee(text) == to


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Members asked for figures by ward.", [DecisionKind.REQUEST]),
        ("The Committee sought more detail.", [DecisionKind.REQUEST]),
        ("Councillor Bee asked why it had risen.", [DecisionKind.QUESTION]),
        ("The Panel expressed concern at it.", [DecisionKind.CONCERN]),
        ("Members had requested it at the last meeting.", []),
        ("Officers asked for help.", []),
        ("Members asked for the following:", []),
    ],
)
def test_asks(text: str, kinds: list[DecisionKind]) -> None:
    assert [ask.kind for ask in asks_in(text, Place("x"))] == kinds


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Members requested the following:", DecisionKind.REQUEST),
        ("The Board questioned officers on the following:", DecisionKind.QUESTION),
        ("Members were concerned about the following:", DecisionKind.CONCERN),
        ("Officers said the following:", None),
        ("Members requested it.", None),
    ],
)
def test_what_a_lead_in_makes_of_its_points(lead: str, kind: DecisionKind | None) -> None:
    assert list_kind(lead) is kind


def test_sentences_end_before_a_capital() -> None:
    text = "See 5.2 above, e.g. the plan. It says so! Does it? “Yes”."
    assert list(sentences(text)) == [
        "See 5.2 above, e.g. the plan.",
        "It says so!",
        "Does it?",
        "“Yes”.",
    ]
