"""Resolutions clause by clause: what each does, to whom it goes and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import Ask, Clause
from openscrutiny.reading.recognise.lines import flowing, from_capitals
from openscrutiny.terms.dates import find_dates
from openscrutiny.terms.periods import Period, read_period
from openscrutiny.terms.statuses import DecisionKind as Kind

RESOLVED = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s+)?(?:(?:[Ii]t was(?:\s+(?:then"
    r"|therefore))?\s+)?(?:unanimously\s+)?(?:RESOLVED|AGREED|RECOMMENDED|DECIDED|Resolved|Agreed"
    r"|Recommended|Decided)"
    r"(?:\s+(?:[Uu]nanimously|UNANIMOUSLY|to recommend|\([^()]{1,60}\)))?"
    r"(?P<to>\s+(?:TO|to)\s+(?!recommend)(?:the\s+|THE\s+)?"
    r"(?:[A-Z][\w'’&-]*\s+)*[A-Z][\w'’&-]*\s*(?=[:–-]|$|\n))?"
    r"|(?:[Ii]t was|[Tt]he \w+)\s+(?:unanimously\s+)?(?:resolved|agreed)(?=\s*[:–-]|\s+that\b)|"
    r"(?:decisions?|resolutions?)(?:\s+(?:made|taken))?\s*[:–-]|ORDERED|NOTED(?=[\s.:–-])"
    r"|Noted(?=\W*$))",
)
MARKER = re.compile(
    r"^(?P<marker>\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)",
    re.IGNORECASE,
)
_TO_THE = re.compile(r"^to\s+(?:the\s+)?", re.IGNORECASE)
_THAT = re.compile(r"^[\s:–—-]*(?:that\b)?[\s:–—-]*", re.IGNORECASE)
_BODY = re.compile(
    r"^(?:the\s+)?(?:[A-Z][\w'’&-]*(?:\s+|,\s*)|and\s+|of\s+|for\s+|the\s+)*(?:Board|Committee"
    r"|Panel|Commission|Cabinet|Council|Forum|Members)\b"
    r"(?:\s*\(\d+\))?\s*(?=[:–-]|$|[a-z])",
)
_VERBS = (
    (Kind.RECOMMEND, r"recommend\w*|(?:to\s+)?urges?\b"),
    (
        Kind.REQUEST,
        r"request\w*|asks?\b|asked|invites?\b|invited|seeks?\b|calls?\s+for|requires?\b"
        r"|commissions?\b|write\s+to|writes\s+to",
    ),
    (
        Kind.NOTE,
        r"notes?\b|noted|receives?\b|received|welcomes?\b|acknowledges?\b|thanks?\b|thanked",
    ),
    (
        Kind.AGREE,
        r"agrees?\b|agreed|approves?\b|approved|endorses?\b|endorsed|supports?\b|supported"
        r"|accepts?\b|accepted|confirms?\b|confirmed|"
        r"adopts?\b|adopted|appoints?\b|appointed|establish\w*|comments?\b|considers?\b|defers?\b"
        r"|deferred|authoris\w+|delegates?\b|delegated",
    ),
)
_VERB = re.compile("|".join(f"(?P<{kind.name}>\\b(?:{verbs}))" for kind, verbs in _VERBS), re.I)
_TO_BE_DONE = re.compile(
    r"\b(?:report|update|briefing|paper|information|details?|figures|data|list|note|response"
    r"|analysis|breakdown|copy|copies|presentation|review)\b"
    r"[^.;]{0,120}?\b(?:be\s+(?:\w+\s+)?(?:brought|provided|submitted|presented|circulated|sent"
    r"|supplied|shared|given|prepared|produced|added|scheduled|included|made available)"
    r"|come\s+(?:back\s+)?to)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"^(?:that\s+)?(?:the\s+)?(?:officers?|[\w ,&'’-]{0,60}?\b(?:director|head of [\w &'’-]{1,40}"
    r"|manager|officer|council))\s+"
    r"(?:bring|provide|report|submit|circulate|write|send|present|prepare|produce|supply|share"
    r"|give|attend|come back)\b",
    re.IGNORECASE,
)
_BE_ASKED = re.compile(
    r"\b(?:be|are|is)\s+(?:formally\s+)?(?P<verb>requested|asked|invited|recommended|urged)\b", re.I
)
_OFFICE = (
    r"(?:Deputy\s+)?(?:Cabinet\s+Member|Executive\s+Member|Portfolio\s+Holder|Lead\s+Member|Leader"
    r"|Director|Executive\s+Director|Strategic\s+Director|"
    r"Assistant\s+Director|Corporate\s+Director|Chief\s+\w+(?:\s+Officer)?|Head|Chair"
    r"|Secretary\s+of\s+State|Scrutiny\s+(?:Officer|Co-ordinator|Coordinator)"
    r"|Police\s+and\s+Crime\s+(?:Board|Commissioner)|Minister)"
)
_ADDRESSEE = re.compile(
    rf"\b(?:the\s+)?(?P<who>{_OFFICE}(?:\s+(?:for|of)\s+(?:the\s+)?[A-Z][\w'’&-]*(?:,?\s+(?:(?:and"
    rf"|of|the|for|&)\s+)*[A-Z][\w'’&-]*)*)?"
    r"|Cabinet|Executive|Full\s+Council|Council|officers"
    r"|(?:[A-Z][\w'’&-]*\s+){1,6}(?:Board|Committee|Panel|Partnership|Trust|Service|Forum"
    r"|Cabinet))\b"
)
_DUE = re.compile(
    r"\b(?:(?:with)?in\s+(?:the\s+next\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|eighteen)\s+(?:weeks?|months?|years?)(?:['’]?\s+time)?"
    r"|by\s+(?:the\s+)?(?:end\s+of\s+)?(?:[A-Z][a-z]+\s+\d{4}|\d[\w\s,/.]{3,25}?\d{2,4})"
    r"|(?:early|late|spring|summer|autumn|winter)\s+(?:in\s+)?20\d\d)",
    re.IGNORECASE,
)
_AT_MEETING = re.compile(
    r"\b(?:to|at|for|by)\s+(?:its|the|their|a|our)?\s*(?:next\s+)?(?:meeting"
    r"|meetings)\b[^.;]{0,60}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of a resolution: its text and where it stands."""

    text: str
    place: Place


def lead_in(text: str) -> str | None:
    """What follows `RESOLVED that the Board`, or None where the text is no resolution."""
    match = RESOLVED.match(text)
    if match is None:
        return None
    rest = _THAT.sub("", flowing(text[match.end() :]), count=1)
    body = _BODY.match(rest)
    return _THAT.sub("", rest[body.end() :], count=1) if body else rest


def opening_kind(text: str) -> Kind | None:
    """What the resolution's own opening word does: `RECOMMENDED that` makes every clause one."""
    match = RESOLVED.match(text)
    opening = match[0].casefold() if match else ""
    if "recommend" in opening:
        return Kind.RECOMMEND
    if "noted" in opening:
        return Kind.NOTE
    return Kind.AGREE if "agreed" in opening else None


def opening_addressee(text: str) -> str:
    """To whom the resolution's own opening sends it: `RECOMMENDED TO CABINET`."""
    match = RESOLVED.match(text)
    written = match["to"] if match else None
    return from_capitals(_TO_THE.sub("", flowing(written))) if written else ""


def clauses_of(
    statements: Sequence[Statement],
    *,
    opening: Kind | None,
    near: date | None,
    addressed: str = "",
) -> tuple[Clause, ...]:
    """The clauses that the statements make; one without a marker has an empty number."""
    clauses: list[Clause] = []
    for statement in statements:
        marker = MARKER.match(statement.text)
        number = marker["marker"].strip("().") if marker else ""
        text = flowing(statement.text[marker.end() :] if marker else statement.text).strip(" *")
        if text:
            clause = _clause(number, text, statement.place, opening, near)
            clauses.append(replace(clause, addressee=clause.addressee or addressed))
    return tuple(clauses)


def _clause(
    number: str, text: str, place: Place, opening: Kind | None, near: date | None
) -> Clause:
    kind = clause_kind(text) or opening or Kind.AGREE
    if opening is Kind.RECOMMEND:
        kind = Kind.RECOMMEND
    to = addressee(text) if kind in (Kind.RECOMMEND, Kind.REQUEST) else ""
    return Clause(number, text, kind, to, due(text, near=near), place)


def clause_kind(text: str) -> Kind | None:
    """What a clause does, from its first verb; None where it has none that decides."""
    asked = _BE_ASKED.search(text)
    if asked:
        return Kind.RECOMMEND if asked["verb"].lower() in ("recommended", "urged") else Kind.REQUEST
    starts = re.sub(
        r"^(?:that\s+)?(?:the\s+)?(?:board|committee|panel|members)\s+", "", text, flags=re.I
    )
    opening = _VERB.match(starts)
    if opening:
        return Kind[opening.lastgroup or Kind.AGREE.name]
    if _TO_BE_DONE.search(text) or _TO_DO.match(text):
        return Kind.REQUEST
    verb = _VERB.search(text)
    return Kind[verb.lastgroup] if verb and verb.lastgroup else None


def addressee(text: str) -> str:
    """The office or body that a recommendation or request goes to, as written, or nothing."""
    after = re.search(
        r"\b(?:recommend\w*|request\w*|ask\w*|invit\w*|urg\w*)\b(?P<rest>.*)", text, re.I
    )
    before, rest = (text[: after.start()], after["rest"]) if after else (text, "")
    for stretch in (rest[:160], before if _BE_ASKED.search(text) else ""):
        match = _ADDRESSEE.search(stretch)
        if match and _is_addressed(stretch, match):
            return flowing(match["who"])
    return ""


def _is_addressed(stretch: str, match: re.Match[str]) -> bool:
    """Whether the office is whom it goes to, and not something that the request is about."""
    ahead = stretch[: match.start()].casefold().split()
    filler = {"to", "that", "the", "from", "of", "formally", "be", "a", "by", "joint", "it"}
    return all(word.strip(",:") in filler for word in ahead) or ahead[-1:] == ["from"]


def due(text: str, *, near: date | None) -> Period | None:
    """By when the clause wants it, as written and as days; None where it does not say."""
    within = _DUE.search(text)
    if within:
        return read_period(within[0], near=near)
    meeting = _AT_MEETING.search(text)
    if meeting and find_dates(meeting[0]):
        return read_period(find_dates(meeting[0])[0].text, near=near)
    return None


_SPEAKER = (
    r"(?:(?:scrutiny\s+)?(?:board|committee|panel|commission)(?:\s+members?)?|members?"
    r"|(?:the\s+)?chair|councillors?(?:\s+[A-Z][\w'’-]*){0,3})"
)
_ASKS = re.compile(
    rf"\b{_SPEAKER}\b[^.;]{{0,60}}?\b(?:requested|asked\s+(?:for|that|to\s+(?:see|have|receive"
    rf"|be))|would\s+like(?:d)?\s+(?:to\s+(?:see|have|receive)|an?|more|further)|sought)\b",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    rf"\b{_SPEAKER}\b[^.;]{{0,60}}?\b(?:questioned|queried|asked\s+(?:why|how|what|when|whether"
    rf"|if|who|about|where|officers)|enquired|inquired)\b",
    re.IGNORECASE,
)
_CONCERNS = re.compile(
    rf"\b{_SPEAKER}\b[^.;]{{0,60}}?\b(?:concern(?:ed|s)?|worried|disappointed|felt\s+that|uneasy"
    rf"|alarmed|expressed\s+doubt)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:had|having)\s+(?:previously\s+)?(?:\w+\s+){0,8}?(?:requested|asked)\b"
    r"|\bmembers\s+had\b|\bpreviously\b|\blast\s+(?:year|meeting)\b",
    re.I,
)


def asks_in(text: str, place: Place, *, under: Kind | None = None) -> Iterator[Ask]:
    """What members requested, asked or were worried by in a passage of a minute.

    `under` is the kind that the lead-in of a list gives to each of its items.
    """
    if under is not None:
        yield Ask(under, flowing(text), place)
    for sentence in sentences(text):
        kind = _ask_kind(sentence)
        if kind is not None and not (under is not None and kind is under):
            yield Ask(kind, sentence, place)


def _ask_kind(sentence: str) -> Kind | None:
    if _HISTORY.search(sentence) or sentence.endswith((":", ":-")):
        return None
    if _ASKS.search(sentence):
        return Kind.REQUEST
    if _QUESTIONS.search(sentence):
        return Kind.QUESTION
    return Kind.CONCERN if _CONCERNS.search(sentence) else None


def list_kind(lead: str) -> Kind | None:
    """The kind that a lead-in gives to the items of the list under it, or None."""
    text = flowing(lead)
    if not re.search(r"(?::-?|following[:.]?|particular[:,-]*)$", text):
        return None
    last = list(sentences(text))[-1] if text else ""
    if _QUESTIONS.search(last):
        return Kind.QUESTION
    if _ASKS.search(last):
        return Kind.REQUEST
    return Kind.CONCERN if _CONCERNS.search(last) else None


def sentences(text: str) -> Iterator[str]:
    """The sentences of a passage: ended by a stop before a capital, not by one in `5.2` or `eg.`"""
    for piece in re.split(r"(?<=[.!?])\s+(?=[A-Z“‘\"'])", flowing(text)):
        if piece.strip():
            yield piece.strip()
