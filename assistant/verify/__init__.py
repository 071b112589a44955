"""Verify (step 6): every statement against the words it cites; what does not hold is dropped."""

from assistant.verify.carrying import Told, carried
from assistant.verify.quotes import verify

__all__ = ["Told", "carried", "verify"]
