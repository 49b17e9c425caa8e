"""The words that things in scrutiny can be, each set once: the record takes its choices here."""

from enum import StrEnum


class Role(StrEnum):
    """As what a person belongs to a board."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    MEMBER = "member"
    CO_OPTED = "co-opted"
    BY_INVITATION = "by invitation"
    SUBSTITUTE = "substitute"


class AttendanceCategory(StrEnum):
    """Under which heading of the minutes a person stands."""

    MEMBER = "member"
    CO_OPTED = "co-opted"
    CABINET = "cabinet member"
    OTHER_MEMBER = "other member"
    EMPLOYEE = "employee"
    INVITED = "invited"
    IN_ATTENDANCE = "in attendance"
    APOLOGIES = "apologies"


class AgendaPart(StrEnum):
    PUBLIC = "public"
    PRIVATE = "private"


class DecisionKind(StrEnum):
    """What a clause or a passage does."""

    NOTE = "note"
    AGREE = "agree"
    REQUEST = "request"
    RECOMMEND = "recommend"
    QUESTION = "question"
    CONCERN = "concern"


class WorkItemGroup(StrEnum):
    DATED = "dated"
    UNDATED = "undated"
    STANDING = "standing"
    NEXT_YEAR = "next year"


class Visibility(StrEnum):
    """Who may see a part of the record: officers, everyone, or officers for ever."""

    DRAFT = "draft"
    PUBLISHED = "published"
    EXEMPT = "exempt"


class ActionState(StrEnum):
    """How an action stands, judged at a stated day."""

    NOT_STARTED = "not started"
    UNDER_WAY = "under way"
    COMPLETE = "complete"
    LATE = "late"
    NOT_KNOWN = "not known"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Verdict(StrEnum):
    AGREES = "agrees"
    DISAGREES = "disagrees"
    CANNOT_BE_CHECKED = "cannot be checked"
