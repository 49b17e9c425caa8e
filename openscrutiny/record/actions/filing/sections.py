"""Which blocks of a paper belong to which report or minute, and which of them are exempt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openscrutiny.reading.document import Block, Table
from openscrutiny.reading.pack import AgendaItem, Minute, Minutes, Pack, Report
from openscrutiny.record.joining.words import title_likeness
from openscrutiny.terms.statuses import AgendaPart

_NIL = re.compile(
    r"^\W*(?:nil|none|there (?:is|are) no(?:ne)?\b.*|no (?:items|business)\b.*)?\W*$", re.I
)
_SURELY_FOR = 0.6
_SHORTEST = 8
_MOST_PAGES = 2000
"""More pages than any one item has: a bound on what a slip of the pen can ask for."""


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks, by their ordinals, the last included."""

    first: int
    last: int
    of: Minutes | Minute | Report


def sections(pack: Pack) -> tuple[Section, ...]:
    """The reports and minutes of a pack, each up to where the next begins."""
    starts = sorted(_starts(pack), key=lambda each: each[0])
    if not starts:
        return ()
    last = max(_ordinals(pack), default=0)
    ends = [first - 1 for first, _ in starts[1:]] + [last]
    return tuple(
        Section(first, max(first, end), of) for (first, of), end in zip(starts, ends, strict=True)
    )


def _starts(pack: Pack) -> Iterator[tuple[int, Minutes | Minute | Report]]:
    for minutes in pack.minutes:
        if minutes.place.paragraph is not None:
            yield minutes.place.paragraph, minutes
        for entry in minutes.entries:
            if entry.place.paragraph is not None:
                yield entry.place.paragraph, entry
    for report in pack.reports:
        if report.place.paragraph is not None:
            yield report.place.paragraph, report


def _ordinals(pack: Pack) -> Iterator[int]:
    return (
        block.place.paragraph for block in pack.document.blocks if block.place.paragraph is not None
    )


def is_private(item: AgendaItem) -> bool:
    """Whether an agenda item is exempt: in the private part, or citing an exemption."""
    return item.part is AgendaPart.PRIVATE or bool(item.exemptions)


def has_private_business(pack: Pack) -> bool | None:
    """Whether the front sheet announces private business; None where it does not say."""
    if any(is_private(item) for item in pack.agenda):
        return True
    if pack.meeting is None or not pack.meeting.private.strip():
        return None
    return not _NIL.match(pack.meeting.private)


def exempt_blocks(pack: Pack) -> frozenset[int]:
    """The ordinals of the blocks that the public must never see.

    Doubt counts against showing: where a pack has private business, a report that is not surely for
    an item in the public part is exempt, and so is whatever was not understood.
    """
    found = sections(pack)
    exempt = {
        ordinal
        for section in found
        if isinstance(section.of, Minute) and section.of.part is AgendaPart.PRIVATE
        for ordinal in range(section.first, section.last + 1)
    }
    if not has_private_business(pack):
        return frozenset(exempt)
    exempt |= {
        ordinal
        for section in found
        if isinstance(section.of, Report) and not _is_surely_public(section.of, pack)
        for ordinal in range(section.first, section.last + 1)
    }
    exempt |= set(_on_front_sheet(pack, found))
    exempt |= set(_on_private_pages(pack))
    exempt |= {each.place.paragraph for each in pack.unplaced if each.place.paragraph is not None}
    return frozenset(exempt)


def _is_surely_public(report: Report, pack: Pack) -> bool:
    private = [title_likeness(report.subject, i.title) for i in pack.agenda if is_private(i)]
    public = [title_likeness(report.subject, i.title) for i in pack.agenda if not is_private(i)]
    best = max(public, default=0.0)
    return best >= _SURELY_FOR and best > max(private, default=0.0)


def _on_front_sheet(pack: Pack, found: tuple[Section, ...]) -> Iterator[int]:
    """The private items themselves, each up to whatever else is known to follow it."""
    end = found[0].first if found else max(_ordinals(pack), default=0) + 1
    known = sorted({end, *_known_on_front_sheet(pack)})
    for item in pack.agenda:
        start = item.place.paragraph
        if start is not None and is_private(item):
            yield from range(start, next((stop for stop in known if stop > start), start + 1))
    private = _flat(pack.meeting.private) if pack.meeting else ""
    for block in pack.document.blocks:
        ordinal = block.place.paragraph
        if ordinal is not None and ordinal < end and _repeats(_flat(_text(block)), private):
            yield ordinal


def _known_on_front_sheet(pack: Pack) -> Iterator[int]:
    for item in pack.agenda:
        if item.place.paragraph is not None:
            yield item.place.paragraph
    front = pack.meeting
    if front is None:
        return
    if front.notice is not None and front.notice.place.paragraph is not None:
        yield front.notice.place.paragraph
    for member in front.members:
        if member.place.paragraph is not None:
            yield member.place.paragraph


def _repeats(text: str, private: str) -> bool:
    if min(len(text), len(private)) < _SHORTEST:
        return False
    return text in private or private in text


def _on_private_pages(pack: Pack) -> Iterator[int]:
    pages = {
        str(page) for item in pack.agenda if is_private(item) for page in _pages(item, pack.agenda)
    }
    for block in pack.document.blocks:
        if block.place.paragraph is not None and block.place.printed_page in pages:
            yield block.place.paragraph


def _pages(item: AgendaItem, agenda: Sequence[AgendaItem]) -> range:
    """The pages of an item's papers: where no item says its last, up to where the next begins."""
    if item.first_page is None:
        return range(0)
    longest = item.first_page + _MOST_PAGES
    firsts = [each.first_page for each in agenda if each.first_page is not None]
    if any(each.first_page != each.last_page for each in agenda):
        return range(item.first_page, min(item.last_page or item.first_page, longest) + 1)
    return range(item.first_page, min((n for n in firsts if n > item.first_page), default=longest))


def _text(block: Block) -> str:
    return block.title if isinstance(block, Table) else block.text


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()
