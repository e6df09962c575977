"""Whether a message answers an open question, and with what."""

from __future__ import annotations

import re
from typing import Final

from core.dialogue.action import Spec
from core.dialogue.filling import BARE, EACH
from core.dialogue.searching.amounts import bounds_each
from core.dialogue.state import Question
from core.messages import SlotValue
from core.nlu.amounts.loose_money import budget_answered
from core.nlu.amounts.numbers import (
    MILLION,
    decimal_in,
    parse_count,
    spoken_money_idr,
    unit_told,
)
from core.nlu.asides import acknowledges, asks, hesitates, is_noise
from core.nlu.community.talk import agrees_with, only_names
from core.nlu.cues import cued_intents
from core.nlu.intents import OTHER, PROFILE, SEARCH
from core.nlu.names import can_be_name
from core.nlu.offers.price_questions import judges_price
from core.nlu.places.cities import resolve_city
from core.nlu.understanding import CERTAIN, Understanding
from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE
from core.nlu.words.replies import assents, is_no

CLEAR: Final = 0.7
"""From here on another intent is believed rather than taken for a free answer."""

LONGEST_NAME: Final = 5
"""Words; what is longer and clearly another intent is no name that was asked for."""

TEXTS: Final = frozenset({"caption"})
"""Slots that are answered with whole texts rather than names."""

NAMES: Final = frozenset({"product", "name", "title"})
"""Slots that are answered with a name, and with nothing that cannot be one."""

LONGEST_FREE: Final = 300
_HANDLE = re.compile(r"@?([a-z0-9_](?:[a-z0-9_.]{1,28})[a-z0-9_])", re.IGNORECASE)
_FEW: Final = re.compile(
    rf"(?:(?:for|buat|untuk|ya|cuma|just|only|hmm+|jadi)\s{{1,3}}){{0,3}}(?P<n>[1-9]\d?)(?:\s{{1,3}}(?:{PARTICLE}|orang|org|people|persons?|of\s{{1,3}}them|aja|saja|only|cukup)){{0,3}}\W{{0,3}}"
)
"""A whole answer to how many people."""

_COUNTS: Final = bag("count followers likes comments shares saves views reach sales rating")
_TALK: Final = bag("help explain greet thanks privacy cancel")
_BESIDE_FREE: Final = bag("budget_idr date time count platform handles")


def answer_to(question: Question, said: Understanding, spec: Spec) -> dict[str, SlotValue] | None:
    """Return the slots that a message fills in, the asked one among them or not; None for none.

    A free slot takes the words as they are unless the text asks or is clearly something else; several
    slots are accepted at once; a correction of another slot leaves the question open.
    """
    names = {*spec.required, *spec.accepted}
    stated = {slot: value for slot, value in said.everything().items() if slot in names}
    if question.slot in stated and _about(question, said):
        return stated
    unit = unit_told(said.text) if question.slot == "budget_idr" else None
    number = question.slots.get(BARE)
    if unit and isinstance(number, int | float):
        return {"budget_idr": round(number * unit)}
    if (people := _people(question, said.text)) is not None:
        return {"count": people}
    if question.slot in spec.free:
        return _free(question, said, stated)
    bare = None if _elsewhere(question, said) else _bare(question.slot, said.text)
    if bare is not None:
        return {**stated, question.slot: bare}
    return stated if stated and said.elliptical else None


def _people(question: Question, text: str) -> int | None:
    """Return how many people a bare number is where the price of one waits for it: `4`, `3 aja`."""
    if question.slot != "budget_idr" or not isinstance(question.slots.get(EACH), int):
        return None
    found = _FEW.fullmatch(text.strip().lower())
    return parse_count(found["n"]) if found else None


def _about(question: Question, said: Understanding) -> bool:
    """Return whether a message that states the slot asked for answers the question: with whom somebody agrees is
    said by a name alone, whatever else is told of that account."""
    if "agreeing" in question.slots:
        return only_names(said.text) or agrees_with(said.text)
    return (
        said.elliptical
        or said.intent in {question.intent, OTHER, SEARCH, PROFILE}
        or said.confidence < CLEAR
        or (len(said.text.split()) <= 3 and not asks(said.text))
    )


def _elsewhere(question: Question, said: Understanding) -> bool:
    """Whether the message is clearly a request of its own."""
    other = said.intent not in {OTHER, question.intent}
    return other and said.confidence >= CLEAR and not said.elliptical


def _asks_itself(slot: str, said: Understanding) -> bool:
    """Whether the words themselves ask: `promo akhir tahun` may be a name, `cek @nama` is none. A
    text to be checked may be long and tell of anything."""
    if said.intent in _TALK:
        return True
    text = said.text.lower()
    cued = said.intent in cued_intents(text) or said.confidence >= CERTAIN
    long = slot not in TEXTS and len(text.split()) > LONGEST_NAME
    return cued or "@" in text or "?" in text or long


def _free(
    question: Question, said: Understanding, stated: dict[str, SlotValue]
) -> dict[str, SlotValue] | None:
    words = said.text.strip()[:LONGEST_FREE]
    if hesitates(words) or acknowledges(words) or is_noise(words):
        return None
    beside = {k: v for k, v in stated.items() if k in _BESIDE_FREE}
    if beside and said.elliptical and not (asks(words) or judges_price(words.lower())):
        return None if bounds_each(words.lower()) else beside
    if words.endswith("?") and question.slot not in TEXTS:
        return None
    if question.slot in NAMES and not can_be_name(words):
        return None
    if not words or (_elsewhere(question, said) and _asks_itself(question.slot, said)):
        return None
    return {**beside, question.slot: words}


def _bare(slot: str, text: str) -> SlotValue | None:
    """Read a text as nothing but the value that was asked for."""
    if slot == "budget_idr":
        return spoken_money_idr(text) or budget_answered(text) or _millions(text)
    if slot in _COUNTS:
        count = parse_count(text)
        return None if slot == "rating" and count not in range(1, 6) else count
    if slot == "handles":
        match = _HANDLE.fullmatch(text.strip())
        return (match[1].lower(),) if match and not _no_account(text) else None
    if slot == "city":
        place = resolve_city(text)
        return place.name if place else None
    return _bare_hour(text) if slot == "time" else None


def _millions(text: str) -> int | None:
    """Return rupiah of a decimal number alone, which is of millions: `1,2`, `2.5 aja`."""
    alone = re.sub(rf"\W{{1,3}}(?:{PARTICLE})\W{{0,3}}$", "", text.strip().lower())
    number = decimal_in(re.sub(r"^(?:budget(?:nya|ku)?|sekitar|about)\s{1,3}", "", alone))
    return round(number * MILLION) if number else None


def _no_account(text: str) -> bool:
    """Return whether a word without an @ is a number, or goes along or not: `oke` and `iya` are nobody's account."""
    number = parse_count(text) is not None
    answers = assents(text) or is_no(text) or acknowledges(text) or is_noise(text)
    return "@" not in text and (number or answers)


def _bare_hour(text: str) -> str | None:
    hour = parse_count(text)
    return f"{hour:02d}:00" if hour is not None and hour < 24 else None
