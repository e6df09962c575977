"""Says what is kept, hands it over, and deletes it when the person confirms."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sized
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from core.capabilities.base import Choice, Choices, Context, Notice, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Subscription, deep_link
from core.dialogue.state import State
from core.messages import Document, Payload, SlotValue
from core.nlu.intents import CANCEL, PRIVACY, UNSUBSCRIBE
from core.nlu.questions.privacy import (
    ASIDES,
    DROP,
    ERASE,
    KEEP,
    LEAVING,
    NOTHING,
    SHOW,
    UNCLEAR,
    account_in,
    action_claimed,
    action_in,
    asks_handling,
)
from core.nlu.understanding import Understanding
from core.nlu.words.replies import stops

CONFIRMED: Final = "erase_confirmed"
IN_WORDS: Final = ("business", "recommendation", "price_paid", "moderation")
"""Tables whose rows are said in words beside the copy."""

MOST_TOLD: Final = 5
PERSONAL: Final = frozenset({SHOW, ERASE, CONFIRMED, KEEP, DROP, NOTHING})


@dataclass(frozen=True, slots=True)
class PrivacySlots:
    """action: one of `PERSONAL`, `ASIDES`, `LEAVING` or `UNCLEAR`; None tells the policy.

    Only a button can say `erase_confirmed`, or a plain yes right after the question that bears it;
    other words never delete at once.
    """

    action: str | None = None


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """kept: (table, entries) of the copy; told: rows of it that are said in words, by table. deleted: (table, rows) of what is gone, none empty.

    keeps: whether words that were not understood are kept. account: the one that was to be deleted,
    which cannot be done alone. by, space: who left whose business with that. sent: the
    summary that still comes.
    """

    kept: tuple[tuple[str, int], ...] = ()
    told: Mapping[str, tuple[Mapping[str, object], ...]] = field(default_factory=dict)
    deleted: tuple[tuple[str, int], ...] = ()
    keeps: bool = False
    account: str = ""
    by: str = ""
    space: str = ""
    sent: Subscription | None = None


class Privacy(Capability[PrivacySlots, PrivacyView]):
    """Answers /privacy, /dataku and /hapusdata; a person's data never goes into a group."""

    name = "privacy"
    commands = {  # noqa: RUF012
        "privacy": {},
        "privasi": {},
        "dataku": {"action": SHOW},
        "data": {"action": SHOW},
        "hapusdata": {"action": ERASE},
    }
    Slots = PrivacySlots
    View = PrivacyView
    silences = True

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the withdrawal of a leave, and the question whether a phone number is kept, or what is done with data."""
        action = action_claimed(said.text)
        if action:
            return {"action": action}
        return {} if asks_handling(said.text) else None

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """A leave; deletion asks again by itself."""
        return (slots.get("action") or action_in(text)) in (KEEP, DROP)

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Tell what is kept."""
        return Payload(PRIVACY)

    def asked_first(self, slots: Mapping[str, SlotValue]) -> Mapping[str, SlotValue] | None:
        """Return the question whether everything is to go, for a yes to it."""
        return {"action": ERASE} if slots.get("action") == CONFIRMED else None

    async def run(self, slots: PrivacySlots, context: Context) -> Outcome[PrivacyView]:
        """Tell, show, ask for confirmation, or delete."""
        action = slots.action or action_in(context.text)
        if context.chat_kind == "group" and (action is None or action in PERSONAL):
            block = "body" if action is None else "private_only"
            alone, told = _alone(context), action is not None
            return Outcome(PrivacyView(), block=block, choices=alone, slots={}, toast=told)
        if action == SHOW:
            return await _show(context)
        if action in (ERASE, ASIDES, LEAVING, UNCLEAR):
            block, rows = {
                ERASE: ("confirm", _CONFIRM),
                ASIDES: ("not_kept", _OFFERS[:1]),
                LEAVING: ("leaving", _OFFERS[::-1]),
                UNCLEAR: ("unclear", ()),
            }[action]
            view = PrivacyView(account=account_in(context.text) if action == UNCLEAR else "")
            return Outcome(view, block=block, choices=rows, slots={})
        if action == CONFIRMED:
            return await _erase(context)
        if action in (KEEP, DROP, NOTHING):
            return await (
                _nothing(context) if action == NOTHING else _leave(context, action == KEEP)
            )
        keeps = await context.people.keeps_unmatched()
        leave = ((Choice(DROP if keeps else KEEP, _LEAVE[not keeps]),),)
        return Outcome(PrivacyView(keeps=keeps), choices=(*_OFFERS, *leave), slots={})


_OFFERS = (
    (Choice("show", Payload(PRIVACY, {"action": SHOW})),),
    (Choice("erase", Payload(PRIVACY, {"action": ERASE})),),
)
_LEAVE = {keep: Payload(PRIVACY, {"action": KEEP if keep else DROP}) for keep in (True, False)}
_CONFIRM = (
    (Choice("erase_confirmed", Payload(PRIVACY, {"action": CONFIRMED}), means="sure"),),
    (Choice("keep", Payload(CANCEL), means="no"),),
)


def _alone(context: Context) -> Choices:
    """Return the way to the private chat, where alone one's data are spoken of."""
    link = deep_link(context.bot_username, PRIVACY, "")
    return ((Choice("open", url=link),),) if context.bot_username else ()


async def _leave(context: Context, keep: bool) -> Outcome[PrivacyView]:
    await context.people.choose_unmatched(keep)
    other = Choice(DROP if keep else KEEP, _LEAVE[not keep])
    block = "may_keep" if keep else "may_not_keep"
    rows: Choices = ((other,),) if keep else ()
    sent = await context.schedules.current() if context.schedules else None
    sent = sent if not keep and stops(context.text) else None
    if sent:  # `stop` answers the question, and may be meant for what is sent every day
        rows = ((Choice("stop", Payload(UNSUBSCRIBE), means="yes"),),)
    return Outcome(PrivacyView(keeps=keep, sent=sent), block=block, choices=rows, slots={})


async def _nothing(context: Context) -> Outcome[PrivacyView]:
    """Say what has to be kept, withdraw what need not be, and offer to delete everything."""
    view = PrivacyView(keeps=await context.people.keeps_unmatched())
    await context.people.choose_unmatched(keep=False)
    return Outcome(view, block="keep_nothing", choices=_OFFERS[::-1], slots={})


async def _erase(context: Context) -> Outcome[PrivacyView]:
    """Delete everything; who owns a business that the person worked for hears that they are gone."""
    by, employers = context.person.first_name, await context.people.employers()
    deleted = await context.people.erase()
    news = tuple(
        Notice(owner, PrivacyView(by=by, space=name), "gone_notice") for owner, name in employers
    )
    view = PrivacyView(deleted=_counts(deleted))
    return Outcome(view, block="erased", notices=news, slots={})


async def _show(context: Context) -> Outcome[PrivacyView]:
    kept = await context.people.export()
    copy = json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True, default=_plain)
    day = context.today
    entries = {name: len(rows) if isinstance(rows, Sized) else 1 for name, rows in kept.items()}
    return Outcome(
        PrivacyView(kept=_counts(entries), told=_told(kept)),
        block="shown",
        choices=_OFFERS[1:],
        slots={},
        files=(Document(f"gandeng-data-{day}.json", copy.encode()),),
    )


def _told(kept: Mapping[str, object]) -> dict[str, tuple[Mapping[str, object], ...]]:
    """Return the latest rows of what a person said and decided themselves."""
    found = {name: kept.get(name) for name in IN_WORDS}
    return {
        name: tuple(rows[-MOST_TOLD:]) for name, rows in found.items() if isinstance(rows, list)
    }


def _counts(rows: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((table, count) for table, count in rows.items() if count)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


capability = Privacy()
