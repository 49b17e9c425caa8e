"""JSON as it is written: valid, UTF-8 whatever the locale, and nothing that a terminal obeys."""

import json
import unicodedata

import click
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.commands.json_output import write_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@click.command()
@click.pass_obj
def writes(value: dict[str, object]) -> None:
    write_json(value)


@given(st.dictionaries(st.text(), VALUES))
def test_what_is_written_reads_back_the_same(value: dict[str, object]) -> None:
    written = CliRunner(charset="iso-8859-1").invoke(writes, obj=value).stdout_bytes

    assert json.loads(written.decode("utf-8")) == value


@given(st.text())
def test_no_character_in_it_is_one_that_a_terminal_obeys(text: str) -> None:
    written = CliRunner().invoke(writes, obj={"text": text}).stdout_bytes.decode("utf-8")

    assert not {c for c in written.replace("\n", "") if unicodedata.category(c) in {"Cc", "Cs"}}


def test_each_element_of_a_list_has_its_line() -> None:
    written = CliRunner().invoke(writes, obj={"a": [1, {"b": [2, 3]}], "c": [], "d": None}).output

    assert written == '{"a": [\n  1,\n  {"b": [2, 3]}],\n "c": [],\n "d": null}\n'
