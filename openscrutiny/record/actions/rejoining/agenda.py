"""Reports and minutes, joined to the agenda items that they are for and answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Q

from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.titles import Titled, join_minutes, join_reports
from openscrutiny.record.models import AgendaItem, Meeting, Minute, Minutes, Report
from openscrutiny.record.statuses import JoinKind

Key = TypeVar("Key")


def join_reports_to_items(meeting: Meeting, joins: Joins) -> None:
    """Each report in a paper of the meeting, with the agenda in the same paper."""
    joins.forget(JoinKind.REPORT_ITEM, Q(from_report__filing__meeting=meeting))
    items = AgendaItem.objects.filter(filing__meeting=meeting, filing__current=True)
    of_filing = by_key((item.filing_id, Titled(item.pk, item.title)) for item in items)
    reports = Report.objects.filter(filing__meeting=meeting, filing__current=True)
    in_filing = by_key((each.filing_id, Titled(each.pk, each.subject)) for each in reports)
    for filing, subjects in in_filing.items():
        joins.add(JoinKind.REPORT_ITEM, join_reports(subjects, of_filing[filing]))


def join_minutes_to_items(meeting: Meeting, joins: Joins) -> None:
    """The minutes of the meeting, and those that its papers print, with their own agendas."""
    printed = Minutes.objects.filter(filing__meeting=meeting).values_list("meeting", flat=True)
    meetings = {meeting.pk, *printed}
    joins.forget(JoinKind.MINUTE_ITEM, Q(from_minute__minutes__meeting__in=meetings))
    items = AgendaItem.objects.filter(meeting__in=meetings, filing__current=True)
    of_meeting = by_key((item.meeting_id, Titled(item.pk, item.title)) for item in items)
    entries = Minute.objects.filter(
        minutes__meeting__in=meetings, filing__current=True
    ).values_list("minutes__meeting_id", "filing_id", "pk", "title")
    minutes = by_key(((of, filing), Titled(pk, title)) for of, filing, pk, title in entries)
    for (of, _), titles in minutes.items():
        joins.add(JoinKind.MINUTE_ITEM, join_minutes(titles, of_meeting[of]))


def by_key(pairs: Iterable[tuple[Key, Titled]]) -> defaultdict[Key, list[Titled]]:
    """The things of each meeting, filing or programme, in order."""
    grouped: defaultdict[Key, list[Titled]] = defaultdict(list)
    for key, titled in pairs:
        grouped[key].append(titled)
    return grouped
