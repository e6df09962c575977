"""Several people who are to join a campaign at once, each with the fee that was agreed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from core.analytics.campaign.result import Campaign
from core.capabilities.base import Choice, Choices
from core.capabilities.ports import Portfolio
from core.messages import Payload, SlotValue
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.terms import Terms
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.intents import NEW

_BARTER: Final = re.compile(r"\bbarter\w*\b", re.I)


def joining(known: Portfolio, campaign: Campaign, apart: Sequence[str]) -> tuple[str, ...]:
    """Return the accounts of which a message tells no more than what each was agreed with for, where none takes
    part as yet; empty for any other."""
    handles = [handle for text in apart for handle in handles_in(text)]
    here = {c.handle for c in known.active(campaign)}
    each = [terms_in(text) for text in apart]
    plain = all(
        (one.fee_idr is not None and not one.moved) or _barters(text, one)
        for one, text in zip(each, apart, strict=True)
    )
    fits = plain and len(handles) == len(apart) and here.isdisjoint(handles)
    return tuple(handles) if fits else ()


def joins(campaign: Campaign, apart: Sequence[str], handles: tuple[str, ...]) -> Choices:
    """Offer to let several people join, each with their fee."""
    if not handles:
        return ()
    told = tuple((h, terms_in(text), text) for h, text in zip(handles, apart, strict=True))
    terms = tuple(f"{h}={one.fee_idr}" for h, one, _ in told if one.fee_idr is not None)
    agreed = all(stage_in(text) == "agreed" for _, one, text in told if not _barters(text, one))
    slots: dict[str, SlotValue] = {"campaign": campaign.id, "handles": handles, "terms": terms}
    payload = Payload(NEW, slots | ({"agreed": True} if agreed else {}))
    return ((Choice("join", payload, args={"handles": handles}, means="yes"),),)


def _barters(text: str, terms: Terms) -> bool:
    """Return whether somebody takes part for goods, of whose value nothing is told."""
    amounts = terms.fee_idr is not None or terms.named or terms.bare
    return _BARTER.search(text) is not None and not amounts
