"""What members ask of recommendations that these do not give: whom to avoid, and a file of all."""

from __future__ import annotations

import re
from typing import Final

_ROWS: Final = (
    r"(?:re[kc]om+end\w{0,8}|penilaian|rating\w{0,3}|ulasan|testimoni|reviews?|nilai\s{1,3}anggota)"
)
_TAKES: Final = (
    r"(?:(?:di)?ekspor\w{0,3}|(?:di)?export\w{0,3}|(?:di)?unduh\w{0,3}|(?:di)?download\w{0,3})"
)
_SHEET: Final = r"(?:excel|xlsx?|csv|spreadsheet|google\s{1,3}sheets?)"
_EXPORTS: Final = re.compile(
    rf"\b{_TAKES}\b[^.!?\n]{{0,40}}\b{_ROWS}\b|\b{_ROWS}\b[^.!?\n]{{0,40}}\b{_TAKES}\b"
    rf"|\b{_ROWS}\b[^.!?\n]{{0,30}}\b(?:ke|jadi(?:in|kan)?|dalam|bentuk|versi|as|to|into|in)\s{{1,3}}(?:an?\s{{1,3}}|file\s{{1,3}})?{_SHEET}\b"
    rf"|\b{_SHEET}\b\s{{1,3}}(?:dari|isi|of|with|from)\s[^.!?\n]{{0,30}}\b{_ROWS}\b",
    re.I,
)
_WHOM: Final = (
    r"(?:siapa|sapa|sopo|who|whom|which|kreator|creators?|influencer\w{0,2}|akun|daftar|list)"
)
_SHUNS: Final = r"(?:(?:di)?hindar(?:i|in|kan)|(?:di)?jauhi\w?|avoid(?:ed)?|(?:di)?blacklist\w{0,2}|daftar\s{1,3}hitam|stay\s{1,3}away\s{1,3}from|(?:paling\s{1,3})?(?:jelek|buruk|parah|terburuk|worst))"
_AVOIDS: Final = re.compile(
    rf"\b{_WHOM}\b[^.!\n]{{0,40}}?\b{_SHUNS}\b|\b{_SHUNS}\b[^.!\n]{{0,20}}?\b(?:{_WHOM}|mana)\b"
    r"|^\W*(?:(?:tolong|please|kak|min|bisa|mau)\W+)*(?:(?:di)?blacklist\w{0,2}|(?:masukin|masukkan|put|add)\b[^.!\n]{0,30}\b(?:daftar\s{1,3}hitam|blacklist))\b",
    re.I,
)


def wants_file(text: str) -> bool:
    """Return whether somebody wants what members said as a file: `ekspor semua rekomendasi ke excel`."""
    return "@" not in text and _EXPORTS.search(text) is not None


def asks_whom_to_avoid(text: str) -> bool:
    """Return whether somebody asks whom to avoid, or wants somebody on a list of such: `blacklist @x`."""
    return _AVOIDS.search(text) is not None
