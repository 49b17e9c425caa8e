"""Whole processes, start-up included: the time that passes, and the most memory that one holds."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

MEGABYTE = 1024  # wait4 counts kilobytes on Linux


@dataclass(frozen=True)
class Cost:
    seconds: float
    """The median of the runs."""
    megabytes: float
    """The most that any run held."""


def cost_of(*commands: Sequence[str], runs: int) -> list[Cost]:
    """What each command costs. They take turns, so that what else the machine does falls on all."""
    seconds: list[list[float]] = [[] for _ in commands]
    kilobytes = [0] * len(commands)
    for _ in range(runs):
        for index, command in enumerate(commands):
            took, held = _run(command)
            seconds[index].append(took)
            kilobytes[index] = max(kilobytes[index], held)
    return [
        Cost(median(took), held / MEGABYTE) for took, held in zip(seconds, kilobytes, strict=True)
    ]


def _run(command: Sequence[str]) -> tuple[float, int]:
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return took, used.ru_maxrss
