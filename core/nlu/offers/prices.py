"""What an offer asks: one sum for all that it names, or several prices of which one is chosen.

Prices are added up where the text joins them (`1 reel 500rb + 2 story 200rb`) or names their total. A
card of prices, a package beside single pieces and `A or B` are several.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.goods import terms_of
from core.nlu.amounts.quantities import in_digits
from core.nlu.campaigns.notes.deliverables import MOST_PIECES, pieces_in
from core.nlu.offers.asked import Asked
from core.nlu.offers.figures import Figures, read_figures
from core.nlu.offers.ratecard import read_prices

MOST_PRICES: Final = 8

_SENTENCE: Final = re.compile(r"[.!?]+(?=\s|$)")
_AMOUNT: Final = re.compile(r"\brp(\d+)\b")
_TOTAL: Final = re.compile(
    r"\b(?:(?:jadi|jd)\s+)?(?:total(?:nya)?|all\s+(?:together|in)|altogether|semua(?:nya)?|jumlahnya)\b[\s:=]*(?:jadi|is|cuma|only)?\s*rp(?P<idr>\d+)|\brp(?P<before>\d+)\s+(?:in\s+)?total\b"
)
_JOINED: Final = re.compile(
    r"\s{0,3}[,)]?\s{0,3}(?:\+|&|dan|sama|plus|and|ditambah)\s{0,3}[(]?\s{0,3}"
)
_LEAST_PIECES: Final = re.compile(
    r"\bmin(?:imal|imum|\.)?(?:nya)?\s+(?:kontrak|order|booking|ambil|pembelian|contract|of)?\s*(?P<n>\d{1,2})\s*(?:x|kali|times|post\w*|konten|contents?)"
)

KINDS: Final = tuple(
    (kind, re.compile(rf"\b(?:{words})(?:nya)?\b"))
    for kind, words in (
        ("story", r"(?:ig\s?)?(?:stories|story|stori|sg)"),
        ("reel", r"reels?"),
        ("video", r"videos?|vt|tik\s?toks?"),
        ("short", r"shorts?"),
        ("carousel", r"carousels?|korsel"),
        ("image", r"feeds?|foto|photos?|post(?:ingan|ing|s)?"),
    )
)
"""Kinds of POSTS by the words that name them."""

Price = tuple[Mapping[str, int], int]
"""Kinds of POSTS to counts, and rupiah for all of them."""


@dataclass(frozen=True, slots=True)
class Prices:
    """pieces and cash_idr: of what is asked; choices: several prices of which one is chosen, and then
    nothing is asked as yet. goods_idr: what goods asked for are worth. least: pieces that are sold at
    least, which pieces and cash_idr hold."""

    pieces: Mapping[str, int]
    cash_idr: int | None = None
    goods_idr: int | None = None
    choices: tuple[Price, ...] = ()
    least: int = 0


def prices_alone(text: str) -> str:
    """Return a text for `read_prices`: without its other figures, amounts in digits, a line a sentence."""
    return _SENTENCE.sub("\n", read_figures(in_digits(text)).text)


def read_offer_prices(figures: Figures) -> Prices:
    """Return what an offer asks for its content."""
    text, goods = _without_goods(figures.text)
    total = _TOTAL.search(text)
    if total is not None:
        text = text[: total.start()] + " " * len(total[0]) + text[total.end() :]
    lines = _SENTENCE.sub("\n", text)
    asked = _added(lines, read_prices(lines))[:MOST_PRICES]
    said = pieces_in(text)
    if total is not None:
        idr = int(total["idr"] or total["before"])
        pieces = together([dict(one[0]) for one in asked]) if asked else said
        return Prices(pieces, idr, goods)
    if len(asked) > 1:
        return Prices({}, None, goods, asked)
    if asked:
        return _at_least(text, *asked[0], goods)
    amounts = [int(found[1]) for found in _AMOUNT.finditer(text)]
    return _at_least(text, said, amounts[-1], goods) if amounts else Prices(said, None, goods)


def _without_goods(text: str) -> tuple[str, int | None]:
    """Return a text without what goods are worth, and that."""
    amounts = [(found.start(), found.end(), int(found[1])) for found in _AMOUNT.finditer(text)]
    terms = terms_of(text, amounts)
    for start, end in reversed(terms.spans):
        text = f"{text[:start]} {text[end:]}"
    return text, terms.goods_idr


def _added(text: str, asked: tuple[Asked, ...]) -> tuple[Price, ...]:
    """Return the prices with those added up between which nothing but a plus stands."""
    prices: list[tuple[dict[str, int], int]] = []
    end = 0
    for one in asked:
        if prices and _JOINED.fullmatch(text[end : one.start]):
            pieces, idr = prices.pop()
            prices.append((together([pieces, dict(one.pieces)]), idr + one.idr))
        else:
            prices.append((dict(one.pieces), one.idr))
        end = one.end
    return tuple(prices)


def together(several: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Return the pieces of several prices, added up by kind."""
    kinds = dict.fromkeys(kind for pieces in several for kind in pieces)
    return {kind: sum(pieces.get(kind, 0) for pieces in several) for kind in kinds}


def _at_least(text: str, pieces: Mapping[str, int], idr: int, goods: int | None) -> Prices:
    """Multiply the price of one piece by how many of it are sold at least."""
    least = _LEAST_PIECES.search(text)
    times = int(least["n"]) if least and sum(pieces.values()) <= 1 else 0
    if not 1 < times <= MOST_PIECES:
        return Prices(pieces, idr, goods)
    return Prices(dict.fromkeys(pieces or {"image": 1}, times), times * idr, goods, least=times)
