"""Who of what is on screen a campaign begins with, at which terms and budget."""

from __future__ import annotations

import re
from typing import Final

from core.capabilities.reporting.doubts.waiting import whom
from core.dialogue.reference import meant, pointed
from core.dialogue.screen import CAMPAIGNS, in_campaign
from core.dialogue.state import State
from core.messages import SlotValue, values_of
from core.nlu.campaigns.notes.everybody import numbers_of_all
from core.nlu.campaigns.planning.enlisting import (
    adds,
    adds_listed,
    enlists_too,
    from_list,
    makes_campaign,
)
from core.nlu.campaigns.planning.opening import opens_campaign
from core.nlu.campaigns.planning.roster import names_campaign
from core.nlu.campaigns.planning.those import and_cheapest, those_meant
from core.nlu.hints import denied_ordinals
from core.nlu.intents import BRIEF, COMPARE, NEW, OTHER, REPORT, SEARCH
from core.nlu.names import can_be_name
from core.nlu.offers.messages import wants_message
from core.nlu.scan import plain
from core.nlu.searching.parts import part_taken
from core.nlu.understanding import SURE, Understanding

LONGEST_NAME = 5
"""Words of a name that is told with no word around it, right after a campaign began without one."""

SETS = frozenset({"suggest", "arrange"})
"""Answers whose budget is the campaign's that is made of them."""


def of_list(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return those of a list on screen who are to join the campaign that is named or spoken of."""
    shown = state.shown
    if shown is None or "handles" in said.everything() or not adds(said.text) or "?" in said.text:
        return {}
    if shown.intent in CAMPAIGNS:  # of whose list it began
        others = meant(said, state.listed)
        return {"handles": others} if others and set(others).isdisjoint(shown.items) else {}
    if not (in_campaign(state) or names_campaign(said.text)):
        return {}
    handles = pointed(said, state) or _counted(said, state)
    handles = handles or (shown.items if adds_listed(said.text) else ())
    terms = shown.slots.get("terms")
    return ({"handles": handles} | ({"terms": terms} if terms else {})) if handles else {}


def _counted(said: Understanding, state: State) -> tuple[str, ...]:
    """Return who was compared, listed or settled on last, where a message has a word for so many: `masukkan dua-duanya`."""
    shown = state.items
    groups = (_compared(state), state.picked, shown)
    return next((some for some in groups if len(some) in numbers_of_all(said.text)), ())


def _compared(state: State) -> tuple[str, ...]:
    """Return who was compared in the answer before."""
    compared = (state.about(COMPARE) or {}).get("handles")
    return compared if isinstance(compared, tuple) else ()


def of_picked(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return who was settled on of the list shown last, or stands alone in it, as who a campaign that names
    nobody begins with, or all of it where a word says so; whom to choose from where nobody was settled on."""
    shown = state.shown
    if shown is None or shown.intent not in SETS or said.intent != NEW or "?" in said.text:
        return {}
    if state.question is not None or "handles" in said.everything() or said.ordinals:
        return {}
    if adds(said.text):
        return {}
    stated = {k: v for k, v in said.everything().items() if k in {"budget_idr", "name"}}
    every = len(shown.items) == 1 or len(shown.items) in numbers_of_all(said.text)
    whom = shown.items if every else state.picked
    if whom:
        return {**stated, "handles": whom, "terms": terms_with_brief(shown.items, state)}
    if not shown.items or of_set(said, state) or from_list(said.text) or makes_campaign(said.text):
        return {}
    looked = str(state.focus) if state.focus in shown.items else ""
    return {**stated, "beside": (looked, *shown.items)}


def of_waiting(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return all of the list shown last, where a campaign is to be made of what was said before and everybody with whom
    something was agreed since stands in it: one who was bargained with does not shorten it."""
    told = {handle for one in state.waiting for handle in whom(one)}
    makes = makes_campaign(said.text) or from_list(said.text)
    if not (told and makes and told <= set(state.listed)) or said.ordinals:
        return {}
    return {"handles": state.listed, **budget_of(state)}


def of_focus(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return the account called up last as who is to join, where nobody else is meant: `ok masukin kampanye`."""
    alone = state.focus is not None and "handles" not in said.everything() and "?" not in said.text
    if not (alone and adds(said.text) and names_campaign(said.text)) or said.ordinals:
        return {}
    return {"handles": (str(state.focus),)}


def joining_too(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return who is to join as well, right after others did or while the name is asked for: `sama @rani juga`."""
    question, text = state.question, said.text
    named = said.handles
    if question is None:
        after = state.about(NEW) is not None and bool(named) and enlists_too(text)
        return {"handles": named, "also": True} if after else {}
    if (question.intent, question.slot) != (NEW, "name") or "?" in text or can_be_name(text):
        return {}
    if not (adds(text) or enlists_too(text)):
        return {}
    whom = named or meant(said, state.items) or state.looked_at or state.items
    every = dict.fromkeys((*values_of(question.slots, "handles"), *whom))
    return {**question.slots, "handles": tuple(every), "asked": True}


def named_after(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return the name that is told, with no word around it, of a campaign that began without one just now:
    `promo geprek`."""
    begun, text = state.about(NEW), said.text
    if begun is None or "unnamed" not in begun or state.question is not None:
        return {}
    other = said.intent not in {OTHER, NEW, REPORT} and said.confidence >= SURE
    short = len(text.split()) <= LONGEST_NAME and re.search(r"[a-z]{3}", text, re.IGNORECASE)
    if other or not short or adds(text) or not can_be_name(text):
        return {}
    return {"campaign": begun["campaign"], "name": text}


def of_those(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return those spoken of whom alone a new campaign is to begin with: `isinya dia doang`, `pake yang 2 itu`; whom to
    choose from where nobody of them is known to be meant."""
    stated, many = said.everything(), those_meant(said.text)
    begins = said.intent == NEW or opens_campaign(said.text) or makes_campaign(said.text)
    if not (many and begins) or "handles" in stated or "?" in said.text or adds(said.text):
        return {}
    if len(said.ordinals) == many > 1:
        return of_places(said, state)
    items = state.items
    groups = (values_of(state.about(COMPARE) or {}, "handles"), state.picked, items)
    whom = next((some for some in groups if len(some) == many), ())
    whom = _alone(state) or whom if many == 1 else whom
    if and_cheapest(said.text):
        least = _cheapest(state)
        whom = tuple(dict.fromkeys((*whom, *least))) if whom and least else ()
    known = {k: v for k, v in stated.items() if k in {"budget_idr", "name"}}
    if not whom:
        near = state.listed if and_cheapest(said.text) else items
        return {**known, "beside": ("", *near)} if near else {}
    known = known or (budget_of(state) if whom == items else {})
    return {**known, "handles": whom, "terms": terms_with_brief(whom, state)}


def _cheapest(state: State) -> tuple[str, ...]:
    """Return who of the list on screen costs least, nobody where it does not tell what they cost."""
    fees = dict(map(_fee_of, values_of(state.shown.slots, "terms"))) if state.shown else {}
    return (min(fees, key=lambda handle: fees[handle]),) if fees else ()


def _fee_of(terms: str) -> tuple[str, int]:
    handle, _, rest = terms.partition("=")
    return handle, int(rest.partition(":")[0])


def _alone(state: State) -> tuple[str, ...]:
    """Return who `dia` is: who is in focus, else who alone the last answer was for."""
    return state.looked_at or (state.asked_of if len(state.asked_of) == 1 else ())


def of_places(said: Understanding, state: State) -> dict[str, SlotValue]:
    """Return those of a list whom a new campaign is to begin with, and how many of the places it does not have:
    `a campaign called Berlin Fair with the top two`."""
    stated, places = said.everything(), said.ordinals
    begins = (said.intent == NEW and not wants_message(said.text)) or opens_campaign(said.text)
    if not (places and begins) or "handles" in stated or "?" in said.text:
        return {}
    whom = pointed(said, state)
    known = {k: v for k, v in stated.items() if k == "budget_idr"}
    if not known and state.shown and whom == state.shown.items:
        known = budget_of(state)
    if terms := terms_with_brief(whom, state):
        known["terms"] = terms
    if len(places) > len(whom):
        known["beyond"] = len(places) - len(whom)
    return {"handles": whom, **known} if whom else {}


def left_of(text: str, shown: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the list on screen who are not left out of a campaign by their place: `kecuali yang terakhir`; ()
    where nobody is."""
    folded = plain(text)
    return part_taken(folded, shown) if denied_ordinals(folded) else ()


def of_set(said: Understanding, state: State) -> bool:
    """Whether a campaign that is begun with a name is one of the set on screen: it says so, or the set, or how those
    of it compare, was answered last and no other money is named."""
    if said.intent != NEW or "handles" in said.everything() or "?" in said.text:
        return False
    here = budget_of(state).get("budget_idr")
    compared = _compared(state)
    last = state.topic is not None and state.topic.intent in SETS
    last = last or (bool(compared) and set(state.listed).issuperset(compared))
    named = said.everything().get("budget_idr", here)
    return here is not None and (from_list(said.text) or (last and named == here))


def terms_with_brief(shown: tuple[str, ...], state: State) -> tuple[str, ...]:
    """Return the terms of those shown with the fee that the last brief of one of them holds."""
    terms = state.shown.slots.get("terms") if state.shown else None
    known = {text.partition("=")[0]: text for text in terms} if isinstance(terms, tuple) else {}
    brief = state.before(BRIEF) or {}
    whom, fee = brief.get("handles"), brief.get("budget_idr")
    if isinstance(whom, tuple) and len(whom) == 1 and whom[0] in shown and isinstance(fee, int):
        pieces = known.get(whom[0], "").partition(":")[2]
        known[whom[0]] = f"{whom[0]}={fee}" + (f":{pieces}" if pieces else "")
    return tuple(known.values())


def budget_of(state: State) -> dict[str, SlotValue]:
    """Return the budget that the set shown was put together for, or the one that some of it were looked
    at of: the one that the speaker named, where a cheaper set was asked for since."""
    shown = state.shown
    slots = shown.slots if shown is not None and shown.intent in SETS else state.before(SEARCH)
    known = [slots.get(name) for name in ("budget_idr", "named_idr")] if slots is not None else []
    amounts = [amount for amount in known if isinstance(amount, int)]
    return {"budget_idr": max(amounts)} if amounts else {}


WAYS: Final = (
    of_those,
    of_waiting,
    joining_too,
    of_list,
    of_focus,
    named_after,
    of_places,
    of_picked,
)
"""How whom a campaign begins or grows with may be said; the first that hears it holds."""
