"""Somebody who takes another's place in a campaign: one leaves, the other joins with a fee of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from core.analytics.campaign.facts import facts_of
from core.analytics.campaign.log import AGREED, DROPPED, Fact
from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.base import Context
from core.capabilities.ports import Campaigns, Portfolio
from core.capabilities.reporting.notes.enriching import noting_of
from core.nlu.campaigns.codes import codes_in
from core.nlu.campaigns.money.arrangements import replaced_by, replaced_in
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.terms import Terms
from core.nlu.campaigns.notes.stages import stage_in


class Swap(NamedTuple):
    """Whoever leaves, and who is to take their place, with what is said of each."""

    gone: Collaboration
    left: Noting
    handle: str
    joined: Noting

    def terms(self, today: date) -> list[Fact]:
        """Return what is to be noted of the new one, who is not there yet."""
        return facts_of(self.joined, 0, None, today)

    async def told(self, port: Campaigns, home: Campaign) -> list[tuple[Collaboration, Noting]]:
        """Let the new one join, and return what is to be noted of both."""
        new = await port.join(home, self.handle)
        return [(self.gone, self.left), (new, self.joined)]


_SAME_FEE: Final = re.compile(
    r"\b(?:fee|honor|bayaran|harga|tarif|rate)(?:nya)?\s{1,3}(?:sama|te?t[ae]p)\b|\b(?:the\s{1,3})?same\s{1,3}(?:fee|price|rate|terms|money|amount|deal)\b",
    re.IGNORECASE,
)
"""What somebody gets who takes another's place: `ganti @a sama @b fee sama`."""


def swap_in(known: Portfolio, campaign: Campaign, context: Context) -> Swap | None:
    """Return who takes whose place in a text; None where whoever leaves takes part in nothing, or the other
    one does already. Who was spoken of leaves where nobody else is named."""
    text, items, today = context.text, context.items, context.today
    named = replaced_in(text) or _named_one(text, known, campaign, items)
    if named is None:
        return None
    out, new = named
    newest = sorted(known.collaborations, key=lambda c: (c.campaign_id != campaign.id, -c.id))
    gone = next((c for c in newest if c.handle == out), None)
    if gone is None or any(
        c.handle == new and c.campaign_id == gone.campaign_id for c in known.collaborations
    ):
        return None
    folded = text.casefold()
    at = folded.rindex(f"@{new}")
    before, behind = text[:at], text[at:]
    first = before if at > folded.find(f"@{out}") >= 0 else behind
    terms = terms_in(first) if f"@{out}" in folded else Terms()
    left = Noting(
        stage=DROPPED,
        back_idr=terms.back_idr,
        back_share=terms.back_share,
        kept_idr=terms.kept_idr,
    )
    own = behind[len(new) + 1 :]
    code = next(iter(codes_in(own)), None)
    money = noting_of(terms_in(own, joins=True, whole=text))
    row = known.row(gone, today) if money.budget_idr is None and _SAME_FEE.search(text) else None
    money = replace(money, budget_idr=row.fee_idr) if row else money
    stage = AGREED if stage_in(behind) == "agreed" else 0
    return Swap(gone, left, new, replace(money, stage=stage, code=code))


def _named_one(
    text: str, known: Portfolio, campaign: Campaign, items: tuple[str, ...]
) -> tuple[str, str] | None:
    """Return who leaves, of whom only the other one is named: who was spoken of alone, or takes part alone."""
    new = replaced_by(text)
    here = tuple(c.handle for c in known.active(campaign))
    spoken = tuple(handle for handle in items if handle in here)
    out = spoken if len(spoken) == 1 else here
    return (out[0], new) if new and len(out) == 1 and new not in here else None
