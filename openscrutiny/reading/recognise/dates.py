"""Days and times of day as front sheets, minutes and reports state them."""

from __future__ import annotations

import re
from datetime import date, time

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import StatedDate
from openscrutiny.terms.dates import DateMention, find_dates, infer_year

_CLOCK = re.compile(
    r"""\b(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?\s?m\b
       |\b(?P<noon>(?:12\s*)?(?:noon|midday))\b
       |\b(?P<h24>[01]?\d|2[0-3])[:.](?P<m24>[0-5]\d)(?:\s*(?:hours|hrs))?\b(?!\s*\.\d)""",
    re.VERBOSE | re.IGNORECASE,
)


def stated_date(text: str, place: Place, *, near: date | None = None) -> StatedDate | None:
    """The first day that the text states; one without a year is taken as the nearest to `near`."""
    for mention in find_dates(text):
        day = mention.date or (infer_year(mention, near) if near else None)
        if day is not None:
            return StatedDate(day, mention.text, place)
    return None


def stated_dates(text: str, place: Place, *, near: date | None = None) -> tuple[StatedDate, ...]:
    """Every day that the text states, in order."""
    found: list[StatedDate] = []
    for mention in find_dates(text):
        day = mention.date or (infer_year(mention, near) if near else None)
        if day is not None:
            found.append(StatedDate(day, mention.text, place))
    return tuple(found)


def only_date(text: str) -> DateMention | None:
    """The date that is all that the text holds, or None."""
    mentions = find_dates(text)
    if len(mentions) != 1:
        return None
    start, end = mentions[0].span
    return mentions[0] if not (text[:start] + text[end:]).strip(" .,:;()*_-–") else None


def time_of_day(text: str) -> time | None:
    """The first time of day in the text: `2.00 pm`, `10am`, `12 noon`, `14:00`."""
    match = _CLOCK.search(text)
    if match is None:
        return None
    if match["noon"]:
        return time(12)
    if match["h24"]:
        return time(int(match["h24"]), int(match["m24"]))
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    afternoon = match["half"].lower() == "p"
    return time(hour % 12 + (12 if afternoon else 0), int(match["minute"] or 0))
