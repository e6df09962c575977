"""Several people who are to join a campaign at once, each with the fee that was agreed."""

from __future__ import annotations

from collections.abc import Sequence

from core.analytics.campaign.result import Campaign
from core.capabilities.base import Choice, Choices
from core.capabilities.ports import Portfolio
from core.messages import Payload, SlotValue
from core.nlu.accounts.bare_names import named_accounts
from core.nlu.campaigns.payments import terms_in
from core.nlu.campaigns.stages import stage_in


def joining(known: Portfolio, campaign: Campaign, apart: Sequence[str]) -> tuple[str, ...]:
    """Return the accounts of which a message tells no more than what each was agreed with for, where none takes
    part as yet; empty for any other."""
    handles = [handle for text in apart for handle in named_accounts(text)]
    here = {c.handle for c in known.active(campaign)}
    each = [terms_in(text) for text in apart]
    plain = all(one.fee_idr is not None and not one.moved for one in each)
    fits = plain and len(handles) == len(apart) and here.isdisjoint(handles)
    return tuple(handles) if fits else ()


def joins(campaign: Campaign, apart: Sequence[str], handles: tuple[str, ...]) -> Choices:
    """Offer to let several people join, each with their fee."""
    if not handles:
        return ()
    terms = tuple(f"{h}={terms_in(text).fee_idr}" for h, text in zip(handles, apart, strict=True))
    agreed = all(stage_in(text) == "agreed" for text in apart)
    slots: dict[str, SlotValue] = {"campaign": campaign.id, "handles": handles, "terms": terms}
    payload = Payload("campaign_new", slots | ({"agreed": True} if agreed else {}))
    return ((Choice("join", payload, args={"handles": handles}, means="yes"),),)
