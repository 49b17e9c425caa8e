"""A council's people, made anew from all the spellings in its papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q

from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.matching import Match
from openscrutiny.record.joining.people import Somebody, Spelt, join_people
from openscrutiny.record.models import Attendance, Membership, Organisation, Person, Spelling
from openscrutiny.record.statuses import Circle, JoinKind, Settled
from openscrutiny.terms.names import read_name
from openscrutiny.terms.statuses import AttendanceCategory, Role


def rejoin_people(council: Organisation) -> None:
    """Give each spelling its person, keeping the people there are; list what stays doubtful."""
    joins = Joins(council)
    joins.forget(JoinKind.SPELLING_PERSON, Q())
    published = set(Spelling.objects.public().filter(council=council).values_list("pk", flat=True))
    co_opted = set(_co_opted(council))
    for circle in Circle:
        held = {
            row.pk: row for row in Spelling.objects.filter(council=council, circle=circle.value)
        }
        people, doubtful = join_people(_spelt(held.values(), published, co_opted))
        _save_people(people, held)
        joins.add(JoinKind.SPELLING_PERSON, _to_people(doubtful, held))
    Person.objects.filter(council=council, spellings__isnull=True).delete()
    joins.save()


def _co_opted(council: Organisation) -> Iterable[int]:
    for rows in (
        Membership.objects.filter(role=Role.CO_OPTED.value),
        Attendance.objects.filter(category=AttendanceCategory.CO_OPTED.value),
    ):
        named = rows.filter(spelling__council=council)
        yield from named.values_list("spelling__pk", flat=True)


def _spelt(rows: Iterable[Spelling], published: set[int], co_opted: set[int]) -> list[Spelt]:
    named = ((row.pk, read_name(row.text)) for row in rows)
    return [
        Spelt(key, name, key in published, key in co_opted)
        for key, name in named
        if name is not None
    ]


def _save_people(people: Sequence[Somebody], held: dict[int, Spelling]) -> None:
    """Each person is the one that most of its spellings had, so that addresses stay."""
    taken: set[int] = set()
    changed: list[Person] = []
    spellings: list[Spelling] = []
    for somebody in people:
        rows = [held[each.key] for each in somebody.spellings]
        person = _person_of(rows, taken)
        taken.add(person.pk)
        if person.name != somebody.display_name:
            person.name = somebody.display_name
            changed.append(person)
        spellings.extend(_settle(rows, person, somebody))
    Person.objects.bulk_update(changed, ["name"])
    Spelling.objects.bulk_update(spellings, ["person", "settled", "why"])


def _person_of(rows: Sequence[Spelling], taken: set[int]) -> Person:
    free = sorted({row.person_id for row in rows} - taken)
    if free:
        return next(row.person for row in rows if row.person_id == free[0])
    first = rows[0]
    return Person.objects.create(council=first.council, name=first.text, circle=first.circle)


def _settle(rows: Sequence[Spelling], person: Person, somebody: Somebody) -> Iterable[Spelling]:
    """The spellings whose person, or the reason for it, is another than before."""
    for row in rows:
        why = somebody.why.get(row.pk, "")
        settled = Settled.JOINED if why else Settled.AS_WRITTEN
        if (row.person_id, row.settled, row.why) != (person.pk, settled.value, why):
            row.person, row.settled, row.why = person, settled.value, why
            yield row


def _to_people(matches: Iterable[Match], held: dict[int, Spelling]) -> list[Match]:
    """Matches from spelling to spelling become ones from spelling to person."""
    return [
        Match(each.start, held[each.end].person_id, each.likeness, each.why, each.settled)
        for each in matches
    ]
