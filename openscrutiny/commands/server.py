"""The site's server, run within a command until somebody stops it."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Thread

import click

STATIC = Path(__file__).parents[1] / "public" / "static"
_STATIC_KEPT = 300
"""Seconds that a browser may keep a style sheet before it asks again."""
_THREADS = 8


def refuse_taken(host: str, port: int, *, command: str) -> None:
    """ClickException where nothing can listen there, most often since something else does."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
            listening.listen()
    except OSError as error:
        raise click.ClickException(
            f"Cannot serve on {host}, port {port}: {error.strerror}. Expected a free port. Stop "
            f"what is there, or take another: scrutiny {command} --port {_another(port)}"
        ) from None


def _another(port: int) -> int:
    return port + 1 if port < 65535 else 8000


def serve_site(host: str, port: int, *, command: str, when_ready: Callable[[], None]) -> None:
    """Serve the site until Ctrl and C, or a signal to end. `when_ready` runs once it answers."""
    from django.db import connections
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    if not (STATIC / "govuk").is_dir():
        raise click.ClickException(
            "The pages' style sheet is not here. Expected it in openscrutiny/public/static/govuk. "
            "In a checkout, run: make install"
        )
    connections.close_all()  # the server's own process opens its own
    # The server shares its port with any other that asks: two that start at once would answer by
    # turns. So one starts at a time, and looks again whether the port is free.
    turn = os.open(__file__, os.O_RDONLY)
    fcntl.flock(turn, fcntl.LOCK_EX)
    refuse_taken(host, port, command=command)
    server = Granian(
        "openscrutiny.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=_THREADS,
        static_path_route=["/static"],
        static_path_mount=[STATIC],
        static_path_expires=_STATIC_KEPT,
        log_level=LogLevels.error,
        workers_kill_timeout=5,
    )

    def tell_when_ready() -> None:
        signal.signal(signal.SIGHUP, server.signal_handler_interrupt)  # its terminal was closed
        Thread(target=_tell, args=(host, port, turn, when_ready), daemon=True).start()

    server.on_startup(tell_when_ready)
    server.serve()


def _tell(host: str, port: int, turn: int, when_ready: Callable[[], None]) -> None:
    answers = any(_answers(host, port) for _ in range(600))
    fcntl.flock(turn, fcntl.LOCK_UN)
    if answers:
        when_ready()


def _answers(host: str, port: int) -> bool:
    """Whether the server does; a moment later, where it does not. It listens before it can."""
    asking = HTTPConnection(_reachable(host), port, timeout=30)
    try:
        asking.request("HEAD", "/static/govuk/govuk-frontend.min.css")
        asking.getresponse()
    except (OSError, HTTPException):
        time.sleep(0.05)
        return False
    finally:
        asking.close()
    return True


def _reachable(host: str) -> str:
    """An address that this machine can open, where `host` stands for all of its addresses."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - not bound here


def address(host: str, port: int) -> str:
    host = _reachable(host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
