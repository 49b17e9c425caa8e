"""Times that sentences state, and the days that they list as lying in them.

`In the quarter (1 October to 31 December 2024) the group met on 4 October and 9 November 2024`
states a time and lists two days. Days after words like `due` or `by` are not listed: they may lie
anywhere. Where it is not plain which time is meant, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from openscrutiny.terms.dates import MONTH_PATTERN, DateMention, find_dates
from openscrutiny.terms.periods import Period, read_period

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d(?![/\d])"
_MONTHS = re.compile(
    rf"(?:\b{_DAY}\s(?:of\s)?)?\b{MONTH_PATTERN}(?:,?\s{_YEAR})?\s?(?:\bto\b|\bthrough\b|[-–—])\s?"
    rf"(?:{_DAY}\s(?:of\s)?)?{MONTH_PATTERN}\b(?P<year>,?\s{_YEAR})?"
)
_NAMED = re.compile(
    r"\b(?:(?:Q[1-4]|quarter\s[1-4]|(?:first|second|third|fourth|last)\squarter)\s(?:of\s)?(?:20)\d\d/\d\d"
    r"|(?:autumn|spring|summer)\sterm\s(?:of\s)?20\d\d)\b",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\(\s?$|\b(?:in|during|over|covers?|covering|between|quarters?(?:\s[1-4])?|Q[1-4]|term|period"
    r"|months|half[- ]year)\b(?:\W{1,3}[\w']{1,20}){0,3}\W{0,3}$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(rf"\b{_YEAR}\b(?=[^.;]{{0,40}}$)")
_MEANT_BEFORE = re.compile(
    r"\b(?:in|during|over|within)\s(?:the|that|this|its)\s(?:same\s)?"
    r"(?:quarter|period|term|half[- ]year|time|months)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s*(?:It|They|These|This|Both|Its)\b")
_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z(“\"'])")
_SHORT = re.compile(r"(?:\b[A-Z]|\b(?:No|Nos|Cllrs?|Mrs?|Ms|Dr|Rev|St|Prof|approx|cf))\.$")
_SAYS_SOMETHING = re.compile(
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV"
    r"|DEC|[Tt]erm|[Qq]uarter|Q[1-4]"
)
LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time as written, at `text[start:end]`. Its year may be for the days beside it to say."""

    text: str
    span: tuple[int, int]
    year: int | None = None
    """A year that stands before it, where it prints none."""
    has_year: bool = True

    def period(self, days: Sequence[DateMention]) -> Period | None:
        """The time with its days; of the years that it may be in, one that holds a listed day."""
        if self.has_year or self.year:
            return _known(self.text if self.has_year else f"{self.text} {self.year}")
        years = sorted({day.year for day in days if day.year}) or [DAY_WITHOUT_YEAR]
        periods = [p for year in years if (p := _known(f"{self.text} {year}"))]
        return next((p for p in periods if any(lies_in(p, day) for day in days)), None)


DAY_WITHOUT_YEAR = 2015
"""A year, neither leap nor special, in which days are compared that have none."""


@lru_cache(maxsize=256)
def _known(text: str) -> Period | None:
    period = read_period(text)
    return period if period and period.earliest and period.latest else None


@dataclass(frozen=True, slots=True)
class Listed:
    """Days that a text lists together as lying in a time."""

    time: StatedTime
    period: Period
    days: tuple[DateMention, ...]

    @property
    def outside(self) -> tuple[DateMention, ...]:
        return tuple(day for day in self.days if not lies_in(self.period, day))


def lies_in(period: Period, mention: DateMention) -> bool:
    """Whether a day lies in a period; without its year, whether it does in one of the period's."""
    if period.earliest is None or period.latest is None:
        return False
    years = (mention.year,) if mention.year else (period.earliest.year, period.latest.year)
    days = (_day(year, mention) for year in years)
    return any(day is not None and period.earliest <= day <= period.latest for day in days)


def _day(year: int, mention: DateMention) -> date | None:
    try:
        return date(year, mention.month, mention.day)
    except ValueError:
        return None


def listed_days(text: str, *, stated_before: StatedTime | None) -> Iterator[Listed]:
    """The days that each sentence of a text lists in the time that it states or means.

    `stated_before` is the time last stated above the text, for a sentence that says `in the
    quarter` and no more.
    """
    before: StatedTime | None = None
    if not _SAYS_SOMETHING.search(text):
        return
    for start, end in _sentences(text):
        sentence = text[start:end]
        own = stated_time(sentence)
        meant = own
        if own is None and before is not None and _GOES_ON.match(sentence):
            meant = before
        elif own is None and _MEANT_BEFORE.search(sentence):
            meant = before or stated_before
        if meant is not None:
            yield from _in_sentence(sentence, start, meant, apart=own.span if own else None)
        before = own or before


def _in_sentence(
    sentence: str, start: int, time: StatedTime, *, apart: tuple[int, int] | None
) -> Iterator[Listed]:
    for group in _groups(sentence, apart=apart):
        period = time.period(group)
        if period is not None:
            yield Listed(time, period, tuple(_moved(day, start) for day in group))


def _moved(mention: DateMention, by: int) -> DateMention:
    span = (mention.span[0] + by, mention.span[1] + by)
    return DateMention(
        mention.text, span, mention.year, mention.month, mention.day, mention.weekday
    )


def last_stated(text: str) -> StatedTime | None:
    """The time that the last sentence to state one states."""
    if not _SAYS_SOMETHING.search(text):
        return None
    stated = (stated_time(text[start:end]) for start, end in _sentences(text))
    return next(iter([time for time in stated if time is not None][-1:]), None)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _END.finditer(text):
        if _SHORT.search(text, max(0, gap.start() - 12), gap.start()):
            continue
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def stated_time(sentence: str) -> StatedTime | None:
    """The one time that a sentence states; None where it states none, or more than one."""
    found = [match for match in _MONTHS.finditer(sentence) if _is_introduced(sentence, match)]
    if len(found) == 1:
        return _of_months(sentence, found[0])
    named = [] if found else list(_NAMED.finditer(sentence))
    if len(named) != 1:
        return None
    return StatedTime(" ".join(named[0][0].split()), named[0].span())


def _is_introduced(sentence: str, match: re.Match[str]) -> bool:
    before = sentence[max(0, match.start() - LOOK_BACK) : match.start()]
    return _INTRODUCED.search(before) is not None


def _of_months(sentence: str, match: re.Match[str]) -> StatedTime | None:
    text = " ".join(match[0].split())
    if match["year"]:
        return StatedTime(text, match.span())
    before = _YEAR_BEFORE.search(sentence, max(0, match.start() - LOOK_BACK), match.start())
    return StatedTime(text, match.span(), int(before[0]) if before else None, has_year=False)


# The days that are listed

_OPENS = re.compile(r"(?:\bon\s+(?:the\s+)?|[:–—]\s*|\b(?:was|were|dates?)\s+)$", re.IGNORECASE)
_JOINS = re.compile(
    r"\s*(?:[,;]|,?\s*(?:and|&))\s*(?:(?:and|then|also|again)\s+)?"
    r"(?:(?:[\w'’-]{1,20}\s+){0,6}?on\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_ELSEWHEN = re.compile(
    r"\b(?:due|by|deadlines?|will|would|shall|to\s+be|next|publi\w+|from|since|until|till|before"
    r"|after|following|prior|reported|submitted|scheduled|planned|expected|ends?|ended|clos\w+|starts?"
    r"|begins?|began|later|then|subsequent\w*|previous\w*|last|earlier|compar\w+|against|except|apart"
    r"|postponed|moved|instead|not|agreed\s+on|signed|sent|issued)\b",
    re.IGNORECASE,
)
LONGEST_JOINT = 80
LONGEST_CLAUSE = 240
MOST_LISTED = 40
"""Days of one list that are looked at: more are a table or a slip of the keyboard."""


def _groups(sentence: str, *, apart: tuple[int, int] | None) -> Iterator[tuple[DateMention, ...]]:
    """Days that stand in one list: `on 4 October, 22 November and 14 January`."""
    group: list[DateMention] = []
    for mention in _days_beside(sentence, apart):
        if group and _is_joined(sentence, group[-1], mention):
            group.append(mention)
            continue
        if 1 < len(group) <= MOST_LISTED:
            yield tuple(group)
        group = [mention] if _opens_a_list(sentence, mention, apart) else []
    if 1 < len(group) <= MOST_LISTED:
        yield tuple(group)


def _days_beside(sentence: str, apart: tuple[int, int] | None) -> Iterable[DateMention]:
    """The days of a sentence, without the ends of the time that it states."""
    if apart is None:
        return find_dates(sentence)
    return [
        mention
        for mention in find_dates(sentence)
        if mention.span[1] <= apart[0] or mention.span[0] >= apart[1]
    ]


def _is_joined(sentence: str, earlier: DateMention, later: DateMention) -> bool:
    between = sentence[earlier.span[1] : later.span[0]]
    if len(between) > LONGEST_JOINT or _ELSEWHEN.search(between):
        return False
    return _JOINS.fullmatch(between) is not None


def _opens_a_list(sentence: str, mention: DateMention, apart: tuple[int, int] | None) -> bool:
    here = mention.span[0]
    since = max(apart[1] if apart and apart[1] <= here else 0, here - LONGEST_CLAUSE)
    since = max(since, sentence.rfind(";", since, here) + 1)
    clause = sentence[since:here]
    return _OPENS.search(clause[-20:]) is not None and not _ELSEWHEN.search(clause)
