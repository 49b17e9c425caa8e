"""The way down to a page from the home page: words and addresses, for its breadcrumbs."""

from __future__ import annotations

from django.urls import reverse

from openscrutiny.public import addresses, wording
from openscrutiny.record.models import Meeting, Minute, Organisation

Trail = list[tuple[str, str]]


def to_boards() -> Trail:
    return [("Boards", reverse("boards"))]


def to_board(board: Organisation) -> Trail:
    return [*to_boards(), (board.name, addresses.of_board(board))]


def to_meeting(meeting: Meeting) -> Trail:
    return [
        *to_board(meeting.organisation),
        (wording.day(meeting.date), addresses.of_meeting(meeting)),
    ]


def to_minutes(meeting: Meeting) -> Trail:
    return [*to_meeting(meeting), ("Minutes", f"{addresses.of_meeting(meeting)}minutes/")]


def to_minute(minute: Minute) -> Trail:
    meeting = minute.minutes.meeting
    number = f"Minute {minute.number}" if minute.number else minute.title
    return [*to_minutes(meeting), (number, addresses.of_minute(minute))]
