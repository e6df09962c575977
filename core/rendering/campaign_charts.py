"""Pictures of campaigns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.rendering import style
from core.rendering.chart_numbers import Words, short
from core.rendering.headings import heading
from core.rendering.style import ACCENT, BAND, INK, QUIET

LAST_LATIN, BAR = 0x24F, 0.38


def campaign(data: Any, words: Words) -> Figure:
    """Draw counted interactions per creator above the expected ones, each bar with its own value
    (`CampaignPicture`)."""
    count = len(data.handles)
    figure = style.figure(1.6 + 0.8 * count)
    title = _drawable(data.title) or words["campaign_title"]
    heading(figure, title, words["demo_among"] if data.demo else "")
    axes = figure.subplots()
    style.title(axes, words["campaign_alike" if data.alike else "campaign_interactions"])
    expected = any(data.forecasts)
    shift = BAR / 2 if expected else 0.0
    _bars(axes, data.interactions, -shift, ACCENT, INK, words)
    if expected:
        _bars(axes, data.forecasts, shift, BAND, QUIET, words)
    most = max(value or 0 for value in (*data.interactions, *data.forecasts))
    style.listed(axes, [f"@{handle}" for handle in data.handles])
    axes.set_ylim(count - 0.4, -1.2 if expected else -0.6)
    axes.set_xlim(0, most * 1.3 or 1)
    if expected:
        told = ((ACCENT, words["campaign_counted"]), (BAND, words["campaign_expected"]))
        style.legend(axes, told)
    return figure


def _bars(
    axes: Axes, values: Sequence[int | None], shift: float, fill: str, ink: str, words: Words
) -> None:
    """Draw a bar a creator with its value at its end; none where the value is not known."""
    for row, value in enumerate(values):
        if value is None:
            continue
        axes.barh(row + shift, value, color=fill, height=BAR)
        axes.text(
            value, row + shift, f"  {short(value, words)}", va="center", color=ink,
            fontsize=13, weight="bold",
        )  # fmt: skip


def _drawable(title: str) -> str:
    """Return a name as matplotlib draws it: no mathematics, no letters that its font lacks."""
    if any(ord(letter) > LAST_LATIN for letter in title):
        return ""
    return title.replace("$", r"\$")
