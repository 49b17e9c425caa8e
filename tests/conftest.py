"""What every folder of tests may ask for."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real papers and official data, in a folder beside the checkout that is no part of it."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the folder of real papers, {SHARED.name}/, beside the checkout")
    return SHARED
