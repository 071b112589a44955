"""Check: what a maintainer should mend before a corpus is indexed, one line each."""

from index.check.check import check

__all__ = ["check"]
