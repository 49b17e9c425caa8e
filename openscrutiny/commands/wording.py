"""Words for a terminal: counts, days and lists as people say them, and nothing it would obey."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import date, time

from openscrutiny.reading.document import Place
from openscrutiny.terms.dates import MONTHS
from openscrutiny.terms.days import weekday_name

WIDTH = 96
# Control characters, the marks that turn the direction of text, and halves of characters.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would obey."""
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def name_of(path: str | os.PathLike[str]) -> str:
    """A path as it can be shown and kept: what is no text in it is marked."""
    shown = os.fsencode(path).decode("utf-8", "replace")
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", shown)


def count(number: int, one: str, several: str = "") -> str:
    """`1 finding`, `12 findings`, `no findings`."""
    noun = one if number == 1 else several or f"{one}s"
    return f"{number:,} {noun}" if number else f"no {noun}"


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, last = [part for part in parts if part] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def long_day(day: date) -> str:
    return f"{weekday_name(day)} {short_day(day)}"


def short_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def clock(at: time) -> str:
    """`2 pm`, `10.30 am`."""
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes} {'am' if at.hour < 12 else 'pm'}"


def where(place: Place) -> str:
    """`line 12`, or `page 12` where the format has pages."""
    if place.line is not None:
        return f"line {place.line:,}"
    return f"page {place.printed_page or place.page}" if place.page else ""


def stretch(places: Iterable[Place]) -> str:
    """`line 12`, or `lines 12 to 40`: from the first of the places to the last."""
    lines = [place.line for place in places if place.line is not None]
    if not lines:
        return ""
    first, last = min(lines), max(lines)
    return f"line {first:,}" if first == last else f"lines {first:,} to {last:,}"


def indented(text: str, *, by: int, hang: int = 0) -> str:
    """The text wrapped, each line set in, and those after the first by `hang` more."""
    from textwrap import fill

    return fill(
        plain(text),
        width=WIDTH,
        initial_indent=" " * by,
        subsequent_indent=" " * (by + hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
