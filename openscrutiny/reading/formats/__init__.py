"""One file per format: bytes become a Document."""
