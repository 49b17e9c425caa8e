"""What a join shows to be exempt: the minute of a private item, whatever part it is printed in."""

from __future__ import annotations

from django.db.models import Q

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

    Looked for among the minutes of the meeting, and those that its papers print.
    """
    answering = Join.objects.of_kind(JoinKind.MINUTE_ITEM).exclude(state=JoinState.REJECTED.value)
    near = answering.filter(
        Q(from_minute__minutes__meeting=meeting) | Q(from_minute__filing__meeting=meeting)
    )
    exempt = near.filter(to_agenda_item__exempt=True).values("from_minute")
    public = near.filter(to_agenda_item__exempt=False).values("from_minute")
    shown = Minute.objects.filter(pk__in=exempt, exempt=False).exclude(pk__in=public)
    for minute in shown.select_related("filing", "block"):
        _hide(minute)


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
