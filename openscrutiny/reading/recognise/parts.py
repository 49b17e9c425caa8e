"""Where the parts of a pack begin: front sheet, sets of minutes, reports, work programme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from openscrutiny.reading.recognise.lines import Line, is_sentence
from openscrutiny.terms.dates import find_dates


class PartKind(Enum):
    FRONT_SHEET = "front sheet"
    MINUTES = "minutes"
    REPORT = "report"
    WORK_PROGRAMME = "work programme"


@dataclass(frozen=True, slots=True)
class PackPart:
    """A half-open range of lines."""

    kind: PartKind
    start: int
    end: int


PRESENT = re.compile(
    r"^(?:(?:members|councillors|those|persons|committee members|board members)\s+)?"
    r"(?:present|in attendance|attendance|attending)\b(?!\s+(?:at|of|was|were|is|has|by|and)\b)",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(
    r"\bminutes\s+of\s+(?:a|an|the)\b|^(?:draft\s+|unconfirmed\s+|public\s+)?minutes\b"
    r"|^record of (?:the )?(?:meeting|proceedings)"
    r"|^(?:notes|record|proceedings)\s+of\s+(?:the|a|an)\s+(?:[\w'’-]+\s+){0,8}?"
    r"(?:meeting|board|committee|panel|commission|forum|council)\b",
    re.IGNORECASE,
)
_TO_APPROVE = re.compile(
    r"\b(?:approve|agree|receive|confirm|consider|sign|note)d?\b|^\(?\d|\bpages?\b", re.IGNORECASE
)
_BODY_NAME = re.compile(
    r"\b(?:council|authority|board|committee|panel|commission|cabinet|forum)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"""^(?P<label>
        (?P<whom>to|report\sto|committee|board|panel|cabinet|meeting|decision\s(?:maker|taker)
          |name\sof\s(?:committee|meeting))
       |(?P<what>subject|title|report\stitle|title\sof\sreport|report\ssubject|item\stitle)
       |(?P<who>from|report\sof|report\sby|report\sauthors?|authors?|lead\s(?:officer|director)
          |director|contact\sofficer|responsible\sofficer|officer|cabinet\smember
          |portfolio(?:\sholder)?|presented\sby)
       |(?P<when>date|date\sof\smeeting|meeting\sdate|report\sdate|date\sof\sreport)
       |(?P<other>wards?(?:\s\(?s?\)?)?(?:\saffected)?|classification|status
          |agenda\sitem(?:\sno\.?|\snumber)?|item(?:\sno\.?)?|key\sdecision
          |purpose(?:\sof\s(?:the\s)?(?:report|note))?)
    )\s*(?::|\t)""",
    re.VERBOSE | re.IGNORECASE,
)
PAPER = re.compile(
    r"^(?:joint\s+)?(?:scrutiny\s+)?(?P<kind>briefing\s+(?:note|paper|report)"
    r"|information\s+(?:note|report)|cover(?:ing)?\s+report|"
    r"(?:committee\s+|cover\s+)?report|discussion\s+paper)(?:\s+(?:of|by|from|to)\b.*)?$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"^(?:\d+(?:\.0)?[.)]?\s+)?(?:purpose|summary|introduction|executive summary|recommendations?"
    r"|background|"
    r"reason for (?:the )?report|what is this report about)\b",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(
    r"^(?!\d{1,3}[.)]?\s)(?!.*\b(?:pages?|report|note)\b).{0,80}\b(?:work(?:ing)?\s+(?:programme"
    r"|program|plan)|forward\s+plan|forward\s+work)\b.{0,40}$",
    re.IGNORECASE,
)
CLOSED = re.compile(
    r"\bmeeting\s+(?:was\s+)?(?:then\s+)?(?:closed|ended|concluded|finished|terminated|rose"
    r"|adjourned)\b"
    r"|\bclosed\s+(?:the\s+meeting\s+)?at\b|^(?:the\s+)?(?:committee|board|panel|council)\s+rose\b|"
    r"\b(?:concluded|ended|finished|closed)\s+at\s+\d",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"^(?:authors?|(?:lead|contact|responsible)\s+(?:officer|director)|officer|director"
    r"|presented)\b",
    re.I,
)
_LABELS_WITHIN = 14
_LONGEST_DATE_HEADING = 14
_BEFORE_DATE = 12
"""Characters in front of the day: `Thursday`, `Meeting`."""
_VALUE_LINES = 2
_SAME_HEAD = 6
"""Lines within which two signs that a report begins are signs of the same report."""
_PURPOSE_WITHIN = 22


def parts_of(lines: Sequence[Line], programme_lines: frozenset[int]) -> tuple[PackPart, ...]:
    """The parts in order, each up to the next. `programme_lines` begin tables of work items."""
    starts = dict(_starts(lines, programme_lines))
    if lines:
        starts.setdefault(0, PartKind.FRONT_SHEET)
    return _each_to_the_next(starts, len(lines))


def with_papers(parts: Sequence[PackPart], headings: frozenset[int]) -> tuple[PackPart, ...]:
    """The parts, with those parted off that begin at headings which repeat an agenda item's title.

    A heading begins its item's paper only where no other sign of a report stands near it.
    """
    starts = {part.start: part.kind for part in parts}
    reports = [start for start, kind in starts.items() if kind is PartKind.REPORT]
    for heading in headings:
        if not any(abs(heading - report) <= _SAME_HEAD for report in reports):
            starts.setdefault(heading, PartKind.REPORT)
    return _each_to_the_next(starts, max((part.end for part in parts), default=0))


def _each_to_the_next(starts: dict[int, PartKind], end: int) -> tuple[PackPart, ...]:
    order = sorted(starts)
    ends = [*order[1:], end]
    return tuple(
        PackPart(starts[start], start, end) for start, end in zip(order, ends, strict=False)
    )


def _starts(
    lines: Sequence[Line], programme_lines: frozenset[int]
) -> Iterator[tuple[int, PartKind]]:
    for start in _starts_of_minutes(lines):
        yield start, PartKind.MINUTES
    for start in _starts_of_reports(lines):
        yield start, PartKind.REPORT
    for start in _starts_of_programmes(lines, programme_lines):
        yield start, PartKind.WORK_PROGRAMME
    if not programme_lines:
        for start in _starts_of_listed_programmes(lines):
            yield start, PartKind.WORK_PROGRAMME


def _starts_of_minutes(lines: Sequence[Line]) -> Iterator[int]:
    last = -1
    for index, line in enumerate(lines):
        if not PRESENT.match(line.text) or is_sentence(line.text.partition(":")[0]):
            continue
        start = _heading_of_minutes(lines, index, last + 1)
        if start is not None:
            yield start
            last = index


def _heading_of_minutes(lines: Sequence[Line], present: int, earliest: int) -> int | None:
    """The first line of the heading above the attendance, or None where there is none."""
    found: int | None = None
    for index in range(present - 1, max(earliest, present - 30) - 1, -1):
        text = lines[index].text
        if is_minutes_heading(text):
            found = index
            break
    if found is None:
        return None
    while found > earliest and _is_body_heading(lines[found - 1]):
        found -= 1
    return found


def is_minutes_heading(text: str) -> bool:
    """Whether the line is the heading of a set of minutes, and not an item to approve some."""
    return _MINUTES_OF.search(text) is not None and not _TO_APPROVE.search(text)


def _is_body_heading(line: Line) -> bool:
    return (
        len(line.text.split()) <= 12
        and _BODY_NAME.search(line.text) is not None
        and not is_sentence(line.text)
        and ":" not in line.text
    )


def label_of(text: str) -> tuple[str, str] | None:
    """What a line of a head labels (`whom`, `what`, `who`, `when`, `other`), and its value."""
    match = _LABEL.match(text)
    if match is None or match.lastgroup is None:
        return None
    kind = next(group for group in ("whom", "what", "who", "when", "other") if match[group])
    return kind, text[match.end() :].strip(" \t:")


def _starts_of_reports(lines: Sequence[Line]) -> Iterator[int]:
    index = 0
    while index < len(lines):
        if _begins_report(lines, index):
            yield _with_body_heading(lines, index)
            index = _past_head(lines, index)
        else:
            index += 1


def _begins_report(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    paper = PAPER.match(line.text)
    if paper and (line.stands_out or line.text.isupper() or line.first):
        return _labels(lines, index + 1) >= {"what"} or (
            line.stands_out and _purpose_within(lines, index) and not _in_agenda(lines, index)
        )
    label = label_of(line.text)
    if label is None or label[0] == "other" or _SIGN_OFF.match(line.text):
        return False
    labels = _labels(lines, index)
    full_head = {"what", "whom"} <= labels and len(labels) >= 3
    return "what" in labels and len(labels) >= 2 and (full_head or _purpose_within(lines, index))


def _labels(lines: Sequence[Line], start: int) -> set[str]:
    found: set[str] = set()
    between = 0
    for line in lines[start : start + _LABELS_WITHIN]:
        label = label_of(line.text)
        between = 0 if label else between + 1
        if between > _VALUE_LINES:
            break
        if label:
            found.add(label[0])
    return found


def _purpose_within(lines: Sequence[Line], index: int) -> bool:
    following = lines[index : index + _PURPOSE_WITHIN]
    return any(
        _PURPOSE.match(line.text)
        and (line.stands_out or len(line.text.partition(":")[0].split()) <= 8)
        for line in following
    )


def _in_agenda(lines: Sequence[Line], index: int) -> bool:
    """`Report of ...` under an agenda item is followed by the next item, not by a purpose."""
    return any(
        re.match(r"^\d{1,2}[.)]?\s+\S", line.text) and re.search(r"\bpages?\b", line.text, re.I)
        for line in lines[index + 1 : index + 4]
    )


def _with_body_heading(lines: Sequence[Line], index: int) -> int:
    """The first line of the report's heading: the body's name, or a title that no label gives."""
    titled = "what" in _labels(lines, index)
    for _ in range(4):
        above = lines[index - 1] if index else None
        if above is None or CLOSED.search(above.text) or above.in_table:
            break
        title = not titled and above.stands_out and not is_sentence(above.text)
        if not (_is_body_heading(above) or PAPER.match(above.text) or title):
            break
        index -= 1
    return index


def _past_head(lines: Sequence[Line], index: int) -> int:
    """The line after the report's labels, so that its own labels do not begin another."""
    last = index
    for at in range(index, min(index + _LABELS_WITHIN, len(lines))):
        if label_of(lines[at].text) or PAPER.match(lines[at].text):
            last = at
        elif at - last > _VALUE_LINES:
            break
    return last + 1


def _starts_of_listed_programmes(lines: Sequence[Line]) -> Iterator[int]:
    """The heading of a programme that is a list: dates, and under each what is to come."""
    for index, line in enumerate(lines):
        titled = line.stands_out or line.text.isupper()
        if not titled or line.listed or not _PROGRAMME.match(line.text):
            continue
        below = lines[index + 1 : index + 40]
        dated = [at for at, other in enumerate(below) if is_date_heading(other)]
        if len(dated) >= 2 and any(b - a > 1 for a, b in pairwise(dated)):
            yield index


def is_date_heading(line: Line) -> bool:
    """Whether the line is a day, perhaps with where the meeting is held, and nothing more."""
    mentions = find_dates(line.text)
    short = len(line.text.split()) <= _LONGEST_DATE_HEADING and not line.listed
    return bool(mentions) and short and mentions[0].span[0] <= _BEFORE_DATE


def _starts_of_programmes(lines: Sequence[Line], programme_lines: frozenset[int]) -> Iterator[int]:
    """The heading above each work programme, looked for back to the head of the last report."""
    for first in sorted(programme_lines):
        start = first
        for index in range(first - 1, max(first - 120, -1), -1):
            text = lines[index].text
            if label_of(text) or PRESENT.match(text) or CLOSED.search(text):
                break
            titled = _PROGRAMME.match(text) and not lines[index].listed and not is_sentence(text)
            if titled and (start == first or lines[index].stands_out):
                start = index
        while 0 < start < first and _is_body_heading(lines[start - 1]):
            start -= 1
        if start < len(lines):
            yield start
