"""Reports and minutes, joined to the agenda items that they are for and answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.titles import Titled, join_minutes, join_reports
from openscrutiny.record.models import AgendaItem, Minute, Organisation, Report
from openscrutiny.record.statuses import JoinKind

Key = TypeVar("Key")


def join_to_agendas(board: Organisation, joins: Joins) -> None:
    items = AgendaItem.objects.filter(meeting__organisation=board, filing__current=True)
    of_meeting = by_key((item.meeting_id, Titled(item.pk, item.title)) for item in items)
    of_filing = by_key((item.filing_id, Titled(item.pk, item.title)) for item in items)
    reports = Report.objects.filter(filing__meeting__organisation=board, filing__current=True)
    in_filing = by_key((each.filing_id, Titled(each.pk, each.subject)) for each in reports)
    for filing, subjects in in_filing.items():
        joins.add(JoinKind.REPORT_ITEM, join_reports(subjects, of_filing[filing]))
    entries = Minute.objects.filter(
        minutes__meeting__organisation=board, filing__current=True
    ).values_list("minutes__meeting_id", "filing_id", "pk", "title")
    printed = by_key(
        ((meeting, filing), Titled(pk, title)) for meeting, filing, pk, title in entries
    )
    for (meeting, _), titles in printed.items():
        joins.add(JoinKind.MINUTE_ITEM, join_minutes(titles, of_meeting[meeting]))


def by_key(pairs: Iterable[tuple[Key, Titled]]) -> defaultdict[Key, list[Titled]]:
    """The things of each meeting, filing or programme, in order."""
    grouped: defaultdict[Key, list[Titled]] = defaultdict(list)
    for key, titled in pairs:
        grouped[key].append(titled)
    return grouped
