"""Days as findings write them, and the days that a pack is judged as at."""

from __future__ import annotations

from datetime import date

from openscrutiny.reading.pack import Pack
from openscrutiny.terms.dates import MONTHS
from openscrutiny.terms.days import weekday_name


def full_date(day: date) -> str:
    """`25 February 2016`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def full_date_and_weekday(day: date) -> str:
    """`Thursday 25 February 2016`."""
    return f"{weekday_name(day)} {full_date(day)}"


def as_at(pack: Pack) -> date | None:
    """The day that a pack is judged as at: its meeting's, or its latest paper's."""
    if pack.meeting is not None and pack.meeting.date is not None:
        return pack.meeting.date.day
    return max((report.date.day for report in pack.reports if report.date), default=None)
