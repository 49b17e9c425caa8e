"""Walking the record's joins, both ways, as far as the viewer may see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Model

from openscrutiny.public import addresses
from openscrutiny.record.models import AgendaItem, Asked, Join, Request, WorkItem
from openscrutiny.record.models.joins import ENDS
from openscrutiny.record.statuses import JoinKind, JoinState
from openscrutiny.record.visibility import Viewer

WITH_ITS_ADDRESS: dict[str, tuple[str, ...]] = {
    "from_spelling": ("from_spelling__person",),
    "from_report": ("from_report__meeting__organisation",),
    "from_minute": ("from_minute__minutes__meeting__organisation",),
    "from_request": (
        "from_request__decision",
        "from_request__minute__minutes__meeting__organisation",
    ),
    "from_recommendation": (
        "from_recommendation__decision",
        "from_recommendation__minute__minutes__meeting__organisation",
    ),
    "from_work_item": ("from_work_item__programme__meeting__organisation",),
    "from_action": ("from_action__plan__meeting__organisation",),
    "to_person": ("to_person",),
    "to_agenda_item": ("to_agenda_item__meeting__organisation",),
    "to_work_item": ("to_work_item__programme__meeting__organisation",),
    "to_action": ("to_action__plan__meeting__organisation",),
}
"""For each end of a join, what to load with it so that its address can be told."""

MADE_WORK = (JoinKind.REQUEST_WORK, JoinKind.RECOMMENDATION_WORK)


@dataclass(frozen=True, slots=True)
class Step:
    """What one thing is joined to. `why` says why they are taken to belong together."""

    thing: Model
    certain: bool
    why: str

    @property
    def address(self) -> str:
        return addresses.of(self.thing)


Steps = Mapping[int, Sequence[Step]]
"""Steps by the key of the thing that they set out from."""

Held = TypeVar("Held", bound=Model)


def forwards(viewer: Viewer, kind: JoinKind, things: Iterable[Model]) -> Steps:
    """From the first end of each join to its second."""
    source, target = ENDS[kind]
    return _steps(viewer, kind, things, source, target)


def backwards(viewer: Viewer, kind: JoinKind, things: Iterable[Model]) -> Steps:
    """From the second end of each join to its first."""
    source, target = ENDS[kind]
    return _steps(viewer, kind, things, target, source)


def _steps(viewer: Viewer, kind: JoinKind, things: Iterable[Model], near: str, far: str) -> Steps:
    keys = [thing.pk for thing in things]
    found: dict[int, list[Step]] = defaultdict(list)
    if not keys:
        return found
    joins = (
        Join.objects.visible_to(viewer)
        .of_kind(kind)
        .exclude(state=JoinState.REJECTED.value)
        .filter(**{f"{near}__in": keys})
        .select_related(*WITH_ITS_ADDRESS[far])
        .order_by("-state", "-likeness", "id")
    )
    for join in joins:
        step = Step(getattr(join, far), join.state == JoinState.SETTLED, join.why)
        found[getattr(join, f"{near}_id")].append(step)
    return {key: each_once(steps) for key, steps in found.items()}


def each_once(steps: Iterable[Step]) -> list[Step]:
    """Without a second step to the same page; a certain one stands for a doubtful one."""
    kept: dict[str, Step] = {}
    for step in steps:
        held = kept.get(step.address)
        if held is None or (step.certain and not held.certain):
            kept[step.address] = step
    return list(kept.values())


class Threads:
    """Items of work that stand in one programme after another, each thread one piece of work."""

    def __init__(self, viewer: Viewer, items: Iterable[WorkItem]) -> None:
        self._given = {item.pk: item for item in items}
        self._next: dict[int, set[int]] = defaultdict(set)
        boards = {item.programme.meeting.organisation_id for item in self._given.values()}
        if boards:
            self._link(viewer, boards)
        wanted = {key for item in self._given for key in self._keys(item)} - self._given.keys()
        self._items = self._given | self._load(viewer, wanted)

    def _link(self, viewer: Viewer, boards: set[int]) -> None:
        joins = (
            Join.objects.visible_to(viewer)
            .of_kind(JoinKind.WORK_CONTINUED)
            .settled()
            .filter(board__in=boards)
            .order_by()
            .values_list("from_work_item_id", "to_work_item_id")
        )
        for earlier, later in joins:
            self._next[earlier].add(later)
            self._next[later].add(earlier)

    def _keys(self, start: int) -> set[int]:
        reached, ahead = {start}, [start]
        while ahead:
            for key in self._next.get(ahead.pop(), ()):
                if key not in reached:
                    reached.add(key)
                    ahead.append(key)
        return reached

    @staticmethod
    def _load(viewer: Viewer, keys: set[int]) -> dict[int, WorkItem]:
        if not keys:
            return {}
        items = (
            WorkItem.objects.visible_to(viewer)
            .filter(pk__in=keys)
            .select_related("programme__meeting__organisation")
        )
        return {item.pk: item for item in items}

    def of(self, item: WorkItem) -> list[WorkItem]:
        """The item as each programme has it, the earliest first."""
        held = [self._items[key] for key in self._keys(item.pk) if key in self._items]
        return sorted(held, key=lambda each: (each.programme.meeting.date, each.position))

    @property
    def items(self) -> list[WorkItem]:
        return list(self._items.values())


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of something that a board asked for."""

    work: list[Step] = field(default_factory=list)
    """The work items that it became, each as the latest programme has it."""
    came: list[Step] = field(default_factory=list)
    """The agenda items that brought it to a meeting."""

    def __bool__(self) -> bool:
        return bool(self.work or self.came)


NOTHING_FOUND = Fate()


class Fates:
    """What became of each request and recommendation, in a handful of queries for any number."""

    def __init__(self, viewer: Viewer, asked: Iterable[Asked]) -> None:
        held = list(asked)
        requests = [each for each in held if isinstance(each, Request)]
        others = [each for each in held if not isinstance(each, Request)]
        self._work = {
            True: forwards(viewer, JoinKind.REQUEST_WORK, requests),
            False: forwards(viewer, JoinKind.RECOMMENDATION_WORK, others),
        }
        items = [
            step.thing
            for found in self._work.values()
            for steps in found.values()
            for step in steps
        ]
        self._threads = Threads(viewer, work_items(items))
        self._came = forwards(viewer, JoinKind.WORK_DELIVERED, self._threads.items)

    def of(self, asked: Asked) -> Fate:
        steps = self._work[isinstance(asked, Request)].get(asked.pk, ())
        if not steps:
            return NOTHING_FOUND
        work, came = [], []
        for step in steps:
            (item,) = work_items([step.thing])
            thread = self._threads.of(item) or [item]
            work.append(Step(thread[-1], step.certain, step.why))
            came += [
                Step(found.thing, step.certain and found.certain, found.why)
                for each in thread
                for found in self._came.get(each.pk, ())
            ]
        return Fate(each_once(work), each_once(came))


def work_items(things: Iterable[Model]) -> list[WorkItem]:
    return [thing for thing in things if isinstance(thing, WorkItem)]


def agenda_items(things: Iterable[Model]) -> list[AgendaItem]:
    return [thing for thing in things if isinstance(thing, AgendaItem)]


def asked_for(viewer: Viewer, items: Sequence[WorkItem]) -> Steps:
    """For each item of work, what the board asked that became it."""
    found: dict[int, list[Step]] = defaultdict(list)
    for kind in MADE_WORK:
        for key, steps in backwards(viewer, kind, items).items():
            found[key].extend(steps)
    return found


def in_thread(threads: Threads, item: WorkItem, steps: Steps) -> list[Step]:
    """The steps from an item of work as any programme has it."""
    return each_once(step for each in threads.of(item) for step in steps.get(each.pk, ()))
