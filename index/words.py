"""Words: how a text is cut into the terms that are compared, and into sentences that can be quoted."""

import re
from collections.abc import Iterator
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_STEMMER = Stemmer.Stemmer("english")

STOP_WORDS = frozenset(
    """a about above after again all also am an and any are as at be because been before being below between both
    but by can could did do does doing down during each few for from further had has have having he her here
    hers him his how i if in into is it its itself just let me more most my no nor not now of off on once only
    or other our out over own please same she should so some such tell than that the their them then there these
    they this those through to too under until up us very was we were what when where which while who whom why
    will with would you your yours""".split()
)

# Words that a question is made with and that say little of what it is about.
LIGHT_WORDS = frozenset(
    """ask asked become came come comes call called differ different exact exactly explain find get gets give given
    gives go goes going got happen happened happens help know let like list look made main make makes many mean
    means much name named names need needs old please possible question say says see set show start still stuff
    take takes talk tell thing things think try understand use used uses want wants way ways work works one two
    three four five six seven eight nine ten kind kinds sort sorts type types key big ok hi hello thanks
    thank""".split()
)

# Forms that the stemmer does not bring together.
SAME_WORD = {
    form: word
    for word, forms in {
        "begin": "began begun beginning",
        "build": "built",
        "child": "children",
        "choose": "chose chosen choice choices",
        "detain": "detention",
        "fall": "fell fallen",
        "grow": "grew grown growth",
        "hold": "held",
        "keep": "kept",
        "lead": "led",
        "leave": "left",
        "lose": "lost loss",
        "pay": "paid",
        "person": "people persons",
        "rise": "rose risen",
        "send": "sent",
        "spend": "spent",
        "speak": "spoke spoken",
        "succeed": "success successes successful successfully",
        "teach": "taught",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}

# A full stop after one of these ends no sentence.
_ABBREVIATIONS = frozenset("""dr mr mrs ms prof st vs e.g i.e etc fig p pp approx inc ltd co al jan feb sept""".split())
_END = re.compile(r"[.!?]['\"’”)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])|[.!?:]['\"’”)\]]*$")
_LEANS_BACK = re.compile(r"(?:This|That|These|Those|It|Its|They|Their|He|She|Such|However|As a result)\b")
# "Sometimes a parent can too." says nothing of what a parent can.
_LEANS_AT_ITS_END = re.compile(r"\b(?:can|could|may|do|does|did|is|are|be one|members?|included),? too\.$")
# "So section 63 allows it." "Then the hospital has to get one." "Your employer says whether that time is paid."
_LEANS_BY_A_WORD = re.compile(
    r"(?:So|Then|But|And|Or|Otherwise|Instead|Even then|Until then|In that case|If so|If not),? (?!(?:that|if|when) )|"
    r".*\b(?:do so|does so|that time)\b"
)
_CONTINUES = re.compile(r"(?:They|It|He|She|These include)\b")


def words(text: str) -> list[str]:
    """Lower-case words and numbers, straight apostrophes kept inside."""
    return _WORD.findall(text.lower().replace("’", "'"))


def spaced(text: str) -> str:
    """The words of a text between single spaces, one before the first and one after the last: " care at home "."""
    return f" {' '.join(words(text))} "


def terms(text: str) -> list[str]:
    """The stems that carry meaning: no stop words, irregular forms joined, English Snowball stems."""
    kept = [word.removesuffix("'s") for word in words(text) if word not in STOP_WORDS]
    return list(_STEMMER.stemWords([SAME_WORD.get(word, word) for word in kept]))


@lru_cache(maxsize=1 << 14)
def stems_of(text: str) -> frozenset[str]:
    """The stems that a text of the guidance carries; remembered, because the same texts come with every question."""
    return frozenset(terms(text))


def telling_terms(text: str) -> list[str]:
    """The stems that say what a question is about; all its terms when nothing else is left."""
    kept = [word for word in words(text) if word not in LIGHT_WORDS]
    return terms(" ".join(kept)) or terms(text)


def stem(word: str) -> str:
    """The stem of one lower-case word."""
    return str(_STEMMER.stemWord(SAME_WORD.get(word, word)))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence starts and ends; together they cover all but the spaces between them."""
    start = 0
    for match in _END.finditer(text):
        if _is_abbreviation(text, match.start()):
            continue
        if text[start : match.end()].strip():
            yield _trimmed(text, start, match.end())
        start = match.end()
    if text[start:].strip():
        yield _trimmed(text, start, len(text))


def continues(sentence: str) -> bool:
    """Whether a sentence says more of the same subject as the one before it ("They support ...")."""
    return bool(_CONTINUES.match(sentence))


def begins_with_a_pronoun(sentence: str) -> bool:
    """Whether a sentence names nobody but the one before it does ("They support ...")."""
    return bool(_LEANS_BACK.match(sentence))


def leans_back(sentence: str) -> bool:
    """Whether a sentence needs the one before it to be understood ("They support ...", "A parent can too.")."""
    found = _LEANS_AT_ITS_END.search(sentence) or _LEANS_BY_A_WORD.match(sentence)
    return begins_with_a_pronoun(sentence) or found is not None


def _is_abbreviation(text: str, stop: int) -> bool:
    if text[stop] != "." or stop + 1 >= len(text):
        return False
    # No abbreviation is longer; looking back over a whole text at each of its full stops would take for ever.
    near = text[max(0, stop - 30) : stop]
    before = near.rsplit(maxsplit=1)[-1].lstrip("(\"'“‘") if near.strip() else ""
    if before.lower() in ("no", "nos"):  # a number where one follows, else an answer
        return text[stop + 1 :].lstrip()[:1].isdigit()
    return before.lower() in _ABBREVIATIONS or (len(before) == 1 and before.isupper())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
