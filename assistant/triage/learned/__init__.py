"""Triage learnt from examples: words and meaning, for the messages that no rule foresaw."""

from assistant.triage.learned.findings import FIRST_999, looked_twice

__all__ = ["FIRST_999", "looked_twice"]
