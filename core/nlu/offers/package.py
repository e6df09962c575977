"""What a price is asked for: how many posts of which kind, exclusivity, goods instead of money."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.nlu.amounts.goods import asks_goods, terms_in
from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.campaigns.money.amounts import shipping_in
from core.nlu.campaigns.notes.deliverables import MOST_PIECES, in_digits, pieces_in
from core.nlu.offers.figures import without_counts
from core.nlu.offers.price_questions import asked_beside_goods_idr
from core.nlu.offers.pricewords import NAMED, TIMES
from core.nlu.scan import plain

_EXCLUSIVE = re.compile(r"\b(?:e[kx]s?[kc]?lusi[fv]\w*|exclusiv\w*)\b", re.IGNORECASE)
_KIND: Final = r"(?:reels?|ig ?story|stor(?:y|ies|i)|shorts?|videos?|carousel|korsel|feeds?|foto|photos?|vt|tiktok)"
_ONE = re.compile(
    r"\b(reels?|ig ?story|stor(?:y|ies|i)|shorts?|video|carousel|feeds?)(?:nya)?\b", re.IGNORECASE
)
_LINE = re.compile(rf"(?:(?<![\w.,])(\d{{1,2}})\s*x?\s*)?\b({_KIND})\b", re.IGNORECASE)
_SAME = re.compile(rf"(?:\b{_KIND}(?:\s+di)?|\bper|/)\s*$", re.IGNORECASE)
"""What makes a kind no new line: `video tiktok`, `5 story per story 100rb`."""
_PRICE = re.compile(
    r"(?<![\w.,])(?P<money>(?:(?:rp|idr)\.?\s*)?\d[\d.,]*\s*(?:rb|ribu|k|jt|juta)?)\b"
    r"(?!\s*(?:orang|org|hari|minggu|bulan|day|week|month|detik|menit|%))"
    rf"(?P<per>\s*(?:(?:/|per\b)(?!\s{{0,3}}(?:(?:1\s{{0,3}})?{TIMES}|[2-9]|\d{{2}}))|an\b|masing|each\b|se(?=reel|stor|video|post)|satu(?:nya|an)\b))?",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"@\s*$|\b(?:masing\S*(?:\s+masing\S*)?|per(?:\s*\w+)?|each|satuan(?:nya)?|tiap)\s*(?:(?:rp|idr)\.?)?\s*$",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:total|jumlah|paket|semua|seluruh|all|bundl)\w*", re.IGNORECASE)
_BESIDE: Final = 24
"""Characters between a kind and its price: `reel nya seharga 500rb`."""
_LEAST_IDR: Final = 1_000


@dataclass(frozen=True, slots=True)
class Priced:
    """A line of a package with a price of its own. total_idr: of the whole line; each: it was said
    for one post, and has been multiplied."""

    kind: str
    count: int
    total_idr: int
    each: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """pieces: kind (of POSTS) to count, empty where none is named. lines: the same with their prices,
    where each line has its own (or the price of one post is said). barter_idr: the value of goods
    that are given, shipping_idr: of sending them, cash_idr: what is paid beside them. goods_unknown: goods
    are asked for whose worth nobody says."""

    pieces: Mapping[str, int] = field(default_factory=dict)
    exclusive: bool = False
    barter_idr: int | None = None
    shipping_idr: int | None = None
    lines: tuple[Priced, ...] = ()
    cash_idr: int | None = None
    goods_unknown: bool = False

    @property
    def total_idr(self) -> int | None:
        """Return what it costs in all: goods, sending them and money beside them, or what the lines cost
        together; None where there are no prices."""
        if self.barter_idr is not None:
            return self.barter_idr + (self.shipping_idr or 0) + (self.cash_idr or 0)
        return sum(line.total_idr for line in self.lines) or None

    @property
    def if_each_idr(self) -> int | None:
        """Return the sum if the price beside several posts is meant for each; None where no line
        leaves that open."""
        if not self.lines:
            return None
        most = sum(line.total_idr * (1 if line.each else line.count) for line in self.lines)
        return most if most != (self.total_idr or 0) else None


def read_package(text: str) -> Package:
    """Return what a text says of it; a kind without a number is one post (`story 200rb`)."""
    said = in_digits(NAMED.sub(" ", text))
    lines = _lines(without_counts(said))
    pieces = _counted(lines) if len(lines) > 1 else pieces_in(said)
    if not pieces and (named := _ONE.search(said)):
        pieces = pieces_in(f"1 {named[1]}")
    terms = terms_in(said)
    goods = terms.goods_idr is not None
    return Package(
        pieces,
        bool(_EXCLUSIVE.search(said)),
        terms.goods_idr,
        shipping_in(said) if goods else None,
        () if goods else lines,
        terms.cash_idr,
        asks_goods(said) or (not goods and asked_beside_goods_idr(plain(said)) is not None),
    )


def _lines(text: str) -> tuple[Priced, ...]:
    """Return the lines of a package that is priced line by line: `1 reel 500rb + 2 story 300rb`.

    One price behind several kinds, or beside a word like `total`, is for all of them together.
    """
    named = [m for m in _LINE.finditer(text) if m[1] or not _SAME.search(text[: m.start()])]
    if not named or _TOTAL.search(text):
        return ()
    ends = [match.start() for match in named[1:]] + [len(text)]
    found = [_priced(text, match, end) for match, end in zip(named, ends, strict=True)]
    if found[0] is None and found[-1] is None:
        starts = [0] + [match.end() for match in named[:-1]]
        found = [_priced_before(text, at, match) for at, match in zip(starts, named, strict=True)]
    lines = tuple(line for line in found if line is not None)
    alone = len(lines) == 1 and len(named) == 1 and lines[0].each and lines[0].count > 1
    return lines if alone or (len(lines) > 1 and len(lines) == len(named)) else ()


def _priced(text: str, named: re.Match[str], end: int) -> Priced | None:
    """Return a line whose price follows it, before the next kind is named."""
    after = text[named.end() : min(end, named.end() + _BESIDE + 16)]
    price = _PRICE.search(after)
    if price is None or price.start() > _BESIDE or "+" in after[: price.start()]:
        return None
    return _line(named, price, bool(_EACH.search(after[: price.start()])))


def _priced_before(text: str, start: int, named: re.Match[str]) -> Priced | None:
    """Return a line whose price stands before it: `500rb 1 reel + 300rb 2 story`."""
    before = text[max(start, named.start() - _BESIDE) : named.start()]
    prices = list(_PRICE.finditer(before))
    return _line(named, prices[-1], False) if prices else None


def _line(named: re.Match[str], price: re.Match[str], each: bool) -> Priced | None:
    money = parse_money_idr(price["money"].strip())
    count = int(named[1] or 1)
    if money is None or money < _LEAST_IDR or not 0 < count <= MOST_PIECES:
        return None
    kinds = pieces_in(f"1 {named[2]}")
    each = each or bool(price["per"])
    return Priced(next(iter(kinds)), count, money * (count if each else 1), each)


def _counted(lines: tuple[Priced, ...]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for line in lines:
        counted[line.kind] = counted.get(line.kind, 0) + line.count
    return counted
