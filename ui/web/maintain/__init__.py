"""The maintainers' pages, behind a password that the operator sets: without one they do not exist."""
