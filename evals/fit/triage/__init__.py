"""Fit triage: the learnt layers of the danger check, from development messages and from nothing else."""
