"""Boards: their meetings, members, programme and plans."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from openscrutiny.public import trails
from openscrutiny.public.lookup import find_board
from openscrutiny.public.pages import for_viewer, page
from openscrutiny.record.models import (
    Decision,
    Filing,
    Meeting,
    Membership,
    Organisation,
    Plan,
    WorkProgramme,
)
from openscrutiny.record.visibility import Viewer
from openscrutiny.terms.statuses import Role

MEETINGS_SHOWN = 8

ROLES = {
    Role.CHAIR: "Chair",
    Role.VICE_CHAIR: "Vice-chair",
    Role.MEMBER: "Members",
    Role.CO_OPTED: "Co-opted members",
    Role.BY_INVITATION: "By invitation",
    Role.SUBSTITUTE: "Substitutes",
}
"""The headings that a board's members stand under, in order."""


@for_viewer
def boards(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    held = Organisation.objects.visible_to(viewer).boards().select_related("parent")
    return page(request, "boards.html", boards=held, section="boards", trail=[])


@for_viewer
def board(request: HttpRequest, viewer: Viewer, board: str) -> HttpResponse:
    found = find_board(viewer, board)
    today = timezone.localdate()
    meetings = Meeting.objects.visible_to(viewer).for_board(found).select_related("organisation")
    members = _members(viewer, found)
    return page(
        request,
        "board.html",
        board=found,
        coming=meetings.coming(today),
        held=meetings.held_before(today)[:MEETINGS_SHOWN],
        members=_by_role(members),
        members_from=members[0].filing if members else None,
        programme=_latest_programme(viewer, found),
        plans=_plans(viewer, found),
        decided=_decided(viewer, found),
        trail=trails.to_boards(),
        section="boards",
    )


@for_viewer
def meetings(request: HttpRequest, viewer: Viewer, board: str) -> HttpResponse:
    found = find_board(viewer, board)
    held = Meeting.objects.visible_to(viewer).for_board(found).select_related("organisation")
    return page(
        request,
        "meetings.html",
        board=found,
        meetings=held,
        trail=trails.to_board(found),
        section="boards",
    )


def _members(viewer: Viewer, board: Organisation) -> list[Membership]:
    """As the latest pack that lists them has them."""
    held = Membership.objects.visible_to(viewer).filter(organisation=board)
    latest = (
        Filing.objects.visible_to(viewer)
        .filter(pk__in=held.order_by().values("filing"))
        .order_by("-meeting__date", "-number")
        .first()
    )
    if latest is None:
        return []
    return list(held.filter(filing=latest).select_related("filing__meeting__organisation"))


def _by_role(members: Sequence[Membership]) -> list[tuple[str, list[Membership]]]:
    grouped = [
        (heading, [member for member in members if member.role == role])
        for role, heading in ROLES.items()
    ]
    return [(heading, held) for heading, held in grouped if held]


def _latest_programme(viewer: Viewer, board: Organisation) -> WorkProgramme | None:
    return (
        WorkProgramme.objects.visible_to(viewer)
        .for_board(board)
        .latest_first()
        .select_related("meeting__organisation")
        .first()
    )


def _plans(viewer: Viewer, board: Organisation) -> list[Plan]:
    held = Plan.objects.visible_to(viewer).for_board(board)
    return list(held.select_related("meeting__organisation").order_by("-meeting__date", "position"))


def _decided(viewer: Viewer, board: Organisation) -> list[Decision]:
    return list(
        Decision.objects.visible_to(viewer)
        .for_board(board)
        .latest_of_each_meeting(viewer)
        .with_minutes()
        .latest_first()[:5]
    )
