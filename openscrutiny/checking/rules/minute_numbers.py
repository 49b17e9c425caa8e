"""Minute numbers that do not run on.

What it does: Follows the numbers of the minutes in each set, and from one set of the same board
to the next within a municipal year. A number left out, used twice or going back is told; the
beginning again in May is right, and so are `60/24` and `2025/17`. A gap between two sets is not
told: another meeting may lie between them.

Why it matters: A minute is cited by its number for years. Two with one number, or a number with
no minute, cannot be cited, and look as if something had been taken out.

Example: Minutes 42, 43, 45 and 46 leave out 44.

What to do instead: Number the minutes on through the municipal year without gaps, and correct
them before they are signed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from openscrutiny.checking.days_in_words import full_date
from openscrutiny.checking.finding import AGREES, CANNOT_BE_CHECKED, Conclusion
from openscrutiny.checking.places import position
from openscrutiny.checking.registry import rule
from openscrutiny.checking.subject import Subject
from openscrutiny.reading.document import Document, Heading, ListItem, Paragraph, Place
from openscrutiny.reading.pack import Minutes
from openscrutiny.terms.periods import municipal_year_label
from openscrutiny.terms.references import MinuteNumber, follows, read_minute_numbers
from openscrutiny.terms.statuses import Severity, Verdict

MAY = 5
_OPENING_NUMBER = re.compile(r"\W*(\d{1,4})\b")


@dataclass(frozen=True, slots=True)
class _Entry:
    number: MinuteNumber
    place: Place


@rule(code="M501", fault="minute number out of order")
def check(subject: Subject) -> Iterator[Conclusion]:
    sets = subject.pack.minutes
    for minutes in sets:
        yield from _within(minutes, subject.pack.document)
    for earlier, later in _consecutive(sets):
        yield from _between(earlier, later)


def _within(minutes: Minutes, document: Document) -> Iterator[Conclusion]:
    entries = _entries(minutes)
    yield from [CANNOT_BE_CHECKED] * (len(minutes.entries) - len(entries))
    printed = {replace(entry.number, text="", letter="") for entry in entries}
    last = entries[0] if entries else None
    at = 1
    while last is not None and at < len(entries):
        before, here = last, entries[at]
        after = entries[at + 1] if at + 1 < len(entries) else None
        last = here
        if follows(before.number, here.number):
            yield AGREES
        elif after is not None and _stands_between(before.number, after.number):
            yield _misnumbered(minutes, before, here)
            last = after
            at += 1
        elif _stands_elsewhere(printed, before, here) or _stands_unread(document, before, here):
            yield CANNOT_BE_CHECKED
        else:
            yield _broken(minutes, before, here)
            last = _goes_on_from(before, here, after)
        at += 1


def _stands_elsewhere(printed: set[MinuteNumber], before: _Entry, here: _Entry) -> bool:
    """Whether every number that seems left out stands elsewhere in the set: it is told there."""
    missing = range(before.number.serial + 1, here.number.serial)
    bare = replace(before.number, text="", letter="")
    return len(missing) > 0 and all(replace(bare, serial=number) in printed for number in missing)


def _goes_on_from(before: _Entry, here: _Entry, after: _Entry | None) -> _Entry:
    """What the next number is held against: 7 where 6 stands after it, and 8 after that."""
    one_astray = after is not None and follows(before.number, after.number)
    return before if one_astray else here


def _entries(minutes: Minutes) -> list[_Entry]:
    numbers = read_minute_numbers([entry.number for entry in minutes.entries])
    read = zip(numbers, minutes.entries, strict=True)
    return [_Entry(number, entry.place) for number, entry in read if number is not None]


def _stands_between(before: MinuteNumber, after: MinuteNumber) -> bool:
    """Whether one number is missing between the two, which the one that stands there should be."""
    alike = (before.style, before.prefix, before.year) == (after.style, after.prefix, after.year)
    return alike and after.serial == before.serial + 2


def _stands_unread(document: Document, before: _Entry, here: _Entry) -> bool:
    """Whether a number that seems left out opens a paragraph between the two, unrecognised."""
    missing = range(before.number.serial + 1, here.number.serial)
    if len(missing) == 0:
        return False
    between = (
        f"{block.marker} {block.text}" if isinstance(block, ListItem) else block.text
        for block in document.blocks
        if isinstance(block, Heading | Paragraph | ListItem)
        and position(before.place) < position(block.place) < position(here.place)
    )
    opening = (_OPENING_NUMBER.match(text) for text in between)
    return any(found is not None and int(found[1]) in missing for found in opening)


def _misnumbered(minutes: Minutes, before: _Entry, here: _Entry) -> Conclusion:
    expected = before.number.serial + 1
    return _finding(
        minutes,
        here,
        message=f"Minute {_text(here)} stands where {expected} is due.",
        working=f"{_text(before)} comes before it and {expected + 1} after it.",
        operands=(_text(before), _text(here)),
    )


def _broken(minutes: Minutes, before: _Entry, here: _Entry) -> Conclusion:
    if here.number == before.number:
        message = f"Minute number {_text(here)} is used twice."
    elif here.number.serial > before.number.serial:
        message = f"Minute {_text(before)} is followed by {_text(here)}: {_left_out(before, here)}."
    else:
        message = f"Minute {_text(before)} is followed by {_text(here)}, which goes back."
    return _finding(
        minutes,
        here,
        message=message,
        working=f"After {_text(before)}, {before.number.serial + 1} is due; "
        f"the paper prints {_text(here)}.",
        operands=(_text(before), _text(here)),
    )


def _left_out(before: _Entry, here: _Entry) -> str:
    first, last = before.number.serial + 1, here.number.serial - 1
    return f"{first} is left out" if first == last else f"{first} to {last} are left out"


def _finding(
    minutes: Minutes, here: _Entry, *, message: str, working: str, operands: tuple[str, ...]
) -> Conclusion:
    held = minutes.date.day.isoformat() if minutes.date else ""
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.ERROR,
        place=here.place,
        message=message,
        working=working,
        block=(minutes.board, held),
        operands=operands,
    )


def _text(entry: _Entry) -> str:
    return entry.number.text.rstrip(".:)")


def _consecutive(sets: Sequence[Minutes]) -> Iterator[tuple[Minutes, Minutes]]:
    """Sets of one board that follow each other by date."""
    boards: dict[str, list[Minutes]] = {}
    for minutes in sets:
        if minutes.date is not None and minutes.entries:
            boards.setdefault(" ".join(minutes.board.casefold().split()), []).append(minutes)
    for held in boards.values():
        yield from pairwise(sorted(held, key=lambda m: m.date.day.toordinal() if m.date else 0))


def _between(earlier: Minutes, later: Minutes) -> Iterator[Conclusion]:
    last, first = _entries(earlier)[-1:], _entries(later)[:1]
    if not (last and first and earlier.date and later.date) or earlier.date.day == later.date.day:
        return
    if follows(last[0].number, first[0].number):
        yield AGREES
    elif _goes_back(last[0].number, first[0].number) and _in_one_year(earlier, later):
        yield _finding(
            later,
            first[0],
            message=f"The minutes of {full_date(later.date.day)} begin with {_text(first[0])}, but "
            f"those of {full_date(earlier.date.day)} end with {_text(last[0])}.",
            working=f"After {_text(last[0])}, {last[0].number.serial + 1} or a later number is "
            f"due; the paper prints {_text(first[0])}.",
            operands=(_text(last[0]), _text(first[0])),
        )
    else:
        yield CANNOT_BE_CHECKED


def _goes_back(last: MinuteNumber, first: MinuteNumber) -> bool:
    """Whether a set begins with a number already used. One that begins with 1 counts by meeting."""
    alike = (last.style, last.prefix, last.year) == (first.style, first.prefix, first.year)
    return alike and 1 < first.serial <= last.serial


def _in_one_year(earlier: Minutes, later: Minutes) -> bool:
    """Whether both meetings surely lie in one municipal year: May days may lie in two."""
    if earlier.date is None or later.date is None:
        return False
    days = (earlier.date.day, later.date.day)
    if any(day.month == MAY for day in days):
        return False
    return municipal_year_label(days[0]) == municipal_year_label(days[1])
