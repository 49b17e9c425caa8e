"""Rows for what the front sheet says: the meeting, its members and its agenda."""

from __future__ import annotations

from openscrutiny.reading.pack import AgendaItem as StatedItem
from openscrutiny.reading.pack import Meeting as StatedMeeting
from openscrutiny.reading.pack import Member, Pack
from openscrutiny.record.actions.filing.sections import has_private_business, is_private
from openscrutiny.record.actions.filing.writing import Writing, whole_number
from openscrutiny.record.models import AgendaItem, FrontSheet, Membership
from openscrutiny.record.statuses import Circle
from openscrutiny.terms.statuses import Role

_VOTES = {
    Role.CHAIR: True,
    Role.VICE_CHAIR: True,
    Role.MEMBER: True,
    Role.SUBSTITUTE: True,
    Role.BY_INVITATION: False,
}
"""Who votes. A co-opted member may or may not: on education functions, some do."""


def file_front_sheet(pack: Pack, writing: Writing) -> None:
    """Save the front sheet, the memberships and the agenda items."""
    if pack.meeting is not None:
        writing.save(FrontSheet, [_front_sheet(pack.meeting, pack, writing)])
        writing.save(Membership, [_membership(m, writing) for m in pack.meeting.members])
    writing.save(AgendaItem, [_item(item, writing) for item in pack.agenda])


def _front_sheet(stated: StatedMeeting, pack: Pack, writing: Writing) -> FrontSheet:
    return writing.state(
        FrontSheet,
        stated.place,
        meeting=writing.filing.meeting,
        board_as_written=stated.board,
        date_as_written=stated.date.text if stated.date else "",
        start_time=stated.time,
        venue=stated.venue,
        notice_date=stated.notice.day if stated.notice else None,
        notice_as_written=(stated.notice.text or str(stated.notice.day)) if stated.notice else "",
        contacts=list(stated.contacts),
        private_part=has_private_business(pack),
    )


def _membership(member: Member, writing: Writing) -> Membership:
    return writing.state(
        Membership,
        member.place,
        organisation=writing.filing.meeting.organisation,
        spelling=writing.spelling(member.name, Circle.MEMBERS),
        name_as_written=member.name.text,
        role=member.role.value,
        capacity=member.capacity,
        voting=_VOTES.get(member.role),
    )


def _item(item: StatedItem, writing: Writing) -> AgendaItem:
    first_page = whole_number(item.first_page)
    return writing.state(
        AgendaItem,
        item.place,
        exempt=is_private(item),
        meeting=writing.filing.meeting,
        number=item.number,
        title=item.title,
        part=item.part.value,
        first_page=first_page,
        last_page=whole_number(item.last_page) if first_page is not None else None,
        report_of=item.report_of,
        details=list(item.details),
        exemptions=list(item.exemptions),
    )
