"""What a viewer may see of the record: decided here, and nowhere else.

The public sees what a published pack says, as its version in force says it, without a word of the
private part. Officers see drafts and the private part too, and what the checks found. Every model
has its line in this file; one without a line is seen by nobody, and a test says so.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from openscrutiny.record.statuses import JoinState
from openscrutiny.terms.statuses import Visibility

if TYPE_CHECKING:
    from openscrutiny.record.models.papers import Filing


class Viewer(StrEnum):
    PUBLIC = "public"
    OFFICER = "officer"


def viewer_of_site() -> Viewer:
    """As whom every visitor is shown the site, until there is sign-in."""
    return Viewer.OFFICER if settings.OPENSCRUTINY_SHOW_FINDINGS else Viewer.PUBLIC


NOBODY = Q(pk__in=[])

STATEMENTS: dict[str, tuple[str, ...]] = {
    "frontsheet": (),
    "membership": (),
    "agendaitem": (),
    "minutes": (),
    "attendance": ("minutes",),
    "minute": ("minutes",),
    "minutepassage": ("minute",),
    "decision": ("minute",),
    "request": ("minute", "decision"),
    "recommendation": ("minute", "decision"),
    "declaration": ("minute",),
    "report": (),
    "reportsection": ("report",),
    "reportparagraph": ("report",),
    "reportauthor": ("report",),
    "appendix": ("report",),
    "statisticstable": ("report",),
    "plan": ("report",),
    "priority": ("plan", "plan__report"),
    "action": ("plan", "plan__report", "priority"),
    "workprogramme": (),
    "workitem": ("programme",),
    "workitemperson": ("work_item", "work_item__programme"),
}
"""Each kind of statement that a paper makes, and what it hangs on: exempt with any of those."""

NAMES_A_PERSON = ("membership", "attendance", "declaration", "reportauthor", "workitemperson")
"""The statements that name a person, each with a `spelling`."""

JOIN_ENDS: dict[str, str] = {
    "from_spelling": "spelling",
    "from_report": "report",
    "from_minute": "minute",
    "from_request": "request",
    "from_recommendation": "recommendation",
    "from_work_item": "workitem",
    "from_action": "action",
    "to_person": "person",
    "to_agenda_item": "agendaitem",
    "to_work_item": "workitem",
    "to_action": "action",
}
"""The ends that a join can have, and the kind of thing at each."""


def visible(model_name: str, viewer: Viewer) -> Q:
    """What of this model the viewer may see: the versions in force."""
    if model_name in STATEMENTS:
        return _in_force(model_name, viewer)
    return _OTHERS.get(model_name, _nobody)(viewer)


def visible_in_version(model_name: str, viewer: Viewer, filing: Filing) -> Q:
    """What of this model the viewer may see of one version, in force or not."""
    if model_name not in STATEMENTS:
        return NOBODY
    if viewer is Viewer.OFFICER:
        return Q(filing=filing)
    return Q(filing=filing) & _open_to_public(model_name, "")


def told_withheld(viewer: Viewer) -> Q:
    """The agenda items that the public is told are taken in private: under which exemption, alone.

    Nothing of them but `exemptions` may be shown by this. Nothing is withheld from officers.
    """
    if viewer is Viewer.OFFICER:
        return NOBODY
    return Q(filing__current=True, filing__visibility=Visibility.PUBLISHED.value, exempt=True)


def _in_force(model_name: str, viewer: Viewer, prefix: str = "") -> Q:
    current = Q(**{f"{prefix}filing__current": True})
    if viewer is Viewer.OFFICER:
        return current
    return current & _open_to_public(model_name, prefix)


def _open_to_public(model_name: str, prefix: str) -> Q:
    is_open = Q(
        **{f"{prefix}filing__visibility": Visibility.PUBLISHED.value, f"{prefix}exempt": False}
    )
    for parent in STATEMENTS[model_name]:
        is_open &= ~Q(**{f"{prefix}{parent}__exempt": True})
    return is_open


def _nobody(_: Viewer) -> Q:
    return NOBODY


def _officers_only(viewer: Viewer) -> Q:
    return Q() if viewer is Viewer.OFFICER else NOBODY


def _findings(viewer: Viewer) -> Q:
    return Q(filing__current=True) if viewer is Viewer.OFFICER else NOBODY


def _filings(viewer: Viewer) -> Q:
    if viewer is Viewer.OFFICER:
        return Q()
    return Q(visibility=Visibility.PUBLISHED.value)


def _documents(viewer: Viewer) -> Q:
    if viewer is Viewer.OFFICER:
        return Q()
    return Q(filing__visibility=Visibility.PUBLISHED.value)


def _blocks(viewer: Viewer) -> Q:
    if viewer is Viewer.OFFICER:
        return Q()
    return Q(document__filing__visibility=Visibility.PUBLISHED.value, exempt=False)


def _some(model_name: str, viewer: Viewer, **where: OuterRef) -> Q:
    held: QuerySet[Model] = QuerySet(apps.get_model("record", model_name))
    return Q(Exists(held.filter(visible(model_name, viewer), **where)))


def _meetings(viewer: Viewer) -> Q:
    return _some("filing", viewer, meeting=OuterRef("pk")) | _some(
        "minutes", viewer, meeting=OuterRef("pk")
    )


def _organisations(viewer: Viewer) -> Q:
    if viewer is Viewer.OFFICER:
        return Q()
    return _some("meeting", viewer, organisation=OuterRef("pk")) | _some(
        "meeting", viewer, organisation__parent=OuterRef("pk")
    )


def _spellings(viewer: Viewer) -> Q:
    if viewer is Viewer.OFFICER:
        return Q()
    stated = NOBODY
    for model_name in NAMES_A_PERSON:
        stated |= _some(model_name, viewer, spelling=OuterRef("pk"))
    return stated


def _people(viewer: Viewer) -> Q:
    return Q() if viewer is Viewer.OFFICER else _some("spelling", viewer, person=OuterRef("pk"))


def _joins(viewer: Viewer) -> Q:
    """Both ends must be visible, and the public is shown no doubtful join."""
    seen = Q(state=JoinState.SETTLED.value) if viewer is Viewer.PUBLIC else Q()
    for end, model_name in JOIN_ENDS.items():
        seen &= Q(**{f"{end}__isnull": True}) | _end(end, model_name, viewer)
    return seen


def _end(end: str, model_name: str, viewer: Viewer) -> Q:
    if model_name in STATEMENTS:
        return _in_force(model_name, viewer, f"{end}__")
    return _some(model_name, viewer, pk=OuterRef(end))


_OTHERS: dict[str, Callable[[Viewer], Q]] = {
    "organisation": _organisations,
    "person": _people,
    "spelling": _spellings,
    "meeting": _meetings,
    "filing": _filings,
    "sourcedocument": _documents,
    "sourceblock": _blocks,
    "finding": _findings,
    "join": _joins,
    "auditentry": _officers_only,
}
