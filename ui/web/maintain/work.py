"""What the maintainers' pages work on: one home, its releases, and the corpus behind the live one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from index.errors import UserError
from index.journal import Journal
from index.release import Release
from index.releases import Manifest, Releases
from index.settings import Settings
from ui.web.unanswered.store import Store

Live = Callable[[], Release | None]


@dataclass(frozen=True, slots=True)
class Work:
    """The settings that the server runs with, and the release that answers now."""

    settings: Settings
    live: Live
    unanswered: Store | None = None
    """What people asked in vain; None unless the operator keeps it."""

    @property
    def releases(self) -> Releases:
        """The releases of the home."""
        return Releases(self.settings.home)

    @property
    def journal(self) -> Journal:
        """What was done, by whom and why."""
        return Journal(self.settings.home)

    @property
    def folder(self) -> Path:
        """Where these pages keep what is theirs: sessions, uploads, the last build."""
        return self.settings.home / "maintain"

    @property
    def for_build(self) -> Settings:
        """The settings of the next build, with the corpus of the live release: another would swap all documents."""
        current = self.releases.current()
        if current is None:
            return self.settings
        corpus = Path(self.releases.manifest(current.name).corpus)
        return self.settings.model_copy(update={"corpus": corpus})

    def manifests(self) -> list[Manifest]:
        """Every release that can be read, newest first."""
        found = []
        for name in reversed(self.releases.names()):
            try:
                found.append(self.releases.manifest(name))
            except UserError:
                continue
        return found

    def today(self) -> date:
        """The day by which ages are told."""
        return datetime.now(UTC).date()
