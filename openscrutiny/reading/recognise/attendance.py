"""Who was at a meeting and as what, from the lines under `Present`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import Attendee
from openscrutiny.reading.recognise.lines import Line, flowing
from openscrutiny.terms.names import PersonName, read_name, split_names
from openscrutiny.terms.statuses import AttendanceCategory as Category

_CATEGORIES = (
    (Category.APOLOGIES, r"apolog(?:y|ies)\b|absent\b|absence\b"),
    (
        Category.CABINET,
        r"(?:deputy\s+)?(?:cabinet|executive|portfolio|lead)\s+(?:members?|holders?"
        r"|councillors?)\b|cabinet\b",
    ),
    (
        Category.CO_OPTED,
        r"(?:statutory\s+|voting\s+|non-voting\s+)?co-?opt\w*\b|(?:church|parent governor"
        r"|diocesan|faith)\s+rep\w*",
    ),
    (Category.EMPLOYEE, r"(?:employees?|officers?|staff|council officers?)\b"),
    (
        Category.OTHER_MEMBER,
        r"(?:other|visiting|non-committee)\s+(?:members?|councillors?)\b|substitutes?\b"
        r"|(?:also\s+)?present by invitation\b",
    ),
    (
        Category.INVITED,
        r"(?:others?|external)\s+(?:invited|invitees|attendees|representatives?|persons?"
        r"|participants|present|in attendance|attending)\b|"
        r"invit\w+|by invitation\b|guests?\b|witness(?:es)?\b|partners?\b|external\b|public\b"
        r"|representatives?\b",
    ),
    (Category.IN_ATTENDANCE, r"(?:also\s+)?(?:in attendance|attending)\b|also\s+present\b"),
    (
        Category.MEMBER,
        r"(?:committee\s+|board\s+|panel\s+|elected\s+|voting\s+|parish\s+|the\s+)*(?:members?"
        r"|councillors?|cllrs)\b"
        r"(?:\s+(?:present|attending|in attendance|of the (?:board|committee|panel|commission"
        r"|council)))?|present\b|attendance\b|chair\b",
    ),
)
_LABEL = re.compile(
    r"^(?:"
    + "|".join(f"(?P<{category.name}>{pattern})" for category, pattern in _CATEGORIES)
    + r")(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SUBLABEL = re.compile(r"^(?P<label>[A-Z][\w &'’(),/-]{1,60}?)\s*:\s*(?P<value>.*)$")
_OF_BODY = re.compile(
    r"\b(?:directorate|department|service|services|council|board|trust|authority|team|association"
    r"|school|college|academy|"
    r"representative|officer|manager|director|head|chair|chief|police|nhs|ofsted|commissioner"
    r"|committee|member for|resources|people|place|governance|partnership|university|union"
    r"|governor)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"^(?:councillors?|cllrs?|mr|mrs|ms|miss|mx|dr|prof(?:essor)?|rev(?:d|erend)?|sir|dame|lord"
    r"|lady|sgt|insp(?:ector)?|canon|fr)\b\.?\s",
    re.I,
)
_INITIAL = re.compile(r"^[A-Z](?:[.\s][A-Z])*\.?\s+[A-Z]")
_AFTER_NAME = re.compile(r"\s[–—-]\s|,|\s?\(")
_BEGINS_WITH_NAME = re.compile(r"^[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3}(?:\s[–—-]\s|,|\s?\()")
_SENTENCE = re.compile(
    r"(?<=[a-z)])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bCllr)(?<!\bCllrs)"
    r"(?<!\bRev)(?<!\bRevd)(?<!\bProf)(?<!\bSt)\.\s+(?=[A-Z])"
)
_LOOSE = re.compile(r"(?:and|or|&|,)$")
_LONGEST_ENTRY = 5000
"""Characters: a list of people that runs on for longer is taken line by line."""
_AFTER_LABEL = re.compile(r"^\s*(?:\([^)]*\)|[-–—.])\s*")
_TITLE_OR_LABEL = ("councillor", "councillors", "cllrs", "member", "chair")
_RECEIVED = re.compile(r"^(?:for|from|of|were|by|received)\b", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:for (?:absence|inability to attend)\s*)?(?:(?:were|was)\s+)?(?:received\s+)?"
    r"(?:from|by|on behalf of)?\s*",
    re.IGNORECASE,
)


def read_attendance(lines: Sequence[Line]) -> tuple[Attendee, ...]:
    """The people in the lines from `Present` to the first minute, each under its category."""
    reader = _AttendanceReader()
    for text, place in _joined(lines):
        reader.take(text, place)
    return tuple(reader.attendees)


def _joined(lines: Sequence[Line]) -> Iterator[tuple[str, Place]]:
    """The lines with labels and capacities that run over two lines put together."""
    held: tuple[str, Place] | None = None
    for line in lines:
        text = flowing(line.text.replace("\t", " – "))
        if not text:
            continue
        if held and _continues(held[0], text):
            place = line.place if _LOOSE.search(held[0]) and ":" not in held[0] else held[1]
            held = (f"{held[0]} {text}", place)
            continue
        if held:
            yield held
        held = (text, line.place)
    if held:
        yield held


def _continues(text: str, more: str) -> bool:
    if len(text) > _LONGEST_ENTRY:
        return False
    if _LOOSE.search(text):
        return True
    if ":" in more or _TITLED.match(more) or _INITIAL.match(more) or _category_of(more):
        return False
    if _BEGINS_WITH_NAME.match(more) and read_name(_AFTER_NAME.split(more)[0]):
        return False
    in_capacity = re.search(r"\s[–—-]\s|\(|,", text) is not None and not text.endswith(")")
    return more[:1].islower() or (
        in_capacity and _OF_BODY.search(more) is not None and "," not in more
    )


def _category_of(text: str) -> tuple[Category, str] | None:
    """The category that a line's label names, and what follows the label."""
    match = _LABEL.match(text)
    if match is None:
        return None
    category = next(c for c, _ in _CATEGORIES if match[c.name] is not None)
    head, colon, tail = match["rest"].partition(":")
    if colon and len(head) <= 60 and not _TITLED.match(head.strip()):
        return category, tail.strip()
    rest = _AFTER_LABEL.sub("", match["rest"]).strip()
    if category is Category.MEMBER and text[: match.start("rest")].casefold() in _TITLE_OR_LABEL:
        return None if rest else (category, "")
    if rest and not _starts_name(rest) and not _RECEIVED.match(rest):
        return None
    return category, _LEAD_IN.sub("", rest)


def _starts_name(text: str) -> bool:
    return bool(
        _TITLED.match(text)
        or _INITIAL.match(text)
        or read_name(re.split(r",|\s[–—-]\s|\band\b", text)[0])
    )


class _AttendanceReader:
    def __init__(self) -> None:
        self.attendees: list[Attendee] = []
        self._category = Category.MEMBER
        self._group = ""

    def take(self, text: str, place: Place) -> None:
        labelled = _category_of(text)
        if labelled:
            self._category, text = labelled
            self._group = ""
        elif (sub := _SUBLABEL.match(text)) and not read_name(sub["label"]):
            self._group, text = sub["label"], sub["value"]
        if text:
            self.attendees.extend(self._people(text, place))

    def _people(self, text: str, place: Place) -> Iterator[Attendee]:
        for name, capacity in _people_in(text):
            yield Attendee(name, self._category, capacity or self._group, place)


def _people_in(text: str) -> Iterator[tuple[PersonName, str]]:
    """Names, and what is said of each in brackets, after a dash, or between commas."""
    held: PersonName | None = None
    said: list[str] = []
    for written, capacity in split_names(_SENTENCE.sub("; ", text)):
        name = None if _is_body(written) else read_name(written)
        if name is None:
            said.append(f"{written} ({capacity})" if capacity else written)
            continue
        if held:
            yield held, ", ".join(said)
        held, said = name, [capacity] if capacity else []
    if held:
        yield held, ", ".join(said)


def _is_body(text: str) -> bool:
    return (
        _OF_BODY.search(text) is not None and not _TITLED.match(text) and not _INITIAL.match(text)
    )
