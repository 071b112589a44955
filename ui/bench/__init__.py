"""How fast the web app is for the people who use it. START READING at web.py."""
