"""Present (step 7): what was found, or why nothing was, as an Answer for the person who asked."""

from assistant.present.answer import answer_text, next_questions, present
from assistant.present.beside import CARDS, beside, card, refusal, with_privacy, with_support
from assistant.present.fixed import contacts_of, fixed, not_easy, not_found, shown_contacts, which, without_number
from assistant.present.joined import joined
from assistant.present.retold import can_be_said, quoted, retold

__all__ = [
    "CARDS",
    "answer_text",
    "beside",
    "can_be_said",
    "card",
    "contacts_of",
    "fixed",
    "joined",
    "next_questions",
    "not_easy",
    "not_found",
    "present",
    "quoted",
    "refusal",
    "retold",
    "shown_contacts",
    "which",
    "with_privacy",
    "with_support",
    "without_number",
]
