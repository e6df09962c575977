"""The words and numbers of rate cards, as tokens."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.spoken import COUNT_WORD

_DIGITS: Final = r"\d+(?:[.,]\d+)*"
_UNIT: Final = r"(?:rb|rbu|ribu|k|jt|jta|juta|mio|thousand|million)"
_AMOUNT: Final = (
    rf"(?:\d{{1,3}}\s?(?:jt|juta)\s?\d{{1,3}}\s?(?:rb|ribu|k)|(?:rp|idr)\.?\s*{_DIGITS}\s*{_UNIT}?|{_DIGITS}\s*{_UNIT}"
    r"|\d{1,3}(?:[.,]\d{3})+|\d{5,10})(?!\w)(?:,-+)?"
)
_PEOPLE: Final = r"(?!\s*(?:foll|flw|pengikut|subs|view|tayang|like|suka|kome|orang|org|%|persen))"
_IG: Final = r"(?:ig\s?|insta(?:gram)?\s?)?"
TIMES: Final = r"(?:bulan|bln|minggu|mggu|mgg|pekan|hari|jam|tahun|thn|month|week|day|hour|year)"
_PIECE: Final = (
    r"(?:konten|contents?|post\w{0,8}|videos?|reels?|stor(?:y|ies)|feeds?|vt|foto|slots?|upload)"
)
_AT_LEAST: Final = r"(?:minimal|minimum|min|at\s?least|paling\s(?:sedikit|dikit))\b\.?:?"
_TAKEN: Final = r"(?:order\w{0,3}|pembelian|pesan\w{0,3}|ambil|booking|take|beli)"
_LEAST: Final = (
    rf"\b(?:{_AT_LEAST}\s{{0,3}}(?:{_TAKEN}\s{{0,3}})?\d{{1,2}}\s{{0,3}}x?\s{{0,3}}{_PIECE}\b"
    rf"|(?:moq|{_AT_LEAST}\s{{0,3}}{_TAKEN}):?\s{{0,3}}\d{{1,2}}(?![\d.,]|\s{{0,3}}{_UNIT}\b))"
)
LEAST = re.compile(rf"[\s,(]{{0,3}}{_LEAST}\s{{0,3}}\)?", re.I)
"""How many must be ordered at least, which is nothing that one price pays: `(min 2 post)`."""
_TOKENS: Final = (
    ("least", _LEAST),
    ("range", rf"(?:(?:rp|idr)\.?\s*|(?<!\d)){_DIGITS}\s*{_UNIT}?\s*(?:[-–—]|s\.?/?d\.?|sampai|hingga|to)\s*{_AMOUNT}"),
    ("from", r"\b(?:mulai|start(?:ing|s)?|from|minimal)\b"),
    ("money", rf"(?<![\w.,]){_AMOUNT}{_PEOPLE}"),
    ("often", rf"(?:/|\b(?:per|tiap|setiap|a)\b)\s*(?:1\s*)?{TIMES}s?\b"),
    ("each", r"@|\bper\b|/|\b(?:masing\S*(?:\s*masing\S*)?|each|satuan(?:nya)?|tiap)\b"),
    ("noise", rf"\d{{1,3}}\s*(?:x\s*)?(?:detik|dtk|sec(?:onds?)?|menit|minutes?|slides?|frames?|{TIMES}s?|jam|hours?|revisi|revisions?)\b"),
    ("count", rf"(?<![\w.,])(?:\d{{1,2}}(?![\d.,]*\d)\s*x?|{COUNT_WORD})(?!\w)|(?<!\w)\d{{1,2}}x?(?=reel|stor|feed|video|vt)"),
    ("times", r"\bx\s?\d{1,2}\b|(?:\bset\s?)?\(\s?(?:[1-9]|10)\s?x?\s?\)|\bset\s(?:of|isi)\s(?:[1-9]|10)\b(?!\s?(?:slide|frame|det|dtk|sec|men))"),
    ("package", r"\b(?:paket\w*|packages?|bundl\w*|combo)\b"),
    ("odd", r"\b(?:live\w*|visit\w*|kunjungan|event\w*|hadir|thread\w*|tweets?|twit\w*|blog\w*|artikel|articles?|podcast\w*|website|facebook|fb|host\w*|mc)\b"),
    ("free", r"\b(?:free|gratis|bonus|incl(?:ude[sd]?)?|including|termasuk|dapat|dapet|get)\b"),
    ("now", r"\b(?:jadi|promo|diskon\w*|sekarang|now|hanya|cuma)\b"),
    ("story", rf"(?<![a-z]){_IG}(?:stor(?:y|ies|i)|sg|igs)\b"),
    ("reel", rf"(?<![a-z]){_IG}reels?\b"),
    ("short", r"\b(?:yt\s?|youtube\s?)?shorts?\b"),
    ("image", rf"(?<![a-z]){_IG}feeds?\b"),
    ("carousel", r"\b(?:carousel|korsel)s?\b"),
    ("video", r"(?<![a-z])(?:videos?|vt)\b"),
    ("post", r"\b(?:post(?:ing(?:an)?|s)?|foto|photos?|konten|contents?)\b"),
    ("platform", r"\b(?:ig|insta(?:gram)?|tik\s?toks?|tt|yt|youtube)\b"),
    ("plus", r"[+&]|\b(?:dan|sama|plus|and|with|dengan|dgn)\b"),
    ("or", r"\b(?:atau|or)\b"),
    ("comma", r","),
)  # fmt: skip
TOKEN = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _TOKENS))
BREAK = re.compile(
    r"[\n\r;|•·●▪]+|(?<=\s)[-–—*]\s(?!\s*(?:rp\.?\s*)?\d)|(?=\b(?:paket|packages?|bundling|bundle)\b)"
)
NAMED = re.compile(r"@(?!(?:rp|idr)\.?\s?\d)[a-z_][\w.]*|https?://\S+", re.IGNORECASE)
"""Accounts and addresses; the `@rp200rb` of a price is neither."""

PIECES: Final = frozenset({"story", "reel", "short", "image", "carousel", "video", "post"})
