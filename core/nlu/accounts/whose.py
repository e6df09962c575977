"""Whose something is, as an answer: `@maya`, `itu punya maya`, `they're maya's`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag

_SAYS: Final = r"(?:ini|itu|tadi|semua(?:nya)?|postingan(?:nya)?|post(?:s|nya)?|video(?:s|nya)?|konten(?:nya)?|profil(?:nya)?|data(?:nya)?|file(?:nya)?|akun(?:nya)?|handle(?:nya)?|username(?:nya)?|kak|min|ya|oh|eh|they(?:'re| are)|it(?:'s| is)|those are|these are|that(?:'s| is)|all|the|account|it|they)"
_OF: Final = r"(?:punya(?:nya)?|milik(?:nya)?|dari|akun(?:nya)?|si|of|by|from|belongs?(?: to)?|owned by|account|to)"
_NAME: Final = r"(?:(?:https?://)?(?:www\.)?(?:instagram|tiktok|youtube)\.com/@?)?(?P<at>@)?(?P<name>[a-z0-9_](?:[a-z0-9_.]{1,38})[a-z0-9_])"
_TAIL: Final = (
    r"(?:'s)?/?(?:[\s,]{1,3}(?:kak|ya|min|kok|deh|dong|semua(?:nya)?|account))*[\s.!]{0,3}"
)
_ANSWER: Final = re.compile(
    rf"\s{{0,3}}(?:{_SAYS}[\s,:]{{1,3}}){{0,4}}(?P<of>(?:{_OF}[\s:]{{1,3}}){{0,2}}){_NAME}{_TAIL}",
    re.I,
)
_NO_NAME: Final = bag(
    "saya aku gue gw ku kita kami sendiri dia mereka orang teman batal gatau entah nanti skip lupa siapa tau tahu ya iya yes no tidak nggak gak ga "
    "mine me my ours his hers theirs idk dunno unknown cancel later nobody none nya tadi ini itu semua semuanya post posts video konten akun"
)
"""Words that stand where a name would and are none."""


def owner_named(text: str) -> str | None:
    """Return the handle that a whole message names, in lower case without @; None where it says more,
    or names nobody."""
    found = _ANSWER.fullmatch(text) if len(text) <= 120 else None
    if found is None:
        return None
    name = found["name"].casefold()
    return name if found["at"] or name not in _NO_NAME else None
