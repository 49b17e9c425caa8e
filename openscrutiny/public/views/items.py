"""An agenda item: why it came, what was brought to it, what answered it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.http import HttpRequest, HttpResponse

from openscrutiny.public import addresses, trails, walking
from openscrutiny.public.lookup import find_meeting
from openscrutiny.public.officers import Findings
from openscrutiny.public.pages import for_viewer, page, the_one
from openscrutiny.public.views.meetings import exempt_paragraphs
from openscrutiny.record.models import AgendaItem, Decision, Minute
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import Viewer


@for_viewer
def item(request: HttpRequest, viewer: Viewer, board: str, day: date, item: str) -> HttpResponse:
    meeting = find_meeting(viewer, board, day)
    agenda = list(
        AgendaItem.objects.visible_to(viewer)
        .filter(meeting=meeting)
        .select_related("meeting__organisation")
    )
    found = the_one(
        "item",
        item,
        agenda,
        key_of=addresses.item_key,
        ordinal_of=lambda each: each.position,
    )
    minutes = walking.backwards(viewer, JoinKind.MINUTE_ITEM, [found]).get(found.pk, ())
    place = agenda.index(found)
    return page(
        request,
        "item.html",
        item=found,
        meeting=meeting,
        why=why_it_came(viewer, found),
        reports=walking.backwards(viewer, JoinKind.REPORT_ITEM, [found]).get(found.pk, ()),
        minutes=minutes,
        decisions=_decisions(viewer, minutes),
        exemptions=exempt_paragraphs(found.exemptions),
        findings=Findings(viewer, [found.filing_id]),
        before=agenda[place - 1] if place else None,
        after=agenda[place + 1] if place + 1 < len(agenda) else None,
        trail=trails.to_meeting(meeting),
        section="boards",
    )


def why_it_came(viewer: Viewer, item: AgendaItem) -> list[tuple[walking.Step, list[walking.Step]]]:
    """The work that this item delivers, each piece once, with what led to it."""
    steps = walking.backwards(viewer, JoinKind.WORK_DELIVERED, [item]).get(item.pk, ())
    threads = walking.Threads(viewer, walking.work_items(step.thing for step in steps))
    asked = walking.asked_for(viewer, threads.items)
    told: dict[int, tuple[walking.Step, list[walking.Step]]] = {}
    for step in steps:
        (work,) = walking.work_items([step.thing])
        latest = threads.of(work)[-1]
        told.setdefault(
            latest.pk, (replace(step, thing=latest), walking.in_thread(threads, work, asked))
        )
    return list(told.values())


def _decisions(viewer: Viewer, steps: Sequence[walking.Step]) -> list[Decision]:
    minutes = [step.thing for step in steps if isinstance(step.thing, Minute)]
    return list(
        Decision.objects.visible_to(viewer).filter(minute__in=minutes).with_minutes()
        if minutes
        else ()
    )
