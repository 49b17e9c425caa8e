"""N106: parts that do not make the total."""

from __future__ import annotations

import pytest

from openscrutiny.terms.statuses import Severity, Verdict
from tests.checking.building import cells_found, check, findings, pack_of, table

CODE = "N106"


def test_a_noun_that_its_parts_make_narrower_is_their_total() -> None:
    [found] = findings(
        CODE,
        table("""
        | Quarter | Households | Places | Places Filled (%) | Places Held (%) | Places Vacant (%) |
        | Q1 | 147 | 236 | 136 (57.6%) | 53 (22.7%) | 45 (19.2%) |
        | Q2 | 151 | 258 | 152(58.9%) | 64 (24.8%) | 42 (16.3%) |
        """),
    )
    assert (found.place.row, found.place.column) == (2, 3)
    assert found.severity is Severity.WARNING
    assert found.message == "Places for Q1 is printed as 236, but its parts make 234."
    assert found.working == "136 + 53 + 45 = 234; the paper prints 236, which is 2 more."


def test_a_wrong_part_is_named_once_where_it_breaks_a_row_and_a_column() -> None:
    [found] = findings(
        CODE,
        table("""
        | | Boys | Girls | Total |
        | Year 1 | 31 | 28 | 59 |
        | Year 2 | 40 | 35 | 65 |
        | Year 3 | 22 | 27 | 49 |
        | Total | 83 | 90 | 173 |
        """),
    )
    assert (found.place.row, found.place.column) == (3, 2)
    assert found.severity is Severity.ERROR
    assert "leaves Total for Boys wrong" in found.working


def test_a_wrong_total_is_an_error_where_two_others_agree() -> None:
    [found] = findings(
        CODE,
        table("""
        | Month | Police | Health | Schools | All |
        | April | 31 | 28 | 12 | 71 |
        | May | 40 | 35 | 20 | 95 |
        | June | 22 | 27 | 30 | 97 |
        """),
    )
    assert (found.place.row, found.place.column) == (4, 5)
    assert found.severity is Severity.ERROR


def test_one_column_under_a_plain_total_is_a_warning() -> None:
    [found] = findings(
        CODE,
        table("""
        | Source | Contacts |
        | Police | 310 |
        | Health | 280 |
        | Total | 600 |
        """),
    )
    assert found.severity is Severity.WARNING
    assert found.working == "310 + 280 = 590; the paper prints 600, which is 10 more."


def test_a_slip_of_the_pen_is_told_however_far_off() -> None:
    [found] = findings(
        CODE,
        table("""
        | Source | Contacts | % |
        | Police | 310 | 53% |
        | Health | 280 | 47% |
        | Total | 5900 | 100% |
        """),
    )
    assert (found.place.row, found.place.column) == (4, 2)


def test_figures_alone_propose_a_sum() -> None:
    found = findings(
        CODE,
        table("""
        | School | Boys | Girls | Pupils |
        | Ash | 101 | 98 | 199 |
        | Beech | 87 | 90 | 177 |
        | Elm | 120 | 111 | 231 |
        | Oak | 64 | 71 | 135 |
        | Yew | 93 | 88 | 191 |
        """),
    )
    assert cells_found(found) == [(6, 4)]


def test_a_suppressed_part_cannot_be_checked() -> None:
    checked = check(
        pack_of(
            table("""
            | Area | Boys | Girls | Total |
            | North | 31 | c | 59 |
            | South | 40 | 35 | 75 |
            | East | 22 | 27 | 49 |
            """)
        ),
        CODE,
    )
    assert checked.findings == ()
    assert checked.counts[CODE][Verdict.CANNOT_BE_CHECKED] == 1


SILENT = {
    "right down and across": """
        | | Boys | Girls | Total |
        | Year 1 | 31 | 28 | 59 |
        | Year 2 | 40 | 35 | 75 |
        | Total | 71 | 63 | 134 |
        """,
    "rounded parts": """
        | | 2014 | 2015 | 2016 |
        | Staff | £1.2m | £1.4m | £1.4m |
        | Premises | £0.4m | £0.3m | £0.4m |
        | Transport | £0.4m | £0.4m | £0.4m |
        | Total | £2.1m | £2.1m | £2.1m |
        """,
    "percentages": """
        | | Boys | Girls |
        | Reading | 80% | 85% |
        | Writing | 70% | 75% |
        | Total | 72% | 78% |
        """,
    "rates under a header": """
        | Area | Rate per 10,000 |
        | North | 52 |
        | South | 61 |
        | Total | 57 |
        """,
    "subrows of which": """
        | | 2014 | 2015 | 2016 |
        | Referrals | 100 | 120 | 130 |
        | of which repeat | 20 | 30 | 35 |
        | Contacts | 300 | 310 | 320 |
        | Total | 400 | 430 | 450 |
        """,
    "overlapping categories": """
        | | 2014 | 2015 | 2016 |
        | Boys | 50 | 52 | 60 |
        | Girls | 40 | 45 | 50 |
        | Disadvantaged | 30 | 33 | 31 |
        | All pupils | 90 | 97 | 110 |
        """,
    "overlapping categories in one column": """
        | Need | Pupils |
        | Free meals | 210 |
        | English as an additional language | 310 |
        | Pupil Premium | 260 |
        | Looked after | 24 |
        | Total pupils | 480 |
        """,
    "subtotals and a grand total": """
        | | 2014 | 2015 | 2016 |
        | Foster | 50 | 52 | 60 |
        | Kinship | 40 | 45 | 50 |
        | Sub-total | 90 | 97 | 110 |
        | Homes | 20 | 21 | 22 |
        | Secure | 2 | 3 | 4 |
        | Sub-total | 22 | 24 | 26 |
        | Grand total | 112 | 121 | 136 |
        """,
    "an average row and a target": """
        | | 2014 | 2015 | 2016 |
        | North | 50 | 52 | 60 |
        | South | 40 | 45 | 50 |
        | Total | 90 | 97 | 110 |
        | Average | 45 | 48.5 | 55 |
        | Target | 95 | 100 | 120 |
        | Rank | 3 | 4 | 2 |
        """,
    "year to date of a stock": """
        | Quarter | Approved | Left | Approved households |
        | Q1 | 6 | 2 | 151 |
        | Q2 | 4 | 3 | 152 |
        | YTD | 10 | 5 | 152 |
        """,
    "an average called overall": """
        | | Score | Visits |
        | North | 12 | 50 |
        | South | 14 | 70 |
        | Overall | 13 | 60 |
        """,
    "the total first": """
        | | 2014 | 2015 | 2016 |
        | Total | 90 | 97 | 110 |
        | Boys | 50 | 52 | 60 |
        | Girls | 40 | 45 | 50 |
        """,
    "a total of numbers beside their shares": """
        | Area | Police | Police | Health | Health | Total | Total |
        | | n | % | n | % | n | % |
        | North | 30 | 60% | 20 | 40% | 50 | 100% |
        | South | 10 | 25% | 30 | 75% | 40 | 100% |
        | East | 12 | 50% | 12 | 50% | 24 | 100% |
        """,
    "parts of a larger whole": """
        | Need | Pupils |
        | Autism | 31 |
        | Speech | 44 |
        | Total | 790 |
        """,
    "parts that go on over the page": """
        | Project | Total cost of scheme | Before | 2025-26 | 2026-27 |
        | Homes | 10,302 | 644 | 5,100 | 4,558 |
        | Fostering | 2,862 | 514 | 1,050 | 1,298 |
        | Flood | 5,493 | 765 | 600 | 628 |
        | Bridge | 43,774 | 6,072 | 1,646 | 26,486 |
        | Windmill | 1,572 | 1,286 | 100 | 186 |
        """,
    "figures rounded to five": """
        | | 2024 | 2025 | 2026 | 2027 |
        | Started | 63,550 | 70,115 | 75,645 | 78,500 |
        | Ended | 24,005 | 34,785 | 39,065 | 39,725 |
        | Total | 87,555 | 104,905 | 114,710 | 118,220 |
        """,
    "a description that has any word in it": """
        | Scheme | 2024 | 2025 | 2026 |
        | Scheme to upgrade junctions to increase capacity and provide free flow | 120 | 99 | 80 |
        | Homes | 11 | 12 | 13 |
        | Flood | 40 | 41 | 42 |
        | Total | 171 | 152 | 135 |
        """,
    "a measure whose name begins with total": """
        | Measure | 2015 |
        | Social workers | 192 |
        | Agency social workers | 58 |
        | Total staff | 832 |
        """,
    "small figures that happen to add up": """
        | | A | B | C |
        | one | 0 | 0 | 0 |
        | two | 1 | 0 | 1 |
        | three | 0 | 1 | 1 |
        | four | 0 | 0 | 2 |
        | five | 1 | 0 | 1 |
        """,
    "a dash for nothing": """
        | | Boys | Girls | Total |
        | Year 1 | 31 | - | 31 |
        | Year 2 | 40 | 35 | 75 |
        | Total | 71 | 35 | 106 |
        """,
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_it_is_silent_on(text: str) -> None:
    headers = 2 if "| | n | % |" in text else 1
    assert findings(CODE, table(text, headers=headers)) == []


def test_a_note_of_rounding_is_heeded() -> None:
    text = """
        | Area | Boys | Girls | Total |
        | North | 30 | 30 | 70 |
        | South | 40 | 40 | 80 |
        | East | 20 | 30 | 50 |
        """
    note = "Figures are rounded to the nearest 10."
    assert findings(CODE, table(text, notes=[note])) == []
    assert cells_found(findings(CODE, table(text))) == [(2, 4)]


def test_numbers_beside_shares_are_added_apart_from_them() -> None:
    text = """
        | Area | Police | Police | Health | Health | Total | Total |
        | | n | % | n | % | n | % |
        | North | 30 | 60% | 20 | 40% | 60 | 100% |
        | South | 10 | 25% | 30 | 75% | 40 | 100% |
        | East | 12 | 50% | 12 | 50% | 24 | 100% |
        """
    assert cells_found(findings(CODE, table(text, headers=2))) == [(3, 6)]


def test_each_band_has_its_own_total() -> None:
    text = """
        | | 2014 | 2015 | 2016 |
        | Fostering | | | |
        | In house | 50 | 52 | 60 |
        | Agency | 40 | 45 | 50 |
        | Total | 90 | 97 | 110 |
        | Residential | | | |
        | Homes | 20 | 21 | 22 |
        | Secure | 2 | 3 | 4 |
        | Total | 22 | 24 | 27 |
        """
    assert cells_found(findings(CODE, table(text))) == [(9, 4)]
