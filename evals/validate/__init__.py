"""Validate: whether the cases can be trusted, before anything is measured with them."""
