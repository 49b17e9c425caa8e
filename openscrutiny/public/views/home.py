"""The home page: what is coming, what was decided lately, what awaits an answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from openscrutiny.public.pages import for_viewer, page
from openscrutiny.record.models import (
    Asked,
    Decision,
    Meeting,
    Organisation,
    Recommendation,
    Request,
    WorkItem,
    WorkProgramme,
)
from openscrutiny.record.visibility import Viewer
from openscrutiny.terms.statuses import DecisionKind

SHOWN = 5


@for_viewer
def home(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    today = timezone.localdate()
    meetings = Meeting.objects.visible_to(viewer).select_related("organisation__parent")
    return page(
        request,
        "home.html",
        boards=_boards(viewer),
        coming=meetings.coming(today)[:SHOWN],
        work=_work_coming(viewer, today),
        held=meetings.held_before(today)[:SHOWN],
        decided=_decided(viewer),
        awaiting=_awaiting(viewer),
        today=today,
    )


def _boards(viewer: Viewer) -> Iterable[Organisation]:
    return Organisation.objects.visible_to(viewer).boards().select_related("parent")


def _decided(viewer: Viewer) -> Iterable[Decision]:
    return (
        Decision.objects.visible_to(viewer)
        .latest_of_each_meeting(viewer)
        .with_minutes()
        .latest_first()[:SHOWN]
    )


def _awaiting(viewer: Viewer) -> list[Asked]:
    """What was requested or recommended; a question or a worry is answered where it is raised."""
    requests = Request.objects.filter(kind=DecisionKind.REQUEST.value)
    asked: list[Asked] = []
    for held in (requests, Recommendation.objects.all()):
        asked += (
            held.visible_to(viewer)
            .latest_of_each_meeting(viewer)
            .awaiting()
            .with_minutes()
            .select_related("decision")
            .latest_first()[:SHOWN]
        )
    asked.sort(key=_meeting_day, reverse=True)
    return asked[:SHOWN]


def _meeting_day(asked: Asked) -> date:
    day: date = asked.minute.minutes.meeting.date  # type: ignore[attr-defined]
    return day


def _work_coming(viewer: Viewer, today: date) -> list[WorkItem]:
    """What the latest programme of each board is to bring, the soonest first."""
    latest: dict[int, int] = {}
    programmes = WorkProgramme.objects.visible_to(viewer).latest_first().select_related("meeting")
    for programme in programmes:
        latest.setdefault(programme.meeting.organisation_id, programme.pk)
    items = (
        WorkItem.objects.visible_to(viewer)
        .detailed()
        .coming(today)
        .filter(programme__in=latest.values())
        .select_related("programme__meeting__organisation")
    )
    return list(items[:SHOWN])
