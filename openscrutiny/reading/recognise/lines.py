"""A document as lines of text, which is how agendas, attendance and headings are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from openscrutiny.reading.document import (
    Block,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Place,
    Table,
)

BULLETS = ("-", "*", "+", "•")
_MOST_ROWS_OF_LABELS = 20
_LONGEST_END = 20
"""Characters of a text's end that tell whether it is finished."""
_SENTENCE_END = re.compile(r"[.!?;:]['\")\]’”]?$")
_LEFT_OPEN = re.compile(
    r"(?:[,–-]|\b(?:and|or|of|the|a|an|to|for|in|on|with|by|at|from|as|is|are|was|were|had|has|be"
    r"|that|their))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document. `text` has a list item's marker in front, as it is printed.

    `level` is a heading's, 0 where the line is none. `block` is the 0-based index of its block and
    `first` tells whether the line begins it.
    """

    text: str
    block: int
    place: Place
    level: int = 0
    bold: bool = False
    listed: bool = False
    first: bool = True
    in_table: bool = False

    @property
    def stands_out(self) -> bool:
        return self.level > 0 or self.bold


def lines_of(document: Document) -> tuple[Line, ...]:
    """Every line of text, in order. Small tables of labels and values are lines `label: value`."""
    return tuple(
        line for index, block in enumerate(document.blocks) for line in _lines_of(index, block)
    )


def _lines_of(index: int, block: Block) -> Iterator[Line]:
    if isinstance(block, Table):
        yield from _label_lines(index, block)
        return
    level = block.level if isinstance(block, Heading) else 0
    bold = not isinstance(block, Heading) and block.bold
    for number, text in enumerate(_marked(block).split("\n")):
        place = block.place
        if number and place.line is not None:
            below = block.offsets[number] if block.offsets else number
            place = replace(place, line=place.line + below)
        listed = isinstance(block, ListItem)
        yield Line(text.strip(), index, place, level, bold, listed, number == 0)


def _marked(block: Heading | Paragraph | ListItem) -> str:
    if isinstance(block, ListItem) and block.marker not in BULLETS:
        return f"{block.marker} {block.text}"
    return block.text


def _label_lines(index: int, table: Table) -> Iterator[Line]:
    """A two-column table with labels on the left, as front sheets and reports begin."""
    if len(table.columns) != 2 or len(table.rows) > _MOST_ROWS_OF_LABELS:
        return
    header = tuple(" ".join(column.path) for column in table.columns)
    if any(header):
        yield Line(_label(*header), index, table.place, in_table=True)
    for row in table.rows:
        yield Line(_label(*(cell.text for cell in row.cells)), index, row.place, in_table=True)


def _label(label: str, value: str) -> str:
    return f"{label.rstrip(' :')}: {value}".strip().replace("\n", " ")


def goes_on(text: str, more: str) -> bool:
    """Whether `more` is the rest of a paragraph that a page's end cut in two."""
    end = text[-_LONGEST_END:]
    if not text or not more or _SENTENCE_END.search(end):
        return False
    return more[:1].islower() or _LEFT_OPEN.search(end) is not None


def flowing(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


_SMALL_WORDS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
_ACRONYM = re.compile(
    r"^[^aeiouAEIOU]{2,5}$|^(?:NHS|SEND|SEN|CAMHS|MASH|GCSE|KS\d|A&E|ICB|CCG|LADO|UASC)$"
)


def from_capitals(text: str) -> str:
    """A name printed all in capitals as it would stand in a sentence; any other text as it is."""
    if not text.isupper():
        return text
    words = text.split()
    return " ".join(_recased(word, first=not index) for index, word in enumerate(words))


def _recased(word: str, *, first: bool) -> str:
    if _ACRONYM.match(word) or any(character.isdigit() for character in word):
        return word
    if word.lower() in _SMALL_WORDS and not first:
        return word.lower()
    return re.sub(r"(?<![\w'’])\w", lambda match: match[0].upper(), word.lower())


def is_sentence(text: str) -> bool:
    """Whether the text reads as running text: long enough, or ended as a sentence is."""
    words = text.split()
    return len(words) > 14 or (
        len(words) > 3 and _SENTENCE_END.search(text.rstrip()[-_LONGEST_END:]) is not None
    )


def find(lines: Sequence[Line], pattern: re.Pattern[str], start: int, end: int) -> int | None:
    """The index of the first line in the range that the pattern matches from its beginning."""
    for index in range(start, min(end, len(lines))):
        if pattern.match(lines[index].text):
            return index
    return None
