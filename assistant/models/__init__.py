"""Models: chat models of any provider, off unless set; the one home of langchain's providers."""
