"""Judge (step 4): is there enough here to answer, and if not, what is missing?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.gaps import is_gap
from assistant.understand import Need, Query
from assistant.understand.asking import asks_yes_or_no, says_yes_or_no
from assistant.understand.kind import STRICT, holds
from assistant.understand.lines import asked_of_line, names
from assistant.understand.scope import in_words
from assistant.weigh import (
    LOOKED_AT,
    QUESTION_FEATURES,
    SPAN_FEATURES,
    coverage,
    models,
    question_features,
    quotable,
    span_features,
)
from index.passages import Passage, Span
from index.release import Found, Release
from index.words import spaced, telling_terms, terms, words

# Below this probability the release does not speak of what was asked. Of 3,082 questions, each weighed by a model that
# has not seen it, 0.25 instead of 0.2 keeps back 43 more of 455 beyond the guidance and loses 65 more of 2,627 answers;
# 0.15 gains 52 answers for 35 that are beside the point. 0.2 keeps back as many development questions as the weights
# before did at 0.25.
LEAST_TOPIC = 0.2
LEAST_TOPIC_ALONE = 0.25
"""The same where nobody has worded what the documents answer, where less can be seen. At 0.2 three in a hundred more
of ClapNQ's questions are taken wrongly for answerable or not."""
LEAST_TOPIC_DOUBTED = 0.8
"""The same for a question that looks to be about something else entirely: 97 % of 336 such questions by three authors
stay below it. Guidance of one's own on such a subject still answers."""
LEAST_TOPIC_DOUBTED_ALONE = 0.5
"""The same where nobody has worded what the documents answer: of the shipped ones without their wordings, 98 % of 300
such questions stay below it, and 37 % of 300 that they answer; .8 would keep back 90 % of these."""
LEAST_TOPIC_IN_TALK = 0.05
"""The same for a message that leans on the turns before: they were on the topic, and it is short."""
LEAST_ABOUT = 0.4
"""Share of the question that the passage of such a span has to hold."""
SAME_QUESTION = 0.6
"""From here on a passage's own question is the one that is asked, in other words."""
VERY_QUESTION, BARE_WORDS = 0.75, 3
"""The same for "Yes." alone: "can they tell my mum?" is near "can I talk without my mum knowing?", and is no yes."""
_GENERAL = (
    "phone telephone number call ring helpline line text contact uk nhs health mental team ward hospital care service"
)
ANYBODY = frozenset(terms(_GENERAL))
"""Stems that name nobody in particular."""
# A date or a figure far down the list answers another question. Of 1,369 questions whose detail is missing (by two
# authors, section by section) 22 % are refused with it and 16 % by a look at whole passages; of as many that are
# answered 2.1 and 2.4 %.
LIKELY, LIKELY_SHARE = 8, 0.3
_YEAR = re.compile(r"\b20\d\d\b")


class Strength(StrEnum):
    """What the guidance has on a question."""

    FULL = "full"
    DETAIL_MISSING = "detail"
    """The topic is there, but not the kind of thing that was asked for."""
    NOTHING = "topic"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may carry a statement, with the probability that it holds a fact the question is after."""

    passage: Passage
    span: Span
    score: float

    @property
    def text(self) -> str:
        """The exact words."""
        return self.passage.quote(self.span)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The verdict with the candidates, best first; there are none unless the strength is FULL."""

    strength: Strength
    candidates: tuple[Candidate, ...]
    topic: float
    """Probability that the release speaks of what was asked."""


def judge(query: Query, found: Sequence[Found], release: Release) -> Evidence:
    """Weigh what was retrieved: first whether it is about the topic, then whether the very thing is there."""
    fitted = models()
    candidates = weighed(query, found, release)
    row = question_features(query, found, release, candidates[0].score if candidates else 0.0)
    topic = float(fitted[_topic_model(found, release)].probabilities(row[None, :], QUESTION_FEATURES)[0])
    if topic < _least_topic(query, found) or not candidates:
        return Evidence(Strength.NOTHING, (), topic)
    candidates = _of_this_question(candidates, query, found)
    if query.need in STRICT:
        candidates = [candidate for candidate in candidates if _may_answer(candidate, query, release)]
    if not candidates or _lacks(query, found, candidates):
        return Evidence(Strength.DETAIL_MISSING, (), topic)
    return Evidence(Strength.FULL, tuple(candidates), topic)


def _least_topic(query: Query, found: Sequence[Found]) -> float:
    is_worded = _is_worded(found[:LOOKED_AT])
    if query.doubted:
        return LEAST_TOPIC_DOUBTED if is_worded else LEAST_TOPIC_DOUBTED_ALONE
    if query.topic:
        return LEAST_TOPIC_IN_TALK
    return LEAST_TOPIC if is_worded else LEAST_TOPIC_ALONE


def _topic_model(found: Sequence[Found], release: Release) -> str:
    """Which model weighs the topic: each learnt from what a release of its sort has to show."""
    if not _is_worded(found[:LOOKED_AT]):
        return "topic alone"
    return "topic" if release.knows_beyond else "topic without beyond"


def _is_worded(found: Sequence[Found]) -> bool:
    """Whether anybody has written down how any of these passages is asked for."""
    return any(one.passage.asks for one in found)


def weighed(query: Query, found: Sequence[Found], release: Release) -> list[Candidate]:
    """Every quotable span of what was retrieved, the likeliest first."""
    model = models()["span" if _is_worded(found) else "span alone"]
    odds = model.probabilities(span_features(query, found, release.share_held(query.stems)), SPAN_FEATURES)
    spans = [(found[rank].passage, span) for rank, _, span in quotable(found)]
    candidates = [Candidate(passage, span, float(odd)) for (passage, span), odd in zip(spans, odds, strict=True)]
    return sorted(candidates, key=lambda candidate: -candidate.score)


def _of_this_question(candidates: Sequence[Candidate], query: Query, found: Sequence[Found]) -> list[Candidate]:
    """The candidates without the yes or no to another question: each answers the heading it stands under.

    Where nobody has worded what a section answers, its heading has to speak of what is asked.
    """
    wants = asks_yes_or_no(query.text)
    stems = set(query.stems)
    how_near = {
        one.passage.id: 1.0
        if wants and not one.passage.asks and stems & set(telling_terms(one.passage.heading))
        else one.question
        for one in found
    }
    return [c for c in candidates if not says_yes_or_no(c.text) or how_near[c.passage.id] >= _near_enough(c.text)]


def _near_enough(text: str) -> float:
    """How near the question has to be for this yes or no to be its answer; one that says no more can only mislead."""
    return VERY_QUESTION if len(words(text)) <= BARE_WORDS else SAME_QUESTION


def _may_answer(candidate: Candidate, query: Query, release: Release) -> bool:
    """Whether a span holds what is asked for; what is asked besides, one without any such thing may answer.

    Somebody else's number or name never stands beside it: it would be taken for the one that was asked for.
    """
    is_other = query.besides and not holds(candidate.text, query.need)
    if query.lines:
        return is_other or _is_of_the_line(candidate.text, query)
    return is_other or _is_the_thing(candidate, query, release)


def _is_of_the_line(text: str, query: Query) -> bool:
    """Whether a span holds what is asked of the help line that is named, its number, or that it is not known."""
    if is_gap(text):
        return names(query.lines, text) and asked_of_line(text.lower()) is query.need
    return names(query.lines, text) and (holds(text, query.need) or holds(text, Need.PHONE))


def _is_the_thing(candidate: Candidate, query: Query, release: Release) -> bool:
    """Whether a span holds what is asked for, in a passage about whose it is and of the place that is named."""
    about = candidate.passage.searched_text
    if query.scope.area is not None and not in_words(query.scope.area, spaced(about)):
        return False
    if not holds(candidate.text, query.need):
        return False
    if query.need is Need.PHONE:  # a number is right only for the one who is named beside it
        named = set(query.stems) - ANYBODY
        return bool(named & set(terms(f"{candidate.passage.heading} {candidate.text}")))
    return coverage(query.stems, about, release) >= LEAST_ABOUT


def _lacks(query: Query, found: Sequence[Found], candidates: Sequence[Candidate]) -> bool:
    """Whether the year named is in none of the passages, or what is asked for or to be counted in no likely span."""
    passages = " ".join(one.passage.text for one in found)
    if query.live or any(year not in passages for year in _YEAR.findall(query.text)):
        return True
    if query.besides:
        return False
    if query.lines:
        return not any(is_gap(one.text) or holds(one.text, query.need) for one in candidates)
    likely = [one.text for one in candidates[:LIKELY] if one.score >= LIKELY_SHARE * candidates[0].score]
    counted = query.counted
    if counted is not None and not any(counted in terms(text) for text in likely):
        return True
    return query.need is not Need.NONE and not any(holds(text, query.need) for text in likely)
