"""Check a whole corpus."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from index.check.answers import lost_answers
from index.check.beyond import contradictions
from index.check.finding import Finding
from index.check.names import known_places, phone_numbers, phone_numbers_elsewhere, unknown_places
from index.check.official import read_official
from index.check.sentences import Voice, voices
from index.check.sourcing import stale, unsourced, unsourced_document, unused
from index.check.twice import near_duplicates
from index.check.twins import lost_times, strange_numbers, turned
from index.check.wording import leaning, too_long, unexplained
from index.corpus import open_corpus
from index.documents import CorpusFile, Status
from index.reference import Reference, reference_of


def check(corpus: Path, today: date) -> list[Finding]:
    """What to mend in the documents below a folder, in order of file and line; empty when nothing is wrong.

    Raises CorpusError, with one line for each, when a file cannot be read at all: then nothing else is checked.
    """
    found = open_corpus(corpus)
    files = [file for file in found.files if file.document.status is not Status.WITHDRAWN]
    reference = reference_of(corpus)
    reference.check()
    read_official(corpus)
    refused = [Finding(one.path.relative_to(corpus).as_posix(), None, one.why) for one in found.refused]
    findings = [*refused, *_findings(corpus, files, reference, today)]
    return sorted(findings, key=lambda finding: (finding.file, finding.line or 0, finding.says))


def _findings(corpus: Path, files: Sequence[CorpusFile], reference: Reference, today: date) -> Iterator[Finding]:
    proper = _proper_names(reference)
    places = known_places(reference)
    spoken = [(file, voices(file)) for file in files]
    for file, own in spoken:
        yield from stale(file, today)
        yield from lost_answers(file)
        yield from (Finding(file.document.file, None, notice, advice=True) for notice in file.text.notices)
        if file.document.kind is not None:
            yield from _of_our_own(file, own, proper, places)
        for voice in own:
            yield from phone_numbers(corpus, voice)
    yield from phone_numbers_elsewhere(corpus)
    yield from contradictions(corpus, files)
    # What replaces a document says much of the same, and only one of the two is quoted.
    quoted = (own for file, own in spoken if file.document.status is Status.CURRENT)
    yield from near_duplicates([voice for own in quoted for voice in own])


def _of_our_own(
    file: CorpusFile, own: tuple[Voice, ...], proper: frozenset[str], places: frozenset[str]
) -> Iterator[Finding]:
    """What is asked of documents that say what they are; a plain file from elsewhere is taken as it comes."""
    yield from unsourced_document(file)
    yield from unknown_places(file, places)
    if file.text.footnotes:
        yield from unused(file)
        for voice in own:
            yield from unsourced(voice)
            yield from leaning(voice)
    for twin in own[1:]:
        yield from too_long(twin)
        yield from unexplained(twin, proper)
        yield from strange_numbers(own[0], twin, (file.document.title, *_headings(file)))
        yield from lost_times(own[0], twin)
        yield from turned(own[0], twin)


def _headings(file: CorpusFile) -> list[str]:
    return [block.text for block in file.text.blocks]


def _proper_names(reference: Reference) -> frozenset[str]:
    """Capital words of the collaboratives' own names: IMPACT is a name, not an acronym to explain."""
    records = reference.directory.collaboratives
    spoken = (word.strip("(),") for record in records for name in (record.name, *record.also) for word in name.split())
    return frozenset(word for word in spoken if word.isupper())
