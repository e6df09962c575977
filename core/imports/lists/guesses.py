"""Guesses of what columns mean, where nobody can be asked: those are kept that their figures bear out."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.capabilities.ports import ImportedFrames
from core.imports.formats.pasted_text import ORDER
from core.imports.lists.lines import LEAST_PER_FOLLOWER

_FIGURES: Final = ("followers", "rate_idr")


def doubtful(frames: ImportedFrames) -> tuple[str, ...]:
    """Return the guessed columns of followers and prices whose figures speak against the guess: prices
    that are a fraction of a rupiah a follower, which are hardly the right way round, and a number that
    stands alone behind an account and may be either."""
    figures = {n: frames.mapping[n] for n in frames.guessed if frames.mapping[n] in _FIGURES}
    followers, prices = (frames.creators[name] for name in _FIGURES)
    each = (prices.astype("Float64") / followers.where(followers > 0)).dropna()
    swapped = len(each) > 0 and float(each.median()) < LEAST_PER_FOLLOWER
    alone = set(figures) <= set(ORDER) and not prices.notna().any()
    return tuple(figures) if swapped or alone else ()


def without(frames: ImportedFrames, columns: tuple[str, ...]) -> ImportedFrames:
    """Return the reading in which nothing is known of what these guessed columns hold."""
    fields = {frames.mapping[name] for name in columns}
    fields |= {"rate_card"} if "rate_idr" in fields else set()
    creators = frames.creators
    unknown = creators[sorted(fields)].iloc[:0].reindex(creators.index)
    kept = tuple(name for name in frames.guessed if name not in columns)
    return replace(frames, creators=creators.assign(**unknown), guessed=kept)
