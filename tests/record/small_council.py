"""A small council's record, with every kind of row that the record can hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from openscrutiny.record import models
from openscrutiny.record.statuses import JoinKind
from openscrutiny.terms.statuses import AttendanceCategory, Role
from tests.record.factories import (
    ActionFactory,
    AgendaItemFactory,
    AppendixFactory,
    AttendanceFactory,
    AuditEntryFactory,
    BoardFactory,
    CouncilFactory,
    DecisionFactory,
    DeclarationFactory,
    FilingFactory,
    FindingFactory,
    FrontSheetFactory,
    JoinFactory,
    MeetingFactory,
    MembershipFactory,
    MinuteFactory,
    MinutePassageFactory,
    MinutesFactory,
    PersonFactory,
    PlanFactory,
    PriorityFactory,
    RecommendationFactory,
    ReportAuthorFactory,
    ReportFactory,
    ReportParagraphFactory,
    ReportSectionFactory,
    RequestFactory,
    SpellingFactory,
    StatisticsTableFactory,
    WorkItemFactory,
    WorkItemPersonFactory,
    WorkProgrammeFactory,
)

FIRST_DAY = dt.date(2026, 1, 8)
SECOND_DAY = dt.date(2026, 2, 19)
DRAFT_DAY = dt.date(2026, 4, 9)


@dataclass(frozen=True)
class SmallCouncil:
    """Two published packs, the second with the first meeting's minutes, and a draft third."""

    council: models.Organisation
    board: models.Organisation
    first: models.Filing
    first_corrected: models.Filing
    """The first pack's second version, published: `first` no longer stands."""
    second: models.Filing
    draft: models.Filing
    chair: models.Person
    officer: models.Person
    item: models.AgendaItem
    report: models.Report
    table: models.StatisticsTable
    minute: models.Minute
    request: models.Request
    recommendation: models.Recommendation
    work_item: models.WorkItem
    open_join: models.Join
    plan: models.Plan
    finding: models.Finding
    secret_item: models.AgendaItem
    secret_minute: models.Minute


def small_council(name: str = "Marlford Borough Council") -> SmallCouncil:
    """Make the record of a council in which every model has at least one row."""
    council = CouncilFactory(name=name)
    board = BoardFactory(name="Children and Families Scrutiny Board", parent=council)
    chair: models.Spelling = SpellingFactory(
        person__council=council, person__name="Councillor P Okafor"
    )
    SpellingFactory(person=chair.person, text="Cllr Okafor", joined=True)
    officer: models.Spelling = SpellingFactory(
        person=PersonFactory(council=council, name="Dana Reyes", circle="officers and guests")
    )
    first = FilingFactory(
        meeting=MeetingFactory(organisation=board, date=FIRST_DAY), published=True, superseded=True
    )
    AgendaItemFactory(filing=first, title="Childrens homes")
    corrected = FilingFactory(meeting=first.meeting, corrects=first, published=True)
    item, report, table, secret_item = _pack(corrected, chair, officer)
    second = FilingFactory(
        meeting=MeetingFactory(organisation=board, date=SECOND_DAY), published=True
    )
    minutes = MinutesFactory(filing=second, meeting=first.meeting)
    minute, request, recommendation, secret_minute = _minutes(minutes, chair, officer)
    work_item = _programme(second, officer)
    draft = FilingFactory(meeting=MeetingFactory(organisation=board, date=DRAFT_DAY))
    _pack(draft, chair, officer)
    JoinFactory(board=board, from_request=request, to_work_item=work_item)
    open_join = JoinFactory(
        board=board,
        kind=JoinKind.RECOMMENDATION_WORK.value,
        from_request=None,
        from_recommendation=recommendation,
        to_work_item=work_item,
        doubtful=True,
    )
    JoinFactory(
        board=board,
        kind=JoinKind.MINUTE_ITEM.value,
        from_request=None,
        from_minute=minute,
        to_work_item=None,
        to_agenda_item=item,
    )
    JoinFactory(
        board=board,
        kind=JoinKind.REPORT_ITEM.value,
        from_request=None,
        from_report=report,
        to_work_item=None,
        to_agenda_item=item,
    )
    AuditEntryFactory(subject_id=str(second.pk), subject_label=str(second))
    return SmallCouncil(
        council=council,
        board=board,
        first=first,
        first_corrected=corrected,
        second=second,
        draft=draft,
        chair=chair.person,
        officer=officer.person,
        item=item,
        report=report,
        table=table,
        minute=minute,
        request=request,
        recommendation=recommendation,
        work_item=work_item,
        open_join=open_join,
        plan=models.Plan.objects.filter(filing=corrected).get(),
        finding=models.Finding.objects.filter(filing=corrected).get(),
        secret_item=secret_item,
        secret_minute=secret_minute,
    )


def _pack(
    filing: models.Filing, chair: models.Spelling, officer: models.Spelling
) -> tuple[models.AgendaItem, models.Report, models.StatisticsTable, models.AgendaItem]:
    FrontSheetFactory(filing=filing, private_part=True)
    MembershipFactory(filing=filing, spelling=chair, role=Role.CHAIR.value)
    item = AgendaItemFactory(filing=filing, number="4")
    secret = AgendaItemFactory(filing=filing, number="9", title="A secret contract", private=True)
    report = ReportFactory(filing=filing)
    ReportSectionFactory(report=report)
    ReportParagraphFactory(report=report)
    ReportParagraphFactory(report=report, sought=True)
    ReportAuthorFactory(report=report, spelling=officer)
    AppendixFactory(report=report)
    table = StatisticsTableFactory(report=report)
    secret_report = ReportFactory(filing=filing, subject="A secret contract", exempt=True)
    ReportParagraphFactory(report=secret_report, text="A secret price", exempt=True)
    _plan(filing)
    FindingFactory(filing=filing, block=table.block, row=2, column=2, span_start=0, span_end=3)
    return item, report, table, secret


def _plan(filing: models.Filing) -> None:
    plan = PlanFactory(filing=filing)
    priority = PriorityFactory(plan=plan)
    ActionFactory(plan=plan, priority=priority, reference="1.1", complete=True)
    ActionFactory(plan=plan, priority=priority, reference="1.2", late=True)


def _minutes(
    minutes: models.Minutes, chair: models.Spelling, officer: models.Spelling
) -> tuple[models.Minute, models.Request, models.Recommendation, models.Minute]:
    AttendanceFactory(minutes=minutes, spelling=chair)
    AttendanceFactory(minutes=minutes, spelling=officer, category=AttendanceCategory.EMPLOYEE.value)
    minute = MinuteFactory(minutes=minutes, number="42")
    MinutePassageFactory(minute=minute)
    DeclarationFactory(minute=minute, spelling=chair)
    DeclarationFactory(minute=minute, nil=True)
    DecisionFactory(minute=minute, clause="1")
    request = RequestFactory(minute=minute)
    recommendation = RecommendationFactory(minute=minute)
    secret = MinuteFactory(minutes=minutes, number="43", title="A secret contract", private=True)
    MinutePassageFactory(minute=secret, text="A secret price", exempt=True)
    RequestFactory(
        minute=secret,
        decision=DecisionFactory(minute=secret, request=True, exempt=True),
        exempt=True,
    )
    return minute, request, recommendation, secret


def _programme(filing: models.Filing, officer: models.Spelling) -> models.WorkItem:
    programme = WorkProgrammeFactory(filing=filing)
    work_item = WorkItemFactory(programme=programme)
    WorkItemFactory(programme=programme, summary=True)
    WorkItemFactory(programme=programme, title="Early help", undated=True)
    WorkItemPersonFactory(work_item=work_item, spelling=officer)
    assert isinstance(work_item, models.WorkItem)
    return work_item
