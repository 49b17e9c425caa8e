"""A Document becomes a Pack: every recogniser is tried, and what nobody claims is listed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from openscrutiny.reading.document import Block, Document, Heading, Paragraph, Table
from openscrutiny.reading.pack import (
    AgendaItem,
    Meeting,
    Minutes,
    Pack,
    Plan,
    Report,
    WorkProgramme,
)
from openscrutiny.reading.recognise.action_plan import (
    belong_together,
    is_action_plan,
    read_action_plan,
)
from openscrutiny.reading.recognise.agenda import (
    Agenda,
    as_private,
    papers_of_items,
    read_agenda,
    read_agenda_table,
    without_item_number,
)
from openscrutiny.reading.recognise.claims import Claims
from openscrutiny.reading.recognise.front_sheet import (
    council_named_in,
    members_of_table,
    read_front_sheet,
)
from openscrutiny.reading.recognise.lines import Line, flowing, lines_of
from openscrutiny.reading.recognise.minutes import read_minutes
from openscrutiny.reading.recognise.parts import PackPart, PartKind, parts_of, with_papers
from openscrutiny.reading.recognise.reports import read_report
from openscrutiny.reading.recognise.statistics_tables import is_statistics_table
from openscrutiny.reading.recognise.work_programme import (
    is_work_programme,
    read_listed_programme,
    read_work_programme,
)

_MOST_BLOCKS_OVER = 500
"""Blocks above a table among which the heading of its plan is looked for."""


def recognise(document: Document) -> Pack:
    """What the document says, as far as it is understood, and what is left over."""
    return _Recogniser(document).pack()


@dataclass(frozen=True, slots=True)
class _TableAt:
    block: int
    table: Table


class _Recogniser:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines = lines_of(document)
        self._claims = Claims(document)
        self._tables = tuple(
            _TableAt(index, block)
            for index, block in enumerate(document.blocks)
            if isinstance(block, Table)
        )
        self._line_blocks = [line.block for line in self._lines]
        self._table_blocks = [at.block for at in self._tables]
        self._programmes = tuple(at for at in self._tables if is_work_programme(at.table))
        scheduled = {at.block for at in self._programmes}
        self._action_plans = tuple(
            at for at in self._tables if at.block not in scheduled and is_action_plan(at.table)
        )
        starts = frozenset(self._first_line_after(at.block) for at in self._programmes)
        self._parts = parts_of(self._lines, starts)
        self._agenda = self._read_agenda()
        self._item_papers = self._papers_of_items()
        self._parts = with_papers(self._parts, self._item_papers)
        self._part_starts = [part.start for part in self._parts]

    def pack(self) -> Pack:
        minutes = tuple(self._minutes())
        meeting, agenda = self._front_sheet()
        day = self._day(meeting, minutes)
        reports = tuple(self._reports())
        plans = tuple(self._plans(day))
        programmes = tuple(self._work_programmes(day))
        statistics = tuple(self._statistics())
        self._claim_furniture()
        board = meeting.board if meeting else ""
        return Pack(
            document=self._document,
            meeting=meeting,
            agenda=agenda,
            minutes=tuple(m if m.board else replace(m, board=board) for m in minutes),
            reports=reports,
            plans=plans,
            work_programmes=programmes,
            tables=statistics,
            unplaced=self._claims.unplaced(),
            placed=self._claims.share(),
        )

    def _first_line_after(self, block: int) -> int:
        return bisect_left(self._line_blocks, block)

    def _lines_in(self, part: PackPart) -> Sequence[Line]:
        return self._lines[part.start : part.end]

    def _parts_of(self, kind: PartKind) -> list[PackPart]:
        return [part for part in self._parts if part.kind is kind]

    def _blocks_in(self, part: PackPart) -> range:
        first = self._lines[part.start].block if part.start < len(self._lines) else 0
        after = (
            self._lines[part.end].block
            if part.end < len(self._lines)
            else len(self._document.blocks)
        )
        return range(first, after)

    def _tables_in(self, part: PackPart) -> list[_TableAt]:
        blocks = self._blocks_in(part)
        first = bisect_left(self._table_blocks, blocks.start)
        return list(self._tables[first : bisect_left(self._table_blocks, blocks.stop)])

    def _minutes(self) -> list[Minutes]:
        found: list[Minutes] = []
        for part in self._parts_of(PartKind.MINUTES):
            read = read_minutes(self._lines_in(part))
            if read.minutes.entries or read.minutes.attendance:
                self._claims.claim(*read.lines)
                found.append(read.minutes)
        return found

    def _front_sheet(self) -> tuple[Meeting | None, tuple[AgendaItem, ...]]:
        sheets = self._parts_of(PartKind.FRONT_SHEET)
        if not sheets:
            return None, ()
        lines = self._lines_in(sheets[0])
        tables = self._tables_in(sheets[0])
        agenda, items = self._agenda, self._agenda.items
        for at in tables:
            if members_of_table(at.table):
                self._claims.claim_blocks([at.block])
        sheet = read_front_sheet(lines, agenda.private, agenda.lines, [at.table for at in tables])
        if len(items) < 2 and (sheet.meeting is None or not sheet.meeting.members):
            meeting = sheet.meeting
            held = meeting is not None and (
                meeting.time is not None or meeting.venue or meeting.notice is not None
            )
            return (self._announced(meeting) if held else None), ()
        self._claims.claim(*agenda.lines, *sheet.lines)
        return self._announced(sheet.meeting), items

    def _read_agenda(self) -> Agenda:
        """The front sheet's agenda, from its lines or from a table on it."""
        sheets = self._parts_of(PartKind.FRONT_SHEET)
        if not sheets:
            return Agenda((), "", ())
        agenda = read_agenda(self._lines_in(sheets[0]))
        for at in self._tables_in(sheets[0]):
            tabled = () if len(agenda.items) > 1 else read_agenda_table(at.table)
            if tabled:
                agenda = replace(agenda, items=as_private(tabled), lines=())
                self._claims.claim_blocks([at.block])
        return agenda

    def _papers_of_items(self) -> frozenset[int]:
        sheets = self._parts_of(PartKind.FRONT_SHEET)
        if not sheets or len(self._agenda.items) < 2:
            return frozenset()
        return papers_of_items(self._lines, self._agenda.items, sheets[0].end)

    def _announced(self, meeting: Meeting | None) -> Meeting | None:
        """The meeting with its council named, where only other parts of the paper name it."""
        if meeting is None or (meeting.council and meeting.council != meeting.board):
            return meeting
        return replace(meeting, council=council_named_in(self._lines))

    def _day(self, meeting: Meeting | None, minutes: Sequence[Minutes]) -> date | None:
        """The day by which loose dates are read: the meeting's, or that of the last minutes."""
        if meeting and meeting.date:
            return meeting.date.day
        days = [m.date.day for m in minutes if m.date]
        return max(days, default=None)

    def _reports(self) -> list[Report]:
        found: list[Report] = []
        for part in self._parts_of(PartKind.REPORT):
            tables = [at.table for at in self._tables_in(part)]
            lines = self._lines_in(part)
            headed = part.start in self._item_papers
            title = flowing(without_item_number(lines[0].text)) if headed else ""
            read = read_report(lines, tables, title=title)
            says_something = read.report.paragraphs or read.report.recommendations
            if read.report.subject and (says_something or not headed):
                self._claims.claim(*read.lines)
                found.append(read.report)
        return found

    def _plans(self, day: date | None) -> list[Plan]:
        self._claims.claim_blocks(at.block for at in self._action_plans)
        groups: list[list[_TableAt]] = []
        for at in self._action_plans:
            if groups and belong_together(groups[-1][-1].table, at.table):
                groups[-1].append(at)
            else:
                groups.append([at])
        return [
            read_action_plan(
                [at.table for at in group], title=self._heading_over(group[0]), near=day
            )
            for group in groups
        ]

    def _heading_over(self, at: _TableAt) -> str | None:
        """The heading above the one that titles the table: a plan's, over that of a priority."""
        level = 7
        above = [block for block in self._blocks_over(at) if isinstance(block, Heading)]
        for heading in reversed(above):
            text = flowing(heading.text)
            if text == at.table.title:
                level = heading.level
            elif heading.level < level < 7:
                return text
        return None

    def _blocks_over(self, at: _TableAt) -> Sequence[Block]:
        return self._document.blocks[max(at.block - _MOST_BLOCKS_OVER, 0) : at.block]

    def _work_programmes(self, day: date | None) -> list[WorkProgramme]:
        found: list[WorkProgramme] = []
        for at in self._programmes:
            programme, used = read_work_programme(at.table, self._lines_over(at), near=day)
            self._claims.claim_blocks([at.block])
            self._claims.claim(*used)
            found.append(programme)
        return found or self._listed_programmes(day)

    def _lines_over(self, programme: _TableAt) -> Sequence[Line]:
        """The lines of a programme's part that stand over its table, back to the table before."""
        end = self._first_line_after(programme.block)
        part = bisect_right(self._part_starts, end - 1) - 1
        if part < 0 or self._parts[part].kind is not PartKind.WORK_PROGRAMME:
            return ()
        before = bisect_left(self._table_blocks, programme.block) - 1
        after = self._table_blocks[before] + 1 if before >= 0 else 0
        return self._lines[max(self._parts[part].start, self._first_line_after(after)) : end]

    def _listed_programmes(self, day: date | None) -> list[WorkProgramme]:
        found: list[WorkProgramme] = []
        for part in self._parts_of(PartKind.WORK_PROGRAMME):
            read = read_listed_programme(self._lines_in(part), near=day)
            if read:
                self._claims.claim(*read[1])
                found.append(read[0])
        return found

    def _statistics(self) -> list[Table]:
        others = {at.block for at in (*self._programmes, *self._action_plans)}
        found = [
            at
            for at in self._tables
            if at.block not in others
            and not self._claims.holds(at.block)
            and is_statistics_table(at.table)
        ]
        self._claims.claim_blocks(at.block for at in found)
        return [at.table for at in found]

    def _claim_furniture(self) -> None:
        """Blank-page notices, and the titles that converters repeat on every page of a table."""
        titles = {at.table.title for at in self._tables}
        for index, block in enumerate(self._document.blocks):
            if isinstance(block, Table):
                continue
            text = " ".join(block.text.split())
            blank = text.casefold() == "this page is intentionally left blank"
            repeated = isinstance(block, Paragraph) and text in titles
            if blank or repeated:
                self._claims.claim_blocks([index])
