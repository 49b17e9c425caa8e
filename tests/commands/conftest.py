"""The command as people run it: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRUTINY = Path(sys.executable).parent / "scrutiny"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def packs() -> list[Path]:
    """The invented council's packs, in the order of their dates."""
    return sorted((ROOT / "examples" / "haverbourne").glob("*.md"))


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment whose record is in `tmp_path/record`, and in which warnings are errors."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return kept | {"OPENSCRUTINY_HOME": str(tmp_path / "record"), "PYTHONWARNINGS": "error"}


@pytest.fixture
def scrutiny(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Run the command in `tmp_path`, without a terminal."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [SCRUTINY, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run
