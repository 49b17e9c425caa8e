"""Papers as they were filed, block by block, with one place in them marked where asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from openscrutiny.public import trails
from openscrutiny.public.beside import beside
from openscrutiny.public.officers import Findings
from openscrutiny.public.pages import for_viewer, page
from openscrutiny.public.tables import Mark, ShownTable, show_table
from openscrutiny.record.models import Filing, Finding, SourceBlock, SourceDocument
from openscrutiny.record.statuses import BlockKind
from openscrutiny.record.visibility import Viewer

ON_A_PAGE = 50
BLOCKS_IN_A_PART = 400

ANCHOR = re.compile(r"p(?P<ordinal>\d+)(?:-r(?P<row>\d+)(?:-c(?P<column>\d+))?)?")


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as its page shows it. It is marked whole where no row of it that is shown is."""

    block: SourceBlock
    marked: bool
    table: ShownTable | None
    findings: Sequence[Finding]

    @property
    def holds_mark(self) -> bool:
        """Whether it, or a row or cell of it, is marked."""
        return self.marked or bool(self.table and any(row.holds_mark for row in self.table.rows))


@for_viewer
def papers(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    held = (
        Filing.objects.visible_to(viewer)
        .select_related("meeting__organisation", "document")
        .order_by("-meeting__date", "meeting__organisation__name", "paper", "-number")
    )
    shown = Paginator(held, ON_A_PAGE).get_page(request.GET.get("page"))
    counts = _counted(viewer, shown)
    return page(
        request,
        "papers.html",
        shown=shown,
        papers=[(filing, counts.get(filing.pk, 0)) for filing in shown],
        trail=[],
        section="papers",
    )


def _counted(viewer: Viewer, filings: Iterable[Filing]) -> dict[int, int]:
    """How many findings the viewer may see of each paper."""
    held = Finding.objects.visible_to(viewer).filter(filing__in=list(filings))
    counted = held.order_by().values("filing").annotate(number=Count("pk"))
    return {row["filing"]: row["number"] for row in counted}


@for_viewer
def to_paper(request: HttpRequest, viewer: Viewer, sha256: str) -> HttpResponse:
    return redirect("paper", sha256=sha256, permanent=True)


@for_viewer
def paper(request: HttpRequest, viewer: Viewer, sha256: str, anchor: str = "") -> HttpResponse:
    document = _find(viewer, sha256)
    filing = document.filing
    mark = read_mark(anchor)
    every = SourceBlock.objects.visible_to(viewer).filter(document=document)
    parts = _parts(every)
    part = _part(mark, request.GET.get("part", ""), parts)
    findings = Findings(viewer, [filing])
    blocks = every.filter(
        ordinal__gt=(part - 1) * BLOCKS_IN_A_PART, ordinal__lte=part * BLOCKS_IN_A_PART
    )
    start = _whole_number(request.GET.get("rows", ""))
    shown = [_shown(block, mark, findings, start) for block in blocks]
    if mark and not any(each.block.ordinal == mark.ordinal for each in shown):
        raise Http404("There is no such place in this paper")
    return page(
        request,
        "paper.html",
        document=document,
        filing=filing,
        meeting=filing.meeting,
        newer=_newer(viewer, filing),
        mark=mark,
        beside=beside(viewer, filing, mark) if mark else [],
        blocks=shown,
        part=part,
        parts=_parts_near(part, parts),
        findings=findings,
        trail=trails.to_meeting(filing.meeting),
        section="papers",
    )


def _find(viewer: Viewer, sha256: str) -> SourceDocument:
    found = (
        SourceDocument.objects.visible_to(viewer)
        .filter(sha256=sha256)
        .select_related("filing__meeting__organisation")
        .first()
    )
    if found is None:
        raise Http404("There is no such paper")
    return found


def read_mark(anchor: str) -> Mark | None:
    """The place that an anchor names: a block, a row or a cell; None where it names none."""
    match = ANCHOR.fullmatch(anchor)
    if match is None:
        return None
    parts = {name: int(digits) for name, digits in match.groupdict().items() if digits}
    return Mark(parts["ordinal"], parts.get("row"), parts.get("column"))


def _parts(blocks: Iterable[SourceBlock]) -> int:
    last = blocks.aggregate(last=Max("ordinal"))["last"] or 1  # type: ignore[attr-defined]
    return (int(last) - 1) // BLOCKS_IN_A_PART + 1


def _parts_near(part: int, parts: int) -> list[int]:
    """The parts to link to: the first, the last, and those next to this one; none for one part."""
    if parts == 1:
        return []
    return sorted({1, parts, *range(max(1, part - 2), min(parts, part + 2) + 1)})


def _part(mark: Mark | None, asked: str, parts: int) -> int:
    """The part to show: the one with the mark, or the one asked for."""
    if mark:
        return (mark.ordinal - 1) // BLOCKS_IN_A_PART + 1
    return min(_whole_number(asked) or 1, parts)


def _whole_number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else None


def _shown(block: SourceBlock, mark: Mark | None, findings: Findings, start: int | None) -> Shown:
    about = findings.within(block)
    is_marked = mark is not None and mark.ordinal == block.ordinal
    table = None
    if block.kind == BlockKind.TABLE and block.content:
        table = show_table(
            block,
            mark=mark if is_marked else None,
            findings=about,
            start=start if is_marked and start else None,
        )
    is_whole = is_marked and not (table and any(row.holds_mark for row in table.rows))
    return Shown(block, is_whole, table, about)


def _newer(viewer: Viewer, filing: Filing) -> Filing | None:
    """The version that stands in this one's place."""
    if filing.current:
        return None
    return (
        Filing.objects.visible_to(viewer)
        .filter(meeting=filing.meeting, paper=filing.paper, current=True)
        .select_related("document")
        .first()
    )
