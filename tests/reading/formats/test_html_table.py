import pytest

from openscrutiny.reading.formats.html_table import HtmlTable, html_tables


def only(source: str) -> HtmlTable:
    (table,) = html_tables(source, first_line=10)
    return table


def texts(source: str) -> list[tuple[str, ...]]:
    return [row.texts for row in only(source).rows]


def test_rows_headers_caption_and_lines() -> None:
    table = only(
        "<table><caption>Visits <b>made</b></caption>\n<thead>\n<tr><th>Area</th><th>2025</th></tr>"
        "\n</thead>\n<tr><td>North &amp; East</td><td>5</td></tr>\n</table>"
    )
    assert table.caption == "Visits made"
    assert table.header_rows == 1
    assert [row.texts for row in table.rows] == [("Area", "2025"), ("North & East", "5")]
    assert [row.line for row in table.rows] == [12, 14]


def test_merged_cells_are_laid_out_and_say_that_they_repeat() -> None:
    table = only(
        "<table><tr><td rowspan=2>North</td><td colspan=2>Visits</td></tr>"
        "<tr><td>5</td><td>6</td></tr></table>"
    )
    assert [row.texts for row in table.rows] == [
        ("North", "Visits", "Visits"),
        ("North", "5", "6"),
    ]
    assert [[cell.repeats for cell in row.cells] for row in table.rows] == [
        [False, False, True],
        [True, False, False],
    ]


def test_a_nested_table_joins_the_cell_around_it() -> None:
    found = texts("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>1</td></tr></table>")
    assert len(found) == 1
    assert found[0][1] == "1"


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td>a<td>1<tr><td>b<td>2</table>",
        "<table><td>a</td><td>1</td><tr><td>b</td><td>2</td></table>",
        "<TABLE><TR><TD>a</TD><TD>1</TD></TR><TR><TD>b</TD><TD>2",
    ],
)
def test_tags_left_out_are_supplied(source: str) -> None:
    assert texts(source) == [("a", "1"), ("b", "2")]


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "1000000000000"])
def test_a_span_that_is_none_is_one(span: str) -> None:
    assert texts(f'<table><tr><td colspan="{span}">a</td><td>1</td></tr></table>') == [("a", "1")]


def test_line_breaks_in_cells_stay() -> None:
    assert texts("<table><tr><td>one<br>two</td><td>1</td></tr></table>") == [("one\ntwo", "1")]


def test_a_table_without_cells_is_none() -> None:
    assert html_tables("<table></table>", first_line=1) == []


def test_merged_cells_cannot_make_more_of_a_table_than_it_is() -> None:
    cell = '<td rowspan="200" colspan="200">a</td>'
    table = only("<table>" + f"<tr>{cell * 5}</tr>" * 60 + "</table>")
    assert sum(len(row.cells) for row in table.rows) < 500_000
