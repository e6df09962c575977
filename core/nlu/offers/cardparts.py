"""One line of a rate card: which price stands for which pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.amounts.spoken import COUNTED
from core.nlu.offers.asked import Asked, Group
from core.nlu.offers.pricewords import PIECES, TOKEN

_MONEY: Final = frozenset({"money", "range"})

_WEAK: Final = frozenset({"post", "video", "image"})
"""Words that may only say what a neighbour is: `video reels`, `post feed`."""

_JOINS: Final = frozenset({"plus", "comma", "count", "free"})

_SILENT: Final = frozenset({"comma", "plus", "noise", "free", "now", "from", "often", "least"})

_PLATFORMS: Final = {"i": "instagram", "t": "tiktok", "y": "youtube"}


def _undivided(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return tokens without strokes between priced pieces (`reels 600rb / story 150rb`), which are no unit of
    the price before them: one piece stands behind them that has a price of its own."""
    kinds = [str(token.lastgroup) for token in tokens]
    first = next((kind for kind in kinds if kind in PIECES or kind in _MONEY), "")
    if first not in PIECES:
        return tokens
    kept = []
    for at, token in enumerate(tokens):
        behind = list(takewhile(lambda kind: kind not in _MONEY, kinds[at + 1 :]))
        named = [kind for kind in behind if kind in PIECES] or [
            kind for kind in behind if kind == "platform"
        ]
        priced = at + 1 + len(behind) < len(tokens) and "each" not in behind
        between = at > 0 and kinds[at - 1] in _MONEY and len(named) == 1 and priced
        if token[0] != "/" or not between:
            kept.append(token)
    return kept


class Part:
    """One line of a card, or what stands behind a word for a package.

    carried: what the lines before named without a price. left: the same for the next line.
    """

    def __init__(
        self, text: str, start: int, end: int, heading: str | None, package: bool, carried: Group
    ) -> None:
        self._text, self.heading = text, heading
        self._tokens = _undivided(list(TOKEN.finditer(text, start, end)))
        self._kinds = [str(token.lastgroup) for token in self._tokens]
        self._package = package or "package" in self._kinds
        self._carried, self.left = carried, Group()

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
        last: tuple[Group, int | None, int] | None = None
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
                group, lowest = Group(package=self._package), False
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

    def _first(self, told: list[str]) -> Group:
        """Return the group that a part begins with: an open one goes on."""
        priced = any(kind in _MONEY for kind in told)
        if told and told[0] in _MONEY:
            return self._carried
        if self._open() and (self._carried.package or self._carried.counted):
            self._carried.unsure |= priced and not self._carried.package
            return self._carried
        heading = self._carried.package and not priced
        return Group(package=self._package or heading)

    def _behind(self) -> Iterator[Asked]:
        """Yield what is named behind each price."""
        group, idr = Group(package=self._package), None
        for at, (kind, token) in enumerate(zip(self._kinds, self._tokens, strict=True)):
            if kind in _MONEY:
                yield from group.asked(idr, token.start(), self.heading)
                group = Group(package=self._package, start=token.start())
                idr = _idr(token[0]) if kind == "money" and self._kind(at - 1) != "from" else None
            else:
                self._name(group, at)
        yield from group.asked(idr, self._tokens[-1].end(), self.heading)

    def _name(self, group: Group, at: int) -> None:
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

    def _piece(self, group: Group, at: int) -> None:
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

    def _on(self, group: Group, at: int) -> None:
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
        """Return how many of a piece are named, and whether a number says so; a platform may stand between."""
        named = self._kinds[at] in PIECES and self._kind(at - 1) == "platform"
        before = at - 2 if named and self._touch(at - 1) else at - 1
        if self._kind(before) == "count" and self._touch(before):
            return _number(self._tokens[before][0]), True
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

    def _unit(self, group: Group, at: int) -> None:
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
