"""N101: a difference that is not the difference."""

from __future__ import annotations

import pytest

from openscrutiny.terms.statuses import Severity, Verdict
from tests.checking.building import cells_found, check, findings, pack_of, table

CODE = "N101"


def test_a_wrong_sign_is_found_and_its_working_shown() -> None:
    [found] = findings(
        CODE,
        table("""
        | Group | 2014 | 2015 | Diff |
        | Boys | 27.4 | 28.1 | -0.7 |
        | Girls | 31.0 | 32.5 | 1.5 |
        | All | 29.3 | 30.4 | 1.1 |
        """),
    )
    assert (found.place.row, found.place.column) == (2, 4)
    assert found.severity is Severity.ERROR
    assert found.message == "Diff for Boys is printed as -0.7, but 2015 less 2014 is 0.7."
    assert found.working == "28.1 - 27.4 = 0.7; the paper prints -0.7: right size, wrong sign."


@pytest.mark.parametrize(
    ("others", "severity"), [(0, "warning"), (1, "warning"), (2, "error"), (5, "error")]
)
def test_two_other_rows_that_agree_make_it_an_error(others: int, severity: str) -> None:
    rows = "\n".join(
        f"| Area {n} | {50 + n} | {60 - 3 * n} | {10 - 4 * n} |" for n in range(others)
    )
    text = f"| Area | 2014 | 2015 | Change |\n| Here | 52 | 40 | 12 |\n{rows}"
    [found] = findings(CODE, table(text))
    assert found.severity == severity
    assert "right size, wrong sign" in found.working


def test_every_difference_is_counted() -> None:
    checked = check(
        pack_of(
            table("""
            | Group | 2014 | 2015 | Diff |
            | Boys | 27.4 | 28.1 | -0.7 |
            | Girls | 31.0 | 32.5 | 1.5 |
            | All | c | 30.4 | 1.1 |
            | None | | | |
            """)
        ),
        CODE,
    )
    assert checked.counts[CODE] == {
        Verdict.AGREES: 1,
        Verdict.DISAGREES: 1,
        Verdict.CANNOT_BE_CHECKED: 1,
    }


def test_one_row_under_clear_headers_is_a_warning() -> None:
    [found] = findings(
        CODE,
        table("""
        | | 2014 | 2015 | Diff |
        | Adopted | 52 | 70 | 12 |
        """),
    )
    assert found.severity is Severity.WARNING
    assert found.working == "70 - 52 = 18; the paper prints 12, which is 6 less."


def test_a_change_row_is_checked_down_the_columns() -> None:
    found = findings(
        CODE,
        table("""
        | | Contacts | Referrals | CAFs |
        | March 2014 | 1885 | 677 | 1668 |
        | March 2015 | 2351 | 648 | 2033 |
        | Change | 466 | 29 | 365 |
        """),
    )
    assert cells_found(found) == [(4, 3)]


SILENT = {
    "right": """
        | | 2014 | 2015 | Diff |
        | Boys | 63 | 57 | -6 |
        | Girls | 13.5 | 12.9 | -0.6 |
        """,
    "rounded parts of a rounded difference": """
        | % Standard | 2014 | 2015 | Diff |
        | Boys | 63% | 57% | -5% |
        | Girls | 61% | 65% | 4% |
        | All | 62% | 61% | -1% |
        """,
    "taken the other way round throughout": """
        | | Budget | Spent | Variance |
        | Staff | 120 | 100 | 20 |
        | Premises | 80 | 95 | -15 |
        | Transport | 30 | 32 | -2 |
        """,
    "favourable in brackets": """
        | £000 | Budget | Outturn | Variance |
        | Staff | 1,200 | 1,100 | (100) |
        | Premises | 800 | 950 | 150 |
        | Transport | 300 | 320 | 20 |
        """,
    "change as a percentage of the first": """
        | | 2014 | 2015 | % change |
        | Contacts | 1885 | 2351 | 24.7% |
        | Referrals | 677 | 648 | -4.3% |
        | CAFs | 1668 | 2033 | 21.9 |
        """,
    "points under a percentage header": """
        | | 2014 | 2015 | Change (%) |
        | Boys | 50% | 55% | 5% |
        | Girls | 60% | 57% | -3% |
        """,
    "percentage and points mixed": """
        | | 2014 | 2015 | Change (%) |
        | Boys | 50% | 55% | 10% |
        | Girls | 60% | 57% | -3% |
        | All | 55% | 56% | 1% |
        """,
    "over the whole of the years": """
        | | 2012 | 2013 | 2014 | Change |
        | Contacts | 1533 | 1846 | 1885 | 352 |
        | Referrals | 405 | 389 | 677 | 272 |
        | Plans | 423 | 519 | 765 | 342 |
        """,
    "over the last two years": """
        | | 2012 | 2013 | 2014 | Change |
        | Contacts | 1533 | 1846 | 1885 | 39 |
        | Referrals | 405 | 389 | 677 | 288 |
        | Plans | 423 | 519 | 765 | 246 |
        """,
    "of neighbouring rows": """
        | Measure | Area | 2014 | 2015 | Difference |
        | Phonics | Coventry | 63 | 57 | 2 |
        | Phonics | National | 53 | 55 | |
        """,
    "gap with operands elsewhere": """
        | | 2014 | 2015 |
        | Pupil Premium | 67% | 69% |
        | Peers | 79% | 83% (82%) |
        | National | 79% | 80% |
        | Gap to National | 16 | 15 |
        """,
    "from the provisional figures": """
        | | 2014 | 2015 | Change |
        | Pupil Premium | 35.3 | 34.7 (33.3) | -2.0 |
        | Peers | 60.8 | 59.0 (58.2) | -2.6 |
        | Others | 60.0 | 61.0 | 1.0 |
        """,
    "grouped by year, with a change for each area": """
        | Measure | 2014 | 2014 | 2015 | 2015 | Change | Change |
        | | Coventry | National | Coventry | National | Coventry | National |
        | Phonics | 63 | 53 | 57 | 55 | -6 | 2 |
        | Reading | 61 | 48 | 29 | 53 | -32 | 5 |
        """,
    "arrows": """
        | | 2014 | 2015 | Change |
        | Contacts | 1885 | 2351 | ▲ 466 |
        | Referrals | 677 | 648 | ▼ 29 |
        """,
    "of an actual from its target, in one row": """
        | Measure | 2023/24 | Target 2024/25 | 2024/25 | Variance |
        | Visits | 66 | 286 | 226 | -60 |
        """,
    "whole percentages under a corner that says so": """
        | % achieving | 2014 | 2015 | Diff |
        | Boys | 20 | 91 | 70 |
        | Girls | 85 | 44 | -41 |
        | All | 10 | 61 | 51 |
        """,
    "whole percentages that nothing says are so": """
        | Measure | 2014 | 2015 | Diff |
        | Reading | 20 | 91 | 70 |
        | Writing | 85 | 44 | -41 |
        | Maths | 10 | 61 | 51 |
        """,
    "a gap that is never signed": """
        | Measure | Girls | Boys | Gap |
        | Reading | 71.2 | 66.0 | 5.2 |
        | Writing | 68.9 | 60.1 | 8.8 |
        | Maths | 59.0 | 62.4 | 3.4 |
        """,
    "a difference of areas that is never signed": """
        | Measure | North | South | Difference |
        | Visits | 712 | 660 | 52 |
        | Calls | 689 | 601 | 88 |
        | Letters | 590 | 624 | 34 |
        """,
    "numbers beside percentages": """
        | Measure | 2014 | 2015 | Change |
        | Visits in time | 84% | 83% | -12 |
        | Calls in time | 71% | 79% | 31 |
        """,
    "income and cost in brackets": """
        | £000 | Budget | Outturn | Variance |
        | Fees | (500) | (480) | 20 |
        | Staff | 1,200 | 1,100 | (100) |
        | Grants | (320) | (350) | (30) |
        """,
    "a change that is a rank's": """
        | Measure | Rank 2014 | Rank 2015 | Movement |
        | Reading | 8 | 6 | Up 2 |
        | Maths | 7 | 5 | ↑ 2 |
        """,
    "a word and nothing to take": """
        | Year | Change |
        | 2014 | 12 |
        | 2015 | 15 |
        """,
    "climate change is no change": """
        | | 2014 | 2015 | Climate change |
        | Actions | 12 | 15 | 40 |
        | Reports | 2 | 5 | 8 |
        """,
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_it_is_silent_on(text: str) -> None:
    headers = 2 if "\n        | | Coventry | National" in text else 1
    labels = 2 if "| Area | 2" in text else 1
    assert findings(CODE, table(text, headers=headers, labels=labels)) == []


FOUND = {
    "against the way that the other rows go": (
        """
        | | Budget | Spent | Variance |
        | Staff | 120 | 100 | 20 |
        | Premises | 80 | 95 | 15 |
        | Transport | 30 | 32 | -2 |
        """,
        (3, 4),
    ),
    "against the years that the other rows take": (
        """
        | | 2012 | 2013 | 2014 | Change |
        | Contacts | 1533 | 1846 | 1885 | 352 |
        | Referrals | 405 | 389 | 677 | 288 |
        | Plans | 423 | 519 | 765 | 342 |
        """,
        (3, 5),
    ),
    "in one group of two": (
        """
        | Measure | 2014 | 2014 | 2015 | 2015 | Change | Change |
        | | Coventry | National | Coventry | National | Coventry | National |
        | Phonics | 63 | 53 | 57 | 55 | 6 | 2 |
        | Reading | 61 | 48 | 29 | 53 | -32 | 5 |
        """,
        (3, 6),
    ),
    "in thousands of pounds": (
        """
        | £000 | Budget | Outturn | Variance |
        | Staff | 1,200 | 1,100 | (100) |
        | Premises | 800 | 950 | 15 |
        | Transport | 300 | 320 | 20 |
        """,
        (3, 4),
    ),
    "of counts, by one": (
        """
        | Number of places | 2014 | 2015 | Diff |
        | North | 20 | 91 | 70 |
        | South | 85 | 44 | -41 |
        | East | 10 | 61 | 51 |
        """,
        (2, 4),
    ),
    "under an overspend": (
        """
        | Service | Budget | Forecast | Over/(under)spend |
        | Fostering | 1,533 | 1,480 | (53) |
        | Adoption | 2,266 | 2,572 | 306 |
        | Homes | 2,640 | 2,779 | 193 |
        """,
        (4, 4),
    ),
    "of percentages, printed without their sign": (
        """
        | Measure | Q1 2014 | Q1 2015 | Difference |
        | Visits in time | 84.2% | 83.9% | -0.3 |
        | Calls in time | 71% | 79% | -8 |
        | Days to answer | 19 | 16 | -3 |
        | Letters in time | 92% | 78% | -14 |
        """,
        (3, 4),
    ),
    "of points, by a whole point": (
        """
        | Measure | 2014 | 2015 | pp change |
        | Plans in time | 88.4% | 91.2% | 2.8 |
        | Reviews in time | 20.9% | 19.8% | -1.1 |
        | Moves | 12.3% | 11.8% | 0.5 |
        """,
        (4, 4),
    ),
    "by a digit, among blanks and symbols": (
        """
        | Provider | Measure | 2014 | 2015 | Diff |
        | Ash | In time | 71.3 | 74.0 | 2.7 |
        | | Cancelled | 3.9 | 3.1 | -0.8 |
        | Elm | In time | 87.0 | 89.9 | 3.9 |
        | | Cancelled | z | 0.4 | |
        | Oak | In time | .. | 80.8 | |
        | | Cancelled | 1.2 | 2.6 | 1.4 |
        """,
        (4, 5),
    ),
    "since a year that the header names": (
        """
        | Subject | 2011 | 2012 | 2013 | 2014 | 2015 | Change since 2011 |
        | Reading | 71 | 72 | 73 | 73 | 75 | 4 |
        | Writing | 78 | 68 | 71 | 72 | 72 | -6 |
        | Maths | 77 | 71 | 71 | 72 | 73 | 4 |
        | Science | 79 | 70 | 72 | 73 | 74 | -5 |
        """,
        (4, 7),
    ),
    "over the whole of the years, which no word says": (
        """
        | | 2012 | 2013 | 2014 | 2015 | Change |
        | Contacts | 1533 | 1846 | 1885 | 1902 | 369 |
        | Referrals | 677 | 389 | 677 | 431 | 246 |
        | Plans | 423 | 519 | 765 | 501 | 78 |
        """,
        (3, 6),
    ),
    "of a gap whose sign the other rows print": (
        """
        | Measure | Haverton | England | Gap |
        | Reading | 66.1 | 68.3 | -2.2 |
        | Writing | 81.0 | 79.9 | 1.1 |
        | Maths | 35.2 | 37.0 | 1.8 |
        | Science | 8.0 | 8.4 | -0.4 |
        """,
        (4, 4),
    ),
    "from provisional figures in brackets": (
        """
        | Mode | 2013 | 2014 | 2015 | Change |
        | Bus | 38.1 | 44.6 | (47.0) | 2.4 |
        | Tram | 6.0 | 6.9 | (6.5) | 0.4 |
        | Rail | 9.8 | 13.3 | 14.9 | 1.6 |
        | Ferry | .. | 0.2 | 0.3 | 0.1 |
        """,
        (3, 5),
    ),
    "by more than rounding": (
        """
        | % Standard | 2014 | 2015 | Diff |
        | Boys | 63% | 57% | -8% |
        | Girls | 61% | 65% | 4% |
        | All | 62% | 61% | -1% |
        """,
        (2, 4),
    ),
}


@pytest.mark.parametrize(("text", "where"), FOUND.values(), ids=FOUND)
def test_it_finds_one(text: str, where: tuple[int, int]) -> None:
    headers = 2 if "\n        | | Coventry | National" in text else 1
    labels = 2 if "| Provider | Measure" in text else 1
    assert cells_found(findings(CODE, table(text, headers=headers, labels=labels))) == [where]
