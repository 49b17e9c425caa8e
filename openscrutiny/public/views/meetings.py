"""A meeting: its agenda, who was there, what was minuted, its papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from openscrutiny.public import trails, walking
from openscrutiny.public.lookup import filings_of, find_meeting, find_minutes
from openscrutiny.public.officers import Findings
from openscrutiny.public.pages import for_viewer, page
from openscrutiny.record.models import (
    AgendaItem,
    Attendance,
    Decision,
    FrontSheet,
    Meeting,
    Minute,
    Minutes,
    Plan,
    Report,
    WorkProgramme,
)
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import Viewer
from openscrutiny.terms.days import ClearDays, clear_days
from openscrutiny.terms.law import ENGLAND, ExemptParagraph
from openscrutiny.terms.statuses import AgendaPart, AttendanceCategory

HEADINGS = {
    AttendanceCategory.MEMBER: "Members",
    AttendanceCategory.CO_OPTED: "Co-opted members",
    AttendanceCategory.CABINET: "Cabinet members",
    AttendanceCategory.OTHER_MEMBER: "Other councillors",
    AttendanceCategory.INVITED: "By invitation",
    AttendanceCategory.IN_ATTENDANCE: "In attendance",
    AttendanceCategory.EMPLOYEE: "Council officers",
    AttendanceCategory.APOLOGIES: "Apologies",
}
"""The headings that those at a meeting stand under, in order."""


@for_viewer
def meeting(request: HttpRequest, viewer: Viewer, board: str, day: date) -> HttpResponse:
    found = find_meeting(viewer, board, day)
    filings = filings_of(viewer, found)
    minutes = find_minutes(viewer, found)
    sheet = FrontSheet.objects.visible_to(viewer).filter(meeting=found).first()
    return page(
        request,
        "meeting.html",
        meeting=found,
        sheet=sheet,
        notice=notice_given(found, sheet),
        notice_needed=ENGLAND.notice,
        agenda=Agenda(viewer, found),
        minutes=minutes,
        entries=entries_of(viewer, minutes),
        attendance=attendance_of(viewer, minutes),
        in_force=[filing for filing in filings if filing.current],
        earlier=[filing for filing in filings if not filing.current],
        plans=_plans(viewer, found),
        programmes=_programmes(viewer, found),
        findings=Findings(viewer, filings),
        is_past=found.date < timezone.localdate(),
        trail=trails.to_board(found.organisation),
        section="boards",
    )


def notice_given(meeting: Meeting, sheet: FrontSheet | None) -> ClearDays | None:
    if sheet is None or sheet.notice_date is None:
        return None
    return clear_days(sheet.notice_date, meeting.date)


class Agenda:
    """A meeting's items, each with its reports and the minutes that answer it."""

    def __init__(self, viewer: Viewer, meeting: Meeting) -> None:
        self.items = list(
            AgendaItem.objects.visible_to(viewer)
            .filter(meeting=meeting)
            .select_related("meeting__organisation")
        )
        self._reports = walking.backwards(viewer, JoinKind.REPORT_ITEM, self.items)
        self._minutes = walking.backwards(viewer, JoinKind.MINUTE_ITEM, self.items)
        joined = {step.thing.pk for steps in self._reports.values() for step in steps}
        self.other_reports = list(
            Report.objects.visible_to(viewer)
            .filter(meeting=meeting)
            .exclude(pk__in=joined)
            .select_related("meeting__organisation")
        )

        told = AgendaItem.objects.filter(meeting=meeting).exemptions_told(viewer)
        self.exemptions = exempt_paragraphs(told)
        """On what grounds items are withheld from the viewer."""

    @property
    def public(self) -> list[AgendaItem]:
        return [item for item in self.items if item.part == AgendaPart.PUBLIC]

    @property
    def private(self) -> list[AgendaItem]:
        return [item for item in self.items if item.part == AgendaPart.PRIVATE]

    def reports(self, item: AgendaItem) -> Sequence[walking.Step]:
        return self._reports.get(item.pk, ())

    def minutes(self, item: AgendaItem) -> Sequence[walking.Step]:
        return self._minutes.get(item.pk, ())


def exempt_paragraphs(numbers: Iterable[int]) -> list[ExemptParagraph]:
    """The paragraphs of Schedule 12A with these numbers, those that it has."""
    held = ENGLAND.exempt_paragraphs
    return [held[number] for number in numbers if number in held]


@dataclass(frozen=True, slots=True)
class Entry:
    """A minute as a list shows it: with its decisions, in short."""

    minute: Minute
    decisions: Sequence[Decision]


def entries_of(viewer: Viewer, minutes: Minutes | None) -> list[Entry]:
    if minutes is None:
        return []
    held = (
        Minute.objects.visible_to(viewer)
        .filter(minutes=minutes)
        .select_related("minutes__meeting__organisation")
    )
    decisions = Decision.objects.visible_to(viewer).filter(minute__minutes=minutes).with_minutes()
    every = list(decisions)
    return [
        Entry(minute, [each for each in every if each.minute_id == minute.pk]) for minute in held
    ]


def attendance_of(viewer: Viewer, minutes: Minutes | None) -> list[tuple[str, list[Attendance]]]:
    """Who was there, and who sent apologies, under the headings of `HEADINGS`."""
    if minutes is None:
        return []
    held = list(Attendance.objects.visible_to(viewer).filter(minutes=minutes))
    grouped = [
        (heading, [each for each in held if each.category == category])
        for category, heading in HEADINGS.items()
    ]
    return [(heading, there) for heading, there in grouped if there]


def _plans(viewer: Viewer, meeting: Meeting) -> list[Plan]:
    held = Plan.objects.visible_to(viewer).filter(meeting=meeting)
    return list(held.select_related("meeting__organisation"))


def _programmes(viewer: Viewer, meeting: Meeting) -> list[WorkProgramme]:
    held = WorkProgramme.objects.visible_to(viewer).filter(meeting=meeting)
    return list(held.select_related("meeting__organisation"))
