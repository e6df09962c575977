"""Pictures for a phone: PNG by matplotlib, without its global state.

`draw(kind, ...)` finds the function of the kind. Words come from `templates/<language>/charts.json`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

import templates
from core.rendering import style
from core.rendering.campaign_charts import campaign
from core.rendering.chart_numbers import Words, day, median, percent, short
from core.rendering.compare_chart import compare
from core.rendering.headings import heading
from core.rendering.style import ACCENT, BAND, DPI, INK, PAPER, QUIET, WARM, WARM_BAND


def draw(kind: str, data: Any, language: str) -> bytes:
    """Return the picture of a chart as PNG.

    Raises:
        KeyError: there is no chart of this kind.
    """
    figure = CHARTS[kind](data, _words(language))
    FigureCanvasAgg(figure)
    out = BytesIO()
    figure.savefig(out, format="png", dpi=DPI, facecolor=PAPER)
    return out.getvalue()


def account(data: Any, words: Words) -> Figure:
    """Draw an account among its tier and its newest posts (`AccountPicture`)."""
    figure = style.figure(6.6)
    top, bottom = figure.subplots(2, 1, height_ratios=(1, 1.55))
    heading(
        figure,
        words["account_title"].format(handle=data.handle),
        words["demo"] if data.demo else "",
    )
    _place(top, data, words)
    _posts(bottom, data, words)
    return figure


def _place(axes: Axes, data: Any, words: Words) -> None:
    """Draw the account's rate with its interval above the rates of its peers."""
    share = {name: percent(getattr(data, name), words) for name in ("rate", "low", "high")}
    title = "account_alone"
    if data.peers:
        title = "account_place" if data.usual is None else "account_above"
    count = {"count": len(data.peers), "above": data.above, "others": data.others}
    style.title(axes, words[title].format(**count, **share))
    peers = _middle(data.peers)
    axes.scatter(peers, _jitter(len(peers)), s=60, color=QUIET, alpha=0.35, linewidths=0)
    axes.hlines(1.0, data.low, data.high, color=BAND, linewidth=9)
    axes.plot([data.rate], [1.0], "o", color=ACCENT, markersize=15)
    axes.set_ylim(-0.2, 1.5)
    if peers:
        axes.annotate(
            words["this"], (max(data.high, data.rate), 1.0), xytext=(14, 0), va="center",
            textcoords="offset points", fontsize=13, color=ACCENT,
        )  # fmt: skip
        axes.text(
            1.0, 0.72, _left_out(data.peers, peers, words), transform=axes.get_yaxis_transform(),
            ha="right", va="center", fontsize=13, color=QUIET,
        )  # fmt: skip
    if data.usual is not None:
        axes.axvline(data.usual, color=INK, linewidth=1.4, linestyle=(0, (2, 3)))
        axes.text(
            data.usual, 1.36, " " + words["published"].format(rate=percent(data.usual, words)),
            va="center", fontsize=12, color=INK,
        )  # fmt: skip
    axes.set_xlim(left=0, right=max([data.high, data.usual or 0.0, *peers]) * 1.3 or 0.01)
    axes.set_yticks([])
    style.scaled(axes, "x", lambda value: percent(value, words))


def _posts(axes: Axes, data: Any, words: Words) -> None:
    """Draw interactions per post, paid ones apart, with the median and the next post's interval."""
    heights = [post.interactions for post in data.posts]
    colours = [WARM if post.sponsored else ACCENT for post in data.posts]
    top = _top([*heights, data.p90 or 0.0], data.middle)
    shown = [min(height, top) for height in heights]
    axes.bar(range(len(heights)), shown, color=colours, alpha=0.85, width=0.72)
    for bar, height in enumerate(heights):
        if height > top:
            _cut(axes, bar, top, short(height, words))
    axes.axhline(data.middle, color=INK, linewidth=1.6, linestyle=(0, (5, 3)))
    style.title(axes, words["account_posts"].format(value=median(data.middle, words)))
    ticks = _ticks(len(heights))
    labels = [day(data.posts[int(i)].at, words) for i in ticks]
    if None not in (data.p10, data.p50, data.p90):
        place = len(heights) + (0.3 if data.quiet_days is None else 1.3)
        colour, band = (WARM, WARM_BAND) if data.paid else (ACCENT, BAND)
        axes.vlines(place, data.p10, min(data.p90, top), color=band, linewidth=16)
        axes.plot([place], [data.p50], "o", color=colour, markersize=8)
        if data.p90 > top:
            axes.plot([place], [top * 1.03], "^", color=band, markersize=15)
            axes.text(
                place, top * 1.08, short(data.p90, words), ha="center", va="bottom", fontsize=12,
                color=INK,
            )  # fmt: skip
        ticks, labels = [*ticks, place], [*labels, words["next_paid" if data.paid else "next"]]
    if data.quiet_days is not None:
        axes.text(
            len(heights) + 0.1, top * 0.5, words["quiet"].format(days=data.quiet_days), rotation=90,
            ha="center", va="center", fontsize=12, color=QUIET, backgroundcolor=PAPER,
        )  # fmt: skip
    axes.set_xticks(ticks, labels)
    axes.set_ylim(0, top * 1.22)
    style.scaled(axes, "y", lambda value: short(value, words))
    if any(post.sponsored for post in data.posts):
        style.legend(axes, ((ACCENT, words["organic"]), (WARM, words["sponsored"])))


def _cut(axes: Axes, place: int, top: float, value: str) -> None:
    """Mark a bar that goes on above the picture: torn, and its value written on it."""
    axes.plot(
        [place - 0.42, place + 0.42], [top * 0.94, top * 0.97], color=PAPER, linewidth=4,
        solid_capstyle="butt",
    )  # fmt: skip
    axes.text(
        place, top * 0.91, f"{value} →", rotation=90, ha="center", va="top", fontsize=11,
        color=PAPER, weight="bold",
    )  # fmt: skip


def _left_out(peers: Sequence[float], shown: Sequence[float], words: Words) -> str:
    """Return what the dots are, and how many lie further right than the picture reaches."""
    more = len(peers) - len(shown)
    if not more:
        return str(words["peers"])
    return str(words["peers_more"].format(count=more, most=percent(max(peers), words)))


def frontier(data: Any, words: Words) -> Figure:
    """Draw what other budgets would bring (`FrontierPicture`)."""
    figure = style.figure(4.6)
    axes = figure.subplots()
    heading(figure, words["frontier_title"], words["demo"] if data.demo else "")
    axes.plot(data.budgets, data.values, "o-", color=ACCENT, linewidth=3, markersize=9)
    axes.plot([data.budget], [data.value], "o", color=WARM, markersize=16)
    axes.annotate(
        words["frontier_here"], (data.budget, data.value), xytext=(0, 16),
        textcoords="offset points", ha="center", fontsize=14, color=WARM, weight="bold",
    )  # fmt: skip
    axes.set_ylim(0, max([*data.values, data.value]) * 1.2 or 1)
    axes.set_xlabel(words["frontier_x"], fontsize=14, color=QUIET)
    axes.set_ylabel(words["frontier_y"], fontsize=14, color=QUIET)
    style.scaled(axes, "y", lambda value: short(value, words))
    axes.xaxis.set_major_formatter(lambda value, _: short(value, words))
    return figure


CHARTS: dict[str, Callable[[Any, Words], Figure]] = {
    "account": account,
    "campaign": campaign,
    "compare": compare,
    "frontier": frontier,
}


@cache
def _words(language: str) -> Words:
    path = Path(next(iter(templates.__path__)), language, "charts.json")
    words: Words = json.loads(path.read_text(encoding="utf-8"))
    return words


def _middle(values: Sequence[float]) -> list[float]:
    """Leave out the upper twentieth, so that one odd account does not squeeze the others."""
    ordered = sorted(values)
    return ordered[: max(1, round(len(ordered) * 0.95))] if ordered else []


def _top(heights: Sequence[float], middle: float) -> float:
    """Return what the highest bar shows: a viral post is cut, so that the others stay readable."""
    return max(min(max(heights), middle * 6), 1.0)


def _jitter(count: int) -> list[float]:
    """Spread points of one line evenly, the same way every time."""
    return [0.55 * ((i * 0.6180339887) % 1) for i in range(count)]


def _ticks(count: int) -> list[float]:
    if count <= 4:
        return [float(i) for i in range(count)]
    return [0.0, float(count // 3), float(2 * count // 3)]
