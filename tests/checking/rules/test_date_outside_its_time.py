"""D405: a date outside the time that it is said to be in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from openscrutiny.reading.pack import Pack
from openscrutiny.terms.statuses import Severity, WorkItemGroup
from tests.checking.building import (
    check,
    heading,
    list_item,
    meeting_on,
    minutes_of,
    pack_of,
    paragraph,
    programme_of,
    table,
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


# Days listed in a time that is stated

OUTSIDE = {
    "in a quarter with its months": (
        "In quarter 1 (April to June 2015) the forum met on 16 April 2015, 14 May 2015 and "
        "9 July 2015.",
        "9 July 2015",
    ),
    "whose year stands before the months": (
        "Drop-ins were held in the second quarter of 2015 (April to June), on 3rd April, 8th May "
        "and 2nd July 2015.",
        "2nd July 2015",
    ),
    "whose year only the days print": (
        "During the quarter (October to December) visits were made on 6 October 2015, "
        "3 November 2015 and 12 January 2016.",
        "12 January 2016",
    ),
    "between two days": (
        "Two panels sat in the period 1 October to 31 December 2015, on 8 October 2015 and "
        "7 January 2016.",
        "7 January 2016",
    ),
    "each with its own noun": (
        "The term (September to December 2015) had the moderation on 7 October 2015 and the "
        "second visit on 20 January 2016.",
        "20 January 2016",
    ),
    "after a colon": (
        "Quarter 3 (October to December 2015): board on 2 October 2015 and 14 January 2016.",
        "14 January 2016",
    ),
    "stated after the days": (
        "The board met on 2 October 2015, 5 November 2015 and 14 January 2016 in the quarter "
        "(October to December 2015).",
        "14 January 2016",
    ),
    "without any year": (
        "In the autumn term 2015 the panel met on 16 September, 14 October and 13 January.",
        "13 January",
    ),
    "as a labelled quarter": (
        "In quarter 3 of 2015/16 the panel met on 16 October 2015, 4 November 2015 and "
        "13 January 2016.",
        "13 January 2016",
    ),
    "in the sentence before": (
        "The return is for quarter 4 (1 January to 31 March 2015), and is due on 30 May 2015. "
        "It covers the audit on 20 March 2015 and the visit on 14 April 2015.",
        "14 April 2015",
    ),
}


@pytest.mark.parametrize(("text", "day"), OUTSIDE.values(), ids=OUTSIDE)
def test_a_day_listed_in_a_time_that_it_is_outside(text: str, day: str) -> None:
    for block in (paragraph(text), list_item(text), table(f"| What |\n| {text} |", labels=0)):
        [found] = check(pack_of(block), CODE).findings
        assert found.severity is Severity.ERROR
        assert found.message.startswith(f"“{day}” is listed as a day in “")
        assert found.place.span == (text.rindex(day), text.rindex(day) + len(day))


def test_the_time_is_the_one_stated_above_where_the_sentence_says_in_the_quarter() -> None:
    pack = pack_of(
        paragraph("The officer gave the figures for the quarter (1 October to 31 December 2015)."),
        table("| Measure | Q3 |\n| Visits | 12 |"),
        paragraph("Appeals decided in the quarter were on 2 October, 5 November and 14 January."),
    )
    [found] = check(pack, CODE).findings
    assert found.message == (
        "“14 January” is listed as a day in “1 October to 31 December 2015”, and is outside it."
    )
    assert found.working == (
        "The time is 1 October 2015 to 31 December 2015. 2 October and 5 November are in it; "
        "14 January is not."
    )


def test_under_another_heading_the_time_is_not_taken_from_above() -> None:
    pack = pack_of(
        paragraph("The figures are for the quarter (1 October to 31 December 2015)."),
        heading("Appeals"),
        paragraph("Appeals decided in the quarter were on 2 October, 5 November and 14 January."),
    )
    assert messages(pack) == []


def test_the_line_is_the_one_that_the_day_stands_on() -> None:
    text = "In the quarter (April to June 2015) the board met on 2 April\n2015 and on 9 July\n2015."
    [found] = check(pack_of(paragraph(text, line=4)), CODE).findings
    assert found.place.line == 5


@pytest.mark.parametrize(
    "text",
    [
        "In the quarter (April to June 2015) the board met on 2 April 2015 and 4 June 2015.",
        "In the quarter (April to June 2015) the board met on 2 July 2015 and 4 August 2015.",
        "The report for the quarter (April to June 2015) is due on 4 June 2015 and 9 July 2015.",
        "Quarter 1 (April to June 2015): board on 4 June 2015; the report will be sent on 9 July.",
        "In the quarter (April to June 2015) the board met on 4 June 2015 and next on 9 July 2015.",
        "In the quarter (April to June 2015) it met on 4 June 2015 and reported by 9 July 2015.",
        "Calls in April to June 2015 and in July to September 2015 fell on 4 June and 9 July 2015.",
        "Officers met councils in the spring, on 4 March 2015 and 9 June 2015.",
        "The board met on 4 June 2015 and 9 July 2015.",
        "From 1 April to 30 June 2015 a cash office is open; it was shut on 9 July 2015.",
        "In the term (September to December 2015) the panel met on 16 September and 7 December.",
    ],
)
def test_days_that_are_not_listed_in_a_time(text: str) -> None:
    assert messages(pack_of(paragraph(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dental access (request of 16 December 2016)",
        "Referred on 4 May 2016 by the cabinet",
        "See the letter of 12 March 2016.",
    ],
)
def test_what_was_asked_cannot_have_been_asked_later_than_the_pack(text: str) -> None:
    [found] = check(pack_of(list_item(text), meeting=MEETING), CODE).findings
    assert found.severity is Severity.ERROR


def test_a_source_is_told_once_though_it_says_request_of() -> None:
    source = "Request of 16 December 2016"
    item = work_item("Dental access", source=source)
    item = replace(item, place=replace(item.place, table=1, row=2))
    programme = table(f"| Item | Source |\n| Dental access | {source} |")
    pack = pack_of(programme, meeting=MEETING, work_programmes=[programme_of(item)])
    assert len(messages(pack)) == 1
