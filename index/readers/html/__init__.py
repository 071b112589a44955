"""Web pages: what the page says, without what surrounds it."""
