"""What members want done together and is no experience of anybody's: marks given in a crowd, and polls."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.community.recommendation import rating_in
from core.nlu.words.particles import PARTICLE

_GIVE: Final = r"(?:kasih(?:in)?|beri(?:in|kan)?|nilai(?:in)?|bintang(?:in)?|vote|give|rate|leave)"
_MARK: Final = rf"{_GIVE}\b(?:\W{{1,3}}(?:@[\w.]{{2,40}}|nilai|bintang|rating|stars?|dia|her|him|them|it|an?|yang|aja|{PARTICLE})){{0,4}}\W{{0,3}}(?:[1-5]|satu|lima|one|five)\b(?:\s{{1,3}}(?:bintang|stars?|buat|untuk|to|for|ke|dia|@[\w.]{{2,40}}|ya+|dong|semua(?=\s{{0,3}}(?:biar|yuk)))){{0,4}}"
_CROWD: Final = r"(?:ra(?:me|mai)2|rame-?\s?rame|ramai-?\s?ramai|bareng-?\s?bareng|bareng2|berjamaah|kompak(?:an)?|everyone|everybody|all\s{1,3}of\s{1,3}you|all\s{1,3}together|(?:biar|supaya)\s{1,3}(?:\w{1,12}\s{1,3}){0,2}(?:naik|tinggi)|so\s{1,3}(?:it|she|he|they|the\s{1,3}\w{1,12}|her\s{1,3}\w{1,12}|his\s{1,3}\w{1,12})\s{1,3}(?:goes|go|climbs?|rises?)\s{1,3}up)"
_CALLED: Final = r"(?:kalian|yuk|ayo|everyone|everybody|let['’]?s(?:\s{1,3}all)?|you\s{1,3}(?:guys|all)|all\s{1,3}of\s{1,3}you|rame-?\s?rame|semuanya)"
_CANVASSES: Final = re.compile(
    rf"\b{_MARK}\W{{1,4}}{_CROWD}(?!\w)|\b{_CALLED}\W{{1,3}}(?:(?:pada|tolong|please|all|bantu|ikut|just)\W{{1,3}}){{0,2}}{_MARK}",
    re.I,
)
_OWN: Final = re.compile(
    rf"\b(?:aku|saya|gue|gw|gua|i)\s{{1,3}}(?:(?:juga|mau|would|will)\s{{1,3}}){{0,2}}{_GIVE}\b(?![^.!?\n]{{0,60}}\b(?:rame|ramai|kalian|everyone|everybody)\b)",
    re.I,
)
_POLLS: Final = re.compile(
    r"\b(?:voting(?:an)?|polling|poll|pemungutan\s{1,3}suara|let['’]?s\s{1,3}(?:all\s{1,3})?vote|i\s{1,3}vote(?!\s{1,3}(?:to|that)\b)|(?:my|suara|suaraku)\s{1,3}vote\s{1,3}(?:goes|buat|untuk)|vote\s{1,3}(?:for|buat|untuk|dong|yuk|aja)|vote(?=\W{1,3}@)|(?:aku|saya|gue)\s{1,3}(?:ikut\s{1,3})?(?:vote|nge-?vote))\b"
    r"|\b(?:berapa|brp|how\s{1,3}many|hitung|count\s{1,3}the)\s{1,3}(?:suara(?:nya)?|votes?)\b|\bsuara(?:nya)?\s{1,3}(?:(?:sekarang|udah)\s{1,3})?(?:berapa|brp)\b",
    re.I,
)
_PICKS: Final = re.compile(
    rf"\W*(?:(?:kalo|klo|{PARTICLE})\W{{1,3}}){{0,2}}(?:aku|saya|gue|gw|i)\W{{1,3}}(?:(?:sih|mah|juga|would|ikut)\W{{1,3}}){{0,2}}(?:pilih|milih|pick|choose)\W{{1,3}}(?:yang\W{{1,3}}|yg\W{{1,3}})?@[\w.]{{2,40}}(?:\W{{1,3}}(?:{PARTICLE}|juga|too|deh))*\W*",
    re.I,
)


def canvasses(text: str) -> bool:
    """Return whether others are called upon to give a mark, which tells of nobody's work with an account:
    `kasih 5 dong rame-rame biar naik`, `everyone give her 5`."""
    return _CANVASSES.search(text) is not None and _OWN.search(text) is None


def asks_poll(text: str) -> bool:
    """Return whether members want to vote on something, or ask how a vote stands: `voting dong: @a apa @b`."""
    return _POLLS.search(text) is not None and rating_in(text) is None


def casts_vote(text: str) -> bool:
    """Return whether a whole message picks an account, as one does in a poll: `aku pilih @nama`."""
    return _PICKS.fullmatch(text) is not None
