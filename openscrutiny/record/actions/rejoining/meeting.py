"""Every join that a change to one meeting's papers can touch, made anew from what is in force."""

from __future__ import annotations

from openscrutiny.record.actions.rejoining.agenda import (
    join_minutes_to_items,
    join_reports_to_items,
)
from openscrutiny.record.actions.rejoining.asked import join_what_was_asked
from openscrutiny.record.actions.rejoining.exempt import hide_minutes_of_exempt_items
from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.actions.rejoining.people import rejoin_people
from openscrutiny.record.actions.rejoining.plans import join_plans
from openscrutiny.record.actions.rejoining.work import join_delivered_work, join_programmes
from openscrutiny.record.models import Meeting


def rejoin(meeting: Meeting, *, people: bool) -> None:
    """Make a meeting's joins anew, and its council's people if asked; part of the caller's write.

    What an officer decided stays as decided. The work does not grow with the age of the record:
    a board's other meetings are looked at only where they stand next to this one, or are near
    enough for a request of one to have become work of the other.
    """
    joins = Joins(meeting.organisation)
    join_reports_to_items(meeting, joins)
    join_minutes_to_items(meeting, joins)
    join_programmes(meeting, joins)
    join_delivered_work(meeting, joins)
    join_what_was_asked(meeting, joins)
    join_plans(meeting, joins)
    joins.save()
    hide_minutes_of_exempt_items(meeting)
    if people:  # last, since nobody is called by what only an exempt passage calls them
        rejoin_people(meeting.organisation.council)
