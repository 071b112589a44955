"""MEDIQA 2019 task 3 (Ben Abacha et al. 2019, W19-5039): put judged answers to consumer health questions in order."""

from collections.abc import Sequence
from pathlib import Path

from evals.external.adapter import Bench, Measured, Split, one_by_one
from evals.external.baselines import NAIVE, ROWS, Baselines, best_first
from evals.external.origin import Origin
from evals.external.product import NAME, Product
from evals.external.ranks import average_precision, reciprocal_rank, within
from evals.external.records import read_text
from evals.external.sets.mediqa_file import Asked, read_questions
from evals.external.tables import Frame, Published, Scored, table
from evals.external.texts import SetText, by_document, release_of

CHIQA = "CHiQA's order, in the data"
MEASURES = ("MAP", "MRR", "P@1", "MAP*", "MRR*")


class Mediqa:
    """Only the candidates of a question are put in order, but the scores come from an index of all answers."""

    name = "mediqa"
    origin = Origin(
        "https://github.com/abachaa/MEDIQA2019",
        "ae5d3826d6c841923b9db831159fef0f1b893593",
        "none stated: never commit the data",
        {
            "MEDIQA2019-Task3-QA-TrainingSet1-LiveQAMed.xml": (
                "351d60adbaa6c33f2d26e9dbe511117dc43bcd6a4074095daecc34d179f2c0f2"
            ),
            "MEDIQA2019-Task3-QA-TrainingSet2-Alexa.xml": (
                "00bacd5a61cefa22dee872c8a1efb09407638cbc56833688b89388b620b81944"
            ),
            "MEDIQA2019-Task3-QA-ValidationSet.xml": "d27b9a2084e42d2d5dc5b4a4236bc3f967683da338e188001610d1857f26aa18",
            "MEDIQA2019-Task3-QA-TestSet-wLabels.xml": (
                "df9bca894d252279f200ee78e85d871b57a94b224d75467b7fa38a4a0952cc1d"
            ),
        },
    )
    caveats = (
        "Same candidates and same judgements in every row. Without a star a question that has no right answer counts "
        "0; with a star it is left out.",
        "MRR here is over the given candidates; the task's own MRR rewards leaving wrong answers out and is another "
        "figure (best entry 0.962).",
        "The re-runs of BM25 and of the fusion by rank score each question's candidates by themselves.",
    )

    def is_split(self, path: Path) -> bool:
        """Whether it is an XML file with judgements; the task's unlabelled test file is not."""
        return path.suffix.lower() == ".xml" and "ReferenceScore=" in read_text(path)

    def grouped(self, files: Sequence[Path]) -> list[tuple[str, tuple[Path, ...]]]:
        """Every file a split of its own."""
        return one_by_one(files)

    def measure(self, split: Split, bench: Bench) -> Measured:
        """Rank the candidates of every question. Raises UserError."""
        questions = bench.first(read_questions(split.files[0]))
        texts = [SetText(one.id, one.text) for question in questions for one in question.candidates]
        baselines = Baselines([text.body for text in texts], bench.encoder, bench.progress)
        with release_of(texts, bench.encoder, bench.progress) as (release, ids):
            product = Product(release, by_document(texts, ids))
            rankings = _rankings(questions, product, (baselines, texts), bench)
        scored = [_scored(name, ranked, questions) for name, ranked in rankings.items()]
        frame = Frame("re-ranking", MEASURES, [question.id for question in questions])
        made = table(frame, scored, _published(split.name), NAIVE)
        return Measured(len(questions), len(texts), (made,), tuple(product.milliseconds))


def _rankings(
    questions: Sequence[Asked], product: Product, plain: tuple[Baselines, Sequence[SetText]], bench: Bench
) -> dict[str, list[list[str]]]:
    """The order of each question's candidates by every system; what a system does not find comes last."""
    baselines, texts = plain
    rankings: dict[str, list[list[str]]] = {name: [] for name in (NAME, *ROWS, CHIQA)}
    for number, question in enumerate(questions):
        bench.progress("Putting answers in order", number, len(questions))
        own = [one.id for one in sorted(question.candidates, key=lambda one: one.place)]
        rankings[CHIQA].append(own)
        rankings[NAME].append(list(dict.fromkeys((*product.ranking(question.text, set(own)), *own))))
        for name, scores in baselines.scores(question.text).items():
            ranked = (texts[at].id for at in best_first(scores))
            rankings[name].append([id_ for id_ in ranked if id_ in own])
    bench.progress("Putting answers in order", len(questions), len(questions))
    return rankings


def _scored(name: str, rankings: Sequence[Sequence[str]], questions: Sequence[Asked]) -> Scored:
    pairs = [(ranked, question.right) for ranked, question in zip(rankings, questions, strict=True)]
    precision = [average_precision(*pair) for pair in pairs]
    first = [reciprocal_rank(*pair) for pair in pairs]
    answerable = [bool(right) for _, right in pairs]
    return Scored(
        name,
        {
            "MAP": precision,
            "MRR": first,
            "P@1": [within(*pair, 1) for pair in pairs],
            "MAP*": [value if there else None for value, there in zip(precision, answerable, strict=True)],
            "MRR*": [value if there else None for value, there in zip(first, answerable, strict=True)],
        },
    )


def _published(split: str) -> list[Published]:
    """The rows of evals.md 5.1 A for the file; none for another file."""
    rows: dict[str, list[tuple[str, tuple[float, ...]]]] = {
        "Alexa": [
            ("CHiQA, published", (0.787, 0.879)),
            ("BM25, our re-run", (0.818, 0.887, 0.817)),
            ("CHiQA and BM25 fused by rank, our re-run", (0.834, 0.910, 0.856)),
        ],
        "LiveQAMed": [
            ("CHiQA, published", (0.445, 0.516)),
            ("BM25, our re-run", (0.534, 0.581, 0.500)),
            ("CHiQA and BM25 fused by rank, our re-run", (0.522, 0.562, 0.490)),
        ],
        "TestSet": [
            ("BM25, our re-run", (0.811, 0.891, 0.813)),
            ("CHiQA and BM25 fused by rank, our re-run", (0.830, 0.911, 0.840)),
        ],
    }
    kind = next((kind for kind in rows if kind in split), "")
    return [Published(name, dict(zip(MEASURES, figures, strict=False))) for name, figures in rows.get(kind, [])]
