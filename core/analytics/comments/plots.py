"""What short comments tell by how they go, against their single words: praise for what went wrong,
an order that does not move, a doubt that proved unfounded; who entered a giveaway, who lures.
"""

from __future__ import annotations

import re
from typing import Final

from core.analytics.comments.words import Words

LONGEST: Final = 22
"""Words of a comment that tells one thing; a review of more praises here and blames there."""

_PRAISE: Final = (
    r"hebat|keren|mantap|mantep|mantul|bagus|salut|luar biasa|juara|top|cakep|pinter|pintar|wow|oh|great|amazing|awesome|nice|"
    r"lovely|perfect|brilliant|excellent|best|thanks|thank you|terima ?kasih|makasih|love|selamat"
)
_DELIVERED: Final = (
    r"(?:sampai|sampe|nyampe|datang|dateng|dikirim|dibal[ae]s|bal[ae]s|dijawab|muncul|jadi|selesai)"
)
_NOT: Final = r"(?:tidak|gak|ga|gk|nggak|ngga|enggak|belum|blm|tak)"
_SPAN: Final = r"(?:hari|minggu|bulan|jam|days?|weeks?|months?|hours?)"
_WRONG: Final = (
    r"rusak|jebol|pecah|retak|patah|sobek|robek|copot|bocor|basi|pudar|ambyar|zonk|nyasar|penyok|mati total|"
    rf"salah (?:kirim|ukuran|warna)|dilempar|batal|dibatal\w{{2,4}}|ditolak|diblokir|dingin|doang|remah\w{{0,4}}|{_NOT} {_DELIVERED}\w{{0,2}}|"
    rf"{_DELIVERED}nya doang|disuruh (?:sabar|ikhlas|nunggu)|ga ikhlas|kapok|(?:seminggu|sebulan|berjam ?jam|(?:§angka|dua|tiga|empat) {_SPAN}) (?:nunggu|antri|antre)|"
    rf"(?:nunggu|antri|antre|menunggu) (?:seminggu|sebulan|berjam ?jam|(?:§angka|dua|tiga|empat) {_SPAN})|"
    rf"broke|broken|lost|empty|wrong|apart|blocked|cancell?ed|ignored|no reply|never (?:came|arrived)|(?:only )?took (?:\w+ )?(?:\w+ )?(?:weeks|months)|{_SPAN} late"
)
_SPARED: Final = (
    r"tidak|gak|ga|nggak|tanpa|nothing|not|never|without|no|langsung diganti|untung\w{0,3}"
)
_IRONY: Final = re.compile(
    rf"^\W*(?:\w+\W+){{0,3}}?(?:{_PRAISE})\b(?!\W{{0,3}}(?:tapi|but)\b)(?P<between>.{{0,80}}?)\b(?:{_WRONG})\b"
)
_UNHARMED: Final = re.compile(rf"\b(?:{_SPARED})\b")

_SERVICE: Final = (
    r"(?:refund|retur|paket|pesenan|pesanan|orderan|order|resi|admin|cs|customer service|support|kurir|komplain|klaim|dana|uang|duit|saldo|"
    r"chat|dm|status|parcel|package|tracking|ticket)(?:an)?(?:ku|nya|mu|s)?"
)
_STUCK: Final = (
    rf"{_NOT}(?: (?:pernah|juga|ada|di))? (?:{_DELIVERED}\w{{0,2}}|gerak|bergerak|update\w{{0,3}}|respon\w{{0,2}}|ngerespon|diproses|masuk|diangkat|dibuka|jelas|balik|dibalikin|"
    r"kembali|cair|kabar)|ghosting|di ?ghosting|dicuekin|diabaikan|didiemin|digantung|nyangkut|mandek|(?:dibaca|diread) doang|stuck|still (?:no|not|waiting)|"
    r"hasn't|hasnt|has not|stopped replying|no (?:reply|response)|never (?:came|arrived|replied)"
)
_UNMOVED: Final = re.compile(
    rf"\b{_SERVICE}\b(?:\W+\w+){{0,6}}?\W+(?:{_STUCK})\b|^\W*(?:\w+\W+){{0,3}}?(?:{_STUCK})\W+(?:juga\W+)?(?:\w+\W+)?{_SERVICE}\b"
)
_URGED: Final = re.compile(
    rf"\b(?:tolong|please|mohon)\b(?:\W+\w+){{0,4}}?\W+{_SERVICE}\b.{{0,40}}(?:§angka|\b(?:dua|tiga|empat|two|three|a)) {_SPAN}\b"
    rf"|\b(?:tolong|please|mohon)\b(?:\W+\w+){{0,4}}?\W+{_SERVICE}\b.{{0,40}}\b(?:seminggu|sebulan|berminggu\w{{0,8}})\b"
)
_DOUBTED: Final = (
    r"(?:ki?rain|kira|kukira|dikira|awalnya|tadinya|sempat|sempet|thought)\b(?:\W+\w+){0,4}?\W+"
    r"(?:cuma|cuman|hanya|boong\w{0,2}|bohong\w{0,2}|gimmick|gimik|hoax|hoaks|lebay|iklan|ragu|skeptis|skeptical|settingan|{not} percaya|just)"
).replace("{not}", _NOT)
_CONVINCED: Final = re.compile(
    rf"\b{_DOUBTED}\b(?:\W+\w+){{0,5}}?\W+(?:ternyata|eh|turns out|but)\b(?P<after>.{{0,60}})"
)
_REALLY: Final = re.compile(
    r"\b(?:beneran|bener|benar|emang|memang|asli|nyata|really|actually|works?|worked)\b"
)
_SAME: Final = re.compile(
    rf"\b(?:cuma|boong\w{{0,2}}|bohong\w{{0,2}}|gimmick|hoax|lebay|iklan|settingan|biasa|kapok|zonk|mahal|tipis|{_NOT}|doesn't|not)\b"
)

_STEP: Final = r"(?:follow(?:ed)?|like[ds]?|shared?|repost\w{0,2}|tag(?:ged)?|komen|comment(?:ed)?|subscribed?|(?:langkah|syarat)(?:nya)?)"
_DONE: Final = r"(?:done|sudah|udah|udh|dah|beres|lengkap)"
_ENTERED: Final = re.compile(
    rf"\b{_DONE}\b(?:\W+\w+){{0,2}}?\W+{_STEP}\b(?:\W+\w+){{0,4}}?\W+{_STEP}\b|\b{_STEP}\b(?:\W+\w+){{0,2}}?\W+{_DONE}\b(?:\W+\w+){{0,4}}?\W+{_STEP}\b"
    r"|\b(?:followed|liked|shared)\b(?:\W+\w+){0,3}?\W+(?:followed|liked|shared|tagged)\b"
)
_FOR_RETURN: Final = re.compile(
    r"\b(?:bal[ei]k|back|folback|f4f|nanti|cek|check|bio|kami|kita|saldo|channel|chanel|gantian|mampir|§link|§telepon|§situs\w{0,5})\b"
)
_LURE: Final = re.compile(
    r"\b(?:mau|pengen|pengin|pingin|ingin|want)\b(?:\W+\w+){1,6}?\W+(?:kayak|kaya|kek|seperti|like)\W+(?:aku|saya|gue|gw|mine|me|i)\b"
    r".{0,40}\b(?:dm|pm|chat|wa|japri|inbox|hubungi|klik|message)\b(?!.{0,30}\b(?:harga\w*|berapa)\b)"
)


def kind_told(words: Words) -> str | None:
    """Return the kind that a short comment tells by its plot: `generic` of who did the steps of a
    giveaway, `spam` of who offers to make others like themselves; None where it has none.
    """
    readings = _readings(words)
    if any(_LURE.search(line) for line in readings):
        return "spam"
    if any(_FOR_RETURN.search(line) for line in readings):
        return None
    return "generic" if any(_ENTERED.search(line) for line in readings) else None


def mood_told(words: Words) -> str | None:
    """Return the sentiment that a short comment tells by its plot, None where it has none."""
    readings = _readings(words)
    if any(_ironic(line) or _stuck(line) for line in readings):
        return "negative"
    return "positive" if any(_convinced(line) for line in readings) else None


def _readings(words: Words) -> tuple[str, ...]:
    """Return a short comment as it is written and in formal words, nothing of a longer one."""
    return (words.text, " ".join(words.tokens)) if len(words.tokens) <= LONGEST else ()


def _ironic(line: str) -> bool:
    found = _IRONY.search(line)
    return found is not None and _UNHARMED.search(found["between"]) is None


def _stuck(line: str) -> bool:
    """Asking when something comes is no complaint yet."""
    if line.rstrip().endswith("?"):
        return False
    return _UNMOVED.search(line) is not None or _URGED.search(line) is not None


def _convinced(line: str) -> bool:
    found = _CONVINCED.search(line)
    return bool(found and _REALLY.search(found["after"]) and not _SAME.search(found["after"]))
