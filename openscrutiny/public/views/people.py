"""People: who is on which board, who was at which meeting, and under which spellings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from openscrutiny.public import addresses
from openscrutiny.public.pages import for_viewer, page, the_one
from openscrutiny.record.models import (
    Attendance,
    Declaration,
    Membership,
    Minutes,
    Organisation,
    Person,
    ReportAuthor,
    Spelling,
    WorkItemPerson,
)
from openscrutiny.record.statuses import Circle
from openscrutiny.record.visibility import Viewer
from openscrutiny.terms.names import read_name


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on a board in one role, over the packs that state it."""

    board: Organisation
    role: str
    first: Membership
    last: Membership


@for_viewer
def people(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    held = sorted(Person.objects.visible_to(viewer).select_related("council"), key=_by_family_name)
    return page(
        request,
        "people.html",
        members=[person for person in held if person.circle == Circle.MEMBERS],
        others=[person for person in held if person.circle != Circle.MEMBERS],
        trail=[],
        section="people",
    )


def _by_family_name(person: Person) -> tuple[str, str]:
    name = read_name(person.name)
    return name.sort_key if name else (person.name.casefold(), "")


@for_viewer
def person(request: HttpRequest, viewer: Viewer, person: str) -> HttpResponse:
    found = _find(viewer, person)
    if found is None:
        return _under_another_name(viewer, person)
    mine = {"spelling__person": found}
    return page(
        request,
        "person.html",
        person=found,
        spellings=Spelling.objects.visible_to(viewer).filter(person=found),
        seats=_seats(
            Membership.objects.visible_to(viewer)
            .filter(**mine)
            .select_related("organisation", "filing__meeting__organisation")
        ),
        attended=_attended(viewer, found),
        reports=ReportAuthor.objects.visible_to(viewer)
        .filter(**mine)
        .select_related("report__meeting__organisation"),
        work=_work(
            WorkItemPerson.objects.visible_to(viewer)
            .filter(**mine)
            .select_related("work_item__programme__meeting__organisation")
            .order_by("-filing__meeting__date", "position")
        ),
        declared=Declaration.objects.visible_to(viewer)
        .filter(**mine)
        .select_related("minute__minutes__meeting__organisation"),
        trail=[("People", "/people/")],
        section="people",
    )


def _find(viewer: Viewer, key: str) -> Person | None:
    held = Person.objects.visible_to(viewer).select_related("council")
    try:
        return the_one(
            "person",
            key,
            held,
            key_of=lambda person: addresses.person_key(person.name),
            ordinal_of=lambda person: person.pk,
            words_of=lambda person: f"{person.name} ({person.circle})",
        )
    except Http404:
        return None


def _under_another_name(viewer: Viewer, key: str) -> HttpResponse:
    """Lead from any spelling of a name to its person. Raises Http404 where it is nobody's."""
    spelling = the_one(
        "person",
        key,
        Spelling.objects.visible_to(viewer).select_related("person"),
        key_of=lambda spelling: addresses.person_key(spelling.text),
        ordinal_of=lambda spelling: -spelling.pk,
    )
    return redirect(addresses.of_person(spelling.person))


def _seats(memberships: Iterable[Membership]) -> list[Seat]:
    seats: dict[tuple[int, str], list[Membership]] = {}
    for membership in sorted(memberships, key=_day):
        seats.setdefault((membership.organisation_id, membership.role), []).append(membership)
    return [Seat(held[0].organisation, held[0].role, held[0], held[-1]) for held in seats.values()]


def _day(membership: Membership) -> date:
    return membership.filing.meeting.date


def _attended(viewer: Viewer, person: Person) -> Sequence[Attendance]:
    """The meetings in whose minutes the person is named, each once, the latest first."""
    printed_last = Minutes.objects.visible_to(viewer).latest_of_each_meeting(viewer)
    return list(
        Attendance.objects.visible_to(viewer)
        .filter(spelling__person=person, minutes__in=printed_last.values("pk"))
        .select_related("minutes__meeting__organisation")
        .order_by("-minutes__meeting__date", "position")
    )


def _work(named: Iterable[WorkItemPerson]) -> list[WorkItemPerson]:
    """The items that the person leads, each as the latest programme has it."""
    latest: dict[tuple[str, str], WorkItemPerson] = {}
    for each in named:
        latest.setdefault((addresses.words(each.work_item.title), each.part), each)
    return list(latest.values())
