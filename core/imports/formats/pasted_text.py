"""Lines that somebody pastes: `@rani.jajan 26rb 350rb`, links, one account a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf, log
from statistics import median

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.analytics.pricing.card import price_of_one, write_card
from core.capabilities.ports import ImportedFrames, Skipped
from core.imports.formats import Format
from core.imports.lists.asking import asked
from core.imports.lists.columns import is_alias
from core.imports.lists.figures import NUMBER, figures, stands_alone, without_others
from core.imports.lists.ledgers import is_statement
from core.imports.lists.picking import AT, platform_in, without_links
from core.imports.lists.vocabulary import PLATFORM_WORDS
from core.imports.records.reading import DIFFERING, Moment, creators_frame, differ, repeats
from core.imports.records.records import Records, Text, shortened
from core.imports.values.links import read_link
from core.imports.values.values import INVISIBLE, handle
from core.nlu.amounts.numbers import parse_count
from core.nlu.files.stacked import stacked
from core.nlu.offers.ratecard import Asked, goes_on, names_pieces, read_prices

NAME = "pasted_text"

LEAST_PER_FOLLOWER = 0.5
"""Rupiah for each follower, below which a price is none: published rate cards ask 5 to 50."""

ORDER = {"#1": "followers", "#2": "rate_idr"}
"""What the first and the second bare number of a line are taken for."""

_LINK = re.compile(
    r"(?<![\w-])(?:https?://)?(?:[\w-]{1,63}\.){0,4}(?:instagram|tiktok|youtube|youtu)\.[a-z.]+/\S*",
    re.I,
)
_BULLET = re.compile(r"^\s*(?:[-*•·]\s+|\(?\d{1,4}[.)]\s+)")
_SENDER = re.compile(r"^\s*\[?\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}[^\]:@-]{0,20}[\]:-][^:@]{0,60}:\s+")
"""What WhatsApp puts before a message that is copied or exported."""

_SENT = re.compile(
    r"\s*\[?(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4},?\s+\d{1,2}[.:]\d{2}|\d{1,2}[.:]\d{2},\s+\d{1,2}/)"
)
"""When a message of a chat was sent: most of them are no accounts."""

_SAID = re.compile(rf"{_SENT.pattern}[^\]@-]{{0,12}}[\]-][^:@]{{1,60}}:(?:\s|$)")
"""When it was sent, and by whom; a line of an account at a bank has a time alone."""

_FIRST = re.compile(r"([^\s,;|]*)[\s,;|]*(.*)", re.DOTALL)
_TITLES = frozenset({"username", "akun", "handle", "account", "creator", "influencer", "kol"})
"""What stands above a list of one column."""

_PLATFORM = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(PLATFORM_WORDS, key=len, reverse=True))})\s?[:=-]?\s?$", re.I
)
_WORD = re.compile(r"[a-z0-9][\w.]{2,29}")


LONGEST = 2_000
"""Characters of a line that are looked at: what names an account stands before them."""


_KEYCAP = re.compile(r"[\d#*]\ufe0f?\u20e3")


def plain(line: str) -> str:
    """Return a line of bounded length with wide letters and digits made plain, emoji numbers gone."""
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", _KEYCAP.sub(" ", line[:LONGEST])))


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says; `guessed` are the fields that only the order of numbers tells. rate_card: where
    it says more than the price of one post."""

    platform: str | None
    handle: str | None
    followers: int | None = None
    rate_idr: int | None = None
    rate_card: str | None = None
    guessed: tuple[str, ...] = ()

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

    def certain(self) -> Line:
        """Return the line without what only the order of numbers tells; `guessed` stays."""
        return replace(self, **dict.fromkeys(self.guessed))  # type: ignore[arg-type] # fields of figures only


def score(records: Records) -> float:
    """Return how sure this is: the share of lines that name an account."""
    if not isinstance(records, Text) or not len(records):
        return 0.0
    sample = [item for _, item in _whole(records.head(300))]
    named = sum(_account(line)[1] is not None for line in sample)
    marked = any(AT.search(line) or _LINK.search(line) for line in sample)
    enough = named * 2 >= len(sample) if marked else named == len(sample) > 1
    in_a_chat = sum(_SAID.match(line) is not None for line in sample) * 2 >= len(sample)
    linked = all(_LINK.match(line.strip()) for line in sample)
    enough = (
        enough
        or linked
        or (marked and in_a_chat)
        or (named == 1 and any(map(_is_rate_card, sample)))
    )
    return 0.3 if named and enough and not is_statement(sample) else 0.0


def _is_rate_card(line: str) -> bool:
    """Return whether a line, with those that belong to it, tells what several pieces of an account cost."""
    return _account(line)[1] is not None and len(read_prices(line)) > 1


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read one account a line; without marks the first number is followers, the second the price.

    A line that only names a platform ("TikTok:") holds for the lines below it.
    """
    whole = _whole(records) if isinstance(records, Text) else []
    numbered = _lines(whole, moment.without)
    if moment.certain:
        numbered = [(n, line.certain()) for n, line in numbered]
    titles = {n for n, line in numbered[:1] if line.handle in _TITLES}
    known = [(n, line) for n, line in numbered if line.handle and n not in titles]
    unread = not moment.without and any(line.lacks_followers() for _, line in known)
    known, turned = _without_unlikely(known)
    known, alone = _without_lone(known)
    said = {n: shortened([item]) for n, item in whole}
    skipped = tuple(
        Skipped(n, "heading" if n in titles else "no_handle", said.get(n, ""))
        for n, line in numbered
        if n in titles or not line.handle
    )
    accounts = [(line.platform or "instagram", line.handle) for _, line in known]
    cards = stacked(_plainly(records), fewest=1) if isinstance(records, Text) else ()
    names = {card.number: card.name for card in cards}
    creators = creators_frame(
        [platform for platform, _ in accounts],
        [handle for _, handle in accounts],
        moment,
        NAME,
        display_name=[names.get(n) or None for n, _ in known],
        followers=[line.followers for _, line in known],
        rate_idr=[line.rate_idr for _, line in known],
        rate_card=[line.rate_card for _, line in known],
    )
    doubts = {
        "platform_assumed": any(line.platform is None for _, line in known),
        "order_unlikely": turned,
        "numbers_alone": alone and not moment.without,
        DIFFERING: differ(accounts, [line.followers for _, line in known])
        or differ(accounts, [line.rate_idr for _, line in known]),
        "followers_unread": unread,
        "numbers_guessed": not moment.certain and any(line.guessed for _, line in known),
    }
    told = {field for _, line in known for field in line.guessed}
    mapping = {column: field for column, field in ORDER.items() if field in told}
    return ImportedFrames(
        NAME,
        creators,
        POSTS.empty(),
        COMMENTS.empty(),
        len(numbered),
        skipped + repeats(accounts, [n for n, _ in known]),
        mapping=mapping,
        warnings=tuple(code for code, is_so in doubts.items() if is_so),
        guessed=tuple(mapping),
        samples={column: _sample(known, field) for column, field in mapping.items()},
    )


def _sample(known: Sequence[tuple[int, Line]], field: str) -> str:
    """Return the first number that only its place tells, with whose it is."""
    told = (line for _, line in known if field in line.guessed and getattr(line, field))
    return next((f"@{line.handle}: {getattr(line, field)}" for line in told), "")


def _without_unlikely(known: list[tuple[int, Line]]) -> tuple[list[tuple[int, Line]], bool]:
    """Return the lines without figures that only their order tells and that cannot be in this order,
    and whether there are any; where most lines are so it is the order of the list that is in doubt."""
    odd = [line.is_unlikely() for _, line in known]
    if not any(odd) or sum(odd) * 2 > sum(bool(line.guessed) for _, line in known):
        return known, False
    found = [
        (n, line.certain() if is_odd else line)
        for (n, line), is_odd in zip(known, odd, strict=True)
    ]
    return found, True


def _without_lone(known: list[tuple[int, Line]]) -> tuple[list[tuple[int, Line]], bool]:
    """Return the lines without a lone number that in this list is rather a price, or is what somebody says
    of an account further up (`@kopi.senja deal 275rb`); and whether there is any."""
    pairs = [(line.followers, line.rate_idr) for _, line in known]
    paired = [(log(followers), log(rate)) for followers, rate in pairs if followers and rate]
    middle = median(sum(pair) / 2 for pair in paired) if paired else inf
    told: set[str | None] = set()
    found: list[tuple[int, Line]] = []
    for number, line in known:
        lone = line.guessed == ("followers",) and not line.asks()
        out = lone and (line.handle in told or log(line.followers or 1) > middle)
        found.append((number, line.certain() if out else line))
        told |= {line.handle} if line.followers is not None else set()
    return found, found != known


def _lines(whole: list[tuple[int, str]], without: frozenset[str]) -> list[tuple[int, Line]]:
    """Read every line under the platform that was named above it; a line may name several."""
    passed = frozenset(ORDER[column] for column in without if column in ORDER)
    found: list[tuple[int, Line]] = []
    heading = None
    counted = sum(any(c.isdigit() for c in item) for _, item in whole) * 2 > len(whole)
    marked = any(AT.search(item) for _, item in whole)
    for number, item in whole:
        stated = PLATFORM_WORDS.get(item.strip(" :*-_#").casefold())
        heading = stated or heading
        if stated is None:
            found += [(number, read_line(part, heading, passed)) for part in _parts(item)]
            titled = marked or (counted and number == whole[0][0])
            if titled and _is_a_word(found[-1][1], item):
                found[-1] = (number, Line(None, None))
    return found


def _whole(records: Text) -> list[tuple[int, str]]:
    """Return the lines with their numbers; figures and prices of pieces below an account are of its line."""
    found: list[tuple[int, str]] = []
    cards = stacked(_plainly(records), fewest=1)
    lines = {number: card for card in cards for number in range(card.first, card.last + 1)}
    for number, item in _plainly(records):
        if number in lines:
            found += [(number, lines[number].text)] if number == lines[number].number else []
            continue
        if found and found[-1][0] not in lines and _goes_on(found[-1][1], item):
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{item}")
        else:
            found.append((number, item))
    return found


def _plainly(records: Text) -> list[tuple[int, str]]:
    pairs = zip(records.lines, records.items, strict=True)
    return [(number, plain(written)) for number, written in pairs]


def _goes_on(above: str, line: str) -> bool:
    """Return whether a line tells more of what the account above it asks."""
    if len(above) > LONGEST or _SENT.match(line):
        return False
    marks = [AT.search(part) or _LINK.search(part) for part in (above, line)]
    return bool(marks[0]) and not marks[1] and goes_on(above, line)


def _is_a_word(line: Line, item: str) -> bool:
    """Return whether a line is a lone word ("Berikut:") in a list whose accounts are marked, or have
    numbers behind them."""
    named = line.handle is not None and line.handle.isalpha()
    marked = AT.search(item) or _LINK.search(item)
    return named and not marked and line.followers is None and line.rate_idr is None


def _parts(item: str) -> list[str]:
    """Return a line cut before every handle but the first; links are left whole."""
    marks = [match.start() for match in AT.finditer(item)]
    if len(marks) < 2 or _LINK.search(item):
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
    platform, owner, rest = _account(text)
    if owner is None:
        return Line(None, None)
    said, rest = _priced(without_others(rest))
    platform = platform or platform_in(rest) or heading
    kinds, packages = asked(said, platform or "instagram")
    followers, rate, guessed = figures(rest, without)
    rate = rate or price_of_one(kinds, platform or "instagram")
    more = len(kinds) > 1 or packages or (kinds and rate is None)
    card = write_card(kinds, packages) if more else None
    return Line(platform, owner, followers, rate, card, guessed)


def _priced(rest: str) -> tuple[list[Asked], str]:
    """Return the prices of pieces that a line states, and the line with them blanked out.

    A price before another bare number may as well be followers: "3 video 26rb 350rb".
    """
    found = list(read_prices(rest)) if names_pieces(rest) else []
    ends = [*(one.start for one in found), len(rest)][1:]
    sure = [
        one
        for one, end in zip(found, ends, strict=True)
        if not any(stands_alone(rest, m) for m in NUMBER.finditer(rest, one.end, end))
    ]
    for one in sure:
        rest = rest[: one.start] + ";" * (one.end - one.start) + rest[one.end :]
    return sure, rest


def _account(text: str) -> tuple[str | None, str | None, str]:
    """Return the platform a link states, the handle, and what the line says besides."""
    said = _SENDER.sub("", text)
    line = _BULLET.sub("", said)
    if found := _LINK.search(line):
        link = read_link(found[0])
        rest = line.replace(found[0], " ", 1)
        if link is not None and link.handle is not None:
            return link.platform, link.handle, rest
    if found := AT.search(line := without_links(line)):
        return None, handle(found[1].rstrip(".")), line.replace(found[0], " ", 1)
    first, rest = _FIRST.fullmatch(line.strip()).groups()  # type: ignore[union-attr] # fits all
    bare = first.rstrip(":").casefold()
    if said != text and not any(c in bare for c in "._"):
        return None, None, line
    is_name = _WORD.fullmatch(bare) and not bare.isdecimal() and any(c.isalpha() for c in bare)
    is_name = is_name and (bare in _TITLES or not is_alias(bare))
    rest_is_numbers = not NUMBER.sub(" ", rest).strip(" ,;:|-/") or any(c in bare for c in "._")
    if is_name and parse_count(bare) is None and rest_is_numbers:
        return None, handle(bare), rest
    return None, None, line


FORMAT = Format(NAME, score, read)
