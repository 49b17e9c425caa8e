"""Reports that begin with nothing but their agenda item's title, as packs print it."""

import pytest

from openscrutiny.reading.pack import Pack
from openscrutiny.reading.reader import read_paper

FRONT = """# Dunmere Borough Council

## Housing Scrutiny Panel

Date: Tuesday 4 March 2025 at 6.30 pm

Venue: Committee Room 2

### Agenda

{items}

## Minutes of the Housing Scrutiny Panel held on Tuesday 14 January 2025

Present: Councillors A Frayne (Chair), B Tolland and C Wexcombe

**31. Apologies**

None.

**32. Repairs: half-year figures**

RESOLVED that the report be noted.

"""
NUMBERED = """1. Apologies
2. Minutes
3. Repairs: half-year figures (attached)
4. Empty homes
5. Any other business"""
LETTERED = """A  Apologies

B  Minutes

C  Repairs: half-year figures

D  Empty homes"""
BRACKETED = """(1) Apologies

(2) Minutes

(3) Repairs: half-year figures

(4) Empty homes"""


def read(text: str) -> Pack:
    return read_paper(text.encode(), path="pack.md")


@pytest.mark.parametrize(
    "heading",
    [
        "## Repairs: half-year figures",
        "**REPAIRS: HALF-YEAR FIGURES**",
        "#### Item 3: Repairs: half-year figures",
        "## Report: Repairs: half-year figures",
    ],
)
def test_a_heading_with_an_items_title_begins_its_report(heading: str) -> None:
    body = f"{heading}\n\n3.1 There were 402 repairs in the half year.\n\n3.2 Most were on time.\n"
    pack = read(FRONT.format(items=NUMBERED) + body)

    (report,) = pack.reports
    assert report.subject.casefold() == "repairs: half-year figures"
    assert [paragraph.number for paragraph in report.paragraphs] == ["3.1", "3.2"]
    assert [entry.number for entry in pack.minutes[0].entries] == ["31", "32"]


def test_a_minute_with_an_items_title_is_no_report() -> None:
    assert read(FRONT.format(items=NUMBERED)).reports == ()


def test_a_heading_with_another_items_number_is_no_report() -> None:
    body = "## Item 4: Repairs: half-year figures\n\nSee the website.\n"
    assert read(FRONT.format(items=NUMBERED) + body).reports == ()


def test_what_is_attached_is_not_in_the_title() -> None:
    titles = [item.title for item in read(FRONT.format(items=NUMBERED)).agenda]
    assert titles[2] == "Repairs: half-year figures"


@pytest.mark.parametrize(
    ("items", "numbers"),
    [(LETTERED, ["A", "B", "C", "D"]), (BRACKETED, ["1", "2", "3", "4"])],
)
def test_items_lettered_or_in_brackets(items: str, numbers: list[str]) -> None:
    assert [item.number for item in read(FRONT.format(items=items)).agenda] == numbers


def test_a_sentence_that_begins_with_a_is_no_item() -> None:
    pack = read(FRONT.format(items="A meeting of the Panel will be held.\n\n" + NUMBERED))
    assert [item.number for item in pack.agenda] == ["1", "2", "3", "4", "5"]


def test_a_table_ruled_in_plain_text() -> None:
    text = """+---------+------+------+
| Team    | 2023 | 2024 |
+---------+------+------+
| North   |   12 |   14 |
| South   |    9 |    7 |
+---------+------+------+
| Total   |   21 |   21 |
+---------+------+------+
"""
    (table,) = read_paper(text.encode(), path="table.txt").tables
    assert [column.header for column in table.columns] == ["Team", "2023", "2024"]
    assert [[cell.text for cell in row.cells] for row in table.body] == [
        ["North", "12", "14"],
        ["South", "9", "7"],
        ["Total", "21", "21"],
    ]


def test_minutes_numbered_under_a_board_and_a_year() -> None:
    text = """MINUTES OF THE HOMES BOARD held on Thursday 27 February 2025

Attending: Councillors A Frayne (Chair) and B Tolland

HN/25/11 Apologies
None.

HN/25/12 Rents
Decided: that the rise be noted.

HN/25/13 Close
The Board rose at 19:05.
"""
    (minutes,) = read_paper(text.encode(), path="minutes.txt").minutes
    assert [entry.number for entry in minutes.entries] == ["HN/25/11", "HN/25/12", "HN/25/13"]
    assert [clause.kind.value for clause in minutes.entries[1].clauses] == ["note"]
    assert minutes.closed_at is not None


def test_an_exemption_in_the_line_that_says_whose_report_it_is() -> None:
    items = """1. Apologies

2. Short breaks

Report of the Director, exempt under paragraph 3 of Part 1 of Schedule 12A"""
    assert read(FRONT.format(items=items)).agenda[1].exemptions == (3,)
