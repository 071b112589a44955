"""The package of a Word file: a zip that is looked over before any part of it is unpacked."""

import re
import zipfile
from pathlib import Path

from index.errors import CorpusError
from index.readers.limits import (
    MEGABYTE,
    MOST_ENTRIES,
    MOST_SHRUNK,
    MOST_UNPACKED,
    MOST_UNPACKED_ENTRY,
    SMALL_ENTRY,
)

_ENCRYPTED = 0x1
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|[\x00-\x1f]")
_XML = (".xml", ".rels")


def check_package(path: Path) -> None:
    """Nothing when the package is one that Word writes. Raises CorpusError in one line for any other."""
    try:
        with zipfile.ZipFile(path) as package:
            entries = package.infolist()
            problem = _problem(entries) or _definitions(package, entries)
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError) as error:
        raise CorpusError(f"{path}: its zip package is damaged; open it in Word and save it again") from error
    if problem:
        raise CorpusError(f"{path}: {problem}; if it comes from somebody you trust, open it in Word and save it anew")


def _problem(entries: list[zipfile.ZipInfo]) -> str:
    """What is wrong with the list of entries; empty when nothing is."""
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_ENTRIES:
        return f"it packs {len(entries):,} files, and at most {MOST_ENTRIES:,} are opened"
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        return f"it unpacks to more than {MOST_UNPACKED // MEGABYTE} MB"
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            return "it packs files under a password"
        if _OUTSIDE.search(entry.filename):
            return "it packs a file whose name leads out of the package"
        if entry.file_size > SMALL_ENTRY and entry.file_size > MOST_SHRUNK * max(entry.compress_size, 1):
            return f"a file in it unpacks to more than {MOST_SHRUNK} times its size"
        if entry.filename.lower().endswith(_XML) and entry.file_size > MOST_UNPACKED_ENTRY:
            return f"a part of its text unpacks to more than {MOST_UNPACKED_ENTRY // MEGABYTE} MB"
    return "it packs two files of one name" if len(set(names)) < len(names) else ""


def _definitions(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> str:
    """What is wrong with its XML: document types and entities, which the standard forbids (ECMA-376, part 2)."""
    for entry in entries:
        if entry.filename.lower().endswith(_XML):
            text = package.read(entry).replace(b"\x00", b"")  # UTF-16 has a zero beside every letter
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                return "its XML defines entities of its own, which Word never does"
    return ""
