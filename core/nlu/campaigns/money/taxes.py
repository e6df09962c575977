"""Tax that is named beside a fee or a payment, and is no part of it: `deal 1,1jt + PPN 11%`, `excl. VAT 49,500`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.amounts.numbers import parse_money_idr

_NAME: Final = r"(?:(?P<vat>ppn|vat)|(?P<pph>pph(?:\s{0,2}(?:pasal|psl|final)?\s{0,2}2[0-9](?!\d))?|withholding(?:\s{1,3}tax)?|income\s{1,3}tax)|pajak(?:nya)?|tax(?:es)?)"
_RATE: Final = r"\d{1,2}(?:[.,]\d{1,2})?\s?(?:%|persen|percent)"
_SUM: Final = r"(?:rp\.?\s?)?\d{1,3}(?:[.,]\d{3}){1,3}(?!\d)|(?:rp\.?\s?)?\d{1,4}(?:[.,]\d{1,2})?\s?(?:rb|ribu|k|jt|juta)\b|rp\.?\s?\d{4,9}"
_TAX: Final = re.compile(
    rf"(?:(?P<first>{_RATE})\s{{1,3}})?(?<![a-z]){_NAME}(?![a-z])(?:\s{{0,3}}[:(=]?\s{{0,3}}(?:@[\w.]{{1,60}}\s{{1,3}})?(?:(?:sebesar|of|at|is|nya|dipotong|deducted)\s{{1,3}})?(?:(?P<behind>{_RATE})(?:\s{{0,3}}[=:(]\s{{0,3}}(?P<both>{_SUM}))?|(?P<sum>{_SUM})))?",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(
    r"\b(?:(?:sudah|udah|udh|sdh|dah|all)\s{0,3})?(?:termasuk|include[ds]?|including|incl?\.?|inclusive(?:\s{1,3}of)?|with(?=\s{1,3}(?:vat|tax)))\s{1,3}$",
    re.IGNORECASE,
)
_NOT_WITHIN: Final = re.compile(
    r"\b(?:belum|blm|belom|tidak|tdk|gak?|nggak|not|doesn'?t|isn'?t)\s{1,3}(?:termasuk|include[ds]?|including|incl?\.?|inclusive(?:\s{1,3}of)?)\s{1,3}$",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"\b(?:tanpa|bebas|non|no|without|ga(?:k)?\s{1,3}(?:ada|kena|pakai|pake)|tidak\s{1,3}(?:ada|kena|pakai)|before|sebelum)[\s-]{1,3}$",
    re.IGNORECASE,
)


class Tax(NamedTuple):
    """kind: `ppn`, `pph` or `tax`. percent: of the fee, idr: in rupiah; None where a text does not say so."""

    kind: str
    percent: float | None
    idr: int | None

    def of(self, base_idr: int | None) -> Tax:
        """Return it with what it comes to of a fee or payment, where only the rate is told."""
        if self.idr is not None or self.percent is None or base_idr is None:
            return self
        return self._replace(idr=round(base_idr * self.percent / 100))


def tax_in(text: str) -> Tax | None:
    """Return the tax that a text names with its rate or its amount, and that what it tells does not include."""
    if "?" in text:
        return None
    for found in _TAX.finditer(text):
        rate, amount = found["first"] or found["behind"], found["sum"] or found["both"]
        before = text[max(0, found.start() - 40) : found.start()]
        within = _WITHIN.search(before) and not _NOT_WITHIN.search(before)
        if not (rate or amount) or within or _NONE.search(before):
            continue
        kind = "ppn" if found["vat"] else "pph" if found["pph"] else "tax"
        percent = float(re.sub(r"[^\d.]", "", rate.replace(",", "."))) if rate else None
        return Tax(kind, percent, parse_money_idr(amount) if amount else None)
    return None
