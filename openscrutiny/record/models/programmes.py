"""Work programmes: what a board means to look at, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models

from openscrutiny.record.models.meetings import Meeting
from openscrutiny.record.models.organisations import Named, Organisation
from openscrutiny.record.models.papers import Sourced
from openscrutiny.record.models.querysets import NamedQuerySet, SourcedQuerySet
from openscrutiny.record.models.spans import ordered_span
from openscrutiny.record.statuses import Listing, WorkItemPart
from openscrutiny.terms.statuses import WorkItemGroup

if TYPE_CHECKING:
    from datetime import date


class WorkProgrammeQuerySet(SourcedQuerySet["WorkProgramme"]):
    def for_board(self, board: Organisation) -> Self:
        return self.filter(meeting__organisation=board)

    def latest_first(self) -> Self:
        return self.order_by("-meeting__date", "position")


class WorkProgramme(Sourced):
    """A board's work programme, as the pack of `meeting` prints it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="work_programmes")
    title = models.TextField()
    year_as_written = models.TextField(blank=True)
    year_earliest = models.DateField(null=True)
    year_latest = models.DateField(null=True)

    objects = WorkProgrammeQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [*Sourced.Meta.constraints, ordered_span("year")]

    def __str__(self) -> str:
        return self.title


class WorkItemQuerySet(SourcedQuerySet["WorkItem"]):
    def for_board(self, board: Organisation) -> Self:
        return self.filter(programme__meeting__organisation=board)

    def detailed(self) -> Self:
        return self.filter(listing=Listing.DETAIL.value)

    def summarised(self) -> Self:
        return self.filter(listing=Listing.SUMMARY.value)

    def due_before(self, day: date) -> Self:
        return self.filter(when_latest__lt=day)

    def coming(self, day: date) -> Self:
        """Dated on this day or later, the soonest first."""
        return self.filter(group=WorkItemGroup.DATED.value, when_latest__gte=day).order_by(
            "when_earliest", "position"
        )


class WorkItem(Sourced):
    """An item of a work programme. `source_dates` holds `{"day", "text"}` for each in `source`."""

    programme = models.ForeignKey(WorkProgramme, on_delete=models.CASCADE, related_name="items")
    listing = models.CharField(
        max_length=10, choices=[(part.value, part.value) for part in Listing]
    )
    title = models.TextField()
    detail = models.TextField(blank=True)
    when_as_written = models.TextField(blank=True)
    when_earliest = models.DateField(null=True)
    when_latest = models.DateField(null=True)
    group = models.CharField(
        max_length=15, choices=[(group.value, group.value) for group in WorkItemGroup]
    )
    venue = models.TextField(blank=True)
    source = models.TextField(blank=True)
    source_dates = models.JSONField(default=list, blank=True)
    outcome = models.TextField(blank=True)

    objects = WorkItemQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            ordered_span("when"),
        ]

    def __str__(self) -> str:
        return self.title


class WorkItemPerson(Named):
    """A lead officer or cabinet member named beside an item of work."""

    work_item = models.ForeignKey(WorkItem, on_delete=models.CASCADE, related_name="people")
    part = models.CharField(
        max_length=20, choices=[(part.value, part.value) for part in WorkItemPart]
    )

    objects = NamedQuerySet["WorkItemPerson"].as_manager()

    def __str__(self) -> str:
        return f"{self.name_as_written}, {self.part}"
