"""What may not stand in a recommendation: ways to reach people, links, gambling, insults.

Texts are read as a person reads them: look-alike letters, invisible characters and digits in
place of letters are resolved before anything is looked for.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from core.analytics.content.folding import ALIKE
from core.analytics.gambling import GAMBLING

_LATIN: Final = {ord(other): plain for plain, others in ALIKE.items() for other in others}
_LETTERS: Final = str.maketrans("013457@$", "oieastas")
_DOT = r"(?:\.|\s*[\[(]\s*(?:dot|titik)\s*[\])]\s*|\s+(?:dot|titik)\s+)"
_TLD = r"(?:com|net|org|id|co|info|biz|xyz|site|online|link|click|vip|club|io|ly|gg|cc|tv|app|dev|asia|cfd|icu)"
_EMAIL = re.compile(
    rf"[\w.+-]+\s*(?:@|\s[\[(]?(?:at|et)[\])]?\s|[\[(](?:at|et)[\])])\s*[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-z]{{2,}}"
)
_LINK = re.compile(
    rf"https?:|www\.|\bhxxps?|[\w-]{{2,}}{_DOT}{_TLD}\b(?![\w.@])|[\w-]{{2,}}\.[a-z]{{2,12}}/\w|\bt\.me\b|\bwa\.me\b"
    r"|\b(?:bit\.ly|s\.id|linktr\.ee|lynk\.id|heylink)\b"
)
_PHONE_START = ("08", "62", "+62", "021", "022", "024", "031", "061")
_GAMBLING = re.compile(rf"{GAMBLING}|\bgacor\b")
_INSULT = re.compile(
    r"\b(?:penipu(?:an)?|nipu|tukang\s+tipu|maling|pencuri|koruptor|bangsat|goblok|tolol|bego"
    r"|brengsek|bajingan|lonte|pelacur|kontol|memek|ngentot\w*|kampret|scam(?:mer)?|fraud(?:ster)?"
    r"|thief|liar|crook|bitch|asshole|idiot|moron|bastard|whore|slut)\b"
)
_SECRET = re.compile(
    r"\b(?:nik|ktp|no\.?\s*rek(?:ening)?|rekening|alamat\s+rumah\w*|home\s+address)\b"
    r"|\b(?:jl|jln|jalan|gang|gg)\b\.?\s{1,2}[a-z]{2,20}(?:\s{1,2}[a-z0-9]{1,20}){0,3}\s{1,2}(?:no|nomor|nomer|blok|rt)\b\.?\s{0,2}\d"
)


def plain(text: str) -> str:
    """Return a text in lower case as a person reads it, digits still digits."""
    wide = unicodedata.normalize("NFKC", text)
    seen = (c for c in unicodedata.normalize("NFD", wide) if unicodedata.category(c) not in _HIDDEN)
    return "".join(seen).casefold().translate(_LATIN_KEPT)


_HIDDEN: Final = frozenset({"Mn", "Me", "Cf"})
_LATIN_KEPT: Final = {code: letter for code, letter in _LATIN.items() if chr(code) not in "_-–—"}


def faults(text: str) -> tuple[str, ...]:
    """Return why these words are not kept: codes of `email link phone private gambling insult`."""
    read = plain(text)
    spelt = read.translate(_LETTERS)
    email = _EMAIL.search(read)
    found = (
        ("email", email),
        ("link", not email and _LINK.search(read)),
        ("phone", _has_number(read)),
        ("private", _SECRET.search(read)),
        ("gambling", _GAMBLING.search(read) or _GAMBLING.search(spelt)),
        ("insult", _INSULT.search(read) or _INSULT.search(spelt)),
    )
    return tuple(code for code, there in found if there)


def masked(text: str) -> str:
    """Return these words without numbers and addresses that reach a person, and without whose account it
    is; "" where such a one is written in a way that cannot be cut out."""
    kept = _ADDRESS.sub(MASK, _shown(text))
    for number in reversed([m for m in _NUMBER.finditer(_in_digits(kept)) if _reaches(m[0])]):
        kept = f"{kept[: number.start()]}{MASK}{kept[number.end() :]}"
    kept = _OWNER.sub(MASK, kept)
    return "" if UNKEPT & set(faults(kept)) else kept


def _shown(text: str) -> str:
    """Return a text as it is written, without what cannot be seen."""
    wide = unicodedata.normalize("NFKC", text)
    return "".join(c for c in wide if unicodedata.category(c) != "Cf")


def _has_number(text: str) -> bool:
    return any(_reaches(match[0]) for match in _NUMBER.finditer(_in_digits(text)))


def _in_digits(text: str) -> str:
    """Return a text in which letters among digits are what they stand for: `O8l2-345G` is `0812-3456`."""
    return _MIXED.sub(lambda run: run[0].translate(_DIGITS), text)


_DIGITS: Final = str.maketrans("oqilzsgbOQILZSGB", "0011256800112568")
_MIXED: Final = re.compile(
    r"(?<![^\W\d_])(?=[oqilzsgb\d]{0,11}\d)[oqilzsgb\d]{2,12}(?:[\s().\-]{0,3}(?=[oqilzsgb]{0,3}\d)[oqilzsgb\d]{2,12}){1,6}(?![^\W\d_])|(?<![^\W\d_])(?=(?:[oqilzsgb]{0,2}\d){6})[oqilzsgb\d]{9,20}(?![^\W\d_])",
    re.I,
)
"""Digits in groups, or in one row, with some letters that look like them."""


def _reaches(digits: str) -> bool:
    """Return whether a run of digits is a telephone's, an account's or an identity card's."""
    spelt = _SPOKEN_WORD.sub(lambda m: _SPOKEN[m[0].casefold()], digits)
    plain = re.sub(r"[^\d+]", "", spelt)
    return plain.startswith(_PHONE_START) or len(plain) >= 10


_SPOKEN: Final = {
    word: str(digit)
    for digit, words in enumerate(
        (
            "nol kosong zero", "satu one", "dua two", "tiga three", "empat four", "lima five",
            "enam six", "tujuh seven", "delapan lapan eight", "sembilan nine",
        )
    )
    for word in words.split()
}  # fmt: skip
_DIGIT = rf"(?:\d|\b(?:{'|'.join(_SPOKEN)})\b)"
_NUMBER = re.compile(rf"(?:\+|\b){_DIGIT}(?:[\s().\-_]{{0,3}}{_DIGIT}){{8,}}", re.I)
_ADDRESS = re.compile(r"[\w.+-]{1,64}\s{0,2}@\s{0,2}[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_OWNER = re.compile(
    r"\b(?:a\s?[./]\s?n\.?|atas\s{1,3}nama|on\s{1,3}behalf\s{1,3}of)\s{0,3}[^\W\d]\w{0,30}(?:\s[A-Z]\w{0,30}){0,2}",
    re.I,
)
MASK: Final = "•••"
"""What stands where a number or an address was."""

UNKEPT: Final = frozenset({"email", "phone"})
"""Faults whose words are never kept as they were written."""

_SPOKEN_WORD = re.compile(r"\b(?:" + "|".join(_SPOKEN) + r")\b", re.I)
