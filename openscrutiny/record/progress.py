"""How an action stands at a stated day, judged from what its row of the plan says."""

from __future__ import annotations

import re
from datetime import date

from openscrutiny.terms.statuses import ActionState

_COMPLETE = re.compile(
    r"^\W*(?:(?:action|now|all|this is|has been|work)\s+)?"
    r"(?:completed?|done|closed|finished|achieved|delivered|blue)\b(?!\s+by\b)",
    re.IGNORECASE,
)
_NOT_COMPLETE = re.compile(
    r"\b(?:not|partly|partially|nearly|almost|yet to be|to be|in)\s+(?:been\s+)?"
    r"(?:fully\s+)?(?:completed?|done|closed|finished|achieved|delivered)\b",
    re.IGNORECASE,
)
_NOT_STARTED = re.compile(
    r"^\W*(?:not (?:yet )?(?:started|begun|due)|yet to start)\b", re.IGNORECASE
)


def state_on(day: date, *, status: str, progress: str, deadline_latest: date | None) -> ActionState:
    """Complete where it says so; else late once the last day that its deadline can mean is past.

    An action with no word of progress before its deadline is not known, rather than not started.
    """
    words = [said for said in (status, progress) if said.strip()]
    if any(_says_complete(said) for said in words):
        return ActionState.COMPLETE
    if deadline_latest is not None and deadline_latest < day:
        return ActionState.LATE
    if not words:
        return ActionState.NOT_KNOWN
    if any(_NOT_STARTED.search(said) for said in words):
        return ActionState.NOT_STARTED
    return ActionState.UNDER_WAY


def _says_complete(said: str) -> bool:
    return bool(_COMPLETE.search(said)) and not _NOT_COMPLETE.search(said)
