"""Rows for reports, and for the tables of figures in a paper."""

from __future__ import annotations

from collections.abc import Iterator

from openscrutiny.reading.document import Table
from openscrutiny.reading.pack import Pack
from openscrutiny.reading.pack import Report as StatedReport
from openscrutiny.record.actions.filing.sections import Section
from openscrutiny.record.actions.filing.writing import Writing, with_depth
from openscrutiny.record.models import (
    Appendix,
    Report,
    ReportAuthor,
    ReportParagraph,
    ReportSection,
    StatisticsTable,
)
from openscrutiny.record.statuses import Circle


def file_reports(pack: Pack, found: tuple[Section, ...], writing: Writing) -> list[Report]:
    """Save the reports and what is in them; their rows, in the order of the pack's reports."""
    ends = {id(section.of): section.last for section in found}
    rows = writing.save(Report, [_report(r, ends.get(id(r)), writing) for r in pack.reports])
    pairs = list(zip(pack.reports, rows, strict=True))
    writing.save(
        ReportSection, [s for stated, row in pairs for s in _sections(stated, row, writing)]
    )
    writing.save(
        ReportParagraph, [p for stated, row in pairs for p in _paragraphs(stated, row, writing)]
    )
    writing.save(ReportAuthor, [a for stated, row in pairs for a in _authors(stated, row, writing)])
    writing.save(Appendix, [a for stated, row in pairs for a in _appendices(stated, row, writing)])
    return rows


def file_tables(pack: Pack, reports: list[Report], writing: Writing) -> None:
    """Save the tables of figures: those that are no plan's and no work programme's."""
    report_of = {
        number: row
        for stated, row in zip(pack.reports, reports, strict=True)
        for number in stated.tables
    }
    taken = set(_blocks_of_plans_and_programmes(pack))
    writing.save(
        StatisticsTable,
        [
            _table(table, report_of.get(table.number), writing)
            for table in pack.tables
            if table.place.paragraph not in taken
        ],
    )


def _report(stated: StatedReport, last: int | None, writing: Writing) -> Report:
    return writing.state(
        Report,
        stated.place,
        meeting=writing.filing.meeting,
        kind=stated.kind,
        to=stated.to,
        subject=stated.subject,
        date=stated.date.day if stated.date else None,
        date_as_written=(stated.date.text or str(stated.date.day)) if stated.date else "",
        last_paragraph=last,
    )


def _sections(stated: StatedReport, row: Report, writing: Writing) -> Iterator[ReportSection]:
    for each in stated.sections:
        yield writing.state(
            ReportSection,
            each.place,
            exempt=row.exempt,
            report=row,
            number=each.number,
            title=each.title,
        )


def _paragraphs(stated: StatedReport, row: Report, writing: Writing) -> Iterator[ReportParagraph]:
    for is_sought, passages in ((True, stated.recommendations), (False, stated.paragraphs)):
        for depth, passage in with_depth(passages):
            yield writing.state(
                ReportParagraph,
                passage.place,
                exempt=row.exempt,
                report=row,
                number=passage.number,
                text=passage.text,
                depth=depth,
                is_sought=is_sought,
            )


def _authors(stated: StatedReport, row: Report, writing: Writing) -> Iterator[ReportAuthor]:
    for author in stated.authors:
        yield writing.state(
            ReportAuthor,
            author.place,
            exempt=row.exempt,
            report=row,
            spelling=writing.spelling(author.name, Circle.OFFICERS),
            name_as_written=author.name.text,
            job=author.position,
        )


def _appendices(stated: StatedReport, row: Report, writing: Writing) -> Iterator[Appendix]:
    for each in stated.appendices:
        yield writing.state(
            Appendix,
            each.place,
            exempt=row.exempt,
            report=row,
            label=each.label,
            title=each.title,
        )


def _table(table: Table, report: Report | None, writing: Writing) -> StatisticsTable:
    return writing.state(
        StatisticsTable,
        table.place,
        exempt=report is not None and report.exempt,
        report=report,
        number=table.number,
        title=table.title,
        rows=table.header_rows + len(table.rows),
        columns=len(table.columns),
    )


def _blocks_of_plans_and_programmes(pack: Pack) -> Iterator[int | None]:
    for plan in pack.plans:
        yield from (action.place.paragraph for action in plan.actions)
    for programme in pack.work_programmes:
        yield from (item.place.paragraph for item in (*programme.items, *programme.summary))
