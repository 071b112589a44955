"""Fixed words: what is said when nothing was looked up, or nothing was found."""

from collections.abc import Sequence

from assistant.types import Answer, Mode, Outcome, Question, Scope, ShownContact
from assistant.understand import Query
from index.entries import Contact, HelpLine, Reply
from index.reference import Reference
from index.release import Release


def fixed(question: Question, reference: Reference, outcome: Outcome, category: str = "") -> Answer:
    """The fixed words for an outcome, with the help lines that belong to it.

    The wording changes from turn to turn, so that the same help is never given twice in the same words.
    """
    reply = reference.reply(outcome, category)
    wording = reference.filled(reply.wordings[len(question.history) % len(reply.wordings)])
    contacts = shown_contacts(reply, reference)
    return Answer(
        question=question.text,
        mode=question.mode,
        outcome=outcome,
        lead=reply.lead,
        text=f"{reply.lead}\n\n{wording}" if wording else reply.lead,
        contacts=contacts,
        scope=Scope(audience=question.mode),
    )


def line(reference: Reference, outcome: Outcome, category: str) -> str:
    """A fixed line that is added to an answer: its first sentence and its words."""
    reply = reference.reply(outcome, category)
    return f"{reply.lead}. {reference.filled(reply.wordings[0])}"


def not_easy(question: Question, reference: Reference) -> tuple[str, ...]:
    """The notice for a family that asked for easy words where the answer has others; empty for everyone else."""
    if not question.easy or question.mode is not Mode.FAMILY:
        return ()
    reply = reference.reply(Outcome.ANSWERED, "not_easy")
    return (reply.lead,) if reply.category else ()  # a release built before these words existed has none


def which(question: Question, reference: Reference, says: str, choices: Sequence[str]) -> Answer:
    """The question back: what the letters can mean, and the questions to choose from."""
    answer = fixed(question, reference, Outcome.CLARIFY, "meaning")
    words = reference.filled(reference.reply(Outcome.CLARIFY, "meaning").wordings[0])
    listed = "\n".join(f"- {choice}" for choice in choices)
    return answer.model_copy(
        update={"lead": says, "text": f"{says}\n\n{words}\n\n{listed}", "next_questions": tuple(choices)}
    )


def shown_contacts(reply: Reply, reference: Reference) -> tuple[ShownContact, ...]:
    """The help lines of a reply, in its order."""
    return tuple(_shown(reference.contacts[contact]) for contact in reply.contacts)


def _shown(contact: Contact) -> ShownContact:
    return ShownContact(name=contact.name, number=contact.number, how=contact.how)


def contacts_of(lines: Sequence[HelpLine], reference: Reference) -> tuple[ShownContact, ...]:
    """The contacts of help lines that a question names."""
    return tuple(_shown(reference.contacts[contact]) for line in lines for contact in line.contacts)


def without_number(question: Question, query: Query, release: Release) -> Answer:
    """What is said to who asks for a help line of which no checked number is known."""
    answer = fixed(question, release.reference, Outcome.NOT_FOUND, "line")
    lead = f"{answer.lead} {' and '.join(line.name for line in query.lines)}."
    text = answer.text.replace(answer.lead, lead, 1)
    return answer.model_copy(update={"lead": lead, "text": text, "scope": query.scope, "release": release.name})


def not_found(
    question: Question,
    reference: Reference,
    category: str,
    known: Sequence[str],
    gap: str = "",
    contacts: Sequence[ShownContact] = (),
) -> Answer:
    """The refusal for a question that the guidance does not answer, without sources.

    `known` are questions near it that it does answer; `gap` is what the guidance itself says it does not know;
    `contacts` belong to the help line whose detail is not known.
    """
    answer = fixed(question, reference, Outcome.NOT_FOUND, category)
    lines = [answer.text, gap]
    if known:
        lines.append("\n".join((reference.reply(Outcome.NOT_FOUND, "known").lead, *(f"- {one}" for one in known))))
    return answer.model_copy(
        update={
            "text": "\n\n".join(line for line in lines if line),
            "missing": (gap,) if gap else (),
            "contacts": tuple(contacts),
            "next_questions": tuple(known),
        }
    )
