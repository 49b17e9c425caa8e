"""Which words carry what a text is about, and how alike two texts are by them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from rapidfuzz import fuzz

_STOP = frozenset({
    "a", "about", "accept", "accepted", "add", "added", "addition", "additional", "after",
    "again", "agree", "agreed", "all", "also", "although", "an", "and", "any", "are", "as",
    "ask", "asked", "at", "attend", "be", "been", "before", "being", "board", "boards",
    "both", "briefing", "bring", "but", "by", "cabinet", "can", "chair", "circulate",
    "circulated", "cllr", "come", "comment", "committee", "consider", "consideration",
    "considered", "could", "council", "councillor", "councillors", "detail", "details", "did",
    "discuss", "discussed", "discussion", "do", "does", "down", "during", "each", "existing",
    "expressed", "feel", "felt", "following", "for", "from", "further", "give", "given",
    "group", "had", "has", "have", "having", "he", "her", "here", "his", "how", "i", "if",
    "in", "include", "included", "includes", "including", "information", "into", "is", "it",
    "item", "items", "its", "itself", "look", "matter", "matters", "me", "meeting",
    "meetings", "member", "members", "minute", "minutes", "month", "months", "more", "most",
    "my", "necessary", "next", "no", "nor", "not", "note", "noted", "notes", "now", "number",
    "of", "off", "officer", "officers", "on", "on-going", "once", "ongoing", "only", "or",
    "other", "our", "out", "over", "own", "paper", "paragraph", "particular", "particularly",
    "per", "possible", "present", "presentation", "presented", "progress", "provide",
    "provided", "public", "receive", "received", "recommend", "recommended", "report",
    "reported", "reports", "request", "requested", "requests", "resolve", "resolved",
    "review", "same", "scrutiny", "see", "she", "should", "so", "some", "still", "submit",
    "submitted", "such", "than", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "through", "to", "too", "under", "understand", "until", "up",
    "update", "updates", "upon", "very", "via", "view", "views", "want", "wanted", "was",
    "ways", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whom",
    "why", "will", "wish", "wished", "with", "within", "without", "work", "would", "year",
    "years", "you", "your",
})  # fmt: skip
"""Words that a scrutiny board's papers use of everything."""

_SMALL = frozenset(
    {"&", "a", "an", "and", "as", "at", "for", "from", "in", "of", "on", "the", "to", "with"}
)
_TOKEN = re.compile(r"[a-z0-9]+(?:['\u2019][a-z]+)?")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_ACRONYM = re.compile(
    r"((?:[\w'\u2019&-]+[\s-]+){1,7}[\w'\u2019&-]+)\s*\(([A-Z]{2,7})(?:['\u2019]?s)?\)"
)
_ENDINGS = ("ation", "ings", "ing", "ers", "ors", "er", "or", "ies", "ed", "es", "s")
_SHORTEST_STEM = 4


class Acronyms:
    """What a collection's acronyms stand for, so that both ways of writing them are one word."""

    def __init__(self, stands_for: Mapping[str, tuple[str, ...]]) -> None:
        self._known = {acronym.casefold() for acronym in stands_for}
        self._of_phrase = {"".join(words): a.casefold() for a, words in stands_for.items()}
        phrases = sorted(stands_for.values(), key=len, reverse=True)
        written = ["[\\s-]+".join(re.escape(word) for word in words) for words in phrases]
        self._phrase = re.compile(rf"\b({'|'.join(written)})s?\b") if written else None

    @classmethod
    def from_texts(cls, texts: Iterable[str]) -> Acronyms:
        """Those that texts explain: `a serious case review (SCR)` explains `SCR`."""
        explained: dict[str, tuple[str, ...]] = {}
        for text in texts:
            for match in _ACRONYM.finditer(text) if "(" in text else ():
                words = _stands_for(match[1], match[2])
                if words:
                    explained.setdefault(match[2].casefold(), words)
        return cls(explained)

    def shorten(self, text: str) -> str:
        """The text in small letters, with the acronym for each phrase that has one."""
        small = text.casefold().replace("\u2019", "'")
        if self._phrase is None:
            return small
        return self._phrase.sub(
            lambda match: self._of_phrase[re.sub(r"[\s-]", "", match[1])], small
        )

    def singular(self, token: str) -> str:
        """`scrs` as `scr`."""
        return token[:-1] if token[-1] == "s" and token[:-1] in self._known else token


NO_ACRONYMS = Acronyms({})


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words that carry meaning: each stem, and the word as the text first has it."""

    stems: frozenset[str]
    written: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def numbers(self) -> frozenset[str]:
        """The figures and single letters, which tell apart what is otherwise titled alike."""
        return frozenset(stem for stem in self.stems if stem[0].isdigit() or len(stem) == 1)


def content_words(text: str, acronyms: Acronyms = NO_ACRONYMS) -> Words:
    """The words that say what a text is about: no common ones, no endings, phrases as acronyms."""
    written: dict[str, str] = {}
    for token in _tokens(text, acronyms):
        if token not in _STOP:
            written.setdefault(_stem(token), token)
    return Words(frozenset(written), written)


def title_words(text: str) -> Words:
    """All words of a title but the smallest: in a title, `progress report` does carry meaning."""
    written = {_stem(token): token for token in _tokens(text, NO_ACRONYMS)}
    written = {stem: token for stem, token in written.items() if stem not in _SMALL}
    return Words(frozenset(written), written)


def title_likeness(a: str, b: str) -> float:
    """From 0 to 1, how alike two titles are; those that give different numbers are not alike."""
    return words_likeness(_titled(a), _titled(b))


def words_likeness(a: Words, b: Words) -> float:
    """`title_likeness` of titles already taken apart."""
    if not a.stems or not b.stems:
        return 0.0
    if a.stems == b.stems:
        return 1.0
    common = _common(a.stems, b.stems)
    if common == 0:
        return 0.0
    dice = 2 * common / (len(a.stems) + len(b.stems))
    contained = common / min(len(a.stems), len(b.stems))
    likeness = (dice + contained) / 2
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return likeness / 2
    return min(likeness, 0.99)


@lru_cache(maxsize=20_000)
def _titled(text: str) -> Words:
    return title_words(text)


def _stands_for(before: str, acronym: str) -> tuple[str, ...]:
    """The last words before the bracket whose initials make the acronym, small words apart."""
    words = [word for word in re.split(r"[\s-]+", before.casefold()) if word]
    for start in range(len(words) - 1, -1, -1):
        initials = "".join(word[0] for word in words[start:] if word not in _SMALL)
        if initials == acronym.casefold() and words[start] not in _SMALL:
            return tuple(words[start:])
    return ()


@dataclass(frozen=True)
class Weights:
    """How much each word tells: the fewer texts of a collection have it, the more."""

    of_stem: Mapping[str, float]
    of_unknown: float

    @classmethod
    def from_texts(cls, texts: Iterable[Words]) -> Weights:
        held = list(texts)
        having = Counter(stem for words in held for stem in words.stems)
        most = log(1 + len(held) / 0.5)
        return cls({s: log(1 + len(held) / (0.5 + n)) for s, n in having.items()}, most)

    def of(self, stems: Iterable[str]) -> float:
        return sum(self.of_stem.get(stem, self.of_unknown) for stem in stems)

    def share(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """How much of what `whole` tells is in `part` too, from 0 to 1."""
        total = self.of(whole)
        return self.of(whole & part) / total if total else 0.0


def _tokens(text: str, acronyms: Acronyms) -> list[str]:
    shortened = acronyms.shorten(text)
    return [acronyms.singular(_plain(match[0])) for match in _TOKEN.finditer(shortened)]


def _plain(token: str) -> str:
    """No possessive, no ordinal's ending, and a year of this century as its last two digits."""
    token = re.sub(r"['\u2019](?:s)?$", "", token).replace("\u2019", "'")
    if ordinal := _ORDINAL.match(token):
        return str(int(ordinal[1]))
    if re.fullmatch(r"20\d\d", token):
        return token[2:]
    return str(int(token)) if token.isdigit() and len(token) < 9 else token


@lru_cache(maxsize=50_000)
def _stem(token: str) -> str:
    if token[0].isdigit():
        return token
    for _ in range(2):
        token = _without_ending(token)
    return token


def _without_ending(token: str) -> str:
    for ending in _ENDINGS:
        if not token.endswith(ending) or len(token) - len(ending) < _SHORTEST_STEM:
            continue
        if ending == "s" and token.endswith(("ss", "us", "is")):
            continue
        return token[: -len(ending)] + ("y" if ending == "ies" else "")
    return token


def _common(a: frozenset[str], b: frozenset[str]) -> float:
    """How many stems both have; a long word one slip away counts for most of one."""
    long_a = [stem for stem in a - b if len(stem) >= 6]
    long_b = [stem for stem in b - a if len(stem) >= 6]
    slips = [(x, y) for x in long_a for y in long_b if fuzz.ratio(x, y) >= 85]
    either = min(len({x for x, _ in slips}), len({y for _, y in slips}))
    return len(a & b) + 0.8 * either
