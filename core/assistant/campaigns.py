"""What a message names of the campaigns of its workspace, before anything else of it is understood."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from core.analytics.campaign.naming import fitting, stand_in
from core.dialogue.screen import CAMPAIGNS, in_campaign
from core.dialogue.state import State
from core.messages import Inbound
from core.nlu.accounts.bare_names import named_accounts, short_words, with_shown
from core.nlu.accounts.others import names_other
from core.nlu.accounts.places import points
from core.nlu.campaigns.notes.beside_names import tells_of_work
from core.nlu.campaigns.notes.heading import told_plainly
from core.nlu.campaigns.notes.other_person import other_person
from core.nlu.campaigns.planning.enlisting import adds, makes_campaign
from core.nlu.campaigns.planning.lifecycle import begins
from core.nlu.campaigns.planning.opening import opens_campaign
from core.nlu.campaigns.planning.renaming import new_name, title_told
from core.nlu.campaigns.questions.naming import shown_by_name
from core.nlu.campaigns.speaking_names import speaks
from core.nlu.campaigns.word import names_campaign
from core.nlu.intents import LOG, NEW, REPORT
from core.storage.campaigns.campaigns import (
    campaign_called,
    campaign_names,
    partners_among,
    portfolio,
)
from core.storage.turns.turns import Turn

ABOUT_CAMPAIGNS: Final = frozenset({NEW, LOG, REPORT, "campaign_compare", "campaign_delete", "campaign_replace", "campaign_roster", "campaign_schedule"})  # fmt: skip
"""The intents that find a campaign by its stand-in."""


LONGEST_BARE: Final = 6
"""Words of a name that is a message by itself; one word alone may mean anything else."""


async def campaign_shown(turn: Turn, said: Inbound, before: State) -> int | None:
    """Return the campaign, as a slot, that a typed message names exactly to see it, or names and says no more; None for
    any other."""
    typed = said.text if said.payload is None and said.payload_key is None else ""
    if said.document or before.question:
        return None
    asked, words = shown_by_name(typed), len(typed.split())
    if asked is None and not 1 < words <= LONGEST_BARE:
        return None
    async with turn.reading() as connection:
        workspace = turn.known.workspace_id
        return await campaign_called(connection, workspace, asked or typed, whole=asked is None)


async def with_stand_ins(turn: Turn, text: str, before: State) -> str:
    """Return a text with a word that says nothing in the place of each campaign's name that says something: nobody
    is paid in `Bayar Belakangan`. A text that begins or renames one, or answers a question, stays as it is."""
    if (
        before.question is not None
        or not speaks(text)
        or makes_campaign(text)
        or opens_campaign(text)
        or new_name(text)
        or title_told(text)
    ):
        return text
    async with turn.reading() as connection:
        known = await campaign_names(connection, turn.known.workspace_id)
    for number, name in sorted(known.items(), key=lambda one: (-len(one[1]), -one[0])):
        if speaks(name):
            words = r"\s{1,3}".join(map(re.escape, name.split()))
            text = re.sub(rf"(?<!\w){words}(?!\w)", stand_in(number), text, flags=re.IGNORECASE)
    return text


async def named_plainly(turn: Turn, said: Inbound) -> Inbound:
    """Return a message with the word for a campaign where it closes one, or asks its cost, by the name alone, and without it
    where it stands before a note of one that there is, which would begin another."""
    told = told_plainly(said.text)
    titles = [name.casefold() for name in await titles_of(turn)] if told else ()
    text = next((told[name] for name in titles if name in told), None)
    return said if text is None else replace(said, text=text)


async def titles_of(turn: Turn) -> tuple[str, ...]:
    """Return what the campaigns here are called."""
    async with turn.reading() as connection:
        return tuple((await campaign_names(connection, turn.known.workspace_id)).values())


async def partners_named(turn: Turn, text: str, before: State) -> tuple[str, ...]:
    """Return who of the accounts that a text names, with an @ or without, takes part in a campaign; by a part
    of their name, too, where it says no more than whose a note was."""
    told = with_shown(text, before.near)
    answers = (before.shown, before.topic, before.earlier)
    spoken = any(about is not None and about.intent in CAMPAIGNS for about in answers)
    names = {*named_accounts(told), *short_words(told, ordinary=spoken)}
    meant = other_person(told) if spoken else None
    if not names and meant is None:
        return ()
    async with turn.reading() as connection:
        here = turn.known.workspace_id
        found = await partners_among(connection, here, sorted(names)) if names else ()
        if meant is None:
            return found
        every = await partners_among(connection, here, None)
    fits = (fitting(name, every) for name in (meant.wrong, meant.right) if name)
    return tuple(dict.fromkeys((*found, *(one[0] for one in fits if len(one) == 1))))


async def members_of(turn: Turn, before: State, text: str) -> tuple[str, ...]:
    """Return who takes part in a campaign here, while one is spoken of, or where a message in private tells what only
    somebody of one can have done: `umar udah ditransfer`, days after the last word on it; empty else."""
    silent = before.topic is None and before.question is None and before.shown is None
    alone = silent and turn.speaker.chat_kind == "private" and tells_of_work(text)
    if not (before.numbered or alone):
        return ()
    async with turn.reading() as connection:
        return await partners_among(connection, turn.known.workspace_id, None)


async def among_members(turn: Turn, text: str, before: State) -> bool:
    """Return whether somebody speaks among the members of a community, neither of who takes part in a
    campaign of theirs nor, where nobody is named, of a campaign that anybody takes part in."""
    here = turn.known.workspace_id
    if turn.speaker.chat_kind != "group" or not here.startswith("g") or before.partners:
        return False
    if named_accounts(text) or not in_campaign(before):
        return True
    async with turn.reading() as connection:
        return not await partners_among(connection, here, None)


async def order_pointed(turn: Turn, text: str, before: State) -> tuple[str, ...]:
    """Return who takes part in the campaign spoken of, in the order in which it numbers them, where a text points
    at some of them by their places, or at the other one; empty where it means another list."""
    shown = before.items
    if len(shown) > 1 and before.shown and before.shown.intent == "campaign_replace":
        return ()  # of who is proposed
    other = not before.numbered and bool(before.listed or len(shown) > 1)
    if other or not (points(text) or names_other(text)) or _of_list(text):
        return ()
    async with turn.reading() as connection:
        known = await portfolio(connection, turn.known.workspace_id)
    campaign = known.chosen(text)
    if campaign is None or not (before.numbered or known.closing(campaign) is None):
        return ()
    return tuple(who.handle for who in known.of(campaign))


def _of_list(text: str) -> bool:
    """Return whether a text chooses from a list of creators: who is to join, or whom a campaign begins with."""
    new = begins(text) and names_campaign(text)
    return adds(text) or makes_campaign(text) or opens_campaign(text) or new
