"""Measure the safety of triage on messages that nothing was learnt from: `python -m evals.safety`."""
