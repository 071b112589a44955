"""Bench of the index: how long a change takes, and what no fault may break."""
