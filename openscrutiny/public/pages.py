"""Making a page of what a viewer may see, and saying so where words mean several things or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from openscrutiny.public import addresses
from openscrutiny.record.visibility import Viewer, viewer_of_site

SITE_NAME = "Open Scrutiny"

Trail = Sequence[tuple[str, str]]
"""The way down from the home page to a page's parent: words and addresses."""

Arguments = ParamSpec("Arguments")
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things that a part of an address may mean, and what means it alone."""

    text: str
    key: str


class SeveralMatchError(Exception):
    """A part of an address means several things: the reader is asked which."""

    def __init__(self, part: str, choices: Sequence[Choice]) -> None:
        super().__init__(f"{len(choices)} things are at this address")
        self.part = part
        self.choices = choices


def for_viewer(
    view: Callable[Concatenate[HttpRequest, Viewer, Arguments], HttpResponse],
) -> Callable[Concatenate[HttpRequest, Arguments], HttpResponse]:
    """A view that is told who is looking. It answers reading alone, and never writes."""

    @wraps(view)
    def answer(
        request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> HttpResponse:
        try:
            return view(request, viewer_of_site(), *args, **kwargs)
        except SeveralMatchError as several:
            return _ask_which(request, several)

    return require_safe(answer)


def _ask_which(request: HttpRequest, several: SeveralMatchError) -> HttpResponse:
    match = request.resolver_match
    assert match is not None and match.url_name is not None  # noqa: S101, PT018 - a view is running
    choices = [
        (choice.text, reverse(match.url_name, kwargs={**match.kwargs, several.part: choice.key}))
        for choice in several.choices
    ]
    return page(request, "several.html", choices=choices, status=300)


def officers_only(viewer: Viewer) -> None:
    """Answer as if the page did not exist to anyone else. Raises Http404."""
    if viewer is not Viewer.OFFICER:
        raise Http404("This page is for officers")


def page(
    request: HttpRequest,
    template: str,
    *,
    trail: Trail | None = None,
    section: str = "",
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """The page, in the site's layout, with the way down to it.

    `section` is the part of the navigation that it stands in.
    """
    context |= {
        "trail": [] if trail is None else [("Home", "/"), *trail],
        "section": section,
        "is_officer": viewer_of_site() is Viewer.OFFICER,
        "site_name": SITE_NAME,
        "here": request.path,
    }
    text = render_to_string(f"public/{template}", context, request)
    response = HttpResponse(text, status=status)
    patch_cache_control(response, no_cache=True)
    return response


def the_one(
    part: str,
    key: str,
    things: Iterable[Thing],
    *,
    key_of: Callable[[Thing], str],
    ordinal_of: Callable[[Thing], int],
    words_of: Callable[[Thing], str] = str,
) -> Thing:
    """The thing that a part of an address means; `part` is its name in `urls.py`.

    Raises Http404 where there is none, SeveralMatchError where there are several; each of those is
    at `at-<ordinal>` in place of the words.
    """
    held = list(things)
    matching = [each for each in held if key_of(each) == key]
    if not matching:
        matching = [each for each in held if addresses.ordinal_key(ordinal_of(each)) == key]
    if not matching:
        raise Http404(f"There is nothing at {key}")
    if len(matching) > 1:
        choices = [
            Choice(words_of(each), addresses.ordinal_key(ordinal_of(each))) for each in matching
        ]
        raise SeveralMatchError(part, choices)
    return matching[0]
