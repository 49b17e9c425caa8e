"""D402: a date with the wrong day of the week."""

from __future__ import annotations

from datetime import date

import pytest

from openscrutiny.terms.statuses import Severity, Verdict
from tests.checking.building import (
    check,
    findings,
    heading,
    list_item,
    meeting_on,
    pack_of,
    paragraph,
    table,
)

CODE = "D402"


def test_a_wrong_weekday_is_found_at_its_words() -> None:
    text = "2.00 pm on Wednesday, 25th February, 2016"
    [found] = findings(CODE, paragraph(text))
    assert found.severity is Severity.ERROR
    assert found.place.span is not None
    assert text[slice(*found.place.span)] == "Wednesday, 25th February, 2016"
    assert found.message == "“Wednesday, 25th February, 2016” is not a Wednesday."
    assert found.working == "25 February 2016 is a Thursday. The nearest Wednesday is 24 February."


def test_headings_lists_and_cells_are_read_too() -> None:
    cell = table("""
        | When | What |
        | Friday 25 February 2016 | Meeting |
        """)
    found = findings(
        CODE, heading("Friday 25 February 2016"), list_item("on Friday 25 February 2016"), cell
    )
    assert len(found) == 3
    assert (found[-1].place.row, found[-1].place.column) == (2, 1)


RIGHT = [
    "held at 2.00 pm on Wednesday, 16 December 2015",
    "on Tuesday 2 February 2016",
    "Thursday 7 and Friday 8 January 2016",
    "the board sat 8 January 2016",
    "Thursday and Friday 7 and 8 January 2016",
    "on Monday 29 February 2016",
    "29 February",
    "application 31/11/2015",
    "pages 30 to 31 June 2015",
    "31 may be too many",
    "every Monday from 7 January 2016",
]


@pytest.mark.parametrize("text", RIGHT)
def test_it_is_silent_on(text: str) -> None:
    assert findings(CODE, paragraph(text)) == []


@pytest.mark.parametrize(
    ("text", "message", "working"),
    [
        (
            "by Sunday 31 November 2024",
            "There is no “Sunday 31 November 2024”.",
            "November has 30 days.",
        ),
        ("on 30th February", "There is no “30th February”.", "February has 28 or 29 days."),
        (
            "on 29 February 2023",
            "There is no “29 February 2023”.",
            "February 2023 has 28 days.",
        ),
        ("31 JUNE 2015", "There is no “31 JUNE 2015”.", "June has 30 days."),
    ],
)
def test_a_day_that_no_calendar_has(text: str, message: str, working: str) -> None:
    cell = table(f"| When | What |\n| {text} | Meeting |")
    for found in (*findings(CODE, paragraph(text)), *findings(CODE, cell)):
        assert found.severity is Severity.ERROR
        assert (found.message, found.working) == (message, working)


def test_capitals_are_read_and_the_line_is_the_one_that_the_day_stands_on() -> None:
    [found] = findings(CODE, paragraph("HELD ON\nWEDNESDAY, 25TH FEBRUARY, 2016", line=7))
    assert found.place.line == 8


def test_without_a_year_only_what_no_near_year_allows_is_told() -> None:
    meeting = meeting_on(date(2016, 2, 25))
    pack = pack_of(
        paragraph("Thursday 25 February"),  # right in 2016
        paragraph("Wednesday 25 February"),  # right in 2015
        paragraph("Friday 25 February"),
        meeting=meeting,
    )
    checked = check(pack, CODE)
    assert [found.severity for found in checked.findings] == [Severity.WARNING]
    assert checked.counts[CODE][Verdict.AGREES] == 2


def test_without_a_year_and_without_a_date_of_its_own_it_is_silent() -> None:
    assert findings(CODE, paragraph("Friday 25 February")) == []
