"""N109: a net figure that is not what came in less what went out."""

from __future__ import annotations

import pytest

from openscrutiny.terms.statuses import Severity
from tests.checking.building import cells_found, check, findings, pack_of, table

CODE = "N109"

FOSTERING = """
    | | Homes approved | Places gained | Homes lost | Places lost | Net homes | Net places |
    | Q1 | 2 | 2 | 5 | 11 | -3 | -9 |
    | Q2 | 6 | 8 | 2 | 5 | +1 | +3 |
    | YTD | 8 | 10 | 7 | 16 | +1 | -6 |
    """


def test_a_wrong_net_is_found_among_right_ones() -> None:
    [found] = findings(CODE, table(FOSTERING))
    assert (found.place.row, found.place.column) == (3, 6)
    assert found.severity is Severity.ERROR
    assert found.working.startswith("6 - 2 = +4; the paper prints +1, which is 3 less.")


def test_the_year_to_date_that_it_spoils_is_no_second_finding() -> None:
    checked = check(pack_of(table(FOSTERING)), "N101", "N106", "N109")
    assert [finding.rule for finding in checked.findings] == ["N109"]


def test_a_wrong_year_to_date_is_told_where_the_quarters_are_right() -> None:
    text = FOSTERING.replace("| +1 | +3 |", "| +4 | +3 |").replace("| +1 | -6 |", "| +1 | -16 |")
    checked = check(pack_of(table(text)), "N106", "N109")
    assert [(f.rule, f.place.row, f.place.column) for f in checked.findings] == [("N109", 4, 7)]


def test_net_is_checked_down_the_columns_too() -> None:
    text = """
        | | Q1 | Q2 | Q3 | Q4 |
        | Starters | 12 | 9 | 7 | 11 |
        | Leavers | 8 | 10 | 7 | 4 |
        | Net | 4 | -1 | 0 | -7 |
        """
    assert cells_found(findings(CODE, table(text))) == [(4, 5)]


FOUND = {
    "caseload by month": (
        """
        | Month | Open at start | Started | Ended | Open at end |
        | April | 212 | 88 | 79 | 221 |
        | May | 221 | 93 | 97 | 217 |
        | June | 217 | 84 | 66 | 225 |
        | Quarter | 212 | 265 | 242 | 235 |
        """,
        (4, 5),
    ),
    "a register that is opening and closing": (
        """
        | Term | Opening | Joined | Returned to school or left | Closing |
        | Autumn | 938 | 171 | 96 | 1,013 |
        | Spring | 1,013 | 122 | 88 | 1,057 |
        | Summer | 1,047 | 64 | 143 | 968 |
        """,
        (3, 5),
    ),
    "between two days": (
        """
        | Account | 1 April | Receipts | Payments | 31 January |
        | Current | 2,118 | 15,240 | 11,679 | 5,679 |
        | Savings | 9,400 | 212 | 0 | 9,712 |
        | Both | 11,518 | 15,452 | 11,679 | 15,291 |
        """,
        (3, 5),
    ),
    "between two days with their years": (
        """
        | Area | At 1 April 2014 | New | Handed back | At 31 March 2015 |
        | North | 19 | 1 | 3 | 17 |
        | Centre | 27 | 0 | 2 | 25 |
        | South | 16 | 2 | 1 | 18 |
        | Borough | 62 | 3 | 6 | 59 |
        """,
        (4, 5),
    ),
    "where a word for going out is not known": (
        """
        | £000 | Opening balance | Contributions in | Applied | Closing balance |
        | General | 6,200 | 450 | 120 | 6,530 |
        | Transport | 11,915 | 1,080 | 2,344 | 10,561 |
        | Elections | 1,500 | 500 | 1,873 | 127 |
        """,
        (3, 5),
    ),
    "with two ways out": (
        """
        | Quarter | Waiting at start | Joined | Housed | Removed | Waiting at end |
        | Q1 | 2,207 | 318 | 200 | 64 | 2,261 |
        | Q2 | 2,261 | 341 | 310 | 92 | 2,210 |
        | Q3 | 2,200 | 111 | 90 | 21 | 2,200 |
        """,
        (3, 6),
    ),
    "down the rows": (
        """
        | | North | South | East |
        | Brought forward | 40 | 71 | 12 |
        | New | 6 | 11 | 5 |
        | Closed | 9 | 4 | 2 |
        | Carried forward | 37 | 78 | 16 |
        """,
        (5, 4),
    ),
    "births and deaths": (
        """
        | Year | Births | Deaths | Natural change |
        | 2012 | 2,911 | 2,603 | 308 |
        | 2013 | 2,846 | 2,655 | 191 |
        | 2014 | 2,702 | 2,688 | 14 |
        | 2015 | 2,655 | 2,701 | 46 |
        """,
        (5, 4),
    ),
    "bought and sold": (
        """
        | Type | Bought | Sold or scrapped | Net change |
        | Lorries | 4 | 6 | -2 |
        | Sweepers | 2 | 1 | 1 |
        | Vans | 9 | 12 | 3 |
        | Total | 15 | 19 | -4 |
        """,
        (4, 4),
    ),
    "two ways in": (
        """
        | Year | Born | Moved in, new | Left | Net change |
        | 2013 | 61 | 12 | 40 | 33 |
        | 2014 | 58 | 19 | 81 | -4 |
        | 2015 | 44 | 21 | 70 | 5 |
        """,
        (4, 5),
    ),
}


@pytest.mark.parametrize(("text", "where"), FOUND.values(), ids=FOUND)
def test_it_finds_one(text: str, where: tuple[int, int]) -> None:
    checked = check(pack_of(table(text)), "N101", "N106", "N109")
    assert [(f.rule, f.severity) for f in checked.findings] == [(CODE, Severity.ERROR)]
    assert cells_found(checked.findings) == [where]


def test_a_wrong_closing_figure_shows_its_working() -> None:
    [found] = findings(CODE, table(FOUND["caseload by month"][0]))
    assert found.message == (
        "Open at end for June is printed as 225, but Open at start plus Started less Ended is 235."
    )
    assert found.working == "217 + 84 - 66 = 235; the paper prints 225, which is 10 less."


def test_one_row_with_words_for_both_ways_is_a_warning() -> None:
    [found] = findings(
        CODE,
        table("""
        | | Number at start | New | Left | Number at end |
        | North | 212 | 88 | 79 | 211 |
        """),
    )
    assert found.severity is Severity.WARNING


SILENT = {
    "a closing figure of something else": """
        | | Number at start | New | Left | Number at end |
        | North | 212 | 88 | 79 | 1,400 |
        """,
    "a nought printed as a dash": """
        | | Number at start | New | Left | Number at end |
        | North | 212 | - | 79 | 133 |
        | South | 112 | 8 | - | 120 |
        """,
    "a suppressed way out": """
        | | Number at start | New | Left | Number at end |
        | North | 212 | 88 | c | 221 |
        | South | 112 | 8 | 5 | 115 |
        | East | 12 | 8 | 5 | 15 |
        """,
    "words for a flow, and figures of something else": """
        | | At 31 March 2014 | New | Left | At 31 March 2015 |
        | North | 155 | 527 | 980 | 632 |
        | South | 278 | 819 | 75 | 929 |
        | East | 646 | 513 | 612 | 94 |
        """,
    "a count that is out by one throughout": """
        | | Number at start | New | Left | Number at end |
        | North | 1 | 1 | 0 | 1 |
        | South | 12 | 8 | 5 | 14 |
        | East | 30 | 3 | 2 | 30 |
        | West | 3 | 3 | 2 | 4 |
        """,
    "stocks of three years": """
        | Area | At 31 March 2013 | At 31 March 2014 | At 31 March 2015 |
        | North | 19 | 21 | 17 |
        | South | 27 | 30 | 25 |
        """,
    "times to start and to end": """
        | Course | Start | Places | Left | End |
        | Reading | 10 | 24 | 3 | 12 |
        | Maths | 11 | 20 | 1 | 14 |
        """,
    "rounded money": """
        | £m | Opening | Contributions | Used | Closing |
        | General | 6.2 | 0.4 | 0.1 | 6.6 |
        | Transport | 11.9 | 1.1 | 2.3 | 10.6 |
        """,
    "the sides are not in the table": """
        | Quarter | Households | Places | Net places |
        | Q1 | 147 | 236 | 4 |
        | Q2 | 151 | 258 | 22 |
        """,
    "net of income": """
        | £000 | Gross | Income | Net |
        | Fostering | 4,120 | 310 | 3,810 |
        | Adoption | 900 | 45 | 855 |
        | Homes | 2,100 | 160 | 1,940 |
        """,
    "income first": """
        | £000 | Income | Expenditure | Net |
        | Fostering | 310 | 4,120 | 3,810 |
        | Adoption | 45 | 900 | 855 |
        """,
    "one row without words for in and out": """
        | | A | B | Net |
        | North | 12 | 9 | 7 |
        """,
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_it_is_silent_on(text: str) -> None:
    assert findings(CODE, table(text)) == []
