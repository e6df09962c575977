"""What somebody delivers: pieces of content, a link to them, how much of the brief they kept."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.spoken import COUNTED
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.questions.worth import judges
from core.nlu.words.bags import alternatives
from core.nlu.words.tenses import NOT

MOST_PIECES: Final = 50
LONGEST_LINK: Final = 300
_PIECES = re.compile(
    r"(?<![\w.,])(\d{1,2})\s*x?\s*(reels?|stor(?:y|ies|i)|ig ?story|ig[srf]|tt(?=\s{0,3}(?:$|[,.;+&)\n]|video))|feeds?|foto|photos?|post(?:ingan|s|ing)?|videos?|vt|tiktoks?|shorts?|carousel|korsel)\b",
    re.I,
)
_PIECE_KINDS: Final = (
    ("reel", "reel"), ("igr", "reel"), ("stor", "story"), ("igf", "image"), ("ig", "story"), ("tt", "video"), ("short", "short"),
    ("video", "video"), ("vt", "video"), ("tiktok", "video"), ("carousel", "carousel"), ("korsel", "carousel"),
)  # fmt: skip
PIECE: Final = r"(?:reels?|stor(?:y|ies|i)|ig\s?stor(?:y|ies)|feeds?|foto|photos?|posts?|postingan|videos?|vt|tiktoks?|shorts?|carousels?|korsel|konten|content|slides?|drafts?|visits?)"
"""A piece of somebody's work, or a part of it."""

_WORDED = re.compile(
    rf"(?<![a-z])(?<!which )(?<!that )(?<!this )(?<!the )(?<!each )(?<!every )(?<!other )(?<!salah )(?P<n>{alternatives(COUNTED)})(?=\s{{1,3}}(?:x\s{{0,3}})?(?:ig\s?)?{PIECE}(?![a-z]))",
    re.I,
)
"""`dua story`, `one feed post`; of `which one posts` and `salah satu post` nothing is counted."""

_DENIED: Final = re.compile(
    rf"(?<![a-z])(?:{NOT}|(?:do|does|did|is|wo|ca)n['’]?t|not|no\s{{1,3}}longer|instead\s{{1,3}}of|rather\s{{1,3}}than|daripada|bukan(?:nya)?|tadinya|dari|from)\s{{1,3}}(?:(?:mau|jadi|bisa|sanggup|ambil|bikin|want|do|doing|make|the|to|usah|perlu|pakai|pake)\s{{1,3}}){{0,3}}\d{{1,2}}\s{{0,3}}x?\s{{0,3}}{PIECE}"
    rf"|(?<![\w.,])\d{{1,2}}\s{{0,3}}x?\s{{0,3}}{PIECE}(?=\s{{1,3}}(?:(?:men)?jadi|jd|becomes?|to)\s{{1,3}}(?:cuma\s{{1,3}}|only\s{{1,3}})?\d{{1,2}}\s{{0,3}}x?\s{{0,3}}{PIECE})",
    re.I,
)
"""Pieces that are not to be, beside those that are: `ga mau 3 story, jadi 2 story`."""

_LATER_PIECE: Final = re.compile(
    r"\b(?:reels?|videos?|vt|post(?:ingan|s|ing)?|konten|content|stor(?:y|ies|i)|feeds?|foto|tiktok|shorts?)(?:nya)?\s{1,3}(?:(?:yang|yg)\s{1,3})?(?:ke\s{0,2}-?\s{0,2}[2-9]\b|ke\s?(?:dua|tiga|empat|lima)\b|#\s?[2-9]\b|(?:two|three|2|3)\s{0,2}:)"
    r"|\b(?:second|2nd|third|3rd|fourth|4th|another)\s{1,3}(?:reel|video|post|story|tiktok|short|feed)\b",
    re.I,
)


def of_later_piece(text: str) -> bool:
    """Return whether a text tells of somebody's second piece, or a later one: `reels kedua 18.900 views`."""
    return _LATER_PIECE.search(text) is not None


_FORMAT: Final = re.compile(
    r"\b(?:ig\s?)?(?:reels?|stor(?:y|ies|i)|feeds?|foto|photos?|videos?|vt|tiktoks?|shorts?|carousels?|korsel)(?:nya)?\b",
    re.I,
)


def names_format(text: str) -> bool:
    """Return whether a text says of which format a count is: `story @rani 3rb views`."""
    return _FORMAT.search(without_codes(text)) is not None


_BRIEF = re.compile(
    r"(?:(?P<no>\b(?:ga|gak|nggak|ngga|tidak|tdk|kurang|bukan|belum|not|didn'?t|doesn'?t|did not|does not)\s+(?:\w+\s+)?)"
    r"|(?P<half>\b(?:sebagian|separuh|setengah|agak|lumayan|partly|half|mostly)\s+))?"
    r"\b(?:(?:sesuai|ikut(?:i|in)?|mengikuti|nurut(?:i|in)?|patuh(?:i)?|menaati)\s+(?:dengan\s+|sama\s+|ke\s+|isi\s+)?brief\w*"
    r"|(?:follow(?:s|ed)?|ke(?:eps?|pt) to|stuck to|match(?:es|ed)?|on|within)\s+(?:the\s+|our\s+)?brief\b"
    r"|(?P<off>(?:off|against|ignored|melanggar|menyimpang dari|melenceng dari|keluar dari)\s+(?:the\s+)?brief\w*))",
    re.I,
)
_URL = re.compile(r"\b(?:link|tautan|url|linknya)\b.{0,60}?(?P<link>https?://\S{3,})", re.I | re.S)


def brief_kept_in(text: str) -> int | None:
    """Return how much of the brief somebody's content kept, in percent, where a text says it."""
    match = _BRIEF.search(text) if "@" in text and not judges(text) else None
    if match is None:
        return None
    share = re.search(r"(\d{1,3})\s*%", text)
    if share:
        return min(int(share[1]), 100)
    if match["half"]:
        return 50
    return 0 if match["no"] or match["off"] else 100


def link_in(text: str) -> str | None:
    """Return the link that a text gives to somebody's collaboration."""
    match = _URL.search(text) if "@" in text else None
    return match["link"][:LONGEST_LINK] if match else None


def in_digits(text: str) -> str:
    """Return a text with the numbers of pieces, said in words, as digits: `satu reels dan dua story`."""
    return _WORDED.sub(lambda match: str(COUNTED[match["n"].lower()]), text)


def pieces_in(text: str) -> dict[str, int]:
    """Return the content that is agreed on, as kind (of POSTS) to count: `1 reel 2 story`."""
    found: dict[str, int] = {}
    for number, word in _PIECES.findall(_DENIED.sub(" ", in_digits(without_codes(text)))):
        kind = next((k for start, k in _PIECE_KINDS if word.lower().startswith(start)), "image")
        if 0 < int(number) <= MOST_PIECES:
            found[kind] = found.get(kind, 0) + int(number)
    return found
