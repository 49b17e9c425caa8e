"""One file for each part of the site: what its pages show, and to whom."""
