"""What `scrutiny --help` says: plain text, so that it comes at once.

A test holds it to the commands that there are and to what each says of itself.
"""

FRONT_PAGE = """\
Usage: scrutiny COMMAND [ARGUMENTS]

  Read and check the papers of a council's meetings, and keep them as one
  connected record.

  Papers are in Markdown (.md) or plain text (.txt).

Examples:
  scrutiny check pack.md           find what is wrong in a pack
  scrutiny read pack.md            see what was understood of it
  scrutiny rule N101               have a finding's rule explained
  scrutiny demo                    see it all, with an invented council

Commands:
  read     Say what papers say, and what could not be placed.
  check    Find what is wrong in papers, with the working shown.
  rule     Explain a rule, or list them all.
  file     File papers in the record, as drafts.
  publish  Show filed papers to the public.
  serve    Serve the record's pages.
  demo     Show an example council, or your own pack, on this computer.

Options:
  --version   Show the version.
  -h, --help  Show this page. Each command has its own:
              scrutiny check --help
"""
