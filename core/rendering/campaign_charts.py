"""Pictures of campaigns, in the style of `core.rendering.charts`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matplotlib.figure import Figure

from core.rendering import charts as style
from core.rendering.charts import Words

LAST_LATIN, LONGEST_TITLE = 0x24F, 38


def campaign(data: Any, words: Words) -> Figure:
    """Draw counted interactions per creator beside the expected ones (`CampaignPicture`)."""
    count = len(data.handles)
    figure = style._figure(1.6 + 0.7 * count)
    style._heading(figure, _drawable(data.title) or words["campaign_title"], False, words)
    axes = figure.subplots()
    style._title(axes, words["campaign_alike" if data.alike else "campaign_interactions"])
    axes.set_facecolor(style.PAPER)
    rows = range(count)
    axes.barh(rows, [f or 0 for f in data.forecasts], color=style.BAND, height=0.72)
    axes.barh(rows, [i or 0 for i in data.interactions], color=style.ACCENT, height=0.4)
    most = max([*(i or 0 for i in data.interactions), *(f or 0 for f in data.forecasts)])
    for row, value in enumerate(data.interactions):
        axes.text(
            max(value or 0, data.forecasts[row] or 0), row,
            "  " + ("–" if value is None else style._short(value, words)), va="center", color=style.INK, fontsize=14, weight="bold",
        )  # fmt: skip
    axes.set_yticks(rows, [f"@{handle}" for handle in data.handles])
    axes.set_ylim(count - 0.4, -1.2 if any(data.forecasts) else -0.6)
    axes.set_xlim(0, most * 1.2 or 1)
    axes.set_xticks([])
    axes.tick_params(labelsize=13, labelcolor=style.INK, length=0)
    for side in axes.spines.values():
        side.set_visible(False)
    if any(data.forecasts):
        legend = (
            (style.ACCENT, words["campaign_counted"]),
            (style.BAND, words["campaign_expected"]),
        )
        style._legend(axes, legend)
    return figure


def _drawable(title: str) -> str:
    """Return a name as matplotlib draws it: no mathematics, no letters that its font lacks."""
    if any(ord(letter) > LAST_LATIN for letter in title):
        return ""
    short = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"
    return short.replace("$", r"\$")


CHARTS: dict[str, Callable[[Any, Words], Figure]] = {"campaign": campaign}
