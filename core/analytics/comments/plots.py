"""What short comments tell by how they go, against their single words: praise for what went wrong,
an order that does not move, a doubt that proved unfounded; who entered a giveaway, who lures.
"""

from __future__ import annotations

import re
from typing import Final

from core.analytics.comments.asked import asks, reasked
from core.analytics.comments.moods import moods
from core.analytics.comments.turns import turned
from core.analytics.comments.words import Words

LONGEST: Final = 22
"""Words of a comment that tells one thing; a review of more praises here and blames there."""

_PRAISE: Final = (
    r"hebat|keren|mantap|mantep|mantul|bagus|salut|luar biasa|juara|top|cakep|pinter|pintar|wow|oh|great|amazing|awesome|nice|"
    r"lovely|perfect|fantastic|brilliant|excellent|best|thanks|thank you|terima ?kasih|makasih|love|selamat"
)
_DELIVERED: Final = (
    r"(?:sampai|sampe|nyampe|datang|dateng|dikirim|dibal[ae]s|bal[ae]s|dijawab|muncul|jadi|selesai)"
)
_NOT: Final = r"(?:tidak|gak|ga|gk|nggak|ngga|enggak|belum|blm|tak)"
_SPAN: Final = r"(?:hari|minggu|bulan|jam|days?|weeks?|months?|hours?)"
_LONG: Final = rf"(?:seminggu|sebulan|berjam ?jam|(?:§angka|dua|tiga|empat) {_SPAN})"
_GOODS: Final = r"(?:barang|paket|gelas|botol|kaca|piring|toples|telur|isi|kemasan|tutup|pesanan|datang|dateng|sampai|sampe|nyampe)\w{0,3}"
_WRONG: Final = (
    rf"rusak|jebol|retak|patah(?! hati)|sobek|robek|(?<!mau )(?<!hampir )copot|bocor|basi|pudar|zonk|nyasar|penyok|mati total|{_GOODS} (?:\w+ )?(?:pecah|dilempar)|"
    r"salah (?:kirim|ukuran|warna)|batal(?! (?:diet|puasa|wud))|dibatal\w{2,4}|(?:refund|klaim|komplain|retur)\w{0,3} (?:\w+ )?ditolak|diblokir|"
    r"(?:makanan|nasi|lauk|kuah|gorengan|ayam)\w{0,3} (?:\w+ )?dingin|(?:dapet|dapat|datang|dateng|sampe|isi)\w{0,3} (?:\w+ ){1,3}doang|remah\w{0,4}|"
    rf"{_NOT} {_DELIVERED}\w{{0,2}}|{_DELIVERED}nya doang|disuruh (?:sabar|ikhlas|nunggu)|kapok|"
    r"bikin \w{2,14} (?:merah|gatal|gatel|perih|bruntusan|jerawatan|mules|sakit perut)|"
    rf"{_LONG} (?:nunggu|antri|antre)|(?:nunggu|antri|antre|menunggu) {_LONG}|"
    r"broken?(?! (?:my heart|the internet|records?))|(?:got|was|is|been) lost|(?:was|came|is) empty|wrong|(?:fell|falls|falling) apart|blocked|cancell?ed|ignored|hung up|stopped working|"
    r"(?:doesn't|doesnt|won't|didn't) (?:even )?(?:turn on|work|fit|open|arrive)|no reply|never (?:came|arrived)|"
    rf"(?:delivery|shipping|order|reply|refund|fast|quick|express)\b.{{0,30}}\btook (?:\w+ ){{0,2}}(?:weeks|months)|{_SPAN} late|"
    r"(?:di ?tanya|nanya|tanya|di ?chat|chat)\w{0,3} (?:\w+ ){0,2}(?:diem|diam|dicuekin|cuek|nyolot|jutek|galak|dikacangin|dibaca doang)|"
    rf"baru (?:sehari|seminggu|sebulan|(?:§angka|dua|tiga) {_SPAN}) (?:\w+ ){{0,2}}(?:udah|sudah|langsung) (?:jadi (?:pajangan|rongsokan|sampah|ganjalan)|mati|lepas|luntur|kendor|mogok)|"
    r"(?:nanya|tanya|chat) (?P<day>senin|selasa|rabu|kamis|jumat|sabtu|minggu) (?:baru )?(?:dibal[ae]s|dijawab)\w{0,2} (?!(?P=day))(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)|"
    r"(?:gara\W{0,2}gara|(?:sejak|abis|habis) pa(?:kai|ke)) .{0,30}(?:merah|gatal|gatel|perih|bruntusan|jerawatan|breakout|mules|diare|sakit perut|bengkak|iritasi)|"
    r"(?:alergi|eksim|jerawat|maag|asam lambung)\w{0,3} (?:\w+ )?(?:kambuh|kumat)|(?:cuma|cuman) (?:di ?read|dibaca)\b|"
    r"(?:cuma|cuman|hanya) (?:dapet|dapat) (?:\w+ ){0,3}(?:tipis|kecil|seuprit|secuil|segini)|"
    r"\bit (?:\w+ )?(?:died|broke|ripped|leaked|melted|shrank|snapped|exploded)(?! (?:my heart|the internet|records?|laughing))"
)
_SPARED: Final = r"tidak|gak|ga|nggak|tanpa|rela|nothing|not|never|without|no|can't|langsung diganti|untung\w{0,3}"
_MENDED: Final = re.compile(
    r"\b(?:(?:langsung|udah|sudah) (?:di ?)?(?:ganti|tuker|tukar|kirim ulang|refund|benerin|balikin)\w{0,2}|replaced|refunded|sorted|fixed"
    r"|jadi (?:bagus|nyala|baru|normal|bener|kepake)|bisa (?:nyala|dipak\w{1,3}|hidup)|tapi|but|worth|sepadan|terbayar|demi|tetap|tetep)\b"
)
"""What went wrong and was made good, or was worth it."""
_IRONY: Final = re.compile(
    rf"^\W*(?:\w+\W+){{0,3}}?(?:{_PRAISE})\b(?!\W{{0,3}}(?:tapi|but)\b)(?P<between>.{{0,80}}?)\b(?:{_WRONG})\b"
)
_FOR_ANIMALS: Final = re.compile(
    r"^\W*(?:\w+\W+){0,2}?(?:enak|bagus|cocok|lumayan|keren|mantap|great|perfect|good)\b[^.…\n]{0,12}(?:\.{2,6}|…)\s{0,3}(?:buat|untuk|kalau|kalo|for) "
    r"(?:\w+ )?(?:kucing|anjing|ayam|tikus|sampah|keset|lap|ganjal\w{0,2}|dibuang|bin|trash|dog|cat|rats?|doormat)\b"
)
"""Praise that halts and then names whom, or what, the goods are good for."""
_UNHARMED: Final = re.compile(rf"\b(?:{_SPARED})\b")

_SERVICE: Final = (
    r"(?:refund|retur|paket|pesenan|pesanan|orderan|order|resi|admin|cs|customer service|support|kurir|delivery|shipping|emails?|komplain|klaim|dana|uang|duit|saldo|"
    r"chat|dm|status|parcel|package|tracking|ticket)(?:an)?(?:ku|nya|mu|s)?"
)
_STUCK: Final = (
    rf"{_NOT}(?: (?:pernah|juga|ada|di))? (?:{_DELIVERED}\w{{0,2}}(?! ?(?:§angka|sehari|sejam|seminggu|satu|dua|tiga)\b)|gerak|bergerak|update\w{{0,3}}|respon\w{{0,2}}|ngerespon|diproses|masuk|keluar(?! (?:uang|duit|biaya|rumah))|diangkat|dibuka|jelas|balik|dibalikin|"
    r"kembali|cair|kabar)|ghosting|di ?ghosting|dicuekin|diabaikan|didiemin|digantung|nyangkut|mandek|(?:dibaca|diread) doang|stuck|still (?:no|not|waiting)|took forever|takes forever|"
    r"hasn't|hasnt|has not|stopped replying|no (?:reply|response)|never (?:came|arrived|replied|answered|responded|called back|got back)"
)
_UNMOVED: Final = re.compile(
    rf"\b{_SERVICE}\b(?:\W+\w+){{0,6}}?\W+(?:{_STUCK})\b|^\W*(?:\w+\W+){{0,3}}?(?:{_STUCK})\W+(?:juga\W+)?(?:\w+\W+){{0,2}}?{_SERVICE}\b"
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
    if any(_ironic(line) or _stuck(line) or _FOR_ANIMALS.search(line) for line in readings):
        return "negative"
    if any(_convinced(line) for line in readings):
        return "positive"
    if mood := next((mood for line in readings if (mood := turned(line))), None):
        return mood
    plain = any(map(asks, readings)) and "~rasa-tiada" in moods(words)
    return "neutral" if plain else None


def kind_retold(words: Words, kind: str) -> str | None:
    """Return the kind of a short comment whose likeliest kind misses how it asks or complains."""
    readings = _readings(words)
    told = next((other for line in readings if (other := reasked(line, kind))), None)
    complains = kind in ("purchase_intent", "question") and "negative" in map(turned, readings)
    return told or ("genuine" if complains else None)


def _readings(words: Words) -> tuple[str, ...]:
    """Return a short comment as it is written and in formal words, nothing of a longer one."""
    return (words.text, " ".join(words.tokens)) if len(words.tokens) <= LONGEST else ()


def _ironic(line: str) -> bool:
    found = _IRONY.search(line)
    if found is None or _MENDED.search(line, found.end("between")):
        return False
    return _UNHARMED.search(found["between"]) is None


def _stuck(line: str) -> bool:
    """Asking when something comes is no complaint yet."""
    if line.rstrip().endswith("?"):
        return False
    return _UNMOVED.search(line) is not None or _URGED.search(line) is not None


def _convinced(line: str) -> bool:
    found = _CONVINCED.search(line)
    return bool(found and _REALLY.search(found["after"]) and not _SAME.search(found["after"]))
