"""Accounts of a list of one's own by a word of their name: `wulan udah aku chat` is of @wulan.kriuk, or of whoever the
list calls "Mbak Wulan", and of nobody who was spoken of before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import Final

from core.nlu.accounts.bare_names import MOST, NO_ACCOUNT
from core.nlu.accounts.short_names import BEFORE, BEHIND, TITLE, of_topic, somebody_stands
from core.nlu.accounts.unknown_names import GIVEN, can_be_named

Named = tuple[str, str | None]
"""A handle and what its list calls it."""

_WORD: Final = re.compile(
    r"(?<![\w@./#-])(?:[a-z][a-z0-9]{2,28}|(?:(?<=bang )|(?<=mbak )|(?<=mba )|(?<=mas )|(?<=kak )|(?<=pak )|(?<=bu )|(?<=om )|(?<=mama )|(?<=cak )|(?<=teh )|(?<=ko )|(?<=ce ))[a-z]{2})(?![\w@/-]|\.\w)",
    re.IGNORECASE,
)
"""A word that may be of a name; of two letters behind how somebody is addressed: `bang jo`."""

_ASKED: Final = re.compile(
    r"\s{1,3}(?:aja|saja|doang|itu|ini|tuh|tadi)?\s{0,3}(?:(?:di)?bayar\w{0,4}|harga\w{0,3}|tarif\w{0,3}|fee\w{0,3}|rate\w{0,3}|follower\w{0,3}|pengikut\w{0,3}|gimana|gmn|worth|cocok|bagus|oke|aja|saja)\b",
    re.IGNORECASE,
)
_OF: Final = re.compile(
    r"\b(?:pay|bayar|catatan(?:nya)?|punya(?:nya)?|soal|tentang|about|hapus|keluarin|coret|buang|remove|drop|delete|ngga|nggak|ga|gak|sih|si|pesan(?:nya)?\s{1,3}(?:buat|untuk|ke)|(?:dm|chat|message|wa)\s{1,3}(?:buat|untuk|ke|to|for))\s{1,3}$",
    re.IGNORECASE,
)
_LEAST: Final = 4
"""Letters of a word that a longer name begins with."""

_LONE: Final = 3
"""Letters of a word that names somebody without how they are addressed."""

MOST_ASKED: Final = 6


def words_in(text: str) -> tuple[str, ...]:
    """Return the words, in lower case, by which somebody may be named."""
    if len(text.split()) > MOST:
        return ()
    words = dict.fromkeys(found[0].lower() for found in _WORD.finditer(text))
    return tuple(word for word in words if can_be_named(word) and not of_topic(word))[:MOST_ASKED]


def with_listed(text: str, listed: Sequence[Named], near: Collection[str]) -> str:
    """Return a text with an @ before whom a word of it names: the only one of a list, else the only one of those spoken of
    last; a word that may be of several stands there as an account that nobody has, so that it is asked. listed: who has
    such a word in their name."""
    words = {word: whose for word in words_in(text) if (whose := _whose(word, listed, near))}
    leads = {handle: lead for handle, called in listed if (lead := _lead(called))}
    for word, handle in (
        *words.items(),
        *words.items(),
    ):  # again, beside whom the first round found
        lead = rf"(?:(?P<lead>{re.escape(leads[handle])})\s{{1,3}})?" if handle in leads else ""
        said = re.compile(rf"(?<![\w@./#-]){lead}(?P<who>{word})(?![\w@/-]|\.\w)", re.IGNORECASE)
        text = said.sub(partial(_account, handle), text)
    return text


def _whose(word: str, listed: Iterable[Named], near: Collection[str]) -> str:
    """Return whom a word names; the word itself where that is open; "" for nobody."""
    every = dict.fromkeys(handle for handle, called in listed if _has(word, handle, called))
    some = [handle for handle in every if handle in near] if len(every) > 1 else list(every)
    return some[0] if len(some) == 1 else word if every else ""


def _has(word: str, handle: str, called: str | None) -> bool:
    parts = re.split(r"[._-]+", handle)
    begins = len(word) >= _LEAST and parts[0].startswith(word)
    return begins or word in parts or word in _words_of(called)


def _words_of(called: str | None) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", (called or "").lower()))


def _account(handle: str, found: re.Match[str]) -> str:
    return f"@{handle}" if _is_named(found) else found[0]


def _lead(called: str | None) -> str:
    """Return the word of a name of two that stands before the one that says whose it is: `mama` of "Mama Lala"."""
    words = _words_of(called)
    return words[0] if len(words) == 2 and can_be_named(words[1]) else ""


def _is_named(found: re.Match[str]) -> bool:
    """Return whether a word of somebody's name is meant as one: it is nothing else, their whole name, or stands where
    somebody is named."""
    text, word = found.string, found["who"].lower()
    before = text[max(0, found.start() - 80) : found.start()]
    if NO_ACCOUNT.search(before) or TITLE.search(before):
        return False
    whole = "lead" in found.re.groupindex and found["lead"]
    if len(word) < _LONE and not whole:
        return False
    beside = BEFORE.match(text, found.end()) or BEHIND.search(before)
    if whole or beside or word in GIVEN or _OF.search(before) or _ASKED.match(text, found.end()):
        return True
    return somebody_stands(text, found, short=True)
