"""What is told of a brief that went out, or will, rather than a wish for one: `brief udah dikirim ke bela`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.asides import asks
from core.nlu.words.tenses import BY_NOW, LATER, NOT_YET

_BRIEF: Final = r"\bbrief(?:nya)?\b"
_WHEN: Final = rf"(?:{BY_NOW}|{NOT_YET}|baru(?:san)?|akan|bakal|{LATER})"
_GIVES: Final = (
    r"(?:di|ku|nge)?(?:kirim|kasih|share|email|forward|teruskan|serahkan|sampaikan)(?:in|kan|i)?"
)
_HEARS: Final = r"(?:di)?(?:te?rima|nerima|baca|pelajari|lihat|liat|setuju(?:i)?|acc|oke(?:in)?|approve)(?:in|kan)?"
_DEED: Final = rf"(?:{_GIVES}|{_HEARS})"
_SENT: Final = r"(?:sen[dt]s?|sending|e?mail(?:s|ed)?|forward(?:s|ed)?|share[sd]?|pass(?:es|ed)?|hand(?:s|ed)?)"
_MET: Final = (
    r"(?:got|received|read|reads|signed|approved|accepted|confirmed|understood|seen|opened)"
)
_TOLD: Final = re.compile(
    rf"\b(?:i|we|he|she|they)(?:'(?:ll|ve))?\s{{1,3}}(?:(?:will|have|has|already|just|hereby)\s{{1,3}}){{0,2}}(?:{_SENT}|{_MET})\b.{{0,40}}{_BRIEF}"
    rf"|\b(?:has|have|had|hasn'?t|haven'?t|already|just)\s{{1,3}}(?:(?:not|yet|already|just)\s{{1,3}}){{0,2}}(?:{_SENT}|{_MET})\b.{{0,40}}{_BRIEF}"
    rf"|@[\w.]{{1,30}}\s{{1,3}}{_MET}\b.{{0,25}}{_BRIEF}"
    rf"|{_BRIEF}.{{0,40}}\b(?:was|were|is|has\s{{1,3}}been|will\s{{1,3}}be|goes|went)\s{{1,3}}(?:(?:not|yet|already|just)\s{{1,3}}){{0,2}}(?:out|{_SENT}|{_MET})\b"
    rf"|{_BRIEF}.{{0,30}}\b{_WHEN}\s{{1,3}}(?:(?:aku|saya|kami|kita|gue|gw|dia|mau)\s{{1,3}}){{0,2}}{_DEED}\b"
    rf"|\b{_WHEN}\s{{1,3}}(?:(?:aku|saya|kami|kita|gue|gw|dia)\s{{1,3}})?{_DEED}\b.{{0,30}}{_BRIEF}"
    rf"|\b(?:aku|saya|kami|kita|gue|gw)\s{{1,3}}{_GIVES}\b.{{0,30}}{_BRIEF}"
    rf"|{_BRIEF}.{{0,30}}\b(?:aku|saya|kami|kita|gue|gw)\s{{1,3}}{_GIVES}\b",
    re.IGNORECASE,
)
_WISHED: Final = re.compile(
    r"^\W{0,3}(?:(?:tolong|tlg|coba|bisa|please|pls|can|could|would)\b|(?:bikin|buat)(?:in|kan)\b)|\b(?:bikin|buat|tulis)(?:in|kan)\b|\b(?:write|draft|make|prepare)\b",
    re.IGNORECASE,
)


def tells_of_brief(text: str) -> bool:
    """Return whether a text tells that a brief was or will be handed on, or was read, and wishes for none."""
    if asks(text) or _WISHED.search(text):
        return False
    return _TOLD.search(text) is not None
