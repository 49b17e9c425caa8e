"""Pages about the site itself: its accessibility, and what it says when something is amiss."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from openscrutiny.public.pages import for_viewer, page
from openscrutiny.record.visibility import Viewer


@for_viewer
def accessibility(request: HttpRequest, _viewer: Viewer) -> HttpResponse:
    return page(request, "accessibility.html", trail=[])


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, "errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, "errors/404.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    return page(request, "errors/500.html", status=500)
