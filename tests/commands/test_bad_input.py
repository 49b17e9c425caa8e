"""What is no paper: one clear error each, no traceback, and an end to it."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from openscrutiny.reading.reader import LARGEST
from tests.commands.conftest import SCRUTINY, Run


def as_bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)  # a hole: it takes no room on the disk


def links_in_a_ring(path: Path) -> None:
    other = path.with_name("other.md")
    path.symlink_to(other)
    other.symlink_to(path)


def not_ours_to_read(path: Path) -> None:
    path.write_text("A paper", encoding="utf-8")
    path.chmod(0)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (as_bytes(b""), "it is empty"),
    "blank": (as_bytes(b" \n\t\n"), "it is empty"),
    "binary": (as_bytes(bytes(range(256)) * 40), "it is not text"),
    "not UTF-8": (as_bytes(b"First\nSecond \xff\xfe\n"), "line 2 holds bytes that are not UTF-8"),
    "one endless line": (as_bytes(b"word " * 1_000_000), "characters long"),
    "folder": (Path.mkdir, "it is a folder"),
    "pipe": (os.mkfifo, "it is a pipe or a device"),
    "endless": (lambda path: path.symlink_to("/dev/zero"), "it is a pipe or a device"),
    "missing": (lambda path: None, "there is no such file"),
    "dangling link": (lambda path: path.symlink_to("nowhere.md"), "there is no such file"),
    "ring of links": (links_in_a_ring, "it cannot be opened"),
    "too large": (too_large, f"at most {LARGEST:,}"),
}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("command", ["read", "check", "file"])
def test_it_is_one_clear_error(tmp_path: Path, scrutiny: Run, kind: str, command: str) -> None:
    make, message = BAD[kind]
    make(tmp_path / "pack.md")

    ran = scrutiny(command, "pack.md")

    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.startswith("scrutiny: pack.md: ")
    assert message in ran.stderr
    assert " Expected " in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_is_not_ours_to_read(tmp_path: Path, scrutiny: Run) -> None:
    not_ours_to_read(tmp_path / "pack.md")

    ran = scrutiny("check", "pack.md")

    assert ran.returncode == 2
    assert "you may not read it" in ran.stderr


def test_a_name_that_is_no_text_is_shown_as_far_as_it_is(tmp_path: Path, scrutiny: Run) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    (tmp_path / name).write_text("A paper\n", encoding="utf-8")

    ran = scrutiny("read", name, "--format", "json")

    assert ran.returncode == 0
    assert '"path": "caf\N{REPLACEMENT CHARACTER}.md"' in ran.stdout


def test_a_reader_that_goes_away_is_no_fault(
    packs: list[Path], environment: dict[str, str]
) -> None:
    for arguments in (["--help"], ["read", *packs], ["check", *packs]):
        with subprocess.Popen(
            [SCRUTINY, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        ) as running:
            assert running.stdout is not None
            running.stdout.close()
            assert running.stderr is not None
            assert running.stderr.read() == b""


def test_ctrl_and_c_ends_it_without_a_word_of_python(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    rows = "".join(f"| {n} | {n} | {n + 1} | 1 |\n" for n in range(60_000))
    (tmp_path / "long.md").write_text(f"| Area | 2014 | 2015 | Change |\n|---|---|---|---|\n{rows}")
    with subprocess.Popen(
        [SCRUTINY, "check", "long.md"], cwd=tmp_path, env=environment, stderr=subprocess.PIPE
    ) as running:
        time.sleep(2)
        running.send_signal(signal.SIGINT)
        assert running.stderr is not None
        assert b"Traceback" not in running.stderr.read()
    assert running.returncode == 130
