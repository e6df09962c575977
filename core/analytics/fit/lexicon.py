"""Words for products and what they are kinds of: keripik is makanan ringan, which is food."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib import resources
from typing import Final, NamedTuple

LONGEST: Final = 3
"""Words of the longest phrase that is looked for."""

REMEMBERED: Final = 65_536
"""So many hashtags are remembered once they were looked at: captions use the same ones."""

_TOKEN = re.compile(r"#?[a-z0-9]+(?:'[a-z]+)?")
_SUFFIXES: Final = ("nya", "ku", "mu")
_SHORTEST_TAG: Final = 4


class Kind(NamedTuple):
    """What a word is a kind of: a group (`snacks`) and its category (`food`)."""

    group: str
    category: str


@cache
def kinds() -> dict[str, Kind]:
    """Return the kind of each phrase, words joined by one space."""
    return {
        word: Kind(row["group"], row["category"])
        for row in _rows("products.csv")
        for word in row["words"].split("|")
    }


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """Return for a phrase all that mean the same, in both languages and as people spell them."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows("aliases.csv"):
        same = tuple(row["words"].split("|"))
        found |= dict.fromkeys(same, same)
    return found


@cache
def categories() -> dict[str, str]:
    """Return the category of each group."""
    return {row["group"]: row["category"] for row in _rows("products.csv")}


@cache
def value_words() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return for each value the phrases that speak for it, and those that speak against it."""
    return {row["value"]: (_set(row["words"]), _set(row["against"])) for row in _rows("values.csv")}


def phrases_in(text: str, known: frozenset[str]) -> set[str]:
    """Return which of the known phrases a text holds; the longest at one place counts."""
    return phrases_among(tokens_of(text), known)


def tokens_of(text: str) -> list[str]:
    """Return the words and hashtags of a text, folded."""
    found: list[str] = _TOKEN.findall(text.casefold())
    return found


def phrases_among(tokens: list[str], known: frozenset[str]) -> set[str]:
    """Return which of the known phrases stand in `tokens_of` a text."""
    return set().union(*(said(piece, known) for piece in pieces_of(tokens, known)))


def pieces_of(tokens: list[str], known: frozenset[str]) -> list[str]:
    """Return tokens, those that are a known phrase of several words as one, with spaces between."""
    first = _first_words()
    if first.isdisjoint(tokens):
        return tokens
    found, done = [], 0
    for at, token in enumerate(tokens):
        if token in first and at >= done and (size := _size(tokens, at, known)) > 1:
            found += [*tokens[done:at], " ".join(tokens[at : at + size])]
            done = at + size
    return found + tokens[done:]


def said(piece: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the known phrases that one of `pieces_of` a text says."""
    if " " in piece:
        return (_bare_at_end(piece),)
    if piece[0] == "#":
        return _in_tag(piece[1:], known)
    form = _form(piece, known)
    return (form,) if form else ()


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded, without endings that say whose."""
    return [bare(token) for token in tokens_of(text)]


def bare(token: str) -> str:
    """Return a word of `tokens_of` as `words_of` gives it."""
    return _bare(token.lstrip("#"))


@cache
def values_of() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Return for each phrase the values that it tells of, and whether it speaks for them."""
    told: dict[str, list[tuple[str, bool]]] = {}
    for value, sides in value_words().items():
        for words, speaks in zip(sides, (True, False), strict=True):
            for word in words:
                told.setdefault(word, []).append((value, speaks))
    return {word: tuple(found) for word, found in told.items()}


@cache
def every_phrase() -> frozenset[str]:
    """Return every phrase of products and values."""
    values = (words | against for words, against in value_words().values())
    return frozenset(kinds()).union(*values)


@cache
def products() -> frozenset[str]:
    """Return every phrase of products."""
    return frozenset(kinds())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_beginnings())


@cache
def _beginnings() -> dict[str, frozenset[str]]:
    """Return for each first word of phrases of several words which words follow it."""
    found: dict[str, set[str]] = {}
    for first, second, *_ in (phrase.split(" ") for phrase in every_phrase() if " " in phrase):
        found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _size(tokens: list[str], at: int, known: frozenset[str]) -> int:
    """Return of how many words the longest known phrase is that begins at a place, at least 1."""
    following = tokens[at + 1 : at + 2]
    if _beginnings()[tokens[at]].isdisjoint([*following, *map(_bare, following)]):
        return 1
    sizes = range(min(LONGEST, len(tokens) - at), 1, -1)
    return next((n for n in sizes if _bare_at_end(" ".join(tokens[at : at + n])) in known), 1)


def _bare_at_end(words: str) -> str:
    before, space, last = words.rpartition(" ")
    return before + space + _bare(last)


def _form(word: str, known: frozenset[str]) -> str | None:
    """Return the form of a word that is known."""
    for form in (word, _bare(word), word.removesuffix("s")):
        if form in known:
            return form
    return None


def _bare(word: str) -> str:
    if word.endswith(_SUFFIXES):
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_TAG:
                return word[: -len(suffix)]
    return word


@lru_cache(maxsize=REMEMBERED)
def _in_tag(tag: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the words that a hashtag begins or ends with (#kulinerlokal, #reviewskincare)."""
    starts = [tag[:cut] for cut in range(_SHORTEST_TAG, len(tag) + 1)]
    ends = [tag[cut:] for cut in range(1, len(tag) - _SHORTEST_TAG + 1)]
    return tuple(part for part in (*starts, *ends) if part in known)


def _set(words: str) -> frozenset[str]:
    return frozenset(word for word in words.split("|") if word)


def _rows(name: str) -> list[dict[str, str]]:
    file = resources.files("core.analytics.data").joinpath(name)
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
