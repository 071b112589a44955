"""Fit: the judge's weights, learnt from the development cases and from nothing else."""
