from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.terms.dates import MONTHS, find_dates, infer_year, month_number
from openscrutiny.terms.days import WEEKDAYS

THURSDAY, TUESDAY, MONDAY, FRIDAY = 3, 1, 0, 4


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "weekday"),
    [
        ("Thursday, 25th February, 2016", 2016, 2, 25, THURSDAY),
        ("Wednesday 16 December 2015", 2015, 12, 16, 2),
        ("25th February 2016", 2016, 2, 25, None),
        ("16th December, 2015", 2015, 12, 16, None),
        ("25 Feb 16", 2016, 2, 25, None),
        ("31st March ’16", 2016, 3, 31, None),
        ("25-Feb-16", 2016, 2, 25, None),
        ("9 March2016", 2016, 3, 9, None),
        ("12 th Feb 15", 2015, 2, 12, None),
        ("14 september 2025", 2025, 9, 14, None),
        ("5 MAY 2016", 2016, 5, 5, None),
        ("January 11th 2016", 2016, 1, 11, None),
        ("February 25, 2016", 2016, 2, 25, None),
        ("Sept 5th 2025", 2025, 9, 5, None),
        ("10/4/14", 2014, 4, 10, None),
        ("08/09/2025", 2025, 9, 8, None),
        ("08.09.25", 2025, 9, 8, None),
        ("8.9.2025", 2025, 9, 8, None),
        ("2016-02-25", 2016, 2, 25, None),
        ("Thursday 25/02/16", 2016, 2, 25, THURSDAY),
        ("Tuesday 2 February", None, 2, 2, TUESDAY),
        ("Weds. 3 February", None, 2, 3, 2),
        ("25 November", None, 11, 25, None),
        ("Monday the 8th of September 2025", 2025, 9, 8, MONDAY),
        ("29th day of August 2025", 2025, 8, 29, None),
        ("25th February 2016 (Thursday)", 2016, 2, 25, THURSDAY),
        ("2nd\nMarch 2016", 2016, 3, 2, None),
    ],
)
def test_a_day_is_read_whole(
    text: str, year: int | None, month: int, day: int, weekday: int | None
) -> None:
    [mention] = find_dates(text)

    assert mention.text == text
    assert mention.span == (0, len(text))
    assert (mention.year, mention.month, mention.day, mention.weekday) == (
        year,
        month,
        day,
        weekday,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("held at 2.00 pm on Friday, 4 March.", "Friday, 4 March"),
        ("on 8.9.25 the board met", "8.9.25"),
        ("Date:25 February 2016", "25 February 2016"),
        ("at the meeting on 25 February 10.30am", "25 February"),
        ("after 25 February 15 members stayed", "25 February"),
        ("the meeting of 3 June 15 was told", "3 June 15"),
        ("Following 5 Nov 15 Members requested", "5 Nov 15"),
        ("Minute 10, 12 March 2016", "12 March 2016"),
        ("Monitoring 5 March 2016", "5 March 2016"),
        ("this 29th day of August 2025", "29th day of August 2025"),
    ],
)
def test_a_day_is_found_in_running_text(text: str, expected: str) -> None:
    [mention] = find_dates(text)

    assert mention.text == expected
    assert text[slice(*mention.span)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "2015/16",
        "2016-19",
        "Minute 8/15",
        "Minute 2025/17",
        "paragraph 3.1.16",
        "3.1.16",
        "8.9.25",
        "1/2 of them",
        "10.30",
        "5 may attend",
        "Up to 5 May Be Appointed",
        "2 march past",
        "March 15",
        "Nov-15",
        "March 2016",
        "September, 2014 and 2015",
        "December/January 2015/16",
        "Key Stage 2 March 2016",
        "Years 5 and 6 March 2016",
        "0-17 years",
        "telephone 024 7683 3111",
        "1,543 in April 2014",
        "£25 March 2016",
        "12/3/14/5",
        "45/13/2016",
        "31 Monitoring",
        "21\tApril 2014",
        "",
    ],
)
def test_what_is_no_day_is_left_alone(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("30th June and 1st July 2015", [date(2015, 6, 30), date(2015, 7, 1)]),
        ("16th December, 2015 and 7th January, 2016", [date(2015, 12, 16), date(2016, 1, 7)]),
        ("30 December and 2 January 2016", [date(2015, 12, 30), date(2016, 1, 2)]),
        ("4-5 March 2026", [date(2026, 3, 4), date(2026, 3, 5)]),
        ("4 and 5 March 2026", [date(2026, 3, 4), date(2026, 3, 5)]),
        ("2, 4 and 16 December 2015", [date(2015, 12, day) for day in (2, 4, 16)]),
        ("December 16th and 17th, 2015", [date(2015, 12, 16), date(2015, 12, 17)]),
        ("1/1/16-31/3/16", [date(2016, 1, 1), date(2016, 3, 31)]),
        ("01/04/2015 to 31/03/2016", [date(2015, 4, 1), date(2016, 3, 31)]),
    ],
)
def test_days_in_a_list_share_what_is_printed_once(text: str, days: list[date]) -> None:
    assert [mention.date for mention in find_dates(text)] == days


def test_each_day_of_a_list_keeps_its_own_weekday_and_span() -> None:
    text = "on Tues 4 and Friday 5th March 2026"

    first, second = find_dates(text)

    assert (first.text, first.weekday) == ("Tues 4", TUESDAY)
    assert (second.text, second.weekday) == ("Friday 5th March 2026", FRIDAY)


def test_a_day_that_does_not_exist_is_a_mention_without_a_date() -> None:
    [mention] = find_dates("30 February 2016")

    assert (mention.year, mention.month, mention.day) == (2016, 2, 30)
    assert mention.date is None
    assert infer_year(mention, date(2016, 1, 1)) is None


@pytest.mark.parametrize(
    ("text", "near", "day"),
    [
        ("25 November", date(2016, 2, 25), date(2015, 11, 25)),
        ("2 July", date(2015, 11, 5), date(2015, 7, 2)),
        ("7 January", date(2015, 12, 16), date(2016, 1, 7)),
        ("29 February", date(2017, 6, 1), date(2016, 2, 29)),
        ("25 November 2013", date(2016, 2, 25), date(2013, 11, 25)),
    ],
)
def test_a_missing_year_is_the_one_nearest_to_the_paper(text: str, near: date, day: date) -> None:
    [mention] = find_dates(text)

    assert infer_year(mention, near) == day


@pytest.mark.parametrize(
    ("name", "number"),
    [("Jan", 1), ("SEPTEMBER", 9), ("Sept", 9), ("May", 5), ("may", None), ("Mart", None)],
)
def test_months_by_name(name: str, number: int | None) -> None:
    assert month_number(name) == number


def _ordinal(day: int) -> str:
    if day in (11, 12, 13):
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def _styles(day: date) -> list[str]:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return [
        f"{weekday}, {_ordinal(day.day)} {month}, {day.year}",
        f"{weekday} {day.day} {month} {day.year}",
        f"{weekday[:3]} {day.day} {month[:3]} {day:%y}",
        f"{weekday} the {_ordinal(day.day)} of {month} {day.year}",
        f"{month} {_ordinal(day.day)} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day}/{day.month}/{day:%y}",
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%b-%y}",
        day.isoformat(),
    ]


days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(days, st.integers(0, 10), st.sampled_from(["", "The board met on ", "Agreed: "]))
def test_a_day_written_in_any_style_is_found_again(day: date, style: int, before: str) -> None:
    written = _styles(day)[style]

    [mention] = find_dates(f"{before}{written}, and so on")

    assert mention.date == day
    assert mention.text == written
    assert mention.weekday in (None, day.weekday())


@given(days, days)
def test_two_days_in_one_sentence_are_two_days(first: date, second: date) -> None:
    text = f"from {first.day} {MONTHS[first.month - 1]} {first.year} to {second:%d/%m/%Y}"

    assert [mention.date for mention in find_dates(text)] == [first, second]


@given(st.text(alphabet="0123456789 /.-,MayJunthsdr\n", max_size=60))
def test_any_text_is_read_and_mentions_lie_apart(text: str) -> None:
    mentions = find_dates(text)

    assert all(mention.text == text[slice(*mention.span)] for mention in mentions)
    ends = [0, *(mention.span[1] for mention in mentions)]
    assert all(end <= mention.span[0] for end, mention in zip(ends, mentions, strict=False))


@given(st.integers(1, 12), st.integers(1, 28), days)
def test_an_inferred_year_is_within_half_a_year(month: int, day: int, near: date) -> None:
    [mention] = find_dates(f"{day} {MONTHS[month - 1]}")

    inferred = infer_year(mention, near)

    assert inferred is not None
    assert abs((inferred - near).days) <= 183


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("22nd January, 19th February and 9th April 2025", [(22, 1), (19, 2), (9, 4)]),
        ("4 October, 22 November 2025 and 14 December 2025", [(4, 10), (22, 11), (14, 12)]),
    ],
)
def test_the_day_of_the_next_month_is_no_year(text: str, days: list[tuple[int, int]]) -> None:
    found = find_dates(text)

    assert [(mention.day, mention.month) for mention in found] == days
    assert {mention.year for mention in found} == {2025}
