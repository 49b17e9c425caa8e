"""The entry that every action leaves in the audit."""

from __future__ import annotations

from django.db.models import Model
from django.utils import timezone

from openscrutiny.record.models import AuditEntry


def audit(action: str, subject: Model, *, by: str, **details: object) -> AuditEntry:
    """Leave word of an action, in the transaction that it is part of."""
    return AuditEntry.objects.create(
        at=timezone.now(),
        by=by,
        action=action,
        subject_kind=type(subject).__name__.lower(),
        subject_id=str(subject.pk),
        subject_label=str(subject),
        details=details,
    )
