"""Compare: two runs side by side, and whether a difference is more than chance."""
