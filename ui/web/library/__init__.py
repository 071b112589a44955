"""The library: every document of the live release, to choose from and to read, without JavaScript."""
