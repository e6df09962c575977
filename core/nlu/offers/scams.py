"""What smells of fraud when somebody deals with a creator, what does not, and trouble after paying."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.questions.basics import asks_when_to_pay
from core.nlu.words.tenses import NOT

DEMANDS: Final = re.compile(
    r"\b(?:(?:di)?minta\w*|(?:di|me)?suruh|disuruh|harus|wajib|(?:me)?maksa|dipaksa|syarat(?:nya)?|kudu|ask(?:s|ed|ing)?|wants?|demands?|requires?|told\s+me)\b",
    re.I,
)
_ASKS_IF_SAFE: Final = re.compile(
    r"\b(?:aman|wajar|gpp|gapapa|ga\s?papa|(?:tidak|ga|gak|nggak)\s+(?:apa|papa)\W?(?:apa)?|boleh|normal|mencurigakan|curiga|bahaya|bener\w*|masuk\s+akal|tipu\w*|(?:pe)?nipu\w*|penipuan|scam|fraud"
    r"|safe|legit\w*|ok(?:ay)?|fishy|suspicious|trust\w*|gimana|gmn|ga(?:k)?\s+ya|how\s+about)\b",
    re.I,
)

_NOT_MINE: Final = r"(?!\s*(?:saya|ku\b|aku|gue|gw|kami|kita|sendiri))"
_KIN: Final = r"(?:orang\s+lain|te?me?n(?:an)?(?:nya)?|istri(?:nya)?|suami(?:nya)?|kakak(?:nya)|kaka(?:nya)|adik(?:nya)?|sodara(?:nya)?|saudara(?:nya)?|pacar(?:nya)?|ibu(?:nya)|ayah(?:nya)|bapak(?:nya)|sepupu(?:nya)?|nama\s+lain|nama\s+(?:yang|yg)\s+beda)"
_PAYS: Final = r"(?:rek(?:ening|nya)?\w*|norek\w*|transfer\w*|tf|bayar\w*|pembayaran|dp|uang\s+muka|account|pay(?:s|ing|ment)?|send\s+(?:the\s+)?money)"

SIGNS: Final = {
    sign: re.compile(pattern, re.I)
    for sign, pattern in {
        "code": r"\b(?:otp|pin\s+(?:atm|bank|saya|ku|m-?banking)|kode\s+(?:otp|verifikasi|rahasia|sms|wa)|password|kata\s+sandi|sandi\s+akun|cvv|verification\s+code|login\s+(?:akun|ig|instagram|tiktok|saya))\b",
        "identity": r"\b(?:ktp|e-?ktp|nik|kartu\s+keluarga|kk\s+saya|selfie\s+(?:sama|dengan|pegang|with)|id\s+card|(?:photo|picture|copy|scan)\s+of\s+(?:my|your|the)\s+id|my\s+id|identity\s+card|passport|paspor)\b",
        "bank": r"\b(?:nomor\s+kartu|kartu\s+(?:atm|kredit|debit)|m-?banking|rekening\s+koran|bank\s+statements?|foto\s+(?:atm|buku\s+tabungan)|(?:nomor\s+|no\.?\s*|data\s+)?rekening\s*(?:saya|ku|bank\s+saya|gue|aku)|my\s+(?:bank\s+(?:account|details?)|card))\b",
        "prepaid": (
            r"\b(?:(?:di)?(?:bayar\w{0,2}|transfer|tf|lunas\w*|pelunasan|dp)\s+(?:\w+\s+){0,2}?(?:penuh|full|lunas|semua(?:nya)?|100\s*%)(?:\s+\w+){0,3}?\s+(?:di\s?muka|di\s?depan|dulu(?:an)?|sebelum)"
            r"|(?:di)?(?:bayar\w{0,2}|transfer|tf|dp|lunas\w*)\s+(?:\w+\s+){0,1}?(?:dulu(?:an)?|di\s?muka|di\s?depan)\s+(?:\w+\s+){0,1}?(?:penuh|full|lunas|semua(?:nya)?|100\s*%)"
            r"|(?:di)?bayar(?:an)?\s+di\s?muka\s+semua(?:nya)?"
            r"|(?:full|penuh|lunas|100\s*%)\s+(?:payment\s+|bayar\s+)?(?:di\s?muka|di\s?depan|dulu|upfront|up\s+front|in\s+advance|before)|pay(?:ment)?\s+(?:it\s+)?(?:all|in\s+full|everything)\s+(?:upfront|up\s+front|in\s+advance|first|before))(?!\w)"
        ),
        "other_account": (
            rf"\b{_PAYS}\b.{{0,30}}?\b{_KIN}{_NOT_MINE}\b"
            rf"|\b{_PAYS}\b.{{0,30}}?\b(?:beda\s+nama|nama(?:nya)?\s+beda)\b"
            r"|\b(?:pay|transfer|send|account)\b.{0,40}?\b(?:(?:his|her|their)\s+(?:friend|wife|husband|brother|sister|mother|father|cousin|boyfriend|girlfriend)\w*|(?:someone|somebody|another\s+person)(?:\s+else)?(?:'s)?|(?:a\s+)?different\s+name)\b"
        ),
        "untraceable": r"\b(?:(?:di)?bayar\w*|transfer|pay(?:s|ment)?|kirim|send)\b.{0,30}?\b(?:gift\s*cards?|voucher\s+(?:google|steam|game)|google\s+play|pulsa|kripto|crypto|usdt|bitcoin|western\s+union)\b",
        "lure": (
            r"\b(?:pajak|biaya|admin|ongkos)\s+(?:\w+\s+)?(?:hadiah|undian|pendaftaran|pencairan)\b"
            r"|\b(?:log\s?in|masuk|klik|isi|verif\w*|konfirmasi)\b.{0,50}?(?:\b(?:bit\.ly|tinyurl|s\.id)\b|https?:|\b(?:di\s+sini|disini|here|link(?:nya)?|tautan)\b).{0,40}?\b(?:verif\w*|menang|hadiah|diblokir|suspend\w*|kolaborasi|collab\w*)\b"
            r"|\b(?:selected|terpilih|congrat\w*|selamat)\b.{0,80}?\b(?:log\s?in|verif\w*|klik|click)\b"
            r"|\b(?:centang\s+biru|blue\s+(?:tick|badge|check)|verified\s+badge)\b.{0,40}?\b(?:bayar|pay|rp|\d)|\b(?:bayar|pay|nawar\w*|offer\w*|jual)\b.{0,40}?\b(?:centang\s+biru|blue\s+(?:tick|badge|check)|verified\s+badge)\b"
        ),
    }.items()
}
"""What an honest creator does not need. `lure`: a prize, a badge or a collaboration that costs a
fee or a log-in first."""

ALONE: Final = frozenset({"prepaid", "lure"})
"""Signs that need no word of demanding beside them."""

ORDINARY: Final = {
    sign: re.compile(pattern, re.I)
    for sign, pattern in {
        "deposit": r"\b(?:dp|uang\s+muka|down\s*payment|deposit|tanda\s+jadi)\b|\b\d{1,2}\s*(?:%|persen|percent)\s+(?:di\s?muka|di\s?depan|dulu|upfront|up\s+front|in\s+advance)",
        "account": r"\b(?:(?:di)?transfer\w{0,3}|tf|trf|(?:di)?bayar\w{0,3}|(?:di)?kirim\s{1,3}(?:uang|duit|dana)|pay|wire|send\s{1,3}(?:the\s{1,3})?money)\b.{0,40}?\b(?:rek(?:ening|nya)?|norek|account|bank|bca|bri|bni|bsi|btn|mandiri|cimb|permata|danamon|jago|seabank|dana|ovo|gopay|shopee\s?pay|e-?wallet|dompet\s{1,3}digital)\b",
        "address": r"\b(?:alamat|ukuran\s+(?:baju|sepatu)|(?:shipping\s+)?address)\b",
        "taxpayer": r"\b(?:npwp|tax\s+id)\b",
        "contract": r"\b(?:kontrak|surat\s+perjanjian|mou|sign\s+(?:a\s+)?contract)\b",
    }.items()
}
"""What is usual to be asked for, and is told so when somebody wonders."""

_PAID: Final = r"(?:(?:di)?bayar\w{0,2}|(?:di)?transfer|(?:di)?tf|lunas|dp|paid|pay(?:ment)?|uang(?:nya|ku)?|duit(?:nya|ku)?|money)"
_GONE: Final = r"(?:kabur|(?:meng|ng)hilang|ngilang|lenyap|raib|diblok|(?:di)?blokir|block(?:ed|s)?|ghost(?:ed|ing)?|disappear(?:ed)?|vanish(?:ed)?)"
_SENT: Final = r"(?:udah|udh|sudah|sdh|(?:ter|te)lanjur|baru\s+aja|barusan|already)\s+(?:\w+\s+){0,2}?(?:ke|ku)?(?:transfer|tf|kirim|bayar|kasih|sent|paid|gave|transferred)(?:in)?"
_SENT_SECRET: Final = re.compile(
    rf"\b{_SENT}\b[^.?!]{{0,20}}?\b(?:ktp|otp|pin|password|kata\s+sandi|id\s+card|data\s+(?:diri|pribadi|bank|rekening))\b",
    re.I,
)
_REGRETS: Final = re.compile(
    r"^\W*(?:(?:tapi|aku|saya|gue|kak|min|aduh|waduh|yah|lah|i|oh|no|but)\W+)*(?:(?:udah|udh|sudah|sdh|keburu|(?:ter|te)lanjur|i(?:'?ve)?|already)\W+)+(?:ku)?(?:saya|aku)?\W*(?:transfer|tf|kirim|bayar|kasih|sent|paid|transferred)\w{0,3}(?:\W+(?:uang(?:nya)?|duit(?:nya)?|dp(?:nya)?|kak|min|gimana|gmn|dong|nih|ini|tadi|it|the|money|him|her|them|already))*\W*$",
    re.I,
)
"""`udah terlanjur transfer`, and no more: what that was to is told by what was warned of before."""
_AFTER = re.compile(
    r"\b(?:(?:ke|di)tipu|kena\s+tipu|nipu|menipu|got\s+scammed|scammed\s+(?:me|us)|cheated\s+(?:me|us))\b"
    rf"|\b{_PAID}\b.{{0,40}}?\b{_GONE}\b|\b{_GONE}\b.{{0,40}}?\b{_PAID}\b"
    r"|\b(?:uang|duit)(?:nya|ku)?\s*(?:[\w.,]+\s+){0,2}?(?:hilang|ilang|lenyap|raib|amblas|dibawa)\b|\bmy\s+money\s+is\s+gone\b"
    r"|\blost\s+(?:[\w.,]+\s+){1,4}(?:to|on)\s+(?:an?\s+|some\s+)?(?:fake|false|scam\w*|fraud\w*|dishonest)\b"
    rf"|\b{_SENT}\b[^.?!]{{0,40}}?\b{_KIN}\b{_NOT_MINE}"
    r"|\b(?:minta|bisa|can\s+i|i\s+want)\b.{0,25}?\b(?:(?:duit|uang)(?:nya)?\s+(?:balik|kembali|dibalikin)|money\s+back|a\s+refund)\b"
    r"|\b(?:never\s+posted|(?:didn'?t|not)\s+post(?:ed)?|(?:ga+k?|gk|nggak|tidak|tdk)\s+(?:pernah\s+)?posting)\b.{0,60}?\b(?:gimana|gmn|ngapain|lapor\w*|what\s+(?:can|should|do)\s+i)\b",
    re.I,
)
"""Somebody was paid and is gone, or the money is wanted back."""

_TRICKED: Final = r"(?:(?:ke|di|ka)tipu|tipu|kena\s+tipu|(?:me|pe)?nipu|penipuan|scam\w*|cheat\w*|fraud|kabur|ngilang|bodong|abal-?\s?abal)"
_FRAUD: Final = re.compile(rf"\b{_TRICKED}\b", re.I)
_CLEARS: Final = re.compile(
    rf"\b(?:{NOT}|bukan|never|not|no|isn['’]?t|anti)\s{{1,3}}(?:(?:a|an|tukang|pernah|kok|itu)\s{{1,3}}){{0,2}}{_TRICKED}\b",
    re.I,
)
"""`bukan penipu kok`: somebody is cleared of it."""

_AFRAID: Final = re.compile(
    r"\b(?:takut\w*|takuik|ta?kuik|khawatir|kuatir|was-?\s?was|waswas|cemas|ragu|parno|deg-?\s?degan|afraid|scared|worried|nervous)\b",
    re.I,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:kalau|kalo|klo|kl|jika|misal\w*|biar|supaya|agar|hindar\w*|menghindari|cegah|mencegah|jaga-?\s?jaga|ciri\w*|cara\s+(?:tau|tahu|cek|bedain|memastikan)|caro\s+tau|ada\s+(?:yang|yg)|pernah\s+\w+\s+(?:ga|gak|nggak|orang)|apakah|what\s+if|if|so\s+that|avoid|how\s+(?:do|can)\s+i\s+(?:know|tell)|has\s+any\w*|did\s+any\w*|is\s+(?:he|she|anyone|any))\b",
    re.I,
)
_HAPPENED: Final = re.compile(
    r"\b(?:udah|udh|sudah|sdh|(?:ter|te)lanjur|barusan|kemarin|kmrn|tadi|already|yesterday)\b", re.I
)
_TRUSTY: Final = rf"(?:jujur|amanah|terpercaya|(?:bisa|can\s{{1,3}}be)\s{{1,3}}(?:dipercaya|trusted)|honest|trustworthy|reliable|(?:{NOT})\s{{1,3}}(?:\w{{2,8}}\s{{1,3}})?(?:(?:me|pe)?nipu|kabur|scam\w{{0,5}}|cheat\w{{0,3}}))"
_WHICH: Final = re.compile(
    rf"\b(?:yang|yg|siapa|which|who)\b[^.!]{{0,25}}\b{_TRUSTY}[^.!]{{0,15}}\b(?:mana|siapa|yang|yg)\b|\b(?:siapa|mana|which|who)\b[^.!]{{0,30}}\b{_TRUSTY}",
    re.I,
)
"""`yang ga nipu yang mana ya`: nobody was cheated as yet."""

_HONEST: Final = re.compile(
    r"\b(?:cara|caro|how|gimana|gmn)\b.{0,12}\b(?:tau|tahu|know|tell|cek|pastiin|memastikan|bedain)\b.{0,25}\b(?:jujur|penipu|amanah|honest|trustworthy|bukan\s+penipu)\b",
    re.I,
)
_LEANS: Final = re.compile(
    r"\W*(?:(?:terus|trus|jadi|tapi|kalau|kalo|gitu|itu|ini|tuh|dong|ya|sih|kak|min|kan|emang|memang|apa|apakah|beneran|masih|tetap|harus|dia|gimana|gmn|ga+k?|nggak|tidak|so|is|it|that|then|really|still|not|how|about"
    r"|aman|wajar|gpp|gapapa|ga\s?papa|boleh|normal|mencurigakan|bahaya|bener|penipuan|penipu|scam|safe|legit|ok(?:ay)?|fishy|suspicious)(?:\W+|$))+$",
    re.I,
)
_BUYERS = re.compile(
    r"\b(?:pembeli|pelanggan|kustomer|customers?|buyers?|orders?|pesanan|pcs|retur\w*)\b", re.I
)
_SEEKS = re.compile(r"\b(?:cari\w*|nyari\w*|carikan|butuh|find|look(?:ing)?\s+for)\b", re.I)
_OWN_FILE = re.compile(
    r"\b(?:kamu|anda|bot|gandeng|you)\b.{0,20}\b(?:simpan|nyimpen|save|keep|store)\w*", re.I
)


_REPORTS: Final = re.compile(
    r"\b(?:lapor(?:in|kan|nya)?|melapor(?:kan)?|ngadu|(?:me)?ngadu(?:kan)?|mengadu)\s{1,3}(?:\w+\s{1,3}){0,2}?(?:ke\s?mana|ke\s{1,3}siapa|di\s?mana)\b|\b(?:ke\s?mana|di\s?mana)\s{1,3}(?:\w+\s{1,3}){0,2}?(?:lapor\w*|melapor\w*|ngadu)\b"
    r"|\b(?:where|who|how)\s{1,3}(?:do|can|should|could)?\s{0,3}(?:i|we)\s{1,3}(?:report|complain)\b.{0,25}\b(?:scam\w*|fraud\w*|fake|him|her|them|it|this|creators?|influencers?|cheat\w*)\b",
    re.I,
)


_WHAT_NOW: Final = re.compile(
    r"\W{0,3}(?:(?:terus|trus|trs|jadi|lah|kak|min|aduh|duh|waduh|nah|so|then|now|ok(?:e|ay)?|but|tapi)\W{1,3}){0,3}(?:"
    r"(?:(?:aku|saya|gue|gw|gua|kita|i|we)\s{1,3})?(?:(?:harus|kudu|mesti|hrs|musti|enaknya|baiknya|sebaiknya|bisa)\s{1,3}){0,2}(?:gimana|gmn|bagaimana|piye|kumaha|cemana|camano|ngapain|ngapa(?:in)?|berbuat\s{1,3}apa)"
    r"|what\s{1,3}(?:(?:should|can|do|must|could)\s{1,3}(?:i|we)\s{1,3}do|now|happens\s{1,3}now)"
    r"|(?:uang|duit|dp|fee|money|my\s{1,3}money)(?:nya|ku|\s{1,3}(?:saya|aku|gue|gw))?\s{1,3}(?:(?:jadi|bisa|is|itu)\s{1,3}){0,2}(?:gimana|gmn|cemana|piye|kumaha|balik|kembali|gone|hilang|ilang)"
    r"|(?:(?:bisa|boleh|mau)\s{1,3}){0,2}(?:di)?lapor(?:in|kan)?(?:\s{1,3}(?:dia|doi|orangnya|akunnya|polisi|ke\s{1,3}polisi))?(?:\s{1,3}(?:bisa|boleh))?"
    r"|(?:can|should|could)\s{1,3}i\s{1,3}(?:report|sue)\s{1,3}(?:her|him|them|it)|how\s{1,3}do\s{1,3}i\s{1,3}get\s{1,3}my\s{1,3}money\s{1,3}back"
    r")(?:\W{1,3}(?:ya|yah|dong|kak|min|sih|nih|ki|ini|itu|ga|gak|nggak|ngga|kah|then|now|do)){0,4}\W{0,4}",
    re.I,
)


def asks_what_now(text: str) -> bool:
    """Return whether a whole message asks what is to be done, or becomes of the money: only who was told before that
    somebody who was paid is gone can mean that."""
    return _WHAT_NOW.fullmatch(text) is not None


def asks_where_to_report(text: str) -> bool:
    """Return whether a message asks where fraud is reported: `lapor kemana kalo ditipu`."""
    return _REPORTS.search(text) is not None


def weighs_honesty(text: str) -> bool:
    """Return whether a message asks which of several is honest: `siapa yang paling jujur`."""
    apart = _HAPPENED.search(text) or _SEEKS.search(text)
    return _WHICH.search(text) is not None and not apart


def fears_fraud(text: str) -> bool:
    """Return whether a message is afraid of being cheated, or asks how to see it in time, and nothing
    has happened as yet: `saya takut ketipu`, `kalau dia kabur gimana?`."""
    happened = _HAPPENED.search(text) is not None
    if _HONEST.search(text) or weighs_honesty(text):
        return True
    if not _FRAUD.search(text) or _BUYERS.search(text):
        return False
    if _AFRAID.search(text):
        return True
    return _SUPPOSED.search(text) is not None and not happened


def accuses(text: str) -> bool:
    """Return whether a message says of somebody that they cheat or are gone with the money: no question, no
    fear and nothing supposed."""
    if _SUPPOSED.search(text) or _AFRAID.search(text) or _BUYERS.search(text):
        return False
    if _CLEARS.search(text):
        return False
    return _FRAUD.search(text) is not None or after_paying(text)


def gave_secret(text: str) -> bool:
    """Return whether an identity card, a code or the like was handed over already."""
    return _SENT_SECRET.search(text) is not None


def regrets_paying(text: str) -> bool:
    """Return whether a whole message says that money or more was sent already, and no amount."""
    return _REGRETS.match(text) is not None


def fraud_signs(text: str) -> tuple[str, ...]:
    """Return what somebody is asked for that an honest creator does not need: codes of `SIGNS`;
    empty where nobody asks for it, or the speaker wonders when to pay."""
    if _OWN_FILE.search(text):
        return ()
    found = tuple(sign for sign, pattern in SIGNS.items() if pattern.search(text))
    if not DEMANDS.search(text) and asks_when_to_pay(text):
        found = tuple(sign for sign in found if sign != "prepaid")
    wondered = DEMANDS.search(text) or asks_if_safe(text) or ALONE.intersection(found)
    return found if found and wondered else ()


def ordinary_demands(text: str) -> tuple[str, ...]:
    """Return what is usual to be asked for (codes of `ORDINARY`), where somebody wonders at it."""
    if not (DEMANDS.search(text) and asks_if_safe(text)):
        return ()
    return tuple(sign for sign, pattern in ORDINARY.items() if pattern.search(text))


def asks_if_safe(text: str) -> bool:
    """Return whether a message wonders if something is right: `aman ga`, `is that legit?`."""
    return _ASKS_IF_SAFE.search(text) is not None


def leans_on_warning(text: str) -> bool:
    """Return whether a whole message only wonders about the warning before: `terus aman ga tuh`; with
    a word of its own ("kalau ga laku gimana") it is about something else."""
    return _LEANS.match(text) is not None and asks_if_safe(text)


def after_paying(text: str) -> bool:
    """Return whether a message tells that who was paid is gone, or that money is wanted back; what
    buyers want back is a matter of the shop, and who looks for creators tells why money is short."""
    return _AFTER.search(text) is not None and not (_BUYERS.search(text) or _SEEKS.search(text))
