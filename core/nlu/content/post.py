"""Messages that ask to check a post which is live, and the caption and link that they hold."""

from __future__ import annotations

import re

from core.nlu.scan import plain
from core.nlu.words.tenses import BY_NOW

_CHECK = re.compile(r"\b(?:cek|cekin|ngecek|periksa|check|verify|verifikasi|pastikan|pantau)\b")
_LIVE = re.compile(
    rf"\b(?:(?:{BY_NOW}|yang)\s+(?:tayang|live|naik|publish|terbit|(?:di)?posting|(?:di)?upload|posted)"
    r"|(?:post(?:ing(?:an)?)?|konten|video|reels?)(?:nya)?\s+(?:(?:dari|by|punya|si)\s+)?@\w"
    r"|live\s+post|sesuai\s+brief|patuh\w*|kepatuhan|compliance|ikut\s+brief|setelah\s+tayang)\b"
)
_LINK = re.compile(r"https?://\S+|(?:www\.)?(?:instagram|tiktok|youtube)\.com/\S+|youtu\.be/\S+")
_CAPTION = re.compile(
    r"(?:^|\s)(?:caption|captionnya|kepsyen|teks|text)(?:nya)?\s*[:=]\s*", re.IGNORECASE
)


def asks_post_check(text: str) -> bool:
    """Return whether a message asks whether a post that is live keeps its brief."""
    folded = plain(text.split("\n", 1)[0])
    return bool(_CHECK.search(folded) and _LIVE.search(folded))


def link_in(text: str) -> str:
    """Return the first link of a text, or an empty string."""
    found = _LINK.search(text)
    return found[0] if found else ""


def pasted_caption(text: str) -> str:
    """Return the caption that a request holds: behind "caption:", else on the lines below it."""
    bare = _LINK.sub(" ", text)
    if cue := _CAPTION.search(bare):
        return bare[cue.end() :].strip().strip("\"“”'")
    if quoted := re.search(r"[\"“](.{10,})[\"”]", bare, re.DOTALL):
        return quoted[1].strip()
    _, _, below = bare.partition("\n")
    return below.strip()
