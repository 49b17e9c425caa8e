"""Anyone can use the pages: axe-core finds no fault, and text may be large, spaced or narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.public.crawling import crawl, one_of_each_kind, places_with_findings
from tests.record.factories import SourceBlockFactory
from tests.record.small_council import small_council

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = {"desktop": 1280, "narrow": 320}

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def inspected(browser: Browser) -> Iterator[Page]:
    """A page into which the checker may be put, past the site's own policy on scripts."""
    if not AXE.exists():
        pytest.skip(f"no {AXE.name}: run make install")
    context = browser.new_context(locale="en-GB", bypass_csp=True)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page, each in a line."""
    page.add_script_tag(path=str(AXE))
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def overflows(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


@pytest.fixture(params=["officer", "public"])
def every_kind(request: pytest.FixtureRequest, client: Client, filed_examples: None) -> list[str]:
    """The address of a page of each kind, and of marked places, as a visitor sees them."""
    council = small_council()
    SourceBlockFactory(document=council.first_corrected.document, ordinal=1_000)
    if request.param == "officer":
        request.getfixturevalue("officer")
    kinds = one_of_each_kind(crawl(client))
    return [*kinds.values(), *places_with_findings(), "/nowhere/"]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_kind_of_page_is_accessible_and_fits_its_screen(
    inspected: Page, live_server: LiveServer, every_kind: list[str], screen: str
) -> None:
    inspected.set_viewport_size({"width": SCREENS[screen], "height": 900})
    faults: list[str] = []
    for address in every_kind:
        inspected.goto(live_server.url + address)
        faults += [f"{address}: {fault}" for fault in violations(inspected)]
        if (wider := overflows(inspected)) > 0:
            faults.append(f"{address}: {wider} pixels wider than the window")
    assert faults == []


def test_text_may_be_spaced_out_without_loss(
    inspected: Page, live_server: LiveServer, every_kind: list[str]
) -> None:
    inspected.set_viewport_size({"width": 320, "height": 900})
    for address in every_kind:
        inspected.goto(live_server.url + address)
        inspected.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
            "word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
        )
        assert overflows(inspected) <= 0, address
