"""Accounts side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.rendering import style
from core.rendering.chart_numbers import Words, median, percent, short
from core.rendering.headings import heading
from core.rendering.style import ACCENT, BAND, INK, PAPER

HALF, FAR, CUT = 0.31, 4.0, 2.0
"""Half of a bar's height. A bar is cut at CUT times the next longest where it is FAR times as long."""

Values = Sequence[float | None]


def compare(data: Any, words: Words) -> Figure:
    """Draw 2 to 5 accounts side by side: verdict, rate, interactions and cost (`ComparisonPicture`)."""
    mixed = {by for by, rate in zip(data.denominators, data.rates, strict=True) if rate is not None}
    rates = "compare_rate_mixed" if len(mixed) > 1 else "compare_rate"
    parts = [
        (rates, data.rates, partial(percent, words=words)),
        ("compare_interactions", data.interactions, partial(median, words=words)),
        ("compare_cost", data.costs, partial(short, words=words)),
    ]
    shown = [part for part in parts if any(value is not None for value in part[1])]
    figure = style.figure(1.2 + len(shown) * (0.9 + 0.55 * len(data.handles)))
    heading(figure, words["compare_title"], words["demo"] if data.demo else "")
    rows = figure.subplots(len(shown), 1, squeeze=False)[:, 0]
    names = [f"@{handle}" for handle in data.handles]
    judged = [
        f"{name}\n{words['verdicts'][verdict]}"
        for name, verdict in zip(names, data.verdicts, strict=True)
    ]
    for axes, (title, values, write) in zip(rows, shown, strict=True):
        first, is_rate = axes is rows[0], values is data.rates
        style.title(axes, words[title])
        told = _told(values, write, data.denominators if is_rate and len(mixed) > 1 else (), words)
        if first:
            told = [
                text if few is None else f"{text} · {words['few'].format(count=few)}"
                for text, few in zip(told, data.few, strict=True)
            ]
        _bars(axes, judged if first else names, values, told, data, is_rate=is_rate)
    return figure


def _told(
    values: Values, write: Callable[[float], str], by: Sequence[str], words: Words
) -> list[str]:
    """Return what stands behind each bar: its value, and what it is divided by where that differs."""
    texts = ["–" if value is None else write(value) for value in values]
    divisors = [f" ÷ {words[name]}" for name in by] or [""] * len(texts)
    known = zip(texts, values, divisors, strict=True)
    return [text if value is None else text + divisor for text, value, divisor in known]


def _bars(
    axes: Axes, names: list[str], values: Values, told: list[str], data: Any, *, is_rate: bool
) -> None:
    """Draw a bar an account: paler where there is little data, torn where it is far too long, of a rate
    with its interval."""
    known = [value or 0.0 for value in values]
    ranges = data.ranges if is_rate else [None] * len(known)
    end = _reach(known)
    longest = max(end, *(min(span[1], 1.5 * end) for span in ranges if span), 0.0)
    for row, (value, span, few) in enumerate(zip(known, ranges, data.few, strict=True)):
        colour = ACCENT if few is None else BAND
        axes.barh(row, min(value, end), color=colour, alpha=0.85, height=2 * HALF)
        tip = min(value, end)
        if value > end:
            axes.plot([end * 0.9, end * 0.94], [row + 0.4, row - 0.4], color=PAPER, linewidth=5)
        elif span:
            tip = max(tip, min(span[1], longest))
            axes.hlines(row, span[0], tip, color=INK, linewidth=2)
        axes.text(tip, row, f"  {told[row]}", va="center", color=INK, fontsize=14, weight="bold")
    style.listed(axes, names)
    axes.set_ylim(len(known) - 0.5, -0.5)
    axes.set_xlim(0, longest * (1.3 + 0.06 * max(0, max(map(len, told)) - 7)) or 1)


def _reach(values: Sequence[float]) -> float:
    """Return the longest bar that is drawn: beside one huge account the others stay readable."""
    most, second = sorted(values, reverse=True)[:2]
    return most if not second or most <= FAR * second else CUT * second
