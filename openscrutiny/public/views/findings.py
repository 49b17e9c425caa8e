"""What the checks found, for officers; and the rules that they go by, for everyone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from openscrutiny.checking.registry import UnknownRuleError, all_rules, find_rule
from openscrutiny.public.pages import for_viewer, officers_only, page
from openscrutiny.record.models import Finding, SourceDocument
from openscrutiny.record.visibility import Viewer
from openscrutiny.terms.statuses import Severity

ON_A_PAGE = 50


@for_viewer
def findings(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    officers_only(viewer)
    return _list(request, viewer, None)


@for_viewer
def of_paper(request: HttpRequest, viewer: Viewer, sha256: str) -> HttpResponse:
    officers_only(viewer)
    documents = SourceDocument.objects.visible_to(viewer)
    return _list(
        request,
        viewer,
        get_object_or_404(documents.select_related("filing__meeting__organisation"), sha256=sha256),
    )


def _list(request: HttpRequest, viewer: Viewer, document: SourceDocument | None) -> HttpResponse:
    held = Finding.objects.visible_to(viewer).select_related("filing__meeting__organisation")
    if document is not None:
        held = held.filter(filing__document=document)
    counts = Counter(held.order_by().values_list("severity", flat=True))
    by_rule = Counter(held.order_by().values_list("rule", flat=True))
    severity = _severity(request.GET.get("severity", ""))
    rule = request.GET.get("rule", "").upper()
    if severity:
        held = held.filter(severity=severity.value)
    if rule:
        held = held.filter(rule=rule)
    ordered = held.order_by("-filing__meeting__date", "filing", "position")
    return page(
        request,
        "findings.html",
        document=document,
        shown=Paginator(ordered, ON_A_PAGE).get_page(request.GET.get("page")),
        severity=severity,
        rule=rule if rule in by_rule else "",
        counts=[(each, counts[each.value]) for each in Severity if counts[each.value]],
        by_rule=_named(sorted(by_rule.items())),
        total=sum(counts.values()),
        trail=[],
    )


def _severity(text: str) -> Severity | None:
    return Severity(text) if text in set(Severity) else None


def _named(counted: Iterable[tuple[str, int]]) -> list[tuple[str, str, int]]:
    """Each rule's code, fault and count."""
    faults = {rule.code: rule.fault for rule in all_rules()}
    return [(code, faults.get(code, ""), number) for code, number in counted]


@for_viewer
def rules(request: HttpRequest, _viewer: Viewer) -> HttpResponse:
    return page(request, "rules.html", rules=all_rules(), trail=[])


@for_viewer
def rule(request: HttpRequest, _viewer: Viewer, code: str) -> HttpResponse:
    try:
        found = find_rule(code)
    except UnknownRuleError as unknown:
        raise Http404(str(unknown)) from unknown
    return page(request, "rule.html", rule=found, trail=[("How papers are checked", "/rules/")])
