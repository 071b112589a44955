"""Copies of the official publications, fetched when a maintainer asks for them."""
