"""Plain text, as pdftotext and typists write it, becomes a Document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from openscrutiny.reading.document import Document, Heading, ListItem, Paragraph, Place
from openscrutiny.reading.formats.assembly import Part, assemble
from openscrutiny.reading.formats.columns import aligned_tables
from openscrutiny.reading.formats.html_table import html_tables
from openscrutiny.reading.formats.lines import Kind, Stretch, pipe_rows, stretches, tab_rows
from openscrutiny.reading.tables.grid import Grid

_MARKER = re.compile(
    r"^\s*(?P<marker>\(?(?:\d+(?:\.\d+)+[.)]?|\d{1,3}[.)]|[a-zA-Z][.)]|[ivxIVX]{1,5}[.)])"
    r"|\([a-z0-9]{1,4}\)|[-*•▪◦])\s+(?=\S)"
)
_PLAIN_NUMBER = re.compile(r"^\d{1,3}\.$")
_UNDERLINE = re.compile(r"^\s*(?:={3,}|-{3,}|_{3,}|\*{3,})\s*$")
_ENDS_SENTENCE = re.compile(r"[.!?;:,]$")
_SPACE = re.compile(r"\s+")
_GAP = re.compile(r"\s*\t\s*| {3,}")
_LONGEST_HEADING = 90


def read_plain_text(text: str, *, path: str) -> Document:
    """The document that the text holds: blank lines part its blocks, marks begin its items."""
    parts: list[Part] = []
    captions: dict[int, str] = {}
    for stretch in stretches(text.split("\n")):
        if stretch.kind is Kind.TEXT:
            parts.extend(_parts(stretch, path))
        elif stretch.kind is Kind.HTML_TABLE:
            found = html_tables("\n".join(stretch.lines), first_line=stretch.first)
            parts.extend(Grid(table.rows, table.header_rows) for table in found)
        elif stretch.kind is Kind.PIPES:
            rows, header = pipe_rows(stretch)
            parts.append(Grid(tuple(rows), header))
        else:
            parts.append(Grid(tuple(tab_rows(stretch)), None))
    return assemble(path, parts, (), captions)


def _parts(stretch: Stretch, path: str) -> Iterator[Part]:
    for piece in aligned_tables(stretch):
        if piece.grid is not None:
            yield piece.grid
        else:
            yield from _text_parts(piece.rows, piece.first, stretch, path)


def _text_parts(rows: Sequence[str], first: int, stretch: Stretch, path: str) -> Iterator[Part]:
    block: list[str] = []
    start = first
    for offset, row in enumerate([*rows, ""]):
        line = row.replace("\f", "").rstrip()
        if not line.strip() or _UNDERLINE.match(line) or (block and _MARKER.match(line)):
            if block:
                underlined = bool(_UNDERLINE.match(line)) and len(block) == 1
                yield _block(block, start, stretch, path, underlined=underlined)
            block, start = ([line] if _MARKER.match(line) else []), first + offset
        else:
            if not block:
                start = first + offset
            block.append(line)


def _block(
    rows: Sequence[str], line: int, stretch: Stretch, path: str, *, underlined: bool
) -> Part:
    place = Place(path=path, page=stretch.page, printed_page=stretch.printed_page, line=line)
    text = "\n".join(_spaced(row) for row in rows)
    marker = _MARKER.match(rows[0])
    if marker and not (_PLAIN_NUMBER.match(marker["marker"]) and _is_short(text)):
        depth = (len(rows[0]) - len(rows[0].lstrip())) // 4
        rest = _MARKER.sub("", text, count=1).lstrip()
        return ListItem(rest, marker["marker"], depth, place)
    if underlined or _is_heading(text):
        return Heading(text, 2, place)
    return Paragraph(text, place)


def _spaced(row: str) -> str:
    """The line with single spaces; a wide gap, which sets things in columns, stays as a tab."""
    return _SPACE.sub(" ", _GAP.sub("\ue000", row.strip())).replace("\ue000", "\t")


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING * 2 and not _ENDS_SENTENCE.search(text)


def _is_heading(text: str) -> bool:
    """A line by itself in capitals."""
    return (
        "\n" not in text
        and text.isupper()
        and len(text) <= _LONGEST_HEADING
        and len(re.findall(r"[A-Z]", text)) > 3
    )
