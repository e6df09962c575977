"""A fact that is asked of one account: what it is about, when it posted last, whether it advertised."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.searching.traits import values_asked

LONGEST: Final = 12
"""Words of such a question: who writes more tells of something else."""

ABOUT, LAST, PAID, AUDIENCE = "about", "last", "paid", "audience"
SIZE, ENGAGED, GENUINE, EXPECTED, GREW = "size", "engaged", "genuine", "expected", "grew"
WHO, VALUES = "who", "values"
FACTS: Final = frozenset(
    {VALUES, ABOUT, LAST, PAID, AUDIENCE, SIZE, ENGAGED, GENUINE, EXPECTED, GREW, WHO}
)

CARD: Final = "card"
"""Asked of one account is what it is like, which the whole card tells."""

_POST: Final = r"(?:post\w{0,6}|ngepost|upload\w{0,3}|tayang|update|aktif|active|konten(?:nya)?)"
_NOT: Final = r"(?:ga+k?|gk|nggak|ngga|tidak|kah|belum|blm|apa|ya)"
_WHO: Final = r"(?:dia|doi|he|she|they|(?:yang|yg|sing)\s{1,3}\w{1,10}|the\s{1,3}\w{1,8}(?:\s{1,3}one)?|@[\w.]{1,30}|akun(?:nya)?|itu|ini|one)"
_FOLLOW: Final = r"(?:foll?o?w\w{0,6}|pengikut(?:nya)?|aud[ie]{1,2}n\w{0,6}|fans)"
_TRAIT: Final = r"(?:umur(?:nya)?|usia(?:nya)?|cewe\w{0,3}|cowo\w{0,3}|perempuan|wanita|laki\S{0,6}|gender|kelamin|wom[ae]n|m[ae]n|female|male|girls?|boys?|age[ds]?|old|foreign\w{0,4}|abroad|luar\s{1,3}negeri|asing|bule|orang\s{1,3}mana|kota\s{1,3}(?:mana|apa)|negara|country|countries|cit(?:y|ies)|lokasi(?:nya)?|domisili(?:nya)?|indonesians?)"
_THAT: Final = r"(?:dia|doi|beliau|he|she|they|(?:yang|yg|sing)\s{1,3}(?:pertama|kedua|ketiga|keempat|kelima|terakhir|ke-?\s?\d|atas|bawah|tadi|td|ini|itu)|the\s{1,3}(?:first|second|third|last)(?:\s{1,3}one)?|@[\w.]{1,30}|akun(?:nya)?|itu|ini)"
_HOW_MUCH: Final = r"(?:berapa|brp|brapa|how\s{1,3}many|how\s{1,3}much)"
_KINDLY: Final = r"(?:sih|ya|yah|dong|tadi|kak|kakak|min|nak|dik|dek|mas|mbak|mba|bang|bro|sis|gan|bos|boss|bu|pak|please|pls)"
_ER: Final = r"(?:(?<![a-z])er(?:\s?nya)?|engagement(?:\s?rate)?(?:\s?nya)?|keterlibatan(?:nya)?)"
_FAKE: Final = r"(?:asli|palsu|bot|bots|real|fake|genuine|bodong|bought|dibeli|hasil\s{1,3}beli|belian|suntikan)"
_PLACED: Final = r"(?:(?:yang|yg|sing|no|nomor|nomer|number|urutan|the|ke|#)\s{0,3}-?\s?(?:\d{1,2}|pertama|kedua|ketiga|keempat|kelima|terakhir|first|second|third|fourth|fifth|last)|\d(?:st|nd|rd|th)|dia|doi|he|she|they|his|her|their|@[\w.]{1,30})"
_RATED: Final = r"(?:bagus|jelek|tinggi|rendah|gede|kecil|lumayan|normal|biasa|wajar|rata-?\s?rata|oke|good|bad|high|low|average|decent|normal|strong|weak|healthy|any\s{1,3}good)"
_RISE: Final = r"(?:naik|nambah|bertambah|tumbuh|pertumbuhan(?:nya)?|berkembang|turun|berkurang|nyusut|grow(?:s|n|ing|th)?|grew|gain(?:s|ed|ing)?|los(?:t|es|ing)|dropp(?:ed|ing)|increased?|went\s{1,3}(?:up|down)|gone\s{1,3}(?:up|down))"
_GROWS: Final = r"(?:tumbuh|berkembang|pertumbuhan(?:nya)?|grow(?:s|n|ing|th)?|grew)"
_OWNER: Final = r"(?:@[\w.]{2,40}|\b(?:akun(?:nya)?|dia|doi|he|she|his|her)\b)"
_IDENTITY: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:kalau|kalo|klo|eh|terus|trus|nah|kak|{_WHO})\s{{1,3}}){{0,3}}(?:orang(?:nya)?|kreator(?:nya)?|pemilik(?:nya)?|(?:yang|yg)\s{{1,3}}punya)\s{{1,3}}(?:(?:itu|ini|akun(?:nya)?|sebenar?nya|sih)\s{{1,3}}){{0,3}}siapa\b"
    rf"|^\W{{0,3}}(?:eh\s{{1,3}}|kak\s{{1,3}})?siapa(?:kah)?\s{{1,3}}(?:sih\s{{1,3}}|sebenar?nya\s{{1,3}})?(?:(?:nama\s{{1,3}})?orang(?:nya)?|pemilik(?:nya)?|(?:yang|yg)\s{{1,3}}punya|dia|doi|@[\w.]{{1,30}})(?:\s{{1,3}}(?:itu|ini|akun(?:nya)?|sih|sebenar?nya|ya|kak|{_WHO})){{0,3}}\W{{0,3}}(?:$|[,.]|\b(?:dan|apa|bisa)\b)"
    r"|^\W{0,3}(?:and\s{1,3}|so\s{1,3})?who(?:['’]?s|\s{1,3}is|\s{1,3}are)\s{1,3}(?:(?:actually|really)\s{1,3})?(?:(?:this|that|the)\s{1,3}(?:person|guy|girl|woman|man|lady|creator|influencer)|this|that|he|she|they|@[\w.]{1,30}|behind\s{1,3}(?:this|that|the|it|@[\w.]{1,30})(?:\s{1,3}account)?)(?:\s{1,3}(?:really|actually|exactly))?\W{0,3}(?:$|[,.]|\band\b|\bcan\b)"
    r"|^\W{0,3}who\s{1,3}(?:owns|runs)\s{1,3}(?:(?:this|that|the)\s{1,3}account|it|@[\w.]{1,30})\W{0,3}$"
)
_PATTERNS: Final = {
    WHO: _IDENTITY,
    AUDIENCE: re.compile(rf"\b{_FOLLOW}\b.{{0,40}}\b{_TRAIT}\b|\b{_TRAIT}\b.{{0,25}}\b{_FOLLOW}\b"),
    LAST: re.compile(
        rf"\b(?:terakhir|last)\s{{1,3}}(?:kali\s{{1,3}}|time\s{{1,3}})?(?:dia\s{{1,3}}|(?:he|she|they)\s{{1,3}})?{_POST}\b|\b(?:kapan|when)\b.{{0,30}}\b(?:terakhir|last)\b.{{0,15}}\b{_POST}\b"
        rf"|\bmasih\s{{1,3}}(?:aktif|posting|ngepost)\b(?:.{{0,20}}\b{_NOT}\b|\W{{0,3}}$)|\bstill\s{{1,3}}(?:active|posting)\b"
    ),
    PAID: re.compile(
        r"\b(?:udah\s{1,3}|sudah\s{1,3})?pernah\s{1,3}(?:di\s?|nge|ng)?(?:endorse\w{0,3}|promo\w{0,7}|iklan\w{0,3}|review|kerja\s?sama|kolab\w{0,6}|collab\w{0,6})\b|\b(?:has|have|did)\s{1,3}(?:\w{1,10}\s{1,3}){0,3}(?:ever\s{1,3})?(?:promoted?|advertised?|endorsed?|reviewed?)\b"
    ),
    GREW: re.compile(
        rf"\b{_FOLLOW}\b.{{0,30}}\b{_RISE}\b|\b{_RISE}\b.{{0,25}}\b{_FOLLOW}\b|{_OWNER}.{{0,20}}\b{_GROWS}\b|\b{_GROWS}\b.{{0,20}}{_OWNER}"
    ),
    SIZE: re.compile(
        rf"\b{_FOLLOW}(?:nya)?\s{{1,3}}(?:{_THAT}\s{{1,3}}|ada\s{{1,3}}|itu\s{{1,3}}|sih\s{{1,3}}){{0,3}}{_HOW_MUCH}(?:\W{{1,3}}{_KINDLY}){{0,3}}\W{{0,3}}$|^\W{{0,3}}(?:eh\s{{1,3}})?{_HOW_MUCH}\s{{1,3}}(?:banyak\s{{1,3}}|jumlah\s{{1,3}})?{_FOLLOW}\s{{0,3}}(?:nya\s{{1,3}})?(?:(?:does|do|has|have|si|kak)\s{{1,3}})?{_THAT}(?:\s{{1,3}}(?:have|has|got|ya|sih))?\W{{0,3}}$"
        rf"|^\W{{0,3}}(?:(?:eh|kalau|kalo|klo|terus|trus)\s{{1,3}})?{_THAT}\s{{1,3}}{_HOW_MUCH}\s{{1,3}}(?:banyak\s{{1,3}}|jumlah\s{{1,3}})?{_FOLLOW}(?:\W{{1,3}}{_KINDLY}){{0,3}}\W{{0,3}}$|^\W{{0,3}}{_FOLLOW}\s{{1,3}}{_HOW_MUCH}\s{{1,3}}(?:sih\s{{1,3}}|ya\s{{1,3}})?{_THAT}\W{{0,3}}$"
    ),
    ENGAGED: re.compile(
        rf"\b{_ER}\s{{1,3}}(?:{_THAT}\s{{1,3}}|itu\s{{1,3}}|sih\s{{1,3}}|tadi\s{{1,3}}|td\s{{1,3}}){{0,3}}{_HOW_MUCH}(?:\W{{1,3}}{_KINDLY}){{0,3}}\W{{0,3}}$|\bwhat(?:'?s|\s{{1,3}}is|\s{{1,3}}was)\s{{1,3}}(?:his|her|their|its|the)\s{{1,3}}(?:er|engagement(?:\s{{1,3}}rate)?)(?:\s{{1,3}}(?:of|for)\s{{1,3}}{_THAT})?\W{{0,3}}$"
        rf"|^(?!.*%)(?=.*(?<![\w@]){_PLACED}(?!\w))(?=.*\b{_ER}\b).*\b{_RATED}\b"
    ),
    GENUINE: re.compile(
        rf"\b(?:{_FOLLOW}|likes?(?:nya)?)\b.{{0,30}}\b{_FAKE}\b|\b{_FAKE}\b.{{0,20}}\b{_FOLLOW}\b|\b(?:beli|buy|bought)\s{{1,3}}(?:{_FOLLOW}|likes?)\b"
    ),
    CARD: re.compile(
        rf"^\W{{0,3}}(?:(?:kalau|kalo|klo|eh|terus|trus|and|so|nah)\s{{1,3}}){{0,2}}{_WHO}(?:\s{{1,3}}(?:itu|ini|orangnya|akunnya|nya|orang|akun)){{0,3}}\s{{1,3}}(?:(?:seperti|kayak|kaya|kyk|kek)\s{{1,3}}(?:apa|gimana|gmn|mana)|orangnya\s{{1,3}}(?:gimana|gmn|bagaimana))(?:\s{{1,3}}(?:sih|ya|kak|min)){{0,2}}\W{{0,3}}$"
        r"|^\W{0,3}(?:(?:kalau|kalo|klo|terus|trus|eh|nah|and|how\s{1,3}about|what\s{1,3}about)\s{1,3}){0,2}(?:(?:yang|yg|si)\s{1,3}(?:satu|1)\s?nya(?:\s{1,3}lagi)?|the\s{1,3}other(?:\s{1,3}one)?)(?:\s{1,3}(?:gimana|gmn|bagaimana|dong|ya|sih))?\W{0,3}$"
        rf"|^\W{{0,3}}(?:what(?:'?s|\s{{1,3}}is)\s{{1,3}}{_WHO}\s{{1,3}}like|(?:tell|show)\s{{1,3}}me\s{{1,3}}(?:more\s{{1,3}})?about\s{{1,3}}{_WHO})\W{{0,3}}$"
    ),
    ABOUT: re.compile(
        rf"\b(?:bahas(?:annya)?|ngebahas|membahas|isi(?:nya)?|konten(?:nya)?|tema(?:nya)?|topik(?:nya)?|niche(?:nya)?|posting(?:an)?(?:nya)?|ngomongin)\b.{{0,15}}\b(?:apa(?:an)?|soal\s{{1,3}}apa|tentang\s{{1,3}}apa)\b|\b(?:apa(?:an)?)\s{{1,3}}(?:sih\s{{1,3}})?(?:isi|konten|topik|tema|niche)(?:nya)?\b|\bwhat\b.{{0,30}}\b(?:posts?|talks?|content)\s{{0,3}}(?:is\s{{1,3}})?(?:about)?\b|\b(?:post|talk)s?\s{{1,3}}about\s{{1,3}}what\b"
        rf"|^\W{{0,3}}(?:itu\s{{1,3}}|eh\s{{1,3}})?{_WHO}\s{{1,3}}(?:itu\s{{1,3}}|is\s{{1,3}}|about\s{{1,3}}|akun\s{{1,3}}){{0,2}}\w{{3,12}}\s{{1,3}}(?:apa|atau|atw|or)\s{{1,3}}\w{{3,12}}\W{{0,3}}$"
    ),
}

_ELSE: Final = re.compile(
    r"\b(?:brief|kampanye|campaign|paket|package|laporan|report|pajak|tax|kontrak|contract|dm|pesan|message|caption|catatan|note)\w{0,4}\b|\b(?:sama|dengan|dgn|bareng|with|for)\s{1,3}(?:kita|kami|saya|aku|gue|gw|us|me)\b"
)
"""What other things a message may ask about, or work with the speaker, which is known elsewhere."""

_SEEKS: Final = re.compile(
    r"\b(?:cari\w{0,4}|mau|butuh|pengen|minta|find|want|need|looking|budget|bajet|minimal|maksimal|min|max)\b|\d"
)
"""Who looks for followers of a kind asks for creators."""

_OF_SIZES: Final = re.compile(
    r"\b(?:nano|mi[ck]ro|mid|ma[ck]ro|mega|batas\w{0,3}|harga\w{0,3}|tarif\w{0,3}|fee\w{0,3}|pasaran\w{0,3}|rate)\b|\d{2}|\d\s?(?:rb|ribu|k|jt|juta)\b"
)
"""Who names sizes, amounts or prices asks what is usual."""

_CONDITION: Final = re.compile(
    r"\b(?:hanya|cuma|cuman|harus|wajib|asal|jangan|only|must|just)\b.{0,12}\b(?:yang|yg|who|those|ones)\b"
)
"""Who sets or drops a condition (`ga harus yang pernah kolab`) asks nothing of one account."""

_EXISTS: Final = re.compile(
    r"\b(?:kreator|creators?|akun|accounts?|influencers?|orang|people|mereka|they|these|those|semua)(?:nya|2)?\b.{0,20}\b(?:beneran|bener(?:an)?|nyata|sungguhan|fiktif|real|exist\w{0,3}|fictional|made\s{1,3}up|ngarang|karangan)\b(?:.{0,15}\b(?:ada|orang|people|persons?|ones|accounts?|akun|ga+k?|nggak|kah|ya|apa|atau|or)\b|\W{0,3}$)"
    r"|\b(?:beneran|nyata|sungguhan|fiktif|real)\b.{0,12}\b(?:ada|orang(?:nya)?|people|persons?)\b\W{0,3}(?:ga+k?|nggak|kah|ya|sih)?\W{0,3}$"
)
_FOLLOWERS: Final = re.compile(r"\b(?:follow|pengikut|like|komen|comment|view|harga|price)\w{0,6}")


def asks_existence(text: str) -> bool:
    """Return whether a short lower-case text asks if those shown exist at all; not if their followers do."""
    short = len(text.split()) <= LONGEST
    return short and _EXISTS.search(text) is not None and not _FOLLOWERS.search(text)


_WONDERS: Final = re.compile(
    r"\?|\b(?:ga+k?|gk|nggak|ngga|tidak|kah|apa|atau|or|yakin|beneran|is|are|did|does|ya|kan)\b"
)
_HOW_TO: Final = re.compile(
    r"\b(?:cara|gimana|gmn|bagaimana|how|apa\s{1,3}itu|artinya|maksud\w{0,3}|kenapa|why|boleh|jual|harga|tau|tahu|ciri\w{0,4}|kalau|kalo|if|takut|semua|mereka|they|them|these)\b"
)
"""Who asks how to know it, or of all of them, asks nothing of one."""


_ASKS_GROWTH: Final = re.compile(
    r"\?|\b(?:berapa|brp|brapa|seberapa|how\s{1,3}(?:many|much|fast)|gimana|gmn|apa|kah|ga+k?|gk|nggak|ngga|tidak|atau|or|ya|is|are|has|have|did|does|sejak|since)\b|\bpertumbuhan|\bgrowth\b"
)
_NO_GROWTH: Final = re.compile(
    r"\b(?:cara\w{0,3}|biar|supaya|agar|bantu\w{0,3}|help|tips?|kenapa|knp|why|kalau|kalo|klo|if|bisa|can|will|would|bakal|akan|jual|beli|buy|sell|saya|aku|gue|gw|kita|kami|toko\w{0,3}|my|our|us|me|we|i|likes?|komen\w{0,3}|comments?|views?|harga\w{0,3}|fee|budget|omzet|sales)\b|\d{3}|\d\s?(?:rb|ribu|k|jt|juta)\b"
)
"""Who asks how to get more, tells a figure, or speaks of their own, asks nothing of one account's past."""


def fact_asked(text: str) -> str | None:
    """Return a code of FACTS, or CARD, that a short lower-case text asks of somebody pointed at, None for none."""
    if len(text.split()) > LONGEST or _ELSE.search(text):
        return None
    if values_asked(text):
        return VALUES
    found = next((code for code, pattern in _PATTERNS.items() if pattern.search(text)), None)
    if found == PAID and _CONDITION.search(text):
        return None
    if found == GENUINE and not (_WONDERS.search(text) and not _HOW_TO.search(text)):
        return None
    if found == GREW and (not _ASKS_GROWTH.search(text) or _NO_GROWTH.search(text)):
        return None
    other = {SIZE: _OF_SIZES, AUDIENCE: _SEEKS}.get(found or "")
    return None if other and other.search(text) else found
