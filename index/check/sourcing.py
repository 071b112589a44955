"""Sources: does each fact have one, was it read lately, is it what it says."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from index.check.finding import Finding
from index.check.sentences import Sentence, Voice
from index.documents import CorpusFile

READ_AGAIN_AFTER = timedelta(days=366)
"""A text not held against its sources for longer than this is stale; corpus/README.md asks for 12 months."""

# A sentence of these forms says what is not known, or what Homeward suggests: it rests on no publication.
_NO_FACT = re.compile(
    r"\b(?:sources?|pages?|cop(?:y|ies)|papers?) (?:that (?:was|were) )?(?:checked|read|here)\b|\bno source\b|"
    r"\bnot (?:been )?(?:checked|known|found|read|given)\b|\bleaves? open\b|\bbreaks? off\b|\bgives neither\b|"
    r"\b(?:does|do|did) not (?:say|give|name|list|tell|state|explain|split)\b|\bwas read in\b|\bHomeward\b|"
    r"\b[Ww]e (?:do not know|found no|found nothing|read|suggest|only list|have not)\b|\?$|"
    r"^(?:So |First,? )?(?:[Aa]sk|[Ww]rite|[Kk]eep|[Nn]ame|[Gg]ive|[Tt]ell|[Cc]all|Here are)\b"
)
# What has to have a source: a figure (the emergency numbers aside), the law, a claim about what somebody did or said.
_FIGURE = re.compile(r"(?<![\w.])(?!999\b|111\b)£?\d[\d,.]*%?")
_LAW = re.compile(r"\b(?:must|entitled|legal(?:ly)? (?:right|duty)|has the right|have the right|by law)\b")
_REPORT = re.compile(
    r"\b(?:reported|announced|published|launched|counted|won|fell|rose|saved)\b|(?<!was )(?<!were )(?<!been )\bfound\b"
)


def unsourced(voice: Voice) -> Iterator[Finding]:
    """Sentences that state a figure, a right or an event, and name no source."""
    for sentence in voice.sentences:
        if not sentence.keys and states_fact(sentence) and not says_no_fact(sentence):
            yield Finding(voice.file, sentence.line, f"states a fact without a footnote: “{_short(sentence.text)}”")


def states_fact(sentence: Sentence) -> bool:
    """Whether a sentence holds a figure, a right or an event, for which a source is asked."""
    text = sentence.text
    if sentence.opens_list:
        return bool(_LAW.search(text) or _REPORT.search(text))
    return bool(_FIGURE.search(text) or _LAW.search(text) or _REPORT.search(text))


def says_no_fact(sentence: Sentence) -> bool:
    """Whether a sentence only says what is not known, or what Homeward itself suggests."""
    return bool(_NO_FACT.search(sentence.text) or _NO_FACT.search(sentence.lead))


def stale(file: CorpusFile, today: date) -> Iterator[Finding]:
    """A document past its review date, or whose sources were read too long ago."""
    document = file.document
    if document.review_by is not None and document.review_by < today:
        yield Finding(document.file, None, f"past its review date, {document.review_by:%-d %B %Y}")
    if document.kind is not None and document.published is not None:
        read = _day(document.published)
        if read is not None and today - read > READ_AGAIN_AFTER:
            yield Finding(document.file, None, f"its sources were last read on {read:%-d %B %Y}; read them again")


def unused(file: CorpusFile) -> Iterator[Finding]:
    """Sources that are defined and stand behind nothing."""
    voices = (file.text, *((file.twin,) if file.twin else ()))
    used = {mark.key for reading in voices for block in reading.blocks for mark in block.marks}
    for key in file.document.sources:
        if key not in used and not key.startswith("*"):
            note = file.text.footnotes.get(key)
            yield Finding(file.document.file, note.line if note else None, f"footnote [^{key}] is used nowhere")


def unsourced_document(file: CorpusFile) -> Iterator[Finding]:
    """A document that says what it is and names no publication at all."""
    if file.document.kind is not None and not file.document.sources:
        yield Finding(file.document.file, None, "names no source at all")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77]}..."
