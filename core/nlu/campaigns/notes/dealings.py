"""With whom a deal or a payment was made, by a name without an @ and before any campaign: `aku deal sama rara 500rb`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from core.nlu.accounts.unknown_names import can_be_named
from core.nlu.asides import asks
from core.nlu.campaigns.money.amounts import MONEY
from core.nlu.campaigns.notes.supposed import supposes
from core.nlu.words.tenses import BY_NOW

LONGEST: Final = 16
"""Words of such a note: who writes more tells a story."""

_WHO: Final = r"(?:(?:si|kak|mbak|mba|mas|bang|teh|ce|ci)\s{1,3})?(?P<who>[a-z][a-z0-9_.]{1,28}[a-z0-9_])(?![\w@/-])"
_WITH: Final = r"(?:sama|ama|dengan|dgn|bareng|with)"
_TO: Final = r"(?:ke|kepada|buat|untuk|utk|to)"
_SENT: Final = r"(?:dp(?:in)?|tf(?:in)?|transfer(?:in|kan|red)?|bayar(?:in)?|kirim(?:in)?|lunas(?:i|in)?|paid|sent)"
_DONE: Final = (
    rf"(?:{BY_NOW}|barusan|tadi|kemarin|kmrn|aku|saya|gue|gw|kita|kami|i|we|just|already|have|baru)"
)
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?:deal|sepakat|setuju|agreed|dealing)\s{{1,3}}{_WITH}\s{{1,3}}{_WHO}",
        rf"^\W{{0,3}}(?:{_DONE}\s{{1,3}}){{1,4}}{_SENT}\s{{1,3}}(?:{_TO}\s{{1,3}})?{_WHO}\s{{1,3}}(?:{MONEY})",
        rf"^\W{{0,3}}(?:{_DONE}\s{{1,3}}){{0,4}}{_SENT}\s{{1,3}}(?:fee\s{{1,3}})?(?:{MONEY})\s{{1,3}}{_TO}\s{{1,3}}{_WHO}",
        rf"^\W{{0,3}}(?:dp|tf|transfer|paid|sent)\s{{1,3}}(?:{_TO}\s{{1,3}})?{_WHO}\s{{1,3}}(?:{MONEY})",
        rf"^\W{{0,3}}{_WHO}\s{{1,3}}(?:(?:{_DONE}|has|finally|akhirnya|oke?)\s{{1,3}}){{0,2}}(?:deal|sepakat|setuju|agree[ds]?)(?:\s{{1,3}}(?:di|at|on|for|to|harga|fee)){{0,2}}\s{{1,3}}(?:{MONEY})",
    )
)
_SPLIT: Final = re.compile(r"[._-]")
_NO_PERSON: Final = re.compile(
    r"\b(?:cari(?:in|kan)?|find|budget|bajet|kreator|creators?|influencers?|orang|supplier|vendor|bank|admin|karyawan|ads?|iklan|tukang|toko|pembeli|customers?|pelanggan|kampanye|campaign)\b",
    re.IGNORECASE,
)
"""What is looked for, or whom else a business pays."""


def dealt_with(text: str) -> str | None:
    """Return the name, in lower case, of whom a short note tells a deal or a payment; None where an account is named,
    nobody is, or it is only asked about or supposed."""
    if "@" in text or len(text.split()) > LONGEST or _NO_PERSON.search(text):
        return None
    if "?" in text or asks(text) or supposes(text):
        return None
    found = (form.search(text) for form in _FORMS)
    names = (match["who"].lower().rstrip(".") for match in found if match)
    return next(filter(can_be_named, names), None)


def with_dealt(text: str, near: Sequence[str]) -> str:
    """Return a text with the account of whom it tells a deal or a payment in the place of the name: the only one of those
    near whose handle it is a part of; as it is where it is none or several of them."""
    who = dealt_with(text)
    fits = _fitting(who, near) if who else []
    return _as_account(text, who, fits[0]) if who and len(fits) == 1 else text


def with_dealt_stranger(text: str, near: Sequence[str]) -> str:
    """Return a text with an @ before whom it tells a deal or a payment, where that is none of those near. Who is on
    record is to be looked up before."""
    who = dealt_with(text)
    return _as_account(text, who, who) if who and not _fitting(who, near) else text


def _fitting(who: str, near: Sequence[str]) -> list[str]:
    every = dict.fromkeys(near)
    return [one for one in every if who in _SPLIT.split(one) or one.startswith(who)]


def _as_account(text: str, who: str, handle: str) -> str:
    whole = re.compile(rf"(?<![\w@.]){re.escape(who)}(?![\w@])", re.IGNORECASE)
    return whole.sub(f"@{handle}", text, count=1)
