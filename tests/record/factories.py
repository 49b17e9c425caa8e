# mypy: allow-untyped-calls, allow-untyped-decorators, allow-subclassing-any
"""Records to test with, each with its traits: `FilingFactory(published=True)`."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from factory.declarations import (
    LazyAttribute,
    SelfAttribute,
    Sequence,
    SubFactory,
    Trait,
)
from factory.django import DjangoModelFactory
from factory.helpers import post_generation

from openscrutiny.record import models, statuses
from openscrutiny.terms.statuses import (
    AgendaPart,
    AttendanceCategory,
    DecisionKind,
    Role,
    Severity,
    Verdict,
    Visibility,
    WorkItemGroup,
)

FILED_AT = dt.datetime(2026, 2, 10, 9, 0, tzinfo=dt.UTC)


RecordFactory: Any = DjangoModelFactory
"""Calling a factory makes a record, which factory_boy's types do not say."""


class CouncilFactory(RecordFactory):
    class Meta:
        model = models.Organisation

    kind = statuses.OrganisationKind.COUNCIL.value
    name = Sequence(lambda n: f"Council {n}")
    key = LazyAttribute(lambda made: made.name.casefold())


class BoardFactory(CouncilFactory):
    kind = statuses.OrganisationKind.BOARD.value
    name = Sequence(lambda n: f"Scrutiny Board {n}")
    parent = SubFactory(CouncilFactory)


class MeetingFactory(RecordFactory):
    class Meta:
        model = models.Meeting
        skip_postgeneration_save = True

    organisation = SubFactory(BoardFactory)
    date = Sequence(lambda n: dt.date(2026, 1, 8) + dt.timedelta(weeks=n % 500))

    @post_generation
    def published(self: Any, create: bool, asked: bool | None, **_: Any) -> None:
        """With a published pack."""
        if create and asked:
            FilingFactory(meeting=self, published=True)


class SourceDocumentFactory(RecordFactory):
    class Meta:
        model = models.SourceDocument

    sha256 = Sequence(lambda n: hashlib.sha256(str(n).encode()).hexdigest())
    name = Sequence(lambda n: f"pack-{n}.md")
    media_type = "text/markdown"
    size = 1000


class SourceBlockFactory(RecordFactory):
    class Meta:
        model = models.SourceBlock

    class Params:
        table = Trait(
            kind=statuses.BlockKind.TABLE.value,
            text="Children looked after",
            content={
                "number": 1,
                "title": "Children looked after",
                "header_rows": 1,
                "columns": [
                    {"path": ["Month"], "label": True},
                    {"path": ["Number"], "label": False},
                ],
                "rows": [
                    {
                        "kind": "body",
                        "row": 2,
                        "line": 42,
                        "page": None,
                        "path": ["January"],
                        "shifted": False,
                        "cells": [
                            {
                                "text": text,
                                "row": 2,
                                "column": column,
                                "line": 42,
                                "bold": False,
                                "filled_from": None,
                            }
                            for column, text in enumerate(("January", "136"), start=1)
                        ],
                    }
                ],
                "notes": ["At the end of each month."],
            },
        )

    document = SubFactory(SourceDocumentFactory)
    ordinal = Sequence(lambda n: n + 1)
    kind = statuses.BlockKind.PARAGRAPH.value
    text = Sequence(lambda n: f"Words of block {n}.")
    line = SelfAttribute("ordinal")


class FilingFactory(RecordFactory):
    class Meta:
        model = models.Filing

    class Params:
        published = Trait(
            visibility=Visibility.PUBLISHED.value,
            published_at=FILED_AT + dt.timedelta(hours=1),
            published_by="An officer",
        )
        superseded = Trait(current=False)
        corrects = None

    meeting = SubFactory(MeetingFactory)
    document = SubFactory(SourceDocumentFactory)
    number = LazyAttribute(lambda made: made.corrects.number + 1 if made.corrects else 1)
    supersedes = LazyAttribute(lambda made: made.corrects)
    filed_at = FILED_AT
    filed_by = "An officer"


class _Sourced(RecordFactory):
    class Meta:
        abstract = True

    filing = SubFactory(FilingFactory)
    block = LazyAttribute(
        lambda made: SourceBlockFactory(document=made.filing.document, exempt=made.exempt)
    )
    line = LazyAttribute(lambda made: made.block.line if made.block else None)
    position = Sequence(lambda n: n)
    exempt = False


def _of(parent: str) -> Any:
    """The filing of what this hangs on."""
    return SelfAttribute(f"{parent}.filing")


class PersonFactory(RecordFactory):
    class Meta:
        model = models.Person

    council = SubFactory(CouncilFactory)
    name = Sequence(lambda n: f"Alex Person{n}")
    circle = statuses.Circle.MEMBERS.value


class SpellingFactory(RecordFactory):
    class Meta:
        model = models.Spelling

    class Params:
        joined = Trait(
            settled=statuses.Settled.JOINED.value,
            why="The only member with this surname and initial.",
        )

    person = SubFactory(PersonFactory)
    council = SelfAttribute("person.council")
    circle = SelfAttribute("person.circle")
    text = SelfAttribute("person.name")


class FrontSheetFactory(_Sourced):
    class Meta:
        model = models.FrontSheet

    meeting = SelfAttribute("filing.meeting")
    board_as_written = SelfAttribute("meeting.organisation.name")
    date_as_written = LazyAttribute(lambda made: f"{made.meeting.date:%A %d %B %Y}")
    start_time = dt.time(14, 0)
    venue = "Committee Room 1, Town Hall"
    notice_date = LazyAttribute(lambda made: made.meeting.date - dt.timedelta(days=8))
    notice_as_written = LazyAttribute(lambda made: f"{made.notice_date:%A %d %B %Y}")
    contacts = ("Robin Clerk, 01632 960000",)
    private_part = False


class MembershipFactory(_Sourced):
    class Meta:
        model = models.Membership

    spelling = SubFactory(SpellingFactory)
    name_as_written = SelfAttribute("spelling.text")
    organisation = SelfAttribute("filing.meeting.organisation")
    role = Role.MEMBER.value
    voting = True


class AgendaItemFactory(_Sourced):
    class Meta:
        model = models.AgendaItem

    class Params:
        private = Trait(part=AgendaPart.PRIVATE.value, exempt=True, exemptions=[3])

    meeting = SelfAttribute("filing.meeting")
    number = Sequence(str)
    title = "Children's homes"
    report_of = "Report of the Director of Children's Services"
    first_page = 3
    last_page = 14


class MinutesFactory(_Sourced):
    class Meta:
        model = models.Minutes

    meeting = SelfAttribute("filing.meeting")
    start_time = dt.time(14, 0)
    venue = "Committee Room 1, Town Hall"
    closed_at = dt.time(15, 30)


class AttendanceFactory(_Sourced):
    class Meta:
        model = models.Attendance

    minutes = SubFactory(MinutesFactory)
    filing = _of("minutes")
    spelling = SubFactory(SpellingFactory)
    name_as_written = SelfAttribute("spelling.text")
    category = AttendanceCategory.MEMBER.value


class MinuteFactory(_Sourced):
    class Meta:
        model = models.Minute

    class Params:
        private = Trait(part=AgendaPart.PRIVATE.value, exempt=True)

    minutes = SubFactory(MinutesFactory)
    filing = _of("minutes")
    number = Sequence(str)
    title = "Children's homes"
    last_paragraph = LazyAttribute(lambda made: made.block.ordinal if made.block else None)


class MinutePassageFactory(_Sourced):
    class Meta:
        model = models.MinutePassage

    minute = SubFactory(MinuteFactory)
    filing = _of("minute")
    text = "The Board considered a report of the Director."


class DecisionFactory(_Sourced):
    class Meta:
        model = models.Decision

    class Params:
        request = Trait(
            kind=DecisionKind.REQUEST.value,
            text="Request a report on vacancies in children's homes.",
        )
        recommendation = Trait(
            kind=DecisionKind.RECOMMEND.value,
            text="Recommend that the Cabinet Member reviews fees.",
            addressee="the Cabinet Member for Children",
        )

    minute = SubFactory(MinuteFactory)
    filing = _of("minute")
    clause = Sequence(str)
    kind = DecisionKind.NOTE.value
    text = "Note the report."


class RequestFactory(_Sourced):
    class Meta:
        model = models.Request

    class Params:
        in_text = Trait(decision=None)

    minute = SubFactory(MinuteFactory)
    filing = _of("minute")
    decision = LazyAttribute(lambda made: DecisionFactory(minute=made.minute, request=True))
    text = "Request a report on vacancies in children's homes."


class RecommendationFactory(_Sourced):
    class Meta:
        model = models.Recommendation

    minute = SubFactory(MinuteFactory)
    filing = _of("minute")
    decision = LazyAttribute(lambda made: DecisionFactory(minute=made.minute, recommendation=True))
    text = "Recommend that the Cabinet Member reviews fees."
    addressee = "the Cabinet Member for Children"


class DeclarationFactory(_Sourced):
    class Meta:
        model = models.Declaration

    class Params:
        nil = Trait(spelling=None, name_as_written="", interest="There were none.", withdrew=None)

    minute = SubFactory(MinuteFactory)
    filing = _of("minute")
    spelling = SubFactory(SpellingFactory)
    name_as_written = SelfAttribute("spelling.text")
    interest = "Governor of a school in the report"
    withdrew = False


class ReportFactory(_Sourced):
    class Meta:
        model = models.Report

    meeting = SelfAttribute("filing.meeting")
    kind = "Briefing note"
    to = SelfAttribute("meeting.organisation.name")
    subject = "Children's homes"
    date = SelfAttribute("meeting.date")
    date_as_written = LazyAttribute(lambda made: f"{made.date:%d %B %Y}")


class ReportSectionFactory(_Sourced):
    class Meta:
        model = models.ReportSection

    report = SubFactory(ReportFactory)
    filing = _of("report")
    number = "1"
    title = "Purpose"


class ReportParagraphFactory(_Sourced):
    class Meta:
        model = models.ReportParagraph

    class Params:
        sought = Trait(is_sought=True, number="2.1", text="That the Board notes this.")

    report = SubFactory(ReportFactory)
    filing = _of("report")
    number = "1.1"
    text = "136 children were looked after in January."


class ReportAuthorFactory(_Sourced):
    class Meta:
        model = models.ReportAuthor

    report = SubFactory(ReportFactory)
    filing = _of("report")
    spelling = SubFactory(SpellingFactory, person__circle=statuses.Circle.OFFICERS.value)
    name_as_written = SelfAttribute("spelling.text")
    job = "Head of Service"


class AppendixFactory(_Sourced):
    class Meta:
        model = models.Appendix

    report = SubFactory(ReportFactory)
    filing = _of("report")
    label = "Appendix 1"
    title = "Figures"


class StatisticsTableFactory(_Sourced):
    class Meta:
        model = models.StatisticsTable

    report = SubFactory(ReportFactory)
    filing = _of("report")
    block = LazyAttribute(
        lambda made: SourceBlockFactory(
            document=made.filing.document, exempt=made.exempt, table=True
        )
    )
    number = 1
    title = "Children looked after"
    rows = 2
    columns = 2


class PlanFactory(_Sourced):
    class Meta:
        model = models.Plan

    meeting = SelfAttribute("filing.meeting")
    title = "Improvement plan"


class PriorityFactory(_Sourced):
    class Meta:
        model = models.Priority

    plan = SubFactory(PlanFactory)
    filing = _of("plan")
    number = "1"
    title = "Recruit and keep social workers"


class ActionFactory(_Sourced):
    class Meta:
        model = models.Action

    class Params:
        complete = Trait(progress="Completed")
        late = Trait(progress="To be discussed")

    plan = SubFactory(PlanFactory)
    filing = _of("plan")
    priority = LazyAttribute(lambda made: PriorityFactory(plan=made.plan))
    reference = "1.1"
    action = "Hold a recruitment fair"
    owners_as_written = "Head of Service"
    owners = ("Head of Service",)
    deadline_as_written = "January 2026"
    deadline_earliest = dt.date(2026, 1, 1)
    deadline_latest = dt.date(2026, 1, 31)
    progress = "Venue booked"


class WorkProgrammeFactory(_Sourced):
    class Meta:
        model = models.WorkProgramme

    meeting = SelfAttribute("filing.meeting")
    title = "Work programme 2025/26"


class WorkItemFactory(_Sourced):
    class Meta:
        model = models.WorkItem

    class Params:
        summary = Trait(listing=statuses.Listing.SUMMARY.value, detail="")
        undated = Trait(
            group=WorkItemGroup.UNDATED.value,
            when_as_written="Date to be decided",
            when_earliest=None,
            when_latest=None,
        )

    programme = SubFactory(WorkProgrammeFactory)
    filing = _of("programme")
    listing = statuses.Listing.DETAIL.value
    title = "Vacancies in children's homes"
    detail = "A report on vacancies, as the Board requested."
    group = WorkItemGroup.DATED.value
    when_as_written = "9 April 2026"
    when_earliest = dt.date(2026, 4, 9)
    when_latest = dt.date(2026, 4, 9)
    source = "Meeting 8 January 2026"
    source_dates = ({"day": "2026-01-08", "text": "8 January 2026"},)


class WorkItemPersonFactory(_Sourced):
    class Meta:
        model = models.WorkItemPerson

    work_item = SubFactory(WorkItemFactory)
    filing = _of("work_item")
    spelling = SubFactory(SpellingFactory, person__circle=statuses.Circle.OFFICERS.value)
    name_as_written = SelfAttribute("spelling.text")
    part = statuses.WorkItemPart.LEAD_OFFICER.value


class FindingFactory(_Sourced):
    class Meta:
        model = models.Finding

    rule = "N106"
    severity = Severity.ERROR.value
    verdict = Verdict.DISAGREES.value
    message = "136 + 53 + 45 is 234, not 236."
    working = "136 + 53 + 45 = 234"
    fingerprint = Sequence(lambda n: f"{n:016x}")


class JoinFactory(RecordFactory):
    class Meta:
        model = models.Join

    class Params:
        doubtful = Trait(state=statuses.JoinState.OPEN.value, likeness=0.6)

    kind = statuses.JoinKind.REQUEST_WORK.value
    from_request = SubFactory(RequestFactory)
    to_work_item = SubFactory(WorkItemFactory)
    board = LazyAttribute(lambda made: made.from_request.filing.meeting.organisation)
    state = statuses.JoinState.SETTLED.value
    likeness = 0.9
    why = "The programme gives this meeting as its source, and both are about vacancies."


class AuditEntryFactory(RecordFactory):
    class Meta:
        model = models.AuditEntry

    at = FILED_AT
    by = "An officer"
    action = "file pack"
    subject_kind = "filing"
    subject_id = "1"
    subject_label = "A board, 8 January 2026, pack, version 1"
