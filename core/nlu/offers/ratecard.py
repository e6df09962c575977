"""Prices as rate cards state them: `Feed 300rb, Reels 450rb, paket 2 reels + 3 story 1,2jt`.

A text is cut at line ends and before every word for a package. In each part a price is for what is named
before it, or behind it where the part begins with a price; a package may go over several lines. What is
not sure is left out: kinds that only a comma joins, ranges and lowest prices, prices for a month,
packages with something in them that is no post (a visit, a live).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from core.nlu.offers.asked import Asked, Group
from core.nlu.offers.cardparts import Part
from core.nlu.offers.pricewords import BREAK, NAMED, PIECES, TOKEN

LONGEST: Final = 2_000
"""Characters that are read."""

_SAYS = re.compile(r"\b(?:rate\s?card|price\s?list|paket|package|bundl)", re.IGNORECASE)
_FILLERS = re.compile(
    r"\b(?:rate\s?card(?:nya)?|rate(?:nya)?|price\s?list|harga(?:nya)?|tarif(?:nya)?|fee(?:nya)?|paket(?:nya)?|packages?|bundl\w*|ini|dari|per|kak|min"
    r"|ig|instagram|tiktok|youtube|\d[\d.,]*\s*(?:rb|ribu|k|jt|juta)?\s*(?:followers?|foll|pengikut|subs\w*)?)(?!\w)",
    re.IGNORECASE,
)

_WORDS: Final = {
    "story": "story", "reel": "reels", "image": "feed", "carousel": "carousel", "video": "video", "short": "shorts",
}  # fmt: skip


def read_prices(text: str, *, package: bool = False) -> tuple[Asked, ...]:
    """Return the prices that a text states, in order.

    package: the text is about a package, though it does not say so (its column's name does).
    """
    folded = text[:LONGEST].casefold().replace("×", "x")
    folded = "".join(unicodedata.normalize("NFKC", c)[:1] or " " for c in folded)
    folded = NAMED.sub(lambda m: " " * len(m[0]), folded)
    found: list[Asked] = []
    carried, heading, at = Group(), None, 0
    for cut in (*BREAK.finditer(folded), None):
        end = len(folded) if cut is None else cut.start()
        part = Part(folded, at, end, heading, package, carried)
        found += part.read()
        carried, heading = part.left, part.heading
        at = end if cut is None else cut.end()
    return tuple(found)


def write_prices(pieces: tuple[tuple[str, int], ...], idr: int) -> str:
    """Return a price of pieces so that `read_prices` reads it."""
    return " + ".join(f"{count} {_WORDS[kind]}" for kind, count in pieces) + f" Rp{idr}"


def is_card(text: str, *, several: bool = False) -> bool:
    """Return whether a message is nothing but what one account asks: a rate card, or a package.

    several: only if it states several prices.
    """
    if "?" in text or NAMED.search(text.casefold()) is None:
        return False
    asked = read_prices(text)
    if not asked:
        return False
    if len(asked) < 2 and (several or not _SAYS.search(text)):
        return False
    rest = list(NAMED.sub(lambda m: " " * len(m[0]), text.casefold()))
    for one in asked:
        rest[one.start : one.end] = " " * (one.end - one.start)
    return not _FILLERS.sub(" ", "".join(rest)).strip(" \n,.:;+&()/-–—•*")


def names_pieces(text: str) -> bool:
    """Return whether a text names a kind of content, whatever else it says."""
    return any(token.lastgroup in PIECES for token in TOKEN.finditer(text.casefold()[:LONGEST]))


def is_sold(word: str) -> bool:
    """Return whether a word is one of what is sold, in a rate card or beside it: `reels`, `paket`, `visit`."""
    token = TOKEN.fullmatch(word.casefold())
    return token is not None and token.lastgroup in {*PIECES, "package", "odd", "platform"}


def goes_on(card: str, line: str) -> bool:
    """Return whether a line tells more of a rate card: pieces, a package, or a price of those above."""
    kinds = {token.lastgroup for token in TOKEN.finditer(line.casefold()[:LONGEST])}
    if kinds & {*PIECES, "package"}:
        return True
    return "money" in kinds and len(read_prices(f"{card}\n{line}")) > len(read_prices(card))
