"""What a paper is filed under: the board and the day on its front sheet, or of its minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from openscrutiny.reading.pack import Minutes, Pack
from openscrutiny.record.statuses import PaperKind


class FilingRefusedError(Exception):
    """A paper cannot be filed. The message says why, what was expected and what to do."""


@dataclass(frozen=True, slots=True)
class Subject:
    """`council` is empty where the paper does not say whose board it is."""

    council: str
    board: str
    day: date
    paper: PaperKind


def subject_of(pack: Pack, *, name: str) -> Subject:
    """What to file a pack under. Raises FilingRefusedError where it does not say."""
    front = pack.meeting
    if front is not None and front.board and front.date is not None:
        return Subject(front.council, front.board, front.date.day, PaperKind.PACK)
    dated = [minutes for minutes in pack.minutes if minutes.board and minutes.date is not None]
    if dated and not pack.agenda and not pack.reports:
        return _of_minutes(dated, council=front.council if front else "")
    raise FilingRefusedError(_refusal(pack, name))


def _of_minutes(dated: list[Minutes], *, council: str) -> Subject:
    """Where a paper prints several meetings' minutes, it is filed under the latest."""
    board, day = max(
        ((minutes.board, minutes.date.day) for minutes in dated if minutes.date is not None),
        key=lambda each: each[1],
    )
    return Subject(council, board, day, PaperKind.MINUTES)


def _refusal(pack: Pack, name: str) -> str:
    front = pack.meeting
    lacking = []
    if front is None or not front.board:
        lacking.append("which board it is for")
    if front is None or front.date is None:
        lacking.append("the date of the meeting")
    return (
        f"{name} was not filed: its front sheet does not say {' or '.join(lacking)}. "
        "A pack is filed under both, as in a heading 'Children's Scrutiny Board' and a line "
        "'2.00 pm on Thursday, 25 February 2016'. Add what is missing at the top of the paper and "
        "file it again; `scrutiny read` shows what was understood."
    )
