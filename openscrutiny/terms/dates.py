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

MONTH_PATTERN = r"[JFMASONDjfmasond](?i:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)[A-Za-z]*"
"""What a month's name looks like: `month_number` tells whether it is one."""

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

# The patterns start with the characters that they look for, which `re` finds fast, and only then
# look behind. They are compiled when they are first needed.
_SPACE = r"[^\S\t]{1,3}"  # a tab parts the cells of a table
_TH = r"(?:\s?(?i:st|nd|rd|th)\b)?"
_DAY = rf"\d\d?(?!\d){_TH}"
_FIRST_DAY = rf"\d(?<![\w£$€#]\d)(?<!\d[.,:/-]\d)\d?(?!\d){_TH}"
_YEAR = r"(?:19|20)\d\d(?![\d/]|-\d)"
# Words that go on after a date; any other word in small letters makes `15` a count of something.
_AFTER_SHORT_YEAR = (
    r"(?:and|as|at|but|by|for|from|had|has|in|is|it|meeting|of|on|or|that|the|to|until|was|were"
    r"|when|where|which|with)\b"
)
_SHORT_YEAR = (
    r"(?:['’`]\d\d(?!\d)"
    rf"|\d\d(?![\d%/]|[.:,]\d|-\d|\s?(?i:st|nd|rd|th)\b|\s*(?:am|pm|noon)\b"
    rf"|\s+(?:(?:day\s)?of\s)?{MONTH_PATTERN}|\s+(?!{_AFTER_SHORT_YEAR})[a-z]))"
)
_JOIN = rf"(?:\s?[-–—/&]\s?|,?{_SPACE}(?:and|to|or){_SPACE}|,\s?)"
_ANOTHER_DAY = rf"(?:{_JOIN}(?:{_WEEKDAY}[.,]?{_SPACE})?(?:the{_SPACE})?{_DAY}){{0,6}}"

_DAY_FIRST = (
    rf"(?P<days>{_FIRST_DAY}{_ANOTHER_DAY})"
    rf"(?:{_SPACE}|\s?-\s?|(?<=[a-z]))(?:day\s)?(?:of\s)?(?P<month>{MONTH_PATTERN})"
    rf"(?:[.,]{{0,2}}[^\S\t]{{0,3}}-?(?P<year>{_YEAR}|(?<=[\s-]){_SHORT_YEAR}|['’]\d\d(?!\d)))?"
)
_MONTH_FIRST = (
    rf"(?P<month>{MONTH_PATTERN})\.?,?{_SPACE}(?:the\s)?(?P<days>{_DAY}{_ANOTHER_DAY})"
    rf"(?:,?{_SPACE}(?P<year>{_YEAR}))?"
)
_NUMERIC = (
    r"(?P<day>\d(?<![\w£$€#./]\d)(?<!\d[,:]\d)\d?)(?P<mark>[/.-])(?P<month>\d\d?)(?P=mark)"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?![\w%]|\.\d|(?P=mark)\d)"
)
_ISO = (
    r"(?P<year>[12](?<![\w£$€#./-].)(?<!\d[,:].)\d\d\d)(?P<mark>[-/])(?P<month>\d\d)(?P=mark)"
    r"(?P<day>\d\d)(?!\d|[./-]\d)"
)
_ONE_DAY = rf"(?:(?P<weekday>{_WEEKDAY})[.,]?\s+)?(?:the\s+)?(?P<day>\d\d?){_TH}"
_WEEKDAY_BEFORE = rf"(?<![A-Za-z])({_WEEKDAY})[.,]?{_SPACE}(?:the\s)?$"
_WEEKDAY_AFTER = re.compile(rf"\s?\(({_WEEKDAY})\)")
_JOINED = re.compile(_JOIN)

# What is numbered in the papers of a council: `Year 6 March 2016` is no sixth of March.
_NUMBERED = (
    r"(?i)\b(?:stages?|ks|years?|yr|phases?|boards?|sb|append(?:ix|ices)|annex|grades?|levels?|bands?"
    r"|parts?|sections?|items?|pages?|pp?|priorit(?:y|ies)|minutes?|no|nos|number|tables?|figures?"
    r"|quarters?|groups?|tiers?|paragraphs?|para|chapters?|actions?|recommendations?|rooms?"
    r"|schedules?|standards?|cohorts?|versions?|ages?|aged|reg|regulations?|top|week|wave|outcomes?)"
    r"\.?\s+$"
)
_DATED = (
    r"(?i)\b(?:on|dated?|of|from|by|until|till|since|to|meetings?|held|before|after|issued|published|due"
    r"|at|and|for|board|cabinet|council|committee|deadline|approved|updated?|reviewed|completed?)"
    r"[:,]?\s+$"
)
_ORDINAL = re.compile(r"\d\s?(?:st|nd|rd|th)\b", re.IGNORECASE)
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

    A printed weekday is not asked, so that a wrong one can be told. None where no year near has
    such a day.
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
    for match in re.finditer(_DAY_FIRST, text):
        yield from _day_first(text, match)
    for match in re.finditer(_MONTH_FIRST, text):
        yield from _month_first(text, match)
    for match in re.finditer(_NUMERIC, text):
        yield from _numeric(text, match)
    for match in re.finditer(_ISO, text):
        yield from _numbers(text, match)


def _day_first(text: str, match: re.Match[str]) -> Iterator[DateMention]:
    if match["month"] == "May" and _MAY_THE_VERB.match(text, match.end("month")):
        return
    items = _items(match)
    if re.search(_NUMBERED, _before(text, match.start())):
        items = _not_numbered(match, items)
    year = full_year(match["year"]) if match["year"] else None
    yield from _mentions(text, match, items, year)


def _month_first(text: str, match: re.Match[str]) -> Iterator[DateMention]:
    is_plain = match["year"] or _ORDINAL.search(match["days"])
    if is_plain or re.search(_WEEKDAY_BEFORE, _before(text, match.start())):
        year = int(match["year"]) if match["year"] else None
        yield from _mentions(text, match, _items(match), year)
    # else it is `March 15`, as likely March 2015


def _items(match: re.Match[str]) -> list[re.Match[str]]:
    """The days of a list that shares a month: `2`, `4` and `16` of `2, 4 and 16 December`."""
    return list(re.finditer(_ONE_DAY, match["days"]))


def _not_numbered(match: re.Match[str], items: list[re.Match[str]]) -> list[re.Match[str]]:
    """Days after `Item` or `Stage`: those after a comma, or written as ordinals."""
    comma = match["days"].rfind(",")
    return [item for item in items if item.start() > comma >= 0 or _ORDINAL.search(item[0])]


def _mentions(
    text: str, match: re.Match[str], items: list[re.Match[str]], year: int | None
) -> Iterator[DateMention]:
    """One mention for each day. The one beside the month has it, and the year, in its span."""
    month = month_number(match["month"])
    if month is None:
        return
    month_leads = match.start("month") < match.start("days")
    for item in items:
        start, end = (match.start("days") + at for at in item.span())
        if month_leads and item is items[0]:
            start = match.start()
        if item is items[-1]:
            end = match.end()
        yield from _mention(text, (start, end), (year, month, int(item["day"])), item["weekday"])


def _numeric(text: str, match: re.Match[str]) -> Iterator[DateMention]:
    if match["mark"] == "/" or _is_plainly_dated(text, match):
        yield from _numbers(text, match)


def _is_plainly_dated(text: str, match: re.Match[str]) -> bool:
    if text[max(0, match.start() - 1) : match.start()] == "-":
        return False
    if len(match["year"]) == 4 or match["day"][0] == "0" or match["month"][0] == "0":
        return True
    before = _before(text, match.start())
    return bool(re.search(_WEEKDAY_BEFORE, before) or re.search(_DATED, before))


def _numbers(text: str, match: re.Match[str]) -> Iterator[DateMention]:
    numbers = full_year(match["year"]), int(match["month"]), int(match["day"])
    yield from _mention(text, match.span(), numbers, None)


def _mention(
    text: str,
    span: tuple[int, int],
    numbers: tuple[int | None, int, int],
    weekday: str | None,
) -> Iterator[DateMention]:
    """The mention with the weekday printed beside it; nothing where no month has such a day."""
    year, month, day = numbers
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1900 <= (year or 2000) < 2100):
        return
    start, weekday = _with_weekday_before(text, span[0], weekday)
    end, weekday = _with_weekday_after(text, span[1], weekday)
    number = _WEEKDAY_NUMBERS.get(weekday.casefold()) if weekday else None
    yield DateMention(text[start:end], (start, end), year, month, day, number)


def _with_weekday_before(text: str, start: int, weekday: str | None) -> tuple[int, str | None]:
    """Where the mention starts with the weekday before it, and that weekday."""
    before = _before(text, start)
    match = re.search(_WEEKDAY_BEFORE, before)
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
