"""The front sheet: which body meets, when, where, who is on it, and when notice was given."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time

from openscrutiny.reading.document import Place, Table
from openscrutiny.reading.pack import Meeting, Member, StatedDate
from openscrutiny.reading.recognise.dates import only_date, stated_date, time_of_day
from openscrutiny.reading.recognise.lines import Line, flowing, from_capitals, goes_on, is_sentence
from openscrutiny.terms.names import read_name, split_names
from openscrutiny.terms.statuses import Role

_COUNCIL = re.compile(
    r"^(?:the\s+)?(?:(?:london borough|royal borough|city|borough|county"
    r"|district)\s+of\s+[A-Z][\w' -]+|"
    r"[A-Z][\w'’&., -]*?\s(?:council|combined authority|county council|corporation))\b\.?$",
    re.IGNORECASE,
)
_COUNCIL_IN_TEXT = re.compile(
    r"\b((?:[A-Z][\w'’-]+(?:\s(?:and|upon|on|the|of|&))?\s){1,4}(?:City|County|Borough|District"
    r"|Metropolitan|Parish|Town)?\s?Council)\b"
)
_BODY = re.compile(
    r"\b(?:scrutiny|board|committee|sub-committee|panel|commission|cabinet|executive|forum|select"
    r"|assembly|council)\b",
    re.IGNORECASE,
)
_ENDS_AS_BODY = re.compile(
    r"\b(?:board|committee|panel|commission|cabinet|forum)(?:\s*\(\d+\))?$", re.IGNORECASE
)
_NOT_BODY = re.compile(
    r"\b(?:report|minutes|agenda item|apologies|pages?|telephone|e-?mail|contact|please|house"
    r"|chamber|web)\b|^\d|:",
    re.IGNORECASE,
)
_BODY_LABEL = re.compile(
    r"^(?:meeting(?: of)?|committee|name of (?:meeting|committee)|body"
    r"|board)\s*:\s*(?P<value>\S.*)$",
    re.I,
)
_WHEN = re.compile(
    r"^(?:(?:time|date|day)(?:\s*(?:and|&|,|/)\s*(?:time|date"
    r"|day))*(?:\s+of\s+(?:the\s+)?meeting)?|meeting date|when|to be held(?: on| at)?"
    r"|held on)\b\s*:?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"^(?:place|venue|location|where|meeting place|at)\s*(?::\s*(?P<value>.*)|)$", re.IGNORECASE
)
_HELD_IN = re.compile(
    r"\b(?:held|meet|meeting)\b[^.]{0,80}?\s(?:in"
    r"|at)\s+(?:the\s+)?(?P<value>[A-Z][^.;]{4,120}?)(?:\s+(?:on|at)\s+(?:\d|mon|tue|wed|thu|fri"
    r"|sat|sun)|[.;]|$)",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:date\s+of\s+(?:publication|issue|despatch|dispatch|notice|this notice)"
    r"|(?:agenda\s+)?(?:published|issued|despatched|dispatched|"
    r"circulated|posted|displayed)|date\s+(?:published|issued|despatched|dispatched)"
    r"|publication date|issue date|"
    r"notice (?:given|dated|published|issued)|dated|despatch(?:\s+date)?|dispatch(?:\s+date)?)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"""(?:\bthe\s+person\s+to\s+contact\b.{0,120}?\bis\s+
        |\b(?:please\s+)?(?:ask\s+for|contact|speak\s+to|write\s+to)\s*:?\s+(?=[A-Z])
        |\b(?:contact(?:\s+(?:officer|person|name|for\s+(?:the\s+|this\s+)?meeting))?
           |clerk(?:\s+to\s+the\s+[\w ]{1,60})?|enquiries(?:\s+to)?
           |(?:democratic|governance|committee)\s+(?:services\s+)?
            (?:officer|manager|administrator)
           |scrutiny\s+officer|officer\s+contact)\s*:\s*
        )(?P<names>[^\n,;:(|]{3,80})""",
    re.VERBOSE | re.IGNORECASE,
)
_MEMBERSHIP = re.compile(
    r"^(?:(?:committee|board|panel|commission|cabinet|voting|current|the)\s+)*(?:membership"
    r"|members|councillors)\b[^:]{0,80}?(?::\s*(?P<value>.*)|$)",
    re.IGNORECASE,
)
_ROLE_HEADING = re.compile(
    r"^(?P<role>chair(?:man|woman|person)?|(?:vice|deputy)[ -]chair(?:man|woman|person)?"
    r"|co-?opt\w*(?:\s+(?:members?|representatives?))?|"
    r"(?:named\s+)?substitutes?(?:\s+members?)?|(?:church|parent governor|diocesan"
    r"|faith)\s+representatives?|by invitation|invited|"
    r"(?:elected\s+|other\s+)?(?:members|councillors)|(?:[A-Z][\w ]{2,20}\s+(?:group|party))"
    r"|labour|conservatives?|liberal democrats?|green|independents?|reform(?: uk)?)"
    r"(?:\s*\([^)]{0,40}\))?\s*(?::\s*(?P<value>.*)|$)",
    re.IGNORECASE,
)
_AFTER_MEMBERSHIP = re.compile(
    r"^(?:quorum|notes?\b|please|contact|agenda|public|apologies|if you|for (?:further|more)"
    r"|date of|published|time|place|venue|\d{1,2}[.)]\s)",
    re.IGNORECASE,
)
_ROLES = (
    (Role.VICE_CHAIR, re.compile(r"\b(?:vice|deputy)[ -]?chair", re.IGNORECASE)),
    (Role.CHAIR, re.compile(r"\bchair(?:man|woman|person)?\b", re.IGNORECASE)),
    (
        Role.CO_OPTED,
        re.compile(
            r"\bco-?opt|\b(?:church|parent governor|diocesan|faith|rc|ce)\b.*\brep", re.IGNORECASE
        ),
    ),
    (Role.SUBSTITUTE, re.compile(r"\bsubstitute", re.IGNORECASE)),
    (Role.BY_INVITATION, re.compile(r"\bby invitation|\binvited|\binvitee", re.IGNORECASE)),
)
_TITLED = re.compile(r"^(?:councillors?|cllrs?|mrs?|ms|miss|mx|dr|prof|rev)\b", re.IGNORECASE)
_LONGEST_NOTICE_DAYS = 60
_MOST_MEMBERS = 200


def role_of(text: str) -> Role:
    """The role that a bracket, a heading or a cell names, or that of an ordinary member."""
    return next((role for role, pattern in _ROLES if pattern.search(text)), Role.MEMBER)


@dataclass(frozen=True, slots=True)
class FrontSheet:
    meeting: Meeting | None
    lines: tuple[Line, ...]


def read_front_sheet(
    lines: Sequence[Line], private: str, agenda_lines: Sequence[Line], tables: Sequence[Table]
) -> FrontSheet:
    """The meeting that the lines of a front sheet announce, and the lines that say so."""
    return _FrontSheetReader(lines, private, agenda_lines, tables).read()


class _FrontSheetReader:
    def __init__(
        self,
        lines: Sequence[Line],
        private: str,
        agenda_lines: Sequence[Line],
        tables: Sequence[Table],
    ) -> None:
        taken = {(line.block, line.text) for line in agenda_lines}
        self._lines = lines
        self._free = [line for line in lines if (line.block, line.text) not in taken]
        self._private = private
        self._tables = tables
        self._used: list[Line] = []

    def read(self) -> FrontSheet:
        council, board, place = self._bodies()
        when = self._date()
        meeting = Meeting(
            council=council,
            board=board,
            date=when,
            time=self._time(),
            venue=self._venue(),
            contacts=tuple(self._contacts()),
            members=tuple(self._members()),
            notice=self._notice(when),
            private=self._private,
            place=place or (self._lines[0].place if self._lines else Place("")),
        )
        if not (board or council) or when is None:
            return FrontSheet(None, ())
        return FrontSheet(meeting, tuple(self._used))

    def _use(self, line: Line) -> None:
        self._used.append(line)

    def _bodies(self) -> tuple[str, str, Place | None]:
        council = board = ""
        place: Place | None = None
        for line in self._free[:40]:
            text = flowing(line.text)
            labelled = _BODY_LABEL.match(text)
            if labelled and _BODY.search(labelled["value"]) and not board:
                board, place = labelled["value"], line.place
            elif (
                _COUNCIL.match(text)
                and len(text.split()) <= 8
                and not council
                and not is_sentence(text)
            ):
                council = text
            elif not board and _names_a_body(line, text):
                board, place = _body_of(text), line.place
            else:
                continue
            self._use(line)
        if not board and council:
            board = council
        return from_capitals(council), from_capitals(board), place

    def _date(self) -> StatedDate | None:
        """The meeting's day: after its label, or the first with a time beside it, or the first."""
        for index, line in enumerate(self._free):
            label = _WHEN.match(line.text)
            if label is None or _NOTICE.search(line.text):
                continue
            for candidate in self._free[index : index + 4]:
                found = stated_date(candidate.text, candidate.place)
                if found:
                    self._used.extend(self._free[index : index + 1])
                    self._use(candidate)
                    return found
        dated = [
            (line, found)
            for line in self._free
            if not _NOTICE.search(line.text) and (found := stated_date(line.text, line.place))
        ]
        timed = [pair for pair in dated if time_of_day(pair[0].text)]
        for line, found in [*timed[:1], *dated[:1]]:
            self._use(line)
            return found
        return None

    def _time(self) -> time | None:
        labelled = [
            candidate
            for index, line in enumerate(self._free)
            if _WHEN.match(line.text)
            for candidate in self._free[index : index + 3]
        ]
        for line in [*labelled, *self._free[:25]]:
            found = time_of_day(line.text)
            if found:
                self._use(line)
                return found
        return None

    def _venue(self) -> str:
        for index, line in enumerate(self._free):
            label = _WHERE.match(line.text)
            if label is None:
                continue
            value = (label["value"] or "").strip()
            following = self._free[index + 1].text if index + 1 < len(self._free) else ""
            if value or (following and not _WHEN.match(following)):
                self._used.extend(self._free[index : index + (1 if value else 2)])
                return flowing(value or following)
        for line in self._free[:25]:
            held = _HELD_IN.search(line.text)
            if held:
                self._use(line)
                return flowing(held["value"]).strip(" ,")
        return ""

    def _notice(self, when: StatedDate | None) -> StatedDate | None:
        """The day the notice was given: labelled, or a date alone on its line shortly before."""
        for index, line in enumerate(self._lines):
            if not _NOTICE.search(line.text) or (is_sentence(line.text) and len(line.text) > 160):
                continue
            for candidate in self._lines[index : index + 2]:
                found = _date_after_notice(candidate)
                if found and (when is None or _is_shortly_before(found, when)):
                    self._used.extend((line, candidate))
                    return found
        for line in self._lines:
            alone = only_date(line.text)
            found = stated_date(line.text, line.place) if alone else None
            if found and when and found.day != when.day and _is_shortly_before(found, when):
                self._use(line)
                return found
        return None

    def _contacts(self) -> Iterator[str]:
        seen: set[str] = set()
        for line, text in self._contact_texts():
            for part in re.split(r"/|\band\b|&", text):
                name = read_name(
                    re.split(r"\s+[-–—]\s+|\s{2,}|\bon\b|\bat\b|\btel", part)[0].rstrip(" .")
                )
                if name and name.given and name.family.casefold() not in seen:
                    seen.add(name.family.casefold())
                    self._use(line)
                    yield name.without_title

    def _contact_texts(self) -> Iterator[tuple[Line, str]]:
        for index, line in enumerate(self._lines):
            for match in _CONTACT.finditer(line.text):
                yield line, match["names"]
            following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
            if line.stands_out and re.match(r"^(?:tel|telephone|phone|e-?mail)\b", following, re.I):
                yield line, line.text.partition(",")[0]
                self._use(self._lines[index + 1])
            if re.match(r"^(?:tel|telephone|phone|e-?mail)\b\s*:", line.text, re.IGNORECASE):
                self._use(line)

    def _members(self) -> list[Member]:
        listed = self._members_in_lines()
        families = {(member.name.given, member.name.family) for member in listed}
        tabled = self._members_in_tables()
        return [m for m in tabled if (m.name.given, m.name.family) not in families] + listed

    def _members_in_lines(self) -> list[Member]:
        for index, line in enumerate(self._lines):
            label = _MEMBERSHIP.match(line.text)
            if label is None or is_sentence(line.text.partition(":")[0]):
                continue
            inline = self._listed_inline(index, label["value"] or "")
            members = list(_members_of_lines(inline))
            used = [line for line, _ in inline]
            below = self._members_below(index + len(inline), members, used)
            if len(members) + len(below) >= 2:
                self._used.extend(used)
                return members + below
        return []

    def _listed_inline(self, index: int, value: str) -> list[tuple[Line, str]]:
        """The label's line and those that its list is wrapped over, with the text of each."""
        label = self._lines[index]
        found = [(label, value)]
        for line in self._lines[index + 1 : index + 60] if value else ():
            ended = _AFTER_MEMBERSHIP.match(line.text) or _ROLE_HEADING.match(line.text)
            if ended or (line.block != label.block and not goes_on(found[-1][1], line.text)):
                break
            found.append((line, line.text))
        return found

    def _members_below(self, start: int, inline: list[Member], used: list[Line]) -> list[Member]:
        """The members on lines of their own. After a list in the label's paragraph only headings
        of roles begin more of it: another paragraph names the clerk, not a member.
        """
        members: list[Member] = []
        role = Role.MEMBER
        for line in self._lines[start : start + 60]:
            heading = _ROLE_HEADING.match(line.text)
            closed = len(inline) >= 2 and role is Role.MEMBER and not heading
            headed = (inline or members) and line.level > 0
            if closed or headed or _AFTER_MEMBERSHIP.match(line.text):
                break
            more, role = _members_in(line, role)
            if not more and not heading:
                break
            members.extend(more)
            used.append(line)
        return members

    def _members_in_tables(self) -> list[Member]:
        for table in self._tables:
            members = members_of_table(table)
            if members:
                return members
        return []


def _names_a_body(line: Line, text: str) -> bool:
    return (
        _BODY.search(text) is not None
        and not _NOT_BODY.search(text)
        and not is_sentence(text)
        and len(text.split()) <= 14
        and (line.stands_out or line.first or _ENDS_AS_BODY.search(text) is not None)
    )


def _body_of(text: str) -> str:
    """The body's name without what stands before it: `Meeting of the`, `Agenda for the`."""
    return (
        re.sub(
            r"^(?:(?:notice|agenda|meeting|summons)\b[\s:–-]*(?:of|for|to)?\s*(?:an?"
            r"|the)?\s*(?:meeting of\s*(?:the\s*)?)?)+(?=[A-Z])",
            "",
            text,
            flags=re.IGNORECASE,
        ).strip(" :-–")
        or text
    )


def _date_after_notice(line: Line) -> StatedDate | None:
    match = _NOTICE.search(line.text)
    text = line.text[match.end() :] if match else line.text
    return stated_date(text, line.place) or (stated_date(line.text, line.place) if match else None)


def _is_shortly_before(notice: StatedDate, meeting: StatedDate) -> bool:
    return -1 <= (meeting.day - notice.day).days <= _LONGEST_NOTICE_DAYS


def _members_in(line: Line, role: Role) -> tuple[list[Member], Role]:
    heading = _ROLE_HEADING.match(line.text)
    if heading:
        role = role_of(heading["role"])
        return list(_members_of(heading["value"] or "", role, line.place)), role
    return list(_members_of(line.text, role, line.place)), role


def _members_of_lines(lines: Sequence[tuple[Line, str]]) -> Iterator[Member]:
    """The members of one list, each placed at the line that it begins on."""
    joined = ""
    starts: list[int] = []
    for _, text in lines:
        apart = "; " if _TITLED.match(text) else " "
        joined = f"{joined}{apart}{text}" if joined else text
        starts.append(len(joined) - len(text))
    at = 0
    for member in _members_of(joined, Role.MEMBER, lines[0][0].place):
        found = joined.find(member.name.text.split()[-1], at)
        at = max(found, at)
        line = lines[bisect_right(starts, at) - 1][0]
        yield replace(member, place=line.place)


def _members_of(text: str, role: Role, place: Place) -> Iterator[Member]:
    for written, capacity in split_names(text):
        name = read_name(written)
        if name is None:
            continue
        own = role_of(capacity) if capacity else Role.MEMBER
        yield Member(name, own if own is not Role.MEMBER else role, place, capacity)


def members_of_table(table: Table) -> list[Member]:
    """The members in a table with a column of names and one of roles."""
    if len(table.rows) > _MOST_MEMBERS:
        return []
    headers = [column.header.casefold() for column in table.columns]
    names = next(
        (at for at, h in enumerate(headers) if re.search(r"\b(?:name|member|councillor)\b", h)),
        None,
    )
    roles = next(
        (
            at
            for at, h in enumerate(headers)
            if re.search(r"\b(?:role|position|capacity|status)\b", h)
        ),
        None,
    )
    if names is None or roles is None or names == roles:
        return _members_by_column(table)
    members: list[Member] = []
    for row in table.body:
        name = read_name(row.cells[names].text)
        if name:
            capacity = flowing(row.cells[roles].text)
            members.append(Member(name, role_of(capacity), row.place, capacity))
    return members


def _members_by_column(table: Table) -> list[Member]:
    """The members of a table with a column for each party or group."""
    members: list[Member] = []
    cells = [c for row in table.rows for c in row.cells if c.text and c.filled_from is None]
    for cell in cells:
        members.extend(
            member
            for member in _members_of(cell.text, Role.MEMBER, cell.place)
            if member.name.title
        )
    return members if len(members) >= 3 and len(members) * 4 >= len(cells) * 3 else []


def council_named_in(lines: Sequence[Line]) -> str:
    """The council that the lines name most often, for papers whose front sheet does not say."""
    counts: dict[str, int] = {}
    for line in lines:
        named = _COUNCIL.match(line.text) and len(line.text.split()) <= 8
        if named and not is_sentence(line.text):
            counts[flowing(line.text)] = counts.get(flowing(line.text), 0) + 3
        for match in _COUNCIL_IN_TEXT.finditer(line.text) if "Council" in line.text else ():
            name = re.sub(r"^The\s", "", flowing(match[1]))
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name], default="")
