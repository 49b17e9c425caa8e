"""One file per thing recognised: a Document becomes what it says."""
