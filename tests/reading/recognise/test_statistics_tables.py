import pytest

from openscrutiny.reading.recognise.statistics_tables import is_statistics_table
from tests.reading.papers import only_table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| Area | 2024 | 2025 |\n|---|---|---|\n| North | 5 | 6 |\n", True),
        ("| Area | 2024 | 2025 |\n|---|---|---|\n| North | c | 6 |\n", True),
        (
            "| Area | Change |\n|---|---|\n| North | it rose by 5% to 61% |\n| South | by 2% |\n",
            True,
        ),
        ("| Area | Who | When |\n|---|---|---|\n| North | A Bee | May |\n", False),
        ("| Area | Since |\n|---|---|\n| North | 2015/16 |\n", False),
        ("| Area | 2024 |\n|---|---|\n| North | |\n", False),
    ],
)
def test_which_tables_hold_figures(text: str, expected: bool) -> None:
    assert is_statistics_table(only_table(text)) is expected
