"""`make bench`: what the program costs beside its peers, and how well it reads.

Whole processes are measured before anything large is imported: a process begins with the memory
of the one that started it, and would be charged for it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from benchmarks.papers import packs, real_packs
from benchmarks.processes import cost_of

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
    print(_row("Whole process", "ms", "CPU ms", "MB", "x .venv", "x path"))
    for name, cost in costs.items():
        print(
            _row(
                name,
                f"{cost.seconds * 1000:.0f}",
                f"{cost.cpu_seconds * 1000:.0f}",
                f"{cost.megabytes:.0f}",
                f"{cost.seconds / bare:.1f}",
                f"{cost.seconds / on_path:.1f}",
            )
        )
    print(
        f"Aims: --help at most {HELP_AT_MOST} times a bare start, check at most {CHECK_AT_MOST} "
        f"times and {MEGABYTES_AT_MOST} MB.\n"
    )


def _path_without(folder: Path) -> str:
    kept = (part for part in os.environ.get("PATH", "").split(os.pathsep) if Path(part) != folder)
    return os.pathsep.join(kept)


def _within_one_process(paper: Path, runs: int) -> None:
    from benchmarks.throughput import speeds

    print(_row("Within one process", "ms", "MB/s", "x peer"))
    measured = speeds(paper, runs=runs)
    for speed in measured:
        print(
            _row(
                speed.work,
                f"{speed.seconds * 1000:.0f}",
                f"{speed.megabytes_a_second:.2f}",
                f"{speed.seconds / measured[0].seconds:.1f}",
            )
        )
    print()


def _how_well_it_reads() -> None:
    """Precision and recall of each noun against the hand-made key of the real pack."""
    from openscrutiny.reading.reader import read_paper
    from tests.reading.key_scores import load_key, scores

    if not real_packs():
        print("How well it reads is measured with a real pack, which is not beside this checkout.")
        return
    paper = real_packs()[0]
    pack = read_paper(paper.read_bytes(), path=paper.name)
    print(_row("Read of the real pack", "right", "missed", "wrong", "precision", "recall"))
    for noun, score in scores(pack, load_key()).items():
        counts = (score.right, len(score.missed), len(score.wrong))
        shares = (f"{score.precision:.1%}", f"{score.recall:.1%}")
        print(_row(noun, *(f"{count}" for count in counts), *shares))
    print(f"\nOf its characters, {pack.placed:.1%} were placed.")


def _row(name: str, *values: str) -> str:
    return f"{name:42}" + "".join(f"{value:>10}" for value in values)


if __name__ == "__main__":
    main()
