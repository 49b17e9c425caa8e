"""Parts of a paper, in order, become a Document: tables joined over pages, titled and numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from openscrutiny.reading.document import (
    Block,
    Document,
    Heading,
    ListItem,
    Paragraph,
    ReadingFault,
)
from openscrutiny.reading.tables.grid import Grid
from openscrutiny.reading.tables.resolve import (
    TableSource,
    may_continue,
    resolve_table,
    same_header,
)

Part = Heading | Paragraph | ListItem | Grid

_NOTE = re.compile(
    r"^(?:\*|[¹²³⁴⁵⁶⁷⁸⁹]|notes?\b[:.]?|source\b[:.]?|key\b[:.]|figures? (?:are|have|may))", re.I
)
_TITLE = re.compile(r"^(?:table|chart|figure|exhibit)\s+[\w.]+", re.IGNORECASE)
_LONGEST_TITLE = 200
_FURNITURE = re.compile(r"^this page is intentionally left blank$", re.IGNORECASE)


@dataclass
class _OpenTable:
    """A table while its pages are still being gathered: where it stands among the blocks."""

    at: int
    grids: list[Grid]
    title: str
    before: tuple[str, ...]
    """The texts that stood in front of it since the table before: repeated on each of its pages."""


def assemble(
    path: str,
    parts: Sequence[Part],
    faults: Sequence[ReadingFault] = (),
    captions: dict[int, str] | None = None,
) -> Document:
    """The document that the parts make. `captions` titles grids by their index in the parts."""
    opened: list[_OpenTable] = []
    slots: list[Part | _OpenTable] = []
    since: list[str] = []
    heading = ""
    for index, part in enumerate(parts):
        if not isinstance(part, Grid):
            slots.append(part)
            since.append(part.text)
            heading = part.text if isinstance(part, Heading) else heading
            continue
        if opened and _belongs_to(opened[-1], part, since):
            opened[-1].grids.append(part)
        else:
            title = (captions or {}).get(index) or _title_before(slots, heading)
            opened.append(_OpenTable(len(slots), [part], title, tuple(since[-3:])))
            slots.append(opened[-1])
        since = []
    return Document(path, _numbered(path, slots), tuple(faults))


def _belongs_to(table: _OpenTable, grid: Grid, since: Sequence[str]) -> bool:
    between = [text for text in since if text and not _FURNITURE.match(text)]
    if same_header(table.grids[0], grid):
        return all(text in table.before for text in between)
    return not between and may_continue(table.grids[0], grid)


def _title_before(slots: Sequence[Part | _OpenTable], heading: str) -> str:
    last = slots[-1] if slots else None
    if isinstance(last, Heading):
        return last.text.replace("\n", " ")
    if isinstance(last, Paragraph) and _is_title(last):
        return last.text.replace("\n", " ").rstrip(":")
    return heading.replace("\n", " ")


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return len(text) <= _LONGEST_TITLE and (
        paragraph.bold or text.endswith(":") or _TITLE.match(text) is not None
    )


def _numbered(path: str, slots: Sequence[Part | _OpenTable]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    tables = 0
    for ordinal, slot in enumerate(slots, start=1):
        if isinstance(slot, _OpenTable):
            tables += 1
            grids = [replace(grid, ordinal=ordinal) for grid in slot.grids]
            source = TableSource(grids, path, tables, slot.title)
            blocks.append(replace(resolve_table(source), notes=_notes_after(slots, ordinal)))
        elif isinstance(slot, Grid):
            raise AssertionError("every grid stands in an open table")
        else:
            blocks.append(replace(slot, place=replace(slot.place, paragraph=ordinal)))
    return tuple(blocks)


def _notes_after(slots: Sequence[Part | _OpenTable], start: int) -> tuple[str, ...]:
    """The paragraphs right under a table that explain it."""
    notes: list[str] = []
    for slot in slots[start : start + 4]:
        if not isinstance(slot, Paragraph | ListItem) or not _NOTE.match(slot.text):
            break
        notes.append(slot.text)
    return tuple(notes)
