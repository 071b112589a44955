"""Check: what a maintainer should mend before a corpus is indexed, one line each."""
