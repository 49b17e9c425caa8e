"""Minutes of meetings: who was there, what was said, decided, asked for and recommended."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import CheckConstraint, Exists, OuterRef, Q, UniqueConstraint

from openscrutiny.record.models.meetings import Meeting
from openscrutiny.record.models.organisations import Named, Organisation
from openscrutiny.record.models.papers import Sourced
from openscrutiny.record.models.querysets import Held_co, NamedQuerySet, SourcedQuerySet
from openscrutiny.record.models.spans import ordered_span
from openscrutiny.record.visibility import Viewer, visible
from openscrutiny.terms.statuses import AgendaPart, AttendanceCategory, DecisionKind

if TYPE_CHECKING:
    from datetime import date

Asked_co = TypeVar("Asked_co", bound=models.Model, covariant=True)


class MinutesQuerySet(SourcedQuerySet["Minutes"]):
    def for_board(self, board: Organisation) -> Self:
        return self.filter(meeting__organisation=board)

    def latest_of_each_meeting(self, viewer: Viewer) -> Self:
        """Without those that a paper filed later, which the viewer may see, prints again."""
        later = Minutes.objects.filter(
            visible("minutes", viewer), meeting=OuterRef("meeting"), filing__gt=OuterRef("filing")
        )
        return self.filter(~Exists(later))


class Minutes(Sourced):
    """The minutes of one meeting, as one paper prints them."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="minutes_printed")
    start_time = models.TimeField(null=True)
    venue = models.TextField(blank=True)
    closed_at = models.TimeField(null=True)

    objects = MinutesQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            UniqueConstraint(fields=["filing", "meeting"], name="record_minutes_once_a_paper"),
        ]

    def __str__(self) -> str:
        return f"Minutes of {self.meeting}"


class Attendance(Named):
    """Somebody's presence at a meeting or apology for absence, as its minutes have it."""

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="attendance")
    category = models.CharField(
        max_length=20, choices=[(kind.value, kind.value) for kind in AttendanceCategory]
    )
    capacity = models.TextField(blank=True)

    objects = NamedQuerySet["Attendance"].as_manager()

    def __str__(self) -> str:
        return f"{self.name_as_written}, {self.category}"


class MinuteQuerySet(SourcedQuerySet["Minute"]):
    def for_board(self, board: Organisation) -> Self:
        return self.filter(minutes__meeting__organisation=board)


class Minute(Sourced):
    """A numbered entry of the minutes. `last_paragraph` is the ordinal of its last block."""

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="entries")
    number = models.TextField(blank=True)
    title = models.TextField()
    part = models.CharField(
        max_length=10,
        choices=[(part.value, part.value) for part in AgendaPart],
        default=AgendaPart.PUBLIC.value,
    )
    last_paragraph = models.PositiveIntegerField(null=True)

    objects = MinuteQuerySet.as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=Q(part=AgendaPart.PUBLIC.value) | Q(exempt=True),
                name="record_minute_private_is_exempt",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title


class MinutePassage(Sourced):
    """A paragraph of a minute, or a point beneath one (`depth` from 0)."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="passages")
    number = models.TextField(blank=True)
    text = models.TextField()
    depth = models.PositiveSmallIntegerField(default=0)

    objects = SourcedQuerySet["MinutePassage"].as_manager()

    def __str__(self) -> str:
        return self.text[:80]


class OfMinuteQuerySet(SourcedQuerySet[Held_co]):
    """What a minute decides or asks for."""

    def for_board(self, board: Organisation) -> Self:
        return self.filter(minute__minutes__meeting__organisation=board)

    def latest_first(self) -> Self:
        return self.order_by("-minute__minutes__meeting__date", "minute__position", "position")

    def latest_of_each_meeting(self, viewer: Viewer) -> Self:
        """Without those that a paper filed later prints again in the same meeting's minutes."""
        later = Minutes.objects.filter(
            visible("minutes", viewer),
            meeting=OuterRef("minute__minutes__meeting"),
            filing__gt=OuterRef("filing"),
        )
        return self.filter(~Exists(later))

    def with_minutes(self) -> Self:
        """With what a list of them shows beside each: its minute, meeting and board."""
        return self.select_related("minute__minutes__meeting__organisation")


class DueSpan(models.Model):
    """A day by which something is due, as written, and the span of days that it can mean."""

    due_as_written = models.TextField(blank=True)
    due_earliest = models.DateField(null=True)
    due_latest = models.DateField(null=True)

    class Meta:
        abstract = True


class Decision(DueSpan, Sourced):
    """One clause of a resolution; `clause` is its number, empty where there is a single clause."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="decisions")
    clause = models.TextField(blank=True)
    text = models.TextField()
    kind = models.CharField(
        max_length=15, choices=[(kind.value, kind.value) for kind in DecisionKind]
    )
    addressee = models.TextField(blank=True)

    objects = OfMinuteQuerySet["Decision"].as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [*Sourced.Meta.constraints, ordered_span("due")]

    def __str__(self) -> str:
        return self.text[:80]


class AskedQuerySet(OfMinuteQuerySet[Asked_co]):
    """Requests or recommendations."""

    def each_once(self) -> Self:
        """Without those in a minute's text that one of its clauses then resolves."""
        return self.filter(resolved_as__isnull=True)

    def awaiting(self) -> Self:
        """Those of which the record does not show what became."""
        return self.each_once().exclude(joins__state="settled")

    def due_before(self, day: date) -> Self:
        return self.filter(due_latest__lt=day)


class Asked(DueSpan, Sourced):
    """What a board asked for, in a clause (`decision`) or in the text of a minute.

    `resolved_as` is the clause of the same minute that asks the same, for one in the text.
    """

    text = models.TextField()
    addressee = models.TextField(blank=True)

    class Meta(Sourced.Meta):
        abstract = True
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            ordered_span("due"),
            CheckConstraint(
                condition=Q(decision__isnull=True) | Q(resolved_as__isnull=True),
                name="%(app_label)s_%(class)s_clause_or_text",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class Request(Asked):
    """What a board requested, asked or was worried by."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="requests")
    decision = models.OneToOneField(
        Decision, null=True, on_delete=models.CASCADE, related_name="request"
    )
    resolved_as = models.ForeignKey(
        Decision, null=True, on_delete=models.CASCADE, related_name="requests_in_text"
    )
    kind = models.CharField(
        max_length=15,
        choices=[
            (kind.value, kind.value)
            for kind in (DecisionKind.REQUEST, DecisionKind.QUESTION, DecisionKind.CONCERN)
        ],
        default=DecisionKind.REQUEST.value,
    )

    objects = AskedQuerySet["Request"].as_manager()


class Recommendation(Asked):
    """What a board recommended, to a cabinet member or a body."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="recommendations")
    decision = models.OneToOneField(
        Decision, null=True, on_delete=models.CASCADE, related_name="recommendation"
    )
    resolved_as = models.ForeignKey(
        Decision, null=True, on_delete=models.CASCADE, related_name="recommendations_in_text"
    )

    objects = AskedQuerySet["Recommendation"].as_manager()


class Declaration(Named):
    """An interest declared. A nil return names nobody."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="declarations")
    interest = models.TextField(blank=True)
    withdrew = models.BooleanField(null=True)

    objects = NamedQuerySet["Declaration"].as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=~Q(name_as_written="") | Q(spelling__isnull=True, withdrew__isnull=True),
                name="record_declaration_nil_withdraws_nobody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name_as_written or 'Nobody'}: {self.interest[:80]}"
