"""Which of the sixteen categories a message speaks of, from words for products and trades."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.nlu.places.cities import gazetteer, resolve_city, unvowelled
from core.nlu.scan import Scan
from core.nlu.words.denials import denies, denies_too
from core.nlu.words.senses import sense_of
from core.nlu.words.vocabulary import known, table

_TOKEN = re.compile(r"[a-z&]+[0-9]?(?:'[a-z]+)?")
_CREATOR = re.compile(r"v?logg?er|foodie|gamer|streamer|hijaber|influencer|selebgram|kreator")
_LONGEST: Final = 4
_FEWEST_CONSONANTS: Final = 4
NOTHING: Final = "-"
"""The category of phrases that hold a topic's word and speak of none: `di laptop`, `nomor hp`."""

_CORRECTION = re.compile(
    r"\b(?:bukan|bkn|eh|deng|maksud(?:nya|ku)?|salah|ganti|ralat|jadi(?:nya)?|ubah|not)\b"
)
_TRADE = re.compile(
    r"\b(?:jual\w*|ngejual|dagang\w*|dodol\w*|icalan|sade\w*|produk\w*|usaha\w*|bisnis\w*|toko|warung|promo\w*|endors\w*|iklan\w*|ngiklan\w*|influ\w*|seleb\w*"
    r"|kreator\w*|creators?|tiktokers?|youtubers?|konten|niche|kategori|bidang|sell\w*|promot\w*|brand|business|run|own|review)\s+(?:(?:soal|tentang|di|a|an|the|my|our|buat|untuk|usaha|jasa|toko)\s+)?$"
)
_SUFFIXES: Final = ("nya", "ku", "an", "s")


@cache
def phrases() -> dict[str, str]:
    """Return category by phrase, words joined by one space."""
    return {phrase: category for phrase, category in table("topics.csv") if category != NOTHING}


@cache
def _silent() -> frozenset[str]:
    return frozenset(phrase for phrase, category in table("topics.csv") if category == NOTHING)


@cache
def _comparable() -> tuple[str, ...]:
    return tuple(p for p in phrases() if len(p) >= 6 and p.isalpha())


def read_category(scan: Scan) -> None:
    """Take words for products and trades; states `category`.

    The first phrase beside a word of trade wins (`suami kerja di bengkel, aku jualan kue`), else
    the first (in Indonesian the head stands first), the longest at one place; after a correction
    the last one does.
    """
    tokens = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(scan.rest)]
    stated: list[tuple[str, int, int]] = []
    denied: int | None = None
    at = 0
    while at < len(tokens):
        hit = _at(scan, tokens, at)
        if hit is None:
            at += 1
            continue
        category, size = hit
        if not category:
            at += size
            continue
        start, end = tokens[at][1], tokens[at + size - 1][2]
        label = "creator" if _CREATOR.search(scan.text, start, end) else "category"
        scan.take(start, end, label)
        joins = denied is not None and denies_too(scan.text, denied, start, end)
        denied = end if joins or denies(scan.text, start, end) else None
        if denied:
            scan.exclude("category", category)
        else:
            stated.append((category, start, end))
        at += size
    stated = [s for s in stated if scan.text[s[1] : s[2]] not in _MADE] or stated
    if stated:
        between = scan.text[stated[0][2] : stated[-1][1]]
        last = stated[-1][0] if _CORRECTION.search(between) else None
        told = (c for c, start, _ in stated if _TRADE.search(scan.text, 0, start))
        scan.state("category", last or next(told, stated[0][0]))
    _home_instead(scan)


_HOME_INSTEAD: Final = re.compile(
    r"(?:^|[,.;]|\b(?:but|tapi|tp|maksud\w{0,3}|mean|want|mau(?:nya)?|sorry|maaf|jadi)\b)\s{0,3}(?P<home>home|rumah)\b(?=\W{0,3}(?:$|[,.;]|(?:please|ya|aja|saja|not|bukan|dong|instead)\b))"
)
"""`not beauty, home`: alone a place to live, beside a kind that is not wanted the other one."""


def _home_instead(scan: Scan) -> None:
    """Take `home` or `rumah` as the kind that is wanted instead of one that is not."""
    found = _HOME_INSTEAD.search(scan.rest)
    if found is not None and scan.excluded.get("category") and "category" not in scan.slots:
        scan.take(*found.span("home"), "category")
        scan.state("category", "home")


_EITHER: Final = re.compile(
    r"(?<![\w@.])([a-z]{3,})(?:\s+(?:atau|ato|or|dan|sama|and|plus|(?:tapi\s+|tetapi\s+|but\s+)?(?:juga|also))\s+|\s*[/&+]\s*|,\s+(?=[a-z]{3,}\s+(?:juga|too)\b))([a-z]{3,})(?![\w@.])"
)


def either_category(text: str) -> tuple[str, ...]:
    """Return the categories of a text that names two (`beauty or food creators`, `not only food but also fashion`), in order;
    none where both words are of the same one."""
    for match in _EITHER.finditer(text.lower()):
        named = tuple(dict.fromkeys(phrases().get(word, "") for word in match.groups()))
        if len(named) > 1 and all(named):
            return named
    return ()


_WHOSE: Final = r"(?:influ\w{0,9}|inf?l\w?en\w?cer\w{0,3}|seleb\w{0,6}|kreator\w{0,3}|creators?|tiktokers?|youtubers?|talents?)"
_NAMED_KIND: Final = re.compile(
    rf"(?<![\w@.]){_WHOSE}\s{{1,3}}(?:(?:yang|yg|soal|bidang|niche|khusus|tentang|for|about|kategori)\s{{1,3}}){{0,2}}(?P<behind>[a-z]{{4,20}})(?![\w@.])"
    rf"|(?<![\w@.])(?P<before>[a-z]{{4,20}})\s{{1,3}}(?:influencers?|creators?)(?![\w@.])"
)


def unread_kind(text: str) -> str:
    """Return the word that stands where a search names its kind and that nothing here knows: `kreator kecntkn`;
    "" for none."""
    for match in _NAMED_KIND.finditer(text.lower()):
        word = match["behind"] or match["before"]
        named = phrases().get(word) or _inflected(word) or _misspelt(word)
        if not (named or known(word) or sense_of(word) or resolve_city(word)):
            return word
    return ""


_MADE = frozenset({"handmade", "hand made", "hobi", "hobinya"})
"""How goods are made, and that somebody has a hobby: it tells the trade where nothing says what they are."""


def _at(scan: Scan, tokens: list[tuple[str, int, int]], at: int) -> tuple[str, int] | None:
    words = [tokens[at][0]]
    for index in range(at + 1, min(at + _LONGEST, len(tokens))):
        if scan.rest[tokens[index - 1][2] : tokens[index][1]] not in (" ", "-", "  "):
            break
        words.append(tokens[index][0])
    table_ = phrases()
    for size in range(len(words), 0, -1):
        if " ".join(words[:size]) in _silent():
            return "", size
        category = table_.get(" ".join(words[:size])) or _inflected(" ".join(words[:size]))
        if category:
            return category, size
    near = _misspelt(words[0])
    return (near, 1) if near else None


def _inflected(phrase: str) -> str | None:
    for suffix in _SUFFIXES:
        stem = phrase.removesuffix(suffix)
        if stem != phrase and len(stem) >= 4 and (suffix != "an" or not known(phrase)):
            category = phrases().get(stem)
            if category:
                return category
    return None


@cache
def _unvowelled() -> dict[str, str]:
    """Return category by the consonants of its words, where they lead to one: `skncr`, `kulnr`."""
    found: dict[str, set[str]] = {}
    for phrase, category in phrases().items():
        if phrase.isalpha() and len(phrase) > 4:
            found.setdefault(unvowelled(phrase), set()).add(category)
    return {k: c.pop() for k, c in found.items() if len(c) == 1 and len(k) >= _FEWEST_CONSONANTS}


def _shortened(word: str) -> str | None:
    """Return the category of a word whose vowels were left out, if it is no word itself."""
    vowels = sum(letter in "aeiou" for letter in word)
    strange = len(word) >= _FEWEST_CONSONANTS and word.isalpha() and not known(word)
    if vowels > 1 or not strange or sense_of(word):
        return None
    return _unvowelled().get(unvowelled(word))


@lru_cache(maxsize=4_096)
def _misspelt(word: str) -> str | None:
    if short := _shortened(word):
        return short
    if len(word) < 6 or known(word) or word in gazetteer().certain:
        return None
    if len(word) == 6 and resolve_city(word):
        return None
    cutoff = 1 if len(word) < 9 else 2
    found = process.extract(word, _comparable(), scorer=OSA.distance, score_cutoff=cutoff, limit=3)
    # In a word of six letters only one that was left out is forgiven: other slips make other words.
    categories = {phrases()[match] for match, _, _ in found if len(match) > 6}
    return categories.pop() if len(categories) == 1 else None
