"""Metrics: plain functions of one examined answer. None means "does not apply" and is never a 0."""
