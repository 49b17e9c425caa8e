"""Joining the record anew after a write: a later paper can hold an earlier one's other end."""

from openscrutiny.record.actions.rejoining.meeting import rejoin

__all__ = ["rejoin"]
