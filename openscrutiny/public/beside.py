"""What the record says of one place in a paper: from a figure to its report, item and minute."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from openscrutiny.public import addresses, walking, wording
from openscrutiny.public.tables import Mark
from openscrutiny.record.models import (
    Action,
    AgendaItem,
    Appendix,
    Attendance,
    Decision,
    Declaration,
    Filing,
    FrontSheet,
    Membership,
    Minute,
    MinutePassage,
    Minutes,
    Named,
    Plan,
    Priority,
    Recommendation,
    Report,
    ReportAuthor,
    ReportParagraph,
    ReportSection,
    Request,
    Sourced,
    StatisticsTable,
    WorkItem,
    WorkProgramme,
)
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import Viewer

MANY = 3
"""More statements of one kind than this, in one place, are counted and not each told."""


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence about the place, with the page that it leads on to, where there is one."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """How the record's statements of one kind are told of beside their place.

    `several` is what is said, with their number, where there are more than `MANY`.
    """

    model: type[Any]
    related: tuple[str, ...]
    tell: Callable[[Any], Link]
    several: str = ""


def beside(viewer: Viewer, filing: Filing, mark: Mark) -> list[Link]:
    """What the marked place says, as the record has it, from the statement out to what answers it.

    Empty for a version that no longer stands: its pages are those of the version that does.
    """
    if not filing.current:
        return []
    said = list(_statements(viewer, filing, mark))
    told = {link.address.partition("#")[0] for link in said}
    report = _around(viewer, filing, mark, Report, "meeting__organisation")
    minute = _around(viewer, filing, mark, Minute, "minutes__meeting__organisation")
    if isinstance(report, Report):
        said += _of_report(viewer, report, is_told=addresses.of_report(report) in told)
    if isinstance(minute, Minute):
        said += _of_minute(viewer, minute, is_told=addresses.of_minute(minute) in told)
    return list({(link.text, link.address): link for link in said}.values())


def _statements(viewer: Viewer, filing: Filing, mark: Mark) -> Iterator[Link]:
    for kind in KINDS:
        held = kind.model.objects.in_version(filing, viewer).filter(block__ordinal=mark.ordinal)
        if mark.row is not None:
            held = held.filter(row__in=[mark.row]) | held.filter(row__isnull=True)
        statements = list(held.select_related(*kind.related)[:50])
        if len(statements) > MANY and kind.several:
            yield Link(kind.several.format(len(statements)), kind.tell(statements[0]).address)
            continue
        for statement in statements[: MANY + 1]:
            yield kind.tell(statement)


def _around(
    viewer: Viewer, filing: Filing, mark: Mark, model: type[Report] | type[Minute], related: str
) -> Sourced | None:
    """The report or the minute that the place stands in."""
    return (
        model.objects.in_version(filing, viewer)
        .filter(block__ordinal__lte=mark.ordinal, last_paragraph__gte=mark.ordinal)
        .select_related(related)
        .order_by("-block__ordinal")
        .first()
    )


def _of_report(viewer: Viewer, report: Report, *, is_told: bool) -> Iterator[Link]:
    """From the report that a place stands in on to its item, and to the minute that answers it."""
    if not is_told:
        yield Link(f"This stands in the report “{report.subject}”", addresses.of_report(report))
    items = walking.forwards(viewer, JoinKind.REPORT_ITEM, [report]).get(report.pk, ())
    for step in items:
        yield _step(step, "That report is for agenda", "That report may be for agenda")
    minutes = walking.backwards(
        viewer, JoinKind.MINUTE_ITEM, walking.agenda_items(step.thing for step in items)
    )
    for step in walking.each_once(step for steps in minutes.values() for step in steps):
        yield _step(step, "The board’s answer is in", "The board’s answer may be in")


def _of_minute(viewer: Viewer, minute: Minute, *, is_told: bool) -> Iterator[Link]:
    if not is_told:
        yield Link(f"This stands in {wording.minute_name(minute)}", addresses.of_minute(minute))
    for step in walking.forwards(viewer, JoinKind.MINUTE_ITEM, [minute]).get(minute.pk, ()):
        yield _step(step, "That minute is about agenda", "That minute may be about agenda")


def _step(step: walking.Step, certain: str, doubtful: str) -> Link:
    thing = step.thing
    name = wording.minute_name(thing) if isinstance(thing, Minute) else str(thing)
    if isinstance(thing, AgendaItem):
        name = wording.item_name(thing)
    return Link(f"{certain if step.certain else doubtful} {name}", step.address)


def _of_person(named: Named) -> str:
    return addresses.of_person(named.person) if named.person else ""


def _front_sheet(sheet: FrontSheet) -> Link:
    day = wording.full_day(sheet.meeting.date)
    return Link(f"This is the front sheet of the meeting of {day}", addresses.of(sheet.meeting))


def _membership(membership: Membership) -> Link:
    return Link(
        f"{membership.name_as_written} is listed here as {membership.role}",
        _of_person(membership),
    )


def _item(item: AgendaItem) -> Link:
    return Link(f"This is agenda {wording.item_name(item)}", addresses.of_item(item))


def _minutes(minutes: Minutes) -> Link:
    day = wording.full_day(minutes.meeting.date)
    return Link(f"The minutes of the meeting of {day} begin here", addresses.of_minutes(minutes))


def _attendance(there: Attendance) -> Link:
    return Link(f"{there.name_as_written} is recorded here ({there.category})", _of_person(there))


def _minute(minute: Minute) -> Link:
    return Link(f"This is {wording.minute_name(minute)}", addresses.of_minute(minute))


def _passage(passage: MinutePassage) -> Link:
    return Link(
        f"This is part of {wording.minute_name(passage.minute)}",
        addresses.of_minute(passage.minute),
    )


def _decision(decision: Decision) -> Link:
    clause = f"Clause {decision.clause.rstrip('.)')}" if decision.clause else "The decision"
    return Link(
        f"{clause} of {wording.minute_name(decision.minute)}", addresses.of_decision(decision)
    )


def _request(request: Request) -> Link:
    return Link(
        f"A {request.kind} in {wording.minute_name(request.minute)}", addresses.of_asked(request)
    )


def _recommendation(made: Recommendation) -> Link:
    return Link(f"A recommendation in {wording.minute_name(made.minute)}", addresses.of_asked(made))


def _declaration(declared: Declaration) -> Link:
    return Link(
        f"A declaration of interest, in {wording.minute_name(declared.minute)}",
        addresses.of_minute(declared.minute),
    )


def _report(report: Report) -> Link:
    return Link(f"The report “{report.subject}” begins here", addresses.of_report(report))


def _section(section: ReportSection) -> Link:
    return Link(
        f"Section {section.number or section.title} of the report “{section.report.subject}”",
        f"{addresses.of_report(section.report)}#section-{section.position}",
    )


def _paragraph(paragraph: ReportParagraph) -> Link:
    name = f"paragraph {paragraph.number}" if paragraph.number else "part"
    return Link(
        f"This is {name} of the report “{paragraph.report.subject}”",
        f"{addresses.of_report(paragraph.report)}#paragraph-{paragraph.position}",
    )


def _author(author: ReportAuthor) -> Link:
    return Link(f"{author.name_as_written} is named here as an author", _of_person(author))


def _appendix(appendix: Appendix) -> Link:
    return Link(
        f"{appendix.label or 'An appendix'} of the report “{appendix.report.subject}”",
        addresses.of_report(appendix.report),
    )


def _table(table: StatisticsTable) -> Link:
    if table.report is None:
        return Link(f"This is {table.title or 'a table'}")
    return Link(
        f"This is a table of the report “{table.report.subject}”",
        f"{addresses.of_report(table.report)}#{table.anchor}",
    )


def _plan(plan: Plan) -> Link:
    return Link(f"The plan “{plan.title}” begins here", addresses.of_plan(plan))


def _priority(priority: Priority) -> Link:
    return Link(f"A priority of the plan “{priority.plan.title}”", addresses.of_plan(priority.plan))


def _action(action: Action) -> Link:
    name = f"Action {action.reference}" if action.reference else "An action"
    return Link(f"{name} of the plan “{action.plan.title}”", addresses.of_action(action))


def _programme(programme: WorkProgramme) -> Link:
    return Link("A work programme begins here", addresses.of_programme(programme))


def _work_item(item: WorkItem) -> Link:
    return Link(f"“{item.title}” on the work programme", addresses.of_work_item(item))


MINUTE = ("minute__minutes__meeting__organisation",)
REPORT = ("report__meeting__organisation",)
PLAN = ("plan__meeting__organisation",)

KINDS: Iterable[Kind] = (
    Kind(FrontSheet, ("meeting__organisation",), _front_sheet),
    Kind(Membership, (), _membership, "{} members are listed here"),
    Kind(AgendaItem, ("meeting__organisation",), _item),
    Kind(Minutes, ("meeting__organisation",), _minutes),
    Kind(Attendance, (), _attendance, "{} people are recorded here"),
    Kind(Minute, ("minutes__meeting__organisation",), _minute),
    Kind(MinutePassage, MINUTE, _passage),
    Kind(Decision, MINUTE, _decision),
    Kind(Request, ("decision", *MINUTE), _request),
    Kind(Recommendation, ("decision", *MINUTE), _recommendation),
    Kind(Declaration, MINUTE, _declaration),
    Kind(Report, ("meeting__organisation",), _report),
    Kind(ReportSection, REPORT, _section),
    Kind(ReportParagraph, REPORT, _paragraph),
    Kind(ReportAuthor, (), _author),
    Kind(Appendix, REPORT, _appendix),
    Kind(StatisticsTable, REPORT, _table),
    Kind(Plan, ("meeting__organisation",), _plan),
    Kind(Priority, PLAN, _priority),
    Kind(Action, PLAN, _action, "{} actions of a plan stand in this table"),
    Kind(WorkProgramme, ("meeting__organisation",), _programme),
    Kind(
        WorkItem,
        ("programme__meeting__organisation",),
        _work_item,
        "{} items of a work programme stand in this table",
    ),
)
"""Every kind of statement that has a page or stands on one."""
