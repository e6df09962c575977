"""Prices as rate cards state them: `Feed 300rb, Reels 450rb, paket 2 reels + 3 story 1,2jt`.

A text is cut at line ends and before every word for a package. In each part a price is for what is named
before it, or behind it where the part begins with a price; a package may go over several lines. What is
not sure is left out: kinds that only a comma joins, ranges and lowest prices, prices for a month,
packages with something in them that is no post (a visit, a live).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from core.nlu.amounts.money import SMALL_IDR
from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.amounts.spoken import COUNTED
from core.nlu.offers.pricewords import BREAK, NAMED, PIECES, TOKEN

MOST_IDR, MOST_PIECES = 2_000_000_000, 20
LONGEST: Final = 2_000
"""Characters that are read."""

_SAYS = re.compile(r"\b(?:rate\s?card|price\s?list|paket|package|bundl)", re.IGNORECASE)
_FILLERS = re.compile(
    r"\b(?:rate\s?card(?:nya)?|rate(?:nya)?|price\s?list|harga(?:nya)?|tarif(?:nya)?|fee(?:nya)?|paket(?:nya)?|packages?|bundl\w*|ini|dari|per|kak|min"
    r"|ig|instagram|tiktok|youtube|\d[\d.,]*\s*(?:rb|ribu|k|jt|juta)?\s*(?:followers?|foll|pengikut|subs\w*)?)(?!\w)",
    re.IGNORECASE,
)
_MONEY: Final = frozenset({"money", "range"})
_WEAK: Final = frozenset({"post", "video", "image"})
"""Words that may only say what a neighbour is: `video reels`, `post feed`."""

_JOINS: Final = frozenset({"plus", "comma", "count", "free"})
_SILENT: Final = frozenset({"comma", "plus", "noise", "free", "now", "from", "often"})
_WORDS: Final = {
    "story": "story", "reel": "reels", "image": "feed", "carousel": "carousel", "video": "video", "short": "shorts",
}  # fmt: skip
_PLATFORMS: Final = {"i": "instagram", "t": "tiktok", "y": "youtube"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A price: pieces (kind of POSTS, how many), by kind; platforms that are named; where it stands."""

    pieces: tuple[tuple[str, int], ...]
    idr: int
    platforms: frozenset[str] = frozenset()
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class _Group:
    """What is named for one price, while it is being read.

    counted: a number says how many. joined: a plus does. loose: kinds stand side by side. unsure: what
    the price is for cannot be told. each: it is for one. choice: for either. package: a word says so.
    """

    pieces: dict[str, int] = field(default_factory=dict)
    platforms: set[str] = field(default_factory=set)
    start: int = -1
    counted: bool = False
    joined: bool = False
    loose: bool = False
    unsure: bool = False
    each: bool = False
    choice: bool = False
    package: bool = False

    def asked(self, idr: int | None, end: int, heading: str | None) -> Iterator[Asked]:
        """Yield what the price is for, nothing where that is not sure."""
        if idr is None or self.unsure or not self.pieces or not SMALL_IDR <= idr <= MOST_IDR:
            return
        named = frozenset(self.platforms or ({heading} if heading else ()))
        start, single = (end if self.start < 0 else self.start), len(self.pieces) == 1
        if self.choice or (self.each and single):
            for kind in self.pieces:
                yield Asked(((kind, 1),), idr, named, start, end)
        elif not self.each and self._is_sure(single):
            yield Asked(tuple(sorted(self.pieces.items())), idr, named, start, end)

    def _is_sure(self, single: bool) -> bool:
        if max(self.pieces.values()) > MOST_PIECES:
            return False
        said = self.counted or self.joined
        return said or (not self.package if single else self.package or not self.loose)


def read_prices(text: str, *, package: bool = False) -> tuple[Asked, ...]:
    """Return the prices that a text states, in order.

    package: the text is about a package, though it does not say so (its column's name does).
    """
    folded = text[:LONGEST].casefold().replace("×", "x")
    folded = "".join(unicodedata.normalize("NFKC", c)[:1] or " " for c in folded)
    folded = NAMED.sub(lambda m: " " * len(m[0]), folded)
    found: list[Asked] = []
    carried, heading, at = _Group(), None, 0
    for cut in (*BREAK.finditer(folded), None):
        end = len(folded) if cut is None else cut.start()
        part = _Part(folded, at, end, heading, package, carried)
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
    asked = read_prices(text)
    if NAMED.search(text.casefold()) is None or "?" in text or not asked:
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


def goes_on(card: str, line: str) -> bool:
    """Return whether a line tells more of a rate card: pieces, a package, or a price of those above."""
    kinds = {token.lastgroup for token in TOKEN.finditer(line.casefold()[:LONGEST])}
    if kinds & {*PIECES, "package"}:
        return True
    return "money" in kinds and len(read_prices(f"{card}\n{line}")) > len(read_prices(card))


class _Part:
    """One line of a card, or what stands behind a word for a package.

    carried: what the lines before named without a price. left: the same for the next line.
    """

    def __init__(
        self, text: str, start: int, end: int, heading: str | None, package: bool, carried: _Group
    ) -> None:
        self._text, self.heading = text, heading
        self._tokens = list(TOKEN.finditer(text, start, end))
        self._kinds = [str(token.lastgroup) for token in self._tokens]
        self._package = package or "package" in self._kinds
        self._carried, self.left = carried, _Group()

    def read(self) -> list[Asked]:
        """Return the prices of this part."""
        if not self._kinds:
            self.left = self._carried
            return []
        if set(self._kinds) == {"platform"}:
            self.heading = _PLATFORMS[self._tokens[0][0][0]]
            return []
        told = [kind for kind in self._kinds if kind in PIECES or kind in _MONEY]
        behind = bool(told) and told[0] == "money" and told[-1] in PIECES and not self._open()
        return list(self._behind() if behind and not self._per_piece() else self._before(told))

    def _open(self) -> bool:
        return bool(self._carried.pieces)

    def _per_piece(self) -> bool:
        """Return whether the last piece is the unit of a price: `150rb/story`."""
        last = max(at for at, kind in enumerate(self._kinds) if kind in PIECES)
        return self._is_unit(last)

    def _before(self, told: list[str]) -> Iterator[Asked]:
        """Yield what is named before each price."""
        group, lowest = self._first(told), False
        last: tuple[_Group, int | None, int] | None = None
        for at, (kind, token) in enumerate(zip(self._kinds, self._tokens, strict=True)):
            if kind in _MONEY:
                self._unit(group, at)
                idr = (
                    None
                    if kind == "range" or lowest or self._kind(at + 1) == "often"
                    else _idr(token[0])
                )
                if not group.pieces and last is not None and self._kind(at - 1) == "now":
                    last = (last[0], idr, token.end())
                elif group.pieces:
                    if last is not None:
                        yield from last[0].asked(*last[1:], self.heading)
                    last = (group, idr, token.end())
                group, lowest = _Group(package=self._package), False
            elif kind == "free" and last is not None and not group.pieces:
                group = last[0]
                group.joined = True
            elif kind == "from":
                lowest = True
            elif not self._is_unit(at):
                self._name(group, at)
        trailing = last is None or group is not last[0]
        if last is not None and not (trailing and group.pieces and group.joined):
            yield from last[0].asked(*last[1:], self.heading)
        if last is None and (group.pieces or self._package):
            self.left = group

    def _first(self, told: list[str]) -> _Group:
        """Return the group that a part begins with: an open one goes on."""
        priced = any(kind in _MONEY for kind in told)
        if told and told[0] in _MONEY:
            return self._carried
        if self._open() and (self._carried.package or self._carried.counted):
            self._carried.unsure |= priced and not self._carried.package
            return self._carried
        heading = self._carried.package and not priced
        return _Group(package=self._package or heading)

    def _behind(self) -> Iterator[Asked]:
        """Yield what is named behind each price."""
        group, idr = _Group(package=self._package), None
        for at, (kind, token) in enumerate(zip(self._kinds, self._tokens, strict=True)):
            if kind in _MONEY:
                yield from group.asked(idr, token.start(), self.heading)
                group = _Group(package=self._package, start=token.start())
                idr = _idr(token[0]) if kind == "money" and self._kind(at - 1) != "from" else None
            else:
                self._name(group, at)
        yield from group.asked(idr, self._tokens[-1].end(), self.heading)

    def _name(self, group: _Group, at: int) -> None:
        """Take a word into what is named for a price."""
        kind, token = self._kinds[at], self._tokens[at]
        if group.start < 0 and kind not in _SILENT:
            group.start = token.start()
        if kind in PIECES:
            self._piece(group, at)
        elif kind == "platform":
            self._on(group, at)
        elif kind == "plus":
            group.joined = True
        elif kind == "comma":
            group.loose |= bool(group.pieces)
        elif kind == "or" or (kind == "each" and token[0] == "/"):
            group.choice |= bool(group.pieces) and self._kind(at + 1) in {
                *PIECES,
                "platform",
                "count",
            }
        elif kind == "each":
            group.each = True
        elif kind == "often":
            group.unsure = True
        elif kind == "odd":
            beside = self._kind(at - 1) in _JOINS if group.pieces else False
            group.unsure |= beside or self._kind(at + 1) in {"plus", "comma"}

    def _piece(self, group: _Group, at: int) -> None:
        kind, word = self._kinds[at], self._tokens[at][0]
        name = "image" if kind == "post" else kind
        count, counted = self._count(at)
        beside = self._beside(at - 1)
        known = "image" if beside == "post" else beside
        if (
            known in group.pieces
            and not counted
            and (kind in _WEAK or beside in _WEAK or beside == kind)
        ):
            if kind not in _WEAK:
                group.pieces[name] = group.pieces.pop(known)
        else:
            group.loose |= beside is not None and not counted
            group.pieces[name] = group.pieces.get(name, 0) + count
            group.counted |= counted
        owner = "tiktok" if word == "vt" else _PLATFORMS.get(word[0]) if word[0] in "iy" else None
        group.platforms |= {owner} if owner else {"youtube"} if kind == "short" else set()

    def _on(self, group: _Group, at: int) -> None:
        """Take the name of a platform; a TikTok that is counted, joined or priced itself is a video."""
        name = _PLATFORMS[self._tokens[at][0][0]]
        group.platforms.add(name)
        count, counted = self._count(at)
        alone = not {self._kind(at - 1), self._kind(at + 1)} & {*PIECES, "odd"}
        ends = self._kind(at + 1) in {*_MONEY, "plus", "comma", "each", "now", ""}
        if name == "tiktok" and alone and (counted or ends):
            group.pieces["video"] = group.pieces.get("video", 0) + count
            group.counted |= counted

    def _count(self, at: int) -> tuple[int, bool]:
        """Return how many of a piece are named, and whether a number says so."""
        if self._kind(at - 1) == "count" and self._touch(at - 1):
            return _number(self._tokens[at - 1][0]), True
        after = self._kind(at + 1)
        if self._touch(at) and (
            after == "times" or (after == "count" and "x" in self._tokens[at + 1][0])
        ):
            return _number(self._tokens[at + 1][0]), True
        return 1, False

    def _beside(self, at: int) -> str | None:
        """Return the kind of the piece that directly precedes; platforms are passed over."""
        kind = self._kind(at)
        if not (kind in PIECES or kind == "platform") or not self._touch(at):
            return None
        return kind if kind in PIECES else self._beside(at - 1)

    def _touch(self, at: int) -> bool:
        """Return whether nothing but spaces stands between a token and the next."""
        if not 0 <= at < len(self._tokens) - 1:
            return False
        return not self._text[self._tokens[at].end() : self._tokens[at + 1].start()].strip()

    def _kind(self, at: int) -> str:
        return self._kinds[at] if 0 <= at < len(self._kinds) else ""

    def _unit(self, group: _Group, at: int) -> None:
        """Take what a price is said for one of: `150rb/story`, `450rb per reels`, `200rb masing2`."""
        if not self._is_unit(at + 1):
            return
        group.each = True
        kind = self._kind(at + 2)
        if not group.pieces and kind in PIECES:
            group.pieces["image" if kind == "post" else kind] = 1
            group.start = self._tokens[at].start()

    def _is_unit(self, at: int) -> bool:
        """Return whether a token belongs to `per story` directly behind a price."""
        each = at if self._kind(at) == "each" else at - 1
        said = self._kind(each) == "each" and self._tokens[each][0] != "@"
        return said and self._kind(each - 1) == "money" and self._touch(each - 1)


def _number(word: str) -> int:
    return COUNTED.get(word) or int(re.sub(r"\D", "", word))


def _idr(words: str) -> int | None:
    """Return whole rupiah; millions and thousands may stand side by side (`1jt200rb`)."""
    both = re.fullmatch(r"(\d{1,3}\s?(?:jt|juta))\s?(\d{1,3}\s?(?:rb|ribu|k))", words.strip())
    if both is None:
        return parse_money_idr(words)
    parts = [parse_money_idr(part) for part in both.groups()]
    return sum(part for part in parts if part) if all(parts) else None
