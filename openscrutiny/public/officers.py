"""What officers alone see beside a statement: the findings about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from openscrutiny.record.models import Filing, Finding, SourceBlock, Sourced
from openscrutiny.record.visibility import Viewer


class Findings:
    """The findings that the viewer may see of some papers, each to be shown where it is about."""

    def __init__(self, viewer: Viewer, filings: Iterable[Filing | int]) -> None:
        self._of_block: dict[int, list[Finding]] = defaultdict(list)
        self.without_a_place: list[Finding] = []
        for finding in Finding.objects.visible_to(viewer).filter(filing__in=list(filings)):
            if finding.block_id is None:
                self.without_a_place.append(finding)
            else:
                self._of_block[finding.block_id].append(finding)

    def beside(self, statement: Sourced) -> list[Finding]:
        """Those about what makes the statement: its block, or its row of a table."""
        found = self._of_block.get(statement.block_id or 0, [])
        return [finding for finding in found if finding.row == statement.row]

    def within(self, block: SourceBlock) -> list[Finding]:
        """Those about a block or anything in it."""
        return self._of_block.get(block.pk, [])
