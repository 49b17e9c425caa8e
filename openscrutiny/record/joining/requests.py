"""What a board asked for, joined to the item of its work programme that it became."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property

from openscrutiny.record.joining.matching import Candidate, Match, choose
from openscrutiny.record.joining.words import (
    Acronyms,
    Weights,
    Words,
    content_words,
)

CONSIDER = 0.45
MARGIN = 0.15
RESTATES = 0.5
_LEAST_COMMON = 0.25
"""The least of what was asked for that an item must speak of, for it to be looked at at all."""
_WHOLE, _HALF = 0.99, 0.5
_OF_TITLE, _OF_ASKED = 0.35, 0.65
"""How much it counts that an item's title was asked for, and that what was asked for is planned."""
_WORDS_SHOWN = 6


@dataclass(frozen=True)
class Asked:
    """A request or a recommendation, with the minute that it stands in."""

    key: int
    text: str
    minute_title: str
    day: date
    """The day of the meeting that asked."""
    addressee: str = ""
    is_question: bool = False
    """Asked and, as a rule, answered at the meeting itself."""
    due: tuple[date | None, date | None] = field(default=(None, None))


@dataclass(frozen=True)
class Planned:
    """An item of a work programme."""

    key: int
    title: str
    detail: str = ""
    source_days: tuple[date, ...] = field(default=())
    when: tuple[date | None, date | None] = field(default=(None, None))


class _Source(Enum):
    """What the item's source says of the meeting that asked: how much, and whether alone enough."""

    THIS_MEETING = (0.25, 0.7, "gives this meeting as its source")
    OTHER_YEAR = (0.15, 0.75, "gives this day in another year as its source, perhaps by a slip")
    THIS_MONTH = (0.15, 0.75, "speaks of the meeting of that month")
    NOT_SAID = (0.0, 0.85, "does not say which meeting asked for it")
    ANOTHER = (-0.25, 2.0, "gives another meeting as its source")

    def __init__(self, bonus: float, settle: float, words: str) -> None:
        self.bonus = bonus
        self.settle = settle
        self.words = words

    @property
    def is_this_meeting(self) -> bool:
        return self in (_Source.THIS_MEETING, _Source.OTHER_YEAR, _Source.THIS_MONTH)


@dataclass(frozen=True)
class Programme:
    """A work programme ready to be searched: what its words weigh and its acronyms stand for."""

    items: Sequence[Planned]
    acronyms: Acronyms

    @cached_property
    def titles(self) -> dict[int, Words]:
        return {item.key: content_words(item.title, self.acronyms) for item in self.items}

    @cached_property
    def texts(self) -> dict[int, Words]:
        return {
            item.key: content_words(f"{item.title} {item.detail}", self.acronyms)
            for item in self.items
        }

    @cached_property
    def weights(self) -> Weights:
        return Weights.from_texts(self.texts.values())


def join_asked(asked: Sequence[Asked], programme: Programme) -> list[Match]:
    """The item of the programme that each became. Several requests may become one item."""
    candidates = (
        candidate
        for each in asked
        for candidate in _candidates(_Sought.of(each, programme.acronyms), programme)
    )
    return choose(candidates, margin=MARGIN)


def restating(text: str, clauses: Sequence[str]) -> int | None:
    """Which clause of a minute resolves what its text asks for; None where none surely does."""
    acronyms = Acronyms.from_texts([text, *clauses])
    asked = content_words(text, acronyms).stems
    in_clauses = [content_words(clause, acronyms).stems for clause in clauses]
    ranked = sorted(
        ((len(asked & clause) / max(len(asked), 1), -n) for n, clause in enumerate(in_clauses)),
        reverse=True,
    )
    if not ranked or ranked[0][0] < RESTATES:
        return None
    if len(ranked) > 1 and ranked[1][0] > ranked[0][0] - MARGIN:
        return None
    return -ranked[0][1]


@dataclass(frozen=True)
class _Sought:
    """A request with its words: its own, and with those of the title of its minute."""

    asked: Asked
    words: Words
    around: frozenset[str]

    @classmethod
    def of(cls, asked: Asked, acronyms: Acronyms) -> _Sought:
        """Without to whom it goes; where that says nothing, its words are what it was about."""
        text = asked.text.replace(asked.addressee, " ") if asked.addressee else asked.text
        own = content_words(text, acronyms)
        title = content_words(asked.minute_title, acronyms)
        return cls(asked, own if own.stems else title, own.stems | title.stems)


def _candidates(sought: _Sought, programme: Programme) -> Iterator[Candidate]:
    for item in programme.items:
        if not _was_over(item, sought.asked.day):
            candidate = _candidate(sought, item, programme)
            if candidate is not None:
                yield candidate


def _candidate(sought: _Sought, item: Planned, programme: Programme) -> Candidate | None:
    asked, words = sought.asked, sought.words
    source = _source(item, asked.day)
    if asked.is_question and not source.is_this_meeting:
        return None
    text = programme.texts[item.key].stems
    of_asked = programme.weights.share(text, words.stems)
    of_title = programme.weights.share(sought.around, programme.titles[item.key].stems)
    if of_asked < _LEAST_COMMON:
        return _of_same_subject(sought, item, source, of_title, words.stems & text)
    when = _when(item, asked)
    scored = _OF_TITLE * of_title + _OF_ASKED * of_asked + source.bonus + when
    if scored < CONSIDER:
        return None
    why = _why(words, words.stems & text, source, when)
    return Candidate(asked.key, item.key, scored, why, scored >= source.settle)


def _of_same_subject(
    sought: _Sought, item: Planned, source: _Source, of_title: float, common: frozenset[str]
) -> Candidate | None:
    """An item put down after the meeting, about what was spoken of there: doubtful at best."""
    if sought.asked.is_question or not source.is_this_meeting:
        return None
    if of_title < (_WHOLE if len(common) < 2 else _HALF):
        return None
    why = f"What was said is about what the item's title says; the item {source.words}."
    return Candidate(sought.asked.key, item.key, CONSIDER, why, enough=False)


def _was_over(item: Planned, day: date) -> bool:
    """What was down for the meeting that asked, or an earlier one, did not come of the asking."""
    latest = item.when[1]
    return latest is not None and latest <= day


def _source(item: Planned, day: date) -> _Source:
    if day in item.source_days:
        return _Source.THIS_MEETING
    if any((other.month, other.day) == (day.month, day.day) for other in item.source_days):
        return _Source.OTHER_YEAR
    if item.source_days:
        return _Source.ANOTHER
    if re.search(rf"\bmeeting (?:in|of|on) {day:%B},? {day:%Y}\b", item.detail, re.IGNORECASE):
        return _Source.THIS_MONTH
    return _Source.NOT_SAID


def _when(item: Planned, asked: Asked) -> float:
    """Something more where it is down for when it was asked for; something less where it is not."""
    if not any(item.when) or not any(asked.due):
        return 0.0
    (starts, ends), (from_day, to_day) = item.when, asked.due
    too_early = ends is not None and from_day is not None and ends < from_day
    too_late = starts is not None and to_day is not None and starts > to_day
    return -0.1 if too_early or too_late else 0.1


def _why(words: Words, common: frozenset[str], source: _Source, when: float) -> str:
    shown = [words.written.get(stem, stem) for stem in words.written if stem in common]
    parts = [f"the item {source.words}"]
    if shown:
        parts.insert(0, f"both speak of {', '.join(shown[:_WORDS_SHOWN])}")
    if when > 0:
        parts.append("it is down for when it was asked for")
    if when < 0:
        parts.append("it is not down for when it was asked for")
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."
