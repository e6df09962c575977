"""Whether a whole message asks if a creator's price can be talked down: `bisa nego ga?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.bags import bag

LONGEST: Final = 12

_HAGGLE: Final = re.compile(
    r"\b(?:di)?(?:tawar|nego(?:siasi|sasi)?)(?:in|kan)?\b|\bnawar(?:in|nya)?\b|\bnego\w*\b|\bhaggle\b|\bbargain\b|\bnegotia(?:te|ble)\b"
    r"|\b(?:bisa|boleh)\s+(?:di)?(?:kurang(?:in|i)?|diskon|turun(?:in)?)(?:\s+(?:ga|gak|gk|nggak|ngga|teu|ora|dikit|lagi|harganya))"
)
_ASKS: Final = re.compile(
    r"\b(?:bisa|bs|bsa|boleh|iso|tiasa|bisakah|bolehkah|mungkin|can|could|may|is|are|gimana|gmn|caranya|cara|how)\b"
)
_BESIDE: Final = bag(
    "bisa bs bsa boleh iso tiasa bisakah bolehkah mungkin ditawar tawar tawarin nawar nawarin nego negoin dinego dinegoin negosiasi negosasi nawarnya "
    "kurang kurangin kurangi dikurangi dikurangin diskon turun turunin diturunin harga harganya rate ratenya tarif tarifnya fee feenya lagi lg dikit sedikit masih msh kira "
    "dia dianya doi mereka orangnya yang yg nu sing itu ini tadi si kak kakak min mimin dong donk ya yah yaudah yaudh oke ok aja saja kalau kalo klo kl sama ama dengan "
    "ga gak gk nggak ngga teu ora tidak enggak apa sih nih deh tuh dulu ke kok loh terus trus gimana gmn cara caranya "
    "can could may i we is are it the a one price rate with him her them they their his this that be negotiable negotiate bargain haggle over on about please how do you "
    "pertama kedua ketiga keempat kelima terakhir first second third last"
)
_NAME: Final = re.compile(r"@[\w.]+")
_WORD: Final = re.compile(r"[a-z0-9]+")


def haggles(text: str) -> bool:
    """Return whether a lower-case text asks no more than that: whose price it is may be named by an
    account, a place in a list or not at all. `gaji kasirku bisa nego?` is about something else."""
    words = _WORD.findall(_NAME.sub(" ", text))
    if len(words) > LONGEST or not (_HAGGLE.search(text) and _ASKS.search(text)):
        return False
    return all(word in _BESIDE or word.isdigit() for word in words)
