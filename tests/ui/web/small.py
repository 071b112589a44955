"""A small assistant with an answer of every kind, for tests of the page that ask nothing of the index."""

import time

from assistant.present import fixed
from assistant.types import Answer, Citation, CitedSource, Mode, Outcome, Question, Scope, Statement, Term
from index.reference import Reference

HOSTILE = (
    '<script>window.hit=1</script><img src=x onerror="window.hit=1"> ${window.hit=1} {{window.hit=1}} `x` '
    '"><b id=hostile>*bold*</b> ![i](https://evil.example/i.png) [l](javascript:window.hit=1) '
    '<form action=https://evil.example><input name=q></form>\n\n<div style="position:fixed;inset:0">cover</div>\n\n'
    "# big"
)

PASSAGE = (
    "A lead provider holds the budget for specialised services in its area. It works with other NHS trusts and "
    "charities as partners.\n\n"
    "The lead provider is accountable to NHS England for the whole pathway. It reports every quarter on:\n"
    "- the number of people placed outside their area\n- the length of stay\n- what families and patients say"
)
QUOTE = "The lead provider is accountable to NHS England for the whole pathway."


def citation(number: int = 1, *, passage: str = PASSAGE, quote: str = QUOTE, **changes: object) -> Citation:
    """A citation of `quote` where it stands in `passage`."""
    start = passage.index(quote)
    fields: dict[str, object] = {
        "number": number,
        "document": "guidance/provider-collaborative",
        "title": "What NHS-led provider collaboratives are",
        "section": "Who leads › What does the lead provider do?",
        "page": None,
        "quote": quote,
        "evidence": "national guidance",
        "published": "2021",
        "review_by": "2027-05-21",
        "status": "current",
        "sources": (
            CitedSource(
                title="NHS-led provider collaboratives",
                publisher="NHS England",
                url="https://www.england.nhs.uk/mental-health/nhs-led-provider-collaboratives/",
                date="2021",
            ),
        ),
        "passage": passage,
        "start": start,
        "end": start + len(quote),
    }
    return Citation.model_validate({**fields, **changes})


def answered(question: Question, **changes: object) -> Answer:
    """An answer with two statements, two citations, a notice, a term and two questions to ask next."""
    first = citation(1)
    second = citation(2, quote=PASSAGE[PASSAGE.index("It reports") :], page=4, evidence="case study")
    said = (Statement(text=first.quote, citations=(1,)), Statement(text=second.quote, citations=(2, 1)))
    lead = "Yes, the guidance says this."
    fields: dict[str, object] = {
        "question": question.text,
        "mode": question.mode,
        "outcome": Outcome.ANSWERED,
        "lead": lead,
        "statements": said,
        "text": lead,
        "citations": (first, second),
        "missing": ("The guidance here gives no time limit.",),
        "notices": ("“South London” is a case study: one area's example, not a rule for every area.",),
        "terms": (Term(term="lead provider", meaning="The organisation that is in charge of the money and the plan."),),
        "next_questions": ("Who are the partners?", "How is quality checked?"),
        "release": "2026-11-22T10-00-00-ab12",
    }
    return Answer.model_validate({**fields, **changes})


FIXED = {
    "overdose": Outcome.EMERGENCY,
    "end my life": Outcome.URGENT,
    "broken": Outcome.ERROR,
    "dose": Outcome.REFUSED_CLINICAL,
    "weather": Outcome.NOT_FOUND,
}


class SmallAnswers:
    """Answers by a word of the question, and remembers what it was asked."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.asked: list[Question] = []

    def ask(self, question: Question) -> Answer:
        """A card, a help box, a hostile answer, a refusal, an exception, or else an ordinary answer."""
        self.asked.append(question)
        text = question.text.lower()
        if "explode" in text:
            raise RuntimeError(question.text)
        if "slow" in text:
            time.sleep(1.5)
        for word, outcome in FIXED.items():
            if word in text and not (question.after_card and outcome is Outcome.URGENT):
                return fixed(question, self.reference, outcome)
        if "hostile" in text:
            return hostile(question)
        if "sad" in text or question.after_card:
            return _beside_help(question, self.reference)
        return _ordinary(question)


def hostile(question: Question) -> Answer:
    """An answer in which every text tries to be markup."""
    source = CitedSource(title=HOSTILE, publisher=HOSTILE, url="javascript:window.hit=1", date=HOSTILE)
    one = citation(passage=f"{HOSTILE} {QUOTE} {HOSTILE}", title=HOSTILE, section=HOSTILE, evidence=HOSTILE)
    one = one.model_copy(update={"published": HOSTILE, "sources": (source,)})
    return answered(
        question,
        lead=HOSTILE,
        statements=(Statement(text=HOSTILE, citations=(1, 0, 7)),),
        citations=(one,),
        missing=(HOSTILE,),
        notices=(HOSTILE,),
        terms=(Term(term=HOSTILE, meaning=HOSTILE),),
        next_questions=(HOSTILE,),
        release=HOSTILE,
    )


def _ordinary(question: Question) -> Answer:
    """An answer to the one who asks; of several pieces of one passage, or about a place, when the question says so."""
    text = question.text.lower()
    who = "staff" if question.mode is Mode.STAFF else "families"
    lead = f"For {who}, the guidance says:"
    if "pieces" in text:
        return _in_pieces(question, lead)
    if "kent" not in text:
        return answered(question, lead=lead)
    given = question.scope or Scope()
    area = "Kent" if given.area is None else given.area or None
    return answered(question, lead=lead, scope=Scope(area=area, service_line=given.service_line or None))


def _in_pieces(question: Question, lead: str) -> Answer:
    """An answer of two pieces of one passage."""
    other = "It works with other NHS trusts and charities as partners."
    pieces = (citation(1), citation(2, quote=other))
    said = tuple(Statement(text=one.quote, citations=(one.number,)) for one in pieces)
    return answered(question, lead=lead, statements=said, citations=pieces)


def _beside_help(question: Question, reference: Reference) -> Answer:
    box = fixed(question, reference, Outcome.SUPPORT)
    answer = answered(question)
    return answer.model_copy(
        update={"outcome": Outcome.SUPPORT, "notices": (box.text, *answer.notices), "contacts": box.contacts}
    )
