"""What the public may see: tried on every kind of row, and held for rows not yet thought of."""

from __future__ import annotations

from itertools import chain

import pytest
from django.apps import apps
from django.db import models as django_models

from openscrutiny.record import models, visibility
from openscrutiny.record.visibility import Viewer
from tests.record.factories import (
    AgendaItemFactory,
    FilingFactory,
    MembershipFactory,
    SourceBlockFactory,
)
from tests.record.small_council import SmallCouncil

ALL_MODELS = sorted(apps.get_app_config("record").get_models(), key=lambda model: model.__name__)
STATEMENTS = [
    model
    for model in ALL_MODELS
    if issubclass(model, models.Sourced) and model is not models.Finding
]


def by_name(model: type[django_models.Model]) -> str:
    return model.__name__


def test_every_model_has_its_line_in_visibility() -> None:
    named = set(chain(visibility.STATEMENTS, visibility._OTHERS))
    assert named == {model.__name__.lower() for model in ALL_MODELS}


@pytest.mark.parametrize("model", STATEMENTS, ids=by_name)
def test_every_statement_is_ruled_as_a_statement(model: type[models.Sourced]) -> None:
    assert model.__name__.lower() in visibility.STATEMENTS


@pytest.mark.parametrize("model", STATEMENTS, ids=by_name)
def test_a_statement_says_all_that_it_hangs_on(model: type[models.Sourced]) -> None:
    """Whatever may be exempt, and a statement needs or may have, is among what it hangs on."""
    parents = {
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, django_models.ForeignKey)
        and isinstance(field.related_model, type)
        and issubclass(field.related_model, models.Sourced)
        and field.name not in {"resolved_as"}
    }
    assert parents <= set(visibility.STATEMENTS[model.__name__.lower()])


@pytest.mark.parametrize("model", ALL_MODELS, ids=by_name)
def test_the_small_council_has_every_kind_of_row(
    council: SmallCouncil, model: type[django_models.Model]
) -> None:
    assert model._default_manager.exists()


@pytest.mark.parametrize("model", STATEMENTS, ids=by_name)
def test_the_public_sees_only_open_statements_of_published_versions_in_force(
    council: SmallCouncil, model: type[django_models.Model]
) -> None:
    seen = list(model.objects.public())  # type: ignore[attr-defined]
    assert seen
    assert all(row.filing in {council.first_corrected, council.second} for row in seen)
    assert not any(row.exempt for row in seen)
    assert not any("secret" in str(row) for row in seen)


@pytest.mark.parametrize("model", STATEMENTS, ids=by_name)
def test_nothing_of_a_published_pack_is_seen_while_it_is_a_draft(
    council: SmallCouncil, model: type[django_models.Model]
) -> None:
    models.Filing.objects.update(visibility="draft", published_at=None, published_by="")
    assert not model.objects.public().exists()  # type: ignore[attr-defined]
    assert model.objects.visible_to(Viewer.OFFICER).exists()  # type: ignore[attr-defined]


@pytest.mark.parametrize("model", STATEMENTS, ids=by_name)
def test_nothing_exempt_is_seen(council: SmallCouncil, model: type[django_models.Model]) -> None:
    model._default_manager.update(exempt=True)
    assert not model.objects.public().exists()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("model", "parent"),
    [
        (model, parent)
        for model in STATEMENTS
        for parent in visibility.STATEMENTS[model.__name__.lower()]
    ],
)
def test_nothing_is_seen_that_hangs_on_something_exempt(
    council: SmallCouncil, model: type[django_models.Model], parent: str
) -> None:
    for row in model._default_manager.all():
        above: object = row
        for step in parent.split("__"):
            above = getattr(above, step, None)
        if isinstance(above, models.Sourced):
            above.exempt = True
            above.save()
    hanging = model._default_manager.filter(**{f"{parent}__isnull": False})
    assert not model.objects.public().filter(pk__in=hanging).exists()  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["finding", "auditentry"])
def test_findings_and_the_audit_are_for_officers_alone(council: SmallCouncil, name: str) -> None:
    model = apps.get_model("record", name)
    assert not model.objects.public().exists()
    assert model.objects.visible_to(Viewer.OFFICER).exists()


@pytest.mark.django_db
def test_a_draft_reveals_neither_meeting_nor_board_nor_people() -> None:
    filing = FilingFactory()
    MembershipFactory(filing=filing)
    for model in (models.Meeting, models.Organisation, models.Person, models.Spelling):
        assert not model.objects.public().exists()
        assert model.objects.visible_to(Viewer.OFFICER).exists()
    assert not models.Filing.objects.public().exists()
    assert not models.SourceDocument.objects.public().exists()
    SourceBlockFactory(document=filing.document)
    assert not models.SourceBlock.objects.public().exists()


def test_the_draft_of_a_next_meeting_stays_hidden_beside_published_ones(
    council: SmallCouncil,
) -> None:
    assert council.draft.meeting not in models.Meeting.objects.public()
    assert council.draft.meeting in models.Meeting.objects.visible_to(Viewer.OFFICER)
    assert council.draft.document not in models.SourceDocument.objects.public()


def test_exempt_blocks_of_a_published_paper_are_hidden(council: SmallCouncil) -> None:
    assert models.SourceBlock.objects.filter(exempt=True, document=council.second.document).exists()
    assert not models.SourceBlock.objects.public().filter(exempt=True).exists()


def test_an_earlier_version_of_a_published_pack_is_seen_only_as_that(
    council: SmallCouncil,
) -> None:
    assert council.first in models.Filing.objects.public()
    seen = models.AgendaItem.objects.in_version(council.first, Viewer.PUBLIC)
    assert [item.title for item in seen] == ["Childrens homes"]
    assert not models.AgendaItem.objects.public().filter(filing=council.first).exists()
    officers = models.AgendaItem.objects.visible_to(Viewer.OFFICER)
    assert not officers.filter(filing=council.first).exists()


def test_an_earlier_version_hides_what_was_exempt_in_it(council: SmallCouncil) -> None:
    AgendaItemFactory(filing=council.first, title="A secret contract", private=True)
    seen = models.AgendaItem.objects.in_version(council.first, Viewer.PUBLIC)
    assert "A secret contract" not in {item.title for item in seen}


def test_a_draft_version_is_seen_by_officers_alone(council: SmallCouncil) -> None:
    assert not models.AgendaItem.objects.in_version(council.draft, Viewer.PUBLIC).exists()
    assert models.AgendaItem.objects.in_version(council.draft, Viewer.OFFICER).exists()


def test_the_public_sees_a_join_only_where_it_is_settled_and_sees_both_ends(
    council: SmallCouncil,
) -> None:
    seen = models.Join.objects.public()
    assert council.open_join not in seen
    request = seen.get(from_request=council.request)
    models.WorkItem.objects.filter(pk=council.work_item.pk).update(exempt=True)
    assert request not in models.Join.objects.public()
    assert request in models.Join.objects.visible_to(Viewer.OFFICER)


def test_a_join_to_a_draft_is_not_seen(council: SmallCouncil) -> None:
    models.Filing.objects.filter(pk=council.second.pk).update(
        visibility="draft", published_at=None, published_by=""
    )
    seen = models.Join.objects.public()
    assert {join.kind for join in seen} == {"a report is for an agenda item"}
