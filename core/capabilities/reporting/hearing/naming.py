"""Of whom a message in the middle of a campaign is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.analytics.campaign.naming import SHORTEST, fitting
from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign
from core.capabilities.ports import Portfolio
from core.nlu.accounts.places import points_besides
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.notes.groups import names_group
from core.nlu.campaigns.notes.news import fees_in, tells_news, told_of
from core.nlu.campaigns.recognising import somebody_in
from core.nlu.hints import ordinals
from core.nlu.words.small_words import strange

_WORD: Final = re.compile(r"(?<![\w@./])[a-z]\w{3,30}(?![\w@/]|\.\w)", re.IGNORECASE)
_ACCOUNT: Final = re.compile(r"@[a-z_]", re.IGNORECASE)
"""`@rani`; the `@8rb` of a price names nobody."""


def named(
    slots: Noting,
    known: Portfolio,
    campaign: Campaign | None,
    text: str,
    items: tuple[str, ...] = (),
) -> tuple[Noting, tuple[str, ...]]:
    """Return the slots with who is named without an @, which beats who was shown last, and the
    handles among which a short name, or a place in two lists, leaves it open.

    items: who was shown last; `yang kedua` is the second of several of them who take part, else of the campaign. What is held
    until it is said whose it is stays out where the message, which names somebody, tells something else of them.
    """
    found, doubtful = _named(slots, known, campaign, text, items)
    theirs = bool(found.handles) and not slots.handles
    return (replace(found, held=()) if theirs else found), doubtful


def _named(
    slots: Noting,
    known: Portfolio,
    campaign: Campaign | None,
    text: str,
    items: tuple[str, ...],
) -> tuple[Noting, tuple[str, ...]]:
    places = ordinals(text.casefold())
    of_list = campaign is None and slots.handles and places
    if _ACCOUNT.search(text) or not text or of_list:
        return slots, ()
    here = tuple(c.handle for c in known.of(campaign)) if campaign else ()
    if either := _placed(places, here, items):
        return replace(slots, handles=either[0]), either[1]
    text = without_codes(text)
    words = set(re.findall(r"[a-z0-9_.]{4,30}", text.casefold()))
    handles = tuple(dict.fromkeys(c.handle for c in known.collaborations))
    exact = tuple(h for h in handles if {h, h.partition(".")[0]} & words)
    if exact:
        return replace(slots, handles=exact), ()
    meant = [fitting(word, here) or fitting(word, handles) for word in told_of(text)]
    several = next((fits for fits in meant if len(fits) > 1), ())
    if several:
        return replace(slots, handles=()), several
    short = tuple(dict.fromkeys(fits[0] for fits in meant if fits))
    stranger = somebody_in(text)
    if short or (stranger and stranger not in slots.handles):
        return replace(slots, handles=short or (stranger or "",)), ()
    return slots, ()


def _placed(
    places: Sequence[int], here: tuple[str, ...], items: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return who stands at these places, and who may where they are places of two lists; None for nobody. here: who
    takes part. items: who was shown last."""
    mine, listed = pointed_at(places, here), pointed_at(places, items)
    inside = len(items) > 1 and set(items) <= set(here)
    if mine and listed and mine != listed and len(items) > 1 and not inside:
        return (), tuple(dict.fromkeys((*listed, *mine)))
    pointed = (listed if inside else ()) or mine or listed
    return (pointed, ()) if pointed else None


def with_handles(text: str, here: tuple[str, ...]) -> str:
    """Return a text that tells of a group with the handles of those whom it names by a part of theirs: `semua deal
    kecuali bela` is `... kecuali @bela_food`."""
    if not names_group(text):
        return text

    def signed(word: re.Match[str]) -> str:
        name = word[0].casefold()
        fits = fitting(name, here)
        own = len(fits) == 1 and name in re.split(r"[._]", fits[0])
        plain = not strange(name, frozenset()) or tells_news(f"@a udah {name}")
        return f"@{fits[0]}" if own and not plain else word[0]

    return _WORD.sub(signed, text)


def signed(text: str, handles: tuple[str, ...]) -> str:
    """Return a text that names somebody without an @ with their handle where it does: `oke si doyan 750` is `oke @si.doyan
    750`, so that nothing of a name stands between words and their amount."""
    if _ACCOUNT.search(text):
        return text
    for handle in handles:
        parts = [part for part in re.split(r"[._]", handle) if part]
        long = [re.escape(part) for part in parts if len(part) >= SHORTEST]
        names = (r"\s{1,3}".join(map(re.escape, parts)), *long)
        name = rf"(?<![\w@.])(?:si\s{{1,3}})?(?:{'|'.join(names)})(?![\w@.]\w)(?!\w)"
        text = re.sub(name, f"@{handle}", text, count=1, flags=re.IGNORECASE)
    return text


def points_beyond(known: Portfolio, campaign: Campaign, text: str, items: tuple[str, ...]) -> bool:
    """Return whether a text points at somebody whom neither the campaign nor what was shown has."""
    named = _ACCOUNT.search(text) is not None and not points_besides(text)
    places = () if named else ordinals(text.casefold())
    here = tuple(c.handle for c in known.active(campaign))
    return bool(places) and not (pointed_at(places, here) or pointed_at(places, items))


def pointed_at(places: Iterable[int], listed: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of a list that stand at these places, counted from 1, or from its end below 0."""
    at = (n - 1 if n > 0 else len(listed) + n for n in places)
    return tuple(dict.fromkeys(listed[n] for n in at if 0 <= n < len(listed)))


def fees(text: str, here: tuple[str, ...]) -> Mapping[str, int]:
    """Return the fees of several people that a text names, by handle; empty unless each of them is
    somebody who takes part."""
    pairs = fees_in(text)
    found = {fits[0]: fee for name, fee in pairs if len(fits := fitting(name, here)) == 1}
    return found if 1 < len(pairs) == len(found) else {}
