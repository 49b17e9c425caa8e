"""D405: a date outside the time that it is said to be in."""

from __future__ import annotations

from datetime import date

import pytest

from openscrutiny.reading.pack import Pack
from openscrutiny.terms.statuses import Severity, WorkItemGroup
from tests.checking.building import (
    check,
    meeting_on,
    minutes_of,
    pack_of,
    paragraph,
    programme_of,
    work_item,
)

CODE = "D405"
MEETING = meeting_on(date(2016, 2, 25))


def messages(pack: Pack) -> list[str]:
    return [found.message for found in check(pack, CODE).findings]


def test_a_source_later_than_the_paper_is_found_with_the_meeting_that_was_meant() -> None:
    item = work_item("Monitoring", source="Meeting 16 Dec 16")
    pack = pack_of(
        meeting=MEETING,
        minutes=[minutes_of(date(2015, 12, 16), 42, 43)],
        work_programmes=[programme_of(item)],
    )
    [found] = check(pack, CODE).findings
    assert found.severity is Severity.ERROR
    assert found.working == (
        "16 December 2016 is after 25 February 2016. There was a meeting on 16 December 2015."
    )


@pytest.mark.parametrize(
    "source",
    [
        "Meeting 16 Dec 2015",
        "Meeting 2 July",  # its year is not printed
        "Council 10/4/14",
        "Cabinet 12 April 2016",  # to come before the cabinet decides
        "Forward plan 1 May 2016",
        "Chair",
        "",
    ],
)
def test_a_source_is_silent_on(source: str) -> None:
    item = work_item("Monitoring", source=source)
    assert messages(pack_of(meeting=MEETING, work_programmes=[programme_of(item)])) == []


def test_minutes_of_a_later_meeting_are_found() -> None:
    pack = pack_of(meeting=MEETING, minutes=[minutes_of(date(2016, 12, 16), 42)])
    assert messages(pack) == [
        "These are minutes of a meeting on 16 December 2016, later than this one."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A review was held on 2 February 2017.",
        "The first meeting of the Forum took place on January 11th 2017.",
        "The results were published on 10 December 2016",
        "The minutes of the meeting held on 10th December, 2016 were approved.",
        "The campaign went live on 11th February 2017.",
    ],
)
def test_what_is_told_as_past_cannot_lie_ahead(text: str) -> None:
    assert len(messages(pack_of(paragraph(text), meeting=MEETING))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A review was held on 2 February 2016.",
        "The next review will be held on 2 August 2016.",
        "The jobs fair is to be held on 16 March 2016.",
        "The election was to be held on 5 May 2016.",
        "Staff were asked to respond by 30 April 2016.",
        "A meeting has been arranged on 3 May 2016.",
        "The plan should be completed on 31 March 2016.",
        "It was agreed that a report be presented on 14 April 2016.",
        "The scheme was launched on a trial basis, and ends on 31 March 2017.",
    ],
)
def test_what_lies_ahead_may_be_told_as_such(text: str) -> None:
    assert messages(pack_of(paragraph(text), meeting=MEETING)) == []


def test_an_item_outside_the_municipal_year_is_found() -> None:
    item = work_item("Adoption", when="7 January 2015")
    found = messages(pack_of(meeting=MEETING, work_programmes=[programme_of(item)]))
    assert found == ["“Adoption” is set for 7 January 2015, outside the programme's year."]


def test_items_of_the_year_of_the_next_and_of_none_are_left_alone() -> None:
    items = [
        work_item("Fostering", when="14 April 2016"),
        work_item("Schools", when="25 November"),
        work_item("Care", when="16 June 2016", group=WorkItemGroup.NEXT_YEAR),
        work_item("Health", when="Date to be decided", group=WorkItemGroup.UNDATED),
    ]
    assert messages(pack_of(meeting=MEETING, work_programmes=[programme_of(*items)])) == []


@pytest.mark.parametrize(
    "text",
    [
        "Quarter 2 (July to September 2015)",
        "Quarter 2 July- September 2015",
        "Q1 (January to March 2015)",
        "Q4 2015/16 (January to March 2016)",
        "Q2 2015/16 (July - September 2015)",
        "Quarter 2 (July to August 2015)",  # no quarter at all
    ],
)
def test_quarters_that_agree_with_themselves(text: str) -> None:
    assert messages(pack_of(paragraph(text))) == []


@pytest.mark.parametrize(
    "text",
    ["Quarter 2 (June to August 2015)", "Q2 2015/16 (July to September 2016)"],
)
def test_quarters_that_do_not(text: str) -> None:
    assert messages(pack_of(paragraph(text))) == [f"“{text}” does not agree with itself."]


def test_a_quarter_is_judged_by_the_year_that_the_others_are_of() -> None:
    pack = pack_of(
        paragraph("Quarter 1 (April to June 2015)"),
        paragraph("Quarter 2 (July to September 2015)"),
        paragraph("Quarter 3 (July to September 2015)"),
    )
    assert messages(pack) == ["“Quarter 3 (July to September 2015)” does not agree with itself."]


def test_without_a_date_of_its_own_a_paper_is_not_judged_by_it() -> None:
    assert messages(pack_of(paragraph("A review was held on 2 February 2117."))) == []
