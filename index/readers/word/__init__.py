"""Word documents (.docx); the one home of python-docx."""
