"""The bytes of a paper become what it says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from openscrutiny.reading.document import Document
from openscrutiny.reading.pack import Pack

MARKDOWN = frozenset({".md", ".markdown", ".mdown"})
PLAIN_TEXT = frozenset({".txt", ".text"})
LONGEST_LINE = 1_000_000
"""Characters. The longest line of a real paper is a few thousand; beyond this it is no paper."""
LARGEST = 100_000_000
"""Bytes. A 400-page pack is about one million as text."""


@dataclass
class UnreadablePaper(Exception):  # noqa: N818 - it says what the paper is
    """A file that cannot be read as a paper: what is wrong, what was expected, what to do."""

    path: str
    wrong: str
    expected: str
    to_do: str

    def __str__(self) -> str:
        return f"{self.path}: {self.wrong}. Expected {self.expected}. {self.to_do}"


def read_paper(content: bytes, *, path: str) -> Pack:
    """What the paper says. `path` names it in every place, and its ending tells the format.

    Raises UnreadablePaper where nothing can be read: an empty or binary file, an unknown format, a
    text in no encoding that papers use.
    """
    from openscrutiny.reading.recogniser import recognise

    return recognise(read_document(content, path=path))


def read_document(content: bytes, *, path: str) -> Document:
    """The paper as blocks, nothing recognised yet. Raises UnreadablePaper."""
    ending = PurePath(path).suffix.lower()
    if ending not in MARKDOWN | PLAIN_TEXT:
        raise UnreadablePaper(
            path,
            f"files ending in {ending!r} are not read"
            if ending
            else "the file's name has no ending",
            "a pack in Markdown (.md) or plain text (.txt)",
            "Convert the paper, or give the file the ending of what it holds.",
        )
    text = _decoded(content, path)
    if ending in MARKDOWN:
        from openscrutiny.reading.formats.markdown import read_markdown

        return read_markdown(text, path=path)
    from openscrutiny.reading.formats.text import read_plain_text

    return read_plain_text(text, path=path)


def _decoded(content: bytes, path: str) -> str:
    """The text, its line ends as newlines. UTF-8 and UTF-16 by their marks, then UTF-8."""
    if len(content) > LARGEST:
        raise UnreadablePaper(
            path,
            f"it is {len(content):,} bytes long",
            f"at most {LARGEST:,}",
            "Check that it is the right file; a whole year of packs is better given one by one.",
        )
    text = _text_of(content, path)
    if not text.strip("\ufeff\0 \t\r\n\f"):
        raise UnreadablePaper(
            path,
            "it is empty",
            "a paper with text",
            "Check that the file was saved, or converted, whole.",
        )
    _refuse_binary(text, path)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    _refuse_endless_lines(text, path)
    return text


def _text_of(content: bytes, path: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode(content, "utf-16", path)
    if b"\0" in content[:4096]:
        raise _binary(path, content.index(b"\0"))
    return _decode(content, "utf-8", path)


def _decode(content: bytes, encoding: str, path: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadablePaper(
            path,
            f"line {line} holds bytes that are not {encoding.upper()} (byte {error.start + 1:,})",
            "text in UTF-8",
            "Save it again as UTF-8; files from older Windows programs are often in Windows-1252.",
        ) from None


def _binary(path: str, at: int) -> UnreadablePaper:
    return UnreadablePaper(
        path,
        f"it is not text (a zero byte at {at + 1:,})",
        "text in UTF-8",
        "Check the file's ending: it may be a PDF or a Word file under another name.",
    )


def _refuse_binary(text: str, path: str) -> None:
    if "\0" in text:
        raise _binary(path, text.index("\0"))


def _refuse_endless_lines(text: str, path: str) -> None:
    start = 0
    number = 1
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > LONGEST_LINE:
            raise UnreadablePaper(
                path,
                f"line {number:,} is {end - start:,} characters long",
                f"lines of at most {LONGEST_LINE:,}",
                "Check that it is a paper and that its line ends were kept when it was converted.",
            )
        start, number = end + 1, number + 1
