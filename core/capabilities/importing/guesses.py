"""Columns that were guessed, while nobody has said yet that they are so: put right in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.capabilities.ports import ImportedFrames
from core.dialogue.state import Offers
from core.messages import SlotValue, values_of
from core.nlu.asides import asks
from core.nlu.files.column_words import chosen, denied, denies, lone_meaning, meant, swaps
from core.nlu.intents import CANCEL, EXPLAIN, HELP, OTHER
from core.nlu.questions.glossary import asks_term
from core.nlu.understanding import SURE, Understanding

SMALLEST_PRICE: Final = 1_000
"""Fewer rupiah are no price (as in files)."""

_ASKING: Final = 6
"""Words of a question about the question, such as `maksudnya apa?`."""

_BESIDE: Final = frozenset({HELP, EXPLAIN, CANCEL})
_EITHER: Final = frozenset({"followers", "rate_idr"})


LONE: Final = "#1"
"""The first bare number of a line; where there is no second it may be followers or a price."""


def is_lone(guessed: tuple[str, ...]) -> bool:
    """Return whether all that was guessed is what the only number of a line is."""
    return guessed == (LONE,)


def waiting(offers: Offers) -> Mapping[str, SlotValue] | None:
    """Return the request whose guesses wait for a yes, None where no file or list does."""
    name, slots = offers.get("yes", ("", {}))
    if name != "import" or not (slots.get("file") or slots.get("pasted")):
        return None
    return {slot: value for slot, value in slots.items() if slot != "confirmed"}


def written(frames: ImportedFrames) -> tuple[str, ...]:
    """Return the guesses as `column=field`, and their rivals without a field."""
    rivals = tuple(f"{name}=" for name in frames.rivals)
    return tuple(f"{name}={frames.mapping.get(name, '')}" for name in frames.guessed) + rivals


def put_right(
    said: Understanding, before: Mapping[str, SlotValue]
) -> Mapping[str, SlotValue] | None:
    """Return the request as a message changes it; the same, to be asked again, where the message is
    not understood or asks about the question; None where it is about something else."""
    parts = [str(one).rpartition("=") for one in values_of(before, "guesses")]
    guesses = {name: field for name, _, field in parts}
    if is_lone(tuple(guesses)) and (field := lone_meaning(said.text)):
        other = field != guesses[LONE]
        return {**before, "swapped": bool(before.get("swapped")) != other, "confirmed": True}
    if name := chosen(said.text, guesses):
        told = (*values_of(before, "meant"), f"{name}=rate_idr")
        return {**before, "meant": told, "confirmed": True}
    if swaps(said.text) and set(guesses.values()) >= _EITHER:
        return {**before, "swapped": not before.get("swapped")}
    if right := meant(said.text, guesses):
        told = tuple(f"{name}={field}" for name, field in right.items())
        return {**before, "meant": (*values_of(before, "meant"), *told)}
    if wrong := denied(said.text, guesses):
        return {**before, "without": (*values_of(before, "without"), *wrong)}
    return {**before, "asked": True} if _is_of_it(said) else None


def _is_of_it(said: Understanding) -> bool:
    if denies(said.text) or swaps(said.text):
        return True
    if "@" in said.text or "\n" in said.text.strip():
        return False
    if said.intent == OTHER or said.confidence < SURE:
        return True
    few = len(said.text.split()) <= _ASKING
    return said.intent in _BESIDE and few and asks(said.text) and not asks_term(said.text)


def swapped(frames: ImportedFrames) -> ImportedFrames:
    """Return the reading with followers and prices the other way round."""
    creators = frames.creators
    prices = creators["followers"].where(creators["followers"] >= SMALLEST_PRICE)
    other = {"followers": "rate_idr", "rate_idr": "followers"}
    mapping = {
        name: other.get(field, field) if name in frames.guessed else field
        for name, field in frames.mapping.items()
    }
    return replace(
        frames,
        creators=creators.assign(
            followers=creators["rate_idr"],
            rate_idr=prices,
            priced_at=creators["captured_at"].where(prices.notna()),
        ),
        mapping=mapping,
        warnings=tuple(code for code in frames.warnings if code != "numbers_guessed"),
    )
