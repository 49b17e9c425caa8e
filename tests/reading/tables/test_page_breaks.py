import pytest

from openscrutiny.reading.tables.page_breaks import CONTINUED, join_pages
from tests.reading.tables.rows import rows, texts

FIRST = """
1.1 | Review how families are told of the offer | A Bee | May 2026
1.2 | Publish the offer on the site for families | C Dee | June 2026
"""


def joined(first: str, second: str) -> list[tuple[str, ...]]:
    pages = [rows(first), rows(second)]
    return texts(join_pages(pages, len(pages[0][0].cells)))


def test_pages_of_whole_rows_follow_each_other() -> None:
    found = joined(FIRST, "1.3 | Ask families | A Bee | July 2026")
    assert [cells[0] for cells in found] == ["1.1", "1.2", "1.3"]


def test_a_row_broken_over_the_page_is_one_row_again() -> None:
    found = joined(
        FIRST + "1.3 | Ask families what they think of the | A Bee | July 2026",
        " | offer and tell the Board | | ",
    )
    assert len(found) == 3
    assert found[-1] == (
        "1.3", "Ask families what they think of the offer and tell the Board", "A Bee", "July 2026"
    )  # fmt: skip


def test_a_row_with_a_reference_of_its_own_begins_anew() -> None:
    found = joined(FIRST, "1.3 | and more | | ")
    assert len(found) == 3


def test_a_label_cut_by_the_page_is_mended() -> None:
    found = joined(
        "Free meals | Reading | 5\nLooked after | Reading | 6\nLooked | Maths | 7",
        "after | Writing | 8\nFree meals | Maths | 9",
    )
    assert found[2:4] == [("Looked after", "Maths", "7"), ("", "Writing", "8")]


def test_no_pages_have_no_rows() -> None:
    assert join_pages([], 3) == []


@pytest.mark.parametrize("text", ["1.1 (continued)", "1.1 (cont'd)", "1.1 cont.", "1.1 [Cont]"])
def test_what_says_that_it_goes_on(text: str) -> None:
    assert CONTINUED.sub("", text).strip() == "1.1"


@pytest.mark.parametrize("text", ["Continue the work", "contents", "contact"])
def test_words_that_only_begin_alike(text: str) -> None:
    assert CONTINUED.sub("", text) == text
