"""What a pack says: the nouns of scrutiny as a paper states them, each with its place.

These are a paper's words, not the council's record: names, dates and references are kept as
written beside what was understood of them. `None` or an empty tuple means that the paper does not
say, or that it was not understood; `Pack.unplaced` lists what was not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from datetime import time as time_of_day

from openscrutiny.reading.document import Document, Place, Table
from openscrutiny.terms.names import PersonName
from openscrutiny.terms.periods import Period
from openscrutiny.terms.statuses import (
    AgendaPart,
    AttendanceCategory,
    DecisionKind,
    Role,
    WorkItemGroup,
)


@dataclass(frozen=True, slots=True)
class Member:
    name: PersonName
    role: Role
    place: Place
    capacity: str = ""
    """What the bracket after the name says, as printed."""


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A day as a paper states it; `weekday` as printed, where it is."""

    day: date
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Meeting:
    """The front sheet: which body meets when and where, who is on it, and when notice was given."""

    council: str
    board: str
    date: StatedDate | None
    time: time_of_day | None
    venue: str
    contacts: tuple[str, ...]
    members: tuple[Member, ...]
    notice: StatedDate | None
    private: str
    """What stands under the private part's heading: `Nil`, or the items in one line."""
    place: Place


@dataclass(frozen=True, slots=True)
class AgendaItem:
    number: str
    title: str
    part: AgendaPart
    first_page: int | None
    last_page: int | None
    report_of: str
    """The line that says what the item brings: `Report of the Director of Finance`."""
    details: tuple[str, ...]
    exemptions: tuple[int, ...]
    """Paragraphs of Part 1 of Schedule 12A (Local Government Act 1972) that the item cites."""
    place: Place


@dataclass(frozen=True, slots=True)
class Attendee:
    name: PersonName
    category: AttendanceCategory
    capacity: str
    """Role, directorate or organisation, as printed."""
    place: Place


@dataclass(frozen=True, slots=True)
class Declaration:
    """An interest declared. A nil return has no member."""

    member: str
    interest: str
    withdrew: bool | None
    place: Place


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of text with the number that it bears, if any, and what hangs beneath it."""

    number: str
    text: str
    place: Place
    items: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a resolution. `number` is empty where the resolution has a single clause."""

    number: str
    text: str
    kind: DecisionKind
    addressee: str
    """To whom a recommendation or a request goes, as written."""
    due: Period | None
    place: Place


@dataclass(frozen=True, slots=True)
class Ask:
    """What the board requested, asked or was worried by in a minute's text, outside RESOLVED."""

    kind: DecisionKind
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Minute:
    number: str
    title: str
    part: AgendaPart
    text: tuple[Passage, ...]
    clauses: tuple[Clause, ...]
    asks: tuple[Ask, ...]
    declarations: tuple[Declaration, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one meeting."""

    board: str
    date: StatedDate | None
    time: time_of_day | None
    venue: str
    attendance: tuple[Attendee, ...]
    entries: tuple[Minute, ...]
    closed_at: time_of_day | None
    place: Place


@dataclass(frozen=True, slots=True)
class Section:
    number: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Author:
    name: PersonName
    position: str
    place: Place


@dataclass(frozen=True, slots=True)
class Appendix:
    label: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Report:
    kind: str
    """What the paper calls itself: `Briefing note`, `Report`."""
    to: str
    subject: str
    date: StatedDate | None
    recommendations: tuple[Passage, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Passage, ...]
    """The numbered paragraphs, in order."""
    authors: tuple[Author, ...]
    appendices: tuple[Appendix, ...]
    tables: tuple[int, ...]
    """The numbers of the tables in it (`Table.number`)."""
    place: Place


@dataclass(frozen=True, slots=True)
class Priority:
    number: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Action:
    """A row of an action plan."""

    plan: str
    priority: str
    """The number of its priority, or the priority's title where it has no number."""
    group: str
    reference: str
    action: str
    specific_action: str
    owners_as_written: str
    owners: tuple[str, ...]
    deadline: Period | None
    progress: str
    status: str
    place: Place


@dataclass(frozen=True, slots=True)
class Plan:
    title: str
    priorities: tuple[Priority, ...]
    actions: tuple[Action, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class WorkItem:
    """An item of a work programme. `when` keeps the heading or cell that it stands under."""

    title: str
    detail: str
    when: Period | None
    when_as_written: str
    group: WorkItemGroup
    venue: str
    lead_officers: tuple[str, ...]
    cabinet_members: tuple[str, ...]
    source: str
    source_dates: tuple[StatedDate, ...]
    outcome: str
    place: Place


@dataclass(frozen=True, slots=True)
class WorkProgramme:
    """`summary` is the list without details that some programmes put in front of the table."""

    title: str
    year: Period | None
    items: tuple[WorkItem, ...]
    summary: tuple[WorkItem, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A block that no recogniser claimed: its first words and its place."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Pack:
    """All that was understood of one paper, and what was not.

    `placed` is the share of the document's characters in blocks that a recogniser understood.
    """

    document: Document
    meeting: Meeting | None
    agenda: tuple[AgendaItem, ...]
    minutes: tuple[Minutes, ...]
    reports: tuple[Report, ...]
    plans: tuple[Plan, ...]
    work_programmes: tuple[WorkProgramme, ...]
    tables: tuple[Table, ...]
    unplaced: tuple[Unplaced, ...]
    placed: float
