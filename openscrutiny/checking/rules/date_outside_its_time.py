"""A date outside the time that it is said to be in.

What it does: Compares dates with the day of the meeting, or of the paper where there is no
meeting. A work item cannot come from a meeting that is yet to be held; minutes are of an earlier
meeting; what "was held", "took place" or "was published" on a day did so by then. A dated item of
a work programme lies in the programme's municipal year, unless it stands under the next one. A
quarter has the months that its number says, in a financial or a calendar year. Where a sentence
states a quarter, a term or some months, and lists days in it, a day outside is told if another lies
inside. Deadlines may be anywhere, and dates whose year is not printed are left alone.

Why it matters: A wrong year is the commonest slip in a work programme, and it breaks the trail
from what was asked to the meeting that asked it.

Example: In a pack for 25 February 2016, a work item's source is "Meeting 16 Dec 16". The meeting
was on 16 December 2015. "In the term (September to December 2015) the group met on 8 October 2015
and 14 January 2016": the second day is outside the term.

What to do instead: Correct the year or the month, from the minutes of the meeting that is meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from openscrutiny.checking.days_in_words import as_at, full_date
from openscrutiny.checking.finding import AGREES, CANNOT_BE_CHECKED, Conclusion
from openscrutiny.checking.passages import Written
from openscrutiny.checking.registry import rule
from openscrutiny.checking.stated_times import Listed, StatedTime, last_stated, listed_days
from openscrutiny.checking.subject import Subject
from openscrutiny.reading.document import Place, Table
from openscrutiny.reading.pack import Minutes, Pack, StatedDate, WorkItem, WorkProgramme
from openscrutiny.terms.dates import MONTH_PATTERN, MONTHS, DateMention, find_dates, month_number
from openscrutiny.terms.statuses import Severity, Verdict, WorkItemGroup


@rule(code="D405", fault="date outside its time")
def check(subject: Subject) -> Iterator[Conclusion]:
    pack = subject.pack
    judged = as_at(pack)
    if judged is not None:
        yield from _sources(pack, judged)
        yield from _minutes(pack, judged)
        yield from _past_events(subject, judged)
    for programme in pack.work_programmes:
        yield from _programme(programme)
    yield from _quarters(subject)
    yield from _listed(subject)


# Where a work item came from

_AHEAD = re.compile(
    r"\b(?:forward plan|key decision|due|to be|will be|scheduled|planned|pre-?decision|cabinet"
    r"|executive|deadline|until|from|next|expected|statutory)\b",
    re.IGNORECASE,
)


def _sources(pack: Pack, judged: date) -> Iterator[Conclusion]:
    for item in _items(pack):
        for mention in find_dates(item.source):
            day = mention.date
            if day is None:
                continue
            if day > judged and not _AHEAD.search(item.source):
                yield _source_ahead(pack, item, mention, day, judged)
            else:
                yield AGREES


def _items(pack: Pack) -> Iterator[WorkItem]:
    for programme in pack.work_programmes:
        yield from programme.items


def _source_ahead(
    pack: Pack, item: WorkItem, mention: DateMention, day: date, judged: date
) -> Conclusion:
    stated = (place.place for place in item.source_dates if place.day == day)
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.ERROR,
        place=next(stated, item.place),
        message=f"“{item.title}” is said to come from “{item.source}”, "
        f"which is later than this pack.",
        working=f"{full_date(day)} is after {full_date(judged)}.{_same_day_earlier(pack, day)}",
        block=("work programme", item.title),
        operands=(day.isoformat(), mention.text),
    )


def _same_day_earlier(pack: Pack, day: date) -> str:
    """The meeting that was probably meant, where the pack knows one on that day of another year."""
    known = [minutes.date.day for minutes in pack.minutes if minutes.date]
    known += [
        earliest
        for item in _items(pack)
        if item.when and (earliest := item.when.earliest) and earliest == item.when.latest
    ]
    same = next((k for k in known if (k.month, k.day) == (day.month, day.day) and k < day), None)
    return f" There was a meeting on {full_date(same)}." if same else ""


# Minutes of a meeting yet to come


def _minutes(pack: Pack, judged: date) -> Iterator[Conclusion]:
    if pack.meeting is None:
        return
    for minutes in pack.minutes:
        if minutes.date is None:
            continue
        if minutes.date.day <= judged:
            yield AGREES
        else:
            yield _minutes_ahead(minutes, minutes.date, judged)


def _minutes_ahead(minutes: Minutes, held: StatedDate, judged: date) -> Conclusion:
    day = held.day
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.ERROR,
        place=held.place,
        message=f"These are minutes of a meeting on {full_date(day)}, later than this one.",
        working=f"{full_date(day)} is after {full_date(judged)}.",
        block=("minutes", minutes.board),
        operands=(day.isoformat(),),
    )


# What is said to have happened already

_DONE = (
    r"held|published|issued|launched|submitted|received|opened|closed|completed|signed|appointed"
    r"|inspected|established|introduced|adopted|visited|implemented|presented|circulated"
)
_HAPPENED = re.compile(
    rf"(?<!which )(?<!if it )(?<!unless it )"
    rf"(?:\b(?:was|were|has been|have been)\s+(?:\w+ly\s+|also\s+|last\s+)?(?:{_DONE})"
    rf"|\btook\s+place|\bwent\s+live|\bminutes\s+of\s+(?:the|its|their)\s+(?:[\w()]+\s+){{0,8}}held)"
    rf"(?:\s+(?!on\b|by\b|to\b|until\b|from\b|before\b|for\b)[\w()'’&-]+){{0,4}}\s+on\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_QUICKLY = re.compile(rf"(?:{_DONE}|place|live)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:request(?:ed)?|resolution|resolved|referral|referred|motion|petition|letter|call-in)\s+"
    r"(?:of|on|at|from|dated)\s+(?:the\s+|our\s+|its\s+)?(?:meeting\s+(?:of|on)\s+)?$",
    re.IGNORECASE,
)
_ASKED_QUICKLY = re.compile(
    r"\b(?:request|resolution|resolved|referr|motion|petition|letter|call-in)", re.IGNORECASE
)
LOOK_BACK = 120


def _past_events(subject: Subject, judged: date) -> Iterator[Conclusion]:
    told = {(item.place.table, item.place.row) for item in _items(subject.pack) if item.source}
    for written in subject.passages:
        happened = " on " in written.text and _QUICKLY.search(written.text)
        asked = _ASKED_QUICKLY.search(written.text)
        if not (happened or asked) or (written.place.table, written.place.row) in told:
            continue
        for mention in find_dates(written.text):
            yield from _past_event(written, mention, judged)


def _past_event(written: Written, mention: DateMention, judged: date) -> Iterator[Conclusion]:
    day = mention.date
    start = mention.span[0]
    before = written.text[max(0, start - LOOK_BACK) : start]
    asked = _ASKED.search(before)
    said = asked or _HAPPENED.search(before)
    if day is None or said is None:
        return
    if day <= judged:
        yield AGREES
    else:
        yield _not_yet(written, mention, day, said[0], judged, is_sure=asked is not None)


def _not_yet(
    written: Written, mention: DateMention, day: date, said: str, judged: date, *, is_sure: bool
) -> Conclusion:
    words = " ".join(f"{said}{mention.text}".split())
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.ERROR if is_sure else Severity.WARNING,
        place=written.at(mention.span),
        message=f"“{words}” is told as past, but the day is later than this pack.",
        working=f"{full_date(day)} is after {full_date(judged)}.",
        block=written.block,
        operands=(day.isoformat(), words),
    )


# Items of another year

_YEAR_PRINTED = re.compile(r"(?:19|20)\d\d|\d[/.-]\d\d\b|['’]\d\d\b")


def _programme(programme: WorkProgramme) -> Iterator[Conclusion]:
    year = programme.year
    if year is None or year.earliest is None or year.latest is None:
        return
    for item in programme.items:
        when = item.when
        if item.group is not WorkItemGroup.DATED or when is None:
            continue
        if when.earliest is None or when.latest is None:
            continue
        if not _YEAR_PRINTED.search(item.when_as_written):
            continue
        if when.latest < year.earliest or when.earliest > year.latest:
            span = f"{full_date(year.earliest)} to {full_date(year.latest)}"
            yield _other_year(item, when.earliest, f"{year.text}, which runs at most from {span}")
        else:
            yield AGREES


def _other_year(item: WorkItem, day: date, year: str) -> Conclusion:
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.WARNING,
        place=item.place,
        message=f"“{item.title}” is set for {item.when_as_written}, outside the programme's year.",
        working=f"{full_date(day)} is not in {year}.",
        block=("work programme", item.title),
        operands=(item.when_as_written,),
    )


# Quarters and their months

_QUARTER = re.compile(
    rf"\b(?:quarter\s?|Q)(?P<quarter>[1-4])\b[\s,:–—-]{{0,4}}"
    rf"(?P<label>(?:20)?\d\d/(?:20)?\d\d)?[\s,:–—-]{{0,4}}\(?\s?"
    rf"(?P<first>{MONTH_PATTERN})\s?(?P<first_year>20\d\d)?\s?(?:-|–|—|to|until)\s?"
    rf"(?P<last>{MONTH_PATTERN})(?:\s?(?P<year>20\d\d))?\)?",
    re.IGNORECASE,
)
STARTS = {4: "financial", 1: "calendar", 9: "academic"}
"""The month that each kind of year begins with."""


@dataclass(frozen=True, slots=True)
class _Quarter:
    """A quarter whose months are printed. `begins` is the month that its year would begin with."""

    written: Written
    span: tuple[int, int]
    number: int
    first: int
    last: int
    begins: int
    label_year: int | None
    year: int | None

    @property
    def text(self) -> str:
        return " ".join(self.written.text[slice(*self.span)].split())

    @property
    def place(self) -> Place:
        return self.written.at(self.span)


def _quarters(subject: Subject) -> Iterator[Conclusion]:
    found = [quarter for written in subject.passages for quarter in _read_quarters(written)]
    usual = Counter(quarter.begins for quarter in found if quarter.begins in STARTS)
    for quarter in found:
        others = usual.total() - usual[quarter.begins]
        months_wrong = quarter.begins not in STARTS or (
            usual[quarter.begins] == 1 and others >= 2 and len(usual) == 2
        )
        if months_wrong or _year_wrong(quarter):
            yield _wrong_quarter(quarter, months_wrong=months_wrong)
        else:
            yield AGREES


def _read_quarters(written: Written) -> Iterator[_Quarter]:
    if "uarter" not in written.text and "Q" not in written.text:
        return
    for match in _QUARTER.finditer(written.text):
        first, last = month_number(match["first"]), month_number(match["last"])
        if first is None or last is None or (last - first) % 12 != 2:
            continue
        number = int(match["quarter"])
        label, year = match["label"], match["year"]
        yield _Quarter(
            written,
            match.span(),
            number,
            first,
            last,
            begins=(first - 1 - 3 * (number - 1)) % 12 + 1,
            label_year=_label_year(label) if label else None,
            year=int(year) if year else None,
        )


def _label_year(label: str) -> int:
    first = int(label.partition("/")[0])
    return first if first > 99 else 2000 + first


def _year_wrong(quarter: _Quarter) -> bool:
    """Whether `Q2 2015/16` has months of a year that it does not reach."""
    if quarter.label_year is None or quarter.year is None:
        return False
    return quarter.year not in (quarter.label_year, quarter.label_year + 1) or (
        quarter.begins != 1 and quarter.year != quarter.label_year + (quarter.last < quarter.begins)
    )


def _wrong_quarter(quarter: _Quarter, *, months_wrong: bool) -> Conclusion:
    due = [
        f"{_month(start + 3 * (quarter.number - 1))} to {_month(start + 3 * quarter.number - 1)} "
        f"in a {kind} year"
        for start, kind in STARTS.items()
        if kind != "academic"
    ]
    working = f"Quarter {quarter.number} is {' and '.join(due)}."
    if not months_wrong:
        working = f"{quarter.text} names a year that the quarter does not lie in."
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.WARNING,
        place=quarter.place,
        message=f"“{quarter.text}” does not agree with itself.",
        working=working,
        block=quarter.written.block,
        operands=(quarter.text,),
    )


def _month(number: int) -> str:
    return MONTHS[(number - 1) % 12]


# Days listed as lying in a time that is stated

NEAR_ENOUGH = 8
"""Pieces of text below the one that states a time in which `in the quarter` may mean it."""


def _listed(subject: Subject) -> Iterator[Conclusion]:
    stated: StatedTime | None = None
    under, below = "", 0
    for written in subject.passages:
        if isinstance(written.within, Table):
            yield from _judge_lists(written, None)
            continue
        below += 1
        if written.under != under or below > NEAR_ENOUGH:
            stated = None
        under = written.under
        yield from _judge_lists(written, stated)
        if (own := last_stated(written.text)) is not None:
            stated, below = own, 0


def _judge_lists(written: Written, stated: StatedTime | None) -> Iterator[Conclusion]:
    for listed in listed_days(written.text, stated_before=stated):
        outside = listed.outside
        inside = [day for day in listed.days if day not in outside]
        for day in listed.days:
            if day in inside:
                yield AGREES
            elif len(inside) >= len(outside):
                yield _outside(written, day, listed, inside)
            else:
                yield CANNOT_BE_CHECKED


def _outside(
    written: Written, day: DateMention, listed: Listed, inside: Sequence[DateMention]
) -> Conclusion:
    printed = " ".join(day.text.split())
    others = _in_words([" ".join(other.text.split()) for other in inside])
    period = listed.period
    span = ""
    if period.earliest and period.latest:
        span = f"{full_date(period.earliest)} to {full_date(period.latest)}"
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.ERROR,
        place=written.at(day.span),
        message=f"“{printed}” is listed as a day in “{listed.time.text}”, and is outside it.",
        working=f"The time is {span}. {others} {'is' if len(inside) == 1 else 'are'} in it; "
        f"{printed} is not.",
        block=written.block,
        operands=(listed.time.text, printed),
    )


def _in_words(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
