"""Questions that got no answer: kept for maintainers only where the operator turned it on, and then without people."""
