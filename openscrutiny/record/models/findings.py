"""What the checks concluded of a paper."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CheckConstraint, F, Q

from openscrutiny.record.models.papers import Sourced
from openscrutiny.record.models.querysets import SourcedQuerySet
from openscrutiny.terms.statuses import Severity, Verdict


class Finding(Sourced):
    """A finding, for officers alone. `span_start` and `span_end` are half-open, in the text of its
    block, or of its cell where it has a row and a column."""

    rule = models.CharField(max_length=20)
    severity = models.CharField(
        max_length=10, choices=[(each.value, each.value) for each in Severity]
    )
    verdict = models.CharField(
        max_length=20, choices=[(each.value, each.value) for each in Verdict]
    )
    table = models.PositiveIntegerField(null=True)
    span_start = models.PositiveIntegerField(null=True)
    span_end = models.PositiveIntegerField(null=True)
    message = models.TextField()
    working = models.TextField(blank=True)
    fingerprint = models.CharField(max_length=100, db_index=True)

    objects = SourcedQuerySet["Finding"].as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=Q(span_start__isnull=True, span_end__isnull=True)
                | Q(
                    span_start__isnull=False,
                    span_end__isnull=False,
                    span_end__gte=F("span_start"),
                ),
                name="record_finding_span",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.message[:80]}"
