"""What the build promises: locked, hashed, free of the GPL, complete, and quick a second time."""

import importlib.metadata
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import openscrutiny

ROOT = Path(__file__).parents[1]
PYPROJECT: Mapping[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGE_JSON: Mapping[str, Any] = json.loads((ROOT / "package.json").read_text("utf-8"))
GOVUK = ROOT / "openscrutiny" / "public" / "static" / "govuk"
PYTHON_LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PIN = re.compile(
    r"(?m)^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<marker>.+?))?(?P<more> \\)?$"
)


def pins(name: str) -> dict[str, str]:
    """The version that a lock file holds of each package."""
    lock = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    return {pin["name"]: pin["version"] for pin in PIN.finditer(lock)}


def asked_for(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=!~ ;]", name)[0].lower().replace("_", "-") for name in requirements}


@pytest.mark.parametrize("lock", [*PYTHON_LOCKS, ROOT / "package-lock.json"], ids=lambda p: p.name)
def test_a_lock_names_packages_and_hashes_but_no_place(lock: Path) -> None:
    text = lock.read_text("utf-8")

    assert not re.search(r"http|://|file:|--find-links|--(extra-)?index|resolved", text)


@pytest.mark.parametrize("lock", PYTHON_LOCKS, ids=lambda p: p.name)
def test_every_locked_package_has_its_hashes(lock: Path) -> None:
    entries = re.split(r"(?m)^(?=[a-z0-9])", lock.read_text("utf-8"))[1:]

    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_every_npm_package_has_its_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]

    assert [name for name, it in packages.items() if name and "integrity" not in it] == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project, groups = PYPROJECT["project"], PYPROJECT["dependency-groups"]

    assert asked_for(project["dependencies"]) <= set(pins("runtime"))
    assert asked_for(project["optional-dependencies"]["postgresql"]) <= set(pins("postgresql"))
    assert asked_for(groups["dev"]) <= set(pins("dev"))
    assert asked_for(groups["build"]) <= set(pins("build"))
    assert asked_for(groups["node"]) <= set(pins("node"))


@pytest.mark.parametrize("name", ["dev", "postgresql"])
def test_we_test_with_the_versions_that_users_install(name: str) -> None:
    assert pins("runtime").items() <= pins(name).items()


def test_the_templates_are_made_for_our_version_of_the_design_system() -> None:
    about = importlib.metadata.distribution("govuk-frontend-jinja").read_text("METADATA")
    version = pins("runtime")["govuk-frontend-jinja"]
    made_for = re.search(rf"\| \[{re.escape(version)}\]\S+ +\| \[([\d.]+)\]", str(about))

    assert made_for
    assert PACKAGE_JSON["dependencies"]["govuk-frontend"] == made_for[1]


def test_nothing_that_users_install_is_under_the_gpl() -> None:
    under_gpl = []
    for name in pins("runtime"):
        try:
            about = importlib.metadata.metadata(name)
        except importlib.metadata.PackageNotFoundError:  # only for another system
            continue
        licences = [
            *about.get_all("License-Expression", []),
            *(text[:60] for text in about.get_all("License", [])),
            *(it for it in about.get_all("Classifier", []) if it.startswith("License")),
        ]
        if any("GPL" in licence for licence in licences):
            under_gpl.append(name)

    assert under_gpl == []


def test_the_version_is_the_same_everywhere() -> None:
    assert (
        openscrutiny.__version__
        == PYPROJECT["project"]["version"]
        == PACKAGE_JSON["version"]
        == importlib.metadata.version("openscrutiny")
    )


def test_all_that_thinks_is_kept_from_django() -> None:
    contracts = PYPROJECT["tool"]["importlinter"]["contracts"]
    (kept,) = [
        it["source_modules"] for it in contracts if it.get("forbidden_modules") == ["django"]
    ]
    thinking = ["terms", "reading", "checking", "figures"]

    assert set(kept) == {
        f"openscrutiny.{name}" for name in thinking if (ROOT / "openscrutiny" / name).is_dir()
    }


class TestDesignSystem:
    def test_it_is_installed_and_says_its_version(self) -> None:
        wanted = PACKAGE_JSON["dependencies"]["govuk-frontend"]

        assert (GOVUK / "VERSION.txt").read_text("utf-8") == f"govuk-frontend {wanted}\n"
        assert "Crown Copyright" in (GOVUK / "LICENSE.txt").read_text("utf-8")

    def test_it_leaves_out_what_belongs_to_govuk(self) -> None:
        css = (GOVUK / "govuk-frontend.min.css").read_text("utf-8")

        assert ".govuk-button" in css
        assert not re.search(r"GDS Transport|@font-face|url\(", css)
        assert {path.name for path in GOVUK.iterdir()} == {
            "govuk-frontend.min.css",
            "govuk-frontend.min.js",
            "LICENSE.txt",
            "VERSION.txt",
        }

    def test_it_refers_to_no_map_that_we_do_not_serve(self) -> None:
        for name in ("govuk-frontend.min.css", "govuk-frontend.min.js"):
            assert "sourceMappingURL" not in (GOVUK / name).read_text("utf-8")

    def test_the_accessibility_checker_is_there_for_the_tests_only(self) -> None:
        assert (ROOT / "node_modules" / "axe-core" / "axe.min.js").is_file()
        assert "axe-core" in PACKAGE_JSON["devDependencies"]


def test_a_wheel_is_the_whole_program(tmp_path: Path) -> None:
    build = "import sys; from flit_core.buildapi import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(tmp_path)], cwd=ROOT, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as files:
        names = set(files.namelist())
        entry_points = files.read("openscrutiny-0.1.0.dist-info/entry_points.txt").decode()

    assert "openscrutiny/public/static/govuk/govuk-frontend.min.css" in names
    assert "openscrutiny/public/static/govuk/govuk-frontend.min.js" in names
    assert "scrutiny=openscrutiny.commands:main" in entry_points
    assert {name.split("/")[0] for name in names} == {
        "openscrutiny",
        "openscrutiny-0.1.0.dist-info",
    }
    assert not [name for name in names if re.search(r"__pycache__|sqlite3|scrutiny-data", name)]


class TestMake:
    def test_an_older_python_is_refused_with_the_next_step(self, tmp_path: Path) -> None:
        older = tmp_path / "python3"
        pretend = "import sys; sys.version_info = (3, 9, 2); code = sys.argv.pop(1); exec(code)"
        older.write_text(f"#!/bin/sh\nshift\nexec '{sys.executable}' -c '{pretend}' \"$@\"\n")
        older.chmod(0o755)

        ran = make("install", f"PYTHON={older}", f"VENV={tmp_path}/venv")

        assert ran.returncode == 2
        assert "Open Scrutiny needs Python 3.11 or newer" in ran.stderr
        assert "is 3.9. Install a newer one" in ran.stderr
        assert not (tmp_path / "venv").exists()

    def test_a_second_time_does_nothing(self, tmp_path: Path) -> None:
        stamp(tmp_path, "venv", "runtime", "project")

        assert planned(tmp_path) == ""

    def test_an_installation_cut_short_begins_afresh(self, tmp_path: Path) -> None:
        stamp(tmp_path, "at-work", "runtime", "project")

        steps = planned(tmp_path)

        assert f"rm -rf {tmp_path}" in steps
        assert steps.index("-m venv") < steps.index("requirements/runtime.txt")
        assert "--editable ." in steps

    def test_packages_are_installed_by_their_hashes(self, tmp_path: Path) -> None:
        installs = [line for line in planned(tmp_path).splitlines() if " -r requirements/" in line]

        assert installs
        assert [line for line in installs if "--require-hashes" not in line] == []


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: it for name, it in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def stamp(venv: Path, *names: str) -> None:
    """Stamps in the order in which the set-up leaves them, all newer than what they vouch for."""
    (venv / ".stamps").mkdir()
    newest = max(path.stat().st_mtime for path in [ROOT / "pyproject.toml", *PYTHON_LOCKS])
    for later, name in enumerate(names, start=1):
        path = venv / ".stamps" / name
        path.touch()
        os.utime(path, (newest + later, newest + later))


def planned(venv: Path) -> str:
    """What make would do to set the program up in `venv`."""
    ran = make("--silent", "--dry-run", f"VENV={venv}", f"{venv}/.stamps/project")
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
