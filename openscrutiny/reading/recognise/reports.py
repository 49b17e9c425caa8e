"""Briefing notes and reports: what they recommend, their paragraphs, authors and appendices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openscrutiny.reading.document import Table
from openscrutiny.reading.pack import Appendix, Author, Passage, Report, Section
from openscrutiny.reading.recognise.authors import read_authors
from openscrutiny.reading.recognise.lines import (
    Line,
    flowing,
    from_capitals,
    goes_on,
    is_sentence,
)
from openscrutiny.reading.recognise.passages import OpenPassage, closed
from openscrutiny.reading.recognise.report_head import PARAGRAPH, SECTION, read_report_head
from openscrutiny.terms.names import read_name

_ITEM = re.compile(
    r"^(?P<marker>\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]"
    r"|[-•*▪◦])\s+(?P<text>\S.*)$",
    re.DOTALL,
)
_APPENDIX = re.compile(
    r"^(?P<label>(?:appendix|annex|annexe|enclosure|schedule)\s*(?:[A-Z]?\d{0,2}[A-Za-z]?"
    r"|[ivx]+)?)\s*(?:[:–—.-]\s*|\s+(?=[A-Z‘'\"])|$)(?P<title>.*)$",
    re.IGNORECASE,
)
_AUTHORS = re.compile(
    r"^(?:\d+(?:\.\d+)?\s+)?(?:report\s+)?(?:authors?(?:\(s\))?|contact\s+officers?"
    r"|report\s+authors?(?:\(s\))?|officer\s+contact|lead\s+officers?|prepared\s+by|written\s+by)"
    r"(?:\s+and\s+contact\s+details|\s+details)?\s*(?::\s*(?P<value>.*)|$)",
    re.IGNORECASE,
)
_RECOMMENDATIONS = re.compile(
    r"^(?:\d{1,2}(?:\.0)?[.)]?\s+)?recommendations?\b(?:\s*\(s\))?(?:\s+(?:sought|to the\b.*"
    r"|for\b.*))?:?$",
    re.I,
)
_RECOMMENDED = re.compile(
    r"\brecommend(?:ed|s)?\b|\bis asked to\b|\bare asked to\b|\bis invited to\b|\bare invited to\b",
    re.I,
)
_FURNITURE = re.compile(
    r"^(?:this page is intentionally left blank|page \d+(?: of \d+)?)$", re.IGNORECASE
)
_APPENDIX_CITED = re.compile(r"\b(?:appendix|annex)\s+[A-Z\d]{1,2}\b", re.IGNORECASE)
_SINGLE = re.compile(r"^(?P<number>\d{1,3})\.\s+(?P<text>\S.*)$", re.DOTALL)
_LABELLED_RECOMMENDATION = re.compile(
    r"^recommendations?(?:\(s\))?\s*:\s*(?P<text>\S.*)$", re.IGNORECASE
)
_DIRECTORATE = re.compile(r"[\w &,'-]{1,50}\b(?:Directorate|Department)", re.IGNORECASE)
_CONTACT_LINE = re.compile(
    r"^(?:contact details|tel(?:ephone)?|e-?mail|phone)\b|@|^\(?0\d{3,4}\)?\s?\d", re.IGNORECASE
)
_ROLE_WORD = re.compile(
    r"\b(?:director|head|manager|officer|worker|lead|coordinator|co-ordinator|adviser|advisor"
    r"|analyst|chief|executive|chair|assistant|commissioner|consultant|principal|service|council"
    r"|education)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ReportRead:
    report: Report
    lines: tuple[Line, ...]


def read_report(lines: Sequence[Line], tables: Sequence[Table], *, title: str = "") -> ReportRead:
    """The report in the lines. `tables` are those that stand among them.

    `title` is what its heading says, for a report whose head does not label its subject.
    """
    return _ReportReader(lines, tables, title).read()


class _ReportReader:
    def __init__(self, lines: Sequence[Line], tables: Sequence[Table], title: str) -> None:
        self._lines = lines
        self._title = from_capitals(title)
        self._tables = tables
        self._used: list[Line] = []
        self._sections: list[Section] = []
        self._paragraphs: list[OpenPassage] = []
        self._recommendations: list[OpenPassage] = []
        self._authors: list[Author] = []
        self._appendices: list[Appendix] = []
        self._table_titles = frozenset(table.title for table in tables)
        self._in_recommendations = False
        self._in_authors = False
        self._has_first_section = False
        self._last_heading: Section | None = None

    def read(self) -> ReportRead:
        head = read_report_head(self._lines)
        self._used.extend(head.lines)
        self._authors.extend(head.authors)
        for index in range(len(head.lines), len(self._lines)):
            self._take(index)
        report = Report(
            kind=head.kind,
            to=head.to,
            subject=self._title or head.subject,
            date=head.date,
            recommendations=closed(self._recommendations)
            or tuple(self._recommended_in_paragraphs()),
            sections=self._main_sections(),
            paragraphs=closed(self._paragraphs),
            authors=tuple(self._authors),
            appendices=tuple(self._appendices),
            tables=tuple(table.number for table in self._tables),
            place=self._lines[0].place,
        )
        return ReportRead(report, tuple(self._used))

    def _main_sections(self) -> tuple[Section, ...]:
        """The numbered sections, the others being subheadings; all where none has a number."""
        numbered = tuple(section for section in self._sections if section.number)
        return numbered or tuple(self._sections)

    def _take(self, index: int) -> None:
        line = self._lines[index]
        text = line.text
        if line.in_table:
            return
        if (
            _FURNITURE.match(text)
            or self._take_authors(index)
            or self._take_appendix(index)
            or self._take_recommendation(line)
            or self._take_paragraph(line)
            or self._take_section(line)
            or self._take_text(line)
        ):
            self._used.append(line)

    def _take_authors(self, index: int) -> bool:
        line = self._lines[index]
        label = _AUTHORS.match(line.text)
        if label and not is_sentence(line.text.partition(":")[0]):
            self._in_authors = True
            self._authors.extend(read_authors(label["value"] or "", line.place))
            numbered = PARAGRAPH.match(line.text)
            if numbered:
                self._paragraphs.append(
                    OpenPassage(numbered["number"], [numbered["text"]], line.place)
                )
            return True
        if self._in_authors:
            if _CONTACT_LINE.search(line.text):
                return True
            found = list(read_authors(line.text, line.place))
            self._authors.extend(found)
            self._in_authors = bool(found) or not line.stands_out
            return bool(found)
        return self._take_sign_off(index)

    def _take_sign_off(self, index: int) -> bool:
        """A bold block of a name and a post under it, as reports end without saying `Author`."""
        line = self._lines[index]
        rows = [row for row in self._lines[index : index + 6] if row.block == line.block]
        if not (line.bold and line.first and 2 <= len(rows) <= 5 and self._paragraphs):
            return False
        name = read_name(line.text.strip(" ,"))
        if len(rows) > 2 and _DIRECTORATE.fullmatch(rows[-1].text):
            rows.pop()
        position = " ".join(row.text for row in rows[1:])
        if name is None or not name.given or not _ROLE_WORD.search(position):
            return False
        self._authors.append(Author(name, flowing(position), line.place))
        return True

    def _take_appendix(self, index: int) -> bool:
        line = self._lines[index]
        match = _APPENDIX.match(flowing(line.text))
        if match is None or not line.first or len(line.text.split()) > 16 or is_sentence(line.text):
            return False
        if not (line.stands_out or len(line.text.split()) <= 3) or line.listed:
            return False
        title = match["title"].strip()
        following = self._lines[index + 1] if index + 1 < len(self._lines) else None
        if not title and following is not None and following.stands_out:
            title = flowing(following.text)
        self._appendices.append(Appendix(_label_of(match["label"]), title, line.place))
        self._in_recommendations = False
        return True

    def _take_section(self, line: Line) -> bool:
        text = flowing(line.text)
        match = SECTION.match(text)
        if not line.stands_out or line.listed or not line.first:
            return False
        number, title = (match["number"], match["title"]) if match else ("", text)
        self._in_recommendations = _RECOMMENDATIONS.match(text) is not None
        section = Section(number, title.strip(), line.place)
        if self._begins_attachment(number):
            self._appendices.append(self._attachment())
        elif not self._appendices and (number or text not in self._table_titles):
            self._sections.append(section)
            self._has_first_section = self._has_first_section or number == "1"
        self._last_heading = section
        return True

    @property
    def _signed_off(self) -> bool:
        return bool(self._authors and self._paragraphs)

    def _begins_attachment(self, number: str) -> bool:
        """Numbers that start again at 1 under a heading without one, after the sign-off."""
        last = self._last_heading
        if number != "1" or last is None or last.number or self._appendices:
            return False
        return self._signed_off and self._has_first_section

    def _attachment(self) -> Appendix:
        """The attachment that the last heading titles; its label where the text cites just one."""
        heading = self._last_heading or self._sections[-1]
        self._sections = [section for section in self._sections if section is not heading]
        cited = {
            _label_of(match[0])
            for line in self._lines
            for match in _APPENDIX_CITED.finditer(line.text)
        }
        return Appendix(cited.pop() if len(cited) == 1 else "", heading.title, heading.place)

    def _take_paragraph(self, line: Line) -> bool:
        match = PARAGRAPH.match(line.text) or self._single(line)
        if match is None or not line.first or (line.stands_out and not is_sentence(line.text)):
            return False
        if self._appendices and not line.listed and not is_sentence(line.text):
            return False
        if self._in_recommendations and not _RECOMMENDED.search(match["text"]):
            self._recommendations.append(_begun(match["number"], match["text"], line))
        self._paragraphs.append(_begun(match["number"], match["text"], line))
        return True

    def _single(self, line: Line) -> re.Match[str] | None:
        """`12. Text`: a paragraph of a report whose numbers run straight through it."""
        match = _SINGLE.match(line.text)
        if match is None or not is_sentence(match["text"]) or self._in_recommendations:
            return None
        last = self._paragraphs[-1].number if self._paragraphs else "0"
        return match if last.isdigit() and int(match["number"]) == int(last) + 1 else None

    def _take_recommendation(self, line: Line) -> bool:
        labelled = _LABELLED_RECOMMENDATION.match(line.text)
        if labelled and not self._recommendations:
            self._recommendations.append(_begun("", labelled["text"], line))
            return True
        if not self._in_recommendations or line.level:
            return False
        if line.stands_out and (
            SECTION.match(line.text) or not (line.listed or is_sentence(line.text))
        ):
            return False
        item = _ITEM.match(line.text)
        if PARAGRAPH.match(line.text):
            return False
        if item or line.listed:
            text = item["text"] if item else line.text
            number = item["marker"].strip("().-•*") if item else ""
            self._recommendations.append(_begun(number, text, line))
            return True
        if self._recommendations and not line.first:
            self._recommendations[-1].pieces.append(line.text)
            return True
        return False

    def _take_text(self, line: Line) -> bool:
        """Text that goes on with the last numbered paragraph or hangs beneath it, or prose."""
        text = flowing(line.text)
        if not self._paragraphs or self._appendices:
            return is_sentence(text) or (line.listed and len(text.split()) > 3)
        last = self._paragraphs[-1]
        if not line.first or (not line.listed and not last.items and goes_on(last.last, text)):
            last.pieces.append(text)
            return True
        if line.listed or is_sentence(text):
            item = _ITEM.match(text)
            marker, said = (item["marker"], item["text"]) if item else ("", text)
            last.items.append(Passage(marker, said, line.place))
            return True
        return False

    def _recommended_in_paragraphs(self) -> Iterator[Passage]:
        """`That the Board …` in a paragraph that recommends, where nothing is listed."""
        titles = {s.number for s in self._sections if re.search(r"\brecommend", s.title, re.I)}
        for paragraph in self._paragraphs:
            if paragraph.number.partition(".")[0] in titles and _RECOMMENDED.search(paragraph.text):
                yield from paragraph.items or [paragraph.closed()]


def _label_of(text: str) -> str:
    """`APPENDIX A` and `appendix A` as `Appendix A`."""
    kind, _, mark = flowing(text).partition(" ")
    return f"{kind.capitalize()} {mark}".strip()


def _begun(number: str, text: str, line: Line) -> OpenPassage:
    return OpenPassage(number, [flowing(text)], line.place)
