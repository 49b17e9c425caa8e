"""The key that the site signs with: made once, kept in the data folder for its owner alone."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def kept_secret_key(home: Path) -> str:
    """The key in `home`, made on the first call; several processes at once all get the same one."""
    kept = home / "secret-key"
    if not kept.exists():
        _make(kept)
    return kept.read_text(encoding="ascii").strip()


def _make(kept: Path) -> None:
    """Write whole and then link into place, so that no process ever reads half a key."""
    handle, written = tempfile.mkstemp(dir=kept.parent, prefix=".secret-key-")  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
        with suppress(FileExistsError):  # another process made it first, and its key stands
            os.link(written, kept)
    finally:
        Path(written).unlink()
