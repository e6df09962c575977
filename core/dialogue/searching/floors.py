"""What each creator is to cost at least, alone or with what each may cost: `minimal 300rb per orang`, `between 300k and 800k each`."""

from __future__ import annotations

import re
from typing import Final

from core.dialogue.searching.amounts import MONEY, amount_idr, money_of
from core.dialogue.searching.slots import Changes
from core.dialogue.state import Slots

_ONE: Final = r"(?:orang(?:nya)?|org(?:nya)?|kreator(?:nya)?|creators?|influencers?|akun(?:nya)?|person|talent|kol|kepala|head)"
_EACH: Final = rf"(?:(?:per|/|tiap|setiap|masing\s?-?\s?(?:masing|2)|se|satu|1|each|every|a|one)\s{{0,3}}{_ONE}?|{_ONE})"
_FEE: Final = r"(?:harga|fee|rate|tarif|price|cost)(?:nya|s)?"
_LEAST: Final = r"(?:minimal|minimum|min\.?|paling\s{1,3}(?:sedikit|dikit|murah|rendah|kurang)|di\s?atas|setidaknya|at\s{1,3}least|above|over|no\s{1,3}less\s{1,3}than|(?:ga|gak|tidak|jangan)\s{1,3}(?:di\s?bawah|kurang\s{1,3}dari))"
_NUMBER: Final = r"(?:rp\.?\s?)?\d++(?:[.,]\d++){0,4}"
_UNIT: Final = r"(?:\s?(?:rb|rbu|ribu|ribuan|k|jt|juta|jutaan|million|m))"
_AMOUNT: Final = rf"(?P<low>{_NUMBER}{_UNIT}?)(?![\w.,]*\d)"
_RANGE: Final = rf"(?P<low>{_NUMBER}{_UNIT}?)\s{{0,3}}(?:-|–|s\.?/?d\.?|sampai|sampe|hingga|dan|and|to)\s{{0,3}}(?P<high>{_NUMBER}{_UNIT})"
_BETWEEN: Final = r"(?:(?:antara|between|dari|from|kisaran|range|sekitar)\s{1,3})?"
_LEAD: Final = (
    r"(?:(?:itu|ya|harga(?:nya)?|fee(?:nya)?|rate(?:nya)?|tarif(?:nya)?|costs?|asks?)\s{1,3})?"
)
_SPANS: Final = (
    re.compile(rf"(?<![\w@]){_BETWEEN}{_RANGE}\s{{0,3}}{_EACH}(?![a-z])"),
    re.compile(rf"(?<![\w@]){_EACH}\s{{1,3}}{_LEAD}{_BETWEEN}{_RANGE}(?![a-z])"),
    re.compile(rf"(?<![\w@]){_FEE}\s{{1,3}}{_BETWEEN}{_RANGE}(?![a-z])"),
)
_FLOORS: Final = (
    re.compile(rf"(?<![\w@]){_LEAST}\s{{0,3}}{_AMOUNT}\s{{0,3}}(?:for\s{{1,3}}|buat\s{{1,3}}|untuk\s{{1,3}})?{_EACH}(?![a-z])"),
    re.compile(rf"(?<![\w@]){_EACH}\s{{1,3}}{_LEAD}{_LEAST}\s{{0,3}}{_AMOUNT}(?![a-z])"),
    re.compile(rf"(?<![\w@])(?:{_FEE}\s{{1,3}}{_LEAST}|{_LEAST}\s{{1,3}}{_FEE}(?:\s{{1,3}}of)?)\s{{0,3}}{_AMOUNT}(?![a-z])"),
)  # fmt: skip
_FREE: Final = re.compile(
    rf"(?:hapus|lepas|buang|tanpa|abaikan|drop|remove|no|without)\w{{0,3}}\s{{1,3}}(?:the\s{{1,3}}|batas(?:an)?\s{{1,3}})?(?:minimal|minimum|floor)(?:\s{{1,3}}(?:{_FEE}|per|tiap|each|a)\b.{{0,30}})?\W*"
)


def floored(text: str, before: Slots | None) -> tuple[Changes, str]:
    """Return what a lower-case text says each is to cost at least (and at most), with the budget and number of
    all from beside it or from before, and the text without it; ({}, text) where it bounds nothing from below."""
    if before is not None and _FREE.fullmatch(text.strip()):
        return {"least_idr": None}, ""
    for pattern in (*_SPANS, *_FLOORS):
        found = pattern.search(text)
        bounds = _bounds(found) if found else None
        if found and bounds:
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return {**dict.fromkeys(MONEY), **_known(before), **money_of(rest), **bounds}, rest
    return {}, text


def _known(before: Slots | None) -> Slots:
    return {name: value for name, value in (before or {}).items() if name in MONEY}


def _bounds(found: re.Match[str]) -> Changes | None:
    """Return the bounds that a match states; the unit of the upper one is that of the lower one."""
    high_words = found.groupdict().get("high")
    high = amount_idr(high_words) if high_words else None
    low_words = found["low"]
    unit = re.search(rf"{_UNIT}$", high_words) if high_words else None
    if unit and low_words[-1].isdigit():
        low_words += unit[0]
    low = amount_idr(low_words)
    if low is None or (high_words and (high is None or high <= low)):
        return None
    bounds: Changes = {"least_idr": low}
    return bounds | {"each_idr": high, "bounded": True} if high else bounds
