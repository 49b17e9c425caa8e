"""The papers that a command is given: fetched from the disk and read one by one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from openscrutiny.commands.progress import one_by_one
from openscrutiny.commands.wording import name_of
from openscrutiny.reading.pack import Pack
from openscrutiny.reading.reader import LARGEST, UnreadablePaper, read_paper

A_FILE = "a file with a paper in it"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that could be read, with its bytes. `name` is its path as shown."""

    name: str
    content: bytes
    pack: Pack


class Papers:
    """Papers to go through once. One that cannot be read is told of, and the others still come."""

    def __init__(self, paths: Sequence[Path], *, doing: str) -> None:
        self._paths = paths
        self._doing = doing
        self.all_could_be_read = True

    def __iter__(self) -> Iterator[Paper]:
        for path in one_by_one(self._paths, doing=self._doing):
            paper = self._read(path)
            if paper is not None:
                yield paper

    def _read(self, path: Path) -> Paper | None:
        try:
            content = fetch(path)
            return Paper(name_of(path), content, read_paper(content, path=name_of(path)))
        except UnreadablePaper as error:
            self.all_could_be_read = False
            click.echo(f"scrutiny: {error}", err=True)
            return None


def fetch(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadablePaper for what is no file, or too large for a paper.

    What could go on for ever, or wait for somebody to write, is never opened: a pipe, a device.
    """
    try:
        _refuse_what_is_no_paper(path, path.stat())
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _not_opened(path, error) from None


def _refuse_what_is_no_paper(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadablePaper(
            name_of(path), "it is a folder", A_FILE, "Name the papers in it, such as folder/*.md."
        )
    if not stat.S_ISREG(status.st_mode):
        raise UnreadablePaper(
            name_of(path), "it is a pipe or a device", A_FILE, "Save the paper as a file first."
        )
    if status.st_size > LARGEST:
        raise UnreadablePaper(
            name_of(path),
            f"it is {status.st_size:,} bytes long",
            f"at most {LARGEST:,}",
            "Check that it is the right file; a year of packs is better given one by one.",
        )


def _not_opened(path: Path, error: OSError | ValueError) -> UnreadablePaper:
    if isinstance(error, FileNotFoundError):
        wrong, to_do = "there is no such file", "Check the name, and the folder that you are in."
    elif isinstance(error, PermissionError):
        wrong, to_do = "you may not read it", "Ask its owner, or copy it to a folder of your own."
    else:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        wrong, to_do = (
            f"it cannot be opened ({reason.lower()})",
            "Check the name and what it links to.",
        )
    return UnreadablePaper(name_of(path), wrong, A_FILE, to_do)
