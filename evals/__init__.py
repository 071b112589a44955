"""Evals: cases to figures, and the one path by which a release goes live."""
