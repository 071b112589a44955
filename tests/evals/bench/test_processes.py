import json
import sys
from pathlib import Path

import pytest

from evals.bench.processes import BenchFailed, environment, run_json, run_timed
from index.settings import Settings

MEMORY_OF_A_CHILD = "from evals.bench.timing import peak_memory; print(peak_memory())"


def python(code: str) -> tuple[str, ...]:
    return sys.executable, "-c", code


def test_a_process_is_timed_from_its_start_to_its_end(tmp_path: Path) -> None:
    done = run_timed(python("import time; time.sleep(0.3); print('done')"), environment(Settings(home=tmp_path)))
    assert done.output == "done\n"
    assert 0.3 <= done.seconds < 10


def test_the_result_is_the_last_line_whatever_a_library_printed_before(tmp_path: Path) -> None:
    found = run_json(python("print('a notice'); print('{\"seconds\": 2}')"), environment(Settings(home=tmp_path)))
    assert found == {"seconds": 2}


def test_a_process_that_fails_is_named_with_what_it_said() -> None:
    with pytest.raises(BenchFailed, match=r"exit code 3\): the disk is full\nIt was: "):
        run_timed(python("import sys; print('the disk is full', file=sys.stderr); sys.exit(3)"), {})


@pytest.mark.parametrize("code", ["pass", "print('no JSON')"])
def test_a_process_without_a_result_is_named(code: str) -> None:
    with pytest.raises(BenchFailed, match="printed no result"):
        run_json(python(code), {})


def test_the_settings_reach_the_process_and_the_network_does_not(tmp_path: Path) -> None:
    env = environment(Settings(home=tmp_path, passage_words=70))
    seen = run_json(
        python(
            "import json, os; from index.settings import Settings; s = Settings();"
            "print(json.dumps([str(s.home), s.passage_words, os.environ['HF_HUB_OFFLINE']]))"
        ),
        env,
    )
    assert seen == [str(tmp_path), 70, "1"]


def test_peak_memory_is_of_the_process_itself_and_not_of_the_one_that_started_it() -> None:
    ballast = bytearray(400 * 1024**2)
    found = float(run_timed(python(MEMORY_OF_A_CHILD), dict(environment(Settings()))).output)
    assert len(ballast) == 400 * 1024**2
    assert 5 < found < 200


def test_peak_memory_remembers_what_has_been_given_back() -> None:
    code = "from evals.bench.timing import peak_memory; x = bytearray(300 * 1024**2); del x; print(peak_memory())"
    assert float(run_timed(python(code), environment(Settings())).output) > 300


def test_a_result_is_one_line_of_json_with_the_peak_memory() -> None:
    found = run_json(
        python("from evals.bench.timing import say; say(lambda: {'found': ['ward']})"), environment(Settings())
    )
    assert found["found"] == ["ward"]
    assert json.dumps(found["peak_mb"])


def test_what_is_wrong_for_a_person_is_said_without_a_traceback() -> None:
    code = (
        "from evals.bench.timing import say; from index.errors import UserError\n"
        "def step(): raise UserError('No passages. Add documents.')\n"
        "say(step)"
    )
    with pytest.raises(BenchFailed, match=r"exit code 1\): No passages. Add documents.\nIt was: "):
        run_timed(python(code), environment(Settings()))
