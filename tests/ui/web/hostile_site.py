"""The real server with answers that are hostile through and through: `python hostile_site.py PORT`.

"batch N SIZE" asks for the Nth batch of so many hostile strings, "plain SIZE" for harmless ones in the same places.
"""

import sys
from pathlib import Path

from hostile import strings
from small import QUOTE, answered, citation

from assistant.types import Answer, CitedSource, Question, Statement, Term
from index.reference import Reference
from ui.web.app import create_app
from ui.web.serve import serve
from ui.web.settings import WebSettings

PLAIN = ("plain words", "two\nlines", "- a dash\n- another", "1. a number\n2. another")


class Hostile:
    def __init__(self) -> None:
        self.strings = strings()

    def ask(self, question: Question) -> Answer:
        match question.text.split()[:3]:
            case ["batch", number, size]:
                start = int(number) * int(size)
                return answer(question, self.strings[start : start + int(size)])
            case _:
                return answer(question, PLAIN * 3)


def answer(question: Question, texts: list[str] | tuple[str, ...]) -> Answer:
    """An answer that says each of the texts in every place where an answer says something."""
    cited = tuple(cited_as(number, text) for number, text in enumerate(texts, 1))
    return answered(
        question,
        lead=" ".join(texts)[:2000],
        statements=tuple(Statement(text=text, citations=(number,)) for number, text in enumerate(texts, 1)),
        citations=cited,
        missing=tuple(texts),
        notices=tuple(texts),
        terms=tuple(Term(term=text, meaning=text) for text in texts),
        next_questions=tuple(texts[:4]),
        release=texts[0],
    )


def cited_as(number: int, text: str) -> object:
    source = CitedSource(title=text, publisher=text, url="https://www.nhs.uk/", date=text)
    one = citation(number, passage=f"{text} {QUOTE} {text}", title=text, section=text, evidence=text)
    return one.model_copy(update={"published": text, "sources": (source,)})


if __name__ == "__main__":
    reference = Reference(Path(__file__).parent / "reference")
    app = create_app(Hostile(), reference, ready=lambda: True, settings=WebSettings(questions_per_minute=0))
    serve(app, "127.0.0.1", int(sys.argv[1]))
