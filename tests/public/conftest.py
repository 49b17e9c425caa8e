"""What tests of the pages share: two councils' records, a crawler, and a real browser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django import Settings

from openscrutiny.checking.engine import check_pack
from openscrutiny.reading.reader import read_paper
from openscrutiny.record.actions import file_pack, publish_filing
from tests.record.small_council import SmallCouncil, small_council

CHROMIUM = os.environ.get("OPENSCRUTINY_CHROMIUM", "/usr/bin/chromium")
CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
EXAMPLES = Path(__file__).parents[2] / "examples" / "haverbourne"


@pytest.fixture
def council(db: None) -> SmallCouncil:
    """A record in which every model has at least one row."""
    return small_council()


@pytest.fixture
def officer(settings: Settings) -> None:
    """Every visitor sees what an officer sees."""
    settings.OPENSCRUTINY_SHOW_FINDINGS = True


@pytest.fixture
def filed_examples(transactional_db: None) -> None:
    """The invented council's packs, read, checked, filed and published."""
    for paper in sorted(EXAMPLES.glob("*.md")):
        content = paper.read_bytes()
        pack = read_paper(content, path=paper.name)
        outcome = file_pack(pack, check_pack(pack), content, name=paper.name, by="A test")
        publish_filing(outcome.filing, by="A test")


@pytest.fixture
def read(client: Client) -> Callable[[str], str]:
    """Read a page that must be there."""

    def read_page(address: str) -> str:
        response = client.get(address.partition("#")[0])
        assert response.status_code == 200, f"{address} answers {response.status_code}"
        return response.content.decode()

    return read_page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no browser at {CHROMIUM}: install chromium or set OPENSCRUTINY_CHROMIUM")
    with pytest.MonkeyPatch.context() as patch:
        # Playwright's event loop shares this thread with the database calls that set a test up.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with sync_playwright() as playwright:
            started = playwright.chromium.launch(
                executable_path=CHROMIUM, args=list(CHROMIUM_OPTIONS)
            )
            yield started
            started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose visitor has no other site to go to."""
    context = browser.new_context(locale="en-GB")
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()
