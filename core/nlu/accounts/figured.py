"""Accounts without their @ whose figures or price are told: `kalo jajanbandung followernya 50rb`, `bobeats asks 300k`."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from core.nlu.accounts.unknown_names import can_be_named
from core.nlu.words.bags import bag

_LED: Final = r"(?:^\W{0,5}|[,;:.!?\n]\s{1,3}|\b(?:kalau|kalo|klo|akun(?:nya)?|account|si|sama|dan|and|about|if|is|eh|nah|oh|cek|check|terus|trus|kak|mbak|mba|mas|bang|bu|pak|namanya|named|called)\s{1,3})"
_NAME: Final = r"(?<![@.\w])(?P<who>[a-z][a-z0-9_]{2,28})(?![\w@/.-])"
_COUNT: Final = r"(?:sekitar|kira2|cuma|ada|about|around|only)?\s{0,3}[:=]?\s{0,3}\d"
_FOLLOWERS: Final = r"(?:foll?ow?ers?|folls?|flwrs?|pengikut|subs|subscribers?)(?:nya|ny)?"
_FIGURED: Final = re.compile(
    rf"{_LED}{_NAME}(?=,?\s{{1,3}}(?:(?:punya|itu|ini|yang|yg|has|have|had|got|with|at|is)\s{{1,3}}){{0,2}}(?:{_FOLLOWERS}\s{{0,3}}{_COUNT}|\d[\d.,]{{0,12}}\s?(?:rb|ribu|k|jt|juta|m)?\s{{1,3}}{_FOLLOWERS}\b))",
    re.IGNORECASE,
)
_PRICED: Final = re.compile(
    rf"{_LED}{_NAME}(?=\s{{1,3}}(?:minta(?:nya)?|(?:kasih|pasang|matok|buka|ngasih)\s{{1,3}}harga|nawarin|matok|pasang|asks?(?:\s{{1,3}}for)?|asked(?:\s{{1,3}}for)?|wants|charges|quote[sd])\s{{1,3}}(?:rp\.?\s?)?\d)",
    re.IGNORECASE,
)
_NOBODY: Final = bag(
    "gua gue ane sist bro gan adek adik cousin sepupu igku tiktokku ytku akuntan kol selebriti artis vlogger blogger buzzer endorser"
)


def with_figured(text: str, near: Collection[str], *, priced: bool) -> str:
    """Return a text with an @ before who is named with figures, and where `priced` with a price, and can only be
    somebody. near: the accounts spoken of; a part of one of theirs is theirs alone."""

    def account(found: re.Match[str]) -> str:
        who, start = found["who"].lower(), found.start("who") - found.start()
        theirs = {handle for handle in near if who in re.split(r"[._]", handle)}
        beyond = not theirs and not any(who in handle for handle in near)
        named = can_be_named(who) and who not in _NOBODY and not who.endswith("ku")
        if not named or not (beyond or len(theirs) == 1):
            return found[0]
        return f"{found[0][:start]}@{theirs.pop() if theirs else found['who']}"

    text = _FIGURED.sub(account, text)
    return _PRICED.sub(account, text) if priced else text
