"""Each rule of the check, on a corpus of one document and its twin."""

from datetime import date
from pathlib import Path

import pytest

from index.check.check import check
from index.check.figures import figures
from index.errors import CorpusError
from index.settings import SHIPPED_CORPUS

TODAY = date(2026, 11, 21)
HEAD = """---
id: {id}
title: "Leave from hospital"
kind: rights
audience: {audience}
region: England
service_line: all
age_group: adults
evidence: law
written: 2026-11-21
review_by: {review_by}
status: current
supersedes: []
---
# Leave from hospital

"""
SOURCE = "\n[^law]: The Act | Parliament | 1983 | https://example.org/act | page read\n"
RIGHT = "## Who may give leave?\n\nThe doctor in charge may give leave for up to 7 days in a row.[^law]\n"
PLAIN = '---\ntitle: "Going out"\n---\n# Going out\n\n## Can I go out?\n\n{text}\n'
RIGHT_PLAIN = "The doctor in charge may let you go out for 7 days.[^law]"


def corpus(
    folder: Path,
    text: str = RIGHT,
    plain: str | None = RIGHT_PLAIN,
    *,
    name: str = "rights/leave",
    review_by: str = "2027-11-21",
) -> Path:
    path = folder / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    audience = "staff" if plain is None else "both"
    path.write_text(HEAD.format(id=name, audience=audience, review_by=review_by) + text + SOURCE, encoding="utf-8")
    if plain is not None:
        path.with_name(f"{path.stem}.plain.md").write_text(PLAIN.format(text=plain), encoding="utf-8")
    return folder


def said(folder: Path) -> list[str]:
    return [str(finding) for finding in check(folder, TODAY)]


def test_a_document_and_a_twin_in_order_have_nothing_to_mend(tmp_path: Path) -> None:
    assert said(corpus(tmp_path)) == []


def test_the_shipped_corpus_has_nothing_to_mend() -> None:
    assert [str(finding) for finding in check(SHIPPED_CORPUS, TODAY) if not finding.advice] == []


def test_a_figure_without_a_footnote_is_named_with_its_line(tmp_path: Path) -> None:
    (line,) = said(corpus(tmp_path, RIGHT + "\nLeave was refused to 14% of people.\n"))
    assert line == "rights/leave.md:21: states a fact without a footnote: “Leave was refused to 14% of people.”"


def test_an_event_and_a_right_need_a_footnote_too(tmp_path: Path) -> None:
    lines = said(corpus(tmp_path, RIGHT + "\nThe trust launched a scheme. A person has the right to ask for leave.\n"))
    assert len(lines) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The sources checked give no figure for 2025.",
        "Homeward suggests asking 2 people.",
        "Call 999 when somebody is in danger.",
        "Which 3 questions help most?",
    ],
)
def test_what_is_not_known_suggested_or_asked_needs_no_footnote(tmp_path: Path, sentence: str) -> None:
    assert said(corpus(tmp_path, f"{RIGHT}\n{sentence}\n")) == []


def test_items_rest_on_the_footnote_of_the_line_above_them(tmp_path: Path) -> None:
    listed = "\nLeave has these limits:[^law]\n- at most 7 days in a row\n- at most 28 days in a year\n"
    assert said(corpus(tmp_path, RIGHT + listed)) == []
    bare = listed.replace("[^law]", "")
    assert len(said(corpus(tmp_path, RIGHT + bare))) == 2


def test_a_sentence_that_begins_with_a_pronoun_is_named(tmp_path: Path) -> None:
    (line,) = said(corpus(tmp_path, RIGHT + "\nThey can also stay away longer.\n"))
    assert "begins with a pronoun: “They can also stay away ...”" in line


def test_a_wording_whose_answering_sentence_was_changed_is_named(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    wordings = '"Who may give leave?":\n  - who signs: [{opening}]\n'
    (folder / "rights/leave.asks.yaml").write_text(wordings.format(opening="The doctor in charge"), encoding="utf-8")
    assert check(folder, TODAY) == []
    (folder / "rights/leave.asks.yaml").write_text(wordings.format(opening="The nurse in charge"), encoding="utf-8")
    (finding,) = check(folder, TODAY)
    assert finding.file == "rights/leave.asks.yaml"
    assert "“who signs” is answered by “The nurse in charge”, with which nothing under" in finding.says


def test_a_footnote_that_nothing_uses_is_named(tmp_path: Path) -> None:
    more = RIGHT + "\n[^old]: Old page | A trust | 2019 | https://example.org/old | page read\n"
    (line,) = said(corpus(tmp_path, more))
    assert line.endswith("footnote [^old] is used nowhere")


def test_a_document_past_its_review_is_named(tmp_path: Path) -> None:
    (line,) = said(corpus(tmp_path, review_by="2026-11-20"))
    assert line == "rights/leave.md: past its review date, 20 November 2026"


def test_sources_read_more_than_a_year_ago_are_stale(tmp_path: Path) -> None:
    folder = corpus(tmp_path, review_by="2030-01-01")
    (line,) = [str(finding) for finding in check(folder, date(2028, 1, 1))]
    assert line.endswith("its sources were last read on 21 November 2026; read them again")


@pytest.mark.parametrize(
    ("plain", "says"),
    [
        ("The doctor may let you go out for 14 days.[^law]", "the number 14 is not in the document"),
        ("The doctor in charge may not give leave for up to 7 days in a row.[^law]", "the negation differs"),
        ("The doctor in charge must give leave for up to 7 days in a row.[^law]", "the duty (“must”) differs"),
        ("You can go out for 7 days with an RC letter.[^law]", "“RC” is not explained where it first stands"),
        ("One. Two. Three. Four.", "4 sentences in a paragraph, at most 3"),
        ("You may go out when " + "the doctor and " * 8 + "says so.[^law]", "words in a sentence, at most 20"),
    ],
)
def test_a_twin_that_says_something_else_or_says_it_too_hard_is_named(tmp_path: Path, plain: str, says: str) -> None:
    assert any(
        says in line and line.startswith("rights/leave.plain.md:") for line in said(corpus(tmp_path, plain=plain))
    )


def test_an_acronym_may_stay_once_it_is_explained(tmp_path: Path) -> None:
    plain = "Ask your RC (responsible clinician). Your RC may let you go out for 7 days.[^law]"
    assert said(corpus(tmp_path, plain=plain)) == []


def test_a_time_limit_that_is_a_duty_may_not_be_lost_in_the_twin(tmp_path: Path) -> None:
    text = RIGHT + "\nThe managers must answer within 3 weeks.[^law]\n"
    assert any("the time limit “3 weeks” of line 21 is lost" in line for line in said(corpus(tmp_path, text)))


def test_phone_numbers_belong_into_contacts_alone(tmp_path: Path) -> None:
    (line,) = said(corpus(tmp_path, RIGHT + "\nCall the ward on 020 7946 0018 to ask.\n"))
    assert line == "rights/leave.md:21: the phone number 020 7946 0018 belongs into contacts.yaml"


def test_a_region_that_the_directory_does_not_know_is_named(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    path = folder / "rights/leave.md"
    path.write_text(path.read_text(encoding="utf-8").replace("region: England", "region: Narnia"), encoding="utf-8")
    assert said(folder) == ["rights/leave.md: the region “Narnia” is no place that directory.yaml knows"]


def test_the_same_text_in_two_documents_is_named_once(tmp_path: Path) -> None:
    long = (
        "## Who may give leave?\n\nThe doctor in charge of a person's care may give that person leave from the hospital "
        "for a set number of days, with conditions that are written down, and may end the leave at any time by a letter "
        "to the person.[^law]\n"
    )
    corpus(tmp_path, long, None)
    (line,) = said(corpus(tmp_path, long, None, name="rights/other"))
    assert "says nearly the same as" in line


def test_a_missing_twin_stops_the_reading_with_file_and_line(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    (folder / "rights/leave.plain.md").unlink()
    with pytest.raises(CorpusError, match=r"leave\.md:1: families read it, and its twin leave\.plain\.md is missing"):
        check(folder, TODAY)


def test_an_entry_of_official_yaml_that_is_wrong_is_named(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    (folder / "official.yaml").write_text("publications:\n- {id: a, title: A page}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"official\.yaml: publications > 0 > publisher: Field required"):
        check(folder, TODAY)


def test_figures_count_what_the_documents_hold(tmp_path: Path) -> None:
    counted = figures(corpus(tmp_path, RIGHT + "\nLeave was refused to 14% of people.\n"))
    assert (counted.documents, counted.twins, counted.sections, counted.sentences) == (1, 1, 1, 2)
    assert (counted.sourced, counted.long_in_twins) == (0.5, 0.0)


def test_a_line_of_beyond_yaml_that_a_document_asks_itself_is_named_with_its_place(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    (folder / "rights/leave.asks.yaml").write_text("Can I go out?:\n  - may I go home for tea\n", encoding="utf-8")
    lines = "leave: |\n  Who pays the taxi?\n  May I go home, for tea?\n  who may give leave\n"
    (folder / "beyond.yaml").write_text(lines, encoding="utf-8")
    assert said(folder) == [
        "beyond.yaml:3: “May I go home, for tea?” is word for word a wording of “Can I go out?” in rights/leave; "
        "take it out here or there",
        "beyond.yaml:4: “who may give leave” is word for word a heading of rights/leave; take it out here or there",
    ]
