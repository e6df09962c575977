"""How pictures look: colours that sit calmly in light and in dark chats, labels that a phone can show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.lines import Line2D

INK, QUIET, FAINT, PAPER = "#22303c", "#6b7a88", "#d5dde4", "#fbfaf7"
ACCENT, WARM, BAND, WARM_BAND = "#1f7a6d", "#d9822b", "#bfe0d8", "#f3d3b3"
WIDTH, DPI = 7.2, 150
"""1080 pixels wide: what a phone shows without scaling up."""


def figure(height: float) -> Figure:
    """Return an empty picture, so many inches high."""
    layout = ConstrainedLayoutEngine(w_pad=0.16, h_pad=0.12, hspace=0.06)
    return Figure(figsize=(WIDTH, height), layout=layout)


def title(axes: Axes, text: str) -> None:
    """Say what a part of a picture shows."""
    axes.set_title(text, loc="left", fontsize=14, color=QUIET, pad=10)


def legend(axes: Axes, entries: Sequence[tuple[str, str]]) -> None:
    """Say what colours mean: (colour, words)."""
    dots = [
        Line2D([], [], marker="o", linestyle="", color=colour, markersize=10, label=label)
        for colour, label in entries
    ]
    axes.legend(handles=dots, fontsize=13, frameon=False, loc="upper left", labelcolor=INK, ncols=2)


def bare(axes: Axes, colour: str = QUIET) -> None:
    """Leave nothing around what is drawn but its labels, in this colour."""
    axes.set_facecolor(PAPER)
    axes.tick_params(labelsize=13, labelcolor=colour, length=0)
    for side in axes.spines.values():
        side.set_visible(False)


def scaled(axes: Axes, along: Literal["x", "y"], write: Callable[[float], str]) -> None:
    """Leave of an axis what a phone can show: large labels and one quiet grid."""
    bare(axes)
    axis = axes.xaxis if along == "x" else axes.yaxis
    axis.set_major_formatter(lambda value, _: write(value))
    axes.locator_params(axis=along, nbins=5)
    axes.grid(axis=along, color=FAINT, linewidth=1)
    axes.set_axisbelow(True)


def listed(axes: Axes, names: Sequence[str]) -> None:
    """Name rows of bars, from the first at the top, and nothing else."""
    axes.set_yticks(range(len(names)), names)
    axes.set_xticks([])
    bare(axes, INK)
