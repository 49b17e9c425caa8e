"""What was read of a paper, in lines that somebody could read aloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from openscrutiny.commands.wording import (
    clock,
    count,
    indented,
    listed,
    long_day,
    plain,
    short_day,
    stretch,
    where,
)
from openscrutiny.reading.document import Place, Table
from openscrutiny.reading.pack import (
    AgendaItem,
    Attendee,
    Meeting,
    Minute,
    Minutes,
    Pack,
    Plan,
    Report,
    StatedDate,
    Unplaced,
    WorkProgramme,
)
from openscrutiny.terms.statuses import AgendaPart, AttendanceCategory, Role


def pack_in_words(pack: Pack) -> Iterator[str]:
    """A line for each thing that was understood, then for each passage that was not."""
    yield pack.document.path
    if pack.meeting:
        yield from _meeting(pack.meeting)
    if pack.agenda:
        yield from _agenda(pack.agenda)
    for minutes in pack.minutes:
        yield from _minutes(minutes)
    if pack.reports:
        yield from _reports(pack.reports)
    for plan in pack.plans:
        yield from _plan(plan)
    for programme in pack.work_programmes:
        yield from _work_programme(programme)
    if pack.tables:
        yield from _tables(pack.tables)
    yield from _left_over(pack)


def _title(text: str, *places: str) -> str:
    where_it_is = listed(places)
    return f"\n{plain(text)} ({where_it_is})" if where_it_is else f"\n{plain(text)}"


def _line(text: str) -> str:
    return indented(text, by=2, hang=2)


def _meeting(meeting: Meeting) -> Iterator[str]:
    yield _title("The meeting", where(meeting.place))
    yield _line(meeting.board or "The board is not named.")
    if meeting.council and meeting.council != meeting.board:
        yield _line(meeting.council)
    yield _line(_when(meeting))
    if meeting.venue:
        yield _line(f"At {meeting.venue}")
    yield _line(_notice(meeting.notice))
    if meeting.members:
        yield _line(f"Membership: {_roles(member.role for member in meeting.members)}")
    if meeting.contacts:
        yield _line(f"Contact: {listed(meeting.contacts)}")
    if meeting.private:
        yield _line(f"Private part: {meeting.private}")


def _when(meeting: Meeting) -> str:
    if meeting.date is None:
        return "The date is not stated."
    at = f" at {clock(meeting.time)}" if meeting.time else ""
    return f"{long_day(meeting.date.day)}{at}"


def _notice(notice: StatedDate | None) -> str:
    if notice is None:
        return "The date of the notice is not stated."
    return f"Notice dated {long_day(notice.day)} ({where(notice.place)})"


def _roles(roles: Iterable[Role]) -> str:
    named = Counter(roles)
    one = {Role.BY_INVITATION: "by invitation", Role.CO_OPTED: "co-opted"}
    return listed(
        f"{named[role]} {one[role]}" if role in one else count(named[role], role.value)
        for role in Role
        if named[role]
    )


def _agenda(agenda: Sequence[AgendaItem]) -> Iterator[str]:
    private = sum(item.part is AgendaPart.PRIVATE for item in agenda)
    parts = f", {private} of them private" if private else ""
    yield _title(f"The agenda: {count(len(agenda), 'item')}{parts}", _stretch(agenda))
    for item in agenda:
        details = [
            _pages(item),
            "private" if item.part is AgendaPart.PRIVATE else "",
            where(item.place),
        ]
        yield _line(f"{_numbered(item.number)}{item.title} ({', '.join(filter(None, details))})")


def _numbered(number: str) -> str:
    return f"{number.rstrip('.')}. " if number else ""


def _stretch(elements: Iterable[AgendaItem | Minute | Attendee]) -> str:
    return stretch(element.place for element in elements)


def _pages(item: AgendaItem) -> str:
    if item.first_page is None:
        return ""
    if item.last_page in (None, item.first_page):
        return f"page {item.first_page}"
    return f"pages {item.first_page} to {item.last_page}"


def _minutes(minutes: Minutes) -> Iterator[str]:
    day = f" of {long_day(minutes.date.day)}" if minutes.date else ""
    how_many = count(len(minutes.entries), "minute", "minutes")
    yield _title(f"Minutes{day}: {how_many}", where(minutes.place))
    if minutes.attendance:
        yield _line(f"Attendance: {_attendance(minutes.attendance)}")
    for minute in minutes.entries:
        yield _line(f"{_numbered(minute.number)}{minute.title} ({_outcome(minute)})")
    if minutes.closed_at:
        yield _line(f"Closed at {clock(minutes.closed_at)}")


def _attendance(attendance: Sequence[Attendee]) -> str:
    named = Counter(attendee.category for attendee in attendance)
    apologies = named.pop(AttendanceCategory.APOLOGIES, 0)
    present = sum(named.values())
    return listed(
        (f"{present} present", count(apologies, "apology", "apologies") if apologies else "")
    )


def _outcome(minute: Minute) -> str:
    clauses = count(len(minute.clauses), "resolved clause") if minute.clauses else ""
    asks = (
        count(len(minute.asks), "request or concern", "requests or concerns") if minute.asks else ""
    )
    declared = sum(bool(declaration.member) for declaration in minute.declarations)
    declarations = count(declared, "declaration") if declared else ""
    return ", ".join(filter(None, (clauses, asks, declarations, where(minute.place))))


def _reports(reports: Sequence[Report]) -> Iterator[str]:
    yield _title(f"Reports: {len(reports)}", stretch(report.place for report in reports))
    for report in reports:
        day = f", {short_day(report.date.day)}" if report.date else ""
        yield _line(f"{report.kind or 'Report'}: {report.subject}{day} ({where(report.place)})")
        yield indented(_contents(report), by=6)


def _contents(report: Report) -> str:
    counted = (
        (len(report.paragraphs), "numbered paragraph", "numbered paragraphs"),
        (len(report.recommendations), "recommendation sought", "recommendations sought"),
        (len(report.authors), "author", "authors"),
        (len(report.appendices), "appendix", "appendices"),
        (len(report.tables), "table", "tables"),
    )
    return listed(count(*each) for each in counted if each[0]) or "nothing in it was recognised"


def _plan(plan: Plan) -> Iterator[str]:
    yield _title(
        f"Action plan: {plan.title}" if plan.title else "Action plan",
        stretch((plan.place, *(action.place for action in plan.actions))),
    )
    dated = sum(action.deadline is not None for action in plan.actions)
    actions = f"{count(len(plan.actions), 'action')}, {dated} with a deadline"
    priorities = count(len(plan.priorities), "priority", "priorities")
    yield _line(f"{priorities}, {actions}" if plan.priorities else actions)


def _work_programme(programme: WorkProgramme) -> Iterator[str]:
    yield _title(
        f"Work programme: {programme.title}" if programme.title else "Work programme",
        stretch((programme.place, *(item.place for item in programme.items))),
    )
    groups = Counter(item.group.value for item in programme.items)
    yield _line(
        f"{count(len(programme.items), 'item')}: "
        f"{listed(f'{number} {group}' for group, number in groups.items())}"
    )
    if programme.summary:
        yield _line(f"{count(len(programme.summary), 'item')} in the list before it")


def _tables(tables: Sequence[Table]) -> Iterator[str]:
    yield _title(f"Tables of figures: {len(tables)}", stretch(table.place for table in tables))
    for table in tables:
        size = f"{count(len(table.rows), 'row')} by {count(len(table.columns), 'column')}"
        at = f"table {table.number} of the paper, {_lines_of(table)}"
        yield _line(f"{table.title or 'Without a title'}, {size} ({at})")


def _lines_of(table: Table) -> str:
    return stretch((table.place, *(row.place for row in table.rows)))


def _left_over(pack: Pack) -> Iterator[str]:
    for fault in pack.document.faults:
        yield _title(f"Could not be read: {fault.message}", where(fault.place))
    if not pack.unplaced:
        yield "\nEverything was placed."
        return
    share = 1 - pack.placed
    part = f"{share:.0%} of the text" if share >= 0.005 else "less than 1% of the text"
    yield _title(f"Not placed: {count(len(pack.unplaced), 'passage')}, {part}")
    for unplaced in pack.unplaced:
        yield _unplaced(unplaced)


def _unplaced(unplaced: Unplaced) -> str:
    place: Place = unplaced.place
    return _line(f"{where(place)}: {unplaced.text}")
