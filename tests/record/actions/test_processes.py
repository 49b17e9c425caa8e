"""Filing from several processes at once, and one that is killed: in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.record.papers import FEBRUARY, JANUARY

FILE = """
import sys, django
django.setup()
from tests.record.papers import file_text
print(file_text(open(sys.argv[1], encoding="utf-8").read()).result)
"""
KILLED = """
import os, signal, sys, django
django.setup()
from openscrutiny.record.actions import packs
from tests.record.papers import file_text
packs.file_findings = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
file_text(open(sys.argv[1], encoding="utf-8").read())
"""
PUBLISH = """
import sys, django
django.setup()
from openscrutiny.record.actions import PublishingRefusedError, publish_filing
from openscrutiny.record.models import Filing
try:
    publish_filing(Filing.objects.get(number=int(sys.argv[1])), by="A test")
    print("published")
except PublishingRefusedError:
    print("refused")
"""
IN_FORCE = """
import django
django.setup()
from openscrutiny.record.models import Filing
print(*Filing.objects.published().current().values_list("number", flat=True))
"""
COUNT = """
import django
django.setup()
from openscrutiny.record import models
print(models.Filing.objects.count(), models.SourceBlock.objects.count() > 0,
      models.Organisation.objects.count(), models.Person.objects.count() > 0)
"""
Environment = dict[str, str]


@pytest.fixture
def own_record(tmp_path: Path) -> Iterator[Environment]:
    """An empty record of its own, on the database that these tests run on."""
    environment = dict(os.environ) | {
        "OPENSCRUTINY_HOME": str(tmp_path / "data"),
        "DJANGO_SETTINGS_MODULE": "openscrutiny.settings",
        "PYTHONPATH": str(Path(__file__).parents[3]),
        "PYTHONWARNINGS": "error",
    }
    database = os.environ.get("DATABASE_URL", "")
    if not database:
        yield _migrated(environment)
        return
    import psycopg

    name = f"scrutiny_processes_{os.getpid()}"
    with psycopg.connect(database, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
    environment["DATABASE_URL"] = f"{database.rpartition('/')[0]}/{name}"
    yield _migrated(environment)
    with psycopg.connect(database, autocommit=True) as server:
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _migrated(environment: Environment) -> Environment:
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--verbosity=0"], env=environment, check=True
    )
    return environment


def start(code: str, environment: Environment, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def answer(process: subprocess.Popen[str]) -> str:
    out, error = process.communicate(timeout=120)
    assert process.returncode == 0, error
    return out.strip()


def paper(folder: Path, text: str, name: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_of_processes_that_file_one_paper_at_once_exactly_one_does(
    own_record: Environment, tmp_path: Path
) -> None:
    path = paper(tmp_path, JANUARY, "january.md")
    processes = [start(FILE, own_record, path) for _ in range(4)]
    results = sorted(answer(process) for process in processes)
    assert results == ["already filed", "already filed", "already filed", "new"]
    assert answer(start(COUNT, own_record)) == "1 True 2 True"


def test_versions_and_packs_filed_at_once_are_all_filed(
    own_record: Environment, tmp_path: Path
) -> None:
    texts = [JANUARY, FEBRUARY, *(JANUARY.replace("136", str(n)) for n in (137, 138))]
    processes = [
        start(FILE, own_record, paper(tmp_path, text, f"{n}.md")) for n, text in enumerate(texts)
    ]
    results = sorted(answer(process) for process in processes)
    assert results == ["new", "new", "new version", "new version"]
    assert answer(start(COUNT, own_record)) == "4 True 2 True"


def test_of_versions_published_at_once_the_latest_is_in_force(
    own_record: Environment, tmp_path: Path
) -> None:
    for number, text in enumerate((JANUARY, JANUARY.replace("136", "137"))):
        answer(start(FILE, own_record, paper(tmp_path, text, f"{number}.md")))
    first, second = (start(PUBLISH, own_record, number) for number in ("1", "2"))
    assert answer(second) == "published"
    assert answer(first) in {"published", "refused"}
    assert answer(start(IN_FORCE, own_record)) == "2"


def test_a_process_killed_while_it_files_leaves_nothing_half_filed(
    own_record: Environment, tmp_path: Path
) -> None:
    path = paper(tmp_path, JANUARY, "january.md")
    killed = start(KILLED, own_record, path)
    killed.communicate(timeout=120)
    assert killed.returncode == -signal.SIGKILL
    assert answer(start(COUNT, own_record)) == "0 False 0 False"
    assert answer(start(FILE, own_record, path)) == "new"
