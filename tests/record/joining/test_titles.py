"""Joins by title: reports, minutes and items of work."""

from __future__ import annotations

import datetime as dt

from openscrutiny.record.joining.matching import Match
from openscrutiny.record.joining.titles import (
    Titled,
    join_continued,
    join_delivered,
    join_minutes,
    join_reports,
    join_summary,
)

AGENDA = [
    Titled(1, "Apologies"),
    Titled(2, "Minutes"),
    Titled(3, "Workforce Development Strategy"),
    Titled(4, "Board Progress from 6 January 2016"),
    Titled(5, "School Improvement and Education"),
    Titled(6, "Work Programme"),
]


def settled(matches: list[Match]) -> dict[int, int]:
    return {match.start: match.end for match in matches if match.settled}


def test_a_report_is_for_the_item_of_its_title() -> None:
    reports = [Titled(11, "Workforce development strategy"), Titled(12, "School improvement")]
    assert settled(join_reports(reports, AGENDA)) == {11: 3, 12: 5}


def test_a_report_between_two_known_ones_is_for_the_one_item_between() -> None:
    reports = [
        Titled(11, "Workforce Development Strategy"),
        Titled(12, "Progress on the plan in answer to the inspection"),
        Titled(13, "School Improvement and Education"),
    ]
    matches = join_reports(reports, AGENDA)
    assert settled(matches) == {11: 3, 12: 4, 13: 5}
    assert "between the reports" in next(match.why for match in matches if match.start == 12)


def test_such_a_report_with_no_word_in_common_stays_doubtful() -> None:
    reports = [
        Titled(11, "Workforce Development Strategy"),
        Titled(12, "Potholes"),
        Titled(13, "School Improvement and Education"),
    ]
    assert settled(join_reports(reports, AGENDA)) == {11: 3, 13: 5}


def test_minutes_answer_items_one_to_one() -> None:
    minutes = [Titled(21, "Minutes"), Titled(22, "Work Programme 2015/16"), Titled(23, "Potholes")]
    assert settled(join_minutes(minutes, AGENDA)) == {21: 2, 22: 6}


def test_two_minutes_of_one_title_are_left_open() -> None:
    matches = join_minutes([Titled(21, "Minutes"), Titled(22, "Minutes")], AGENDA)
    assert settled(matches) == {}
    assert {match.start for match in matches} == {21, 22}


def test_an_item_of_work_comes_to_its_meeting_under_its_own_or_its_reports_title() -> None:
    agenda = [Titled(1, "Item 5", also=("Annual report on fostering",)), Titled(2, "Minutes")]
    assert settled(join_delivered([Titled(31, "Annual report on fostering")], agenda)) == {31: 1}


def test_the_date_tells_apart_items_of_one_title() -> None:
    june, july = dt.date(2025, 6, 1), dt.date(2025, 7, 1)
    details = [
        Titled(1, "Progress report", days=(june, june)),
        Titled(2, "Progress report", days=(july, july)),
    ]
    summary = [
        Titled(11, "Progress report", days=(july, july)),
        Titled(12, "Progress report", days=(june, june)),
    ]
    assert settled(join_summary(summary, details)) == {11: 2, 12: 1}


def test_an_item_is_followed_to_another_date_in_the_next_programme() -> None:
    june, july = dt.date(2025, 6, 1), dt.date(2025, 7, 1)
    matches = join_continued(
        [Titled(1, "Empty homes", days=(june, june)), Titled(2, "Damp", days=(june, june))],
        [Titled(11, "Empty homes", days=(july, july)), Titled(12, "Play", days=(june, june))],
    )
    assert settled(matches) == {1: 11}
    assert matches[0].why == ("The two have the same words in their titles, for another date.")
