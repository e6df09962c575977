"""What one pasted line says of an account: `@rani.jajan 26rb 350rb`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from core.analytics.pricing.card import BARTER, KINDS, as_sold, price_of_one, write_card
from core.imports.lists.beside import beside
from core.imports.lists.figures import (
    NUMBER,
    figures,
    is_of_a_word,
    prices_in,
    stands_alone,
    with_followers,
    without_others,
)
from core.imports.lists.meanings import is_alias
from core.imports.lists.owners import AT, platform_in, without_links
from core.imports.lists.prices import asked
from core.imports.lists.vocabulary import PLATFORM_WORDS
from core.imports.values.links import read_link
from core.imports.values.values import INVISIBLE, handle, price
from core.nlu.amounts.numbers import LEAST_IDR, parse_count
from core.nlu.offers.asked import Asked
from core.nlu.offers.pricewords import LEAST
from core.nlu.offers.ratecard import is_sold, names_pieces, read_prices

LEAST_PER_FOLLOWER = 0.5
"""Rupiah for each follower, below which a price is none: published rate cards ask 5 to 50."""

LINK = re.compile(
    r"(?<![\w-])(?:https?://)?(?:[\w-]{1,63}\.){0,4}(?:instagram|tiktok|youtube|youtu)\.[a-z.]+/\S*",
    re.I,
)

_BULLET = re.compile(r"^\s*(?:[-*•·]\s+|\(?\d{1,4}[.)]\s+)")

_SENDER = re.compile(r"^\s*\[?\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}[^\]:@-]{0,20}[\]:-][^:@]{0,60}:\s+")
"""What WhatsApp puts before a message that is copied or exported."""

_FIRST = re.compile(r"([^\s,;|]*)[\s,;|]*(.*)", re.DOTALL)

TITLES = frozenset({"username", "akun", "handle", "account", "creator", "influencer", "kol"})
"""What stands above a list of one column."""

_PLATFORM = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(PLATFORM_WORDS, key=len, reverse=True))})\s?[:=(\[-]?\s?$", re.I
)

_UNMARKED = re.compile(
    rf"(?:^|[(\[,])\s{{0,3}}(?P<platform>{'|'.join(sorted(PLATFORM_WORDS, key=len, reverse=True))})\s{{0,3}}[:=-]?\s{{1,3}}"
    r"(?P<name>[a-z]\w{0,30}[._][\w.]{0,28}\w)(?![\w/])",
    re.I,
)
"""A platform, and behind it a handle as nothing else is written: `TT: dapur.nina 50k`, `Nina (ig dapur.nina)`."""

_DOTTED = re.compile(r"[a-z]\w{0,30}[._][\w.]{0,28}\w", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9][\w.]{2,29}")

LONGEST = 2_000
"""Characters of a line that are looked at: what names an account stands before them."""

_BARTER = re.compile(
    r"(?<!bisa )(?<!boleh )(?<!atau )(?<!or )(?<!ga )(?<!gak )(?<!tidak )(?<!no )(?<!non )(?<![/-])\bbarter\b"
    r"(?!\s?(?:/|\+|atau|or|bisa|boleh)|\s?\?)",
    re.I,
)
"""Goods in place of a price, and not beside one."""

_BOXED = {
    start + at: chr(ord("A") + at) for start in (0x1F150, 0x1F170, 0x1F1E6) for at in range(26)
}
"""Letters of emoji, which Unicode does not fold: 🅘🅖, 🅸🅶, 🇮🇬."""

_KEYCAP = re.compile(r"[\d#*]\ufe0f?\u20e3")
_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*(?![\w*])")
"""Words between stars, as chats write what is bold."""


def plain(line: str) -> str:
    """Return a line of bounded length with wide letters and digits made plain, emoji numbers gone, bold
    words without their stars."""
    shown = _BOLD.sub(r"\1", _KEYCAP.sub(" ", line[:LONGEST].translate(_BOXED)))
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", shown))


@dataclass(frozen=True, slots=True)
class Other:
    """A price that is none of the account beside which it stands, and how it is written."""

    price: Asked
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says; `guessed` are the fields that only the order of numbers tells. rate_card: where
    it says more than the price of one post. others: prices of what is sold on another platform only."""

    platform: str | None
    handle: str | None
    followers: int | None = None
    rate_idr: int | None = None
    rate_card: str | None = None
    guessed: tuple[str, ...] = ()
    city: str | None = None
    category: str | None = None
    others: tuple[Other, ...] = ()

    def lacks_followers(self) -> bool:
        """Return whether the number before a price is none of followers (`12rb-15rb 300rb`)."""
        guessed = set(self.guessed)
        return self.followers is None and "followers" not in guessed and "rate_idr" in guessed

    def asks(self) -> bool:
        """Return whether a price is known."""
        return self.rate_idr is not None or self.rate_card is not None

    def is_unlikely(self) -> bool:
        """Return whether a guess makes a price of a fraction of a rupiah a follower."""
        told = self.guessed and self.followers and self.rate_idr
        return bool(told) and (self.rate_idr or 0) < LEAST_PER_FOLLOWER * (self.followers or 0)

    def without_trifle(self) -> Line:
        """Return the line without a guessed price for which nobody posts."""
        trifle = "rate_idr" in self.guessed and (self.rate_idr or LEAST_IDR) < LEAST_IDR
        return replace(self, rate_idr=None) if trifle else self

    def certain(self) -> Line:
        """Return the line without what only the order of numbers tells; `guessed` stays."""
        return replace(self, **dict.fromkeys(self.guessed))  # type: ignore[arg-type] # fields of figures only


def parts_of(item: str) -> list[str]:
    """Return a line cut before every handle but the first; links are left whole."""
    marks = [match.start() for match in AT.finditer(item)]
    if len(marks) < 2 or LINK.search(item):
        return [item]
    cuts = [0, *(_with_platform(item, mark) for mark in marks[1:]), len(item)]
    return [item[a:b].strip(" ,;/&") for a, b in pairwise(cuts)]


def _with_platform(item: str, mark: int) -> int:
    """Return where a handle begins, with the platform that is named right before it."""
    before = _PLATFORM.search(item, max(0, mark - 20), mark)
    return before.start() if before else mark


def read_line(text: str, heading: str | None = None, without: frozenset[str] = frozenset()) -> Line:
    """Return what a line says of one account; `heading` is the platform of the lines around it.

    without: fields that no number is taken for by its place alone.
    """
    above = _PLATFORM.search(text, 0, mark.start()) if (mark := AT.search(text)) else None
    text = with_followers(text)
    platform, owner, rest = account_in(text)
    if owner is None:
        return Line(None, None)
    platform = platform or (platform_in(above[0]) if above else None)
    city, category = beside(rest)
    whole = LEAST.sub(" ", without_others(rest))
    said, rest = _priced(whole)
    platform = platform or platform_in(rest) or _of_prices(said) or heading
    others = [one for one in said if not _is_sold(one, platform or "instagram")]
    kinds, packages = asked(said, platform or "instagram")
    priced = frozenset({"rate_idr"}) if kinds else frozenset()
    followers, rate, guessed = figures(rest, without | priced)
    rate = rate or price_of_one(kinds, platform or "instagram")
    if rate is None and not kinds and _BARTER.search(rest):
        kinds = {KINDS[platform or "instagram"][0]: BARTER}
    more = len(kinds) > 1 or packages or (kinds and rate is None)
    card = write_card(kinds, packages) if more else None
    left = tuple(Other(one, " ".join(whole[one.start : one.end].split())) for one in others)
    return Line(platform, owner, followers, rate, card, guessed, city, category, left)


def with_prices(lines: list[Line], last: str) -> list[Line]:
    """Return the accounts of one line, which are of one person where each is on a platform of its own: the
    prices behind the last one are of all of them, each of the platform that it can be of. last: its words."""
    platforms = {line.platform for line in lines}
    if len(lines) < 2 or None in platforms or len(platforms) < len(lines):
        return lines
    said = read_prices(account_in(last)[2])
    before = [line if line.asks() else _priced_by(line, said) for line in lines[:-1]]
    return [*before, _without(lines[-1], {line.platform for line in before if line.asks()})]


def given_back(numbered: Sequence[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """Return lines, what stands below two accounts of one person and is of the first one only given to that one:
    it is on another platform, and without a price."""
    found = list(numbered)
    for at, ((above, first), (number, line)) in enumerate(pairwise(numbered)):
        if line.others and number == above + 1 and first.platform and not first.asks():
            priced = _priced_by(first, [other.price for other in line.others])
            if priced.asks():
                found[at : at + 2] = [(above, priced), (number, _without(line, {first.platform}))]
    return found


def _without(line: Line, platforms: Set[str | None]) -> Line:
    """Return a line without prices of others that are kept for accounts on these platforms."""
    others = [o for o in line.others if not any(p and _is_sold(o.price, p) for p in platforms)]
    return replace(line, others=tuple(others))


def _of_prices(said: Sequence[Asked]) -> str | None:
    """Return the one platform that prices name, if all of them can be of it."""
    named = {name for one in said for name in one.platforms}
    return next(
        (p for p in named if len(named) == 1 and all(_is_sold(one, p) for one in said)), None
    )


def _is_sold(one: Asked, platform: str) -> bool:
    """Return whether what a price is for can be of an account on a platform."""
    return one.platforms <= {platform} and bool(as_sold(one.pieces, platform))


def _priced_by(line: Line, said: Sequence[Asked]) -> Line:
    platform = line.platform or ""
    own = [one for one in said if one.platforms == {platform} or not one.platforms]
    kinds, packages = asked([one for one in own if _is_only_of(one, platform)], platform)
    card = write_card(kinds, packages) if len(kinds) > 1 or packages else None
    return replace(line, rate_idr=price_of_one(kinds, platform), rate_card=card)


def _is_only_of(one: Asked, platform: str) -> bool:
    """Return whether pieces are such as only one platform has, or are said to be of it."""
    kinds = {kind for kind, _ in one.pieces}
    others = {kind for name, sold in KINDS.items() if name != platform for kind in sold}
    return bool(one.platforms) or kinds.isdisjoint(others)


def _priced(rest: str) -> tuple[list[Asked], str]:
    """Return the prices of pieces that a line states, and the line with them blanked out.

    A price before another bare number may as well be followers: "3 video 26rb 350rb".
    """
    found = prices_in(rest) if names_pieces(rest) else []
    ends = [*(one.start for one in found), len(rest)][1:]
    sure = [
        one
        for one, end in zip(found, ends, strict=True)
        if not any(
            not m["before"]
            and not m["after"]
            and stands_alone(rest, m)
            and not is_of_a_word(rest, m)
            for m in NUMBER.finditer(rest, one.end, end)
        )
    ]
    for one in sure:
        rest = rest[: one.start] + ";" * (one.end - one.start) + rest[one.end :]
    return sure, rest


def _unmarked(line: str) -> tuple[str | None, str | None, str] | None:
    """Return `account_in` of a handle without @ behind its platform, or in the one cell between strokes that is
    written as only handles are: `1. Ayu | ayu.kopi | 12.400 | Rp250.000`."""
    if found := _UNMARKED.search(line):
        rest = f"{line[: found.start()]} {line[found.end() :]}"
        return platform_in(found["platform"]), handle(found["name"]), rest
    cells = [cell.strip() for cell in line.split("|")]
    named = [cell for cell in cells if _DOTTED.fullmatch(cell) and price(cell) is None]
    if len(cells) < 3 or len(named) != 1:
        return None
    return None, handle(named[0]), line.replace(named[0], " ", 1)


def account_in(text: str) -> tuple[str | None, str | None, str]:
    """Return the platform a link states, the handle, and what the line says besides."""
    said = _SENDER.sub("", text)
    line = _BULLET.sub("", said)
    if found := LINK.search(line):
        link = read_link(found[0])
        rest = line.replace(found[0], " ", 1)
        if link is not None and link.handle is not None:
            return link.platform, link.handle, rest
    if found := AT.search(line := without_links(line)):
        before = _PLATFORM.search(line, max(0, found.start() - 20), found.start())
        rest = line[: (before or found).start()] + " " + line[found.end() :]
        return None, handle(found[1].rstrip(".")), rest
    if unmarked := _unmarked(line):
        return unmarked
    first, rest = _FIRST.fullmatch(line.strip()).groups()  # type: ignore[union-attr] # fits all
    bare = first.rstrip(":").casefold()
    if said != text and not any(c in bare for c in "._"):
        return None, None, line
    is_name = _WORD.fullmatch(bare) and not bare.isdecimal() and any(c.isalpha() for c in bare)
    is_name = is_name and (bare in TITLES or not (is_alias(bare) or is_sold(bare)))
    rest_is_numbers = not NUMBER.sub(" ", rest).strip(" ,;:|-/") or any(c in bare for c in "._")
    if is_name and parse_count(bare) is None and rest_is_numbers:
        return None, handle(bare), rest
    return None, None, line
