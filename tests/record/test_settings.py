"""Settings come from the environment, and are safe with none of it set."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from openscrutiny.secret_key import kept_secret_key

SHOW = """
import json
from openscrutiny import settings
names = ["DEBUG", "ALLOWED_HOSTS", "SECRET_KEY", "OPENSCRUTINY_SHOW_FINDINGS"]
shown = {name: getattr(settings, name) for name in names}
print(json.dumps(shown | {"engine": settings.DATABASES["default"]["ENGINE"]}))
"""


def settings_in(folder: Path, **environment: str) -> dict[str, object]:
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    run = subprocess.run(
        [sys.executable, "-c", SHOW],
        env=inherited | {"PYTHONPATH": str(Path(__file__).parents[2])} | environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    shown = json.loads(run.stdout)
    assert isinstance(shown, dict)
    return shown


def test_with_nothing_set_the_data_is_beside_and_only_this_machine_is_served(
    tmp_path: Path,
) -> None:
    shown = settings_in(tmp_path)
    assert shown["DEBUG"] is False
    assert shown["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert shown["OPENSCRUTINY_SHOW_FINDINGS"] is False
    assert shown["engine"] == "django.db.backends.sqlite3"
    key = tmp_path / "scrutiny-data" / "secret-key"
    assert key.parent.stat().st_mode & 0o777 == 0o700
    assert key.stat().st_mode & 0o777 == 0o600
    assert shown["SECRET_KEY"] == key.read_text(encoding="ascii")
    assert settings_in(tmp_path)["SECRET_KEY"] == shown["SECRET_KEY"]


def test_everything_can_be_set(tmp_path: Path) -> None:
    shown = settings_in(
        tmp_path,
        OPENSCRUTINY_HOME=str(tmp_path / "elsewhere"),
        OPENSCRUTINY_SECRET_KEY="from the environment",
        OPENSCRUTINY_ALLOWED_HOSTS="scrutiny.marlford.example, www.marlford.example",
        OPENSCRUTINY_SHOW_FINDINGS="1",
        DATABASE_URL="postgres://somebody:secret@localhost/scrutiny",
    )
    assert shown["SECRET_KEY"] == "from the environment"
    assert shown["ALLOWED_HOSTS"] == ["scrutiny.marlford.example", "www.marlford.example"]
    assert shown["OPENSCRUTINY_SHOW_FINDINGS"] is True
    assert shown["engine"] == "django.db.backends.postgresql"
    assert not (tmp_path / "elsewhere" / "secret-key").exists()


def test_processes_that_start_at_once_share_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(kept_secret_key, [tmp_path] * 32))
    assert len(keys) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
