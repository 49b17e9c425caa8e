"""Spans of days: the earliest and the latest day that words such as `Sept 2016` can mean."""

from __future__ import annotations

from django.db.models import CheckConstraint, F, Q


def whole_span(prefix: str) -> CheckConstraint:
    """Hold `<prefix>_earliest` and `<prefix>_latest` together, in order: both or neither."""
    earliest, latest = f"{prefix}_earliest", f"{prefix}_latest"
    neither = Q(**{f"{earliest}__isnull": True, f"{latest}__isnull": True})
    in_order = Q(
        **{
            f"{earliest}__isnull": False,
            f"{latest}__isnull": False,
            f"{latest}__gte": F(earliest),
        }
    )
    return CheckConstraint(
        condition=neither | in_order, name=f"%(app_label)s_%(class)s_{prefix}_span"
    )
