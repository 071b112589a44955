"""Index: the corpus made searchable, one whole release at a time."""
