"""Understand (step 2): what a message asks, in words the index knows."""

from assistant.understand.kind import Kind, Need
from assistant.understand.meanings import unclear
from assistant.understand.parting import questions_in
from assistant.understand.query import Query, understand

__all__ = ["Kind", "Need", "Query", "questions_in", "unclear", "understand"]
