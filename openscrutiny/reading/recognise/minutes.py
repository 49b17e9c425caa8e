"""Sets of minutes: the meeting, who attended, each minute with its text and its decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import (
    Ask,
    Attendee,
    Clause,
    Declaration,
    Minute,
    Minutes,
    Passage,
    StatedDate,
)
from openscrutiny.reading.recognise.attendance import read_attendance
from openscrutiny.reading.recognise.dates import stated_date, time_of_day
from openscrutiny.reading.recognise.decisions import (
    MARKER,
    RESOLVED,
    Statement,
    asks_in,
    clauses_of,
    lead_in,
    list_kind,
    opening_addressee,
    opening_kind,
    sentences,
)
from openscrutiny.reading.recognise.lines import Line, flowing, from_capitals, goes_on, is_sentence
from openscrutiny.reading.recognise.parts import CLOSED, PRESENT, is_minutes_heading
from openscrutiny.reading.recognise.passages import OpenPassage, closed
from openscrutiny.terms.references import MinuteNumber, read_minute_number, read_minute_numbers
from openscrutiny.terms.statuses import AgendaPart

_NUMBERED = re.compile(
    r"^(?:Minute\s+(?:No\.?\s*)?)?"
    r"(?P<number>(?:[A-Z]{1,5}[. /-]?){0,3}\d{1,4}(?:[/.]\d{1,4})*[a-z]?)\s*[.:)–-]?"
    r"\s+(?P<title>[A-Z‘'\"“*(].*)$"
)
_PART = re.compile(
    r"^(?:(?P<private>private (?:business|session|part|items?)|exempt (?:business|items?)"
    r"|part\s+(?:II|2|B)\b|confidential)|"
    r"(?P<public>public (?:business|session|part|items?)|part\s+(?:I|1|A)\b|open session))",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\bof\s+(?:the\s+|a\s+)?(?:(?:special|extraordinary|joint|virtual|first|annual|ordinary"
    r"|additional)\s+)?(?:(?:meeting"
    r"|proceedings)\s+of\s+)?(?:the\s+)?(?P<body>[A-Z][^\n]{0,150}?(?:Board|Committee|Panel|Commission"
    r"|Cabinet|Council|Forum)\b(?:\s*\(\d+\))?)",
    re.IGNORECASE,
)
_BODY_LINE = re.compile(
    r"^(?P<body>[A-Z][^:\n]*?(?:Board|Committee|Panel|Commission|Cabinet|Forum)\b(?:\s*\(\d+\))?)$",
    re.IGNORECASE,
)
_VENUE = re.compile(
    r"\b(?:in|at)\s+(?:the\s+)?(?P<venue>[A-Z][^.;]{4,100}?)(?:\s+(?:on|at)\s+(?:\d|mon|tue|wed"
    r"|thu|fri|sat|sun)|[.;]|$)",
    re.I,
)
_NO_INTEREST = re.compile(r"\b(?:no|nil|none)\b", re.IGNORECASE)
_DECLARED = re.compile(
    r"^(?P<member>(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Mx|Dr|Rev\w*|Sir"
    r"|Dame)\.?\s+[^,.]{2,80}?)\s+(?:(?:each|also)\s+)?(?:declared|disclosed"
    r"|registered)\s+(?P<interest>.+)$"
)
_WITHDREW = re.compile(
    r"\b(?:left the (?:room|meeting|chamber)|withdrew|took no part|did not (?:take part"
    r"|participate|vote))\b",
    re.I,
)
_OF_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_OF_DECLARATIONS = re.compile(r"\bdeclar|\binterests?\b", re.IGNORECASE)
_THAT = re.compile(r"^that\b\s*", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]+[.!?]?")
_INLINE = re.compile(r"\bRESOLVED\b(?!\s+ITEMS)")
_INLINE_MARK = re.compile(r"\s\(?(?P<mark>\w{1,6})\)(?=\s)")
_ITEM_LINK = re.compile(r"^\((?:agenda\s+)?(?:item|no|number)\b[^()]{0,20}\)$", re.IGNORECASE)
_FURNITURE = re.compile(
    r"^(?:this page is intentionally left blank|page \d+(?: of \d+)?"
    r"|chair(?:man)?['’]?s? (?:signature|initials)\b.*|signed\b.*|_+|-+)$",
    re.I,
)


@dataclass
class _OpenMinute:
    number: str
    title: str
    line: Line
    part: AgendaPart
    text: list[OpenPassage] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MinutesRead:
    minutes: Minutes
    lines: tuple[Line, ...]


def read_minutes(lines: Sequence[Line]) -> MinutesRead:
    """One set of minutes from its lines, heading to the line that closes the meeting."""
    return _MinutesReader(lines).read()


class _MinutesReader:
    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._used: list[Line] = []
        self._entries: list[_OpenMinute] = []
        self._part = AgendaPart.PUBLIC
        self._date: StatedDate | None = None
        self._closed_at: time | None = None

    @property
    def _near(self) -> date | None:
        return self._date.day if self._date else None

    def read(self) -> MinutesRead:
        present = next(
            (i for i, line in enumerate(self._lines) if PRESENT.match(line.text)), len(self._lines)
        )
        board, at, venue = self._heading(self._lines[:present])
        first = self._first_entry(present)
        attendance = self._attendance(self._lines[present:first])
        self._read_entries(first)
        minutes = Minutes(
            board=from_capitals(board),
            date=self._date,
            time=at,
            venue=venue,
            attendance=attendance,
            entries=tuple(self._closed_entry(entry) for entry in self._entries),
            closed_at=self._closed_at,
            place=self._lines[0].place,
        )
        return MinutesRead(minutes, tuple(self._used))

    def _heading(self, lines: Sequence[Line]) -> tuple[str, time | None, str]:
        board = venue = ""
        at: time | None = None
        self._used.extend(lines)
        for line in lines:
            text = flowing(line.text)
            named = _BODY.search(text) if is_minutes_heading(text) else _BODY_LINE.match(text)
            board = board or (named["body"] if named else "")
            self._date = self._date or stated_date(text, line.place)
            at = at or time_of_day(text)
            where = _VENUE.search(text) if re.search(r"\bheld\b|^venue", text, re.I) else None
            venue = venue or (where["venue"].strip(" ,") if where else "")
        return board, at, venue

    def _attendance(self, lines: Sequence[Line]) -> tuple[Attendee, ...]:
        parts = [line for line in lines if _PART.match(line.text)]
        people = [line for line in lines if not _PART.match(line.text)]
        for line in parts:
            self._set_part(line.text)
        self._used.extend(lines)
        return read_attendance(people)

    def _first_entry(self, start: int) -> int:
        for index in range(start, len(self._lines)):
            if self._numbered(self._lines[index]) is not None:
                return index
        return len(self._lines)

    def _numbered(self, line: Line) -> tuple[MinuteNumber, str] | None:
        """The number and title that a line gives a minute, where it looks like its heading."""
        if line.in_table or not line.first or PRESENT.match(line.text):
            return None
        match = _NUMBERED.match(line.text)
        number = read_minute_number(match["number"].replace(" ", "")) if match else None
        if match is None or number is None:
            return None
        title = flowing(match["title"]).strip(" *")
        if not self._could_follow(number, match["number"], line, titled=title.isupper()):
            return None
        if is_sentence(title) and not (line.stands_out and len(title.split()) <= 30):
            return None
        return number, title

    def _could_follow(
        self, number: MinuteNumber, written: str, line: Line, *, titled: bool
    ) -> bool:
        """Gaps and repeats are for a check to judge; lists inside a minute start again at 1."""
        if "." in written and written.replace(".", "").isdigit():
            return False
        if not self._entries:
            return line.stands_out or not line.listed or number.serial > 12
        last, this = read_minute_numbers([self._entries[-1].number, number.text])
        if last is None or this is None:
            return False
        if (last.style, last.prefix) != (this.style, this.prefix):
            return False
        ahead = this.serial - last.serial
        if titled or (line.stands_out and not line.listed):
            return -5 <= ahead <= 25
        return 0 <= ahead <= 3 if line.bold else 0 < ahead <= 2

    def _set_part(self, text: str) -> bool:
        match = _PART.match(text)
        if match is None or is_sentence(text):
            return False
        self._part = AgendaPart.PRIVATE if match["private"] else AgendaPart.PUBLIC
        return True

    def _read_entries(self, start: int) -> None:
        index = start
        while index < len(self._lines):
            index = self._read_line(index)
            if self._closed_at is not None:
                break

    def _read_line(self, index: int) -> int:
        line = self._lines[index]
        numbered = self._numbered(line)
        closing = CLOSED.search(line.text)
        if numbered:
            return self._open_minute(index, numbered[1])
        if closing and len(line.text.split()) <= 25:
            self._closed_at = time_of_day(line.text[closing.start() :])
            self._used.append(line)
        elif (
            self._set_part(line.text) or _FURNITURE.match(line.text) or _ITEM_LINK.match(line.text)
        ):
            self._used.append(line)
        elif self._entries and RESOLVED.match(line.text):
            return self._read_resolution(index)
        elif self._entries and (line.first or not self._entries[-1].text):
            return self._read_text(index)
        return index + 1

    def _open_minute(self, index: int, title: str) -> int:
        """A minute's heading, with the lines of it that a bold or a heading runs on to."""
        line = self._lines[index]
        number = _NUMBERED.match(line.text)
        index += 1
        while index < len(self._lines) and self._lines[index].block == line.block:
            if not line.stands_out:
                break
            title = f"{title} {self._lines[index].text}"
            index += 1
        self._used.append(line)
        self._entries.append(
            _OpenMinute(
                number["number"] if number else "", from_capitals(flowing(title)), line, self._part
            )
        )
        return index

    def _block(self, index: int) -> Sequence[Line]:
        """The lines of the block from the one given, up to one that resolves or closes."""
        block = self._lines[index].block
        end = index + 1
        while end < len(self._lines) and self._lines[end].block == block:
            if RESOLVED.match(self._lines[end].text) or CLOSED.search(self._lines[end].text):
                break
            end += 1
        return self._lines[index:end]

    def _read_text(self, index: int) -> int:
        line = self._lines[index]
        rows = self._block(index)
        text = _text_of(rows)
        self._used.append(line)
        entry = self._entries[-1]
        said = flowing(text)
        for decided in _decided_in(said):
            statement = Statement(decided, line.place)
            entry.clauses.extend(clauses_of([statement], opening=None, near=self._near))
        last = entry.text[-1] if entry.text else None
        if last and line.listed:
            last.items.append(_as_item(text, line.place))
        elif last and not last.items and goes_on(last.last, said):
            last.pieces.append(said)
        else:
            entry.text.append(OpenPassage("", [said], line.place))
        return index + len(rows)

    def _read_resolution(self, index: int) -> int:
        """RESOLVED, what follows on its line, and the clauses under it."""
        line = self._lines[index]
        rows = self._block(index)
        text, end = _text_of(rows), index + len(rows)
        self._used.append(line)
        statements = _split_clauses(rows)
        if not statements or statements[-1].text.endswith((":", ":-")):
            statements, end = self._clauses_below(end, [])
            if not statements:
                statements, end = self._statement_below(end)
        elif MARKER.match(statements[0].text):
            statements, end = self._clauses_below(end, statements)
        clauses = clauses_of(
            statements,
            opening=opening_kind(text),
            near=self._near,
            addressed=opening_addressee(text),
        )
        self._entries[-1].clauses.extend(clauses)
        return end

    def _statement_below(self, index: int) -> tuple[list[Statement], int]:
        """The paragraph after a bare RESOLVED: `That the report be noted.`"""
        if index >= len(self._lines) or not _THAT.match(self._lines[index].text):
            return [], index
        line = self._lines[index]
        rows = self._block(index)
        text = flowing(_THAT.sub("", _text_of(rows), count=1))
        self._used.append(line)
        return [Statement(text, line.place)], index + len(rows)

    def _clauses_below(self, index: int, above: list[Statement]) -> tuple[list[Statement], int]:
        """The list that goes on with the clauses, in order or bulleted, and what hangs below."""
        found = [_opened(statement) for statement in above]
        while index < len(self._lines) and not self._ends_clauses(self._lines[index]):
            rows = self._block(index)
            if not self._take_clause(found, rows):
                break
            self._used.append(rows[0])
            index += len(rows)
        return [Statement(passage.text, passage.place) for passage in found], index

    def _ends_clauses(self, line: Line) -> bool:
        stops = CLOSED.search(line.text) or RESOLVED.match(line.text)
        return line.in_table or line.level > 0 or stops is not None

    def _take_clause(self, found: list[OpenPassage], rows: Sequence[Line]) -> bool:
        """Whether the block is the next clause, or goes on with the last one; it is added."""
        line, text = rows[0], _text_of(rows)
        marked = bool(found) and MARKER.match(found[0].pieces[0]) is not None
        in_list = line.listed and self._numbered(line) is None
        if _is_clause(line.text, len(found) + 1):
            found.extend(_opened(statement) for statement in _split_clauses(rows))
        elif in_list and not marked:
            found.append(OpenPassage("", [flowing(text)], line.place))
        elif found and (in_list or goes_on(found[-1].last, text)):
            found[-1].pieces.append(flowing(text))
        else:
            return False
        return True

    def _closed_entry(self, entry: _OpenMinute) -> Minute:
        text = closed(entry.text)
        declares = _OF_DECLARATIONS.search(entry.title) is not None
        asks = not declares and not _OF_MINUTES.search(entry.title)
        return Minute(
            number=entry.number,
            title=entry.title,
            part=entry.part,
            text=text,
            clauses=tuple(entry.clauses),
            asks=tuple(_asks_of(text)) if asks else (),
            declarations=tuple(_declarations_of(text)) if declares else (),
            place=entry.line.place,
        )


def _marks_of(serial: int) -> tuple[str, ...]:
    romans = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
    letter = chr(ord("a") + serial - 1) if serial <= 26 else ""
    return (str(serial), letter, romans[serial - 1] if serial <= len(romans) else "")


def _is_clause(text: str, serial: int) -> bool:
    marker = MARKER.match(text)
    return marker is not None and marker["marker"].strip("().").casefold() in _marks_of(serial)


def _text_of(rows: Sequence[Line]) -> str:
    return "\n".join(row.text for row in rows)


def _split_clauses(rows: Sequence[Line]) -> list[Statement]:
    """The clauses that a block holds, without RESOLVED: each marked line begins one."""
    found = _marked_rows(rows)
    if not RESOLVED.match(found[0].text):
        return found
    decided = replace(found[0], text=lead_in(found[0].text) or "")
    if len(found) > 1:
        return [decided, *found[1:]] if MARKER.match(decided.text) else found[1:]
    return _split_inline(decided) if MARKER.match(decided.text) else [decided] * bool(decided.text)


def _marked_rows(rows: Sequence[Line]) -> list[Statement]:
    """The block's rows, those without a marker joined to the one above."""
    found: list[OpenPassage] = []
    for row in rows:
        if found and not MARKER.match(row.text):
            found[-1].pieces.append(row.text)
        else:
            found.append(OpenPassage("", [row.text], row.place))
    return [Statement(passage.text, passage.place) for passage in found]


def _split_inline(statement: Statement) -> list[Statement]:
    """`(1) …; and (2) …` on one line: each numbered clause by itself, in order from 1."""
    text = statement.text
    starts = [0]
    for following in _INLINE_MARK.finditer(text):
        if following["mark"] in _marks_of(len(starts) + 1):
            starts.append(following.start() + 1)
    ends = [*starts[1:], len(text)]
    pieces = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    return [Statement(piece, statement.place) for piece in pieces]


def _decided_in(text: str) -> Iterator[str]:
    """The sentences of a minute's text that resolve."""
    if _INLINE.search(text):
        for sentence in _SENTENCE.finditer(text):
            if _INLINE.search(sentence[0]):
                yield sentence[0].strip()


def _opened(statement: Statement) -> OpenPassage:
    return OpenPassage("", [statement.text], statement.place)


def _as_item(text: str, place: Place) -> Passage:
    marker = MARKER.match(text)
    if marker is None:
        return Passage("", flowing(text), place)
    return Passage(marker["marker"], flowing(text[marker.end() :]), place)


def _asks_of(text: Sequence[Passage]) -> Iterator[Ask]:
    for passage in text:
        under = list_kind(passage.text)
        yield from asks_in(passage.text, passage.place)
        for item in passage.items:
            yield from asks_in(item.text, item.place, under=under)


def _declarations_of(text: Sequence[Passage]) -> Iterator[Declaration]:
    for passage in text:
        for said in (passage, *passage.items):
            withdrew = True if _WITHDREW.search(said.text) else None
            for sentence in sentences(said.text):
                match = _DECLARED.match(sentence)
                if match and not _NO_INTEREST.search(match["interest"][:20]):
                    yield Declaration(match["member"], match["interest"], withdrew, said.place)
