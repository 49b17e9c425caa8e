"""A progress bar is for somebody at a terminal, and long work only."""

import os
import pty
import subprocess
from pathlib import Path

from tests.commands.conftest import SCRUTINY, Run

MANY = 6


def written_to_a_terminal(packs: list[Path], environment: dict[str, str]) -> tuple[bytes, bytes]:
    """What `read` writes to standard output, a pipe, and to standard error, a terminal."""
    ours, terminal = pty.openpty()
    with subprocess.Popen(
        [SCRUTINY, "read", *packs],
        stdout=subprocess.PIPE,
        stderr=terminal,
        env=environment | {"TERM": "xterm", "PYTHONWARNINGS": "default"},
    ) as running:
        os.close(terminal)
        assert running.stdout is not None
        told = running.stdout.read()
    shown = b""
    try:
        while read := os.read(ours, 65536):
            shown += read
    except OSError:  # the terminal has closed
        pass
    os.close(ours)
    return told, shown


def test_long_work_shows_a_bar_and_keeps_it_out_of_the_output(
    packs: list[Path], environment: dict[str, str]
) -> None:
    told, shown = written_to_a_terminal(packs[:1] * MANY, environment)

    assert b"Reading" in shown
    assert b"\x1b" not in told
    assert told.count(b"The meeting (line 3)") == MANY


def test_short_work_shows_none(packs: list[Path], environment: dict[str, str]) -> None:
    _, shown = written_to_a_terminal(packs[:1], environment)

    assert shown == b""


def test_without_a_terminal_there_is_none(packs: list[Path], scrutiny: Run) -> None:
    ran = scrutiny("read", *packs[:1] * MANY)

    assert ran.stderr == ""
    assert "\x1b" not in ran.stdout
