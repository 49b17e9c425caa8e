"""An action in one version of a plan, joined to the same action in the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from openscrutiny.record.joining.matching import Candidate, Match, choose
from openscrutiny.record.joining.words import Words, title_words, words_likeness

SAME_PLAN = 0.6
_SETTLE = 0.8
_CONSIDER = 0.5
_MARGIN = 0.1


@dataclass(frozen=True)
class Planned:
    """An action of a plan: its reference as written, and what is to be done."""

    key: int
    reference: str
    action: str

    @cached_property
    def words(self) -> Words:
        return title_words(self.action)


def join_actions(earlier: Sequence[Planned], later: Sequence[Planned]) -> list[Match]:
    """By what is to be done and by reference; the very same words settle it alone."""
    return choose(_candidates(earlier, later), margin=_MARGIN, one_to_one=True)


def _candidates(earlier: Sequence[Planned], later: Sequence[Planned]) -> Iterator[Candidate]:
    for start in earlier:
        for end in later:
            alike = words_likeness(start.words, end.words)
            same_reference = bool(start.reference) and start.reference == end.reference
            scored = 0.85 * alike + (0.15 if same_reference else 0.0)
            if scored >= _CONSIDER:
                why = _why(alike, same_reference=same_reference, references=(start, end))
                yield Candidate(start.key, end.key, scored, why, scored >= _SETTLE)


def _why(alike: float, *, same_reference: bool, references: tuple[Planned, Planned]) -> str:
    words = "The same action" if alike >= 0.995 else f"Actions {alike:.0%} alike by their words"
    if same_reference:
        return f"{words}, with the same reference, {references[0].reference}."
    before, now = (each.reference or "none" for each in references)
    return f"{words}; the reference was {before} and is now {now}."
