import time

from evals.bench.noise import Noise, calibrate


def test_the_spread_is_the_slowest_calibration_to_the_quickest() -> None:
    assert Noise((30.0, 36.0, 33.0), 0.2, 1.0).spread == 1.2


def test_a_quiet_machine_is_said_to_be_quiet() -> None:
    noise = Noise((30.0, 36.0), 0.25, 1.5)
    assert noise.is_quiet
    assert noise.words == (
        "The machine was quiet enough: the same work took 30 to 36 ms (x 1.20) before 2 measurements; load 0.2 before "
        "the run, 1.5 after it (its own included)."
    )


def test_a_noisy_machine_is_called_too_noisy_to_trust() -> None:
    noise = Noise((30.0, 42.0), 3.0, 4.0)  # 1.4, over the limit of 1.3
    assert not noise.is_quiet
    assert noise.words.startswith("TOO NOISY TO TRUST: the same work took 30 to 42 ms (x 1.40)")


def test_the_calibration_takes_a_time_that_can_be_measured_and_waited_for() -> None:
    start = time.perf_counter()
    milliseconds = calibrate()
    waited = (time.perf_counter() - start) * 1000
    assert 1 < milliseconds < waited < 30_000
