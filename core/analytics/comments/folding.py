"""Reads a comment as a person reads it: disguised letters made plain, decoration dropped.

Compatibility forms are resolved (NFKD), marks and invisible characters dropped, letters of other
scripts that look Latin become Latin: the idea of Unicode's skeletons (UTS #39). How much of a text
was disguised is kept, because hardly anybody but an advertiser disguises.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 2_000
"""Characters of a comment that are read; Instagram allows 2,200."""

_LOOKS_LIKE = {
    "a": "аαɑλΛᴀᎪΑАæ", "b": "вβʙᏴВΒ", "c": "сᴄᏟС", "d": "ԁđᴅᎠ", "e": "еёεᴇᎬЕΕ", "f": "ꜰ",
    "g": "ɡɢᏀ", "h": "нһʜᎻНΗ", "i": "іɩιıɪᏆІΙ", "j": "јᴊᎫЈ", "k": "кκᴋᏦКΚ𐊗", "l": "ӏℓłʟᏞ",
    "m": "мᴍᎷМΜ", "n": "пηɴΝ", "o": "оοøᴏОΟ", "p": "рρᴘᏢРΡ", "r": "яʀᎡ", "s": "ѕßꜱᏚЅ",
    "t": "тτᴛᎢТΤ", "u": "цυᴜ", "v": "νᴠᏙ", "w": "ωᴡᎳ", "x": "хχХΧ", "y": "уʏγУΥ", "z": "зᴢᏃΖ",
    "1": "❶➊", "2": "❷➋", "3": "❸➌", "4": "❹➍", "5": "❺➎", "6": "❻➏", "7": "❼➐", "8": "❽➑",
    "9": "❾➒", "0": "⓿",
}  # fmt: skip
_LOOK_ALIKES = {odd: plain for plain, odds in _LOOKS_LIKE.items() for odd in odds}
_SQUARED = (0x1F130, 0x1F150, 0x1F170)
"""First code points of the decorated alphabets that NFKD leaves alone."""
_SKIN = range(0x1F3FB, 0x1F400)
_HIDDEN = ("Mn", "Me", "Cf")


class _Plain(dict[int, str]):
    """Code point → what a person reads; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(code)
        return plain


def _plain(code: int) -> str:
    for first in _SQUARED:
        if first <= code < first + 26:
            return chr(ord("A") + code - first)
    if code in _SKIN:
        return ""
    parts = unicodedata.normalize("NFKD", _LOOK_ALIKES.get(chr(code), chr(code)))
    kept = (c for c in parts if unicodedata.category(c) not in _HIDDEN)
    return "".join(_LOOK_ALIKES.get(c, c) for c in kept)


_TABLE = _Plain()
_MARK = re.compile("[\u0300-\u036f\u0488\u0489\u05b0-\u05c7\u20d0-\u20df\ufe20-\ufe2f]")
_LETTER = re.compile(r"[A-Za-z0-9]")
_LATIN_ENDS = 0x17F


def fold(text: str) -> tuple[str, int]:
    """Return the plain text, and how many of its characters were disguised.

    Disguised are letters and digits of decorated alphabets and look-alike scripts, and stacked
    marks. Case and emoji stay. Anything after 2,000 characters is not read.
    """
    text = text[:LONGEST]
    if text.isascii():
        return text, 0
    odd = {c for c in text if ord(c) > _LATIN_ENDS}
    disguised = sum(text.count(c) for c in odd if _LETTER.match(_TABLE[ord(c)]))
    return text.translate(_TABLE), disguised + len(_MARK.findall(text))
