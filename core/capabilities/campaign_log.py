"""Notes what became of collaborations: stages, figures, payments; corrections and undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.analytics.campaign.log import batch_of
from core.analytics.campaign.noting import Noting, says_something
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import VIEWER, Portfolio, ensure_may_change, given
from core.capabilities.reporting.corrections.correcting import labelled
from core.capabilities.reporting.corrections.putting_right import beside, put_right
from core.capabilities.reporting.corrections.quoting import (
    answered,
    named_note,
    of_colleague,
    of_note,
)
from core.capabilities.reporting.corrections.reassigning import of_other, reassigned
from core.capabilities.reporting.corrections.undoing import (
    TAKE_BACK,
    before_edit,
    replaced_by_edit,
    taken_back,
    takes_note_back,
    undo,
)
from core.capabilities.reporting.doubts.dividing import whose_amount
from core.capabilities.reporting.doubts.doubting import unreal
from core.capabilities.reporting.doubts.holding import forgotten, in_words, let_go
from core.capabilities.reporting.doubts.nowhere import nowhere
from core.capabilities.reporting.doubts.sharing import noted_shares, split_by
from core.capabilities.reporting.hearing.echoes import repeated, told_again
from core.capabilities.reporting.hearing.going_on import goes_on, taken
from core.capabilities.reporting.hearing.naming import named, points_beyond, signed, with_handles
from core.capabilities.reporting.hearing.partners import (
    denied,
    of_listed,
    of_partner,
    silent,
    struck,
)
from core.capabilities.reporting.hearing.questions import reckons
from core.capabilities.reporting.hearing.telling import told
from core.capabilities.reporting.joining.swapping import swap_in
from core.capabilities.reporting.notes import ledger, to_do, which
from core.capabilities.reporting.notes.across import across
from core.capabilities.reporting.notes.each import each, noted_apart
from core.capabilities.reporting.notes.enriching import (
    aimed_apart,
    day_of_post,
    enriched,
    taxed_apart,
)
from core.capabilities.reporting.notes.noted import CampaignLogView, beside_group, starting
from core.capabilities.reporting.notes.one_note import heard
from core.capabilities.reporting.notes.writing import write
from core.capabilities.reporting.summary_wishes import other_hour
from core.capabilities.searching.saving import keep_prices
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.accounts.unknown_names import names_another
from core.nlu.campaigns.money.arrangements import firm
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.campaigns.notes.denying import only_denies
from core.nlu.campaigns.notes.news import not_posted
from core.nlu.campaigns.notes.parting import handles_in, mixes
from core.nlu.campaigns.notes.pending import in_between
from core.nlu.campaigns.notes.spreading import Spread, leaves_out, spread_in
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.notes.undoing import defers_note, undo_in
from core.nlu.campaigns.planning.posting import posts_later
from core.nlu.campaigns.planning.replacing import seeks_replacement
from core.nlu.campaigns.planning.roster import only_leave
from core.nlu.campaigns.planning.tasks import task_in
from core.nlu.campaigns.questions.inquiry import asked_view
from core.nlu.framing import asks_who
from core.nlu.intents import NEW, REPORT
from core.nlu.offers.occasions import bargain_in
from core.nlu.understand import understand
from core.nlu.understanding import Understanding


class CampaignLog(Capability[Noting, CampaignLogView]):
    """Answers "@dapurnina udah posting, like 1.200 komen 87 terjual 14" and "eh salah, 15"."""

    name = "campaign_log"
    commands = {"catat": {}, "log": {}}  # noqa: RUF012
    Slots = Noting
    View = CampaignLogView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what only makes sense within the campaign spoken of: `tasya blm posting`."""
        others = (bargain_in, seeks_replacement, only_leave)
        prices = reckons(said.text) and "sales" not in said.everything()
        if prices or other_hour(said, state) or any(other(said.text) for other in others):
            return None
        first = (repeated, goes_on, of_note, of_other, let_go, takes_note_back, silent, denied)
        ways = (*first, of_listed, taken, struck, told, of_partner)
        if names_another(said.text):  # than whoever was spoken of
            shown = state.shown and replace(state.shown, items=())
            state = replace(state, focus=None, shown=shown)
        return next((heard for way in ways if (heard := way(said, state)) is not None), None)

    async def retract(self, context: Context, instead: str) -> Outcome[CampaignLogView] | None:
        """Take back what an edited message noted, or the campaign that it started."""
        port, who = context.campaigns, context.person.id
        if port is None or context.edited_from is None or instead == self.name:
            return None
        known = await port.everything()
        number = batch_of(known.entries, who, context.edited_from)
        batch = [e for e in known.entries if (e.person_id, e.batch) == (who, number)]
        if not batch or context.role == VIEWER:
            return None
        if instead == NEW and ledger.begins(known, batch):
            return None
        taken = await taken_back(known, batch, context)
        return replace(taken, view=replace(taken.view, edited=True))

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Every note, but for taking one back and for saying that nothing was posted, answered or done."""
        undone = only_denies(text) and stage_in(text) is None
        nothing = not_posted(text) or in_between(text) or undone
        silent = set(slots) <= {"handles"} and nothing
        back = "undo" in slots or "forgotten" in slots or slots.get("words") == TAKE_BACK
        return not (back or defers_note(text) or undo_in(text) or silent)

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show what is noted, by whom where that is asked."""
        of = {k: v for k, v in slots.items() if k == "handles"}
        view = "notes" if asks_who(text) else asked_view(text) or ("one" if of else "")
        return Payload(REPORT, {"view": view, **of})

    async def run(self, slots: Noting, context: Context) -> Outcome[CampaignLogView]:
        """Note it, once it is clear of whom; what waits for an answer is kept with its words."""
        if slots.amended or slots.words is not None:
            # The message tells nothing but what is put right, or that it is the same of somebody else.
            context = replace(context, text=slots.words or "")
            slots = self._as_told(replace(slots, words=None), context)
        if slots.again:
            return await told_again(slots, context)
        if slots.forgotten or defers_note(context.text):
            return forgotten(slots, context.waiting, context.today)
        slots, context = taxed_apart(*aimed_apart(slots, context))
        replaces = await replaced_by_edit(context)
        outcome = in_words(await self._run(slots, context), context.text)
        if not (replaces and outcome.keeps):
            return outcome
        return replace(outcome, view=replace(outcome.view, edited=True))

    def _as_told(self, slots: Noting, context: Context) -> Noting:
        """Return what words tell of whom the slots name, where the slots say no more."""
        if says_something(slots) or slots.date or not context.text:
            return slots
        stated = understand(context.text, now=context.now, zone=context.zone).everything()
        return self.fill({**stated, "handles": slots.handles, "campaign": slots.campaign})

    async def _run(self, slots: Noting, context: Context) -> Outcome[CampaignLogView]:
        ensure_may_change(context.role)
        known = await before_edit(await given(context.campaigns).everything(), context)
        quoted = answered(known, context) if context.quoted else []
        if slots.undo is None and quoted and undo_in(context.text):
            # No words then: the note that is answered is meant, and never the one before it.
            slots = replace(slots, undo=quoted[0].batch, campaign=quoted[0].campaign_id)
            context = replace(context, text="")
        if slots.undo is not None or undo_in(context.text) or slots.instead is not None:
            back = undo if slots.instead is None else reassigned
            return await back(known, slots, context)
        if slots.collab is not None and slots.collab not in {c.id for c in known.collaborations}:
            return Outcome(CampaignLogView(), block="gone", slots={})
        campaign = known.chosen(context.text, slots.campaign)
        campaign = campaign if slots.campaign else which.at_home(known, campaign, context.text)
        planned = None if campaign else to_do.only_planned(slots, context)
        special = planned or await across(known, campaign, slots, context)
        special = special or await self._of_group(slots, known, campaign, context)
        special = special or await self._in_parts(slots, known, campaign, context)
        special = special or await self._special(slots, known, campaign, context)
        if special:
            return special
        slots, doubtful_names = named(slots, known, campaign, context.text, context.items)
        if not slots.date and posts_later(context.text):
            slots = replace(slots, date=context.today.isoformat())
        elif slots.date:
            day = day_of_post(slots.date, context.text, slots.handles, context)
            slots = replace(slots, date=day, since=None if day == slots.date else slots.date)
        if campaign and not doubtful_names:
            context = replace(context, text=signed(context.text, slots.handles))
        slots = enriched(slots, context.text, (c.code for c in known.collaborations))
        if corrects(context.text):
            slots = labelled(slots, context.text)
        if corrects(context.text) and campaign and not doubtful_names:
            doubted = unreal(slots, context.text, campaign, context.today)
            if corrected := doubted or await put_right(known, campaign, slots, context):
                return corrected
        if campaign is None:
            save = keep_prices(slots.handles[0], context.text) if slots.handles else None
            return await nowhere(slots, known, context, save)
        outcome = await heard(known, campaign, slots, doubtful_names, context)
        return beside(known, outcome, context.person.id) if corrects(context.text) else outcome

    async def _of_group(
        self,
        slots: Noting,
        known: Portfolio,
        campaign: Campaign | None,
        context: Context,
    ) -> Outcome[CampaignLogView] | None:
        """Note what is told of all but some, or of each of all, of whom it means; None for any other message."""
        if campaign and (asked := whose_amount(slots, known, campaign, context)):
            return asked
        here = tuple(c.handle for c in known.active(campaign)) if campaign else ()
        text = with_handles(context.text, here)
        spread = spread_in(text) or (Spread(None) if leaves_out(text) else None)
        if spread is None or (campaign is None and len(slots.handles) > 1):
            return None
        if campaign is None:
            way = ((starting(()),),)
            return Outcome(CampaignLogView(), block="none", choices=way, passing=True)
        every = ledger.taking_part(known, campaign, context.today, unposted=spread.ahead)
        groups = (every, ledger.agreed(known, campaign, context.today), context.items)
        there = next((some for some in groups if spread.size in {None, len(some)}), None)
        if there is None:
            return None  # so that it is asked whom
        apart = spread.parts(there)
        if not apart:
            return Outcome(CampaignLogView(campaign), block="left_out", slots={})
        if len(apart) > 1:
            outcome = await noted_apart(known, campaign, apart, context)
        else:
            stated = understand(apart[0], now=context.now, zone=context.zone).everything()
            one = self.fill({**stated, "handles": handles_in(apart[0])})
            outcome = await self.run(one, replace(context, text=apart[0]))
        return beside_group(outcome, ledger.rows(known, campaign, context.today), spread.out)

    async def _special(
        self,
        slots: Noting,
        known: Portfolio,
        campaign: Campaign | None,
        context: Context,
    ) -> Outcome[CampaignLogView] | None:
        """Note how a number is shared, who takes whose place, or what is told of each; say who is not there; else None."""
        if (shared := split_by(slots, context.text, known, campaign)).split and campaign:
            return await noted_shares(known, campaign, shared, context)
        if campaign and points_beyond(known, campaign, context.text, context.items):
            there = ledger.rows(known, campaign, context.today)
            return Outcome(CampaignLogView(campaign, rows=there), block="beyond", slots={})
        swap = swap_in(known, campaign, context) if campaign else None
        if swap:
            if small := ledger.small(known, swap.terms(context.today)):
                return Outcome(CampaignLogView(campaign, small=small), block="small", slots={})
            home = next(c for c in known.campaigns if c.id == swap.gone.campaign_id)
            return await write(
                known, home, await swap.told(given(context.campaigns), home), [], context
            )
        apart = each(known, context.text, slots.handles)
        mixed = mixes(context.text) and not corrects(context.text)
        if campaign and (apart or mixed):
            return await noted_apart(known, campaign, apart, context)
        return None

    async def _in_parts(
        self, slots: Noting, known: Portfolio, campaign: Campaign | None, context: Context
    ) -> Outcome[CampaignLogView] | None:
        """Say who can take back a note that is named as somebody's; note what is still to be delivered apart
        from the rest, or what holds whatever happens apart from what hangs on a condition; None for any
        other message."""
        if theirs := await named_note(known, context):
            return await of_colleague(known, theirs, context)
        task = task_in(context.text)
        if task or not each(known, context.text, slots.handles):
            part = to_do.heard(context.text, context)
            if part.until:
                slots, _ = named(slots, known, campaign, context.text, context.items)
                return await self._owing(slots, part, task, context)
        if left := await to_do.besides(known, campaign, context):
            return left
        held, condition = firm(context.text)
        return await self._on_condition(slots, held, condition, context) if condition else None

    async def _owing(
        self, slots: Noting, part: to_do.Part, task: bool, context: Context
    ) -> Outcome[CampaignLogView]:
        """Note until when something is to be delivered, which is no day of publication, and the rest."""
        heard = self.fill({"handles": slots.handles, **part.stated})
        noted = await self.run(heard, replace(context, text=part.words))
        return to_do.remarked(noted, part.planned, reminds=task)

    async def _on_condition(
        self, slots: Noting, held: str, condition: str, context: Context
    ) -> Outcome[CampaignLogView]:
        """Note what holds of a message, and say what only holds once something happens."""
        stated = understand(held, now=context.now, zone=context.zone).everything()
        heard = self.fill({"handles": slots.handles, **stated})
        outcome = await self.run(heard, replace(context, text=held))
        every = "; ".join(filter(None, (condition, outcome.view.condition)))
        return replace(outcome, view=replace(outcome.view, condition=every))


capability = CampaignLog()
