"""Rows for work programmes and their items."""

from __future__ import annotations

from collections.abc import Iterator

from openscrutiny.reading.pack import Pack
from openscrutiny.reading.pack import WorkItem as StatedItem
from openscrutiny.reading.pack import WorkProgramme as StatedProgramme
from openscrutiny.record.actions.filing.writing import Writing, days_of
from openscrutiny.record.models import WorkItem, WorkItemPerson, WorkProgramme
from openscrutiny.record.statuses import Circle, Listing, WorkItemPart
from openscrutiny.terms.names import read_name


def file_programmes(pack: Pack, writing: Writing) -> None:
    programmes = writing.save(
        WorkProgramme,
        [
            writing.state(
                WorkProgramme,
                stated.place,
                meeting=writing.filing.meeting,
                title=stated.title,
                **days_of(stated.year, "year"),
            )
            for stated in pack.work_programmes
        ],
    )
    listed = [
        (stated, listing, programme)
        for pair, programme in zip(pack.work_programmes, programmes, strict=True)
        for stated, listing in _listed(pair)
    ]
    rows = writing.save(WorkItem, [_item(*each, writing) for each in listed])
    writing.save(
        WorkItemPerson,
        [
            person
            for (stated, _, _), row in zip(listed, rows, strict=True)
            for person in _people(stated, row, writing)
        ],
    )


def _listed(programme: StatedProgramme) -> Iterator[tuple[StatedItem, Listing]]:
    yield from ((item, Listing.DETAIL) for item in programme.items)
    yield from ((item, Listing.SUMMARY) for item in programme.summary)


def _item(
    stated: StatedItem, listing: Listing, programme: WorkProgramme, writing: Writing
) -> WorkItem:
    return writing.state(
        WorkItem,
        stated.place,
        exempt=programme.exempt,
        programme=programme,
        listing=listing.value,
        title=stated.title,
        detail=stated.detail,
        group=stated.group.value,
        venue=stated.venue,
        source=stated.source,
        source_dates=[
            {"day": each.day.isoformat(), "text": each.text} for each in stated.source_dates
        ],
        outcome=stated.outcome,
        **(days_of(stated.when, "when") | {"when_as_written": stated.when_as_written}),
    )


def _people(stated: StatedItem, row: WorkItem, writing: Writing) -> Iterator[WorkItemPerson]:
    named = (
        (stated.lead_officers, WorkItemPart.LEAD_OFFICER, Circle.OFFICERS),
        (stated.cabinet_members, WorkItemPart.CABINET_MEMBER, Circle.MEMBERS),
    )
    for names, part, circle in named:
        for text in names:
            name = read_name(text)
            yield writing.state(
                WorkItemPerson,
                stated.place,
                exempt=row.exempt,
                work_item=row,
                part=part.value,
                spelling=writing.spelling(name, circle),
                name_as_written=name.text if name else text,
            )
