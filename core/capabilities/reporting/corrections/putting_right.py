"""Replaces numbers of the speaker's earlier notes by those that a correction names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.analytics.campaign.log import Fact, last_batch
from core.analytics.campaign.noting import Noting, doubtful, noting, says_something
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.ports import Portfolio, given
from core.capabilities.reporting.corrections.correcting import Correction, correction, labelled
from core.capabilities.reporting.corrections.quoting import answered, of_colleague, paid_by_others
from core.capabilities.reporting.doubts.unnoted import whose as whose_note
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.enriching import enriched
from core.capabilities.reporting.notes.noted import CampaignLogView, outcome_of
from core.messages import Payload
from core.nlu.campaigns.notes.corrections import correction_in
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.intents import LOG
from core.nlu.understand import understand


async def put_right(
    known: Portfolio, campaign: Campaign, slots: Noting, context: Context
) -> Outcome[CampaignLogView] | None:
    """Replace numbers of the speaker's earlier notes; None where there is none to replace."""
    quoted = answered(known, context)
    if quoted and quoted[0].person_id != context.person.id:
        return await of_colleague(known, quoted, context)
    named = bool(slots.handles or slots.code)
    who, _ = ledger.meant(known, campaign, slots, context.text) if named else ([], ())
    if named and not who:
        return None
    several = () if named or quoted else _alike(known, context)
    if several:
        return whose_note(campaign, Noting(words=context.text), several, context.today)
    whose = tuple(c.id for c in who)
    batch = quoted[0].batch if quoted else None
    found = correction(known, slots, whose, context.person.id, context.text, batch)
    if found is None:
        others = paid_by_others(known, slots, whose, context.person.id)
        return (
            await of_colleague(known, others, context)
            if others
            else _unfound(campaign, slots, context)
        )
    return await write_better(known, campaign, found, context)


def _alike(known: Portfolio, context: Context) -> tuple[str, ...]:
    """Return of whom the speaker's last note tells the same thing, any of whom a better number without a name may be
    of; empty where that is one, or the wrong number is named."""
    wrong, _ = correction_in(context.text) or (None, 0)
    told = last_batch(known.entries, context.person.id) if wrong is None else []
    alike: dict[str, set[int]] = {}
    for fact in (e.fact for e in told):
        if fact.metric in ledger.NUMBERS and fact.collaboration_id is not None:
            alike.setdefault(fact.metric, set()).add(fact.collaboration_id)
    several = set().union(*(whose for whose in alike.values() if len(whose) > 1))
    return tuple(c.handle for c in known.collaborations if c.id in several)


def _unfound(
    campaign: Campaign, slots: Noting, context: Context
) -> Outcome[CampaignLogView] | None:
    """Say that no note has the number that is said to be wrong; None where none is named, or what is right is told
    with what it counts."""
    wrong, _ = correction_in(context.text) or (None, 0)
    if wrong is None or says_something(slots):
        return None
    return Outcome(CampaignLogView(campaign, counts=(wrong,)), block="unfound", slots={})


async def put_each_right(
    known: Portfolio, campaign: Campaign, apart: Sequence[str], context: Context
) -> Outcome[CampaignLogView] | None:
    """Replace numbers of several people at once, of each those that their part of the message names; None where
    of one there is none to replace."""
    every: list[Correction] = []
    for text in apart:
        stated = understand(text, now=context.now, zone=context.zone).everything()
        slots = labelled(enriched(noting({**stated, "handles": handles_in(text)}), text), text)
        who, unknown = ledger.meant(known, campaign, slots, text)
        whose = tuple(c.id for c in who)
        found = correction(known, slots, whose, context.person.id, text) if whose else None
        if unknown or found is None:
            return None
        every.append(found)
    better = tuple(b for found in every for b in found.better)
    new = tuple(fact for found in every for fact in found.new)
    return await write_better(known, campaign, Correction(better, new), context)


async def write_better(
    known: Portfolio, campaign: Campaign, found: Correction, context: Context
) -> Outcome[CampaignLogView]:
    """Note better numbers for earlier ones, and what comes with them."""
    if small := ledger.small(known, [replace(w.fact, value=v) for w, v in found.better]):
        return Outcome(CampaignLogView(campaign, small=small), block="small", slots={})
    who = {c.id: c for c in known.collaborations}
    facts: dict[Campaign, list[Fact]] = {}
    lines = []
    for wrong, value in found.better:
        fact = replace(wrong.fact, value=value, replaces=wrong.id)
        facts.setdefault(known.home(wrong), []).append(fact)
        lines.append(ledger.corrected(known, wrong, value, context.today))
    for fact in found.new:
        one = who.get(fact.collaboration_id or 0)
        facts.setdefault(known.home(one) if one else campaign, []).append(fact)
        lines.append(ledger.line(one.handle if one else "", fact, None))
    port, first = given(context.campaigns), next(iter(facts))
    batch = await port.note_together(list(facts.items()))
    after = await port.everything()
    changed = {f.collaboration_id for f in facts[first]}
    rows = [after.row(c, context.today) for c in after.of(first) if c.id in changed]
    view = CampaignLogView(
        first,
        tuple(lines),
        tuple(r for r in rows if r),
        corrected=True,
        doubts=doubtful(rows),
        priced=found.priced,
        stale=found.stale,
    )
    return outcome_of(view, batch)


def beside(
    known: Portfolio, outcome: Outcome[CampaignLogView], person_id: int
) -> Outcome[CampaignLogView]:
    """Return the answer to a correction that became a note of its own, with what the speaker noted right before
    of somebody else and of the same kind: it stands, unless a tap takes it back."""
    view, last = outcome.view, last_batch(known.entries, person_id)
    lines = tuple(ledger.written(known, e) for e in last)
    alike = {line.metric for line in view.lines} & {line.metric for line in lines} & ledger.NUMBERS
    others = {line.handle for line in lines} - {line.handle for line in view.lines} - {""}
    if not (outcome.keeps and alike) or len(others) != len({line.handle for line in lines}):
        return outcome
    note = Payload(LOG, {"undo": last[0].batch, "campaign": last[0].campaign_id})
    back = Choice("undo_before", note, args={"handles": tuple(sorted(others))})
    return replace(outcome, view=replace(view, still=lines), choices=((back,), *outcome.choices))
