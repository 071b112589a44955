"""Schema: what a case is, and how the files of cases are read."""
