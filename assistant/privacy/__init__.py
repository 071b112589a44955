"""Personal details in what a person typed: found, told of, and taken out before anything leaves the machine."""

from assistant.privacy.found import Found, Redacted
from assistant.privacy.redact import find, redact, without_numbers

__all__ = ["Found", "Redacted", "find", "redact", "without_numbers"]
