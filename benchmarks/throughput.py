"""Reading and checking within one process, beside a bare parse of the same Markdown."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from markdown_it import MarkdownIt

from openscrutiny.checking.engine import check_pack
from openscrutiny.reading.reader import read_document, read_paper


@dataclass(frozen=True)
class Speed:
    work: str
    seconds: float
    bytes_read: int

    @property
    def megabytes_a_second(self) -> float:
        return self.bytes_read / 1e6 / self.seconds


def speeds(paper: Path, *, runs: int) -> list[Speed]:
    """Each piece of work on one paper, the peer first."""
    content = paper.read_bytes()
    text = content.decode("utf-8")
    pack = read_paper(content, path=paper.name)
    parser = MarkdownIt("commonmark").enable("table")
    work: dict[str, Callable[[], object]] = {
        "markdown-it-py alone: blocks and inlines": lambda: parser.parse(text),
        "blocks, tables and places": lambda: read_document(content, path=paper.name),
        "everything that the paper says": lambda: read_paper(content, path=paper.name),
        "every check of what was read": lambda: check_pack(pack),
    }
    return [Speed(name, _median(do, runs), len(content)) for name, do in work.items()]


def _median(do: Callable[[], object], runs: int) -> float:
    do()
    return median(_timed(do) for _ in range(runs))


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began
