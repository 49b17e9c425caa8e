"""A document becomes values, with what could not be read."""
