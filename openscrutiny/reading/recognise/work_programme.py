"""Work programmes: what the board will look at and when, from its table and its summary list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from openscrutiny.reading.document import Place, Row, RowKind, Table
from openscrutiny.reading.pack import WorkItem, WorkProgramme
from openscrutiny.reading.recognise.dates import stated_dates
from openscrutiny.reading.recognise.lines import Line, flowing, from_capitals
from openscrutiny.reading.recognise.parts import is_date_heading
from openscrutiny.reading.recognise.table_columns import cell_text, columns_named, pattern
from openscrutiny.terms.dates import find_dates
from openscrutiny.terms.names import read_name
from openscrutiny.terms.periods import Calendar, Period, read_period
from openscrutiny.terms.statuses import WorkItemGroup as Group

_COLUMNS = {
    "when": pattern(
        "date",
        "meeting(?: date)?",
        "when",
        "date of meeting",
        "timescale",
        "month",
        "committee date",
    ),
    "title": pattern(
        "title", "topic", "item", "subject", "issue", "agenda item", "theme", "business", "report"
    ),
    "outcome": pattern(
        "outcome", "outcomes? and actions?", "resolution", "status", "progress", "update", "result"
    ),
    "source": pattern(
        "source",
        "origin",
        "raised by",
        "requested by",
        "reason for inclusion",
        "why",
        "referred by",
        "suggested by",
    ),
    "lead": pattern(
        "lead(?: officer| member| director)?",
        "cabinet member",
        "officer",
        "contact",
        "responsib\\w+",
        "portfolio",
        "report author",
        "author",
        "witness(?:es)?",
        "attendee",
    ),
    "detail": pattern(
        "detail",
        "purpose",
        "description",
        "scope",
        "objective",
        "summary",
        "focus",
        "key line of enquiry",
        "what",
        "expected outcome",
        "aim",
        "notes?",
        "comments?",
    ),
}
_NEXT_YEAR = re.compile(
    r"\b(?:next|following|new)\s+(?:municipal\s+|council\s+|civic\s+)?year\b|\bfuture years?\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:standing|performance monitoring|monitoring|regular|recurring|every meeting"
    r"|each meeting|ongoing|on-going|as required|rolling)\b",
    re.IGNORECASE,
)
_UNDATED = re.compile(
    r"\b(?:to be (?:decided|fixed|confirmed|agreed|scheduled|arranged|programmed)|tbc|tbd|tba"
    r"|unscheduled|not yet (?:scheduled|programmed)|date to|undated|for future|unallocated"
    r"|pending)\b",
    re.IGNORECASE,
)
_CABINET = re.compile(
    r"^(?:(?:councillors?|cllrs?)\b\.?|(?:deputy\s+)?(?:cabinet member|leader|portfolio holder))",
    re.IGNORECASE,
)
_CABINET_IN_TEXT = re.compile(r"(?=\b(?:Councillors?|Cllrs?)\b\.?\s)")
_PROGRAMME = re.compile(r"\bwork\w*\s+(?:programme|plan)|\bforward plan", re.IGNORECASE)
_GAP = re.compile(r"\t| {3,}")
_VENUE = re.compile(
    r"\b(?:to (?:take place|be held)|held|meeting)\s+(?:at|in)\s+(?:the\s+)?(?P<venue>[A-Z].*)$"
    r"|[–-]\s*(?:at|in)\s+(?:the\s+)?(?P<at>[A-Z].*)$"
)
_LONGEST_TITLE = 14
_YEAR = re.compile(r"\b20\d\d\s?[/–-]\s?(?:20)?\d\d\b")


def is_work_programme(table: Table) -> bool:
    """Whether the header names items and when they come, with what for or who."""
    columns = columns_named(table, _COLUMNS)
    if not {"when", "title"} <= set(columns) or not set(columns) - {"when", "title"}:
        return False
    written = [text for row in table.rows if (text := row.cells[columns["when"]].text)]
    dated = [text for text in written if _when_of(text) is not Group.DATED or _is_dated(text)]
    return bool(dated) and len(dated) * 2 >= len(written)


def _is_dated(text: str) -> bool:
    return bool(find_dates(text)) or read_period(flowing(text)) is not None


def _when_of(text: str) -> Group:
    if _NEXT_YEAR.search(text):
        return Group.NEXT_YEAR
    if find_dates(text):
        return Group.DATED
    if _UNDATED.search(text):
        return Group.UNDATED
    return Group.STANDING if _STANDING.search(text) else Group.DATED


@dataclass(frozen=True, slots=True)
class _When:
    """The heading or cell that items stand under, and what it means for them."""

    text: str
    group: Group
    period: Period | None
    venue: str


def read_work_programme(
    table: Table, lines: Sequence[Line], *, near: date | None
) -> tuple[WorkProgramme, tuple[Line, ...]]:
    """The programme in the table with the summary list among the lines, and the lines used."""
    title_lines = [line for line in lines if _PROGRAMME.search(line.text)]
    title = flowing(title_lines[0].text) if title_lines else flowing(table.title)
    year = next((_YEAR.search(text) for text in (title, table.title) if _YEAR.search(text)), None)
    summary, used = _summary(lines, near)
    programme = WorkProgramme(
        title=title,
        year=read_period(year[0], year_kind=Calendar.MUNICIPAL_YEAR) if year else None,
        items=tuple(_items(table, near)),
        summary=summary,
        place=table.place,
    )
    return programme, (*title_lines, *used)


def read_listed_programme(
    lines: Sequence[Line], *, near: date | None
) -> tuple[WorkProgramme, tuple[Line, ...]] | None:
    """A programme that is only a list of dates and titles; None where the lines hold none."""
    items, used = _summary(lines[1:], near)
    if not items:
        return None
    year = _YEAR.search(lines[0].text)
    programme = WorkProgramme(
        title=from_capitals(flowing(lines[0].text)),
        year=read_period(year[0], year_kind=Calendar.MUNICIPAL_YEAR) if year else None,
        items=items,
        summary=(),
        place=lines[0].place,
    )
    return programme, (lines[0], *used)


def _items(table: Table, near: date | None) -> Iterator[WorkItem]:
    columns = columns_named(table, _COLUMNS)
    under: _When | None = None
    for row in table.rows:
        if row.kind is RowKind.BAND:
            under = _read_when(" ".join(cell.text for cell in row.cells if cell.text), near)
            continue
        written = flowing(cell_text(row, columns, "when"))
        if written and (under is None or row.cells[columns["when"]].filled_from is None):
            under = _read_when(written, near)
        if cell_text(row, columns, "title"):
            yield _item(row, columns, under or _read_when("", near), near)


def _read_when(text: str, near: date | None) -> _When:
    written = flowing(text)
    group = _when_of(written)
    venue = _VENUE.search(written)
    place = flowing((venue["venue"] or venue["at"]) if venue else "")
    if not written:
        group = Group.UNDATED
    return _When(written, group, read_period(written, near=near) if written else None, place)


def _item(row: Row, columns: dict[str, int], when: _When, near: date | None) -> WorkItem:
    leads, members = split_leads(cell_text(row, columns, "lead"))
    source = flowing(cell_text(row, columns, "source"))
    at_source = row.cells[columns["source"]].place if "source" in columns else row.place
    return WorkItem(
        title=flowing(cell_text(row, columns, "title")),
        detail=flowing(cell_text(row, columns, "detail")),
        when=when.period,
        when_as_written=when.text,
        group=when.group,
        venue=when.venue,
        lead_officers=leads,
        cabinet_members=members,
        source=source,
        source_dates=stated_dates(source, at_source),
        outcome=flowing(cell_text(row, columns, "outcome")),
        place=replace(row.place, column=None),
    )


def split_leads(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lead officers and cabinet members apart, from a cell that runs them together."""
    officers: list[str] = []
    members: list[str] = []
    for line in re.split(r"[\n;/,]|\band\b|\s&\s", text):
        first, *rest = _CABINET_IN_TEXT.split(line.strip())
        for part in (first, *rest):
            written = flowing(part).strip(" .,-–")
            if _CABINET.match(written):
                members.append(written)
            elif written:
                officers.extend(_names_run_together(written))
    return tuple(officers), tuple(members)


def _names_run_together(text: str) -> list[str]:
    """`Ann Lee Omar Khan`: two names that a converter put on one line."""
    words = text.split()
    if (
        len(words) in (4, 6)
        and all(word[:1].isupper() for word in words)
        and not _POST.search(text)
    ):
        pairs = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
        if all(read_name(pair) for pair in pairs):
            return pairs
    return [text]


_POST = re.compile(
    r"\b(?:director|head|manager|officer|service|services|team|lead|chief|council|board|health"
    r"|care|of|for|assistant|strategic)\b",
    re.I,
)


_UNDATED_HEADING = re.compile(
    r"(?:items?\s+)?(?:(?:date|dates|meeting)?\s*"
    r"(?:to be (?:decided|fixed|confirmed|agreed|scheduled|arranged)|tbc|tbd|tba)"
    r"|undated(?: items)?|unscheduled(?: items)?|"
    r"items? not yet (?:fixed|scheduled|dated|programmed|allocated)|"
    r"(?:standing|regular|recurring|monitoring|performance monitoring|rolling)(?:\s+(?:items?"
    r"|reports?|monitoring|business))?|"
    r"(?:next|following|new)\s+(?:municipal|council|civic)?\s*year\b.{0,20}|future (?:items"
    r"|years?|meetings))[.:]?",
    re.IGNORECASE,
)


def _summary(
    lines: Sequence[Line], near: date | None
) -> tuple[tuple[WorkItem, ...], tuple[Line, ...]]:
    """Headings of dates with titles beneath them, one to a line: the list before the table."""
    items: list[WorkItem] = []
    used: list[Line] = []
    under: _When | None = None
    for line in lines:
        text = line.text.lstrip("-•* \t")
        if line.in_table or not text:
            continue
        heading = _summary_heading(text, line, near)
        if heading:
            under = heading
            used.append(line)
        elif under is not None and not _is_prose(text) and line.level == 0:
            items.append(_summary_item(text, under, line.place))
            used.append(line)
        else:
            under = None
    return (tuple(items), tuple(used)) if len(items) >= 3 else ((), ())


def _summary_heading(text: str, line: Line, near: date | None) -> _When | None:
    if line.listed or len(text.split()) > 14 or _YEAR.fullmatch(text):
        return None
    return (
        _read_when(text, near)
        if is_date_heading(line) or _UNDATED_HEADING.fullmatch(text)
        else None
    )


def _is_prose(text: str) -> bool:
    return len(text.split()) > _LONGEST_TITLE and text.endswith((".", ":", ";"))


def _summary_item(text: str, when: _When, place: Place) -> WorkItem:
    title = flowing(_GAP.split(text)[0])
    return WorkItem(
        title, "", when.period, when.text, when.group, when.venue, (), (), "", (), "", place
    )
