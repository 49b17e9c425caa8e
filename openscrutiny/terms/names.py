"""People's names as council papers write them, and whether two of them are one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

_TITLES = {
    "councillor": "Councillor", "councillors": "Councillor", "cllr": "Councillor",
    "cllrs": "Councillor", "clr": "Councillor", "coun": "Councillor", "councilor": "Councillor",
    "alderman": "Alderman", "mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx",
    "messrs": "Mr", "dr": "Dr", "doctor": "Dr", "drs": "Dr", "prof": "Professor",
    "professor": "Professor", "sir": "Sir", "dame": "Dame", "lord": "Lord", "lady": "Lady",
    "baroness": "Baroness", "rev": "Reverend", "revd": "Reverend", "reverend": "Reverend",
    "canon": "Canon", "father": "Father", "fr": "Father", "rabbi": "Rabbi", "imam": "Imam",
    "sgt": "Sgt", "sergeant": "Sgt", "insp": "Inspector", "inspector": "Inspector",
    "supt": "Superintendent", "superintendent": "Superintendent", "pc": "PC", "dc": "DC",
    "ds": "DS", "di": "DI", "dci": "DCI", "cmdr": "Commander", "commander": "Commander",
    "capt": "Captain", "captain": "Captain", "major": "Major", "col": "Colonel",
    "colonel": "Colonel",
}  # fmt: skip
_RANKS = {"ch": "Chief", "chief": "Chief", "det": "Detective", "detective": "Detective",
          "rt": "Right", "right": "Right", "hon": "Honourable", "honourable": "Honourable",
          "the": ""}  # fmt: skip
_PLURALS = {"councillors", "cllrs", "messrs", "drs"}
_SUFFIXES = {
    "mbe", "obe", "cbe", "kbe", "dbe", "bem", "kc", "qc", "jp", "dl", "mp", "phd", "qpm", "kpm",
    "jr", "jnr", "snr", "sr", "ii", "iii", "cpfa", "mep", "ret'd", "retd",
}  # fmt: skip
_PARTICLES = {
    "al", "ap", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "le", "lo", "st", "st.", "ter", "van", "vander", "ver", "von", "y",
    "zu",
}  # fmt: skip

# Words of posts and bodies: what holds one of them is no person's name.
_NOT_NAMES = {
    "academy", "accountable", "action", "additional", "adult", "adults", "adviser", "advisor",
    "affairs", "agency", "agenda", "all", "and", "apologies", "appendix", "appropriate",
    "april", "area", "assistant", "assurance", "audit", "august", "authority", "before",
    "board", "boards", "briefing", "business", "cabinet", "care", "central", "centre",
    "centres", "chair", "chairman", "chairperson", "chief", "child", "children", "childrens",
    "church", "city", "co-opted", "co-ordinator", "college", "commissioner", "commissioning",
    "committee", "communities", "community", "company", "conference", "consultant", "contact",
    "contract", "control", "coordinator", "corporate", "council", "councils", "county", "date",
    "december", "democratic", "department", "departments", "deputy", "designated",
    "development", "director", "directorate", "directors", "district", "division", "early",
    "education", "educational", "employees", "england", "executive", "external", "families",
    "family", "february", "finance", "foundation", "friday", "governance", "governor",
    "governors", "group", "groups", "head", "heads", "health", "helpdesk", "hos", "hospital",
    "housing", "hr", "human", "impact", "improvement", "in", "independent", "informal",
    "information", "inspection", "interim", "international", "invited", "january", "joint",
    "july", "june", "law", "lead", "leader", "leaders", "learning", "legal", "library",
    "licensing", "local", "manager", "managers", "march", "mayor", "meeting", "member",
    "members", "minister", "ministry", "monday", "monitoring", "municipal", "national",
    "network", "nhs", "nil", "none", "north", "november", "october", "officer", "officers",
    "ofsted", "operational", "others", "parent", "participation", "partner", "partners",
    "partnership", "partnerships", "people", "performance", "pes", "place", "placement",
    "planning", "police", "policy", "practice", "present", "president", "press", "prevention",
    "primary", "principal", "priority", "private", "programme", "progress", "project", "psw",
    "public", "quality", "recruitment", "region", "regional", "report", "reports",
    "representative", "representatives", "resources", "review", "royal", "safeguarding",
    "saturday", "school", "schools", "scrutiny", "secondary", "secretary", "section", "senior",
    "september", "service", "services", "social", "south", "speaker", "specialist", "staff",
    "standards", "statutory", "steering", "strategic", "strategy", "street", "substitute",
    "sunday", "support", "supporting", "system", "task", "tba", "tbc", "tbd", "team", "teams",
    "the", "thursday", "to", "training", "transformation", "transport", "trust", "tuesday",
    "union", "unions", "university", "vacancy", "vacant", "various", "vice-chair", "ward",
    "wednesday", "west", "work", "workers", "workforce", "working", "young", "youth",
}  # fmt: skip

_FEMALE = {"Mrs", "Ms", "Miss", "Dame", "Lady", "Baroness"}
_MALE = {"Mr", "Sir", "Lord"}

_INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}|(?:[A-Z]\.?-[A-Z]\.?)")
_NAME_WORD = re.compile(r"(?:[^\W\d_]|['’`-])+\.?")
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]?")
_DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*")
_SEPARATOR = re.compile(r"\s*(?:,\s*(?:and|&)\s+|[,;&/]|\band\b)\s*", re.IGNORECASE)
_TITLE_WITHIN = re.compile(r"(?<=[a-z]) +(?=(?:Councillors?|Cllrs?)\.?\s)")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as a paper names them. Parts that are not written are empty.

    `title` is normalised (`Cllr` is `Councillor`); `given` is initials with spaces between them
    (`R W`) or names; `family` keeps its particles (`van der Berg`); `suffix` holds honours.
    """

    text: str
    title: str
    given: str
    family: str
    suffix: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.title, self.given, self.family, self.suffix) if part)

    @property
    def without_title(self) -> str:
        return " ".join(part for part in (self.given, self.family) if part)

    @property
    def sort_key(self) -> tuple[str, str]:
        """By family name, then by given names, accents and case apart."""
        return _folded(self.family), _folded(self.given)


class Likeness(StrEnum):
    """Whether two names are one person's."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


def read_name(text: str) -> PersonName | None:
    """The person whom a whole text names, or None where it names a post, a body or nobody.

    A single word is a name only with a title (`Cllr Ruane`), as `Chair` or `Resources` is none.
    """
    written = " ".join(_BRACKET.sub(" ", text).split()).strip(" ,;:*-–—")
    words = [word for word in re.split(r"[\s,]+", written) if word]
    title, words = _take_title(words)
    words, suffix = _take_suffix(words)
    if not _is_name(words, titled=bool(title)):
        return None
    given, family = _given_and_family(words)
    return PersonName(written, title, given, family, suffix)


def split_names(text: str) -> tuple[tuple[str, str], ...]:
    """The names in a list, each with what its bracket (or the text after a dash) says of it.

    `Councillors N Akhtar and S Thomas (By Invitation)` is `Councillor N Akhtar` with nothing and
    `Councillor S Thomas` with `By Invitation`: a plural title belongs to every name without its
    own. What is no name is given back as it stands, for `read_name` to refuse.
    """
    names: list[tuple[str, str]] = []
    for line in re.split(r"[\n;]", text):
        names.extend(_names_of_line(line))
    return tuple(names)


def same_person(a: PersonName, b: PersonName) -> Likeness:
    """Whether two names are one person's: the same family name, and given names that agree.

    An initial agrees with a name that it begins. A name without given names is the same person only
    between councillors (`Cllr Ruane`, `Councillor E Ruane`), and possibly so otherwise. A family or
    a given name one slip away (`Kirstin`, `Kirston`; `Greg`, `Gregg`) is possibly the same.
    """
    if _titles_conflict(a.title, b.title):
        return Likeness.DIFFERENT
    families = _families_alike(_folded(a.family), _folded(b.family))
    if families is Likeness.DIFFERENT:
        return families
    givens = _givens_alike(a, b)
    if Likeness.DIFFERENT in (families, givens):
        return Likeness.DIFFERENT
    return Likeness.POSSIBLE if Likeness.POSSIBLE in (families, givens) else Likeness.SAME


def settle(name: PersonName, among: Iterable[PersonName]) -> PersonName | None:
    """The one name among those given that is surely the same person; None where none or two fit."""
    fitting = [other for other in among if same_person(name, other) is Likeness.SAME]
    if len({other.sort_key for other in fitting}) != 1:
        return None
    return fitting[0]


def _take_title(words: list[str]) -> tuple[str, list[str]]:
    """The title that the words begin with, normalised, and the words after it."""
    titles: list[str] = []
    position = 0
    while position < len(words) - 1:
        word = words[position].rstrip(".").casefold()
        known = _TITLES.get(word, _RANKS.get(word))
        if known is None or not (words[position][:1].isupper() or word == "the"):
            break
        titles.append(known)
        position += 1
    if not any(title in _TITLES.values() for title in titles):
        return "", words
    return " ".join(title for title in titles if title), words[position:]


def _take_suffix(words: list[str]) -> tuple[list[str], str]:
    end = len(words)
    while end > 1 and words[end - 1].replace(".", "").casefold() in _SUFFIXES:
        end -= 1
    return words[:end], " ".join(words[end:])


def _is_name(words: list[str], *, titled: bool) -> bool:
    if not (1 if titled else 2) <= len(words) <= 6:
        return False
    if any(word.casefold().replace("’", "'").removesuffix("'s") in _NOT_NAMES for word in words):
        return False
    if not all(_is_name_word(word) for word in words[:-1]):
        return False
    return _is_family_word(words[-1], titled=titled, initials=bool(_INITIALS.fullmatch(words[0])))


def _is_name_word(word: str) -> bool:
    if _INITIALS.fullmatch(word) or word.casefold() in _PARTICLES:
        return True
    return bool(_NAME_WORD.fullmatch(word)) and word[0].isupper() and not _is_abbreviation(word)


def _is_family_word(word: str, *, titled: bool, initials: bool) -> bool:
    if not _NAME_WORD.fullmatch(word) or len(word) < 2:
        return False
    if word.isupper():
        return titled or (initials and len(word) > 4)
    return word[0].isupper() or "'" in word[:3] or "’" in word[:3]


def _is_abbreviation(word: str) -> bool:
    return len(word) > 4 and word.isupper()


def _given_and_family(words: list[str]) -> tuple[str, str]:
    """Split before the last word and the particles that lead up to it."""
    start = len(words) - 1
    while start > 0 and _is_particle(words[start - 1]):
        start -= 1
    return " ".join(_initials_apart(word) for word in words[:start]), " ".join(words[start:])


def _is_particle(word: str) -> bool:
    return word.casefold() in _PARTICLES and not word.isupper()


def _initials_apart(word: str) -> str:
    """`J.P.` and `JP` as `J P`; a name as it is."""
    if not _INITIALS.fullmatch(word):
        return word.rstrip(".")
    return " ".join(re.findall("[A-Z]", word))


def _names_of_line(line: str) -> Iterator[tuple[str, str]]:
    """The names of one line. A dash ends them: what follows is the last one's capacity."""
    dash = _DASH.search(_BRACKET.sub(lambda match: "x" * len(match[0]), line))
    capacity = line[dash.end() :].strip() if dash else ""
    names = list(_listed_names(line[: dash.start()] if dash else line))
    if names and capacity:
        last, bracket = names[-1]
        names[-1] = (last, f"{bracket}, {capacity}" if bracket else capacity)
    yield from names


def _listed_names(text: str) -> Iterator[tuple[str, str]]:
    shared = ""
    for piece, capacity in _pieces(text):
        shared = _plural_title(piece) or shared
        for name in _pairs(_TITLE_WITHIN.split(piece)):
            yield _with_title(name, shared), capacity


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What the separators outside brackets leave, with the bracket's text apart."""
    text = text.replace("\0", " ")  # it stands for a bracket below
    brackets = [" ".join(match[1].split()) for match in _BRACKET.finditer(text)]
    marked = _BRACKET.sub("\0", text)
    taken = iter(brackets)
    for piece in _SEPARATOR.split(marked):
        capacity = ", ".join(next(taken) for _ in range(piece.count("\0")))
        name = " ".join(piece.replace("\0", " ").split()).strip(" .:*")
        if name:
            yield name, capacity


def _plural_title(piece: str) -> str:
    first = piece.split(" ", 1)[0].rstrip(".:").casefold()
    return _TITLES[first] if first in _PLURALS else ""


def _pairs(names: list[str]) -> Iterator[str]:
    """Names that lost the mark between them: four or six whole words are two or three people."""
    for name in names:
        words = name.split()
        run_together = len(words) in (4, 6) and all(_is_whole_name(word) for word in words)
        if not run_together:
            yield name
            continue
        yield from (" ".join(words[n : n + 2]) for n in range(0, len(words), 2))


def _is_whole_name(word: str) -> bool:
    known = word.rstrip(".").casefold()
    if known in _TITLES or known in _RANKS or known in _PARTICLES or known in _SUFFIXES:
        return False
    return _is_name_word(word) and not _INITIALS.fullmatch(word) and known not in _NOT_NAMES


def _with_title(name: str, shared: str) -> str:
    """The name with the list's title where it has none of its own."""
    first, _, rest = name.partition(" ")
    if first.rstrip(".:").casefold() in _PLURALS and rest:
        name = rest
    if not shared or first.rstrip(".").casefold() in _TITLES.keys() - _PLURALS:
        return name
    titled = f"{shared} {name}"
    return titled if read_name(titled) else name


def _titles_conflict(a: str, b: str) -> bool:
    words_a, words_b = set(a.split()), set(b.split())
    return bool((words_a & _MALE and words_b & _FEMALE) or (words_a & _FEMALE and words_b & _MALE))


def _families_alike(a: str, b: str) -> Likeness:
    if a == b:
        return Likeness.SAME
    if a[0] == b[0] and min(len(a), len(b)) >= 4 and one_slip_apart(a, b):
        return Likeness.POSSIBLE
    shorter, longer = sorted((a, b), key=len)
    return Likeness.POSSIBLE if shorter in re.split("[- ]", longer) else Likeness.DIFFERENT


def _givens_alike(a: PersonName, b: PersonName) -> Likeness:
    names_a, names_b = _folded(a.given).split(), _folded(b.given).split()
    if not names_a or not names_b:
        both_councillors = "Councillor" in a.title and "Councillor" in b.title
        return Likeness.SAME if both_councillors else Likeness.POSSIBLE
    alike = [_given_alike(x, y) for x, y in zip(names_a, names_b, strict=False)]
    if Likeness.DIFFERENT in alike:
        return Likeness.DIFFERENT
    return Likeness.POSSIBLE if Likeness.POSSIBLE in alike else Likeness.SAME


def _given_alike(a: str, b: str) -> Likeness:
    shorter, longer = sorted((a, b), key=len)
    if a == b or (len(shorter) == 1 and longer.startswith(shorter)):
        return Likeness.SAME
    if len(shorter) > 1 and (longer.startswith(shorter) or one_slip_apart(a, b)):
        return Likeness.POSSIBLE
    return Likeness.DIFFERENT


def one_slip_apart(a: str, b: str) -> bool:
    """Whether one letter added, dropped or changed, or two neighbours swapped, makes a into b."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
    return swapped or rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]


def _folded(name: str) -> str:
    """For comparing: no accents, case, dots or apostrophes."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if c.isalpha() or c in " -")
