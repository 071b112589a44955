"""`homeward index` as a maintainer uses it on a Friday afternoon: plan, add, withdraw, supersede, build, go back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from index.errors import UserError
from index.journal import Action, Journal
from index.releases import Releases
from ui.cli.main import app

WARD = "About the ward\nThe ward has a garden that every patient can use each day.\n"
LEAFLET = "Visiting hours\nFamilies may visit the ward at the weekend until eight in the evening.\n"
Homeward = Callable[..., Result]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus with one plain text."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "ward.txt").write_text(WARD, encoding="utf-8")
    return tmp_path / "corpus"


@pytest.fixture
def homeward(new_home: Path, corpus: Path) -> Homeward:
    """Run `homeward index ...` on this corpus; what goes wrong comes back as the result's exception."""

    def run(*arguments: str | Path, typed: str | None = None) -> Result:
        places = ["--home", str(new_home), *(["--corpus", str(corpus)] if arguments[0] not in NO_CORPUS else [])]
        return CliRunner().invoke(app, ["index", *map(str, arguments), *places], input=typed)

    return run


NO_CORPUS = ("status", "rollback")


def test_a_leaflet_is_planned_added_replaced_and_withdrawn_and_every_step_is_written_down(
    homeward: Homeward, corpus: Path, new_home: Path, tmp_path: Path
) -> None:
    assert homeward("build").exit_code == 0
    leaflet = tmp_path / "Visiting hours.txt"
    leaflet.write_text(LEAFLET, encoding="utf-8")

    added = homeward("add", leaflet, "--yes", "--kind", "service page", "--reason", "families asked for it")
    assert added.exit_code == 0, added.output
    assert (corpus / "services" / "visiting-hours.yaml").is_file()
    for said in ("publisher", "service page", "names no source at all", "1 to embed, 1 kept", "is live"):
        assert said in added.stderr

    newer = tmp_path / "newer.txt"
    newer.write_text(LEAFLET.replace("eight", "nine"), encoding="utf-8")
    assert homeward("add", newer, "--yes", "--kind", "service page", "--no-build").exit_code == 0
    replaced = homeward("supersede", "services/visiting-hours", "services/newer", "--reason", "new hours")
    assert replaced.exit_code == 0, replaced.output

    withdrawn = homeward("withdraw", "services/newer", "--reason", "the hours are wrong")
    assert withdrawn.exit_code == 0, withdrawn.output
    assert Releases(new_home).manifest(Releases(new_home).live().name).passages == 1

    actions = [(entry.action, entry.what, entry.why) for entry in Journal(new_home).entries()]
    assert [action for action, _, _ in actions] == [
        Action.BUILD, Action.ADD, Action.BUILD, Action.ADD, Action.SUPERSEDE, Action.BUILD, Action.WITHDRAW, Action.BUILD,
    ]  # fmt: skip
    assert actions[1] == (Action.ADD, "services/visiting-hours", "families asked for it")
    listed = homeward("status", "--documents").stdout
    assert "services/newer           withdrawn" in listed
    assert "services/visiting-hours  superseded" in listed

    back = homeward("rollback", "--reason", "tried")
    assert "services/newer is withdrawn" in back.stderr
    assert "tried" in homeward("status").stdout


def test_the_plan_is_printed_as_text_and_as_json_and_builds_nothing(
    homeward: Homeward, corpus: Path, new_home: Path, tmp_path: Path
) -> None:
    assert homeward("plan").stdout.startswith("There is no live release")
    assert Releases(new_home).current() is None
    assert homeward("build").exit_code == 0
    assert "Nothing has changed" in homeward("plan").stdout
    (corpus / "visits.txt").write_text(LEAFLET, encoding="utf-8")
    asked = tmp_path / "asked.txt"
    asked.write_text("When may families visit at the weekend?\n", encoding="utf-8")
    plan = json.loads(homeward("plan", "--json", "--questions", asked).stdout)
    assert plan["changes"]["new"] == ["visits"]
    assert (plan["effort"]["embedded"], plan["effort"]["kept"]) == (1, 1)
    assert [hope["document"] for hope in plan["questions"]] == ["visits"]
    assert plan["links"] is None


def test_where_nobody_can_be_asked_nothing_is_added_without_yes(
    homeward: Homeward, new_home: Path, tmp_path: Path
) -> None:
    leaflet = tmp_path / "leaflet.txt"
    leaflet.write_text(LEAFLET, encoding="utf-8")
    refused = homeward("add", leaflet)
    assert "Nobody is there to be asked" in str(refused.exception)
    assert Journal(new_home).last(1) == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("add", "{in}/nothing.txt", "--yes"), "no such file"),
        (("add", "{in}/leaflet.txt", "--yes", "--name", "../../leaflet"), "--name: "),
        (("add", "{in}/leaflet.txt", "--yes", "--kind", "poem"), "--kind: "),
        (("add", "{in}/leaflet.txt", "{in}/other.txt", "--yes", "--title", "Both"), "one document"),
        (("withdraw", "services/none", "--reason", "x"), "no such document"),
        (("supersede", "ward", "ward", "--reason", "x"), "cannot replace itself"),
        (("rollback", "--to", "nowhere"), "No index"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_and_leaves_the_corpus_as_it_was(
    homeward: Homeward, corpus: Path, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    (tmp_path / "in").mkdir()
    for name in ("leaflet", "other"):
        (tmp_path / "in" / f"{name}.txt").write_text(f"{name}\n{LEAFLET}", encoding="utf-8")
    done = homeward(*(argument.replace("{in}", str(tmp_path / "in")) for argument in arguments))
    assert isinstance(done.exception, UserError)
    assert says in str(done.exception)
    assert "\n" not in str(done.exception)
    assert [path.name for path in corpus.rglob("*")] == ["ward.txt"]


def test_a_reason_is_asked_for_before_a_document_goes_out_of_use(homeward: Homeward) -> None:
    assert "--reason" in homeward("withdraw", "ward").stderr


def test_a_build_that_breaks_a_gate_names_it_and_goes_live_only_with_a_reason(
    homeward: Homeward, corpus: Path, new_home: Path
) -> None:
    (corpus / "prices.txt").write_text(
        "Prices\nThe price of a bed per night on the ward is £400 for every patient.\n", encoding="utf-8"
    )
    refused = homeward("build")
    assert "no-price" in str(refused.exception)
    assert Releases(new_home).current() is None
    done = homeward("build", "--despite", "prices are public now")
    assert done.exit_code == 0, done.output
    assert "no-price failed (hard)" in done.stderr
    assert "Despite:    prices are public now" in homeward("status").stdout


def test_of_many_documents_the_plan_and_the_status_count_by_folder_show_the_first_and_all_on_demand(
    homeward: Homeward, corpus: Path
) -> None:
    assert homeward("build").exit_code == 0
    for number in range(30):
        path = corpus / ("houses" if number % 3 else "gardens") / f"note-{number:02}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            f"Note {number}\nHouse {number} has a room of its own with {number} chairs.\n", encoding="utf-8"
        )
    plan, whole = homeward("plan").stdout, homeward("plan", "--all").stdout
    assert "New               30 (10 gardens, 20 houses)\n" in plan
    assert "... and 18 more (--all shows them)" in plan
    assert ("houses/note-29" in plan, "houses/note-29" in whole) == (False, True)
    assert homeward("build").exit_code == 0
    listed, every = homeward("status", "--documents").stdout, homeward("status", "--documents", "--all").stdout
    assert "No date: 31\n" in listed
    assert "... and 19 more (--all shows them)" in listed
    assert ("  ward " in listed, "  ward " in every) == (False, True)
