"""A paper's bytes are kept once, whole, under their hash, and never changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pytest_django import Settings

from openscrutiny.record import files


@pytest.fixture(autouse=True)
def own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.OPENSCRUTINY_HOME = tmp_path


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_bytes_are_kept_under_their_hash(tmp_path: Path) -> None:
    sha256 = files.keep(b"A paper")
    assert sha256 == hashlib.sha256(b"A paper").hexdigest()
    assert kept(tmp_path) == [tmp_path / "files" / sha256[:2] / sha256]
    assert files.read(sha256) == b"A paper"


def test_keeping_the_same_again_writes_nothing(tmp_path: Path) -> None:
    path = files.path_of(files.keep(b"A paper"))
    before = path.stat().st_mtime_ns
    files.keep(b"A paper")
    assert path.stat().st_mtime_ns == before


def test_kept_files_are_read_only() -> None:
    path = files.path_of(files.keep(b"A paper"))
    assert path.stat().st_mode & 0o777 == 0o440


def test_nothing_is_left_behind_where_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        files.keep(b"A paper")
    assert kept(tmp_path) == []


def test_bytes_that_are_not_kept_are_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        files.read("0" * 64)
