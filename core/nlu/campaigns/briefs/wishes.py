"""How a brief, or a message to a creator, is to read: shorter, in another tone, with an account tagged, another discount."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.messages import SlotValue
from core.nlu.campaigns.briefs.parts import LEAD

_SHORTER: Final = re.compile(
    r"\b(?:ke\s?panjangan|(?:terlalu|too)\s{1,3}(?:panjang|long|wordy)|(?:lebih|agak|versi|bikin|buat|di)\s{0,3}(?:singkat|pendek|ringkas)(?:in|kan|nya)?|(?:singkat|pendek|ringkas)(?:in|kan)|(?:singkat|pendek|ringkas)\s{1,3}(?:aja|saja|dong|dikit)"
    r"|(?:make\s{1,3}(?:it|this|that)\s{1,3})?(?:a\s{1,3}(?:bit|lot|little)\s{1,3}|much\s{1,3})?shorter|shorten(?:\s{1,3}(?:it|this|that|the\s{1,3}brief))?|short(?:er)?\s{1,3}version|more\s{1,3}concise)\b",
    re.IGNORECASE,
)
_LONGER: Final = re.compile(
    r"\b(?:ke\s?pendekan|(?:terlalu|too)\s{1,3}(?:pendek|singkat|short)|(?:lebih|versi|yang|yg)\s{1,3}(?:panjang|lengkap|detail)|(?:panjang|lengkap)(?:in|kan)|(?:make\s{1,3}(?:it|this|that)\s{1,3})?longer|more\s{1,3}detail(?:ed|s)?|full\s{1,3}(?:version|brief))\b",
    re.IGNORECASE,
)
_TONES: Final = {
    "casual": re.compile(
        r"\b(?:(?:lebih|agak|yang|yg|bahasa(?:nya)?|gaya(?:nya)?|nada(?:nya)?)\s{1,3}(?:lebih\s{1,3})?(?:santai|akrab|gaul|friendly|casual|luwes|hangat|ramah|cair|asik|asyik)|(?:santai|akrab)(?:in|kan)|kurang\s{1,3}(?:akrab|hangat|ramah|santai|luwes)|more\s{1,3}(?:casual|friendly|relaxed|warm|natural)|casual(?:ly)?|friendl(?:y|ier)|warmer)\b",
        re.IGNORECASE,
    ),
    "formal": re.compile(
        r"\b(?:(?:lebih|agak|yang|yg|bahasa(?:nya)?|gaya(?:nya)?|nada(?:nya)?)\s{1,3}(?:lebih\s{1,3})?(?:sopan|formal|resmi|halus|lemes)|(?:sopan|formal|halus)(?:in|kan)|more\s{1,3}(?:formal|polite|professional|respectful)|polite(?:ly)?|formal(?:ly)?)\b",
        re.IGNORECASE,
    ),
}
_LESS_FORMAL: Final = re.compile(
    r"\b(?:less\s{1,3}(?:formal|stiff)|(?:jangan|ga\s{1,3}usah|terlalu|too)\s{1,3}(?:terlalu\s{1,3})?(?:formal|kaku|resmi))\b",
    re.IGNORECASE,
)
_LESS_CASUAL: Final = re.compile(
    r"\b(?:kurang\s{1,3}(?:sopan|formal|resmi)|less\s{1,3}casual|(?:terlalu|too)\s{1,3}(?:santai|casual))\b",
    re.IGNORECASE,
)
_TAGS: Final = re.compile(
    rf"{LEAD}(?:(?:tambah(?:in|kan)?|wajib|harus|jangan\s{{1,3}}lupa|minta|dia|juga|must|should|please|add|also|make\s{{1,3}}sure|(?:to|they|she|he)|konten(?:nya)?|post(?:ingan)?(?:nya)?)\s{{1,3}}){{0,4}}"
    r"(?:di)?(?:tag|mention|tandai(?:n)?|cantum(?:in|kan)|colab|collab)(?:nya)?\s{1,3}(?:(?:ke|akun|account|ig|instagram|tiktok|kami|kita|toko|saya|aku|nya|our|my|the|shop(?:'s)?|ya)\s{1,3}){0,4}@(?P<whom>[a-z0-9_][a-z0-9_.]{0,28}[a-z0-9_])",
    re.IGNORECASE,
)
_OURS: Final = re.compile(
    r"\b(?:akun|account|ig|instagram|tiktok)\s{1,3}(?:kami|kita|saya|aku|toko(?:ku)?|usaha(?:ku)?|ours?|of\s{1,3}(?:our|my)\s{1,3}\w{1,12})\s{1,3}(?:(?:itu|is|ya|di)\s{1,3})?@(?P<whom>[a-z0-9_][a-z0-9_.]{0,28}[a-z0-9_])",
    re.IGNORECASE,
)
_DISCOUNT: Final = re.compile(
    r"\b(?:(?:diskon|discount|potongan)(?:nya)?\s{1,3}(?:(?:jadi|ke|to|is|of|ganti|itu|sebesar)\s{1,3}){0,2}(?P<share>\d{1,2})\s{0,3}(?:%|persen|percent)|(?P<off>\d{1,2})\s{0,3}(?:%|persen|percent)\s{1,3}(?:off|discount|diskon))",
    re.IGNORECASE,
)
_DISCOUNT_SAID: Final = re.compile(r"\b(?:diskon|discount|potongan)\b|%\s{0,3}off", re.IGNORECASE)


def length_wished(text: str) -> bool | None:
    """Return whether what was written is to be short (True) or whole again (False); None for neither."""
    if _LONGER.search(text):
        return False
    return True if _SHORTER.search(text) else None


def tone_wished(text: str) -> str | None:
    """Return the tone that is wished for: `casual` or `formal`."""
    if _LESS_CASUAL.search(text):
        return "formal"
    if _LESS_FORMAL.search(text):
        return "casual"
    return next((tone for tone, words in _TONES.items() if words.search(text)), None)


def tagged(text: str) -> str | None:
    """Return the account that content is to tag, which is of no creator: `wajib tag akun kami @toko`."""
    found = _TAGS.match(text) or _OURS.search(text)
    return found["whom"].casefold() if found else None


def discount_in(text: str) -> int | None:
    """Return the discount that followers get, in percent."""
    found = _DISCOUNT.search(text)
    return int(found["share"] or found["off"]) if found else None


def in_english(text: str) -> bool:
    """Return whether a discount is said in English: `10% off`."""
    return re.search(r"\b(?:discount|off)\b", text, re.IGNORECASE) is not None


def with_discount(before: Mapping[str, SlotValue], share: int, english: bool) -> str:
    """Return the facts of a brief with this discount in place of another."""
    known = before.get("facts")
    parts = [p.strip() for p in known.split(",")] if isinstance(known, str) else []
    others = [p for p in parts if p and not _DISCOUNT_SAID.search(p)]
    return ", ".join((*others, f"{share}% off" if english else f"diskon {share}%"))
