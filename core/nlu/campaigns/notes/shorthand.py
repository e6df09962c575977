"""Notes as they are typed on a phone, in words that the rules for money and sales know: `udh byr lg 250`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.amounts import MONEY
from core.nlu.campaigns.money.dividing import in_amounts
from core.nlu.campaigns.money.fractions import in_percent
from core.nlu.campaigns.notes.packs import in_pieces
from core.nlu.scan import HEAD, HYPHENED

MOST: Final = 30
"""Words: who writes more types with patience, or pastes something."""

_WORDS: Final = {
    "byr": "bayar", "byrin": "bayarin", "bayr": "bayar", "byar": "bayar", "dibyr": "dibayar", "kubyr": "kubayar", "trf": "transfer", "trnsfr": "transfer",
    "lg": "lagi", "lgi": "lagi", "jd": "jadi", "jdi": "jadi", "udh": "sudah", "uda": "sudah", "sdh": "sudah", "blm": "belum", "blom": "belum", "blum": "belum",
    "sy": "saya", "tp": "tapi", "tpi": "tapi", "td": "tadi", "tdi": "tadi", "kmrn": "kemarin", "kmren": "kemarin", "kemaren": "kemarin", "skrg": "sekarang", "skrng": "sekarang", "skg": "sekarang",
    "brp": "berapa", "brpa": "berapa", "dgn": "dengan", "utk": "untuk", "yg": "yang", "jg": "juga", "msh": "masih", "mnta": "minta", "gnti": "ganti",
    "hr": "hari", "bsk": "besok", "abis": "habis", "bli": "beli", "trus": "terus", "trs": "terus", "gmn": "gimana", "gmna": "gimana", "smua": "semua", "smuanya": "semuanya", "krg": "kurang", "krang": "kurang",
}  # fmt: skip
_SHORT: Final = re.compile(rf"(?<![\w@./#-])(?:{'|'.join(_WORDS)})(?![\w@./-])", re.I)
_TWICE: Final = re.compile(r"(?<![\w@./-])(dua|tiga|empat|masing|semua)2(nya)?(?![\w@./-])", re.I)
"""`dua2nya`, `masing2`: a word that is said twice."""

_TOGETHER: Final = {"dua": "keduanya", "tiga": "ketiganya", "empat": "keempatnya"}
_DIGITS: Final = {"2": "dua", "3": "tiga", "4": "empat"}
_ALL_OF: Final = re.compile(
    r"(?<![\w@.,/-])(?:ke)?([234]|dua|tiga|empat)(?:\s{0,3}-?\s{0,3}\1|2)\s{0,2}nya(?![\w@./-])",
    re.I,
)
"""All of so many, whose number is no amount: `udah tf dua duanya`, `2-2nya lunas`."""

_GLUED: Final = re.compile(
    r"(?<![\w@./#-])(dp|fee|honor|harga|modal|omzet|sisa|ongkir|budget)\s{1,2}(?:ny|nya|ne)(?![\w@./-])",
    re.I,
)


_MILLIONS: Final = re.compile(
    r"(?<![\w.,@/])(?P<number>(?:rp\.?\s?)?\d{1,3}(?:[.,]\d{1,3})?)\s?m(?![\w/]|\.\w)", re.I
)


def in_millions(text: str) -> str:
    """Return an English note whose amounts have their unit in full: `@rani 1.2m` is `@rani 1.2 million`, in
    whichever part of it they stand."""
    return _MILLIONS.sub(r"\g<number> million", text)


_AMENDS: Final = re.compile(
    rf"(?<![\w@])(?:(?P<id>ganti|ubah|koreksi|ralat|revisi|betulin|benerin)|change|correct|update)\s{{1,3}}(?:the\s{{1,3}})?(?P<what>(?:dp|uang\s{{1,3}}muka|ongkir|ongkos\s{{1,3}}kirim|deposit|down\s?payment|postage|shipping)(?:-?nya)?)(?P<whom>(?:\s{{1,3}}(?:si|for|of|to|buat|punya))?\s{{1,3}}@[\w.]{{1,60}})?\s{{1,3}}(?:jadi|menjadi|ke|to)\s{{1,3}}(?P<idr>{MONEY}|\d{{2,3}})(?![\w.,]*\d)(?!\w)",
    re.IGNORECASE,
)
"""An amount that is none of the fee and is to be another: without a word for what was wrong it would be a new one."""


def _amended(found: re.Match[str]) -> str:
    told = f"{found['what']}{found['whom'] or ''}"
    return f"{told} harusnya {found['idr']}" if found["id"] else f"oops, {told} {found['idr']}"


def written_out(text: str) -> str:
    """Return a note with its shortened words in full and what is sold by the dozen in pieces: `jd 350 byr lg
    200` is `jadi 350 bayar lagi 200`, `laku 2 lusin` is `laku 24`, `ganti dp jadi 150` is `dp harusnya 150`; fractions that are paid are shares of a hundred.

    Only a conversation about a campaign may be read so: elsewhere such letters are names and slips.
    """
    if len(text.split()) > MOST:
        return text
    head = HEAD.match(text)
    told = head[0] if head else ""
    full = _SHORT.sub(lambda found: _WORDS[found[0].lower()], told)
    full = _AMENDS.sub(_amended, _ALL_OF.sub(_together, full))
    full = _TWICE.sub(lambda found: f"{found[1]}-{found[1]}{found[2] or ''}", full)
    full = _GLUED.sub(r"\1nya", HYPHENED.sub("", full))
    return in_amounts(in_percent(in_pieces(full) + text[len(told) :]))


def _together(found: re.Match[str]) -> str:
    number = found[1].lower()
    return _TOGETHER[_DIGITS.get(number, number)]
