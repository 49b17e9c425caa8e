"""The record, opened for a command: made where there is none yet, and brought up to date."""

from __future__ import annotations

import fcntl
import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager

import click


def open_record() -> None:
    """Set Django up and bring the record's tables up to date. ClickException where that fails."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openscrutiny.settings")
    with _database_named():
        import django

        with record_in_use():
            django.setup()
            _bring_up_to_date()


@contextmanager
def record_in_use() -> Iterator[None]:
    """What the disk or the database refuses, as a ClickException."""
    from django.db import DatabaseError

    try:
        yield
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        raise click.ClickException(
            f"The data folder cannot be used: {error.strerror}{where}. Expected a folder that you "
            "may write in, with room. Set OPENSCRUTINY_HOME to one."
        ) from None
    except DatabaseError as error:
        raise click.ClickException(
            f"The record cannot be used: {error}. Expected a database that you may write to. "
            "Check OPENSCRUTINY_HOME, or DATABASE_URL where it is set."
        ) from None


@contextmanager
def _database_named() -> Iterator[None]:
    """A DATABASE_URL that names no database that can be reached, as a ClickException."""
    from django.core.exceptions import ImproperlyConfigured

    try:
        yield
    except (ImproperlyConfigured, ValueError) as error:
        if not os.environ.get("DATABASE_URL"):
            raise
        raise click.ClickException(
            f"DATABASE_URL cannot be used: {str(error).rstrip('.')}. Expected "
            "postgres://user:password@host/name, and the driver for it, which make postgresql adds."
        ) from None


def _bring_up_to_date() -> None:
    """Migrate, one process at a time: two that did so at once would both make the same tables."""
    from django.core.management import call_command

    folder = os.open(data_folder(), os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        os.close(folder)


def data_folder() -> str:
    from django.conf import settings

    return str(settings.OPENSCRUTINY_HOME)


def who() -> str:
    """Whom the audit names: the one who runs the command."""
    try:
        return f"{getpass.getuser()}, by the command line"
    except (KeyError, OSError):
        return "the command line"
