"""PDF files: from pieces of text with a place on the page to blocks in reading order."""
