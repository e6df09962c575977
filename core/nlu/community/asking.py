"""Whether somebody asks the members of a group whom they know for something."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.subjects import about

_SEARCHES: Final = about("amount budget", own="dana|anggaran|modal|rp")
_GOOD: Final = r"(?:bagus|oke+|ok|jago|keren|mantap|terbaik|terpercaya|jujur|bisa\s{1,3}dipercaya|amanah|recommended|re[kc]om+en\w*|good|great|best|reliable|honest|trust(?:ed|worthy))"
_WHOM: Final = r"(?:siapa|sapa|sopo|saha|who|whom|anyone|anybody)"
_OF_MEMBERS: Final = re.compile(
    rf"\b{_WHOM}\b[^.!\n]{{0,40}}?\b{_GOOD}\b|\b{_GOOD}\b[^.!\n]{{0,40}}?\b{_WHOM}\b"
    r"|\b(?:ada|punya|any|got|have|minta|butuh)\s{1,3}(?:(?:yang|yg|punya|some|any|a|ada)\s{1,3}){0,2}re[kc]om+en\w*|\bre[kc]om+en\w*\b[^.!\n]{0,40}\b(?:ga|gak|nggak|ngga|tidak|dong|donk|siapa|apa)\s{0,3}\??\s*$",
    re.I,
)
_KNOWN: Final = r"(?:influ\w{0,8}|kreator|creators?|seleb\w{0,6}|vlogger|blogger|akun|kol|endorser|content\s{1,3}creators?|konten\s{1,3}kreator)"
_OF_KNOWN: Final = re.compile(
    rf"\b(?:pake|pakai|make|langganan)\s{{1,3}}{_WHOM}\b(?=\W*(?:ya+h?|yak|sih|nih|dong|deh|kak|min|ges|gais|guys|\?|$))|\bwho\s{{1,3}}(?:do|did|does)\s{{1,3}}(?:you|people|everyone)\b[^.!\n]{{0,15}}\b(?:use|hire|go\s{{1,3}}with|work\s{{1,3}}with|pick)\b"
    rf"|\b(?:ada|siapa|kalian|temen-?temen|pada)\s{{1,3}}(?:(?:yang|yg|ada|pada|sini|di\s?sini)\s{{1,3}}){{0,3}}(?:tau|tahu|kenal|punya\s{{1,3}}(?:kenalan|info|rekomendasi|saran))\b[^.!\n]{{0,30}}\b{_KNOWN}\b"
    rf"|\b(?:ada|punya|minta|butuh|any)\s{{1,3}}(?:saran|info|kenalan|suggestions?)\b[^.!\n]{{0,30}}\b{_KNOWN}\b"
    rf"|\b(?:can|could|does|do|did|would)\s{{1,3}}(?:someone|somebody|anyone|anybody|you\s{{1,3}}(?:guys|all)|any\s{{1,3}}of\s{{1,3}}you|people)\b[^.!\n]{{0,20}}\b(?:recommend|suggest|know)\b"
    rf"|\b(?:anyone|anybody|someone|who)\s{{1,3}}(?:here\s{{1,3}})?(?:knows?|got|has)\b[^.!\n]{{0,30}}\b{_KNOWN}\b",
    re.I,
)
"""Whether anybody knows one: `ada yg tau influencer buat kue kering ga`."""


_BEST: Final = re.compile(
    rf"\b(?:top|ranking|peringkat|terbaik|terfavorit|favorit|best|favou?rites?)\b[^.!?\n]{{0,25}}\b(?:{_KNOWN}|grup|group|anggota|members?|komunitas|sini|here)\b|\b{_KNOWN}\s{{1,3}}(?:(?:yang|yg|paling)\s{{1,3}}){{0,2}}(?:top|terbaik|terfavorit|favorit)\b",
    re.I,
)
_ORDERS: Final = re.compile(
    r"\b(?:cari\w{0,4}|nyari\w{0,3}|find|search|bandingk?\w{0,3}|compare|brief|caption|kampanye|campaign)\b",
    re.I,
)


def asks_best(text: str) -> bool:
    """Return whether a text that names nobody wants the list of the best: `top 3 kreator grup ini`."""
    wanted = "@" not in text and _BEST.search(text) is not None
    return wanted and _ORDERS.search(text) is None and not _SEARCHES.search(text)


def asks_members(text: str) -> bool:
    """Return whether a text that names nobody asks who is good for something: in a group that is a question to
    its members, until a budget is named."""
    asks = _OF_MEMBERS.search(text) or _OF_KNOWN.search(text)
    return "@" not in text and asks is not None and not _SEARCHES.search(text)
