"""From a text to what it means: slots by rules, the intent by rules and a trained model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.messages import SlotValue
from core.nlu.accounts.owner import seeks_work
from core.nlu.asides import acknowledges, is_noise
from core.nlu.campaigns.notes.parting import tells_of_each
from core.nlu.campaigns.planning.opening import of_others_campaign, of_politics, only_tells
from core.nlu.campaigns.planning.posting import tells_when
from core.nlu.campaigns.planning.postponing import meant_day, postponed
from core.nlu.campaigns.recognising import campaign_intent, tells_of_work
from core.nlu.community.recommendation import (
    gives_goods,
    gives_mark,
    recommendation_intent,
    states_mark,
)
from core.nlu.cues import calls_off, courteous, exact_intent, moves_town, stops_anything
from core.nlu.features import features
from core.nlu.folding import folded
from core.nlu.hints import (
    denied_ordinals,
    is_elliptical,
    is_secret,
    only_slots,
    ordinals,
    read_change,
    read_language,
    without_ordinals,
    words_of,
)
from core.nlu.intents import CHECK, COMPARE, EVALUATE, LOG, OTHER, PROFILE, RATE, RECOMMEND, SEARCH
from core.nlu.model import model
from core.nlu.offers.price_questions import judges_price, prices_pieces
from core.nlu.questions.basics import agrees
from core.nlu.questions.glossary import asks_term
from core.nlu.scan import LONGEST, Scan
from core.nlu.searching.business import of_another_place
from core.nlu.searching.changes import freed, relative
from core.nlu.searching.niches import seeks_niche
from core.nlu.slots import read_slots
from core.nlu.understanding import Understanding
from core.nlu.words.bags import bag
from core.nlu.words.denials import without_denials

CERTAIN: Final = 0.99
"""A text is never as sure as a button, whose confidence is 1."""


PLACED: Final = bag("suggest profile")
"""Intents that a place matters to."""

LOOKING_BACK_DAYS: Final = 60
"""`tayang 3 desember` said in November is planned; said in January it was."""

ACCOUNTS: Final = bag("handles platform")
FIGURES: Final = bag("handles followers views reach likes")
COUNTED: Final = bag("sales likes comments shares saves views reach")
"""Figures of somebody's post, which beside a place in a list are told of who stands there."""

FILTERS: Final = bag("budget_idr count city category platform tier")
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
"""Weight of the rule that a price which is asked about is to be judged."""

REFINES: Final = 1.0
"""Weight of the rule that what only changes a search ("di bogor aja", "800rb") is about one."""

_TAG: Final = re.compile(r"</?[a-z][^<>]{0,80}>")
"""What is pasted along with a text is of no language."""

SLOTLESS: Final = bag("other greet thanks cancel help privacy")
_WHEN, _WHAT, _WHOM = "date time", "category city", "count tier"
UNRELATED: Final = {
    "explain": bag(f"{_WHEN} {_WHAT} {_WHOM} budget_idr platform"),
    "compare": bag(f"{_WHEN} {_WHOM}"),
    "evaluate": bag(f"{_WHEN} {_WHOM}"),
    "rate": bag(_WHEN),
    "recommend": bag(_WHEN),
    "check_content": bag(f"{_WHEN} {_WHAT} {_WHOM} budget_idr rating"),
    "campaign_log": bag(f"{_WHAT} {_WHOM}"),
}
"""What a message of an intent mentions in passing: the claim in a caption, the sizes compared."""

AHEAD: Final = bag("suggest brief campaign_new subscribe unsubscribe profile import export")
"""Intents about what is to come: a day that is over belongs to the story around them."""


def warm_up() -> None:
    """Read the packaged data now, so that the first message is answered as fast as the rest."""
    understand(
        "cari influencer kuliner di bandungg",
        now=datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")),
        zone=ZoneInfo("UTC"),
    )


def understand(
    text: str, *, now: datetime, zone: ZoneInfo, language: str | None = None
) -> Understanding:
    """Return intent, slots and hints of one message; pure, and safe on any text.

    `now` is an aware time; relative days count from its date in `zone`. language: of the conversation,
    for words that tell none.
    """
    told, text = text, folded(text)
    scan = read_slots(text, now, zone, language)
    masked = scan.masked()
    slots = bool(scan.slots or scan.dropped)
    probabilities = _probabilities(text, scan, masked)
    intent, confidence = probabilities[0]
    found = ordinals(scan.text)
    dropped = _dropped(scan, bool(found))
    _note_places(scan, intent)
    return Understanding(
        text=told,
        intent=intent,
        confidence=confidence,
        slots=_relevant(scan, intent, now.astimezone(zone).date()),
        alternatives=tuple(probabilities[1:4]),
        language=None if is_secret(told) else _language(text, masked, intent),
        ordinal=found[0] if found else None,
        elliptical=is_elliptical(masked, slots) or (slots and _only_slots(scan, masked)),
        dropped=dropped,
        ordinals=found,
        change=read_change(scan.text),
        notes=tuple(scan.notes),
        stated=dict(scan.slots),
        relative=relative(masked, scan.slots),
        place=scan.place,
        each_idr=scan.each,
        bare=scan.bare,
        figures={metric: tuple(told) for metric, told in scan.figures.items()},
        excluded={slot: tuple(values) for slot, values in scan.excluded.items()},
    )


def _language(text: str, masked: str, intent: str) -> str | None:
    """Return the language of a message's own words, else that of a text which `check …` is written
    before: it alone is English, `cek …` tells by itself."""
    found = read_language(words_of(_TAG.sub(" ", masked)))
    checks = intent == CHECK and text.lower().lstrip().startswith("check ")
    return found or (read_language(words_of(text.lower())) if checks else None)


def _dropped(scan: Scan, pointed: bool) -> tuple[str, ...]:
    """Return what is taken back; a denial that nothing replaces is noted, for no list heeds it."""
    denied = [*scan.dropped, *(["handles"] if denied_ordinals(scan.text) else [])]
    free = freed(scan.text)
    replaced = {*scan.slots, *free, *(["handles"] if pointed else [])}
    if any(slot not in replaced for slot in denied):
        scan.note("negated_not_supported")
    return tuple(dict.fromkeys([*denied, *(slot for slot in free if slot not in scan.slots)]))


def _note_places(scan: Scan, intent: str) -> None:
    if scan.place and intent in PLACED:
        scan.note("region_city_assumed" if "city" in scan.slots else "place_unknown")


def _probabilities(said: str, scan: Scan, masked: str) -> list[tuple[str, float]]:
    exact = (
        exact_intent(scan.text)
        or ("explain" if asks_term(said[:LONGEST]) else None)
        or (
            OTHER
            if seeks_work(scan.text)
            or _says_nothing(scan.text)
            or of_politics(said[:LONGEST])
            or of_others_campaign(said[:LONGEST])
            else None
        )
        or campaign_intent(said[:LONGEST])
        or (
            "campaign_log" if tells_of_each(said[:LONGEST]) or gives_goods(said[:LONGEST]) else None
        )
        or recommendation_intent(said[:LONGEST])
    )
    if exact:
        return [(exact, CERTAIN)]
    placed = {**scan.slots, "city": scan.place} if scan.place else scan.slots
    shares = model().probabilities(features(masked, placed))
    for intent, share in _wordless(scan.text, said[:LONGEST]):
        shares[intent] *= share
    if moves_town(scan.text):
        shares[PROFILE] += REFINES
    elif (FILTERS.issuperset(scan.slots) and _only_slots(scan, masked)) or seeks_niche(
        scan, masked
    ):
        shares[SEARCH] += REFINES
    elif ACCOUNTS.issuperset(scan.slots) and _only_slots(scan, masked):
        shares[COMPARE if _several(scan) else EVALUATE] += REFINES
    elif ordinals(scan.text) and not COUNTED.isdisjoint(scan.slots):
        shares[LOG] += TELLS
    elif ordinals(scan.text) and only_slots(without_ordinals(masked), slots=True):
        shares[SEARCH] += REFINES
    elif "rating" in scan.slots and (gives_mark(said[:LONGEST]) or states_mark(said[:LONGEST])):
        shares[RECOMMEND] += MARKS
    elif tells_of_work(said[:LONGEST]):
        shares[LOG] += TELLS
    elif _names_price(scan) and (judges_price(scan.text) or _prices_pieces(scan)):
        shares[RATE] += PRICED
    total = sum(shares.values())
    ranked = sorted(shares.items(), key=lambda pair: -pair[1])
    return [(intent, min(share / total, CERTAIN)) for intent, share in ranked]


def _wordless(text: str, said: str) -> Iterator[tuple[str, float]]:
    """Yield the intents whose words are not there, or are about something else, and what is left of each."""
    if not stops_anything(text):
        yield "unsubscribe", UNSAID
    if not courteous(text, "greet"):
        yield "greet", UNSAID
    if not courteous(text, "thanks"):
        yield "thanks", UNSAID
    if not calls_off(text):
        yield "cancel", UNMEANT
    if agrees(text):
        yield "privacy", UNMEANT
    if tells_when(said):
        yield "subscribe", UNMEANT
    if postponed(said):
        yield "export", UNMEANT
    if of_another_place(text):
        yield "profile", 0.0
    if only_tells(said):
        yield "campaign_new", UNWISHED


def _names_price(scan: Scan) -> bool:
    """Return whether a price is named beside one account, or beside somebody's figures."""
    money = "budget_idr" in scan.slots or "money_currency" in scan.notes
    return money and not _several(scan) and not FIGURES.isdisjoint(scan.slots)


def _prices_pieces(scan: Scan) -> bool:
    """Return whether pieces have a price beside the followers of who asks it: `2 reels 800rb follower 12rb`."""
    return "followers" in scan.slots and prices_pieces(scan.text)


def _says_nothing(text: str) -> bool:
    return is_noise(text) and not acknowledges(text)


def _several(scan: Scan) -> bool:
    handles = scan.slots.get("handles")
    return isinstance(handles, tuple) and len(handles) > 1


def _only_slots(scan: Scan, masked: str) -> bool:
    bare = without_denials(masked) if scan.excluded else masked
    doubtful = any(note.startswith("money_") for note in scan.notes)
    return only_slots(bare, bool(scan.slots or scan.excluded or doubtful))


def _relevant(scan: Scan, intent: str, today: date) -> dict[str, SlotValue]:
    """Return the slots that belong to such a message: alternatives and small talk state none."""
    if intent in SLOTLESS:
        return {}
    slots = {k: v for k, v in scan.slots.items() if k not in UNRELATED.get(intent, frozenset())}
    if intent == LOG and scan.past_date and "date" in slots:
        slots["date"] = _looking_back(scan, str(slots["date"]), scan.past_date, today)
    if intent in AHEAD and str(slots.get("date", today)) < today.isoformat():
        del slots["date"]
    return slots


def _looking_back(scan: Scan, ahead: str, past: str, today: date) -> str:
    """Return the day that a note means: of a plan the coming one, of something done the last one,
    unless it lies too far back."""
    one, other = date.fromisoformat(ahead), date.fromisoformat(past)
    if (today - other).days > LOOKING_BACK_DAYS:
        return ahead
    counted = not COUNTED.isdisjoint(scan.slots)
    return meant_day(scan.text, one, other, today, counted=counted).isoformat()
