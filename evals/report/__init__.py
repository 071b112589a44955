"""Report: a scored run as one page that people want to read. It opens from disk and asks nothing of the network."""
