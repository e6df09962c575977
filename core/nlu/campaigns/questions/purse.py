"""What is left to spend, in the middle of a campaign: `masih ada duit berapa`, `how much is left?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.particles import PARTICLE

_MONEY: Final = r"(?:duit|uang|dana|kas|anggaran|budget|bujet|bajet|modal)(?:nya|ku|kita)?"
_POLITE: Final = r"(?:(?:kak|min|ya|sih|dong|nih|terus|trus|jadi|eh|so|and|now|ok(?:e|ay)?|kita|kampanye(?:nya|\s{1,3}ini)?|for\s{1,3}(?:this|the)\s{1,3}campaign|in\s{1,3}(?:it|the\s{1,3}campaign))\W{1,3}){0,3}"
_LEFT: Final = re.compile(
    rf"\W{{0,3}}{_POLITE}(?:"
    rf"(?:masih\s{{1,3}})?(?:ada|punya|sisa|tinggal|tersisa)\s{{1,3}}(?:sisa\s{{1,3}})?{_MONEY}\s{{1,3}}(?:lagi\s{{1,3}})?(?:berapa|brp)"
    rf"|{_MONEY}\s{{1,3}}(?:(?:kita|kami|yang|yg|masih|kampanye)\s{{1,3}}){{0,3}}(?:sisa|tinggal|ada|tersisa|kesisa)\s{{1,3}}(?:berapa|brp)"
    rf"|(?:berapa|brp)\s{{1,3}}(?:lagi\s{{1,3}})?(?:sisa\s{{1,3}}{_MONEY}|{_MONEY}\s{{1,3}}(?:(?:kita|yang|yg|masih)\s{{1,3}}){{0,3}}(?:sisa|tersisa|kesisa|ada|tinggal))"
    r"|(?:how\s{1,3}much|what)(?:'?s|\s{1,3}(?:(?:money|cash|budget|is|do|we|i|have|there|it|got)\s{1,3}){0,5})?\s{0,3}(?:still\s{1,3})?left(?:\s{1,3}to\s{1,3}spend)?(?:\s{1,3}(?:of|in|from)\s{1,3}(?:the|our|my)\s{1,3}(?:budget|money))?"
    r"|(?:how\s{1,3}much|what)\s{1,3}can\s{1,3}(?:i|we)\s{1,3}still\s{1,3}spend"
    rf")\s{{0,3}}(?:(?:lagi|{PARTICLE}|sekarang|now|then)\W{{0,3}}){{0,3}}\W{{0,5}}",
    re.I,
)


def asks_left(text: str) -> bool:
    """Return whether a whole message asks what is left to spend. Only a conversation about a campaign may
    ask so: `how much is left?` is about anything."""
    return _LEFT.fullmatch(text) is not None
