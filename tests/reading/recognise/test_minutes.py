from datetime import date, time

import pytest

from openscrutiny.terms.statuses import AgendaPart, DecisionKind
from tests.reading.papers import MINUTES_HEADING, only_minutes, pack


def numbers(*headings: str) -> list[str]:
    """The numbers of minutes with these headings, each with a line of text."""
    text = "\n\n".join(f"**{heading}**\n\nThe Board heard of it." for heading in headings)
    return [entry.number for entry in only_minutes(f"{MINUTES_HEADING}\n{text}").entries]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("42. Apologies", "43. Waiting times"), ["42", "43"]),
        (("42 Apologies", "43 Waiting times"), ["42", "43"]),
        (("217. Apologies", "218. Waiting times"), ["217", "218"]),
        (("60/24 Apologies", "61/24 Waiting times"), ["60/24", "61/24"]),
        (("24/01 Apologies", "24/02 Waiting times"), ["24/01", "24/02"]),
        (("2025/17 Apologies", "2025/18 Waiting times"), ["2025/17", "2025/18"]),
        (("OSC.24.41 Apologies", "OSC.24.42 Waiting times"), ["OSC.24.41", "OSC.24.42"]),
        (("Minute 42: Apologies", "Minute 43: Waiting times"), ["42", "43"]),
        (("42. Apologies", "44. Waiting times"), ["42", "44"]),
        (("42. Apologies", "42. Waiting times"), ["42", "42"]),
    ],
)
def test_styles_of_numbers(headings: tuple[str, ...], expected: list[str]) -> None:
    assert numbers(*headings) == expected


def test_the_heading_says_which_board_met_when_and_where() -> None:
    minutes = only_minutes("""\
        # Haverbourne City Council

        ## Minutes of the Meeting of the Children's Scrutiny Board held in the Guildhall at 2.00 pm
        on Thursday, 5th March, 2026

        Present:

        Councillor A Bee (Chair)

        **42. Apologies**

        There were none.

        (Meeting closed at 4.15 pm)
        """)
    assert minutes.board == "Children's Scrutiny Board"
    assert minutes.date is not None
    assert minutes.date.day == date(2026, 3, 5)
    assert minutes.time == time(14)
    assert minutes.closed_at == time(16, 15)
    assert minutes.place.line is not None
    assert [person.name.family for person in minutes.attendance] == ["Bee"]


@pytest.mark.parametrize(
    ("closing", "at"),
    [
        ("(Meeting closed at 4.15 pm)", time(16, 15)),
        ("The meeting ended at 4:15pm.", time(16, 15)),
        ("The Chair closed the meeting at 12 noon.", time(12)),
        ("The Committee rose at 21:05", time(21, 5)),
        ("Meeting concluded at 11.00 a.m.", time(11)),
    ],
)
def test_when_the_meeting_closed(closing: str, at: time) -> None:
    paper = f"{MINUTES_HEADING}\n**42. Apologies**\n\nThere were none.\n\n{closing}\n"
    assert only_minutes(paper).closed_at == at


def test_text_lists_and_what_the_page_cut_in_two() -> None:
    minutes = only_minutes(f"""\
{MINUTES_HEADING}
**42. Waiting times**

The Board considered a report on the time that families wait, which the

service had written. Officers said the following:

- a) that families wait for six weeks
- b) that more staff have been found

The Board thanked them.
""")
    (entry,) = minutes.entries
    first, second = entry.text
    assert first.text.startswith("The Board considered")
    assert "which the service had written" in first.text
    assert [(item.number, item.text[:13]) for item in first.items] == [
        ("a)", "that families"),
        ("b)", "that more sta"),
    ]
    assert second.text == "The Board thanked them."


def test_a_numbered_list_inside_a_minute_is_no_new_minute() -> None:
    assert numbers("42. Apologies\n\n1. First thing said\n\n2. Second thing said") == ["42"]


def test_what_members_asked_for_asked_about_and_worried_over() -> None:
    (entry,) = only_minutes(f"""\
{MINUTES_HEADING}
**42. Waiting times**

Members requested a breakdown by ward. The Board questioned why families wait for longer in the
north. Members were concerned that the figures had risen. Officers answered.
""").entries
    assert [ask.kind for ask in entry.asks] == [
        DecisionKind.REQUEST,
        DecisionKind.QUESTION,
        DecisionKind.CONCERN,
    ]
    assert entry.asks[0].text == "Members requested a breakdown by ward."
    assert not entry.clauses


def test_points_of_a_list_are_what_its_lead_in_says() -> None:
    (entry,) = only_minutes(f"""\
{MINUTES_HEADING}
**42. Waiting times**

Members questioned officers on the following:

- how long families wait
- what is done about it
""").entries
    assert [ask.kind for ask in entry.asks] == [DecisionKind.QUESTION] * 2


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("There were no declarations of interest.", []),
        ("Councillor A Bee declared an interest as a governor of Tanner School.", ["A Bee"]),
        ("Councillor C Dee declared no interests.", []),
    ],
)
def test_declarations(text: str, members: list[str]) -> None:
    paper = f"{MINUTES_HEADING}\n**43. Declarations of Interest**\n\n{text}\n"
    (entry,) = only_minutes(paper).entries
    assert [declared.member.removeprefix("Councillor ") for declared in entry.declarations] == (
        members
    )


def test_who_left_the_room() -> None:
    text = "Councillor A Bee declared an interest in item 5. She left the room while it was taken."
    (entry,) = only_minutes(
        f"{MINUTES_HEADING}\n**43. Declarations of Interest**\n\n{text}\n"
    ).entries
    assert entry.declarations[0].withdrew


def test_the_private_part() -> None:
    minutes = only_minutes(f"""\
{MINUTES_HEADING}
**Public Business**

**42. Waiting times**

Noted.

**Private Business**

**43. A contract**

Heard.
""")
    assert [entry.part for entry in minutes.entries] == [AgendaPart.PUBLIC, AgendaPart.PRIVATE]


def test_two_sets_in_one_pack() -> None:
    again = MINUTES_HEADING.replace("5 March", "9 April").replace("Thursday ", "")
    paper = pack(
        f"{MINUTES_HEADING}\n**42. One**\n\nHeard.\n\n(Meeting closed at 4.00 pm)\n\n"
        f"{again}\n**43. Two**\n\nHeard.\n"
    )
    assert [minutes.date and minutes.date.day for minutes in paper.minutes] == [
        date(2026, 3, 5),
        date(2026, 4, 9),
    ]
    assert [[e.number for e in minutes.entries] for minutes in paper.minutes] == [["42"], ["43"]]


def test_an_item_to_approve_minutes_begins_none() -> None:
    assert pack("# Board\n\n3. Minutes of the meeting of 5 March 2026 to approve\n").minutes == ()
