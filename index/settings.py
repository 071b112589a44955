"""Everything that decides what a release contains and where it lives."""

from pathlib import Path

from platformdirs import user_data_path
from pydantic_settings import BaseSettings, SettingsConfigDict

SHIPPED_CORPUS = Path(__file__).resolve().parent.parent / "corpus"
BUNDLED_MODEL = "all-MiniLM-L6-v2"


class Settings(BaseSettings):
    """Read from the environment (`HOMEWARD_HOME`, `HOMEWARD_CORPUS`, ...); command-line options go before it."""

    model_config = SettingsConfigDict(env_prefix="HOMEWARD_", frozen=True, extra="ignore")

    home: Path = user_data_path("homeward")
    """Releases, the exported model, logs."""
    corpus: Path = SHIPPED_CORPUS
    """The documents to index."""
    model: str = BUNDLED_MODEL
    """`all-MiniLM-L6-v2` (comes with the install), or the folder of any sentence-transformers model."""
    passage_words: int = 90
    """Longest passage, unless one list is longer. 60 to 150 words rank alike once title and headings are
    indexed with the text; 90 keeps nearly every section whole."""
    keep_releases: int = 3
    """How many releases stay for rollback, the live one included."""
