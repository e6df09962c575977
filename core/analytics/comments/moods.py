"""Feelings that single words and emoji carry, by a list of our own, and what denials make of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources

from core.analytics.comments.words import DENIES, Words

_REACH = 2
"""How many words a denial reaches."""
_BUT = frozenset(("tapi", "tetapi", "namun", "cuma", "sayang", "sayangnya", "padahal", "but"))
_MOST = 3
_STRONG = frozenset(("parah", "gila", "jahat", "anjir", "anjay", "sumpah", "ngeri", "kejam"))
"""Words that only make stronger what stands beside them: "lucu parah", "gila enak"."""


def moods(words: Words) -> Iterator[str]:
    """Give the names of the feelings that a comment shows: how many of each, the first, the last.

    Words after "tapi" count once more, because they are what the writer means.
    """
    found = list(_found(words.tokens))
    for sign in "+-":
        number = sum(kind == sign for kind, _ in found)
        for least in range(1, min(number, _MOST) + 1):
            yield f"~rasa{sign}{least}"
    if found:
        yield f"~rasa-akhir{found[-1][0]}"
        yield f"~rasa-semua{''.join(sorted({kind for kind, _ in found}))}"
        if len(found) == 1 and len(words.tokens) <= 4:
            yield f"~rasa-pendek{found[0][0]}"
    else:
        yield "~rasa-tiada"
    yield from _turn(words.tokens, found)
    yield from _emoji(words.tokens)


def _turn(tokens: tuple[str, ...], found: list[tuple[str, int]]) -> Iterator[str]:
    at = next((n for n, token in enumerate(tokens) if token in _BUT), None)
    if at is not None:
        yield from sorted({f"~rasa-tapi{kind}" for kind, place in found if place > at})


def _found(tokens: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Give the sign and place of each word that feels; a denial before it turns it."""
    since = _REACH + 1
    for at, token in enumerate(tokens):
        since = 0 if token in DENIES else since + 1
        sign = mood_words().get(token)
        if token in _STRONG and _praised(tokens, at):
            sign = None
            yield "+", at
        if sign:
            yield (sign if since > _REACH else "+" if sign == "-" else "-"), at


def _praised(tokens: tuple[str, ...], at: int) -> bool:
    """Return whether a word of praise stands within two words of a strong one, undenied."""
    near = tokens[max(at - 2, 0) : at + 3]
    return any(mood_words().get(t) == "+" for t in near) and DENIES.isdisjoint(near)


def _emoji(tokens: tuple[str, ...]) -> Iterator[str]:
    signs = [mood_emoji()[token] for token in tokens if token in mood_emoji()]
    for sign in "+-":
        if sign in signs:
            yield f"~muka{sign}"
    if signs:
        yield f"~muka-semua{''.join(sorted(set(signs)))}"


@cache
def mood_words() -> dict[str, str]:
    """Return words with `+` or `-`."""
    return _table("moods.csv")


@cache
def mood_emoji() -> dict[str, str]:
    """Return emoji with `+` or `-`."""
    return _table("emoji.csv")


def _table(name: str) -> dict[str, str]:
    file = resources.files("core.analytics.comments.data").joinpath(name)
    return dict(line.split(",") for line in file.read_text(encoding="utf-8").splitlines())
