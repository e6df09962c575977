"""Who of two is spoken of as the other one: `yg satunya udah posting`, `the other one said no`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

_TELLS: Final = (
    rf"(?=\s{{1,3}}(?:{BY_NOW}|{NOT}|{NOT_YET}|lagi|lg|masih|msh|baru|cuma|juga|jg|malah|ternyata|akhirnya|katanya|(?:me)?nolak|deal|oke?|mau|setuju|sepakat|mundur|batal|ikut|"
    r"(?:di)?posting|tayang|upload|minta|dp|(?:di|ku)?bayar|(?:di|ku)?transfer|(?:di|ku)?tf|lunas|laku|terjual|likes?|views?|komen|fee(?:nya)?|jawab|bales|balas|ngilang|rp|\d)\b)"
)
_OTHER: Final = re.compile(
    rf"(?<![\w@-])(?:(?:(?:yang|yg|yng|si|kreator|orang|akun)\s{{1,3}}){{1,2}}(?:(?:satu|1)\s?nya(?:\s{{1,3}}(?:lagi|lg))?|(?:satu|1)\s{{1,3}}(?:lagi|lg)|lain(?:nya)?{_TELLS})"
    rf"|(?:(?<=^)|(?<=[,;] )|(?<=tapi )|(?<=tp )|(?<=dan )|(?<=kalo )|(?<=kalau ))satu\s?nya(?:\s{{1,3}}(?:lagi|lg))?{_TELLS}"
    r"|sing\s{1,3}(?:siji(?:ne|\s{1,3}maneh)|liyane)|nu\s{1,3}hiji\s{1,3}deui"
    r"|the\s{1,3}other(?:\s{1,3}(?:one|creator|person|influencer|guy|girl|lady)|(?=\s{1,3}(?:has|hasn|is|isn|was|did|didn|does|doesn|will|won|just|already|still|agree[sd]|sa(?:id|ys)|accept(?:s|ed)|wants?|asks?|asked|post(?:s|ed)|pa(?:id|ys)|refused|declined|dropped|backed|sold|passed)\b)))(?!\w)"
)
_OF_THING: Final = re.compile(
    r"\b(?:kampanye|campaign|catatan|note|usaha|toko|bisnis|produk|product|video|reels?|stor(?:y|ies)|foto|gambar|file|caption|akun|nomor|rekening|link|kode|code|cicilan|opsi|pilihan|option|cari\w{0,3}|ganti)(?:nya|ku)?\s{1,3}$"
)
"""`videonya yang satunya`: there are two of something else; `cari yang lain` looks for more."""


def names_other(text: str) -> bool:
    """Return whether a text speaks of whom it means as the other one, so that it is not whoever was spoken of."""
    return _other(text) is not None


def with_other(text: str, members: Sequence[str], one: str | None) -> str:
    """Return a text in which the other one has their handle, where it can be nobody else: besides whom the text
    names, else besides `one`, who was spoken of last. members: among whom they are."""
    found = _other(text)
    if found is None:
        return text
    told = text.casefold()
    here = tuple(h for h in members if f"@{h}" in told) or tuple(h for h in members if h == one)
    left = [h for h in members if h not in here]
    if len(here) != 1 or len(left) != 1:
        return text
    return f"{text[: found.start()]}@{left[0]}{text[found.end() :]}"


def _other(text: str) -> re.Match[str] | None:
    told = text.lower()
    if len(told) != len(text):
        return None
    every = _OTHER.finditer(told)
    return next((m for m in every if not _OF_THING.search(told, 0, m.start())), None)
