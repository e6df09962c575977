"""Whether a campaign is what a conversation is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.dialogue.state import State

CHAT: Final = frozenset(
    {"campaign_new", "campaign_log", "campaign_report", "campaign_roster", "campaign_replace"}
)


def in_campaign(state: State) -> bool:
    """Return whether the answers before are about a campaign, and no question of another is open."""
    shown = state.shown is not None and state.shown.intent in CHAT
    topic = state.topic is not None and state.topic.intent in CHAT
    return (shown or topic) and (state.question is None or state.question.intent in CHAT)
