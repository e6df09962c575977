"""The intent of a message: by words that decide alone, else by a trained model and rules beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from core.nlu.accounts.owner import seeks_work
from core.nlu.amounts.each import one_or_many
from core.nlu.asides import acknowledges, is_noise
from core.nlu.campaigns.codes import promo_code
from core.nlu.campaigns.money.intending import plans_to_pay
from core.nlu.campaigns.money.treats import treat_in
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.campaigns.notes.parting import tells_of_each
from core.nlu.campaigns.planning.opening import (
    of_others_campaign,
    of_politics,
    only_tells,
    tells_of_several,
)
from core.nlu.campaigns.planning.posting import tells_appointment, tells_when
from core.nlu.campaigns.planning.postponing import postponed
from core.nlu.campaigns.planning.renaming import new_name
from core.nlu.campaigns.questions.returns import unit_cost_in
from core.nlu.campaigns.recognising import campaign_intent, tells_of_work
from core.nlu.campaigns.word import names_campaign
from core.nlu.community.group import tells_rule
from core.nlu.community.recommendation import (
    gives_goods,
    gives_mark,
    recommendation_intent,
    reviews,
    states_mark,
)
from core.nlu.cues import (
    calls_off,
    courteous,
    exact_intent,
    groups,
    moves_town,
    stops_anything,
)
from core.nlu.features import features
from core.nlu.files.exchange import file_intent
from core.nlu.hints import (
    only_slots,
    ordinals,
    without_ordinals,
)
from core.nlu.intents import (
    CHECK,
    COMPARE,
    EVALUATE,
    EXPLAIN,
    GREET,
    LOG,
    OTHER,
    PROFILE,
    RATE,
    RECOMMEND,
    SEARCH,
)
from core.nlu.model import INTENTS, model
from core.nlu.offers.price_questions import judges_price, prices_pieces
from core.nlu.plain_words import plain_wishes
from core.nlu.questions.basics import agrees
from core.nlu.questions.evaluation import asks_growth, doubts_figures, weighs_work
from core.nlu.questions.glossary import asks_term, tells_apart
from core.nlu.scan import LONGEST, Scan
from core.nlu.searching.business import of_another_place
from core.nlu.searching.introducing import has_means, introduces
from core.nlu.searching.niches import seeks_niche
from core.nlu.searching.own_means import tells_means
from core.nlu.searching.promoting import wishes_to_promote
from core.nlu.understanding import CERTAIN
from core.nlu.words.bags import bag
from core.nlu.words.denials import without_denials

ACCOUNTS: Final = bag("handles platform")

FIGURES: Final = bag("handles followers views reach likes")

COUNTED: Final = bag("sales likes comments shares saves views reach")
"""Figures of somebody's post, which beside a place in a list are told of who stands there."""

TELLS_OF_SELF: Final = bag("other profile greet thanks")
"""What the model takes a message for that tells of a business."""

UNSURE: Final = 0.5
"""Under this share of the model's what a rule reads goes first."""

FILTERS: Final = bag("budget_idr count city category platform tier")

_REGULARS: Final = re.compile(
    r"(?<![\w.,])\d{1,4}\s?(?:nya|orang|org|pcs|box|porsi|dari\s(?:itu|mereka)|di\s?antara\w{0,3})?\s{1,3}(?:(?:emang|memang|mmg|itu|udah|sudah|cuma|yang|yg)\s{1,3}){0,3}(?:pe)?langganan(?:ku)?(?=\s{0,3}(?:$|[,.!]|(?:gw|gue|gua|aku|saya|kami|kita|lama|tetap|sendiri|semua)\b))"
)
"""Buyers who come again (`5 nya emang langganan gw`), and no summary that is wished for."""

TELLS: Final = 0.8
"""Weight of the rule that a stage or a payment beside an account is to be noted."""

MARKS: Final = 2.0
"""Weight of the rule that who begins by giving a mark recommends, whatever else they tell."""

UNSAID: Final = 0.2
"""What is left of the wish to stop something where no word stops: `kirim laporan ke email saya`;
of a greeting where no word greets (`kalo 3`), of thanks where none thanks (`pas ya`)."""

UNMEANT: Final = 0.001
"""What is left of a wish to cancel where nothing is called off: `12 aja`."""

UNWISHED: Final = 0.02
"""What is left of a new campaign where somebody only tells of one: `kampanye pemilu rame ya`."""

PRICED: Final = 2.0
"""Weight of the rules that a price which is asked about is to be judged, and somebody of whom none is named; and of what
somebody has to spend, which the model knows too few words of."""

REFINES: Final = 1.0
"""Weight of the rule that what only changes a search ("di bogor aja", "800rb") is about one."""


_SEEKS: Final = re.compile(
    r"\b(?:cari\w{0,4}|nyari\w{0,2}|butuh|perlu|minta|need|find|looking|rekomen\w{0,7})\b"
)
"""Who looks for `1 macro atau 3 micro` compares nothing."""


def ranked_intents(said: str, scan: Scan, masked: str) -> list[tuple[str, float]]:
    """Return the intents with their probabilities, the likeliest first; one alone where words decide."""
    head = said[:LONGEST]
    if exact := _decided(scan.text, head):
        return [(exact, CERTAIN)]
    placed = {**scan.slots, "city": scan.place} if scan.place else scan.slots
    shares = model(INTENTS).probabilities(features(masked, placed))
    for intent, share in _wordless(scan.text, head):
        shares[intent] *= share
    for intent, weight in islice(_leanings(scan, masked, head), 1):
        shares[intent] += weight
    if "handles" not in scan.slots and _open(shares) and introduces(scan.text):
        spends = _spends(scan, masked)
        shares[SEARCH if spends else PROFILE] += PRICED if has_means(scan.text) or not spends else 0
    total = sum(shares.values())
    ranked = sorted(shares.items(), key=lambda pair: -pair[1])
    return [(intent, min(share / total, CERTAIN)) for intent, share in ranked]


def _decided(text: str, head: str) -> str | None:
    """Return the intent that words decide alone. head: the message as it was written, as far as it is read."""
    if exact := exact_intent(text):
        return exact
    if asks_term(head) or tells_apart(head):
        return EXPLAIN
    if (
        seeks_work(text)
        or _says_nothing(text)
        or of_politics(head)
        or of_others_campaign(head)
        or tells_rule(head)
    ):
        return OTHER
    if reviews(head):
        return RECOMMEND
    if doubts_figures(head) or asks_growth(head):
        return EVALUATE
    treats = treat_in(head) is not None
    tells = treats or tells_of_each(head) or gives_goods(head) or plans_to_pay(head)
    told = LOG if tells else GREET if tells_of_several(head) else None
    return campaign_intent(head) or told or recommendation_intent(head) or file_intent(text)


def _leanings(scan: Scan, masked: str, head: str) -> Iterator[tuple[str, float]]:
    """Yield the intents that rules speak for beside the model, with each rule's weight; the first holds."""
    text = scan.text
    if moves_town(text):
        yield PROFILE, REFINES
    if "rating" in scan.slots and (gives_mark(head) or states_mark(head)):
        yield RECOMMEND, MARKS
    yield from _worded(scan, masked, head)
    if FILTERS.issuperset(scan.slots) and states_only(scan, masked):
        yield SEARCH, REFINES
    if seeks_niche(scan, masked):
        yield SEARCH, REFINES
    if wishes_to_promote(head):
        yield SEARCH, PRICED
    if tells_means(scan):
        yield SEARCH, PRICED
    if ACCOUNTS.issuperset(scan.slots) and states_only(scan, masked):
        yield COMPARE if _several(scan) else EVALUATE, REFINES
    if ordinals(text) and not COUNTED.isdisjoint(scan.slots):
        yield LOG, TELLS
    if ordinals(text) and only_slots(without_ordinals(masked), slots=True):
        yield SEARCH, REFINES
    if tells_of_work(head) or tells_when(head):
        yield LOG, TELLS
    if "handles" in scan.slots and "budget_idr" not in scan.slots and weighs_work(text):
        yield EVALUATE, PRICED
    if _names_price(scan) and (judges_price(text) or _prices_pieces(scan)):
        yield RATE, PRICED


def _open(shares: Mapping[str, float]) -> bool:
    """Return whether a message that tells of a business may be no more than that, or wish for creators for it."""
    first = max(shares, key=lambda intent: shares[intent])
    return first in TELLS_OF_SELF or shares[first] < UNSURE


def _spends(scan: Scan, masked: str) -> bool:
    """Return whether a message says what there is to spend, or speaks of creators."""
    amount = "budget_idr" in scan.slots or "money_unclear_unit" in scan.notes
    return amount or "people" in groups(masked)


def _worded(scan: Scan, masked: str, head: str) -> Iterator[tuple[str, float]]:
    """Yield the intents that whole sentences speak for, however their figures are read."""
    for intent in plain_wishes(masked):
        yield intent, PRICED
    if not scan.slots and (corrects(head) or new_name(head)):
        yield LOG, TELLS
    if "handles" not in scan.slots and one_or_many(scan.text) and not _SEEKS.search(scan.text):
        yield COMPARE, PRICED


def _wordless(text: str, said: str) -> Iterator[tuple[str, float]]:
    """Yield the intents whose words are not there, or are about something else, and what is left of each."""
    if not stops_anything(text):
        yield "unsubscribe", UNSAID
    if not courteous(text, "greet"):
        yield "greet", UNSAID
    if not courteous(text, "thanks"):
        yield "thanks", UNSAID
    if not calls_off(text) or corrects(said):
        yield "cancel", UNMEANT
    if agrees(text):
        yield "privacy", UNMEANT
    if _REGULARS.search(text):
        yield "subscribe", 0.0
    if tells_when(said):
        yield "subscribe", UNMEANT
        yield "import", 0.0
        yield CHECK, 0.0
    elif tells_appointment(said):
        yield "subscribe", 0.0
    if postponed(said):
        yield "export", UNMEANT
    if of_another_place(text) or unit_cost_in(said) is not None:
        yield "profile", 0.0
    if (
        only_tells(said)
        or wishes_to_promote(said)
        or (promo_code(said) and not names_campaign(said))
    ):
        yield "campaign_new", UNWISHED


def _names_price(scan: Scan) -> bool:
    """Return whether a price is named beside one account, or beside somebody's figures."""
    money = "budget_idr" in scan.slots or "money_currency" in scan.notes
    return money and not _several(scan) and not FIGURES.isdisjoint(scan.slots)


def _prices_pieces(scan: Scan) -> bool:
    """Return whether pieces have a price beside the followers of who asks it, or that is asked about: `2 reels 800rb
    follower 12rb`, `@x 15K, 300k per post, ok?`."""
    asked = scan.text.rstrip().endswith("?")
    return "followers" in scan.slots and (asked or prices_pieces(scan.text))


def _says_nothing(text: str) -> bool:
    return is_noise(text) and not acknowledges(text)


def _several(scan: Scan) -> bool:
    handles = scan.slots.get("handles")
    return isinstance(handles, tuple) and len(handles) > 1


def states_only(scan: Scan, masked: str) -> bool:
    """Return whether a message is its slots and small words, and no more."""
    bare = without_denials(masked) if scan.excluded else masked
    doubtful = any(note.startswith("money_") for note in scan.notes)
    return only_slots(bare, bool(scan.slots or scan.excluded or doubtful))
