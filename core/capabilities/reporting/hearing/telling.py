"""Whether a message tells of a campaign, and so is to be noted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Final

from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.naming import fitting
from core.analytics.campaign.noting import Noting
from core.capabilities.reporting.corrections.correcting import bettered
from core.capabilities.reporting.doubts.sharing import shared
from core.capabilities.reporting.hearing.money import (
    OWN,
    agrees_money,
    moves_budget,
    noted_of_one,
    sets_cost,
    tells_commission,
    tells_money,
    tells_rest,
)
from core.dialogue.reference import PEOPLE
from core.dialogue.screen import in_campaign
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.asides import asks, points_back
from core.nlu.campaigns.codes import code_put_right, codes_listed, promo_code, uses_listed
from core.nlu.campaigns.money import agreed, amounts, arrangements
from core.nlu.campaigns.money.on_top import on_top
from core.nlu.campaigns.money.other_costs import of_no_creator
from core.nlu.campaigns.money.paying import tells_payment
from core.nlu.campaigns.money.refunds import refund_in
from core.nlu.campaigns.notes.corrections import corrects, overpays
from core.nlu.campaigns.notes.denying import only_denies
from core.nlu.campaigns.notes.everybody import names_all, pays_all
from core.nlu.campaigns.notes.news import (
    leads_with_somebody,
    names_deadline,
    not_posted,
    sets_terms,
    told_of,
)
from core.nlu.campaigns.notes.not_theirs import apart_in
from core.nlu.campaigns.notes.parties import parties_in
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.pending import speaks_with
from core.nlu.campaigns.notes.sales import sold_in, unseen_in
from core.nlu.campaigns.notes.spreading import spread_in
from core.nlu.campaigns.notes.stages import refuses, sends, stage_in
from core.nlu.campaigns.notes.supposed import of_others, supposes
from core.nlu.campaigns.notes.visitors import buyers_among, tells_of_visitors
from core.nlu.campaigns.planning.enlisting import adds_people, adds_result
from core.nlu.campaigns.planning.lifecycle import closes_it
from core.nlu.campaigns.planning.posting import posts_later, tells_when
from core.nlu.campaigns.planning.postponing import postponed, postponed_days
from core.nlu.campaigns.planning.renaming import new_name, title_told
from core.nlu.campaigns.planning.said_days import day_sense, says_post
from core.nlu.campaigns.planning.tasks import asks_who_handles, task_in
from core.nlu.campaigns.word import names_campaign
from core.nlu.content.post import asks_post_check
from core.nlu.framing import put_right
from core.nlu.hints import ordinals
from core.nlu.intents import LOG, NEW, SEARCH
from core.nlu.offers.messages import wants_message
from core.nlu.offers.occasions import reminds_creator
from core.nlu.questions.worries import hears_nothing
from core.nlu.understanding import Understanding

LONGEST_SALE: Final = 6
"""Words of a message that does no more than say how many were sold."""

LONGEST_DAY: Final = 6
"""Words of a message that does no more than name another day."""

_GOES_ON: Final = re.compile(
    r"^\W{0,3}(?:iya|ya|oke?|ok|yes|yaudah|sip|fix|jadi(?:nya)?|akhirnya|so|then)\b|\b(?:lagi|sisa(?:nya)?|the\s+rest|another)\b",
    re.IGNORECASE,
)
"""Words that go on about whom the note before was of: `iya deal 700`, `bayar lagi 250`."""

_NOTED: Final = frozenset(field.name for field in fields(Noting))


def told(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that only makes sense within a campaign, else None."""
    here = in_campaign(state)
    better = bettered(message, state) or shared(message, state.question)
    if better := better or (
        _code_told(message, state) or _closing(message, state) if here else None
    ):
        return better
    if any(
        f(message.text) for f in (asks_post_check, reminds_creator, wants_message, hears_nothing)
    ):
        return None
    if (here or state.partners) and _tells_of_group(message):
        return {k: v for k, v in heard_of(message).items() if k != "handles"}
    share = tells_commission(message, state) if here else None
    if (
        asks_who_handles(message.text)
        or share is not None
        or (here and of_no_creator(message.text))
    ):
        return {**(share or {}), **heard_of(message)}
    if task_in(message.text) and _of_somebody(message, state):
        return heard_of(message)
    if here and (rest := put_right(message.text)):
        message = replace(message, text=rest)
    visits = here and tells_of_visitors(message.text)
    sure = _counted(message) if visits else _on_top(message, state)
    sure = _tells_surely(message, state) if sure is None else sure
    return _told_within(message, state) if sure is None and here else sure


def _code_told(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is told of a code that somebody gets, or of how often it was used; an amount beside it is what
    buyers save; one that is put right is of whom the note before was. None where a message names none, or asks."""
    better = code_put_right(message.text) if noted_of_one(state) else None
    code = better or promo_code(message.text)
    text, own = message.text, message.intent in OWN - {NEW}
    if listed := codes_listed(text) or (text if uses_listed(text) else None):
        return {"words": listed}
    if code is None or own or any(f(text) for f in (asks, supposes, names_campaign, adds_people)):
        return None
    kept = _NOTED - {"budget_idr"}
    known = {k: v for k, v in message.everything().items() if k in kept} | {"code": code}
    if not (better and state.shown):
        return known
    return {"handles": state.shown.items, "words": f"kode @{state.shown.items[0]} {better}"}


def _closing(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the end of the campaign spoken of, in words that name it as one: `tutup aja`, `close it`."""
    return {"words": "close campaign"} if not state.question and closes_it(message.text) else None


def _counted(message: Understanding) -> dict[str, SlotValue]:
    """Return what a message about visitors tells: what each of them spent is the price of one, and nobody's fee; where some of
    them bought, that is what was sold."""
    if (bought := buyers_among(message.text)) is not None:
        whom = {k: v for k, v in message.everything().items() if k == "handles"}
        return {**whom, "words": f"laku {bought}"}
    told = {name: value for name, value in heard_of(message).items() if name != "budget_idr"}
    price = agreed.unit_price_in(message.text, sold=True) if "sales" in told else None
    return told | ({"price_idr": price} if price else {})


def _tells_of_group(message: Understanding) -> bool:
    """Return whether a message tells something of all but some, or of each of all."""
    text = message.text
    if message.intent in OWN or asks(text) or supposes(text):
        return False
    return spread_in(text) is not None


def _of_somebody(message: Understanding, state: State) -> bool:
    """Return whether a message names an account, or somebody of the campaign spoken of by a short name."""
    if "handles" in message.everything():
        return True
    here = state.items if in_campaign(state) else ()
    words = set(re.findall(r"[a-z0-9_.]{3,30}", message.text.casefold()))
    return any({handle, handle.partition(".")[0]} & words for handle in here)


def _tells_surely(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that tells of money, a cost, news, or what is still to be
    delivered; None for any other."""
    text = message.text
    sale = _sale(message, state)
    if sale is not None:
        return sale
    everybody = in_campaign(state) and names_all(text) and not asks(text)
    news = everybody and _becomes_of_all(message)
    goes_on = noted_of_one(state) and (_GOES_ON.search(text) is not None or overpays(text))
    goes_on = goes_on or state.about("campaign_replace") is not None
    if news or _tells_figure(message, state) or tells_money(message, state):
        on = {"handles": (state.focus,)} if goes_on and not news and state.focus else {}
        return {**on, **heard_of(message)}
    so_far = in_campaign(state) and tells_rest(message) and not asks(text)
    if so_far or agrees_money(message, state):
        focus = state.focus if so_far or points_back(text) or goes_on else None
        whom = {"handles": (focus,)} if focus else {}
        return {**whom, **heard_of(message)}
    pays = in_campaign(state) and tells_payment(text)
    if (pays or sets_cost(message, state)) and not asks(text):
        return {k: v for k, v in message.everything().items() if k in _NOTED}
    named = names_campaign(text) and message.intent != SEARCH
    moved = (in_campaign(state) or named) and moves_budget(text)
    if moved or (in_campaign(state) and _is_news(text)):
        stated = {k: v for k, v in message.everything().items() if k in _NOTED}
        names = handles_in(text) if refuses(text) else ()
        return {"handles": names, **stated} if names else stated
    return None


def _becomes_of_all(message: Understanding) -> bool:
    """Return whether a message about everybody tells a payment, a stage or the day of a post."""
    text = message.text
    dated = "date" in message.everything() and says_post(text) and not only_denies(text)
    return dated or pays_all(text) or stage_in(text) is not None


def _tells_figure(message: Understanding, state: State) -> bool:
    """Return whether a message tells within a campaign what somebody earned, that figures of them grow, that
    nothing was sold through them, or that a count cannot be seen."""
    text = message.text
    if not in_campaign(state) or "handles" not in message.everything() or asks(text):
        return False
    earned = amounts.revenue_in(text) is not None
    return earned or adds_result(text) or sold_in(text) == 0 or unseen_in(text)


def _told_within(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that names nobody with an @, or only by a short name."""
    text = message.text
    compares = amounts.now_in(text) is not None
    if (asks(text) and not compares) or "@" in text or PEOPLE.search(text):
        return None
    stated = {k: v for k, v in message.everything().items() if k in _NOTED}
    items = state.items
    named = leads_with_somebody(text) or any(fitting(word, items) for word in told_of(text))
    terms = sets_terms(text) or amounts.baseline_in(text, earns=True) is not None
    figures = not stated.keys().isdisjoint(RESULTS) or sold_in(text) is not None
    figures = figures and not (supposes(text) or of_others(text))
    news = figures or terms or stage_in(text) or not_posted(text) or speaks_with(text)
    planned = (
        ("date" in stated and tells_when(text)) or posts_later(text) or _puts_off(text, stated)
    )
    planned = planned or ("date" in stated and _other_day(text, state))
    due = planned or ("date" in stated and names_deadline(text))
    titled = title_told(text) if state.question is None else None
    if not ((named and news) or terms or due or new_name(text) or titled):
        return None
    if (terms or planned) and not named and state.focus in items:
        stated["handles"] = (str(state.focus),)
    return stated


def _other_day(text: str, state: State) -> bool:
    """Return whether a few words name another day for whom the note before was of: `eh jadi tanggal 15 aja`."""
    short = len(text.split()) <= LONGEST_DAY and noted_of_one(state)
    return short and not asks(text) and day_sense(text) == "terms"


def _puts_off(text: str, stated: Mapping[str, SlotValue]) -> bool:
    """Return whether somebody's day becomes another: that of a campaign is no one's."""
    known = "date" in stated or postponed_days(text) is not None
    return known and postponed(text) and "campaign" not in stated and not names_campaign(text)


def _on_top(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is told of more money for somebody who was shown last: `tambah lagi 100rb`."""
    there = state.items if in_campaign(state) else ()
    whom = message.handles or there
    amount = on_top(message.text) if len(whom) == 1 and whom[0] in there else None
    return {"handles": whom, "budget_idr": amount} if amount is not None else None


def _sale(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is told of pieces that were sold at a price, whatever little: `laku 4 @8rb`."""
    text, stated = message.text, message.everything()
    if not (in_campaign(state) or message.intent == LOG) or asks(text):
        return None
    if (parties := parties_in(text)) and not (supposes(text) or of_others(text)):
        known = {k: v for k, v in stated.items() if k in _NOTED}
        return {**known, "sales": parties.bookings, "budget_idr": parties.price_idr}
    sold = stated.get("sales", sold_in(text))
    price = agreed.unit_price_in(text, sold=True)
    if not sold or supposes(text) or of_others(text) or agreed.names_fee(text):
        return None
    if price is None:
        short = in_campaign(state) and len(text.split()) <= LONGEST_SALE and "@" not in text
        plain = short and message.intent not in OWN
        return {k: v for k, v in stated.items() if k in _NOTED} if plain else None
    rest = {k: v for k, v in stated.items() if k in _NOTED and k != "budget_idr"}
    return {**rest, "price_idr": price}


def _is_news(text: str) -> bool:
    """Return whether a message betters a figure, tells what customers gave back, or says what became of
    somebody by their place in the campaign or by no name: `si nomor 3 nolak`, `dia nolak`."""
    if asks(text) and ("?" in text or apart_in(text) is None):
        return False
    if corrects(text) or refuses(text):
        return True
    staged = sends(text) or (bool(ordinals(text.casefold())) and stage_in(text) is not None)
    return "@" not in text and (staged or bool(apart_in(text) or refund_in(text)))


def heard_of(message: Understanding) -> dict[str, SlotValue]:
    """Return the slots of a message about money; who is pointed at is looked up in the campaign."""
    stated = {k: v for k, v in message.everything().items() if k in _NOTED}
    return stated | ({"free": True} if arrangements.says_free(message.text) else {})
