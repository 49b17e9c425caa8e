"""Days as running text writes them, the English way: the day before the month.

A date is found only where it is plainly one. `2015/16`, `Minute 8/15`, paragraph `3.1.16`, `1/2`
and `10.30` are not dates, and `Key Stage 2 March 2016` is a month after a stage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

MONTH_PATTERN = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]*"
"""What a month's name begins with: `month_number` tells whether it is one."""

_WEEKDAY = r"(?i:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[A-Za-z]*"
_WEEKDAY_NUMBERS = {
    name: number
    for number, names in enumerate(
        ("mon monday", "tue tues tuesday", "wed weds wednesday", "thu thur thurs thursday",
         "fri friday", "sat saturday", "sun sunday")
    )
    for name in names.split()
}  # fmt: skip
_MONTH_NUMBERS = {
    name: number
    for number, month in enumerate(MONTHS, 1)
    for name in (month.casefold(), month[:3].casefold())
} | {"sept": 9, "febuary": 2}
_OTHER_WORDS = {"may", "march", "mar"}  # in small letters

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?"
_YEAR = r"(?:19|20)\d\d(?![\d/]|-\d)"
# Words that go on after a date; any other word in small letters makes `15` a count of something.
_AFTER_SHORT_YEAR = (
    r"(?:and|as|at|but|by|for|from|had|has|in|is|it|meeting|of|on|or|that|the|to|until|was|were"
    r"|when|where|which|with)\b"
)
_SHORT_YEAR = (
    r"(?:['’`]\d\d(?!\d)"
    rf"|\d\d(?![\d%/]|[.:,]\d|-\d|\s*(?:am|pm|noon)\b|\s+(?!{_AFTER_SHORT_YEAR})[a-z]))"
)
_JOIN = r"(?:\s*[-–—/&]\s*|,?\s+(?:and|to|or)\s+|,\s*)"
_NOT_IN_A_NUMBER = r"(?<![\w£$€#])(?<!\d[.,:/-])"

_ANOTHER_DAY = rf"(?:{_JOIN}(?:{_WEEKDAY}[.,]?\s+)?(?:the\s+)?{_DAY}){{0,6}}"
_DAY_FIRST = re.compile(
    rf"{_NOT_IN_A_NUMBER}(?P<days>{_DAY}{_ANOTHER_DAY})"
    rf"(?:\s+|\s?-\s?|(?<=[a-z]))(?:day\s+)?(?:of\s+)?(?P<month>{MONTH_PATTERN})"
    rf"(?:[.,]{{0,2}}[\s-]{{0,3}}(?P<year>{_YEAR}|(?<=[\s-]){_SHORT_YEAR}|['’]\d\d(?!\d)))?"
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w)(?P<month>{MONTH_PATTERN})\.?,?\s+(?:the\s+)?(?P<days>{_DAY}{_ANOTHER_DAY})"
    rf"(?:,?\s+(?P<year>{_YEAR}))?"
)
_NUMERIC = re.compile(
    rf"{_NOT_IN_A_NUMBER}(?<![./-])(?P<day>3[01]|[12]\d|0?[1-9])(?P<mark>[/.-])"
    r"(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\w%]|[./-]\d)"
)
_ISO = re.compile(
    rf"{_NOT_IN_A_NUMBER}(?<![./-])(?P<year>(?:19|20)\d\d)(?P<mark>[-/])(?P<month>1[0-2]|0[1-9])"
    r"(?P=mark)(?P<day>3[01]|[12]\d|0[1-9])(?!\d|[./-]\d)"
)
_ONE_DAY = re.compile(rf"(?:(?P<weekday>{_WEEKDAY})[.,]?\s+)?(?:the\s+)?(?P<day>{_DAY})")
_WEEKDAY_BEFORE = re.compile(rf"(?<![A-Za-z])({_WEEKDAY})[.,]?\s+(?:the\s+)?$")
_WEEKDAY_AFTER = re.compile(rf"\s?\(({_WEEKDAY})\)")
_JOINED = re.compile(_JOIN)

# What is numbered in the papers of a council: `Year 6 March 2016` is no sixth of March.
_NUMBERED = re.compile(
    r"\b(?:stages?|ks|years?|yr|phases?|boards?|sb|append(?:ix|ices)|annex|grades?|levels?|bands?"
    r"|parts?|sections?|items?|pages?|pp?|priorit(?:y|ies)|minutes?|no|nos|number|tables?|figures?"
    r"|quarters?|groups?|tiers?|paragraphs?|para|chapters?|actions?|recommendations?|rooms?"
    r"|schedules?|standards?|cohorts?|versions?|ages?|aged|reg|regulations?|top|week|wave|outcomes?)"
    r"\.?\s+$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:on|dated?|of|from|by|until|till|since|to|meetings?|held|before|after|issued|published|due"
    r"|at|and|for|board|cabinet|council|committee|deadline|approved|updated?|reviewed|completed?)"
    r"[:,]?\s+$",
    re.IGNORECASE,
)
_MAY_THE_VERB = re.compile(r"\s+(?:be|not|have|also|only)\b", re.IGNORECASE)
_LOOK_BACK = 24


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day as written: `text[start:end]` of the searched text.

    `weekday` is the printed one, 0 for Monday. `year` is None where neither it nor a date joined to
    it prints one. In `4 and 5 March 2026` the first mention is the `4`, with March and 2026.
    """

    text: str
    span: tuple[int, int]
    year: int | None
    month: int
    day: int
    weekday: int | None = None

    @property
    def date(self) -> date | None:
        """None where it has no year, or where there is no such day (`30 February 2016`)."""
        return _day_or_none(self.year, self.month, self.day)


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Every day named in the text, in order. A pair shares the month and the year that it prints.

    `8.9.25` and `8-9-25` look like paragraph numbers and ranges: they count as days only with a
    weekday or a word like `on`, `dated` or `by` before them, a leading zero or a year in full.
    """
    found = sorted(_candidates(text), key=lambda mention: (mention.span[0], -mention.span[1]))
    return _share_years(text, _without_overlaps(found))


def infer_year(mention: DateMention, near: date) -> date | None:
    """The day that a mention means, its year the one that brings it nearest to `near`.

    A printed weekday decides where a year close by has it. None where there is no such day.
    """
    if mention.year is not None:
        return mention.date
    years = range(near.year - 4, near.year + 5)  # wide enough to reach a 29 February
    days = [day for y in years if (day := _day_or_none(y, mention.month, mention.day))]
    return min(days, key=lambda day: abs((day - near).days), default=None)


def month_number(name: str) -> int | None:
    """1 for `Jan` or `JANUARY`; None where it is no month, as `may` and `march` are not."""
    return None if name in _OTHER_WORDS else _MONTH_NUMBERS.get(name.casefold())


def full_year(digits: str) -> int:
    """2016 for `16` and 1998 for `98`; four digits stay as they are."""
    year = int(digits.strip("'’`"))
    if year > 99:
        return year
    return year + (2000 if year < 70 else 1900)


def _candidates(text: str) -> Iterator[DateMention]:
    for match in _DAY_FIRST.finditer(text):
        yield from _day_first(text, match)
    for match in _MONTH_FIRST.finditer(text):
        yield from _month_first(text, match)
    for match in _NUMERIC.finditer(text):
        yield from _numeric(text, match)
    for match in _ISO.finditer(text):
        yield from _numbers(text, match)


def _day_first(text: str, match: re.Match[str]) -> Iterator[DateMention]:
    if match["month"] == "May" and _MAY_THE_VERB.match(text, match.end("month")):
        return
    if _NUMBERED.search(_before(text, match.start())) and "th" not in match["days"]:
        return
    year = full_year(match["year"]) if match["year"] else None
    yield from _listed(text, match, year)


def _month_first(text: str, match: re.Match[str]) -> Iterator[DateMention]:
    ordinal = re.search(r"\d\s?(?:st|nd|rd|th)\b", match["days"], re.IGNORECASE)
    weekday = _WEEKDAY_BEFORE.search(_before(text, match.start()))
    if not (ordinal or match["year"] or weekday):
        return  # `March 15` is as likely March 2015
    yield from _listed(text, match, int(match["year"]) if match["year"] else None)


def _listed(text: str, match: re.Match[str], year: int | None) -> Iterator[DateMention]:
    """One mention for each day of the list; the last, or the first after a month, has the month."""
    month = month_number(match["month"])
    if month is None:
        return
    items = list(_ONE_DAY.finditer(match["days"]))
    month_leads = match.start("month") < match.start("days")
    owner = 0 if month_leads else len(items) - 1
    offset = match.start("days")
    for position, item in enumerate(items):
        start, end = item.start() + offset, item.end() + offset
        weekday = item["weekday"]
        if position == 0:
            whole = match.start() if month_leads else start
            start, weekday = _with_weekday(text, whole, weekday)
        if position == owner:
            end = max(end, match.end()) if len(items) == 1 or not month_leads else end
            end, weekday = _with_weekday_after(text, end, weekday)
        day = int(re.match(r"\d+", item["day"])[0])  # type: ignore[index]
        yield DateMention(text[start:end], (start, end), year, month, day, _weekday_number(weekday))


def _numeric(text: str, match: re.Match[str]) -> Iterator[DateMention]:
    if match["mark"] == "/" or _is_plainly_dated(text, match):
        yield from _numbers(text, match)


def _is_plainly_dated(text: str, match: re.Match[str]) -> bool:
    if len(match["year"]) == 4 or match["day"][0] == "0" or match["month"][0] == "0":
        return True
    before = _before(text, match.start())
    return bool(_WEEKDAY_BEFORE.search(before) or _DATED.search(before))


def _numbers(text: str, match: re.Match[str]) -> Iterator[DateMention]:
    start, weekday = _with_weekday(text, match.start(), None)
    end, weekday = _with_weekday_after(text, match.end(), weekday)
    year = full_year(match["year"])
    yield DateMention(
        text[start:end],
        (start, end),
        year,
        int(match["month"]),
        int(match["day"]),
        _weekday_number(weekday),
    )


def _with_weekday(text: str, start: int, weekday: str | None) -> tuple[int, str | None]:
    """Where the mention starts with the weekday before it, and that weekday."""
    before = _before(text, start)
    match = _WEEKDAY_BEFORE.search(before)
    if match is None or weekday is not None or match[1].casefold() not in _WEEKDAY_NUMBERS:
        return start, weekday
    return start - (len(before) - match.start()), match[1]


def _with_weekday_after(text: str, end: int, weekday: str | None) -> tuple[int, str | None]:
    match = _WEEKDAY_AFTER.match(text, end)
    if match is None or weekday is not None or match[1].casefold() not in _WEEKDAY_NUMBERS:
        return end, weekday
    return match.end(), match[1]


def _before(text: str, start: int) -> str:
    return text[max(0, start - _LOOK_BACK) : start]


def _weekday_number(name: str | None) -> int | None:
    return None if name is None else _WEEKDAY_NUMBERS.get(name.casefold())


def _without_overlaps(mentions: list[DateMention]) -> list[DateMention]:
    kept: list[DateMention] = []
    for mention in mentions:
        if not kept or mention.span[0] >= kept[-1].span[1]:
            kept.append(mention)
    return kept


def _share_years(text: str, mentions: list[DateMention]) -> tuple[DateMention, ...]:
    """Give a mention without a year that of the one it is joined to: `30 June and 1 July 2015`."""
    shared: list[DateMention] = []
    after: DateMention | None = None
    for mention in reversed(mentions):
        if after and mention.year is None and after.year and _are_joined(text, mention, after):
            earlier_year = (mention.month, mention.day) > (after.month, after.day)
            after = replace(mention, year=after.year - earlier_year)
        else:
            after = mention
        shared.append(after)
    return tuple(reversed(shared))


def _are_joined(text: str, first: DateMention, second: DateMention) -> bool:
    return _JOINED.fullmatch(text, first.span[1], second.span[0]) is not None


def _day_or_none(year: int | None, month: int, day: int) -> date | None:
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
