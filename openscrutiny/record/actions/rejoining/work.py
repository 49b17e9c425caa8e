"""Items of work: in the summary and the full list, in the next programme, and on an agenda."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

from openscrutiny.record.actions.rejoining.agenda import by_key
from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.titles import (
    Titled,
    join_continued,
    join_delivered,
    join_summary,
)
from openscrutiny.record.models import AgendaItem, Organisation, Report, WorkItem
from openscrutiny.record.statuses import JoinKind, Listing


def join_work(board: Organisation, joins: Joins) -> None:
    held = WorkItem.objects.for_board(board).filter(filing__current=True)
    rows = list(held.select_related("programme__meeting"))
    details = [row for row in rows if row.listing == Listing.DETAIL]
    of_programme = by_key((row.programme_id, _titled(row)) for row in details)
    summaries = by_key(
        (row.programme_id, _titled(row)) for row in rows if row.listing == Listing.SUMMARY
    )
    for programme, listed in summaries.items():
        joins.add(JoinKind.SUMMARY_DETAIL, join_summary(listed, of_programme[programme]))
    order = sorted({(row.programme.meeting.date, row.programme_id) for row in details})
    for (_, earlier), (_, later) in pairwise(order):
        joins.add(
            JoinKind.WORK_CONTINUED, join_continued(of_programme[earlier], of_programme[later])
        )
    _join_delivered(board, details, joins)


def _join_delivered(board: Organisation, details: list[WorkItem], joins: Joins) -> None:
    """Each programme's items for a meeting, with the agenda of that meeting."""
    agendas = _agendas(board, joins)
    down_for: dict[tuple[int, date], list[Titled]] = defaultdict(list)
    for row in details:
        if row.when_latest is not None and row.when_earliest == row.when_latest:
            down_for[row.programme_id, row.when_latest].append(_titled(row))
    for (_, day), work in down_for.items():
        if day in agendas:
            joins.add(JoinKind.WORK_DELIVERED, join_delivered(work, agendas[day]))


def _agendas(board: Organisation, joins: Joins) -> dict[date, list[Titled]]:
    """The agenda items of each day, each also by the subjects of reports that are surely for it."""
    items = AgendaItem.objects.filter(meeting__organisation=board, filing__current=True)
    item_of = joins.settled(JoinKind.REPORT_ITEM)
    subjects: dict[int, list[str]] = defaultdict(list)
    for key, subject in Report.objects.filter(pk__in=item_of).values_list("pk", "subject"):
        subjects[item_of[key]].append(subject)
    agendas: dict[date, list[Titled]] = defaultdict(list)
    for row in items.select_related("meeting"):
        agendas[row.meeting.date].append(Titled(row.pk, row.title, also=tuple(subjects[row.pk])))
    return agendas


def _titled(row: WorkItem) -> Titled:
    return Titled(row.pk, row.title, days=(row.when_earliest, row.when_latest))
