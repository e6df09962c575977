"""A message with two wishes, of which one is for words to send: `ganti yang kedua, terus bikinin pesan buat yang pertama`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.accounts.places import points
from core.nlu.offers.messages import wants_message
from core.nlu.scan import plain

LONGEST: Final = 60
"""Words of a message that is looked at; a longer one tells a story."""

_JOINT: Final = re.compile(
    r"\s{0,3}(?:[;\n]|,(?!\d)|\.(?=\s)|\b(?:terus|trus|lalu|kemudian|(?:abis|habis)\s{1,3}itu|then|sekalian(?=\s{1,3}\w{4})|(?:dan|and|sama)(?=\s{1,3}(?:(?:tolong|please|also|juga)\s{1,3})?(?:bikin|buat|tulis|write|make|draft|prepare)))\b)\s{0,3}",
    re.IGNORECASE,
)
_BRIEF: Final = re.compile(
    r"\b(?:bikin|buat|tulis|siap|write|make|draft|prepare)\w{0,4}\s{1,3}(?:\w{1,12}\s{1,3}){0,2}?brief(?:nya)?\b",
    re.IGNORECASE,
)
_CHANGES: Final = re.compile(
    r"\b(?:di)?(?:ganti|tukar|hapus|buang|coret|keluar|singkir)(?:in|kan)?\b|\b(?:replace|swap|exchange|remove|drop|kick)\b",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    r"\b(?:cari(?:in|kan)?|nyari|butuh|perlu|find|need|look(?:ing)?\s{1,3}for)\b|\b(?:\d{1,2}|satu|dua|tiga|empat|lima|one|two|three|four|five)\s{1,3}(?:orang|org|kreator|influencer|creators?|influencers?|people)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"(?<![\w@])@[a-z_]", re.IGNORECASE)


class Apart(NamedTuple):
    """Two wishes as they are written: `words` to send to somebody, and the rest. named: the words are for somebody
    who is named or pointed at, and the rest changes who is in a set; else it looks for creators."""

    words: str
    rest: str
    named: bool


def two_wishes(text: str) -> Apart | None:
    """Return the two wishes of a message, None where it has no two that can be told apart."""
    if len(text.split()) > LONGEST:
        return None
    joints = [m.span() for m in _JOINT.finditer(text)]
    starts, ends = [0, *(end for _, end in joints)], [*(begin for begin, _ in joints), len(text)]
    clauses = list(zip(starts, ends, strict=True))
    writing = [(a, b) for a, b in clauses if _writes(text[a:b])]
    if len(writing) != 1 or len(clauses) < 2:
        return None
    begin, end = writing[0]
    words = text[begin:end].strip()
    others = (text[a:b].strip(" ,;.") for a, b in _joined(clauses, writing[0]))
    rest = ", ".join(filter(None, others))
    named = _points(words)
    if named and _points(rest) and _CHANGES.search(rest):
        return Apart(words, rest, named=True)
    return None if named or not _PEOPLE.search(rest) else Apart(words, rest, named=False)


def _joined(clauses: list[tuple[int, int]], out: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the spans before and behind a clause, each with the joints inside it."""
    at = clauses.index(out)
    before, behind = clauses[:at], clauses[at + 1 :]
    return [(part[0][0], part[-1][1]) for part in (before, behind) if part]


def _writes(clause: str) -> bool:
    return wants_message(clause) or _BRIEF.search(plain(clause)) is not None


def _points(text: str) -> bool:
    return _NAMED.search(text) is not None or points(text)
