"""What somebody asks who never paid a creator: is it worth it, what if they do not deliver, how to begin."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import NOT_YET

LONGEST: Final = 14

_IF: Final = r"(?:kalau|kalo|klo|kl|misal(?:nya)?|gimana\s+(?:kalau|kalo)|what\s+(?:happens\s+)?if|if|suppose)"
_THEY: Final = r"(?:dia|doi|mereka|orangnya|(?:si\s+)?influencer\w*|(?:si\s+)?kreator\w*|they|he|she|the\s+(?:creator|influencer)s?|somebody|someone)"
_NOT: Final = rf"(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|{NOT_YET}|don'?t|doesn'?t|do\s+not|does\s+not|never|won'?t)"
_DELIVER: Final = r"(?:(?:di)?post\w*|tayang\w*|upload\w*|deliver\w*|publish\w*|kirim\s+konten\w*|ngerjain|kerjain|jadi\s+(?:post\w*|tayang)|bikin\s+konten\w*|show\s+up|menepati\w*|sesuai\s+(?:janji|kesepakatan|brief))"

_PAID_ALREADY: Final = r"\b(?:(?:udah|udh|sudah|sdh|already|(?:ter|te)lanjur)\W+(?:\w+\W+){0,2}?(?:(?:di)?bayar\w*|transfer|tf|dp|lunas\w*|paid)|i(?:'ve|\s+have)?\s+(?:already\s+)?paid)"

_NEEDED: Final = r"(?:apa(?:kah)?\s+(?:\w+\s+)?perlu|perlukah|perlu\s+(?:ga+k?|gk|nggak|ngga|enggak|tidak|tdk)\b)"
"""`aku perlu 3 influencer` asks for them and not if they are needed."""

_ABOUT: Final = {
    "worth_it": re.compile(
        rf"\b(?:worth(?:\s*it)?|ada\s+guna(?:nya)?|berguna|efektif|ngefek|ngaruh|{_NEEDED}|manjur|untung\s+ga|effective|useful|pay\s+off)\b.{{0,30}}\b(?:influencer\w*|endorse\w*|selebgram\w*|kol|creators?|kreator\w*|paid\s+promote)\b|\b(?:influencer\w*|endorse\w*|selebgram\w*)\b.{{0,20}}\b(?:worth(?:\s*it)?|ada\s+guna(?:nya)?|efektif|effective|useful|ngefek|ngaruh)\b"
    ),
    "no_show": re.compile(
        rf"\b{_IF}\b.{{0,12}}\b{_THEY}\b.{{0,12}}\b{_NOT}\s+{_DELIVER}(?![a-z])|{_PAID_ALREADY}\b.{{0,25}}\b(?:{_NOT}|hasn'?t|haven'?t|has\s+not|didn'?t)\s+(?:juga\s+|jg\s+|even\s+|yet\s+)?{_DELIVER}(?![a-z])"
    ),
    "sales_promise": re.compile(
        r"\b(?:berapa|brp|seberapa\s+banyak)\b.{0,12}\b(?:yang|yg)?\s*(?:bakal|akan|bisa|kira-?kira)\b.{0,15}\b(?:beli|laku|kejual|terjual|penjualan|order\w*|pembeli)\b|\bhow\s+(?:many|much)\b.{0,15}\b(?:sales|orders?|buyers?)\b.{0,10}\b(?:will|would|can|could)\b"
    ),
}
_OF_SOMEBODY: Final = re.compile(
    r"@|\d\s*(?:rb|ribu|k|jt|juta)\b|rp\s*\d|\b(?:kampanye|campaign|kemarin|yesterday|cari\w*|find)\b"
)
"""What makes it a question about one account, price or campaign."""

_SOUGHT: Final = re.compile(
    r"(?<!how )\b(?:effective|useful)\s+(?:\w+\s+)?(?:creators?|influencers?|kol)\b"
    r"|\b(?:influencer|selebgram|kreator|kol)\w*\s+(?:yang\s+|yg\s+)?(?:efektif|ngefek|worth(?:\s?it)?)\b(?!\W*(?:$|\?|(?:ga|gak|gk|nggak|ngga|enggak|tidak|kah|apa|buat|untuk|or|sih)\b))"
)
"""`effective creators in Bandung` names those who are looked for, and asks nothing of all of them."""

_HOW: Final = re.compile(
    r"\b(?:(?:harus|mesti|kudu|enaknya|baiknya|sebaiknya)\s+(?:gimana|gmn|bagaimana|ngapain|mulai)|mulai(?:nya)?\s+(?:dari\s+mana|gimana)|cara(?:nya)?\s+(?:gimana|gmn|gmna|bagaimana|piye)|(?:gimana|gmn|bagaimana)\s+(?:cara(?:nya)?|mulai\w*|dong|ya|enaknya)|what\s+(?:should|can|do)\s+i\s+do|how\s+(?:do|should|can)\s+i\s+(?:start|begin)|where\s+(?:do|should)\s+i\s+start)\b"
)


def question_of_newcomer(text: str) -> str | None:
    """Return the term of the glossary that answers a short question of somebody new, in lower case:
    `worth_it`, `no_show` or `sales_promise`; None for any other, or about an account of theirs."""
    if len(text.split()) > LONGEST or _OF_SOMEBODY.search(text):
        return None
    code = next((code for code, pattern in _ABOUT.items() if pattern.search(text)), None)
    return None if code == "worth_it" and _SOUGHT.search(text) else code


def asks_how_to_begin(text: str) -> bool:
    """Return whether a lower-case text asks what to do: `modal 300rb, harus gimana?`."""
    return _HOW.search(text) is not None
