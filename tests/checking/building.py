"""Packs made of a few lines, for tests that read as a document in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from openscrutiny.checking.engine import Checked, check_pack
from openscrutiny.checking.finding import Finding
from openscrutiny.checking.registry import find_rule
from openscrutiny.reading.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Place,
    Row,
    RowKind,
    Table,
)
from openscrutiny.reading.pack import (
    Action,
    AgendaItem,
    Meeting,
    Minute,
    Minutes,
    Pack,
    Plan,
    Report,
    StatedDate,
    WorkItem,
    WorkProgramme,
)
from openscrutiny.terms.dates import find_dates
from openscrutiny.terms.periods import Calendar, read_period
from openscrutiny.terms.statuses import AgendaPart, WorkItemGroup

PATH = "pack.md"


def pack_of(
    *blocks: Block,
    meeting: Meeting | None = None,
    agenda: Sequence[AgendaItem] = (),
    minutes: Sequence[Minutes] = (),
    reports: Sequence[Report] = (),
    plans: Sequence[Plan] = (),
    work_programmes: Sequence[WorkProgramme] = (),
) -> Pack:
    tables = tuple(block for block in blocks if isinstance(block, Table))
    return Pack(
        document=Document(PATH, tuple(blocks)),
        meeting=meeting,
        agenda=tuple(agenda),
        minutes=tuple(minutes),
        reports=tuple(reports),
        plans=tuple(plans),
        work_programmes=tuple(work_programmes),
        tables=tables,
        unplaced=(),
        placed=1.0,
    )


def heading(text: str, *, line: int = 1, level: int = 2) -> Heading:
    return Heading(text, level, Place(PATH, line=line, paragraph=line))


def paragraph(text: str, *, line: int = 1) -> Paragraph:
    return Paragraph(text, Place(PATH, line=line, paragraph=line))


def list_item(text: str, *, line: int = 1, marker: str = "-") -> ListItem:
    return ListItem(text, marker, 0, Place(PATH, line=line, paragraph=line))


def table(
    text: str,
    *,
    labels: int = 1,
    headers: int = 1,
    title: str = "",
    notes: Iterable[str] = (),
    number: int = 1,
    line: int = 1,
) -> Table:
    """A table from a pipe table's lines. The first `labels` columns label the rows.

    Blank labels but the last are filled down, and blank group headers filled from the left. A row
    with nothing but a first cell is a band.
    """
    grid = [_cells(row) for row in text.strip().splitlines() if not re.fullmatch(r"[\s|:-]+", row)]
    head, body = grid[:headers], grid[headers:]
    return Table(
        number=number,
        title=title,
        columns=tuple(_columns(head, labels=labels)),
        header_rows=headers,
        rows=tuple(_rows(body, labels=labels, headers=headers, number=number, line=line)),
        place=Place(PATH, line=line, paragraph=line, table=number),
        notes=tuple(notes),
    )


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _columns(head: list[list[str]], *, labels: int) -> Iterable[Column]:
    filled = [_fill_right(row) for row in head[:-1]] + head[-1:]
    for index in range(len(head[0])):
        path = tuple(row[index] for row in filled if row[index])
        yield Column(path, is_label=index < labels)


def _fill_right(row: list[str]) -> list[str]:
    filled = []
    last = ""
    for cell in row:
        last = cell or last
        filled.append(last)
    return filled


def _rows(
    body: list[list[str]], *, labels: int, headers: int, number: int, line: int
) -> Iterable[Row]:
    above = [""] * labels
    for at, cells in enumerate(body, headers + 1):
        places = [
            Place(PATH, line=line + at, paragraph=line, table=number, row=at, column=column)
            for column in range(1, len(cells) + 1)
        ]
        made = tuple(Cell(text, place) for text, place in zip(cells, places, strict=True))
        place = Place(PATH, line=line + at, paragraph=line, table=number, row=at)
        if labels and cells[0] and not any(cells[1:]):
            yield Row(made, RowKind.BAND, (cells[0],), place)
            continue
        above = [cell or old for cell, old in zip(cells[:labels], above, strict=True)]
        path = (*above[:-1], cells[labels - 1]) if labels else ()
        yield Row(made, RowKind.BODY, tuple(label for label in path if label), place)


def check(pack: Pack, *codes: str) -> Checked:
    return check_pack(pack, rules=[find_rule(code) for code in codes] if codes else None)


def findings(code: str, *blocks: Block) -> list[Finding]:
    """What one rule finds in some blocks."""
    return list(check(pack_of(*blocks), code).findings)


def cells_found(found: Iterable[Finding]) -> list[tuple[int | None, int | None]]:
    return [(finding.place.row, finding.place.column) for finding in found]


def stated(day: date, *, line: int = 1) -> StatedDate:
    return StatedDate(day, day.isoformat(), Place(PATH, line=line, paragraph=line))


def meeting_on(day: date, *, notice: date | None = None) -> Meeting:
    return Meeting(
        council="A council",
        board="A board",
        date=stated(day, line=1),
        time=time(14),
        venue="",
        contacts=(),
        members=(),
        notice=None if notice is None else stated(notice, line=2),
        private="Nil",
        place=Place(PATH, line=1, paragraph=1),
    )


def agenda_item(number: str, title: str) -> AgendaItem:
    place = Place(PATH, line=3, paragraph=3)
    return AgendaItem(number, title, AgendaPart.PUBLIC, None, None, "", (), (), place)


def minutes_of(day: date, *numbers: str | int, board: str = "A board") -> Minutes:
    return Minutes(
        board=board,
        date=stated(day),
        time=None,
        venue="",
        attendance=(),
        entries=tuple(_minute(str(number), line) for line, number in enumerate(numbers, 2)),
        closed_at=None,
        place=Place(PATH, line=1, paragraph=1),
    )


def _minute(number: str, line: int) -> Minute:
    place = Place(PATH, line=line, paragraph=line)
    return Minute(number, "", AgendaPart.PUBLIC, (), (), (), (), place)


def action(reference: str, words: str | None = None, *, priority: str = "1") -> Action:
    """An action whose words are its own unless given."""
    return Action(
        plan="A plan",
        priority=priority,
        group="",
        reference=reference,
        action=f"Do what {reference} says" if words is None else words,
        specific_action="",
        owners_as_written="",
        owners=(),
        deadline=None,
        progress="",
        status="",
        place=Place(PATH, line=1),
    )


def plan_of(*actions: Action) -> Plan:
    placed = [
        replace(each, place=Place(PATH, line=line, row=line))
        for line, each in enumerate(actions, 1)
    ]
    return Plan("A plan", (), tuple(placed), Place(PATH, line=1))


def work_item(
    title: str,
    *,
    when: str = "",
    source: str = "",
    group: WorkItemGroup = WorkItemGroup.DATED,
) -> WorkItem:
    place = Place(PATH, line=9, paragraph=9)
    return WorkItem(
        title=title,
        detail="",
        when=read_period(when) if when else None,
        when_as_written=when,
        group=group,
        venue="",
        lead_officers=(),
        cabinet_members=(),
        source=source,
        source_dates=tuple(
            StatedDate(mention.date, mention.text, place)
            for mention in find_dates(source)
            if mention.date
        ),
        outcome="",
        place=place,
    )


def programme_of(*items: WorkItem, year: str = "2015/16") -> WorkProgramme:
    period = read_period(year, year_kind=Calendar.MUNICIPAL_YEAR)
    return WorkProgramme("Work programme", period, items, (), Place(PATH, line=8, paragraph=8))
