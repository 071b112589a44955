"""Errors whose message is written for the person at the keyboard."""


class UserError(Exception):
    """Shown as one line, without a traceback. Say what is wrong and which command or edit puts it right."""


class CorpusError(UserError):
    """A document that cannot be read as it stands; the message begins with its file and, where known, its line."""


class NoRelease(UserError):
    """There is no built index where one is needed."""
