"""What `homeward index status` says."""

from pathlib import Path

from index.build import corpus_digest
from index.errors import CorpusError
from index.releases import Manifest, Releases
from index.settings import Settings


def status_text(settings: Settings) -> str:
    """The live release, its size and state, and the others kept. Raises NoRelease when nothing was built yet."""
    releases = Releases(settings.home)
    live = releases.manifest(releases.live().name)
    others = [name for name in releases.names() if name != live.name]
    lines = [
        f"Live:       {live.name}, built {live.built_at:%-d %B %Y %H:%M} UTC",
        f"Holds:      {live.documents} documents, {live.passages} passages, {live.spans} quotable spans",
        f"Made by:    {live.recipe.model}",
        f"Documents:  {live.corpus}{_freshness(live)}",
        f"Also kept:  {', '.join(others) if others else 'none'}",
    ]
    lines += [f"Note:       {notice}" for notice in live.notices]
    return "\n".join(lines)


def _freshness(live: Manifest) -> str:
    try:
        same = corpus_digest(Path(live.corpus)) == live.digest
    except CorpusError as error:
        return f" (cannot be read now: {str(error).splitlines()[0]})"
    return " (unchanged since)" if same else " (CHANGED since: run homeward index build)"
