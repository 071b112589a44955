"""Bench: speed and memory, beside plain LangChain in the same run. START READING at run.py."""
