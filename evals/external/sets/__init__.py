"""One module for each public set."""
