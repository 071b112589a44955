"""An Answer as a person reads it in a terminal."""

from assistant.types import Answer, Citation


def as_text(answer: Answer) -> str:
    """The answer with its sources, help lines, explained words and next questions, in plain text."""
    parts = [answer.text]
    parts += _block("Help lines", [f"{c.name}: {c.number}{f' ({c.how})' if c.how else ''}" for c in answer.contacts])
    parts += _block("Not in the guidance", list(answer.missing))
    parts += _block("Sources", [_source(citation) for citation in answer.citations])
    parts += _block("Words to know", [f"{term.term}: {term.meaning}" for term in answer.terms])
    parts += _block("You could ask next", list(answer.next_questions))
    return "\n\n".join(parts)


def _block(title: str, lines: list[str]) -> list[str]:
    return [f"{title}\n" + "\n".join(f"  {line}" for line in lines)] if lines else []


def _source(citation: Citation) -> str:
    place = [citation.title, citation.section, f"page {citation.page}" if citation.page else ""]
    lines = [f"[{citation.number}] " + ", ".join(part for part in place if part) + _label(citation)]
    lines += [f"      from: {s.title}, {s.publisher}, {s.date}, {s.url}" for s in citation.sources]
    return "\n".join(lines)


def _label(citation: Citation) -> str:
    facts = [citation.evidence or "", f"written {citation.published}" if citation.published else ""]
    said = "; ".join(fact for fact in facts if fact)
    return f" ({said})" if said else ""
