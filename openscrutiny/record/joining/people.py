"""Whose name a spelling is: one person's under several spellings, where the papers settle it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from openscrutiny.record.joining.matching import Match
from openscrutiny.terms.names import Likeness, PersonName, same_person

_LIKENESS = {Likeness.SAME: 0.9, Likeness.POSSIBLE: 0.5}


@dataclass(frozen=True)
class Spelt:
    """A spelling: its key, the name that it is, and what is known of those who have it."""

    key: int
    name: PersonName
    is_public: bool = True
    is_co_opted: bool = False
    """Whether papers have it among the co-opted: then a list's `Councillors` is not of them."""


@dataclass
class Somebody:
    """One person: their spellings, the fullest first, and why each later one is theirs."""

    spellings: list[Spelt]
    why: dict[int, str] = field(default_factory=dict)

    @property
    def display_name(self) -> str:
        """The fullest name that a published paper has, or, if none has, that any paper has."""
        published = [each for each in self.spellings if each.is_public]
        names = [each.name for each in published or self.spellings]
        fullest = names[0]
        title = _title(names, co_opted=any(each.is_co_opted for each in self.spellings))
        if not fullest.given:
            return str(fullest)
        return " ".join(part for part in (title, fullest.without_title, fullest.suffix) if part)


def join_people(spellings: Iterable[Spelt]) -> tuple[list[Somebody], list[Match]]:
    """The people whom these spellings name, and, from spelling to spelling, who may be one person.

    A shorter name is a person's where it fits that person alone. One that fits several, or only
    possibly fits, is somebody of its own, with an open match to the fullest spelling of each.
    """
    ranked = sorted(spellings, key=lambda each: (-_fullness(each.name), each.name.text, each.key))
    people: list[Somebody] = []
    doubtful: list[Match] = []
    near: dict[str, list[Somebody]] = {}
    for each in ranked:
        around = _around(each.name, near)
        surely = [one for one in around if _verdict(each.name, one) is Likeness.SAME]
        if len(surely) == 1:
            _add(each, surely[0])
            continue
        possible = [one for one in around if _verdict(each.name, one) is Likeness.POSSIBLE]
        doubtful.extend(_doubt(each, one, several=len(surely)) for one in (*surely, *possible))
        _begin(each, people, near)
    return people, doubtful


def _add(each: Spelt, somebody: Somebody) -> None:
    somebody.spellings.append(each)
    fullest = somebody.spellings[0].name
    if each.name.sort_key == fullest.sort_key:
        somebody.why[each.key] = f"The same name as {fullest.text}."
    else:
        somebody.why[each.key] = f"Of the names in these papers, it fits {fullest.text} alone."


def _begin(each: Spelt, people: list[Somebody], near: dict[str, list[Somebody]]) -> None:
    somebody = Somebody([each])
    people.append(somebody)
    for letter in _letters(each.name):
        near.setdefault(letter, []).append(somebody)


def _around(name: PersonName, near: dict[str, list[Somebody]]) -> Sequence[Somebody]:
    """Those who could be meant: part of the family name begins with the same letter."""
    found = {id(one): one for letter in _letters(name) for one in near.get(letter, [])}
    return list(found.values())


def _letters(name: PersonName) -> list[str]:
    return sorted({part[0] for part in name.sort_key[0].replace("-", " ").split() if part})


def _verdict(name: PersonName, somebody: Somebody) -> Likeness:
    """Different from any spelling of theirs is different; the same as all of them is the same."""
    verdicts = {same_person(name, other.name) for other in somebody.spellings}
    if Likeness.DIFFERENT in verdicts:
        return Likeness.DIFFERENT
    return Likeness.POSSIBLE if Likeness.POSSIBLE in verdicts else Likeness.SAME


def _doubt(each: Spelt, somebody: Somebody, *, several: int) -> Match:
    fullest = somebody.spellings[0]
    verdict = _verdict(each.name, somebody)
    if verdict is Likeness.SAME:
        why = f"{each.name.text} could be {fullest.name.text}, but fits {several} people here."
    else:
        why = f"{each.name.text} and {fullest.name.text} are nearly the same name."
    return Match(each.key, fullest.key, _LIKENESS[verdict], why, settled=False)


def _fullness(name: PersonName) -> int:
    """Names in full before initials, and both before a family name alone."""
    if not name.given:
        return 0
    return 2 if any(len(part) > 1 for part in name.given.split()) else 1


def _title(names: Iterable[PersonName], *, co_opted: bool) -> str:
    """The title they go by: their own before `Councillor`, which a list gives to all in it."""
    titles = [name.title for name in names if name.title]
    own = [title for title in titles if title != "Councillor"]
    return (own or ([] if co_opted else titles) or [""])[0]
