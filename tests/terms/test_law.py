import dataclasses

import pytest

from openscrutiny.terms import law
from openscrutiny.terms.law import ENGLAND, EXEMPT_PARAGRAPHS, LegalNumber


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (ENGLAND.notice, "5 clear days"),
        (ENGLAND.parish_notice, "3 clear days"),
        (ENGLAND.key_decision, "28 clear days"),
        (ENGLAND.general_exception, "5 clear days"),
        (ENGLAND.executive_response, "2 months"),
        (ENGLAND.health_response, "28 days"),
        (ENGLAND.minutes_open, "6 years"),
        (ENGLAND.background_papers_open, "4 years"),
    ],
)
def test_the_numbers_of_england(number: LegalNumber, printed: str) -> None:
    assert str(number) == printed


def test_exempt_information_has_seven_descriptions() -> None:
    assert list(EXEMPT_PARAGRAPHS) == [1, 2, 3, 4, 5, 6, 7]
    assert EXEMPT_PARAGRAPHS[3].source.endswith("Schedule 12A Part 1 paragraph 3")


def test_everything_that_the_law_says_names_its_source() -> None:
    stated = [
        value
        for name, value in vars(law).items()
        if name.isupper() and dataclasses.is_dataclass(value) and hasattr(value, "source")
    ]

    assert len(stated) > 10
    assert all("Act" in value.source or "SI" in value.source for value in stated)
