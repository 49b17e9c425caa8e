"""Reports and briefing notes: what they say, paragraph by paragraph, and their tables."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CheckConstraint, Q

from openscrutiny.record.models.meetings import Meeting
from openscrutiny.record.models.organisations import Named
from openscrutiny.record.models.papers import Sourced
from openscrutiny.record.models.querysets import NamedQuerySet, SourcedQuerySet


class Report(Sourced):
    """A paper to a meeting. `last_paragraph` is the ordinal of its last block."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="reports")
    kind = models.TextField(blank=True)
    to = models.TextField(blank=True)
    subject = models.TextField()
    date = models.DateField(null=True)
    date_as_written = models.TextField(blank=True)
    last_paragraph = models.PositiveIntegerField(null=True)

    objects = SourcedQuerySet["Report"].as_manager()

    class Meta(Sourced.Meta):
        constraints: ClassVar = [
            *Sourced.Meta.constraints,
            CheckConstraint(
                condition=Q(date__isnull=True) | ~Q(date_as_written=""),
                name="record_report_date_as_written",
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class ReportSection(Sourced):
    """A heading of a report."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sections")
    number = models.TextField(blank=True)
    title = models.TextField()

    objects = SourcedQuerySet["ReportSection"].as_manager()

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class ReportParagraphQuerySet(SourcedQuerySet["ReportParagraph"]):
    def sought(self) -> ReportParagraphQuerySet:
        """What the report asks the board to resolve."""
        return self.filter(is_sought=True)


class ReportParagraph(Sourced):
    """A numbered paragraph, or a point beneath one (`depth` from 0).

    `is_sought` marks the recommendations that the report asks the board to resolve.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="paragraphs")
    number = models.TextField(blank=True)
    text = models.TextField()
    depth = models.PositiveSmallIntegerField(default=0)
    is_sought = models.BooleanField(default=False)

    objects = ReportParagraphQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.number} {self.text[:80]}".strip()


class ReportAuthor(Named):
    """Who wrote a report, and as what."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="authors")
    job = models.TextField(blank=True)

    objects = NamedQuerySet["ReportAuthor"].as_manager()

    def __str__(self) -> str:
        return f"{self.name_as_written}, {self.job}"


class Appendix(Sourced):
    """An appendix that a report names."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="appendices")
    label = models.TextField(blank=True)
    title = models.TextField(blank=True)

    objects = SourcedQuerySet["Appendix"].as_manager()

    def __str__(self) -> str:
        return f"{self.label} {self.title}".strip()


class StatisticsTable(Sourced):
    """A table of figures. Its cells are in its block; a figure's anchor there is `cell_anchor`."""

    report = models.ForeignKey(
        Report, null=True, on_delete=models.CASCADE, related_name="statistics_tables"
    )
    number = models.PositiveIntegerField()
    title = models.TextField(blank=True)
    rows = models.PositiveIntegerField()
    columns = models.PositiveIntegerField()

    objects = SourcedQuerySet["StatisticsTable"].as_manager()

    def __str__(self) -> str:
        return self.title or f"Table {self.number}"

    def cell_anchor(self, row: int, column: int) -> str:
        """The id of a figure on the paper's page; rows and columns count as in `Place`."""
        return f"{self.anchor}-r{row}-c{column}"
