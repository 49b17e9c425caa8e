"""What the text around a table says of its figures: their rounding, and what brackets mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openscrutiny.reading.document import Block, Document, Heading, Table
from openscrutiny.terms.quantities import says_rounding

BEFORE = 8
"""Blocks above a table, back to its heading, in which a note may be of its figures."""
AFTER = 2
LONGEST_NOTE = 1500
_SENTENCE = re.compile(r"(?<=[.!?:])\s+")
_BRACKETS = re.compile(r"(?:brackets?|parenthes[ei]s)\b", re.IGNORECASE)
_PROVISIONAL = re.compile(r"\b(?:provisional|estimated?s?|draft|early|subject to)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences near a table that say how its figures were rounded, and what its brackets mean."""

    of_rounding: tuple[str, ...] = ()
    brackets_are_provisional: bool = False
    provisional_columns: frozenset[int] = frozenset()
    """The columns whose brackets are taken to be so, whoever says it."""


NO_NOTES = Notes()


def notes_nearby(document: Document) -> Mapping[int, Notes]:
    """For each table, by its number, what the paragraphs beside it say of all its figures."""
    blocks = document.blocks
    found = {}
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            notes = _read([*_texts_around(blocks, at), block.title, *block.notes])
            if notes != NO_NOTES:
                found[block.number] = notes
    return found


def _texts_around(blocks: Sequence[Block], at: int) -> Iterator[str]:
    """The paragraphs under the same heading above it, and those just below."""
    for block in reversed(blocks[max(0, at - BEFORE) : at]):
        if isinstance(block, Table):
            continue
        yield block.text[:LONGEST_NOTE]
        if isinstance(block, Heading):
            break
    for block in blocks[at + 1 : at + 1 + AFTER]:
        if isinstance(block, Table | Heading):
            break
        yield block.text[:LONGEST_NOTE]


def _read(texts: Sequence[str]) -> Notes:
    sentences = [sentence for text in texts for sentence in _SENTENCE.split(text)]
    return Notes(
        tuple(dict.fromkeys(sentence for sentence in sentences if says_rounding(sentence))),
        any(_BRACKETS.search(s) and _PROVISIONAL.search(s) for s in sentences),
    )
