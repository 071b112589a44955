"""Score: stored answers to figures, as often as one likes and without an index."""
