"""Requests and recommendations, joined to the items of the board's work programme they became."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.matching import Match
from openscrutiny.record.joining.requests import Asked, Planned, Programme, join_asked
from openscrutiny.record.joining.words import Acronyms
from openscrutiny.record.models import (
    Minute,
    MinutePassage,
    Organisation,
    Recommendation,
    Request,
    WorkItem,
)
from openscrutiny.record.statuses import JoinKind, Listing
from openscrutiny.terms.statuses import DecisionKind

_SAID_IN_DEBATE = (DecisionKind.QUESTION,)
_LOOKED_FOR = timedelta(days=500)
"""How long after a meeting what it asked for is looked for in the board's work programmes."""


@dataclass(frozen=True)
class _Printed:
    """A work programme, and the day of the meeting whose pack prints it."""

    day: date
    programme: Programme


def join_what_was_asked(board: Organisation, joins: Joins) -> None:
    programmes = _programmes(board)
    requests = Request.objects.filter(resolved_as__isnull=True)
    recommendations = Recommendation.objects.filter(resolved_as__isnull=True)
    for kind, found in (
        (JoinKind.REQUEST_WORK, _asked(requests, board)),
        (JoinKind.RECOMMENDATION_WORK, _asked(recommendations, board)),
    ):
        for day, asked in found.items():
            joins.add(kind, _in_first_that_has_it(asked, day, programmes))


def _in_first_that_has_it(
    asked: Sequence[Asked], day: date, programmes: Sequence[_Printed]
) -> list[Match]:
    """Each in the first programme that settles it; else the doubts of the first that has any."""
    settled: list[Match] = []
    doubtful: dict[int, list[Match]] = {}
    remaining = list(asked)
    for printed in programmes:
        if not day <= printed.day <= day + _LOOKED_FOR or not remaining:
            continue
        matches = join_asked(remaining, printed.programme)
        sure = {match.start for match in matches if match.settled}
        settled.extend(match for match in matches if match.settled)
        _keep_first_doubts(matches, sure, doubtful)
        remaining = [each for each in remaining if each.key not in sure]
    done = {match.start for match in settled}
    return settled + [m for key, found in doubtful.items() if key not in done for m in found]


def _keep_first_doubts(
    matches: Iterable[Match], sure: set[int], doubtful: dict[int, list[Match]]
) -> None:
    here: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        if match.start not in sure:
            here[match.start].append(match)
    for key, found in here.items():
        doubtful.setdefault(key, found)


def _asked(
    rows: QuerySet[Request] | QuerySet[Recommendation], board: Organisation
) -> dict[date, list[Asked]]:
    """By the day of the meeting that asked."""
    of_day: dict[date, list[Asked]] = defaultdict(list)
    held = rows.filter(minute__minutes__meeting__organisation=board, filing__current=True)
    for row in held.select_related("minute__minutes__meeting"):
        day = row.minute.minutes.meeting.date
        of_day[day].append(
            Asked(
                key=row.pk,
                text=row.text,
                minute_title=row.minute.title,
                day=day,
                addressee=row.addressee,
                is_question=isinstance(row, Request) and row.kind in _SAID_IN_DEBATE,
                due=(row.due_earliest, row.due_latest),
            )
        )
    return of_day


def _programmes(board: Organisation) -> list[_Printed]:
    """The board's work programmes, in the order of the meetings whose packs print them."""
    held = WorkItem.objects.for_board(board).filter(
        filing__current=True, listing=Listing.DETAIL.value
    )
    items: dict[tuple[date, int], list[Planned]] = defaultdict(list)
    for row in held.select_related("programme__meeting"):
        items[row.programme.meeting.date, row.programme_id].append(_planned(row))
    acronyms = Acronyms.from_texts(_explaining(board))
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


def _explaining(board: Organisation) -> Iterable[str]:
    """The board's minutes, which write out an acronym before they use it."""
    passages = MinutePassage.objects.filter(
        minute__minutes__meeting__organisation=board, filing__current=True
    )
    yield from passages.filter(text__contains="(").values_list("text", flat=True)
    entries = Minute.objects.for_board(board).filter(filing__current=True)
    yield from entries.filter(title__contains="(").values_list("title", flat=True)
