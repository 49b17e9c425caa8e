"""Files that are papers, and files that are none: one clear error, saying what to do next."""

import pytest

from openscrutiny.reading.document import Paragraph
from openscrutiny.reading.reader import LONGEST_LINE, UnreadablePaper, read_document, read_paper

TEXT = "Café, 5 March 2026\n\nAnd more.\n"


def read(content: bytes, path: str = "paper.md") -> list[str]:
    blocks = read_document(content, path=path).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
@pytest.mark.parametrize("path", ["paper.md", "PAPER.MD", "paper.markdown", "paper.txt"])
def test_encodings_and_line_ends(content: bytes, path: str) -> None:
    assert read(content, path) == ["Café, 5 March 2026", "And more."]
    blocks = read_document(content, path=path).blocks
    assert [block.place.line for block in blocks] == [1, 3]
    assert {block.place.path for block in blocks} == {path}


@pytest.mark.parametrize(
    ("content", "path", "wrong"),
    [
        (b"", "paper.md", "it is empty"),
        (b" \n\t\n\f", "paper.md", "it is empty"),
        ("\ufeff".encode(), "paper.md", "it is empty"),
        (b"%PDF-1.7\0\0", "paper.md", "it is not text"),
        (b"word\0word", "paper.md", "it is not text"),
        (b"a" * 5000 + b"\0", "paper.md", "it is not text"),
        ("a\0b".encode("utf-16"), "paper.md", "it is not text"),
        (b"one\ntwo\ncaf\xe9", "paper.md", "line 3 holds bytes that are not UTF-8"),
        (b"\xff\xfea", "paper.md", "are not UTF-16"),
        (b"text", "paper.pdf", "'.pdf' are not read"),
        (b"text", "paper", "has no ending"),
        (b"text", ".md", "has no ending"),
        (b"one\n" + b"a" * (LONGEST_LINE + 1), "paper.md", "line 2 is 1,000,001 characters long"),
        (b"\n" * 100_000_001, "paper.md", "100,000,001 bytes long"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value,
)
def test_what_cannot_be_read_is_said_with_the_next_step(
    content: bytes, path: str, wrong: str
) -> None:
    with pytest.raises(UnreadablePaper) as raised:
        read_paper(content, path=path)
    error = raised.value
    assert wrong in error.wrong
    assert error.path == path
    assert error.expected
    assert error.to_do.endswith(".")
    assert str(error).startswith(f"{path}: ")


def test_control_characters_are_text_like_any_other() -> None:
    assert read(b"\x1b[31mred\x1b[0m") == ["\x1b[31mred\x1b[0m"]
