"""Filing a pack: whole or not at all, once, each correction a version beside the one before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import permutations

import pytest
from django.apps import apps
from django.db import models as django_models
from django.db import transaction

from openscrutiny.checking.engine import check_pack
from openscrutiny.reading.reader import read_paper
from openscrutiny.record import files, models
from openscrutiny.record.actions import (
    FilingRefusedError,
    FilingResult,
    PublishingRefusedError,
    file_pack,
    publish_filing,
)
from openscrutiny.record.actions.filing import finding_rows
from openscrutiny.record.statuses import JoinKind, JoinState, PaperKind
from openscrutiny.record.visibility import Viewer
from tests.record.papers import APRIL, FEBRUARY, JANUARY, MINUTES_ALONE, file_text

pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    return {
        model.__name__: model._default_manager.count()
        for model in apps.get_app_config("record").get_models()
    }


def test_a_new_pack_is_a_draft_with_all_that_it_says() -> None:
    outcome = file_text(JANUARY)
    filing = outcome.filing
    assert outcome.result is FilingResult.NEW
    assert outcome.changed_record
    assert (filing.number, filing.current, filing.is_published) == (1, True, False)
    assert str(filing) == "Housing Scrutiny Board, 8 January 2026, pack, version 1"
    board = filing.meeting.organisation
    assert (board.name, board.council.name) == (
        "Housing Scrutiny Board",
        "Marlford Borough Council",
    )
    sheet = models.FrontSheet.objects.get()
    assert sheet.start_time == dt.time(14)
    assert sheet.notice_date == dt.date(2025, 12, 30)
    assert sheet.private_part is False
    items = models.AgendaItem.objects.order_by("position")
    assert [item.number for item in items] == ["1", "2", "3", "4"]
    report = models.Report.objects.get()
    assert report.subject == "Damp and Mould"
    assert [p.number for p in report.paragraphs.sought()] == ["1"]
    assert {author.name_as_written for author in report.authors.all()} == {"Joan Sedge"}
    table = models.StatisticsTable.objects.get()
    assert (table.report, table.rows, table.columns) == (report, 3, 4)


def test_its_bytes_are_kept_as_they_came() -> None:
    filing = file_text(JANUARY).filing
    assert files.read(filing.document.sha256) == JANUARY.encode()
    assert filing.document.size == len(JANUARY.encode())
    assert filing.document.media_type == "text/markdown"


def test_each_statement_leads_to_its_place_in_the_paper() -> None:
    filing = file_text(JANUARY).filing
    paragraph = models.ReportParagraph.objects.get(number="3.1")
    assert paragraph.block is not None
    assert "136 homes" in paragraph.block.text
    assert paragraph.filing == filing
    assert paragraph.anchor == f"p{paragraph.block.ordinal}"
    assert (
        paragraph.line
        == JANUARY.splitlines().index("3.1 In December 2025, 136 homes had damp.") + 1
    )
    table = models.StatisticsTable.objects.get()
    assert table.block is not None
    row = table.block.content["rows"][0]
    assert [cell["text"] for cell in row["cells"]] == ["Northgate", "12", "15", "3"]
    assert row["line"] == JANUARY.splitlines().index("| Northgate | 12 | 15 | 3 |") + 1
    assert table.cell_anchor(2, 3) == f"p{table.block.ordinal}-r2-c3"


def test_what_the_checks_found_is_filed_at_its_cell() -> None:
    wrong = JANUARY.replace("| Quayside | 20 | 18 | -2 |", "| Quayside | 20 | 18 | 2 |")
    filing = file_text(wrong).filing
    finding = models.Finding.objects.get(rule="N101")
    assert (finding.row, finding.column) == (3, 4)
    assert finding.verdict == "disagrees"
    assert finding.anchor.endswith("-r3-c4")
    assert filing.checked["N101"]["disagrees"] == 1


def test_filing_the_same_again_changes_nothing() -> None:
    first = file_text(JANUARY)
    before = counts()
    again = file_text(JANUARY, "the same under another name.md", by="Somebody else")
    assert again.result is FilingResult.ALREADY_FILED
    assert not again.changed_record
    assert again.filing == first.filing
    assert counts() == before


def test_filing_is_audited() -> None:
    filing = file_text(JANUARY, by="R Clerk").filing
    entry = models.AuditEntry.objects.get()
    assert (entry.action, entry.by) == ("file pack", "R Clerk")
    assert (entry.subject_kind, entry.subject_id) == ("filing", str(filing.pk))
    assert entry.details["sha256"] == filing.document.sha256
    publish_filing(filing, by="D Head")
    assert models.AuditEntry.objects.filter(action="publish filing", by="D Head").count() == 1


def test_a_corrected_draft_stands_at_once_and_the_first_is_kept() -> None:
    first = file_text(JANUARY).filing
    second = file_text(JANUARY.replace("136 homes", "139 homes"))
    first.refresh_from_db()
    assert second.result is FilingResult.NEW_VERSION
    assert (second.filing.number, second.filing.supersedes) == (2, first)
    assert second.filing.current
    assert not first.current
    assert models.ReportParagraph.objects.filter(filing=first, text__contains="136").exists()
    seen = models.ReportParagraph.objects.visible_to(Viewer.OFFICER)
    assert not seen.filter(text__contains="136").exists()


def test_a_correction_of_a_published_pack_waits_until_it_is_published() -> None:
    first = publish_filing(file_text(JANUARY).filing, by="An officer")
    second = file_text(JANUARY.replace("136 homes", "139 homes")).filing
    first.refresh_from_db()
    assert first.current
    assert not second.current
    public = models.ReportParagraph.objects.public()
    assert public.filter(text__contains="136").exists()
    assert not public.filter(text__contains="139").exists()
    publish_filing(second, by="An officer")
    assert public.filter(text__contains="139").exists()
    assert not public.filter(text__contains="136").exists()
    assert first in models.Filing.objects.public()


def test_publishing_again_changes_nothing() -> None:
    filing = publish_filing(file_text(JANUARY).filing, by="An officer")
    again = publish_filing(filing, by="Somebody else")
    assert again.published_at == filing.published_at
    assert again.published_by == "An officer"


def test_an_earlier_version_is_not_published_over_a_later_one() -> None:
    first = file_text(JANUARY).filing
    second = file_text(JANUARY.replace("136 homes", "139 homes")).filing
    publish_filing(second, by="An officer")
    with pytest.raises(PublishingRefusedError, match="version 2 of this paper already is"):
        publish_filing(first, by="An officer")


def test_minutes_by_themselves_are_filed_beside_the_pack_of_their_meeting() -> None:
    pack = file_text(JANUARY).filing
    minutes = file_text(MINUTES_ALONE, "minutes.md").filing
    pack.refresh_from_db()
    assert minutes.meeting == pack.meeting
    assert (minutes.paper, minutes.number) == (PaperKind.MINUTES, 1)
    assert pack.current
    assert minutes.current


def test_a_paper_that_does_not_say_what_it_is_for_is_refused() -> None:
    before = counts()
    with pytest.raises(FilingRefusedError) as refused:
        file_text("Nothing of the kind.\n", "odd.md")
    assert str(refused.value) == (
        "odd.md was not filed: its front sheet does not say which board it is for or the date of "
        "the meeting. A pack is filed under both, as in a heading 'Children's Scrutiny Board' and "
        "a line '2.00 pm on Thursday, 25 February 2016'. Add what is missing at the top of the "
        "paper and file it again; `scrutiny read` shows what was understood."
    )
    assert counts() == before


def test_an_agenda_is_not_filed_under_the_minutes_that_it_prints() -> None:
    pack = read_paper(FEBRUARY.encode(), path="odd.md")
    assert pack.meeting is not None
    undated = replace(pack, meeting=replace(pack.meeting, date=None))
    with pytest.raises(FilingRefusedError, match="does not say the date of the meeting"):
        file_pack(undated, check_pack(pack), b"", name="odd.md", by="An officer")


@pytest.mark.django_db(transaction=True)
def test_a_pack_is_filed_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("openscrutiny.record.actions.packs.file_findings", fail)
    with pytest.raises(RuntimeError, match="the power went"):
        file_text(JANUARY)
    assert not any(counts().values())
    monkeypatch.setattr(
        "openscrutiny.record.actions.packs.file_findings", finding_rows.file_findings
    )
    assert file_text(JANUARY).result is FilingResult.NEW


def test_two_packs_are_of_one_board_however_its_name_is_printed() -> None:
    first = file_text(JANUARY).filing
    second = file_text(FEBRUARY.replace("## **Housing Scrutiny", "## **HOUSING  Scrutiny")).filing
    assert second.meeting.organisation == first.meeting.organisation
    assert models.Organisation.objects.count() == 2


def test_the_minutes_in_a_later_pack_are_of_the_earlier_meeting() -> None:
    january = file_text(JANUARY).filing
    february = file_text(FEBRUARY).filing
    minutes = models.Minutes.objects.get(filing=february)
    assert minutes.meeting == january.meeting
    assert [entry.number for entry in minutes.entries.all()] == ["31", "32"]


def test_a_later_pack_gives_an_earlier_one_the_other_end_of_its_joins() -> None:
    file_text(JANUARY)
    file_text(FEBRUARY)
    settled = models.Join.objects.settled().with_ends()
    minute = settled.of_kind(JoinKind.MINUTE_ITEM).get()
    assert (str(minute.start), str(minute.end)) == ("32. Damp and Mould", "3. Damp and Mould")
    request = settled.of_kind(JoinKind.REQUEST_WORK).get()
    assert str(request.end) == "Empty homes in Quayside"
    assert "gives this meeting as its source" in request.why
    delivered = settled.of_kind(JoinKind.WORK_DELIVERED).get()
    assert (str(delivered.start), str(delivered.end)) == ("Damp and mould", "3. Damp and Mould")


def test_packs_may_be_filed_in_any_order() -> None:
    file_text(FEBRUARY)
    file_text(JANUARY)
    kinds = set(models.Join.objects.settled().values_list("kind", flat=True))
    assert {JoinKind.MINUTE_ITEM, JoinKind.REQUEST_WORK, JoinKind.WORK_DELIVERED} <= kinds


def _joins() -> set[tuple[str, ...]]:
    def told(row: django_models.Model) -> str:
        day = row.filing.meeting.date if isinstance(row, models.Sourced) else ""
        return f"{row} {day}"

    held = models.Join.objects.exclude(kind=JoinKind.SPELLING_PERSON.value).with_ends()
    return {(each.kind, each.state, told(each.start), told(each.end)) for each in held}


def test_the_order_of_filing_makes_no_difference_to_the_joins() -> None:
    found = []
    for order in permutations((JANUARY, FEBRUARY, APRIL)):
        with transaction.atomic():
            for text in order:
                file_text(text)
            found.append(_joins())
            transaction.set_rollback(True)
    assert found[0]
    assert all(joins == found[0] for joins in found)


def test_a_correction_takes_over_the_joins_of_what_it_corrects() -> None:
    for text in (JANUARY, FEBRUARY, APRIL):
        file_text(text)
    before = {(kind, state, start, end) for kind, state, start, end in _joins()}
    file_text(FEBRUARY.replace("a hearing loop", "no hearing loop") + "\n\nAs corrected.\n")
    assert models.Filing.objects.count() == 4
    assert _joins() == before
    current = models.Join.objects.filter(from_request__filing__current=False)
    assert not current.exists()


def test_a_minute_of_a_private_item_is_hidden_wherever_it_is_printed() -> None:
    publish_filing(file_text(APRIL).filing, by="An officer")
    seen = models.Minute.objects.public().filter(title="Sale of Tanner Street Depot")
    assert seen.exists()
    file_text(FEBRUARY)
    assert not seen.exists()
    assert not models.Decision.objects.public().exists()
    assert not models.Request.objects.public().exists()
    blocks = models.SourceBlock.objects.public()
    assert not blocks.filter(text__contains="Request a report on the depot").exists()


def test_what_the_board_asked_for_awaits_an_answer_until_something_came_of_it() -> None:
    file_text(FEBRUARY)
    assert [str(each) for each in models.Request.objects.awaiting()] == []
    assert ["ventilation" in str(each) for each in models.Recommendation.objects.awaiting()] == [
        True
    ]
    assert models.Request.objects.due_before(dt.date(2026, 4, 3)).count() == 1
    assert models.Request.objects.due_before(dt.date(2026, 4, 2)).count() == 0


def test_people_are_joined_across_the_spellings_that_the_membership_settles() -> None:
    file_text(FEBRUARY)
    chair = models.Spelling.objects.get(text="Cllr Abara").person
    assert chair.name == "Councillor T Abara"
    assert {spelling.text for spelling in chair.spellings.all()} == {
        "Councillor T Abara",
        "Cllr Abara",
    }
    rooks = models.Person.objects.filter(name__contains="Rook")
    assert sorted(person.name for person in rooks) == ["Councillor M Rook", "Councillor S Rook"]
    assert models.Spelling.objects.get(text="J Sedge").person.name == "Joan Sedge"


def test_a_person_keeps_their_address_when_more_is_filed() -> None:
    file_text(JANUARY)
    before = dict(models.Person.objects.values_list("name", "pk"))
    file_text(FEBRUARY)
    after = dict(models.Person.objects.values_list("name", "pk"))
    assert before.items() <= after.items()


def test_what_an_officer_decided_of_a_join_stays_decided() -> None:
    file_text(FEBRUARY)
    models.Join.objects.filter(kind=JoinKind.REQUEST_WORK.value).update(
        state=JoinState.REJECTED.value, decided_by="An officer"
    )
    file_text(JANUARY)
    join = models.Join.objects.get(kind=JoinKind.REQUEST_WORK.value)
    assert (join.state, join.decided_by) == (JoinState.REJECTED, "An officer")


def _everything_public() -> list[django_models.Model]:
    seen: list[django_models.Model] = []
    for model in apps.get_app_config("record").get_models():
        seen.extend(model.objects.public())  # type: ignore[attr-defined]
    return seen


def test_nothing_of_the_private_part_of_a_published_pack_is_public() -> None:
    filing = publish_filing(file_text(FEBRUARY).filing, by="An officer")
    assert filing.holds_exempt
    for row in _everything_public():
        for field in row._meta.concrete_fields:
            assert "Tanner Street" not in str(getattr(row, field.attname)), row
            assert "4,100,000" not in str(getattr(row, field.attname)), row
    assert models.FrontSheet.objects.public().get().private_part is True
    assert models.Report.objects.visible_to(Viewer.OFFICER).filter(
        subject="Sale of Tanner Street Depot"
    )


def test_a_minute_of_a_private_item_is_hidden_in_versions_that_no_longer_stand() -> None:
    first = publish_filing(file_text(APRIL).filing, by="An officer")
    publish_filing(file_text(f"{APRIL}\n\nAs corrected.\n").filing, by="An officer")
    assert models.Minute.objects.in_version(first, Viewer.PUBLIC).filter(title__contains="Tanner")
    file_text(FEBRUARY)
    for filing in models.Filing.objects.published():
        seen = models.Minute.objects.in_version(filing, Viewer.PUBLIC)
        assert seen.exists()
        assert not seen.filter(title__contains="Tanner").exists()
        blocks = models.SourceBlock.objects.public().filter(document=filing.document)
        assert not blocks.filter(text__contains="Request a report on the depot").exists()


def test_what_stands_on_the_pages_of_a_private_item_is_private_whatever_it_hangs_on() -> None:
    """A private report that is not recognised reads as more paragraphs of the one before it."""
    january = JANUARY.replace(
        "Nil\n", "**5. Sale of the Depot** (Pages 15 - 16)\n\nExempt under paragraph 3\n"
    )
    swallowed = "\n\n3.2 A price of 4,100,000 pounds was offered.\n"
    content = january.replace("had damp.\n", f"had damp.{swallowed}", 1).encode()
    pack = read_paper(content, path="january.md")
    blocks = pack.document.blocks
    price = next(n for n, block in enumerate(blocks) if "4,100,000" in getattr(block, "text", ""))
    moved = replace(blocks[price], place=replace(blocks[price].place, printed_page="15"))
    document = replace(pack.document, blocks=(*blocks[:price], moved, *blocks[price + 1 :]))
    pack = replace(pack, document=document)
    outcome = file_pack(pack, check_pack(pack), content, name="january.md", by="An officer")
    publish_filing(outcome.filing, by="An officer")
    assert models.ReportParagraph.objects.filter(text__contains="4,100,000").exists()
    assert models.ReportParagraph.objects.public().filter(number="3.1").exists()
    assert not models.ReportParagraph.objects.public().filter(text__contains="4,100,000").exists()


def test_the_public_is_told_the_grounds_for_private_business_and_no_more() -> None:
    cited = FEBRUARY.replace("Report of the Director of Finance, exempt", "Exempt")
    filing = publish_filing(file_text(cited).filing, by="An officer")
    items = models.AgendaItem.objects.filter(meeting=filing.meeting)
    assert items.exemptions_told(Viewer.PUBLIC) == [3]
    assert items.exemptions_told(Viewer.OFFICER) == []


def test_the_grounds_for_private_business_of_a_draft_are_not_told() -> None:
    file_text(FEBRUARY.replace("Report of the Director of Finance, exempt", "Exempt"))
    assert models.AgendaItem.objects.get(exempt=True).exemptions == [3]
    assert models.AgendaItem.objects.exemptions_told(Viewer.PUBLIC) == []


def test_what_is_public_in_a_pack_with_a_private_part_stays_so() -> None:
    publish_filing(file_text(FEBRUARY).filing, by="An officer")
    assert [item.number for item in models.AgendaItem.objects.public().order_by("position")] == [
        "1",
        "2",
        "3",
    ]
    assert models.WorkItem.objects.public().filter(title="Empty homes in Quayside").exists()
    assert models.Decision.objects.public().count() == 3


def test_a_pack_may_be_in_any_words_at_any_length() -> None:
    long = JANUARY.replace("To report how many homes have damp.", "Long. " * 50_000)
    odd = long.replace("Northgate", "Northgate \U0001f3e0 \u202e")
    assert file_text(odd.replace("(Pages 3 - 6)", "(Pages 3 - 99999999999999)")).changed_record


def test_file_pack_refuses_before_it_keeps_anything() -> None:
    content = b"Nothing of the kind.\n"
    pack = read_paper(content, path="odd.md")
    with pytest.raises(FilingRefusedError):
        file_pack(pack, check_pack(pack), content, name="odd.md", by="An officer")
    assert not files.path_of(files.sha256_of(content)).exists()
