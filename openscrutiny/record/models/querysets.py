"""Querysets that ask the record's one question first: who is looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models

from openscrutiny.record.visibility import Viewer, visible, visible_in_version

if TYPE_CHECKING:
    from openscrutiny.record.models.organisations import Organisation
    from openscrutiny.record.models.papers import Filing

Held_co = TypeVar("Held_co", bound=models.Model, covariant=True)


class RecordQuerySet(models.QuerySet[Held_co]):
    """Anything that the record holds."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What the viewer may see, of the versions in force."""
        return self.filter(visible(self._model_name, viewer))

    def public(self) -> Self:
        return self.visible_to(Viewer.PUBLIC)

    @property
    def _model_name(self) -> str:
        return self.model.__name__.lower()


class SourcedQuerySet(RecordQuerySet[Held_co]):
    """Statements that papers make, with what a link to their place needs."""

    def visible_to(self, viewer: Viewer) -> Self:
        return super().visible_to(viewer).with_places()

    def in_version(self, filing: Filing, viewer: Viewer) -> Self:
        """What one version of a pack says, in force or not, as the viewer may see it."""
        return self.filter(visible_in_version(self._model_name, viewer, filing)).with_places()

    def with_places(self) -> Self:
        return self.select_related("filing__document", "block").defer("block__content")

    def for_board(self, board: Organisation) -> Self:
        """Stated in a paper of this board."""
        return self.filter(filing__meeting__organisation=board)


class NamedQuerySet(SourcedQuerySet[Held_co]):
    """Statements that name a person, with the person."""

    def with_places(self) -> Self:
        return super().with_places().select_related("spelling__person")
