"""Words as they are typed with patience: `poin2` is `poin-poin`, `cariinfluencer` two words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from core.nlu.places.cities import gazetteer
from core.nlu.questions.glossary import TERMS
from core.nlu.words.bags import bag
from core.nlu.words.vocabulary import known, meanings, table, words

_TWICE = re.compile(r"(?<![\w@#/.])([a-z]{3,})2(?=(?:nya|an|in|ku)?(?![\w@.,]\w|\w))")
NUMBERED: Final = bag(
    "bintang btg bntg rating rate ratingnya skor score star stars nilai nilainya jam pukul pkl tgl tanggal nomor nmr "
    "budget top level lvl vol volume part batch hari minggu bulan tahun pilih pilihan opsi kandidat kreator masing "
    "cari butuh perlu ambil cuma total ponten peunteun biji lantai blok gang kelas grade season episode sesi slot"
)
"""Words after which a 2 is a number; any other word with a 2 behind it is said twice."""

_CHUNK = re.compile(r"(?<![^\s(\"'])[a-z][a-z0-9.,!?]*(?![^\s)\"'])")
_RUN = re.compile(r"[a-z]+")
_VETS = re.compile(
    r"\bvet(?=\s{1,3}(?:@|(?:this|these|that|those|the|him|her|them|an?|some|my|our|new|any)\s{1,3}(?:\w{1,20}\s{1,3})?(?:creators?|influencers?|accounts?|profiles?|kols?|candidates?|people)\b|(?:him|her|them|this\s{1,3}one)\b))"
)
"""Who vets somebody checks them; a vet by itself is a doctor for animals."""
_PEOPLE: Final = re.compile(r"(?<![\w@#/.])(?:ppl|peeps|pple)(?![\w@])")
_BUDGET: Final = re.compile(
    r"(?<![\w@#/.])(?:bdget|bdgt|budgt|bugdet|bugget|budjet|buget|budegt|bujet)(?=(?:nya|ku)?(?![\w@]))"
)
SHORTEST_GLUED: Final = 11
"""Letters: shorter words that nobody knows are rather names and slips."""

LONGEST_GLUED: Final = 120
_LONGEST_WORD: Final = 18
_STRANGE: Final = range(3, 9)
"""Letters of a piece that no table knows: a name or a rare word among words that are known."""

_FEWEST_BESIDE: Final = 3
_SHORT: Final = bag(
    "di ke dr yg ya min kak dan dari utk buat aja sih dong nih lah mau ada apa ini itu gak ga bisa kalo klo cek er ig "
    "jt rb jam org sy aku gue gmn brp tlg udh yuk tau kue teh mie sby bdg mlg jkt in on at to of my me for the and you how what is are can any need find "
    "with from near we"
)
"""Short words that are often written together with others; further short ones would split names."""


def respelled(folded: str) -> str:
    """Return a folded text with doubled words written out and words that run together apart.

    `orang2 yg` is `orang-orang yg`, `cariinfluencerdimedan` is `cari influencer di medan`, who vets an
    account checks it.
    Accounts, links, tags and words that somebody may know stay as they are.
    """
    doubled = _TWICE.sub(_doubled, folded) if "2" in folded else folded
    doubled = _PEOPLE.sub("people", _VETS.sub("check", doubled))
    doubled = _BUDGET.sub("budget", doubled)
    return _CHUNK.sub(_apart, doubled) if _has_long_word(doubled) else doubled


def _doubled(match: re.Match[str]) -> str:
    return match[0] if match[1] in NUMBERED else f"{match[1]}-{match[1]}"


def _has_long_word(text: str) -> bool:
    return any(len(word) >= SHORTEST_GLUED for word in text.split())


def _apart(chunk: re.Match[str]) -> str:
    text = chunk[0]
    runs = list(_RUN.finditer(text))
    longest = max((len(run[0]) for run in runs), default=0)
    if not SHORTEST_GLUED <= longest <= LONGEST_GLUED or not _joins(runs):
        return text
    parts, at = [], 0
    for run in runs:
        pieces = split_words(run[0])
        if pieces is None:
            return text
        between = text[at : run.start()]
        parts += [between, " " if _before_number(between) else "", " ".join(pieces)]
        at = run.end()
    return _SPACED.sub(r"\1 \2", "".join([*parts, text[at:]]))


_SPACED = re.compile(r"([a-z])(\d)")


def _before_number(between: str) -> bool:
    return between.endswith((",", ".", "!", "?"))


def _joins(runs: list[re.Match[str]]) -> bool:
    """Whether the longest run of letters is no word of its own, and falls into several, of which
    at least half the letters are this field's; three quarters where one piece is strange."""
    longest = max((run[0] for run in runs), key=len)
    if known(longest) or longest in gazetteer().certain or longest in _vocabulary():
        return False
    pieces = split_words(longest)
    if pieces is None or len(pieces) < 2:
        return False
    told = sum(len(piece) for piece in pieces if piece in _telling())
    strange = sum(piece not in _vocabulary() for piece in pieces)
    if strange:
        return strange == 1 and len(pieces) > _FEWEST_BESIDE and 4 * told >= 3 * len(longest)
    return 2 * told >= len(longest)


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words that may stand in a run: of the field, of places, and ordinary ones."""
    return _telling() | {word for word in words() if len(word) >= 4 and word.isalpha()}


@cache
def _telling() -> frozenset[str]:
    """Return the words that this assistant knows something about: they cost less than others."""
    topics = {word for phrase, _ in table("topics.csv") for word in phrase.split()}
    senses = {word for _, word in meanings() if "_" not in word}
    terms = {word for names in TERMS.values() for name in names for word in name.split()}
    listed = (*topics, *senses, *terms, *gazetteer().certain)
    longer = {word for word in listed if len(word) >= 4}
    return frozenset(longer | _SHORT)


@lru_cache(maxsize=1_024)
def split_words(run: str) -> tuple[str, ...] | None:
    """Return the words that a run of letters consists of, the fewest and best known; else None.

    What no table knows stands between them only where nothing known does.
    """
    if len(run) > LONGEST_GLUED:
        return None
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())]
    for end in range(1, len(run) + 1):
        ways = []
        for start in range(max(0, end - _LONGEST_WORD), end):
            before = best[start]
            word = run[start:end]
            if before is not None and _may_stand(word):
                ways.append((before[0] + _cost(word), (*before[1], word)))
        best.append(min(ways) if ways else None)
    found = best[-1]
    return found[1] if found else None


@lru_cache(maxsize=4_096)
def _compound(word: str) -> bool:
    """Whether a listed word is itself two that run together, as `apaitu` is."""
    telling = _telling()
    if len(word) < 6 or word in telling:
        return False
    return any(word[:at] in telling and word[at:] in telling for at in range(2, len(word) - 1))


def _may_stand(word: str) -> bool:
    if word in _vocabulary():
        return not _compound(word)
    return len(word) in _STRANGE


def _cost(word: str) -> float:
    if word not in _vocabulary():
        return 4.0 + 0.9 * len(word)
    return (1.0 if word in _telling() else 1.6) + (0.35 if len(word) <= 3 else 0.0)
