"""Reads words as what they are about: "ngilangin" and "lenyap" both say that something goes.

Words are brought to their root as a light stemmer for Indonesian does (after Tala 2003, with the
forms of everyday speech), then looked up in the classes of `concepts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from core.analytics.content import concepts

SAME = {
    one: plain
    for plain, others in {
        "ga": "gak gk nggak enggak ngga engga tidak tdk tak ndak nda kagak gada gaada ora",
        "sudah": "udah udh sdh dah telah wis wes",
        "yang": "yg",
        "banget": "bgt bngt pisan",
        "pakai": "pake makai make",
        "bisa": "bs dapat dpt",
        "kalau": "kalo klo kl",
        "sampai": "sampe ampe nyampe",
        "habis": "abis",
        "dengan": "dgn",
        "saja": "aja doang",
        "aku": "saya gue gw gua",
        "hilang": "ilang",
        "cuma": "cuman hanya",
        "kayak": "kaya seperti kek",
        "buat": "untuk utk bt",
        "sama": "ama",
        "karena": "krn soalnya soale",
        "jadi": "jd",
        "orang": "org",
        "lebih": "lbh",
        "sekarang": "skrg skrang saiki",
        "bukan": "bkn",
        "belum": "blm",
        "jangan": "jgn",
        "bikin": "bkin membuat ngebuat",
        "besar": "gede",
    }.items()
    for one in others.split()
}
"""Spellings of the commonest words, brought to one."""

_WORD = re.compile(r"[a-z0-9%]+(?:'[a-z]+)?")
_END = re.compile(r"[.!?;\n]")
_PREFIXES = (
    ("memper", ""), ("diper", ""), ("meny", "s"), ("peny", "s"), ("meng", ""), ("peng", ""), ("meng", "k"),
    ("peng", "k"), ("mem", ""), ("pem", ""), ("mem", "p"), ("pem", "p"), ("men", ""), ("pen", ""),
    ("men", "t"), ("pen", "t"), ("nge", ""), ("ng", ""), ("ng", "k"), ("ny", "s"), ("ny", "c"), ("n", "t"),
    ("m", "p"), ("me", ""), ("pe", ""), ("di", ""), ("ter", ""), ("ber", ""), ("per", ""), ("ke", ""),
    ("se", ""), ("be", ""),
)  # fmt: skip
_SUFFIXES = ("", "kan", "in", "i", "an", "nya", "ku", "mu", "lah", "kah", "pun")
_ENCLITIC = re.compile(r"(?<=\w{3})(?:nya|ku|mu|lah|kah|pun|2)$")
SHORTEST = 3

LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, in which sentence, and its classes (of phrases too)."""

    text: str
    start: int
    end: int
    sentence: int
    classes: frozenset[str]


@cache
def _lexicon() -> tuple[dict[str, frozenset[str]], dict[tuple[str, ...], frozenset[str]]]:
    """Return the classes of single words and of phrases, both in their plain spelling."""
    single: dict[str, set[str]] = {}
    phrases: dict[tuple[str, ...], set[str]] = {}
    for name, words in concepts.load().items():
        for said in words:
            parts = tuple(plain(w) for w in _WORD.findall(said))
            if len(parts) == 1:
                single.setdefault(parts[0], set()).add(name)
            elif parts:
                phrases.setdefault(parts, set()).add(name)
    return (
        {w: frozenset(c) for w, c in single.items()},
        {w: frozenset(c) for w, c in phrases.items()},
    )


def plain(word: str) -> str:
    """Return the common spelling of a folded word."""
    return SAME.get(word, word)


@lru_cache(maxsize=20_000)
def roots(word: str) -> tuple[str, ...]:
    """Return what a word may come from, the nearest first, itself before all others.

    >>> "hilang" in roots("menghilangkan"), "sembuh" in roots("nyembuhin")
    (True, True)
    """
    found: dict[str, None] = {word: None}
    bare = _ENCLITIC.sub("", word)
    found[bare] = None
    for stem in dict.fromkeys((word, bare)):
        for suffix in _SUFFIXES:
            if not stem.endswith(suffix) or len(stem) - len(suffix) < SHORTEST:
                continue
            left = stem[: len(stem) - len(suffix)]
            found[left] = None
            for prefix, letter in _PREFIXES:
                if left.startswith(prefix) and len(left) - len(prefix) + len(letter) >= SHORTEST:
                    found[letter + left[len(prefix) :]] = None
    return tuple(found)


@lru_cache(maxsize=20_000)
def classes_of(word: str) -> frozenset[str]:
    """Return the classes of the nearest root that has any."""
    single, _ = _lexicon()
    return next((single[r] for r in map(plain, roots(word)) if r in single), frozenset())


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """Return the root that the lexicon knows, else the word without what hangs on its end."""
    single, _ = _lexicon()
    known = (r for r in map(plain, roots(word)) if r in single)
    return next(known, plain(_ENCLITIC.sub("", word)))


def words(folded: str) -> tuple[Word, ...]:
    """Return the words of a folded text with their classes."""
    found = list(_WORD.finditer(folded))
    spelled = [plain(m[0]) for m in found]
    bare = [plain(_ENCLITIC.sub("", m[0])) for m in found]
    classes = [set(classes_of(word)) for word in spelled]
    for at, end, named in _phrases(spelled, bare):
        for n in range(at, end):
            classes[n] |= named
    out, sentence, before = [], 0, 0
    for match, word, known in zip(found, spelled, classes, strict=True):
        sentence += bool(_END.search(folded, before, match.start())) and not _within_number(
            folded, before, match.start()
        )
        before = match.end()
        out.append(Word(word, match.start(), match.end(), sentence, frozenset(known)))
    return tuple(out)


def _within_number(folded: str, start: int, end: int) -> bool:
    """Whether the full stop between two words is one of thousands: `Rp15.000`."""
    return (
        folded[start:end] == "." and folded[start - 1 : start].isdigit() and folded[end].isdigit()
    )


def _phrases(spelled: list[str], bare: list[str]) -> Iterator[tuple[int, int, frozenset[str]]]:
    _, phrases = _lexicon()
    for at in range(len(spelled)):
        for length in range(2, LONGEST_PHRASE + 1):
            for form in {
                tuple(spelled[at : at + length]),
                (*spelled[at : at + length - 1], *bare[at + length - 1 : at + length]),
            }:
                if len(form) == length and form in phrases:
                    yield at, at + length, phrases[form]
