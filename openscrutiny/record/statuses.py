"""What things in the record can be, beside the words that papers use (`terms.statuses`)."""

from __future__ import annotations

from enum import StrEnum


class OrganisationKind(StrEnum):
    COUNCIL = "council"
    BOARD = "board"
    CABINET = "cabinet"
    BODY = "body"


class Circle(StrEnum):
    """Among whom a name is one person's: a councillor and an officer may share one."""

    MEMBERS = "members"
    OFFICERS = "officers and guests"


class Settled(StrEnum):
    """How it was settled whose name a spelling is."""

    AS_WRITTEN = "as written"
    JOINED = "joined"


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE = "table"


class PaperKind(StrEnum):
    """What a filed paper is: the pack for a meeting, or a meeting's minutes by themselves."""

    PACK = "pack"
    MINUTES = "minutes"


class Listing(StrEnum):
    """Where in a work programme an item stands: the short list in front, or the full one."""

    SUMMARY = "summary"
    DETAIL = "detail"


class WorkItemPart(StrEnum):
    """As what a person is named beside an item of work."""

    LEAD_OFFICER = "lead officer"
    CABINET_MEMBER = "cabinet member"


class JoinKind(StrEnum):
    """What a join says of its two ends."""

    SPELLING_PERSON = "a spelling is a person's name"
    REPORT_ITEM = "a report is for an agenda item"
    MINUTE_ITEM = "a minute answers an agenda item"
    REQUEST_WORK = "a request became an item of work"
    RECOMMENDATION_WORK = "a recommendation became an item of work"
    WORK_DELIVERED = "an item of work came to a meeting as an agenda item"
    SUMMARY_DETAIL = "an item in the summary list is one in the full list"
    WORK_CONTINUED = "an item of work stands in a later programme"
    ACTION_CONTINUED = "an action stands in a later version of its plan"


class JoinState(StrEnum):
    SETTLED = "settled"
    OPEN = "open"
    REJECTED = "rejected"
