"""Writes that decide which version of a paper stands take turns."""

from __future__ import annotations

from django.db import connection


def one_at_a_time() -> None:
    """Wait until no other filing or publishing is under way, then hold others off till commit.

    SQLite's transactions do so of themselves: each takes the write lock when it begins.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE record_filing IN SHARE ROW EXCLUSIVE MODE")
