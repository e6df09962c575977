"""Comments that turn, or complain, in words that feel otherwise: dear but worth it, thought poor and
was not, waited for and cold, nothing special; grief, and anger at the spam of others.
"""

from __future__ import annotations

import re
from typing import Final

_NO: Final = r"(?:tidak|tdk|gak|ga|gk|nggak|ngga|enggak|tak|not|isn't|wasn't|never|no)"
_POOR: Final = (
    r"mahal|gagal|ribet|susah|jelek|hambar|amis|pahit|zonk|tipis|kecil|kasar|lengket|bau|keras|alot|penipuan|sulit|"
    r"(?:tidak|gak|ga|nggak|ngga) (?:enak|bagus|bisa|mungkin|cocok|jadi|nyaman)|expensive|hard|difficult|awful|bad|fake|scam|gross|boring|bland"
)
_REVERSED: Final = re.compile(
    rf"\b(?:ki?rain|kira|kukira|dikira|awalnya|tadinya|thought)\b(?:\W+\w+){{0,4}}?\W+(?P<poor>{_POOR})\b(?:\W+\w+){{0,3}}?\W+"
    r"(?:ternyata|taunya|tau tau|eh|but|turns out)\b(?P<after>\W+\w.{0,60})"
)
_WORSE: Final = re.compile(
    rf"\b(?:{_POOR}|beneran|bener|benar|emang|memang|lebih|parah|makin|sama aja|sama saja|it is|it was|really|indeed|worse|right|juga)\b"
)
_DEAR: Final = r"(?:mahal|boros|ribet|lama|antri|antre|jauh|capek|cape|repot|macet|nguras (?:dompet|kantong)|overpriced|pricey|expensive|costly|far|queue)\w{0,3}"
_WORTH: Final = (
    r"sepadan|sebanding|worth(?: it)?|terbayar\w{0,3}|kebayar\w{0,3}|puas|nagih|enak|bagus|mantap|mantul|awet|oke|"
    rf"{_NO} (?:rugi|nyesel|menyesal|kecewa|regrets?)|so good|delicious|tasty"
)
_BUT: Final = r"(?:tapi|tetapi|tp|but|namun|cuma|cuman)"
_DEAR_BUT: Final = re.compile(
    rf"\b{_DEAR}\b(?:\W+\w+){{0,5}}?\W+{_BUT}\b(?P<after>(?:\W+\w+){{0,4}}?)\W+(?:{_WORTH})\b"
)
_DENIED: Final = re.compile(rf"\b(?:{_NO}|kurang|belum|kalau|kalo|if|apa|apakah|lebih)\b")
_WEIGHED: Final = re.compile(r"\b(?:kalau|kalo|mending\w{0,2}|daripada|if|rather)\b")
"""What would be so, or would be better, is no verdict."""
_LIKED: Final = r"nagih|enak|lezat|gurih|lucu|keren|bagus|cakep|wangi|adem|mantap|mantul|segar|seger|cantik|gemes"
_CRAZY_GOOD: Final = re.compile(
    rf"^\W*(?:parah|gila|gilak|anjir|anjay|sumpah|edan)\b(?:\W+(?:sih|ini|banget|bgt|emang|deh))*+\W+(?:{_LIKED})\b"
    r"(?!\W+(?:\w+\W+)?(?:h?utang|duit|uang|bayar\w{0,3}|janji))"
)
_TOO_LATE: Final = re.compile(
    rf"\b(?:nyesel|menyesal|kapok|nyesal) (?:\w+ )?(?:baru (?:nemu|nemuin|tau|tahu|beli|coba|nyoba|kenal|ketemu)|{_NO} (?:\w+ )?(?:beli|order|ambil|pesan|nyoba|coba|dari dulu))"
    r"|\bregret not (?:buying|ordering|getting|trying|finding)\b|\bwish (?:i|i'd|i had) (?:\w+ ){0,3}(?:sooner|earlier)\b"
    rf"|(?<!tidak )(?<!ga )(?<!gak )(?<!nggak )\bbisa se(?:enak|bagus|keren|cantik|lembut|murah|seru|lucu|gurih|halus|rapi)\w{{0,2}} (?:ini|itu|gini|gitu)\b"
)
"""Regret not to have had it before, wonder that it can be so good."""
_EAGER: Final = re.compile(r"(?<!ga )(?<!gak )(?<!tidak )\b(?:ngebet|mupeng)\b")
_NOT_POOR: Final = re.compile(
    rf"\b{_NO} (?:{_POOR})\b\W+(?:kok|kan|lho|loh|malah|malahan|justru|at all)\b(?!\W+(?:lebih|makin|tambah))"
)
_MIDDLING: Final = re.compile(
    rf"\b{_NO} (?:{_POOR}|bagus|enak|buruk)\b(?:\W+(?:sih|kok|banget|amat))*+\W+{_BUT}\W+(?:juga\W+)?{_NO} (?:\w+\W+)?(?:spesial|istimewa|wow|bagus|enak|special|great)\b|\bnot bad\b.{{0,20}}\bnot (?:great|special|amazing)\b"
)

_ORDINARY: Final = re.compile(
    r"^\W*(?:(?:jujur|menurut\w{0,3}|aku|rasanya|buatku|tbh|honestly|hmm|ya)\W+){0,3}(?:biasa (?:aja|saja)|standar|so ?-?so|meh|average)\b(?:\W+(?:sih|kok|ya|menurut\w{0,3}|aku|saya|buatku|kak|jujur|tbh)){0,4}\W*$"
    r"|\b(?:baru (?:nyadar|sadar|tau|tahu|ngeh)|ternyata selama ini|just realized)\b.{0,30}\b(?:aku|saya|gue|gw|i) (?:salah|wrong)\b"
)
"""Nothing but "biasa aja", or what somebody only found out about themselves."""

_STAFF: Final = r"(?:customer service|support|seller|shop|store|admin\w{0,3}|they|company|brand|penjual\w{0,3}|cs)"
_BLAMED: Final = re.compile(
    r"\bwaited (?:\w+ ){0,3}(?:hours?|days?|weeks?|months?)\b(?! for (?:this|you|your|the next|part|a new))"
    r"|\btook (?:\w+ ){0,2}(?:month|months|weeks|forever|ages) to (?:ship|arrive|reply|deliver|come|respond|send|process|get)\b"
    rf"|\b{_STAFF}\W+(?:\w+\W+)?(?:never|didn't|didnt|hasn't|haven't|won't)\W+(?:even\W+)?(?:answer\w{{0,3}}|repl\w{{1,4}}|respond\w{{0,3}}|refund\w{{0,3}}|shipped|delivered|showed)\b"
    rf"|\b{_STAFF}\W+(?:just\W+)?(?:ignored|blocked|ghosted|scammed|overcharged|hung up on|lied to)\W+(?:me|my|us)\b"
    r"|\boverpriced\b|\bwaste of money\b|\b(?:way|far|much) too (?:expensive|pricey|small|thin|sweet|salty|greasy)\b|\btoo (?:expensive|pricey) for\b"
    r"|\b(?:order|package|parcel|item|product|bottle|box|vase)s? (?:just )?(?:arrived|came) (?:\w+ )?(?:broken|damaged|cracked|leaking|empty|late|torn|smashed|melted)\b"
    r"|\b(?:kok|ko) (?:mau|tega|bisa|sempat) (?:sih |ya |si )?(?:kak |bang |mbak )?(?:promosi\w{0,4}|(?:nge)?endorse\w{0,3}|endors|(?:ng)?iklan\w{0,3})\b"
    rf"|\b{_NO} (?:punya )?malu (?:ya |apa |sih |kak ){{0,2}}(?:nge\w{{2,9}}|promosi\w{{0,4}}|endorse\w{{0,3}}|jual\w{{0,3}}|iklan\w{{0,3}}|nipu\w{{0,3}}|bohong\w{{0,3}})\b"
    r"|\b(?:harga|hargane|regane|rega|rego)\b(?:\W+\w+){0,2}?\W+(?:ora|ra) umum\b|(?<!ora )(?<!ra )\blarang (?:banget|temen|tenan|pol|men)\b"
    r"|\b(?:mahal|awis|asin|pait|amis|lada|haseum|leutik|lila|teuas|haneut|pedes|ateul|bau|goreng)\w{0,3} teuing\b|\bteu (?:kadahar|ngeunah|raos|alus|puguh|baleg|sae|payu)\b|\bindak (?:lamak|rancak)\b"
)
_LET_DOWN: Final = re.compile(
    r"\bnot (?:what|how|as) (?:i|we) (?:expected|ordered|imagined|hoped)\b|\bnot as (?:described|advertised|pictured|shown)\b|\bnothing like the (?:photos?|pictures?|pics?|ads?|videos?|description)\b"
    r"|(?<!'t )(?<! t )(?<!not )(?<!never )\bregret (?:buying|ordering|getting|trying|coming|this)\b|\b(?:still )?waiting (?:for|on) (?:my|our) (?:refund|order|package|parcel|money)\b"
    r"|\b(?:shrunk|shrank|faded|peeled|ripped|broke|tore|cracked|leaked|stopped working|died) (?:after|in|within) (?:\w+ ){0,2}(?:wash|washes|days?|weeks?|uses?|months?)\b"
    rf"|\b{_NO} sesuai (?:sama |dengan )?(?:foto|gambar|deskripsi|ekspektasi|pesanan|harapan|iklan)\w{{0,3}}\b"
)
_UPSIDE: Final = re.compile(r"\b(?:but|tapi|tp|better|worth|love|loved|happy|bagus)\b")
"""What makes good that something was not as expected."""
_SOFTENED: Final = re.compile(
    r"\b(?:not|isn't|wasn't|never too|thought|but|worth|tapi|tp|sepadan|terbayar|replaced|refunded|fixed|apologi[sz]ed|still (?:love|good|happy))\b"
)
_LOST: Final = r"(?:almarhum\w{0,3}|alm|mendiang|passed away|my late)"
_MOURNED: Final = r"(?:nangis|sedih|nyesek|mewek|kangen|rindu|keinget|inget|ingat|teringat|miss|reminds?|cried|crying|cry|tears)"
_GRIEF: Final = re.compile(
    rf"\b{_MOURNED}\b.{{0,60}}\b{_LOST}\b|\b{_LOST}\b.{{0,60}}\b{_MOURNED}\b"
)
_GLAD: Final = re.compile(r"\b(?:terimakasih|makasih|thanks?|senang|seneng|bahagia|happy|glad)\b")
_SPAM: Final = r"(?:judol|slot|gacor|spam|bot|judi|scam|bots)"
_SPAMMED: Final = re.compile(
    rf"\b(?:komen\w{{0,4}}|komentar\w{{0,3}}|comments?)\b.{{0,40}}\b{_SPAM}\b.{{0,30}}\b(?:semua|mulu|terus|doang|dihapus|hapus|bersihin|tolong|everywhere|again|delete|all)\b"
    rf"|\b(?:comments?|komen\w{{0,4}}) (?:\w+ ){{0,3}}(?:full of|penuh|isinya) {_SPAM}\b"
)


def turned(line: str) -> str | None:
    """Return the feeling of a line that turns against its words, None where it does not turn."""
    if line.rstrip().endswith("?"):
        return None
    if _blamed(line):
        return "negative"
    if _MIDDLING.search(line) or _ORDINARY.search(line):
        return "neutral"
    return "positive" if _praised(line) else None


def _blamed(line: str) -> bool:
    told = _BLAMED.search(line) and not _SOFTENED.search(line)
    told = told or (_LET_DOWN.search(line) and not _UPSIDE.search(line))
    return bool(told or _mourns(line) or _SPAMMED.search(line))


def _mourns(line: str) -> bool:
    return bool(_GRIEF.search(line)) and not _GLAD.search(line)


def _praised(line: str) -> bool:
    dear = _DEAR_BUT.search(line)
    if dear and not _DENIED.search(dear["after"]) and not _WEIGHED.search(line):
        return True
    reversed_ = _REVERSED.search(line)
    if reversed_ and not _WORSE.search(reversed_["after"]):
        return True
    return bool(
        _NOT_POOR.search(line)
        or _CRAZY_GOOD.search(line)
        or _TOO_LATE.search(line)
        or _EAGER.search(line)
    )
