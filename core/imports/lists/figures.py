"""Numbers of a pasted line: which are followers, which a price, and which are neither."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

from core.imports.lists.taxonomy import categories
from core.imports.lists.vocabulary import PLATFORM_WORDS, SCALES
from core.imports.values.values import count, price
from core.nlu.amounts.numbers import parse_count
from core.nlu.amounts.telephones import ABROAD, MOBILE
from core.nlu.offers.asked import Asked
from core.nlu.offers.ratecard import names_pieces, read_prices
from core.nlu.places.cities import gazetteer

_MONTHS = "jan|feb|mar|apr|mei|may|jun|jul|agu|aug|ags|sep|okt|oct|nov|des|dec"
_DATE = re.compile(
    rf"\d{{1,4}}[/\-]\d{{1,2}}[/\-]\d{{1,4}}|\d{{1,2}}:\d{{2}}|\b\d{{1,2}}\s(?:{_MONTHS})[a-z]{{0,6}}\.?(?:\s20\d\d)?\b",
    re.IGNORECASE,
)
_PHONE = re.compile(rf"{ABROAD}|(?<![\d.,])(?:\d{{10,}}|{MOBILE})")
"""Numbers to call, and those of accounts at banks: they count nothing and cost nothing."""

_FOREIGN = re.compile(
    r"(?:us\s?\$|[a-z]?\$|[€£¥฿]|\b(?:usd|sgd|myr|rm|eur|aud|thb|php|jpy))\s?\d[\d.,]{0,20}\s?(?:k|rb|jt|m)?\b"
    r"|\d[\d.,]{0,20}\s?(?:k|rb|jt)?\s?(?:\$|€|£|¥|(?:usd|us|sgd|myr|rm|eur|dollars?|dolar|ringgit|baht|yen)\b)",
    re.IGNORECASE,
)
"""Prices in another currency, which are none in rupiah and no followers."""

_BROUGHT: Final = r"(?:views?|tayangan|likes?|suka|komen\w{0,4}|comments?|reach|shares?|saves?)"
_ASIDE = re.compile(
    r"(?:\b(?:(?:dp|sisa|ongkir|gmv|omzet|omset|komisi|commission|target|produk|product|barang"
    rf"|transfer|tf|budget|cpm|cpv|umur|usia|modal|bonus|admin|tgl|tanggal|jam|pukul)"
    rf"|(?:avg|average|rata2?(?:[-\s]rata)?|median)\s{{1,2}}{_BROUGHT}|{_BROUGHT}\s{{0,2}}[:=])|(?:^|[,;(|])\s{{0,3}}{_BROUGHT})"
    r"\s{0,2}[:=]?\s{0,2}(?:rp\.?\s?)?\d[\d.,]{0,12}(?:\s?(?:%|(?:rb|ribu|k|jt|juta|m)\b))?",
    re.IGNORECASE,
)
"""Words before a number that say what else it counts or costs: `ongkir 20k`, `dp 100k`, `avg views 5k`."""

_FLOOR = re.compile(
    r"\b(?:mulai|start(?:ing|s)?)(?:\s(?:dari|from|at))?\s{0,2}[:=]?\s{0,2}$", re.IGNORECASE
)
"""What stands before the least that somebody asks."""

_EITHER_WAY = re.compile(
    rf"\d\s?(?:k|rb|ribu|jt|juta)?\s{{1,2}}{_BROUGHT}\s{{1,2}}\d", re.IGNORECASE
)
"""What posts bring between two numbers, of which either may be it: `12k views 5k`."""

_SHARE = re.compile(r"(?<!\d)\d++(?:[.,]\d++)*+\s?%")
"""A share of something counts nobody."""

_ON = re.compile(
    r"\s*(?:$|[^a-z\s]|rp|idr|harga|price|rate|fee|tarif|foll|flw|pengikut|subs|per\b|ig\b|insta|tik|tt\b|yt\b|you|kota\b|kab"
    r"|(?:bisa\s|masih\s)?nego\w*|(?:(?:atau|or)\s)?barter\b|nett?o?\b|gross\b|bruto\b|aja\b|saja\b|doang\b|only\b|all\s?in\b|fix\b|flat\b"
    r"|(?:ex|in)c(?:l\w*)?\b|(?:belum|sudah|blm|sdh|udah|mulai|start(?:ing|s)?)\b)",
    re.IGNORECASE,
)
"""What may follow a bare number; before any other word it counts something else ("3 video")."""

_HAGGLED = re.compile(
    r"\s{0,3}\(?(?:(?:bisa|masih)\s)?(?:nego|(?:fix|flat|all\s?in)\b(?!\s{0,3}(?:rp\.?\s?)?\d)|(?:atau|or)\sbarter\b|nett?o?\b|gross\b|bruto\b|(?:(?:ex|in)cl?\w{0,6}\.?|belum|sudah|blm|sdh)\s(?:termasuk\s)?(?:ppn|pph|pajak|tax)\b)",
    re.IGNORECASE,
)
"""What is said of prices alone, right behind one."""

_ON_ONE: Final = rf"(?:{'|'.join(PLATFORM_WORDS)})\s{{0,3}}[:=-]?\s{{0,3}}\d[\d.,]{{0,12}}\s?(?:k|rb|ribu|jt|juta|m)?"
_COUNTED: Final = re.compile(
    rf"(?P<who>@[\w.\-]{{1,60}})\s{{0,3}}[(\[]\s{{0,3}}(?P<on>(?:(?:{'|'.join(PLATFORM_WORDS)})\s{{0,3}}[:=-]?\s{{0,3}})?)"
    rf"(?P<number>\d[\d.,]{{0,12}}\s?(?:k|rb|ribu|jt|juta|m)?)\s{{0,3}}(?:[,/|&+;]\s{{0,3}}{_ON_ONE}\s{{0,3}}){{0,2}}[)\]]",
    re.IGNORECASE,
)
"""A number in brackets right behind an account, whose prices stand below or which names a platform: its followers;
those on further platforms are of other accounts."""

_OPEN = re.compile("nego|barter", re.IGNORECASE)

NUMBER = re.compile(
    r"(?P<before>rp\.?|idr|harga|price|rate|fee|tarif|nego|followers?|foll|flw\w{0,3}|pengikut|subs\w*)?[\s:=]{0,20}"
    r"(?P<number>(?:rp\.?\s*)?\d+(?:[.,]\d+)*(?:(?:rb|ribu|k|jt|juta|m)?[-–](?:rp\.?\s?)?\d+(?:[.,]\d+)*)?(?:\s*(?:rb|ribu|k|jt|juta|m)\b)?)"
    r"\s*(?:(?P<after>followers?|foll|flw\w{0,3}|pengikut|subs\w*)\b(?!\s*[:=]\s*\d)"
    r"|(?P<each>/\s*(?:post|konten|content|video|reels?|story)\w*))?",
    re.IGNORECASE,
)
_LARGE = 1_000
_FEWEST = 10
"""Followers that anybody has."""

_WORTH_HAGGLING = 50_000
"""Rupiah below which a number that is haggled about may as well be followers: `12k nego`."""

_ANY_PRICE = 1_000
"""Rupiah from which a number may stand in the place of a price, where its order is in doubt."""

_RANGE = re.compile(r"\w[-–]")
_LARGE_UNIT = re.compile(r"\dm$", re.IGNORECASE)
"""A price of millions or of milliards (`1.5M`): it is one, though nobody knows which."""

_SMALL = re.compile(r"\d{1,3}|\d{1,2}[.,]\d")
_WORDS = re.compile(r"\s*[a-z]+(?:\s[a-z]+){0,2}", re.IGNORECASE)
_MONEY = re.compile(r"rp|idr|harga|price|rate|fee|tarif|nego", re.IGNORECASE)
_LAST = 40
"""Characters before a number among which the word stands that it belongs to."""


def figures(rest: str, without: frozenset[str]) -> tuple[int | None, int | None, tuple[str, ...]]:
    """Return followers and price that a line states, and which of them only the order tells.

    without: fields that no number is taken for by its place alone.
    """
    followers = rate = None
    bare: list[str] = []
    rest = _FOREIGN.sub(" ", rest)
    for match in NUMBER.finditer(rest):
        number, before, after = match["number"], match["before"] or "", match["after"]
        haggled = _HAGGLED.match(rest, match.end())
        open_ = haggled and _OPEN.search(haggled[0]) and (price(number) or 0) < _WORTH_HAGGLING
        priced = match["each"] or (haggled and not open_)
        if _FLOOR.search(rest[max(0, match.start() - _LAST) : match.start("number")]):
            continue
        if _MONEY.search(before) or _MONEY.match(number) or priced:
            rate = rate or price(number)
        elif before or after:
            is_asked = rest[match.end() : match.end() + 2].lstrip().startswith("?")
            followers = followers or (None if is_asked else count(number))
        elif stands_alone(rest, match) and not is_of_a_word(rest, match):
            whole = parse_count(number) is not None or _RANGE.search(number)
            bare += [number] if whole else number.split(",")
    guessed: list[str] = []
    several = sum(1 for _ in NUMBER.finditer(rest)) > 2  # of two the other one stands alone
    if followers is None and several and _EITHER_WAY.search(rest):
        return followers, rate, ()
    if bare and (count(bare[0]) or _FEWEST) < _FEWEST:  # pieces, or what counts the line
        return followers, rate, ()
    if followers is None and bare:
        found = count(bare.pop(0))
        followers = None if "followers" in without else found
        guessed += ["followers"] if followers is not None else []
    if rate is None and bare and "rate_idr" not in without:
        number = bare.pop(0)
        rate = price(number, _ANY_PRICE)
        guessed += ["rate_idr"] if rate is not None or _LARGE_UNIT.search(number) else []
    return followers, rate, tuple(guessed)


def with_followers(text: str) -> str:
    """Return a line with a number in brackets behind its account as followers."""
    counted = _COUNTED.search(text)
    if counted is None or not (counted["on"] or "\n" in text):
        return text
    if not any(c.isdigit() for c in text[counted.end() :]):  # it may be what is asked there
        return text
    return _COUNTED.sub(r"\g<who> \g<number> followers, \g<on> ", text, count=1)


def without_others(rest: str) -> str:
    """Return a line without numbers that count nobody and cost nothing: telephones, days, shares."""
    return _DATE.sub(" ", _PHONE.sub(" ", _SHARE.sub(" ", _ASIDE.sub(" ; ", rest))))


def stands_alone(rest: str, number: re.Match[str]) -> bool:
    """Return whether a match of `NUMBER` counts none of what follows it: behind a large one a town or a
    topic may stand ("350rb Malang"), any other word is what it counts ("3 video", "2 anak")."""
    if _ON.match(rest, number.end()):
        return True
    if (parse_count(number["number"]) or 0) < _LARGE:
        return False
    words = _WORDS.match(rest, number.end())
    said = [] if words is None else words[0].split()
    names = ["".join(said[:size]).casefold() for size in range(1, len(said) + 1)]
    return any(name in gazetteer().certain for name in names) or any(categories(said[:1]))


def is_of_a_word(rest: str, match: re.Match[str]) -> bool:
    """Return whether a small bare number belongs to the word before it ("umur 23")."""
    number = match["number"]
    at = match.start("number")
    before = re.search(r"([^\W\d_]+)\W{1,2}$", rest[max(0, at - _LAST) : at])
    small = _SMALL.fullmatch(number) is not None
    known = PLATFORM_WORDS.keys() | SCALES.keys()
    return small and before is not None and before[1].casefold() not in known


def prices_in(rest: str) -> list[Asked]:
    """Return the prices of pieces that a line states."""
    found = read_prices(rest)
    pairs = zip_longest(found, found[1:])
    return [one for one, following in pairs if not _counts_people(rest, one, following)]


def _counts_people(rest: str, one: Asked, following: Asked | None) -> bool:
    """Return whether a number behind a platform's name alone is none of a price, as the price of the same pieces
    stands right behind it: `(tiktok) 101k 1,5jt/video`."""
    if (
        following is None
        or following.pieces != one.pieces
        or not following.platforms <= one.platforms
    ):
        return False
    alone = bool(one.platforms) and not names_pieces(rest[one.start : one.end])
    return alone and not rest[one.end : following.start].strip(" -–—|")


_FOLLOWERS = re.compile(
    r"\W{0,4}(?:(?:jumlah|total)\s)?(?:followers?|foll|pengikut|subscribers?|subs)\s{0,3}[:=]?\s{0,3}\d[\d.,]{0,12}\s?(?:k|rb|ribu|jt|juta|m)?\+?\W{0,4}"
    r"|\W{0,4}\d[\d.,]{0,12}\s?(?:k|rb|ribu|jt|juta|m)?\+?\s?(?:followers?|foll|pengikut|subscribers?|subs)\W{0,4}"
    r"(?:(?:er|engagement(?:\srate)?)?\W{0,3}\d{1,2}(?:[.,]\d{1,2})?\s?%\W{0,3}(?:er|engagement(?:\srate)?)?\W{0,4})?",
    re.I,
)


def tells_followers(line: str) -> bool:
    """Return whether a line says nothing but how many followers somebody has: `Followers: 45,2K`."""
    return _FOLLOWERS.fullmatch(line) is not None
