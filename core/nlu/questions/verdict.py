"""Questions what to make of an account that was just judged: `jadi diambil apa engga`, `so is she good or not?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

LONGEST_WORDS: Final = 10

_JUDGES: Final = re.compile(
    r"\b(?:bagus|jelek|oke|lumayan|layak|tinggi|rendah|gede|kecil|(?:di)?ambil|good|bad|high|low|decent|take|hire|go\s{1,3}for|yes\s{1,3}or\s{1,3}no)(?:nya)?\b"
    r"|\b(?:jadi(?:nya)?|terus|trus|so|then)\s{1,3}(?:gimana|gmn|bagaimana|what|how)\b"
)
_ASKS: Final = re.compile(
    r"\?|\b(?:ga|gak|nggak|ngga|enggak|engga|tidak|kah|apa|gimana|gmn|bagaimana|jangan|berarti|dong|or|should|is|are|why|what|how)\b"
)
_SHARE: Final = re.compile(r"\d[\d.,]{0,6}\s{0,2}(?:%|persen|percent)")
_MEANS: Final = re.compile(r"\b(?:maksud|arti|means?\b|buat\s{1,3}apa)")
"""`2,6 persen itu maksudnya apa` asks whether that is much."""

_WORDS: Final = bag(
    "bagus jelek oke lumayan layak tinggi rendah gede kecil ambil diambil good bad high low decent take hire go for yes or no not jadi jadinya terus trus so then gimana gmn bagaimana what how why "
    "berarti dong dia doi orangnya akun akunnya angka angkanya engagement er she he her him they it that this is are was the a number numbers rate account should i we you say do does mean means "
    "ga gak nggak ngga engga enggak tidak apa atau jangan lah wah loh itu ini segitu ya kah persen percent maksudnya artinya terlalu too very overall menurutmu menurut kamu mending baiknya"
)


def asks_verdict(text: str) -> bool:
    """Return whether a whole message asks if the account on the screen is good, or is to be taken. Praise alone
    (`bagus banget`) asks nothing."""
    plain = re.sub(r"@?\d[\d.,]{0,12}\s?%?", " ", text.lower())
    if len(plain.split()) > LONGEST_WORDS or strange(plain, _WORDS):
        return False
    meant = _SHARE.search(text) and _MEANS.search(plain)
    return bool((_JUDGES.search(plain) or meant) and _ASKS.search(plain))
