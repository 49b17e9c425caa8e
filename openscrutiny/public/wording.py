"""How days, times, pages and counts are worded on the site: British, and as GOV.UK writes them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from django.db.models import Model
from django.utils import timezone

from openscrutiny.record.models import (
    AgendaItem,
    Asked,
    Decision,
    Minute,
    Recommendation,
    Report,
    Request,
    WorkItem,
)
from openscrutiny.terms.statuses import DecisionKind, Severity

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
KINDS = {
    DecisionKind.NOTE: "To note",
    DecisionKind.AGREE: "Agreed",
    DecisionKind.REQUEST: "Request",
    DecisionKind.RECOMMEND: "Recommendation",
    DecisionKind.QUESTION: "Question",
    DecisionKind.CONCERN: "Concern",
}
"""What a clause or a passage does, as its label."""

SEVERITIES = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.INFO: "For information",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(value: date) -> str:
    """`25 February 2016`: of a moment, the day that it was here."""
    if isinstance(value, datetime):
        value = timezone.localdate(value)
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def full_day(value: date) -> str:
    """`Thursday 25 February 2016`."""
    return f"{WEEKDAYS[value.weekday()]} {day(value)}"


def clock(value: time) -> str:
    """`2pm`, `2:30pm`, `midday`, `midnight`."""
    if value == time(12):
        return "midday"
    if value == time(0):
        return "midnight"
    hour = value.hour % 12 or 12
    minutes = f":{value.minute:02}" if value.minute else ""
    return f"{hour}{minutes}{'am' if value.hour < 12 else 'pm'}"


def span(first: date | None, last: date | None) -> str:
    """`1 December 2015 to 31 January 2016`; either end may be open, and both ends the same day."""
    if first is None:
        return f"until {day(last)}" if last else ""
    if last is None:
        return f"from {day(first)}"
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def pages(first: int | None, last: int | None) -> str:
    """`page 3`, `pages 3 to 14`."""
    if first is None:
        return ""
    if last is None or last == first:
        return f"page {first}"
    return f"pages {first} to {last}"


def count(number: int, one: str, several: str = "") -> str:
    """`1 meeting`, `2 meetings`, `no meetings`."""
    noun = one if number == 1 else several or f"{one}s"
    return f"{number or 'no'} {noun}"


def sentence(text: str) -> str:
    """The text with its first letter a capital; nothing else is touched."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text with its first letter small, to stand within a sentence."""
    return text[:1].lower() + text[1:]


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def shortened(text: str, limit: int = 140) -> str:
    """The text up to a whole word within `limit` characters, with an ellipsis where it was cut."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    return flat[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def kind(value: str) -> str:
    return KINDS[DecisionKind(value)]


def minute_name(minute: Minute) -> str:
    """`minute 43, Serious Case Review`."""
    return (
        f"minute {minute.number}, {minute.title}" if minute.number else f"minute “{minute.title}”"
    )


def item_name(item: AgendaItem) -> str:
    """`item 5, Fostering`."""
    return f"item {item.number}, {item.title}" if item.number else f"item “{item.title}”"


def name_of(thing: Model) -> str:
    """What a list calls something: its number and title, or its words."""
    if isinstance(thing, Asked | Decision):
        return shortened(thing.text, 200)
    return shortened(str(thing), 200)


def where_from(thing: Model) -> str:
    """The minute, programme or meeting that something stands in, in brackets; else nothing."""
    if isinstance(thing, Request | Recommendation):
        return f"(minute {thing.minute.number}, {day(thing.minute.minutes.meeting.date)})"
    if isinstance(thing, WorkItem):
        return f"(work programme of {day(thing.programme.meeting.date)})"
    if isinstance(thing, AgendaItem | Report):
        return f"({day(thing.meeting.date)})"
    return ""


def severity(value: str) -> str:
    return SEVERITIES[Severity(value)]


def prose(text: str) -> list[tuple[str, str | list[list[str]]]]:
    """Plain text in its parts: `("text", paragraph)`, `("example", lines)`, `("table", rows)`.

    Indented lines are an example, and lines between bars a table whose first row heads it.
    """
    return [_part(block) for block in re.split(r"\n\s*\n", text.strip("\n"))]


def _part(block: str) -> tuple[str, str | list[list[str]]]:
    lines = [line for line in block.split("\n") if line.strip()]
    if all(line.strip().startswith("|") for line in lines):
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
        return "table", [row for row in rows if not all(set(cell) <= set("-: ") for cell in row)]
    if all(line.startswith("    ") for line in lines):
        return "example", block
    return "text", " ".join(block.split())


def asked_kind(asked: Asked) -> str:
    """`Request`, `Question`, `Concern` or `Recommendation`."""
    return KINDS[DecisionKind(asked.kind)] if isinstance(asked, Request) else "Recommendation"
