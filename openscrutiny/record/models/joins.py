"""Joins: that what one paper says is about what another says, and how sure that is."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from openscrutiny.record.models.meetings import AgendaItem
from openscrutiny.record.models.minutes import Minute, Recommendation, Request
from openscrutiny.record.models.organisations import Organisation, Person, Spelling
from openscrutiny.record.models.plans import Action
from openscrutiny.record.models.programmes import WorkItem
from openscrutiny.record.models.querysets import RecordQuerySet
from openscrutiny.record.models.reports import Report
from openscrutiny.record.statuses import JoinKind, JoinState
from openscrutiny.record.visibility import JOIN_ENDS

ENDS: dict[JoinKind, tuple[str, str]] = {
    JoinKind.SPELLING_PERSON: ("from_spelling", "to_person"),
    JoinKind.REPORT_ITEM: ("from_report", "to_agenda_item"),
    JoinKind.MINUTE_ITEM: ("from_minute", "to_agenda_item"),
    JoinKind.REQUEST_WORK: ("from_request", "to_work_item"),
    JoinKind.RECOMMENDATION_WORK: ("from_recommendation", "to_work_item"),
    JoinKind.WORK_DELIVERED: ("from_work_item", "to_agenda_item"),
    JoinKind.SUMMARY_DETAIL: ("from_work_item", "to_work_item"),
    JoinKind.WORK_CONTINUED: ("from_work_item", "to_work_item"),
    JoinKind.ACTION_CONTINUED: ("from_action", "to_action"),
}
"""For each kind of join, which two of its columns hold its ends."""


def _ends_fit_kind() -> Q:
    fits = Q()
    for kind, ends in ENDS.items():
        filled = {f"{end}__isnull": end not in ends for end in JOIN_ENDS}
        fits |= Q(kind=kind.value, **filled)
    return fits


def _one_settled(kind: JoinKind) -> UniqueConstraint:
    source, _ = ENDS[kind]
    return UniqueConstraint(
        fields=[source],
        condition=Q(kind=kind.value, state=JoinState.SETTLED.value),
        name=f"record_join_{kind.name.lower()}_settled",
    )


class JoinQuerySet(RecordQuerySet["Join"]):
    def settled(self) -> JoinQuerySet:
        return self.filter(state=JoinState.SETTLED.value)

    def open(self) -> JoinQuerySet:
        """The doubtful ones, for somebody to settle."""
        return self.filter(state=JoinState.OPEN.value)

    def of_kind(self, kind: JoinKind) -> JoinQuerySet:
        return self.filter(kind=kind.value)

    def with_ends(self) -> JoinQuerySet:
        return self.select_related(*JOIN_ENDS)


class Join(models.Model):
    """That one thing in the record is, became or answers another: one row for each candidate.

    Clear ones are settled when a paper is filed. Doubtful ones stay open; where several things
    could be the other end, each has its row. `decided_by` names the officer who settled or
    rejected it, whose word filing never changes; it is empty where a rule did.
    """

    kind = models.CharField(max_length=60, choices=[(kind.value, kind.value) for kind in JoinKind])
    board = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="joins")
    """The board whose papers hold the first end; the council, for a spelling."""
    state = models.CharField(
        max_length=10, choices=[(each.value, each.value) for each in JoinState]
    )
    likeness = models.FloatField()
    why = models.TextField()
    decided_by = models.CharField(max_length=200, blank=True)

    from_spelling = models.ForeignKey(
        Spelling, null=True, on_delete=models.CASCADE, related_name="joins"
    )
    from_report = models.ForeignKey(
        Report, null=True, on_delete=models.CASCADE, related_name="joins"
    )
    from_minute = models.ForeignKey(
        Minute, null=True, on_delete=models.CASCADE, related_name="joins"
    )
    from_request = models.ForeignKey(
        Request, null=True, on_delete=models.CASCADE, related_name="joins"
    )
    from_recommendation = models.ForeignKey(
        Recommendation, null=True, on_delete=models.CASCADE, related_name="joins"
    )
    from_work_item = models.ForeignKey(
        WorkItem, null=True, on_delete=models.CASCADE, related_name="joins"
    )
    from_action = models.ForeignKey(
        Action, null=True, on_delete=models.CASCADE, related_name="joins"
    )
    to_person = models.ForeignKey(
        Person, null=True, on_delete=models.CASCADE, related_name="joined_from"
    )
    to_agenda_item = models.ForeignKey(
        AgendaItem, null=True, on_delete=models.CASCADE, related_name="joined_from"
    )
    to_work_item = models.ForeignKey(
        WorkItem, null=True, on_delete=models.CASCADE, related_name="joined_from"
    )
    to_action = models.ForeignKey(
        Action, null=True, on_delete=models.CASCADE, related_name="joined_from"
    )

    objects = JoinQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["kind", "id"]
        constraints: ClassVar = [
            CheckConstraint(condition=_ends_fit_kind(), name="record_join_ends_fit_kind"),
            CheckConstraint(
                condition=Q(likeness__gte=0, likeness__lte=1), name="record_join_likeness"
            ),
            CheckConstraint(condition=~Q(why=""), name="record_join_says_why"),
            CheckConstraint(
                condition=~Q(state=JoinState.REJECTED.value) | ~Q(decided_by=""),
                name="record_join_rejected_by_someone",
            ),
            *(_one_settled(kind) for kind in ENDS),
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.state})"

    @property
    def start(self) -> models.Model:
        """The thing that it is about: the request, the minute, the report."""
        return self._end(0)

    @property
    def end(self) -> models.Model:
        """What that thing is, became or answers."""
        return self._end(1)

    def _end(self, index: int) -> models.Model:
        held = getattr(self, ENDS[JoinKind(self.kind)][index])
        assert isinstance(held, models.Model)  # noqa: S101 - the database holds this
        return held
