"""A real browser for the pages, where there is one, and no network beyond the test's own server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = os.environ.get("OPENSCRUTINY_CHROMIUM", "/usr/bin/chromium")
CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip(f"No browser at {CHROMIUM}: install chromium or set OPENSCRUTINY_CHROMIUM")
    with pytest.MonkeyPatch.context() as patch:
        # Playwright's event loop shares this thread with the database calls that set a test up.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with sync_playwright() as playwright:
            started = playwright.chromium.launch(
                executable_path=CHROMIUM, args=list(CHROMIUM_OPTIONS)
            )
            yield started
            started.close()
