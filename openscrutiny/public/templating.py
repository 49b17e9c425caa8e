"""Page templates: Jinja with the design system's macros, and words for days and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import (
    BaseLoader,
    ChainableUndefined,
    ChoiceLoader,
    Environment,
    PackageLoader,
    PrefixLoader,
)

from openscrutiny.public import addresses, wording


class Undefined(ChainableUndefined):
    """Silent for the parameters that the design system's macros leave out, loud for anything else.

    The macros ask for `params.classes` and the like, which callers may leave out. A name or an
    attribute that one of our own templates misspells must fail, not print nothing.
    """

    __slots__ = ()

    def _misspelled(self) -> bool:
        return not isinstance(self._undefined_obj, Mapping)

    def _refuse(self) -> NoReturn:
        self._fail_with_undefined_error()

    def __str__(self) -> str:
        if self._misspelled():
            self._refuse()
        return ""

    def __html__(self) -> str:
        return str(self)

    def __bool__(self) -> bool:
        if self._misspelled():
            self._refuse()
        return False

    def __iter__(self) -> Iterator[Any]:
        if self._misspelled():
            self._refuse()
        return iter(())


def address(name: str, *args: object) -> str:
    """The address of a page, by its name in `urls.py`."""
    return reverse(name, args=args)


def environment(loader: BaseLoader, **options: Any) -> Environment:
    """The Jinja environment that Django's backend asks for (`OPTIONS["environment"]`)."""
    design_system = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options |= {
        "autoescape": True,
        "undefined": Undefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    made = Environment(  # noqa: S701 - it is on: see above
        loader=ChoiceLoader([loader, design_system]), **options
    )
    made.globals.update(
        static=static,
        url=address,
        address_of=addresses.of,
        board_key=addresses.board_key,
        place_of=addresses.of_place,
        marked=addresses.marked,
    )
    made.filters.update(
        kind=wording.kind,
        asked_kind=wording.asked_kind,
        name_of=wording.name_of,
        where_from=wording.where_from,
        minute_name=wording.minute_name,
        item_name=wording.item_name,
        severity=wording.severity,
        prose=wording.prose,
        day=wording.day,
        full_day=wording.full_day,
        clock=wording.clock,
        count=wording.count,
        span=wording.span,
        pages=wording.pages,
        sentence=wording.sentence,
        lower_first=wording.lower_first,
        listed=wording.listed,
        shortened=wording.shortened,
    )
    return made
