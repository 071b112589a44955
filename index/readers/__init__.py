"""Readers: a file of guidance, whatever its format, as a row of blocks with their place."""
