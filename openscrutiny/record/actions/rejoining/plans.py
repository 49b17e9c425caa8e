"""Actions, joined to the same actions in the next version of their plan that a pack prints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Q

from openscrutiny.record.actions.rejoining.joins import Joins
from openscrutiny.record.joining.plans import SAME_PLAN, Planned, join_actions
from openscrutiny.record.joining.words import title_likeness
from openscrutiny.record.models import Action, Meeting, Plan
from openscrutiny.record.statuses import JoinKind


def join_plans(meeting: Meeting, joins: Joins) -> None:
    """The plans in the meeting's papers, with their versions before and after."""
    held = Plan.objects.for_board(meeting.organisation).filter(filing__current=True)
    plans = list(held.select_related("meeting").order_by("meeting__date", "position"))
    pairs = [pair for pair in _versions(plans) if _spans(pair, meeting)]
    joins.forget(
        JoinKind.ACTION_CONTINUED,
        Q(from_action__plan__meeting=meeting)
        | Q(to_action__plan__meeting=meeting)
        | Q(from_action__plan__in=[earlier for earlier, _ in pairs]),
    )
    actions = _actions({plan.pk for pair in pairs for plan in pair})
    for earlier, later in pairs:
        joins.add(JoinKind.ACTION_CONTINUED, join_actions(actions[earlier.pk], actions[later.pk]))


def _versions(plans: Sequence[Plan]) -> Iterator[tuple[Plan, Plan]]:
    """Each plan with the next of its title in a later meeting's pack."""
    for index, plan in enumerate(plans):
        for other in plans[index + 1 :]:
            later = other.meeting.date > plan.meeting.date
            if later and title_likeness(plan.title, other.title) >= SAME_PLAN:
                yield plan, other
                break


def _spans(pair: tuple[Plan, Plan], meeting: Meeting) -> bool:
    """Whether the meeting is one of the two, or lies between them."""
    earlier, later = pair
    return earlier.meeting.date <= meeting.date <= later.meeting.date


def _actions(plans: Iterable[int]) -> dict[int, list[Planned]]:
    actions: dict[int, list[Planned]] = defaultdict(list)
    for row in Action.objects.filter(plan__in=plans):
        words = row.action or row.specific_action
        actions[row.plan_id].append(Planned(row.pk, row.reference, words))
    return actions
