"""Scaffold: draft cases for a document, so that a maintainer starts from something and not from nothing."""
