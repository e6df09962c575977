"""What and whom a search is to leave out, and who stays in it."""

from __future__ import annotations

from collections.abc import Mapping

from core.dialogue.searching.slots import LIMITED
from core.dialogue.searching.where import (
    unique,
)
from core.dialogue.state import Slots
from core.messages import SlotValue, values_of
from core.nlu.searching.complaints import complains_of
from core.nlu.searching.mentions import Mentions
from core.nlu.understanding import Understanding


def _excluded(said: Understanding) -> tuple[str, ...]:
    """Return the values that a message does not want, accounts apart."""
    return tuple(
        f"{slot}={value}"
        for slot, values in said.excluded.items()
        if slot in LIMITED
        for value in values
        if said.everything().get(slot) != value
    )


def unwanted_in(said: Understanding, text: str, before: Slots | None) -> tuple[str, ...]:
    """Return what is to be left out: what a message does not want, and what it complains of, unless
    that was asked for."""
    category = complains_of(text) if before is not None else None
    asked = category is None or (before or {}).get("category") == category
    return _excluded(said) if asked else (*_excluded(said), f"category={category}")


def without(slots: dict[str, object], excluded: tuple[str, ...]) -> dict[str, object]:
    """Return the slots with more left out; a filter on what is left out now is gone, and what is
    asked for now is left out no more. Quotas on what is left out are gone with their sum."""
    before = [text for text in values_of(slots, "exclude") if not _asked(slots, text)]
    kept = {k: v for k, v in slots.items() if f"{k}={v}" not in excluded}
    quotas = values_of(slots, "quotas")
    if any(quota.startswith(f"{text}:") for quota in quotas for text in excluded):
        kept = {k: v for k, v in kept.items() if k not in {"quotas", "count"}}
    return kept | {"exclude": unique([*before, *excluded])}


def _asked(slots: Mapping[str, object], text: str) -> bool:
    slot, _, value = text.partition("=")
    return slots.get(slot) == value


def with_people(
    slots: dict[str, object], meant: Mentions, items: tuple[str, ...]
) -> dict[str, object]:
    """Return the slots with what becomes of the people meant: the last word about each counts."""
    gone = {*meant.never, *meant.out}
    must = [*values_of(slots, "must"), *meant.must]
    never = [*values_of(slots, "never"), *meant.never, *meant.out]
    kept = [n for n in items if n not in gone] if meant.out else []
    return slots | {
        "must": unique([n for n in must if n not in gone and n not in meant.free]),
        "never": unique([n for n in never if n not in meant.must and n not in meant.free]),
        "keep": unique(kept),
    }


def others_than(items: tuple[str, ...], slots: Mapping[str, object]) -> Mentions:
    """Return that other people are wished for than those shown; who must be in the set stays."""
    must = values_of(slots, "must")
    return Mentions(never=tuple(name for name in items if name not in must))


def only(whom: tuple[str, ...]) -> dict[str, SlotValue]:
    """Return the slots of a set of just these people."""
    return {"must": whom, "keep": whom, "count": len(whom)}


def wished(slots: Mapping[str, object]) -> Slots:
    """Return the slots that say something: none of nobody, and none that was taken away."""
    return {k: v for k, v in slots.items() if v is not None and v != ()}  # type: ignore[misc]
