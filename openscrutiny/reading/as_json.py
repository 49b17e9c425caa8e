"""What was read of a paper, as plain values that other programs rely on.

docs/reference/json.md describes them. Days are ISO dates, times `14:00`; a text is as the paper
has it. Every element has its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time
from typing import Any

from openscrutiny.reading.document import Place, ReadingFault, Row, Table
from openscrutiny.reading.pack import (
    Action,
    AgendaItem,
    Appendix,
    Ask,
    Attendee,
    Author,
    Clause,
    Declaration,
    Meeting,
    Member,
    Minute,
    Minutes,
    Pack,
    Passage,
    Plan,
    Priority,
    Report,
    Section,
    StatedDate,
    Unplaced,
    WorkItem,
    WorkProgramme,
)
from openscrutiny.terms.names import PersonName
from openscrutiny.terms.periods import Period

Json = dict[str, Any]


def pack_as_json(pack: Pack) -> Json:
    """All that was understood of one paper, and what was not."""
    programmes = pack.work_programmes
    return {
        "path": pack.document.path,
        "meeting": _meeting(pack.meeting) if pack.meeting else None,
        "agenda": [_agenda_item(item) for item in pack.agenda],
        "minutes": [_minutes(minutes) for minutes in pack.minutes],
        "reports": [_report(report) for report in pack.reports],
        "plans": [_plan(plan) for plan in pack.plans],
        "actions": [_action(action) for plan in pack.plans for action in plan.actions],
        "work_programmes": [_work_programme(programme) for programme in programmes],
        "work_items": [_work_item(item) for programme in programmes for item in programme.items],
        "work_programme_summary": [
            _work_item(item) for programme in programmes for item in programme.summary
        ],
        "tables": [_table(table) for table in pack.tables],
        "faults": [_fault(fault) for fault in pack.document.faults],
        "unplaced": [_unplaced(unplaced) for unplaced in pack.unplaced],
        "placed": round(pack.placed, 4),
    }


def place_as_json(place: Place) -> Json:
    """Where something stands; a key is null where the paper's format has no such part."""
    return {
        "path": place.path,
        "page": place.page,
        "printed_page": place.printed_page,
        "line": place.line,
        "paragraph": place.paragraph,
        "table": place.table,
        "row": place.row,
        "column": place.column,
        "span": list(place.span) if place.span else None,
    }


def _stated(stated: StatedDate | None, key: str) -> Json:
    """A day as three entries: itself, as the paper has it, and where. All null if not stated."""
    return {
        key: stated.day.isoformat() if stated else None,
        f"{key}_as_written": stated.text if stated else None,
        f"{key}_place": place_as_json(stated.place) if stated else None,
    }


def _period(period: Period | None) -> Json | None:
    if period is None:
        return None
    return {
        "text": period.text,
        "earliest": period.earliest.isoformat() if period.earliest else None,
        "latest": period.latest.isoformat() if period.latest else None,
        "calendar": str(period.calendar),
    }


def _clock(at: time | None) -> str | None:
    return at.isoformat("minutes") if at else None


def _name(name: PersonName) -> Json:
    return {"name": str(name), "name_as_written": name.text}


def _meeting(meeting: Meeting) -> Json:
    return {
        "council": meeting.council,
        "board": meeting.board,
        **_stated(meeting.date, "date"),
        "time": _clock(meeting.time),
        "venue": meeting.venue,
        "contacts": list(meeting.contacts),
        "members": [_member(member) for member in meeting.members],
        **_stated(meeting.notice, "notice"),
        "private": meeting.private,
        "place": place_as_json(meeting.place),
    }


def _member(member: Member) -> Json:
    return {
        **_name(member.name),
        "role": str(member.role),
        "capacity": member.capacity,
        "place": place_as_json(member.place),
    }


def _agenda_item(item: AgendaItem) -> Json:
    return {
        "number": item.number,
        "title": item.title,
        "part": str(item.part),
        "first_page": item.first_page,
        "last_page": item.last_page,
        "report_of": item.report_of,
        "details": list(item.details),
        "exemptions": list(item.exemptions),
        "place": place_as_json(item.place),
    }


def _minutes(minutes: Minutes) -> Json:
    return {
        "board": minutes.board,
        **_stated(minutes.date, "date"),
        "time": _clock(minutes.time),
        "venue": minutes.venue,
        "attendance": [_attendee(attendee) for attendee in minutes.attendance],
        "entries": [_minute(minute) for minute in minutes.entries],
        "closed_at": _clock(minutes.closed_at),
        "place": place_as_json(minutes.place),
    }


def _attendee(attendee: Attendee) -> Json:
    return {
        **_name(attendee.name),
        "category": str(attendee.category),
        "capacity": attendee.capacity,
        "place": place_as_json(attendee.place),
    }


def _minute(minute: Minute) -> Json:
    return {
        "number": minute.number,
        "title": minute.title,
        "part": str(minute.part),
        "text": _passages(minute.text),
        "clauses": [_clause(clause) for clause in minute.clauses],
        "asks": [_ask(ask) for ask in minute.asks],
        "declarations": [_declaration(declaration) for declaration in minute.declarations],
        "place": place_as_json(minute.place),
    }


def _passages(passages: Iterable[Passage]) -> list[Json]:
    return [
        {
            "number": passage.number,
            "text": passage.text,
            "items": _passages(passage.items),
            "place": place_as_json(passage.place),
        }
        for passage in passages
    ]


def _clause(clause: Clause) -> Json:
    return {
        "number": clause.number,
        "text": clause.text,
        "kind": str(clause.kind),
        "addressee": clause.addressee,
        "due": _period(clause.due),
        "place": place_as_json(clause.place),
    }


def _ask(ask: Ask) -> Json:
    return {"kind": str(ask.kind), "text": ask.text, "place": place_as_json(ask.place)}


def _declaration(declaration: Declaration) -> Json:
    return {
        "member": declaration.member,
        "interest": declaration.interest,
        "withdrew": declaration.withdrew,
        "place": place_as_json(declaration.place),
    }


def _report(report: Report) -> Json:
    return {
        "kind": report.kind,
        "to": report.to,
        "subject": report.subject,
        **_stated(report.date, "date"),
        "recommendations": _passages(report.recommendations),
        "sections": [_section(section) for section in report.sections],
        "paragraphs": _passages(report.paragraphs),
        "authors": [_author(author) for author in report.authors],
        "appendices": [_appendix(appendix) for appendix in report.appendices],
        "tables": list(report.tables),
        "place": place_as_json(report.place),
    }


def _section(section: Section) -> Json:
    place = place_as_json(section.place)
    return {"number": section.number, "title": section.title, "place": place}


def _author(author: Author) -> Json:
    return {
        **_name(author.name),
        "position": author.position,
        "place": place_as_json(author.place),
    }


def _appendix(appendix: Appendix) -> Json:
    place = place_as_json(appendix.place)
    return {"label": appendix.label, "title": appendix.title, "place": place}


def _plan(plan: Plan) -> Json:
    return {
        "title": plan.title,
        "priorities": [_priority(priority) for priority in plan.priorities],
        "place": place_as_json(plan.place),
    }


def _priority(priority: Priority) -> Json:
    place = place_as_json(priority.place)
    return {"number": priority.number, "title": priority.title, "place": place}


def _action(action: Action) -> Json:
    return {
        "plan": action.plan,
        "priority": action.priority,
        "group": action.group,
        "reference": action.reference,
        "action": action.action,
        "specific_action": action.specific_action,
        "owners_as_written": action.owners_as_written,
        "owners": list(action.owners),
        "deadline": _period(action.deadline),
        "progress": action.progress,
        "status": action.status,
        "place": place_as_json(action.place),
    }


def _work_programme(programme: WorkProgramme) -> Json:
    return {
        "title": programme.title,
        "year": _period(programme.year),
        "place": place_as_json(programme.place),
    }


def _work_item(item: WorkItem) -> Json:
    return {
        "title": item.title,
        "detail": item.detail,
        "when": _period(item.when),
        "when_as_written": item.when_as_written,
        "group": str(item.group),
        "venue": item.venue,
        "lead_officers": list(item.lead_officers),
        "cabinet_members": list(item.cabinet_members),
        "source": item.source,
        "source_dates": [
            {"date": day.day.isoformat(), "text": day.text, "place": place_as_json(day.place)}
            for day in item.source_dates
        ],
        "outcome": item.outcome,
        "place": place_as_json(item.place),
    }


def _table(table: Table) -> Json:
    return {
        "number": table.number,
        "title": table.title,
        "columns": [
            {
                "path": list(column.path),
                "is_label": column.is_label,
                "place": place_as_json(replace(table.place, column=number)),
            }
            for number, column in enumerate(table.columns, 1)
        ],
        "header_rows": table.header_rows,
        "rows": [_row(row) for row in table.rows],
        "notes": list(table.notes),
        "place": place_as_json(table.place),
    }


def _row(row: Row) -> Json:
    return {
        "kind": str(row.kind),
        "path": list(row.path),
        "cells": [cell.text for cell in row.cells],
        "shifted": row.shifted,
        "place": place_as_json(row.place),
    }


def _fault(fault: ReadingFault) -> Json:
    return {"message": fault.message, "place": place_as_json(fault.place)}


def _unplaced(unplaced: Unplaced) -> Json:
    return {"text": unplaced.text, "place": place_as_json(unplaced.place)}
