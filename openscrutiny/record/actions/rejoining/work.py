"""Items of work: in the summary and the full list, in the next programme, and on an agenda."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from django.db.models import F, Q, QuerySet

from openscrutiny.record.actions.rejoining.agenda import by_key
from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.titles import (
    Titled,
    join_continued,
    join_delivered,
    join_summary,
)
from openscrutiny.record.models import (
    AgendaItem,
    Join,
    Meeting,
    Report,
    WorkItem,
    WorkProgramme,
)
from openscrutiny.record.statuses import JoinKind, Listing


def join_programmes(meeting: Meeting, joins: Joins) -> None:
    """The summary list of each programme of the meeting, and the programmes before and after it."""
    around = _programmes_around(meeting)
    before = [each for each in around if each.meeting.date < meeting.date]
    joins.forget(JoinKind.SUMMARY_DETAIL, Q(from_work_item__programme__meeting=meeting))
    joins.forget(
        JoinKind.WORK_CONTINUED,
        Q(from_work_item__programme__in=before)
        | Q(from_work_item__programme__meeting=meeting)
        | Q(to_work_item__programme__meeting=meeting),
    )
    rows = list(WorkItem.objects.filter(programme__in=around))
    details = _of_programme(rows, Listing.DETAIL)
    for programme, listed in _of_programme(rows, Listing.SUMMARY).items():
        if programme in {each.pk for each in around if each.meeting_id == meeting.pk}:
            joins.add(JoinKind.SUMMARY_DETAIL, join_summary(listed, details[programme]))
    for earlier, later in pairwise(around):
        joins.add(JoinKind.WORK_CONTINUED, join_continued(details[earlier.pk], details[later.pk]))


def _programmes_around(meeting: Meeting) -> list[WorkProgramme]:
    """The last programme before the meeting, its own, and the first after it."""
    board = (
        WorkProgramme.objects.for_board(meeting.organisation)
        .filter(filing__current=True)
        .select_related("meeting")
    )
    before = board.filter(meeting__date__lt=meeting.date).order_by("-meeting__date", "-position")
    after = board.filter(meeting__date__gt=meeting.date).order_by("meeting__date", "position")
    own = board.filter(meeting=meeting).order_by("position")
    return [*before[:1], *own, *after[:1]]


def join_delivered_work(meeting: Meeting, joins: Joins) -> None:
    """What its programme has down for any meeting, and what any programme has down for this one."""
    board = WorkItem.objects.for_board(meeting.organisation)
    is_touched = Q(programme__meeting=meeting) | Q(when_latest=meeting.date)
    touched = board.filter(is_touched)
    joins.forget(JoinKind.WORK_DELIVERED, Q(from_work_item__in=touched))
    joins.forget(JoinKind.WORK_DELIVERED, Q(to_agenda_item__meeting=meeting))
    down_for: dict[tuple[int, date], list[Titled]] = defaultdict(list)
    for row in _down_for_one_day(touched):
        if row.when_latest is not None:
            down_for[row.programme_id, row.when_latest].append(_titled(row))
    agendas = _agendas(meeting, {day for _, day in down_for}, joins)
    for (_, day), work in down_for.items():
        if day in agendas:
            joins.add(JoinKind.WORK_DELIVERED, join_delivered(work, agendas[day]))


def _down_for_one_day(rows: QuerySet[WorkItem]) -> QuerySet[WorkItem]:
    return rows.filter(
        filing__current=True, listing=Listing.DETAIL.value, when_earliest=F("when_latest")
    )


def _agendas(meeting: Meeting, days: Iterable[date], joins: Joins) -> dict[date, list[Titled]]:
    """The board's agenda items on each day, each also by the subjects of the reports for it."""
    items = AgendaItem.objects.filter(
        meeting__organisation=meeting.organisation, meeting__date__in=days, filing__current=True
    )
    also = _subjects(items, joins)
    agendas: dict[date, list[Titled]] = defaultdict(list)
    for row in items.select_related("meeting"):
        agendas[row.meeting.date].append(Titled(row.pk, row.title, also=tuple(also[row.pk])))
    return agendas


def _subjects(items: QuerySet[AgendaItem], joins: Joins) -> dict[int, list[str]]:
    """By item, the subjects of the reports that are surely for it."""
    item_of = dict(
        Join.objects.settled()
        .of_kind(JoinKind.REPORT_ITEM)
        .filter(to_agenda_item__in=items)
        .values_list("from_report", "to_agenda_item")
    ) | joins.settled(JoinKind.REPORT_ITEM)
    subjects: dict[int, list[str]] = defaultdict(list)
    for report, subject in Report.objects.filter(pk__in=item_of).values_list("pk", "subject"):
        subjects[item_of[report]].append(subject)
    return subjects


def _of_programme(rows: Iterable[WorkItem], listing: Listing) -> defaultdict[int, list[Titled]]:
    return by_key((row.programme_id, _titled(row)) for row in rows if row.listing == listing)


def _titled(row: WorkItem) -> Titled:
    return Titled(row.pk, row.title, days=(row.when_earliest, row.when_latest))
