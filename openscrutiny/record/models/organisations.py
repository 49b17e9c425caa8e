"""Organisations, the people in them, and the spellings that their names come in."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from openscrutiny.record.models.papers import Sourced
from openscrutiny.record.models.querysets import NamedQuerySet, RecordQuerySet
from openscrutiny.record.statuses import Circle, OrganisationKind, Settled
from openscrutiny.terms.statuses import Role


class OrganisationQuerySet(RecordQuerySet["Organisation"]):
    def boards(self) -> OrganisationQuerySet:
        """What meets: everything but the councils that boards belong to."""
        return self.exclude(kind=OrganisationKind.COUNCIL.value)


class Organisation(models.Model):
    """A council, or a board, cabinet or other body, of a council where the paper says of which.

    `key` is the name as compared: no case, one kind of apostrophe and dash, single spaces.
    """

    kind = models.CharField(
        max_length=10, choices=[(kind.value, kind.value) for kind in OrganisationKind]
    )
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)
    parent = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="organisations"
    )
    ended = models.DateField(null=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            UniqueConstraint(fields=["parent", "key"], name="record_organisation_in_parent_once"),
            UniqueConstraint(
                fields=["key"],
                condition=Q(parent__isnull=True),
                name="record_organisation_alone_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def council(self) -> Organisation:
        """The council that it belongs to; itself where it belongs to none."""
        return self.parent.council if self.parent else self


class Person(models.Model):
    """Somebody in a council's papers; `name` is the fullest spelling of theirs."""

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="people")
    name = models.CharField(max_length=200)
    circle = models.CharField(
        max_length=25, choices=[(circle.value, circle.value) for circle in Circle]
    )

    objects = RecordQuerySet["Person"].as_manager()

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Spelling(models.Model):
    """A name as papers write it, whose it is, and how that was settled."""

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="spellings")
    circle = models.CharField(
        max_length=25, choices=[(circle.value, circle.value) for circle in Circle]
    )
    text = models.CharField(max_length=200)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="spellings")
    settled = models.CharField(
        max_length=15,
        choices=[(how.value, how.value) for how in Settled],
        default=Settled.AS_WRITTEN.value,
    )
    why = models.TextField(blank=True)
    """In plain words, why it is taken for this person's name, where it was joined to another."""

    objects = RecordQuerySet["Spelling"].as_manager()

    class Meta:
        ordering: ClassVar = ["text"]
        constraints: ClassVar = [
            UniqueConstraint(fields=["council", "circle", "text"], name="record_spelling_once"),
            CheckConstraint(
                condition=Q(settled=Settled.AS_WRITTEN.value, why="")
                | Q(settled=Settled.JOINED.value) & ~Q(why=""),
                name="record_spelling_joined_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Named(Sourced):
    """A statement that names somebody. It has a spelling where the words are a person's name."""

    name_as_written = models.TextField(blank=True)
    spelling = models.ForeignKey(Spelling, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Sourced.Meta):
        abstract = True

    @property
    def person(self) -> Person | None:
        return self.spelling.person if self.spelling else None


class Membership(Named):
    """Somebody's place on a board, as a filing states it; `voting` is None where not known."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    capacity = models.TextField(blank=True)
    voting = models.BooleanField(null=True)
    started = models.DateField(null=True)
    ended = models.DateField(null=True)

    objects = NamedQuerySet["Membership"].as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=Q(started__isnull=True)
                | Q(ended__isnull=True)
                | Q(ended__gte=F("started")),
                name="record_membership_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name_as_written}, {self.role}"
