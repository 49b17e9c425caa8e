"""Agenda items: numbers, titles, page ranges, who reports, what is private and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from openscrutiny.reading.document import Row, Table
from openscrutiny.reading.pack import AgendaItem
from openscrutiny.reading.recognise.lines import Line, flowing, from_capitals
from openscrutiny.terms.statuses import AgendaPart

_NUMBERED = re.compile(
    r"^(?:(?:agenda\s+)?item\s+)?\(?(?P<number>\d{1,2}[A-Za-z]?)(?:[.)]|\s*[:–-]|\s)\s*"
    r"(?P<title>\S.*)$",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"^(?:item\s+)?\(?(?P<number>[A-Z])(?:[.)]|\s*[:–-]|\s)\s*(?P<title>[A-Z].*)$"
)
_PAGES = re.compile(
    r"\s*(?:[(\[]\s*)?\bpages?:?\s*(?:nos?\.?\s*)?"
    r"(?P<first>\d{1,4})(?:\s*(?:[-–—]|to)\s*(?P<last>\d{1,4}))?\s*[)\]]?",
    re.IGNORECASE,
)
_TRAILING_PAGES = re.compile(
    r"(?:\.{3}\s?|\s{2}|\t)(?P<first>\d{1,4})(?:\s*[-–—]\s*(?P<last>\d{1,4}))?$"
)
_ENCLOSED = re.compile(
    r"\s*\((?:attached|to follow|enclosed|herewith|verbal(?: report| update)?|report attached)\)",
    re.IGNORECASE,
)
_BARE_PAGES = re.compile(r"^\(?(?P<first>\d{1,4})\s*[-–—]\s*(?P<last>\d{1,4})\)?$")
_REPORT_OF = re.compile(
    r"^(?:(?:joint|verbal|oral|covering|cover|the|a)\s+)*(?:report|reports|briefing note"
    r"|briefing paper|briefing|presentation|"
    r"update|information note|discussion paper)s?\s+(?:of|by|from)\s+(?:the\s+)?(?P<who>.+)$",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"^(?:private (?:business|session|items?|part|agenda)|exempt (?:business|items?|information)"
    r"|confidential (?:business|items?)|"
    r"part\s+(?:II|2|B|two)\b|exclusion of (?:the )?(?:press|public))",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"^(?:public (?:business|session|items?|part|agenda)|open (?:business|items?|session)"
    r"|part\s+(?:I|1|A|one)\b|"
    r"a ?g ?e ?n ?d ?a\s*$|contents\s*$|business (?:to be transacted|of the meeting)"
    r"|items? of business|order of business)",
    re.IGNORECASE,
)
_END = re.compile(
    r"^(?:notes?\b|members?(?:hip)?\b\s*(?:of\b.*)?:|membership\b|quorum\b|contact\b|please note"
    r"|for (?:further|more) information|"
    r"date of (?:publication|issue|despatch|dispatch)|published\b|dated\b|despatched|dispatched"
    r"|issued\b|filming|webcasting|access to)",
    re.IGNORECASE,
)
_EXEMPTION = re.compile(
    r"\bparagraphs?\s+(?P<numbers>\d(?:\s*(?:,|and|&|or|to|-)\s*\d)*)\s*,?\s*(?:of|in|\("
    r"|under)[^.]{0,80}?\bschedule\s+12A",
    re.IGNORECASE,
)
_NIL = re.compile(
    r"^(?:nil|none|there (?:are|is) no\b.*|no (?:private|exempt|confidential) (?:business"
    r"|items?).*)\.?$",
    re.I,
)


@dataclass
class _OpenItem:
    number: str
    title: str
    part: AgendaPart
    line: Line
    pages: tuple[int, int] | None = None
    report_of: str = ""
    details: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items, what stands under the private heading, and the lines that were understood."""

    items: tuple[AgendaItem, ...]
    private: str
    lines: tuple[Line, ...]


def read_agenda(lines: Sequence[Line]) -> Agenda:
    """The agenda in a front sheet's lines."""
    return _AgendaReader(lines).read()


class _AgendaReader:
    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._items: list[_OpenItem] = []
        self._used: list[Line] = []
        self._part = AgendaPart.PUBLIC
        self._private: list[str] = []
        self._pattern = _NUMBERED

    def read(self) -> Agenda:
        self._pattern = _LETTERED if _is_lettered(self._lines) else _NUMBERED
        for line in self._lines:
            if self._items and self._ends_at(line):
                break
            if self._take(line):
                self._used.append(line)
        exempt = exemption_paragraphs(" ".join(self._private))
        items = tuple(_closed(item, exempt) for item in self._items)
        return Agenda(items, self._private_text(), tuple(self._used))

    def _ends_at(self, line: Line) -> bool:
        return _END.match(line.text) is not None and self._pattern.match(line.text) is None

    def _take(self, line: Line) -> bool:
        text = line.text
        if _PRIVATE.match(text):
            self._part = AgendaPart.PRIVATE
            numbered = self._numbered(line)
            return numbered or True
        if _PUBLIC.match(text):
            self._part = AgendaPart.PUBLIC
            return True
        if self._numbered(line):
            return True
        if self._part is AgendaPart.PRIVATE and not self._has_private_items:
            self._private.append(flowing(text))
            return True
        return self._detail(line)

    @property
    def _has_private_items(self) -> bool:
        return bool(self._items) and self._items[-1].part is AgendaPart.PRIVATE

    def _private_text(self) -> str:
        for text in self._private:
            if _NIL.match(text):
                return text.rstrip(".")
        return "; ".join(
            f"{item.number} {item.title}" for item in self._items if item.part is AgendaPart.PRIVATE
        )

    def _numbered(self, line: Line) -> bool:
        """Opens an item where the line has the next number: a list inside one starts again at 1."""
        match = self._pattern.match(line.text)
        if match is None or not self._is_next(match["number"], line):
            return False
        title, pages = _without_pages(match["title"])
        if not re.search(r"[A-Za-z]{3}", title):
            return False
        private = _PRIVATE.match(title) is not None
        number = match["number"].lstrip("0") or match["number"]
        self._items.append(_OpenItem(number, title, self._part, line, pages))
        if private:
            self._part = AgendaPart.PRIVATE
        return True

    def _is_next(self, number: str, line: Line) -> bool:
        serial = _serial(number)
        if not self._items:
            return serial == 1 or (line.stands_out and serial < 20)
        last = _serial(self._items[-1].number)
        return (
            serial == last + 1
            or (serial == last and len(number) > 1 and number[-1].isalpha())
            or (line.stands_out and last < serial <= last + 3)
        )

    def _detail(self, line: Line) -> bool:
        if not self._items:
            return False
        item = self._items[-1]
        bare = _BARE_PAGES.match(line.text)
        text, pages = _without_pages(line.text)
        if bare:
            text, pages = "", (int(bare["first"]), int(bare["last"]))
        if pages and item.pages is None:
            item.pages = pages
        by = _REPORT_OF.match(text)
        if by and not item.report_of:
            item.report_of = flowing(text)
        elif text and not line.first and item.line.block == line.block and not item.details:
            item.title = f"{item.title} {text}"
        elif text:
            item.details.append(flowing(text))
        return True


def _serial(number: str) -> int:
    """3 for `3`, `3a` and `C`."""
    digits = re.sub(r"\D", "", number)
    return int(digits) if digits else ord(number[0].upper()) - ord("A") + 1


def _is_lettered(lines: Sequence[Line]) -> bool:
    """Whether the items are A, B, C: each of the three begins a line, in order."""
    letters = iter(_numbers(lines, _LETTERED))
    return all(letter in letters for letter in "ABC") and "2" not in _numbers(lines, _NUMBERED)


def _numbers(lines: Sequence[Line], pattern: re.Pattern[str]) -> list[str]:
    return [match["number"] for line in lines if (match := pattern.match(line.text))]


def _without_pages(text: str) -> tuple[str, tuple[int, int] | None]:
    text = _ENCLOSED.sub("", text)
    match = _PAGES.search(text) or _TRAILING_PAGES.search(text)
    if match is None:
        return flowing(text).strip(" *"), None
    first = int(match["first"])
    last = int(match["last"] or first)
    rest = flowing(text[: match.start()] + text[match.end() :]).strip(" *.()")
    return rest, (first, max(first, last))


def _closed(item: _OpenItem, exempt: tuple[int, ...]) -> AgendaItem:
    """The item; a private one that cites no exemption of its own has those of the whole part."""
    own = exemption_paragraphs(" ".join([item.title, item.report_of, *item.details]))
    shared = exempt if item.part is AgendaPart.PRIVATE else ()
    return AgendaItem(
        number=item.number,
        title=from_capitals(item.title),
        part=item.part,
        first_page=item.pages[0] if item.pages else None,
        last_page=item.pages[1] if item.pages else None,
        report_of=item.report_of,
        details=tuple(item.details),
        exemptions=own or shared,
        place=item.line.place,
    )


def exemption_paragraphs(text: str) -> tuple[int, ...]:
    """The paragraphs of Part 1 of Schedule 12A (Local Government Act 1972) that the text cites."""
    numbers = {
        int(digit)
        for match in _EXEMPTION.finditer(text)
        for digit in re.findall(r"\d", match["numbers"])
    }
    return tuple(sorted(number for number in numbers if 1 <= number <= 7))


_TITLE_HEADER = re.compile(r"\b(?:title|business|subject|item|description|report)\b", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"(\d{1,2}[A-Za-z]?)[.)]?")
_ROW_PAGES = re.compile(r"(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?(?!\d)")
_PAGES_HEADER = re.compile(r"\bpages?\b", re.IGNORECASE)


def read_agenda_table(table: Table) -> tuple[AgendaItem, ...]:
    """The items of an agenda laid out as a table, with columns of numbers, titles and pages."""
    headers = [column.header for column in table.columns]
    pages = next((at for at, header in enumerate(headers) if _PAGES_HEADER.search(header)), None)
    if pages is None or len(headers) < 2:
        return ()
    title = next((at for at, h in enumerate(headers) if at and _TITLE_HEADER.search(h)), 1)
    if title == pages:
        return ()
    items = (_item_of_row(row, title, pages) for row in table.body)
    return tuple(item for item in items if item is not None)


def _item_of_row(row: Row, title: int, pages: int) -> AgendaItem | None:
    number = _ROW_NUMBER.fullmatch(row.cells[0].text)
    if number is None:
        return None
    found = _ROW_PAGES.match(row.cells[pages].text)
    text, *more = (flowing(line) for line in row.cells[title].text.split("\n"))
    report_of = next((line for line in more if _REPORT_OF.match(line)), "")
    return AgendaItem(
        number=number[1],
        title=text,
        part=AgendaPart.PUBLIC,
        first_page=int(found[1]) if found else None,
        last_page=int(found[2] or found[1]) if found else None,
        report_of=report_of,
        details=tuple(line for line in more if line != report_of),
        exemptions=exemption_paragraphs(row.cells[title].text),
        place=row.place,
    )


_ROUTINE = re.compile(
    r"\b(?:apolog|declar|disclos|interests?\b|minutes|any other|urgent|date of next|exclusion"
    r"|work(?:ing)? pro|forward (?:plan|work)|evaluation|matters arising|welcome|questions?\b"
    r"|petitions?|public participation|notes of|record of)",
    re.IGNORECASE,
)
_ITEM_PREFIX = re.compile(
    r"^(?:(?:agenda\s+)?item\s+(?P<item>\w{1,3})\b|\((?P<bracket>\w{1,3})\)|(?:report|paper)\s*[:–-])[\s.:–-]*",
    re.IGNORECASE,
)


def without_item_number(text: str) -> str:
    """A heading without the `Item 4:` or `(4)` in front of it."""
    return _ITEM_PREFIX.sub("", text, count=1)


def papers_of_items(
    lines: Sequence[Line], items: Sequence[AgendaItem], after: int
) -> frozenset[int]:
    """The lines from `after` on that are headings with an item's title: its paper begins there.

    Routine items have no paper, and a heading with another number in front is a minute's.
    """
    titles = {_plain(item.title): item.number for item in items if not _ROUTINE.search(item.title)}
    return frozenset(
        index for index in range(after, len(lines)) if _heads_paper(lines[index], titles)
    )


def _heads_paper(line: Line, titles: dict[str, str]) -> bool:
    prefix = _ITEM_PREFIX.match(line.text)
    heading = line.stands_out or line.text.isupper() or prefix is not None
    if not heading or not line.first or line.in_table or (line.listed and prefix is None):
        return False
    number = titles.get(_plain(without_item_number(line.text)))
    given = (prefix["item"] or prefix["bracket"]) if prefix else None
    return number is not None and given in (None, number)


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


def as_private(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The items with those that cite an exemption in the private part."""
    return tuple(
        replace(item, part=AgendaPart.PRIVATE) if item.exemptions else item for item in items
    )
