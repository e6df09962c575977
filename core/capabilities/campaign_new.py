"""Starts a campaign, or adds creators to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from core.analytics.campaign.expecting import Expected
from core.analytics.campaign.log import Fact
from core.analytics.campaign.result import Campaign, Result
from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.expecting import expected
from core.capabilities.ports import Portfolio, ensure_may_change, given
from core.capabilities.reporting.doubts.waiting import put_in, whom
from core.capabilities.reporting.joining.asking import (
    CampaignNewView,
    namesake,
    nowhere,
    twice,
    twin,
)
from core.capabilities.reporting.joining.filling import (
    CampaignNewSlots,
    Filled,
    as_told,
    fill,
    joins_there,
)
from core.capabilities.reporting.joining.starting import (
    WAYS,
    budget_of,
    left_of,
    of_set,
    terms_with_brief,
)
from core.capabilities.reporting.joining.whither import joined, title_told
from core.capabilities.reporting.summary_wishes import MORNING
from core.dialogue.reference import meant
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.money.paying import pays_for_campaign
from core.nlu.campaigns.planning.enlisting import adds, from_list, makes_campaign
from core.nlu.campaigns.planning.lifecycle import reopens, reopens_it
from core.nlu.campaigns.planning.postponing import returns
from core.nlu.campaigns.planning.titles import campaign_name, title_answered
from core.nlu.intents import LOG, NEW, REPORT, SUBSCRIBE
from core.nlu.searching.product import product_in
from core.nlu.understanding import Understanding

TAPS, CONTACTED = 4, 1


class CampaignNew(Capability[CampaignNewSlots, CampaignNewView]):
    """Answers "buat kampanye Hari Ibu budget 4 juta" and "tambah @budi ke kampanye"."""

    name = "campaign_new"
    commands = {"kampanye": {"commanded": True}, "campaign": {"commanded": True}}  # noqa: RUF012
    Slots = CampaignNewSlots
    View = CampaignNewView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim who is to join the campaign spoken of, and one of those shown (`jadikan kampanye`)."""
        named = said.everything()
        new = not (state.partners and returns(said.text))  # who is in it already is no one new
        joins_it = new and in_campaign(state) and "handles" in named
        if joins_it and joins_there(said.text) and "?" not in said.text:
            return {k: v for k, v in named.items() if k in ("handles", "budget_idr")}
        if reopens(said.text) or (in_campaign(state) and reopens_it(said.text)):
            return {"again": True}
        if added := next((found for way in WAYS if (found := way(said, state))), None):
            return added
        if state.waiting and makes_campaign(said.text):
            return {}
        shown = state.items
        if not shown or not (makes_campaign(said.text) or of_set(said, state)):
            return None
        only = left_of(said.text, shown) or state.picked
        handles = meant(said, shown) or named.get("handles") or only or shown
        told = {k: v for k, v in named.items() if k == "budget_idr"}
        whole = handles == shown and not adds(said.text)  # what a search may cost is nobody's fee
        known: dict[str, SlotValue] = told or (budget_of(state) if whole else {})
        known |= {"terms": t} if (t := terms_with_brief(shown, state)) else {}
        return {"handles": handles} | known

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """A campaign is started or grows."""
        return True

    def told_by(
        self, slots: Mapping[str, SlotValue], text: str, now: datetime
    ) -> Mapping[str, SlotValue]:
        """Keep the words, which say what the campaign is called and on which terms somebody joins."""
        return {**slots, "words": text, "said_at": int(now.timestamp())}

    async def run(self, slots: CampaignNewSlots, context: Context) -> Outcome[CampaignNewView]:
        """Start it or add to it; without a name and without anybody, ask for the name."""
        ensure_may_change(context.role)
        port = given(context.campaigns)
        known = await port.everything()
        if again := await _reopened(known, slots, context):
            return again
        said = as_told(slots, context)
        alone = not (slots.handles or slots.beside) and slots.campaign is None
        if alone and from_list(said.text):
            slots = replace(slots, handles=context.items)
        waiting = [handle for one in context.waiting for handle in whom(one)]
        slots = replace(slots, handles=tuple(dict.fromkeys((*slots.handles, *waiting))))
        wanted = slots.campaign is not None or (
            bool(slots.handles)
            and (slots.also or joins_there(said.text) or pays_for_campaign(said.text))
            and not (slots.asked or slots.name or slots.another)
        )
        name = title_answered(slots.name or "") or campaign_name(said.text)
        there = joined(known, slots, name, said.text) if wanted else None
        if wanted and there is None and known.campaigns:
            return nowhere(known, slots, name or title_told(known, said.text), said)
        if there is None and not name and slots.commanded:
            name = campaign_name(f"kampanye {said.text}")
        if there is None and not name and (slots.asked or not slots.handles):
            return Outcome(CampaignNewView(), asks="name", slots=_kept(slots))
        if there is not None and not there.name and slots.name:
            there = await port.rename(there, known.free_name(name))
        same = twin(known, slots, name) or namesake(known, slots, name, said.text)
        if there is None and same and context.edited_from is None:
            return twice(same, replace(slots, name=name), known, said)
        campaign = there or await _started(known, name, said)
        filled = await fill(
            campaign, slots, await _around(slots, context), context, fresh=there is None
        )
        await put_in(campaign, context)
        after = await port.everything()
        outcome = _outcome(after, campaign, slots, context, there is not None, filled)
        outcome = replace(outcome, waits=())
        if there is not None and len(after.entries) > len(known.entries):
            outcome = replace(outcome, choices=(*outcome.choices, (_back(after),)))
        if there is None and name and campaign.name != name:
            outcome = replace(outcome, view=replace(outcome.view, taken=name))
        if context.schedules is None or await context.schedules.current():
            return outcome
        return replace(outcome, choices=(*outcome.choices, (_remind(),)))


async def _around(slots: CampaignNewSlots, context: Context) -> Mapping[str, Expected]:
    """Return what is known of who joins, by handle."""
    handles = tuple(dict.fromkeys(slots.handles))
    if not handles:
        return {}
    return await expected(await context.catalogue.creators(handles, slots.platform), context)


async def _reopened(
    known: Portfolio, slots: CampaignNewSlots, context: Context
) -> Outcome[CampaignNewView] | None:
    """Let a campaign that was closed run again, the last of them where none is named; None where another name is
    told, or nothing of the kind."""
    named = _closed(known, context.text, again=slots.again)
    if named is None:
        return None
    port, ended = given(context.campaigns), known.closing(named) is not None
    if ended:
        await port.note(named, [Fact("closed", 0)])
        known = await port.everything()
    found = known.result(named, context.today)
    return Outcome(
        CampaignNewView(found),
        block="reopened" if ended else "running",
        choices=_choices(found),
        slots={"campaign": named.id},
    )


def _closed(known: Portfolio, text: str, *, again: bool) -> Campaign | None:
    """Return the campaign that a text wants to run again: the one that it names, else the one that was
    closed last, else the one that runs."""
    named = known.chosen(text)
    if known.names(named, text):
        return named if reopens(text) else None
    if not (again or reopens(text)) or campaign_name(text):
        return None
    closings = [(entry.id, c) for c in known.campaigns if (entry := known.closing(c))]
    return max(closings, key=lambda one: one[0])[1] if closings else named


async def _started(known: Portfolio, name: str, context: Context) -> Campaign:
    """Start a campaign; an edited message changes the one that it started before."""
    port = given(context.campaigns)
    at, who = context.edited_from, context.person.id
    moments = (at, at.replace(microsecond=0)) if at else ()  # of before messages had their own
    made = next((c for c in known.campaigns if c.made_at in moments and c.made_by == who), None)
    if made is None:
        return await port.start(known.free_name(name), product_in(context.text))
    return await port.rename(made, name) if name and name != made.name else made


def _outcome(
    known: Portfolio,
    campaign: Campaign,
    slots: CampaignNewSlots,
    context: Context,
    added: bool,
    filled: Filled,
) -> Outcome[CampaignNewView]:
    today = context.today
    found = known.result(campaign, today)
    return Outcome(
        CampaignNewView(
            found,
            slots.handles,
            added,
            filled.listed,
            small=filled.small,
            planned=filled.planned,
            doubts=filled.doubts,
            beyond=slots.beyond,
        ),
        choices=(*_besides(campaign, slots, found), *_choices(found)),
        items=tuple(row.collaboration.handle for row in found.rows),
        slots={"campaign": campaign.id} | ({} if campaign.name else {"unnamed": True}),
        keeps=True,
        focus=slots.handles[0] if added and len(slots.handles) == 1 else "",
    )


def _choices(found: Result) -> Choices:
    taps = tuple(
        (
            Choice(
                "contacted",
                Payload(LOG, {"collab": row.collaboration.id, "stage": CONTACTED}),
                args={"handle": row.collaboration.handle},
            ),
        )
        for row in found.rows[:TAPS]
        if row.stage == "candidate"
    )
    report = Choice("report", Payload(REPORT, {"campaign": found.campaign.id}))
    return (*taps, (report,))


def _besides(campaign: Campaign, slots: CampaignNewSlots, found: Result) -> Choices:
    """Offer who was looked at last, or all of the list, to a campaign that began with nobody."""
    if found.rows or not slots.beside:
        return ()
    one, every = slots.beside[0], slots.beside[1:]
    groups = dict.fromkeys((*(((one,),) if one else ()), every))
    return tuple(
        (
            Choice(
                "add",
                Payload(NEW, {"campaign": campaign.id, "handles": some}),
                args={"handles": some},
            ),
        )
        for some in groups
    )


def _back(known: Portfolio) -> Choice:
    """Offer to take back that somebody joined, which was noted just now."""
    last = known.entries[-1]
    note = Payload(LOG, {"undo": last.batch, "campaign": last.campaign_id})
    return Choice("undo", note, means="undo")


def _remind() -> Choice:
    """Offer one message a morning, only when something changed or needs somebody."""
    return Choice("remind", Payload(SUBSCRIBE, {"time": MORNING, "changes": "yes"}))


def _kept(slots: CampaignNewSlots) -> dict[str, SlotValue]:
    names = ("budget_idr", "platform", "handles", "asked", "beside")
    return {name: value for name in names if (value := getattr(slots, name))}


capability = CampaignNew()
