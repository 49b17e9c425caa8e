"""Action plans: priorities, and under them actions with owners, deadlines and progress."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from openscrutiny.reading.document import Row, RowKind, Table
from openscrutiny.reading.pack import Action, Plan, Priority
from openscrutiny.reading.recognise.lines import flowing
from openscrutiny.reading.recognise.table_columns import cell_text, columns_named, pattern
from openscrutiny.reading.tables.page_breaks import CONTINUED
from openscrutiny.terms.periods import Period, read_period
from openscrutiny.terms.references import read_reference

_COLUMNS = {
    "reference": re.compile(
        r"^(?:(?:action\s+)?ref(?:erence)?(?:\s*no)?|no|number|action\s+no|#|id"
        r"|item(?:\s*no)?)\.?$",
        re.I,
    ),
    "deadline": pattern(
        "deadline",
        "timescale",
        "timeframe",
        "time scale",
        "by when",
        "target date",
        "due(?: date| by)?",
        "completion(?: date)?",
        "date for completion",
        "end date",
        "review date",
        "when",
        "^by$",
    ),
    "owners": pattern(
        "by whom",
        "owner",
        "lead(?:s| officer| person| agency)?",
        "responsib\\w+",
        "accountable",
        "who",
        "assigned to",
        "job title",
        "officer",
    ),
    "progress": pattern(
        "progress",
        "update",
        "current position",
        "position",
        "comment",
        "outcome to date",
        "evidence",
        "notes?",
    ),
    "status": pattern("status", "rag(?: rating| status)?", "brag"),
    "specific": pattern(
        "specific action",
        "milestone",
        "step",
        "task",
        "how",
        "success measure",
        "measure",
        "detail",
        "activit(?:y|ies)",
        "deliverable",
    ),
    "action": pattern(
        "priority action", "action", "objective", "what", "recommendation", "requirement", "aim"
    ),
    "priority": pattern("priority", "theme", "strategic aim", "workstream", "work stream"),
}
_NUMBERED = re.compile(
    r"^(?:(?:priority|theme|objective|aim)\s+)?(?P<number>\d{1,2}(?:\.\d{1,2})*"
    r"|[A-Z]{1,2})(?:[.:)]|\s*[–-])?\s+(?P<title>\S.*)$",
    re.I | re.S,
)
_OWNER_SPLIT = re.compile(r"\s*(?:,|;|\n|\s&\s|\sand\s)\s*")
_COMPOUND = re.compile(
    r"^(?:Finance|Skills|Families|Learning|Development|Families First|Young People|Prevention|Care"
    r"|Wellbeing|Inclusion|Assessment|Support|Governance|Resources)\b"
)


def is_action_plan(table: Table) -> bool:
    """Whether the header names actions, who does them and by when."""
    columns = columns_named(table, _COLUMNS)
    has_action = "action" in columns or "specific" in columns
    return (
        has_action
        and "deadline" in columns
        and ("owners" in columns or "progress" in columns or "status" in columns)
    )


@dataclass
class _Heading:
    priority: Priority | None = None
    group: str = ""


_PRIORITY_TITLE = re.compile(
    r"^(?:priority|theme|objective|aim|strand|goal|outcome|workstream|work stream)\b", re.IGNORECASE
)


def read_action_plan(
    tables: Sequence[Table], *, title: str | None = None, near: date | None
) -> Plan:
    """The plan in the tables: one, or one for each priority, each titled by it.

    `near` is the day by which dates without a year are read.
    """
    plans = [_PlanReader(table, near).read() for table in tables]
    if len(plans) == 1 and not (title and _PRIORITY_TITLE.match(plans[0].title)):
        return plans[0]
    named = title or flowing(tables[0].title)
    priorities = [_priority_of(table) for table in tables]
    actions = tuple(
        replace(action, plan=named, priority=priority.number or priority.title)
        for plan, priority in zip(plans, priorities, strict=True)
        for action in plan.actions
    )
    return Plan(named, tuple(priorities), actions, tables[0].place)


def _priority_of(table: Table) -> Priority:
    title = flowing(table.title)
    match = _NUMBERED.match(title)
    number, rest = (match["number"], match["title"]) if match else ("", title)
    return Priority(number, rest, table.place)


def belong_together(first: Table, second: Table) -> bool:
    """Whether two tables are one plan's: the same columns, each under the heading of a priority."""
    columns = [[column.path for column in table.columns] for table in (first, second)]
    titles = (flowing(first.title), flowing(second.title))
    return columns[0] == columns[1] and all(_PRIORITY_TITLE.match(title) for title in titles)


class _PlanReader:
    def __init__(self, table: Table, near: date | None) -> None:
        self._table = table
        self._near = near
        self._columns = columns_named(table, _COLUMNS)
        self._reference = self._reference_column()
        self._action = self._action_column()
        self._title = flowing(table.title)
        self._priorities: list[Priority] = []
        self._under = _Heading()

    def read(self) -> Plan:
        actions = _joined(self._actions())
        return Plan(self._title, tuple(self._priorities), actions, self._table.place)

    def _reference_column(self) -> int | None:
        """The reference's column: named so, or one without a name that holds references."""
        if "reference" in self._columns:
            return self._columns["reference"]
        rows = list(self._table.body)
        for at, column in enumerate(self._table.columns[:2]):
            held = sum(1 for row in rows if read_reference(row.cells[at].text))
            if rows and held * 2 > len(rows) and (not column.path or at == 0):
                return at
        return None

    def _action_column(self) -> int:
        if "action" in self._columns and self._columns["action"] != self._reference:
            return self._columns["action"]
        free = (
            set(range(len(self._table.columns))) - set(self._columns.values()) - {self._reference}
        )
        return self._columns.get("specific", min(free, default=0))

    def _actions(self) -> Iterator[Action]:
        for row in self._table.rows:
            if row.kind is RowKind.BAND:
                self._head(flowing(" ".join(cell.text for cell in row.cells if cell.text)), row)
            elif self._is_action(row):
                self._head_from_column(row)
                yield self._read_action(row)

    def _is_action(self, row: Row) -> bool:
        reference = self._reference is not None and row.cells[self._reference].text
        return bool(reference or row.cells[self._action].text) and any(
            cell.text for cell in row.cells if cell.filled_from is None
        )

    def _head(self, text: str, row: Row) -> None:
        """A band: a priority, or a group of actions under it (`1.1 …` below `1. …`)."""
        match = _NUMBERED.match(text)
        number = match["number"] if match else ""
        title = match["title"] if match else text
        if "." in number:
            self._under.group = text
            return
        priority = Priority(number, title, row.place)
        self._priorities.append(priority)
        self._under = _Heading(priority)

    def _head_from_column(self, row: Row) -> None:
        """A priority in a column of its own, once for all of its rows."""
        text = flowing(cell_text(row, self._columns, "priority"))
        if not text or self._columns.get("priority") == self._action:
            return
        match = _NUMBERED.match(text)
        number, title = (match["number"], match["title"]) if match else ("", text)
        if self._under.priority is None or (number, title) != (
            self._under.priority.number,
            self._under.priority.title,
        ):
            self._under = _Heading(Priority(number, title, row.place))
            self._priorities.extend([self._under.priority] if self._under.priority else [])

    def _read_action(self, row: Row) -> Action:
        reference = row.cells[self._reference].text if self._reference is not None else ""
        action = flowing(row.cells[self._action].text)
        if not reference:
            reference, action = _leading_reference(action)
        owners = flowing(cell_text(row, self._columns, "owners"))
        return Action(
            plan=self._title,
            priority=self._priority(),
            group=self._under.group,
            reference=flowing(reference),
            action=action,
            specific_action=self._specific(row),
            owners_as_written=owners,
            owners=split_owners(owners),
            deadline=_deadline(cell_text(row, self._columns, "deadline"), self._near),
            progress=flowing(cell_text(row, self._columns, "progress")),
            status=flowing(cell_text(row, self._columns, "status")),
            place=replace(row.place, column=None),
        )

    def _priority(self) -> str:
        priority = self._under.priority
        return (priority.number or priority.title) if priority else ""

    def _specific(self, row: Row) -> str:
        if self._columns.get("specific") == self._action:
            return ""
        return flowing(cell_text(row, self._columns, "specific"))


def _joined(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The actions, with rows that go on over a page put together.

    Such a row says that it is continued, or repeats the reference and has no action.
    """
    joined: list[Action] = []
    for action in actions:
        reference = CONTINUED.sub("", action.reference).strip()
        before = joined[-1] if joined else None
        marked = reference != action.reference
        if before and reference == before.reference and (marked or not action.action):
            joined[-1] = _merged(before, action)
        else:
            joined.append(replace(action, reference=reference))
    return tuple(joined)


def _merged(before: Action, more: Action) -> Action:
    return replace(
        before,
        action=f"{before.action} {CONTINUED.sub('', more.action)}".strip(),
        specific_action=f"{before.specific_action} {more.specific_action}".strip(),
        owners=(*before.owners, *(owner for owner in more.owners if owner not in before.owners)),
        owners_as_written=f"{before.owners_as_written} {more.owners_as_written}".strip(),
        deadline=before.deadline or more.deadline,
        progress=f"{before.progress} {more.progress}".strip(),
        status=f"{before.status} {more.status}".strip(),
    )


def _leading_reference(text: str) -> tuple[str, str]:
    """`1.2 Review the offer` in one cell: its reference and its action."""
    first, _, rest = text.partition(" ")
    reference = read_reference(first.rstrip(".:)"))
    if reference is None or not rest or not any(character.isdigit() for character in first):
        return "", text
    return first.rstrip(".:)"), rest


def _deadline(text: str, near: date | None) -> Period | None:
    written = flowing(text)
    return read_period(written, near=near) if written else None


def split_owners(text: str) -> tuple[str, ...]:
    """Who is to do it, parted at commas, semicolons and `and`; slashes and posts stay whole."""
    owners: list[str] = []
    for part in _OWNER_SPLIT.split(text):
        name = part.strip(" .")
        if (
            owners
            and _COMPOUND.match(name)
            and re.search(r"\b(?:of|for|Services?|and)\b", owners[-1])
            and not re.search(r"\b(?:Team|Director|Head|Manager|Service)s?\b", name)
        ):
            owners[-1] = f"{owners[-1]} and {name}"
        elif name:
            owners.append(name)
    return tuple(owners)
