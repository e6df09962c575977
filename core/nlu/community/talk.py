"""What members of a community tell each other of a creator: that they agree, or do not, and how it went."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.asides import asks
from core.nlu.community.recommendation import (
    gives_mark,
    on_time_in,
    rates_work,
    rating_in,
    states_mark,
)
from core.nlu.community.votes import agrees_no_more
from core.nlu.offers.scams import after_paying, fears_fraud
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import NOT

_NOT: Final = rf"(?:{NOT}|kurang|bukan|not|never|no|don['’]?t|do\s{{1,3}}not|doesn['’]?t|didn['’]?t|wouldn['’]?t|can['’]?t)"
_ME: Final = r"saya|aku|gue|gw|gua|ane|kami|kita|i|we|me|am"
_SURE: Final = r"juga|jg|ikut(?:an)?|sangat|banget|bgt|pasti|memang|emang|iya+|ya+|yes|yep|yup|betul|bener|benar|totally|fully|also|definitely|completely|strongly|oh|eh|nah|wah|mau|would|really|terlalu|begitu|too|sorry|maaf|tapi|tp|but|well|hmm+"
_AGREE: Final = r"(?:setuju|dukung|jempol(?:an)?|thumbs\s{1,3}up|stuju|sependapat|sepaham|agreed?|second(?:ed|ing)?|(?<!\w)\+\s?1(?![\d.,]|\s{0,3}(?:rb|ribu|jt|juta|k|reels?|stor\w{1,4}|feeds?|post\w{0,6}|konten|videos?|orang|org|kreator|hari|minggu|pcs|kali)\b)|👍)"
_AGREES: Final = re.compile(
    rf"^\W*?(?:(?:{PARTICLE}|{_ME}|{_SURE})\W{{1,3}}){{0,6}}{_AGREE}(?!\w)(?P<whom>.*)$",
    re.I | re.S,
)
_DISAGREES: Final = re.compile(
    rf"^\W*?(?:(?:{PARTICLE}|{_ME}|{_SURE})\W{{1,3}}){{0,6}}(?:{_NOT}\s{{1,3}}(?:(?:{_SURE})\s{{1,3}}){{0,2}}{_AGREE}|disagree|beda\s{{1,3}}pendapat)(?!\w)"
    rf"|\b(?:{_ME})\s{{1,3}}(?:(?:{_SURE})\s{{1,3}}){{0,3}}(?:{_NOT}\s{{1,3}}(?:(?:{_SURE})\s{{1,3}}){{0,2}}{_AGREE}|disagree|beda\s{{1,3}}pendapat)(?!\w)",
    re.I,
)
_AFFIRMS_ALL: Final = re.compile(
    rf"\W{{0,9}}(?:(?>(?:{PARTICLE}|iya+|ya+|yes|yep|yup|yeah|emang|memang|oh|nah)\b)\W{{1,3}})*(?:bener(?:an)?|benar|betul|sepakat|exactly|true|same\s{{1,3}}here)(?:\W{{1,3}}(?:{PARTICLE}|banget|bgt|tuh|itu|kata\s{{1,3}}\w{{2,20}}|that))*\W{{0,9}}",
    re.I,
)
"""A whole message that says that it is so."""

_DEAL: Final = re.compile(
    r"\b(?:harga\w*|fee|honor\w*|tarif\w*|rate|dp|di?bayar\w*|transfer|tf|budget|deal|nego\w*|kontrak\w*|brief\w*|draf\w*|draft\w*|konsep\w*|skrip\w*|jadwal\w*|tanggal|tgl|syarat\w*|kerja\s?sama\s+(?:kita|kami)|price|terms|schedule|contract|\d{1,3}\s*(?:reels?|stor\w+|feed|post\w*|video))\b",
    re.I,
)
"""What two agree upon who deal with each other."""

_FELT: Final = re.compile(
    r"\b(?:(?:ga+k?|nggak|ngga|tidak|no|never|without)\s{1,3}(?:nyesel|menyesal|rugi|kecewa|regrets?)"
    r"|(?:menurut(?:ku|\s{1,3}(?:saya|aku|gue|gw))|kalo?\s{1,3}(?:menurut\s{1,3})?(?:aku|saya|gue|gw)(?=\s{1,3}(?:mah|sih)\b)|imo|imho|in\s{1,3}my\s{1,3}(?:opinion|experience))"
    r"|biasa\s{1,3}(?:aja|saja|banget)|lumayan|so-?\s?so|overrated|underrated|average"
    r"|asi[ck]k?|keren|mantap|mantul|jos|recommended|nice|friendly|polite|rude"
    r"|(?:ga+k?|nggak?|ngga|tidak|never|didn['’]?t|not)\s{1,3}(?:(?:pernah|mau|di)\s{1,3})?(?:(?:di|nge|me)?(?:balik|kembali)(?:in|kan)|ngembaliin|mengembalikan|refund(?:ed)?|give\s{1,3}back|gave\s{1,3}back|return(?:ed)?)\s{1,3}(?:the\s{1,3}|my\s{1,3}|our\s{1,3}|\w{1,4}nya\s{1,3})?(?:dp|uang|duit|money|deposit|fee|dana)(?:ku|nya)?"
    r"|puas|kecewa|ngecewain|mengecewakan|nyesel|kapok|seneng|senang|happy|pleased|satisfied|disappoint\w{0,4}|regrets?"
    r"|balik\s+modal|rugi|zonk|nyebelin|php(?:in)?|ghosting|ghosted"
    r"|ramah|sabar|amanah|jutek|cuek|profesional|professional|unprofessional|responsif|responsive|gercep|komunikatif"
    r"|(?:fast|slow|cepat|cepet|lambat|lama)\s+(?:respo\w{1,4}|bales\w{0,2}|balas\w{0,2}|reply|replies)"
    r"|(?:enak|gampang|susah|ribet|great|easy|hard|nice|pleasure|joy|nightmare|fun)\s+(?:di|buat\s+)?(?:ajak\s+|to\s+)?(?:kerja\s?sama|diajak|dihubungi|work(?:ing)?)"
    r"|(?:is|was|emang|memang|orangnya|kerjanya|hasilnya)\s+(?:\w{1,8}\s+)?(?:awesome|great|amazing|terrible|awful|bad|rude|lovely|bagus|jelek|baik|mantap|mantul|rapi|keren|asal(?:-asalan)?))\b",
    re.I,
)
_USED: Final = re.compile(
    r"\b(?:pernah|abis|habis|kemarin|kmrn|udah|sudah)?\s{0,3}(?:pake|pakai|make|kerja\s?(?:sama|bareng)|kerjasama|collab|kolab|worked|used|using|working|hired|hiring)\b",
    re.I,
)
_GAINED: Final = re.compile(
    r"\b(?:laku|terjual|sold|order(?:an)?|pesanan|followers?|pengikut|views?|ditonton|naik|rame|ramai)\b",
    re.I,
)
_RATES: Final = re.compile(r"\brate[ds]?\s{1,3}@[\w.]{2,40}\s{1,3}(?:an?\s{1,3})?[1-5]\b", re.I)
_AFFIRMS: Final = re.compile(r"\b(?:emang|memang)\b", re.I)
_OTHERWISE: Final = re.compile(
    r"^\W*(?:(?:tolong|coba|please|bisa|mau|minta|kak|min)\W+)*(?:cek|check|evaluasi|banding\w*|compare|cari\w*|find|search|bikin\w*|buat(?:kan|in)?|tulis\w*|write|draft|balas\w*|bales\w*|jawab\w*|reply|kirim\w*|send|hubungi|ingat\w*|remind|hapus|tarik|cabut|delete|remove|withdraw|export|ekspor)\b"
    r"|\b(?:caption|kepsyen|(?<!sesuai\s)brief|naskah|pesan\s+(?:ke|buat|untuk)|kampanye|campaign|besok|lusa|minggu\s+depan|tomorrow|next\s+week)\b|[\"“«]",
    re.I,
)
"""What is wanted of the bot, or is about what is to come."""


_BLAMES: Final = re.compile(
    r"(?<!\bga )(?<!\bgak )(?<!\bngga )(?<!\bnggak )(?<!\btidak )(?<!\bnot )(?<!\bnever )\b(?:kecewa|ngecewain|mengecewakan|kapok|nyesel|menyesal|zonk|jelek|parah|bohong|php(?:in)?|ghosting|ghosted|jutek|lelet|nipu|ketipu|disappoint\w{0,4}|rude|awful|terrible|dishonest|unreliable|lied|lies)\b"
    rf"|\b{_NOT}\s{{1,3}}(?:(?:pernah|bisa|mau|begitu|really|very|that|even)\s{{1,3}}){{0,2}}(?:jujur|amanah|profesional|ramah|rapi|responsif|sesuai|tayang|posting|post(?:ed)?|bales|balas|dibales|dibalas|puas|recommended|honest|professional|reliable|deliver(?:ed)?|repl(?:y|ied)|happy|satisfied)\b",
    re.I,
)

_ONLY_NAMED: Final = re.compile(
    rf"\W{{0,9}}(?:(?:{PARTICLE}|yang|yg|itu|itu\s{{1,3}}lho|si|buat|untuk|sama|dengan|maksud(?:ku|nya)?|soal|akun(?:nya)?|kreator(?:nya)?|dia|tadi|the|one|for|about|of|with|i\s{{1,3}}mean|it['’]?s|oh|eh)\W{{1,3}}){{0,6}}@[\w.]{{1,40}}(?:\W{{1,3}}(?:{PARTICLE}|itu|tadi|maksud(?:ku|nya)?|yang\s{{1,3}}tadi|lho))*\W{{0,9}}",
    re.I,
)

_GOES_ON: Final = re.compile(
    r"\b(?:aku|saya|gue|gw|kami)\s{1,3}(?:juga|jg|malah|pun)\b|\b(?:same\s{1,3}here|me\s{1,3}too|for\s{1,3}me|i\s{1,3}also|also|too|sama)\b|\b(?:dia|doi|her|him|she|he)\b",
    re.I,
)


def goes_on_about(text: str) -> bool:
    """Return whether a member goes on about whom others spoke of before: `aku juga pake dia, bagus kok`."""
    return "@" not in text and _GOES_ON.search(text) is not None


def agrees_with(text: str) -> bool:
    """Return whether somebody agrees with what others said of whom they name, or of whom was spoken:
    `aku setuju sama @x`, `+1 buat @x`; not that a creator agrees (`@x setuju`), nor to a price."""
    if _AFFIRMS_ALL.fullmatch(text) is not None:
        return "?" not in text
    found = _AGREES.match(text)
    if found is None or _asks(text) or disagrees(text) or agrees_no_more(text):
        return False
    return _DEAL.search(found["whom"]) is None


def blames(text: str) -> bool:
    """Return whether words tell of work that went wrong, in whatever they agree: `setuju, dia telat juga ke gue`."""
    return on_time_in(text) is False or _BLAMES.search(text) is not None


def only_names(text: str) -> bool:
    """Return whether a message does no more than name an account: `yang @nama kak`."""
    return _ONLY_NAMED.fullmatch(text) is not None


def disagrees(text: str) -> bool:
    """Return whether somebody says that they see it otherwise than who spoke before them."""
    return _DISAGREES.search(text) is not None and "?" not in text and _DEAL.search(text) is None


def tells_opinion(text: str) -> bool:
    """Return whether a member tells the others how it was to work with somebody, in a mark or in words:
    `nilai 1 buat @x: dibayar ga tayang`, `gak nyesel pake @x, laku 40`, `@x telat kirim draft`."""
    if "?" in text:
        return False
    if rates_work(text) or ((gives_mark(text) or _RATES.search(text)) and rating_in(text)):
        return True
    if _OTHERWISE.search(text) or after_paying(text) or fears_fraud(text):
        return False
    return states_mark(text) or disagrees(text) or (not _asks(text) and _tells(text))


def _tells(text: str) -> bool:
    """Return whether words say how somebody works, or what came of working with them."""
    used = _USED.search(text) is not None and _GAINED.search(text) is not None
    return used or on_time_in(text) is not None or _FELT.search(text) is not None


def _asks(text: str) -> bool:
    """Return whether a text asks something; `emang bagus` affirms here."""
    return asks(_AFFIRMS.sub(" ", text))
