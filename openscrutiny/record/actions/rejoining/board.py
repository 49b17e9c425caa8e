"""A board's joins, all made anew from the versions in force."""

from __future__ import annotations

from openscrutiny.record.actions.rejoining.agenda import join_to_agendas
from openscrutiny.record.actions.rejoining.asked import join_what_was_asked
from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.actions.rejoining.people import rejoin_people
from openscrutiny.record.actions.rejoining.plans import join_plans
from openscrutiny.record.actions.rejoining.work import join_work
from openscrutiny.record.models import Organisation


def rejoin(board: Organisation, *, people: bool) -> None:
    """Make a board's joins anew, and its council's people if asked; part of the caller's write.

    What an officer decided stays as decided.
    """
    if people:
        rejoin_people(board.council)
    joins = Joins(board)
    join_to_agendas(board, joins)
    join_what_was_asked(board, joins)
    join_work(board, joins)
    join_plans(board, joins)
    joins.save()
