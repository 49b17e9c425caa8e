from datetime import date

import pytest

from openscrutiny.reading.pack import WorkProgramme
from openscrutiny.reading.recognise.work_programme import split_leads
from openscrutiny.terms.statuses import WorkItemGroup as Group
from tests.reading.papers import pack

TABLE = """\
| Date | Title | Detail | Cabinet Member/ Lead Officer | Source | Outcome |
|---|---|---|---|---|---|
| 5 March 2026 | Waiting times | How long | Sam Tye<br>Councillor Lim | Meeting 8 January 2026 | |
| | Workforce plan | | Una Vane | | Noted |
| 9 April 2026 | Nurseries | | | | |
| Date to be decided | School transport | | | | |
| Performance monitoring | Children in care | | | | |
| Next Municipal Year 2026/27 | Fostering | | | | |
"""


def programme(text: str, *, ending: str = ".md") -> WorkProgramme:
    (found,) = pack(text, ending=ending).work_programmes
    return found


def test_items_under_their_meetings() -> None:
    found = programme(f"# Children's Scrutiny Board Work Programme 2025/26\n\n{TABLE}")
    assert found.title == "Children's Scrutiny Board Work Programme 2025/26"
    assert found.year is not None
    assert found.year.text == "2025/26"
    assert [(item.title, item.when_as_written, item.group) for item in found.items] == [
        ("Waiting times", "5 March 2026", Group.DATED),
        ("Workforce plan", "5 March 2026", Group.DATED),
        ("Nurseries", "9 April 2026", Group.DATED),
        ("School transport", "Date to be decided", Group.UNDATED),
        ("Children in care", "Performance monitoring", Group.STANDING),
        ("Fostering", "Next Municipal Year 2026/27", Group.NEXT_YEAR),
    ]


def test_what_a_row_says() -> None:
    item = programme(f"# Work Programme\n\n{TABLE}").items[0]
    assert item.lead_officers == ("Sam Tye",)
    assert item.cabinet_members == ("Councillor Lim",)
    assert (item.detail, item.outcome) == ("How long", "")
    assert item.source == "Meeting 8 January 2026"
    assert [stated.day for stated in item.source_dates] == [date(2026, 1, 8)]
    assert item.when is not None
    assert item.when.earliest == item.when.latest == date(2026, 3, 5)


def test_meetings_as_bands_across_the_table() -> None:
    found = programme(
        "# Work Programme\n\n| Meeting | Topic | Lead officer |\n|---|---|---|\n"
        "| **5 March 2026** | | |\n| | Waiting times | Sam Tye |\n| | Workforce plan | Una Vane |\n"
        "| **9 April 2026** | | |\n| | Nurseries | Sam Tye |\n"
    )
    assert [(item.when_as_written, item.title) for item in found.items] == [
        ("5 March 2026", "Waiting times"),
        ("5 March 2026", "Workforce plan"),
        ("9 April 2026", "Nurseries"),
    ]


LIST = """\
# Work Programme 2025/26

**5 March 2026**

- Waiting times
- Workforce plan

**9 April 2026**

- Nurseries

**Date to be decided**

- School transport
"""


def test_a_programme_that_is_a_list() -> None:
    found = programme(LIST)
    assert [(item.when_as_written, item.title, item.group) for item in found.items] == [
        ("5 March 2026", "Waiting times", Group.DATED),
        ("5 March 2026", "Workforce plan", Group.DATED),
        ("9 April 2026", "Nurseries", Group.DATED),
        ("Date to be decided", "School transport", Group.UNDATED),
    ]
    assert found.summary == ()


def test_the_list_before_a_table_is_its_summary() -> None:
    found = programme(f"{LIST}\n{TABLE}")
    assert [item.title for item in found.summary] == [
        "Waiting times",
        "Workforce plan",
        "Nurseries",
        "School transport",
    ]
    assert len(found.items) == 6


def test_two_programmes_have_each_their_own_summary() -> None:
    second = TABLE.replace("Waiting times", "Play")
    found = pack(f"{LIST}\n{TABLE}\nText between them.\n\n{second}").work_programmes
    assert [len(one.summary) for one in found] == [4, 0]


def test_where_a_meeting_is_held() -> None:
    found = programme(
        "# Work Programme\n\n| Date | Title | Lead officer |\n|---|---|---|\n"
        "| 5 March 2026 – at the Tanner School | Nurseries | Sam Tye |\n"
    )
    assert found.items[0].venue == "Tanner School"


@pytest.mark.parametrize(
    ("text", "officers", "members"),
    [
        ("Sam Tye", ("Sam Tye",), ()),
        ("Sam Tye\nUna Vane", ("Sam Tye", "Una Vane"), ()),
        ("Sam Tye Una Vane", ("Sam Tye", "Una Vane"), ()),
        ("Sam Tye and Una Vane", ("Sam Tye", "Una Vane"), ()),
        ("Sam Tye / Cllr Lim", ("Sam Tye",), ("Cllr Lim",)),
        ("Sam Tye Councillor Lim", ("Sam Tye",), ("Councillor Lim",)),
        ("Cabinet Member for Schools", (), ("Cabinet Member for Schools",)),
        ("Head of Family Help", ("Head of Family Help",), ()),
        ("", (), ()),
    ],
)
def test_lead_officers_and_cabinet_members(
    text: str, officers: tuple[str, ...], members: tuple[str, ...]
) -> None:
    assert split_leads(text) == (officers, members)


def test_a_table_without_dates_is_no_programme() -> None:
    assert pack("| Date | Title | Lead |\n|---|---|---|\n| x | Play | A |\n").work_programmes == ()
