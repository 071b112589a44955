"""What stands on a card or beside an answer: the help box, a refusal of one part, a word on privacy."""

from assistant.present.fixed import fixed, line
from assistant.privacy import find
from assistant.triage import FIRST_999, NATIONS, Verdict
from assistant.types import Answer, Mode, Outcome, Question
from index.reference import Reference

CARDS = (Outcome.EMERGENCY, Outcome.URGENT)
ANSWERED = (Outcome.ANSWERED, Outcome.PARTIAL)
SAID_BESIDE = (Outcome.REFUSED_CLINICAL, Outcome.REFUSED_PERSONAL, Outcome.REFUSED_LEGAL)
"""Refusals worth a line beside an answer; "that is off topic" beside an answer would only confuse."""


def card(question: Question, reference: Reference, verdict: Verdict) -> Answer:
    """The card of a person in danger, with a line for staff (CR-25) and one for other nations (CR-17) at its end.

    Where it may be an emergency, the urgent card begins with 999.
    """
    shown = fixed(question, reference, verdict.outcome, verdict.category)
    lines = ["staff_line"] if question.mode is Mode.STAFF else []
    lines += ["other_nations_line"] if NATIONS in verdict.rules else []
    text = "\n\n".join((shown.text, *(line(reference, Outcome.URGENT, one) for one in lines)))
    if FIRST_999.id in verdict.rules:
        first = reference.filled(reference.reply(Outcome.URGENT, "first_999_line").wordings[0])
        text = "\n\n".join((shown.lead, first, text.removeprefix(shown.lead).lstrip()))
    return shown.model_copy(update={"text": text})


def beside(answer: Answer, question: Question, reference: Reference, verdict: Verdict | None) -> Answer:
    """The answer with what the verdict puts beside it, under the whole question."""
    answer = answer.model_copy(update={"question": question.text})
    if verdict is None:
        return answer
    if verdict.outcome is Outcome.SUPPORT:
        return with_support(answer, question, reference, verdict.category)
    return _boxed(_partly_refused(answer, question, reference, verdict), question, reference, verdict)


def _partly_refused(answer: Answer, question: Question, reference: Reference, verdict: Verdict) -> Answer:
    """The answer with the refusal beside it, or the refusal where nothing was found."""
    if answer.outcome in ANSWERED:
        return _with_refusal(answer, question, reference, verdict)
    return answer if answer.outcome is Outcome.ERROR else fixed(question, reference, verdict.outcome, verdict.category)


def _boxed(answer: Answer, question: Question, reference: Reference, verdict: Verdict) -> Answer:
    """The same behind the help box where there is distress in the message too; a refusal stays one."""
    if not verdict.support:
        return answer
    boxed = with_support(answer, question, reference, verdict.support)
    return boxed.model_copy(update={"outcome": verdict.outcome}) if answer.outcome is verdict.outcome else boxed


def refusal(question: Question, reference: Reference, verdict: Verdict) -> Answer:
    """The words of a refusal or greeting; behind the help box where there is distress in the message too."""
    return _boxed(fixed(question, reference, verdict.outcome, verdict.category), question, reference, verdict)


def with_privacy(answer: Answer, question: Question, reference: Reference) -> Answer:
    """The answer, with a kind word when the message holds personal details; a card stays as it is (PR-09)."""
    if answer.outcome in CARDS or not find(question.text):
        return answer
    return _with_notices(answer, (line(reference, Outcome.CLARIFY, "personal_details"),))


def with_support(answer: Answer, question: Question, reference: Reference, category: str) -> Answer:
    """The same answer with the help box in front of it; outcome `support`."""
    box = fixed(question, reference, Outcome.SUPPORT, category)
    return answer.model_copy(
        update={
            "outcome": Outcome.SUPPORT,
            "notices": (box.text, *answer.notices),
            "text": f"{box.text}\n\n{answer.text}",
            "contacts": tuple(dict.fromkeys((*box.contacts, *answer.contacts))),
        }
    )


def _with_refusal(answer: Answer, question: Question, reference: Reference, verdict: Verdict) -> Answer:
    """The answer to a part of the message, with the refusal of the other part behind it; outcome `partial`.

    Where the refusal is only in doubt, the outcome stays.
    """
    if verdict.outcome not in SAID_BESIDE and not verdict.rest:
        return answer
    refused = fixed(question, reference, verdict.outcome, verdict.category)
    contacts = dict.fromkeys((*answer.contacts, *refused.contacts))
    update = {"contacts": tuple(contacts), **({"outcome": Outcome.PARTIAL} if verdict.rest else {})}
    return _with_notices(answer.model_copy(update=update), (refused.text,))


def _with_notices(answer: Answer, notices: tuple[str, ...]) -> Answer:
    """The answer with notices at its end, in its text as well."""
    text = "\n\n".join((answer.text, *notices))
    return answer.model_copy(update={"notices": (*answer.notices, *notices), "text": text})
