"""Files from elsewhere, read in a process of their own and within limits."""
