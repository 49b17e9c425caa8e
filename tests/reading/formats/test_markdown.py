import pytest

from openscrutiny.reading.document import Block, Heading, ListItem, Paragraph, Table
from tests.reading.papers import cells, document


def said(block: Block) -> tuple[str, str, int | None]:
    kind = type(block).__name__
    return kind, block.title if isinstance(block, Table) else block.text, block.place.line


def test_blocks_in_order_with_their_lines() -> None:
    found = document("""\
        # Test Board

        Some text
        on two lines.

        - a point
        - another

        **1. Apologies**

        | Area | 2025 |
        |---|---|
        | North | 5 |
        """)
    assert [said(block) for block in found.blocks] == [
        ("Heading", "Test Board", 1),
        ("Paragraph", "Some text\non two lines.", 3),
        ("ListItem", "a point", 6),
        ("ListItem", "another", 7),
        ("Paragraph", "1. Apologies", 9),
        ("Table", "1. Apologies", 11),
    ]
    assert [block.place.paragraph for block in found.blocks] == [1, 2, 3, 4, 5, 6]


def test_levels_boldness_and_depth() -> None:
    blocks = document("""\
        ### Deep

        **All bold**

        **Partly** bold

        - outer
            - inner
        """).blocks
    heading, bold, partly, outer, inner = blocks
    assert isinstance(heading, Heading)
    assert heading.level == 3
    assert isinstance(bold, Paragraph)
    assert bold.bold
    assert isinstance(partly, Paragraph)
    assert not partly.bold
    assert isinstance(outer, ListItem)
    assert isinstance(inner, ListItem)
    assert (outer.depth, inner.depth) == (0, 1)


@pytest.mark.parametrize(
    ("source", "marker", "text"),
    [
        ("1. One", "1.", "One"),
        ("1) One", "1)", "One"),
        ("- One", "-", "One"),
        ("- a) One", "a)", "One"),
        ("- (1) One", "(1)", "One"),
        ("- ii. One", "ii.", "One"),
        ("- 3.1 One", "3.1", "One"),
        ("* 42. One", "42.", "One"),
    ],
)
def test_markers_are_kept_as_printed(source: str, marker: str, text: str) -> None:
    (item,) = document(source).blocks
    assert isinstance(item, ListItem)
    assert (item.marker, item.text) == (marker, text)


def test_bold_runs_that_a_converter_glued_are_parted() -> None:
    blocks = document("**1. Apologies****2. Declarations****3. Minutes**").blocks
    assert [said(block)[1] for block in blocks] == ["1. Apologies", "2. Declarations", "3. Minutes"]


def test_indented_text_is_text_and_quotation_marks_go() -> None:
    blocks = document("> quoted\n\nthen\n\n        far in").blocks
    assert [said(block)[1] for block in blocks] == ["quoted", "then", "far in"]


def test_a_table_in_html_with_text_around_it() -> None:
    blocks = document("""\
        Above <table><caption>Visits</caption>
        <tr><th>Area</th><th>Visits</th></tr>
        <tr><td>North</td><td>5</td></tr>
        </table> below
        """).blocks
    above, table, below = blocks
    assert said(above) == ("Paragraph", "Above", 1)
    assert isinstance(table, Table)
    assert table.title == "Visits"
    assert cells(table) == [["North", "5"]]
    assert said(below) == ("Paragraph", "below", 4)


def test_lists_too_deep_to_read_are_said_so() -> None:
    deep = "\n".join("  " * level + "- point" for level in range(80))
    found = document(deep)
    assert found.faults
    assert "deeper" in found.faults[0].message
    assert found.faults[0].place.line is not None


def test_a_fence_keeps_its_words() -> None:
    assert [said(block)[1] for block in document("```\nkept\n```").blocks] == ["kept"]
