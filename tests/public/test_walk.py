"""From a figure to what became of it, and back, by following links as a reader would.

The invented council's papers of 9 October 2025 say that 58 children live more than 20 miles from
home. Its board asked for a report on them, and that is on the work programme printed with the
papers of 4 December 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)

FIGURE = "58"
REQUEST = "Request a report on children living more than 20 miles from home"
WORK = "Children living more than 20 miles from home"


class Reader:
    """Somebody who reads the site by its headings and follows its links by their words."""

    def __init__(self, page: Page, home: str) -> None:
        self._page = page
        page.goto(home)

    def follows(self, words: str | re.Pattern[str], *, within: str = "main") -> None:
        self._page.locator(within).get_by_role("link", name=words).first.click()

    def is_at(self, heading: str | re.Pattern[str]) -> None:
        expect(self._page.get_by_role("heading", level=1)).to_contain_text(heading)

    def sees(self, words: str | re.Pattern[str]) -> None:
        expect(self._page.get_by_text(words).first).to_be_visible()

    def sees_marked(self, words: str) -> None:
        """The marked place holds the words, and says that it is marked."""
        anchor = self._page.url.partition("#")[2]
        place = self._page.locator(f"[id='{anchor}']")
        expect(place).to_contain_text("Marked")
        expect(place).to_contain_text(words)
        expect(place).to_be_in_viewport()

    def chooses_the_row(self, label: str) -> None:
        """Follow the link at the end of a table's row to that row in the paper."""
        row = self._page.get_by_role("row").filter(has_text=label).first
        row.get_by_role("link", name=re.compile(r"^line \d+")).click()


@pytest.fixture
def reader(browser: Browser, live_server: LiveServer, filed_examples: None) -> Iterator[Reader]:
    context = browser.new_context(locale="en-GB", java_script_enabled=False)
    context.set_default_timeout(20_000)
    yield Reader(context.new_page(), live_server.url)
    context.close()


def test_a_figure_leads_to_what_the_board_did_about_it(reader: Reader) -> None:
    reader.follows("Thursday 9 October 2025")
    reader.follows("Foster Carers and Places")
    reader.is_at("Foster Carers and Places")
    reader.follows("Foster Carers and Places")  # the report that was brought to the item

    # from the report's table to the figure in the paper
    reader.chooses_the_row("More than 20 miles")
    reader.sees_marked("More than 20 miles")
    reader.follows(re.compile(f"^{FIGURE}$"))
    reader.sees_marked(FIGURE)

    # from the figure back to its report, and to the paragraph that states it
    reader.follows("This is a table of the report “Foster Carers and Places”")
    reader.is_at("Foster Carers and Places")
    reader.sees("58 of the 411 children in our care")
    reader.follows("See it in the paper (paragraph 4.3)")
    reader.sees_marked("58 of the 411 children in our care")
    reader.follows("This is paragraph 4.3 of the report “Foster Carers and Places”")

    # from the report to its item, to the minute that answers it, to the decision
    reader.follows("Agenda item 4, Foster Carers and Places")
    reader.is_at("Foster Carers and Places")
    reader.follows("minute 20, Foster Carers and Places")
    reader.sees(re.compile("The Board was concerned that 58 children"))
    reader.follows(f"This decision by itself ({REQUEST[:40]}")
    reader.is_at("Request 2 of minute 20")
    reader.sees(re.compile(REQUEST))

    # from the request to the work that it became
    reader.follows(WORK)
    reader.is_at(WORK)
    reader.sees("Thursday 22 January 2026")


def test_work_leads_back_to_the_figure_that_it_came_from(reader: Reader) -> None:
    reader.follows("Children and Young People Scrutiny Board")
    reader.follows("Work Programme 2025/26")
    reader.follows(WORK)
    reader.is_at(WORK)

    # from the work to the request that it came from, and to the paper that records it
    reader.follows(re.compile(f"^{REQUEST}"))
    reader.is_at("Request 2 of minute 20")
    reader.follows("See it in the paper (request)")
    reader.sees_marked(REQUEST)
    reader.follows(re.compile("^Clause 2 of minute 20"))

    # from the decision to the item, the report and its figure
    reader.follows("Foster Carers and Places")
    reader.is_at("Foster Carers and Places")
    reader.follows("Agenda item 4, Foster Carers and Places")
    reader.follows("Foster Carers and Places")
    reader.chooses_the_row("More than 20 miles")
    reader.sees_marked(FIGURE)
