"""What stands on the screen: what the last answer was of, for hints at what may come next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.dialogue.state import State
from core.nlu.intents import BRIEF, COMPARE, EVALUATE, LOG, NEW, RATE, REPORT, SEARCH

SETS: Final = frozenset({SEARCH, "arrange", "about_set", "as_file", "other_budgets", "other_set"})
"""Whose answer is of the set of a search."""

CAMPAIGNS: Final = frozenset({NEW, LOG, REPORT, "campaign_roster", "campaign_replace"})
"""Whose answer is of a campaign."""

_KINDS: Final = {
    **dict.fromkeys((*SETS, COMPARE), "list"),
    **dict.fromkeys((EVALUATE, RATE, "creator"), "card"),
    BRIEF: "brief",
    **dict.fromkeys(CAMPAIGNS, "campaign"),
}


@dataclass(frozen=True, slots=True)
class Screen:
    """kind: `list`, `card`, `brief`, `campaign`, or "" for nothing. handles: whose it is, in order."""

    kind: str = ""
    handles: tuple[str, ...] = ()


def on_screen(state: State) -> Screen:
    """Return what the last answer that is still meant was of."""
    topic, shown = state.topic, state.shown
    kind = _KINDS.get(topic.intent, "") if topic else ""
    listed = state.items
    if not kind and listed:
        kind = _KINDS.get(shown.intent, "") if shown else ""
    if kind in {"card", "brief"}:
        return Screen(kind, state.looked_at or state.asked_of or listed[:1])
    if kind in {"list", "campaign"} and not listed:
        return Screen()
    return Screen(kind, listed)


def in_campaign(state: State) -> bool:
    """Return whether the answers before are about a campaign, and no question of another is open."""
    answers = (state.shown, state.topic)
    spoken = any(answer is not None and answer.intent in CAMPAIGNS for answer in answers)
    return spoken and (state.question is None or state.question.intent in CAMPAIGNS)
