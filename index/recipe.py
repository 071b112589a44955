"""The recipe of a release: whatever changes its content or its vectors changes the recipe."""

from importlib.metadata import version

from pydantic import BaseModel, ConfigDict

# Raise it when readers, sections, passages or the keyword index give another result for the same file.
FORM = 5
LIBRARIES = (
    "beautifulsoup4",
    "bm25s",
    "chromadb",
    "lxml",
    "markdown-it-py",
    "onnxruntime",
    "pypdf",
    "PyStemmer",
    "python-docx",
    "tokenizers",
)
"""Another version of one of these may read, cut, embed or store the same file in another way."""


class Recipe(BaseModel):
    """How a release is made; vectors are reused only under an equal recipe."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str
    """The encoder's variant: name, weights, runtime."""
    passage_words: int
    form: int
    libraries: dict[str, str]


def recipe(variant: str, passage_words: int) -> Recipe:
    """The recipe in force for an encoder and a passage length."""
    return Recipe(
        model=variant, passage_words=passage_words, form=FORM, libraries={name: version(name) for name in LIBRARIES}
    )
