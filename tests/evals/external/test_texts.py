from evals.external.texts import Form, SetText, by_document, release_of
from index.embedding.encoder import Encoder
from tests.conftest import no_progress


def test_a_release_holds_every_text_word_for_word_and_knows_whose_it_is(encoder: Encoder) -> None:
    texts = [
        SetText("one", "Bees & <wasps> fly at 5 < 6 o'clock.", "Insects"),
        SetText("two", "# Ponds\n\nNewts live here."),
        SetText("three", "## Hedges\n\nCut them in March.", form=Form.MARKDOWN),
        SetText("four", "<li>Robins sing.</li>", "Birds", Form.HTML),
        SetText("five", " ... "),
    ]
    with release_of(texts, encoder, no_progress) as (release, ids):
        whose = by_document(texts, ids)
        found = {whose[passage.document]: passage.text for passage in release.passages}
        titles = {whose[passage.document]: passage.title for passage in release.passages}
        folder = release.folder
    assert found == {
        "one": "Bees & <wasps> fly at 5 < 6 o'clock.",
        "two": "# Ponds Newts live here.",
        "three": "Cut them in March.",
        "four": "Robins sing.",
    }
    assert titles == {"one": "Insects", "two": "Ponds", "three": "Hedges", "four": "Birds"}
    assert not folder.exists()


def test_a_text_without_a_title_is_filed_under_its_first_words() -> None:
    assert SetText("1", "Your baby and the flu: The flu is common.").name == "Your baby and the flu"
    assert (
        SetText("2", "one two three four five six seven eight nine ten").name
        == "one two three four five six seven eight"
    )
    assert SetText("3", "§§/..").name == "text"
    assert "/" not in SetText("4", "x", "and/or\\so").name


def test_tags_are_no_part_of_the_plain_text() -> None:
    assert SetText("1", "<p>A <b>red</b> &amp; blue</p><li>x</li>", form=Form.HTML).plain == "A red & blue x"
