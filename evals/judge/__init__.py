"""Judge: a chat model asked the same as the metrics, and how far the two agree. It decides nothing."""
