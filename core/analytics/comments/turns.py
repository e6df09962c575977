"""What whole comments say by set phrases, against their single words: grief, blame in regional words, what is
neither good nor bad, what was dear and worth it; and questions that bear no question mark.
"""

from __future__ import annotations

import re
from typing import Final

from core.analytics.comments.words import Words

LONGEST: Final = 16
"""Words of a comment that says one thing."""

_NOT: Final = r"(?:tidak|gak|ga|gk|nggak|ngga|enggak|tak)"
_KIN: Final = r"(?:al[mr]\w{0,7}|bapak|ibu|mama|mamah|papa|ayah|bunda|nenek|kakek|eyang|mendiang|mom|mum|dad|grandma|grandpa|mother|father)"
_TASTE: Final = r"(?:asin|manis|amis|pedes|lada|haseum|asem|pait|pahit|mahal|larang|awis|leutik|alit|lila|suwe|atis|heuras|atos)"

_BLAME: Final = re.compile(
    rf"\b(?:nangis|sedih|nyesek|mewek|teriris|crying|cried)\b.{{0,40}}\b(?:keinget|teringat|inget|ingat|kangen|rindu|miss(?:ing)?|remember\w{{0,3}}|reminds?)\b.{{0,20}}\b{_KIN}\b"
    rf"|\b{_TASTE}\s+(?:teuing|kabina-?\s?bina|nemen|temen)\b|\bteu\s+(?:kadahar|ngeunah|raos|puguh|sae|alus|payu)\b|\b(?:ora|ra)\s+(?:umum|nggenah|mutu|apik|pener)\b|\bindak\s+(?:lamak|rancak)\b"
    rf"|^\W*(?:\w+\W+)?(?:{_NOT}|nggak)\s+(?:punya\s+)?malu\b(?!\W{{0,2}}malu)"
    r"|\b(?:komen\w{0,4}|comments?|kolom komentar)\b(?:\W+\w+){0,3}?\W+(?:slot|judol|judi|spam|bot|penipu)\b.{0,40}\b(?:hapus|dihapus|blok\w{0,3}|blocked?|report|risih|ganggu|capek|males|semua|full|isinya|delete)\b"
    r"|\b(?:they|seller|admin\w{0,3}|cs|support|shop|store)\W+(?:\w+\W+)?(?:never\s+(?:replied|answered|responded|called)|ignored\s+(?:me|us|my))\b"
    r"|\btook\s+(?:\w+\s+){1,2}(?:weeks?|months?)\s+to\s+(?:ship|arrive|reply|respond|come|deliver)|\btoo\s+(?:expensive|pricey)\s+(?:for|considering)\b"
    r"|\b(?:order|package|parcel|item|paket\w{0,3}|pesanan\w{0,3}|barang\w{0,3})\W+(?:\w+\W+){0,2}?(?:arrived?|came|datang|dateng|nyampe|sampai|sampe)\W+(?:\w+\W+){0,2}?(?:broken|damaged|cracked|wrong|rusak|pecah|penyok|basi)\b"
    r"|^\W*kok\s+(?:mau|tega|bisa)(?:nya)?\s+(?:sih\s+)?(?:nge)?(?:promo|endorse|iklan)\w{0,6}"
    r"|\b(?:overpriced|not\s+worth\s+(?:it|the)|waste\s+of\s+money)\b"
    r"|\b(?:waited|waiting)\s+(?:\w+\s+){0,2}(?:hours|days|weeks|months)\b.{0,40}\b(?:cold|wrong|nothing|never|still|cancel\w{0,5}|empty)\b"
)
_PRAISE: Final = r"(?:nagih|enak|lezat|sedap|gurih|bagus|keren|cakep|cantik|lucu|mantap|mantul|juara|ganteng|wangi|seru|worth|sepadan|sebanding|terbayar\w{0,4}|puas|cocok|ampuh|suka|recommended|delicious|good|great|amazing)"
_TEMPERED: Final = re.compile(
    rf"\b(?:tapi|tp|cuma|sayang|but|kurang|{_NOT}|not|belum|blm|padahal|harusnya)\b"
)
_PLEASED: Final = re.compile(
    rf"^\W*(?:parah|gila|gilak|jahat|sumpah|anjir|anjay|bahaya|ngeri)\W+(?:(?!{_NOT}\b)\w+\W+){{0,2}}?{_PRAISE}\b(?P<after>.*)"
    rf"|\b(?:boros|mahal|pricey|expensive|ribet|lama|antri|antre|jauh|capek)\b(?:\W+\w+){{0,4}}?\W+(?:tapi|tp|but)\W+(?:(?!(?:{_NOT}|not|kurang)\b)\w+\W+){{0,3}}?{_PRAISE}\b(?P<then>.*)"
    r"|\b(?:ki?rain|kira|kukira|tadinya|awalnya|thought)\b(?:\W+\w+){0,3}?\W+(?:mahal|jelek|gagal|pahit|pait|amis|expensive|pricey)\b(?:\W+\w+){0,3}?\W+(?:ternyata|eh|but|turns)\W+(?:\w+\W+){0,4}?(?:jadi|berhasil|masuk\W+kantong|murah|terjangkau|enak|bagus|cheap|affordable|good|great)\b(?P<turned>.*)"
    rf"|\b{_NOT}\s+(?:jelek|buruk|pait|pahit|amis)\s+(?:kok|sih|ya|juga)?\W*(?:malah\s+)?{_PRAISE}\b(?P<indeed>.*)"
    r"|\b(?:ngebet|mupeng|ngiler)\b(?P<wished>.*)"
)
_PLAIN: Final = re.compile(
    rf"\W*(?:(?:jujur|honestly|menurutku|menurut|aku|saya|gue|sih|ya|rasanya|hasilnya|overall|ini|buat|buatku|imo|kak|tbh|ya|aja|its|it's|just)\W+){{0,5}}(?:biasa\s+(?:aja|saja)|standar|so\s?-?so|meh|average|lumayan\s+biasa)(?:\W+(?:sih|menurutku|menurut|aku|saya|ya|kok|rasanya|hasilnya|kak|jujur|tbh|imo|aja|lah|for|me)){{0,5}}\W*"
    rf"|.*\b{_NOT}\s+(?:jelek|buruk|parah|mengecewakan)\b.{{0,20}}\b{_NOT}\s+(?:juga\s+)?(?:spesial|istimewa|bagus\s+(?:banget|amat)|wow|enak\s+(?:banget|amat))\b.*|.*\bnot\s+bad\b.{{0,20}}\bnot\s+(?:great|special|amazing)\b.*"
    r"|.*\b(?:baru\s+(?:nyadar|sadar|tau|tahu|ngeh)|ternyata\s+selama\s+ini|just\s+realized)\b.{0,30}\b(?:aku|saya|gue|gw|i|i've)\s+(?:salah|wrong|been\s+\w+ing\s+\w+\s+wrong)\b.*"
)

_WHAT: Final = (
    r"(?:kapan|di ?mana|dimana|berapa|siapa|kenapa|gimana|bagaimana|piye|kumaha|naha|iraha)"
)
_CALLED: Final = (
    r"(?:\W+(?:kak|ka|bang|bun|min|mas|mbak|teh|om|tan|sis|ya|yah|sih|nih|itu|ini|dulu))*\W*$"
)
_QUESTION: Final = re.compile(
    rf"\b{_WHAT}{_CALLED}"
    rf"|^\W*(?:(?:kak|ka|bang|bun|min|mas|mbak|om|btw)\W+)*(?:ada|bisa|boleh|aman|cocok|perlu|harus|masih|apakah|kak|itu|ini|emang|udah|sudah|anak|bayi|bumil|busui)\b[^,.!]{{0,60}}?\b(?:{_NOT}|kah|belum|blm|bukan){_CALLED}"
    r"|^\W*(?:udah|sudah)\s+\w+\s+(?:belum|blm)\b"
    r"|^\W*(?:can|could|should|do|are)\s+(?:kids?|bab(?:y|ies)|toddlers?|adults?|vegans?|men|women|moms?|people|cats?|dogs?|beginners?|teens?|the\s+\w+)\b"
    r"|^\W*(?:(?:hey|hi|so|btw|but|and|kak)\W+)*(?:is|are|does|do|can|did|has|will|would|should)\s+(?:this|it|that|these|those|there|they|the|you|we|i)\b(?!\W+(?:so|love|just\W+me)\b)"
    rf"|\b(?:jurusan|judul\w{{0,3}}|lagu|aplikasi|kamera|tripod\w{{0,3}}|mic\w{{0,3}}|filter\w{{0,3}}|font\w{{0,3}}|part|episode|jam|umur|usia|tinggi)\s+(?:\w+\s+){{0,1}}?(?:apa|berapa){_CALLED[:-2]}"
    r"|^\W*(?:opo|napa|naha|apo|ape)\s+(?:ora|ndak|teu|indak|kagak)\b"
)
_TELLS: Final = re.compile(r"\b(?:karena|soalnya|tapi|padahal|makanya|because|but|semoga)\b")


def mood_said(words: Words) -> str | None:
    """Return the sentiment that a short comment says by a set phrase, None where it says none."""
    for line in _lines(words):
        if _PLAIN.fullmatch(line):
            return "neutral"
        pleased = _PLEASED.search(line)
        if pleased and not _TEMPERED.search(next(filter(None, pleased.groups()), "")):
            return "positive"
        if _BLAME.search(line):
            return "negative"
    return None


def asks(words: Words) -> bool:
    """Return whether a short comment is a question by its form: `udah boleh makan ini belum`."""
    return any(_QUESTION.search(line) and not _TELLS.search(line) for line in _lines(words))


def blames(words: Words) -> bool:
    """Return whether a short comment is a complaint by a set phrase and asks nothing, whatever it was bought with."""
    plain = "?" not in words.text and not asks(words)
    return plain and any(_BLAME.search(line) for line in _lines(words))


def _lines(words: Words) -> tuple[str, ...]:
    """Return a short comment as it is written and in formal words, nothing of a longer one."""
    return (words.text, " ".join(words.tokens)) if len(words.tokens) <= LONGEST else ()
