"""What a word of the screens means, asked in a message of its own: `lunas itu maksudnya apa`, `patokan 300-900 itu dari mana`."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from core.nlu.questions.glossary import TERMS
from core.nlu.questions.screen_words import SCREEN_WORDS
from core.nlu.words.bags import bag

WORDS: Final = {
    alias: code
    for told in (SCREEN_WORDS, TERMS)
    for code, aliases in told.items()
    for alias in aliases
} | dict.fromkeys(
    bag("reel reels feed feeds story stories carousel korsel shorts short"), "formats"
)
"""Code by what is asked about; a term of the trade before an everyday word."""

LONGEST: Final = 14
"""Words of such a question: who writes more tells of something else."""

_MEANING: Final = bag(
    "arti artinya artine maksud maksudnya maksude tegese hartina definisi singkatan singkatannya kepanjangan kepanjangannya apaan apasih apaansih jelaskan jelasin jelasno mean means meaning stand stands explain"
)
"""Words that ask for a meaning by themselves."""

_WHAT: Final = bag("apa ap naon opo punapa aha apo what whats gimana gmn bagaimana piye kumaha")
_POINTS: Final = bag("itu tu tuh sih si teh mah iku kuwi ini to toh is are does yg yang kaya kayak")
"""Words without which a bare `apa` asks which one, not what: `platform apa`."""

_SMALL: Final = (
    _MEANING
    | _WHAT
    | _POINTS
    | bag(
        "ya yah yo kak kakak min bang mas mbak dong deh nih kah lah kok dan the a an do are of for please tolong sebenernya sebenarnya dari kata istilah tulisan tulisannya yang gan sis dek ka kk nggih "
        "adalah ialah eh oh terus trus lalu gitu gt aku saya gw gue ga gak gk nggak ngga ngerti paham tau tahu bingung bisa boleh bgt by you your there here in on it that this word words "
        "rp rb ribu k jt juta persen idr"
    )
)
_ORIGIN: Final = re.compile(
    r"\b(?:da?ri?\s{0,2}mana|sumber(?:nya)?|where\b.{0,30}\bfrom|(?:di)?hitung(?:nya|an)?)\b"
)
_TRACED: Final = frozenset(
    {"usual_cost", "fair_price", "forecast", "chances", "percentile", "peers", "fit", "score"}
    | {"unique_people", "median", "cpe", "cpm", "engagement_rate"}
)
"""Figures of ours: where they come from is told with what they mean, while `followers dari mana` asks for a place."""

_FROM: Final = bag(
    "darimana mana sumber sumbernya hitung dihitung hitungnya hitungan hitungannya where come comes from how ngitungnya itung"
)

_BARE: Final = {
    " ".join([word for word in alias.split() if word not in _SMALL] or [alias]): code
    for alias, code in WORDS.items()
}
"""The same without the small words among them: `paid in full`."""

_SEVERAL: Final = tuple(w for told in SCREEN_WORDS.values() for w in told if " " in w)
_ABOUT: Final = bag("soal tentang mengenai about term istilahnya lagi")
_NUMBER: Final = re.compile(r"(?:rp|idr)?\d[\d.,]{0,15}(?:rb|ribu|k|jt|juta)?")
_PERCENT: Final = re.compile(
    r"(?<![\w.,@])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|(?:persen|percent)\b)", re.I
)
_PEOPLE: Final = bag("creator creators kreator influencer influencers akun account accounts")
FEW: Final = 3
"""So many strange words at most stand with a word that is asked about by name: `tahap sepakat itu artinya apa`."""

_PHRASES: Final = (
    ("fit", re.compile(r"\b\d{1,3} (?:dari|of) \d{1,3} captions?\b")),
    ("peers", re.compile(r"\b\d{1,3} (?:dari|of|out of) 100 (?:akun|similar|accounts)\b")),
    (
        "percentile",
        re.compile(
            r"\b(?:di atas|diatas|above|higher than|better than) \d{1,3} (?:dari|of|out of) 100\b"
        ),
    ),
    ("chances", re.compile(r"\b\d{2} (?:dari|of|out of|in) 100\b")),
)
"""Figures as cards put them into words."""


def word_asked(text: str) -> str | None:
    """Return the code of the word that a short question asks the meaning of, in any case; None for any other text."""
    folded = unicodedata.normalize("NFKC", text[:300]).casefold().replace("'s ", " is ")
    plain = " ".join(re.sub(r"[^\w]|_", " ", folded).split())
    words = plain.split()
    told = {*words}
    if len(words) > LONGEST or "@" in text:
        return None
    asks = bool(told & _MEANING) or bool(told & _WHAT and told & _POINTS)
    phrase = next((code for code, said in _PHRASES if asks and said.search(plain)), None)
    if phrase:
        return phrase
    origin = _ORIGIN.search(plain) is not None
    if not (asks or origin):
        return None
    small = _SMALL | _FROM if origin else _SMALL
    rest = [word for word in words if word not in small and not _NUMBER.fullmatch(word)]
    code = _code(rest) or _code([word for word in rest if word not in _PEOPLE])
    if code is None and told & _MEANING and 1 < len(rest) <= FEW:
        code = next((c for word in rest if (c := _code([word]))), None)
    return code if asks or code in _TRACED else None


def percent_asked(text: str) -> str | None:
    """Return the percentage that a short question asks the meaning of, and nothing else: `2,7% itu maksudnya apa`."""
    found = _PERCENT.findall(text[:300])
    words = re.sub(r"[^\w]|_", " ", _PERCENT.sub(" ", text[:300].casefold())).split()
    asks = not _MEANING.isdisjoint(words) or not _WHAT.isdisjoint(words)
    alone = len(found) == 1 and len(words) <= LONGEST and _SMALL.issuperset(words)
    return found[0].replace(",", ".") if asks and alone else None


def _code(words: list[str]) -> str | None:
    bare = [word.removesuffix("nya") for word in words]
    return _BARE.get(" ".join(words)) or _BARE.get(" ".join(bare))


def word_in(text: str) -> str | None:
    """Return the code of an everyday word of the screens that a text which asks for a meaning is about: several words
    wherever they stand, one where no other is beside it."""
    plain = " ".join(re.sub(r"[^\w]|_", " ", text[:300].casefold()).split())
    rest = [word for word in plain.split() if word not in _SMALL | _ABOUT]
    named = [w for w in _SEVERAL if f" {w} " in f" {plain} "]
    return _code(rest) or (WORDS[max(named, key=len)] if named else None)
