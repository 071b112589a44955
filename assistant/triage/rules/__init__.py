"""The rules as data, by kind of danger."""
