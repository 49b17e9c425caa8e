"""Plans, their priorities and their actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models

from openscrutiny.record.models.meetings import Meeting
from openscrutiny.record.models.organisations import Organisation
from openscrutiny.record.models.papers import Sourced
from openscrutiny.record.models.querysets import SourcedQuerySet
from openscrutiny.record.models.reports import Report
from openscrutiny.record.models.spans import ordered_span
from openscrutiny.record.progress import state_on
from openscrutiny.terms.statuses import ActionState

if TYPE_CHECKING:
    from datetime import date


class PlanQuerySet(SourcedQuerySet["Plan"]):
    def for_board(self, board: Organisation) -> Self:
        return self.filter(meeting__organisation=board)


class Plan(Sourced):
    """A strategy or action plan, as the pack of `meeting` prints it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="plans")
    report = models.ForeignKey(Report, null=True, on_delete=models.CASCADE, related_name="plans")
    title = models.TextField()

    objects = PlanQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title


class Priority(Sourced):
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="priorities")
    number = models.TextField(blank=True)
    title = models.TextField()

    objects = SourcedQuerySet["Priority"].as_manager()

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class ActionQuerySet(SourcedQuerySet["Action"]):
    def due_before(self, day: date) -> Self:
        """Whose deadline, at the latest that it can mean, is before this day."""
        return self.filter(deadline_latest__lt=day)


class Action(Sourced):
    """A row of a plan. References are as written, and a plan may use one twice."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="actions")
    priority = models.ForeignKey(
        Priority, null=True, on_delete=models.CASCADE, related_name="actions"
    )
    group = models.TextField(blank=True)
    reference = models.TextField(blank=True)
    action = models.TextField(blank=True)
    specific_action = models.TextField(blank=True)
    owners_as_written = models.TextField(blank=True)
    owners = models.JSONField(default=list, blank=True)
    deadline_as_written = models.TextField(blank=True)
    deadline_earliest = models.DateField(null=True)
    deadline_latest = models.DateField(null=True)
    deadline_calendar = models.TextField(blank=True)
    progress = models.TextField(blank=True)
    status = models.TextField(blank=True)

    objects = ActionQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [*Sourced.Meta.constraints, ordered_span("deadline")]

    def __str__(self) -> str:
        return f"{self.reference} {self.action[:80]}".strip()

    def state(self, on_day: date) -> ActionState:
        """How it stands, judged at a stated day from what this version of the plan says."""
        return state_on(
            on_day,
            status=self.status,
            progress=self.progress,
            deadline_latest=self.deadline_latest,
        )
