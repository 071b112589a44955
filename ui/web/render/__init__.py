"""Answers as HTML: one file for each part, used by the chat and by the page without JavaScript alike."""
