"""What the program costs beside its peers, and how well it reads, measured in one run."""
