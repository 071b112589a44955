"""A release on its way from one home or store to another: one file with checksums."""
