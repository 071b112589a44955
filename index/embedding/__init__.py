"""Embedding: texts as vectors, by one model in two runtimes."""
