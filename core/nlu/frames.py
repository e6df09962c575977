"""The frames that a clause or a sentence may stand in: forbidden, asked, supposed, another's word, denied.

Patterns, and which of them holds; `framing` says what is left of a whole message.
"""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.refunds import without_returns
from core.nlu.words.both import BOTH
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

PROHIBITED: Final = "prohibited"
ASKED: Final = "asked"
SUPPOSED: Final = "supposed"
REPORTED: Final = "reported"
DENIED: Final = "denied"

_NO: Final = rf"(?:{NOT})"
_ME: Final = r"(?:aku|saya|gue|gw|kita|kami|i|we)"
_SOFT: Final = (
    r"(?:eh+|oh|nah|lho|loh|halo|hai|hi|hey|min|kak|kakak|mas|mbak|bang|bos|gan|sis|ya+|dong|deh|sih|oke?|please|pls|so|and|but"
    r"|tapi|terus|trus|dan|maaf|sori|sorry|permisi|btw|aduh|wah|hmm+|numpang|tanya|nanya|mau\s+(?:tanya|nanya)|just|actually)"
)
_LEAD: Final = re.compile(rf"\W*(?:{_SOFT}(?![\w'])|@\w[\w.]*)\W*", re.I)
"""What may stand before the words that matter: `eh min`, the name of whoever it is about."""

_DOES: Final = (
    r"(?:hapus|tarik|cabut|buang|catat|tulis|simpan|masuk|tambah|ubah|ganti|naik|turun|jadi|angkat|keluar|copot|undang|hubung|sambung|kait|lepas|putus"
    r"|kirim|buat|bikin|mulai|tutup|buka|pindah|pakai|pake|atur|setel|batas|mati|nyala|aktif|hidup|stop|henti|berhenti|batal|sembunyi|beri|kasih|kasi"
    r"|nilai|rekomendasi|rekomendasik|rekomen|arisan|patungan|bayar|transfer|daftar|ikut|gabung|nonaktif|langganan)(?:kan|in|i)?"
)
_NASAL: Final = r"(?:menghapus|menarik|mencabut|mencatat|nyatat|nyatet|catet(?:in)?|menulis|nulis|menyimpan|menambah\w*|nambah\w*|mengubah|ngubah|mengganti|menjadikan|mengeluarkan|ngeluarin|mengundang|ngundang|menghubungkan|melepas|ngasih|memberi|menilai|merekomendasi\w*|membuat|memulai|membayar|mengirim|ngirim|dikeluarkan|dikeluarin)"
_DO: Final = (
    r"(?:delete|remove|withdraw|note|log|record|save|write|add|put|change|set|make|promote|kick|invite|connect|disconnect|unlink|send|start|begin"
    r"|create|close|open|switch|use|stop|cancel|hide|give|rate|recommend|count|let|allow|split|pay|erase|turn|subscribe|unsubscribe|share)"
)
_ACT: Final = rf"(?:(?:di|ku|di\s)?{_DOES}|{_NASAL}|{_DO})\b"
_SHOWS: Final = r"(?:kirim|ngirim|tampil|tunjuk|muncul|sebut|ganggu|hubungi|kabari|spam|berisik|send|show|post|mention|disturb|message|bother)"
_DONT: Final = r"(?:jangan(?:lah)?|jgn|jng|don'?t|do\s+not|never(?!\s{1,3}(?:\w{2,12}ed|came|got|been|sent|went|did|was|paid|wrote|said|even|once)\b)|ojo)"
_STAYS: Final = (
    r"(?!\W+(?:(?:mundur|batal|cancel|keluar)\b|(?:(?:(?:di)?bayar|fee|deal)\s+)?(?:rp\.?\s?)?\d))"
)
"""`ga jadi mundur` tells that somebody stays, `ga jadi 400 tapi 350` of another amount: neither forbids."""

_PROHIBITS: Final = (
    rf"(?:{_DONT}|{_NO}\s*(?:usah|perlu|jadi{_STAYS})|gausah|gajadi{_STAYS}|no\s+need\s+to)"
)
_LEST: Final = r"(?!\W+(?:sampai\s+|sampe\s+|until\s+)?(?:lupa|kelupaan|lupain|kelewat\w*|lewat\w*|terlewat|telat|ragu|khawatir|kuatir|marah|forget|miss|hesitate|worry))"
"""`jangan lupa catat` wishes for it."""

_BETWEEN: Final = r"(?:\W+(?:dulu|lagi|sampai|sampe|pernah|ikut|langsung|coba|tolong|please|yet|ever|just|si|kamu|pun|to|malah|asal|sembarangan)\b)*\W+"
_FORBIDS_ACT: Final = re.compile(
    rf"(?:\b{_DONT}|^(?:tolong\W+)?{_PROHIBITS})\b{_LEST}{_BETWEEN}(?:di\s?)?{_ACT}|^{_DONT}\s+(?:cuma|hanya|only)\b",
    re.I,
)
_FORBIDS: Final = re.compile(
    rf"^(?:tolong\W+|please\W+|mohon\W+)?{_PROHIBITS}\b{_LEST}(?!\W*$)", re.I
)
_FORBIDS_SHOWING: Final = re.compile(
    rf"\b{_PROHIBITS}\b{_BETWEEN}(?:di\s?|nge\s?)?(?:{_SHOWS}\w*|ada|lagi)\b", re.I
)
OF_ANOTHER: Final = re.compile(
    rf"@[\w.]{{1,40}}\s[^@\n]{{1,60}}@[\w.]{{1,40}}\s{{1,3}}(?:{_NO}\s{{0,3}}jadi|gajadi)\W{{0,5}}$",
    re.I,
)
"""`@bela oke, @cici ga jadi` tells who dropped out."""

_FORBIDS_LAST: Final = re.compile(
    rf"\b(?:jangan|jgn|{_NO}\s*(?:usah|jadi)|gausah|gajadi|batalin|batalkan|(?<!\d\s)(?<!order\s)(?<!orderan\s)(?<!pesanan\s)(?<!pcs\s)dibatal(?:in|kan)|don'?t)(?:\W+(?:dulu|{PARTICLE})\b)*\W*$",
    re.I,
)
"""Orders that were cancelled are told of: `laku 8, 3 dibatalin`."""

WITHOUT: Final = re.compile(
    rf"^\W*(?:{_SOFT}\W+)*(?:@\w[\w.]*|(?:(?:yang|yg|si|nomor|nomer|no|kreator)\s{{1,3}}){{1,2}}(?:ke\w{{2,8}}|pertama|terakhir|\d{{1,2}})|the\s{{1,3}}\w{{3,8}}\s{{1,3}}one|dia|doi|orangnya|mereka|ketiganya|{BOTH})\W+(?:(?:katanya|ternyata|akhirnya)\W+)?(?:"
    rf"(?:{_NO}\s{{0,3}}jadi|gajadi)(?:\W+(?:ikut|ikutan|gabung|join|posting|tayang|upload|live|lanjut|collab|kolab|kolaborasi|endorse|kerja\s?sama))?"
    rf"|{_NO}\s*(?:usah|perlu|pake|pakai)\s+(?:(?:di)?bayar|fee|honor)|{_NO}\s*(?:jadi|usah|pake|pakai)\s+komisi(?:nya)?)(?:\W+(?:(?:di|ke|dari|the|our)\W+)?(?:kampanye(?:nya|ku)?|campaign)(?:\s{{1,3}}(?!(?:ini|itu|lagi)\b)[a-z]\w{{1,20}}){{0,3}})?(?:\W+(?:ini|itu|lagi|{_SOFT}))*\W*$",
    re.I,
)
"""Who does not take part after all, or is paid nothing: told of somebody named, and no order to us."""

_WHO: Final = (
    r"(?:siapa(?!\s+(?:pun|(?:aja|saja)\s+boleh))(?:kah)?|sapa|kenapa|knp|knapa|mengapa|ngapain|kapan|gimana|gmn|gmana|bagaimana|bgmn|apa(?:kah|an)?|berapa|brp"
    r"|masa+k?|bener(?:an|kah)?|benarkah|emang(?:nya)?|memang(?:nya)?|kok|koq|bisakah|bolehkah|haruskah|perlukah|sudahkah|adakah"
    r"|(?:ada|di|ke|dari)\s?mana(?!\W*aja)|ada\s+(?:yang|yg)(?![^?]*\d[^?]*$)|why|who(?:se|m|'s)?|how\s+come)"
)
_ENGLISH: Final = (
    r"(?:(?:what|how|when|where|which)(?:'s|\s+(?:is|are|do|does|did|will|would|can|could|should|was|were|if|about|happens|many|much|long|often|far))"
    r"|(?:is|are|was|were|did|does|do|has|have|had|should|shall|may|might|can|could|would|will)(?:n'?t)?\s+(?:i|we|he|she|they|it|my|the|that|this|any\w*|every\w*|some\w*|@\w[\w.]*|there))"
)
_ASKS: Final = re.compile(rf"^(?:{_WHO}|{_ENGLISH})(?![\w'])", re.I)
_TAG: Final = rf"(?<!juga )(?:{_NO}|kah|apa\s+{_NO}|atau\s+{_NO}|or\s+not|siapa|sapa|kenapa|gimana|gmn|berapa|brp|kapan|apa\s+(?:aja|saja)|ke\s?mana|di\s?mana|bener|beneran|kan)"
_YET: Final = rf"\b(?:{BY_NOW}|lunas|(?:di)?bayar|tayang|posting|ada|jadi|beres|kelar)\b[^,.;:\d]{{0,40}}\b(?:{NOT_YET})"
"""`udah dibayar belum` asks; `deal 800rb, dp belum` tells."""

_ASKS_LAST: Final = re.compile(
    rf"(?:\b{_TAG}|{_YET})(?:\W+(?:{PARTICLE}|tuh|nya|orangnya|caranya|nanti|jadinya)\b)*\W*$",
    re.I,
)
_ASKS_AMID: Final = re.compile(
    r"\b(?:siapa\s+(?:yang|yg)|apa\s+(?:yang|yg|aja|saja)|bisa\s+apa|gimana|bagaimana|kenapa|boleh\s+(?:ga+k?|nggak|tidak)\s)\b",
    re.I,
)
FINITE: Final = re.compile(
    rf"\b(?:boleh|bisa)\W+(?:{_NO}|kah)?\W*(?:kalau\W+|kalo\W+)?{_ME}\b", re.I
)
MAY_I: Final = re.compile(r"^(?:can|may|could|should)\s+(?:i|we)\b(?!\s+(?:have|get|ask))", re.I)
_OPEN: Final = re.compile(
    rf"(?:[,;]|\b(?:tapi|tp|cuma|cuman|but)\b)\W*(?:(?!(?:{BY_NOW}|jadi|ada|boleh|bisa|apa|apakah)\b)[\w.]+\W+){{1,4}}(?:{NOT_YET})(?:\W+(?:{PARTICLE}))*\W*$"
    rf"|\b(?:(?:{_NO}|{NOT_YET}|kurang)\s+(?:tau|tahu|ngerti|yakin)|gatau|gatw|lupa|entah)\b[^,;.?!]{{0,30}}?\b(?:berapa|brp|kapan)(?:\W+(?:{PARTICLE}))*\W*$",
    re.I,
)
"""What is still open tells something itself: `deal 500rb, transfer belum`, `laku 14, omzet belum tau berapa`."""

_REQUESTS: Final = re.compile(
    r"^(?:(?:bisa|bs|boleh|dapat|mohon|minta|mau|pengen|ingin|tolong|tlg|coba|bantu\w*)\b|(?:can|could|would|will)\s+(?:you|u)\b|(?:please|pls|kindly)\b|i(?:'d|\s+would)\s+like\b)",
    re.I,
)
_ORDERS: Final = re.compile(
    rf"^(?!nilai|rekomendasi|arisan|patungan|langganan|bayar|masuk){_ACT}", re.I
)
_AGREED: Final = re.compile(
    r"(?:ya+|dong|oke?|ok|boleh|bisa|please|pls|deh|kak|min|tolong|thanks?|(?:can|could|will|would)\s+you|right\s+now)\W*$",
    re.I,
)

_ONLY_ORDER: Final = re.compile(
    rf"^(?!nilai|rekomendasi|arisan|patungan|langganan|bayar|masuk){_ACT}[^,]*(?:aja|sekarang|now)\W*$",
    re.I,
)

_IF: Final = r"(?:kalau|kalo|klo|jika|jikalau|misal(?:kan|nya)?|andai(?:kan|nya)?|seandainya|umpama(?:nya)?|what\s+if|if|suppose|supposing|in\s+case)"
_IDIOM: Final = r"(?!\W+(?:menurut\w*|dari|buat|untuk|utk|soal|bagi|gitu|gt|begitu|bisa|boleh|bs|sempat|sempet|memang|emang|ga\s+salah|tidak\s+salah|yang|yg|you\s+(?:can|could|don'?t\s+mind)|possible|so|not|aku\W+sih|saya\W+sih|aku\W+mah|gue\W+sih))"
_SUPPOSES: Final = re.compile(
    rf"^(?:gimana\W+|gmn\W+|bagaimana\W+)?{_IF}\b{_IDIOM}(?:\W+(?!{_ACT})\w+){{0,5}}?\W+{_ACT}",
    re.I,
)
_SUPPOSES_AMID: Final = re.compile(
    rf"\b{_IF}\b\W+(?:{_ME}|ku)\W+(?:(?:nanti|jadi|mau|ingin|were\s+to|to|just)\W+)?{_ACT}|\b(?:if|what\s+if)\s+only\s+admins",
    re.I,
)
_ONLY_IF: Final = re.compile(rf"^{_IF}\b{_IDIOM}\W+(?:hanya|cuma|only|semua|all)\b", re.I)

_FRIEND: Final = r"(?:te?me?n|teman|sahabat|tetangga|saudara|sodara|kakak|adik|adek|suami|istri|orang|pelanggan|friend|neighbou?r|sister|brother|husband|wife|colleague|someone|somebody|people|they)"
_SAYS: Final = r"(?:bilang|ngomong|cerita|bayar|byr|kasih|ngasih|nilai|rate[sd]?|says?|said|told|paid|gave|tells?|thinks?|thought)"
_TOLD: Final = re.compile(
    rf"(?:\b(?:kata|kt|menurut|according\s+to)\s+(?!saya|aku|gue|gw|me\b|ku\b)\w+|\bkatanya\b|\b(?:my\s+|a\s+)?{_FRIEND}(?:ku|nya|\s+(?:saya|aku|gue))?\s+(?:(?:{BY_NOW}|pernah|juga|sebelah|lain|dulu|has|have|once)\s+)*{_SAYS}\b)",
    re.I,
)
_OWN: Final = re.compile(
    r"\b(?:dari\s+(?:aku|saya|gue|gw)|menurut(?:ku|\s+(?:saya|aku))|(?:aku|saya|gue|gw)\s+(?:juga\s+)?(?:kasih|nilai|bayar|setuju)|nilai(?:ku|\s+saya)|from\s+me|i(?:'d)?\s+(?:also\s+)?(?:give|rate|paid)|my\s+rating)\b",
    re.I,
)

GROUND: Final = re.compile(
    rf"(?<=\d)(?:\W+(?:{PARTICLE}|bintang|stars?|dari\s+5|out\s+of\s+5))*\W+(?:soalnya|karena|krn|karna|sebab|gara-gara|because|since)\b"
    rf"(?:(?!\b{_DONT}\b|[,;!?]\s|\n).)*",
    re.I,
)
"""Why somebody gives the mark before it: what others said or left undone there changes nothing of it."""

_MARK: Final = r"(?:nilai|bintang|rating|skor|stars?|rekomendasi\w*|rekomen\w*)"
_DENIES: Final = re.compile(
    rf"\b(?:{_NO}|{NOT_YET}|cannot|can'?t|couldn'?t|won'?t)\s+(?:(?:bisa|mau|berani|pernah|sempat|sempet|akan|really|yet)\s+)*(?:(?:kasih|beri|memberi|ngasih|give|me)\s*)?(?:a\s+)?(?:{_MARK}|menilai|rate|recommend)\b(?!\s+(?:rendah|jelek|tinggi|you|him|her))"
    rf"|\b(?:bukan|not)\s+(?:{_MARK}\s*\d|\d\s*(?:{_MARK}))(?![^.!?\n]*\b(?:tapi|tp|melainkan|harusnya|but|should)\b)"
    rf"|\b(?:{NOT_YET}|tidak|tdk|ga+k?|nggak|not|no)\s+(?:ada|dapat|dapet|sampai|sampe|got|reached|yet)\s+(?:(?:like|likes|komen\w*|views?|share|save|comments?|reach)\s+)(?=\d)",
    re.I,
)


EITHER: Final = re.compile(
    r"\d[\d.,]{0,12}\s{0,2}[a-z]{0,8}\s{1,3}(?:apa|ato|atau|or)\s{1,3}\d[\d.,]{0,12}\s{0,2}[a-z]{0,8}\s{1,3}(?:ya+h?|sih|kah|nih|kak|min)\W{0,3}$",
    re.I,
)
"""`laku 14 apa 20 ya` asks which of two numbers it is."""


def bare(text: str) -> str:
    """Return a sentence from its first word that matters."""
    while found := _LEAD.match(text):
        text = text[found.end() :]
    return text.lstrip(" \t\"'“”(*_-–—:,.!…")


def of_sentence(text: str, vouched: bool) -> str | None:
    if any(words.search(text) for words in (_SUPPOSES, _SUPPOSES_AMID, _ONLY_IF)):
        return SUPPOSED
    if _asks(text):
        return ASKED
    if vouched and _TOLD.search(GROUND.sub("", text)) and not _OWN.search(text):
        return REPORTED
    return None


def _asks(text: str) -> bool:
    """Return whether a sentence asks; `bisa hapus ...?` and `catat ... ya?` ask for something."""
    polite = _REQUESTS.search(text) and not (FINITE.search(text) or MAY_I.search(text))
    if any(words.search(text) for words in (_ASKS, MAY_I, FINITE, EITHER)):
        return True
    if polite and not _ASKS_AMID.search(text):
        return False
    if _ASKS_AMID.search(text) or (_ASKS_LAST.search(text) and not _OPEN.search(text)):
        return True
    if not text.rstrip().endswith("?"):
        return False
    return not (_ORDERS.search(text) and _AGREED.search(text)) and not _ONLY_ORDER.search(text)


def of_clause(text: str, stops: bool, first: bool, last: bool) -> str | None:
    shows = stops and _FORBIDS_SHOWING.search(text)
    forbids = _FORBIDS_ACT.search(text) or (first and not stops and _FORBIDS.search(text))
    told = without_returns(text)  # orders that were cancelled forbid nothing
    if (forbids and not shows) or (last and not stops and _FORBIDS_LAST.search(told)):
        return PROHIBITED
    return DENIED if _DENIES.search(text) else None
