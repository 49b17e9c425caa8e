"""Every write to the record: each a named action, whole or not at all, by somebody, and audited."""

from openscrutiny.record.actions.filing.subject import FilingRefusedError
from openscrutiny.record.actions.packs import FilingOutcome, FilingResult, file_pack
from openscrutiny.record.actions.publication import PublishingRefusedError, publish_filing

__all__ = [
    "FilingOutcome",
    "FilingRefusedError",
    "FilingResult",
    "PublishingRefusedError",
    "file_pack",
    "publish_filing",
]
