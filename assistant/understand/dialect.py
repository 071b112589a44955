"""Dialect: words of the regions and of quick messages, in the standard English that the guidance is written in."""

import re

# The model's vectors know few of these words, and the keyword index none. Only forms that mean nothing else.
_WORDS = {
    # North and Midlands
    "owt": "anything",
    "nowt": "nothing",
    "summat": "something",
    "lass": "girl",
    "lassie": "girl",
    "lasses": "girls",
    "lad": "boy",
    "lads": "boys",
    "bairn": "child",
    "bairns": "children",
    "babby": "baby",
    "mam": "mum",
    "mammy": "mum",
    "mom": "mum",
    "mither": "bother",
    "mithered": "bothered",
    "tek": "take",
    "mek": "make",
    "gi": "give",
    "gie": "give",
    "wi": "with",
    "allus": "always",
    "thissen": "yourself",
    "missen": "myself",
    "hissen": "himself",
    "hersen": "herself",
    "theirsen": "themselves",
    "hisself": "himself",
    "meself": "myself",
    "gan": "go",
    "gannin": "going",
    "hyem": "home",
    "yous": "you",
    "youse": "you",
    "ye": "you",
    "thee": "you",
    "aye": "yes",
    "kecks": "trousers",
    "knackered": "worn out",
    "coppers": "police",
    "bobbies": "police",
    # Scotland
    "wean": "child",
    "weans": "children",
    "wee": "little",
    "dinnae": "do not",
    "dinna": "do not",
    "didnae": "did not",
    "cannae": "cannot",
    "canny": "cannot",
    "wasnae": "was not",
    "isnae": "is not",
    "willnae": "will not",
    "wouldnae": "would not",
    "havenae": "have not",
    "naw": "no",
    "aff": "off",
    "oot": "out",
    "aboot": "about",
    "hame": "home",
    "hoose": "house",
    # London and the South
    "ain't": "is not",
    "aint": "is not",
    "innit": "",
    "nuffin": "nothing",
    "nuffink": "nothing",
    "summink": "something",
    "somethin": "something",
    "anyfink": "anything",
    "muvver": "mother",
    "bruv": "brother",
    "missus": "wife",
    "hubby": "husband",
    # Quick messages
    "u": "you",
    "ur": "your",
    "yr": "your",
    "r": "are",
    "cos": "because",
    "coz": "because",
    "cuz": "because",
    "wot": "what",
    "wats": "what is",
    "wen": "when",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "have to",
    "dunno": "do not know",
    "idk": "I do not know",
    "pls": "please",
    "plz": "please",
    "thru": "through",
    "tho": "though",
    "b4": "before",
    "ppl": "people",
    "tmrw": "tomorrow",
    "2moro": "tomorrow",
    "2nite": "tonight",
    "hosp": "hospital",
    "docs": "doctors",
    "meds": "medicines",
}
_KIN = (
    "mum|mam|mom|mother|dad|father|son|daughter|lad|lass|boy|girl|bairn|kid|kids|child|children|brother|sister|wife|"
    "husband|partner|nan|gran|grandad|granddad|grandson|granddaughter|aunt|auntie|uncle|cousin|niece|nephew|friend|mate"
)
_WORD = re.compile(
    r"(?<![\w'])(" + "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True)) + r")'?(?![\w'])",
    re.IGNORECASE,
)
_MY = re.compile(rf"\b(?:me|us|wor)(?= (?:\w+ )?(?:{_KIN})\b)", re.IGNORECASE)
_OUR_KID = re.compile(r"\bour kid\b", re.IGNORECASE)
_DROPPED_G = re.compile(r"\b([a-z]{2,}in)'(?=[\s.,?!]|$)", re.IGNORECASE)


def in_standard_english(text: str) -> str:
    """The text with dialect words and the spellings of quick messages in standard English; else as it is."""
    text = text.replace("’", "'")
    text = _OUR_KID.sub("my brother", text)
    text = _MY.sub("my", text)
    text = _DROPPED_G.sub(r"\1g", text)
    return " ".join(_WORD.sub(lambda word: _WORDS[word[1].lower()], text).split())
