import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.terms.days import (
    add_months,
    bank_holiday_name,
    clear_days,
    is_bank_holiday,
    is_working_day,
    last_of_month,
    next_working_day,
    weekday_name,
)

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def test_five_working_days_of_notice() -> None:
    notice = clear_days(issued=date(2016, 2, 17), meeting=date(2016, 2, 25))

    assert notice.working == tuple(date(2016, 2, day) for day in (18, 19, 22, 23, 24))
    assert notice.calendar == tuple(date(2016, 2, day) for day in range(18, 25))


def test_bank_holidays_are_no_working_days() -> None:
    notice = clear_days(issued=date(2016, 3, 23), meeting=date(2016, 3, 31))

    assert notice.working == tuple(date(2016, 3, day) for day in (24, 29, 30))


@pytest.mark.parametrize("meeting", [date(2016, 2, 16), date(2016, 2, 17), date(2016, 2, 18)])
def test_there_are_no_days_between_neighbours_or_backwards(meeting: date) -> None:
    notice = clear_days(issued=date(2016, 2, 17), meeting=meeting)

    assert notice.calendar == notice.working == ()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2016, 3, 25), "Good Friday"),
        (date(2015, 12, 28), "Boxing Day"),
        (date(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"),
        (date(2023, 5, 8), "Bank holiday for the coronation of King Charles III"),
        (date(2016, 2, 25), None),
        (date(2016, 1, 4), None),  # a holiday in Scotland only
    ],
)
def test_bank_holidays_have_names(day: date, name: str | None) -> None:
    assert bank_holiday_name(day) == name
    assert is_bank_holiday(day) is (name is not None)


@pytest.mark.parametrize("day", [date(2002, 6, 4), date(2009, 4, 10), date(2035, 5, 7)])
def test_bank_holidays_of_years_that_gov_uk_no_longer_or_not_yet_lists(day: date) -> None:
    assert is_bank_holiday(day)


def test_the_next_working_day_after_a_weekend_and_holidays() -> None:
    assert next_working_day(date(2015, 12, 25)) == date(2015, 12, 29)
    assert next_working_day(date(2015, 12, 29)) == date(2015, 12, 29)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2015, 12, 16), 6, date(2016, 6, 16)),
        (date(2015, 12, 31), 2, date(2016, 2, 29)),
        (date(2016, 2, 29), 12, date(2017, 2, 28)),
        (date(2016, 1, 31), -2, date(2015, 11, 30)),
        (date(2016, 11, 5), 2, date(2017, 1, 5)),
    ],
)
def test_months_are_added_to_the_corresponding_day(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def test_last_days_and_weekday_names() -> None:
    assert last_of_month(2016, 2) == date(2016, 2, 29)
    assert weekday_name(date(2016, 2, 25)) == "Thursday"


@given(days, st.integers(-5, 60))
def test_clear_days_lie_between_and_working_days_are_some_of_them(issued: date, later: int) -> None:
    meeting = issued + timedelta(days=later)

    notice = clear_days(issued, meeting)

    assert len(notice.calendar) == max(later - 1, 0)
    assert all(issued < day < meeting for day in notice.calendar)
    assert set(notice.working) <= set(notice.calendar)
    assert all(is_working_day(day) for day in notice.working)
    assert list(notice.working) == sorted(notice.working)


@given(days, st.integers(-600, 600))
def test_adding_months_moves_by_that_many(day: date, months: int) -> None:
    moved = add_months(day, months)

    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day <= day.day


def test_asking_for_bank_holidays_loads_no_http_client() -> None:
    code = (
        "import sys; from datetime import date\n"
        "from openscrutiny.terms.days import is_bank_holiday\n"
        "assert is_bank_holiday(date(2016, 3, 25)); assert 'requests' not in sys.modules\n"
        "assert 'holidays' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", code], check=True)
