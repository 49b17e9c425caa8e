"""Work programmes: by meeting, then undated, standing and next year's; and each item by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from openscrutiny.public import addresses, trails, walking, wording
from openscrutiny.public.lookup import find_board, find_meeting
from openscrutiny.public.officers import Findings
from openscrutiny.public.pages import for_viewer, page, the_one
from openscrutiny.record.models import (
    Join,
    Meeting,
    Organisation,
    WorkItem,
    WorkItemPerson,
    WorkProgramme,
)
from openscrutiny.record.statuses import JoinKind, Listing, WorkItemPart
from openscrutiny.record.visibility import Viewer
from openscrutiny.terms.statuses import WorkItemGroup

HEADINGS = {
    WorkItemGroup.UNDATED: "Date to be decided",
    WorkItemGroup.STANDING: "Standing items",
    WorkItemGroup.NEXT_YEAR: "Next municipal year",
}


@dataclass(slots=True)
class Entry:
    """An item of a programme with what it is joined to."""

    item: WorkItem
    officers: list[WorkItemPerson] = field(default_factory=list)
    cabinet: list[WorkItemPerson] = field(default_factory=list)
    sources: list[Meeting] = field(default_factory=list)
    asked: list[walking.Step] = field(default_factory=list)
    came: list[walking.Step] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    heading: str
    short: str
    key: str
    entries: list[Entry] = field(default_factory=list)


@for_viewer
def latest(request: HttpRequest, viewer: Viewer, board: str) -> HttpResponse:
    """The address that always leads to a board's programme as its latest pack has it."""
    found = (
        WorkProgramme.objects.visible_to(viewer)
        .for_board(find_board(viewer, board))
        .latest_first()
        .select_related("meeting__organisation")
        .first()
    )
    if found is None:
        raise Http404("This board's papers hold no work programme")
    return redirect(addresses.of_programme(found))


@for_viewer
def programme(request: HttpRequest, viewer: Viewer, board: str, day: date) -> HttpResponse:
    meeting = find_meeting(viewer, board, day)
    held = list(WorkProgramme.objects.visible_to(viewer).filter(meeting=meeting))
    if not held:
        raise Http404("This meeting's papers hold no work programme")
    items = _items(viewer, held)
    entries = entries_of(viewer, meeting.organisation, items)
    return page(
        request,
        "programme.html",
        meeting=meeting,
        programmes=held,
        groups=_groups(entries),
        others=_others(viewer, meeting),
        findings=Findings(viewer, {each.filing_id for each in held}),
        trail=trails.to_board(meeting.organisation),
        section="boards",
    )


@for_viewer
def work_item(
    request: HttpRequest, viewer: Viewer, board: str, day: date, work_item: str
) -> HttpResponse:
    meeting = find_meeting(viewer, board, day)
    found = the_one(
        "work_item",
        work_item,
        _detailed_first(
            WorkItem.objects.visible_to(viewer)
            .filter(programme__meeting=meeting)
            .select_related("programme__meeting__organisation")
        ),
        key_of=addresses.work_item_key,
        ordinal_of=lambda each: each.position,
    )
    (entry,) = entries_of(viewer, meeting.organisation, [found])
    threads = walking.Threads(viewer, [found])
    return page(
        request,
        "work-item.html",
        entry=entry,
        meeting=meeting,
        heading=heading_of(found),
        thread=threads.of(found),
        findings=Findings(viewer, [found.filing_id]),
        trail=[
            *trails.to_board(meeting.organisation),
            ("Work programme", addresses.of_programme(found.programme)),
        ],
        section="boards",
    )


def _detailed_first(items: Iterable[WorkItem]) -> list[WorkItem]:
    """The full list, and of the short one in front only what the full one leaves out."""
    held = list(items)
    full = [item for item in held if item.listing == Listing.DETAIL]
    keys = {addresses.work_item_key(item) for item in full}
    return full + [
        item
        for item in held
        if item.listing != Listing.DETAIL and addresses.work_item_key(item) not in keys
    ]


def _items(viewer: Viewer, programmes: Sequence[WorkProgramme]) -> list[WorkItem]:
    """The items to show: the full list, and what stands in the short list alone."""
    held = list(
        WorkItem.objects.visible_to(viewer)
        .filter(programme__in=programmes)
        .select_related("programme__meeting__organisation")
    )
    joined = set(
        Join.objects.visible_to(viewer)
        .of_kind(JoinKind.SUMMARY_DETAIL)
        .settled()
        .filter(from_work_item__in=[item.pk for item in held])
        .values_list("from_work_item_id", flat=True)
    )
    return _detailed_first(item for item in held if item.pk not in joined)


def entries_of(viewer: Viewer, board: Organisation, items: Sequence[WorkItem]) -> list[Entry]:
    """The items with their people, sources, and joins, in a handful of queries for any number."""
    entries = {item.pk: Entry(item) for item in items}
    for person in WorkItemPerson.objects.visible_to(viewer).filter(work_item__in=list(entries)):
        entry = entries[person.work_item_id]
        is_officer = person.part == WorkItemPart.LEAD_OFFICER
        (entry.officers if is_officer else entry.cabinet).append(person)
    threads = walking.Threads(viewer, items)
    asked = walking.asked_for(viewer, threads.items)
    came = walking.forwards(viewer, JoinKind.WORK_DELIVERED, threads.items)
    meetings = _source_meetings(viewer, board, items)
    for entry in entries.values():
        entry.asked = walking.in_thread(threads, entry.item, asked)
        entry.came = walking.in_thread(threads, entry.item, came)
        entry.sources = [meetings[day] for day in _days(entry.item) if day in meetings]
    return list(entries.values())


def _days(item: WorkItem) -> list[date]:
    return [date.fromisoformat(source["day"]) for source in item.source_dates if source.get("day")]


def _source_meetings(
    viewer: Viewer, board: Organisation, items: Sequence[WorkItem]
) -> dict[date, Meeting]:
    days = {day for item in items for day in _days(item)}
    if not days:
        return {}
    held = Meeting.objects.visible_to(viewer).for_board(board).filter(date__in=days)
    return {meeting.date: meeting for meeting in held.select_related("organisation")}


def _groups(entries: Sequence[Entry]) -> list[Group]:
    """The dated ones by their day, then the groups that have none, each in the paper's order."""
    groups: dict[str, Group] = {}
    for entry in sorted(entries, key=lambda entry: _order(entry.item)):
        heading = heading_of(entry.item)
        short = _short(entry.item) or heading
        group = groups.setdefault(heading, Group(heading, short, addresses.words(heading)))
        group.entries.append(entry)
    return list(groups.values())


def _order(item: WorkItem) -> tuple[int, date, int]:
    group = WorkItemGroup(item.group)
    first = item.when_earliest or date.max
    rank = list(WorkItemGroup).index(group)
    return (rank, first if group is WorkItemGroup.DATED else date.max, item.position)


def heading_of(item: WorkItem) -> str:
    """The heading that an item stands under: its day, or the name of its group."""
    if item.group != WorkItemGroup.DATED:
        return HEADINGS[WorkItemGroup(item.group)]
    if item.when_earliest and item.when_earliest == item.when_latest:
        return wording.full_day(item.when_earliest)
    return item.when_as_written or wording.span(item.when_earliest, item.when_latest)


def _short(item: WorkItem) -> str:
    """Its day without the day of the week, where it is to be looked at on one day."""
    is_one_day = item.when_earliest is not None and item.when_earliest == item.when_latest
    if item.group != WorkItemGroup.DATED or item.when_earliest is None or not is_one_day:
        return ""
    return wording.day(item.when_earliest)


def _others(viewer: Viewer, meeting: Meeting) -> list[WorkProgramme]:
    """The board's programme as other meetings' packs print it, the latest first."""
    return list(
        WorkProgramme.objects.visible_to(viewer)
        .for_board(meeting.organisation)
        .exclude(meeting=meeting)
        .latest_first()
        .select_related("meeting__organisation")
    )
