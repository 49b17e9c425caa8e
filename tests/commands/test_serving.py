"""`scrutiny serve` and `scrutiny demo`, as processes that a browser could talk to."""

import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

from tests.commands.conftest import SCRUTINY, Run


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


@contextmanager
def running(
    *arguments: str | Path, port: int, environment: dict[str, str], folder: Path
) -> Iterator[str]:
    """What the command said until it was ready. Ctrl and C stop it afterwards."""
    with subprocess.Popen(
        [SCRUTINY, *arguments, "--port", str(port)],
        cwd=folder,
        env=environment | {"PYTHONWARNINGS": "default"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        told = ""
        for line in process.stdout:
            told += line
            if line.startswith("Stop it with"):
                break
        assert process.poll() is None, told
        yield told
        process.send_signal(signal.SIGINT)
        process.stdout.read()
    assert process.returncode == 0


def status(port: int, address: str, host: str = "127.0.0.1") -> int:
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", address, headers={"Host": host})
        return connection.getresponse().status


def test_the_demo_serves_the_examples_in_a_record_of_its_own(
    packs: list[Path], tmp_path: Path, environment: dict[str, str], scrutiny: Run
) -> None:
    port = free_port()
    with running("demo", port=port, environment=environment, folder=tmp_path) as told:
        folder = Path(re.search(r"A new record for this demo is in (\S+),", told)[1])  # type: ignore[index]
        assert folder.is_dir()
        assert f"Open this first: http://127.0.0.1:{port}\n" in told
        assert "The demo published these itself" in told
        assert all(pack.name in told for pack in packs)
        assert status(port, "/") == 200
        assert status(port, "/findings/") == 200
        assert status(port, "/static/govuk/govuk-frontend.min.css") == 200
        assert status(port, "/static/../../settings.py") in (400, 404)
        assert status(port, "/", host="elsewhere.example") == 400

        second = scrutiny("demo", "--port", str(port))
        assert second.returncode == 2
        assert f"Cannot serve on 127.0.0.1, port {port}" in second.stderr
        assert f"--port {port + 1}" in second.stderr
    assert not folder.exists()
    assert not (tmp_path / "record").exists()
    assert not (tmp_path / "scrutiny-data").exists()


def test_a_demo_of_what_is_no_pack_says_so_and_ends(tmp_path: Path, scrutiny: Run) -> None:
    (tmp_path / "poem.md").write_text("A line of verse.\n", encoding="utf-8")

    ran = scrutiny("demo", "poem.md", "--port", str(free_port()))

    assert ran.returncode == 2
    assert "poem.md was not filed" in ran.stderr


def test_serving_makes_the_record_and_shows_the_public_no_findings(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    port = free_port()
    with running("serve", port=port, environment=environment, folder=tmp_path) as told:
        assert f"Serving the record in {tmp_path / 'record'} on http://127.0.0.1:{port}\n" in told
        assert status(port, "/") == 200
        assert status(port, "/findings/") == 404


def test_two_that_start_at_once_do_not_share_a_port(
    tmp_path: Path, environment: dict[str, str], packs: list[Path]
) -> None:
    port = free_port()
    demos = [
        subprocess.Popen(
            [SCRUTINY, "demo", packs[0], "--port", str(port)],
            cwd=tmp_path,
            env=environment | {"PYTHONWARNINGS": "default"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(2)
    ]
    refused = None
    while refused is None:
        refused = next((demo for demo in demos if demo.poll() is not None), None)
    served = demos[1 - demos.index(refused)]

    assert refused.returncode == 2
    assert f"Cannot serve on 127.0.0.1, port {port}" in refused.communicate()[0]
    served.send_signal(signal.SIGINT)
    served.communicate()
