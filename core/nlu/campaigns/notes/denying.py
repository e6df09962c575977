"""What a message says did not happen: `neither has posted`, `bela didn't agree`, `ga ada yang dibayar`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import NOT, NOT_YET

_NO: Final = rf"(?:{NOT}|{NOT_YET})"
_DOES: Final = r"(?:has|have|had|was|were|is|are|did|does|do|will|would|can|could)"
_NEVER: Final = re.compile(
    rf"\b(?:{_DOES}(?:n['’]?t|\s{{1,3}}not)(?!\s{{1,3}}forget)|can(?:not|['’]?t)|won['’]?t|not(?!\s{{1,3}}(?:only|just)\b)|never|{NOT_YET}"
    rf"|(?:{NOT})\s{{1,3}}(?:(?:jadi|pernah|sempat|sempet|mau|bisa|semua(?:nya)?)\b|(?=(?:di)?(?:post|tayang|upload|deal|setuju|sepakat|bayar|transfer|tf|lunas)))"
    r"|without|tanpa|(?<=\w )(?:se)?harusnya(?=\s{1,3}(?:udah|sudah|udh)\s{1,3}(?:(?:di)?post|tayang|upload|deal|live))|should\s{1,3}have|(?:was|were)\s{1,3}supposed)",
    re.I,
)
"""What denies the words behind it in its clause: `bela did not post`."""

_NOBODY: Final = re.compile(
    rf"\b(?:neither|nobody|no[\s-]?one|none|hardly\s{{1,3}}any(?:one|body)?|not\s{{1,3}}(?:a\s{{1,3}}single|one|any(?:one|body)?|all|every(?:one|body)|both)"
    rf"|{_NO}\s{{1,3}}ada(?:\s{{1,3}}(?:satu\s?pun|seorang\s?pun|yang|yg))|(?:gada|gaada)\s{{1,3}}(?:satu\s?pun|yang|yg)|{_NO}\s{{1,3}}(?:satu\s?pun|seorang\s?pun|semua(?:nya)?)|satu\s?pun\s{{1,3}}{_NO}|{_NO}\s{{1,3}}ada(?=\W{{0,5}}$))\b",
    re.I,
)
"""Nobody, or not all: what is told behind it, or before it where nothing is, holds of no one who could be named."""

_CLAUSE: Final = re.compile(
    r"[,;!\n]+|\.(?=\s|$)|\b(?:tapi|tpi|tp|cuma|cuman|but|though|however)\b", re.I
)
_SENTENCE: Final = re.compile(r"[;!\n]+|\.(?=\s|$)|\b(?:tapi|tpi|tp|but|though|however)\b", re.I)
_DONE: Final = re.compile(
    r"\b(?:(?:di)?post\w{0,4}|tayang\w{0,3}|(?:di)?upload\w{0,4}|live|publish\w{0,4}|agree\w{0,3}|accept\w{0,3}|deal|setuju|sepakat|sign\w{0,4}|confirm\w{0,3}|(?:re)?pa(?:y|id)|di?bayar\w{0,3}|bayar|(?:di)?transfer\w{0,4}|(?:di)?tf|lunas|sent|sen[dt]|kirim|dikirim)\b",
    re.I,
)
"""What could have happened: a post, an agreement, a payment, a parcel."""
_WORD: Final = re.compile(r"\w")


_ON_CONDITION: Final = re.compile(
    r"\b(?:if|when(?:ever)?|unless|once|kalau|kalo|klo|jika|bila|sampai|sampe|until)\b|\?", re.I
)


_CANNOT: Final = re.compile(
    rf"\W{{0,5}}(?:(?:kak|min|eh|oh|yah|duh|waduh|sayangnya)\W{{1,3}}){{0,3}}@[\w.]{{2,60}}\s{{1,3}}(?:(?:katanya|ternyata|lagi|sakit|sibuk|kayaknya|(?:hari|minggu|pekan|bulan)\s{{1,3}}ini|says?|said|(?:he|she|they)|is|sick|busy|so)[\s,]{{1,3}}){{0,4}}"
    rf"(?:(?:{NOT})\s{{1,3}}bisa|can(?:not|['’]?t)|(?:(?:is\s{{1,3}})?not|isn['’]?t)\s{{1,3}}available|(?:is\s{{1,3}})?unavailable)"
    r"(?=\s{0,3}(?:[,.;!]|$)|\s{1,3}(?:minggu|bulan|hari|besok|dulu|lagi|soalnya|karena|krn|katanya|kak|min|nih|sih|this|next|today|tomorrow|now|right\s{1,3}now|any\s?more|until|because|in|on)\b)(?![^\n]{0,200}(?:\?|@|\b(?:tapi|tp|jadi(?:nya)?|baru|bisa(?:nya)?|ganti|mundur|diganti|geser\w*|undur\w*|batal|keluar)\b))",
    re.IGNORECASE,
)
"""Somebody cannot, and no more is said: neither that they are out, nor on what other day they can."""


def without_nobody(text: str) -> str:
    """Return a text without what it tells of nobody: `none of anna, bela and citra got 300k` says nothing."""
    return _cut(text, _SENTENCE, _NOBODY)


def undenied(text: str) -> str:
    """Return a text without what it says did not happen: `bela didn't post` says nothing, `anna has posted and
    did not tag us` that she has posted."""
    return _cut(without_nobody(text), _CLAUSE, _NEVER)


def names_nobody(text: str) -> bool:
    """Return whether a text tells something of nobody, or not of all."""
    return _NOBODY.search(text) is not None


def only_denies(text: str) -> bool:
    """Return whether a text says of something that could have happened that it did not, and of nothing that it
    did."""
    if _CANNOT.match(text):
        return True
    if _ON_CONDITION.search(text) or not _DONE.search(text):
        return False
    return not _DONE.search(undenied(text))


def cannot(text: str) -> bool:
    """Return whether a text says no more of somebody than that they cannot, for a time or at all."""
    return _CANNOT.match(text) is not None


def _cut(text: str, parting: re.Pattern[str], denial: re.Pattern[str]) -> str:
    """Return a text without what stands in its parts from a denial on; without all of a part that one ends."""
    kept, start = [], 0
    for end in (*(m.end() for m in parting.finditer(text)), len(text)):
        denied = denial.search(text, start, end)
        behind = denied is None or _WORD.search(text, denied.end(), end)
        until = end if denied is None else denied.start() if behind else start
        kept.append(text[start:until])
        start = end
    return " ".join(kept)
