"""Rows for plans, their priorities and their actions."""

from __future__ import annotations

from openscrutiny.reading.pack import Action as StatedAction
from openscrutiny.reading.pack import Pack
from openscrutiny.reading.pack import Plan as StatedPlan
from openscrutiny.record.actions.filing.writing import Writing, days_of
from openscrutiny.record.models import Action, Plan, Priority, Report


def file_plans(pack: Pack, reports: list[Report], writing: Writing) -> None:
    plans = writing.save(Plan, [_plan(stated, reports, writing) for stated in pack.plans])
    pairs = list(zip(pack.plans, plans, strict=True))
    priorities = writing.save(
        Priority,
        [
            writing.state(
                Priority,
                each.place,
                exempt=plan.exempt,
                plan=plan,
                number=each.number,
                title=each.title,
            )
            for stated, plan in pairs
            for each in stated.priorities
        ],
    )
    called = {(each.plan_id, name): each for each in reversed(priorities) for name in _names(each)}
    writing.save(
        Action,
        [
            _action(each, plan, called.get((plan.pk, each.priority)), writing)
            for stated, plan in pairs
            for each in stated.actions
        ],
    )


def _names(priority: Priority) -> list[str]:
    """What an action may call its priority by: its number, or its title where it has none."""
    return [name for name in (priority.title, priority.number) if name]


def _plan(stated: StatedPlan, reports: list[Report], writing: Writing) -> Plan:
    report = _report_around(stated.place.paragraph, reports)
    return writing.state(
        Plan,
        stated.place,
        exempt=report is not None and report.exempt,
        meeting=writing.filing.meeting,
        report=report,
        title=stated.title,
    )


def _report_around(ordinal: int | None, reports: list[Report]) -> Report | None:
    if ordinal is None:
        return None
    for report in reports:
        first = report.block.ordinal if report.block else None
        last = report.last_paragraph
        if first is not None and last is not None and first <= ordinal <= last:
            return report
    return None


def _action(
    stated: StatedAction, plan: Plan, priority: Priority | None, writing: Writing
) -> Action:
    deadline = stated.deadline
    return writing.state(
        Action,
        stated.place,
        exempt=plan.exempt,
        plan=plan,
        priority=priority,
        group=stated.group,
        reference=stated.reference,
        action=stated.action,
        specific_action=stated.specific_action,
        owners_as_written=stated.owners_as_written,
        owners=list(stated.owners),
        deadline_calendar=deadline.calendar.value if deadline else "",
        progress=stated.progress,
        status=stated.status,
        **days_of(deadline, "deadline"),
    )
