from textwrap import dedent

import pytest

from openscrutiny.reading.formats.lines import Kind, Stretch, pipe_rows, stretches, tab_rows


def cut(text: str) -> list[Stretch]:
    return list(stretches(dedent(text).strip("\n").split("\n")))


def kinds(text: str) -> list[tuple[Kind, int, int]]:
    """Kind, first line and number of lines of each stretch."""
    return [(stretch.kind, stretch.first, len(stretch.lines)) for stretch in cut(text)]


def test_tables_are_cut_out_of_the_text() -> None:
    found = kinds("""
        Before it.

        | a | b |
        |---|---|
        | 1 | 2 |
        After it.
        a\tb\tc
        1\t2\t3
        <table>
        <tr><td>1</td></tr>
        </table>
        The end.
    """)
    assert found == [
        (Kind.TEXT, 1, 2),
        (Kind.PIPES, 3, 3),
        (Kind.TEXT, 6, 1),
        (Kind.TABS, 7, 2),
        (Kind.HTML_TABLE, 9, 3),
        (Kind.TEXT, 12, 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "One | two in a sentence.",
        "1.\tThe first\n2.\tThe second",
        "\tindented\n\tindented",
        "- \ta\n- \tb",
        "a\tb",
        "<p>table</p>",
    ],
)
def test_marks_in_text_make_no_table(text: str) -> None:
    assert {stretch.kind for stretch in cut(text)} == {Kind.TEXT}


def test_a_table_that_is_never_closed_is_text() -> None:
    assert {stretch.kind for stretch in cut("<table>\n<tr><td>1</td></tr>\nAnd on.")} == {Kind.TEXT}


def test_labels_and_values_parted_by_a_tab_are_a_table() -> None:
    assert kinds("To:\tThe Board\nDate:\t5 March 2026") == [(Kind.TABS, 1, 2)]


def test_a_table_after_a_list_with_tabs_is_found() -> None:
    assert kinds("1.\tThe first\na\tb\tc\n1\t2\t3\n4\t5\t6")[-1][0] is Kind.TABS


def test_cells_of_a_pipe_table() -> None:
    (stretch,) = cut(r"""
        | a | **b** |
        |:--|--:|
        | x \| y | 2 |
        |  | 3
    """)
    rows, header = pipe_rows(stretch)
    assert header == 1
    assert [row.texts for row in rows] == [("a", "b"), (r"x | y", "2"), ("", "3")]
    assert [row.line for row in rows] == [1, 3, 4]
    assert rows[0].cells[1].bold


def test_cells_of_a_tab_table() -> None:
    (stretch,) = cut("a\t\tc\n1\t2\t3")
    assert [row.texts for row in tab_rows(stretch)] == [("a", "", "c"), ("1", "2", "3")]


def test_form_feeds_count_pages() -> None:
    found = cut("one\n\ftwo\n\fthree")
    assert [(stretch.page, stretch.lines[0].strip("\f")) for stretch in found] == [
        (1, "one"),
        (2, "two"),
        (3, "three"),
    ]


@pytest.mark.parametrize("stamp", ["Page 7", "- page 7 -", "Page 7 of 40", "**Page 7**"])
def test_a_stamp_at_the_foot_names_the_page_above_it(stamp: str) -> None:
    found = cut(f"one\ntwo\n{stamp}\nthree\nPage 8")
    assert [(stretch.printed_page, stretch.lines) for stretch in found] == [
        ("7", ("one", "two")),
        ("8", ("three",)),
    ]


@pytest.mark.parametrize("mark", ["<!-- page 3 -->", "<!-- Page number: 3 -->", "{3}----------"])
def test_a_converters_mark_numbers_the_page_below_it(mark: str) -> None:
    found = cut(f"one\n{mark}\ntwo")
    assert [(stretch.page, stretch.lines) for stretch in found] == [(None, ("one",)), (3, ("two",))]


def test_a_page_in_a_sentence_is_no_mark() -> None:
    assert kinds("Page 7 of the report says so.") == [(Kind.TEXT, 1, 1)]
