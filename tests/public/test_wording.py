"""Days, times and counts as the site words them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from openscrutiny.public import wording


def test_days_are_british() -> None:
    assert wording.day(date(2016, 2, 5)) == "5 February 2016"
    assert wording.full_day(date(2016, 2, 25)) == "Thursday 25 February 2016"


def test_a_moment_is_on_the_day_that_it_was_here() -> None:
    assert wording.day(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)) == "1 July 2026"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (time(14), "2pm"),
        (time(9, 5), "9:05am"),
        (time(12), "midday"),
        (time(12, 30), "12:30pm"),
        (time(0), "midnight"),
    ],
)
def test_times_are_as_govuk_writes_them(value: time, words: str) -> None:
    assert wording.clock(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2016, 9, 1), date(2016, 9, 30), "1 September 2016 to 30 September 2016"),
        (date(2016, 9, 1), date(2016, 9, 1), "1 September 2016"),
        (date(2016, 9, 1), None, "from 1 September 2016"),
        (None, date(2016, 9, 1), "until 1 September 2016"),
        (None, None, ""),
    ],
)
def test_spans_may_be_open(first: date | None, last: date | None, words: str) -> None:
    assert wording.span(first, last) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(3, 14, "pages 3 to 14"), (3, 3, "page 3"), (3, None, "page 3"), (None, None, "")],
)
def test_pages(first: int | None, last: int | None, words: str) -> None:
    assert wording.pages(first, last) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no meetings"), (1, "1 meeting"), (2, "2 meetings")]
)
def test_counts(number: int, words: str) -> None:
    assert wording.count(number, "meeting") == words


def test_long_text_is_cut_at_a_word() -> None:
    assert wording.shortened("Request a report on vacancies", 20) == "Request a report on…"
    assert wording.shortened("Note  the\nreport.", 20) == "Note the report."


def test_prose_keeps_examples_apart() -> None:
    text = "Adds the parts\nof a total.\n\n    136 + 53\n    = 189\n\nThen compares."
    assert wording.prose(text) == [
        ("text", "Adds the parts of a total."),
        ("example", "    136 + 53\n    = 189"),
        ("text", "Then compares."),
    ]
