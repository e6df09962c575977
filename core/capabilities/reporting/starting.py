"""Who of what is on screen a campaign begins with, at which terms and budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.capabilities.reporting.hearing import CHAT, in_campaign
from core.dialogue.reference import meant
from core.messages import SlotValue
from core.nlu.campaigns.enlisting import adds, adds_listed, from_list
from core.nlu.campaigns.roster import names_campaign

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

SETS = frozenset({"suggest", "arrange"})
"""Answers whose budget is the campaign's that is made of them."""


def of_list(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return those of a list on screen who are to join the campaign that is named or spoken of."""
    shown = state.shown
    if shown is None or shown.intent in CHAT or "handles" in said.everything():
        return {}
    if not adds(said.text) or "?" in said.text:
        return {}
    if not (in_campaign(state) or names_campaign(said.text)):
        return {}
    handles = meant(said, shown.items) or (shown.items if adds_listed(said.text) else ())
    terms = shown.slots.get("terms")
    return ({"handles": handles} | ({"terms": terms} if terms else {})) if handles else {}


def of_set(said: Understanding, state: State) -> bool:
    """Whether a campaign that is begun with a name is one of the set on screen: it says so, or the set
    was answered last and no other money is named."""
    if said.intent != "campaign_new" or "handles" in said.everything() or "?" in said.text:
        return False
    here = budget_of(state).get("budget_idr")
    last = state.topic is not None and state.topic.intent in SETS
    named = said.everything().get("budget_idr", here)
    return here is not None and (from_list(said.text) or (last and named == here))


def terms_with_brief(
    terms: SlotValue | None, shown: tuple[str, ...], state: State
) -> tuple[str, ...]:
    """Return the terms of those shown with the fee that the last brief of one of them holds."""
    known = {text.partition("=")[0]: text for text in terms} if isinstance(terms, tuple) else {}
    brief = state.before("brief") or {}
    whom, fee = brief.get("handles"), brief.get("budget_idr")
    if isinstance(whom, tuple) and len(whom) == 1 and whom[0] in shown and isinstance(fee, int):
        pieces = known.get(whom[0], "").partition(":")[2]
        known[whom[0]] = f"{whom[0]}={fee}" + (f":{pieces}" if pieces else "")
    return tuple(known.values())


def budget_of(state: State) -> dict[str, SlotValue]:
    """Return the budget that the set shown was put together for, or the one that some of it were looked
    at of: the one that the speaker named, where a cheaper set was asked for since."""
    shown = state.shown
    slots = shown.slots if shown is not None and shown.intent in SETS else state.before("suggest")
    known = [slots.get(name) for name in ("budget_idr", "named_idr")] if slots is not None else []
    amounts = [amount for amount in known if isinstance(amount, int)]
    return {"budget_idr": max(amounts)} if amounts else {}
