"""File a pack: its bytes, its blocks, all that it says, and what the checks found in it."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

from django.db import transaction
from django.utils import timezone

from openscrutiny.checking.engine import Checked
from openscrutiny.reading.pack import Pack
from openscrutiny.record import files
from openscrutiny.record.actions.auditing import audit
from openscrutiny.record.actions.filing.blocks import blocks_of
from openscrutiny.record.actions.filing.finding_rows import file_findings, tallies
from openscrutiny.record.actions.filing.front_rows import file_front_sheet
from openscrutiny.record.actions.filing.minutes_rows import file_minutes
from openscrutiny.record.actions.filing.names import spellings_for
from openscrutiny.record.actions.filing.organisations import board_of, meeting_of
from openscrutiny.record.actions.filing.plan_rows import file_plans
from openscrutiny.record.actions.filing.programme_rows import file_programmes
from openscrutiny.record.actions.filing.report_rows import file_reports, file_tables
from openscrutiny.record.actions.filing.sections import exempt_blocks, sections
from openscrutiny.record.actions.filing.subject import Subject, subject_of
from openscrutiny.record.actions.filing.writing import Writing
from openscrutiny.record.actions.rejoining import rejoin
from openscrutiny.record.actions.turns import one_at_a_time
from openscrutiny.record.models import Filing, SourceBlock, SourceDocument

_LONGEST_NAME = 255


class FilingResult(StrEnum):
    NEW = "new"
    NEW_VERSION = "new version"
    ALREADY_FILED = "already filed"


@dataclass(frozen=True, slots=True)
class FilingOutcome:
    """What came of filing a paper. `left_out` says in words what could not be filed."""

    filing: Filing
    result: FilingResult
    left_out: tuple[str, ...] = field(default=())

    @property
    def changed_record(self) -> bool:
        return self.result is not FilingResult.ALREADY_FILED


def file_pack(pack: Pack, checked: Checked, content: bytes, *, name: str, by: str) -> FilingOutcome:
    """File what was read and checked of a paper, as a draft, whole or not at all.

    The same bytes again change nothing. Another paper for the same board and day is a new version:
    it stands at once where the last was a draft, and once published where that was. Raises
    FilingRefusedError where the paper does not say what to file it under.
    """
    subject = subject_of(pack, name=name)
    sha256 = files.sha256_of(content)
    if already := _filed_before(sha256):
        return FilingOutcome(already, FilingResult.ALREADY_FILED)
    files.keep(content)
    exempt = exempt_blocks(pack)
    with transaction.atomic():
        one_at_a_time()
        if already := _filed_before(sha256):
            return FilingOutcome(already, FilingResult.ALREADY_FILED)
        document = SourceDocument.objects.create(
            sha256=sha256, name=_file_name(name), media_type=_media_type(name), size=len(content)
        )
        filing = _new_version(subject, document, pack, checked, by=by)
        filing.holds_exempt = bool(exempt)
        filing.save()
        left_out = _file_statements(pack, checked, filing, exempt)
        result = FilingResult.NEW if filing.number == 1 else FilingResult.NEW_VERSION
        audit("file pack", filing, by=by, sha256=sha256, result=result, left_out=left_out)
    return FilingOutcome(filing, result, tuple(left_out))


def _filed_before(sha256: str) -> Filing | None:
    return Filing.objects.filter(document__sha256=sha256).select_related("meeting").first()


def _new_version(
    subject: Subject, document: SourceDocument, pack: Pack, checked: Checked, *, by: str
) -> Filing:
    """The next version of this paper, not saved; one that stood as a draft stands no longer."""
    meeting = meeting_of(board_of(subject), subject)
    versions = Filing.objects.filter(meeting=meeting, paper=subject.paper.value)
    last = versions.order_by("-number").first()
    versions.drafts().filter(current=True).update(current=False)
    return Filing(
        meeting=meeting,
        paper=subject.paper.value,
        number=last.number + 1 if last else 1,
        document=document,
        supersedes=last,
        current=not versions.current().exists(),
        filed_at=timezone.now(),
        filed_by=by,
        placed=pack.placed,
        checked=tallies(checked),
    )


def _file_statements(
    pack: Pack, checked: Checked, filing: Filing, exempt: frozenset[int]
) -> list[str]:
    """Save every row of the filing and join the record anew; what was left out, in words."""
    unplaced = frozenset(each.place.paragraph or 0 for each in pack.unplaced)
    blocks = SourceBlock.objects.bulk_create(
        blocks_of(pack.document.blocks, filing.document, exempt=exempt, unplaced=unplaced)
    )
    board = filing.meeting.organisation
    spellings, are_new = spellings_for(pack, board.council)
    writing = Writing(filing, {block.ordinal: block for block in blocks}, spellings)
    found = sections(pack)
    file_front_sheet(pack, writing)
    left_out = file_minutes(pack, found, writing)
    reports = file_reports(pack, found, writing)
    file_tables(pack, reports, writing)
    file_plans(pack, reports, writing)
    file_programmes(pack, writing)
    file_findings(checked, writing)
    rejoin(filing.meeting, people=are_new)
    return left_out


def _file_name(name: str) -> str:
    return PurePath(name).name[-_LONGEST_NAME:] or "paper"


def _media_type(name: str) -> str:
    if PurePath(name).suffix.lower() in {".md", ".markdown"}:
        return "text/markdown"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
