from textwrap import dedent

import pytest

from openscrutiny.reading.formats.columns import aligned_tables
from openscrutiny.reading.formats.lines import Kind, Stretch


def grids(text: str) -> list[tuple[int, list[tuple[str, ...]]]]:
    """The first line of each table and the texts of its rows."""
    rows = tuple(dedent(text).strip("\n").split("\n"))
    pieces = aligned_tables(Stretch(Kind.TEXT, 1, rows, None, None))
    return [(p.first, [row.texts for row in p.grid.rows]) for p in pieces if p.grid is not None]


def test_columns_that_line_up_are_a_table() -> None:
    found = grids("""
        The figures by area:

        Area          2024     2025
        North            5        6
        South           17       18

        It rose.
    """)
    assert found == [(3, [("Area", "2024", "2025"), ("North", "5", "6"), ("South", "17", "18")])]


def test_a_cell_wrapped_on_to_the_next_line_is_one() -> None:
    found = grids("""
        Area          Service           2025
        North         Family help          6
        South         Fostering and        8
                      adoption
        East          Early years          9
    """)
    assert found[0][1][2] == ("South", "Fostering and adoption", "8")


def test_blank_cells_stay_blank() -> None:
    found = grids("""
        Area          2024     2025
        North            5        6
        South                    18
        East             7        8
    """)
    assert found[0][1][2] == ("South", "", "18")


@pytest.mark.parametrize(
    "text",
    [
        "One line  with gaps  in it\n\nAnd another that has none.",
        "1.  First   point\n2.  Second   point\n3.  Third   point",
        "Area          2024     2025",
        "Apologies     Councillor A Bee\nPresent       Councillor C Dee",
    ],
)
def test_gaps_alone_make_no_table(text: str) -> None:
    assert grids(text) == []
