"""What a message or an answer tells of the business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from core.capabilities.base import Context
from core.capabilities.ports import Business
from core.nlu.amounts.numbers import spoken_money_idr
from core.nlu.campaigns.planning.plan import aim_in
from core.nlu.searching import business as words
from core.nlu.searching import profile as profile_words
from core.nlu.searching.complaints import complains_of
from core.nlu.slots import read_slots

STEPS: Final = ("product", "where", "money", "aim")
"""The questions of the interview, in order; `title` (the name) is asked only to change it."""

PARTS: Final = (*STEPS, "title")

_FREE: Final[Mapping[str, bool]] = {"free": True}


@dataclass(frozen=True, slots=True)
class ProfileSlots:
    """language: `id` or `en`. timezone: IANA name. category, city, budget_idr: of the business.

    product, where, money, aim, title: answers in a person's own words. handles: accounts that
    somebody calls their own. setup: number of the question of the interview that is open, from 1.
    edit: one of `PARTS` to change alone; clear: one to empty. visiting: the zone of where somebody is for a time.
    """

    language: str | None = None
    timezone: str | None = None
    category: str | None = None
    city: str | None = None
    budget_idr: int | None = None
    product: str | None = field(default=None, metadata=_FREE)
    where: str | None = field(default=None, metadata=_FREE)
    money: str | None = field(default=None, metadata=_FREE)
    aim: str | None = field(default=None, metadata=_FREE)
    title: str | None = field(default=None, metadata=_FREE)
    handles: tuple[str, ...] = ()
    setup: int = 0
    edit: str = ""
    clear: str = ""
    visiting: str | None = None


def told_of_business(
    slots: ProfileSlots, answered: str | None, before: Business, context: Context
) -> Business:
    """Return the business with what a message tells of it."""
    answer = (getattr(slots, answered) if answered else context.text) or ""
    unasked = answered is None and not slots.setup
    if unasked and (complains_of(answer) or profile_words.speaks_of_name(answer)):
        return before
    if unasked and not words.tells_of_business(answer):
        named = replace(before, name=profile_words.name_in(answer) or before.name)
        kind = None if words.moves(answer) else slots.category
        return _known(named, kind, slots.city, slots.budget_idr)
    if answered and profile_words.skips(answer):
        return before
    stated = read_slots(answer, context.now, context.zone).slots
    category = stated.get("category") or slots.category
    city, budget = stated.get("city") or slots.city, stated.get("budget_idr")
    if answered:
        if answered == "money" and not isinstance(budget, int):
            budget = spoken_money_idr(answer)
        told = _known(before, category, city, budget)
        return _answered(answered, answer, before, told, setup=bool(slots.setup))
    if not slots.setup and not words.states_budget(answer):
        budget = None
    return _stated(answer, _known(before, category, city, budget), kind_named=bool(category))


def of_one(product: str, told: Business, context: Context) -> Business:
    """Return the business as one of several that a message tells of: which sells this, and is of its kind."""
    kind = read_slots(product, context.now, context.zone).slots.get("category")
    return replace(told, product=product, category=kind if isinstance(kind, str) else None)


def _stated(answer: str, told: Business, *, kind_named: bool) -> Business:
    """Return the business with what a message tells of it unasked. kind_named: it names a category."""
    called = profile_words.name_in(answer)
    product = told.product if called else words.sold_in(answer) or told.product
    other = told.product and product != told.product and not kind_named
    return replace(
        told,
        product=product,
        category=None if other else told.category,
        goal=aim_in(answer) or told.goal,
        values=_values(told, words.values_beside(answer, product)),
        name=called or told.name,
    )


def _answered(
    asked: str, answer: str, before: Business, told: Business, *, setup: bool
) -> Business:
    """Return the business with the answer to one question. told: with what the answer states besides.
    setup: all is asked for the first time."""
    match asked:
        case "product":
            product = words.sold(answer) or before.product
            return replace(told, product=product, values=_values(before, words.values_in(answer)))
        case "where":
            return replace(told, city=None) if words.is_anywhere(answer) else told
        case "money":
            return told
        case "title":
            return replace(before, name=" ".join(answer.split()).strip("\"'“”")[:60])
    found = words.values_in(answer)
    values = _values(before, found) if setup else found or before.values
    return replace(before, goal=words.goal_in(answer) or before.goal, values=values)


def _values(before: Business, found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before.values, *found)))


def _known(before: Business, category: object, city: object, budget: object) -> Business:
    return replace(
        before,
        category=category if isinstance(category, str) else before.category,
        city=city if isinstance(city, str) else before.city,
        budget_idr=budget if isinstance(budget, int) else before.budget_idr,
    )
