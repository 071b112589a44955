"""The corpus in figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from index.check.readability import grade
from index.check.sentences import Voice, voices
from index.check.sourcing import says_no_fact, states_fact
from index.check.wording import LONGEST
from index.corpus import read_corpus


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over the documents of a corpus; twins are counted apart."""

    documents: int
    twins: int
    sections: int
    sentences: int
    sourced: float
    """Share of the sentences that carry a source."""
    facts_sourced: float
    """The same among those that state a figure, a right or an event."""
    long_in_twins: float
    """Share of the twins' sentences with more than 20 words."""
    grades: dict[str, float]
    """Flesch-Kincaid grade of each twin, by file."""

    @property
    def median_grade(self) -> float:
        """The middle one of the grades; 0 without twins."""
        return median(self.grades.values()) if self.grades else 0.0

    def __str__(self) -> str:
        """The figures as lines for a terminal."""
        hardest = sorted(self.grades.items(), key=lambda pair: -pair[1])[:3]
        return "\n".join(
            [
                f"Documents: {self.documents}, {self.twins} of them with a twin",
                f"Sections:  {self.sections}",
                f"Sentences: {self.sentences}, {self.sourced:.0%} with a source",
                f"           of those that state a figure, a right or an event: {self.facts_sourced:.1%}",
                f"Twins:     {self.long_in_twins:.1%} of the sentences over {LONGEST} words, "
                f"grade {self.median_grade:.1f} (median)",
                "Hardest:   " + ", ".join(f"{name} {value:.1f}" for name, value in hardest),
            ]
        )


def figures(corpus: Path) -> Figures:
    """The figures of the documents below a folder. Raises CorpusError when one cannot be read."""
    spoken = [voices(file) for file in read_corpus(corpus)]
    own = [voice for pair in spoken for voice in pair[:1]]
    plain = [voice for pair in spoken for voice in pair[1:]]
    said = [s for voice in own for s in voice.sentences]
    facts = [s for s in said if states_fact(s) and not says_no_fact(s)]
    told = [s for voice in plain for s in voice.sentences]
    return Figures(
        documents=len(own),
        twins=len(plain),
        sections=sum(_sections(voice) for voice in own),
        sentences=len(said),
        sourced=_share([bool(s.keys) for s in said]),
        facts_sourced=_share([bool(s.keys) for s in facts]),
        long_in_twins=_share([s.length > LONGEST for s in told]),
        grades={voice.file: grade(s.text for s in voice.sentences) for voice in plain},
    )


def _sections(voice: Voice) -> int:
    return len(dict.fromkeys(sentence.heading for sentence in voice.sentences))


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
