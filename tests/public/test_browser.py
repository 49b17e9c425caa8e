"""The pages in a real browser: checked by axe-core, walked by keyboard, read on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from openscrutiny.public import addresses
from openscrutiny.record.models import Finding
from tests.public.crawling import crawl, one_of_each_kind
from tests.record.small_council import small_council

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = {"desktop": 1280, "narrow": 320}

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose visitor has no other site to go to."""
    context = browser.new_context(locale="en-GB")
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


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


def places_with_findings() -> list[str]:
    """The paper marked at a paragraph and at a cell that findings are about."""
    findings = Finding.objects.exclude(block=None).select_related("filing__document", "block")
    held = {bool(each.column): addresses.of_place(each) for each in findings}
    return sorted(held.values())


@pytest.fixture(params=["officer", "public"])
def every_kind(request: pytest.FixtureRequest, client: Client, filed_examples: None) -> list[str]:
    """The address of a page of each kind, and of marked places, as a visitor sees them."""
    small_council()
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


def test_the_first_tab_skips_to_the_content(
    page: Page, live_server: LiveServer, filed_examples: None
) -> None:
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Skip to main content"
    assert focused.is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_whatever_has_the_focus_shows_it(
    page: Page, live_server: LiveServer, filed_examples: None, officer: None
) -> None:
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    for _ in range(15):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(({outlineStyle, boxShadow, backgroundColor}) => "
            "[outlineStyle, boxShadow, backgroundColor])(getComputedStyle(document.activeElement))"
        )
        assert style[0] != "none" or style[1] != "none", page.locator(":focus").inner_text()


def test_links_by_themselves_are_large_enough_to_press(
    page: Page, live_server: LiveServer, filed_examples: None, officer: None
) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, unless the link stands in a sentence."""
    page.goto(live_server.url)
    small = page.evaluate(
        """Array.from(document.querySelectorAll('nav a, .os-source, .os-officer a, footer a'))
        .filter(link => link.getBoundingClientRect().height < 23.5).map(link => link.innerText)"""
    )
    assert small == []


def test_pages_need_no_script_and_ask_nothing_of_other_sites(
    browser: Browser, live_server: LiveServer, filed_examples: None, officer: None
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.goto(live_server.url)
    page.get_by_role("link", name="Boards", exact=True).first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Boards"
    assert [url for url in asked if not url.startswith(live_server.url)] == []
    assert told == []
    context.close()


def test_a_marked_place_is_in_view(
    page: Page, live_server: LiveServer, filed_examples: None, officer: None
) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    for address in places_with_findings():
        page.goto(live_server.url + address)
        top = page.locator(f"[id='{address.partition('#')[2]}']").bounding_box()
        assert top is not None
        assert 0 <= top["y"] < 400, address
        assert page.get_by_text("Marked", exact=True).first.is_visible()


def test_a_printed_page_leaves_out_the_way_around(
    page: Page, live_server: LiveServer, filed_examples: None
) -> None:
    page.goto(f"{live_server.url}/boards/")
    page.emulate_media(media="print")
    assert page.locator(".os-nav").is_hidden()
    assert page.locator("main").is_visible()
