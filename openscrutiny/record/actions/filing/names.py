"""The people whom a paper names, and a spelling in the record for each way of writing them."""

from __future__ import annotations

from collections.abc import Iterator

from openscrutiny.reading.pack import Pack
from openscrutiny.record.actions.filing.writing import circle_of
from openscrutiny.record.models import Organisation, Person, Spelling
from openscrutiny.record.statuses import Circle
from openscrutiny.terms.names import PersonName, read_name
from openscrutiny.terms.statuses import AttendanceCategory

_LONGEST = 200

CIRCLES = {
    AttendanceCategory.MEMBER: Circle.MEMBERS,
    AttendanceCategory.CO_OPTED: Circle.MEMBERS,
    AttendanceCategory.CABINET: Circle.MEMBERS,
    AttendanceCategory.OTHER_MEMBER: Circle.MEMBERS,
    AttendanceCategory.APOLOGIES: Circle.MEMBERS,
    AttendanceCategory.EMPLOYEE: Circle.OFFICERS,
    AttendanceCategory.INVITED: Circle.OFFICERS,
    AttendanceCategory.IN_ATTENDANCE: Circle.OFFICERS,
}
"""Among whom somebody in each category of attendance is counted."""

Named = tuple[Circle, str]


def spellings_for(pack: Pack, council: Organisation) -> tuple[dict[Named, Spelling], bool]:
    """A spelling for every name in the pack, and whether any of them is new to the record."""
    named = dict.fromkeys(
        (circle_of(name, circle), name.text)
        for name, circle in _names(pack)
        if name is not None and 0 < len(name.text) <= _LONGEST
    )
    held = {
        (Circle(spelling.circle), spelling.text): spelling
        for spelling in Spelling.objects.filter(council=council)
        if (Circle(spelling.circle), spelling.text) in named
    }
    new = [each for each in named if each not in held]
    return held | _make(new, council), bool(new)


def _make(new: list[Named], council: Organisation) -> dict[Named, Spelling]:
    """New spellings, each a person of its own until joining says whose it is."""
    people = Person.objects.bulk_create(
        Person(council=council, name=text, circle=circle.value) for circle, text in new
    )
    made = Spelling.objects.bulk_create(
        Spelling(council=council, circle=circle.value, text=text, person=person)
        for (circle, text), person in zip(new, people, strict=True)
    )
    return {(Circle(spelling.circle), spelling.text): spelling for spelling in made}


def _names(pack: Pack) -> Iterator[tuple[PersonName | None, Circle]]:
    if pack.meeting is not None:
        yield from ((member.name, Circle.MEMBERS) for member in pack.meeting.members)
    for minutes in pack.minutes:
        yield from ((each.name, CIRCLES[each.category]) for each in minutes.attendance)
        for entry in minutes.entries:
            yield from ((read_name(d.member), Circle.MEMBERS) for d in entry.declarations)
    for report in pack.reports:
        yield from ((author.name, Circle.OFFICERS) for author in report.authors)
    for programme in pack.work_programmes:
        for item in (*programme.items, *programme.summary):
            yield from ((read_name(name), Circle.OFFICERS) for name in item.lead_officers)
            yield from ((read_name(name), Circle.MEMBERS) for name in item.cabinet_members)
