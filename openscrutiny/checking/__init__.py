"""What was read, or is held, becomes findings."""
