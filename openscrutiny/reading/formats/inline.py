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
_PROTECTED = "\ue000"  # private use: stands for an escaped character while marks are removed
_MOST_NESTED = 4
_ESCAPE_MARK = re.compile(_PROTECTED)


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
    escaped: list[str] = []

    def protect(match: re.Match[str]) -> str:
        escaped.append(match.group(1))
        return _PROTECTED

    text = _ESCAPED.sub(protect, text.replace(_PROTECTED, ""))
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _without_emphasis(text.replace("`", ""))
    given_back = iter(escaped)
    text = _ESCAPE_MARK.sub(lambda _: next(given_back), text)
    return _tidy(html.unescape(text))


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
