"""Nothing a person typed is found anywhere on the disk afterwards (PR-01), and they are told kindly (PR-09)."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.ask import Assistant
from assistant.privacy import find, redact
from assistant.types import Mode, Outcome, Question
from evals.publish import publish
from index.embedding.encoder import Encoder
from index.reference import Reference
from index.release import Release
from index.releases import Releases
from index.settings import SHIPPED_CORPUS, Settings
from tests.conftest import no_progress
from ui.web.app import create_app
from ui.web.settings import WebSettings

CORPUS = Path(__file__).parent.parent / "corpora" / "fenland"
GIVEN = ["Quillan", "Zephyrine", "Oberon", "Tamsyna", "Wulfric"]
FAMILY = ["Brackenthwaite", "Ottershaw", "Pennyfarthing", "Quarmbyson", "Vexley"]
ASKED = [
    "My son {given} {family} was moved. Who leads the alliance?",
    "patient {given} {family}, dob 12/03/2001, who decides on leave?",
    "My NHS number is 943 476 5919. How do I complain? Regards, {given} {family}",
    "Please ring me on 07700 900{n:03}, what is a review?",
    "mail {given}.{family}@example.org about the fenland alliance",
    "I live at 12 {family} Road, LS1 4AP. Who covers my area?",
    "I want to die. {given} {family}, 07700 900{n:03}",
    "{given} {family} cannot cope any more and I am exhausted, what help is there",
]
CANARIES = [ASKED[n % len(ASKED)].format(given=GIVEN[n % 5], family=FAMILY[(n // 5) % 5], n=n) for n in range(200)]
SECRETS = [*GIVEN, *FAMILY, "943 476 5919", "07700 900", "LS1 4AP", "12/03/2001", "cannot cope any more"]


def leaks(folder: Path, also: tuple[str, ...] = ()) -> list[str]:
    """Every secret in every file below the folder."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file() and "models" not in path.parts:
            data = path.read_bytes()
            found += [f"{path.name}: {secret}" for secret in (*SECRETS, *also) if secret.encode() in data]
    return found


@pytest.fixture(scope="module")
def home(model_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a small release."""
    home = tmp_path_factory.mktemp("canary-home")
    (home / "models").symlink_to(model_home / "models")
    publish(Settings(home=home, corpus=CORPUS), no_progress)
    return home


def test_pr_01_two_hundred_messages_through_the_command_leave_nothing_on_disk(home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    asked = tmp_path / "asked.jsonl"
    asked.write_text("".join(json.dumps({"id": str(n), "question": text}) + "\n" for n, text in enumerate(CANARIES)))
    environment = {**os.environ, "HOMEWARD_HOME": str(home), "HOMEWARD_LOG": "DEBUG", "TMPDIR": str(elsewhere)}
    command = [sys.executable, "-c", "from ui.cli.main import main; main()", "ask", "--batch", str(asked)]
    done = subprocess.run(
        [*command, "--out", str(tmp_path / "answers.jsonl")],
        capture_output=True,
        text=True,
        env={**environment, "XDG_CACHE_HOME": str(elsewhere), "HOME": str(elsewhere)},
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert len((tmp_path / "answers.jsonl").read_text(encoding="utf-8").splitlines()) == len(CANARIES)
    assert leaks(home) + leaks(elsewhere) == []
    assert [secret for secret in SECRETS if secret in done.stderr] == []


@pytest.fixture
def site(home: Path, encoder: Encoder) -> Iterator[TestClient]:
    release = Release(Releases(home).live(), encoder)
    assistant = Assistant(release, release.reference)
    settings = WebSettings(questions_per_minute=0)
    app = create_app(assistant, release.reference, ready=lambda: True, settings=settings)
    with TestClient(app, "http://homeward.test") as client:
        yield client


def test_pr_01_two_hundred_messages_through_the_web_leave_nothing_on_disk(
    site: TestClient, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="assistant")
    caplog.set_level("DEBUG", logger="ui")
    for text in CANARIES:
        assert site.post("/api/ask", json={"question": text, "mode": "family"}).status_code == 200
    assert leaks(home) == []
    assert [secret for secret in SECRETS if secret in caplog.text] == []


def test_pr_09_a_person_is_told_kindly_with_the_answer_and_not_on_a_card() -> None:
    assistant = Assistant(None, Reference(SHIPPED_CORPUS))
    told = assistant.ask(Question(text="My son Oberon Vexley, who may visit him?", mode=Mode.FAMILY))
    card = assistant.ask(Question(text="My son Oberon Vexley says he wants to die", mode=Mode.FAMILY))
    assert any("I do not keep it" in notice for notice in told.notices)
    assert (card.outcome, "I do not keep it" in card.text) == (Outcome.URGENT, False)


def test_pr_06_help_lines_in_answers_are_never_redacted() -> None:
    answer = Assistant(None, Reference(SHIPPED_CORPUS)).ask(Question(text="I want to die, call 07700 900123"))
    assert {"111", "116 123", "999"} <= {contact.number for contact in answer.contacts}
    assert "116 123" in answer.text
    assert find(answer.text) == ()


def test_pr_05_what_would_leave_the_machine_holds_none_of_it() -> None:
    for text in CANARIES[:6]:
        redacted = redact(text)
        assert [
            secret for secret in ("943 476 5919", "LS1 4AP", "12/03/2001", "07700") if secret in redacted.text
        ] == []
        assert redacted.kinds


def test_pr_05_names_after_kin_words_are_found() -> None:
    kin = ["my son", "my daughter", "our brother", "My mum", "his wife", "the patient", "my client", "her dad"]
    forms = [
        "{} {} is on the ward",
        "who can see {} {}",
        "{}, {}, was moved",
        "I worry about {} {} a lot",
        "{} called {} left",
    ]
    names = ["Daniel", "Chloe Barnes", "Mohammed", "Siân Price", "Anne-Marie", "O'Neill"]
    texts = [form.format(one, name) for form in forms for one in kin for name in names]
    missed = [text for text in texts if not find(text)]
    assert len(missed) <= len(texts) * 0.1, missed


def test_pr_05_clean_guidance_is_left_as_it_is() -> None:
    lines = [
        line
        for path in sorted(SHIPPED_CORPUS.glob("*/*.md"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line.split()) > 6 and not line.startswith(("[^", "---"))
    ][:600]
    touched = [line for line in lines if find(line)]
    assert len(touched) <= len(lines) * 0.05, touched
