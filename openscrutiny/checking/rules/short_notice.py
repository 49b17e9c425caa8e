"""Notice of a meeting given too late.

What it does: Counts the clear days between the day that the agenda was issued and the day of the
meeting, neither of them counted: once with every day, once without weekends and bank holidays.
Fewer than five by both counts is an error; fewer than five by the second alone is a warning, as
councils differ in how they count. Where an agenda bears no date of issue, it cannot be
checked.

Why it matters: The public has a right to five clear days' notice of a meeting and of its papers.
Business done at a meeting without it can be challenged.

Example: An agenda issued on Friday 18 March 2016 for a meeting on Thursday 24 March 2016 gives
five clear days counting every day (19, 20, 21, 22 and 23 March), and three without the weekend.

What to do instead: Issue the agenda earlier, or move the meeting. A late item may be taken only
for special circumstances that the chair states and the minutes record.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from openscrutiny.checking.days_in_words import full_date, full_date_and_weekday
from openscrutiny.checking.finding import AGREES, Conclusion
from openscrutiny.checking.registry import rule
from openscrutiny.checking.subject import Subject
from openscrutiny.reading.pack import Meeting, StatedDate
from openscrutiny.terms.dates import MONTHS
from openscrutiny.terms.days import ClearDays, bank_holiday_name, clear_days
from openscrutiny.terms.law import NOTICE_CLEAR_DAYS
from openscrutiny.terms.statuses import Severity, Verdict

NEEDED = NOTICE_CLEAR_DAYS.value


@rule(code="D401", fault="short notice", source=NOTICE_CLEAR_DAYS.source)
def check(subject: Subject) -> Iterator[Conclusion]:
    meeting = subject.pack.meeting
    if meeting is None or meeting.date is None:
        return
    if meeting.notice is None:
        if subject.pack.agenda and meeting.time is not None:  # an agenda, not a paper's first lines
            yield _no_notice(meeting, meeting.date.day)
        return
    counted = clear_days(meeting.notice.day, meeting.date.day)
    if len(counted.working) >= NEEDED:
        yield AGREES
        return
    yield _short(meeting, issued=meeting.notice, held=meeting.date.day, counted=counted)


def _no_notice(meeting: Meeting, held: date) -> Conclusion:
    return Conclusion(
        verdict=Verdict.CANNOT_BE_CHECKED,
        severity=Severity.INFO,
        place=meeting.place,
        message="The front sheet does not say when the agenda was issued, so the notice given "
        "cannot be checked.",
        working=f"{NEEDED} clear days before {full_date_and_weekday(held)} are needed.",
        block=(meeting.board,),
        operands=(held.isoformat(),),
    )


def _short(meeting: Meeting, *, issued: StatedDate, held: date, counted: ClearDays) -> Conclusion:
    every, working = len(counted.calendar), len(counted.working)
    fails_both = every < NEEDED
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.ERROR if fails_both else Severity.WARNING,
        place=issued.place,
        message=f"Notice is short of {NEEDED} clear days: "
        f"{working} without weekends and bank holidays, {every} counting every day.",
        working=_working(issued.day, held, counted),
        block=(meeting.board,),
        operands=(issued.day.isoformat(), held.isoformat()),
    )


def _working(issued: date, held: date, counted: ClearDays) -> str:
    sentences = [
        f"Issued {full_date_and_weekday(issued)} for {full_date_and_weekday(held)}; "
        "neither day counts.",
        f"Every day: {_count(counted.calendar)}.",
        f"Without weekends and bank holidays: {_count(counted.working)}.",
    ]
    holidays = [
        f"{full_date(day)} is {name}"
        for day in counted.calendar
        if (name := bank_holiday_name(day)) is not None
    ]
    return " ".join(sentences) + (f" {'; '.join(holidays)}." if holidays else "")


def _count(days: Sequence[date]) -> str:
    """`19, 20 and 21 March = 3`, the month named where it changes."""
    if not days:
        return "none = 0"
    named = [
        f"{day.day} {MONTHS[day.month - 1]}"
        if at == len(days) - 1 or days[at + 1].month != day.month
        else str(day.day)
        for at, day in enumerate(days)
    ]
    listed = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]
    return f"{listed} = {len(days)}"
