"""The wish to take back what was just brought in: `batalkan impor tadi`, `salah file, hapus yang barusan`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import plain

LONGEST: Final = 14
"""Words of a message that wishes nothing else."""

_VERB: Final = r"(?:(?:di)?batal(?:kan|in)?|urungkan|hapus(?:kan|in)?|apus(?:in)?|undo|cancel|revert|tarik(?:\s+lagi)?|kembali(?:kan|in)|balik(?:in|kan)|buang|delete|remove|take\s+back|roll\s?back)"
_BROUGHT: Final = r"(?:impor(?:an|nya|tan)?|import(?:an|nya|ed)?|(?:hasil\s+)?(?:upload|unggah)(?:an|nya)?|(?:file|berkas|excel|csv|daftar|list|data|tempelan)(?:nya)?)"
_LAST: Final = r"(?:tadi|barusan|baru(?:\s+saja)?|terakhir|last|just|that|it|itu|ini)"
_IMPORTS: Final = re.compile(
    rf"\b{_VERB}\s+(?:\w+\s+){{0,2}}?(?:impor|import|upload|unggah)(?:an|nya|tan)?\b"
    rf"|\b{_VERB}\s+(?:(?:the|lagi|semua|data|isi)\s+){{0,2}}{_BROUGHT}\s+(?:\w+\s+){{0,2}}?{_LAST}\b"
    rf"|\b{_VERB}\s+(?:the\s+)?last\s+(?:file|list|upload|import)\b"
    rf"|\b{_VERB}\s+(?:the\s+)?(?:file|list|data)\s+(?:i|that\s+i)\s+just\s+(?:sent|uploaded|imported)\b"
    r"|\bsalah\s+(?:(?:kirim|upload|unggah|impor|import|tempel)\s+)?(?:file|berkas|daftar|list|excel|csv|data)(?:nya)?\b|\bsalah\s+(?:upload|unggah|impor|import)\b"
    r"|\bwrong\s+(?:file|list|sheet|upload|import)\b"
)
_JUST: Final = re.compile(
    rf"^\W*(?:(?:eh|ups|duh|aduh|maaf|sorry|oops|salah|keliru|wrong|tolong|kak|min|no|please)\W+){{0,4}}{_VERB}(?:\W+(?:yang|yg|the|aja|saja|lagi|dong|ya|kak|min|deh|please|last|one|perubahan(?:nya)?|change|{_LAST})){{0,6}}\W*$"
)
_OTHER: Final = re.compile(
    r"\?|@|\b(?:jangan|jgn|don'?t|do\s+not|never|gimana|bagaimana|cara|how|kalau|kalo|if|bisa(?:kah)?\s+ga|apakah|kampanye|campaign|catatan|langganan|akun\s+saya|data\s+(?:saya|ku|diri)|my\s+(?:data|account)|semua\s+data|all\s+(?:my\s+)?data|rekomendasi|fee|budget|caption)\b"
)
"""What asks, forbids, or is of something else than what was brought in."""


def takes_import_back(text: str) -> bool:
    """Return whether a message wishes in so many words that an import be taken back."""
    return _is_wish(text) and _IMPORTS.search(plain(text)) is not None


def takes_back(text: str) -> bool:
    """Return whether a message only wishes that what was just done be taken back."""
    return _is_wish(text) and _JUST.match(plain(text)) is not None


def _is_wish(text: str) -> bool:
    short = len(text) <= 160 and len(text.split()) <= LONGEST
    return short and _OTHER.search(plain(text)) is None
