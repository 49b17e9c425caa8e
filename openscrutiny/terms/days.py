"""Days, working days and clear days in England.

Clear days count neither the day of issue nor the day of the meeting (Local Government Act 1972
s100B(3)). Bank holidays are those of England and Wales as GOV.UK publishes them, read from the copy
that `govuk-bank-holidays` carries and never from the network; `holidays` answers for other years.
"""

from __future__ import annotations

import json
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""As `date.weekday()` numbers them: Monday is 0."""

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClearDays:
    """The days between issue and meeting, neither counted, in order.

    `working` leaves out weekends and bank holidays; `calendar` leaves out nothing.
    """

    calendar: tuple[date, ...]
    working: tuple[date, ...]


def clear_days(issued: date, meeting: date) -> ClearDays:
    """The days of notice that lie between. Both tuples are empty where `meeting` is not later."""
    between = (meeting - issued).days - 1
    calendar = tuple(issued + timedelta(days=n) for n in range(1, between + 1))
    return ClearDays(calendar, tuple(day for day in calendar if is_working_day(day)))


def is_working_day(day: date) -> bool:
    """Whether it is neither a Saturday, a Sunday nor a bank holiday in England."""
    return day.weekday() < _SATURDAY and not is_bank_holiday(day)


def is_bank_holiday(day: date) -> bool:
    """Whether it is a bank or public holiday in England, substitute days included."""
    return bank_holiday_name(day) is not None


def bank_holiday_name(day: date) -> str | None:
    """What England calls the bank holiday on that day (`Good Friday`), or None where it is none."""
    return _bank_holidays(day.year).get(day)


def next_working_day(day: date) -> date:
    """The day itself where it is a working day, else the first one after it."""
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` later (earlier where negative).

    Where that month is too short, its last day: two months from 31 December end on 28 or 29
    February (the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027).
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def weekday_name(day: date) -> str:
    return WEEKDAYS[day.weekday()]


@cache
def _bank_holidays(year: int) -> dict[date, str]:
    """England's bank holidays in a year by day."""
    return _published_by_year().get(year) or _computed(year)


@cache
def _published_by_year() -> dict[int, dict[date, str]]:
    """GOV.UK's list, whole years only, from the file inside the package.

    The file is read where it lies, as importing its package would load an HTTP client.
    """
    package = find_spec("govuk_bank_holidays")
    if package is None or package.origin is None:
        return {}
    listed = json.loads(Path(package.origin).with_name("bank-holidays.json").read_bytes())
    years: dict[int, dict[date, str]] = {}
    for event in listed["england-and-wales"]["events"]:
        day = date.fromisoformat(event["date"])
        years.setdefault(day.year, {})[day] = event["title"]
    return years


def _computed(year: int) -> dict[date, str]:
    """The holidays of a year that GOV.UK does not list, by the rules that `holidays` knows."""
    from holidays import country_holidays  # 0.1 s to import, and seldom needed

    return dict(country_holidays("GB", subdiv="ENG", years=year))
