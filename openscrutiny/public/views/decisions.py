"""A decision, a request or a recommendation by itself: where it came from and what became of it."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse

from openscrutiny.public import addresses, trails, walking
from openscrutiny.public.lookup import find_board, find_meeting, find_minute
from openscrutiny.public.officers import Findings
from openscrutiny.public.pages import for_viewer, page, the_one
from openscrutiny.public.views.minutes import asked_in
from openscrutiny.record.models import Asked, Decision, Meeting, Minute, Recommendation, Request
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import Viewer
from openscrutiny.terms.statuses import DecisionKind

ON_A_PAGE = 50


@for_viewer
def decision(
    request: HttpRequest, viewer: Viewer, board: str, day: date, minute: str, decision: str
) -> HttpResponse:
    meeting = find_meeting(viewer, board, day)
    of_minute = find_minute(viewer, meeting, minute)
    clauses = list(Decision.objects.visible_to(viewer).filter(minute=of_minute).with_minutes())
    found = the_one(
        "decision",
        decision,
        clauses,
        key_of=addresses.decision_key,
        ordinal_of=lambda each: each.position,
    )
    asked = [each for each in asked_in(viewer, [of_minute.pk]) if _decision(each) == found.pk]
    return _page(
        request,
        viewer,
        of_minute,
        statement=found,
        asked=asked[0] if asked else None,
        clauses=clauses,
    )


def _decision(asked: Asked) -> int | None:
    key: int | None = asked.decision_id  # type: ignore[attr-defined]
    return key


@for_viewer
def request_in_text(
    request: HttpRequest, viewer: Viewer, board: str, day: date, minute: str, position: int
) -> HttpResponse:
    of_minute = find_minute(viewer, find_meeting(viewer, board, day), minute)
    return _in_text(request, viewer, Request, of_minute, position)


@for_viewer
def recommendation_in_text(
    request: HttpRequest, viewer: Viewer, board: str, day: date, minute: str, position: int
) -> HttpResponse:
    of_minute = find_minute(viewer, find_meeting(viewer, board, day), minute)
    return _in_text(request, viewer, Recommendation, of_minute, position)


def _in_text(
    request: HttpRequest, viewer: Viewer, kind: type[Asked], minute: Minute, position: int
) -> HttpResponse:
    asked = [
        each
        for each in asked_in(viewer, [minute.pk])
        if isinstance(each, kind) and each.position == position
    ]
    if not asked:
        raise Http404("This minute asks for no such thing")
    return _page(request, viewer, minute, statement=asked[0], asked=asked[0], clauses=[])


def _page(
    request: HttpRequest,
    viewer: Viewer,
    minute: Minute,
    *,
    statement: Decision | Asked,
    asked: Asked | None,
    clauses: list[Decision],
) -> HttpResponse:
    items = walking.forwards(viewer, JoinKind.MINUTE_ITEM, [minute]).get(minute.pk, ())
    reports = walking.backwards(
        viewer, JoinKind.REPORT_ITEM, walking.agenda_items(step.thing for step in items)
    )
    return page(
        request,
        "decision.html",
        statement=statement,
        asked=asked,
        fate=walking.Fates(viewer, [asked]).of(asked) if asked else None,
        clauses=clauses,
        minute=minute,
        meeting=minute.minutes.meeting,
        items=items,
        reports=walking.each_once(step for steps in reports.values() for step in steps),
        findings=Findings(viewer, [minute.filing_id]),
        trail=trails.to_minute(minute),
        section="boards",
    )


@for_viewer
def of_board(request: HttpRequest, viewer: Viewer, board: str) -> HttpResponse:
    found = find_board(viewer, board)
    held = (
        Decision.objects.visible_to(viewer)
        .for_board(found)
        .latest_of_each_meeting(viewer)
        .with_minutes()
        .latest_first()
    )
    return page(
        request,
        "decisions.html",
        board=found,
        decisions=Paginator(held, ON_A_PAGE).get_page(request.GET.get("page")),
        trail=trails.to_board(found),
        section="boards",
    )


@for_viewer
def asked_by_board(request: HttpRequest, viewer: Viewer, board: str) -> HttpResponse:
    """Everything that a board requested or recommended, with what became of each."""
    found = find_board(viewer, board)
    requests = Request.objects.filter(kind=DecisionKind.REQUEST.value)
    asked: list[Asked] = []
    for held in (requests, Recommendation.objects.all()):
        asked += (
            held.visible_to(viewer)
            .for_board(found)
            .latest_of_each_meeting(viewer)
            .each_once()
            .with_minutes()
            .select_related("decision")
            .latest_first()
        )
    asked.sort(key=lambda each: (_meeting(each).date, _meeting(each).pk), reverse=True)
    shown = Paginator(asked, ON_A_PAGE).get_page(request.GET.get("page"))
    fates = walking.Fates(viewer, shown)
    return page(
        request,
        "requests.html",
        board=found,
        shown=shown,
        by_meeting=[
            (meeting, [(each, fates.of(each)) for each in held])
            for meeting, held in groupby(shown, key=_meeting)
        ],
        trail=trails.to_board(found),
        section="boards",
    )


def _meeting(asked: Asked) -> Meeting:
    meeting: Meeting = asked.minute.minutes.meeting  # type: ignore[attr-defined]
    return meeting
