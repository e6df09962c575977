"""What the header of a column means, in Indonesian or English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache, lru_cache

from core.imports.lists.networks import FIGURES
from core.imports.lists.vocabulary import (
    ALIASES,
    AS_PAID,
    ASIDE,
    CONTENT_WORDS,
    CURRENCY,
    FILLERS,
    FOREIGN,
    OTHER_NETWORKS,
    OTHER_PRICES,
    PACKAGES,
    PIECES,
    PLATFORM_WORDS,
    SCALES,
    STORIES,
    TAXED,
    TAXES,
)
from core.imports.values.dates import dates_in


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the file, the field it was taken for, and how that was decided.

    `platform` is set where the header names one ("Followers IG"); `scale` where it says that the
    numbers are thousands or millions ("Pengikut (ribu)"); `guessed` where the name is no alias.
    """

    name: str
    field: str
    platform: str | None = None
    scale: str = ""
    guessed: bool = False


_ONE_WORD = {
    "tik tok": "tiktok",
    "you tube": "youtube",
    "linked in": "linkedin",
    "snap chat": "snapchat",
    "git hub": "github",
    "we chat": "wechat",
}
"""Names of networks that a capital letter within would part."""


@lru_cache(maxsize=1_024)
def fold(name: str) -> str:
    """Return a header in lower case, words only: `Rata-rata_like` is `rata rata like`."""
    plain = unicodedata.normalize("NFKC", name)
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain).casefold()
    words = " ".join(re.findall(r"[^\W_]+", plain))
    for apart, whole in _ONE_WORD.items():
        words = words.replace(apart, whole)
    return words


@cache
def _fields() -> dict[str, str]:
    return {alias.strip(): name for name, words in ALIASES.items() for alias in words.split(",")}


_OWNED = re.compile(r"(?P<stem>\w{4,20}?)(?:ku|mu|nya|kah)")


def _stem(word: str) -> str:
    """Return a word of a name of a column without whose it is (`pengikutmu`, `harganya`)."""
    found = _OWNED.fullmatch(word)
    return found["stem"] if found and found["stem"] in _words() else word


@cache
def _words() -> frozenset[str]:
    return frozenset(word for alias in _fields() for word in alias.split())


_EXAMPLE = re.compile(
    r"[(\[]?\s{0,3}(?<!\w)(?:contoh(?:nya)?|cth|misal(?:nya|kan)?|mis|e\.?g|example|for\sexample|such\sas)\b[.:=]{0,2}\s?[^()\[\]]{0,120}[)\]]?"
    r"|[(\[][^()\[\]]{0,60}(?:@\w|\.com/)[^()\[\]]{0,60}[)\]]"
    r"|\(from\s[^()]{1,60}\)",
    re.I,
)
"""An example of what is asked for, behind the question of a form: `(contoh: @budi.jajan)`; or from which
table Airtable takes it."""


def without_example(name: str) -> str:
    """Return a header without the example that it gives; a name that is all example as it is."""
    plain = _EXAMPLE.sub(" ", name).strip()
    return plain if plain and plain != name else name


_TOGETHER = re.compile(r"[+&]|\b(?:dan|and|plus)\b", re.I)

_COMBINED = frozenset(
    {"combined", "gabungan", "digabung", "akumulasi", "semua", "seluruh", "all", "overall"}
)

_SIGN = re.compile(r"[$€£¥]")


_NOUGHTS = re.compile(
    r"(?<![\d.,'’])(?<!\d\s)(?:['’]?000(?:s\b|(?!\d))|[x×*]\s?1[.,]?000(?!\d))", re.I
)
"""What says that the numbers below are thousands (`Rp '000`, `x1000`); no part of a number."""


_SEVERAL = re.compile(r"(?<!\w)(?:[2-9]|1\d|20)\s?x?\s(?P<what>[a-z]+)")


_WHOLE = frozenset({"followers", "following", "rate_idr"})
"""Fields of which a percentage is something else."""


@lru_cache(maxsize=10_000)
def meaning(name: str) -> Column | None:
    """Return what a header means, by its name or by the longest alias among its words; or None."""
    column = _meaning(without_example(name))
    return None if column is None else replace(column, name=name)


def _meaning(name: str) -> Column | None:
    words = [_stem(word) for word in fold(name).split()]
    named = [PLATFORM_WORDS[w] for w in words if w in PLATFORM_WORDS]
    platform = named[0] if named else None
    scale = next((SCALES[w] for w in words[1:] if w in SCALES), "")
    if found := _NOUGHTS.search(name):
        words, scale = [_stem(w) for w in fold(name.replace(found[0], " ", 1)).split()], "k"
    rest = [w for w in words if w not in PLATFORM_WORDS | SCALES and w not in CURRENCY]
    if platform and not rest:
        return Column(name, "handle", platform, scale)
    if not platform and names_another(name):
        return Column(name, "note")
    field, guessed = _field(" ".join(words), " ".join(rest))
    if not field and is_content(name):
        counted, paid = words[0].rstrip("x").isdecimal(), CURRENCY & set(fold(name).split())
        field, guessed = "rate_idr", not (counted or paid)
    if "%" in name and field in _WHOLE:
        return Column(name, "note")
    if guessed and ("%" in name or ASIDE.get(field, frozenset()) & set(words)):
        return Column(name, "note")
    if guessed and field == "captured_at":
        return Column(name, "note", guessed=True)
    other = (OTHER_PRICES | FOREIGN) & set(words) or _SIGN.search(name)
    if field == "rate_idr" and other:
        field = "other_price"
    elif field in {"", "rate_idr"} and is_packages(name):
        field, guessed = "rate_card", False
    elif field == "rate_idr" and STORIES & set(words):
        field = "rate_card"
    if field == "followers" and _adds_up(name, words, named):
        field, guessed = "note", False
    if field in FIGURES and len(set(named)) > 1:
        platform = None
    return Column(name, field, platform, scale, guessed) if field else None


_OFTEN = ("username", "followers", "follower", "pengikut", "harga", "tarif", "kategori", "domisili")
"""Names of columns that are looked for in slips of the pen."""

_CLOSE = 0.87
_NO_SLIPS = frozenset({"followed", "unfollowers", "unfollower", "flowers", "flower"})


def _slipped(word: str) -> str | None:
    """Return the name that a word is but for a letter, or for the order of its letters: `folowers`, `harag`."""
    if word in _NO_SLIPS:
        return None
    turned = (name for name in _OFTEN if sorted(name) == sorted(word))
    near = get_close_matches(word, _OFTEN, 1, _CLOSE)
    return next(turned, near[0] if near else None)


def _adds_up(name: str, words: Sequence[str], named: Sequence[str]) -> bool:
    """Return whether followers are those of several platforms together: `Total Followers (IG+TT)`."""
    several = len(set(named)) > 1 and (_TOGETHER.search(name) or "total" in words)
    return bool(several) or not _COMBINED.isdisjoint(words)


def names_another(text: str) -> bool:
    """Return whether a header or title names a network that is not read here, and none that is."""
    words = set(fold(text).split())
    return bool(words & OTHER_NETWORKS or words == {"x"}) and not words & set(PLATFORM_WORDS)


def is_alias(name: str) -> bool:
    """Return whether a cell is, but for platforms and units, a name of a column: told fast."""
    words = fold(without_example(name)).split()
    rest = [w for w in words if w not in PLATFORM_WORDS | SCALES and w not in CURRENCY]
    return bool(words) and (not rest or " ".join(rest) in _fields() or " ".join(words) in _fields())


def piece_of(name: str) -> str | None:
    """Return the one kind of posts that the header of a price names, or None."""
    words = set(fold(name).split())
    named = [kind for kind, called in PIECES.items() if called & words]
    return named[0] if len(named) == 1 else None


def is_content(name: str) -> bool:
    """Return whether a header names nothing but content that one pays for, such as `1x Reels`."""
    words = [w for w in re.findall(r"[^\W\d_]+", fold(name)) if w != "x"]
    rest = {w for w in words if w not in PLATFORM_WORDS and w not in CURRENCY}
    return bool(rest) and rest <= CONTENT_WORDS | STORIES


def _field(words: str, bare: str) -> tuple[str, bool]:
    """Return the field that words name, or nothing; and whether only some of them do."""
    fields = _fields()
    pieces = STORIES.union(CONTENT_WORDS, {"per", "1", "1x", "x"})
    for_what = " ".join(w for w in bare.split() if w not in pieces)
    if field := fields.get(words) or fields.get(bare):
        return field, words == "budget"
    if fields.get(for_what) == "rate_idr":
        return "rate_idr", False
    dated = dates_in(bare.split())
    asked = [w for w in bare.split() if w not in FILLERS and w not in dated]
    if field := fields.get(" ".join(asked)):
        return field, asked == ["budget"]
    beside = pieces | AS_PAID | (TAXES if TAXED & set(asked) else frozenset())
    if fields.get(" ".join(w for w in asked if w not in beside)) == "rate_idr":
        return "rate_idr", False
    named = fields.get(" ".join(w for w in bare.split() if w not in {"name", "nama"}))
    if named in {"city", "category"}:  # `city_name`, and not what somebody is called
        return named, False
    within = (alias for alias in fields if alias in bare)  # told a hundred times faster
    found = [alias for alias in within if re.search(rf"\b{re.escape(alias)}\b", bare)]
    if not found and (near := _slipped(words)):
        found = [near]
    return (fields[max(found, key=len)], True) if found else ("", False)


def is_dated(name: str) -> bool:
    """Return whether a header says of when its numbers are."""
    return bool(dates_in(fold(name).split()))


def is_packages(name: str) -> bool:
    """Return whether a header names packages, or several pieces of content (`3 Reels`)."""
    folded = fold(name)
    several = (found["what"] for found in _SEVERAL.finditer(folded))
    return bool(PACKAGES & set(folded.split())) or any(
        word in CONTENT_WORDS or word in STORIES for word in several
    )
