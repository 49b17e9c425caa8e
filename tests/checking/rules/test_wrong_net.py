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


SILENT = {
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
