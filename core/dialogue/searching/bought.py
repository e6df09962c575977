"""What is to be bought of each creator, in words: `story aja`, `yang reels`, `2 story + 1 reels`."""

from __future__ import annotations

import re
from typing import Final

from core.analytics.pricing.card import MIXED, write_pieces
from core.dialogue.searching.slots import Changes
from core.nlu.amounts.spoken import COUNT_WORD, COUNTED

_KINDS: Final = {
    "story": r"(?:ig\s?|insta\s?)?(?:stor(?:y|ies|i)|sg)(?:nya)?",
    "reel": r"(?:ig\s?|insta\s?)?reels?(?:nya)?",
    "image": r"feeds?(?:nya)?|foto(?:nya)?|photos?",
    "video": r"videos?|vt|video\s+tiktok|tiktok\s+videos?",
    "short": r"shorts?",
}
_KIND: Final = "(?:" + "|".join(_KINDS.values()) + ")"
_NUMBER: Final = rf"(?:(?:\d|{COUNT_WORD}|a|an)\s*(?:x\s*)?)?"
_AND: Final = r"\s*(?:(?:,|\+|&|dan|sama|ama|plus|terus|and|with)\s*)?"
_PIECES: Final = rf"{_NUMBER}{_KIND}(?:{_AND}{_NUMBER}{_KIND}){{0,3}}"
_EACH: Final = r"(?:(?:per|tiap|setiap|masing[\s-]*masing|each|every)(?:\s+(?:orang|kreator|creator|akun|person|one|of\s+them))?)"
_ANY: Final = rf"(?:(?:campur(?:an)?|mix(?:ed)?|kombinasi|combination(?:\s+of)?|gabung(?:an)?|boleh)\s+(?:{_PIECES}|{_KIND}\s+(?:atau|or|/)\s+{_KIND}|format|konten(?:nya)?)(?:\s+(?:juga|too))?|{_KIND}\s*(?:atau|or|/)\s*{_KIND}|(?:format|jenis\s+konten)(?:nya)?\s+(?:bebas|campur|apa\s+(?:aja|saja))|any\s+(?:format|deliverables?)|mix(?:ed)?\s+(?:formats?|deliverables?))"
_PLAIN: Final = r"(?:(?:1|satu|one|a)\s+)?(?:post(?:ing(?:an)?)?|posts?)\s+(?:biasa|aja|saja|only)|(?:a\s+)?(?:plain|normal|single)\s+posts?"
_BEFORE: Final = r"(?:(?:oke?|ya|paket(?:nya)?|kalau|kalo|klo|gimana|coba|mau(?:nya)?|aku|saya|pengen|minta|pakai|pake|yang|yg|cukup|ganti|jadi(?:nya|in)?|ke|ubah|buat|utk|untuk|balik|just|only|make|it|them|use|with|in|switch|to|what|how|about|do|the|i|want|let'?s|tapi|but|and|dan)\s+)*"
_AFTER: Final = r"(?:\s*(?:aja|aj|saja|doang|only|dong|deh|sih|ya|yah|kak|min|please|pls|instead|semua(?:nya)?|gimana|gmn|bisa|then|(?:kalau|kalo|klo|kl)\s+(?:gitu|begitu)|emang(?:nya)?|gbs|(?:ga|gak|nggak)\s+bisa|lebih\s+murah))*"
_SHORT: Final = re.compile(
    rf"\W*+{_BEFORE}(?:{_EACH}\s+)?(?:(?P<any>{_ANY})|(?P<plain>{_PLAIN})|(?P<pieces>{_PIECES}))(?:\s+{_EACH})?{_AFTER}\W*"
)
_LONG: Final = re.compile(
    rf"(?<![a-z])(?:(?P<any>{_ANY})"
    rf"|(?:buat|untuk|utk|for|minta|paket|lewat|via|berupa|{_EACH})\s+(?P<lead>{_PIECES})"
    rf"|(?P<only>{_PIECES})\s+(?:aja|saja|doang|only|{_EACH})"
    rf"|(?P<count>\d\s*(?:x\s*)?{_KIND}(?:{_AND}\d\s*(?:x\s*)?{_KIND}){{0,3}}))(?![a-z])"
)
_ONE: Final = re.compile(rf"(?:(?P<n>\d|{COUNT_WORD})\s*(?:x\s*)?)?(?P<kind>{_KIND})(?![a-z])")
MOST: Final = 5


def bought(text: str, *, asked: bool) -> Changes:
    """Return the slot `deliverable` that a lower-case text wishes, None where it takes one back.

    asked: the text asks for creators itself, and may say more besides; else it says nothing more.
    """
    match = _LONG.search(text) if asked else _SHORT.fullmatch(text)
    if not match:
        return {}
    parts = match.groupdict()
    if parts.get("plain"):
        return {"deliverable": None}
    if parts["any"]:
        return {"deliverable": MIXED}
    said = next(parts[name] for name in ("pieces", "lead", "only", "count") if parts.get(name))
    return {"deliverable": _wish(said)}


def _wish(said: str) -> str:
    """Return one kind without a number as the kind, all else as exact pieces."""
    found: dict[str, int] = {}
    counted = False
    for match in _ONE.finditer(said):
        number = match["n"]
        counted = counted or number is not None
        count = COUNTED.get(number or "one") or int(number)
        kind = next(k for k, words in _KINDS.items() if re.fullmatch(words, match["kind"]))
        found[kind] = min(found.get(kind, 0) + max(count, 1), MOST)
    return write_pieces(found) if counted or len(found) > 1 else next(iter(found))
