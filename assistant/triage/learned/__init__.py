"""Triage learnt from examples: words and meaning, for the messages that no rule foresaw."""

from assistant.triage.learned.findings import looked_twice

__all__ = ["looked_twice"]
