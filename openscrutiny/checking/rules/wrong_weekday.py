"""A date with the wrong day of the week, or that no calendar has.

What it does: Reads every date that is printed with a weekday, in headings, paragraphs, lists and
tables, and looks the day up. A date without its year is questioned only where the weekday is
wrong in the year of the paper and in the years on both sides of it. A day that does not exist is
told with a weekday or without.

Why it matters: One of the two is wrong, and people turn up on the wrong day.

Example: "Wednesday 25 February 2016" is a Thursday, and there is no 31 November.

What to do instead: Look up which of the two was meant, and correct the other.
"""

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from openscrutiny.checking.days_in_words import as_at, full_date
from openscrutiny.checking.finding import AGREES, CANNOT_BE_CHECKED, Conclusion
from openscrutiny.checking.passages import Written
from openscrutiny.checking.registry import rule
from openscrutiny.checking.subject import Subject
from openscrutiny.terms.dates import MONTH_PATTERN, MONTHS, DateMention, find_dates
from openscrutiny.terms.days import WEEKDAYS, weekday_name
from openscrutiny.terms.statuses import Severity, Verdict

_WEEKDAY = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)")
_LATE_DAY = re.compile(r"\b(?:29|30|31)(?:st|th|\b)")
_MONTH = re.compile(rf"\b{MONTH_PATTERN}")
FEBRUARY = 2
_SEVERAL_WEEKDAYS = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\s*(?:and|to|or|[&/,–—-])\s*$", re.IGNORECASE
)


@rule(code="D402", fault="wrong weekday")
def check(subject: Subject) -> Iterator[Conclusion]:
    near = as_at(subject.pack)
    for written in subject.passages:
        if not _WEEKDAY.search(written.text) and not _LATE_DAY.search(written.text):
            continue
        for mention in find_dates(written.text):
            if _does_not_exist(mention):
                yield _no_such_day(written, mention)
            elif _names_a_weekday(mention):
                yield _judge(written, mention, near)


def _does_not_exist(mention: DateMention) -> bool:
    """Whether no calendar has the day: 31 November, 29 February of a common year."""
    if _MONTH.search(mention.text) is None:
        return False  # written in figures, which may be a reference
    leap = mention.year is None or isleap(mention.year)
    last = 29 if mention.month == FEBRUARY and leap else monthrange(2015, mention.month)[1]
    return mention.day > last


def _no_such_day(written: Written, mention: DateMention) -> Conclusion:
    printed = " ".join(mention.text.split())
    month = MONTHS[mention.month - 1]
    length = str(monthrange(mention.year or 2015, mention.month)[1])
    if mention.month == FEBRUARY:
        month = f"{month} {mention.year}" if mention.year else month
        length = length if mention.year else "28 or 29"
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.ERROR,
        place=written.at(mention.span),
        message=f"There is no “{printed}”.",
        working=f"{month} has {length} days.",
        block=written.block,
        operands=(printed,),
    )


def _names_a_weekday(mention: DateMention) -> bool:
    """Whether it prints one, with a capital: a board that sat 5 March 2016 names none."""
    return mention.weekday is not None and _WEEKDAY.search(mention.text) is not None


def _judge(written: Written, mention: DateMention, near: date | None) -> Conclusion:
    days = _meant(mention, near)
    if not days or _SEVERAL_WEEKDAYS.search(written.text[: mention.span[0]]):
        return CANNOT_BE_CHECKED
    if mention.weekday is None or any(day.weekday() == mention.weekday for day in days):
        return AGREES
    return _wrong(written, mention, mention.weekday, days)


def _meant(mention: DateMention, near: date | None) -> list[date]:
    """The days that it may mean: one with a year, else one in each of three years, else none."""
    if mention.year is not None:
        return [mention.date] if mention.date is not None else []
    if near is None:
        return []
    years = (near.year, near.year - 1, near.year + 1)
    try:
        return [date(year, mention.month, mention.day) for year in years]
    except ValueError:
        return []


def _wrong(written: Written, mention: DateMention, weekday: int, days: list[date]) -> Conclusion:
    printed = WEEKDAYS[weekday]
    was = [f"{full_date(day)} is a {weekday_name(day)}" for day in days]
    nearest = _nearest(days[0], weekday)
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.ERROR if mention.year is not None else Severity.WARNING,
        place=written.at(mention.span),
        message=f"“{' '.join(mention.text.split())}” is not a {printed}.",
        working=f"{'; '.join(was)}. The nearest {printed} is {nearest}.",
        block=written.block,
        operands=(printed, *(day.isoformat() for day in days[:1])),
    )


def _nearest(day: date, weekday: int) -> str:
    ahead = (weekday - day.weekday()) % 7
    nearest = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    return f"{nearest.day} {MONTHS[nearest.month - 1]}"
