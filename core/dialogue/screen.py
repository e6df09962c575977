"""What stands on the screen: what the last answer was of, for hints at what may come next."""

from __future__ import annotations

from dataclasses import dataclass

from core.dialogue.state import State

_KINDS = {
    "suggest": "list",
    "other_budgets": "list",
    "about_set": "list",
    "as_file": "list",
    "compare": "list",
    "evaluate": "card",
    "rate": "card",
    "creator": "card",
    "brief": "brief",
    "campaign_new": "campaign",
    "campaign_log": "campaign",
    "campaign_report": "campaign",
    "campaign_roster": "campaign",
    "campaign_replace": "campaign",
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
    listed = shown.items if shown else ()
    if not kind and listed:
        kind = _KINDS.get(shown.intent, "") if shown else ""
    if kind in {"card", "brief"}:
        named = topic.slots.get("handles") if topic else None
        one = (state.focus,) if state.focus else named if isinstance(named, tuple) else ()
        return Screen(kind, tuple(one) or listed[:1])
    if kind in {"list", "campaign"} and not listed:
        return Screen()
    return Screen(kind, listed)
