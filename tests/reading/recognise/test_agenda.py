import pytest

from openscrutiny.reading.pack import AgendaItem
from openscrutiny.reading.recognise.agenda import exemption_paragraphs
from openscrutiny.terms.statuses import AgendaPart
from tests.reading.papers import FRONT_SHEET, meeting, pack


def agenda(text: str, *, ending: str = ".md") -> tuple[AgendaItem, ...]:
    return pack(f"{FRONT_SHEET}\n{text}", ending=ending).agenda


def titles(items: tuple[AgendaItem, ...]) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in items]


def pages(items: tuple[AgendaItem, ...]) -> list[tuple[int | None, int | None]]:
    return [(item.first_page, item.last_page) for item in items]


EXPECTED = [("1", "Apologies"), ("2", "Declarations of interest"), ("3", "Waiting times")]


@pytest.mark.parametrize(
    "text",
    [
        "**1. Apologies**\n\n**2. Declarations of interest**\n\n**3. Waiting times** (Pages 3 - 9)",
        "**1. Apologies****2. Declarations of interest****3. Waiting times** (Pages 3 - 9)",
        "1. Apologies\n2. Declarations of interest\n3. Waiting times (Pages 3 - 9)",
        "## 1 Apologies\n\n## 2 Declarations of interest\n\n## 3 Waiting times\n\nPages 3 to 9",
        "1 Apologies\n\n2 Declarations of interest\n\n3 Waiting times (pages 3–9)",
        "1. Apologies\n\n2. Declarations of interest\n\n3. Waiting times ........ 3 - 9",
        "Item 1: Apologies\n\nItem 2: Declarations of interest\n\n"
        "Item 3: Waiting times [pages 3-9]",
        "1. APOLOGIES\n\n2. DECLARATIONS OF INTEREST\n\n3. WAITING TIMES (Pages 3 - 9)",
        "| No. | Item | Pages |\n|---|---|---|\n| 1 | Apologies | |\n"
        "| 2 | Declarations of interest | |\n| 3 | Waiting times | 3 - 9 |",
    ],
)
def test_ways_to_lay_out_an_agenda(text: str) -> None:
    items = agenda(text)
    found = [(number, title.capitalize()) for number, title in titles(items)]
    assert found == EXPECTED
    assert pages(items) == [(None, None), (None, None), (3, 9)]


def test_dotted_leaders_in_plain_text() -> None:
    items = agenda(
        "1. Apologies .................... 1\n\n2. Waiting times ............. 3-9\n", ending=".txt"
    )
    assert titles(items) == [("1", "Apologies"), ("2", "Waiting times")]
    assert pages(items) == [(1, 1), (3, 9)]


def test_who_reports_and_what_else_is_said() -> None:
    (_, item) = agenda("""\
1. Apologies

**2. Waiting times** (Pages 3 - 9)

Report of the Director of Children's Services

The manager of the service will attend
""")
    assert item.report_of == "Report of the Director of Children's Services"
    assert item.details == ("The manager of the service will attend",)


def test_a_list_inside_an_item_is_not_the_next_item() -> None:
    items = agenda(
        "**1. Minutes**\n\n- a) To agree the minutes\n- b) Matters arising\n\n**2. Waiting times**"
    )
    assert titles(items) == [("1", "Minutes"), ("2", "Waiting times")]
    assert items[0].details == ("a) To agree the minutes", "b) Matters arising")


PRIVATE = """\
**1. Waiting times**

**Private Business**

The public will be excluded, for this concerns information under paragraphs {numbers} of Part 1
of Schedule 12A to the Local Government Act 1972.

**2. A contract**

**3. A lease**
"""


def test_the_private_part_and_its_exemptions() -> None:
    items = agenda(PRIVATE.format(numbers="3 and 5"))
    assert [item.part for item in items] == [
        AgendaPart.PUBLIC, AgendaPart.PRIVATE, AgendaPart.PRIVATE,
    ]  # fmt: skip
    assert [item.exemptions for item in items] == [(), (3, 5), (3, 5)]


def test_an_items_own_exemption_comes_first() -> None:
    text = PRIVATE.format(numbers="3").replace(
        "**3. A lease**", "**3. A lease** (paragraph 1 of Schedule 12A)"
    )
    assert agenda(text)[2].exemptions == (1,)


@pytest.mark.parametrize("nil", ["Nil", "None", "There are no items of private business"])
def test_a_private_part_with_nothing_in_it(nil: str) -> None:
    paper = f"{FRONT_SHEET}\n**1. Apologies**\n\n**2. Plan**\n\n**Private Business**\n\n{nil}\n"
    assert meeting(paper).private == nil


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paragraph 3 of Part 1 of Schedule 12A", (3,)),
        ("Paragraphs 1, 2 and 7 of Schedule 12A", (1, 2, 7)),
        ("paragraph 3 (Part 1 of Schedule 12A)", (3,)),
        ("paragraph 9 of Part 1 of Schedule 12A", ()),
        ("paragraph 3 of the report", ()),
        ("", ()),
    ],
)
def test_exemption_paragraphs(text: str, expected: tuple[int, ...]) -> None:
    assert exemption_paragraphs(text) == expected
