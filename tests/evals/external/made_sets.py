"""Ten made-up rules of an allotment society, written down in the shape of each public set's files."""

import json
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape


@dataclass(frozen=True)
class Rule:
    """A rule with a question about it and the situation of the person who asks."""

    page: str
    text: str
    question: str
    scenario: str


RULES = (
    Rule("keep-bees", "You may keep two hives of bees behind the orchard.", "How many hives can I keep?", "I love bees."),
    Rule("light-a-bonfire", "Bonfires are allowed after dusk in October.", "When may I light a bonfire?", "I have dry wood."),
    Rule("water-the-plot", "Hosepipes must be rolled up before noon.", "When must a hosepipe be rolled up?", "It is a hot June."),
    Rule("build-a-shed", "A shed may be no taller than a scarecrow.", "How tall may my shed be?", "I bought timber."),
    Rule("share-a-plot", "Two neighbours may share a plot if both sign the ledger.", "Can my neighbour share my plot?", "We are friends."),
    Rule("leave-the-society", "To leave the society, hand your key to the treasurer.", "How do I leave the society?", "I am moving."),
    Rule("sell-vegetables", "Vegetables are sold at the gate on Saturdays.", "Where are vegetables sold?", "My marrows are huge."),
    Rule("bring-a-dog", "A dog must wear a green collar on the paths.", "What must a dog wear?", "Rex likes digging."),
    Rule("use-compost", "Compost is free for members over seventy.", "Who gets free compost?", "I am seventy-two."),
    Rule("park-a-car", "Cars are parked beside the windmill.", "Where do I park a car?", "I come by car."),
)  # fmt: skip


def write_or_sharc(folder: Path) -> Path:
    """Snippets and cases as JSON lines; two cases share a tree."""
    folder.mkdir(parents=True)
    snippets = {str(n): f"# {rule.page.replace('-', ' ').capitalize()}\n\n{rule.text}" for n, rule in enumerate(RULES)}
    (folder / "id2snippet.json").write_text(json.dumps(snippets))
    cases = [
        {
            "utterance_id": f"u{n}",
            "tree_id": f"t{n // 2}",
            "question": rule.question,
            "scenario": rule.scenario,
            "history": [{"follow_up_question": f"Is it about this: {rule.text}", "follow_up_answer": "Yes"}],
            "gold_snippet_id": str(n),
        }
        for n, rule in enumerate(RULES)
    ]
    path = folder / "made_dev.json"
    path.write_text("\n".join(json.dumps(case) for case in cases))
    return path


def write_clapnq(folder: Path) -> Path:
    """Ten questions with an answer, nested values as Python literals, and ten without, nested values as they are."""
    folder.mkdir(parents=True)
    with_answer, without = [], []
    for n, rule in enumerate(RULES):
        other = RULES[(n + 1) % len(RULES)]
        sentences = [f"{other.scenario}", rule.text, "The society was founded by a miller ."]
        passage = {"title": rule.page.replace("-", " "), "text": " ".join(sentences), "sentences": sentences}
        answer = {"answer": rule.text, "selected_sentences": [rule.text]}
        with_answer.append(
            {"id": f"a{n}", "input": rule.question, "passages": repr([passage]), "output": json.dumps([answer])}
        )
        nothing = {"answer": "", "selected_sentences": []}
        question = f"What is the surname of the {n}th president of Peru?"
        without.append({"id": f"n{n}", "input": question, "passages": [passage], "output": [nothing]})
    for name, rows in (("answerable", with_answer), ("unanswerable", without)):
        (folder / f"made_{name}.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    return folder


def write_mediqa(folder: Path) -> Path:
    """Ten questions; of each one's three answers the right one is last in the system's order. The tenth has none."""
    folder.mkdir(parents=True)
    questions = []
    for n, rule in enumerate(RULES):
        texts = [RULES[(n + 3) % 10].text, RULES[(n + 6) % 10].text, rule.text]
        answers = "".join(
            f'<Answer AID="{n}_{place}" SystemRank="{place}" ReferenceScore="{4 if place == 3 and n < 9 else 2}">'
            f"<AnswerText>{escape(text)}</AnswerText></Answer>"
            for place, text in enumerate(texts, start=1)
        )
        questions.append(
            f'<Question QID="{n}"><QuestionText>{escape(rule.question)}</QuestionText>'
            f"<AnswerList>{answers}</AnswerList></Question>"
        )
    path = folder / "made-Alexa.xml"
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?><Made>{"".join(questions)}</Made>')
    return path


def write_conditionalqa(folder: Path) -> Path:
    """One JSON array of ten questions; the tenth has no evidence."""
    folder.mkdir(parents=True)
    cases = [
        {
            "id": f"dev-{n}",
            "url": f"https://example.org/{rule.page}",
            "scenario": rule.scenario,
            "question": rule.question,
            "evidences": [f"<p>{rule.text}</p>"] if n < 9 else [],
        }
        for n, rule in enumerate(RULES)
    ]
    path = folder / "made.json"
    path.write_text(json.dumps(cases, indent=1))
    return path
