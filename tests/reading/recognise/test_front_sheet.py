from datetime import date, time

import pytest

from openscrutiny.reading.recognise.front_sheet import council_named_in, role_of
from openscrutiny.terms.statuses import Role
from tests.reading.papers import lines, meeting, pack

AGENDA = "\n**1. Apologies**\n\n**2. Waiting times**\n"
TOP = "# Haverbourne City Council\n\n## Children's Scrutiny Board\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{TOP}\n**Time and Date**\n\n2.00 pm on Thursday, 5<sup>th</sup> March, 2026\n\n"
        f"**Place**\n\nCommittee Room 1, the Guildhall\n{AGENDA}",
        f"{TOP}\nDate: Thursday 5 March 2026\n\nTime: 2.00 pm\n\n"
        f"Venue: Committee Room 1, the Guildhall\n{AGENDA}",
        f"{TOP}\nThe meeting will be held in Committee Room 1, the Guildhall on Thursday 5 March "
        f"2026 at 2pm.\n{AGENDA}",
        f"{TOP}\n| | |\n|---|---|\n| Date: | 5 March 2026 |\n| Time: | 14:00 |\n"
        f"| Venue: | Committee Room 1, the Guildhall |\n{AGENDA}",
    ],
)
def test_ways_to_say_who_meets_when_and_where(text: str) -> None:
    found = meeting(text)
    assert found.council == "Haverbourne City Council"
    assert found.board == "Children's Scrutiny Board"
    assert found.date is not None
    assert found.date.day == date(2026, 3, 5)
    assert found.time == time(14)
    assert found.venue == "Committee Room 1, the Guildhall"


def test_names_in_capitals_come_down() -> None:
    found = meeting(
        f"HAVERBOURNE CITY COUNCIL\n\nCHILDREN'S SCRUTINY BOARD\n\n5 March 2026\n{AGENDA}"
    )
    assert found.council == "Haverbourne City Council"
    assert found.board == "Children's Scrutiny Board"


SHEET = f"{TOP}\nThursday 5 March 2026 at 2.00 pm\n{AGENDA}\n"


@pytest.mark.parametrize(
    "label",
    [
        "Date of publication: 25 February 2026",
        "Published: Wednesday 25 February 2026",
        "Date of issue: 25/02/2026",
        "Agenda despatched 25 February 2026",
        "Issued on 25 February 2026",
        "Wednesday 25 February 2026",
    ],
)
def test_notices_labelled_and_unlabelled(label: str) -> None:
    notice = meeting(SHEET + label + "\n").notice
    assert notice is not None
    assert notice.day == date(2026, 2, 25)


@pytest.mark.parametrize(
    "text",
    ["The next meeting is on 9 April 2026.", "The last plan was of 25 February 2020.", ""],
)
def test_other_days_are_no_notice(text: str) -> None:
    assert meeting(SHEET + text + "\n").notice is None


MEMBERS = [
    ("A Bee", Role.CHAIR),
    ("C Dee", Role.VICE_CHAIR),
    ("E Foy", Role.MEMBER),
    ("G Hay", Role.CO_OPTED),
]


@pytest.mark.parametrize(
    "text",
    [
        "Membership: Cllrs A Bee (Chair), C Dee (Vice-Chair), E Foy and Mrs G Hay (Co-opted)",
        "Membership: Cllrs A Bee (Chair), C Dee\n(Vice-Chair), E Foy and Mrs G Hay (Co-opted)",
        "**Membership**\n\n- Councillor A Bee (Chair)\n- Councillor C Dee (Vice-Chair)\n"
        "- Councillor E Foy\n- Mrs G Hay (Co-opted Member)",
        "Members:\n\nCouncillor A Bee (Chair)\n\nCouncillor C Dee (Deputy Chair)\n\n"
        "Councillor E Foy\n\nCo-opted Members:\n\nMrs G Hay",
        "| Member | Role |\n|---|---|\n| Councillor A Bee | Chair |\n"
        "| Councillor C Dee | Vice-Chair |\n| Councillor E Foy | Member |\n"
        "| Mrs G Hay | Co-opted |",
    ],
)
def test_ways_to_list_the_members(text: str) -> None:
    found = [(member.name.without_title, member.role) for member in meeting(SHEET + text).members]
    assert found == MEMBERS


def test_members_in_a_column_for_each_party() -> None:
    found = meeting(
        SHEET + "| Green | Labour |\n|---|---|\n| Councillor A Bee | Councillor C Dee |\n"
        "| Councillor E Foy | Councillor G Hay |\n"
    ).members
    assert {member.name.family for member in found} == {"Bee", "Dee", "Foy", "Hay"}


@pytest.mark.parametrize(
    "text",
    [
        "Please ask for Una Vane, Governance Services",
        "Contact: Una Vane, telephone 01632 960411",
        "Clerk to the Board: Una Vane",
        "The person to contact about this meeting is Una Vane.",
        "**Una Vane, Governance Services**\n\nTelephone: 01632 960411",
    ],
)
def test_whom_to_ask(text: str) -> None:
    assert meeting(SHEET + text + "\n").contacts == ("Una Vane",)


def test_the_clerk_under_the_membership_is_no_member() -> None:
    found = meeting(
        SHEET + "Membership: Councillors A Bee, C Dee and E Foy\n\n"
        "**Una Vane, Governance Services**\n\nTelephone: 01632 960411\n"
    )
    assert [member.name.family for member in found.members] == ["Bee", "Dee", "Foy"]
    assert found.contacts == ("Una Vane",)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Chair", Role.CHAIR),
        ("Chairman", Role.CHAIR),
        ("Deputy Chair", Role.VICE_CHAIR),
        ("Vice-Chairman", Role.VICE_CHAIR),
        ("Church Representative", Role.CO_OPTED),
        ("Co-opted Member", Role.CO_OPTED),
        ("By Invitation", Role.BY_INVITATION),
        ("Substitute", Role.SUBSTITUTE),
        ("Tanner Ward", Role.MEMBER),
    ],
)
def test_roles(text: str, role: Role) -> None:
    assert role_of(text) is role


def test_the_council_that_a_paper_names_most() -> None:
    text = (
        "Haverbourne City Council met.\n\nTanner County Council wrote to Haverbourne City Council."
    )
    assert council_named_in(lines(text)) == "Haverbourne City Council"
    assert council_named_in(()) == ""


def test_a_paper_without_a_front_sheet_has_no_meeting() -> None:
    assert pack("Some words.\n\nAnd more of them.\n").meeting is None
