"""The title of a picture, told whole whatever an account or a campaign is called."""

from __future__ import annotations

from textwrap import wrap
from typing import Any, cast

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from core.rendering.style import INK

EDGE, LINE = 0.03, 42
"""Of the width, free on both sides of a title; characters of its size that a line surely holds."""


def heading(figure: Figure, text: str, note: str = "") -> None:
    """Write a picture's title and what is to be known of it: nothing of them is cut, what is too
    long goes on below, and a word that is wider than the picture is written smaller."""
    told = f"·  {note}" if note else ""
    title = figure.suptitle(
        f"{text}  {told}".rstrip(), x=EDGE, ha="left", fontsize=18, weight="bold", color=INK
    )
    if not fits(title):
        lines = [line for part in (text, note) for line in wrap(part, LINE)]
        title.set_text("\n".join(lines))
        figure.set_figheight(figure.get_figheight() + 0.32 * (len(lines) - 1))
    while not fits(title):
        title.set_fontsize(float(title.get_fontsize()) - 1)


def fits(title: Text) -> bool:
    """Return whether a title lies within its picture."""
    figure = cast("Figure", title.get_figure(root=True))
    canvas: Any = FigureCanvasAgg(figure)
    width = title.get_window_extent(canvas.get_renderer()).width
    return bool(width <= figure.bbox.width * (1 - 2 * EDGE))
