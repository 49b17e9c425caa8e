"""Minutes: of a whole meeting, and one by one with their decisions and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse

from openscrutiny.public import trails, walking
from openscrutiny.public.lookup import find_meeting, find_minute, find_minutes
from openscrutiny.public.nesting import Nested, nested
from openscrutiny.public.officers import Findings
from openscrutiny.public.pages import for_viewer, page
from openscrutiny.public.views.meetings import attendance_of
from openscrutiny.record.models import (
    Asked,
    Decision,
    Declaration,
    Minute,
    MinutePassage,
    Recommendation,
    Request,
    Sourced,
)
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import Viewer


@dataclass(slots=True)
class Told:
    """A minute with all that it says."""

    minute: Minute
    passages: list[Nested] = field(default_factory=list)
    declarations: list[Declaration] = field(default_factory=list)
    decisions: list[tuple[Decision, walking.Fate | None]] = field(default_factory=list)
    """Each clause, with what became of it where it asks for something."""
    in_text: list[tuple[Asked, walking.Fate]] = field(default_factory=list)
    """What its text asks for that no clause then resolves, with what became of it."""
    items: Sequence[walking.Step] = ()
    """The agenda items that it answers."""


@for_viewer
def minutes(request: HttpRequest, viewer: Viewer, board: str, day: date) -> HttpResponse:
    meeting = find_meeting(viewer, board, day)
    found = find_minutes(viewer, meeting)
    if found is None:
        raise Http404("There are no minutes of this meeting")
    entries = (
        Minute.objects.visible_to(viewer)
        .filter(minutes=found)
        .select_related("minutes__meeting__organisation")
    )
    return page(
        request,
        "minutes.html",
        meeting=meeting,
        minutes=found,
        entries=told(viewer, entries),
        attendance=attendance_of(viewer, found),
        findings=Findings(viewer, [found.filing_id]),
        trail=trails.to_meeting(meeting),
        section="boards",
    )


@for_viewer
def minute(
    request: HttpRequest, viewer: Viewer, board: str, day: date, minute: str
) -> HttpResponse:
    meeting = find_meeting(viewer, board, day)
    found = find_minute(viewer, meeting, minute)
    siblings = list(
        Minute.objects.visible_to(viewer)
        .filter(minutes=found.minutes)
        .select_related("minutes__meeting__organisation")
    )
    place = [each.pk for each in siblings].index(found.pk)
    (entry,) = told(viewer, [found])
    return page(
        request,
        "minute.html",
        meeting=meeting,
        entry=entry,
        findings=Findings(viewer, [found.filing_id]),
        before=siblings[place - 1] if place else None,
        after=siblings[place + 1] if place + 1 < len(siblings) else None,
        trail=trails.to_minutes(meeting),
        section="boards",
    )


def told(viewer: Viewer, minutes: Iterable[Minute]) -> list[Told]:
    """All that some minutes say, in as many queries for forty of them as for one."""
    entries = {minute.pk: Told(minute) for minute in minutes}
    keys = list(entries)
    passages: dict[int, list[MinutePassage]] = {}
    for passage in MinutePassage.objects.visible_to(viewer).filter(minute__in=keys):
        passages.setdefault(passage.minute_id, []).append(passage)
    for key, held in passages.items():
        entries[key].passages = nested(held)
    for declaration in Declaration.objects.visible_to(viewer).filter(minute__in=keys):
        entries[declaration.minute_id].declarations.append(declaration)
    _tell_decisions(viewer, entries)
    for key, steps in walking.forwards(viewer, JoinKind.MINUTE_ITEM, _minutes(entries)).items():
        entries[key].items = steps
    return list(entries.values())


def _minutes(entries: dict[int, Told]) -> list[Minute]:
    return [entry.minute for entry in entries.values()]


def _tell_decisions(viewer: Viewer, entries: dict[int, Told]) -> None:
    asked = asked_in(viewer, list(entries))
    fates = walking.Fates(viewer, asked)
    of_clause = {each.decision_id: each for each in asked if each.decision_id}  # type: ignore[attr-defined]
    decisions = Decision.objects.visible_to(viewer).filter(minute__in=entries).with_minutes()
    for decision in decisions:
        made = of_clause.get(decision.pk)
        entries[decision.minute_id].decisions.append((decision, fates.of(made) if made else None))
    for each in sorted(asked, key=_position):
        if not each.decision_id and not each.resolved_as_id:  # type: ignore[attr-defined]
            entries[each.minute_id].in_text.append((each, fates.of(each)))  # type: ignore[attr-defined]


def asked_in(viewer: Viewer, minutes: Iterable[int]) -> list[Asked]:
    """The requests and recommendations of some minutes."""
    keys = list(minutes)
    asked: list[Asked] = []
    for kind in (Request, Recommendation):
        asked += (
            kind.objects.visible_to(viewer)
            .filter(minute__in=keys)
            .with_minutes()
            .select_related("decision")
        )
    return asked


def _position(statement: Sourced) -> tuple[int, int]:
    return (statement.block.ordinal if statement.block else 0, statement.position)
