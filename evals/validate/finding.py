"""What a check of the cases finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or worth knowing, with the file and line where there is one."""

    place: str
    what: str
    fatal: bool = True

    def __str__(self) -> str:
        """One line for a person."""
        return f"{self.place}: {'' if self.fatal else 'note: '}{self.what}"
