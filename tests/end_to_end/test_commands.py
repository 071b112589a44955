"""Every command as a person runs it: a process of its own, its two outputs and its exit code."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

CORPUS = Path(__file__).parent.parent / "corpora" / "fenland"
DONE, FAILED, WRONG_USE = 0, 1, 2


def homeward(*arguments: str | Path, stdin: str = "", home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOMEWARD_CORPUS": str(CORPUS)}
    if home is not None:
        environment["HOMEWARD_HOME"] = str(home)
    return subprocess.run(
        [sys.executable, "-c", "from ui.cli.main import main; main()", *map(str, arguments)],
        capture_output=True,
        text=True,
        input=stdin,
        env=environment,
        timeout=120,
    )


@pytest.fixture(scope="module")
def home(model_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose index was built by the command itself."""
    home = tmp_path_factory.mktemp("home")
    (home / "models").symlink_to(model_home / "models")
    done = homeward("index", "build", home=home)
    assert done.returncode == DONE, done.stderr
    assert done.stdout == ""
    assert "2 documents" in done.stderr
    return home


def test_help_comes_in_under_half_a_second_and_names_every_command() -> None:
    homeward("--help")
    start = time.perf_counter()
    done = homeward("--help")
    assert time.perf_counter() - start < 0.5
    assert done.returncode == DONE
    assert [c for c in ("ask", "chat", "serve", "bench", "index") if c not in done.stdout] == []


@pytest.mark.parametrize("command", [["ask"], ["chat"], ["serve"], ["bench"], ["index", "build"], ["index", "status"]])
def test_the_help_of_a_command_teaches_by_example(command: list[str]) -> None:
    assert f"homeward {' '.join(command)}" in homeward(*command, "--help").stdout


def test_ask_answers_with_the_words_and_their_source(home: Path) -> None:
    done = homeward("ask", "Which three services came first?", home=home)
    assert done.returncode == DONE
    assert "- Locked rehabilitation services for adults" in done.stdout
    assert "[1] Regional care alliances: specialised services for mental health" in done.stdout
    assert done.stderr == ""


def test_a_first_answer_on_a_built_index_takes_under_four_seconds(home: Path) -> None:
    start = time.perf_counter()
    homeward("ask", "Which three services came first?", home=home)
    assert time.perf_counter() - start < 4.0


def test_ask_json_prints_one_answer_in_the_contract_s_form(home: Path) -> None:
    done = homeward("ask", "--json", "--mode", "family", "What are the six ideas?", home=home)
    answer = json.loads(done.stdout)
    contract = {
        "version", "question", "mode", "outcome", "lead", "statements", "text", "citations", "missing", "notices",
        "terms", "scope", "contacts", "next_questions", "release", "timings_ms",
    }  # fmt: skip
    assert contract <= set(answer)
    cited = {
        "number", "document", "title", "section", "page", "quote", "evidence", "published", "review_by", "status",
        "sources",
    }  # fmt: skip
    assert cited <= set(answer["citations"][0])
    assert (answer["version"], answer["mode"], answer["outcome"]) == (1, "family", "answered")


def test_a_batch_answers_every_line_in_order_with_its_id(home: Path, tmp_path: Path) -> None:
    lines = [
        {"id": "a", "question": "What are the six ideas?"},
        {"id": 2, "question": "What is the weather like today?", "mode": "family"},
        {"id": "c", "question": "And what do they do?", "history": [{"question": "Who employs recovery guides?"}]},
    ]
    questions, answers = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    questions.write_text("\n".join(json.dumps(line) for line in lines) + "\n\n", encoding="utf-8")
    done = homeward("ask", "--batch", questions, "--out", answers, home=home)
    assert done.returncode == DONE, done.stderr
    assert done.stdout == ""
    read = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    assert [(a["id"], a["outcome"]) for a in read] == [("a", "answered"), (2, "out_of_scope"), ("c", "answered")]


def test_a_malformed_batch_line_is_named_before_anything_is_answered(home: Path, tmp_path: Path) -> None:
    questions, answers = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    questions.write_text('{"id": 1, "question": "What?"}\n{"id": 2, "qestion": "What?"}\n', encoding="utf-8")
    done = homeward("ask", "--batch", questions, "--out", answers, home=home)
    assert done.returncode == WRONG_USE
    assert f"{questions}:2: " in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not answers.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", "What?", "--batch", __file__],
        ["ask", "What?", "--mode", "doctor"],
        ["ask", "What?", "--out", "x"],
        ["ask", "What?", "--easy"],
        ["ask", "--batch", "no-such-file.jsonl"],
        ["index", "nonsense"],
        ["serve", "--port", "70000"],
        ["nonsense"],
    ],
)
def test_wrong_use_ends_with_2_and_no_traceback(arguments: list[str], home: Path) -> None:
    done = homeward(*arguments, home=home)
    assert done.returncode == WRONG_USE
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_ask_builds_the_index_first_when_there_is_none_and_says_so(new_home: Path) -> None:
    done = homeward("ask", "What are the six ideas?", home=new_home)
    assert done.returncode == DONE
    assert "building it first" in done.stderr
    assert "Six ideas lie at the root" in done.stdout


def test_status_says_what_is_live_and_that_nothing_has_changed(home: Path) -> None:
    done = homeward("index", "status", home=home)
    assert done.returncode == DONE
    assert "2 documents" in done.stdout
    assert "unchanged since" in done.stdout


def test_status_without_an_index_fails_in_one_line_that_names_the_cure(tmp_path: Path) -> None:
    done = homeward("index", "status", home=tmp_path)
    assert done.returncode == FAILED
    assert done.stderr.count("\n") == 1
    assert "homeward index build" in done.stderr


def test_building_again_changes_nothing(home: Path) -> None:
    done = homeward("index", "build", home=home)
    assert done.returncode == DONE
    assert "Nothing has changed" in done.stderr


def test_a_broken_document_is_named_with_file_and_line_and_the_live_index_still_answers(
    new_home: Path, tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "ward.txt").write_text("The ward\nThe ward has a garden that every patient can use each day.\n")
    assert homeward("index", "build", "--corpus", corpus, home=new_home).returncode == DONE
    (corpus / "bad.md").write_text("---\nid: bad\ntitle: Bad\n---\n# Bad\n")
    done = homeward("index", "build", "--corpus", corpus, home=new_home)
    assert done.returncode == FAILED
    assert "bad.md:1: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "garden" in homeward("ask", "Does the ward have a garden?", home=new_home).stdout


def test_check_says_what_is_wrong_without_building(tmp_path: Path) -> None:
    assert homeward("index", "check", "--corpus", CORPUS, home=tmp_path).returncode == DONE
    (tmp_path / "bad.md").write_text("---\nid: bad\n---\n# Bad\n")
    assert homeward("index", "check", "--corpus", tmp_path, home=tmp_path).returncode == FAILED


def test_rollback_makes_the_release_before_live_again(new_home: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    document = corpus / "ward.txt"
    document.write_text("The ward\nThe ward has a garden that every patient can use each day.\n")
    homeward("index", "build", "--corpus", corpus, home=new_home)
    document.write_text("The ward\nThe ward has a gym that every patient can use each day.\n")
    homeward("index", "build", "--corpus", corpus, home=new_home)
    assert "gym" in homeward("ask", "What does the ward have?", home=new_home).stdout
    assert homeward("index", "rollback", home=new_home).returncode == DONE
    assert "garden" in homeward("ask", "What does the ward have?", home=new_home).stdout


def test_chat_remembers_the_turn_before(home: Path) -> None:
    done = homeward("chat", stdin="Who employs recovery guides?\nAnd what do they do?\n\n", home=home)
    assert done.returncode == DONE
    assert done.stdout.count("weekly drop-in groups") >= 1


def test_an_unexpected_failure_is_one_line_and_its_traceback_is_in_the_log(home: Path, tmp_path: Path) -> None:
    broken = tmp_path / "home"
    (broken / "releases").mkdir(parents=True)
    (broken / "models").symlink_to(home / "models")
    live = next((home / "releases").glob("20*"))
    (broken / "releases" / live.name).symlink_to(live)
    (broken / "releases" / "current").write_bytes(b"\xff\xfe not utf-8")
    done = homeward("index", "status", home=broken)
    assert done.returncode == FAILED
    assert "Traceback" not in done.stderr
    log = broken / "logs" / "homeward.log"
    assert str(log) in done.stderr
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_a_cry_for_help_meets_the_card_in_the_terminal_too(home: Path) -> None:
    done = homeward("ask", "--json", "i want to die", home=home)
    answer = json.loads(done.stdout)
    assert answer["outcome"] == "urgent"
    assert "116 123" in answer["text"]
    assert answer["citations"] == []
