"""Numbers that name somebody or something and count nothing: telephones, accounts, identity cards."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.telephones import ABROAD, MOBILE
from core.nlu.scan import Scan

_END: Final = r"(?!\w|[.,]\d)"
_MORE: Final = r"(?:[ ()-]{0,2}\d)"
_PHONE = re.compile(
    rf"(?<![\w.,])(?P<number>{ABROAD}|{MOBILE}"
    rf"|\(?0[2-7]\d{{1,2}}(?:\)\s?|\s?-\s?|\s)\d{_MORE}{{5,8}}){_END}"
)
"""A mobile number of Indonesia, one with its area before it, or one of any country."""

_OF: Final = (
    r"(?:\s*(?:\b(?:no(?:mor|mer)?|number|saya|aku|ku|nya|kami|kita|(?:kantor|toko|rumah|usaha|warung|gudang)(?:ku|nya)?|admin|is|an|a\.?n)\b\.?"
    r"|[:=.])){0,3}\s*"
)
_PLACE: Final = r"(?:\s+(?!(?:budget|bujet|bajet|anggaran|dana|modal|harga|fee|honor|bayar|rp|price|cost)\w*\b)[a-z]+){0,4}"
"""Whose post code it is: `kode pos toko saya di bandung`."""

_BANK: Final = r"bank|bca|bri|bni|bsi|btn|mandiri|jago|cimb|permata|danamon|seabank"
_BEHIND: Final = (
    (r"wa|whats?app|telp\w*|telepon|telfon|tlp|hubungi|kontak|contact|cp|phone|call",
     rf"\d{_MORE}{{5,14}}"),
    (rf"(?:no\w*\.?\s*)?(?:norek|rek(?:ening)?(?:ku|nya)?|va|virtual\s+account|account\s+number)(?:\s*(?:{_BANK}))?",
     r"\d(?:[ .-]?\d){6,19}"),
    (_BANK, r"\d(?:[ -]?\d){9,17}"),
    (r"nik|ktp|npwp|nib|siup|p-?irt|bpom|halal|resi|invoice|order|pesanan",
     r"[a-z]{0,4}\d(?:[ .-]?\d){7,21}"),
    (rf"(?:kode\s*pos(?:nya|ku)?|zip(?:\s*code)?|post(?:al)?\s*code){_PLACE}", r"\d{5}"),
)  # fmt: skip
"""Words that say whose a number is, and how such a number is written."""

_NAMED = tuple(
    re.compile(rf"(?<![\w@])(?:{words}){_OF}(?P<number>{digits}){_END}")
    for words, digits in _BEHIND
)
_SENT_TO = re.compile(
    rf"(?<![\w@])(?:transfer|tf|trf|kirim|bayar|lunas|dp|send|sent|wire)\w{{0,4}}\s+(?:[\w@.,]+\s+){{0,3}}?(?:ke|to|via|lewat)\s+(?:[\w@.]+\s+){{1,2}}?(?P<number>\d{{7,}}){_END}"
)
"""Where money is sent to, of whichever bank: `tf ke permata 1234567`."""

_LEADING = re.compile(rf"(?<![\w.,@])(?P<number>0\d{{5,}}){_END}")
"""No amount begins with a zero, but for a slip: `budget 0500000`."""

_LONG = re.compile(rf"(?<![\w.,])(?P<number>\d{{10,}}){_END}")
_MONEY_BEFORE = re.compile(r"(?:rp|idr|budget|dana|modal|anggaran)\w{0,3}\.?\s*[:=]?\s*$")
_ROUND: Final = "000"
"""So an amount of ten digits ends; an account's number hardly does."""

_DIGIT: Final = re.compile(r"\d")


def read_identifiers(scan: Scan) -> None:
    """Set numbers aside that nobody pays, as `num`."""
    for start, end in _spans(scan.rest):
        scan.take(start, end, "num")


def without_identifiers(text: str) -> str:
    """Return a text with spaces where such numbers stand, so that no reader of money takes one for a payment."""
    folded = text.lower()
    for start, end in _spans(folded) if len(folded) == len(text) else ():
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _spans(text: str) -> list[tuple[int, int]]:
    """Return where a lower-case text holds numbers that nobody pays, none twice."""
    found: list[tuple[int, int]] = []
    if not _DIGIT.search(text):
        return found
    for pattern in (*_NAMED, _PHONE, _LEADING, _SENT_TO, _LONG):
        for match in pattern.finditer(text):
            start, end = match.span("number")
            met = any(start < until and since < end for since, until in found)
            if not met and not _is_amount(text, match, long=pattern in (_LONG, _SENT_TO, _LEADING)):
                found.append((start, end))
    return found


def _is_amount(text: str, match: re.Match[str], *, long: bool) -> bool:
    """Whether it is money all the same: behind a word such as `order` a round number of few digits, of
    those that nothing names also one of many, or one behind a word for money."""
    number = match["number"]
    if not long:
        return (
            number.isdecimal() and len(number) < 10 and number.endswith(_ROUND) and number[0] != "0"
        )
    before = text[max(0, match.start("number") - 20) : match.start("number")]
    return number.endswith(_ROUND) or _MONEY_BEFORE.search(before) is not None
