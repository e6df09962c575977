"""Takes back what one message noted: the note of a button, or the speaker's last one in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from core.analytics.campaign.log import Entry, Fact, batch_of, standing
from core.analytics.campaign.naming import fitting
from core.analytics.campaign.noting import SAID, Noting
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio, given
from core.capabilities.reporting.corrections.quoting import of_colleague
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView, outcome_of, reports
from core.dialogue.screen import CAMPAIGNS, in_campaign
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.notes.undoing import Undo, defers_note, not_done_yet, undo_in
from core.nlu.intents import LOG
from core.nlu.understanding import Understanding

TAKE_BACK: Final = "undo"
"""Words that take the last note back, whatever else the message says."""

MOST: Final = 6
"""Notes that are offered where words may mean several."""


async def undo(known: Portfolio, slots: Noting, context: Context) -> Outcome[CampaignLogView]:
    """Take a note back, which stays in the log. A button means its own note and no other, however
    often it is tapped; words that come after that one was taken back mean the one before."""
    batch = _of_button(known, slots, context.person.id) if slots.undo is not None else []
    meant = undo_in(context.text)
    if not batch and (slots.undo is None or meant):
        if (
            meant
            and meant.advance
            and (asked := _which(known, _meant(known, meant, slots, context)))
        ):
            return asked
        batch = _in_words(known, meant or Undo(), slots, context)
        if later := _of_others_since(known, batch, meant or Undo(), context):
            own = () if ledger.begins(known, batch) else (_own(batch),)
            return replace(await of_colleague(known, later, context), choices=own)
    if not batch:
        block = "nothing" if slots.undo is None else _why_not(known, slots, context.person.id)
        return Outcome(CampaignLogView(), block=block, slots={})
    return await taken_back(known, batch, context)


def takes_note_back(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return whose note a message takes back where a campaign is spoken of, or where it names somebody who takes
    part: `batalin yang tadi`, `hapus penjualan rani`."""
    within = state.topic is not None and state.topic.intent in CAMPAIGNS
    if not (within or in_campaign(state) or state.partners):
        return None
    found = undo_in(said.text)
    undone = not_done_yet(said.text) and SAID in (state.about(LOG) or {})
    if found is None and (undone or (defers_note(said.text) and _just_noted(said, state))):
        return {"words": TAKE_BACK}
    if found is None:
        return None
    if found.who is None:
        return {} if within else None
    shown = state.items if in_campaign(state) else ()
    whom = fitting(found.who, (*state.partners, *shown))
    return {"handles": whom} if len(whom) == 1 else None


def _just_noted(said: Understanding, state: State) -> bool:
    """Whether a note was made last, and a message tells nothing of its own to be noted."""
    own = bool(said.everything()) or stage_in(said.text) is not None
    return SAID in (state.about(LOG) or {}) and not own


def _in_words(known: Portfolio, meant: Undo, slots: Noting, context: Context) -> list[Entry]:
    """Return the speaker's last note of the kind, and of whom, words name."""
    own = [e for e in standing(known.entries) if e.person_id == context.person.id]
    newest = max((e.batch for e in _meant(known, meant, slots, context)), default=None)
    return [e for e in own if e.batch == newest]


def _meant(known: Portfolio, meant: Undo, slots: Noting, context: Context) -> list[Entry]:
    """Return the speaker's notes, in order, of the kind, and of whom, words name. An advance is the first payment of
    somebody, where another followed or their fee is more."""
    whose = {c.id for c in known.collaborations if c.handle in slots.handles}
    counts = standing(known.entries)
    found = [
        e
        for e in counts
        if e.person_id == context.person.id
        and meant.metric in {None, e.fact.metric}
        and (not meant.who or e.fact.collaboration_id in whose)
    ]
    if not meant.advance:
        return found
    paid = [e for e in counts if e.fact.metric == meant.metric]
    first = {e.fact.collaboration_id: e for e in reversed(paid)}
    firsts = [e for e in found if first[e.fact.collaboration_id] is e]
    return [e for e in firsts if _in_part(known, e, context)] or firsts


def _in_part(known: Portfolio, paid: Entry, context: Context) -> bool:
    """Return whether a payment was less than the whole fee."""
    whose = next((c for c in known.collaborations if c.id == paid.fact.collaboration_id), None)
    row = known.row(whose, context.today) if whose else None
    return row is None or row.fee_idr is None or paid.fact.value < row.fee_idr


def _which(known: Portfolio, found: Sequence[Entry]) -> Outcome[CampaignLogView] | None:
    """Ask which of several advances is meant; None where there is no more than one."""
    if len({e.batch for e in found}) < 2:
        return None
    lines = tuple((e, ledger.written(known, e)) for e in reversed(found))
    ways = tuple(
        (
            Choice(
                "undo_one",
                Payload(LOG, {"undo": e.batch, "campaign": e.campaign_id}),
                args={"handle": line.handle, "value": line.value},
            ),
        )
        for e, line in lines[:MOST]
    )
    return Outcome(CampaignLogView(), block="which_undone", choices=ways, slots={})


def _of_others_since(
    known: Portfolio, batch: Sequence[Entry], meant: Undo, context: Context
) -> list[Entry]:
    """Return a colleague's last note that came after the speaker's, where bare words in a group may mean it, or
    where taking the speaker's back would close the campaign that it is of; empty else."""
    begun = bool(batch) and ledger.begins(known, batch)
    seen = context.chat_kind == "group" and meant == Undo()
    if not batch or not (begun or seen):
        return []
    later = [
        e
        for e in standing(known.entries)
        if e.person_id != context.person.id
        and e.batch > batch[0].batch
        and (seen or e.campaign_id == batch[0].campaign_id)
    ]
    return [e for e in later if e.batch == later[-1].batch]


def _own(batch: Sequence[Entry]) -> tuple[Choice]:
    note = Payload(LOG, {"undo": batch[0].batch, "campaign": batch[0].campaign_id})
    return (Choice("undo_own", note),)


def _of_button(known: Portfolio, slots: Noting, person_id: int) -> list[Entry]:
    """Return the note that a button names; empty where it is not the speaker's, is not here, or where a
    part of it was taken back or corrected since: a correction is taken back by its own button."""
    own = [e for e in known.entries if e.batch == slots.undo and e.person_id == person_id]
    said = [e for e in own if e.fact.metric != "undo"]
    counts = {e.id for e in standing(known.entries)}
    here = any(e.campaign_id == slots.campaign for e in said)
    begun = bool(said) and ledger.begins(known, said)
    ended = begun and known.closing(known.home(said[0])) is not None
    return said if here and not ended and all(e.id in counts for e in said) else []


def _why_not(known: Portfolio, slots: Noting, person_id: int) -> str:
    """Return the block that says why a button takes nothing back: its note is somebody else's, does
    not count any more, or is not here."""
    noted = [e for e in known.entries if (e.batch, e.campaign_id) == (slots.undo, slots.campaign)]
    if not noted:
        return "elsewhere"
    return "already" if noted[0].person_id == person_id else "theirs"


async def taken_back(
    known: Portfolio, batch: Sequence[Entry], context: Context
) -> Outcome[CampaignLogView]:
    """Take back what was noted together, as it was corrected since; a campaign that it began is closed."""
    campaign = known.home(batch[0])
    if ledger.begins(known, batch):
        return await _ended(campaign, context)
    port = given(context.campaigns)
    await ledger.take_back(port, known, batch)
    counts = {e.id for e in standing((await port.everything()).entries)}
    lines = tuple(ledger.written(known, e) for e in standing(known.entries) if e.id not in counts)
    return Outcome(CampaignLogView(campaign, lines), block="undone", choices=reports(campaign))


async def _ended(campaign: Campaign, context: Context) -> Outcome[CampaignLogView]:
    """Close a campaign whose beginning is taken back: nobody wants it without who is in it."""
    fact = Fact("closed", context.today.toordinal())
    batch = await given(context.campaigns).note(campaign, [fact])
    return outcome_of(CampaignLogView(campaign, (ledger.line("", fact, None),)), batch)


async def replaced_by_edit(context: Context) -> bool:
    """Return whether an edited message noted something before, which counts no more then."""
    if context.edited_from is None:
        return False
    entries = (await given(context.campaigns).everything()).entries
    return batch_of(entries, context.person.id, context.edited_from) is not None


async def before_edit(known: Portfolio, context: Context) -> Portfolio:
    """Take back what an edited message noted before it is noted anew."""
    at, who = context.edited_from, context.person.id
    batch = None if at is None else batch_of(known.entries, who, at)
    if batch is None:
        return known
    port = given(context.campaigns)
    noted = [e for e in known.entries if (e.person_id, e.batch) == (who, batch)]
    await ledger.take_back(port, known, noted)
    return await port.everything()
