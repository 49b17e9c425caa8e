"""Who did what, and when."""

from __future__ import annotations

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from openscrutiny.record.models.querysets import RecordQuerySet


class AuditEntry(models.Model):
    """One write to the record. It points at nothing, so it outlives what it tells of."""

    at = models.DateTimeField(db_index=True)
    by = models.CharField(max_length=200)
    action = models.CharField(max_length=50)
    subject_kind = models.CharField(max_length=50)
    subject_id = models.CharField(max_length=50)
    subject_label = models.TextField()
    details = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)

    objects = RecordQuerySet["AuditEntry"].as_manager()

    class Meta:
        ordering: ClassVar = ["-at", "-id"]
        verbose_name_plural = "audit entries"

    def __str__(self) -> str:
        return f"{self.by}: {self.action} {self.subject_label}"
