"""An action reference used twice, or out of order.

What it does: Follows the references of each plan. The same reference on two different actions is
an error; one that stands out of its order, or whose dots were mistyped (`2.16` where `2.1.6` is
due), is a warning. Gaps are no fault, nor is a row that goes on over a page, nor numbering that
begins again under each priority, nor a plan that is sorted by something else.

Why it matters: Progress is reported against the reference. With two actions under one, nobody can
tell which of them was done.

Example: 3.1.6, 3.1.7, 3.1.7, 3.1.8, where the second 3.1.7 is another action.

What to do instead: Give each action its own reference, and keep it for as long as the plan runs:
a dropped action leaves a gap.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from openscrutiny.checking.finding import AGREES, CANNOT_BE_CHECKED, Conclusion
from openscrutiny.checking.registry import rule
from openscrutiny.checking.subject import Subject
from openscrutiny.reading.document import Place, Row, Table
from openscrutiny.reading.pack import Action, Plan
from openscrutiny.terms.references import Reference, read_reference
from openscrutiny.terms.statuses import Severity, Verdict

IN_ORDER = 0.75
"""The share of references that must stand in order before one that does not is a fault."""
QUOTED = 60


@dataclass(frozen=True, slots=True)
class _Referenced:
    action: Action
    reference: Reference
    place: Place
    """That of its reference, where it stands in a cell of its own."""


@rule(code="A601", fault="action reference repeated or out of order")
def check(subject: Subject) -> Iterator[Conclusion]:
    tables = {table.number: table for table in subject.pack.document.tables}
    for plan in subject.pack.plans:
        actions = list(_referenced(plan, tables))
        yield from [CANNOT_BE_CHECKED] * (len(plan.actions) - len(actions))
        for series in _series(actions):
            yield from _judge(plan, series)


def _referenced(plan: Plan, tables: Mapping[int, Table]) -> Iterator[_Referenced]:
    rows = _rows(plan, tables)
    for action in plan.actions:
        reference = read_reference(action.reference, with_stroke=True)
        if reference is not None:
            row = rows.get((action.place.table, action.place.row))
            yield _Referenced(action, reference, _place(action, row))


def _rows(plan: Plan, tables: Mapping[int, Table]) -> dict[tuple[int | None, int | None], Row]:
    """The rows of the tables that a plan's actions stand in, by table and row."""
    numbers = {action.place.table for action in plan.actions}
    held = [table for number in numbers if number and (table := tables.get(number))]
    return {(table.number, row.place.row): row for table in held for row in table.rows}


def _place(action: Action, row: Row | None) -> Place:
    wanted = action.reference.strip()
    cells = row.cells if row is not None else ()
    return next((cell.place for cell in cells if cell.text.strip() == wanted), action.place)


def _series(actions: Sequence[_Referenced]) -> list[list[_Referenced]]:
    """The runs that are numbered by themselves: those of each prefix, and of each priority or group
    under which the numbering begins again."""
    series: dict[tuple[str, ...], list[_Referenced]] = {}
    restarts = _restarts(actions)
    for each in actions:
        under = (each.action.priority, each.action.group) if restarts else ()
        series.setdefault((each.reference.prefix, *under), []).append(each)
    return list(series.values())


def _restarts(actions: Sequence[_Referenced]) -> bool:
    """Whether the first reference of one priority or group is the first of another, too."""
    firsts: dict[tuple[str, str], Reference] = {}
    for each in actions:
        firsts.setdefault((each.action.priority, each.action.group), each.reference)
    return len(set(firsts.values())) < len(firsts)


def _judge(plan: Plan, actions: Sequence[_Referenced]) -> Iterator[Conclusion]:
    repeated = _repeated(actions)
    misdotted = _misdotted(actions)
    disordered = _disordered(actions, aside=repeated.keys() | misdotted.keys())
    for at, each in enumerate(actions):
        if at in repeated:
            yield _used_twice(plan, first=actions[repeated[at]], second=each)
        elif at in misdotted:
            yield _mistyped(plan, each, due=misdotted[at])
        elif at in disordered:
            yield _out_of_order(plan, each, before=actions[at - 1] if at else None)
        else:
            yield AGREES


def _repeated(actions: Sequence[_Referenced]) -> dict[int, int]:
    """Where a reference stands a second time, and where the first: on another action, that is."""
    first: dict[Reference, int] = {}
    repeated = {}
    for at, each in enumerate(actions):
        earlier = first.setdefault(each.reference, at)
        if earlier != at and _is_another(actions[earlier].action, each.action):
            repeated[at] = earlier
    return repeated


def _is_another(first: Action, second: Action) -> bool:
    """Whether two rows are two actions: a row that goes on has no action, or the same."""
    words = [
        " ".join((action.action or action.specific_action).casefold().split())
        for action in (first, second)
    ]
    return bool(words[1]) and words[0] != words[1]


def _misdotted(actions: Sequence[_Referenced]) -> dict[int, Reference]:
    """Where a reference has the digits of the one that is due, but other dots."""
    found: dict[int, Reference] = {}
    for at in range(1, len(actions)):
        due = _next(found.get(at - 1, actions[at - 1].reference))
        here = actions[at].reference
        if due is not None and here.numbers != due.numbers and _digits(here) == _digits(due):
            found[at] = due
    return found


def _next(reference: Reference) -> Reference | None:
    """The reference after this one, its last number one more."""
    if reference.letters or len(reference.numbers) < 2 or "/" in reference.text:
        return None
    numbers = (*reference.numbers[:-1], reference.numbers[-1] + 1)
    return replace(reference, text=".".join(map(str, numbers)), numbers=numbers)


def _digits(reference: Reference) -> str:
    return "".join(map(str, reference.numbers))


def _disordered(actions: Sequence[_Referenced], *, aside: set[int]) -> set[int]:
    """The fewest whose removal leaves the rest in order; none where the plan follows no order."""
    at = [i for i in range(len(actions)) if i not in aside]
    kept = _longest_rising([actions[i].reference for i in at])
    if len(kept) < IN_ORDER * len(at):
        return set()
    return {i for position, i in enumerate(at) if position not in kept}


def _longest_rising(references: Sequence[Reference]) -> set[int]:
    """Positions of the longest run of references, not all side by side, that never goes back.

    Sought from the end, so that of two that changed places the second is the one left out.
    """
    rank = {key: -at for at, key in enumerate(sorted({each.key for each in references}))}
    ends: list[int] = []
    ranks: list[int] = []
    after: dict[int, int | None] = {}
    for at in range(len(references) - 1, -1, -1):
        here = rank[references[at].key]
        where = bisect_right(ranks, here)
        after[at] = ends[where - 1] if where else None
        ranks[where : where + 1] = [here]
        ends[where : where + 1] = [at]
    kept = set()
    position = ends[-1] if ends else None
    while position is not None:
        kept.add(position)
        position = after[position]
    return kept


def _used_twice(plan: Plan, *, first: _Referenced, second: _Referenced) -> Conclusion:
    return _finding(
        plan,
        second,
        severity=Severity.ERROR,
        message=f"Action reference {second.reference.text} is used twice.",
        working=f"{first.reference.text} is “{_quote(first.action)}”; "
        f"{second.reference.text} is also “{_quote(second.action)}”.",
    )


def _mistyped(plan: Plan, each: _Referenced, *, due: Reference) -> Conclusion:
    return _finding(
        plan,
        each,
        severity=Severity.WARNING,
        message=f"Action reference {each.reference.text} stands where {due.text} is due.",
        working=f"{each.reference.text} has the digits of {due.text}, with other dots.",
    )


def _out_of_order(plan: Plan, each: _Referenced, *, before: _Referenced | None) -> Conclusion:
    where = f"after {before.reference.text}" if before is not None else "first"
    return _finding(
        plan,
        each,
        severity=Severity.WARNING,
        message=f"Action reference {each.reference.text} stands out of order, {where}.",
        working="The other references of the plan rise from one row to the next.",
    )


def _finding(
    plan: Plan, each: _Referenced, *, severity: Severity, message: str, working: str
) -> Conclusion:
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=severity,
        place=each.place,
        message=message,
        working=working,
        block=(plan.title, each.action.priority),
        operands=(each.reference.text, _quote(each.action)),
    )


def _quote(action: Action) -> str:
    words = " ".join((action.action or action.specific_action).split())
    return words if len(words) <= QUOTED else f"{words[: QUOTED - 1].rstrip()}…"
