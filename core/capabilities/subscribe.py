"""A summary of all campaigns, every morning at the hour that the chat wishes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Final

from core.analytics.campaign.digest import SHOWN, Digest
from core.analytics.campaign.picture import picture
from core.analytics.campaign.schedule import next_due, weekdays, zone_named
from core.capabilities.base import Chart, Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import (
    MEMBER,
    Subscription,
    decides_for,
    ensure_may_change,
    given,
)
from core.capabilities.reporting.summary_wishes import MORNING, other_hour, plain_wish, sets_days
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.campaigns.ending_summary import ends_summary
from core.nlu.campaigns.questions.inquiry import asks_when_sent
from core.nlu.campaigns.questions.reminding import reminds
from core.nlu.campaigns.summaries import (
    hours_in,
    of_one_campaign,
    resumes,
    sent_elsewhere,
)
from core.nlu.community.group import weekday_named
from core.nlu.intents import REPORT, SUBSCRIBE, UNSUBSCRIBE
from core.nlu.times.rhythm import days_in, leaves_out_days, only_changes
from core.nlu.times.zones import zone_of
from core.nlu.understanding import Understanding

DAYS: Final = ("every", "working", "weekly")
RHYTHM: Final = r"every|working|weekly|d[0-6]{1,7}"

WORTH_SEEING: Final = 2
"""Creators with new interactions from which on a picture says more than a line."""


@dataclass(frozen=True, slots=True)
class SubscribeSlots:
    """time: HH:MM. timezone: IANA name, else the chat's. days: `every`, `working`, `weekly`.

    changes: `yes` to be told only when something changed, `no` always. ask: only say what holds.
    once: something for one day was wished for, which there is none of. pause: the summary was to stop for
    a time, which it cannot. keep: the hour stays as it is, and words change something else.
    """

    time: str = field(metadata={"valid": re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d").fullmatch})
    timezone: str | None = None
    days: str | None = field(default=None, metadata={"valid": re.compile(RHYTHM).fullmatch})
    changes: str | None = None
    ask: bool = False
    once: bool = False
    pause: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class SubscribeView:
    """wish: what the chat gets from now on; first: when, or when next. before: what it got until now. hours: those that
    were named besides. alone: one campaign was to be told of alone. covers: what was wished for is in it.
    title: of the group that takes nothing from us. city: the business's, whose clocks are of `city_zone`. digest: a summary, when it is sent; missed: days
    before it whose summary was not."""

    wish: Subscription | None = None
    first: datetime | None = None
    before: Subscription | None = None
    hours: tuple[str, ...] = ()
    alone: bool = False
    covers: bool = False
    title: str = ""
    city: str = ""
    city_zone: str = ""
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
        text, told = said.text, said.everything().get("time")
        if ends_summary(text):
            return None
        for heard in (plain_wish(said), other_hour(said, state)):
            if heard is not None:
                return heard
        if asks_when_sent(text) or (told is None and resumes(text)):
            return {"time": MORNING, "ask": True}
        if told is None and sets_days(text, state):
            return {"time": MORNING, "keep": True}
        wished = {k: v for k, v in said.everything().items() if k in ("time", "timezone")}
        return {"time": MORNING, "changes": "yes", **wished} if reminds(text) else None

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """What sets a summary."""
        return not any(slots.get(name) for name in ("ask", "once", "pause", "keep"))

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Say what holds."""
        return Payload(SUBSCRIBE, {"time": MORNING, "ask": True})

    async def run(self, slots: SubscribeSlots, context: Context) -> Outcome[SubscribeView]:
        """Keep the wish; the first summary comes at the next such hour."""
        before = await given(context.schedules).current()
        past = await given(context.schedules).ended() if slots.ask and before is None else None
        left = _left(slots, context, before, past) or await _refused(context)
        if left:
            return left
        day = _digest_day(slots, context.text) if context.role == MEMBER else ""
        if day:
            return _which(day, slots.time)
        at = before.at if slots.keep and before else time.fromisoformat(slots.time)
        days = _days(slots, context, before)
        if days is None:
            stop = ((Choice("stop", Payload(UNSUBSCRIBE), means="yes"),),)
            return Outcome(SubscribeView(before), block="no_days", choices=stop, slots={})
        wish = Subscription(
            at=at,
            zone=zone_named(slots.timezone) or (before.zone if before else context.zone),
            language=context.language,
            days=days,
            only_changes=_only(slots, context, before),
        )
        first = await given(context.schedules).subscribe(wish)
        view = SubscribeView(
            wish,
            first,
            before if before and _when(before) != _when(wish) else None,
            tuple(h for h in hours_in(context.text) if not _same_hour(h, wish.at)),
            of_one_campaign(context.text),
            group=context.chat_kind == "group",
        )
        view = view if slots.timezone else await _in_city(view, wish, context)
        return Outcome(view, choices=_choices(wish, view.city_zone), slots={})


def _same_hour(told: str, at: time) -> bool:
    """Return whether an hour, as HH:MM, is the one that a summary comes at, in the evening as well: `jam 8` may be 20:00."""
    hour, _, minute = told.partition(":")
    return (int(hour) - at.hour) % 12 == 0 and int(minute) == at.minute


def _left(
    slots: SubscribeSlots,
    context: Context,
    before: Subscription | None,
    past: Subscription | None,
) -> Outcome[SubscribeView] | None:
    """Return the answer to what changes nothing: a question, a wish that cannot be met, one that is.
    past: what came here until it was ended."""
    held = SubscribeView(before, group=context.chat_kind == "group")
    here = Payload(SUBSCRIBE, {"time": slots.time})
    daily = ((Choice("daily", here, args={"time": slots.time}, means="yes"),),)
    covers = before is not None and reminds(context.text) and not hours_in(context.text)
    if slots.pause:
        stop = ((Choice("stop", Payload(UNSUBSCRIBE), means="yes"),),) if before else ()
        return Outcome(held, block="pause", choices=stop, slots={})
    if slots.once:
        return Outcome(held, block="once", choices=daily, slots={})
    if sent_elsewhere(context.text, group=held.group):
        return Outcome(held, block="elsewhere", choices=daily, slots={})
    if slots.keep and before is None:
        days = days_in(context.text)
        return Outcome(held, asks="time", slots={"days": days} if days else {})
    if not (slots.ask or covers):
        return None
    again = ((Choice("again", Payload(SUBSCRIBE, past.wished()), means="yes"),),) if past else ()
    offers = _choices(before) if before else (*again, (_every_morning(),))
    following = next_due(context.now, before.at, before.zone, before.days)[1] if before else None
    held = replace(held, before=past, first=following)
    return Outcome(replace(held, covers=covers), block="current", choices=offers, slots={})


async def _refused(context: Context) -> Outcome[SubscribeView] | None:
    """Return why the speaker sets nothing here. Who only looks on may have a summary of their own."""
    if context.chat_kind == "group":
        ensure_may_change(context.role)
    if not await decides_for(context.groups, context.chat_id, context.person.id, context.role):
        return Outcome(SubscribeView(), block="admins", slots={}, toast=True)
    return None


async def _in_city(view: SubscribeView, wish: Subscription, context: Context) -> SubscribeView:
    """Return the view with the business's city, where its clocks show another hour than the wish has."""
    city = (await context.profiles.current()).city if context.profiles else None
    zone = zone_of(city.casefold()) if city else None
    return (
        replace(view, city=city or "", city_zone=zone) if zone and zone != wish.zone.key else view
    )


def _digest_day(slots: SubscribeSlots, text: str) -> str:
    """Return on which day a community wants something weekly, `0` Monday; "" where it does not, or
    where campaigns are meant."""
    if slots.days is not None or not text or "kampanye" in text or "campaign" in text:
        return ""
    return weekday_named(text) or ("0" if days_in(text) == "weekly" else "")


def _which(day: str, at: str) -> Outcome[SubscribeView]:
    """Ask a community which of the two it means: what members recommend comes once a week."""
    weekly = Payload("group_settings", {"set": "digest", "value": day, "time": at})
    daily = Payload(SUBSCRIBE, {"time": at, "days": "every"})
    rows = ((Choice("digest", weekly),), (Choice("summary", daily),))
    return Outcome(SubscribeView(), block="which", choices=rows, slots={})


def _when(wish: Subscription) -> tuple[object, ...]:
    return wish.at, wish.zone, wish.days


def halted(wish: Subscription, title: str) -> Outcome[SubscribeView]:
    """Return what who asked for a group's summary is told when the group takes nothing from us."""
    return Outcome(SubscribeView(wish, title=title), block="halted")


def said(found: Digest, missed: Sequence[date] = ()) -> Outcome[SubscribeView]:
    """Return a summary as an outcome of this capability: words, buttons, perhaps a picture. missed:
    days before it that had none."""
    moved = {c.campaign.id for c in found.changes if c.kind == "interactions"}
    fresh = [row for r in found.running if r.campaign.id in moved for row in r.rows]
    data = picture("", fresh) if _moves(found) >= WORTH_SEEING else None
    details = tuple(
        Choice(
            "details",
            Payload(REPORT, {"campaign": r.campaign.id}),
            args={"name": r.campaign.name, "made_at": r.campaign.made_at},
        )
        for r in found.running[:3]
    )
    return Outcome(
        SubscribeView(digest=found, missed=tuple(missed)),
        block="summary",
        choices=(*((c,) for c in details), (Choice("stop", Payload(UNSUBSCRIBE)),)),
        chart=Chart("campaign", data) if data else None,
    )


def _moves(found: Digest) -> int:
    return sum(change.kind == "interactions" for change in found.changes)


def _days(slots: SubscribeSlots, context: Context, before: Subscription | None) -> str | None:
    """Return the days of the week that are wished for, None where all that hold are left out."""
    now = weekdays(before.days) if before else None
    found = slots.days or days_in(context.text, now)
    if found is None and before and leaves_out_days(context.text):
        return None
    return found or (before.days if before else "every")


def _only(slots: SubscribeSlots, context: Context, before: Subscription | None) -> bool:
    if slots.changes in ("yes", "no"):
        return slots.changes == "yes"
    return only_changes(context.text) or bool(before and before.only_changes)


def _every_morning() -> Choice:
    return Choice("begin", Payload(SUBSCRIBE, {"time": MORNING}))


def _choices(wish: Subscription, zone: str = "") -> Choices:
    """Offer other days, quiet ones, the end; and `zone`, where that is another one."""
    hour: dict[str, SlotValue] = {"time": wish.at.isoformat("minutes")}
    days = tuple(
        Choice("days", Payload(SUBSCRIBE, hour | {"days": d}), args={"days": d})
        for d in DAYS
        if d != wish.days
    )
    other = "no" if wish.only_changes else "yes"
    changes = Choice("changes", Payload(SUBSCRIBE, hour | {"changes": other}), args={"to": other})
    there = Choice("zone", Payload(SUBSCRIBE, hour | {"timezone": zone}), args={"zone": zone})
    return (
        *(((there,),) if zone else ()),
        days,
        (changes,),
        (Choice("stop", Payload(UNSUBSCRIBE), means="undo"),),
    )


capability = Subscribe()
