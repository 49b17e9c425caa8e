"""From the words of an address to what the viewer may see there; Http404 where that is nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.http import Http404

from openscrutiny.public import addresses
from openscrutiny.public.pages import the_one
from openscrutiny.record.models import Filing, Meeting, Minute, Minutes, Organisation, Sourced
from openscrutiny.record.visibility import Viewer

Stated = TypeVar("Stated", bound=Sourced)


def find_board(viewer: Viewer, key: str) -> Organisation:
    boards = Organisation.objects.visible_to(viewer).boards().select_related("parent")
    return the_one(
        "board",
        key,
        boards,
        key_of=addresses.board_key,
        ordinal_of=lambda board: board.pk,
        words_of=lambda board: f"{board.name}, {board.council.name}",
    )


def find_meeting(viewer: Viewer, board_key: str, day: date) -> Meeting:
    board = find_board(viewer, board_key)
    meeting = (
        Meeting.objects.visible_to(viewer)
        .select_related("organisation__parent")
        .filter(organisation=board, date=day)
        .first()
    )
    if meeting is None:
        raise Http404(f"There is no meeting on {day}")
    return meeting


def filings_of(viewer: Viewer, meeting: Meeting) -> list[Filing]:
    """Every version of every paper of a meeting that the viewer may see, the newest first."""
    return list(
        Filing.objects.visible_to(viewer)
        .filter(meeting=meeting)
        .select_related("document", "meeting__organisation")
        .order_by("paper", "-number")
    )


def find_minutes(viewer: Viewer, meeting: Meeting) -> Minutes | None:
    """The minutes of a meeting, as the paper filed last prints them; None where there are none."""
    return (
        Minutes.objects.visible_to(viewer)
        .latest_of_each_meeting(viewer)
        .filter(meeting=meeting)
        .select_related("meeting__organisation", "filing__meeting__organisation")
        .first()
    )


def find_minute(viewer: Viewer, meeting: Meeting, key: str) -> Minute:
    minutes = find_minutes(viewer, meeting)
    if minutes is None:
        raise Http404("There are no minutes of this meeting")
    entries = (
        Minute.objects.visible_to(viewer)
        .filter(minutes=minutes)
        .select_related("minutes__meeting__organisation")
    )
    return the_one(
        "minute",
        key,
        entries,
        key_of=addresses.minute_key,
        ordinal_of=lambda each: each.position,
    )


def in_order(statements: Iterable[Stated]) -> list[Stated]:
    """As the paper has them."""
    return sorted(statements, key=place_in_paper)


def place_in_paper(statement: Sourced) -> tuple[int, int, int, int]:
    block = statement.block.ordinal if statement.block else 0
    return (block, statement.row or 0, statement.column or 0, statement.position)
