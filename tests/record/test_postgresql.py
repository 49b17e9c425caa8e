"""All tests of the record again, on PostgreSQL, where there is one to run them on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SERVER = os.environ.get("OPENSCRUTINY_TEST_POSTGRES", "")


@pytest.mark.skipif(
    not SERVER or bool(os.environ.get("DATABASE_URL")),
    reason="needs OPENSCRUTINY_TEST_POSTGRES, as postgres://user:password@host/name",
)
def test_the_record_is_the_same_on_postgresql() -> None:
    here = Path(__file__)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", str(here.parent), f"--ignore={here}", "-q"],
        env=dict(os.environ) | {"DATABASE_URL": SERVER},
        cwd=here.parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-5000:] + run.stderr[-2000:]
