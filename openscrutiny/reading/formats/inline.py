"""Inline markup becomes plain text: Markdown emphasis and links, HTML tags, superscripts.

Lenient on purpose: converters leave emphasis open, glue bold runs together and put HTML in
Markdown.
"""

from __future__ import annotations

import html
import re

_ORDINAL = re.compile(r"(?<=\d)\s*<sup>\s*(st|nd|rd|th)\s*</sup>", re.IGNORECASE)
_SUPERSCRIPT = re.compile(r"<sup>\s*([^<>]{1,20}?)\s*</sup>", re.IGNORECASE)
_BREAK = re.compile(r"\s*<(?:br\s*/?|/p|/li|/tr|/div)\s*>\s*", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,2000}>")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]{1,2000})>")
_IMAGE = re.compile(r"!\[([^\[\]]{0,500})\]\([^()\s]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]]{1,500})\]\([^()\s]{0,2000}(?:\s\"[^\"]{0,500}\")?\)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$&])")
_STRONG = re.compile(r"\*{2,}|(?<!\w)_{2}(?=\S)|(?<=\S)_{2}(?!\w)")
_EMPHASIS = re.compile(r"(?<![^\W_])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![^\W_])")
_SPACE = re.compile(r"[^\S\n]+")
_BLANK = re.compile(r" ?\n\s*")
_BOLD_RUN = re.compile(r"\*\*.+?\*\*|<(b|strong)>.*?</\1>", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"\w")
_MARKUP = re.compile(r"[*_<&\\\[`]")

_SUPERSCRIPT_DIGITS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_PROTECTED = 0xE100  # private use: from here on stand escaped characters while marks are removed
_GIVEN_BACK = {_PROTECTED + code: chr(code) for code in range(128)}
_LINE_MARK = "\ue001"  # private use: begins each line of the source but the first
_MOST_NESTED = 4


def plain_text(source: str) -> str:
    """The text of a stretch of Markdown with HTML in it, marks gone, line breaks as newlines.

    A superscript number stays a superscript, so that a footnote's mark is never taken for a digit
    of the number before it; the `th` of `16th` comes down to the line.
    """
    if not _MARKUP.search(source):
        return _tidy(source)
    text = _AUTOLINK.sub(r"\1", source)
    if "<" in text:
        text = _without_tags(text)
    text = _ESCAPED.sub(lambda match: chr(_PROTECTED + ord(match[1])), text)
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _without_emphasis(text.replace("`", ""))
    return _tidy(html.unescape(text.translate(_GIVEN_BACK)))


def text_with_lines(source: str) -> tuple[str, tuple[int, ...]]:
    """The plain text, and for each of its lines the line of the source on which it begins.

    The numbers count from 0. Breaks in HTML make lines that the source does not have, and tags
    take lines away that it has.
    """
    text = plain_text(source)
    if "<" not in source and text.count("\n") == source.count("\n"):
        return text, tuple(range(text.count("\n") + 1))
    rows = plain_text(source.replace("\n", f"\n{_LINE_MARK}")).split("\n")
    numbers: list[int] = []
    passed = 0
    for row in rows:
        words = row.lstrip(f"{_LINE_MARK} ")
        passed += row.count(_LINE_MARK) - words.count(_LINE_MARK)
        if words:
            numbers.append(passed)
        passed += words.count(_LINE_MARK)
    known = len(numbers) == text.count("\n") + 1
    return text, tuple(numbers) if known else (0,) * (text.count("\n") + 1)


def _without_emphasis(text: str) -> str:
    for _ in range(_MOST_NESTED):
        text, found = _EMPHASIS.subn(r"\2", _STRONG.sub("", text))
        if not found:
            break
    return text


def _without_tags(text: str) -> str:
    text = _ORDINAL.sub(r"\1", _COMMENT.sub("", text))
    text = _SUPERSCRIPT.sub(lambda match: match.group(1).translate(_SUPERSCRIPT_DIGITS), text)
    return _TAG.sub("", _BREAK.sub("\n", text))


def _tidy(text: str) -> str:
    if "\n" not in text:
        return " ".join(text.split())
    return _BLANK.sub("\n", _SPACE.sub(" ", text)).strip()


def is_all_bold(source: str) -> bool:
    """Whether every word of the stretch stands in bold."""
    if "**" not in source and "<" not in source:
        return False
    rest, found = _BOLD_RUN.subn(" ", source)
    return found > 0 and not _WORD.search(_TAG.sub("", rest))
