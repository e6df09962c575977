"""Whether a message tells of money with somebody of a campaign: a payment, a deal, a cost, another budget."""

from __future__ import annotations

import re
from typing import Final

from core.analytics.campaign.noting import ASKED_ALONE, ASKED_SHARE
from core.dialogue.reference import PEOPLE
from core.dialogue.screen import CAMPAIGNS, in_campaign
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.accounts.places import points
from core.nlu.asides import asks
from core.nlu.campaigns.money import agreed, arrangements, payments
from core.nlu.campaigns.money.budgeting import NEW_BUDGET, rebudgets
from core.nlu.campaigns.money.commissions import commission_in, pays_commission
from core.nlu.campaigns.money.paying import pays_bare, splits_payment, will_settle
from core.nlu.campaigns.money.payments import plans
from core.nlu.campaigns.notes.awaiting import awaits
from core.nlu.campaigns.notes.everybody import names_all
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.stages import stage_in, tells_deal
from core.nlu.campaigns.notes.supposed import supposes
from core.nlu.campaigns.planning.deadlines import owed_in
from core.nlu.campaigns.planning.enlisting import adds
from core.nlu.campaigns.planning.lifecycle import begins
from core.nlu.campaigns.planning.titles import begins_named
from core.nlu.campaigns.questions.worth import judges
from core.nlu.hints import ordinals
from core.nlu.intents import BRIEF, EVALUATE, LOG, NEW, RATE, RECOMMEND, SEARCH
from core.nlu.questions.tax import asks_tax
from core.nlu.understanding import Understanding

SHARED: Final = frozenset({"joint", "price_board"})
"""Where shops tell what they paid for themselves."""

PRICES: Final = frozenset({SEARCH, RATE, EVALUATE})
"""Intents that money is mistaken for."""

OWN: Final = frozenset({NEW, BRIEF, RECOMMEND})
"""Intents whose messages name fees of their own."""

GUESSED: Final = 0.5
"""Below this an intent of its own is only guessed: `@nama mau tapi minta 300` recommends nobody."""

LONGEST_DEAL: Final = 5
"""Words of a message that does no more than say that somebody agreed."""

LONGEST_COST: Final = 6
"""Words of a message that does no more than name a cost: `ongkir 20rb`."""


_SEEKS: Final = re.compile(r"\b(?:cari\w{0,4}|find|search|show|list|rekomen\w{0,8}|recommend)\b")
"""What somebody who is looking for creators says."""


def agrees_money(message: Understanding, state: State) -> bool:
    """Return whether a message tells, within a campaign, that something was agreed or paid with
    somebody who needs no name: `deal 300rb`, `udah kutransfer 100rb`, `dia sudah setuju`."""
    text = message.text
    other = "@" in text or PEOPLE.search(text) or message.intent in OWN or asks_tax(text)
    free = arrangements.says_free(text)
    judged = judges(text) and not free
    if not in_campaign(state) or other or asks(text) or supposes(text) or judged:
        return False
    terms = payments.terms_in(text)
    if terms.moved or terms.agreed or pays_bare(text) or free:
        return not adds(text) or agreed.raises_fee(text)
    short = len(text.split()) <= LONGEST_DEAL
    return short and stage_in(text) == "agreed" and tells_deal(text)


def noted_of_one(state: State) -> bool:
    """Whether the last answer was about a note of one person, whom the next words go on about."""
    noted = state.topic is not None and state.topic.intent == LOG
    one = len(state.items) == 1 or bool(state.waiting and state.focus)
    return noted and one


def tells_commission(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return whom a message within a campaign tells of that they get a share of what they sell, or were paid it: who was
    spoken of last where nobody is named; and that there is no fee, where they asked for it instead of one."""
    paid, share = pays_commission(message.text), commission_in(message.text)
    if not (paid or share) or _begins_another(message):
        return None
    before = state.about(LOG) or {}
    same = share is not None and share.share == before.get(ASKED_SHARE) and not share.asked
    instead = same and ASKED_ALONE in before and not _stated_money(message)
    free: dict[str, SlotValue] = {"free": True} if instead else {}
    if names_all(message.text) or ordinals(message.text.casefold()) or points(message.text):
        return free
    spoken = noted_of_one(state) or (paid and state.focus in state.items)
    return {"handles": (str(state.focus),), **free} if spoken and state.focus else free


def _begins_another(message: Understanding) -> bool:
    """Whether a message begins a campaign, so that its money is of that one and not of the one spoken of."""
    return message.intent == NEW and begins_named(message.text)


def moves_budget(text: str) -> bool:
    """Return whether the budget of a campaign that is there is to be another."""
    new = begins(NEW_BUDGET.sub(" ", text)) or supposes(text)
    return rebudgets(text) is not None and not (asks(text) or new)


def tells_money(message: Understanding, state: State) -> bool:
    """Return whether a message tells of money with somebody of the campaign spoken of, who is named or
    pointed at; or of a payment to nobody in particular, whatever was asked before."""
    text = message.text
    asked = in_campaign(state) and bool(payments.terms_in(text).asked)
    own = message.intent in OWN and not (asked and message.confidence < GUESSED)
    if own or asks(text) or judges(text) or asks_tax(text):
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
    return whom and (asked or arrangements.tells_money(text))


def _misheard(state: State) -> bool:
    """Whether a campaign was spoken of until a question came that a price or a search is asked for: who
    tells of money with somebody of it then answers nothing."""
    spoken = (state.shown, state.topic, state.earlier)
    asked = state.question is not None and state.question.intent in PRICES
    return asked and any(topic is not None and topic.intent in CAMPAIGNS for topic in spoken)


def _stated_money(message: Understanding) -> bool:
    return "budget_idr" in message.everything()


def _elsewhere(state: State) -> bool:
    """Whether payments of another kind are spoken of."""
    return any(topic is not None and topic.intent in SHARED for topic in (state.shown, state.topic))


def sets_cost(message: Understanding, state: State) -> bool:
    """Return whether a message gives somebody another fee than was noted, or a cost besides it; what another answer told of
    a price is changed only by words that say it was wrong."""
    text = message.text
    if _begins_another(message):
        return False
    words, within = text.casefold(), in_campaign(state)
    if within and agreed.resets_fee(text):
        return True
    here = within and state.shown is not None and any(h in words for h in state.shown.items)
    sends = stage_in(text) == "shipped"
    short = len(words.split()) <= LONGEST_COST and not _SEEKS.search(words)
    alone = within and (sends or short)
    if not (here or "handles" in message.everything() or (alone and agreed.names_cost(text))):
        return False
    if within:
        several = adds(text) and len(handles_in(text)) > 1  # who join with what they cost
        return agreed.changes_fee(text) or (agreed.names_cost(text) and not several)
    briefing = state.shown is not None and state.shown.intent == BRIEF
    return not briefing and agreed.amends_fee(text)


def tells_rest(message: Understanding) -> bool:
    """Return whether a message tells what is still to be delivered, or what of a fee is still to be paid."""
    text = message.text
    owes = "date" in message.everything() and bool(owed_in(text)[1])
    owes = owes or splits_payment(text) or (plans(text) and (awaits(text) or will_settle(text)))
    return owes or arrangements.tells_so_far(text)
