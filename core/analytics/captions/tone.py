"""Tone of voice: everyday, as friends write, or stiff, as offices write."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import filterfalse

from core.analytics.comments.words import slang

_EVERYDAY = re.compile(
    r"\b(?:aku|gue|gw|gua|lo|lu|kalian|kamu|kak|kakak|guys?|gaes|gais|bestie|bund\w*|sis|bro|mimin|min|"
    r"ga|gak|nggak|ngga|engga\w*|udah|dah|banget|bgt|aja|doang|kok|sih|deh|dong|nih|tuh|lho|loh|kan|yuk|"
    r"yaa*|kayak|gitu|gini|sampe|pake|bikin|biar|kalo|cuma|emang|abis|liat|dapet|temen\w*|makasih\w*|"
    r"banyakin|nge\w+|ny(?:oba|icip|ari)\w*|\w{3,}in|wk(?:wk)+\w*|haha\w*|hehe\w*|parah|cakep|enak|"
    r"bocil|emak|si|eh|wow|omg|pov|\w+ ?nya lah)\b"
)
_STIFF = re.compile(
    r"\b(?:merupakan|adalah|ialah|dengan|untuk|terhadap|kepada|oleh|serta|maupun|tersebut|dapat|telah|"
    r"akan|agar|namun|tetapi|sehingga|berdasarkan|melalui|seluruh|setiap|secara|tidak|bukanlah|hal|"
    r"kami|anda|saya|para|bagi|berikut|dengan demikian|oleh karena itu|segera|terbaru|terdekat|resmi|"
    r"kunjungi|dapatkan|nikmati|hubungi|simak|saksikan|tersedia|menghadirkan|mempersembahkan|"
    r"me(?:m|n|ng|ny)\w{4,}(?:kan|i)|di\w{4,}kan|ke\w{4,}an|per\w{4,}an|pem\w{4,}an|pen\w{4,}an|"
    r"ber(?:kualitas|laku|tahan|langsung|potensi)|hingga|lebih lanjut|tahukah|dirgahayu|selamat hari)\b"
)
_KNOWN = re.compile(_EVERYDAY.pattern + "|" + _STIFF.pattern)
_STRETCH = re.compile(r"([a-z])\1{2,}")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_WORD = re.compile(r"[a-z]{2,}")
_ENGLISH = re.compile(r"\b(?:the|and|with|this|that|my|is|are|of|in|for|you)\b")
_PIECE = re.compile(r"\w+(?: (?:hari|lah|lanjut|nya)\b)*")
"""A word, with those behind it by which a turn of several words goes on: no turn is of two pieces."""

MIN_WORDS = 4
REMEMBERED = 65_536
"""So many pieces are remembered once they were looked at: captions use the same ones."""


def everyday(text: str) -> float | None:
    """Return how everyday a caption sounds, 0 (stiff) to 1, None for too few or foreign words.

    text: plain lower-case text. The share of everyday turns among everyday and stiff ones, with
    stretched letters and emoji as half a turn each, and one turn of doubt on either side.
    """
    words, english, easy, stiff = 0, 0, 0.0, 0
    said = filterfalse(str.isdecimal, _PIECE.findall(text))
    for own, foreign, loose, formal in map(_heard, said):
        words += own
        english += foreign
        easy += loose
        stiff += formal
    if words < MIN_WORDS or 4 * english > words:
        return None
    if not text.isascii():
        easy += min(len(_EMOJI.findall(text)), 2) / 2
    return (easy + 0.5) / (easy + stiff + 1)


@lru_cache(maxsize=REMEMBERED)
def _heard(piece: str) -> tuple[int, int, float, int]:
    """Return how many words and English words a piece has, and how many everyday and stiff turns."""
    words = len(_WORD.findall(piece))
    if not words:  # letters of other alphabets
        return 0, 0, 0.0, 0
    easy = len(_EVERYDAY.findall(piece)) + _slang(piece) + len(_STRETCH.findall(piece)) / 2
    return words, len(_ENGLISH.findall(piece)), easy, len(_STIFF.findall(piece))


def _slang(piece: str) -> int:
    """Return how many words of the slang dictionary there are beyond the turns listed here."""
    return sum(word in slang() for word in _WORD.findall(_KNOWN.sub(" ", piece)))
