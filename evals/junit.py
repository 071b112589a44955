"""The checks of a gate as JUnit XML, the form in which build servers show tests."""

from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from evals.gate import Check, State


def write_junit(path: Path, checks: Sequence[Check], run_id: str) -> None:
    """Write one test case for each check; a warning passes and says so in its output."""
    counts = {state: sum(check.state is state for check in checks) for state in State}
    suite = ElementTree.Element(
        "testsuite",
        name=f"homeward eval gate {run_id}",
        tests=str(len(checks)),
        failures=str(counts[State.FAILED]),
        skipped=str(counts[State.SKIPPED]),
        errors="0",
    )
    for check in checks:
        case = ElementTree.SubElement(suite, "testcase", classname="homeward.eval", name=check.name)
        if check.state is State.FAILED:
            ElementTree.SubElement(case, "failure", message=check.message)
        elif check.state is State.SKIPPED:
            ElementTree.SubElement(case, "skipped", message=check.message)
        else:
            ElementTree.SubElement(case, "system-out").text = f"{check.state}: {check.message}"
    ElementTree.indent(suite)
    ElementTree.ElementTree(suite).write(path, encoding="utf-8", xml_declaration=True)
