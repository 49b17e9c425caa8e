"""Each kind of page: what it says, to whom, and where it leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.test import RequestFactory as Requests

from openscrutiny.public import addresses
from openscrutiny.public.views import site
from openscrutiny.record.models import Action, Filing, Report
from openscrutiny.record.statuses import JoinKind
from openscrutiny.terms.statuses import DecisionKind
from tests.record.factories import (
    AgendaItemFactory,
    DecisionFactory,
    FilingFactory,
    FrontSheetFactory,
    JoinFactory,
    MeetingFactory,
    MembershipFactory,
    MinuteFactory,
    RequestFactory,
    SourceBlockFactory,
    SpellingFactory,
    WorkItemFactory,
)
from tests.record.small_council import SmallCouncil

Read = Callable[[str], str]

BOARD = "/boards/children-and-families-scrutiny-board/"
FIRST = f"{BOARD}meetings/2026-01-08/"
DRAFT = f"{BOARD}meetings/2026-04-09/"


class TestHome:
    def test_says_what_was_decided_and_what_awaits_an_answer(
        self, read: Read, council: SmallCouncil
    ) -> None:
        page = read("/")
        assert "Note the report." in page
        assert "Recommend that the Cabinet Member reviews fees." in page
        assert council.board.name in page

    def test_does_not_say_that_a_request_waits_once_it_is_on_the_programme(
        self, read: Read, council: SmallCouncil
    ) -> None:
        waiting = read("/").partition("What awaits an answer")[2]
        assert council.request.text not in waiting

    def test_does_not_call_a_worry_or_a_question_unanswered(
        self, read: Read, council: SmallCouncil
    ) -> None:
        RequestFactory(
            minute=council.minute, in_text=True, kind=DecisionKind.CONCERN.value, text="Too slow."
        )
        assert "Too slow." not in read("/")

    def test_lists_meetings_to_come_before_those_held(
        self, read: Read, council: SmallCouncil
    ) -> None:
        MeetingFactory(organisation=council.board, date=dt.date(2999, 3, 7), published=True)
        coming = read("/").partition("What is coming")[2].partition("Latest meetings")[0]
        assert "Thursday 7 March 2999" in coming


class TestBoard:
    def test_lists_its_members_under_their_roles(self, read: Read, council: SmallCouncil) -> None:
        chair = read(BOARD).partition('<h3 class="os-subheading">Chair</h3>')[2]
        assert "Councillor P Okafor" in chair.partition("</ul>")[0]

    def test_names_a_member_whom_nobody_could_be_matched_to(
        self, read: Read, council: SmallCouncil
    ) -> None:
        MembershipFactory(filing=council.first_corrected, spelling=None, name_as_written="Vacancy")
        assert "Vacancy" in read(BOARD)

    def test_is_not_found_where_it_has_published_nothing(self, client: Client, db: None) -> None:
        MeetingFactory(organisation__name="Quiet Board")
        assert client.get("/boards/quiet-board/").status_code == 404

    def test_asks_which_is_meant_where_two_councils_have_a_board_of_one_name(
        self, client: Client, council: SmallCouncil
    ) -> None:
        MeetingFactory(
            organisation__name=council.board.name,
            organisation__parent__name="Otherton Borough Council",
            published=True,
        )
        asked = client.get(BOARD)
        assert asked.status_code == 300
        assert "Otherton Borough Council" in asked.content.decode()
        assert client.get(f"/boards/at-{council.board.pk}/").status_code == 200


class TestMeeting:
    def test_counts_the_notice_given_both_ways(self, read: Read, council: SmallCouncil) -> None:
        filing = FilingFactory(
            meeting=MeetingFactory(organisation=council.board, date=dt.date(2016, 2, 25)),
            published=True,
        )
        FrontSheetFactory(filing=filing, notice_date=dt.date(2016, 2, 17))
        page = read(f"{BOARD}meetings/2016-02-25/")
        assert "Given on Wednesday 17 February 2016" in page
        assert "5 clear days not counting weekends and bank holidays" in page
        assert "7 clear days counting them" in page

    def test_tells_the_public_that_there_is_private_business_but_not_what(
        self, read: Read, council: SmallCouncil
    ) -> None:
        council.secret_item.exemptions = [3]
        council.secret_item.save()
        page = read(FIRST)
        assert "Some business of this meeting is taken in private" in page
        assert "paragraph 3: information relating to the financial or business affairs" in page
        assert "contract" not in page

    def test_shows_an_officer_the_private_items(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        assert "A secret contract" in read(FIRST)

    def test_joins_an_item_to_its_report_and_to_the_minute_that_answers_it(
        self, read: Read, council: SmallCouncil
    ) -> None:
        page = read(FIRST)
        assert addresses.of_report(council.report) in page
        assert addresses.of_minute(council.minute) in page

    def test_links_to_its_earlier_versions(self, read: Read, council: SmallCouncil) -> None:
        assert council.first.document.path in read(FIRST).partition("Earlier versions")[2]

    def test_says_where_its_minutes_are_not_published_yet(
        self, read: Read, council: SmallCouncil
    ) -> None:
        assert "have not been published yet" in read(f"{BOARD}meetings/2026-02-19/")

    def test_is_not_found_by_the_public_while_its_papers_are_a_draft(
        self, client: Client, council: SmallCouncil
    ) -> None:
        assert client.get(DRAFT).status_code == 404

    def test_is_seen_by_an_officer_as_a_draft(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        assert "The public cannot see all of this meeting yet" in read(DRAFT)

    @pytest.mark.parametrize("day", ["2026-01-09", "2026-13-40", "tomorrow"])
    def test_is_not_found_on_a_day_that_had_none(
        self, client: Client, council: SmallCouncil, day: str
    ) -> None:
        assert client.get(f"{BOARD}meetings/{day}/").status_code == 404


class TestItem:
    def test_shows_why_it_came_what_was_brought_and_what_was_decided(
        self, read: Read, council: SmallCouncil
    ) -> None:
        JoinFactory(
            board=council.board,
            kind=JoinKind.WORK_DELIVERED.value,
            from_request=None,
            from_work_item=council.work_item,
            to_work_item=None,
            to_agenda_item=council.item,
        )
        page = read(addresses.of_item(council.item))
        assert addresses.of_work_item(council.work_item) in page
        assert addresses.of_asked(council.request) in page
        assert addresses.of_report(council.report) in page
        assert "Note the report." in page

    def test_in_the_private_part_is_not_found_by_the_public(
        self, client: Client, council: SmallCouncil
    ) -> None:
        assert client.get(addresses.of_item(council.secret_item)).status_code == 404

    def test_in_the_private_part_shows_an_officer_which_exemption_it_cites(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        page = read(addresses.of_item(council.secret_item))
        assert "Exempt under paragraph 3: information relating to the financial" in page

    def test_asks_which_is_meant_where_an_agenda_uses_a_number_twice(
        self, client: Client, council: SmallCouncil
    ) -> None:
        twin = AgendaItemFactory(filing=council.first_corrected, number="4", title="A twin")
        asked = client.get(f"{FIRST}items/4/")
        assert asked.status_code == 300
        alone = f"{FIRST}items/at-{twin.position}/"
        assert alone in asked.content.decode()
        assert "A twin" in client.get(alone).content.decode()


class TestReport:
    def test_has_its_facts_paragraphs_tables_and_what_it_seeks(
        self, read: Read, council: SmallCouncil
    ) -> None:
        page = read(addresses.of_report(council.report))
        assert "136 children were looked after in January." in page
        assert "That the Board notes this." in page.partition("What it says")[0]
        assert '<th scope="row"' in page
        assert "Dana Reyes" in page
        assert "Appendix 1" in page

    def test_each_paragraph_leads_to_its_place_in_the_paper(
        self, read: Read, council: SmallCouncil
    ) -> None:
        paragraph = council.report.paragraphs.first()
        assert paragraph is not None
        link = addresses.of_place(paragraph)
        assert link in read(addresses.of_report(council.report))
        assert "Marked" in read(link)

    def test_shows_a_finding_in_its_table_to_an_officer(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        page = read(addresses.of_report(council.report))
        assert "136 + 53 + 45 = 234" in page
        assert "/rules/n106/" in page

    def test_that_is_exempt_is_not_found_by_the_public(
        self, client: Client, council: SmallCouncil
    ) -> None:
        secret = Report.objects.get(filing=council.first_corrected, exempt=True)
        assert client.get(addresses.of_report(secret)).status_code == 404


class TestMinute:
    def test_shows_what_became_of_each_request(self, read: Read, council: SmallCouncil) -> None:
        page = read(addresses.of_minute(council.minute))
        assert "On the work programme:" in page
        assert addresses.of_work_item(council.work_item) in page

    def test_says_where_nothing_was_found(self, read: Read, council: SmallCouncil) -> None:
        assert "Nothing found on the work programme yet." in read(
            addresses.of_minute(council.minute)
        )

    def test_shows_a_doubtful_join_to_officers_alone(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        assert "May be on the work programme:" in read(addresses.of_minute(council.minute))

    def test_does_not_show_the_public_a_doubtful_join(
        self, read: Read, council: SmallCouncil
    ) -> None:
        assert "May be" not in read(addresses.of_minute(council.minute))

    def test_shows_interests_declared_and_that_there_were_none(
        self, read: Read, council: SmallCouncil
    ) -> None:
        page = read(addresses.of_minute(council.minute))
        assert "Governor of a school in the report" in page
        assert "There were none." in page

    def test_in_private_is_not_found_by_the_public(
        self, client: Client, council: SmallCouncil
    ) -> None:
        assert client.get(addresses.of_minute(council.secret_minute)).status_code == 404

    def test_stands_among_all_the_minutes_of_its_meeting(
        self, read: Read, council: SmallCouncil
    ) -> None:
        MinuteFactory(minutes=council.minute.minutes, number="44", title="Close")
        page = read(f"{FIRST}minutes/")
        assert "42. Children&#39;s homes" in page
        assert "44. Close" in page
        assert "Councillor P Okafor" in page


class TestDecision:
    def test_can_be_walked_forwards_to_the_work_and_back_again(
        self, read: Read, council: SmallCouncil
    ) -> None:
        request, work = (
            addresses.of_asked(council.request),
            addresses.of_work_item(council.work_item),
        )
        assert work in read(request)
        assert request in read(work)

    def test_leads_back_to_its_minute_item_and_report(
        self, read: Read, council: SmallCouncil
    ) -> None:
        page = read(addresses.of_asked(council.request))
        for thing in (council.minute, council.item, council.report):
            assert addresses.of(thing) in page

    def test_follows_the_work_on_to_the_meeting_that_it_came_to(
        self, read: Read, council: SmallCouncil
    ) -> None:
        brought = AgendaItemFactory(filing=council.second, number="7", title="Homes again")
        later = WorkItemFactory(programme=council.work_item.programme, title="Homes, continued")
        JoinFactory(
            board=council.board,
            kind=JoinKind.WORK_CONTINUED.value,
            from_request=None,
            from_work_item=council.work_item,
            to_work_item=later,
        )
        JoinFactory(
            board=council.board,
            kind=JoinKind.WORK_DELIVERED.value,
            from_request=None,
            from_work_item=later,
            to_work_item=None,
            to_agenda_item=brought,
        )
        page = read(addresses.of_asked(council.request))
        assert "Homes, continued" in page
        assert addresses.of_item(brought) in page

    def test_asked_in_the_discussion_has_a_page_too(
        self, read: Read, council: SmallCouncil
    ) -> None:
        asked = RequestFactory(minute=council.minute, in_text=True, text="Asked aloud.")
        assert "Asked aloud." in read(addresses.of_minute(council.minute))
        assert "Asked aloud." in read(addresses.of_asked(asked))

    def test_of_a_resolution_with_one_clause_is_its_first(
        self, read: Read, council: SmallCouncil
    ) -> None:
        minute = MinuteFactory(minutes=council.minute.minutes, number="50")
        decision = DecisionFactory(minute=minute, clause="", text="That the minutes be agreed.")
        assert addresses.of_decision(decision) == f"{FIRST}minutes/50/decisions/1/"
        assert "That the minutes be agreed." in read(addresses.of_decision(decision))

    def test_stands_in_the_lists_of_its_board(self, read: Read, council: SmallCouncil) -> None:
        assert "Note the report." in read(f"{BOARD}decisions/")
        assert council.request.text in read(f"{BOARD}requests/").replace("&#39;", "'")


class TestPlan:
    def test_judges_its_actions_on_the_day_of_its_meeting(
        self, read: Read, council: SmallCouncil
    ) -> None:
        page = read(addresses.of_plan(council.plan))
        assert "On 8 January 2026" in page
        assert "1 under way, 1 complete" in page

    def test_judges_them_on_the_day_asked_for(self, read: Read, council: SmallCouncil) -> None:
        page = read(f"{addresses.of_plan(council.plan)}?on=2026-02-01")
        assert "1 complete, 1 late" in page

    def test_says_that_it_could_not_read_the_day_asked_for(
        self, read: Read, council: SmallCouncil
    ) -> None:
        page = read(f"{addresses.of_plan(council.plan)}?on=<b>soon")
        assert "“&lt;b&gt;soon” is not a date" in page
        assert "On 8 January 2026" in page

    def test_says_what_an_action_does_not(self, read: Read, council: SmallCouncil) -> None:
        Action.objects.filter(plan=council.plan).update(
            owners_as_written="", deadline_as_written="", progress=""
        )
        page = read(addresses.of_plan(council.plan))
        for words in ("Nobody named", "None given", "Nothing said"):
            assert words in page


class TestWorkProgramme:
    def test_stands_by_meeting_then_without_a_date(self, read: Read, council: SmallCouncil) -> None:
        page = read(f"{BOARD}meetings/2026-02-19/work-programme/")
        assert page.index("Thursday 9 April 2026") < page.index("Date to be decided")
        assert "Dana Reyes" in page

    def test_names_an_item_of_its_short_list_once(self, read: Read, council: SmallCouncil) -> None:
        page = read(f"{BOARD}meetings/2026-02-19/work-programme/")
        assert page.count('class="os-row__title"><a') == 2

    def test_links_the_source_of_an_item_to_its_meeting(
        self, read: Read, council: SmallCouncil
    ) -> None:
        assert f'href="{FIRST}"' in read(addresses.of_work_item(council.work_item))

    def test_of_a_board_is_that_of_its_latest_pack(
        self, client: Client, council: SmallCouncil
    ) -> None:
        answer = client.get(f"{BOARD}work-programme/")
        assert answer.headers["Location"] == f"{BOARD}meetings/2026-02-19/work-programme/"


class TestPerson:
    def test_shows_roles_attendance_and_spellings(self, read: Read, council: SmallCouncil) -> None:
        page = read(addresses.of_person(council.chair))
        assert "Chair, as listed for" in page
        assert "8 January 2026" in page

    def test_shows_why_two_spellings_are_taken_for_one_name(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        assert "The only member with this surname and initial." in read(
            addresses.of_person(council.chair)
        )

    def test_is_found_by_any_spelling(
        self, client: Client, council: SmallCouncil, officer: None
    ) -> None:
        answer = client.get("/people/cllr-okafor/")
        assert answer.headers["Location"] == "/people/councillor-p-okafor/"

    def test_asks_which_is_meant_where_two_people_have_one_name(
        self, client: Client, council: SmallCouncil, officer: None
    ) -> None:
        SpellingFactory(person__name="Dana Reyes", person__council=council.council)
        assert client.get("/people/dana-reyes/").status_code == 300

    def test_is_not_found_where_nobody_has_the_name(
        self, client: Client, council: SmallCouncil
    ) -> None:
        assert client.get("/people/nobody-at-all/").status_code == 404


class TestPaper:
    def test_shows_every_block_with_its_line(self, read: Read, council: SmallCouncil) -> None:
        block = SourceBlockFactory(
            document=council.first_corrected.document, ordinal=900, line=77, text="A plain line."
        )
        page = read(council.first_corrected.document.path + "?part=3")
        assert "A plain line." in page
        assert f'id="{block.anchor}"' in page
        assert ">77</a>" in page

    def test_marks_a_paragraph_in_words_and_says_what_the_record_makes_of_it(
        self, read: Read, council: SmallCouncil
    ) -> None:
        paragraph = council.report.paragraphs.get(number="1.1")
        page = read(addresses.of_place(paragraph))
        assert page.count("Marked") == 1
        assert "This is paragraph 1.1 of the report" in page
        assert addresses.of_report(council.report) in page

    def test_marks_a_cell_and_leads_on_to_its_report_item_and_minute(
        self, read: Read, council: SmallCouncil
    ) -> None:
        assert council.table.block is not None
        Report.objects.filter(pk=council.report.pk).update(
            last_paragraph=council.table.block.ordinal
        )
        anchor = council.table.cell_anchor(2, 2)
        page = read(addresses.marked(council.first_corrected.document, anchor))
        cell = page.partition(f'id="{anchor}"')[2].partition("</td>")[0]
        assert "Marked" in cell
        assert "136" in cell
        for thing in (council.report, council.item, council.minute):
            assert addresses.of(thing) in page

    def test_marks_a_row(self, read: Read, council: SmallCouncil) -> None:
        anchor = f"{council.table.anchor}-r2"
        page = read(addresses.marked(council.first_corrected.document, anchor))
        assert "os-row--marked" in page
        assert "Marked" in page

    def test_marks_the_whole_table_where_it_has_no_such_row(
        self, read: Read, council: SmallCouncil
    ) -> None:
        anchor = f"{council.table.anchor}-r1-c2"
        page = read(addresses.marked(council.first_corrected.document, anchor))
        assert "os-block--marked" in page

    @pytest.mark.parametrize("anchor", ["p999999", "p0", "x", "p1-c2"])
    def test_is_not_found_at_a_place_that_it_has_not(
        self, client: Client, council: SmallCouncil, anchor: str
    ) -> None:
        path = council.first_corrected.document.path
        assert client.get(f"{path}/{anchor}").status_code == 404

    def test_hides_exempt_blocks_from_the_public_and_says_so(
        self, client: Client, read: Read, council: SmallCouncil
    ) -> None:
        Filing.objects.filter(pk=council.first_corrected.pk).update(holds_exempt=True)
        document = council.first_corrected.document
        secret = SourceBlockFactory(document=document, exempt=True, text="Nobody may read this.")
        page = read(document.path)
        assert "Nobody may read this." not in page
        assert "Some of this paper is exempt" in page
        assert client.get(f"{document.path}/{secret.anchor}").status_code == 404

    def test_that_is_a_draft_is_not_found_by_the_public(
        self, client: Client, council: SmallCouncil
    ) -> None:
        assert client.get(council.draft.document.path).status_code == 404

    def test_that_was_replaced_leads_to_what_replaced_it(
        self, read: Read, council: SmallCouncil
    ) -> None:
        page = read(council.first.document.path)
        assert "This version was replaced." in page
        assert council.first_corrected.document.path in page

    def test_shows_a_finding_to_an_officer_and_not_to_the_public(
        self, read: Read, council: SmallCouncil
    ) -> None:
        assert "136 + 53 + 45" not in read(council.first_corrected.document.path)

    def test_of_many_blocks_comes_in_parts(self, read: Read, council: SmallCouncil) -> None:
        document = council.first_corrected.document
        SourceBlockFactory(document=document, ordinal=100_000, text="The very end.")
        assert "The very end." not in read(document.path)
        assert "The very end." in read(f"{document.path}/p100000")
        assert "The very end." in read(f"{document.path}?part=250")

    def test_has_one_address(self, client: Client, council: SmallCouncil) -> None:
        path = council.first_corrected.document.path
        answer = client.get(f"{path}/")
        assert (answer.status_code, answer.headers["Location"]) == (301, path)


class TestFindings:
    @pytest.mark.parametrize("address", ["/findings/", "/open-questions/"])
    def test_are_not_found_by_the_public(
        self, client: Client, council: SmallCouncil, address: str
    ) -> None:
        assert client.get(address).status_code == 404

    def test_of_a_paper_are_not_found_by_the_public(
        self, client: Client, council: SmallCouncil
    ) -> None:
        path = council.first_corrected.document.path
        assert client.get(f"{path}/findings").status_code == 404

    def test_can_be_picked_by_severity_and_by_rule(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        for query in ("severity=error", "rule=N106", "rule=n106", "severity=nonsense"):
            assert "136 + 53 + 45" in read(f"/findings/?{query}"), query
        for query in ("severity=info", "rule=D401"):
            assert "136 + 53 + 45" not in read(f"/findings/?{query}"), query

    def test_name_the_rule_that_they_come_from(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        page = read("/rules/n106/")
        for part in ("What it does", "Why it matters", "Example", "What to do instead"):
            assert part in page

    def test_are_made_by_rules_that_anyone_may_read(self, read: Read, db: None) -> None:
        assert "N101" in read("/rules/")

    def test_have_no_rule_of_an_unknown_code(self, client: Client, db: None) -> None:
        assert client.get("/rules/z999/").status_code == 404

    def test_leave_doubtful_joins_as_open_questions(
        self, read: Read, council: SmallCouncil, officer: None
    ) -> None:
        page = read("/open-questions/")
        assert "Did this recommendation become this item of work?" in page
        assert council.open_join.why.replace("'", "&#39;") in page


class TestWhenSomethingIsAmiss:
    def test_a_page_that_is_not_there_says_where_else_to_look(
        self, client: Client, db: None
    ) -> None:
        page = client.get("/nowhere/").content.decode()
        assert "Page not found" in page
        assert 'href="/boards/"' in page

    def test_a_fault_of_ours_is_admitted_without_asking_the_record(self) -> None:
        answer = site.failed(Requests().get("/"))
        assert answer.status_code == 500
        assert b"Sorry, there is a problem" in answer.content

    @pytest.mark.parametrize(
        ("view", "status"), [(site.bad_request, 400), (site.forbidden, 403), (site.not_found, 404)]
    )
    def test_other_faults_have_their_pages(self, view: Callable[..., object], status: int) -> None:
        answer = view(Requests().get("/"), Exception("why"))
        assert getattr(answer, "status_code", None) == status
