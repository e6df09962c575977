"""Proposes who may take the place of somebody who dropped out of a campaign, and lets them join."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.log import DROPPED, STAGES, Fact, standing
from core.analytics.campaign.result import Campaign, Collaboration, Row
from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.expecting import expected
from core.capabilities.ports import Portfolio, ensure_may_change, given
from core.capabilities.reporting.joining.filling import CampaignNewSlots, fill
from core.capabilities.searching.answers import answer
from core.dialogue.reference import meant
from core.dialogue.screen import in_campaign
from core.dialogue.searching.slots import SuggestSlots, payload_of
from core.messages import Payload, SlotValue
from core.nlu.campaigns.planning.replacing import seeks_replacement, takes
from core.nlu.campaigns.planning.roster import mentioned, names_campaign
from core.nlu.intents import REPORT, SEARCH

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.portfolio.proposal import Pick
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

WISHES: Final = ("budget_idr", "category", "city", "platform")
"""What may be wished of a new one besides."""

MOST: Final = 3
"""So many are proposed for one place."""


@dataclass(frozen=True, slots=True)
class CampaignReplaceSlots:
    """handles: who left. campaign: its id. take: who is to join instead. never: who was proposed before. budget_idr:
    what the new one may cost, where the campaign does not tell."""

    handles: tuple[str, ...] = ()
    campaign: int | None = None
    take: str = ""
    never: tuple[str, ...] = ()
    budget_idr: int | None = None
    category: str | None = None
    city: str | None = None
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class CampaignReplaceView:
    """gone: whose place it is. budget_idr: what the new one may cost: what is `left` of the campaign's budget, else the
    `fee` of `gone`, or what was `said` (basis). picks: who is proposed, best first; wide: nobody of the place, so from further
    away. still: `gone` has not dropped out, and does once somebody
    takes their place. joined: who joined instead, with what is known of them; listed: their fee is the price on record."""

    campaign: Campaign | None = None
    gone: str = ""
    budget_idr: int | None = None
    basis: str = ""
    picks: tuple[Pick, ...] = ()
    category: str | None = None
    city: str | None = None
    wide: bool = False
    demo: bool = False
    still: bool = False
    joined: Row | None = None
    listed: bool = False


class CampaignReplace(Capability[CampaignReplaceSlots, CampaignReplaceView]):
    """Answers "cariin gantinya" after "@budi batal", and "pake yang pertama"."""

    name = "campaign_replace"
    Slots = CampaignReplaceSlots
    View = CampaignReplaceView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim who is sought for a place in the campaign spoken of, or for somebody of one."""
        if taken := _chosen(said, state):
            return taken
        here = in_campaign(state) and state.question is None
        known = here or bool(state.partners) or names_campaign(said.text)
        if not (known and seeks_replacement(said.text)) or _names_conditions(said):
            return None
        items = state.items
        of_one = (str(state.focus),) if state.focus in items and here else ()
        whom = state.partners or mentioned(said.text) or of_one
        stated = {k: v for k, v in said.everything().items() if k in WISHES}
        return {**stated, **({"handles": whom[:1]} if whom else {})}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Somebody joins."""
        return bool(slots.get("take"))

    async def run(
        self, slots: CampaignReplaceSlots, context: Context
    ) -> Outcome[CampaignReplaceView]:
        """Propose who fits the place and what is left of the budget; or let the one who was chosen join."""
        known = await given(context.campaigns).everything()
        home = known.chosen(context.text, slots.campaign)
        who = _place(known, home, slots, context.text) if home else None
        home = next((c for c in known.campaigns if who and c.id == who.campaign_id), home)
        if home is None or who is None:
            return Outcome(CampaignReplaceView(home), block="nobody", slots={}, passing=True)
        if slots.take:
            return await _taken(known, home, who, slots.take, context)
        money, basis = _budget(known, home, who, slots, context)
        if money is None:
            kept: dict[str, SlotValue] = {"campaign": home.id, "handles": (who.handle,)}
            view = CampaignReplaceView(home, who.handle)
            return Outcome(view, asks="budget_idr", slots=kept)
        return await _proposed(known, home, who, money, basis, slots, context)


def _chosen(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return who of those proposed is to join, also after a look at one of them; None for any other message."""
    shown = state.shown
    if shown is None or shown.intent != "campaign_replace" or not takes(said.text):
        return None
    whom = meant(said, shown.items) or mentioned(said.text)
    if "handles" not in shown.slots or len(whom) != 1 or whom[0] not in shown.items:
        return None
    return {**shown.slots, "take": whom[0]}


def _names_conditions(said: Understanding) -> bool:
    """Return whether a message says itself who is sought and for how much: a search of its own."""
    stated = said.everything()
    return "budget_idr" in stated and bool({"category", "city"} & stated.keys())


def _place(
    known: Portfolio, home: Campaign, slots: CampaignReplaceSlots, text: str
) -> Collaboration | None:
    """Return whose place is meant: who is named, of the campaign first; else who left it last, or was spoken of."""
    newest = sorted(known.collaborations, key=lambda c: (c.campaign_id != home.id, -c.id))
    named = next((c for c in newest if c.handle in slots.handles), None)
    noted = [e.fact for e in standing(known.log(home)) if e.fact.metric == "stage"]
    now = {fact.collaboration_id: fact.value for fact in noted}
    out = [f.collaboration_id for f in noted if now[f.collaboration_id] >= DROPPED]
    sure = slots.campaign or not out or slots.handles[:1] == mentioned(text)[:1]
    if named is not None and (sure or named.id in out):
        return named
    last = next((c for c in newest if out and c.id == out[-1]), None)
    return last or named


def _budget(
    known: Portfolio,
    home: Campaign,
    who: Collaboration,
    slots: CampaignReplaceSlots,
    context: Context,
) -> tuple[int | None, str]:
    """Return what a new one may cost, in rupiah, None for unknown, and what that is (`CampaignReplaceView.basis`)."""
    found = known.result(home, context.today)
    row = next((row for row in found.rows if row.collaboration.id == who.id), None)
    fee = row.fee_idr if row else None
    if slots.budget_idr is not None:
        return slots.budget_idr, "said"
    if found.left_idr is None:
        return fee or None, "fee"
    still = row is not None and STAGES.index(row.stage) < DROPPED
    return found.left_idr + ((fee or 0) if still else 0), "left"


async def _proposed(
    known: Portfolio,
    home: Campaign,
    who: Collaboration,
    money: int,
    basis: str,
    slots: CampaignReplaceSlots,
    context: Context,
) -> Outcome[CampaignReplaceView]:
    """Return who fits best, one after the other, each for all of the money."""
    here = tuple(c.handle for c in known.of(home))
    alike = await context.catalogue.summaries_of((who.handle,))
    alike = alike if len(alike) else await context.catalogue.summaries_of(here)
    search = SuggestSlots(
        budget_idr=max(money, 0),
        category=slots.category or _usual(alike, "category"),
        city=slots.city or _usual(alike, "city"),
        platform=slots.platform,
        count=1,
        product=home.product or None,
        never=tuple(dict.fromkeys((*here, *slots.never))),
    )
    picks: list[Pick] = []
    wide = False
    while money > 0 and len(picks) < MOST:
        found, _, _ = await answer(_without(search, (pick.handle for pick in picks)), context)
        if not found.picks or (picks and bool(found.relaxed) is not wide):
            break
        picks += found.picks[:1]
        wide = bool(found.relaxed)
    view = CampaignReplaceView(
        home,
        who.handle,
        money,
        basis,
        tuple(picks),
        search.category,
        search.city,
        wide,
        any(pick.demo for pick in picks),
        _still(known, home, who, context),
    )
    return Outcome(
        view,
        block="body" if picks else "none",
        choices=_choices(view, search, slots),
        items=tuple(pick.handle for pick in picks),
        slots={"campaign": home.id, "handles": (who.handle,)},
    )


def _still(known: Portfolio, home: Campaign, who: Collaboration, context: Context) -> bool:
    """Return whether somebody has not dropped out, nor was taken out."""
    rows = known.result(home, context.today).rows
    return any(r.collaboration.id == who.id and STAGES.index(r.stage) < DROPPED for r in rows)


def _usual(frame: pd.DataFrame, column: str) -> str | None:
    """Return what most accounts of a frame have in a column, None where that is unknown."""
    told = Counter(str(value) for value in frame[column].dropna()) if len(frame) else Counter()
    return told.most_common(1)[0][0] if told else None


def _without(search: SuggestSlots, handles: Iterable[str]) -> SuggestSlots:
    return replace(search, never=(*search.never, *handles))


def _choices(
    view: CampaignReplaceView, search: SuggestSlots, slots: CampaignReplaceSlots
) -> Choices:
    """Offer to take each, others than these, and a search of the whole country."""
    if view.campaign is None:
        return ()
    place: dict[str, SlotValue] = {"campaign": view.campaign.id, "handles": (view.gone,)}
    wished = {name: value for name in WISHES if (value := getattr(slots, name)) is not None}
    rows: list[tuple[Choice, ...]] = [
        (
            Choice(
                "take",
                Payload("campaign_replace", {**place, "take": pick.handle}),
                args={"handle": pick.handle},
                means=str(at),
            ),
        )
        for at, pick in enumerate(view.picks, 1)
    ]
    if len(view.picks) == MOST:
        more = (*search.never, *(pick.handle for pick in view.picks))
        rows.append(
            (Choice("others", Payload("campaign_replace", {**place, **wished, "never": more})),)
        )
    elif not view.wide and search.city and search.budget_idr:
        anywhere = payload_of(search, city=None)
        rows.append((Choice("wider", Payload(SEARCH, anywhere)),))
    return tuple(rows)


async def _taken(
    known: Portfolio, home: Campaign, who: Collaboration, take: str, context: Context
) -> Outcome[CampaignReplaceView]:
    """Let the one who was chosen join, and note that the other is out where that is not noted yet."""
    ensure_may_change(context.role)
    port = given(context.campaigns)
    around = await expected(await context.catalogue.creators((take,), None), context)
    slots = CampaignNewSlots(handles=(take,), campaign=home.id)
    filled = await fill(home, slots, around, context, fresh=False)
    still = _still(known, home, who, context)
    if still:
        await port.note(home, [Fact("stage", DROPPED, who.id)])
    after = await port.everything()
    now = after.result(home, context.today)
    joined = next(row for row in now.rows if row.collaboration.handle == take)
    report = Choice("report", Payload(REPORT, {"campaign": home.id}))
    return Outcome(
        CampaignReplaceView(
            home, who.handle, now.left_idr, still=still, joined=joined, listed=take in filled.listed
        ),
        block="taken",
        choices=((report,),),
        items=(take,),
        slots={"campaign": home.id},
        keeps=True,
    )


capability = CampaignReplace()
