"""The bytes of papers, each kept once under its SHA-256 in the data folder, and never changed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def path_of(sha256: str) -> Path:
    """Where the bytes with this hash are: `files/<its first two digits>/<hash>`."""
    return Path(settings.OPENSCRUTINY_HOME) / "files" / sha256[:2] / sha256


def keep(content: bytes) -> str:
    """Keep the bytes, whole and on the disk when this returns; their SHA-256 in hexadecimal."""
    sha256 = sha256_of(content)
    kept = path_of(sha256)
    if kept.exists():
        return sha256
    kept.parent.mkdir(parents=True, exist_ok=True)
    _write_whole(kept, content)
    return sha256


def read(sha256: str) -> bytes:
    """The bytes with this hash. Raises FileNotFoundError where they are not kept."""
    return path_of(sha256).read_bytes()


def _write_whole(kept: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=kept.parent, prefix=".being-written-")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(0o440)
        written.replace(kept)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
    _sync_folder(kept.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
