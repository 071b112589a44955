"""Markdown: the format our own documents are written in."""
