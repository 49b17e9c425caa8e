"""Precision and recall of what was read against a hand-made key, noun by noun.

A noun is a set of facts: everything that the key says of each of its members, and everything that
the reader says of the same. A fact that only the key has was missed; one that only the reader has
is wrong. Nothing is matched loosely but the number of words that the key gives.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openscrutiny.reading.document import Table
from openscrutiny.reading.pack import Minute, Pack, Passage, WorkItem

Key = Mapping[str, Any]
Facts = Counter[tuple[Any, ...]]

COVENTRY = Path(__file__).parent / "keys" / "coventry_2016_02_25.toml"

_CATEGORIES = {"cabinet": "cabinet member"}


@dataclass(frozen=True)
class Score:
    """How one noun was read: what was missed, what is wrong, and how many are right."""

    right: int
    missed: tuple[tuple[Any, ...], ...]
    wrong: tuple[tuple[Any, ...], ...]

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed)) if self.right or self.missed else 1.0

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong)) if self.right or self.wrong else 1.0


def load_key(path: Path = COVENTRY) -> Key:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def scores(pack: Pack, key: Key) -> dict[str, Score]:
    """The score of each noun that the key holds."""
    nouns = {
        "meeting": (_meeting(pack), _meeting_key(key)),
        "members": (_members(pack), _members_key(key)),
        "agenda items": (_agenda(pack), _agenda_key(key)),
        "attendance": (_attendance(pack), _attendance_key(key)),
        "minutes": (_minutes(pack), _minutes_key(key)),
        "minutes' paragraphs": (_minute_text(pack), _minute_text_key(key)),
        "resolved clauses": (_clauses(pack), _clauses_key(key)),
        "requests, questions, concerns": (_asks(pack), _asks_key(key)),
        "reports": (_reports(pack), _reports_key(key)),
        "report sections": (_sections(pack), _sections_key(key)),
        "numbered paragraphs": (_paragraphs(pack), _paragraphs_key(key)),
        "recommendations sought": (_sought(pack), _sought_key(key)),
        "authors": (_authors(pack), _authors_key(key)),
        "appendices": (_appendices(pack), _appendices_key(key)),
        "priorities": (_priorities(pack), _priorities_key(key)),
        "actions": (_actions(pack), _actions_key(key)),
        "work items": (_work_items(pack), _work_items_key(key)),
        "summary list": (_summary(pack), _summary_key(key)),
        "tables": (_tables(pack), _tables_key(key)),
        "table cells": (_cells(pack, key), _cells_key(key)),
        "vulnerable groups' rows": (_differences(pack), _differences_key(key)),
    }
    return {noun: _score(Counter(read), Counter(stated)) for noun, (read, stated) in nouns.items()}


def _score(read: Facts, stated: Facts) -> Score:
    right = read & stated
    return Score(
        right=sum(right.values()),
        missed=tuple((stated - right).elements()),
        wrong=tuple((read - right).elements()),
    )


Stated = Iterator[tuple[Any, ...]]


def _meeting(pack: Pack) -> Stated:
    meeting = pack.meeting
    if meeting is None:
        return
    yield "board", meeting.board
    yield "date", meeting.date and meeting.date.day
    yield "time", meeting.time and f"{meeting.time:%H:%M}"
    yield "venue", meeting.venue
    yield "notice", meeting.notice and meeting.notice.day
    yield "notice line", meeting.notice and meeting.notice.place.line
    yield "private", meeting.private.casefold()
    for name in meeting.contacts:
        yield "contact", name


def _meeting_key(key: Key) -> Stated:
    meeting = key["meeting"]
    yield "board", meeting["board"]
    yield "date", meeting["date"]
    yield "time", meeting["time"]
    yield "venue", meeting["venue"]
    yield "notice", meeting["notice_date"]
    yield "notice line", meeting["notice_line"]
    yield "private", meeting["private"]
    for contact in meeting["contacts"]:
        yield "contact", contact["name"]


def _members(pack: Pack) -> Stated:
    for member in pack.meeting.members if pack.meeting else ():
        yield member.name.without_title, member.role.value, member.place.line


def _members_key(key: Key) -> Stated:
    for member in key["meeting"]["members"]:
        yield member["name"], member["role"], member["line"]


def _agenda(pack: Pack) -> Stated:
    for item in pack.agenda:
        yield item.number, item.title, item.first_page, item.last_page, item.place.line


def _agenda_key(key: Key) -> Stated:
    for item in key["agenda"]:
        pages = item.get("first_page"), item.get("last_page")
        yield item["number"], item["title"], *pages, item["line"]


def _attendance(pack: Pack) -> Stated:
    for minutes in pack.minutes:
        for person in minutes.attendance:
            yield (
                minutes.date and minutes.date.day,
                person.name.without_title,
                person.category.value,
                person.capacity,
                person.place.line,
            )


def _attendance_key(key: Key) -> Stated:
    for minutes in key["minutes"]:
        for person in minutes["attendance"]:
            category = _CATEGORIES.get(person["category"], person["category"])
            yield (
                minutes["date"],
                person["name"],
                category,
                person.get("capacity", ""),
                person["line"],
            )


def _minutes(pack: Pack) -> Stated:
    for minutes in pack.minutes:
        yield (
            minutes.board,
            minutes.date and minutes.date.day,
            minutes.time and f"{minutes.time:%H:%M}",
            minutes.closed_at and f"{minutes.closed_at:%H:%M}",
            minutes.place.line,
        )
        for entry in minutes.entries:
            yield minutes.date and minutes.date.day, entry.number, entry.title, entry.place.line


def _minutes_key(key: Key) -> Stated:
    for minutes in key["minutes"]:
        times = minutes["time"], minutes["closed_at"]
        yield minutes["board"], minutes["date"], *times, minutes["line"]
        for entry in minutes["entries"]:
            yield minutes["date"], entry["number"], entry["title"], entry["line"]


def _entries(pack: Pack) -> Iterator[Minute]:
    for minutes in pack.minutes:
        yield from minutes.entries


def _key_entries(key: Key) -> Iterator[Key]:
    for minutes in key["minutes"]:
        yield from minutes["entries"]


def _minute_text(pack: Pack) -> Stated:
    for entry in _entries(pack):
        yield entry.number, len(entry.text)


def _minute_text_key(key: Key) -> Stated:
    for entry in _key_entries(key):
        yield entry["number"], entry["paragraphs"]


def _clauses(pack: Pack) -> Stated:
    for entry in _entries(pack):
        for clause in entry.clauses:
            to = clause.addressee if clause.kind.value == "recommend" else ""
            yield entry.number, clause.number, clause.kind.value, to, clause.place.line


def _clauses_key(key: Key) -> Stated:
    for entry in _key_entries(key):
        for clause in entry["decisions"]:
            to = clause.get("addressee", "")
            yield entry["number"], clause["clause"], clause["kind"], to, clause["line"]


def _asks(pack: Pack) -> Stated:
    for entry in _entries(pack):
        for ask in entry.asks:
            yield entry.number, ask.kind.value, _words(ask.text, 3), ask.place.line


def _asks_key(key: Key) -> Stated:
    for entry in _key_entries(key):
        for ask in entry["requests"]:
            yield entry["number"], ask["kind"], ask["first_words"], ask["line"]


def _words(text: str, count: int) -> str:
    return " ".join(text.split()[:count])


def _reports(pack: Pack) -> Stated:
    for report in pack.reports:
        yield report.subject, report.to, report.date and report.date.day


def _reports_key(key: Key) -> Stated:
    for report in key["reports"]:
        yield report["subject"], report["to"], report["date"]


def _sections(pack: Pack) -> Stated:
    for report in pack.reports:
        for section in report.sections:
            yield section.number, section.title, section.place.line


def _sections_key(key: Key) -> Stated:
    for report in key["reports"]:
        for section in report["sections"]:
            yield section["number"], section["title"], section["line"]


def _paragraphs(pack: Pack) -> Stated:
    for report in pack.reports:
        yield from _numbered(report.paragraphs)


def _numbered(passages: Iterable[Passage]) -> Stated:
    for passage in passages:
        yield passage.number, passage.place.line


def _paragraphs_key(key: Key) -> Stated:
    for report in key["reports"]:
        for paragraph in report["paragraphs"]:
            yield paragraph["number"], paragraph["line"]


def _sought(pack: Pack) -> Stated:
    for report in pack.reports:
        yield from _numbered(report.recommendations)


def _sought_key(key: Key) -> Stated:
    for report in key["reports"]:
        for passage in report["recommendations"]:
            yield passage["number"], passage["line"]


def _authors(pack: Pack) -> Stated:
    for report in pack.reports:
        for author in report.authors:
            yield author.name.without_title, author.position


def _authors_key(key: Key) -> Stated:
    for report in key["reports"]:
        for author in report["authors"]:
            yield author["name"], author["role"]


def _appendices(pack: Pack) -> Stated:
    for report in pack.reports:
        for appendix in report.appendices:
            yield appendix.label, appendix.title, appendix.place.line


def _appendices_key(key: Key) -> Stated:
    for report in key["reports"]:
        for appendix in report["appendices"]:
            if appendix["label"]:
                yield appendix["label"], appendix["title"], appendix["line"]


def _priorities(pack: Pack) -> Stated:
    for plan in pack.plans:
        for priority in plan.priorities:
            yield priority.number, priority.title, priority.place.line


def _priorities_key(key: Key) -> Stated:
    for priority in key["plan"]["priorities"]:
        yield priority["number"], priority["title"], priority["line"]


def _actions(pack: Pack) -> Stated:
    for plan in pack.plans:
        for action in plan.actions:
            deadline = action.deadline
            yield (
                action.reference,
                action.place.line,
                action.priority,
                _words(action.action, 3),
                _words(action.specific_action, 3),
                action.owners_as_written,
                action.owners,
                deadline.text if deadline else "",
                deadline.earliest if deadline else None,
                deadline.latest if deadline else None,
                _words(action.progress, 3),
            )


def _actions_key(key: Key) -> Stated:
    for action in key["plan"]["actions"]:
        yield (
            action["reference"],
            action["line"],
            action["priority"],
            action["action"],
            action["specific_action"],
            action["owners_as_written"],
            tuple(action["owners"]),
            action["deadline_as_written"],
            action.get("deadline_first"),
            action.get("deadline_last"),
            action["progress"],
        )


def _work_items(pack: Pack) -> Stated:
    for programme in pack.work_programmes:
        for item in programme.items:
            yield (
                item.title,
                item.place.line,
                item.when_as_written,
                _day(item),
                item.group.value,
                item.lead_officers,
                item.cabinet_members,
                item.source,
                tuple(stated.day for stated in item.source_dates),
                bool(item.detail),
                bool(item.outcome),
                item.venue,
            )


def _day(item: WorkItem) -> Any:
    when = item.when
    return when.earliest if when and when.earliest and when.earliest == when.latest else None


def _work_items_key(key: Key) -> Stated:
    for item in key["work_items"]:
        member = item.get("cabinet_member", "")
        yield (
            item["title"],
            item["line"],
            item["when_as_written"],
            item.get("date"),
            item["group"],
            tuple(item["lead_officers"]),
            (member,) if member else (),
            item["source_as_written"],
            tuple(item["source_dates"]),
            item["has_detail"],
            item["has_outcome"],
            item.get("venue", ""),
        )


def _summary(pack: Pack) -> Stated:
    for programme in pack.work_programmes:
        for item in programme.summary:
            yield item.when_as_written, item.title, item.place.line


def _summary_key(key: Key) -> Stated:
    for heading in key["work_programme_summary"]:
        for item in heading["items"]:
            yield heading["heading"], item["title"], item["line"]


def _tables(pack: Pack) -> Stated:
    for table in pack.tables:
        paths = tuple(column.path or ("",) for column in table.columns)
        yield table.lines[-1], len(table.columns), len(list(table.body)), paths


def _tables_key(key: Key) -> Stated:
    for table in key["tables"]:
        if table["kind"] == "statistics":
            paths = tuple(tuple(path) for path in table["header_paths"])
            yield table["last_line"], table["columns"], table["body_rows"], paths


def _cells(pack: Pack, key: Key) -> Stated:
    """The cells that the key chose, as read: the whole of each row path, column path and text."""
    wanted = {
        (cell["line"], tuple(part for part in cell["column"] if part))
        for table in key["tables"]
        if table["kind"] == "statistics"
        for cell in table.get("cells", ())
        if "text" in cell
    }
    for table in pack.tables:
        for row in table.rows:
            for cell, column in zip(row.cells, table.columns, strict=True):
                if (row.place.line, column.path) in wanted and not column.is_label:
                    yield row.place.line, row.path, column.path, cell.text


def _cells_key(key: Key) -> Stated:
    for table in key["tables"]:
        if table["kind"] == "statistics":
            for cell in table.get("cells", ()):
                if "text" not in cell:
                    continue
                column = tuple(part for part in cell["column"] if part)
                yield cell["line"], tuple(cell["row"]), column, cell["text"]


def _differences(pack: Pack) -> Stated:
    for table in pack.tables:
        at = _column(table, "Diff")
        if at is None:
            continue
        for row in table.body:
            if row.cells[at].text:
                figures = tuple(cell.text for cell in row.cells[at - 2 : at + 1])
                yield row.place.line, row.path, figures, row.shifted


def _column(table: Table, header: str) -> int | None:
    return next((at for at, c in enumerate(table.columns) if c.path[-1:] == (header,)), None)


def _differences_key(key: Key) -> Stated:
    for row in key["differences"]:
        path = row["group"], row["phase"], row["measure"], row["place"]
        figures = row["2014"], row["2015"], row["diff"]
        yield row["line"], path, figures, row.get("shifted", False)
