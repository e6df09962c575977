"""Reads a text as a person reads it: fancy letters, look-alikes and decorations made plain.

Follows the idea of Unicode's skeletons (UTS #39): compatibility forms are resolved (NFKC), marks
and invisible characters dropped, letters of other scripts that look Latin become Latin. Every
character of the result knows where it stood, so that findings can quote the original.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

LONGEST = 20_000

ALIKE = {
    "a": "аɑαᴀ", "b": "вβʙЬь", "c": "сϲᴄ", "d": "ԁđᴅ", "e": "еєεэᴇ", "f": "ꜰ", "g": "ɡɢ", "h": "һнʜ",
    "i": "іιıɪ", "j": "јᴊ", "k": "кκᴋ", "l": "ӏɩłʟℓ", "m": "мᴍ", "n": "ոпηɴ", "o": "оοøᴏ", "p": "рρᴘ",
    "q": "ԛ", "r": "гʀ", "s": "ѕꜱ", "t": "тτᴛ", "u": "υսᴜ", "v": "νᴠ", "w": "ԝωᴡ", "x": "хχ×",
    "y": "уγʏ", "z": "ᴢ", " ": "_", "'": "‘’`´", '"': "“”", "-": "–—‑",
}  # fmt: skip
"""Latin letters, and what is drawn so much like them that nobody sees the difference."""

_LATIN = {ord(other): plain for plain, others in ALIKE.items() for other in others}
SQUARED = ((0x1F150, 26), (0x1F170, 26), (0x1F1E6, 26))
"""Blocks of decorated letters that NFKC leaves alone: the first code point and how many."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read a text; `spans[n]` says where in the text the character `n` comes from."""

    text: str
    spans: tuple[Span, ...]

    def original(self, start: int, end: int) -> Span:
        """Return the span in the text that was read as `start` to `end`."""
        return self.spans[start][0], self.spans[end - 1][1]


def fold(text: str) -> Reading:
    """Return the plain lower-case reading of a text; mentions become @akun, links vanish.

    Letters written three times or more stand once, "satu2nya" becomes "satu satunya". Anything after 20,000 characters is not read.
    """
    text = text[:LONGEST]
    chars: list[str] = []
    spans: list[Span] = []
    for start, char in enumerate(text):
        for plain in _plain(char):
            chars.append(plain)
            spans.append((start, start + 1))
    return _replaced(_calmed(Reading("".join(chars), tuple(spans))))


@cache
def _plain(char: str) -> str:
    code = ord(char)
    for first, count in SQUARED:
        if first <= code < first + count:
            return chr(ord("a") + code - first)
    parts = unicodedata.normalize("NFKD", char)
    kept = (c for c in parts if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return "".join(kept).casefold().translate(_LATIN)


_REPEATED = re.compile(r"([a-z])\1{2,}")


_TWICE = re.compile(r"(?<!\w)([a-z]{3,})2(nya|an|kan|in)?(?!\w)")


def _calmed(reading: Reading) -> Reading:
    once = [(m.start(), m.end(), m[1]) for m in _REPEATED.finditer(reading.text)]
    reading = edited(reading, once)
    twice = [
        (m.start(), m.end(), f"{m[1]} {m[1]}{m[2] or ''}") for m in _TWICE.finditer(reading.text)
    ]
    return _in_indonesian(edited(reading, twice))


_REGIONAL = {
    "memutihkan": "mutihno mutihake mutihke ngabodaskeun", "mencerahkan": "padangno ngacaangkeun nyaangkeun",
    "menghilangkan": "ngilangno ngilangake ngilangke ngilangi ngaleungitkeun", "melangsingkan": "nglangsingno nglangsingake ngalangsingkeun",
    "menyembuhkan": "marekno nambani marasake nyageurkeun", "sembuh": "cageur", "menjamin": "njamin ngajamin",
    "semalam": "sewengi sabengi sapeuting", "sehari": "sedino sedina sedinten sadinten sapoe", "seminggu": "sakminggu saminggu",
    "tanpa": "tanpo", "cepat": "gancang",
}  # fmt: skip
"""What captions promise in Javanese and Sundanese, by what it says in Indonesian: the rules are read of that."""
_OF_REGIONAL = {word: said for said, words in _REGIONAL.items() for word in words.split()}
_REGIONAL_WORD = re.compile(rf"(?<![\w@#])(?:{'|'.join(_OF_REGIONAL)})(?!\w)")


def _in_indonesian(reading: Reading) -> Reading:
    found = _REGIONAL_WORD.finditer(reading.text)
    return edited(reading, [(m.start(), m.end(), _OF_REGIONAL[m[0]]) for m in found])


_ELSEWHERE = re.compile(
    r"(?P<link>(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,20}){1,3}(?!\w))"
    r"|(?<![\w@])@(?!mpuh|man\b|jaib|nti\b)(?>\w{1,60}(?:\.\w{1,60}){0,6})(?![*#•●°^~%]\w)"
)


def _replaced(reading: Reading) -> Reading:
    found = _ELSEWHERE.finditer(reading.text)
    return edited(reading, [(m.start(), m.end(), " " if m["link"] else "@akun") for m in found])


def edited(reading: Reading, edits: list[tuple[int, int, str]]) -> Reading:
    """Return the reading with stretches replaced; `edits` are in order and do not overlap.

    All characters of a replacement come from the whole stretch that they replace.
    """
    if not edits:
        return reading
    text, spans, at = "", [], 0
    for start, end, new in edits:
        text += reading.text[at:start] + new
        spans += [*reading.spans[at:start], *[reading.original(start, end)] * len(new)]
        at = end
    return Reading(text + reading.text[at:], (*spans, *reading.spans[at:]))
