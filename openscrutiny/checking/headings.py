"""What the words of a column's header or a row's label say that its figures are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from openscrutiny.terms.dates import MONTH_PATTERN


class Sort(StrEnum):
    """What the figures of a line are, by its words."""

    PLAIN = "plain"
    TOTAL = "total"
    DIFFERENCE = "difference"
    NET = "net"
    OF_WHICH = "of which"  # part of another part
    APART = "apart"  # an average, a rank, a target: neither part nor sum


class Clue(IntEnum):
    """How surely words name a relation: what the figures must still show before one is judged."""

    FIGURES = 0  # no word at all: the figures alone propose it
    WEAK = 1
    REFINED = 2  # a noun that the headers of the parts refine: Places, Places filled, Places vacant
    CLEAR = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """A header or a label as read."""

    sort: Sort
    clue: Clue = Clue.WEAK


PLAIN = Wording(Sort.PLAIN)


_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_WORD = re.compile(r"[a-z£%']+|\d+")

_TOTAL = re.compile(
    r"(?:(?:grand|sub|overall|combined)[- ]?)?totals?|sum|y\.?t\.?d\.?|year[- ]to[- ]date"
    r"|total (?:ytd|year to date)|(?:ytd|year to date) total"
)
_PERHAPS_TOTAL = re.compile(
    r"all(?: \w+){0,3}|overall|total \w.*|sub[- ]?totals? .*|.*\w[- ]total|full year|half[- ]year"
    r"|both|combined|whole \w+|base|all respondents|respondents|responses"
)
_NO_TOTAL = re.compile(r"\b(?:cumulative|running|rolling|as a|of (?:the )?total|per)\b|%|\bnet\b")
_DIFFERENCE = re.compile(
    r"\b(?:diff(?:erence)?s?|change|variance|variation|movement|increase|decrease|reduction"
    r"|rise|fall)\b|^[+]/?[-−–]$|^±$|\bover(?:spend)?\s?[/(]+\s?\(?under|\b(?:over|under)spend\b"
)
_CLEAR_DIFFERENCE = re.compile(
    r"(?:\W|\d|pp|pts?|per|cent(?:age)?|points?|yearly|annual|year|yoy|quarterly|monthly|month"
    r"|quarter|on|in|from|to|since|the|between|and|diff(?:erence)?s?|change|variance|variation"
    r"|movement|increase|decrease|or|last|previous|prior|over|under|spend)+"
)
_NO_DIFFERENCE = re.compile(r"\b(?:climate|no|of|placement|school|name|gap)\b")
_GAP = re.compile(
    r"(?:the )?gap|gap (?:to|with|from|between) (?:the )?\w+(?: (?:and|average|\w+)){0,2}"
    r"|\w+(?: average)? gap|gap \(\w+\)"
)
_MAY_BE_UNSIGNED = re.compile(r"\b(?:gap|diff(?:erence)?s?|variance|variation)\b")
_RELATIVE = re.compile(r"%|\bper ?cent\b|\bpercentage\b")
_POINTS = re.compile(r"\bpoints?\b|\bpp\b|\bppts?\b|\bpts\b")
_NET = re.compile(
    r"net(?:t)?\b|natural (?:change|increase|decrease)$|balance$|surplus$|surplus\W+deficit$"
)
_OF_WHICH = re.compile(
    r"(?:of|from) (?:which|whom|these|this|those)|incl(?:uding|\.|udes)?\b|o/w\b|which\b"
)
_APART = re.compile(
    r"\b(?:average|avg|mean|median|rank(?:ing)?|target|rag|quartile|gap|ratio|benchmark|threshold"
    r"|forecast variance|trend|cumulative|running|rolling|direction of travel|min(?:imum)?"
    r"|max(?:imum)?|range|tolerance)\b"
)
_IN = re.compile(
    r"\b(?:in|new|gained|gains?|joined|joiners?|joining|arrived|starters?|started|starting|starts"
    r"|opened|approved|recruited|admitted|admissions?|additions?|added|received|receipts|receipt"
    r"|arrivals?|births|born|income|inflows?|entries|entered|gross|registered|bought|purchased"
    r"|purchases|acquired|built|created|contributions?|credits?|deposits?|referred|taken on"
    r"|placed|appointed|hired|enrolled|enrolments|found|gifts|donated|raised|issued|let)\b"
)
_OUT = re.compile(
    r"\b(?:out|lost|losses|loss|left|leavers?|leaving|leaves|ended|ends|closed|closures?|deregist\w*"
    r"|de-regist\w*|resign\w*|discharge[sd]?|removed|removals?|deaths|died|expenditure|outflows?"
    r"|exits?|exited|departures?|ceased|withdrawn|withdrawals?|sold|sales|scrapped|disposed|disposals"
    r"|demolished|payments?|paid|spent|spend|spending|use|used|uses|drawn|drawings|debits?|housed"
    r"|handed back|given up|given back|returned|completed|merged|retired|dismissed|moved on|dropped"
    r"|released|repaid|written off|expired|cancelled)\b"
)
_OPENING = re.compile(
    r"\b(?:opening|start|beginning|brought forward|b/?f(?:wd)?|first day|previous balance)\b"
)
_CLOSING = re.compile(
    r"\b(?:closing|end|close|carried forward|c/?f(?:wd)?|last day|remaining|outstanding)\b"
)
_MOMENT = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_PATTERN}|\bat (?:the )?{MONTH_PATTERN}"
)
_PERIOD = re.compile(
    rf"(?:19|20)\d\d(?!\d)|\b\d\d/\d\d\b|\bq[1-4]\b|\bquarter\b|(?i:\b{MONTH_PATTERN})|\bterm\b"
)
_EMPTY_WORDS = frozenset(
    ["the", "of", "a", "an", "and", "or", "for", "in", "on", "to", "%", "no", "number", "net", "at"]
)


_SAYS_MORE = re.compile(
    r"net|natural|balance|surplus|base|respon|which|whom|these|those|incl|o/w|diff|chang|varia|movement|crease|reduction|rise|fall|spend|[-−–±]$"
    r"|total|sum|y\.?t\.?d|to[- ]date|average|avg|mean|median|rank|target|rag|quartile|gap|ratio"
    r"|benchmark|threshold|trend|cumulative|running|rolling|travel|min|max|range|tolerance"
    r"|^\W*all|overall|full|half|both|combined|whole"
)
"""What every label that is not plain has in it: most labels are plain, and are known by this."""


@lru_cache(maxsize=2048)
def read_wording(label: str) -> Wording:
    """What a header's label, or a row's, says of its figures."""
    text = _lower(label)
    return _read(_bare(text) or text, text) if _SAYS_MORE.search(text) else PLAIN


@lru_cache(maxsize=512)
def words_of(label: str) -> frozenset[str]:
    """Its words in the singular, without those that say little and what stands in brackets."""
    found = _WORD.findall(_bare(_lower(label)))
    return frozenset(_singular(word) for word in found) - _EMPTY_WORDS


def is_period(label: str) -> bool:
    return _PERIOD.search(_lower(label)) is not None


def may_be_relative(label: str) -> bool:
    """Whether a change may be a percentage of the first figure."""
    text = _lower(label)
    return _RELATIVE.search(text) is not None and not _POINTS.search(text)


def flow(label: str) -> int:
    """1 where the label says what came in, -1 where it says what went out."""
    bare = _bare(_lower(label))
    return bool(_IN.search(bare)) - bool(_OUT.search(bare))


class Edge(StrEnum):
    """Which end of a time a label says that its figures are of."""

    OPENING = "opening"
    CLOSING = "closing"
    MOMENT = "moment"  # a day, which may be either


def edge(label: str) -> Edge | None:
    """Whether its figures are what there was at the start of a time, or at its end."""
    bare = _bare(_lower(label))
    opens, closes = _OPENING.search(bare), _CLOSING.search(bare)
    if bool(opens) != bool(closes):
        return Edge.OPENING if opens else Edge.CLOSING
    return Edge.MOMENT if not opens and _MOMENT.search(bare) else None


def may_be_unsigned(label: str) -> bool:
    """Whether its figures may say how far apart two others are, whichever is the larger."""
    return _MAY_BE_UNSIGNED.search(_lower(label)) is not None


def refines(whole: frozenset[str], part: frozenset[str]) -> bool:
    """Whether the noun of one header is that of another, made narrower: Places, Places vacant."""
    return bool(whole) and whole < part


def _lower(label: str) -> str:
    return " ".join(label[:LONGEST_LABEL].casefold().split())


def _bare(text: str) -> str:
    return _BRACKETS.sub(" ", text).strip(" :*–-")


LONGEST_LABEL = 200
"""Characters of a label that are read."""
LONGEST_NAME = 8
"""Words of a label that names a sum; a description may have any word in it."""


def _read(bare: str, text: str) -> Wording:
    if bare.count(" ") >= LONGEST_NAME:
        return PLAIN
    if _NET.match(bare):
        return Wording(Sort.NET, Clue.WEAK)
    if _OF_WHICH.match(bare):
        return Wording(Sort.OF_WHICH, Clue.WEAK)
    return _read_difference(bare, text) or _read_total(bare, text)


def _read_difference(bare: str, text: str) -> Wording | None:
    if _GAP.fullmatch(bare):
        return Wording(Sort.DIFFERENCE, Clue.WEAK)
    if not _DIFFERENCE.search(text) or _NO_DIFFERENCE.search(bare):
        return None
    clear = any(_CLEAR_DIFFERENCE.fullmatch(_without_months(t)) for t in (text, bare))
    return Wording(Sort.DIFFERENCE, Clue.CLEAR if clear else Clue.WEAK)


def _read_total(bare: str, text: str) -> Wording:
    if _TOTAL.fullmatch(bare):
        return Wording(Sort.TOTAL, Clue.CLEAR)
    if _APART.search(text):
        return Wording(Sort.APART, Clue.WEAK)
    if _PERHAPS_TOTAL.fullmatch(bare) and not _NO_TOTAL.search(text):
        return Wording(Sort.TOTAL, Clue.WEAK)
    return PLAIN


_MONTHS = re.compile(rf"(?i:\b{MONTH_PATTERN})")


def _without_months(text: str) -> str:
    return _MONTHS.sub(" ", text)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
