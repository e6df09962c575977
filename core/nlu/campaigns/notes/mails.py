"""A mail about somebody who takes part, as it is pasted: what it tells stands in its body, without greeting, farewell
and the mail that it answers."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

_HEADER: Final = re.compile(
    r"[^\S\n]{0,3}(?:from|to|cc|bcc|subject|date|sent|reply-to|dari|kepada|perihal|tanggal|dikirim)\s?:(?P<what>[^\n]{0,200})(?:\n|$)",
    re.IGNORECASE,
)
_ANSWERS: Final = re.compile(
    r"\W{0,3}(?:(?:re|fw|fwd|bls)\s?:\s{0,3}){1,6}(?:[^\n\"“”—–:]{0,60}[—–:-]\s{1,3}(?=[\"“]))?",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"^[^\S\n]{0,3}>.*$", re.MULTILINE)
_BEFORE: Final = re.compile(
    r"^[^\S\n]{0,3}(?:-{3,}\s{0,3}(?:original|forwarded|pesan)[^\n]{0,60}|(?:on|pada)\s[^\n]{5,120}(?:wrote|menulis)\s?:)",
    re.IGNORECASE | re.MULTILINE,
)
_GREETING: Final = re.compile(
    r"\s{0,5}(?:hi|hello|hey|dear|halo|hai|yth\.?)\s{1,3}(?:(?:kak|mbak|mas|bapak|ibu|tim|team|all)\s{1,3})?\w{1,30}\s{0,3}[,!.]?[^\S\n]{0,3}|\s{0,5}(?:hi|hello|halo)\s?[,!]",
    re.IGNORECASE,
)
_FAREWELL: Final = re.compile(
    r"(?:(?<=[.!?\n])|(?<=[.!?]\s)|^)\s{0,3}(?:(?:kind|warm|best)\s{1,3})?(?:regards|best|cheers|sincerely|thanks(?:\s{1,3}(?:and|again|so\s{1,3}much|a\s{1,3}lot))?|thank\s{1,3}you|salam(?:\s{1,3}hangat)?|hormat\s{1,3}(?:saya|kami)|terima\s{1,3}kasih)\s{0,3}[,\n]\s{0,3}(?:[A-Z][\w.]{0,20}[,\s]{0,3}){0,3}[\"”]?\s{0,3}$",
    re.IGNORECASE,
)


def mail_told(text: str, members: Collection[str]) -> str | None:
    """Return what a pasted mail tells, in one line, with whom its headings name in front where the body names nobody;
    None for any other text. members: who takes part."""
    heads, at = [], 0
    while found := _HEADER.match(text, at):
        heads.append(found["what"])
        at = found.end()
        at += len(text[at:]) - len(text[at:].lstrip())
    body = text[at:]
    answers = _ANSWERS.match(body)
    if not heads and answers is None:
        return None
    body = body[answers.end() :] if answers else body
    before = _BEFORE.search(body)
    body = _QUOTED.sub("", body[: before.start()] if before else body).strip().strip('"“”').strip()
    body = " ".join(_FAREWELL.sub("", _GREETING.sub("", body, count=1)).split())
    lead = () if _named(body, members) else _named(" ".join(heads), members)
    return " ".join([*(f"@{handle}" for handle in lead), body]) if body else None


def _named(text: str, members: Collection[str]) -> tuple[str, ...]:
    """Return who of these is named in a text, by their account or the first part of it."""
    words = {word.strip("._").casefold() for word in re.findall(r"[\w.]{3,40}", text)}
    return tuple(h for h in members if {h, re.split(r"[._]", h)[0]} & words)
