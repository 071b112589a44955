"""The figures of the index as a person reads them, with the goals beside them."""

from collections.abc import Iterator
from typing import Any

MOST_CHANGED, MOST_BUILD, MOST_BACK = 0.1, 1.3, 1.0
"""One changed document takes at most a tenth of a build from nothing; a build at most 1.3 times as long as embedding
its texts alone; a rollback at most a second (issue 8)."""
MOST_SHOWN = 5


def as_text(found: dict[str, Any]) -> str:
    """A line for each figure, with "missed" where a goal was not met."""
    return "\n".join((*_lines(found), found["noise_words"]))


def _lines(found: dict[str, Any]) -> Iterator[str]:
    for part, name in (("shipped", "Shipped corpus"), ("made", "Made documents")):
        if part in found:
            yield from _sizes(name, found[part])
    if "kills" in found:
        one = found["kills"]
        moments = ", ".join(f"{count} {moment}" for moment, count in sorted(one["moments"].items()))
        yield f"Kills             {one['kills']} ({moments}); {len(one['wrong'])} times something was wrong afterwards"
        yield from (f"                  {line}" for line in one["wrong"][:MOST_SHOWN])
    if "switches" in found:
        one = found["switches"]
        yield (
            f"Switches          {one['switches']} while {one['asked']} questions were asked of {one['seen']} releases; "
            f"{len(one['lost'])} lost, {len(one['stale'])} answered from old text"
        )
        yield from (f"                  {line}" for line in (*one["lost"], *one["stale"])[:MOST_SHOWN])


def _sizes(name: str, one: dict[str, Any]) -> Iterator[str]:
    nothing, changed, alone = one["from_nothing"], one["one_changed"], one["embedding_alone"]
    yield (
        f"{name:18}{nothing['passages']} passages in {nothing['seconds']:.1f} s from nothing, "
        f"{one['passages_a_second']:.0f} a second, at most {nothing['peak_mb']:.0f} MB"
    )
    yield (
        f"{'':18}x {one['build_to_embedding']:.2f} of embedding its {alone['texts']} texts alone "
        f"({alone['seconds']:.1f} s; x {one['build_to_embedding_cpu']:.2f} of its processor time); "
        f"{_met(one['build_to_embedding'], MOST_BUILD)}"
    )
    yield (
        f"{'':18}one changed document: {changed['seconds']:.1f} s, {changed['embedded']} embedded, "
        f"{one['changed_to_nothing']:.1%} of it ({one['changed_to_nothing_cpu']:.1%} of its processor time); "
        f"{_met(one['changed_to_nothing'], MOST_CHANGED)}"
    )
    if "rollback" in one:
        back = one["rollback_command_s"]
        yield (
            f"{'':18}rollback: {one['rollback']['seconds'] * 1000:.0f} ms, as a command {back:.2f} s "
            f"({_met(back, MOST_BACK)}); the rename alone {one['rollback']['rename_s'] * 1000:.1f} ms"
        )


def _met(figure: float, most: float) -> str:
    return f"goal {most:g}: {'met' if figure <= most else 'missed'}"
