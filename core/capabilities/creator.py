"""Lets creators see, answer, contest and remove what communities say, once the account is theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from core.analytics.community.words import faults
from core.capabilities.base import Choice, Context, Notice, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import About, Claim, Creators, deep_link, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.accounts.owner import act_in, answer_in, placed_code, speaks_as_creator
from core.nlu.intents import CANCEL
from core.nlu.understanding import Understanding

VOICES: Final = 3
HOMES: Final = 5
LONGEST: Final = 300

PROOF: Final = "proof"
"""Kept while a code is to be put into a bio."""


@dataclass(frozen=True, slots=True)
class CreatorSlots:
    """handles: the account. act: `placed`, `contest`, `answer`, `unanswer`, `remove`, `removed` or
    `allow`, else it is shown. home, entry: where and what. words: the answer."""

    handles: tuple[str, ...] = ()
    act: str = ""
    home: str = ""
    entry: int | None = None
    words: str | None = field(default=None, metadata={"free": True})


@dataclass(frozen=True, slots=True)
class CreatorView:
    """claim: the speaker's claim of `handle`, as it stands. claims: all of theirs. abouts: what
    communities show. voices: how many words of each. wish: what they came for. changed: in how
    many communities something changed. faults: why an answer was not kept."""

    handle: str = ""
    claim: Claim | None = None
    claims: tuple[Claim, ...] = ()
    abouts: tuple[About, ...] = ()
    voices: int = VOICES
    wish: str | None = None
    changed: int = 0
    faults: tuple[str, ...] = ()
    longest: int = LONGEST


class Creator(Capability[CreatorSlots, CreatorView]):
    """Answers "saya influencer @dapurnina, tolong hapus": proof first, then the say."""

    name = "creator"
    commands = {"sayakreator": {}, "iamcreator": {}}  # noqa: RUF012
    Slots = CreatorSlots
    View = CreatorView
    silences = True

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what somebody says who is the creator; a price that they name is their rate."""
        asked, slots = state.question, said.everything()
        if asked is not None and (asked.intent, asked.slot) == (self.name, "words"):
            known = dict(asked.slots) | {"words": said.text}
            return known if said.intent != CANCEL else None
        before = state.about(self.name)
        if asked is None and before and before.get("act") == PROOF and placed_code(said.text):
            return {"handles": before["handles"], "act": "placed"}
        words = answer_in(said.text) if asked is None and before and "handles" in before else None
        if before and words:
            return {"handles": before["handles"], "act": "answer", "words": words}
        protests = "handles" in slots and act_in(said.text) is not None
        if (asked is not None and not protests) or not speaks_as_creator(said.text):
            return None
        if "budget_idr" in slots or ("handles" not in slots and act_in(said.text) is None):
            return None
        return {k: v for k, v in slots.items() if k == "handles"}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """What a creator wants done."""
        return bool(slots.get("act") or act_in(text))

    async def run(self, slots: CreatorSlots, context: Context) -> Outcome[CreatorView]:
        """Lead through the proof, then do what is wished; only in private."""
        if context.chat_kind == "group":
            link = deep_link(context.bot_username, self.name, "")
            rows = ((Choice("open", url=link),),) if context.bot_username else ()
            return Outcome(CreatorView(), block="private", choices=rows, slots={})
        port = given(context.creators)
        if not slots.handles:
            claims = await port.claims()
            if len(claims) != 1:
                return _which(claims)
            slots = replace(slots, handles=(claims[0].handle,))
        view = CreatorView(slots.handles[0], wish=act_in(context.text))
        if not await port.proven(view.handle):
            return await _proof(port, slots, view, context)
        return await _act(port, slots, view)


def _which(claims: tuple[Claim, ...]) -> Outcome[CreatorView]:
    if not claims:
        return Outcome(CreatorView(), asks="handles", slots={})
    rows = tuple(
        (Choice("account", _to(one.handle), args={"handle": one.handle}),) for one in claims[:HOMES]
    )
    return Outcome(CreatorView(claims=claims), block="accounts", choices=rows, slots={})


async def _proof(
    port: Creators, slots: CreatorSlots, view: CreatorView, context: Context
) -> Outcome[CreatorView]:
    """Give a code, or let it be looked for: by a connector where there is one, else by people."""
    bio = await _bio(port, view.handle, context) if slots.act == "placed" else None
    claim = await port.claim(view.handle)
    if claim is None:
        return Outcome(view, block="enough", slots={})
    view = replace(view, claim=claim)
    there = Choice("placed", _to(view.handle, act="placed"))
    if slots.act != "placed":
        block = "body" if claim.state == "asked" else "waits"
        waits: dict[str, SlotValue] = {"handles": (view.handle,), "act": PROOF}
        return Outcome(view, block=block, choices=((there,),), slots=waits, in_place=True)
    if bio is not None and claim.code.casefold() in bio.casefold():
        await port.prove(claim)
        return _page(replace(view, abouts=await port.about(view.handle)))
    if bio is not None:
        return Outcome(view, block="missing", choices=((there,),), slots={}, in_place=True)
    groups = await port.place(claim)
    notices = _told(groups, view, context, first=claim.state == "asked")
    return Outcome(view, block="waits", slots={}, notices=notices, in_place=True)


async def _bio(port: Creators, handle: str, context: Context) -> str | None:
    """Ask for the bio of an account, before anything is written."""
    platform = await port.platform(handle) if context.bios is not None else None
    return await context.bios.bio(platform, handle) if context.bios and platform else None


def _told(
    groups: tuple[int, ...], view: CreatorView, context: Context, first: bool
) -> tuple[Notice[CreatorView], ...]:
    link = deep_link(context.bot_username, "creator_check", "")
    way = ((Choice("check", url=link),),) if context.bot_username else ()
    news = [Notice(chat, CreatorView(), "group_notice", way) for chat in groups]
    desk = ((Choice("check", Payload("creator_check")),),)
    run_it = context.operators if first else ()
    return (*news, *(Notice(one, view, "operator_notice", desk) for one in run_it))


async def _act(port: Creators, slots: CreatorSlots, view: CreatorView) -> Outcome[CreatorView]:
    """Do what a button says; words only open the page, where everything is one tap away."""
    handle, block = view.handle, "page"
    if slots.act == "contest" and slots.entry is not None:
        block = "contested" if await port.contest(handle, slots.home, slots.entry) else "page"
    elif slots.act == "answer":
        return await _answer(port, slots, view)
    elif slots.act == "unanswer":
        await port.answer(handle, slots.home, "")
    elif slots.act == "remove":
        rows = (
            (Choice("removed", _to(handle, act="removed"), means="sure"),),
            (Choice("back", _to(handle), means="no"),),
        )
        view = replace(view, abouts=await port.about(handle))
        return Outcome(view, block="sure", choices=rows, slots={}, in_place=True)
    elif slots.act in ("removed", "allow"):
        removed = slots.act == "removed"
        view = replace(view, changed=await port.remove(handle, removed))
        block = slots.act
    return _page(replace(view, abouts=await port.about(handle)), block)


async def _answer(port: Creators, slots: CreatorSlots, view: CreatorView) -> Outcome[CreatorView]:
    home = slots.home or await _only_home(port, view.handle)
    if not home:
        return _page(replace(view, abouts=await port.about(view.handle)))
    known: dict[str, SlotValue] = {"handles": (view.handle,), "act": "answer", "home": home}
    if not slots.words:
        return Outcome(view, asks="words", slots=known)
    words = " ".join(slots.words.split())[:LONGEST]
    wrong = faults(words.replace(f"@{view.handle}", " "))
    if wrong:
        again = ((Choice("answer", _to(view.handle, **_at("answer", home))),),)
        return Outcome(replace(view, faults=wrong), block="refused", choices=again, slots={})
    await port.answer(view.handle, home, words)
    return _page(replace(view, abouts=await port.about(view.handle)), "answered")


async def _only_home(port: Creators, handle: str) -> str:
    """Return the one community where there is something to answer, "" where there are several."""
    homes = [one.home for one in await port.about(handle) if not one.word.removed]
    return homes[0] if len(homes) == 1 else ""


def _page(view: CreatorView, block: str = "page") -> Outcome[CreatorView]:
    """Show everything with its buttons; where nothing is shown there is nothing to be done."""
    rows: list[tuple[Choice, ...]] = []
    for number, one in enumerate(view.abouts[:HOMES], 1):
        if one.word.removed:
            continue
        voices = one.standing.voices[:VOICES] if one.standing else ()
        rows.append(
            tuple(
                Choice(
                    "contest",
                    _to(view.handle, **_at("contest", one.home), entry=voice.id),
                    args={"number": f"{number}.{place}"},
                )
                for place, voice in enumerate(voices, 1)
                if voice.id not in one.settled
            )
        )
        label = "unanswer" if one.word.words else "answer"
        rows.append(
            (Choice(label, _to(view.handle, **_at(label, one.home)), args={"number": number}),)
        )
    if any(one.word.removed for one in view.abouts):
        rows.append((Choice("allow", _to(view.handle, act="allow")),))
    if any(not one.word.removed for one in view.abouts):
        rows.append((Choice("remove", _to(view.handle, act="remove")),))
    rows = [row for row in rows if row]
    block = block if view.abouts else "nothing"
    kept: dict[str, SlotValue] = {"handles": (view.handle,)}
    return Outcome(view, block=block, choices=tuple(rows), slots=kept, in_place=True)


def _at(act: str, home: str) -> dict[str, SlotValue]:
    return {"act": act, "home": home}


def _to(handle: str, **slots: SlotValue) -> Payload:
    return Payload("creator", {"handles": (handle,), **slots})


capability = Creator()
