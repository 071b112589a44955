"""A small corpus about made-up places, with a directory, a glossary and towns of its own."""

import shutil
from pathlib import Path

from index.build import build
from index.embedding.encoder import Encoder
from index.release import Release
from index.releases import Releases
from index.settings import SHIPPED_CORPUS, Settings
from tests.conftest import no_progress

GLOSSARY = """
- {term: CTR, also: [Care and Treatment Review], staff: "A CTR is a review.", plain: "A meeting.", checked: true}
- {term: Peer support worker, also: [somebody who has been there], staff: "Staff.", plain: "A helper.", checked: true}
- {term: Care, also: [looking after], staff: "Care is care.", plain: "Help.", checked: true}
- {term: Passport (health), also: [health passport], staff: "A passport.", plain: "A booklet.", checked: true}
"""
DIRECTORY = """
checked_on: 2026-11-21
collaboratives:
- name: Fenland Alliance
  also: [FNA]
  service_lines: [adult secure]
  lead: Fenland Trust
  lead_confirmed: true
  partners: [Marsh Charity]
  covers: [Fenland, Marsh County]
  sources: [{title: A page, publisher: Fenland Trust, date: "2025", url: "https://example.org", read: page read}]
  checked_on: 2026-11-20
- name: HOPE
  service_lines: [CYPMHS]
  lead: Coast Trust
  lead_confirmed: false
  covers: [Harbour Coast]
  sources: [{title: A page, publisher: Coast Trust, date: "2025", url: "https://example.org", read: page read}]
  checked_on: 2026-11-20
no_record: [Far Isles]
"""
PLACES = """
- {area: Fenland, places: [Ely, Long Sutton]}
- {area: Harbour Coast, places: [Sutton]}
"""
LINES = """
- {name: Samaritans, contacts: [samaritans]}
- {name: NSPCC, contacts: [nspcc]}
- {name: Mind, in_capitals: true, also: [number for mind]}
"""
HEAD = """---
id: {id}
title: "{title}"
kind: {kind}
audience: staff
region: {region}
service_line: {line}
age_group: {age}
evidence: {evidence}
written: 2026-11-21
review_by: 2099-11-21
status: current
supersedes: []
---
# {title}

{text}

[^a]: A report | Fenland Trust | 2025 | https://example.org/report | page read
"""
LEAVE = """## How long may leave last?

Leave may last 7 days.[^a] The family may contact the sister at any time.[^a]

## Who may give leave?

The doctor in charge gives leave.[^a] The sources checked give no other name.
"""
VISIT = """## How long is a visit?

A visit to {whose} lasts two hours.[^a] The gate opens at 9am.[^a]
"""
FELL = """## What fell?

Beds far from home fell by {share} in {year}.[^a]
"""
RULES = """## What are the rules of the house?

The rules are:[^a]
- quiet after ten
- doors stay open
"""
CALL = """## Who can be called?

Anyone can call Samaritans on {contact:samaritans}, day and night.[^a] An adult can call the NSPCC on {contact:nspcc}.[^a]
We do not know the opening hours of the NSPCC.
"""
FEN, COAST, TEENAGE, ADULT = "case_studies/fen", "case_studies/coast", "guidance/teenage", "guidance/adult"


def tiny_corpus(folder: Path) -> Path:
    """The corpus, written into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("contacts.yaml", "replies.yaml"):
        shutil.copy(SHIPPED_CORPUS / name, folder / name)
    own = {"glossary.yaml": GLOSSARY, "directory.yaml": DIRECTORY, "places.yaml": PLACES, "lines.yaml": LINES}
    for name, text in own.items():
        (folder / name).write_text(text, encoding="utf-8")
    _write(folder, "guidance/leave", "Leave from a ward", LEAVE)
    _write(folder, "guidance/rules", "Rules", RULES)
    _write(folder, "guidance/lines", "Help lines", CALL)
    _write(
        folder, TEENAGE, "Teenagers", VISIT.format(whose="a teenager"), line="CYPMHS", age="children and young people"
    )
    _write(folder, ADULT, "Grown people", VISIT.format(whose="a patient"), line="adult secure", age="adults")
    study = {"kind": "case study", "line": "adult secure", "age": "adults", "evidence": "case study"}
    _write(folder, FEN, "Beds there", FELL.format(share="60%", year=2021), region="Fenland", **study)
    _write(folder, COAST, "Beds here", FELL.format(share="55%", year=2022), region="Harbour Coast", **study)
    return folder


def _write(folder: Path, id_: str, title: str, text: str, **given: str) -> None:
    usual = {"kind": "guidance", "region": "England", "line": "all", "age": "all ages", "evidence": "national guidance"}
    path = folder / f"{id_}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEAD.format(id=id_, title=title, text=text.strip(), **{**usual, **given}), encoding="utf-8")


def tiny_release(folder: Path, encoder: Encoder) -> Release:
    """A release of the corpus, live in a home below the folder."""
    settings = Settings(home=folder / "home", corpus=tiny_corpus(folder / "corpus"))
    built = build(settings, encoder, no_progress)
    Releases(settings.home).switch(built.manifest.name)
    return Release(built.folder, encoder)
