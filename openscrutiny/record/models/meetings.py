"""Meetings, what their front sheets say, and their agendas."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from openscrutiny.record.models.organisations import Organisation
from openscrutiny.record.models.papers import Sourced
from openscrutiny.record.models.querysets import RecordQuerySet, SourcedQuerySet
from openscrutiny.record.visibility import Viewer, told_withheld
from openscrutiny.terms.statuses import AgendaPart

if TYPE_CHECKING:
    from datetime import date


class MeetingQuerySet(RecordQuerySet["Meeting"]):
    def for_board(self, board: Organisation) -> Self:
        return self.filter(organisation=board)

    def coming(self, day: date) -> Self:
        """On this day or later, the soonest first."""
        return self.filter(date__gte=day).order_by("date", "organisation__name")

    def held_before(self, day: date) -> Self:
        """Before this day, the latest first."""
        return self.filter(date__lt=day).order_by("-date", "organisation__name")


class Meeting(models.Model):
    """A board's sitting on a day. What is known of it is in statements that papers make of it."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="meetings"
    )
    date = models.DateField()

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-date"]
        constraints: ClassVar = [
            UniqueConstraint(fields=["organisation", "date"], name="record_meeting_once")
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.date.day} {self.date:%B %Y}"


class FrontSheet(Sourced):
    """What a pack's first page says of its meeting.

    `private_part` says whether there is any private business (None: not stated), never what it is.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="front_sheets")
    board_as_written = models.TextField()
    date_as_written = models.TextField()
    start_time = models.TimeField(null=True)
    venue = models.TextField(blank=True)
    notice_date = models.DateField(null=True)
    notice_as_written = models.TextField(blank=True)
    contacts = models.JSONField(default=list, blank=True)
    private_part = models.BooleanField(null=True)

    objects = SourcedQuerySet["FrontSheet"].as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            UniqueConstraint(fields=["filing"], name="record_frontsheet_once"),
            CheckConstraint(
                condition=Q(notice_date__isnull=True) | ~Q(notice_as_written=""),
                name="record_frontsheet_notice_as_written",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.board_as_written}, {self.date_as_written}"


class AgendaItemQuerySet(SourcedQuerySet["AgendaItem"]):
    def exemptions_told(self, viewer: Viewer) -> list[int]:
        """The paragraphs of Schedule 12A under which items are withheld from the viewer."""
        cited = self.filter(told_withheld(viewer)).values_list("exemptions", flat=True)
        return sorted({number for numbers in cited for number in numbers})


class AgendaItem(Sourced):
    """An item of the agenda; always exempt in the private part, or where it cites an exemption."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda_items")
    number = models.TextField(blank=True)
    title = models.TextField()
    part = models.CharField(
        max_length=10,
        choices=[(part.value, part.value) for part in AgendaPart],
        default=AgendaPart.PUBLIC.value,
    )
    first_page = models.PositiveIntegerField(null=True)
    last_page = models.PositiveIntegerField(null=True)
    report_of = models.TextField(blank=True)
    details = models.JSONField(default=list, blank=True)
    exemptions = models.JSONField(default=list, blank=True)

    objects = AgendaItemQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=Q(part=AgendaPart.PUBLIC.value) | Q(exempt=True),
                name="record_agendaitem_private_is_exempt",
            ),
            CheckConstraint(
                condition=Q(last_page__isnull=True) | Q(first_page__isnull=False),
                name="record_agendaitem_pages",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title
