"""Publish a version of a pack: from then on it stands, and never changes."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from openscrutiny.record.actions.auditing import audit
from openscrutiny.record.actions.rejoining import rejoin
from openscrutiny.record.actions.turns import one_at_a_time
from openscrutiny.record.models import Filing
from openscrutiny.terms.statuses import Visibility


class PublishingRefusedError(Exception):
    """A version cannot be published. The message says why and what to do."""


def publish_filing(filing: Filing, *, by: str) -> Filing:
    """Show a version to the public, in place of the one published before. Again changes nothing.

    Raises PublishingRefusedError where a later version is already published.
    """
    with transaction.atomic():
        one_at_a_time()
        held = Filing.objects.get(pk=filing.pk)
        if held.is_published:
            return held
        versions = Filing.objects.filter(meeting=held.meeting, paper=held.paper)
        later = versions.published().filter(number__gt=held.number).order_by("-number").first()
        if later is not None:
            raise PublishingRefusedError(
                f"Version {held.number} was not published: version {later.number} of this paper "
                "already is, and a later version stands in place of an earlier one. To go back to "
                "what the earlier one says, file a corrected pack that says so, and why."
            )
        versions.current().exclude(pk=held.pk).update(current=False)
        held.visibility = Visibility.PUBLISHED.value
        held.published_at = timezone.now()
        held.published_by = by
        held.current = True
        held.save()
        rejoin(held.meeting, people=True)
        audit("publish filing", held, by=by, sha256=held.document.sha256)
    return held
