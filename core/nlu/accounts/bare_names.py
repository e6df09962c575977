"""Accounts that are written without their @: `bagus mana jajanbandung sama dapurnina`.

A text alone cannot tell an account from a slip; whoever knows the accounts says which of the strange
words are some.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Final

from core.nlu.places.cities import gazetteer
from core.nlu.scan import HEAD, LONGEST
from core.nlu.words.vocabulary import known

MOST: Final = 60
"""Words that are looked at: who writes more tells a story or pastes a list."""

_NAME: Final = re.compile(r"(?<![\w@./-])[a-z0-9_][a-z0-9_.]{4,28}[a-z0-9_](?![\w@/-])", re.I)
"""Six letters at least: shorter names are people's too often."""

_SHORT: Final = re.compile(r"(?<![\w@./-])(?<!\d\s)[a-z0-9_]{3,5}(?![\w@/-]|\.\w)", re.I)
"""Where an account of few letters is named; behind a number stands what is counted: `laku 5 kopi`."""

_LISTED: Final = re.compile(
    r"\s{0,2}[:=-]?\s{0,2}(?:rp\.?\s?\d|\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta|m|million|thousand|pcs|pieces|porsi|biji|orders?|sold|terjual|views?|likes?)\b)",
    re.I,
)
"""Behind a name of a list, which may stand behind a colon: `to pay: rani 300k, hana 200k`."""

SHORTEST: Final = 6
"""Letters of a name that may be written with spaces."""

_TOLD: Final = re.compile(r"(?<![\w@])@([\w.]{1,60}\w)")

NO_ACCOUNT: Final = re.compile(
    r"\b(?:saya|aku|gue|gw|nama(?:ku|nya)?|i'?m|i\s+am|my\s+name\s+is|toko|warung|brand|merk|merek|usaha(?:ku|nya)?|shop|store|produk(?:ku|nya)?|product|kasir|karyawan)\s+$",
    re.I,
)
"""What names the speaker, a shop or goods."""


_NAMED_FIRST: Final = re.compile(
    r"^\W{0,5}(?:(?:kalau|kalo|eh|kak|min|si|sama|juga|and|also|the|akun)\s{1,3}){0,3}(?P<who>[a-z0-9_][a-z0-9_.]{3,28})(?![\w@/-])",
    re.I,
)
_NAMED_BEHIND: Final = re.compile(
    r"\b(?:buat|untuk|utk|kasih|kasi|beri|nilai|sama|dengan|for|give|rate|with|akun|si)\s{1,3}(?P<who>[a-z0-9_][a-z0-9_.]{3,28})(?![\w@/-])",
    re.I,
)
"""Where a judgement names whom it is of: first of all, or behind a word for giving it."""


def strange_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, in lower case, that may be accounts without their @."""
    return tuple(dict.fromkeys(match[0].lower() for match in _candidates(text)))


def named_accounts(text: str) -> tuple[str, ...]:
    """Return the accounts that a text names with an @, and its words that may be some, in lower case."""
    told = (match[1].lower() for match in _TOLD.finditer(text[:LONGEST]))
    return tuple(dict.fromkeys([*told, *strange_words(text)]))[:MOST]


def short_words(text: str, *, ordinary: bool) -> tuple[str, ...]:
    """Return the words of a text, in lower case, that may be accounts of few letters: where they are `ordinary`
    words too, only somebody who is spoken of anyway can be meant."""
    told = dict.fromkeys(match[0].lower() for match in _short(text))
    return tuple(w for w in told if any(map(str.isalpha, w)) and (ordinary or is_strange(w)))


def with_short(text: str, accounts: Collection[str]) -> str:
    """Return a text with an @ before those of its short words that are these accounts."""
    told = [match.start() for match in _short(text) if match[0].lower() in accounts]
    parts = (text[one:other] for one, other in pairwise([0, *told, len(text)]))
    return "@".join(parts)


def with_at(text: str, accounts: Collection[str]) -> str:
    """Return a text with an @ before those of its strange words that are accounts."""
    parts, at = [], 0
    for match in _candidates(text):
        if match[0].lower() in accounts:
            parts += [text[at : match.start()], "@"]
            at = match.start()
    return "".join([*parts, text[at:]])


def with_shown(text: str, shown: Collection[str]) -> str:
    """Return a text with the accounts shown last as their handles where they are written with spaces
    (`resep dewi` for @resep_dewi); a name of one word is no such one."""
    head = HEAD.match(text[:LONGEST])
    told = head[0] if head else ""
    if len(told.split()) > MOST:
        return text
    rest = text[len(told) :]
    for handle in sorted(shown, key=len, reverse=True):
        parts = [part for part in re.split(r"[._-]+", handle) if part]
        if len(parts) < 2 or sum(map(len, parts)) < SHORTEST:
            continue
        name = r"\s+".join(map(re.escape, parts))
        for match in reversed([*re.finditer(rf"(?<![\w@./-]){name}(?![\w@/-])", told, re.I)]):
            if not NO_ACCOUNT.search(told[: match.start()]):
                told = f"{told[: match.start()]}@{handle}{told[match.end() :]}"
    return told + rest


def somebody_named(text: str, accounts: Collection[str]) -> str | None:
    """Return the strange word that stands where a text names whom it judges (`dapurnina mengecewakan, nilai 2`,
    `nilai 5 buat dapurnina`) and is none of these accounts, nor a part of one; None for none."""
    if "@" in text or len(text.split()) > MOST:
        return None
    told = text[:LONGEST]
    found = (*_NAMED_FIRST.finditer(told), *_NAMED_BEHIND.finditer(told))
    names = (match["who"].lower().rstrip(".") for match in found)
    others = (name for name in names if not any(name in account for account in accounts))
    return next(filter(is_strange, others), None)


def _candidates(text: str) -> Iterator[re.Match[str]]:
    head = HEAD.match(text[:LONGEST])
    told = head[0] if head else ""
    if len(told.split()) > MOST:
        return
    for match in _NAME.finditer(told):
        if is_strange(match[0].lower()) and not NO_ACCOUNT.search(told[: match.start()]):
            yield match


def _short(text: str) -> Iterator[re.Match[str]]:
    head = HEAD.match(text[:LONGEST])
    told = head[0] if head else ""
    if len(told.split()) > MOST:
        return
    yield from _SHORT.finditer(told)
    yield from (
        m for m in _SHORT.finditer(text[:LONGEST], len(told)) if _LISTED.match(text, m.end())
    )


def is_strange(word: str) -> bool:
    """Return whether a lower-case word is of no language and no place, so that it may be an account."""
    return any(map(str.isalpha, word)) and not known(word) and word not in gazetteer().certain
