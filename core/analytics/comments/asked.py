"""Questions that bear no question mark, and what only sounds like a wish to buy."""

from __future__ import annotations

import re
from typing import Final

_CALLED: Final = r"(?:ya|yah|kak|ka|kakak|bang|min|mba|mbak|mas|bun|sis|om|dok|gan|sih|itu|tuh)"
_ENGLISH: Final = re.compile(
    r"^\W*(?:(?:hi|hey|hello|so|um|btw|ok|sis|question|quick question)\W+){0,2}(?:"
    r"(?:is|was)\s(?:this|that|it|there|he|she|the(?! (?:\w+est|most|real|only|goat|bomb))|your|ur)|(?:are|were)\s(?:these|those|they|there|you|u|we|the(?! (?:\w+est|most|real|only))|your)|"
    r"does\s(?:this|that|it|he|she|the|your|anyone)|(?:do|did)\s(?:these|those|they|you|u|i|we)|"
    r"(?:can|could|will|would|should|has|have)\s(?:this|it|they|you|u|i|we|the|kids?|children|babies|baby|cats?|dogs?|anyone|people|beginners|vegans|these|those)"
    r")\b"
)
_RHETORICAL: Final = re.compile(
    r"\b(?:can (?:i|we) (?:just|talk|have a moment)|(?:are|r) (?:you|u) (?:kidding|serious|joking|real)|is (?:it|this) (?:just me|real|heaven|art|love)|can (?:you|u) believe|"
    r"did (?:i|you) (?:just|even)|have (?:the|a|it|this|fun)|will you (?:marry|adopt)|would (?:you|u) look|be any|love (?:\w+ ){1,2}more|can'?t do|get any|obsessed|i swear|should be|has been)\b"
)
_ASKED: Final = re.compile(
    rf"\b(?:udah|sudah|udh|dah)\b(?:\W+\w+){{1,6}}?\W+(?:belum|blm)\b(?:\W+(?:{_CALLED}|\w{{2,12}}nya)){{0,3}}\W*$"
    rf"|\b(?:itu|ini|nih|tuh)\b(?:\W+\w+){{1,5}}?\W+bukan\b(?:\W+{_CALLED}){{0,2}}\W*$"
    rf"|^\W*(?:\w+\W+){{1,5}}?kapan\b(?:\W+{_CALLED}){{0,2}}\W*$"
    r"|\b\w{3,15} apa (?:dulu |aja |saja |namanya )?(?:kak|ka|kakak|bang|min|mba|mbak|mas|bun|om|gan|dok)\b"
    r"|^\W*(?:kak\W+)?(?:opo|apa) (?:ora|ga|gak|nggak|ngga|tidak)\b"
)
_NOT_ASKED: Final = re.compile(
    r"\b(?:tapi|tp|dan|aku|saya|gue|gw|masih|namun|padahal|cuma|yang|jelas|pasti|emang|memang|ternyata|tau|tahu|gatau|entah|sampai|sampe|bingung|kata|malu|mikir|punya|kalau|kalo|kapan kapan|kayak|seperti|demi)\b"
)
_MORE_OF_IT: Final = re.compile(
    r"\b(?:ada|bisa|jual|sedia)\b(?:\W+(?:yang|beli|versi))?\W+(?:bundling|bundle|paketan|paket hemat|hampers|refill|sachet|saset|tester|ecer\w{0,3}|grosir)\b"
    r"(?:.{0,40}\b(?:ga|gak|nggak|ngga|tidak|kah|kak)\b|.{0,40}\?)"
    rf"|\b(?:jual|dijual|dijualin|sedia)\b.{{0,40}}\b(?:ga|gak|nggak|ngga|tidak)(?:\W+{_CALLED}){{0,2}}\W*$"
)
_GEAR: Final = re.compile(
    r"\b(?:tripod|mic|mik|mikrofon|kamera|lensa|ring ?light|softbox|drone|gimbal|clip ?on|camera|lens|lights?|microphone)(?:nya)?\b(?:\W+\w+){0,3}?\W+(?:merk|merek|tipe|type|apa|brand|kind)\b"
    r"|\b(?:what|which) (?:camera|lens|mic|microphone|tripod|drone|lights?)\b|\bbeli atau (?:bikin|buat|sewa|pinjam|minjem)\b"
    r"|\b(?:mau|minta|bagi|spill|share|need|drop)\b(?:\W+(?:dong|donk|kak|dong kak|the|please|plis|pls))*+\W+(?:resep|tutorial|takaran|recipe)\w{0,3}\b"
)
_FOR_SALE: Final = re.compile(
    r"\b(?:harga\w{0,3}|ready|stok|link|spill|berapa\w{0,2}|order|pesan|co|price|jual\w{0,2}|toko\w{0,3}|beli (?:\w+ ){0,2}mana|kirim|ongkir)\b"
)


def reasked(line: str, kind: str) -> str | None:
    """Return the kind of a line by how it asks, where its likeliest kind misses that; else None."""
    if kind in ("genuine", "generic") and asks(line):
        return "question"
    if kind in ("genuine", "generic", "question") and _MORE_OF_IT.search(line):
        return "purchase_intent"
    geared = kind == "purchase_intent" and _GEAR.search(line) and not _FOR_SALE.search(line)
    return "question" if geared else None


def asks(line: str) -> bool:
    """Return whether a line asks something though it may bear no question mark."""
    if _ENGLISH.search(line):
        return not _RHETORICAL.search(line)
    return bool(_ASKED.search(line)) and not _NOT_ASKED.search(line)
