"""N106: parts that do not make the total."""

from __future__ import annotations

import pytest

from openscrutiny.terms.statuses import Severity, Verdict
from tests.checking.building import (
    cells_found,
    check,
    findings,
    heading,
    pack_of,
    paragraph,
    table,
)

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


FOUND = {
    "a base": (
        """
        | Reason | People | Per cent |
        | Cost | 612 | 54 |
        | Distance | 288 | 25 |
        | Fear | 97 | 9 |
        | Other | 141 | 12 |
        | Base | 1,148 | 100 |
        """,
        [(6, 2)],
    ),
    "a name that says nothing, beside its 100 per cent": (
        """
        | Answer | Pupils | % |
        | Everyone asked | 1,148 | 100.0 |
        | Yes | 612 | 53.8 |
        | No | 288 | 25.3 |
        | Not sure | 238 | 20.9 |
        """,
        [(2, 2)],
    ),
    "a name that says nothing, in one column of two": (
        """
        | Speed | Northbound | Southbound |
        | Under 30 | 3611 | 3402 |
        | 30 to 35 | 1290 | 1188 |
        | 36 to 40 | 344 | 401 |
        | Over 40 | 57 | 66 |
        | Cars | 5312 | 5057 |
        | Average | 28 | 29 |
        """,
        [(6, 2)],
    ),
    "a name that says nothing, across": (
        """
        | Area | Settled | Unsettled | Withdrawn | Made |
        | North | 61 | 22 | 7 | 90 |
        | Centre | 148 | 57 | 19 | 224 |
        | South | 39 | 18 | 2 | 61 |
        | All areas | 248 | 97 | 28 | 375 |
        """,
        [(4, 5), (5, 5)],
    ),
    "a grand total of subtotals that are named": (
        """
        | £000 | Budget | Forecast | Variance |
        | Levy | 62,150 | 63,004 | (854) |
        | Travel | 18,480 | 17,912 | 568 |
        | Sub total transport | 80,630 | 80,916 | (286) |
        | Colleges | 41,330 | 40,872 | 458 |
        | Courses | 5,118 | 5,401 | (283) |
        | Sub total skills | 46,448 | 46,273 | 175 |
        | Grand total | 127,078 | 128,189 | (111) |
        """,
        [(8, 3)],
    ),
    "numbers and shares in pairs": (
        """
        | Duty | 2014 | 2014 | 2015 | 2015 |
        | | Number | % | Number | % |
        | Advice | 141 | 38 | 163 | 40 |
        | Relief | 118 | 32 | 124 | 30 |
        | Main | 62 | 17 | 71 | 17 |
        | Other | 48 | 13 | 50 | 12 |
        | Total | 369 | 100 | 418 | 100 |
        """,
        [(7, 4)],
    ),
}


@pytest.mark.parametrize(("text", "where"), FOUND.values(), ids=FOUND)
def test_it_finds(text: str, where: list[tuple[int, int]]) -> None:
    headers = 2 if "| Number | %" in text else 1
    assert cells_found(findings(CODE, table(text, headers=headers))) == where


def test_a_wrong_total_and_a_wrong_change_that_meet_in_one_cell_are_told_apart() -> None:
    text = """
        | Duty | 2014 | 2015 | Change |
        | Advice | 141 | 163 | 22 |
        | Relief | 118 | 124 | 6 |
        | Main | 62 | 71 | 19 |
        | Other | 48 | 50 | 2 |
        | Total | 369 | 418 | 39 |
        """
    checked = check(pack_of(table(text)), "N101", "N106")
    found = [(f.rule, f.place.row, f.place.column) for f in checked.findings]
    assert found == [("N101", 4, 4), ("N106", 6, 3)]


def test_a_wrong_change_does_not_make_the_changes_total_wrong() -> None:
    text = """
        | Mode | 2014 | 2015 | Change |
        | Bus | 38.1 | 47.0 | 8.9 |
        | Tram | 6.9 | 6.5 | 0.4 |
        | Rail | 13.3 | 14.9 | 1.6 |
        | All | 58.3 | 68.4 | 10.1 |
        """
    checked = check(pack_of(table(text)), "N101", "N106")
    assert [(f.rule, f.place.row, f.place.column) for f in checked.findings] == [("N101", 3, 4)]


SILENT = {
    "a part that is not available": """
        | Mode | 2013 | 2014 | 2015 |
        | Bus | 44.6 | 47.0 | 48.1 |
        | Tram | 6.9 | 6.5 | 6.6 |
        | Ferry | .. | 0.2 | 0.3 |
        | All | 53.9 | 53.7 | 55.0 |
        """,
    "shares that overlap": """
        | Need | Pupils | % |
        | Speech | 44 | 60% |
        | Autism | 31 | 42% |
        | Sight | 6 | 8% |
        | Pupils with a plan | 73 | 100% |
        """,
    "costs beside shares": """
        | Service | Share | Cost of each, £ |
        | Fostering | 60% | 412 |
        | Homes | 25% | 1,980 |
        | Adoption | 15% | 388 |
        | All | 100% | 803 |
        """,
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
        | Link road | 7,368 | 1,321 | 3,141 | 2,717 |
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


TO_TEN = """
    | Area | Boys | Girls | Total |
    | North | 30 | 30 | 70 |
    | South | 40 | 40 | 80 |
    """


@pytest.mark.parametrize(
    "said",
    [
        "Figures are rounded to the nearest 10.",
        "The table shows pupils in January 2016. These figures are rounded to the nearest ten.",
        "Numbers are shown to the nearest 10.",
    ],
)
def test_a_rounding_that_is_stated_is_heeded_wherever_it_stands(said: str) -> None:
    wrong = table(TO_TEN)
    assert findings(CODE, wrong) != []
    assert findings(CODE, table(TO_TEN, notes=[said])) == []
    assert findings(CODE, paragraph(said), wrong) == []
    assert findings(CODE, heading("Pupils"), paragraph(said), paragraph("By area:"), wrong) == []
    assert findings(CODE, wrong, paragraph(said)) == []


@pytest.mark.parametrize(
    "said",
    [
        "Percentages are rounded to the nearest whole number.",
        "Rates are rounded to the nearest 10.",
        "The figures are to the nearest school.",
    ],
)
def test_a_rounding_of_something_else_is_not(said: str) -> None:
    assert findings(CODE, paragraph(said), table(TO_TEN)) != []


def test_a_rounding_stated_under_another_heading_is_not() -> None:
    said = "Figures are rounded to the nearest 10."
    assert findings(CODE, paragraph(said), heading("Pupils"), table(TO_TEN)) != []


def test_a_rounding_that_the_figures_do_not_have_is_not() -> None:
    text = TO_TEN.replace("30 | 30 | 70", "31 | 32 | 73")
    assert findings(CODE, paragraph("Figures are rounded to the nearest 10."), table(text)) != []


def test_figures_that_are_all_tens_or_thousands_are_taken_as_rounded() -> None:
    text = """
        | Group | 2014 | 2015 | Change |
        | Adults | 71,000 | 68,000 | -2,000 |
        | Children | 31,000 | 33,000 | 2,000 |
        | Total | 103,000 | 101,000 | -1,000 |
        """
    assert check(pack_of(table(text)), "N101", "N106").findings == ()
    assert cells_found(findings(CODE, table(text.replace("103,000", "130,000")))) == [(4, 2)]


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


def test_two_faults_that_share_an_operand_are_each_told_where_they_are() -> None:
    text = """
        | Service | 2014 | 2015 | +/- |
        | Home care | 61 | 74 | +13 |
        | Care homes | 38 | 31 | -7 |
        | Assessment | 76 | 79 | +3 |
        | Payments | 17 | 12 | +5 |
        | Total | 192 | 198 | +6 |
        """
    checked = check(pack_of(table(text)), "N101", "N106")
    found = [(f.rule, f.place.row, f.place.column) for f in checked.findings]
    assert found == [("N101", 5, 4), ("N106", 6, 3)]


def test_a_grand_total_is_named_by_its_row_and_its_column() -> None:
    [found] = findings(
        CODE,
        table("""
        | | Boys | Girls | Total |
        | Year 1 | 31 | 28 | 59 |
        | Year 2 | 40 | 35 | 75 |
        | Total | 71 | 63 | 124 |
        """),
    )
    assert found.message == (
        "The figure in row Total, column Total, is printed as 124, but its parts make 134."
    )
    assert found.working.startswith("71 + 63 = 134; the paper prints 124, which is 10 less.")
