"""Follow every link of the site from the home page, as the visitor of a test."""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass
from html import unescape

from django.test import Client
from django.urls import resolve

from openscrutiny.public import addresses
from openscrutiny.record.models import Finding

LINK = re.compile(r'href="([^"]+)"')
ID = re.compile(r'\sid="([^"]+)"')
MOST_OF_A_KIND = 2
"""Pages of one kind beyond this number are not fetched."""


@dataclass(frozen=True, slots=True)
class Fetched:
    address: str
    kind: str
    status: int
    text: str

    @property
    def ids(self) -> Counter[str]:
        return Counter(ID.findall(self.text))

    @property
    def links(self) -> list[str]:
        return [unescape(link) for link in LINK.findall(self.text)]


def crawl(client: Client, start: str = "/", most: int = MOST_OF_A_KIND) -> list[Fetched]:
    """Every page that links lead to, but for more than a few of one kind."""
    waiting, met, counts = deque([start]), {start}, Counter[str]()
    pages: list[Fetched] = []
    while waiting:
        address = waiting.popleft()
        kind = resolve(address.partition("?")[0]).url_name or ""
        counts[kind] += 1
        if counts[kind] > most:
            continue
        response = client.get(address)
        page = Fetched(address, kind, response.status_code, response.content.decode())
        pages.append(page)
        for link in page.links:
            found = _address(link, address)
            if found and found not in met:
                met.add(found)
                waiting.append(found)
    return pages


def _address(link: str, page: str) -> str:
    """The address that a link leads to within the site; empty where it leads out or nowhere new."""
    plain = link.partition("#")[0]
    if plain.startswith("?"):
        return page.partition("?")[0] + plain
    if plain.startswith("/") and not plain.startswith("/static/"):
        return plain
    return ""


def one_of_each_kind(pages: list[Fetched]) -> dict[str, str]:
    """For each kind of page, the address of the longest that was fetched."""
    longest = sorted(pages, key=lambda page: len(page.text))
    return {page.kind: page.address for page in longest}


def places_with_findings() -> list[str]:
    """The paper marked at a paragraph and at a cell that findings are about."""
    findings = Finding.objects.exclude(block=None).select_related("filing__document", "block")
    held = {bool(each.column): addresses.of_place(each) for each in findings}
    return sorted(held.values())
