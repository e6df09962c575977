"""Short messages that only make sense after another, and those that mean nothing at all."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.frames import EITHER
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import BY_NOW, NOT_YET

_SOFT: Final = r"(?:(?:di)?pilih|milih|yang|yg|one|sih|ya+|yah|dong|kok|tuh|gitu|gt|begitu|segitu|segini|itu|ini|kak|min|bang|deh|dia|nya|emang(?:nya)?|memang(?:nya)?|so|is|that|bisa|apa|gini|begini|her|him|them|these|those|this)"
_WHY = re.compile(
    rf"(?:{_SOFT}\W+)*(?:kenapa|knp|knapa|napa|mengapa|why|how\s+come|kok\s+(?:bisa|gitu|begitu|gini)|alasan(?:nya)?(?:\s+apa)?|apa\s+alasan(?:nya)?|sebab(?:nya)?|dasarnya(?:\s+apa)?|what\s+(?:did|do|is|was|are)\s+(?:you|that|this|it|those|these)\s+bas(?:e|ed|ing)(?:\s+(?:that|this|it))?\s+on|based\s+on\s+what|dari\s+mana\s+(?:angka|nilai)\w*)(?:\W+{_SOFT})*"
)
_REALLY: Final = re.compile(
    rf"(?:serius|yakin|beneran|bener|masa|masak|mosok|yang\s+bener|really|seriously|are\s+you\s+sure)(?:\W+(?:{PARTICLE}|ni|ga|gak|nggak|kah|kamu|iya|tuh|gitu|segitu))*"
)
_FOR_WHAT: Final = r"(?:utk|untuk|buat|for|sama|dengan)\s+(?!(?:budget|pemula|umkm|posting|promo|iklan|beginners?|tiktok|ig|instagram|youtube|buka)\b)\w{2,15}(?:\s+\w{2,15})?(?:\s+(?:ku|saya|aku|kami|gue|gw))?"
_CHOICE: Final = re.compile(
    r"\W{0,9}(?:(?:jadi(?:nya)?|berarti|terus|trus|oke|ok|ya|udah|yaudah|so|then|kalau|kalo|menurut|mnrt|kak|min|eh|nah)\W{1,3})*"
    r"(?:(?:menurut|mnrt)(?:mu|\s{1,3}(?:kamu|lu|gandeng))|(?:kamu|mu|lu)\s{1,3}(?:pilih|saranin|rekomen\w*)(?:\s{1,3}(?:yang|yg))?\s{1,3}mana|(?:mending|mendingan|bagus(?:an)?|enak(?:an)?|baik(?:nya)?|pilih|ambil|pake|pakai)\s{1,3}(?:yang\s{1,3}|yg\s{1,3})?(?:mana|siapa)"
    r"|(?:yang|yg)\s{1,3}(?:paling\s{1,3})?(?:bagus|oke|cocok|worth(?:\s{1,3}it)?|best|terbaik|pas|mantap)(?:\s{1,3}(?:itu|tuh))?\s{1,3}(?:(?:yang|yg)\s{1,3})?(?:mana|siapa)|(?:best|terbaik|paling\s{1,3}(?:bagus|oke|cocok))(?:\s{1,3}one|nya)?\s{1,3}(?:yang|yg)?\s?(?:mana|siapa)"
    rf"|(?:(?:yang|yg)\s{{1,3}})?mana\s{{1,3}}(?:yang\s{{1,3}}|yg\s{{1,3}})?(?:paling\s{{1,3}})?(?:bagus|oke|cocok|pas|worth(?:\s{{1,3}}it)?|untung)(?:\s{{1,3}}{_FOR_WHAT})?|which\s{{1,3}}(?:one\s{{1,3}})?(?:fits|suits|is\s{{1,3}}(?:the\s{{1,3}})?best(?:\s{{1,3}}fit)?)(?:\s{{1,3}}(?:best|better|most))?(?:\s{{1,3}}(?:me|us|my\s{{1,3}}\w{{2,15}}|{_FOR_WHAT}))?"
    rf"|(?:serahin|serahkan|terserah|ikut|manut|nurut)\s{{1,3}}(?:aja\s{{1,3}}|saja\s{{1,3}})?(?:ke\s{{1,3}}|sama\s{{1,3}})?(?:kamu|lu|min|gandeng)(?:\s{{1,3}}aja)?|(?:{BY_NOW})\s{{1,3}}(?:di)?pilih(?:in|kan)?|(?:tolong\s{{1,3}})?pilih(?:in|kan)(?:\s{{1,3}}(?:satu|1|aja|dong|yang\s{{1,3}}terbaik|yg\s{{1,3}}terbaik|buat\s{{1,3}}(?:aku|saya)))*"
    r"|(?:which|who)(?:\s{1,3}one)?(?:\s{1,3}is|\s{1,3}would\s{1,3}be|'?s)?\s{1,3}(?:the\s{1,3})?(?:best|better|most\s{1,3}worth(?:\s{1,3}it)?|worth\s{1,3}(?:it\s{1,3})?(?:the\s{1,3})?most)|(?:which|who)\s{1,3}(?:one\s{1,3})?(?:do|would|should)\s{1,3}(?:you|i|we)\s{1,3}(?:recommend|choose|pick|suggest|take|hire|use|go\s{1,3}with)|who(?:'s|\s{1,3}is)\s{1,3}(?:winning|better|ahead)|(?:yang\s{1,3}|yg\s{1,3})?menang\s{1,3}(?:siapa|mana)|siapa\s{1,3}(?:yang\s{1,3}|yg\s{1,3})?menang|you\s{1,3}(?:choose|decide|pick)|(?:choose|pick)\s{1,3}(?:one\s{1,3})?for\s{1,3}me|what\s{1,3}do\s{1,3}you\s{1,3}think|up\s{1,3}to\s{1,3}you)"
    r"(?:\W{1,3}(?:ya|yah|sih|dong|kak|min|nih|aja|deh|gimana|gmn|bagaimana|mana|enaknya|bagusnya|dari\s{1,3}(?:itu|mereka|tadi|ketiganya)|of\s{1,3}(?:them|these)))*\W{0,9}"
)
_WHY_SCORE = re.compile(
    r"(?<![a-z])(?:kenapa|knp|kok|mengapa|why)(?![a-z])\W+(?:\w+\W+){0,2}?(?:skor|score|nilai(?:nya)?|keaslian|authenticity|verdict|penilaian)\w*"
    r"\W+(?:\w+\W+){0,2}?(?:segitu|gitu|begitu|rendah|jelek|kecil|low|so|tinggi|cuma|bad)(?![a-z])"
    r"|(?<![a-z])(?:kenapa|knp|kok|mengapa|why)\W+(?:(?:dia|ini|itu|bisa|ga+k?|gk|nggak|tidak|belum|is|it|not|isn'?t)\W+){0,3}(?:cocok|layak|disarankan|dihindari|bagus|recommended|suitable|good)\W*$"
)
_DOUBTS = re.compile(
    r"(?<![a-z])(?:yakin|beneran|bener|sure|really)(?![a-z]).{0,25}(?<![a-z])(?:asli|palsu|fake|real|bot|beli\s+foll\w*|nipu|penipu)(?![a-z])"
    r"|(?<![a-z])(?:mereka|semua(?:nya)?|akun[- ]?akun(?:nya)?|they|these)(?![a-z]).{0,20}(?<![a-z])(?:asli|palsu|fake|real|bot)(?![a-z])"
)
_BOUGHT = re.compile(
    r"(?<![a-z])(?:follow\w*|pengikut\w*|like(?:s|nya)?)\s+(?:(?:dia|doi|itu|ini|akun(?:nya)?|are|were|is|pada|semua|kebanyakan|hasil|he|she|they|did)\s+){0,3}(?:di)?(?:beli|bought|palsu|fake|bot|suntik\w*)(?:an)?(?![a-z])(?:\s+(?:ya|yah|kah|dong|semua|kan|itu|berarti))*\W*$"
    r"|(?<![a-z])(?:dia|doi|he|she|they|akun(?:nya)?)\s+(?:berarti\s+|did\s+)?(?:beli|buy|bought)\s+(?:follow\w*|pengikut\w*|likes?)(?![a-z])"
)
_MEANING = re.compile(
    r"(?<![a-z])(?:apa\s+itu|arti\w*|maksud\w*|what(?:'s|\s+is|\s+are)|jual|harga|cara|tempat|mau|boleh|how|can\s+i)(?![a-z])"
)

_BACK = re.compile(
    r"(?<![a-z])(?:dia|doi|(?<!hari )(?<!minggu )(?<!bulan )(?<!pekan )ini|itu|tadi|tersebut|him|her|them|this(?!\s{1,3}(?:week|month|morning|afternoon|evening|year)\b)|that|it|akun(?:nya)?|orangnya|kreatornya|[a-z]{3,20}nya)(?![a-z])"
)
_GOOD: Final = r"(?:bagus|jelek|oke?|okay|gila|parah|lumayan|mendingan|normal|tinggi|rendah|gede|kecil|bohong|boong|palsu|sehat|meyakinkan|good|bad|high|low|decent|legit|fine|great|terrible|poor|solid|normal)"
_ASIDE: Final = r"(?:jadi(?:nya)?|terus|trus|itu|ini|tuh|segitu|segini|dia|doi|akun(?:nya)?|angka(?:nya)?|gede2|besar2|kira2|so|then|and|is|are|that|this|those|these|it|they|numbers?|actually|menurut(?:mu|\s+kamu)?|termasuk|masih|tergolong|considered)"
_AFTER: Final = rf"(?:{PARTICLE}|kah|bro|bos|gan|sis|kak|min|tuh|menurut(?:mu|\s+kamu)?|for\s+(?:that|this)\s+size|then)"
_IF_GOOD: Final = re.compile(
    rf"\W*(?:{_ASIDE}\W+){{0,4}}{_GOOD}(?:\W+(?P<or>apa|atau|or|ga+k?|gk|nggak|ngga|engga+k?|tidak|kah|ya)\b(?:\W+{_GOOD})?)?(?:\W+{_AFTER}){{0,3}}(?P<sign>[\s?!.]{{0,5}})"
)
_WAITS: Final = (
    r"e?h+m+|m{2,}|h[eu]+|eh|(?:wa|a)?duh|(?:se)?bentar|bntr|bntar|ntar|ntr|nanti"
    rf"|tunggu|tggu|bingung|ga?tau|gtw|(?:ga+k?|gk|nggak|ngga|enggak|tidak|{NOT_YET}) (?:tau|tahu|kepikiran|ada ide)"
    r"|wait|(?:hold|hang) on|one (?:sec|second|moment)|later|(?:don'?t|do not) know|not sure|no idea|idk|let me think"
)
_BESIDE_WAIT: Final = r"dulu|dl|ya+|yah|deh|kak|min|sih|nih|aja|lagi|i|masih|mikir|pikir2?"
_HESITATES = re.compile(rf"(?:(?:{_WAITS}|{_BESIDE_WAIT})(?:[\W_]+|$))+")
_ANY_WORD = re.compile(r"[a-z0-9]", re.IGNORECASE)
_ONE_LETTER = re.compile(r"([a-z])\1{2,}")
_MASH = re.compile(r"[^aeiou\W\d_]{6,}")

# A word is read in one way only, as none needs a space behind it: `baiklah` is `baik` and `lah`.
_ACK = re.compile(
    r"(?:(?:ok+(?:e+|ay|eh|i(?!ya)|ey)?|okede+(?!h)|okedee+h|oo+k|sip+|siyap+|si+ap+|noted|got\s+it|alright|baik|beres|cakep|mantap+|yaudah|gapapa|gpp|fine|good|works\s+for\s+me|that\s+works|that['’]?s\s+(?:fine|good|ok(?:ay)?)|y+a+|iya+|deh|lah|kak|min|then|👍|🙏|👌|❤|\ufe0f|[\U0001f3fb-\U0001f3ff])[\s.,!]*)+"
)
_ASKS = re.compile(
    r"(?<![a-z])(?:apa(?:kah|an)?|siapa|sapa|kapan|kenapa|knp|mengapa|gimana|gmn|bagaimana|mana|kok|emang(?:nya)?|bisakah"
    r"|(?:berapa|brp)(?!\s+(?:aja|pun))|(?:boleh|bisa|ada|bagus|aman|asli|beneran|yakin)\s+(?:ga+k?|gk|nggak|engga+k?|tidak|tdk|kah)"
    r"|what|who|whom|when|why|how|which|where|is\s+(?:it|he|she|that|this)|are\s+they|can\s+(?:you|i)|does\s+\w+|(?<!would\s)(?<!could\s)(?<!can\s)(?<!will\s)(?<!should\s)(?<!to\s)(?<!'ll\s)do\s+(?!(?:it|this|that|not)\b)\w+)(?![a-z])"
)
_SIZES = re.compile(
    r"\b(?:nano|mi[ck]ro|ma[ck]ro|mega|artis|selebriti|celebrit\w*|kecil|besar|gede|gedhe|banyak|small|big|many)\b"
)


_SPENDS = re.compile(
    r"\b(?:i\s+(?:only\s+)?(?:spend|have|had)|spend(?:ing)?|my\s+budget|budget(?:ku|nya)?|bajet(?:ku|nya)?|dana(?:ku|nya)?|anggaran(?:nya)?|modal(?:ku|nya)?|uangku|duitku|saya\s+(?:cuma\s+)?(?:ada|punya))\b"
)


def asks_choice(text: str) -> bool:
    """Return whether a whole message leaves the choice to the assistant: `jadi mending mana`,
    `serahin aja ke kamu`, `which one is best?`."""
    return _CHOICE.fullmatch(text.lower().strip()) is not None


def asks_why(text: str) -> bool:
    """Return whether a whole message asks for the reasons of the answer before, or doubts it."""
    bare = text.lower().strip(" \t\n?!.,…")
    return _WHY.fullmatch(bare) is not None or _REALLY.fullmatch(bare) is not None


def asks_if_good(text: str) -> bool:
    """Return whether a whole message asks if what was shown of somebody is good or bad: `itu bagus apa jelek sih`, `is
    that good?`. `bagus` alone praises."""
    found = _IF_GOOD.fullmatch(text.lower().strip())
    asks_it = found is not None and bool(found["or"] or "?" in found["sign"])
    return asks_it and not acknowledges(text)


def asks_why_score(text: str) -> bool:
    """Return whether a message asks why an account was judged so: `kenapa skornya segitu?`."""
    return _WHY_SCORE.search(text.lower()) is not None


def doubts_followers(text: str) -> bool:
    """Return whether a message asks if an account's followers or likes were bought; not what that is."""
    lower = text.lower()
    return _BOUGHT.search(lower) is not None and _MEANING.search(lower) is None


def doubts_them(text: str) -> bool:
    """Return whether a message doubts those just shown: `kamu yakin mereka ga palsu?`."""
    return _DOUBTS.search(text.lower()) is not None


def acknowledges(text: str) -> bool:
    """Return whether a whole message says no more than that the answer arrived: `oke sip`, 👍."""
    return _ACK.fullmatch(text.lower().strip()) is not None


def hesitates(text: str) -> bool:
    """Return whether a whole message only says that the answer has to wait: `bentar ya`, `hmm`."""
    return _HESITATES.fullmatch(text.lower().strip()) is not None


def asks(text: str) -> bool:
    """Return whether a message asks something: by its sign, by a word that asks, or as which of two numbers it is."""
    lower = text.lower()
    return "?" in text or _ASKS.search(lower) is not None or EITHER.search(lower) is not None


def points_back(text: str) -> bool:
    """Return whether a message points at somebody spoken of before: `dia`, `ini`, `harganya`."""
    return _BACK.search(text.lower()) is not None


def spends(text: str) -> bool:
    """Return whether a message speaks of what is spent in all, rather than of one's price."""
    return _SPENDS.search(text.lower()) is not None


def names_sizes(text: str) -> bool:
    """Return whether a message weighs creators by their size."""
    return len(set(_SIZES.findall(text.lower()))) > 1


def is_noise(text: str) -> bool:
    """Return whether a message holds no word: signs, smileys, one letter held down."""
    plain = text.lower().strip()
    if not _ANY_WORD.search(plain):
        return True
    words = plain.split()
    return all(_ONE_LETTER.fullmatch(w) or _MASH.fullmatch(w) for w in words)
