"""Small documents for the tests of curating and planning."""

from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 22)

HEAD = """---
id: guidance/x
title: "A title"
kind: guidance
audience: staff
region: England
service_line: all
age_group: all ages
evidence: national guidance
written: 2026-11-21
review_by: 2027-05-21
status: current
supersedes: []
---
"""

BODY = "# A title\n\n## Who leads?\n\nThe lead provider is a trust in the north.\n"


def write(path: Path, text: str) -> Path:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
