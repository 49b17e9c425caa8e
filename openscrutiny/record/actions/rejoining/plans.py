"""Actions, joined to the same actions in the next version of their plan that a pack prints."""

from __future__ import annotations

from collections import defaultdict

from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.plans import SAME_PLAN, Planned, join_actions
from openscrutiny.record.joining.words import title_likeness
from openscrutiny.record.models import Action, Organisation, Plan
from openscrutiny.record.statuses import JoinKind


def join_plans(board: Organisation, joins: Joins) -> None:
    held = Plan.objects.for_board(board).filter(filing__current=True)
    plans = list(held.select_related("meeting").order_by("meeting__date", "position"))
    actions: dict[int, list[Planned]] = defaultdict(list)
    for row in Action.objects.filter(plan__in=plans):
        words = " ".join(part for part in (row.action, row.specific_action) if part)
        actions[row.plan_id].append(Planned(row.pk, row.reference, row.action or words))
    for index, plan in enumerate(plans):
        following = _next_version(plan, plans[index + 1 :])
        if following is not None:
            joins.add(
                JoinKind.ACTION_CONTINUED, join_actions(actions[plan.pk], actions[following.pk])
            )


def _next_version(plan: Plan, later: list[Plan]) -> Plan | None:
    """The next plan of this title in a later meeting's pack."""
    for other in later:
        if other.meeting.date == plan.meeting.date:
            continue
        if title_likeness(plan.title, other.title) >= SAME_PLAN:
            return other
    return None
