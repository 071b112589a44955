"""Match expressions: what a text must hold, as written in a case."""

import re
from typing import Annotated, Any

from pydantic import Discriminator, Field, StringConstraints, Tag, field_validator

from assistant.types import Value

FORMS = ("any", "all", "not", "re", "near")


class AnyOf(Value):
    """At least one of the parts."""

    any: tuple["Expression", ...] = Field(min_length=1)


class AllOf(Value):
    """Every part."""

    all: tuple["Expression", ...] = Field(min_length=1)


class Not(Value):
    """The part is not there."""

    part: "Expression" = Field(alias="not")


class Pattern(Value):
    """A regular expression, searched in the normalised text; the pattern itself is taken as written."""

    re: str = Field(min_length=1)

    @field_validator("re")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from error
        return pattern


class Near(Value):
    """Two parts, in any order, inside a stretch of so many words."""

    near: tuple["Expression", "Expression"]
    words: int = Field(default=12, ge=1)


_MODELS: tuple[tuple[type[Value], str], ...] = (
    (AnyOf, "any"), (AllOf, "all"), (Not, "not"), (Pattern, "re"), (Near, "near"),
)  # fmt: skip


def _form(value: Any) -> str | None:
    """Which form an expression has, from its one telling key."""
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict):
        return next((form for form in FORMS if form in value), None)
    return next((form for model, form in _MODELS if isinstance(value, model)), None)


Expression = Annotated[
    Annotated[str, StringConstraints(min_length=1), Tag("text")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[Not, Tag("not")]
    | Annotated[Pattern, Tag("re")]
    | Annotated[Near, Tag("near")],
    Discriminator(
        _form,
        custom_error_type="match_expression",
        custom_error_message="a match is a string or an object with any, all, not, re or near",
    ),
]

for _model in (AnyOf, AllOf, Not, Near):
    _model.model_rebuild()
