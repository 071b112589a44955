"""ConditionalQA (Sun et al. 2022, arXiv 2110.06884): find the GOV.UK page and its evidence for a question."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlparse

from pydantic import BaseModel

from evals.external.adapter import Bench, Measured, Split, one_by_one
from evals.external.baselines import NAIVE, ROWS, Baselines, best_first
from evals.external.origin import Origin
from evals.external.product import NAME, Product
from evals.external.ranks import recall_at, within
from evals.external.records import holds, read_checked
from evals.external.tables import Frame, Published, Scored, table
from evals.external.texts import Form, SetText, by_document, release_of
from index.errors import UserError

MEASURES = ("page@1", "page@5", "evidence@10")
NAMED = f"{NAIVE}, page names added"
FIELDS = {"url", "scenario", "question", "evidences"}


class Case(BaseModel):
    """A question about one page, in a person's situation, with the paragraphs that decide it."""

    id: str
    url: str
    scenario: str = ""
    question: str
    evidences: tuple[str, ...]

    @property
    def message(self) -> str:
        """Situation and question, as a person would write them."""
        return f"{self.scenario} {self.question}".strip()

    @property
    def gold(self) -> set[str]:
        """The ids of its evidence."""
        return {text_id(self.url, paragraph) for paragraph in self.evidences}


class ConditionalQA:
    """The set's documents are not stored, so the pool is made of the evidence paragraphs of all pages."""

    name = "conditionalqa"
    origin = Origin(
        "https://github.com/haitian-sun/ConditionalQA",
        "77bd295952daf415548b3244db10880d3d55cfe0",
        "BSD 2-Clause",
        {
            "dev.json": "a06cfe3e8b3ffe04f2652a2dbd912b647eb4448b724585c891539344b02fb7c7",
            "train.json": "2976f448bad58efd747c5b7b4127fb3ad7a4834f760e9022c06a86536618bc2d",
        },
    )
    caveats = (
        "Not comparable with the set's leaderboard. The pool holds evidence paragraphs only, which makes it easier "
        "than whole pages: those of the questions asked and of the set's other files in the same folder.",
        "Homeward names a page by the end of its address, as it names any file without a title; the last row "
        "measured gives the naive hybrid the same words.",
        "Questions without evidence are left out. page@5: the page is among those of the first five paragraphs. "
        "Intervals are over pages.",
        "The published dev rows had a pool of 7,506 paragraphs of train and dev.",
    )

    def is_split(self, path: Path) -> bool:
        """Whether the rows carry evidence; the set's unanswered test file does not."""
        return holds(path, FIELDS)

    def grouped(self, files: Sequence[Path]) -> list[tuple[str, tuple[Path, ...]]]:
        """Every file a split of its own."""
        return one_by_one(files)

    def measure(self, split: Split, bench: Bench) -> Measured:
        """Rank every paragraph of the pool for each question. Raises UserError."""
        asked = bench.first(read_checked(split.files[0], Case))
        others = [case for path in split.beside if self.is_split(path) for case in read_checked(path, Case)]
        cases = [case for case in asked if case.evidences]
        if not cases:
            raise UserError(f"{split.files[0]}: no question has evidence. Name a file with --split FILE")
        texts = pool([*cases, *others])
        plain = Baselines([text.plain for text in texts], bench.encoder, bench.progress)
        named = Baselines([f"{text.title}. {text.plain}" for text in texts], bench.encoder, bench.progress)
        with release_of(texts, bench.encoder, bench.progress) as (release, ids):
            product = Product(release, by_document(texts, ids))
            rankings = _rankings(cases, product, (plain, named, texts), bench)
        scored = [_scored(name, ranked, cases) for name, ranked in rankings.items()]
        frame = Frame("scenario and question", MEASURES, [case.url for case in cases])
        made = table(frame, scored, _published(split.name), NAIVE)
        return Measured(len(cases), len(texts), (made,), tuple(product.milliseconds))


def text_id(url: str, paragraph: str) -> str:
    """The id of a paragraph: its page and its words."""
    return f"{url}\n{paragraph}"


def page_of(id_: str) -> str:
    """The page of a paragraph."""
    return id_.split("\n", maxsplit=1)[0]


def pool(cases: Iterable[Case]) -> list[SetText]:
    """Every evidence paragraph once, titled by the end of its page's address."""
    pairs = dict.fromkeys((case.url, paragraph) for case in cases for paragraph in case.evidences)
    return [SetText(text_id(url, paragraph), paragraph, _name(url), Form.HTML) for url, paragraph in pairs]


def _name(url: str) -> str:
    return Path(urlparse(url).path).name.replace("-", " ")


def _rankings(
    cases: Sequence[Case], product: Product, plain: tuple[Baselines, Baselines, Sequence[SetText]], bench: Bench
) -> dict[str, list[list[str]]]:
    baselines, named, texts = plain
    rankings: dict[str, list[list[str]]] = {name: [] for name in (NAME, *ROWS, NAMED)}
    for number, case in enumerate(cases):
        bench.progress("Asking for evidence", number, len(cases))
        rankings[NAME].append(product.ranking(case.message))
        scores = {**baselines.scores(case.message), NAMED: named.scores(case.message)[NAIVE]}
        for name, values in scores.items():
            rankings[name].append([texts[at].id for at in best_first(values)[:10]])
    bench.progress("Asking for evidence", len(cases), len(cases))
    return rankings


def _scored(name: str, rankings: Sequence[Sequence[str]], cases: Sequence[Case]) -> Scored:
    pairs = list(zip(rankings, cases, strict=True))
    pages = [([page_of(id_) for id_ in ranked[:5]], {case.url}) for ranked, case in pairs]
    return Scored(
        name,
        {
            "page@1": [within(*pair, 1) for pair in pages],
            "page@5": [within(*pair, 5) for pair in pages],
            "evidence@10": [recall_at(ranked, case.gold, 10) for ranked, case in pairs],
        },
    )


def _published(split: str) -> list[Published]:
    """Our re-runs of BM25 on dev (evals.md 5.1 F)."""
    if split != "dev":
        return []
    return [Published("BM25, our re-run (dev)", dict(zip(MEASURES, (0.590, 0.823, 0.473), strict=True)))]
