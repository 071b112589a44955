"""Curate: put a document into the corpus, or take one out of use, with its metadata in order."""
