"""A report: what it asks the board to do, its paragraphs, its tables, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.http import HttpRequest, HttpResponse

from openscrutiny.public import addresses, trails, walking
from openscrutiny.public.lookup import find_meeting, in_order
from openscrutiny.public.nesting import Nested, nested
from openscrutiny.public.officers import Findings
from openscrutiny.public.pages import for_viewer, page, the_one
from openscrutiny.public.tables import ShownTable, show_table
from openscrutiny.record.models import (
    Appendix,
    Decision,
    Plan,
    Report,
    ReportAuthor,
    ReportParagraph,
    ReportSection,
    SourceBlock,
    Sourced,
    StatisticsTable,
)
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import Viewer


@dataclass(slots=True)
class Part:
    """A run of a report under one heading: passages and tables, in the paper's order."""

    section: ReportSection | None
    contents: list[Nested | ShownTable] = field(default_factory=list)


@for_viewer
def report(
    request: HttpRequest, viewer: Viewer, board: str, day: date, report: str
) -> HttpResponse:
    meeting = find_meeting(viewer, board, day)
    found = the_one(
        "report",
        report,
        Report.objects.visible_to(viewer)
        .filter(meeting=meeting)
        .select_related("meeting__organisation"),
        key_of=addresses.report_key,
        ordinal_of=lambda each: each.position,
    )
    findings = Findings(viewer, [found.filing_id])
    paragraphs = list(ReportParagraph.objects.visible_to(viewer).filter(report=found))
    items = walking.forwards(viewer, JoinKind.REPORT_ITEM, [found]).get(found.pk, ())
    minutes = walking.backwards(
        viewer, JoinKind.MINUTE_ITEM, walking.agenda_items(step.thing for step in items)
    )
    answers = walking.each_once(step for steps in minutes.values() for step in steps)
    return page(
        request,
        "report.html",
        report=found,
        meeting=meeting,
        sought=nested(each for each in paragraphs if each.is_sought),
        parts=_parts(viewer, found, paragraphs, findings),
        authors=ReportAuthor.objects.visible_to(viewer).filter(report=found),
        appendices=Appendix.objects.visible_to(viewer).filter(report=found),
        plans=Plan.objects.visible_to(viewer)
        .filter(report=found)
        .select_related("meeting__organisation"),
        items=items,
        minutes=answers,
        decisions=_decisions(viewer, answers),
        findings=findings,
        trail=trails.to_meeting(meeting),
        section="boards",
    )


def _parts(
    viewer: Viewer, report: Report, paragraphs: Sequence[ReportParagraph], findings: Findings
) -> list[Part]:
    """The report's headings, each with what stands under it, but for what it seeks."""
    statements: list[Sourced] = [
        *ReportSection.objects.visible_to(viewer).filter(report=report),
        *(each for each in paragraphs if not each.is_sought),
        *StatisticsTable.objects.visible_to(viewer).filter(report=report),
    ]
    tables = _tables(viewer, statements, findings)
    parts = [Part(None)]
    run: list[ReportParagraph] = []
    for statement in [*in_order(statements), None]:
        if isinstance(statement, ReportParagraph):
            run.append(statement)
            continue
        parts[-1].contents += nested(run)
        run = []
        if isinstance(statement, ReportSection):
            parts.append(Part(statement))
        elif statement is not None and statement.block_id in tables:
            parts[-1].contents.append(tables[statement.block_id])
    return [part for part in parts if part.contents]


def _tables(
    viewer: Viewer, statements: Sequence[Sourced], findings: Findings
) -> dict[int | None, ShownTable]:
    """The report's tables by their blocks. A row that is a plan's or a programme's is there."""
    keys = [each.block_id for each in statements if isinstance(each, StatisticsTable)]
    if not keys:
        return {}
    blocks = SourceBlock.objects.visible_to(viewer).filter(pk__in=keys)
    return {
        block.pk: show_table(block, findings=findings.within(block))
        for block in blocks
        if block.content
    }


def _decisions(viewer: Viewer, answers: Sequence[walking.Step]) -> list[Decision]:
    keys = [step.thing.pk for step in answers]
    if not keys:
        return []
    return list(Decision.objects.visible_to(viewer).filter(minute__in=keys).with_minutes())
