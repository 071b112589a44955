"""Figures as text."""

from collections.abc import Mapping
from typing import Any


def figure_line(figure: Mapping[str, Any]) -> str:
    """A mean with its interval and how many cases it is over: ".713 [.650, .771] (210)"."""
    if "mean" not in figure:
        return "no case of its own"
    interval = "" if figure.get("low") is None else f" [{figure['low']:.3f}, {figure['high']:.3f}]"
    return f"{figure['mean']:.3f}{interval} ({figure['clusters']})"
