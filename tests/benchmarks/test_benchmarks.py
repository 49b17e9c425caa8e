"""The benchmarks run, and say what they measured. How long anything takes is never asserted."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_they_run_and_tell_each_part() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--runs", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    for part in ("scrutiny --help", "scrutiny check", "every check of what was read"):
        assert f"\n{part} " in ran.stdout
    assert "real pack" in ran.stdout
