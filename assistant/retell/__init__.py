"""Retell: the answer in a chat model's words, where one is set and every sentence can be checked."""

from assistant.retell.retelling import Material, Retelling

__all__ = ["Material", "Retelling"]
