"""A progress bar for long work, where somebody sits at a terminal to see it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

MANY = 4
LARGE = 1_000_000
"""Bytes: about a second's work."""


def one_by_one(paths: Sequence[Path], *, doing: str) -> Iterator[Path]:
    """Each path in turn, with a bar on standard error if it is a terminal and the work is long."""
    if not sys.stderr.isatty() or not _is_long(paths):
        yield from paths
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn(doing), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
    with bar as progress:
        yield from progress.track(paths)


def _is_long(paths: Sequence[Path]) -> bool:
    return len(paths) >= MANY or sum(_size(path) for path in paths) > LARGE


def _size(path: Path) -> int:
    with suppress(OSError, ValueError):
        return path.stat().st_size
    return 0
