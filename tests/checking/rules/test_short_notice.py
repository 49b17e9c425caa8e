"""D401: notice of a meeting given too late."""

from __future__ import annotations

from datetime import date

from openscrutiny.checking.finding import Finding
from openscrutiny.terms.statuses import Severity, Verdict
from tests.checking.building import agenda_item, check, meeting_on, pack_of

CODE = "D401"


def found(held: date, notice: date | None) -> list[Finding]:
    return list(check(pack_of(meeting=meeting_on(held, notice=notice)), CODE).findings)


def test_five_clear_days_by_both_counts_agree() -> None:
    pack = pack_of(meeting=meeting_on(date(2016, 2, 25), notice=date(2016, 2, 17)))
    checked = check(pack, CODE)
    assert checked.findings == ()
    assert checked.counts[CODE][Verdict.AGREES] == 1


def test_short_by_both_counts_is_an_error() -> None:
    [short] = found(date(2016, 2, 25), date(2016, 2, 22))
    assert short.severity is Severity.ERROR
    assert short.working == (
        "Issued Monday 22 February 2016 for Thursday 25 February 2016; neither day counts. "
        "Every day: 23 and 24 February = 2. "
        "Without weekends and bank holidays: 23 and 24 February = 2."
    )


def test_short_without_the_weekend_alone_is_a_warning_and_names_bank_holidays() -> None:
    [short] = found(date(2016, 3, 31), date(2016, 3, 23))
    assert short.severity is Severity.WARNING
    assert short.message == (
        "Notice is short of 5 clear days: 3 without weekends and bank holidays, "
        "7 counting every day."
    )
    assert short.working.endswith(
        "Without weekends and bank holidays: 24, 29 and 30 March = 3. "
        "25 March 2016 is Good Friday; 28 March 2016 is Easter Monday."
    )


def test_notice_on_the_day_gives_none() -> None:
    [short] = found(date(2016, 2, 25), date(2016, 2, 25))
    assert short.severity is Severity.ERROR
    assert "none = 0" in short.working


def test_without_a_date_of_issue_it_cannot_be_checked() -> None:
    agenda = [agenda_item("1", "Apologies")]
    pack = pack_of(meeting=meeting_on(date(2016, 2, 25)), agenda=agenda)
    [unknown] = check(pack, CODE).findings
    assert (unknown.verdict, unknown.severity) == (Verdict.CANNOT_BE_CHECKED, Severity.INFO)


def test_a_paper_that_is_no_agenda_needs_no_date_of_issue() -> None:
    assert found(date(2016, 2, 25), None) == []


def test_a_paper_without_a_meeting_is_not_asked() -> None:
    assert set(check(pack_of(), CODE).counts[CODE].values()) == {0}
