"""How a caption sounds: like a person who tried the thing, or like the brief read aloud.

Hints, never findings: nothing here is against a rule. A hint says where a detail of one's own
belongs and never invents one. The cues are ours and are not measured.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.analytics.content.circumstances import sentence
from core.analytics.content.folding import fold

FEWEST_WORDS: Final = 10
"""Shorter texts are slogans by nature."""

_OWN = re.compile(
    r"\b(?:aku|ak|saya|gue|gw|kami|kita|\w{3,}ku|i|i'm|i've|my|me|we|our|anakku|suamiku|ibuku)\b"
)
_LOUD = re.compile(
    r"\b(?:banget|bgt|sangat|super|paling|luar biasa|sempurna|wajib|pokoknya|parah|gila|juara|"
    r"amazing|perfect|incredible|insanely|absolutely|must have|ter(?:baik|enak|bagus|keren|murah)\w*)\b|!{2,}"
)
_PRAISE = re.compile(
    r"\b(?:suka|bagus|enak|lembut|nyaman|wangi|cantik|mantap|keren|segar|gurih|puas|love|great|nice|soft|"
    r"good|delicious|comfy)\b"
)
_BALANCE = re.compile(
    r"\b(?:tapi|tetapi|cuma|sayangnya|agak|kurang|meski|walau|namun|belum|but|though|only|slightly|however)\b"
)
_STOCK = re.compile(
    r"\b(?:solusi (?:tepat|terbaik)|kini hadir|hadir (?:dengan|untuk)|diformulasikan|dapatkan segera|"
    r"segera dapatkan|harga terjangkau|kualitas (?:premium|terjamin|terbaik)|cocok untuk (?:segala|semua)|"
    r"tunggu apa lagi|jangan lewatkan|pilihan tepat|introducing|now available|look no further)\b"
)
LONGEST: Final = 60
"""Characters that a hint quotes."""

LOUD_FROM, PRAISE_FROM, STOCK_FROM = 3, 3, 2


@dataclass(frozen=True, slots=True)
class Hint:
    """code: `no_experience`, `too_loud`, `too_perfect`, `copied`. after: the words behind which a
    detail of one's own belongs, as they stand in the text; empty where it is about the whole."""

    code: str
    after: str = ""


def _end_of(words: str) -> str:
    """Return the end of a sentence, cut between two words."""
    return words if len(words) <= LONGEST else words[-LONGEST:].split(" ", 1)[-1]


def hints(text: str) -> tuple[Hint, ...]:
    """Return how a caption could sound more like its author; nothing for short texts."""
    reading = fold(text)
    folded = reading.text
    if len(re.findall(r"\w+", folded)) < FEWEST_WORDS:
        return ()
    found = []
    if not _OWN.search(folded):
        _, end = sentence(folded, 0, 0)
        start, stop = reading.original(0, max(end, 1))
        found.append(Hint("no_experience", _end_of(" ".join(text[start:stop].split()))))
    if len(_LOUD.findall(folded)) >= LOUD_FROM:
        found.append(Hint("too_loud"))
    if len(_PRAISE.findall(folded)) >= PRAISE_FROM and not _BALANCE.search(folded):
        found.append(Hint("too_perfect"))
    if len(_STOCK.findall(folded)) >= STOCK_FROM:
        found.append(Hint("copied"))
    return tuple(found)
