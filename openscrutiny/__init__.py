"""The whole cycle of scrutiny as one connected record."""

__version__ = "0.1.0"
