"""What of a recommendation may be kept, and what is kept of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from core.analytics.community.votes import CONTESTED, Change, Vote, pairs
from core.capabilities.base import Context
from core.capabilities.ports import ADMINS, MOST_OF_A_GROUP, Community, GroupRules
from core.capabilities.recommending.slots import RecommendSlots, RecommendView
from core.nlu.campaigns.notes.deliverables import pieces_in
from core.nlu.community.recommendation import (
    means_opposite,
    on_time_in,
    rating_in,
    words_in,
)
from core.nlu.community.results import results_in
from core.nlu.community.votes import (
    changes_own_rating,
    changes_rating,
    new_rating,
    odd_rating,
    without_change,
)
from core.nlu.hints import only_slots
from core.nlu.slots import read_slots

NAMING = frozenset({"category", "city", "platform", "tier", "rating", "handles"})
"""Slots of a clause that gives no reason."""

REFUSED = {"link", "gambling"}
"""Advertising is never kept; other faults wait for a group's administrators."""


MOST_A_DAY = 20
"""New recommendations of one person in one space: enough for a busy month, too few for a flood."""


def reason_of(slots: RecommendSlots, old: Vote | None, text: str) -> str:
    """Return the words that may be kept as a reason: of a mark that is changed only what is said
    besides, for what is not said anew stays."""
    if slots.words:
        return slots.words
    changed = changes_own_rating(text) or (old is not None and changes_rating(text))
    return without_change(text) if changed else text


async def refusal(
    port: Community,
    view: RecommendView,
    context: Context,
    wrong: tuple[str, ...],
    rules: GroupRules,
) -> str | None:
    """Return the block that says why nothing is kept."""
    if wrong and (not view.group or REFUSED & set(wrong)):
        return "refused"
    if (await port.word(view.handle)).removed:
        return "unwanted"
    return "enough" if await _flooded(port, view.handle, context, rules) else None


async def is_closed(context: Context) -> bool:
    """Return whether only administrators add here, and the speaker is none."""
    rules = await context.rules.current() if context.rules else GroupRules()
    if rules.adders != ADMINS:
        return False
    groups = context.groups
    return groups is None or not await groups.is_admin(context.chat_id, context.person.id)


def judged(change: Change, old: Vote | None, wrong: tuple[str, ...]) -> Change:
    """Hold words back that name or accuse people. Saying it again without them frees what was held for
    that, and lets the old words go; never what was hidden or what the creator contests."""
    if wrong:
        return replace(change, state="held", held=",".join(wrong))
    return replace(change, state="shown") if waits(old) else change


def waits(vote: Vote | None) -> bool:
    """Return whether a vote is held for its words, and not because the creator contests it."""
    return vote is not None and vote.state == "held" and vote.held != CONTESTED


async def _flooded(port: Community, handle: str, context: Context, rules: GroupRules) -> bool:
    """Return whether this person, or the whole group, made too many today; editing is free."""
    day = context.now - timedelta(days=1)
    most = min(rules.most_a_day, MOST_A_DAY)
    many = await port.made_since(day) >= most or await port.made_here_since(day) >= MOST_OF_A_GROUP
    return many and await port.mine(handle) is None


async def changed(slots: RecommendSlots, words: str, context: Context) -> Change:
    """Return what was said, with what the catalogue knows of the creator where it was not."""
    frame = await context.catalogue.creators(slots.handles[:1], slots.platform)
    known = {} if frame.empty else frame.iloc[0].dropna().to_dict()
    rating = new_rating(context.text) if changes_rating(context.text) else None
    rating = rating or slots.rating or rating_in(context.text)
    if odd_rating(context.text) or means_opposite(context.text):
        rating = None
    told = f"{slots.words or ''} {context.text}"
    return Change(
        rating=rating if rating in range(1, 6) else None,
        words=words,
        platform=slots.platform or known.get("platform"),
        category=slots.category or known.get("category"),
        city=slots.city or known.get("city"),
        on_time=on_time_in(told),
        bought=pairs(pieces_in(told)),
        result=pairs(results_in(told)),
    )


def reason_in(text: str, slots: RecommendSlots, context: Context) -> str:
    """Return the words of a reason that may be kept: no link to the account that is spoken of, and no
    clause that only names a kind and a place."""

    def says_more(clause: str) -> bool:
        scan = read_slots(clause, context.now, context.zone, context.language)
        return not (NAMING.issuperset(scan.slots) and only_slots(scan.masked(), bool(scan.slots)))

    return words_in(named(text, slots.handles), says_more=says_more)


def named(text: str, handles: tuple[str, ...]) -> str:
    """Return a text with accounts by their names where it links to their profiles."""
    for handle in handles:
        name = re.escape(handle)
        link = rf"(?:https?://)?(?:www\.)?[a-z]+\.com/@?{name}/?(?:\?\S{{0,200}})?(?![\w.])"
        text = re.sub(link, f"@{handle}", text, flags=re.I)
    return text


def spoken(text: str, slots: RecommendSlots) -> str:
    """Return the words that are looked at for faults: all, but for the names of accounts."""
    said = named(f"{text} {slots.words or ''}", slots.handles)
    for handle in slots.handles:
        said = said.replace(f"@{handle}", " ")
    return said
