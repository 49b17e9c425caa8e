"""The record, opened for a command: made where there is none yet, and brought up to date."""

from __future__ import annotations

import getpass
import os

import click


def open_record() -> None:
    """Set Django up and bring the record's tables up to date. ClickException where that fails."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openscrutiny.settings")
    try:
        _set_up()
    except OSError as error:
        raise click.ClickException(
            f"The data folder cannot be used: {error.strerror} ({error.filename}). Expected a "
            "folder that you may write in. Set OPENSCRUTINY_HOME to one."
        ) from None


def _set_up() -> None:
    import django
    from django.core.management import call_command
    from django.db import DatabaseError

    django.setup()
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise click.ClickException(
            f"The record cannot be opened: {error}. Expected a database that you may write to. "
            "Check OPENSCRUTINY_HOME, or DATABASE_URL where it is set."
        ) from None


def data_folder() -> str:
    from django.conf import settings

    return str(settings.OPENSCRUTINY_HOME)


def who() -> str:
    """Whom the audit names: the one who runs the command."""
    try:
        return f"{getpass.getuser()}, by the command line"
    except (KeyError, OSError):
        return "the command line"
