from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.terms.dates import MONTHS
from openscrutiny.terms.days import last_of_month
from openscrutiny.terms.periods import (
    Calendar,
    Period,
    contains,
    financial_year,
    municipal_year,
    municipal_year_label,
    read_period,
)

NEAR = date(2016, 2, 25)
DAY, MONTH, MONTHS_, OPEN = Calendar.DAY, Calendar.MONTH, Calendar.MONTHS, Calendar.OPEN
QUARTER, TERM = Calendar.QUARTER, Calendar.SCHOOL_TERM
FINANCIAL, MUNICIPAL = Calendar.FINANCIAL_YEAR, Calendar.MUNICIPAL_YEAR
ACADEMIC, CALENDAR = Calendar.ACADEMIC_YEAR, Calendar.CALENDAR_YEAR


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "calendar"),
    [
        ("18 June 2015", "2015-06-18", "2015-06-18", DAY),
        ("25 November", "2015-11-25", "2015-11-25", DAY),
        ("5 November 2015 – to take place at a school", "2015-11-05", "2015-11-05", DAY),
        ("Meeting 5/11/15", "2015-11-05", "2015-11-05", DAY),
        ("Council 10/4/14", "2014-04-10", "2014-04-10", DAY),
        ("Meeting 12th Feb 15", "2015-02-12", "2015-02-12", DAY),
        ("27th Nov 2014 SB2 meeting", "2014-11-27", "2014-11-27", DAY),
        ("End of Year Review 3rd April 2014", "2014-04-03", "2014-04-03", DAY),
        ("By 31/03/26", "2026-03-31", "2026-03-31", DAY),
        ("as at 31 March 2016", "2016-03-31", "2016-03-31", DAY),
        ("w/c 7 March 2016", "2016-03-07", "2016-03-13", MONTHS_),
        ("week ending 11/03/16", "2016-03-05", "2016-03-11", MONTHS_),
        ("8.9.25", "2025-09-08", "2025-09-08", DAY),
        ("4-5 March 2026", "2026-03-04", "2026-03-05", MONTHS_),
        ("1 April 2015 to 31 March 2016", "2015-04-01", "2016-03-31", MONTHS_),
        ("March 2016", "2016-03-01", "2016-03-31", MONTH),
        ("Sept 2016", "2016-09-01", "2016-09-30", MONTH),
        ("Nov-15", "2015-11-01", "2015-11-30", MONTH),
        ("Mar-12", "2012-03-01", "2012-03-31", MONTH),
        ("May 15", "2015-05-01", "2015-05-31", MONTH),
        ("January", "2016-01-01", "2016-01-31", MONTH),
        ("March 2015/16", "2016-03-01", "2016-03-31", MONTH),
        ("May 2014 discussion with managers", "2014-05-01", "2014-05-31", MONTH),
        ("December/January 2015/16", "2015-12-01", "2016-01-31", MONTHS_),
        ("January/February 2016", "2016-01-01", "2016-02-29", MONTHS_),
        ("Dec 2015 - Feb 2016", "2015-12-01", "2016-02-29", MONTHS_),
        ("November to January 2016", "2015-11-01", "2016-01-31", MONTHS_),
        ("early February 2016", "2016-02-01", "2016-02-09", MONTH),
        ("second half of March 2016", "2016-03-01", "2016-03-31", MONTH),
        ("mid-March 2016", "2016-03-11", "2016-03-21", MONTH),
        ("end March 2026", "2026-03-25", "2026-03-31", MONTH),
        ("by end of March 2026", "2026-03-25", "2026-03-31", MONTH),
        ("mid-2014", "2014-05-01", "2014-08-31", MONTHS_),
        ("Q2 2015/16", "2015-07-01", "2015-09-30", QUARTER),
        ("2015/16 Q4", "2016-01-01", "2016-03-31", QUARTER),
        ("Quarter 2 July- September 2015", "2015-07-01", "2015-09-30", QUARTER),
        ("Q3 (Oct-Dec) 2015/16", "2015-10-01", "2015-12-31", QUARTER),
        ("Q2 2015", "2015-04-01", "2015-09-30", QUARTER),
        ("Q1", "2015-04-01", "2015-06-30", QUARTER),
        ("Q1-Q3 2025/26", "2025-04-01", "2025-12-31", MONTHS_),
        ("first quarter of 2015/16", "2015-04-01", "2015-06-30", QUARTER),
        ("H1 2025/26", "2025-04-01", "2025-09-30", MONTHS_),
        ("Autumn term 2015", "2015-09-01", "2015-12-31", TERM),
        ("Spring term 2015/16", "2016-01-01", "2016-04-30", TERM),
        ("Summer Term 2", "2016-04-01", "2016-07-31", TERM),
        ("Spring 2026", "2026-03-01", "2026-05-31", MONTHS_),
        ("Summer 2026", "2026-06-01", "2026-08-31", MONTHS_),
        ("Winter 2015/16", "2015-12-01", "2016-02-29", MONTHS_),
        ("Autumn/Winter 2015", "2015-09-01", "2016-02-29", MONTHS_),
        ("2015", "2015-01-01", "2015-12-31", CALENDAR),
        ("2015/16", "2015-04-01", "2016-08-31", MONTHS_),
        ("2015-16", "2015-04-01", "2016-08-31", MONTHS_),
        ("201516", "2015-04-01", "2016-08-31", MONTHS_),
        ("2016-19", "2016-01-01", "2019-12-31", MONTHS_),
        ("financial year 2015/16", "2015-04-01", "2016-03-31", FINANCIAL),
        ("academic year 2015/16", "2015-09-01", "2016-08-31", ACADEMIC),
        ("2012/13 cohort in 2013/14", "2013-09-01", "2014-08-31", ACADEMIC),
        ("Next Municipal Year 16/17", "2016-05-01", "2017-05-31", MUNICIPAL),
        ("next municipal year", "2016-05-01", "2017-05-31", MUNICIPAL),
        ("this financial year", "2015-04-01", "2016-03-31", FINANCIAL),
        ("next year", "2017-01-01", "2017-12-31", CALENDAR),
        ("next month", "2016-03-01", "2016-03-31", MONTH),
        ("end of 2015/16", "2016-03-01", "2016-08-31", MONTHS_),
        ("year ending March 2016", "2015-04-01", "2016-03-31", FINANCIAL),
        ("12 months to September 2015", "2014-10-01", "2015-09-30", MONTHS_),
        ("quarter ended 31 December 2015", "2015-10-01", "2015-12-31", QUARTER),
        ("in 6 months", "2016-08-01", "2016-08-31", MONTH),
        ("6 months time", "2016-08-01", "2016-08-31", MONTH),
        ("in 2 weeks", "2016-03-07", "2016-03-13", MONTHS_),
        ("in ten days", "2016-03-06", "2016-03-06", DAY),
        ("within two months", "2016-02-25", "2016-04-25", MONTHS_),
        ("Immediate", "2016-02-25", None, OPEN),
        ("until March 2016", None, "2016-03-31", MONTH),
    ],
)
def test_a_period_is_read_to_its_earliest_and_latest_day(
    text: str, earliest: str | None, latest: str | None, calendar: Calendar
) -> None:
    period = read_period(text, near=NEAR)

    assert period == Period(text, _day(earliest), _day(latest), calendar)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "calendar"),
    [
        ("Ongoing", None, None, OPEN),
        ("On going", None, None, OPEN),
        ("On-going", None, None, OPEN),
        ("Ongoing 2016", "2016-01-01", "2016-12-31", CALENDAR),
        ("Monthly", None, None, OPEN),
        ("every six weeks", None, None, OPEN),
        ("six monthly", None, None, OPEN),
        ("Since April 2015", "2015-04-01", None, MONTH),
        ("April 2016 onwards", "2016-04-01", None, MONTH),
    ],
)
def test_what_goes_on_or_recurs(
    text: str, earliest: str | None, latest: str | None, calendar: Calendar
) -> None:
    period = read_period(text, near=NEAR)

    assert period == Period(text, _day(earliest), _day(latest), calendar, ongoing=True)


@pytest.mark.parametrize(
    "text", ["Date to be decided", "Date to be", "TBC", "tbd", "Next meeting", "As required"]
)
def test_a_day_still_to_be_set_is_open(text: str) -> None:
    assert read_period(text, near=NEAR) == Period(text, None, None, OPEN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Chair",
        "Completed",
        "Minute 8/15",
        "8/9",
        "12",
        "2.15",
        "3 of the 24",
        "Members may 2",
        "children under 5 years",
        "Year 6",
        "Children Act 1989",
        "1996 Education Act",
        "a " * 300 + "March 2016",
    ],
)
def test_what_says_nothing_of_time(text: str) -> None:
    assert read_period(text, near=NEAR) is None


@pytest.mark.parametrize(
    ("text", "calendar"),
    [("Meeting 2 July", DAY), ("March", MONTH), ("Q1", QUARTER), ("in 6 months", OPEN)],
)
def test_without_a_year_or_a_day_near_there_is_no_span(text: str, calendar: Calendar) -> None:
    assert read_period(text) == Period(text, None, None, calendar)


@pytest.mark.parametrize(
    ("kind", "earliest", "latest"),
    [
        (FINANCIAL, date(2015, 4, 1), date(2016, 3, 31)),
        (MUNICIPAL, date(2015, 5, 1), date(2016, 5, 31)),
        (ACADEMIC, date(2015, 9, 1), date(2016, 8, 31)),
        (CALENDAR, date(2015, 1, 1), date(2016, 12, 31)),
    ],
)
def test_the_context_says_which_year_it_is(kind: Calendar, earliest: date, latest: date) -> None:
    assert read_period("2015/16", year_kind=kind) == Period("2015/16", earliest, latest, kind)


def test_the_words_say_it_before_the_context() -> None:
    period = read_period("academic year 2015/16", year_kind=MUNICIPAL)

    assert period is not None
    assert period.calendar is ACADEMIC


def test_the_text_is_kept_with_its_spaces_put_right() -> None:
    period = read_period(" March \n 2016 ")

    assert period is not None
    assert period.text == "March 2016"


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2016, 2, 25), "2015/16"),
        (date(2015, 5, 14), "2014/15"),
        (date(2015, 5, 15), "2015/16"),
        (date(2015, 6, 18), "2015/16"),
        (date(1999, 12, 1), "1999/00"),
    ],
)
def test_the_municipal_year_turns_in_the_middle_of_may(day: date, label: str) -> None:
    assert municipal_year_label(day) == label


def test_the_financial_year() -> None:
    year = financial_year(date(2016, 3, 31))

    assert year == Period("2015/16", date(2015, 4, 1), date(2016, 3, 31), FINANCIAL)


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        (date(2016, 2, 1), date(2016, 2, 29), True),
        (date(2016, 2, 25), date(2016, 2, 25), True),
        (date(2016, 2, 26), date(2016, 2, 29), False),
        (None, date(2016, 2, 24), False),
        (None, date(2016, 2, 25), True),
        (date(2016, 2, 26), None, False),
        (None, None, None),
    ],
)
def test_whether_a_day_lies_in_a_period(
    earliest: date | None, latest: date | None, expected: bool | None
) -> None:
    assert contains(Period("", earliest, latest, OPEN), NEAR) is expected


WORDS = (
    "early", "mid", "end", "of", "Q2", "H1", "spring", "autumn", "term", "March", "Jan-16", "may",
    "2015", "2015/16", "16/17", "to", "by", "within", "2", "six", "months", "weeks", "time", "next",
    "municipal", "year", "ending", "ongoing", "TBC", "31", "/", "-", "’16",
)  # fmt: skip
days = st.dates(date(1991, 1, 1), date(2059, 12, 31))
years = st.integers(1991, 2058)


@given(days)
def test_the_municipal_and_financial_year_of_a_day_contain_it(day: date) -> None:
    for year in (municipal_year(day), financial_year(day)):
        assert contains(year, day)
        assert read_period(year.text, year_kind=year.calendar) == year


@given(days, st.integers(0, 3))
def test_a_months_name_holds_all_of_its_days(day: date, style: int) -> None:
    name = MONTHS[day.month - 1]
    texts = (
        f"{name} {day.year}",
        f"{name[:3]} {day.year}",
        f"{name[:3]}-{day:%y}",
        f"by {name}, {day.year}",
    )

    period = read_period(texts[style])

    assert period is not None
    assert (period.earliest, period.latest) == (
        day.replace(day=1),
        last_of_month(day.year, day.month),
    )


@given(years, st.integers(1, 4))
def test_quarters_follow_each_other_through_the_financial_year(year: int, quarter: int) -> None:
    label = f"{year}/{(year + 1) % 100:02}"
    here = read_period(f"Q{quarter} {label}")
    whole = read_period(label, year_kind=FINANCIAL)

    assert here is not None
    assert whole is not None
    assert here.earliest is not None
    assert contains(whole, here.earliest)
    before = read_period(f"Q{quarter - 1} {label}") if quarter > 1 else None
    expected = before.latest if before else date(year, 3, 31)
    assert here.earliest - timedelta(days=1) == expected


@given(
    years, st.integers(1, 12), st.integers(1, 12), st.sampled_from(["/", " - ", " to ", " and "])
)
def test_a_run_of_months_ends_in_the_printed_year(
    year: int, first: int, last: int, joint: str
) -> None:
    text = f"{MONTHS[first - 1]}{joint}{MONTHS[last - 1]} {year}"

    period = read_period(text)

    assert period is not None
    assert period.earliest == date(year - (first > last), first, 1)
    assert period.latest == last_of_month(year, last)


@given(st.text(max_size=80), st.none() | days)
def test_any_text_is_read_and_spans_run_forwards(text: str, near: date | None) -> None:
    period = read_period(text, near=near)

    if period is not None and period.earliest and period.latest:
        assert period.earliest <= period.latest


@given(
    st.lists(st.sampled_from(WORDS), max_size=6),
    st.none() | days,
)
def test_any_words_of_time_are_read_and_spans_run_forwards(
    words: list[str], near: date | None
) -> None:
    period = read_period(" ".join(words), near=near)

    if period is not None and period.earliest and period.latest:
        assert period.earliest <= period.latest


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
