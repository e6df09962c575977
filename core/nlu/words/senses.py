"""What words mean, whatever language or spelling they come in: `nggawe`, `bikinin`, `make`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.nlu.words.bags import bag
from core.nlu.words.vocabulary import known, meanings

EMPTY: Final = "_"
"""The sense of words that say nothing about what is wanted: particles, vocatives, articles."""

GENERIC: Final = bag(
    "aku kamu dia mau tidak jangan bisa boleh tahu perlu berapa gimana kenapa siapa mana apa kapan tiap hari pagi "
    "minggu jam lain lebih baru nama cara atau bagus jelek lihat minta beda main cuaca tempat pinjam cari_kerja "
    "jual bayar mahal murah bantu salam makasih hapus simpan data pindah bahasa <num> <date> <time> <every> <zone>"
)
"""Senses that any talk may have: they do not tell that a message is meant for this assistant."""

_SUFFIXES: Final = ("nya", "kan", "in", "ku", "na", "ne", "ki", "keun", "no", "ke", "an", "e", "s")
_PREFIXES: Final = ("di", "nge", "ng", "me", "n", "tak", "dak", "ta")
_VOWELS = re.compile(r"[aeiou']")
_DOUBLE = re.compile(r"([a-z])\1")
_SHORTEST_TYPO: Final = 5
_SHORTEST_SKELETON: Final = 3


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sense by word, by pair of words and by skeleton (consonants only, where it is unambiguous);
    words long enough to be compared, by their first letter: slips rarely fall on it."""

    words: dict[str, str]
    pairs: dict[tuple[str, str], str]
    skeletons: dict[str, str]
    comparable: dict[str, tuple[str, ...]]


@cache
def lexicon() -> Lexicon:
    """Return the packaged table, read at first use; a word listed twice keeps its first sense."""
    words: dict[str, str] = {}
    pairs: dict[tuple[str, str], str] = {}
    for sense, word in meanings():
        first, _, second = word.partition("_")
        if second:
            pairs.setdefault((first, second), sense)
        else:
            words.setdefault(word, sense)
    comparable: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= _SHORTEST_TYPO and word.isalpha():
            comparable.setdefault(word[0], []).append(word)
    skeletons: dict[str, set[str]] = {}
    for word, sense in words.items():
        if len(word) > _SHORTEST_SKELETON and sense != EMPTY:
            skeletons.setdefault(_skeleton(word), set()).add(sense)
    return Lexicon(
        words,
        pairs,
        {k: v.pop() for k, v in skeletons.items() if len(v) == 1 and len(k) >= _SHORTEST_SKELETON},
        {letter: tuple(group) for letter, group in comparable.items()},
    )


def senses(tokens: list[str]) -> tuple[list[str], int]:
    """Return the senses of a masked message's words, in order, and how many words have none.

    Masks such as `<city>` stand for themselves; particles and the like are left out.
    """
    found = list(_walk(tokens))
    return [sense for sense in found if sense and sense != EMPTY], found.count(None)


def _walk(tokens: list[str]) -> Iterator[str | None]:
    table = lexicon()
    at = 0
    while at < len(tokens):
        pair = table.pairs.get((tokens[at], tokens[at + 1])) if at + 1 < len(tokens) else None
        yield pair or sense_of(tokens[at])
        at += 2 if pair else 1


@lru_cache(maxsize=8_192)
def sense_of(word: str) -> str | None:
    """Return the sense of one word: as written, without affixes, one slip away, or unvowelled."""
    table = lexicon()
    if word in table.words:
        return table.words[word]
    if word.startswith("<"):
        return word
    for stem in _stems(word):
        if stem in table.words and table.words[stem] != EMPTY:
            return table.words[stem]
    return None if len(word) < _SHORTEST_SKELETON or known(word) else _nearly(word)


def _stems(word: str) -> Iterator[str]:
    bare = [word.removesuffix(s) for s in _SUFFIXES if word.endswith(s) and len(word) - len(s) >= 4]
    for stem in (word, *bare):
        if stem != word:
            yield stem
        for prefix in _PREFIXES:
            if stem.startswith(prefix) and len(stem) - len(prefix) >= 4:
                yield stem[len(prefix) :]


def _nearly(word: str) -> str | None:
    table = lexicon()
    if len(word) >= _SHORTEST_TYPO:
        listed = table.comparable.get(word[0], ())
        near = process.extract(word, listed, scorer=OSA.distance, score_cutoff=1, limit=3)
        found = {table.words[match] for match, _, _ in near}
        if len(found) == 1:
            return found.pop()
    return table.skeletons.get(_skeleton(word))


def _skeleton(word: str) -> str:
    return _DOUBLE.sub(r"\1", word[:1] + _VOWELS.sub("", word[1:]))
