"""What a message in the middle of a campaign says: of whom, and what besides its slots."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.log import RESULTS, STAGES, batch_of
from core.analytics.campaign.naming import fitting
from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign
from core.capabilities.base import Context
from core.capabilities.ports import Campaigns, Portfolio
from core.capabilities.reporting import ledger
from core.capabilities.reporting.correcting import bettered
from core.dialogue.reference import PEOPLE
from core.messages import SlotValue
from core.nlu.asides import asks, points_back
from core.nlu.campaigns import agreed, arrangements, following, money, payments
from core.nlu.campaigns import campaign as said
from core.nlu.campaigns.budgeting import rebudgets
from core.nlu.campaigns.codes import codes_in, known_codes, promo_code, without_codes
from core.nlu.campaigns.corrections import corrects, is_more
from core.nlu.campaigns.on_top import on_top
from core.nlu.campaigns.owed import Owed, owed_in
from core.nlu.campaigns.planned import tells_when
from core.nlu.campaigns.postponing import postponed, postponed_days
from core.nlu.campaigns.refunds import refund_in
from core.nlu.campaigns.supposed import of_others, supposes
from core.nlu.campaigns.tasks import asks_who_handles, task_in
from core.nlu.content.post import asks_post_check
from core.nlu.framing import put_right
from core.nlu.hints import ordinals
from core.nlu.questions.tax import asks_tax
from core.nlu.slots import read_slots

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

LOG: Final = "campaign_log"
_GOES_ON: Final = re.compile(
    r"^\W{0,3}(?:iya|ya|oke?|ok|yes|yaudah|sip|fix|jadi(?:nya)?|akhirnya|so|then)\b|\b(?:lagi|sisa(?:nya)?|the\s+rest|another)\b",
    re.IGNORECASE,
)
"""Words that go on about whom the note before was of: `iya deal 700`, `bayar lagi 250`."""

BRIEF: Final = "brief"
"""An answer whose fee is its own."""
_ACCOUNT: Final = re.compile(r"@[a-z_]", re.IGNORECASE)
"""`@rani`; the `@8rb` of a price names nobody."""

_NOTED: Final = frozenset(field.name for field in fields(Noting))


def in_campaign(state: State) -> bool:
    """Return whether the answers before are about a campaign, and no question of another is open."""
    shown = state.shown is not None and state.shown.intent in CHAT
    topic = state.topic is not None and state.topic.intent in CHAT
    return (shown or topic) and (state.question is None or state.question.intent in CHAT)


def told(message: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return what is to be noted of a message that only makes sense within a campaign, else None."""
    here = in_campaign(state)
    if better := bettered(message, state.question):
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
    if _tells_money(message, state):
        return heard_of(message)
    owes = "date" in message.everything() and bool(owed_in(text)[1])
    so_far = in_campaign(state) and (owes or arrangements.tells_so_far(text)) and not asks(text)
    if so_far or _agrees(message, state):
        goes_on = _GOES_ON.search(text) is not None and _noted_of_one(state)
        focus = state.focus if so_far or points_back(text) or goes_on else None
        whom = {"handles": (focus,)} if focus else {}
        return {**whom, **heard_of(message)}
    pays = in_campaign(state) and said.tells_payment(text)
    if (pays or _sets_cost(message, state)) and not asks(text):
        return {k: v for k, v in message.everything().items() if k in _NOTED}
    named = said.names_campaign(text) and message.intent != "suggest"
    moved = (in_campaign(state) or named) and _moves_budget(text)
    if moved or (in_campaign(state) and _is_news(text)):
        return {k: v for k, v in message.everything().items() if k in _NOTED}
    return None


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
    news = figures or terms or said.stage_in(text) or following.not_posted(text)
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
    return known and postponed(text) and "campaign" not in stated and not said.names_campaign(text)


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
    if not in_campaign(state) or other or asks(text) or supposes(text) or said.judges(text):
        return False
    terms = payments.terms_in(text)
    if terms.moved or terms.agreed:
        return not said.adds(text) or agreed.raises_fee(text)
    short = len(text.split()) <= LONGEST_DEAL
    return short and said.stage_in(text) == "agreed" and said.tells_deal(text)


def _moves_budget(text: str) -> bool:
    """Return whether the budget of a campaign that is there is to be another."""
    begins = said.begins(text) or supposes(text)
    return rebudgets(text) is not None and not (asks(text) or begins)


def _is_news(text: str) -> bool:
    """Return whether a message betters a figure, tells what customers gave back, or says what became of
    somebody by their place in the campaign or by no name: `si nomor 3 nolak`, `dia nolak`."""
    if asks(text):
        return False
    if corrects(text) or said.refuses(text):
        return True
    told = refund_in(text) is not None
    told = told or (bool(ordinals(text.casefold())) and said.stage_in(text) is not None)
    return told and "@" not in text


def heard_of(message: Understanding) -> dict[str, SlotValue]:
    """Return the slots of a message about money; who is pointed at is looked up in the campaign."""
    stated = {k: v for k, v in message.everything().items() if k in _NOTED}
    return stated | ({"free": True} if arrangements.says_free(message.text) else {})


def _tells_money(message: Understanding, state: State) -> bool:
    """Return whether a message tells of money with somebody of the campaign spoken of, who is named or
    pointed at; or of a payment to nobody in particular, whatever was asked before."""
    text = message.text
    if message.intent in OWN or asks(text) or said.judges(text) or asks_tax(text):
        return False
    if said.adds(text) and not agreed.raises_fee(text):
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
    words = message.text.casefold()
    here = (
        in_campaign(state)
        and state.shown is not None
        and any(h in words for h in state.shown.items)
    )
    alone = in_campaign(state) and len(message.text.split()) <= LONGEST_COST
    if not (
        here or "handles" in message.everything() or (alone and agreed.names_cost(message.text))
    ):
        return False
    if in_campaign(state):
        return agreed.changes_fee(message.text) or agreed.names_cost(message.text)
    briefing = state.shown is not None and state.shown.intent == BRIEF
    return not briefing and agreed.amends_fee(message.text)


def named(
    slots: Noting,
    known: Portfolio,
    campaign: Campaign | None,
    text: str,
    items: tuple[str, ...] = (),
) -> tuple[Noting, tuple[str, ...]]:
    """Return the slots with who is named without an @, which beats who was shown last, and the
    handles among which a short name leaves it open.

    items: who was shown last; `yang kedua` is the second of several of them, else of the campaign.
    """
    if _ACCOUNT.search(text) or not text:
        return slots, ()
    here = tuple(c.handle for c in known.active(campaign)) if campaign else ()
    places = ordinals(text.casefold())
    listed = items if len(items) > 1 and set(items) <= set(here) else ()
    pointed = pointed_at(places, listed) or pointed_at(places, here) or pointed_at(places, items)
    if pointed:
        return replace(slots, handles=pointed), ()
    text = without_codes(text)
    words = set(re.findall(r"[a-z0-9_.]{4,30}", text.casefold()))
    handles = tuple(dict.fromkeys(c.handle for c in known.collaborations))
    exact = tuple(h for h in handles if {h, h.partition(".")[0]} & words)
    if exact:
        return replace(slots, handles=exact), ()
    meant = [fitting(word, here) or fitting(word, handles) for word in following.told_of(text)]
    several = next((fits for fits in meant if len(fits) > 1), ())
    if several:
        return replace(slots, handles=()), several
    short = tuple(dict.fromkeys(fits[0] for fits in meant if fits))
    stranger = said.somebody_in(text)
    if short or (stranger and stranger not in slots.handles):
        return replace(slots, handles=short or (stranger or "",)), ()
    return slots, ()


def points_beyond(known: Portfolio, campaign: Campaign, text: str, items: tuple[str, ...]) -> bool:
    """Return whether a text points at somebody whom neither the campaign nor what was shown has."""
    places = () if _ACCOUNT.search(text) else ordinals(text.casefold())
    here = tuple(c.handle for c in known.active(campaign))
    return bool(places) and not (pointed_at(places, here) or pointed_at(places, items))


def enriched(slots: Noting, text: str, codes: Iterable[str | None] = ()) -> Noting:
    """Return the slots with what only the words say: codes, stages, payments, pieces.

    codes: those that somebody has.
    """
    baseline = money.baseline_in(text, earns=True)
    stage = said.stage_in(arrangements.without_unpaid(text))
    plain = agreed.nameless(text)
    reached = following.reached_in(text)
    known = slots.sales if reached is None else reached
    sales = known if known is not None else following.sold_in(text)
    revenue = None if baseline else money.revenue_in(text)
    barter = money.barter_in(plain, sold=sales is not None)
    shipping = money.shipping_in(plain)
    unit = agreed.unit_price_in(text, sold=sales is not None)
    elsewhere = {barter, revenue, baseline, shipping, unit} - {None}
    terms = payments.terms_in(text)
    free = slots.free or arrangements.says_free(text)
    fee = agreed.fee_agreed_in(text) or terms.fee_idr
    fee = terms.fee_idr if terms.pays or terms.agreed else fee
    amount = slots.budget_idr if fee is None or slots.paid else fee
    if terms.pays and fee is None and amount in terms.named:
        amount = None
    if sales is None:
        barter = terms.goods_idr or barter
        shipping = None if shipping in terms.included else shipping
        elsewhere |= {*terms.included, barter, *terms.planned} - {None}
    asked = len(terms.asked) == 1 and not (terms.pays or terms.agreed)
    if asked and (amount is None or amount in elsewhere):
        amount = terms.asked[0]
    price = None if revenue is not None or sales is None else unit
    if price is not None:
        revenue = (sales or 0) * price
    return replace(
        slots,
        budget_idr=None if free or (amount in elsewhere and amount != fee) else amount,
        fee_more=slots.fee_more or agreed.raises_fee(text),
        agreed=slots.agreed or (terms.agreed and terms.fee_idr == amount),
        sales=sales,
        uses=slots.uses if slots.uses is not None else said.uses_in(text),
        revenue_idr=slots.revenue_idr or revenue,
        price_idr=slots.price_idr or price,
        barter_idr=slots.barter_idr or barter,
        shipping_idr=slots.shipping_idr or shipping,
        baseline_idr=slots.baseline_idr or baseline,
        code=slots.code or promo_code(text) or _bare_code(text, codes),
        link=slots.link or said.link_in(text),
        brief=slots.brief if slots.brief is not None else said.brief_kept_in(text),
        add=slots.add or (said.joins(text) and not agreed.raises_fee(text)),
        pieces=slots.pieces or tuple(f"{k}:{n}" for k, n in said.pieces_in(text).items()),
        stage=_known_stage(slots.stage) if stage is None else STAGES.index(stage),
        paid=slots.paid,
        paid_idr=slots.paid_idr if terms.paid_idr is None else terms.paid_idr,
        paid_share=slots.paid_share if terms.paid_share is None else terms.paid_share,
        paid_total=slots.paid_total or terms.paid_total,
        open_idr=slots.open_idr if terms.open_idr is None else terms.open_idr,
        back_idr=slots.back_idr if terms.back_idr is None else terms.back_idr,
        back_share=slots.back_share if terms.back_share is None else terms.back_share,
        kept_idr=slots.kept_idr if terms.kept_idr is None else terms.kept_idr,
        free=free,
        settled=slots.settled
        or terms.settled
        or terms.rest
        or (said.settles(text) and not terms.pays),
        more=slots.more or is_more(text),
        back=slots.back or said.steps_back(text),
    )


def pointed_at(places: Iterable[int], listed: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of a list that stand at these places, counted from 1, or from its end below 0."""
    at = (n - 1 if n > 0 else len(listed) + n for n in places)
    return tuple(dict.fromkeys(listed[n] for n in at if 0 <= n < len(listed)))


def noting_of(terms: payments.Terms) -> Noting:
    """Return what a text says of money with somebody who joins."""
    return Noting(
        budget_idr=terms.fee_idr,
        barter_idr=terms.goods_idr,
        shipping_idr=terms.shipping_idr,
        paid_idr=terms.paid_idr,
        paid_share=terms.paid_share,
        open_idr=terms.open_idr,
        settled=terms.settled or terms.rest,
    )


def _bare_code(text: str, codes: Iterable[str | None]) -> str | None:
    """Return the code that stands in a text without a word for it: one that somebody has, else what
    can only be a code where nobody is named."""
    found = known_codes(text, codes) or (() if "@" in text else codes_in(text))
    return next(iter(found), None)


def fees(text: str, here: tuple[str, ...]) -> Mapping[str, int]:
    """Return the fees of several people that a text names, by handle; empty unless each of them is
    somebody who takes part."""
    pairs = following.fees_in(text)
    found = {fits[0]: fee for name, fee in pairs if len(fits := fitting(name, here)) == 1}
    return found if 1 < len(pairs) == len(found) else {}


def _known_stage(stage: int | None) -> int | None:
    return stage if stage in range(len(STAGES)) else None


def days_of(owed: Iterable[Owed], context: Context) -> dict[str, str]:
    """Return until when each is to be delivered, by the name of its note, where its words name a day that is
    not over."""
    days = (
        (one.kind, read_slots(one.words, context.now, context.zone).slots.get("date"))
        for one in owed
    )
    today = context.today.isoformat()
    return {kind: day for kind, day in days if isinstance(day, str) and day >= today}


async def before_edit(port: Campaigns, known: Portfolio, context: Context) -> Portfolio:
    """Take back what an edited message noted before it is noted anew."""
    at, who = context.edited_from, context.person.id
    batch = None if at is None else batch_of(known.entries, who, at)
    if batch is None:
        return known
    noted = [e for e in known.entries if (e.person_id, e.batch) == (who, batch)]
    await ledger.take_back(port, known, noted)
    return await port.everything()
