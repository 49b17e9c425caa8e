"""The record's tables. Everything that a paper states is `Sourced`: it knows where it is stated."""

from openscrutiny.record.models.audit import AuditEntry
from openscrutiny.record.models.findings import Finding
from openscrutiny.record.models.joins import Join
from openscrutiny.record.models.meetings import AgendaItem, FrontSheet, Meeting
from openscrutiny.record.models.minutes import (
    Asked,
    Attendance,
    Decision,
    Declaration,
    Minute,
    MinutePassage,
    Minutes,
    Recommendation,
    Request,
)
from openscrutiny.record.models.organisations import (
    Membership,
    Named,
    Organisation,
    Person,
    Spelling,
)
from openscrutiny.record.models.papers import Filing, SourceBlock, Sourced, SourceDocument
from openscrutiny.record.models.plans import Action, Plan, Priority
from openscrutiny.record.models.programmes import WorkItem, WorkItemPerson, WorkProgramme
from openscrutiny.record.models.reports import (
    Appendix,
    Report,
    ReportAuthor,
    ReportParagraph,
    ReportSection,
    StatisticsTable,
)

__all__ = [
    "Action",
    "AgendaItem",
    "Appendix",
    "Asked",
    "Attendance",
    "AuditEntry",
    "Decision",
    "Declaration",
    "Filing",
    "Finding",
    "FrontSheet",
    "Join",
    "Meeting",
    "Membership",
    "Minute",
    "MinutePassage",
    "Minutes",
    "Named",
    "Organisation",
    "Person",
    "Plan",
    "Priority",
    "Recommendation",
    "Report",
    "ReportAuthor",
    "ReportParagraph",
    "ReportSection",
    "Request",
    "SourceBlock",
    "SourceDocument",
    "Sourced",
    "Spelling",
    "StatisticsTable",
    "WorkItem",
    "WorkItemPerson",
    "WorkProgramme",
]
