"""All slots of a message, read in an order in which nothing is read twice."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from core.nlu.accounts.handles import read_handles, read_platform
from core.nlu.amounts.account_sizes import read_account_size
from core.nlu.amounts.each import multiply_each
from core.nlu.amounts.figure_words import set_measuring_aside
from core.nlu.amounts.identifiers import read_identifiers
from core.nlu.amounts.loose_money import with_units
from core.nlu.amounts.metrics import read_metrics
from core.nlu.amounts.money import (
    join_ranges,
    note_unread,
    read_cued_money,
    read_loose_money,
)
from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.amounts.ratings import read_ratings
from core.nlu.amounts.sold import read_dozens
from core.nlu.amounts.versus import read_sizes, read_versus
from core.nlu.campaigns.codes import codes_in, introduced, matching
from core.nlu.campaigns.planning.titles import read_titles
from core.nlu.hints import place_spans
from core.nlu.language import read_language, words_of
from core.nlu.offers.haggling import unclear_offer
from core.nlu.places.whereabouts import read_city
from core.nlu.respelling import respelled
from core.nlu.scan import BLANK, LONGEST, Scan, plain
from core.nlu.searching.people import read_count, read_tier
from core.nlu.searching.splitting import split_in
from core.nlu.searching.topics import read_category
from core.nlu.searching.traits import follower_spans
from core.nlu.searching.unwanted import read_unwanted
from core.nlu.times.calendar import read_dates
from core.nlu.times.clock import read_clock
from core.nlu.times.zones import read_zone

_QUOTE = re.compile(r'"[^"]{0,11}"|(?P<long>"[^"]{12,}"?|(?<![a-z])\'[^\']{12,}\'|\*[^*]{12,}\*)')
"""Something short between two marks is a name, whose second mark begins nothing."""
_CAPTION = re.compile(
    r"(?:caption|kepsyen|capt|konten|kalimat|copy(?:writing)?|teks|naskah|script|klaim|postingan|iklan|draf|draft)(?![^:\n@]{0,40}\bbrie?f)[^:\n@]{0,40}[:\n]\s*(?P<body>\S.{8,})",
    re.DOTALL,
)
_EXCUSES = re.compile(r"\bnyuwun\s{1,3}sewu\b")
"""`nyuwun sewu` excuses itself, and counts no thousand."""


def read_slots(text: str, now: datetime, zone: ZoneInfo, language: str | None = None) -> Scan:
    """Return the message read through: slots, spans for masking, doubts, what it takes back.

    language: of the conversation, for words that tell none.
    """
    scan = read_names_and_dates(text, now, zone, language)
    _read_numbers(scan)
    read_tier(scan)
    read_platform(scan)
    read_category(scan)
    read_city(scan)
    return scan


def read_names_and_dates(
    text: str, now: datetime, zone: ZoneInfo, language: str | None = None
) -> Scan:
    """Return the message with what is no number of its own taken: names, codes, times, dates."""
    folded = with_units(respelled(plain(text)))
    scan = Scan(folded, folded)
    scan.english = (read_language(words_of(folded)) or language) == "en"
    read_titles(scan)
    _set_quotes_aside(scan)
    for match in _EXCUSES.finditer(scan.rest):
        scan.take(*match.span(), "name")
    read_unwanted(scan)
    read_identifiers(scan)
    _set_aside(scan, introduced(text[:LONGEST]))
    read_handles(scan)
    _set_aside(scan, codes_in(text[:LONGEST]))
    read_clock(scan)
    read_zone(scan)
    read_ratings(scan)
    read_dates(scan, now.astimezone(zone).date())
    set_measuring_aside(scan)
    return scan


def _set_quotes_aside(scan: Scan) -> None:
    """A caption that somebody quotes is what is asked about, and states nothing itself."""
    for match in _QUOTE.finditer(scan.rest):
        if match["long"]:
            scan.take(*match.span(), "quote")
    caption = _CAPTION.search(scan.rest)
    if caption:
        scan.take(caption.start("body"), caption.end("body"), "quote")


def _read_split(scan: Scan, numbers: list[Quantity]) -> None:
    """State what of a budget that is split in words is for creators."""
    split = None if "handles" in scan.slots else split_in(scan.text, numbers)
    for number in numbers if split else ():
        if split and number.start in split.places:
            number.used = True
            scan.take(number.start, number.end, "budget")
            scan.state("budget_idr", split.spend_idr)


def _read_wished_sizes(scan: Scan, sizes: list[Quantity]) -> None:
    """Take what is left of a range of followers that is wished for, whose numbers are no money; states `followers`."""
    for number in sizes:
        if not number.used:
            number.used = True
            scan.take(number.start, number.end, "num")
            scan.state("followers", number.value)


def _set_aside(scan: Scan, codes: tuple[str, ...]) -> None:
    """The digits of a promo code count nothing, and a code is no account."""
    for match in matching(codes).finditer(scan.rest) if codes else ():
        scan.take(*match.span(), "name")


def _read_numbers(scan: Scan) -> None:
    places = place_spans(scan.text)
    found = quantities(scan)
    pointing = [n for n in found if any(a <= n.start and n.end <= b for a, b in places)]
    scan.settled |= {n.start for n in pointing}
    numbers = [n for n in found if n not in pointing]
    if numbers:
        numbers = join_ranges(scan, numbers)
        _read_split(scan, numbers)
        read_sizes(scan, numbers)
        read_account_size(scan, numbers)
        spans = follower_spans(scan.rest)
        sizes = [n for n in numbers if any(a <= n.start and n.end <= b for a, b in spans)]
        money = [n for n in numbers if n not in sizes]
        read_cued_money(scan, money)
        read_metrics(scan, numbers)
        _read_wished_sizes(scan, sizes)
        read_versus(scan, money)
        read_loose_money(scan, money)
    read_dozens(scan)
    note_unread(scan, [n for n in numbers if scan.rest[n.end - 1] != BLANK])
    if numbers and unclear_offer(scan.text):
        scan.note("money_unclear_unit")
    read_count(scan, [n for n in numbers if scan.rest[n.end - 1] != BLANK])
    multiply_each(scan)
