"""What tests of the record share."""

from __future__ import annotations

import pytest

from tests.record.small_council import SmallCouncil, small_council


@pytest.fixture
def council(db: None) -> SmallCouncil:
    return small_council()
