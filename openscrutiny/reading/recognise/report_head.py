"""The head of a report: what it calls itself, to whom it goes, on what, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import Author, StatedDate
from openscrutiny.reading.recognise.authors import read_authors
from openscrutiny.reading.recognise.dates import only_date, stated_date
from openscrutiny.reading.recognise.lines import Line, flowing, from_capitals, is_sentence
from openscrutiny.reading.recognise.parts import PAPER, label_of

SECTION = re.compile(r"^(?P<number>\d{1,2})(?:\.0)?[.)]?\s+(?P<title>(?:[A-Z‘'\"“]|20\d\d).*)$")
PARAGRAPH = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?P<text>\S.*)$", re.DOTALL)
_FIRST_SECTION = re.compile(
    r"^(?:purpose|summary|introduction|executive summary|background|recommendations?)\b", re.I
)
_BODY_AND_DATE = re.compile(
    r"^(?P<body>.{0,80}?\b(?:board|committee|panel|commission|cabinet"
    r"|forum)\b(?:\s*\(\d+\))?)(?:\s*[–—-]\s*.*\d.*)?$",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"\b(?:council|authority)$", re.IGNORECASE)
_AUTHOR_LABEL = re.compile(r"^(?:report\s+)?authors?|^contact officer", re.IGNORECASE)
_MOST_LINES = 24


@dataclass(frozen=True, slots=True)
class ReportHead:
    """What the head says, and its lines: those before the report's first section or paragraph."""

    kind: str
    to: str
    subject: str
    date: StatedDate | None
    authors: tuple[Author, ...]
    lines: tuple[Line, ...]


def read_report_head(lines: Sequence[Line]) -> ReportHead:
    """The head that a report's lines begin with."""
    reader = _HeadReader()
    for line in lines[:_MOST_LINES]:
        if not reader.take(line):
            break
    return reader.head()


class _HeadReader:
    def __init__(self) -> None:
        self._kind = self._to = self._subject = self._title = ""
        self._date: StatedDate | None = None
        self._authors: list[Author] = []
        self._lines: list[Line] = []
        self._wanted = ""  # the label whose value the next line holds

    def head(self) -> ReportHead:
        return ReportHead(
            kind=self._kind or "Report",
            to=from_capitals(self._to),
            subject=from_capitals(self._subject or self._title),
            date=self._date,
            authors=tuple(self._authors),
            lines=tuple(self._lines),
        )

    def take(self, line: Line) -> bool:
        """Whether the line belongs to the head; what it says is kept."""
        text = flowing(line.text)
        label = label_of(text)
        if label is None and (_begins_body(line) or (self._subject and is_sentence(text))):
            return False
        if label is None:
            self._take_unlabelled(line, text)
        else:
            self._take_labelled(*label, line)
        self._lines.append(line)
        return True

    def _take_labelled(self, what: str, value: str, line: Line) -> None:
        self._wanted = what if not value and what in ("whom", "what") else ""
        if what == "whom" and not self._to:
            self._to = _without_date(value)
            self._date = self._date or stated_date(value, line.place)
        elif what == "what" and not self._subject:
            self._subject = value
        elif what == "when":
            self._date = stated_date(value, line.place) or self._date
        elif what == "who" and _AUTHOR_LABEL.match(flowing(line.text)):
            self._authors.extend(read_authors(value, line.place))

    def _take_unlabelled(self, line: Line, text: str) -> None:
        paper = PAPER.match(text)
        if only_date(text):
            self._date = self._date or stated_date(text, line.place)
        elif self._wanted and text:
            self._take_wanted(text)
        elif self._subject and not line.first and line.block == self._lines[-1].block:
            self._subject = f"{self._subject} {text}"
        elif paper and not self._kind:
            self._kind = paper["kind"].capitalize()
        elif line.stands_out and not _COUNCIL.search(text):
            self._take_heading(line, text)

    def _take_wanted(self, text: str) -> None:
        if self._wanted == "whom":
            self._to = text
        else:
            self._subject = text
        self._wanted = ""

    def _take_heading(self, line: Line, text: str) -> None:
        """The body that it goes to, perhaps with the day, or its title."""
        body = _BODY_AND_DATE.match(text)
        if body and not self._to:
            self._to = from_capitals(body["body"])
            self._date = self._date or stated_date(text, line.place)
        elif not self._title and ":" not in text[:14]:
            self._title = text


def _begins_body(line: Line) -> bool:
    text = flowing(line.text)
    section = SECTION.match(text) is not None and (line.stands_out or len(text.split()) <= 8)
    return section or bool(PARAGRAPH.match(text) or _FIRST_SECTION.match(text))


def _without_date(text: str) -> str:
    found = stated_date(text, Place(""))
    return text[: text.rfind(found.text)].strip(" ,–-") if found and found.text in text else text
