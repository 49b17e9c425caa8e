"""Papers as they were filed: their bytes, their blocks, their versions, and what stands where."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from openscrutiny.reading.document import Place
from openscrutiny.record.models.querysets import RecordQuerySet
from openscrutiny.record.statuses import BlockKind, PaperKind
from openscrutiny.terms.statuses import Visibility


class SourceDocument(models.Model):
    """A paper, whose bytes are kept once under their SHA-256 and never changed (`record.files`)."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()

    objects = RecordQuerySet["SourceDocument"].as_manager()

    class Meta:
        constraints: ClassVar = [
            CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="record_sourcedocument_sha256"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> str:
        """The page of this paper; a statement's place is `#` and its anchor on that page."""
        return f"/papers/{self.sha256}"


class SourceBlock(models.Model):
    """One block of a paper, as it reads: what the paper's page shows, in order.

    `ordinal` is `Place.paragraph`. The `content` of a table is `{"number", "title", "header_rows",
    "columns": [{"path", "label"}], "rows": [{"kind", "row", "line", "page", "path", "shifted",
    "cells": [{"text", "row", "column", "line", "bold", "filled_from"}]}], "notes"}`; rows and
    columns count from 1 as in `Place`. Other blocks have `{}`.
    """

    document = models.ForeignKey(SourceDocument, on_delete=models.CASCADE, related_name="blocks")
    ordinal = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in BlockKind])
    text = models.TextField(blank=True)
    level = models.PositiveSmallIntegerField(default=0)
    marker = models.TextField(blank=True)
    bold = models.BooleanField(default=False)
    content = models.JSONField(default=dict, blank=True)
    line = models.PositiveIntegerField(null=True)
    page = models.PositiveIntegerField(null=True)
    printed_page = models.TextField(blank=True)
    exempt = models.BooleanField(default=False)
    unplaced = models.BooleanField(default=False)

    objects = RecordQuerySet["SourceBlock"].as_manager()

    class Meta:
        ordering: ClassVar = ["document", "ordinal"]
        constraints: ClassVar = [
            UniqueConstraint(fields=["document", "ordinal"], name="record_sourceblock_ordinal")
        ]

    def __str__(self) -> str:
        return self.text[:80] or f"{self.kind} {self.ordinal}"

    @property
    def anchor(self) -> str:
        return f"p{self.ordinal}"


class FilingQuerySet(RecordQuerySet["Filing"]):
    def current(self) -> FilingQuerySet:
        """The version of each paper that stands."""
        return self.filter(current=True)

    def published(self) -> FilingQuerySet:
        return self.filter(visibility=Visibility.PUBLISHED.value)

    def drafts(self) -> FilingQuerySet:
        return self.filter(visibility=Visibility.DRAFT.value)


class Filing(models.Model):
    """One version of a meeting's pack (or of its minutes filed by themselves).

    A version stands (`current`) from when it is filed, or, where an earlier version is already
    published, from when it is itself published. Rows of versions that no longer stand are kept.
    """

    meeting = models.ForeignKey("record.Meeting", on_delete=models.PROTECT, related_name="filings")
    paper = models.CharField(
        max_length=10,
        choices=[(kind.value, kind.value) for kind in PaperKind],
        default=PaperKind.PACK.value,
    )
    number = models.PositiveIntegerField(default=1)
    document = models.OneToOneField(SourceDocument, on_delete=models.PROTECT)
    supersedes = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    current = models.BooleanField(default=True)
    filed_at = models.DateTimeField()
    filed_by = models.CharField(max_length=200)
    visibility = models.CharField(
        max_length=10,
        choices=[(part.value, part.value) for part in (Visibility.DRAFT, Visibility.PUBLISHED)],
        default=Visibility.DRAFT.value,
    )
    published_at = models.DateTimeField(null=True)
    published_by = models.CharField(max_length=200, blank=True)
    placed = models.FloatField(default=1.0)
    """The share of the paper's characters that were understood."""
    holds_exempt = models.BooleanField(default=False)
    """Whether some of the paper is exempt, so that its bytes are for officers alone."""
    checked = models.JSONField(default=dict, blank=True)
    """For each rule, how often it found each verdict."""

    objects = FilingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-meeting__date", "paper", "-number"]
        constraints: ClassVar = [
            UniqueConstraint(
                fields=["meeting", "paper", "number"], name="record_filing_version_once"
            ),
            UniqueConstraint(
                fields=["meeting", "paper"],
                condition=Q(current=True),
                name="record_filing_one_current",
            ),
            CheckConstraint(
                condition=Q(number=1, supersedes__isnull=True)
                | Q(number__gt=1, supersedes__isnull=False),
                name="record_filing_first_supersedes_none",
            ),
            CheckConstraint(
                condition=Q(
                    visibility=Visibility.DRAFT.value, published_at__isnull=True, published_by=""
                )
                | Q(visibility=Visibility.PUBLISHED.value, published_at__isnull=False)
                & ~Q(published_by=""),
                name="record_filing_published_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}, {self.paper}, version {self.number}"

    @property
    def is_published(self) -> bool:
        return self.visibility == Visibility.PUBLISHED


class Sourced(models.Model):
    """A statement that a paper makes, with where the paper makes it.

    `position` orders the statements of one kind in one filing as the paper has them.
    """

    filing = models.ForeignKey(Filing, on_delete=models.CASCADE, related_name="+")
    block = models.ForeignKey(SourceBlock, null=True, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    line = models.PositiveIntegerField(null=True)
    page = models.PositiveIntegerField(null=True)
    row = models.PositiveIntegerField(null=True)
    column = models.PositiveIntegerField(null=True)
    exempt = models.BooleanField(default=False)

    class Meta:
        abstract = True
        ordering: ClassVar = ["filing", "position"]
        constraints: ClassVar = [
            UniqueConstraint(
                fields=["filing", "position"], name="%(app_label)s_%(class)s_position"
            ),
            CheckConstraint(
                condition=Q(column__isnull=True) | Q(row__isnull=False),
                name="%(app_label)s_%(class)s_cell",
            ),
        ]

    @property
    def place(self) -> Place:
        """Where the paper says it."""
        return Place(
            path=self.filing.document.name,
            page=self.page,
            printed_page=(self.block.printed_page or None) if self.block else None,
            line=self.line,
            paragraph=self.block.ordinal if self.block else None,
            row=self.row,
            column=self.column,
        )

    @property
    def anchor(self) -> str:
        """The id of its place on the paper's page: `p12`, `p12-r3` or `p12-r3-c2`."""
        if self.block is None:
            return ""
        row = f"-r{self.row}" if self.row else ""
        column = f"-c{self.column}" if self.column else ""
        return f"{self.block.anchor}{row}{column}"
