"""What somebody worries about before they pay anybody: that it is lost, that small accounts do nothing, that figures are made up, how to
bargain."""

from __future__ import annotations

import re
from typing import Final

_NOT: Final = r"(?:ga+k?|gk|ngga+k?|engga+k?|tidak|tdk|kaga+k?|ora|teu|ndak|not|never|don'?t|won'?t|no(?:body)?)"
_I: Final = r"(?:(?:aku|saya|sy|gue|gw|kita|kami|jujur|tapi|tp|masih|agak|rada|kak|min|soalnya|sebenernya|terus|trus|cuma|jadi|duh|aduh|waduh|i'?m|i|am|we'?re|a|bit|little|so|but|just|really|kind|of)\W{1,3}){0,6}"
_FEARS: Final = r"(?:takut(?:nya)?|kuatir|khawatir|kawatir|was-?was|ragu(?:-?ragu)?|deg-?deg\s?an|wedi|sieun|cemas|ngeri|mikir-?mikir|afraid|scared|worried|worry|nervous|hesitant|unsure)"
_LOST: Final = rf"(?:rugi(?:nya)?|tekor|buntung|boncos|zonk|sia-?sia|percuma|mubazir|hangus|hilang|ilang|melayang|kebuang|gagal|habis|abis|{_NOT}\s{{1,3}}(?:balik|laku|ngefek|ngaruh|hasil|berhasil|cuan|untung|ada\s{{1,3}}(?:hasil|efek|yang\s{{1,3}}beli)|work\w*|sell\w*|buy\w*|pay\s{{1,3}}off)|los(?:e|ing|s)|wast(?:e|ed|ing)|money|fail\w*)"

AFRAID: Final = rf"^(?!.*\b(?:cari\w*|find|catat|kabur|(?:di|ke)?tipu\w*|nipu|penipu\w*|scam\w*|cheat\w*|fake|palsu)\b)\W{{0,3}}{_I}{_FEARS}\b.{{0,40}}\b{_LOST}\b"
"""`aku takut rugi soalnya modal pas pasan`; whoever fears to be cheated is helped elsewhere."""

_SMALL: Final = r"(?:(?:yang|yg)\s{1,3})?(?:akun|kreator|influencer|selebgram|creators?|influencers?|accounts?|follow\w{0,6}|pengikut)(?:nya)?\s{1,3}(?:(?:yang|yg|with|cuma|cuman|only|masih|nya|of|segitu|hanya)\s{1,3}){0,3}(?:kecil|dikit|sedikit|small|few|\d[\d.,]{0,8}\s{0,2}(?:rb|ribu|k)?)"
_FEW: Final = r"(?:small|little|tiny|\d[\d.,]{0,8}\s{0,2}(?:rb|ribu|k)?)\s{1,3}(?:follow\w{0,6}|pengikut(?:nya)?|creators?|influencers?|accounts?)"
_WORKS: Final = r"(?:(?:ng|ber)?efek(?:tif)?|ngaruh|pengaruh(?:nya)?|guna(?:nya)?|berguna|mempan|cukup|worth(?:\s{1,3}it)?|ada\s{1,3}hasil(?:nya)?|hasilnya\s{1,3}ada|bagus|enough|any\s{1,3}good|effective|useful|work|help|matter)"
SMALL_ACCOUNTS: Final = rf"^(?!.*\b(?:cari\w*|find|fee|harga|bayar|rate|like|likes|komen\w*|comments?|budget)\b)(?:(?=.*\b(?:{_SMALL}|{_FEW})\b)(?=.*\b{_WORKS}\b)(?=.*(?:\?|\b(?:ga+k?|gk|nggak|ngga|enggak|tidak|ya|sih|kah|apa|emang(?:nya)?|is|are|do|does|can)\b)))"
"""`emang ngaruh ya kalo followersnya dikit`, `are small creators any good`; with a price or likes it is one account's."""

DISBELIEF: Final = r"^\W{0,3}(?:(?:aku|saya|gue|gw|kok|masih|jujur|i|still|ah|duh)\W{1,3}){0,3}(?:ga+k?|gk|nggak|ngga|enggak|tidak|tdk|kurang|belum|blm|don'?t|do\s{1,3}not)\s{1,3}(?:begitu\s{1,3}|really\s{1,3})?(?:percaya|yakin|believe|trust)(?:\W{1,3}(?:kak|min|deh|ah|sih|sama|angkanya|angka|hasilnya|bot|ini|itu|kamu|nya|aku|the|these|those|this|that|it|you|numbers?|figures?)){0,5}\W{0,3}$"
"""`aku ga percaya`, said of what was told."""

BARGAIN: Final = r"\b(?:gimana|gmn|bagaimana|cara(?:nya)?|tips|how\s{1,3}(?:do|can|should)\s{1,3}i)\b.{0,20}\b(?:nawar|menawar|(?:di)?tawar|(?:di)?nego(?:siasi)?|bargain|haggle|negotiate)\s?(?:nya|in|kan)?\b|\b(?:nawar|nego)\s?nya\s{1,3}(?:gimana|gmn|bagaimana)\b"
"""`gimana cara nawar nya`, without a price."""

_ANSWERS: Final = r"(?:(?:di|mem|nge|me|men)?(?:jawab|bales|balas|respon|read|baca)\w{0,4}(?:2|-\w{3,8})?|(?:repl|answer|respond|gett?ing\s{1,3}back|got\s{1,3}back|heard\s{1,3}back)\w{0,6})"
_SILENT: Final = rf"(?:(?:belum|blm|blom|hasn['’]?t|haven['’]?t|didn['’]?t|doesn['’]?t|{_NOT})\s{{1,3}}(?:(?:ada|yang|yg|pernah|juga|mau|kunjung|been|ever)\s{{1,3}}){{0,3}}{_ANSWERS}|(?:no\s?body|no\s{{1,3}}one|none(?:\s{{1,3}}of\s{{1,3}}them)?|neither)\s{{1,3}}(?:(?:has|have|ever)\s{{1,3}})?{_ANSWERS}|left\s{{1,3}}(?:me|us)\s{{1,3}}on\s{{1,3}}read|(?:di)?ghost(?:ed|ing|s)?|ng?ilang|no\s{{1,3}}(?:reply|answer|response)|{_NOT}\s{{1,3}}ada\s{{1,3}}(?:kabar|balasan|jawaban))"
_WHAT_NOW: Final = r"(?:gimana|gmn|bagaimana|ngapain|(?:harus|sebaiknya|mending|enaknya|baiknya)\s{1,3}(?:apa|nunggu|ngapain)|what\s{1,3}(?:should|do|can|now|next)|should\s{1,3}(?:i|we)|move\s{1,3}on)"
_CHASE: Final = r"\bshould\s{1,3}(?:i|we)\s{1,3}(?:chase|nudge|ping|remind|wait|follow\s?-?up)\b.{0,30}\b(?:or|move\s{1,3}on|longer|again|more)\b"
_NOBODY: Final = rf"^\W{{0,3}}(?:(?:kak|min|duh|tapi|so|but|well)\W{{1,3}}){{0,2}}(?:(?:belum|blm|ga+k?|gk|nggak|tidak|tdk)\s{{1,3}}ada(?:\s{{1,3}}satu\s?pun)?\s{{1,3}}(?:yang|yg)\s{{1,3}}{_ANSWERS}|(?:no\s?body|no\s{{1,3}}one|none\s{{1,3}}of\s{{1,3}}them|neither\s{{1,3}}of\s{{1,3}}them)\s{{1,3}}(?:(?:has|have|ever)\s{{1,3}})?{_ANSWERS})"
NO_REPLY: Final = rf"^(?!.*(?:@|\d{{3}}|\b(?:caption|brief|komen\w*|comments?|posting\w*|post(?:ed)?|bot|kamu|you|pembeli|buyers?|customers?)\b))(?:(?=.*\b{_SILENT})(?=.*\b{_WHAT_NOW}\b)|(?=.*{_CHASE})|(?={_NOBODY}))"
"""`kalau dia ga bales gimana`, `nobody has replied yet`: of whoever was written to, and of nobody by name."""

_HEARS_NOTHING: Final = re.compile(NO_REPLY)
_WHAT_OF_SILENCE: Final = re.compile(rf"^(?=.*\b{_SILENT})(?=.*\b{_WHAT_NOW}\b)", re.MULTILINE)


def hears_nothing(text: str) -> bool:
    """Return whether a text asks what to do, or tells, of nobody by name, that no answer comes."""
    return _HEARS_NOTHING.search(text[:300].lower()) is not None


def asks_what_now(text: str) -> bool:
    """Return whether a lower-case text asks what to do about somebody of whom nothing is heard."""
    return _WHAT_OF_SILENCE.search(text[:300]) is not None
