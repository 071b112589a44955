from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from evals.matching import found_in, holds, share_held
from evals.schema.expressions import Expression

ADAPTER: TypeAdapter[Any] = TypeAdapter(Expression)


def expression(data: Any) -> Any:
    return ADAPTER.validate_python(data)


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Apply within fourteen days.", "14 days"),
        ("It cost £1.2 million.", "£1.2m"),
        ("a or b", {"any": ["x", "b"]}),
        ("a and b", {"all": ["a", "b"]}),
        ("nothing here", {"not": "everything"}),
        ("call 0800 and wait", {"re": r"\bcall \d{4}\b"}),
        ("Section 2: apply in the first two weeks", {"near": ["section 2", {"any": ["2 weeks", "14 days"]}]}),
        ("two weeks after section 2", {"near": ["section 2", "2 weeks"], "words": 5}),
    ],
)
def test_an_expression_is_found(text: str, match: Any) -> None:
    assert holds(text, expression(match))


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Apply within 114 days.", "14 days"),
        ("Apply within 1.14 days.", "14 days"),
        ("section 25", "section 2"),
        ("section 2.5", "section 2"),
        ("a", {"all": ["a", "b"]}),
        ("c", {"any": ["a", "b"]}),
        ("everything", {"not": "everything"}),
        ("two weeks after section 2", {"near": ["section 2", "2 weeks"], "words": 4}),
        ("section 2 only", {"near": ["section 2", "2 weeks"]}),
    ],
)
def test_an_expression_is_not_found(text: str, match: Any) -> None:
    assert not holds(text, expression(match))


def test_a_stretch_counts_every_word_from_the_first_part_to_the_end_of_the_last() -> None:
    # "2 weeks after section 2" are five words
    near = {"near": ["section 2", "2 weeks"]}
    assert [holds("2 weeks after section 2", expression({**near, "words": n})) for n in (4, 5)] == [False, True]


def test_all_inside_near_needs_every_part() -> None:
    near = expression({"near": [{"all": ["nurse", "relative"]}, "leave"], "words": 9})
    assert holds("a nurse and a relative on leave", near)
    assert not holds("a nurse on leave", near)


def test_a_part_of_an_all_is_a_share() -> None:
    assert share_held("a nurse", expression({"all": ["nurse", "relative"]})) == 0.5
    assert share_held("a nurse", expression("relative")) == 0
    assert share_held("a nurse", expression("nurse")) == 1


def test_normalised_text_is_taken_as_it_is() -> None:
    assert found_in("14 days", expression("fourteen days"))
    assert not found_in("Fourteen days", expression("fourteen days"))


@pytest.mark.parametrize(
    "data", ["", {"al": ["a"]}, {"any": []}, {"re": "("}, {"near": ["a"]}, {"near": ["a", "b"], "words": 0}, 5]
)
def test_what_is_no_expression_is_refused(data: Any) -> None:
    with pytest.raises(ValidationError):
        expression(data)
