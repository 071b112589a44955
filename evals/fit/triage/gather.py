"""The labelled messages: our own files, the development cases, and the wordings by which sections are found."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import yaml

from assistant.triage import triage
from assistant.types import Outcome, Question
from evals.fit.asked import LAST, everything

ROOT = Path(__file__).resolve().parents[3]
OWN = (
    "triage_dev",
    "own_messages",
    "later_messages",
    "more_messages",
    "indirect_messages",
    "everyday_messages",
    "distress_messages",
    "short_turns",
    "relatives_messages",
    "patients_messages",
    "lookalike_messages",
    "turns_messages",
    "weary_messages",
    "border_messages",
    "gone_messages",
    "threat_messages",
    "quiet_messages",
    "letters_messages",
    "rooms_messages",
    "rota_messages",
    "phones_messages",
    "asides_messages",
    "margins_messages",
    "clauses_messages",
    "murmurs_messages",
    "corridor_messages",
    "handover_messages",
    "landing_messages",
    "parlour_messages",
    "balcony_messages",
    "kettle_messages",
    "meadow_messages",
    "badge_messages",
    "lantern_messages",
    "harbour_messages",
)
"""Of `passing_messages` nothing is learnt: they say how danger that is said in passing is met."""
LEVELS = {"emergency": "E", "urgent": "U", "support": "S", "none": "N"}
WORDINGS = "asks_"
"""How the files of wordings are called: learnt from, never measured on."""
ASK_FILES = 5
ORDINARY = "ordinary"
ASKED = "asked_"
"""How the files of those who asked first are called, for each author of evals.fit.asked."""
ASKED_FIRST = tuple(f"{ASKED}{author}" for author in LAST)
"""Those who asked last, who are held back: their questions are as ordinary as real ones."""
WORDINGS_TAKEN = 3
"""Every third."""
BY_RULE = (Outcome.EMERGENCY, Outcome.URGENT)
CARDS = (
    ("missing", ("missing",)),
    ("perinatal", ("perinatal", "after_birth")),
    ("eating", ("eating",)),
    ("abuse", ("abuse",)),
    ("psychosis", ("psychosis",)),
    ("violence", ("violence", "harm_to_others")),
    ("carer", ("carer",)),
    ("other", ("other_in", "someone_else", "third_person", "parent", "partner", "staff", "relatives", "other")),
    ("self", ("self", "easy_words", "slang", "teenager", "autistic", "second_language", "mixed", "denial", "method")),
)
"""A category's card by what its name holds; the first that fits."""
EMERGENCY = "emergency"
"""A category that does not say whose danger it is."""
AS_CARD = {"injury": "other", "abuse_other": "abuse", "perinatal_other": "perinatal"}
"""Cards that are chosen by what else is said, and the one that is learnt in their place."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message with its level and card; `file` is what is left out together."""

    id: str
    file: str
    text: str
    level: str
    card: str

    @property
    def danger(self) -> bool:
        """Whether it must be met with help first."""
        return self.level in "EU"


def gathered(root: Path = ROOT) -> list[Labelled]:
    """Every message to learn from, each text once; of the many ordinary questions only some, or a fit takes hours."""
    ordinary = (*list(wordings(root))[::WORDINGS_TAKEN], *_not_answered(root), *_asked_first(distressed=False))
    found = {one.text: one for one in (*ordinary, *_cases(root), *_own(root), *_asked_first(distressed=True))}
    return list(found.values())


def messages(root: Path = ROOT) -> list[Labelled]:
    """Everything that says how grave a message is: our own messages, and the questions of the development cases."""
    return [*_own(root), *_asked_first(distressed=True), *{one.text: one for one in _cases(root)}.values()]


def _own(root: Path) -> Iterator[Labelled]:
    for name in OWN:
        for row in _rows(root / "tests" / "safety" / f"{name}.jsonl"):
            yield _labelled(row["id"], name, row["text"], row["level"], row["category"])
    for row in _rows(root / "evals" / "cases" / "dev" / "triage.jsonl"):
        yield _labelled(row["id"], "evals_triage", row["text"], LEVELS[row["level"]], row["category"])


def _labelled(id_: str, file: str, text: str, level: str, category: str) -> Labelled:
    return Labelled(id_, file, text, level, _card(text, category) if level in "EU" else "")


def _card(text: str, category: str) -> str:
    """The card by rule where one is found (the rules know these files), else by the category's name."""
    verdict = triage(Question(text=text), encoder=None, learned=False)
    if verdict is not None and verdict.outcome in BY_RULE:
        return AS_CARD.get(verdict.category, verdict.category)
    named = next((card for card, parts in CARDS if any(part in category for part in parts)), "self")
    return "" if category == EMERGENCY else named


def _cases(root: Path) -> Iterator[Labelled]:
    for path in sorted((root / "evals" / "cases" / "dev").glob("*.jsonl")):
        if path.stem != "triage":
            for row in _rows(path):
                for place, text in enumerate(_asked(row)):
                    yield Labelled(f"{row['id']}.{place}", ORDINARY, text, "N", "")


def _asked(row: Mapping[str, object]) -> Iterator[str]:
    """Every question of a case: of an answerable one, a dialogue, or an injection typed by a visitor."""
    if row.get("channel", "question") == "question" and row.get("payload"):
        yield str(row["payload"])
    if row.get("question"):
        yield str(row["question"])
    for part in (*_list(row, "variants"), *_list(row, "turns")):
        yield str(part.get("text") or part["question"])


def _list(row: Mapping[str, object], name: str) -> list[dict[str, object]]:
    value = row.get(name, [])
    return value if isinstance(value, list) else []


def wordings(root: Path) -> Iterator[Labelled]:
    """The other wordings by which sections are found, in five parts; those that a rule cards are left out."""
    for path in sorted((root / "corpus").glob("*/*.asks.yaml")):
        file = f"{WORDINGS}{crc32(path.name.encode()) % ASK_FILES}"
        for heading, others in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            for place, worded in enumerate((heading, *(others or ()))):
                text = str(next(iter(worded)) if isinstance(worded, dict) else worded)
                verdict = triage(Question(text=text), learned=False)
                if verdict is None or verdict.outcome not in BY_RULE:
                    yield Labelled(f"{path.stem}.{heading[:40]}.{place}", file, text, "N", "")


def _asked_first(*, distressed: bool) -> Iterator[Labelled]:
    """Of those who asked first, who is plainly distressed or who is not; nobody is in danger, whatever a rule says."""
    for author, one in everything():
        if one.distressed is distressed:
            id_ = f"{author}.{crc32(one.text.encode())}"
            yield Labelled(id_, f"{ASKED}{author}", one.text, "S" if distressed else "N", "")


def _not_answered(root: Path) -> Iterator[Labelled]:
    """What must not be answered, and near misses: nobody in them is in danger, and they often sound like it."""
    for path in sorted((root / "tests" / "safety" / "refusals").glob("*.yaml")):
        for kind, block in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            for place, text in enumerate(block.splitlines()):
                verdict = triage(Question(text=text), learned=False)
                if verdict is None or verdict.outcome not in BY_RULE:
                    yield Labelled(f"{path.stem}.{kind}.{place}", path.stem, text, "N", "")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
