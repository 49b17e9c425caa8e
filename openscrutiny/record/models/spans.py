"""Spans of days: the earliest and the latest day that words such as `Sept 2016` can mean."""

from __future__ import annotations

from django.db.models import CheckConstraint, F, Q


def ordered_span(prefix: str) -> CheckConstraint:
    """Hold `<prefix>_latest` on or after `<prefix>_earliest`, where both are known."""
    earliest, latest = f"{prefix}_earliest", f"{prefix}_latest"
    return CheckConstraint(
        condition=Q(**{f"{earliest}__isnull": True})
        | Q(**{f"{latest}__isnull": True})
        | Q(**{f"{latest}__gte": F(earliest)}),
        name=f"%(app_label)s_%(class)s_{prefix}_span",
    )
