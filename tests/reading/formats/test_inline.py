import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.reading.formats.inline import is_all_bold, plain_text, text_with_lines


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**Apologies** and *substitutes*", "Apologies and substitutes"),
        ("__Apologies__ and _substitutes_", "Apologies and substitutes"),
        ("**left open", "left open"),
        ("4<sup>th</sup> December", "4th December"),
        ("4 <sup> TH </sup> December", "4TH December"),
        ("695<sup>2</sup> children", "695² children"),
        ("one<br>two<br/> three", "one\ntwo\nthree"),
        ("<b>Board</b> &amp; panel", "Board & panel"),
        ("see [the plan](https://council.example/plan.pdf) first", "see the plan first"),
        ("![a chart](chart.png) below", "a chart below"),
        ("<https://council.example>", "https://council.example"),
        (r"5\* and 4\_a", "5* and 4_a"),
        (r"\*\*not bold\*\*", "**not bold**"),
        (r"[a](b\_c) 5\*", "a 5*"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("3 * 4 * 5", "3 * 4 * 5"),
        ("`code`", "code"),
        ("*_both_*", "both"),
        ("_a *b* c_", "a b c"),
        ("a <!-- not shown --> b", "a b"),
        ("under 5 < 6 children", "under 5 < 6 children"),
        ("  too   much\tspace  ", "too much space"),
        ("no\u00a0break", "no break"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(source: str, text: str) -> None:
    assert plain_text(source) == text


@pytest.mark.parametrize(
    ("source", "bold"),
    [
        ("**Apologies**", True),
        ("**1.** **Apologies**", True),
        ("<b>Apologies</b>", True),
        ("**Apologies** and more", False),
        ("Apologies", False),
        ("", False),
    ],
)
def test_all_bold(source: str, bold: bool) -> None:
    assert is_all_bold(source) is bold


PLAIN = st.text(st.characters(exclude_categories=["Cs", "Co"], exclude_characters="*_<&\\[`!\n"))


@given(PLAIN)
def test_text_without_marks_keeps_its_words(text: str) -> None:
    assert plain_text(text).split() == text.split()


WORDS = st.lists(st.sampled_from(["Board", "12.5%", "a", "(x)", "4th"]), min_size=1).map(" ".join)
MARKED = st.recursive(
    WORDS.map(lambda words: (words, words)),
    lambda inner: st.builds(
        lambda mark, pair: (f"{mark}{pair[0]}{mark}", pair[1]), st.sampled_from(["**", "_"]), inner
    ),
    max_leaves=3,
)


@given(st.lists(MARKED, min_size=1))
def test_marks_go_however_they_are_nested_and_words_stay(pieces: list[tuple[str, str]]) -> None:
    source = " and ".join(marked for marked, _ in pieces)
    words = " and ".join(words for _, words in pieces)
    assert plain_text(source) == words
    assert plain_text(words) == words


@pytest.mark.parametrize(
    ("source", "numbers"),
    [
        ("one", (0,)),
        ("one\ntwo", (0, 1)),
        ("one<br>two\nthree", (0, 0, 1)),
        ("<div>\none\n</div>\ntwo", (1, 3)),
        ("</table>", (0,)),
        ("one<br>\ntwo", (0, 1)),
    ],
)
def test_the_lines_of_the_source_that_text_stands_on(source: str, numbers: tuple[int, ...]) -> None:
    text, found = text_with_lines(source)
    assert text == plain_text(source)
    assert found == numbers
