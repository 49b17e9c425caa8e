"""One file per rule; each registers itself with `openscrutiny.checking.registry.rule`."""
