"""The small files beside the documents: towns, numbers and replies, checked when they are read."""

import shutil
from pathlib import Path

import pytest

from index.errors import CorpusError
from index.reference import FILES, Reference, reference_of
from index.settings import SHIPPED_CORPUS


def folder(tmp_path: Path, **changed: str) -> Path:
    """The shipped files that a corpus must have, with these changed."""
    for name in FILES:
        shutil.copy(SHIPPED_CORPUS / name, tmp_path / name)
    for name, text in changed.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_towns_are_known_by_the_area_in_which_they_lie(tmp_path: Path) -> None:
    (fenland,) = Reference(folder(tmp_path, places="- {area: Fenland, places: [Ely, March]}\n")).places
    assert (fenland.area, fenland.places) == ("Fenland", ("Ely", "March"))


def test_towns_may_be_left_out(tmp_path: Path) -> None:
    reference = Reference(folder(tmp_path))
    reference.check()
    assert reference.places == ()


def test_every_town_shipped_lies_in_an_area_that_the_directory_names_and_in_one_alone() -> None:
    reference = Reference(SHIPPED_CORPUS)
    directory = reference.directory
    areas = {*directory.no_record, *(area for record in directory.collaboratives for area in record.covers)}
    assert {places.area for places in reference.places} <= areas
    towns = [town for places in reference.places for town in places.places]
    assert len(towns) == len(set(towns))
    inside = {town: places.area for places in reference.places for town in places.places}
    for town in towns:  # an area may lie in a wider one (Derbyshire in the East Midlands), and never in itself
        above = [town]
        while above[-1] in inside:
            above.append(inside[above[-1]])
            assert len(above) == len(set(above))


def test_a_text_names_terms_by_whole_words_and_says_where_they_stand() -> None:
    named = Reference(SHIPPED_CORPUS).glossary_names("Is a DSR the dynamic register? Ask about DSRs.")
    assert [(entry.term, names) for entry, names in named if "DSR" in names] == [
        ("Dynamic support register", {"DSR": 5, "dynamic register": 13})
    ]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("places", "- {area: Fenland, towns: [Ely]}\n", r"places\.yaml:\d+: 0 > places: Field required"),
        ("lines", "- {name: Elsewhere, contacts: [nobody]}\n", r"lines\.yaml: line 'Elsewhere' names contact 'nobody'"),
        ("places", "- {area: Fenland, places: [Ely]\n", r"places\.yaml:\d: not valid YAML"),
        ("directory", "checked_on: 2026-11-21\nregions: []\n", r"directory\.yaml:\d+: regions: Extra inputs"),
        ("contacts", "- {id: a, name: A, kind: call}\n", r"contacts\.yaml:\d+: 0 > number: Field required"),
        (
            "replies",
            "- {id: r, outcome: urgent, lead: L, wordings: [W], contacts: [nobody]}\n",
            r"replies\.yaml: reply 'r' names contact 'nobody'",
        ),
    ],
)
def test_a_wrong_entry_is_named_with_its_file_and_place(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(CorpusError, match=message):
        Reference(folder(tmp_path, **{name: text})).check()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "glossary.yaml").unlink()
    with pytest.raises(CorpusError, match=r"glossary\.yaml: cannot be read"):
        Reference(tmp_path).check()


def test_a_number_stands_in_contacts_alone_and_wordings_name_it(tmp_path: Path) -> None:
    line = (
        "- {id: line, name: Line, number: '0300 000 0000', kind: call, how: free, audience: all, "
        "source_url: 'https://example.org', verified_on: 2026-11-21}\n"
    )
    reply = "- {id: r, outcome: urgent, lead: L, wordings: ['Call {contact:line} now.'], contacts: [line]}\n"
    reference = Reference(folder(tmp_path, contacts=line, replies=reply))
    assert reference.number("line") == "0300 000 0000"
    assert reference.filled(reference.reply("urgent").wordings[0]) == "Call 0300 000 0000 now."
    with pytest.raises(CorpusError, match=r"contacts\.yaml: has no contact 'other'"):
        reference.filled("Call {contact:other}.")


def test_a_reply_for_a_category_goes_before_the_general_one_which_stands_in_for_the_rest(tmp_path: Path) -> None:
    replies = "- {id: general, outcome: urgent, lead: L, wordings: [W]}\n" + (
        "- {id: special, outcome: urgent, category: self, lead: L, wordings: [W]}\n"
    )
    reference = Reference(folder(tmp_path, replies=replies))
    assert [reference.reply("urgent", category).id for category in ("self", "other", "")] == [
        "special",
        "general",
        "general",
    ]
    with pytest.raises(CorpusError, match="no reply for the outcome 'greeting'"):
        reference.reply("greeting")


def test_a_corpus_that_lacks_one_of_the_files_uses_the_shipped_ones(tmp_path: Path) -> None:
    assert reference_of(folder(tmp_path)).folder == tmp_path
    (tmp_path / "glossary.yaml").unlink()
    assert reference_of(tmp_path).folder == SHIPPED_CORPUS
