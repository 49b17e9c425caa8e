"""Requests and recommendations, joined to the items of the board's work programme they became."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.matching import Match
from openscrutiny.record.joining.requests import Asked, Planned, Programme, join_asked
from openscrutiny.record.joining.words import Acronyms
from openscrutiny.record.models import (
    Join,
    Meeting,
    MinutePassage,
    Recommendation,
    Request,
    WorkItem,
)
from openscrutiny.record.models.joins import ENDS
from openscrutiny.record.statuses import JoinKind, JoinState, Listing
from openscrutiny.terms.statuses import DecisionKind

_LOOKED_FOR = timedelta(days=500)
"""How long after a meeting what it asked for is looked for in the board's work programmes."""


@dataclass(frozen=True)
class _Printed:
    """A work programme, and the day of the meeting whose pack prints it."""

    day: date
    programme: Programme


@dataclass(frozen=True)
class _Looking:
    """One request or recommendation, and where it has already been looked for."""

    asked: Asked
    since: date
    """Only in programmes of this day or later: earlier ones hold what they held before."""
    is_doubtful: bool
    """An earlier programme has a doubtful candidate, which stands unless a later one is sure."""


def join_what_was_asked(meeting: Meeting, joins: Joins) -> None:
    """What its papers say was asked, and what its programme may hold of what others asked."""
    programmes = _programmes(meeting)
    for kind, rows in (
        (JoinKind.REQUEST_WORK, Request.objects.all()),
        (JoinKind.RECOMMENDATION_WORK, Recommendation.objects.all()),
    ):
        looking = _looking(meeting, kind, rows)
        _forget(meeting, kind, joins)
        matches = _in_first_that_has_it(looking, programmes)
        _forget_doubts_of_sure(kind, matches, joins)
        joins.add(kind, matches)


def _forget(meeting: Meeting, kind: JoinKind, joins: Joins) -> None:
    """Drop what this meeting's papers asked, and what any asked of its programme or a later one."""
    source, _ = ENDS[kind]
    joins.forget(
        kind,
        Q(**{f"{source}__filing__meeting": meeting})
        | Q(to_work_item__programme__meeting__date__gte=meeting.date)
        & Q(**{f"{source}__minute__minutes__meeting__date__gte": meeting.date - _LOOKED_FOR}),
    )


def _forget_doubts_of_sure(kind: JoinKind, matches: Iterable[Match], joins: Joins) -> None:
    source, _ = ENDS[kind]
    sure = [match.start for match in matches if match.settled]
    joins.forget(kind, Q(**{f"{source}__in": sure}))


def _looking(
    meeting: Meeting, kind: JoinKind, rows: QuerySet[Request] | QuerySet[Recommendation]
) -> list[_Looking]:
    """What is to be looked for: all that its papers asked, and what is not sure of the rest."""
    held = rows.filter(
        Q(filing__meeting=meeting)
        | Q(minute__minutes__meeting__date__gte=meeting.date - _LOOKED_FOR),
        minute__minutes__meeting__organisation=meeting.organisation,
        resolved_as__isnull=True,
        filing__current=True,
    )
    earlier = _found_in_earlier(meeting, kind)
    looking = []
    for row in held.select_related("minute__minutes__meeting", "filing"):
        own = row.filing.meeting_id == meeting.pk
        states = set() if own else earlier.get(row.pk, set())
        if JoinState.SETTLED not in states:
            since = date.min if own else meeting.date
            looking.append(_Looking(_asked(row), since, is_doubtful=bool(states)))
    return looking


def _found_in_earlier(meeting: Meeting, kind: JoinKind) -> dict[int, set[str]]:
    """How sure the joins are that lead to programmes before this meeting's."""
    source, _ = ENDS[kind]
    found: dict[int, set[str]] = defaultdict(set)
    joins = Join.objects.of_kind(kind).filter(
        board=meeting.organisation,
        to_work_item__programme__meeting__date__lt=meeting.date,
        to_work_item__programme__meeting__date__gte=meeting.date - _LOOKED_FOR,
    )
    for start, state in joins.values_list(source, "state"):
        found[start].add(state)
    return found


def _in_first_that_has_it(
    looking: Sequence[_Looking], programmes: Sequence[_Printed]
) -> list[Match]:
    """Each in the first programme that settles it; else the doubts of the first that has any."""
    settled: list[Match] = []
    doubtful: dict[int, list[Match]] = {each.asked.key: [] for each in looking if each.is_doubtful}
    done: set[int] = set()
    for printed in programmes:
        matches = join_asked(_for_programme(looking, printed.day, done), printed.programme)
        settled.extend(match for match in matches if match.settled)
        done |= {match.start for match in matches if match.settled}
        _keep_first_doubts(matches, done, doubtful)
    return settled + [m for key, found in doubtful.items() if key not in done for m in found]


def _for_programme(looking: Iterable[_Looking], day: date, done: set[int]) -> list[Asked]:
    return [
        each.asked
        for each in looking
        if each.since <= day
        and each.asked.key not in done
        and each.asked.day <= day <= each.asked.day + _LOOKED_FOR
    ]


def _keep_first_doubts(
    matches: Iterable[Match], done: set[int], doubtful: dict[int, list[Match]]
) -> None:
    here: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        if match.start not in done:
            here[match.start].append(match)
    for key, found in here.items():
        doubtful.setdefault(key, found)


def _asked(row: Request | Recommendation) -> Asked:
    return Asked(
        key=row.pk,
        text=row.text,
        minute_title=row.minute.title,
        day=row.minute.minutes.meeting.date,
        addressee=row.addressee,
        is_question=isinstance(row, Request) and row.kind == DecisionKind.QUESTION,
        due=(row.due_earliest, row.due_latest),
    )


def _programmes(meeting: Meeting) -> list[_Printed]:
    """The board's work programmes near this meeting's, in the order of their meetings."""
    near = (meeting.date - _LOOKED_FOR, meeting.date + _LOOKED_FOR)
    held = WorkItem.objects.for_board(meeting.organisation).filter(
        programme__meeting__date__range=near, filing__current=True, listing=Listing.DETAIL.value
    )
    items: dict[tuple[date, int], list[Planned]] = defaultdict(list)
    for row in held.select_related("programme__meeting"):
        items[row.programme.meeting.date, row.programme_id].append(_planned(row))
    acronyms = Acronyms.from_texts(_explaining(meeting, near))
    return [
        _Printed(day, Programme(planned, acronyms)) for (day, _), planned in sorted(items.items())
    ]


def _planned(row: WorkItem) -> Planned:
    return Planned(
        key=row.pk,
        title=row.title,
        detail=row.detail,
        source_days=tuple(date.fromisoformat(each["day"]) for each in row.source_dates),
        when=(row.when_earliest, row.when_latest),
    )


def _explaining(meeting: Meeting, near: tuple[date, date]) -> Iterable[str]:
    """The board's minutes, which write out an acronym before they use it."""
    passages = MinutePassage.objects.filter(
        minute__minutes__meeting__organisation=meeting.organisation,
        minute__minutes__meeting__date__range=near,
        filing__current=True,
        text__contains="(",
    )
    for title, text in passages.values_list("minute__title", "text"):
        yield title
        yield text
