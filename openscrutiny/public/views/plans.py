"""Plans, with how each action stands on a day that the reader may choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.http import HttpRequest, HttpResponse

from openscrutiny.public import addresses, trails, walking
from openscrutiny.public.lookup import find_meeting
from openscrutiny.public.officers import Findings
from openscrutiny.public.pages import for_viewer, page, the_one
from openscrutiny.record.models import Action, Plan, Priority
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import Viewer
from openscrutiny.terms.statuses import ActionState


@dataclass(frozen=True, slots=True)
class Judged:
    """An action and how it stands on the day asked for."""

    action: Action
    state: ActionState


@dataclass(slots=True)
class Group:
    """Actions under one priority, and one heading within it where the plan has those."""

    priority: Priority | None
    title: str
    actions: list[Judged] = field(default_factory=list)


@for_viewer
def plans(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    held = (
        Plan.objects.visible_to(viewer)
        .select_related("meeting__organisation")
        .order_by("-meeting__date", "position")
    )
    return page(request, "plans.html", plans=held, section="plans", trail=[])


@for_viewer
def plan(request: HttpRequest, viewer: Viewer, board: str, day: date, plan: str) -> HttpResponse:
    meeting = find_meeting(viewer, board, day)
    found = the_one(
        "plan",
        plan,
        Plan.objects.visible_to(viewer)
        .filter(meeting=meeting)
        .select_related("meeting__organisation", "report__meeting__organisation"),
        key_of=addresses.plan_key,
        ordinal_of=lambda each: each.position,
    )
    on_day, misread = day_asked_for(request.GET.get("on", ""), otherwise=meeting.date)
    actions = list(Action.objects.visible_to(viewer).filter(plan=found).select_related("priority"))
    judged = [Judged(action, action.state(on_day)) for action in actions]
    return page(
        request,
        "plan.html",
        plan=found,
        meeting=meeting,
        on_day=on_day,
        misread=misread,
        groups=_groups(viewer, found, judged),
        counts=_counts(judged),
        total=len(judged),
        earlier=_plans(walking.backwards(viewer, JoinKind.ACTION_CONTINUED, actions), found),
        later=_plans(walking.forwards(viewer, JoinKind.ACTION_CONTINUED, actions), found),
        findings=Findings(viewer, [found.filing_id]),
        trail=trails.to_meeting(meeting),
        section="plans",
    )


def day_asked_for(text: str, *, otherwise: date) -> tuple[date, str]:
    """The day in an address's query, and what of the query was no day."""
    if not text.strip():
        return otherwise, ""
    try:
        return date.fromisoformat(text.strip()), ""
    except ValueError:
        return otherwise, text


def _groups(viewer: Viewer, plan: Plan, judged: Sequence[Judged]) -> list[Group]:
    """The actions in the plan's order, parted where the priority or the heading changes."""
    places = {
        priority.pk: priority for priority in Priority.objects.visible_to(viewer).filter(plan=plan)
    }
    groups: list[Group] = []
    for each in judged:
        priority = places.get(each.action.priority_id or 0)
        title = each.action.group
        if not groups or (groups[-1].priority, groups[-1].title) != (priority, title):
            groups.append(Group(priority, title))
        groups[-1].actions.append(each)
    return groups


def _counts(judged: Sequence[Judged]) -> list[tuple[ActionState, int]]:
    counted = Counter(each.state for each in judged)
    return [(state, counted[state]) for state in ActionState if counted[state]]


def _plans(steps: walking.Steps, this: Plan) -> list[Plan]:
    """The plans at the far end of steps between actions, each once."""
    found: dict[int, Plan] = {}
    for held in steps.values():
        for step in held:
            if isinstance(step.thing, Action) and step.thing.plan_id != this.pk:
                found[step.thing.plan_id] = step.thing.plan
    return sorted(found.values(), key=lambda plan: plan.meeting.date)
