"""The pages in a real browser: walked by keyboard, printed, and read without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from pytest_django.live_server_helper import LiveServer

from openscrutiny.public import addresses
from openscrutiny.record.models import Report
from tests.public.crawling import places_with_findings

pytestmark = pytest.mark.django_db(transaction=True)


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


def test_a_printed_report_fits_its_paper_and_spells_out_no_addresses(
    page: Page, live_server: LiveServer, filed_examples: None, officer: None
) -> None:
    a4 = ViewportSize(width=794, height=1123)
    page.set_viewport_size(a4)
    report = Report.objects.select_related("meeting__organisation").get(
        subject="Foster Carers and Places"
    )
    page.goto(live_server.url + addresses.of_report(report))
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= a4["width"]
    added = page.evaluate(
        """Array.from(document.querySelectorAll('main a'))
        .map(link => getComputedStyle(link, '::after').content)"""
    )
    assert set(added) <= {"none", "normal"}
