"""ClapNQ (Rosenthal et al. 2024, arXiv 2404.02103): answer from the passage that is given, or say that it cannot be."""

import re
from collections.abc import Sequence
from pathlib import Path

from assistant.settings import AnswerSettings
from assistant.types import Mode
from evals.external.adapter import Bench, Measured, Split
from evals.external.baselines import ROWS, Baselines, best_first
from evals.external.origin import Origin
from evals.external.product import NAME, Product, extract, likeliest
from evals.external.records import holds, read_checked
from evals.external.sets.clapnq_file import Case
from evals.external.sets.clapnq_scores import Replies, tables_of
from evals.external.texts import SetText, by_document, release_of
from index.errors import UserError

SENTENCES = 3
"""How many sentences the baselines take, as in the re-run of BM25 that did best (evals.md 5.1 E)."""
ASIDE, THREE = f"{NAME}, judge set aside", f"{NAME}, its likeliest {SENTENCES} sentences"
WHOLE, FIRST = "whole passage", f"first {SENTENCES} sentences"


class ClapNQ:
    """Answerable and unanswerable questions are one split: telling them apart is half of the task."""

    name = "clapnq"
    origin = Origin(
        "https://github.com/primeqa/clapnq",
        "eb26840d130f4dcf4c4c5c12a47d0beffc9cc586",
        "Apache-2.0",
        {
            "clapnq_dev_answerable.jsonl": "3eefef4a3d4e34c0f7d2c2eceb9bde263bf43ee8edac1b4fe8d74f8b6a0bdfbe",
            "clapnq_dev_unanswerable.jsonl": "a04f4fd625a68a521663d4c0e2b54c74c8067459adcb973a6111602fa54faaac",
        },
    )
    caveats = (
        "Every row is given the gold passage. Homeward's index holds all passages of the split, and its judge sees "
        "only those of the gold passage. A refusal is an empty answer and scores 0.",
        "The published extracts never refuse: set beside them the rows with the judge set aside. Its refusals are "
        "measured in the second table. Whole answers are as long as an answer to staff may be; the likeliest three "
        "sentences are as many as the baselines take, chosen by Homeward's own weights.",
        "The published rows are over the whole dev split (300 + 300); the answers of GPT-4 and T5 are written, not "
        "quoted. Words are compared without stemming.",
        "accuracy: of the verdict as it stands. best cut: the accuracy at the cut that suits the same questions best, "
        "an upper bound. Intervals are over articles, that of the AUROC is DeLong's.",
    )

    def is_split(self, path: Path) -> bool:
        """Whether the rows have passages and outputs."""
        return holds(path, {"input", "passages", "output"})

    def grouped(self, files: Sequence[Path]) -> list[tuple[str, tuple[Path, ...]]]:
        """Files whose names differ only in being answerable or not are one split."""
        groups: dict[str, list[Path]] = {}
        for path in files:
            name = re.sub(r"_?(?:un)?answerable", "", path.stem)
            groups.setdefault(name, []).append(path)
        return [(name, tuple(group)) for name, group in groups.items()]

    def measure(self, split: Split, bench: Bench) -> Measured:
        """Answer every question from its passage. Raises UserError. A limit holds for each file."""
        cases = [case for path in split.files for case in bench.first(read_checked(path, Case))]
        if not any(case.references for case in cases):
            raise UserError(f"{split.name}: no question with an answer. Name those files too, with --split FILE")
        passages = list(dict.fromkeys((case.passage.title, case.passage.text) for case in cases))
        texts = [SetText(str(number), body, title) for number, (title, body) in enumerate(passages)]
        own = {(text.title, text.body): text.id for text in texts}
        with release_of(texts, bench.encoder, bench.progress) as (release, ids):
            product = Product(release, by_document(texts, ids))
            replies = _product_replies(cases, product, own, bench)
        replies |= _plain_replies(cases, bench)
        return Measured(len(cases), len(texts), tuple(tables_of(cases, replies)), tuple(product.milliseconds))


def _product_replies(
    cases: Sequence[Case], product: Product, own: dict[tuple[str, str], str], bench: Bench
) -> dict[str, Replies]:
    replies = {name: Replies() for name in (NAME, ASIDE, THREE)}
    limits = AnswerSettings().limits[Mode.STAFF]
    for number, case in enumerate(cases):
        bench.progress("Answering from the passage", number, len(cases))
        query, everything = product.look_up(case.input)
        found = product.within(everything, own[(case.passage.title, case.passage.text)])
        evidence, sure = product.judged(query, found)
        aside = product.set_aside(query, found, evidence)
        replies[NAME].texts.append(extract(query, evidence, limits))
        replies[NAME].sure.append(sure)
        replies[NAME].said.append(bool(replies[NAME].texts[-1]))
        replies[ASIDE].texts.append(extract(query, aside, limits))
        replies[THREE].texts.append(likeliest(aside, SENTENCES))
    bench.progress("Answering from the passage", len(cases), len(cases))
    return replies


def _plain_replies(cases: Sequence[Case], bench: Bench) -> dict[str, Replies]:
    """The best sentences by each baseline, in the order of the passage; as sure as of the best of them."""
    replies = {name: Replies() for name in (*ROWS, WHOLE, FIRST)}
    sentences = [sentence for case in cases for sentence in case.passage.sentences]
    baselines = Baselines(sentences, bench.encoder, bench.progress)
    start = 0
    for case in cases:
        own = case.passage.sentences
        for name, scores in baselines.scores(case.input).items():
            inside = scores[start : start + len(own)]
            chosen = sorted(best_first(inside)[:SENTENCES])
            replies[name].texts.append(" ".join(own[at] for at in chosen))
            replies[name].sure.append(float(inside.max()))
        replies[WHOLE].texts.append(" ".join(own))
        replies[FIRST].texts.append(" ".join(own[:SENTENCES]))
        start += len(own)
    return replies
