"""Periods as council papers write them: the earliest and the latest day that each can mean.

`Q2 2015/16` is July to September 2015, `December/January 2015/16` two months in two years, and
`2015/16` what its calendar makes of it. Where the words leave two meanings open, the span covers
both, so that no day is called wrong that one of them allows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from openscrutiny.terms.dates import (
    MONTH_PATTERN,
    DateMention,
    find_dates,
    full_year,
    infer_year,
    month_number,
)
from openscrutiny.terms.days import add_months, last_of_month


class Calendar(StrEnum):
    """By what a period is measured."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    FINANCIAL_YEAR = "financial year"
    MUNICIPAL_YEAR = "municipal year"
    ACADEMIC_YEAR = "academic year"
    SCHOOL_TERM = "school term"
    CALENDAR_YEAR = "calendar year"
    MONTHS = "months"  # a run of days or months that is none of the above
    OPEN = "open"  # no day is set


@dataclass(frozen=True, slots=True)
class Period:
    """A time as written, and the earliest and latest day that it can mean.

    Both days are None where none is said (`TBC`) or where the year is missing and nothing near is
    known; `Since April 2015` has no latest and `until March 2016` no earliest day. `ongoing` is
    true of what goes on or recurs (`Ongoing 2016`, `Monthly`).
    """

    text: str
    earliest: date | None
    latest: date | None
    calendar: Calendar
    ongoing: bool = False


def contains(period: Period, day: date) -> bool | None:
    """Whether the day lies in the period, or None where the period has no day to measure by."""
    if period.earliest is None and period.latest is None:
        return None
    not_before = period.earliest is None or day >= period.earliest
    return not_before and (period.latest is None or day <= period.latest)


_LONGEST = 400

MUNICIPAL_YEAR_TURNS = (5, 15)
"""Month and day from which a day is counted in the new municipal year.

The year begins with the annual meeting: in a year of elections within 21 days of the fourth day
after them, and in others on a day in March, April or May that the council fixes (Local Government
Act 1972 s7 and Schedule 12 paragraph 1). Elections are on the first Thursday in May, so that most
meet in its second half.
"""


def municipal_year(day: date) -> Period:
    """The municipal year that a day belongs to, as `2015/16`: it turns in the middle of May.

    As the day of the annual meeting is not known, its span is from 1 May to 31 May of the next
    year: the May days belong to two years, and only the label decides between them.
    """
    first = day.year if (day.month, day.day) >= MUNICIPAL_YEAR_TURNS else day.year - 1
    earliest, latest = _year_span((first, first + 1), Calendar.MUNICIPAL_YEAR)
    return Period(_year_label(first), earliest, latest, Calendar.MUNICIPAL_YEAR)


def municipal_year_label(day: date) -> str:
    """`2015/16` for 25 February 2016."""
    return municipal_year(day).text


def financial_year(day: date) -> Period:
    """The financial year, 1 April to 31 March (Local Government Finance Act 1992 s116)."""
    first = day.year if day.month >= 4 else day.year - 1
    earliest, latest = _year_span((first, first + 1), Calendar.FINANCIAL_YEAR)
    return Period(_year_label(first), earliest, latest, Calendar.FINANCIAL_YEAR)


def read_period(
    text: str, *, near: date | None = None, year_kind: Calendar | None = None
) -> Period | None:
    """What a whole cell or phrase says of time, or None where it says nothing.

    `near` is a day that the text was written about: it settles years that are not printed and is
    what `in 6 months` counts from. `year_kind` is the calendar that the context gives to `2015/16`
    where the text does not name one; without either the span covers the financial, the municipal
    and the academic year. Terms and annual meetings begin on days that differ by place: a term or
    municipal year spans every day that it may hold. `early`, `mid` and `late` are thirds and `end
    of` the last week of a month or the last month of more. A text of over 400 characters is prose,
    and no period.
    """
    written = " ".join(text.split())
    if len(written) > _LONGEST:
        return None
    source = _Source(written, near, year_kind)
    ongoing = re.search(_ONGOING, written) is not None
    for read in _READERS:
        span = read(source)
        if span is not None:
            span = _one_sided(written, span)
            going_on = ongoing or span.recurs
            return Period(written, span.earliest, span.latest, span.calendar, going_on)
    return Period(written, None, None, Calendar.OPEN, ongoing=True) if ongoing else None


@dataclass(frozen=True, slots=True)
class _Source:
    text: str
    near: date | None
    year_kind: Calendar | None

    @property
    def kind(self) -> Calendar | None:
        """The calendar of a year that the words name, else that of the context."""
        named = (kind for kind, words in _KINDS if words.search(self.text))
        return next(named, self.year_kind)


@dataclass(frozen=True, slots=True)
class _Span:
    earliest: date | None
    latest: date | None
    calendar: Calendar
    is_run: bool = False
    recurs: bool = False


Years = tuple[int, int]
"""The first and the last year printed: (2015, 2016) for `2015/16`, (2016, 2016) for `2016`."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """One month, quarter, half or season in the text, its years where they are printed."""

    value: int
    years: Years | None
    qualifier: str
    start: int
    end: int


_YEARS = (
    r"(?:(?P<y1>(?:19|20)\d\d)(?:\s?[/–-]\s?(?P<y2>(?:19|20)\d\d|\d\d)(?![\d/]))?(?!\d|[/,.]\d)"
    r"|(?P<s1>\d\d)/(?P<s2>\d\d)(?![\d/])"
    r"|['’](?P<s>\d\d)(?!\d))"
)
_QUALIFIER = (
    r"(?P<qualifier>early|mid|late|end|beginning|start|middle)?"
    r"(?(qualifier)(?:\s+(?:part\s+)?(?:of|in)(?:\s+the)?)?[\s-]*)"
)
_OF_YEAR = (
    rf"(?:[,.]?(?:\s?\(|\s+of|\s+in|\s*[-–])?\s*(?:the\s+)?(?:financial\s+year\s+)?{_YEARS})?"
)
_MONTH = (
    rf"(?i)(?<!\w){_QUALIFIER}(?P<unit>{MONTH_PATTERN})"
    r"(?:\s?-\s?(?P<after>\d\d)(?![\d/.:])|\s(?P<spaced>\d\d)(?![\d/.:]|\s*(?:am|pm)\b)"
    rf"|{_OF_YEAR})"
)
_QUARTER = (
    rf"(?i)(?<!\w){_QUALIFIER}(?:(?:Q|Qtr\.?|Quarter)\s?(?P<unit>[1-4])(?!\d)"
    rf"|(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:quarter|qtr)){_OF_YEAR}"
)
_HALF = (
    rf"(?i)(?<!\w){_QUALIFIER}(?:H(?P<unit>[12])(?!\d)"
    rf"|(?P<word>first|second|1st|2nd)\s+half(?!-| term| of {MONTH_PATTERN})){_OF_YEAR}"
)
_SEASON = (
    rf"(?i)(?<!\w){_QUALIFIER}(?P<unit>spring|summer|autumn|winter)(?P<term>\s+(?:half[- ]?)?term)?"
    rf"(?:\s[12](?!\d))?{_OF_YEAR}"
)
_ACT = r"\s(?:[\w']+\s){0,4}Act\b"
_YEAR = rf"(?i)(?<![\w£.,/]){_QUALIFIER}(?<!Act )(?<!Act \(){_YEARS}(?!\w|%|{_ACT})"
_SIX_DIGITS = r"(?<!\d)(?P<y1>(?:19|20)\d\d)(?P<y2>\d\d)(?!\d)"
_YEAR_FIRST = rf"{_YEARS}[\s,:-]*$"
_JOINED = re.compile(r"\s*(?:[/&,–—-]|and|to|or|until|through|into)?\s*", re.IGNORECASE)
_ENDING = (
    r"(?i)(?P<length>year|quarter|half[- ]year|(?P<count>\w+) months?)\s+(?:ending|ended|end|to)"
    r"(?:\s+(?:on|at))?\s+(?:the\s+)?(?:(?P<day>\d\d?)(?:st|nd|rd|th)?\s+)?"
    rf"(?P<unit>{MONTH_PATTERN}),?\s*{_YEARS}"
)
_RELATIVE = (
    r"(?i)(?P<how>within|in)?(?:\s*(?:the|about|approximately|around|next))*\s*"
    r"(?<!\w)(?P<count>\d{1,3}|[a-z]+)[\s-](?P<unit>(?:working )?day|week|month|year)s?['’]?"
    r"(?P<time>\s+time)?\b"
)
_THIS_OR_NEXT = (
    r"(?i)\b(?P<which>this|current|next|last|previous|coming)\s+(?:municipal|civic|council"
    r"|financial|fiscal|academic|school|calendar)?\s?(?P<unit>year|month|week)\b"
)
_DOTTED = re.compile(r"(\d{1,2})[.-](\d{1,2})[.-](\d\d)")

_ONGOING = (
    r"(?i)\bon[- ]?going\b|\bcontinu(?:ous|al|ing|es?)\b|\brolling\b|\bstanding item\b"
    r"|\bregular(?:ly)?\b"
)
_RECURRING = (
    r"(?i)\b(?:every|each)\s+(?:\w+\s+)?(?:days?|weeks?|months?|quarters?|terms?|years?|meetings?)\b"
    r"|\b(?:(?:bi|half|six|\d+)[- ]?)?(?:daily|weekly|fortnightly|monthly|quarterly|termly|yearly"
    r"|annual(?:ly)?)\b"
)
_OPEN = (
    r"(?i)\btb[acd]\b|\bt\.b\.[acd]\b|\b(?:dates?|timing|deadline) to (?:be|follow)\b|\bundated\b"
    r"|\bto be (?:decided|confirmed|agreed|arranged|determined|advised|scheduled|set|announced)\b"
    r"|\bnot (?:yet )?(?:set|agreed|known|scheduled|decided|confirmed)\b|\bdate unknown\b"
    r"|\b(?:next|future) (?:available )?meetings?\b|\bas (?:and when|required|needed|necessary)\b"
    r"|\bwhen (?:needed|required|available)\b"
)
_AT_ONCE = r"(?i)\bimmediate(?:ly)?\b|\ba\.?s\.?a\.?p\b|\bas soon as\b|\burgent(?:ly)?\b"
_WEEK = re.compile(
    r"\b(?:w/?c|week (?:commencing|beginning|of)|(?P<ends>w/?e|week ending))\b", re.IGNORECASE
)
_FROM = re.compile(r"(?:from|since|starting|commencing|effective|with effect from|after)\b", re.I)
_UNTIL = re.compile(r"(?:until|till|up to|up until|through to|before)\b", re.I)

_KINDS = (
    (Calendar.MUNICIPAL_YEAR, re.compile(r"\b(?:municipal|civic|council) year", re.I)),
    (Calendar.ACADEMIC_YEAR, re.compile(r"\bacademic|\bschool year|\bcohort|\bA/?Y\b", re.I)),
    (Calendar.FINANCIAL_YEAR, re.compile(r"\bfinancial|\bfiscal|\bF/?Y\b|\bbudget", re.I)),
    (Calendar.CALENDAR_YEAR, re.compile(r"\bcalendar year", re.I)),
)
_YEAR_STARTS = {
    Calendar.FINANCIAL_YEAR: 4,
    Calendar.MUNICIPAL_YEAR: 5,
    Calendar.ACADEMIC_YEAR: 9,
    Calendar.CALENDAR_YEAR: 1,
}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4}  # fmt: skip
_COUNTS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18,
}  # fmt: skip
_SEASONS = ("spring", "summer", "autumn", "winter")
_SEASON_MONTHS = ((3, 5), (6, 8), (9, 11), (12, 14))
_TERM_MONTHS = ((1, 4), (4, 7), (9, 12))  # between them lies Easter, on its own day each year


def _year_end(source: _Source) -> _Span | None:
    """`Year ending March 2016`, `quarter ended 31 December 2015`, `6 months to September 2015`."""
    match = re.search(_ENDING, source.text)
    if match is None:
        return None
    months = _length_in_months(match)
    years = _printed_years(match)
    month = month_number(match["unit"])
    if months is None or years is None or month is None:
        return None
    latest = last_of_month(years[1], month)
    if match["day"]:
        latest = latest.replace(day=min(int(match["day"]), latest.day))
    earliest = add_months(latest + timedelta(days=1), -months)
    return _Span(earliest, latest, _calendar_of_length(months, month), is_run=True)


def _length_in_months(match: re.Match[str]) -> int | None:
    length = match["length"].casefold().replace("-", " ")
    fixed = {"year": 12, "quarter": 3, "half year": 6}
    return fixed.get(length) or _count(match["count"] or "")


def _calendar_of_length(months: int, last_month: int) -> Calendar:
    if months == 12:
        return Calendar.FINANCIAL_YEAR if last_month == 3 else Calendar.MONTHS
    return Calendar.QUARTER if months == 3 and last_month % 3 == 0 else Calendar.MONTHS


def _days(source: _Source) -> _Span | None:
    """Days written out, `w/c 7 March` with its week. Several span from the first to the last."""
    mentions = _day_mentions(source.text)
    if not mentions:
        return None
    calendar = Calendar.DAY if len(mentions) == 1 else Calendar.MONTHS
    whole_week = _WEEK.search(source.text)
    days = [day for mention in mentions if (day := _day_of(mention, source.near))]
    if not days:
        return _Span(None, None, calendar)
    if whole_week and len(days) == 1:
        return _week_of(days[0], ends=bool(whole_week["ends"]))
    return _Span(min(days), max(days), calendar, is_run=len(mentions) > 1)


def _week_of(day: date, *, ends: bool) -> _Span:
    six_days = timedelta(days=6)
    first = day - six_days if ends else day
    return _Span(first, first + six_days, Calendar.MONTHS)


def _day_mentions(text: str) -> tuple[DateMention, ...]:
    """As `find_dates`, and a whole cell `8.9.25`, which is a day where a time is expected."""
    dotted = _DOTTED.fullmatch(text)
    return find_dates("/".join(dotted.groups()) if dotted else text)


def _day_of(mention: DateMention, near: date | None) -> date | None:
    return infer_year(mention, near) if near else mention.date


def _relative(source: _Source) -> _Span | None:
    """`In 6 months`, `within two months`, `6 months time`: counted from the day that is near."""
    match = re.search(_RELATIVE, source.text)
    count = _count(match["count"]) if match else None
    if match is None or count is None or re.search(_RECURRING, source.text):
        return None
    if not (match["how"] or match["time"] or match[0] == source.text):
        return None  # `children under 5 years`
    if source.near is None:
        return _Span(None, None, Calendar.OPEN)
    return _counted_from(source.near, count, match)


def _counted_from(near: date, count: int, match: re.Match[str]) -> _Span:
    day = _moved(near, count, match["unit"].casefold())
    if (match["how"] or "").casefold() == "within":
        return _Span(near, day, Calendar.MONTHS)
    return _about(day, match["unit"].casefold())


def _about(day: date, unit: str) -> _Span:
    """The day, the week or the month that the count of such units came to."""
    if unit.endswith("day"):
        return _Span(day, day, Calendar.DAY)
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return _Span(monday, monday + timedelta(days=6), Calendar.MONTHS)
    return _Span(day.replace(day=1), last_of_month(day.year, day.month), Calendar.MONTH)


def _moved(day: date, count: int, unit: str) -> date:
    if unit in ("month", "year"):
        return add_months(day, count * (12 if unit == "year" else 1))
    return day + timedelta(days=count * (7 if unit == "week" else 1))


def _this_or_next(source: _Source) -> _Span | None:
    """`Next municipal year`, `this financial year`, `next month`, where no year is printed."""
    match = re.search(_THIS_OR_NEXT, source.text)
    if match is None:
        return None
    unit, which = match["unit"].casefold(), match["which"].casefold()
    step = {"next": 1, "coming": 1, "last": -1, "previous": -1}.get(which, 0)
    kind = (source.kind or Calendar.CALENDAR_YEAR) if unit == "year" else Calendar.OPEN
    if source.near is None:
        return _Span(None, None, kind)
    if unit != "year":
        return _about(_moved(source.near, step, unit), unit)
    return _year_beside(source.near, step, kind)


def _year_beside(near: date, step: int, kind: Calendar) -> _Span:
    if kind is Calendar.MUNICIPAL_YEAR:
        turns = MUNICIPAL_YEAR_TURNS
    else:
        turns = (_YEAR_STARTS.get(kind, 1), 1)
    first = near.year + step - ((near.month, near.day) < turns)
    last = first if kind is Calendar.CALENDAR_YEAR else first + 1
    return _Span(*_year_span((first, last), kind), kind)


def _quarters(source: _Source) -> _Span | None:
    """`Q2 2015/16`: of the financial year. `Q2 2015` may be that of the calendar year as well."""
    units = _run(_QUARTER, source.text, _quarter_value)
    if not units:
        return None
    months = _months(source)
    if months is not None and months.earliest is not None:
        return replace(months, calendar=Calendar.QUARTER if len(units) == 1 else Calendar.MONTHS)
    calendar = Calendar.QUARTER if len(units) == 1 else Calendar.MONTHS
    return _spanned(source, units, calendar, lambda unit, years: _part(unit, years, 3, source.kind))


def _halves(source: _Source) -> _Span | None:
    units = _run(_HALF, source.text, _quarter_value)
    if not units:
        return None
    return _spanned(
        source, units, Calendar.MONTHS, lambda unit, years: _part(unit, years, 6, source.kind)
    )


def _quarter_value(match: re.Match[str]) -> int:
    return int(match["unit"]) if match["unit"] else _ORDINALS[match["word"].casefold()]


def _part(value: int, years: Years, months: int, kind: Calendar | None) -> tuple[date, date]:
    """The value-th run of months of a year. A single year may be a calendar or a financial one."""
    first, last = years
    offset = (value - 1) * months
    of_calendar = date(first, 1, 1)
    of_financial = date(first, 4, 1)
    begins = of_financial if first != last or kind is Calendar.FINANCIAL_YEAR else of_calendar
    ends = of_calendar if first == last and kind is Calendar.CALENDAR_YEAR else of_financial
    return add_months(begins, offset), add_months(ends, offset + months) - timedelta(days=1)


def _seasons(source: _Source) -> _Span | None:
    """Terms (`Autumn term 2015`) and seasons (`Spring 2026`), which are whole months here."""
    units = _run(_SEASON, source.text, lambda match: _SEASONS.index(match["unit"].casefold()))
    if not units or not (any(unit.years for unit in units) or _is_most_of(source.text, units)):
        return None
    is_term = source.year_kind is Calendar.SCHOOL_TERM or "term" in source.text.casefold()
    calendar = Calendar.SCHOOL_TERM if is_term else Calendar.MONTHS
    months = _TERM_MONTHS if is_term and units[0].value < 3 else _SEASON_MONTHS
    return _spanned(source, units, calendar, lambda value, years: _season(value, years, months))


def _season(value: int, years: Years, months: Sequence[tuple[int, int]]) -> tuple[date, date]:
    first_month, last_month = months[min(value, len(months) - 1)]
    year = years[0] if first_month >= 9 else years[1]
    return date(year, first_month, 1), add_months(date(year, 1, 31), last_month - 1)


def _is_most_of(text: str, units: Sequence[_Unit]) -> bool:
    """Whether little else stands beside it: `Autumn term`, not a sentence with a summer in it."""
    return len(text) - (units[-1].end - units[0].start) <= 20


def _months(source: _Source) -> _Span | None:
    """`March 2016`, `Nov-15`, `December/January 2015/16`, `July - September 2015`, `end May`."""
    units = _run(_MONTH, source.text, lambda match: month_number(match["unit"]))
    if not units:
        return None
    dated = _months_with_years(source, units)
    calendar = Calendar.MONTH if len(units) == 1 else Calendar.MONTHS
    if dated is None:
        return _Span(None, None, calendar)
    spans = [
        _narrowed(date(year, unit.value, 1), last_of_month(year, unit.value), unit.qualifier)
        for unit, year in zip(units, dated, strict=True)
    ]
    return _over(spans, calendar)


def _months_with_years(source: _Source, units: Sequence[_Unit]) -> list[int] | None:
    """The year of each month: printed, or that of the next or last one that has it."""
    years: list[int | None] = [_month_year(unit, source.kind) for unit in units]
    if not any(years):
        years[0] = _year_of_bare_month(source, units[0])
    for n in range(len(units) - 2, -1, -1):
        following = years[n + 1]
        if years[n] is None and following is not None:
            years[n] = following - (units[n].value > units[n + 1].value)
    for n in range(1, len(units)):
        before = years[n - 1]
        if years[n] is None and before is not None:
            years[n] = before + (units[n].value < units[n - 1].value)
    settled = [year for year in years if year is not None]
    return settled if len(settled) == len(units) else None


def _month_year(unit: _Unit, kind: Calendar | None) -> int | None:
    """January to March of `2015/16` are in 2016 (to August where the year is a school's)."""
    if unit.years is None:
        return None
    starts = _YEAR_STARTS.get(kind, 4) if kind else 4
    return unit.years[0] if unit.value >= starts else unit.years[1]


def _year_of_bare_month(source: _Source, unit: _Unit) -> int | None:
    printed = [years for years, _ in _all_years(source.text)]
    if printed:
        return _month_year(replace(unit, years=printed[0]), source.kind)
    if source.near is None:
        return None
    near = source.near
    return min(
        (near.year - 1, near.year, near.year + 1),
        key=lambda year: abs((date(year, unit.value, 15) - near).days),
    )


def _years(source: _Source) -> _Span | None:
    """`2015/16`, `16/17`, `2015`, `mid-2014`; of `2012/13 cohort in 2013/14` the later."""
    found = _all_years(source.text)
    if not found:
        return None
    if re.search(r"\bcohort in\b", source.text, re.IGNORECASE):
        found = found[-1:]
    kind = source.kind
    spans = [
        _narrowed(*_year_span(years, each), qualifier)
        for years, qualifier in found
        for each in _possible_kinds(years, kind)
    ]
    is_narrow = any(qualifier for _, qualifier in found)
    calendar = Calendar.MONTHS if is_narrow else _year_calendar(found[0][0], kind)
    return replace(_over(spans, calendar), is_run=len(found) > 1)


def _all_years(text: str) -> list[tuple[Years, str]]:
    """The years in a run, each with the word before it (`early`), which may be empty."""
    six_digits = re.search(_SIX_DIGITS, text)
    if six_digits and (years := _printed_years(six_digits)):
        return [(years, "")]
    found = []
    end = None
    for match in re.finditer(_YEAR, text):
        if end is not None and not _is_year_joint(text[end : match.start()]):
            break
        years = _printed_years(match)
        if years is not None:
            found.append((years, (match["qualifier"] or "").casefold()))
            end = match.end()
    return found


def _is_year_joint(between: str) -> bool:
    return bool(_JOINED.fullmatch(between)) or between.strip().casefold() == "cohort in"


def _printed_years(match: re.Match[str]) -> Years | None:
    """The years that a match holds, or None where they are no years: `8/15`, `2015/08`."""
    groups = match.groupdict()
    if groups.get("y1"):
        first = int(groups["y1"])
        return _year_range(first, groups["y2"]) if groups["y2"] else (first, first)
    if groups.get("s1"):
        first = full_year(groups["s1"])
        return (first, first + 1) if (first + 1) % 100 == int(groups["s2"]) else None
    short = groups.get("s") or groups.get("after") or groups.get("spaced")
    return (full_year(short), full_year(short)) if short else None


def _year_range(first: int, second: str) -> Years | None:
    last = int(second) if len(second) == 4 else first - first % 100 + int(second)
    if len(second) == 2 and last < first and int(second) == (first + 1) % 100:
        last += 100
    return (first, last) if first < last <= first + 30 else None


_YEARS_IN_TWO = (Calendar.FINANCIAL_YEAR, Calendar.MUNICIPAL_YEAR, Calendar.ACADEMIC_YEAR)


def _possible_kinds(years: Years, kind: Calendar | None) -> Sequence[Calendar]:
    """The calendars that `2015/16` can mean: the one that is known, or all that span two years."""
    if kind in _YEAR_STARTS:
        return (kind,)
    return _YEARS_IN_TWO if years[1] == years[0] + 1 else (Calendar.CALENDAR_YEAR,)


def _year_span(years: Years, kind: Calendar) -> tuple[date, date]:
    """The first and last day. A year printed alone is the calendar year, whatever the context."""
    first, last = years
    if first == last or kind is Calendar.CALENDAR_YEAR:
        return date(first, 1, 1), date(last, 12, 31)
    if kind is Calendar.MUNICIPAL_YEAR:
        return date(first, 5, 1), date(last, 5, 31)
    starts = date(first, _YEAR_STARTS[kind], 1)
    return starts, starts.replace(year=last) - timedelta(days=1)


def _year_calendar(years: Years, kind: Calendar | None) -> Calendar:
    if years[0] == years[1]:
        return Calendar.CALENDAR_YEAR
    return kind if kind in _YEAR_STARTS else Calendar.MONTHS


def _year_label(first: int) -> str:
    return f"{first}/{(first + 1) % 100:02}"


def _recurring(source: _Source) -> _Span | None:
    if not re.search(_RECURRING, source.text):
        return None
    return _Span(None, None, Calendar.OPEN, recurs=True)


def _open(source: _Source) -> _Span | None:
    return _Span(None, None, Calendar.OPEN) if re.search(_OPEN, source.text) else None


def _at_once(source: _Source) -> _Span | None:
    return _Span(source.near, None, Calendar.OPEN) if re.search(_AT_ONCE, source.text) else None


_READERS: tuple[Callable[[_Source], _Span | None], ...] = (
    _year_end,
    _days,
    _quarters,
    _halves,
    _seasons,
    _months,
    _years,
    _relative,
    _this_or_next,
    _recurring,
    _open,
    _at_once,
)


def _run(pattern: str, text: str, value_of: Callable[[re.Match[str]], int | None]) -> list[_Unit]:
    """The first units in the text and those joined to them: `July - September 2015` is two."""
    units: list[_Unit] = []
    for match in re.finditer(pattern, text):
        value = value_of(match)
        if value is None:
            continue
        if units and not _JOINED.fullmatch(text, units[-1].end, match.start()):
            break
        qualifier = (match["qualifier"] or "").casefold()
        years = _printed_years(match)
        units.append(_Unit(value, years, qualifier, match.start(), match.end()))
    if units and not any(unit.years for unit in units):
        units[-1] = replace(units[-1], years=_years_before(text, units[0].start))
    return units


def _years_before(text: str, start: int) -> Years | None:
    """`2015/16 Q2`: the years that stand before the unit."""
    match = re.search(_YEAR_FIRST, text[:start])
    return _printed_years(match) if match else None


def _spanned(
    source: _Source,
    units: Sequence[_Unit],
    calendar: Calendar,
    span_of: Callable[[int, Years], tuple[date, date]],
) -> _Span:
    """The span over all units; one without years has those of the next, or those that are near."""
    years = _known_years(units) or _years_near(source)
    if years is None:
        return _Span(None, None, calendar)
    spans = []
    for unit in reversed(units):
        years = unit.years or years
        spans.append(_narrowed(*span_of(unit.value, years), unit.qualifier))
    return _over(spans, calendar)


def _known_years(units: Sequence[_Unit]) -> Years | None:
    return next((unit.years for unit in reversed(units) if unit.years), None)


def _years_near(source: _Source) -> Years | None:
    if source.near is None:
        return None
    first = source.near.year - (source.near.month < 4)
    return first, first + 1


def _over(spans: Sequence[tuple[date, date]], calendar: Calendar) -> _Span:
    earliest = min(span[0] for span in spans)
    latest = max(span[1] for span in spans)
    return _Span(earliest, latest, calendar, is_run=len(spans) > 1)


def _narrowed(earliest: date, latest: date, qualifier: str) -> tuple[date, date]:
    """The part of a span that `early`, `mid`, `late`, `end` or `beginning` leaves of it."""
    if not qualifier:
        return earliest, latest
    if (latest - earliest).days < 31:
        return _part_of_month(earliest, latest, qualifier)
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    first, count = _which_part(qualifier, months, edge=1)
    starts = add_months(earliest, first)
    return starts, add_months(starts, count) - timedelta(days=1)


def _part_of_month(earliest: date, latest: date, qualifier: str) -> tuple[date, date]:
    days = (latest - earliest).days + 1
    first, count = _which_part(qualifier, days, edge=7)
    starts = earliest + timedelta(days=first)
    return starts, starts + timedelta(days=count - 1)


def _which_part(qualifier: str, length: int, *, edge: int) -> tuple[int, int]:
    """Where the part starts and how long it is, in the units of `length`."""
    third = max(length // 3, 1)
    parts = {
        "early": (0, third),
        "beginning": (0, edge),
        "start": (0, edge),
        "late": (length - third, third),
        "end": (length - edge, edge),
    }
    return parts.get(qualifier, (third, length - 2 * third))


def _one_sided(text: str, span: _Span) -> _Span:
    """`Since April 2015` has no end and `until March 2016` no beginning; a run has both."""
    if span.is_run:
        return span
    if _FROM.match(text) or re.search(r"(?i)\bonwards?\b", text):
        return replace(span, latest=None, recurs=True)
    return replace(span, earliest=None) if _UNTIL.match(text) else span


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else _COUNTS.get(word.casefold())
