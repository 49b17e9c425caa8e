"""The address of everything that has a page: made of the words and numbers that papers use.

`/boards/<board>/meetings/2016-02-25/minutes/43/decisions/2/` can be read, guessed and shortened.
Where two things come by the same words, the page at that address asks which is meant, and each is
at `at-<its place in the order of the paper>` too. Functions here need related rows to be loaded,
and say which; they never cause a query.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.text import slugify

from openscrutiny.record.models import (
    Action,
    AgendaItem,
    Asked,
    Decision,
    Meeting,
    Minute,
    Minutes,
    Organisation,
    Person,
    Plan,
    Recommendation,
    Report,
    Request,
    Sourced,
    SourceDocument,
    Spelling,
    WorkItem,
    WorkProgramme,
)
from openscrutiny.terms.statuses import WorkItemGroup

LONGEST_WORDS = 70


def words(text: str) -> str:
    """The text as words of an address, cut at a whole word; empty where it has no such words."""
    slug = slugify(text)
    if len(slug) <= LONGEST_WORDS:
        return slug
    return slug[:LONGEST_WORDS].rsplit("-", 1)[0]


def number(text: str) -> str:
    """A number or letter as printed, as it stands in an address: `12/15` is `12-15`."""
    return re.sub(r"[^0-9a-z]+", "-", text.lower()).strip("-")


def ordinal_key(position: int) -> str:
    return f"at-{position}"


def board_key(board: Organisation) -> str:
    return words(board.name) or ordinal_key(board.pk)


def item_key(item: AgendaItem) -> str:
    return number(item.number) or ordinal_key(item.position)


def minute_key(minute: Minute) -> str:
    return number(minute.number) or ordinal_key(minute.position)


def decision_key(decision: Decision) -> str:
    """The clause's number; a resolution of one clause has none, and is `1`."""
    return number(decision.clause) or "1"


def report_key(report: Report) -> str:
    return words(report.subject) or ordinal_key(report.position)


def plan_key(plan: Plan) -> str:
    return words(plan.title) or ordinal_key(plan.position)


def work_item_key(item: WorkItem) -> str:
    """When it is to be looked at, then its title: the same title comes up again and again."""
    dated = item.group == WorkItemGroup.DATED and item.when_earliest
    when = item.when_earliest.isoformat() if dated and item.when_earliest else words(item.group)
    return f"{when}-{words(item.title) or ordinal_key(item.position)}"


def person_key(name: str) -> str:
    return words(name)


def of_board(board: Organisation) -> str:
    return reverse("board", args=[board_key(board)])


def of_meeting(meeting: Meeting) -> str:
    """Needs `organisation`."""
    return _at_meeting("meeting", meeting)


def of_item(item: AgendaItem) -> str:
    """Needs `meeting__organisation`."""
    return _at_meeting("item", item.meeting, item_key(item))


def of_minutes(minutes: Minutes) -> str:
    """Needs `meeting__organisation`."""
    return _at_meeting("minutes", minutes.meeting)


def of_minute(minute: Minute) -> str:
    """Needs `minutes__meeting__organisation`."""
    return _at_meeting("minute", minute.minutes.meeting, minute_key(minute))


def of_decision(decision: Decision) -> str:
    """Needs `minute__minutes__meeting__organisation`."""
    minute = decision.minute
    return _at_meeting(
        "decision", minute.minutes.meeting, minute_key(minute), decision_key(decision)
    )


def of_asked(asked: Asked) -> str:
    """A request's or a recommendation's page: its clause's where a clause makes it.

    Needs `decision` or its absence, and `minute__minutes__meeting__organisation`.
    """
    minute: Minute = asked.minute  # type: ignore[attr-defined]
    decision: Decision | None = asked.decision  # type: ignore[attr-defined]
    key = minute_key(minute)
    if decision is not None:
        return _at_meeting("decision", minute.minutes.meeting, key, decision_key(decision))
    name = "request" if isinstance(asked, Request) else "recommendation"
    return _at_meeting(name, minute.minutes.meeting, key, asked.position)


def of_report(report: Report) -> str:
    """Needs `meeting__organisation`."""
    return _at_meeting("report", report.meeting, report_key(report))


def of_plan(plan: Plan) -> str:
    """Needs `meeting__organisation`."""
    return _at_meeting("plan", plan.meeting, plan_key(plan))


def of_action(action: Action) -> str:
    """Its row on its plan's page. Needs `plan__meeting__organisation`."""
    return f"{of_plan(action.plan)}#action-{action.position}"


def of_programme(programme: WorkProgramme) -> str:
    """Needs `meeting__organisation`."""
    return _at_meeting("programme", programme.meeting)


def of_work_item(item: WorkItem) -> str:
    """Needs `programme__meeting__organisation`."""
    return _at_meeting("work-item", item.programme.meeting, work_item_key(item))


def of_person(person: Person) -> str:
    return reverse("person", args=[person_key(person.name) or ordinal_key(person.pk)])


def of_paper(document: SourceDocument) -> str:
    return document.path


def of_place(statement: Sourced) -> str:
    """Where the paper says it, marked. Needs `filing__document` and `block`."""
    if statement.block is None:
        return statement.filing.document.path
    return marked(statement.filing.document, statement.anchor)


def marked(document: SourceDocument, anchor: str) -> str:
    """The page of a paper with one block, row or cell of it marked, and scrolled to."""
    return f"{document.path}/{anchor}#{anchor}"


def _at_meeting(name: str, meeting: Meeting, *rest: object) -> str:
    return reverse(name, args=[board_key(meeting.organisation), meeting.date, *rest])


def of_spelling(spelling: Spelling) -> str:
    """Whose name it is taken for. Needs `person`."""
    return of_person(spelling.person)


_PAGES: dict[type[Model], Callable[[Any], str]] = {
    Organisation: of_board,
    Meeting: of_meeting,
    AgendaItem: of_item,
    Minutes: of_minutes,
    Minute: of_minute,
    Decision: of_decision,
    Request: of_asked,
    Recommendation: of_asked,
    Report: of_report,
    Plan: of_plan,
    Action: of_action,
    WorkProgramme: of_programme,
    WorkItem: of_work_item,
    Person: of_person,
    Spelling: of_spelling,
    SourceDocument: of_paper,
}


def of(thing: Model) -> str:
    """The page of anything in the record that has one."""
    return _PAGES[type(thing)](thing)
