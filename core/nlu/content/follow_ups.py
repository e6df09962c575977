"""What is said of the caption before: another text instead, what it promotes, that it be checked."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.content.captions import for_readers
from core.nlu.intents import SEARCH
from core.nlu.searching.product import kind_of_product
from core.nlu.understanding import SURE, Understanding
from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE

_INSTEAD: Final = re.compile(
    r"^\W*(?:(?:kalau|kalo|klo|gimana|eh|oke|ok|terus|trus|what|how|about|if)\W+)*(?:(?:di)?(?:ganti|ubah|revisi)(?:in|nya)?|changed?|becomes?)\W+(?:(?:jadi|menjadi|ke|gini|begini|to|it|into)\W+)+",
    re.IGNORECASE,
)

_KIND: Final = re.compile(
    rf"\W*(?:(?:itu|ini|produknya|produk|buat|untuk|it'?s|it|this|is|for|soalnya)\W+)+(?P<what>[\w ]{{3,30}}?)(?:\W+(?:{PARTICLE}|kok))*\W*",
    re.IGNORECASE,
)

_CHECK_IT: Final = re.compile(
    rf"[,.;]?\s*(?:tolong\s+)?(?:cek(?:in)?|periksa|check)(?:\s+(?:{PARTICLE}|ini))*\W*$",
    re.IGNORECASE,
)

SOUGHT: Final = bag("budget_idr count city platform tier")
"""What a search states beside the kind of creators, and a caption does not."""

_NAMED: Final = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for kind, words in {
        "cosmetics": r"kosmetik\w*|cosmetics?|kecantikan|beauty|skin ?care|make ?up",
        "food": r"makan\w*|minum\w*|kuliner|food|drinks?|pangan|jajanan",
        "health": r"kesehatan|health|obat|jamu|suplemen|supplements?|herbal",
        "finance": r"keuangan|finance|financial|investasi|pinjaman|asuransi|uang",
        "general": r"umum|lain\w*|general|others?|bukan|none|no|tidak|gak|ga|enggak|biasa",
    }.items()
}
"""What people answer to "produk apa?"."""


def instead_in(text: str) -> str | None:
    """Return the caption that a text puts in place of the one before; None where it does not."""
    changed = _INSTEAD.match(text)
    return text[changed.end() :].strip(' "“”') if changed else None


def product_told(text: str) -> str | None:
    """Return the words by which a message says what the caption promotes: `itu buat skincare`."""
    kind = _KIND.fullmatch(text)
    return kind["what"] if kind else None


def product_in_answer(words: str) -> str:
    """Return the product that an answer names; unclear answers are no product of their own."""
    named = next((kind for kind, names in _NAMED.items() if names.search(words)), None)
    return named or kind_of_product(words)


def unasked(text: str) -> str:
    """Return a text without the wish behind it to have it checked."""
    return _CHECK_IT.sub("", text).strip(" ,")


def seeks_creators(said: Understanding) -> bool:
    """Return whether a message looks for creators by more than a kind, and does not speak to a post's readers."""
    surely = said.intent == SEARCH and said.confidence >= SURE
    return surely and not SOUGHT.isdisjoint(said.everything()) and not for_readers(said.text)
