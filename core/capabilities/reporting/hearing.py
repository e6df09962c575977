"""Whether a message tells of a campaign, and so is to be noted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.log import RESULTS
from core.analytics.campaign.naming import fitting
from core.analytics.campaign.noting import Noting
from core.capabilities.reporting.correcting import bettered
from core.capabilities.reporting.sharing import shared
from core.dialogue.intents import BRIEF, LOG
from core.dialogue.reference import PEOPLE
from core.messages import SlotValue
from core.nlu.asides import asks, points_back
from core.nlu.campaigns import agreed, arrangements, following, money, payments
from core.nlu.campaigns.budgeting import rebudgets
from core.nlu.campaigns.corrections import corrects
from core.nlu.campaigns.enlisting import adds, adds_result
from core.nlu.campaigns.everybody import names_all, pays_all
from core.nlu.campaigns.judged import judges
from core.nlu.campaigns.kind import names_campaign
from core.nlu.campaigns.lifecycle import begins
from core.nlu.campaigns.on_top import on_top
from core.nlu.campaigns.owed import owed_in
from core.nlu.campaigns.parting import handles_in
from core.nlu.campaigns.paying import tells_payment
from core.nlu.campaigns.pending import speaks_with
from core.nlu.campaigns.planned import tells_when
from core.nlu.campaigns.postponing import postponed, postponed_days
from core.nlu.campaigns.refunds import refund_in
from core.nlu.campaigns.stages import refuses, stage_in, tells_deal
from core.nlu.campaigns.supposed import of_others, supposes
from core.nlu.campaigns.tasks import asks_who_handles, task_in
from core.nlu.content.post import asks_post_check
from core.nlu.framing import put_right
from core.nlu.hints import ordinals
from core.nlu.questions.tax import asks_tax

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

CHAT: Final = frozenset({"campaign_new", "campaign_log", "campaign_report", "campaign_roster"})
SHARED: Final = frozenset({"joint", "price_board"})
"""Where shops tell what they paid for themselves."""

PRICES: Final = frozenset({"suggest", "rate", "evaluate"})
"""Intents that money is mistaken for."""

OWN: Final = frozenset({"campaign_new", "brief", "recommend"})
"""Intents whose messages name fees of their own."""

LONGEST_DEAL: Final = 5
"""Words of a message that does no more than say that somebody agreed."""

LONGEST_COST: Final = 4
"""Words of a message that does no more than name a cost: `ongkir 20rb`."""

LONGEST_SALE: Final = 6
"""Words of a message that does no more than say how many were sold."""

_GOES_ON: Final = re.compile(
    r"^\W{0,3}(?:iya|ya|oke?|ok|yes|yaudah|sip|fix|jadi(?:nya)?|akhirnya|so|then)\b|\b(?:lagi|sisa(?:nya)?|the\s+rest|another)\b",
    re.IGNORECASE,
)
"""Words that go on about whom the note before was of: `iya deal 700`, `bayar lagi 250`."""

_NOTED: Final = frozenset(field.name for field in fields(Noting))


def in_campaign(state: State) -> bool:
    """Return whether the answers before are about a campaign, and no question of another is open."""
    shown = state.shown is not None and state.shown.intent in CHAT
    topic = state.topic is not None and state.topic.intent in CHAT
    return (shown or topic) and (state.question is None or state.question.intent in CHAT)


def told(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that only makes sense within a campaign, else None."""
    here = in_campaign(state)
    if better := bettered(message, state) or shared(message, state.question):
        return better
    if asks_post_check(message.text):
        return None
    if asks_who_handles(message.text):
        return heard_of(message)
    if task_in(message.text) and _of_somebody(message, state):
        return heard_of(message)
    if here and (rest := put_right(message.text)):
        message = replace(message, text=rest)
    sure = _on_top(message, state)
    sure = _tells_surely(message, state) if sure is None else sure
    return _told_within(message, state) if sure is None and here else sure


def _of_somebody(message: Understanding, state: State) -> bool:
    """Return whether a message names an account, or somebody of the campaign spoken of by a short name."""
    if "handles" in message.everything():
        return True
    here = state.shown.items if in_campaign(state) and state.shown else ()
    words = set(re.findall(r"[a-z0-9_.]{3,30}", message.text.casefold()))
    return any({handle, handle.partition(".")[0]} & words for handle in here)


def _noted_of_one(state: State) -> bool:
    """Whether the last answer was about a note of one person, whom the next words go on about."""
    noted = state.topic is not None and state.topic.intent == LOG
    return noted and state.shown is not None and len(state.shown.items) == 1


def _tells_surely(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that tells of money, a cost, news, or what is still to be
    delivered; None for any other."""
    text = message.text
    sale = _sale(message, state)
    if sale is not None:
        return sale
    everybody = in_campaign(state) and names_all(text) and not asks(text)
    news = everybody and (pays_all(text) or stage_in(text) is not None)
    if news or _tells_figure(message, state) or _tells_money(message, state):
        return heard_of(message)
    owes = "date" in message.everything() and bool(owed_in(text)[1])
    so_far = in_campaign(state) and (owes or arrangements.tells_so_far(text)) and not asks(text)
    if so_far or _agrees(message, state):
        goes_on = _GOES_ON.search(text) is not None and _noted_of_one(state)
        focus = state.focus if so_far or points_back(text) or goes_on else None
        whom = {"handles": (focus,)} if focus else {}
        return {**whom, **heard_of(message)}
    pays = in_campaign(state) and tells_payment(text)
    if (pays or _sets_cost(message, state)) and not asks(text):
        return {k: v for k, v in message.everything().items() if k in _NOTED}
    named = names_campaign(text) and message.intent != "suggest"
    moved = (in_campaign(state) or named) and _moves_budget(text)
    if moved or (in_campaign(state) and _is_news(text)):
        stated = {k: v for k, v in message.everything().items() if k in _NOTED}
        names = handles_in(text) if refuses(text) else ()
        return {"handles": names, **stated} if names else stated
    return None


def _tells_figure(message: Understanding, state: State) -> bool:
    """Return whether a message tells within a campaign that figures of somebody grow, that nothing was sold
    through them, or that a count cannot be seen."""
    text = message.text
    if not in_campaign(state) or "handles" not in message.everything() or asks(text):
        return False
    return adds_result(text) or following.sold_in(text) == 0 or following.unseen_in(text)


def _told_within(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that names nobody with an @, or only by a short name."""
    text = message.text
    compares = money.now_in(text) is not None
    if (asks(text) and not compares) or "@" in text or PEOPLE.search(text):
        return None
    stated = {k: v for k, v in message.everything().items() if k in _NOTED}
    items = state.shown.items if state.shown else ()
    named = following.leads_with_somebody(text) or any(
        fitting(word, items) for word in following.told_of(text)
    )
    terms = following.sets_terms(text) or money.baseline_in(text, earns=True) is not None
    figures = not stated.keys().isdisjoint(RESULTS) or following.sold_in(text) is not None
    figures = figures and not (supposes(text) or of_others(text))
    news = figures or terms or stage_in(text) or following.not_posted(text) or speaks_with(text)
    planned = ("date" in stated and tells_when(text)) or _puts_off(text, stated)
    due = planned or ("date" in stated and following.names_deadline(text))
    titled = following.title_told(text) if state.question is None else None
    if not ((named and news) or terms or due or following.new_name(text) or titled):
        return None
    if (terms or planned) and not named and state.focus in items:
        stated["handles"] = (str(state.focus),)
    return stated


def _puts_off(text: str, stated: Mapping[str, SlotValue]) -> bool:
    """Return whether somebody's day becomes another: that of a campaign is no one's."""
    known = "date" in stated or postponed_days(text) is not None
    return known and postponed(text) and "campaign" not in stated and not names_campaign(text)


def _on_top(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is told of more money for somebody who was shown last: `tambah lagi 100rb`."""
    amount = on_top(message.text)
    there = state.shown.items if in_campaign(state) and state.shown else ()
    named = message.everything().get("handles")
    whom = named if isinstance(named, tuple) else there
    if amount is None or len(whom) != 1 or whom[0] not in there:
        return None
    return {"handles": whom, "budget_idr": amount}


def _sale(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is told of pieces that were sold at a price, whatever little: `laku 4 @8rb`."""
    text, stated = message.text, message.everything()
    if not (in_campaign(state) or message.intent == "campaign_log") or asks(text):
        return None
    sold = stated.get("sales", following.sold_in(text))
    price = agreed.unit_price_in(text, sold=True)
    if not sold or supposes(text) or of_others(text) or agreed.names_fee(text):
        return None
    if price is None:
        short = in_campaign(state) and len(text.split()) <= LONGEST_SALE and "@" not in text
        plain = short and message.intent not in OWN
        return {k: v for k, v in stated.items() if k in _NOTED} if plain else None
    rest = {k: v for k, v in stated.items() if k in _NOTED and k != "budget_idr"}
    return {**rest, "price_idr": price}


def _agrees(message: Understanding, state: State) -> bool:
    """Return whether a message tells, within a campaign, that something was agreed or paid with
    somebody who needs no name: `deal 300rb`, `udah kutransfer 100rb`, `dia sudah setuju`."""
    text = message.text
    other = "@" in text or PEOPLE.search(text) or message.intent in OWN or asks_tax(text)
    if not in_campaign(state) or other or asks(text) or supposes(text) or judges(text):
        return False
    terms = payments.terms_in(text)
    if terms.moved or terms.agreed:
        return not adds(text) or agreed.raises_fee(text)
    short = len(text.split()) <= LONGEST_DEAL
    return short and stage_in(text) == "agreed" and tells_deal(text)


def _moves_budget(text: str) -> bool:
    """Return whether the budget of a campaign that is there is to be another."""
    new = begins(text) or supposes(text)
    return rebudgets(text) is not None and not (asks(text) or new)


def _is_news(text: str) -> bool:
    """Return whether a message betters a figure, tells what customers gave back, or says what became of
    somebody by their place in the campaign or by no name: `si nomor 3 nolak`, `dia nolak`."""
    if asks(text):
        return False
    if corrects(text) or refuses(text):
        return True
    told = refund_in(text) is not None
    told = told or (bool(ordinals(text.casefold())) and stage_in(text) is not None)
    return told and "@" not in text


def heard_of(message: Understanding) -> dict[str, SlotValue]:
    """Return the slots of a message about money; who is pointed at is looked up in the campaign."""
    stated = {k: v for k, v in message.everything().items() if k in _NOTED}
    return stated | ({"free": True} if arrangements.says_free(message.text) else {})


def _tells_money(message: Understanding, state: State) -> bool:
    """Return whether a message tells of money with somebody of the campaign spoken of, who is named or
    pointed at; or of a payment to nobody in particular, whatever was asked before."""
    text = message.text
    if message.intent in OWN or asks(text) or judges(text) or asks_tax(text):
        return False
    if adds(text) and not agreed.raises_fee(text):
        return False
    if arrangements.pays_nobody(text):
        return in_campaign(state) or (_stated_money(message) and not _elsewhere(state))
    if not (in_campaign(state) or ("@" in text and _misheard(state))):
        return False
    if "@" in text and arrangements.replaced_in(text):
        return True
    whom = "handles" in message.everything() or bool(ordinals(text.casefold()))
    return whom and arrangements.tells_money(text)


def _misheard(state: State) -> bool:
    """Whether a campaign was spoken of until a question came that a price or a search is asked for: who
    tells of money with somebody of it then answers nothing."""
    spoken = (state.shown, state.topic, state.earlier)
    asked = state.question is not None and state.question.intent in PRICES
    return asked and any(topic is not None and topic.intent in CHAT for topic in spoken)


def _stated_money(message: Understanding) -> bool:
    return "budget_idr" in message.everything()


def _elsewhere(state: State) -> bool:
    """Whether payments of another kind are spoken of."""
    return any(topic is not None and topic.intent in SHARED for topic in (state.shown, state.topic))


def _sets_cost(message: Understanding, state: State) -> bool:
    """Return whether a message gives somebody another fee than was noted, or a cost besides it; what another answer told of
    a price is changed only by words that say it was wrong."""
    text = message.text
    words, within = text.casefold(), in_campaign(state)
    if within and agreed.resets_fee(text):
        return True
    here = within and state.shown is not None and any(h in words for h in state.shown.items)
    alone = within and len(words.split()) <= LONGEST_COST
    if not (here or "handles" in message.everything() or (alone and agreed.names_cost(text))):
        return False
    if within:
        return agreed.changes_fee(text) or agreed.names_cost(text)
    briefing = state.shown is not None and state.shown.intent == BRIEF
    return not briefing and agreed.amends_fee(text)
