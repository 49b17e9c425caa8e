"""Joins by title: reports and minutes to agenda items, and items of work to what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from openscrutiny.record.joining.matching import Candidate, Match, choose
from openscrutiny.record.joining.words import Words, title_words, words_likeness

MARGIN = 0.15


@dataclass(frozen=True)
class Titled:
    """Something with a title, and the other titles that it goes by.

    `days` is the span that it is down for, where it is down for one.
    """

    key: int
    title: str
    also: tuple[str, ...] = field(default=())
    days: tuple[date | None, date | None] = field(default=(None, None))

    @cached_property
    def words(self) -> tuple[Words, ...]:
        return tuple(title_words(title) for title in (self.title, *self.also))


def likeness(a: Titled, b: Titled) -> float:
    """Of the two titles that are most alike."""
    return max(words_likeness(x, y) for x in a.words for y in b.words)


def join_reports(reports: Sequence[Titled], items: Sequence[Titled]) -> list[Match]:
    """The agenda item that each report of a pack is for."""
    candidates = _alike(reports, items, settle=0.6, consider=0.4, why="The report and the item")
    matches = choose(candidates, margin=MARGIN)
    by_order = list(_by_order(reports, items, matches))
    placed = {match.start for match in by_order}
    return by_order + [match for match in matches if match.start not in placed]


def _by_order(
    reports: Sequence[Titled], items: Sequence[Titled], matches: Sequence[Match]
) -> Iterator[Match]:
    """Reports keep the agenda's order: one between two known ones is for the one item between."""
    order = {item.key: n for n, item in enumerate(items)}
    item_of = {match.start: order[match.end] for match in matches if match.settled}
    for before, report, after in zip(reports, reports[1:], reports[2:], strict=False):
        if report.key in item_of or before.key not in item_of or after.key not in item_of:
            continue
        between = items[item_of[before.key] + 1 : item_of[after.key]]
        if len(between) == 1:
            alike = likeness(report, between[0])
            why = "It stands between the reports for the items before and after this one."
            yield Match(
                report.key, between[0].key, round(max(alike, 0.5), 3), why, settled=alike > 0
            )


def join_minutes(minutes: Sequence[Titled], items: Sequence[Titled]) -> list[Match]:
    """The agenda item of the same meeting that each minute answers."""
    candidates = _alike(minutes, items, settle=0.6, consider=0.45, why="The minute and the item")
    return choose(candidates, margin=MARGIN, one_to_one=True)


def join_delivered(work: Sequence[Titled], items: Sequence[Titled]) -> list[Match]:
    """The agenda item as which each item of work, down for that meeting's day, came to it."""
    candidates = _alike(
        work, items, settle=0.55, consider=0.45, why="It was down for this meeting, and the two"
    )
    return choose(candidates, margin=MARGIN, one_to_one=True)


def join_summary(summary: Sequence[Titled], details: Sequence[Titled]) -> list[Match]:
    """The detailed item of a programme that each item of its summary list is."""
    candidates = _alike_and_when(summary, details, settle=0.75, consider=0.55)
    return choose(candidates, margin=0.08, one_to_one=True)


def join_continued(earlier: Sequence[Titled], later: Sequence[Titled]) -> list[Match]:
    """The item of the board's next programme that each item of one programme is."""
    candidates = _alike_and_when(earlier, later, settle=0.85, consider=0.65)
    return choose(candidates, margin=0.08, one_to_one=True)


def _alike(
    starts: Sequence[Titled],
    ends: Sequence[Titled],
    *,
    settle: float,
    consider: float,
    why: str,
) -> Iterator[Candidate]:
    for start, end, alike in _pairs(starts, ends):
        if alike >= consider:
            yield Candidate(
                start.key, end.key, alike, f"{why} {_are_alike(alike)}.", alike >= settle
            )


def _alike_and_when(
    starts: Sequence[Titled], ends: Sequence[Titled], *, settle: float, consider: float
) -> Iterator[Candidate]:
    """As `_alike`; being down for the same days tells apart items that come again and again."""
    for start, end, alike in _pairs(starts, ends):
        same_days = start.days == end.days
        scored = alike if same_days else alike * 0.9
        if scored < consider:
            continue
        dated = any(start.days) and any(end.days)
        when = "for the same date" if same_days and dated else "for another date" if dated else ""
        why = ", ".join(part for part in (f"The two {_are_alike(alike)}", when) if part)
        yield Candidate(start.key, end.key, scored, f"{why}.", scored >= settle)


def _pairs(
    starts: Iterable[Titled], ends: Sequence[Titled]
) -> Iterator[tuple[Titled, Titled, float]]:
    for start in starts:
        for end in ends:
            alike = likeness(start, end)
            if alike > 0:
                yield start, end, alike


def _are_alike(alike: float) -> str:
    if alike >= 0.995:
        return "have the same words in their titles"
    return f"are alike in their titles ({alike:.0%} by their words)"
