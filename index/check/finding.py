"""A finding: what is wrong, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, in the file `file` (below the corpus), at `line` where that is known."""

    file: str
    line: int | None
    says: str
    advice: bool = False
    """True for what a maintainer should know and need not mend: a page without text, say."""

    def __str__(self) -> str:
        """The finding as one line: file, line, what is wrong."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {'note: ' if self.advice else ''}{self.says}"
