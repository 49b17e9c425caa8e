"""Rows for the minutes that a paper prints: who came, what was said, decided and asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openscrutiny.reading.pack import Ask, Attendee, Clause, Pack
from openscrutiny.reading.pack import Declaration as StatedDeclaration
from openscrutiny.reading.pack import Minute as StatedMinute
from openscrutiny.reading.pack import Minutes as StatedMinutes
from openscrutiny.record.actions.filing.names import CIRCLES
from openscrutiny.record.actions.filing.organisations import find_or_make_board, name_key
from openscrutiny.record.actions.filing.sections import Section
from openscrutiny.record.actions.filing.writing import Writing, days_of, with_depth
from openscrutiny.record.joining.requests import restating
from openscrutiny.record.models import (
    Attendance,
    Decision,
    Declaration,
    Meeting,
    Minute,
    MinutePassage,
    Minutes,
    Organisation,
    Recommendation,
    Request,
)
from openscrutiny.record.statuses import Circle
from openscrutiny.terms.names import read_name
from openscrutiny.terms.statuses import AgendaPart, DecisionKind

_REQUESTS = (DecisionKind.REQUEST, DecisionKind.QUESTION, DecisionKind.CONCERN)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A minute as stated, beside its row."""

    stated: StatedMinute
    row: Minute


def file_minutes(pack: Pack, found: tuple[Section, ...], writing: Writing) -> list[str]:
    """Save every set of minutes. Returns, in words, those left out because they give no day."""
    left_out = []
    of_meeting: dict[int, Minutes] = {}
    for stated in pack.minutes:
        if stated.date is None:
            line = f" at line {stated.place.line}" if stated.place.line else ""
            left_out.append(f"the minutes{line}, which do not say of which day's meeting they are")
            continue
        meeting = _meeting(stated, writing)
        minutes = of_meeting.get(meeting.pk)
        if minutes is None:
            minutes = of_meeting[meeting.pk] = _save_minutes(stated, meeting, writing)
        _save_parts(stated, minutes, found, writing)
    return left_out


def _meeting(stated: StatedMinutes, writing: Writing) -> Meeting:
    """The meeting that these are the minutes of: of the pack's board, unless they name another."""
    assert stated.date is not None  # noqa: S101 - the caller looked
    board = _board(stated.board, writing.filing.meeting.organisation)
    meeting, _ = Meeting.objects.get_or_create(organisation=board, date=stated.date.day)
    return meeting


def _board(name: str, own: Organisation) -> Organisation:
    if not name.strip() or name_key(name) == own.key:
        return own
    return find_or_make_board(name, own.parent)


def _save_minutes(stated: StatedMinutes, meeting: Meeting, writing: Writing) -> Minutes:
    row = writing.state(
        Minutes,
        stated.place,
        meeting=meeting,
        start_time=stated.time,
        venue=stated.venue,
        closed_at=stated.closed_at,
    )
    row.save()
    return row


def _save_parts(
    stated: StatedMinutes, minutes: Minutes, found: tuple[Section, ...], writing: Writing
) -> None:
    writing.save(Attendance, [_attendance(each, minutes, writing) for each in stated.attendance])
    ends = {id(section.of): section.last for section in found}
    rows = writing.save(
        Minute,
        [_minute(each, minutes, ends.get(id(each)), writing) for each in stated.entries],
    )
    entries = [_Entry(each, row) for each, row in zip(stated.entries, rows, strict=True)]
    writing.save(MinutePassage, [row for entry in entries for row in _passages(entry, writing)])
    writing.save(Declaration, [row for entry in entries for row in _declarations(entry, writing)])
    _save_decisions(entries, writing)


def _attendance(each: Attendee, minutes: Minutes, writing: Writing) -> Attendance:
    return writing.state(
        Attendance,
        each.place,
        minutes=minutes,
        spelling=writing.spelling(each.name, CIRCLES[each.category]),
        name_as_written=each.name.text,
        category=each.category.value,
        capacity=each.capacity,
    )


def _minute(stated: StatedMinute, minutes: Minutes, last: int | None, writing: Writing) -> Minute:
    return writing.state(
        Minute,
        stated.place,
        exempt=stated.part is AgendaPart.PRIVATE,
        minutes=minutes,
        number=stated.number,
        title=stated.title,
        part=stated.part.value,
        last_paragraph=last,
    )


def _passages(entry: _Entry, writing: Writing) -> Iterator[MinutePassage]:
    for depth, passage in with_depth(entry.stated.text):
        yield writing.state(
            MinutePassage,
            passage.place,
            exempt=entry.row.exempt,
            minute=entry.row,
            number=passage.number,
            text=passage.text,
            depth=depth,
        )


def _declarations(entry: _Entry, writing: Writing) -> Iterator[Declaration]:
    for stated in entry.stated.declarations:
        yield _declaration(stated, entry.row, writing)


def _declaration(stated: StatedDeclaration, minute: Minute, writing: Writing) -> Declaration:
    name = read_name(stated.member)
    return writing.state(
        Declaration,
        stated.place,
        exempt=minute.exempt,
        minute=minute,
        spelling=writing.spelling(name, Circle.MEMBERS),
        name_as_written=name.text if name else stated.member,
        interest=stated.interest,
        withdrew=stated.withdrew if stated.member else None,
    )


def _save_decisions(entries: list[_Entry], writing: Writing) -> None:
    """Save each clause, and what it requests or recommends; then what the text asks for."""
    clauses = [(entry, clause) for entry in entries for clause in entry.stated.clauses]
    decisions = writing.save(Decision, [_decision(e, c, writing) for e, c in clauses])
    of_minute: dict[int, list[Decision]] = {}
    for decision in decisions:
        of_minute.setdefault(decision.minute_id, []).append(decision)
    in_clauses = [_asked_in_clause(decision, writing) for decision in decisions]
    in_text = [
        _asked_in_text(ask, entry.row, of_minute.get(entry.row.pk, []), writing)
        for entry in entries
        for ask in entry.stated.asks
    ]
    asked = [each for each in (*in_clauses, *in_text) if each is not None]
    writing.save(Request, [each for each in asked if isinstance(each, Request)])
    writing.save(Recommendation, [each for each in asked if isinstance(each, Recommendation)])


def _decision(entry: _Entry, clause: Clause, writing: Writing) -> Decision:
    return writing.state(
        Decision,
        clause.place,
        exempt=entry.row.exempt,
        minute=entry.row,
        clause=clause.number,
        text=clause.text,
        kind=clause.kind.value,
        addressee=clause.addressee,
        **days_of(clause.due, "due"),
    )


def _asked_in_clause(decision: Decision, writing: Writing) -> Request | Recommendation | None:
    kind = DecisionKind(decision.kind)
    shared: dict[str, Any] = {
        "exempt": decision.exempt,
        "minute": decision.minute,
        "decision": decision,
        "text": decision.text,
        "addressee": decision.addressee,
        "due_as_written": decision.due_as_written,
        "due_earliest": decision.due_earliest,
        "due_latest": decision.due_latest,
    }
    if kind is DecisionKind.RECOMMEND:
        return writing.state(Recommendation, decision.place, **shared)
    if kind in _REQUESTS:
        return writing.state(Request, decision.place, kind=kind.value, **shared)
    return None


def _asked_in_text(
    ask: Ask, minute: Minute, decisions: list[Decision], writing: Writing
) -> Request | Recommendation | None:
    shared: dict[str, Any] = {
        "exempt": minute.exempt,
        "minute": minute,
        "text": ask.text,
        "resolved_as": _resolved_as(ask, decisions),
    }
    if ask.kind is DecisionKind.RECOMMEND:
        return writing.state(Recommendation, ask.place, **shared)
    if ask.kind in _REQUESTS:
        return writing.state(Request, ask.place, kind=ask.kind.value, **shared)
    return None


def _resolved_as(ask: Ask, decisions: list[Decision]) -> Decision | None:
    """The clause that resolves what the text asks for, if one surely does."""
    asking = [
        each
        for each in decisions
        if DecisionKind(each.kind) not in (DecisionKind.NOTE, DecisionKind.AGREE)
    ]
    index = restating(ask.text, [each.text for each in asking])
    return None if index is None else asking[index]
