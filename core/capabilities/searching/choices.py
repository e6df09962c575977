"""The buttons below a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.capabilities.base import Choice, Choices, Context, in_rows
from core.capabilities.ports import MEMBER
from core.capabilities.searching.terms import terms_of
from core.dialogue.searching.budgets import LEVELS, other_level
from core.dialogue.searching.slots import (
    SuggestSlots,
    payload_of,
    read_quota,
    write_quota,
)
from core.messages import Payload, SlotValue
from core.nlu.intents import BRIEF, COMPARE, EVALUATE, IMPORT, NEW, SEARCH
from core.nlu.places.regions import province_around
from core.nlu.searching.about_set import DETAILS, PICKED

if TYPE_CHECKING:
    from core.analytics.portfolio.proposal import Suggestion
    from core.analytics.portfolio.request import Limit

MAX_COMPARED = 5
FEW = 4
"""Creators of a place up to which looking further around is offered."""


def choices(found: Suggestion, slots: SuggestSlots, context: Context) -> Choices:
    """Return what can be done next with a set, or about there being none."""
    among = context.chat_kind == "group" and context.role == MEMBER
    rows = _with_picks(found, slots, few=among) if found.picks else _ways_out(found, slots)
    return context.offered(rows)


def _with_picks(found: Suggestion, slots: SuggestSlots, *, few: bool) -> list[list[Choice]]:
    """Return the buttons below a set; few: no more of them than a community's chat bears, where words do
    the rest."""
    handles = tuple(pick.handle for pick in found.picks)
    details = [_detail(pick.handle, pick.platform) for pick in found.picks]
    rows = [list(row) for row in in_rows(details)]
    if found.further is not None:
        more = found.further.handles[0]
        taken = payload_of(slots, must=tuple(dict.fromkeys((*slots.must, *handles, more))))
        rows.append([Choice("further", Payload(SEARCH, taken), args={"handle": more})])
    if wider := _wider(found, slots):
        rows.append(wider)
    same = payload_of(slots) | {"handles": handles}
    asked = (("reasons", PICKED), ("details", DETAILS))
    rows.append([Choice(name, Payload("about_set", same | {"kind": kind})) for name, kind in asked])
    share = Choice("share", query="share_query", args=_shared(slots))
    arrange = Choice("arrange", Payload("arrange", same))
    if few:
        return [*rows, [arrange, share]]
    rows.append([_budget(level, slots) for level in LEVELS])
    rows.append([arrange, Choice("other_budgets", Payload("other_budgets", payload_of(slots)))])
    product: dict[str, SlotValue] = {"product": slots.product} if slots.product else {}
    last = [Choice("brief", Payload(BRIEF, {"handles": handles} | product))]
    if len(handles) > 1:
        last.append(Choice("compare", Payload(COMPARE, {"handles": handles[:MAX_COMPARED]})))
    wanted: dict[str, SlotValue] = {"handles": handles, "budget_idr": slots.said_idr}
    wanted |= terms_of(found)
    campaign = Choice("campaign", Payload(NEW, wanted))
    return [*rows, last, [campaign, share]]


def _wider(found: Suggestion, slots: SuggestSlots) -> list[Choice]:
    """Return the way to the province or the whole country where a place has few who fit."""
    if not slots.city or found.relaxed or found.candidates > FEW:
        return []
    province = None if slots.also else province_around(slots.city)
    if province is None:
        wide = payload_of(slots, city=None, also=())
        return [Choice("country", Payload(SEARCH, wide))]
    wanted = Payload(SEARCH, payload_of(slots, city=province))
    return [Choice("province", wanted, args={"place": province})]


def _ways_out(found: Suggestion, slots: SuggestSlots) -> list[list[Choice]]:
    rows: list[list[Choice]] = []
    near = found.nearest
    if near is not None:
        enough = Payload(SEARCH, payload_of(slots, budget_idr=near.spent_idr))
        rows.append([Choice("enough", enough, args={"budget_idr": near.spent_idr})])
        if found.request.fewest > 1:
            fewer = payload_of(slots, count=None, at_least=None)
            rows.append([Choice("fewer", Payload(SEARCH, fewer))])
    if found.short is not None:
        rows.append([_as_many(found.short, slots)])
    if found.problem == "nobody" and found.request.category:
        any_kind = payload_of(slots, category=None, product=None)
        rows.append([Choice("any_kind", Payload(SEARCH, any_kind))])
    bound = ("must", "never", "exclude", "quotas", "max_share", "deliverable", "worked")
    if any(getattr(slots, name) for name in bound):
        free = dict.fromkeys(bound)
        rows.append([Choice("unbound", Payload(SEARCH, payload_of(slots, **free)))])
    return [*rows, [Choice("import", Payload(IMPORT))]]


def _as_many(short: Limit, slots: SuggestSlots) -> Choice:
    """Return the search with no more of something than there are."""
    there = short.high or 0
    limits = [limit for text in slots.quotas if (limit := read_quota(text)) is not None]
    kept = [x for x in limits if (x.slot, x.name) != (short.slot, short.name)]
    written = [write_quota(x.slot, x.name, x.low, x.high) for x in kept]
    if there:
        written.append(write_quota(short.slot, short.name, there, there))
    wanted = payload_of(slots, quotas=tuple(written), count=None)
    return Choice("as_many", Payload(SEARCH, wanted), args={"count": there})


def _detail(handle: str, platform: str) -> Choice:
    slots: dict[str, SlotValue] = {"handles": (handle,), "platform": platform}
    return Choice("detail", Payload(EVALUATE, slots), args={"handle": handle})


def _budget(level: str, slots: SuggestSlots) -> Choice:
    amount = other_level(slots.budget_idr, level)
    wanted = payload_of(slots, budget_idr=amount)
    return Choice(level, Payload(SEARCH, wanted), args={"budget_idr": amount})


def _shared(slots: SuggestSlots) -> dict[str, object]:
    """Return what inline mode is asked for, in a chat with others: nothing of the budget."""
    return {"category": slots.category, "city": slots.city, "platform": slots.platform}
