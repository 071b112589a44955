"""A chat model asked about stored answers: it agrees or not, goes on after a crash, and sees nothing private."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from langchain_core.language_models import BaseChatModel, FakeListChatModel, GenericFakeChatModel
from langchain_core.messages import AIMessage

from assistant.models.provider import open_model
from assistant.models.settings import ChatSettings
from assistant.types import Question
from evals.gate import gate, read_gates
from evals.judge.figures import agreement, kappa
from evals.judge.judge import judge
from evals.judge.prompt import PROMPT, read, shown
from evals.judge.tasks import Task, tasks
from evals.run.results import Results
from index.errors import UserError
from tests.conftest import no_progress
from tests.evals.judge.server import all_support, judging_server
from tests.evals.made import GOLD, RIGHT, answer, exam, nugget


@pytest.fixture
def run(scored: Results, tmp_path: Path) -> Results:
    return Results(Path(shutil.copytree(scored.folder, tmp_path / "run")))


def asked(results: Results) -> list[Task]:
    from_records = {record.id: record for record in results.records()}
    return tasks([exam_of(results, probe, from_records[probe.id]) for probe in results.probes()])


def exam_of(results: Results, probe: Any, record: Any) -> Any:
    return type(exam())(probe, record, results.library)


def as_held(task: Task) -> str:
    """A reply that finds what the patterns find."""
    return json.dumps({"labels": {one.name: "support" if one.held else "not_support" for one in task.items}})


def saying(*replies: str) -> FakeListChatModel:
    return FakeListChatModel(responses=list(replies))


def test_a_judge_that_finds_what_the_patterns_find_agrees_with_them(run: Results) -> None:
    todo = asked(run)
    found = judge(run, saying(*map(as_held, todo)), "fake:one", no_progress)
    assert (found.answers, found.unread) == (len(todo), 0)
    assert found.facts is not None
    assert (found.facts.same, found.facts.kappa) == (1, 1)
    assert found.facts.judge == found.facts.metrics
    assert found.statements is not None
    assert found.statements.kappa is None  # both sides say the same of everything: chance explains it
    assert found.differ == ()


def test_where_they_differ_a_person_is_told_what_to_read(run: Results) -> None:
    todo = asked(run)
    replies = [as_held(task) for task in todo]
    assert todo[0].facts[0].held
    replies[0] = replies[0].replace('"f1": "support"', '"f1": "partial_support"')
    found = judge(run, saying(*replies), "fake:one", no_progress)
    assert found.differ == (todo[0].probe,)
    assert found.facts is not None
    assert found.facts.same < 1


def test_a_judge_decides_no_gate(run: Results) -> None:
    before = gate(run, read_gates(), None)
    nothing = [all_support(json.loads(shown(task))).replace("support", "not_support") for task in asked(run)]
    judge(run, saying(*nothing), "fake:one", no_progress)
    assert gate(run, read_gates(), None) == before


def test_a_reply_that_cannot_be_read_is_asked_for_again_and_then_counts_nowhere(run: Results) -> None:
    first, *others = [all_support(json.loads(shown(task))) for task in asked(run)]
    again = judge(run, saying("I think so!", '{"labels": {}}', first, *others), "fake:one", no_progress)
    assert again.unread == 0
    (run.folder / "judged.jsonl").unlink()
    never = judge(run, saying("no", "no", "no", *others), "fake:one", no_progress)
    assert (never.unread, never.answers) == (1, len(others))


def scripted(replies: list[str]) -> BaseChatModel:
    """A model that gives these replies and then breaks down."""

    def messages() -> Iterator[AIMessage]:
        yield from (AIMessage(reply) for reply in replies)
        raise ConnectionError("the question was: ...")

    return GenericFakeChatModel(messages=messages())


def test_after_a_crash_only_what_is_left_is_asked(run: Results) -> None:
    replies = [all_support(json.loads(shown(task))) for task in asked(run)]
    with pytest.raises(UserError, match="run the same command to go on") as error:
        judge(run, scripted(replies[:2]), "fake:one", no_progress)
    assert "the question was" not in str(error.value)
    path = run.folder / "judged.jsonl"
    path.write_text(path.read_text(encoding="utf-8") + '{"key": "cut o', encoding="utf-8")
    found = judge(run, scripted(replies[2:]), "fake:one", no_progress)
    assert found.answers == len(replies)
    assert judge(run, scripted([]), "fake:one", no_progress) == found
    with pytest.raises(UserError):  # another judge is asked anew
        judge(run, scripted([]), "fake:two", no_progress)


def test_danger_is_never_sent_and_personal_details_are_taken_out() -> None:
    facts = (nugget(),)
    private = exam(nuggets=facts, text="My number is 07700 900123, how long?", gold=(GOLD,))
    danger = exam(nuggets=facts, suite="triage", level="emergency")
    [task] = tasks([private, danger])
    assert "900123" not in shown(task)
    assert "[phone]" in task.question


def test_turns_before_are_part_of_the_question() -> None:
    talk = Question.model_validate({"text": "And then?", "history": [{"question": "How long?"}]})
    [task] = tasks([exam(answer(RIGHT), nuggets=(nugget(),), suite="dialogues", question=talk)])
    assert task.question == "How long? / And then?"


def test_a_reply_needs_a_known_label_for_everything() -> None:
    [task] = tasks([exam(nuggets=(nugget(),))])
    assert read('Sure: {"labels": {"f1": "support", "s1": "support"}}', task) == {"f1": "support", "s1": "support"}
    assert read('{"labels": {"f1": "support"}}', task) is None
    assert read('{"labels": {"f1": "yes", "s1": "support"}}', task) is None


def test_kappa_by_hand() -> None:
    # Cohen's example: 20 and 15 agreed, 5 and 10 not: .7 seen, .5 by chance, (.7 - .5) / .5
    assert kappa(np.array([[15.0, 5.0], [10.0, 20.0]])) == pytest.approx(0.4)
    found = agreement([(str(n), n % 2 == 0, n % 2 == 0 or n < 6) for n in range(40)])
    assert found is not None
    assert found.kappa is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.kappa < found.high <= 1
    assert agreement([]) is None


def test_a_model_behind_the_openai_protocol_is_asked_over_http(run: Results) -> None:
    seen: list[dict[str, Any]] = []
    with judging_server(seen) as url:
        model = open_model(ChatSettings(model="openai:any", url=url))
        found = judge(run, model, "openai:any", no_progress, limit=2)
    assert found.answers == len(seen) == 2
    assert seen[0]["temperature"] == 0
    assert seen[0]["messages"][0]["content"] == PROMPT.format_messages(task="")[0].content


def test_an_error_of_the_server_is_one_line_without_what_was_sent(run: Results) -> None:
    with judging_server([], status=401) as url:
        model = open_model(ChatSettings(model="openai:any", url=url))
        with pytest.raises(UserError, match="gave no reply \\(401\\)"):
            judge(run, model, "openai:any", no_progress)
