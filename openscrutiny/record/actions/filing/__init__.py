"""From a pack, as it was read, to the record's rows."""
