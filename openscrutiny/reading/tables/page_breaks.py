"""A table that runs over pages becomes one: its broken rows and cells are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from openscrutiny.reading.tables.alignment import column_characters
from openscrutiny.reading.tables.cell_kinds import is_number
from openscrutiny.reading.tables.grid import BLANK, RawCell, RawRow

_FILLED_AS_A_RULE = 0.8
_REFERENCE = re.compile(r"^\(?[A-Za-z]{0,3}\d+(?:\.\d+)*[.)]?$")
_ENDED = re.compile(r"[.!?:;)\]\"'”’]$")
_MID_SENTENCE = re.compile(
    r"(?:[,&/–-]|\b(?:and|or|of|the|a|an|to|for|in|on|with|by|at|from|is|are|be|re:|that|their))$",
    re.IGNORECASE,
)
CONTINUED = re.compile(r"\s*[(\[]?\bcont(?:inued|['’]?d|\.)?(?![a-z])\.?[)\]]?", re.IGNORECASE)
_UNFINISHED = 30
"""A text of this many characters without a full stop is likely to go on."""


def join_pages(pages: Sequence[Sequence[RawRow]], width: int) -> list[RawRow]:
    """The body rows of a table's pages as one list; a row broken over a page is one row.

    `pages` are body rows, headers off. A broken row keeps the place of its first part.
    """
    everything = [row for page in pages for row in page]
    required = _required_columns(everything, width)
    labels = _repeated_words(everything, width)
    joined = list(pages[0]) if pages else []
    for page in pages[1:]:
        rest = list(page)
        if joined and rest and _continues(joined[-1], rest[0], required):
            joined[-1] = _merge(joined[-1], rest.pop(0))
        elif joined and rest:
            joined[-1], rest[0] = _join_broken_labels(joined[-1], rest[0], labels)
        joined.extend(rest)
    return joined


def _required_columns(rows: Sequence[RawRow], width: int) -> frozenset[int]:
    """The columns that nearly every row fills. Rows with one cell are bands and do not count."""
    counted = [row for row in rows if len(row.filled) > 1]
    filled = Counter(column for row in counted for column in row.filled if column < width)
    return frozenset(
        at for at, times in filled.items() if times >= _FILLED_AS_A_RULE * len(counted)
    )


def _continues(before: RawRow, after: RawRow, required: frozenset[int]) -> bool:
    filled = after.filled
    first = after.cells[filled[0]].text if filled else ""
    if not filled or not (required & set(before.filled)) - set(filled):
        return False
    if filled == (0,) or _REFERENCE.match(first) or any(is_number(t) for t in after.texts if t):
        return False
    shared = [at for at in filled if at < len(before.cells) and before.cells[at].text]
    return len(shared) == len(filled) and (
        len(filled) > 1 or _goes_on(before.cells[filled[0]].text, after.cells[filled[0]].text)
    )


def _goes_on(text: str, more: str) -> bool:
    """Whether `more` reads as the rest of `text`."""
    if more[:1].islower() or _MID_SENTENCE.search(text):
        return True
    return len(text) >= _UNFINISHED and not _ENDED.search(text)


def _merge(before: RawRow, after: RawRow) -> RawRow:
    width = max(len(before.cells), len(after.cells))
    cells = tuple(_join(_cell(before, at), _cell(after, at)) for at in range(width))
    return replace(before, cells=cells)


def _cell(row: RawRow, at: int) -> RawCell:
    return row.cells[at] if at < len(row.cells) else BLANK


def _join(first: RawCell, second: RawCell) -> RawCell:
    if not (first.text and second.text):
        return first if first.text else second
    if CONTINUED.sub("", second.text).strip() == first.text:
        return first
    glue = "" if first.text.endswith("-") else " "
    return RawCell(first.text + glue + second.text, first.bold)


def _repeated_words(rows: Sequence[RawRow], width: int) -> tuple[Counter[str], ...]:
    return tuple(character.words for character in column_characters(rows, width))


def _join_broken_labels(
    before: RawRow, after: RawRow, labels: Sequence[Counter[str]]
) -> tuple[RawRow, RawRow]:
    """Mend label cells that span both rows and were cut by the page's end.

    The sign is a pair of cells that together make a label known elsewhere in their column; then the
    other label cells that are filled on both sides were cut by the same break.
    """
    pairs = [
        at
        for at in range(min(len(before.cells), len(after.cells), len(labels)))
        if before.cells[at].text and after.cells[at].text and not is_number(after.cells[at].text)
    ]
    together = {at: f"{before.cells[at].text} {after.cells[at].text}" for at in pairs}
    known = [at for at in pairs if labels[at][together[at]]]
    if not known:
        return before, after
    broken = [at for at in pairs if at <= known[-1] or at in known]
    above, below = list(before.cells), list(after.cells)
    for at in broken:
        above[at] = replace(above[at], text=together[at])
        below[at] = BLANK
    prose = _broken_prose(before, after, known[-1])
    for at in prose:
        above[at] = _join(above[at], below[at])
        below[at] = BLANK
    return replace(before, cells=tuple(above)), replace(after, cells=tuple(below))


def _broken_prose(before: RawRow, after: RawRow, last_label: int) -> list[int]:
    """Columns right of the labels where a sentence was cut by the same page break."""
    return [
        at
        for at in range(last_label + 1, min(len(before.cells), len(after.cells)))
        if not is_number(before.cells[at].text)
        and len(before.cells[at].text) >= _UNFINISHED
        and after.cells[at].text
        and _goes_on(before.cells[at].text, after.cells[at].text)
    ]
