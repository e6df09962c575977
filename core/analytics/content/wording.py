"""What to say instead, chosen by what a sentence speaks of: nobody drinks a soap.

A rule may bring a sentence of its own that fits all that it is about ("give its number"). Where it
brings none, the goods that the sentence names lend one; where none are named, the kind of product
does; where nothing fits, it is only said that the part be left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.analytics.content import rules
from core.analytics.content.circumstances import sentence
from core.analytics.content.folding import fold
from core.analytics.content.patterns import compiled, regex
from core.analytics.content.rule import Said

LEAVE_OUT = Said(
    "Hapus bagian ini; sisanya boleh tetap.",
    "Leave this part out; the rest may stay.",
)
"""Said where no words would fit; nothing is to be written in place of the sentence."""


@dataclass(frozen=True, slots=True)
class Goods:
    """Things: the words that name them (see `patterns`), what somebody may honestly say of any of
    them, and the kinds of product among which they are looked for."""

    named: str
    said: Said
    kinds: frozenset[str]


COSMETIC = frozenset({"cosmetics"})
EDIBLE = frozenset({"food", "health"})
WORN = frozenset({"general"})

GOODS = (
    Goods(
        "(sampo|shampo|shampoo|kondisioner|conditioner|hair tonic|minyak rambut|hair oil|hair mask|masker rambut|vitamin rambut|hair serum|pomade)",
        Said(
            "Aku suka wanginya, rambutku terasa bersih.", "I like the scent; my hair feels clean."
        ),
        COSMETIC,
    ),
    Goods(
        "(sabun|soap|body wash|bodywash|lulur|scrub|facewash|face wash|cleanser)",
        Said("Aku suka wanginya, busanya lembut.", "I like the scent; the lather is soft."),
        COSMETIC,
    ),
    Goods(
        "(parfum|perfume|deodoran|deodorant|body mist|cologne)",
        Said("Aku suka wanginya.", "I like the scent."),
        COSMETIC,
    ),
    Goods(
        "(lipstik|lipstick|lip tint|liptint|lipcream|lip cream|lip balm|bedak|powder|cushion|foundation|blush|maskara|mascara|eyeliner|makeup)",
        Said("Aku suka warnanya, teksturnya ringan.", "I like the shade; the texture is light."),
        COSMETIC,
    ),
    Goods(
        "(serum|toner|krim|cream|pelembap|pelembab|moisturizer|moisturiser|lotion|sunscreen|essence|masker|skincare|balm|salep)",
        Said("Aku suka teksturnya, ringan dipakai.", "I like the texture; it feels light."),
        COSMETIC,
    ),
    Goods(
        "(kapsul|suplemen|supplement|supplements|capsule|capsules|vitamin|tablet|obat herbal)",
        Said("Baca aturan pakainya di kemasan ya.", "Please read the directions on the pack."),
        EDIBLE,
    ),
    Goods(
        "(jamu|wedang|teh|tea|kopi|coffee|jahe)",
        Said("Aku suka diminum hangat sore hari.", "I like it warm in the afternoon."),
        EDIBLE,
    ),
    Goods(
        "(jus|juice|minuman|drink|susu|milk|es|smoothie|sirup|madu|honey|boba|cendol|dawet)",
        Said("Aku suka rasanya, manisnya pas.", "I like the taste; it is just sweet enough."),
        EDIBLE,
    ),
    Goods(
        "(bakso|soto|sop|sup|rawon|ramen|mie ayam|pho|soup|noodles|laksa|bubur|seblak|mie|mi)",
        Said("Aku suka kuahnya, porsinya pas.", "I like the broth; the portion is right."),
        EDIBLE,
    ),
    Goods(
        "(sepatu|sandal|sneakers|baju|kaos|kaus|gamis|hijab|jilbab|kemeja|celana|jaket|tas|dress|shoes|bag|bags|shirt)",
        Said("Aku suka modelnya, enak dipakai.", "I like the design; it wears well."),
        WORN,
    ),
)
"""The more particular ones first; a sentence that names several is about the first."""

KINDS = {
    "cosmetics": Said(
        "Aku pakai rutin, dan sejauh ini aku suka.", "I use it regularly, and so far I like it."
    ),
    "food": Said("Aku suka rasanya.", "I like the taste."),
}
"""What may be said of any product of a kind."""

LEFTOVER = (
    "{penyakit}|{bumil}|{seketika}|{sebentar}|{sekejap}",
    "{angka} {masa}",
    "semua|segala|semuanya jenis|orang|umur|usia|kulit",
    "dunia|sedunia|indonesia|seindonesia|nusantara|asia|jagat|sejagat|world",
    r"re:\b100 ?%?",
)
"""What a claim hung on: an illness, a span of time, people it is safe for, a country to be the best of."""


def fitting(folded: str, at: int, domains: Sequence[str]) -> Said:
    """Return what may stand instead of the sentence around `at` of a folded text.

    domains: the kinds of product that the text is about. The goods of the sentence count before
    those of the whole text.
    """
    left, right = sentence(folded, at, at)
    for text in (folded[left:right], folded):
        for goods in GOODS:
            if goods.kinds.intersection(domains) and _named(goods).search(text):
                return goods.said
    return next((KINDS[kind] for kind in domains if kind in KINDS), LEAVE_OUT)


def leftover(sentence: str) -> bool:
    """Return whether what a claim hung on still stands beside the words put in its place."""
    return any(part.search(fold(sentence).text) for part in _leftovers())


@cache
def _leftovers() -> tuple[re.Pattern[str], ...]:
    return tuple(regex(compiled(part, rules.terms()).expression) for part in LEFTOVER)


@cache
def _named(goods: Goods) -> re.Pattern[str]:
    return regex(compiled(goods.named, {}).expression)
