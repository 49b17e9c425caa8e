"""Markdown, as people write it and as converters from PDF write it, becomes a Document.

CommonMark's blocks come from markdown-it-py; tables in pipes, tabs and HTML are read here, for
papers break CommonMark's rules for them in ways that must not lose a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from openscrutiny.reading.document import (
    Document,
    Heading,
    ListItem,
    Paragraph,
    Place,
    ReadingFault,
)
from openscrutiny.reading.formats.assembly import Part, assemble
from openscrutiny.reading.formats.html_table import html_tables
from openscrutiny.reading.formats.inline import is_all_bold, plain_text, text_with_lines
from openscrutiny.reading.formats.lines import Kind, Stretch, pipe_rows, stretches, tab_rows
from openscrutiny.reading.tables.grid import Grid

_GLUED_BOLD = re.compile(r"(?<=[^\s*])\*{4}(?=[^\s*])")
_QUOTE = re.compile(r"^(\s*>)+ ?")
_INDENTED = re.compile(r"^(?: {4,}|\t)\s*(?=\S)")
_MARKER = re.compile(
    r"^(\(?(?:\d+(?:\.\d+)+[.)]?|\d{1,3}[.)]|[a-zA-Z][.)]|[ivxIVX]{1,5}[.)])"
    r"|\([a-z0-9]{1,4}\))\s+(?=\S)"
)
_DEEPEST = 60
"""Lists nested deeper are read as text: markdown-it stops there, and no paper goes so far."""


def read_markdown(text: str, *, path: str) -> Document:
    """The document that the Markdown holds. Nothing in the text is left out but markup."""
    parts: list[Part] = []
    faults: list[ReadingFault] = []
    captions: dict[int, str] = {}
    for stretch in stretches(text.split("\n")):
        if stretch.kind is Kind.TEXT:
            parts.extend(_TextReader(stretch, path, faults).parts())
        elif stretch.kind is Kind.HTML_TABLE:
            _add_html_tables(stretch, path, parts, captions)
        else:
            parts.append(_grid(stretch))
    return assemble(path, parts, faults, captions)


def _grid(stretch: Stretch) -> Grid:
    if stretch.kind is Kind.PIPES:
        rows, header = pipe_rows(stretch)
        return Grid(tuple(rows), header)
    return Grid(tuple(tab_rows(stretch)), None)


def _add_html_tables(
    stretch: Stretch, path: str, parts: list[Part], captions: dict[int, str]
) -> None:
    source = "\n".join(stretch.lines)
    before = plain_text(source[: source.lower().find("<table")])
    if before:
        parts.append(Paragraph(before, _place(path, stretch, stretch.first)))
    for table in html_tables(
        source, first_line=stretch.first, page=stretch.page, printed_page=stretch.printed_page
    ):
        if table.caption:
            captions[len(parts)] = table.caption
        parts.append(Grid(table.rows, table.header_rows))
    after = plain_text(source[source.lower().rfind("</table") :].partition(">")[2])
    if after:
        parts.append(
            Paragraph(after, _place(path, stretch, stretch.first + len(stretch.lines) - 1))
        )


def _place(path: str, stretch: Stretch, line: int) -> Place:
    return Place(path=path, page=stretch.page, printed_page=stretch.printed_page, line=line)


@lru_cache(maxsize=1)
def _blocks_only() -> MarkdownIt:
    """CommonMark's block structure alone: inline text is ours to read, indented code is text."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.disable(["code", "reference"])
    return parser


@dataclass(frozen=True, slots=True)
class _Said:
    """What a stretch of source says, and where its lines stand."""

    text: str
    place: Place
    offsets: tuple[int, ...]


class _TextReader:
    """Headings, paragraphs and list items of a stretch of text, in order."""

    def __init__(self, stretch: Stretch, path: str, faults: list[ReadingFault]) -> None:
        self._stretch = stretch
        self._path = path
        self._faults = faults
        self._lists: list[tuple[str, int]] = []  # marker of the open item, and its level
        self._fresh = False

    def parts(self) -> Iterator[Part]:
        source = "\n".join(_QUOTE.sub("", line.replace("\f", "")) for line in self._stretch.lines)
        tokens = _blocks_only().parse(source)
        for index, token in enumerate(tokens):
            yield from self._part(token, tokens, index)

    def _part(self, token: Token, tokens: Sequence[Token], index: int) -> Iterator[Part]:
        if token.type == "list_item_open":
            self._lists.append((f"{token.info}{token.markup}", token.level))
            self._fresh = True
        elif token.type == "list_item_close":
            self._lists.pop()
            self._fresh = False
        elif token.type == "inline":
            yield from self._inline(token, tokens[index - 1])
        elif token.type == "html_block":
            yield from self._paragraph(token.content, self._line(token))
        elif token.type == "fence":
            yield from self._paragraph(token.content, self._line(token) + 1)
        if token.level >= _DEEPEST - 1 and token.type == "list_item_open":
            message = "lists nested deeper than 60 levels: what is deeper was not read"
            self._faults.append(ReadingFault(message, self._at(self._line(token))))

    def _inline(self, token: Token, opening: Token) -> Iterator[Part]:
        line = self._line(token)
        if opening.type == "heading_open":
            said = self._read(token.content, line)
            if said.text:
                yield Heading(said.text, int(opening.tag[1:]), said.place, said.offsets)
            return
        for piece in _GLUED_BOLD.sub("**\ue001**", token.content).split("\ue001"):
            yield from self._item(piece, line) if self._fresh else self._paragraph(piece, line)
            self._fresh = False
            line += piece.count("\n")

    def _item(self, source: str, line: int) -> Iterator[Part]:
        said = self._read(source, line)
        text = said.text
        marker = self._lists[-1][0]
        if marker in ("-", "*", "+"):
            written = _MARKER.match(text)
            if written:
                marker, text = written.group(1), text[written.end() :]
        if text:
            depth = len(self._lists) - 1
            yield ListItem(text, marker, depth, said.place, is_all_bold(source), said.offsets)

    def _paragraph(self, source: str, line: int) -> Iterator[Part]:
        said = self._read("\n".join(_INDENTED.sub("", row) for row in source.split("\n")), line)
        if said.text:
            yield Paragraph(said.text, said.place, is_all_bold(source), said.offsets)

    def _read(self, source: str, line: int) -> _Said:
        text, numbers = text_with_lines(source)
        first = numbers[0]
        offsets = tuple(number - first for number in numbers)
        plain = offsets == tuple(range(len(offsets)))
        return _Said(text, self._at(line + first), () if plain else offsets)

    def _line(self, token: Token) -> int:
        return self._stretch.first + (token.map[0] if token.map else 0)

    def _at(self, line: int) -> Place:
        return _place(self._path, self._stretch, line)
