"""Templates fail on a misspelled name, escape what they show, and find the design system."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from jinja2 import DictLoader, UndefinedError

from openscrutiny.public.templating import environment


@dataclass
class Meeting:
    title: str


def rendered(template: str, **context: object) -> str:
    return environment(loader=DictLoader({"page": template})).get_template("page").render(**context)


@pytest.mark.parametrize(
    "template",
    [
        "{{ meting }}",
        "{{ meeting.titel }}",
        "{% if meeting.titel %}x{% endif %}",
        "{% for each in meeting.titel %}{% endfor %}",
        "{{ meeting.titel.first }}",
    ],
)
def test_a_misspelled_name_fails(template: str) -> None:
    with pytest.raises(UndefinedError):
        rendered(template, meeting=Meeting("Scrutiny"))


def test_a_parameter_that_a_macro_leaves_out_prints_nothing() -> None:
    assert rendered("{{ params.classes }}{{ params.a.b }}", params={}) == ""


def test_text_is_escaped() -> None:
    assert rendered("{{ meeting.title }}", meeting=Meeting("<b>")) == "&lt;b&gt;"


def test_the_design_system_is_at_hand() -> None:
    tag = '{% from "govuk_frontend_jinja/components/tag/macro.html" import govukTag %}'
    assert "govuk-tag" in rendered(tag + '{{ govukTag({"text": "Draft"}) }}')
