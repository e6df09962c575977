"""Whether a post is said to be up no more: `postingannya dihapus`, `she took the reel down`, `kena takedown`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import BEFORE, BY_NOW, NOT, NOT_YET

_POST: Final = r"(?:post(?:ing(?:an)?|s)?|konten|content|videos?|vid|vt|reels?|stor(?:y|ies)|feeds?|fotos?|photos?|carousel|unggahan|tiktok)(?:\s?nya)?"
_NEAR: Final = r"(?:[^,;.!?\n]|\.(?=\w))"
_LOST: Final = r"(?:(?:di|ke|ter)hapus(?:in)?|(?:h?ilang|lenyap)|di-?\s?(?:take\s?down|arsip(?:in|kan)?|archive|private|hide)|deleted|removed|(?:taken|pulled)\s{1,3}down|archived|gone|disappeared|vanished)"
"""What happened to it, said of the post."""

_REMOVES: Final = r"(?:(?:meng|ng)?(?:hapus|apus)(?:in|kan)?|nge-?\s?(?:take\s?down|delete|arsip(?:in|kan)?|hapus)|arsip(?:in|kan)|deleted?|deletes|removed|archived|(?:took|takes)\s{1,3}down)"
_WHO: Final = r"(?:@[\w.]{2,60}|\b(?:dia|doi|beliau|orangnya|kreatornya|he|she|they|one|first|second|third|last|tiktok|instagram|ig|youtube|(?:yang|yg|nomor|no)\s{1,3}(?:ke)?\w{1,10}))"
_GONE: Final = re.compile(
    rf"\b{_POST}\b{_NEAR}{{0,45}}?\b{_LOST}\b"
    rf"|{_WHO}\b{_NEAR}{{0,25}}?\b{_LOST}\s{{1,3}}{_POST}\b"
    rf"|{_WHO}\s{{1,3}}(?:(?:{BY_NOW}|{BEFORE}|malah|kok|just|has|have|then|katanya|ternyata|juga|also)\s{{1,3}}){{0,3}}{_REMOVES}\s{{1,3}}(?:(?:the|her|his|their|its|our|my|ig|lagi)\s{{1,3}}){{0,2}}{_POST}\b"
    rf"|\b(?:took|pulled|takes)\s{{1,3}}(?:(?:the|her|his|their|it|that)\s{{1,3}}){{0,2}}(?:{_POST}\s{{1,3}})?down\b"
    r"|\b(?:(?:kena|di)[\s-]{0,3}take[\s-]?down|(?:tapi|trus|terus|lalu|langsung|malah|but|then|and|,)\s{1,3}(?:di\s?)?take[\s-]?down)\b",
    re.I,
)
_NAMED: Final = re.compile(
    r"apus|ilang|lenyap|down|arsip|archiv|privat|hide|delet|remov|gone|disappear|vanish"
)
"""Of these, each way to say it needs one."""

_NOT_SO: Final = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|jangan|jgn|bukan|minta|mau|boleh|bisa|akan|bakal|harus|perlu|takut|biar|supaya|tolong|coba|kalau|kalo|klo|jika|kapan|gimana\s{{1,3}}cara|not|never|don['’]?t|please|if|unless|when|will|can|could|may|might|should|must|to|wants?|asked|komen\w*|comments?|draf\w*|draft\w*)\b",
    re.I,
)
"""What is denied, wished for or supposed; a comment or a draft is no post."""

_BREAK: Final = re.compile(
    r"[,;!?\n]|\.(?=\s|$)|\b(?:tapi|tp|trus|terus|karena|krn|soalnya|but|then|because)\b"
)
_RAN_OUT: Final = re.compile(r"\b(?:24|dua\s{1,3}puluh\s{1,3}empat)\s{0,3}(?:jam|h|hours?|hrs?)\b")


def post_gone(text: str) -> bool:
    """Return whether a text says that somebody's post was deleted, taken down or cannot be found any more; not
    a Story whose day is over."""
    words = text.casefold()
    if not _NAMED.search(words) or _RAN_OUT.search(words):
        return False
    breaks = [m.span() for m in _BREAK.finditer(words)]
    for found in _GONE.finditer(words):
        start = max((end for _, end in breaks if end <= found.start()), default=0)
        end = min((at for at, _ in breaks if at >= found.end()), default=len(words))
        if not _NOT_SO.search(words[start:end]):
            return True
    return False
