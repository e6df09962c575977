"""What is told of somebody who takes part, or whose price was judged last, whatever was spoken of before."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from core.analytics.campaign.log import AGREED, DROPPED, RESULTS
from core.capabilities.reporting.hearing.money import OWN
from core.capabilities.reporting.hearing.telling import LONGEST_DAY, heard_of
from core.dialogue.reference import meant, pointed
from core.dialogue.screen import CAMPAIGNS, in_campaign
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.asides import asks, points_back
from core.nlu.campaigns.money import agreed, arrangements, payments
from core.nlu.campaigns.money.amounts import MONEY
from core.nlu.campaigns.money.commissions import commission_in
from core.nlu.campaigns.money.consenting import settled_idr
from core.nlu.campaigns.money.raising import moves_fee, wished_more
from core.nlu.campaigns.money.things import things_in
from core.nlu.campaigns.notes.clients import client_says
from core.nlu.campaigns.notes.corrections import names_wrong
from core.nlu.campaigns.notes.denying import names_nobody, only_denies
from core.nlu.campaigns.notes.everybody import counted, names_all, names_each
from core.nlu.campaigns.notes.goods_left import goods_left
from core.nlu.campaigns.notes.news import asks_yet, not_posted
from core.nlu.campaigns.notes.not_theirs import apart_in
from core.nlu.campaigns.notes.of_list import notes_of_each
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.campaigns.notes.pending import in_between, wants_brief_changed
from core.nlu.campaigns.notes.spreading import gives_more
from core.nlu.campaigns.notes.stages import only_wished, stage_in
from core.nlu.campaigns.notes.supposed import supposes
from core.nlu.campaigns.notes.taken_down import post_gone
from core.nlu.campaigns.planning.enlisting import adds
from core.nlu.campaigns.planning.posting import posts_later
from core.nlu.campaigns.planning.postponing import postponed
from core.nlu.campaigns.planning.said_days import day_sense
from core.nlu.campaigns.questions.worth import judges
from core.nlu.community.recommendation import gives_mark
from core.nlu.content.post import asks_post_check
from core.nlu.hints import ordinals
from core.nlu.intents import LOG, RECOMMEND
from core.nlu.offers.messages import wants_message
from core.nlu.questions.basics import agrees
from core.nlu.questions.worries import asks_what_now
from core.nlu.understanding import Understanding
from core.nlu.words.particles import PARTICLE

JUDGED: Final = frozenset({"rate", "evaluate", "offer"})
"""Answers about the price of one account."""

LONGEST_DENIAL: Final = 14
"""Words of a message that does no more than say what did not happen."""

_SHOULD: Final = re.compile(
    r"\b(?:harus(?:nya)?(?!\s{1,3}(?:gimana|gmn|bagaimana|apa|ngapain)\b)|semestinya|seharusnya|mestinya|janji(?:nya)?|jadwal(?:nya)?|should(?!\s{1,3}(?:i|we)\b)|supposed|was\s{1,3}due|promised)\b",
    re.IGNORECASE,
)
"""Beside a day, when somebody who is late should have posted."""

_PRICED_WITH: Final = re.compile(
    rf"\W{{0,3}}(?:(?:oke?|jadi|so|and|dan|terus|plus|then)\W{{1,3}})?(?:rp\.?\s?)?{MONEY}\s{{1,3}}(?:with|sama|dengan|dgn|bareng)\s{{1,3}}@[\w.]{{2,60}}(?:\W{{1,3}}{PARTICLE}){{0,2}}\W{{0,3}}",
    re.IGNORECASE,
)
"""A whole message that gives somebody of a campaign a price: `750k with @oki`."""

_OUT: Final = re.compile(
    r"\b(?:batal|cancel\w{0,4}|mundur|berhalangan|(?:backed|pulled|dropped)\s{1,3}out)\b",
    re.IGNORECASE,
)
"""That somebody of a list is out by themselves: who is not wanted is left out of it."""

TWO: Final = 2
_PAIR: Final = re.compile(
    r"^\W{0,3}(?:(?:oke?|eh|and|dan)\W{1,3})?(?:both(?:\s{1,3}of\s{1,3}them)?|(?:ke)?dua-?\s?duanya|keduanya|mereka\s{1,3}berdua)\b",
    re.IGNORECASE,
)
"""Both of whom the note before was."""

_SOMEBODY: Final = re.compile(r"^\W{0,3}(?:he|she|they)\b", re.IGNORECASE)


def silent(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return whom a message is about who has not posted or answered, also where it asks what to do: `dia blm posting udh 3
    hari gmn ya`."""
    text = message.text
    spoken = state.focus is not None and (_points(text) or _of_one_alone(text, state))
    whom = message.handles or (state.looked_at if spoken else ())
    here = in_campaign(state) or bool(state.partners)
    late = not_posted(text) or (in_between(text) and asks_what_now(text.lower()))
    if not here or not whom or not late or asks_yet(text):
        return None
    due = message.everything().get("date") if _SHOULD.search(text) else None
    return {"handles": whom} | ({"date": due} if due else {})


def _of_one_alone(text: str, state: State) -> bool:
    """Whether a few words that name nobody follow an answer about one of a campaign: `blm posting juga sampe skrg`."""
    items = state.items if in_campaign(state) else ()
    return items == (state.focus,) and len(text.split()) <= LONGEST_DAY


def denied(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return whom of a campaign a message is about that tells of nothing but what did not happen, is so of
    nobody, or is no more so: `neither @a nor @b agreed`, `ga ada yang dibayar`, `postingannya dihapus`."""
    text = message.text
    if (lost := _gone(message, state)) is not None:
        return lost
    short = len(text.split()) <= LONGEST_DENIAL and message.intent not in OWN
    if not (in_campaign(state) or state.partners) or not short or not only_denies(text):
        return None
    if asks(text) or supposes(text) or stage_in(text) is not None:
        return None
    whom = message.handles or _spoken_of(text, state) or state.partners
    if whom and set(whom) <= {*state.partners, *_spoken_of(text, state)}:
        return {"handles": whom}
    return {} if names_nobody(text) and in_campaign(state) and "@" not in text else None


def _gone(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return whose post of a campaign a message says is up no more (`postingannya dihapus`, also where it wonders), whose
    goods came back or stay, or who wants another brief."""
    text = message.text
    told = post_gone(text) or wants_brief_changed(text) or goods_left(text, out=False) is not None
    if not (in_campaign(state) or state.partners) or not told:
        return None
    return {**heard_of(message), "handles": _whose(message, state)}


def _whose(message: Understanding, state: State) -> tuple[str, ...]:
    """Return who is named, or was spoken of; nobody where a place in the campaign or a name says more."""
    if message.handles:
        return message.handles
    pointed_at = ordinals(message.text.casefold())
    return () if pointed_at else _spoken_of(message.text, state) or state.partners


def of_listed(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the deal that a message tells of with those of a list on the screen: `yg pertama deal 350rb`, `ok deal
    with the first one for 500k`; of several, of each what is told of them."""
    text = message.text
    held = bool(state.waiting)
    if state.question is not None or (in_campaign(state) and not held):
        return None
    named, shown = handles_in(text), state.items
    out = len(named) == 1 and _OUT.search(text) and stage_in(text) == "dropped"
    out = out and not (asks(text) or supposes(text))
    noted = out or (len(named) > 1 and notes_of_each(text))
    if noted and {*state.listed, *shown}.issuperset(named):
        return {"handles": named}
    whom = meant(message, state.listed) if held else pointed(message, state)
    every = () if whom else _every_listed(message, shown)
    unsure = "?" in text or any(f(text) for f in (asks, supposes, judges, wants_message))
    if not (whom or every) or "handles" in message.everything() or unsure:
        return None
    terms = payments.terms_in(text)
    struck_now = terms.agreed and terms.fee_idr is not None and not terms.asked
    share = commission_in(text)
    if share and share.asked:
        return {**heard_of(message), "handles": whom or every}
    stage = "agreed" if struck_now else stage_in(text)
    if stage == "agreed":
        return {**heard_of(message), "handles": whom or every, "agreed": True, "stage": AGREED}
    return {"handles": every, "stage": DROPPED} if every and stage == "dropped" else None


def _every_listed(message: Understanding, shown: tuple[str, ...]) -> tuple[str, ...]:
    """Return all of a list where a message tells something of all of them, and an amount only of each: `dua-duanya
    deal`, `both said yes at 250k each`."""
    text = message.text
    sized = counted(text)
    alone = "budget_idr" not in message.everything() or names_each(text)
    meant_all = sized[0] == len(shown) if sized else names_all(text)
    return shown if len(shown) > 1 and meant_all and alone else ()


def struck(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the deal that a message tells of with whom a price was judged last: `oke deal 600rb sama dia`,
    and `oke saya setuju` to the price named last."""
    text, topic = message.text, state.topic
    if topic is None or topic.intent not in JUDGED or state.question is not None:
        return None
    named = message.handles or state.looked_at
    if len(named) != 1 or asks(text) or supposes(text) or judges(text):
        return None
    fee = payments.terms_in(text).fee_idr
    if stage_in(text) == "agreed" and fee is not None:
        return {**heard_of(message), "handles": named}
    price = topic.slots.get("budget_idr")
    if topic.slots.get("handles") != named or not isinstance(price, int):
        return None
    settled = price if agrees(text.casefold()) else settled_idr(text, None)
    if not settled:
        return None
    return {
        "handles": named,
        "budget_idr": settled,
        "agreed": True,
        "stage": AGREED,
        **_bought(topic.slots),
    }


def _bought(slots: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return the pieces that a price was judged for, and what goods beside it are worth."""
    from core.analytics.pricing.card import read_pieces

    pieces = read_pieces(str(slots.get("pieces") or ""))
    found: dict[str, SlotValue] = {}
    if pieces:
        found["pieces"] = tuple(f"{kind}:{n}" for kind, n in pieces)
    if goods := slots.get("barter_idr"):
        found["barter_idr"] = goods
    return found


def of_partner(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that tells of money, a stage or figures of somebody who takes
    part, whatever was spoken of before: their price is no price to be judged."""
    text = message.text
    named = message.handles or _spoken_of(text, state) or state.partners
    if not named:
        return None
    if not set(named) <= {*state.partners, *_spoken_of(text, state)}:
        return None
    dated = _names_day(message, named, state)
    own = message.intent in OWN and not (postponed(text) or dated or arrangements.wants_goods(text))
    out = stage_in(text) == "dropped"  # `@nama ga jadi, kemahalan` asks for no price to be judged
    own = (own and not (out or _marked_beside(message, state))) or asks_post_check(text)
    if own or asks(text) or supposes(text) or (judges(text) and not out):
        return None
    if "followers" in message.everything() or (adds(text) and not agreed.raises_fee(text)):
        return None
    if _PRICED_WITH.fullmatch(text):
        return {**heard_of(message), "handles": named, "agreed": True, "stage": AGREED}
    terms = payments.terms_in(text)
    money_told = terms.pays or terms.agreed or terms.fee_idr is not None or bool(terms.asked)
    told = (
        money_told
        or agreed.leaves_fee_open(text)
        or arrangements.says_free(text)
        or postponed(text)
        or posts_later(text)
        or dated
    )
    told = told or wished_more(text) is not None or gives_more(text)
    told = told or names_wrong(text) or moves_fee(text) or things_in(text) is not None
    told = told or client_says(text) is not None or arrangements.wants_goods(text)
    told = told or apart_in(text) is not None or (in_campaign(state) and only_wished(text))
    told = told or stage_in(text) is not None or not_posted(text) or in_between(text)
    told = told or (in_campaign(state) and not message.everything().keys().isdisjoint(RESULTS))
    return {**heard_of(message), "handles": named} if told else None


def _marked_beside(message: Understanding, state: State) -> bool:
    """Whether figures of a campaign are told with a mark beside them: `@rani laku 20, nilai 4`."""
    counted = not message.everything().keys().isdisjoint(RESULTS)
    return (
        counted
        and message.intent == RECOMMEND
        and in_campaign(state)
        and not gives_mark(message.text)
    )


def _names_day(message: Understanding, named: Collection[str], state: State) -> bool:
    """Return whether a few words within a campaign say no more of somebody than on which day: `rani tgl 11 ya`."""
    short = (
        len(message.text.split()) <= LONGEST_DAY + len(named) - 1 and "date" in message.everything()
    )
    return short and in_campaign(state) and day_sense(message.text, named) != "other"


def _spoken_of(text: str, state: State) -> tuple[str, ...]:
    """Return who is meant by `dia` or `she` right after a campaign was spoken of: whom that was about."""
    shown = state.items if in_campaign(state) else ()
    if len(shown) == TWO and state.about(LOG) is not None and _PAIR.search(text):
        return shown
    about = state.topic is not None and state.topic.intent in CAMPAIGNS and state.focus in shown
    return (str(state.focus),) if about and _points(text) else ()


def _points(text: str) -> bool:
    """Return whether a text speaks of somebody by no name: `dia`, or `she` at its beginning."""
    return points_back(text) or _SOMEBODY.search(text) is not None
