"""Whole processes, start-up included: the time that passes, and the most memory that one holds."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

MEGABYTE = 1024  # wait4 counts kilobytes on Linux
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True)
class Cost:
    seconds: float
    """From start to end: the median of the runs."""
    cpu_seconds: float
    """What the processor worked for it: less than the above where others had the processor too."""
    megabytes: float
    """The most that any run held."""


def cost_of(*commands: Sequence[str], runs: int) -> list[Cost]:
    """What each command costs. They take turns, so that what else the machine does falls on all.

    Each has run once before, and its bytecode is kept, as it is where a program is installed.
    """
    for command in commands:
        _run(command)
    costs: list[list[Cost]] = [[] for _ in commands]
    for _ in range(runs):
        for each, command in zip(costs, commands, strict=True):
            each.append(_run(command))
    return [_typical(each) for each in costs]


def _typical(costs: Sequence[Cost]) -> Cost:
    return Cost(
        median(cost.seconds for cost in costs),
        median(cost.cpu_seconds for cost in costs),
        max(cost.megabytes for cost in costs),
    )


def _run(command: Sequence[str]) -> Cost:
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment()
    )
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(took, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE)


def _environment() -> dict[str, str]:
    return {name: is_set for name, is_set in os.environ.items() if name != _NO_BYTECODE}
