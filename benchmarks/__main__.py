"""`make bench`: what the program costs beside its peers, and how well it reads.

python -m benchmarks [--runs 9]
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from benchmarks.papers import packs, real_packs
from benchmarks.processes import cost_of
from benchmarks.throughput import speeds
from openscrutiny.reading.reader import read_paper
from tests.reading.key_scores import load_key, scores

HELP_AT_MOST = 3
CHECK_AT_MOST = 12
MEGABYTES_AT_MOST = 150
"""The aims: so many times a bare Python's start, and so much memory."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="how often each is run (9)")
    runs = parser.parse_args().runs
    paper = packs()[0]
    print(
        f"Paper: {paper.name}, {paper.stat().st_size:,} bytes. Medians of {runs} runs in turns.\n"
    )
    _whole_processes(paper, runs)
    _within_one_process(paper, runs)
    _how_well_it_reads()


def _whole_processes(paper: Path, runs: int) -> None:
    """Each command beside a bare start of both Pythons: ours, and the one that the path names."""
    ours = sys.executable
    scrutiny = str(Path(ours).parent / "scrutiny")
    named = shutil.which("python3", path=_path_without(Path(ours).parent)) or ours
    commands = {
        "python -c pass (this .venv)": [ours, "-c", "pass"],
        "python3 -c pass (on the path)": [named, "-c", "pass"],
        "python -c 'import click'": [ours, "-c", "import click"],
        "scrutiny --help": [scrutiny, "--help"],
        "scrutiny rule N101": [scrutiny, "rule", "N101"],
        "scrutiny read": [scrutiny, "read", str(paper)],
        "scrutiny check": [scrutiny, "check", str(paper)],
    }
    costs = dict(zip(commands, cost_of(*commands.values(), runs=runs), strict=True))
    bare, on_path = (cost.seconds for cost in list(costs.values())[:2])
    print(f"{'Whole process':34}{'ms':>8}{'MB':>8}{'x .venv':>10}{'x path':>10}")
    for name, cost in costs.items():
        print(
            f"{name:34}{cost.seconds * 1000:8.0f}{cost.megabytes:8.0f}"
            f"{cost.seconds / bare:10.1f}{cost.seconds / on_path:10.1f}"
        )
    print(
        f"Aims: --help at most {HELP_AT_MOST} times a bare start, check at most {CHECK_AT_MOST} "
        f"times and {MEGABYTES_AT_MOST} MB.\n"
    )


def _path_without(folder: Path) -> str:
    import os

    kept = (part for part in os.environ.get("PATH", "").split(os.pathsep) if Path(part) != folder)
    return os.pathsep.join(kept)


def _within_one_process(paper: Path, runs: int) -> None:
    print(f"{'Within one process':42}{'ms':>8}{'MB/s':>8}{'x peer':>8}")
    measured = speeds(paper, runs=runs)
    for speed in measured:
        print(
            f"{speed.work:42}{speed.seconds * 1000:8.0f}{speed.megabytes_a_second:8.2f}"
            f"{speed.seconds / measured[0].seconds:8.1f}"
        )
    print()


def _how_well_it_reads() -> None:
    """Precision and recall of each noun against the hand-made key of the real pack."""
    if not real_packs():
        print(
            "How well it reads is measured with the real pack, which is not beside this checkout."
        )
        return
    paper = real_packs()[0]
    pack = read_paper(paper.read_bytes(), path=paper.name)
    print(
        f"{'Read of the real pack':34}{'right':>8}{'missed':>8}{'wrong':>8}{'prec.':>8}{'recall':>8}"
    )
    for noun, score in scores(pack, load_key()).items():
        print(
            f"{noun:34}{score.right:8}{len(score.missed):8}{len(score.wrong):8}"
            f"{score.precision:8.1%}{score.recall:8.1%}"
        )
    print(f"{'characters placed':34}{pack.placed:40.1%}")


if __name__ == "__main__":
    main()
