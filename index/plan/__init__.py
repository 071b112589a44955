"""Plan: what a build would do, said before it is done."""
