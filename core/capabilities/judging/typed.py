"""Judges an account by the numbers that a person types."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.judging.choices import more_data
from core.capabilities.judging.evaluated import EvaluateSlots, EvaluateView, view_of
from core.dialogue.reference import FIGURES
from core.messages import Payload
from core.nlu.intents import EVALUATE
from core.nlu.questions.evaluation import WHY
from core.nlu.questions.facts import FACTS

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.evaluation.evaluation import Evaluation

TYPED = ("followers", "likes", "comments", "shares", "saves", "views", "reach")

_NUMBER = re.compile(r"\d[\d.,]*")


async def judge_typed(slots: EvaluateSlots, handle: str, context: Context) -> Outcome[EvaluateView]:
    """Judge what was typed, with the followers on record where none were; ask for what is missing."""
    stored = await context.catalogue.creators((handle,), slots.platform) if handle else None
    known = stored is not None and not stored.empty
    if slots.followers is None and stored is not None and known:
        slots = replace(slots, followers=_followers(stored))
    if slots.followers is None and slots.views is None and slots.reach is None:
        return Outcome(EvaluateView(handle=handle), asks="followers")
    card = await asyncio.to_thread(_from_numbers, slots, handle, context)
    told = {name: getattr(slots, name) for name in TYPED if getattr(slots, name) is not None}
    view = replace(view_of(card, slots, typed=True), figures=told)
    rows = [more_data()]
    if known:
        rows.insert(0, [Choice("stored", Payload(EVALUATE, {"handles": (handle,)}))])
    items = (handle,) if handle else ()
    block = "fact" if slots.part in FACTS else "good" if slots.part == WHY else "body"
    view = replace(view, fact=slots.part or "") if block == "fact" else view
    keeps = _all_typed(slots, context.text)
    return Outcome(view, block=block, choices=context.offered(rows), items=items, keeps=keeps)


def _all_typed(slots: EvaluateSlots, text: str) -> bool:
    """Return whether a message has all figures of the card: one that betters a figure has not."""
    known = sum(getattr(slots, name) is not None for name in FIGURES)
    return len(_NUMBER.findall(text)) >= known


def _followers(stored: pd.DataFrame) -> int | None:
    known = stored["followers"].dropna()
    return int(known.iloc[0]) if len(known) else None


def _from_numbers(slots: EvaluateSlots, handle: str, context: Context) -> Evaluation:
    from core.analytics.evaluation.typed import evaluate_typed

    figures: dict[str, Any] = {name: getattr(slots, name) for name in FIGURES}
    return evaluate_typed(
        now=context.now,
        tiers=context.catalogue.tiers,
        handle=handle,
        platform=slots.platform or "instagram",
        rate_idr=slots.budget_idr,
        **figures,
    )
