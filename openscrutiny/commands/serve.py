"""`scrutiny serve`: the record's pages, for browsers."""

from __future__ import annotations

import click

from openscrutiny.commands import options
from openscrutiny.commands.record_opening import data_folder, open_record
from openscrutiny.commands.server import address, refuse_taken, serve_site

_LOOPBACK = ("127.", "localhost", "::1")


@click.command(short_help="Serve the record's pages.")
@click.option(
    "--host",
    default="127.0.0.1",
    help="The address to listen on.  [default: 127.0.0.1, this computer]",
)
@options.port
def serve(host: str, port: int) -> None:
    """Serve the record's pages.

    Brings the record up to date first. The public sees what is published, and no findings.
    OPENSCRUTINY_SHOW_FINDINGS=1 shows every visitor what officers see. For others to reach the
    site, name it in OPENSCRUTINY_ALLOWED_HOSTS, and put a server in front that speaks HTTPS.

    \b
    Examples:
      scrutiny serve
      scrutiny serve --port 8080
      OPENSCRUTINY_ALLOWED_HOSTS=scrutiny.example.gov.uk scrutiny serve --host 0.0.0.0
    """
    refuse_taken(host, port, command="serve")
    open_record()
    _warn_of_open_findings(host)

    def when_ready() -> None:
        click.echo(f"Serving the record in {data_folder()} on {address(host, port)}")
        click.echo("Stop it with Ctrl and C together.")

    serve_site(host, port, command="serve", when_ready=when_ready)


def _warn_of_open_findings(host: str) -> None:
    from django.conf import settings

    if settings.OPENSCRUTINY_SHOW_FINDINGS and not host.startswith(_LOOPBACK):
        click.echo(
            "scrutiny: everybody who can reach this site will see drafts and findings, since "
            "OPENSCRUTINY_SHOW_FINDINGS is set. Unset it for a public site.",
            err=True,
        )
