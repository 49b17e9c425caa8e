"""What a join shows to be exempt: the minute of a private item, whatever part it is printed in."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from openscrutiny.record.models import (
    Decision,
    Declaration,
    Filing,
    Join,
    Meeting,
    Minute,
    MinutePassage,
    Recommendation,
    Request,
    SourceBlock,
)
from openscrutiny.record.statuses import JoinKind, JoinState

_OF_A_MINUTE = (MinutePassage, Decision, Request, Recommendation, Declaration)


def hide_minutes_of_exempt_items(meeting: Meeting) -> None:
    """Keep from the public each minute that surely answers an exempt item, or may answer no other.

    Looked for among the minutes of the meeting, and those that its papers print; hidden in the
    versions that no longer stand too, which the public may still read as they were.
    """
    answering = Join.objects.of_kind(JoinKind.MINUTE_ITEM).exclude(state=JoinState.REJECTED.value)
    near = answering.filter(
        Q(from_minute__minutes__meeting=meeting) | Q(from_minute__filing__meeting=meeting)
    )
    exempt = near.filter(to_agenda_item__exempt=True).values("from_minute")
    public = near.filter(to_agenda_item__exempt=False).values("from_minute")
    private = Minute.objects.filter(pk__in=exempt).exclude(pk__in=public)
    for minute in private.select_related("minutes"):
        for printed in _as_printed(minute).filter(exempt=False).select_related("filing", "block"):
            _hide(printed)


def _as_printed(minute: Minute) -> QuerySet[Minute]:
    """The minute, and the same one in versions that no longer stand."""
    same = Q(title__iexact=minute.title)
    if minute.number:
        same |= Q(number=minute.number)
    earlier = Q(minutes__meeting=minute.minutes.meeting_id, filing__current=False) & same
    return Minute.objects.filter(Q(pk=minute.pk) | earlier)


def _hide(minute: Minute) -> None:
    Minute.objects.filter(pk=minute.pk).update(exempt=True)
    for model in _OF_A_MINUTE:
        model.objects.filter(minute=minute).update(exempt=True)
    Filing.objects.filter(pk=minute.filing_id).update(holds_exempt=True)
    if minute.block is not None:
        first = minute.block.ordinal
        last = max(first, minute.last_paragraph or first)
        SourceBlock.objects.filter(
            document=minute.filing.document_id, ordinal__range=(first, last)
        ).update(exempt=True)
