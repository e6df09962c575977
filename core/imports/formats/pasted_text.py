"""Lines that somebody pastes: `@rani.jajan 26rb 350rb`, links, one account a line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import inf, log
from statistics import median

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import ImportedFrames, Skipped
from core.imports.formats import Format
from core.imports.lists.beside import town_in
from core.imports.lists.lines import (
    LINK,
    TITLES,
    Line,
    account_in,
    given_back,
    parts_of,
    read_line,
    with_prices,
)
from core.imports.lists.owners import AT
from core.imports.lists.pasted import SENT, plainly, whole_lines
from core.imports.lists.sums import is_sum
from core.imports.lists.titles import is_of_others
from core.imports.lists.vocabulary import PLATFORM_WORDS
from core.imports.records.assumed import sources
from core.imports.records.reading import DIFFERING, Moment, creators_frame, differ, repeats
from core.imports.records.records import Records, Text, shortened
from core.nlu.files.stacked import stacked
from core.nlu.offers.ratecard import read_prices

NAME = "pasted_text"


ORDER = {"#1": "followers", "#2": "rate_idr"}
"""What the first and the second bare number of a line are taken for."""

ELSEWHERE = "price_elsewhere"
"""Warns of prices on a platform on which no account stands."""


_TITLE = 6
"""Words of a title above lines."""

_SAID = re.compile(rf"{SENT.pattern}[^\]@-]{{0,12}}[\]-][^:@]{{1,60}}:(?:\s|$)")
"""When it was sent, and by whom; a line of an account at a bank has a time alone."""


_SOURCE = re.compile(
    r"\W{0,4}(?:sumber|source|credits?|via|di(?:buat|susun)\s(?:oleh|by)|(?:made|compiled)\sby|hubungi|info\slebih\slanjut)"
    r"\b[^@\d]{0,30}@",
    re.I,
)
"""Whose list it is, and not who is on it."""


def score(records: Records) -> float:
    """Return how sure this is: the share of lines that name an account."""
    if not isinstance(records, Text) or not len(records):
        return 0.0
    sample = [item for _, item in whole_lines(records.head(300))]
    told = [account_in(line) for line in sample]
    named = sum(who is not None for _, who, _ in told)
    marked = any(AT.search(line) or LINK.search(line) for line in sample)
    marked = marked or any(on and who for on, who, _ in told)  # `ig dapur.nina`
    enough = named * 2 >= len(sample) if marked else _are_accounts(sample, told)
    in_a_chat = sum(_SAID.match(line) is not None for line in sample) * 2 >= len(sample)
    linked = all(LINK.match(line.strip()) for line in sample)
    accounts = [line for line in sample if AT.search(line) or LINK.search(line)]
    in_a_letter = (marked and all(map(_is_card, accounts))) or (
        named == 1 and any(map(_is_rate_card, sample))
    )
    enough = enough or linked or (marked and in_a_chat) or in_a_letter
    return 0.3 if named and enough and not is_of_others(sample) else 0.0


def _are_accounts(lines: Sequence[str], told: Sequence[tuple[object, str | None, object]]) -> bool:
    """Return whether all lines name an account; cells between strokes may stand under a title and platforms."""
    named = [who is not None for _, who, _ in told]
    if all(named):
        return len(named) > 1
    rows = ["|" in line for line in lines]
    titles = [at == 0 or _heading(line) is not None for at, line in enumerate(lines)]
    triples = zip(lines, rows, named, titles, strict=True)
    return sum(rows) > 1 and all(
        is_named if is_row else is_title and not any(c.isdigit() for c in line)
        for line, is_row, is_named, is_title in triples
    )


def _is_rate_card(line: str) -> bool:
    """Return whether a line, with those that belong to it, tells what several pieces of an account cost."""
    return account_in(line)[1] is not None and len(read_prices(line)) > 1


def _is_card(line: str) -> bool:
    """Return whether a line, with those that belong to it, tells by name what an account has and asks, so that
    greetings and what closes a letter may stand around it."""
    one = read_line(line)
    told = bool(one.followers) and one.asks() and not one.guessed
    return _is_rate_card(line) or told


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read one account a line; without marks the first number is followers, the second the price.

    A line that only names a platform ("TikTok:") holds for the lines below it.
    """
    whole = whole_lines(records) if isinstance(records, Text) else []
    numbered = _lines(whole, moment.without)
    if moment.certain:
        numbered = [(n, line.certain()) for n, line in numbered]
    said = {n: shortened([item]) for n, item in whole}
    titles = _titles(numbered, said)
    known = [(n, line) for n, line in numbered if line.handle and n not in titles]
    unpriced = any("rate_idr" in line.guessed and line.rate_idr is None for _, line in known)
    unread = not moment.without and any(line.lacks_followers() for _, line in known)
    known, turned = _without_unlikely(known)
    known = [(n, line if line.is_unlikely() else line.without_trifle()) for n, line in known]
    known, alone = _without_lone(known)
    skipped = tuple(
        Skipped(n, "heading" if n in titles else "no_handle", said.get(n, ""))
        for n, line in numbered
        if n in titles or not line.handle
    )
    known = _on_their_platforms(given_back(known))
    accounts = [(line.platform or "instagram", line.handle) for _, line in known]
    cards = stacked(plainly(records), fewest=1) if isinstance(records, Text) else ()
    above = {card.number: card.name for card in cards if card.name}
    towns = {number: town_in(name) for number, name in above.items()}
    creators = creators_frame(
        [platform for platform, _ in accounts],
        [handle for _, handle in accounts],
        moment,
        sources(NAME, [line.platform is None for _, line in known]),
        display_name=[None if towns.get(n) else above.get(n) for n, _ in known],
        city=[line.city or towns.get(n) for n, line in known],
        category=[line.category for _, line in known],
        followers=[line.followers for _, line in known],
        rate_idr=[line.rate_idr for _, line in known],
        rate_card=[line.rate_card for _, line in known],
    )
    others = tuple(f"@{line.handle}: {one.words}" for _, line in known for one in line.others)
    doubts = {
        "platform_assumed": any(line.platform is None for _, line in known),
        "order_unlikely": turned,
        "numbers_alone": alone and not moment.without,
        DIFFERING: differ(accounts, [line.followers for _, line in known])
        or differ(accounts, [line.rate_idr for _, line in known]),
        "followers_unread": unread,
        "price_unread": unpriced and not moment.certain,
        ELSEWHERE: bool(others),
        "numbers_guessed": not moment.certain and any(line.guessed for _, line in known),
    }
    mapping = _guessed(known)
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
        about={ELSEWHERE: others} if others else {},
    )


def _on_their_platforms(known: Sequence[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """Return the lines with the platform that another line names for the same account, if only one does."""
    stated: dict[str | None, set[str]] = {}
    for _, line in known:
        stated.setdefault(line.handle, set()).update({line.platform} if line.platform else ())
    sure = {name: platforms.pop() for name, platforms in stated.items() if len(platforms) == 1}
    return [
        (n, line if line.platform else replace(line, platform=sure.get(line.handle)))
        for n, line in known
    ]


def _titles(numbered: Sequence[tuple[int, Line]], said: Mapping[int, str]) -> set[int]:
    """Return the numbers of lines that are about no account: a heading above all, sums below."""
    titles = {n for n, line in numbered[:1] if line.handle in TITLES}
    return titles | {
        n
        for n, line in numbered
        if line.handle
        and ((is_sum(line.handle) and "@" not in said.get(n, "")) or _SOURCE.match(said.get(n, "")))
    }


def _guessed(known: Sequence[tuple[int, Line]]) -> dict[str, str]:
    """Return the fields that only the place of a number tells, by the column that they are called."""
    told = {field for _, line in known for field in line.guessed}
    return {column: field for column, field in ORDER.items() if field in told}


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
        stated = _heading(item)
        heading = stated or heading
        if stated is None:
            parts = parts_of(item)
            read_ones = [read_line(part, heading, passed) for part in parts]
            found += [(number, line) for line in with_prices(read_ones, parts[-1])]
            titled = marked or (counted and number == whole[0][0])
            if titled and _is_a_word(found[-1][1], item):
                found[-1] = (number, Line(None, None))
    return found


def _heading(item: str) -> str | None:
    """Return the platform that a line names for those below it: alone, or in a title such as `List KOL (TikTok):`."""
    words = item.strip(" :*-_#").casefold()
    if words in PLATFORM_WORDS:
        return PLATFORM_WORDS[words]
    titled = item.rstrip(" *_").endswith(":") and account_in(item)[1] is None
    if not titled or any(c.isdigit() for c in item) or _SAID.match(item):
        return None
    named = {PLATFORM_WORDS[w] for w in re.findall(r"[a-z]+", words) if w in PLATFORM_WORDS}
    return named.pop() if len(named) == 1 and len(words.split()) <= _TITLE else None


def _is_a_word(line: Line, item: str) -> bool:
    """Return whether a line is a lone word ("Berikut:") in a list whose accounts are marked, or have
    numbers behind them."""
    named = line.handle is not None and line.handle.isalpha()
    marked = AT.search(item) or LINK.search(item)
    return named and not marked and line.followers is None and line.rate_idr is None


FORMAT = Format(NAME, score, read)
