"""OR-ShARC (Gao et al. 2021, "Open-Retrieval Conversational Machine Reading", arXiv 2102.08633): find the rule text."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from evals.external.adapter import Bench, Measured, Split, one_by_one
from evals.external.baselines import NAIVE, ROWS, Baselines, best_first
from evals.external.origin import Origin
from evals.external.product import NAME, Product
from evals.external.ranks import within
from evals.external.records import holds, read_checked, read_text
from evals.external.tables import Frame, Published, Scored, Table, table
from evals.external.texts import Form, SetText, by_document, release_of
from index.errors import UserError

SNIPPETS = "id2snippet.json"
DEPTHS = (1, 5, 10, 20)
MEASURES = tuple(f"top-{depth}" for depth in DEPTHS)


class Exchange(BaseModel):
    """A question that the rule's owner asked back, and what was answered."""

    follow_up_question: str
    follow_up_answer: str


class Case(BaseModel):
    """One utterance with the id of the rule text that decides it."""

    utterance_id: str
    tree_id: str = ""
    question: str
    scenario: str = ""
    history: tuple[Exchange, ...] = ()
    gold_snippet_id: str

    @property
    def short(self) -> str:
        """Question and scenario: the published query form."""
        return f"{self.question} {self.scenario}".strip()

    @property
    def full(self) -> str:
        """The same with what was asked back and answered so far."""
        turns = (f"{turn.follow_up_question} {turn.follow_up_answer}" for turn in self.history)
        return " ".join((self.short, *turns))


FORMS: tuple[tuple[str, Callable[[Case], str]], ...] = (
    ("question and scenario", lambda case: case.short),
    ("question, scenario and history", lambda case: case.full),
)


class OrSharc:
    """651 rule texts, most from www.gov.uk; utterances of one tree share a cluster."""

    name = "or_sharc"
    origin = Origin(
        "https://github.com/Yifan-Gao/open_retrieval_conversational_machine_reading",
        "309c4ea3a7cc4c7a815d7f46292d91fc9a0de581",
        "CC BY-SA 3.0",
        {
            SNIPPETS: "859a6c9fca2b153ff72b834b9fcef520117b09088d4da9a66f6b1db48b8f7124",
            "open_retrieval_sharc_dev.json": "f58623a43829eb369a4bce1886f5b33790b939f404b27fdeb89fbce7d64061fd",
            "open_retrieval_sharc_test.json": "a2ecee7f1cb014f28c862fa44df813501fb2f31a3c1ed64279efcf9e21ef4ce3",
        },
    )
    caveats = (
        "Same data; the dev and test rows of TF-IDF and BM25 are our re-runs, the paper's own row is quoted from "
        "secondary reading.",
        "Every row gets the same query text. Only retrieval is measured, not the decision (yes, no, ask back).",
        "Intervals are over the trees that utterances belong to.",
    )

    def is_split(self, path: Path) -> bool:
        """Whether the rows name a gold snippet."""
        return holds(path, {"question", "gold_snippet_id"})

    def grouped(self, files: Sequence[Path]) -> list[tuple[str, tuple[Path, ...]]]:
        """Every file a split of its own."""
        return one_by_one(files)

    def measure(self, split: Split, bench: Bench) -> Measured:
        """Rank every snippet for both query forms. Raises UserError."""
        cases = bench.first(read_checked(split.files[0], Case))
        texts = read_snippets(split.files[0].with_name(SNIPPETS))
        baselines = Baselines([text.body for text in texts], bench.encoder, bench.progress)
        with release_of(texts, bench.encoder, bench.progress) as (release, ids):
            product = Product(release, by_document(texts, ids))
            asking = _Asking(texts, product, baselines, split.name)
            tables = tuple(asking.table(form, cases, bench) for form in FORMS)
        return Measured(len(cases), len(texts), tables, tuple(product.milliseconds))


class _Asking:
    """The cases asked in one form after the other."""

    def __init__(self, texts: Sequence[SetText], product: Product, baselines: Baselines, split: str) -> None:
        self._ids = [text.id for text in texts]
        self._product = product
        self._baselines = baselines
        self._split = split

    def table(self, form: tuple[str, Callable[[Case], str]], cases: Sequence[Case], bench: Bench) -> Table:
        name, query_of = form
        rankings: dict[str, list[list[str]]] = {row: [] for row in (NAME, *ROWS)}
        for number, case in enumerate(cases):
            bench.progress(f"Asking with {name}", number, len(cases))
            query = query_of(case)
            rankings[NAME].append(self._product.ranking(query))
            for row, scores in self._baselines.scores(query).items():
                rankings[row].append([self._ids[at] for at in best_first(scores)[: DEPTHS[-1]]])
        bench.progress(f"Asking with {name}", len(cases), len(cases))
        scored = [_scored(row, ranked, cases) for row, ranked in rankings.items()]
        frame = Frame(name, MEASURES, [case.tree_id or case.utterance_id for case in cases])
        return table(frame, scored, _published(name, self._split), NAIVE)


def read_snippets(path: Path) -> list[SetText]:
    """The rule texts, which are Markdown. Raises UserError."""
    try:
        snippets = TypeAdapter(dict[str, str]).validate_python(json.loads(read_text(path)))
    except (ValueError, ValidationError) as error:
        raise UserError(f"{path}: is not the set's mapping of ids to texts. Take it from the repository") from error
    return [SetText(id_, body, form=Form.MARKDOWN) for id_, body in snippets.items()]


def _scored(name: str, rankings: Sequence[Sequence[str]], cases: Sequence[Case]) -> Scored:
    pairs = list(zip(rankings, cases, strict=True))
    hits = {f"top-{n}": [within(ranked, {case.gold_snippet_id}, n) for ranked, case in pairs] for n in DEPTHS}
    return Scored(name, hits)


def _published(form: str, split: str) -> list[Published]:
    """What stands in evals.md 5.1 C for this form and split; nothing for a split that it does not have."""
    rows: dict[tuple[str, str], list[tuple[str, tuple[float, ...]]]] = {
        (FORMS[0][0], "dev"): [("TF-IDF bigrams, our re-run", (0.542, 0.840, 0.899, 0.933))],
        (FORMS[0][0], "test"): [
            ("TF-IDF, the paper", (0.669, 0.903, 0.940, 0.966)),
            ("TF-IDF bigrams, our re-run", (0.668, 0.874, 0.921, 0.955)),
            ("BM25, our re-run", (0.697, 0.906, 0.938, 0.969)),
        ],
        (FORMS[1][0], "test"): [("BM25, our re-run", (0.877, 0.969, 0.980, 0.989))],
    }
    kind = next((kind for kind in ("dev", "test") if kind in split), "")
    return [
        Published(f"{name} ({kind})", dict(zip(MEASURES, figures, strict=True)))
        for name, figures in rows.get((form, kind), [])
    ]
