"""A summary of all campaigns, every morning at the hour that the chat wishes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.digest import SHOWN, Digest, digest
from core.analytics.campaign.folded import News
from core.analytics.campaign.picture import picture
from core.analytics.campaign.result import Campaign, Collaboration
from core.analytics.campaign.schedule import zone_named
from core.capabilities.base import Capability, Chart, Choice, Choices, Context, Outcome
from core.capabilities.ports import MEMBER, Subscription, decides_for, given
from core.messages import Payload, SlotValue
from core.nlu.campaigns.inquiry import asks_when_sent, reminds, reminds_once
from core.nlu.community.group import weekday_named
from core.nlu.times.rhythm import days_in, only_changes
from core.nlu.words.replies import names_part_of_day

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

DAYS: Final = ("every", "working", "weekly")
VIEWER = "viewer"
REMINDED_AT: Final = "08:00"
"""The hour of a reminder for which none was said."""
NOON: Final = "12:00"
MOST_WORDS: Final = 6
"""Words of a message that does no more than name another hour."""

WORTH_SEEING: Final = 2
"""Creators with new interactions from which on a picture says more than a line."""


@dataclass(frozen=True, slots=True)
class SubscribeSlots:
    """time: HH:MM. timezone: IANA name, else the chat's. days: `every`, `working`, `weekly`.

    changes: `yes` to be told only when something changed, `no` always. ask: only say what holds.
    once: a reminder for one day was wished for, which there is none of.
    """

    time: str = field(metadata={"valid": re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d").fullmatch})
    timezone: str | None = None
    days: str | None = None
    changes: str | None = None
    ask: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True)
class SubscribeView:
    """wish: what the chat gets from now on; first: when. digest: a summary, when it is sent; missed:
    days before it whose summary was not."""

    wish: Subscription | None = None
    first: datetime | None = None
    group: bool = False
    digest: Digest | None = None
    missed: tuple[date, ...] = ()
    shown: int = SHOWN


class Subscribe(Capability[SubscribeSlots, SubscribeView]):
    """Answers "kirim laporan tiap pagi jam 7"; says each summary by its block `summary`."""

    name = "subscribe"
    commands = {"langganan": {}, "subscribe": {}}  # noqa: RUF012
    Slots = SubscribeSlots
    View = SubscribeView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Take reminders of what is late or unpaid, and the question when the summary comes."""
        adjusted = _adjusted(said, state)
        if adjusted is not None:
            return adjusted
        if reminds_once(said.text):
            told = said.everything().get("time")
            return {"time": told if isinstance(told, str) else REMINDED_AT, "once": True}
        if asks_when_sent(said.text):
            return {"time": REMINDED_AT, "ask": True}
        if reminds(said.text):
            wished = {k: v for k, v in said.everything().items() if k in ("time", "timezone")}
            return {"time": REMINDED_AT, "changes": "yes", **wished}
        return None

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:  # noqa: ARG002
        """What sets a summary."""
        return not (slots.get("ask") or slots.get("once"))

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:  # noqa: ARG002
        """Say what holds."""
        return Payload("subscribe", {"time": REMINDED_AT, "ask": True})

    async def run(self, slots: SubscribeSlots, context: Context) -> Outcome[SubscribeView]:
        """Keep the wish; the first summary comes at the next such hour."""
        before = await given(context.schedules).current()
        if slots.once:
            daily = Choice(
                "daily",
                Payload("subscribe", {"time": slots.time}),
                args={"time": slots.time},
                means="yes",
            )
            held = SubscribeView(before, None, context.chat_kind == "group")
            return Outcome(held, block="once", choices=((daily,),), slots={})
        if slots.ask:
            kept = SubscribeView(before, None, context.chat_kind == "group")
            offers = _choices(before) if before else ((_every_morning(),),)
            return Outcome(kept, block="current", choices=offers, slots={})
        role = await given(context.campaigns).role()
        if role == VIEWER:
            return Outcome(SubscribeView(), block="viewer", slots={}, toast=True)
        if not await decides_for(context.groups, context.chat_id, context.person.id, role):
            return Outcome(SubscribeView(), block="admins", slots={}, toast=True)
        day = _digest_day(slots, context.text) if role == MEMBER else ""
        if day:
            return _which(day, slots.time)
        wish = Subscription(
            at=time.fromisoformat(slots.time),
            zone=zone_named(slots.timezone) or (before.zone if before else context.zone),
            language=context.language,
            days=_days(slots, context, before),
            only_changes=_only(slots, context, before),
        )
        first = await given(context.schedules).subscribe(wish)
        view = SubscribeView(wish, first, context.chat_kind == "group")
        return Outcome(view, choices=_choices(wish), slots={})


def _digest_day(slots: SubscribeSlots, text: str) -> str:
    """Return on which day a community wants something weekly, `0` Monday; "" where it does not, or
    where campaigns are meant."""
    if slots.days is not None or not text or "kampanye" in text or "campaign" in text:
        return ""
    return weekday_named(text) or ("0" if days_in(text) == "weekly" else "")


def _which(day: str, at: str) -> Outcome[SubscribeView]:
    """Ask a community which of the two it means: what members recommend comes once a week."""
    weekly = Payload("group_settings", {"set": "digest", "value": day, "time": at})
    daily = Payload("subscribe", {"time": at, "days": "every"})
    rows = ((Choice("digest", weekly),), (Choice("summary", daily),))
    return Outcome(SubscribeView(), block="which", choices=rows, slots={})


def _adjusted(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the wish just kept with another hour: `eh jam 7 aja` after half past six in the
    evening is the nearer seven, in the evening too."""
    name, before = state.offers.get("act", ("", {}))
    told, old = said.everything().get("time"), before.get("time")
    if name != Subscribe.name or not isinstance(told, str) or len(said.text.split()) > MOST_WORDS:
        return None
    hour, _, minute = told.partition(":")
    if isinstance(old, str) and not names_part_of_day(said.text) and old >= NOON > told:
        told = f"{int(hour) + 12:02d}:{minute}"
    return {**before, "time": told}


def summary(
    campaigns: Sequence[Campaign],
    people: Sequence[Collaboration],
    news: News,
    wish: Subscription,
    now: datetime,
) -> Digest:
    """Return what a summary tells at `now` of campaigns and who takes part in them."""
    return digest(campaigns, people, news, now=now, zone=wish.zone)


def said(found: Digest, missed: Sequence[date] = ()) -> Outcome[SubscribeView]:
    """Return a summary as an outcome of this capability: words, buttons, perhaps a picture. missed:
    days before it that had none."""
    moved = {c.campaign.id for c in found.changes if c.kind == "interactions"}
    fresh = [row for r in found.running if r.campaign.id in moved for row in r.rows]
    data = picture("", fresh) if _moves(found) >= WORTH_SEEING else None
    details = tuple(
        Choice(
            "details",
            Payload("campaign_report", {"campaign": r.campaign.id}),
            args={"name": r.campaign.name, "made_at": r.campaign.made_at},
        )
        for r in found.running[:3]
    )
    return Outcome(
        SubscribeView(digest=found, missed=tuple(missed)),
        block="summary",
        choices=(*((c,) for c in details), (Choice("stop", Payload("unsubscribe")),)),
        chart=Chart("campaign", data) if data else None,
    )


def _moves(found: Digest) -> int:
    return sum(change.kind == "interactions" for change in found.changes)


def _days(slots: SubscribeSlots, context: Context, before: Subscription | None) -> str:
    said_days = slots.days if slots.days in DAYS else days_in(context.text)
    return said_days or (before.days if before else "every")


def _only(slots: SubscribeSlots, context: Context, before: Subscription | None) -> bool:
    if slots.changes in ("yes", "no"):
        return slots.changes == "yes"
    return only_changes(context.text) or bool(before and before.only_changes)


def _every_morning() -> Choice:
    return Choice("begin", Payload("subscribe", {"time": REMINDED_AT}))


def _choices(wish: Subscription) -> Choices:
    hour: dict[str, SlotValue] = {"time": wish.at.isoformat("minutes")}
    days = tuple(
        Choice("days", Payload("subscribe", hour | {"days": d}), args={"days": d})
        for d in DAYS
        if d != wish.days
    )
    other = "no" if wish.only_changes else "yes"
    changes = Choice("changes", Payload("subscribe", hour | {"changes": other}), args={"to": other})
    return (days, (changes,), (Choice("stop", Payload("unsubscribe"), means="undo"),))


capability = Subscribe()
