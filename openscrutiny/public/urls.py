"""The public site's addresses. They are promises: one that has been given out keeps working."""

from __future__ import annotations

from datetime import date

from django.urls import path, register_converter

from openscrutiny.public.views import (
    boards,
    decisions,
    findings,
    home,
    items,
    meetings,
    minutes,
    papers,
    people,
    plans,
    programmes,
    questions,
    reports,
    site,
)


class DayConverter:
    """A day as `2016-02-25`."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


class AnchorConverter:
    """A block of a paper, a row of it or a cell: `p12`, `p12-r3`, `p12-r3-c2`."""

    regex = r"p\d{1,7}(?:-r\d{1,7}(?:-c\d{1,5})?)?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(DayConverter, "day")
register_converter(AnchorConverter, "anchor")

MEETING = "boards/<slug:board>/meetings/<day:day>/"
PAPER = "papers/<slug:sha256>"

urlpatterns = [
    path("", home.home, name="home"),
    path("boards/", boards.boards, name="boards"),
    path("boards/<slug:board>/", boards.board, name="board"),
    path("boards/<slug:board>/meetings/", boards.meetings, name="meetings"),
    path("boards/<slug:board>/decisions/", decisions.of_board, name="decisions"),
    path("boards/<slug:board>/requests/", decisions.asked_by_board, name="requests"),
    path("boards/<slug:board>/work-programme/", programmes.latest, name="latest-programme"),
    path(MEETING, meetings.meeting, name="meeting"),
    path(f"{MEETING}items/<slug:item>/", items.item, name="item"),
    path(f"{MEETING}reports/<slug:report>/", reports.report, name="report"),
    path(f"{MEETING}plans/<slug:plan>/", plans.plan, name="plan"),
    path(f"{MEETING}work-programme/", programmes.programme, name="programme"),
    path(f"{MEETING}work-programme/<slug:work_item>/", programmes.work_item, name="work-item"),
    path(f"{MEETING}minutes/", minutes.minutes, name="minutes"),
    path(f"{MEETING}minutes/<slug:minute>/", minutes.minute, name="minute"),
    path(
        f"{MEETING}minutes/<slug:minute>/decisions/<slug:decision>/",
        decisions.decision,
        name="decision",
    ),
    path(
        f"{MEETING}minutes/<slug:minute>/requests/<int:position>/",
        decisions.request_in_text,
        name="request",
    ),
    path(
        f"{MEETING}minutes/<slug:minute>/recommendations/<int:position>/",
        decisions.recommendation_in_text,
        name="recommendation",
    ),
    path("plans/", plans.plans, name="plans"),
    path("people/", people.people, name="people"),
    path("people/<slug:person>/", people.person, name="person"),
    path("papers/", papers.papers, name="papers"),
    path(PAPER, papers.paper, name="paper"),
    path(f"{PAPER}/", papers.to_paper, name="paper-with-slash"),
    path(f"{PAPER}/findings", findings.of_paper, name="paper-findings"),
    path(f"{PAPER}/<anchor:anchor>", papers.paper, name="place"),
    path("findings/", findings.findings, name="findings"),
    path("open-questions/", questions.open_questions, name="open-questions"),
    path("rules/", findings.rules, name="rules"),
    path("rules/<slug:code>/", findings.rule, name="rule"),
    path("accessibility/", site.accessibility, name="accessibility"),
]
