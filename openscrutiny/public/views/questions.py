"""Open questions: joins that filing left in doubt, for an officer to settle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from openscrutiny.public import addresses
from openscrutiny.public.pages import for_viewer, officers_only, page
from openscrutiny.public.walking import WITH_ITS_ADDRESS
from openscrutiny.record.models import Join
from openscrutiny.record.models.joins import ENDS
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import Viewer

QUESTIONS = {
    JoinKind.SPELLING_PERSON: "Are these two names one person’s?",
    JoinKind.REPORT_ITEM: "Is this report for this agenda item?",
    JoinKind.MINUTE_ITEM: "Does this minute answer this agenda item?",
    JoinKind.REQUEST_WORK: "Did this request become this item of work?",
    JoinKind.RECOMMENDATION_WORK: "Did this recommendation become this item of work?",
    JoinKind.WORK_DELIVERED: "Did this item of work come to the board as this agenda item?",
    JoinKind.SUMMARY_DETAIL: "Are these the same item of work, listed twice?",
    JoinKind.WORK_CONTINUED: "Is this item of work the same one in a later programme?",
    JoinKind.ACTION_CONTINUED: "Is this action the same one in a later version of its plan?",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A thing, and what it may be, become or answer, the likeliest first."""

    thing: Model
    candidates: list[Join]

    @property
    def address(self) -> str:
        return addresses.of(self.thing)


@for_viewer
def open_questions(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    officers_only(viewer)
    asked = [(words, _questions(viewer, kind)) for kind, words in QUESTIONS.items()]
    return page(
        request,
        "open-questions.html",
        kinds=[(words, held) for words, held in asked if held],
        total=sum(len(held) for _, held in asked),
        trail=[],
    )


def _questions(viewer: Viewer, kind: JoinKind) -> list[Question]:
    source, target = ENDS[kind]
    joins = (
        Join.objects.visible_to(viewer)
        .of_kind(kind)
        .open()
        .select_related(*WITH_ITS_ADDRESS[source], *WITH_ITS_ADDRESS[target])
        .order_by("-likeness", "id")
    )
    return list(_by_thing(joins))


def _by_thing(joins: Iterable[Join]) -> Iterable[Question]:
    grouped: dict[int, Question] = {}
    for join in joins:
        question = grouped.setdefault(join.start.pk, Question(join.start, []))
        question.candidates.append(join)
    return grouped.values()
