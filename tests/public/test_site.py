"""The site as a whole: its links, what it escapes, what it costs, and what it keeps to officers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from django.db import connection, models
from django.db.models import F, Value
from django.db.models.functions import Concat
from django.test import Client
from django.test.utils import CaptureQueriesContext

from openscrutiny.public import urls
from openscrutiny.record.models import (
    FrontSheet,
    Organisation,
    Person,
    SourceBlock,
    Sourced,
    SourceDocument,
    Spelling,
)
from tests.public.crawling import Fetched, crawl
from tests.record.factories import (
    ActionFactory,
    AgendaItemFactory,
    AttendanceFactory,
    DecisionFactory,
    FindingFactory,
    JoinFactory,
    MeetingFactory,
    MinuteFactory,
    MinutePassageFactory,
    ReportParagraphFactory,
    RequestFactory,
    SourceBlockFactory,
    WorkItemFactory,
    WorkItemPersonFactory,
)
from tests.record.small_council import SmallCouncil

LEADING_ELSEWHERE = {"latest-programme", "paper-with-slash"}
"""Addresses that only lead to other pages."""

OFFICERS_PAGES = {"findings", "paper-findings", "open-questions"}

NOT_LINKED_HERE = {"request", "recommendation"}
"""Pages of a kind that the small council's record has none of."""

HOSTILE = "<script>alert(1)</script>"


def kinds_of_page() -> set[str]:
    return {pattern.name or "" for pattern in urls.urlpatterns} - LEADING_ELSEWHERE


def test_every_link_leads_somewhere(client: Client, council: SmallCouncil, officer: None) -> None:
    pages = crawl(client)
    assert [page.address for page in pages if page.status not in {200, 300}] == []
    assert kinds_of_page() - {page.kind for page in pages} <= NOT_LINKED_HERE


def test_every_link_within_a_page_leads_to_a_place_on_it(
    client: Client, council: SmallCouncil, officer: None
) -> None:
    for page in crawl(client):
        here = {link[1:] for link in page.links if link.startswith("#")}
        assert here - page.ids.keys() == set(), page.address


def test_a_link_to_a_place_in_a_paper_names_a_place_that_is_there(
    client: Client, council: SmallCouncil
) -> None:
    places = {link for page in crawl(client) for link in page.links if "#" in link}
    papers = {link for link in places if link.startswith("/papers/")}
    assert papers
    for link in papers:
        address, _, anchor = link.partition("#")
        assert f'id="{anchor}"' in client.get(address).content.decode(), link


def test_no_two_things_on_a_page_have_one_id(
    client: Client, council: SmallCouncil, officer: None
) -> None:
    for page in crawl(client):
        assert [each for each, count in page.ids.items() if count > 1] == [], page.address


def test_the_public_meets_no_page_that_is_for_officers(
    client: Client, council: SmallCouncil
) -> None:
    pages = crawl(client)
    assert {page.kind for page in pages} & OFFICERS_PAGES == set()
    assert not any("You are seeing what an officer sees" in page.text for page in pages)


@pytest.mark.parametrize("secret", ["secret", "136 + 53 + 45", "Draft"])
def test_no_page_shows_the_public_what_is_exempt_a_draft_or_a_finding(
    client: Client, council: SmallCouncil, secret: str
) -> None:
    showing = [page.address for page in crawl(client) if secret in page.text]
    assert showing == []


def test_an_officer_sees_what_is_exempt_a_draft_or_a_finding(
    client: Client, council: SmallCouncil, officer: None
) -> None:
    text = "".join(page.text for page in crawl(client, most=20))
    assert "A secret contract" in text
    assert "A secret price" in text
    assert "136 + 53 + 45 = 234" in text
    assert "Draft" in text


def test_an_officer_is_told_of_seeing_more_on_every_page(
    client: Client, council: SmallCouncil, officer: None
) -> None:
    for page in crawl(client):
        assert "You are seeing what an officer sees" in page.text, page.address


def test_no_word_of_a_paper_becomes_markup(
    client: Client, council: SmallCouncil, officer: None
) -> None:
    make_hostile()
    pages = crawl(client)
    assert any("&lt;script&gt;" in page.text for page in pages)
    for page in pages:
        assert "<script" not in page.text, page.address
        assert page.status in {200, 300}, page.address


def make_hostile() -> None:
    """Begin every text in the record with a tag."""
    for model in stated_models():
        for field in model._meta.get_fields():
            if isinstance(field, models.TextField | models.CharField) and not field.choices:
                unless_empty = model._default_manager.exclude(**{field.name: ""})
                unless_empty.update(**{field.name: Concat(Value(HOSTILE), F(field.name))})
    FrontSheet.objects.update(contacts=[HOSTILE])
    SourceDocument.objects.update(name=Concat(Value(HOSTILE), F("name")))
    for block in SourceBlock.objects.filter(kind="table"):
        block.content["title"] = HOSTILE
        block.content["notes"] = [HOSTILE]
        block.content["columns"][1]["path"] = [HOSTILE]
        block.content["rows"][0]["cells"][1]["text"] = HOSTILE
        block.content["rows"][0]["path"] = [HOSTILE]
        block.save()


def stated_models() -> Iterator[type[models.Model]]:
    kept = {"rule", "fingerprint"}
    for model in [*Sourced.__subclasses__(), Organisation, Person, Spelling, SourceBlock]:
        for concrete in [model, *model.__subclasses__()]:
            if not concrete._meta.abstract and not kept & {
                field.name for field in concrete._meta.get_fields()
            }:
                yield concrete


def test_pages_cost_the_same_number_of_queries_however_much_they_show(
    client: Client, council: SmallCouncil, officer: None
) -> None:
    before = {page.address: page for page in crawl(client, most=3)}
    costs = {address: cost(client, address) for address in before}
    add_to(council)
    one_for_what_was_empty_before = 1
    grown = {
        address: (costs[address], now)
        for address in before
        if (now := cost(client, address)) > costs[address] + one_for_what_was_empty_before
    }
    assert grown == {}
    assert max(costs.values()) <= 40


def cost(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def add_to(council: SmallCouncil) -> None:
    """Twelve more of everything that a page shows many of."""
    for number in range(12):
        AgendaItemFactory(filing=council.first_corrected, number=f"{number + 20}")
        ReportParagraphFactory(report=council.report, number=f"3.{number}")
        minute = MinuteFactory(minutes=council.minute.minutes, number=f"{number + 60}")
        MinutePassageFactory(minute=minute)
        MinutePassageFactory(minute=council.minute)
        DecisionFactory(minute=council.minute, clause=f"{number + 20}")
        AttendanceFactory(minutes=council.minute.minutes)
        ActionFactory(plan=council.plan, reference=f"1.{number + 20}")
        item = WorkItemFactory(programme=council.work_item.programme, title=f"Work {number}")
        WorkItemPersonFactory(work_item=item)
        JoinFactory(
            board=council.board,
            from_request=RequestFactory(minute=council.minute),
            to_work_item=item,
        )
        SourceBlockFactory(document=council.first_corrected.document)
        FindingFactory(filing=council.first_corrected)
        MeetingFactory(organisation=council.board, published=True)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_pages_are_for_reading_alone(client: Client, db: None, method: str) -> None:
    assert getattr(client, method)("/").status_code in {403, 405}


def test_pages_forbid_scripts_from_elsewhere_and_hold_none_inline(
    client: Client, council: SmallCouncil, officer: None
) -> None:
    for page in crawl(client):
        assert "<script" not in page.text
        assert not re.search(r'\sstyle="|\son[a-z]+="|<style', page.text), page.address
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "sha256-" not in policy


def heading_levels(page: Fetched) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])[ >]", page.text)]


def test_headings_go_down_one_level_at_a_time_from_a_single_h1(
    client: Client, council: SmallCouncil, officer: None
) -> None:
    for page in crawl(client):
        levels = heading_levels(page)
        assert levels.count(1) == 1, page.address
        steps = itertools.pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), (page.address, levels)


def test_an_empty_record_has_pages_too(client: Client, db: None, officer: None) -> None:
    assert [page.address for page in crawl(client) if page.status != 200] == []
