"""What every folder of tests may ask for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import settings as examples

# The laws are tried on the same examples in every run of CI, so that a change is judged by itself;
# on a developer's machine they are new each time. Machines are shared: no example has a deadline.
examples.register_profile("ci", derandomize=True, deadline=None)
examples.register_profile("developer", deadline=None)
examples.load_profile("ci" if os.environ.get("CI") else "developer")

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real papers and official data, in a folder beside the checkout that is no part of it."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the folder of real papers, {SHARED.name}/, beside the checkout")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder for this run, here and in the commands that tests run: never a developer's."""
    folder = tmp_path_factory.mktemp("scrutiny-data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "OPENSCRUTINY_HOME", folder)
        patch.setenv("OPENSCRUTINY_HOME", str(folder))
        yield folder
