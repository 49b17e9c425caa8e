from openscrutiny.reading.recognise.claims import Claims
from tests.reading.papers import document


def test_what_nobody_claims_is_left_over() -> None:
    paper = document("1234567890\n\nabcde\n\n| a | b |\n|---|---|\n| 12 | 345 |\n")
    claims = Claims(paper)
    claims.claim_blocks([0])
    assert claims.holds(0)
    assert not claims.holds(1)
    assert [left.text for left in claims.unplaced()] == ["abcde", "table 1"]
    assert [left.place.line for left in claims.unplaced()] == [3, 5]
    assert claims.share() == 10 / 20


def test_long_texts_are_cut_between_words() -> None:
    (left,) = Claims(document("word " * 40)).unplaced()
    assert left.text.endswith("word …")
    assert len(left.text) <= 92
