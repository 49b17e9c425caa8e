"""The public site: what a council's scrutiny holds, for anyone to read."""
