"""Questions about the rules of advertising: `belum BPOM boleh promosi ga?`, `harus pakai #iklan ga`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.content.captions import for_readers, is_plan
from core.nlu.scan import plain
from core.nlu.searching.product import KINDS
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange
from core.nlu.words.subjects import about
from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

LONGEST: Final = 160
"""A longer message is a caption, or about something else."""

SHORT: Final = 12
"""Words of a message that says no more than that a permit is missing."""

_NOT: Final = r"(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|kah|sih|kan|ya|yah|no|or\s+not)"
_ASKED: Final = re.compile(
    rf"\?|\b(?:berapa|brp|siapa|di\s?mana|how\s+much|who|where)\b|\b(?:boleh|bisa|aman|wajib|harus|perlu|kudu|mesti|legal|masalah|kena|gapapa|cukup|apa)(?:kah)?\b(?:\s+\S+){{0,4}}\s+{_NOT}\b"
    rf"|^\W*(?:(?:min|kak|eh|terus|trus|tapi)\W+)*(?:apakah|apa|bolehkah|boleh|haruskah|wajibkah|harus|wajib|perlu|kalau|kalo|klo|can|may|must|should|do|does|is|are|what\s+if)\b"
    rf"|\b(?:apa|apaan|kapan|kenapa|siapa|ga|gak|nggak|ngga|enggak)\W*$|\b(?:kena|ada|pakai|pake)\s+(?:aturan|pasal|sanksi|denda|pajak)\b"
    rf"|\b(?:boleh|bisa|aman|gapapa|gpp|wajib)\W*$|\b(?:gimana|gmn|bagaimana)\b|\b(?:boleh|aman|wajib|harus){_NOT}\b"
)
_PERMIT: Final = re.compile(
    r"\b(?:bpom|izin\s+edar|ijin\s+edar|p-?\s?irt|nomor\s+(?:na|notifikasi)|marketing\s+permit|distribution\s+permit)(?:nya)?\b"
)
_PERMIT_ASKED: Final = re.compile(
    r"\b(?:belum|blm|blum|belom|tanpa|ga(?:k)?\s+(?:ada|punya)|nggak\s+(?:ada|punya)|tidak\s+(?:ada|punya)|ga|gak|gada|wajib|harus|perlu|mesti|kudu|without|no|not|need|must|yet)\b"
)
_NO_PERMIT: Final = re.compile(
    rf"\b(?:{NOT_YET}|tanpa|ga+k?|gk|gada|nggak|tidak|tdk|without|no|not)\s{{1,3}}(?:(?:ada|punya|have|has|any|an?|yet)\s{{1,3}}){{0,2}}(?:\w+\s{{1,3}})?{_PERMIT.pattern}|{_PERMIT.pattern}(?:nya)?\s{{1,3}}(?:{NOT_YET}|ga+k?|nggak|tidak)\b"
)
"""`kalau krim belum ada BPOM`: whoever supposes that asks if it may be shown."""
_WITH_PERMIT: Final = re.compile(
    rf"\b(?:{BY_NOW}|punya|ada|sama|dengan|has|have|with|is)\s{{1,3}}(?:(?:ada|punya|ber|dapat|dapet|terdaftar|registered|lolos|di|with|got|an?|the)\s{{1,3}}){{0,2}}(?:ber)?{_PERMIT.pattern}"
)
"""`trus kalo yg udah bpom?`"""
_GOODS: Final = re.compile(
    "|".join(rf"(?:{words.pattern})" for words in KINDS.values()), re.IGNORECASE
)
_OF_PERMIT: Final = bag(
    "produk product barang jualan dagangan usaha toko punya punyaku ijin izin edar nomor nomer no na notifikasi terdaftar daftar registered resmi berizin ber lolos dapat dapet keluar terbit urus ngurus diurus proses "
    "tenang santai aman worry don t relax sure already got have has permit approved fully semuanya beneran legal lengkap"
)
_LACKS: Final = re.compile(
    rf"\b(?:{NOT_YET}|{NOT}|without|no|not|proses|ngurus|diurus|(?:don|doesn|isn)['’]?t\s{{1,3}}(?:have|got|yet|registered))\b"
)
_REGISTERED: Final = re.compile(
    rf"{_PERMIT.pattern}(?:nya)?\s{{1,3}}(?:registered|approved|resmi|udah|sudah|lengkap|ada)\b"
)
_SUPPOSED: Final = re.compile(r"\b(?:kalau|kalo|klo|kl|if|what\s{1,3}about|how\s{1,3}about)\b")
_NO_PAPER: Final = re.compile(
    rf"\b(?:{NOT_YET}|ga+k?|gk|nggak|tidak|tdk|isn'?t|not)\s{{1,3}}(?:yet\s{{1,3}})?(?:ter|di)?(?:daftar\w{{0,3}}|register(?:ed)?|urus)\s{{1,3}}(?:(?:di|ke|with|at)\s{{1,3}})?{_PERMIT.pattern}"
)
"""`belum terdaftar di bpom`, `not registered with bpom`."""
_HOME_PERMIT: Final = re.compile(
    rf"\bp-?\s?irt\b[^.?!]{{0,25}}\b(?:cukup|aja|doang|saja|enough|sufficient|bisa|boleh|gapapa)\b|\b(?:cukup|cuma|hanya|baru|only|just|is|{BY_NOW})\s{{1,3}}(?:\w+\s{{1,3}}){{0,2}}p-?\s?irt\b"
)
"""Whether the permit of home food makers is enough."""
_LACKING: Final = re.compile(
    r"\b(?:tanpa|belum|blm|belom|ga(?:k)?\s+(?:ada|punya)|without|no)\s+(?:\w+\s+)?(?:bpom|izin\s+edar|ijin\s+edar|p-?irt)\b[^.?!]{0,20}\b(?:endorse|promosi\w*|iklan\w*|jual\w*)\b"
    r"|\b(?:endorse|promosi\w*|iklan(?:in|kan)|jual(?:in)?|influencer\w*)\b[^.?!]{0,40}\b(?:tanpa|belum|blm|belom|ga(?:k)?\s+(?:ada|punya)|without|no)\s+(?:\w+\s+)?(?:bpom|izin\s+edar|ijin\s+edar|p-?irt)\b"
)
_FIRST: Final = re.compile(
    rf"\b(?:boleh|bisa)\W{{1,3}}(?:(?:ga|gak|nggak|tidak|kah|{BY_NOW}|langsung|kalau|kalo)\W{{1,3}}){{0,3}}(?:promosi|iklan|jualan|endorse)\w{{0,3}}\W{{1,3}}(?:dulu|duluan)\b"
)
"""Whether one may begin before the papers are there."""
_HIDES: Final = re.compile(
    r"\b(?:tanpa|jangan|ga(?:k)?\s+(?:usah|perlu|pake|pakai)|gausah|nggak\s+(?:usah|perlu|pakai)|tidak\s+(?:usah|perlu|pakai)|hapus|hilang(?:in|kan)|don'?t|do\s+not|without|no\s+need\s+(?:to|for)|remove|hide|skip)\b[^.?!]{0,30}"
    r"(?:#\s?(?:iklan|ads?|sponsored)\b|\b(?:(?:hash)?tag(?:ar)?|tanda|label|tulisan|keterangan|kata|disclos\w*|bilang|sebut|ngaku|ketahuan|ketauan|ke?lihatan|keliatan|say|mention)\W+(?:\w+\W+){0,3}?(?:iklan|ads?|sponsor\w*|endorse\w*|berbayar|dibayar|paid))\b"
    r"|\b(?:(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk)\s{1,3}(?:mau|bersedia|pengen|pengin)|gamau|ogah|keberatan|nolak|menolak|refus(?:es|ed)\s{1,3}to|won'?t|(?:do(?:es)?n'?t|does\s{1,3}not|didn'?t)\s{1,3}want)\b[^.?!]{0,25}"
    r"(?:#\s?(?:iklan|ads?|sponsored)\b|\b(?:(?:hash)?tag(?:ar)?s?|label|tanda|tulisan|keterangan|disclos\w*)\W{1,3}(?:\w+\W{1,3}){0,2}?(?:iklan|ads?|advert\w*|sponsor\w*|endorse\w*|berbayar|paid)\b|\bad\W{1,3}(?:hash)?(?:tags?|label)\b)"
    r"|\b(?:biar|supaya|jangan\s+sampai|so\s+(?:that\s+)?(?:it|people))\b[^.?!]{0,20}\b(?:ga(?:k)?|nggak|tidak|doesn'?t|don'?t|not|never)?\s{0,2}(?:ke?lihatan|keliatan|ketahuan|ketauan|kelihatan|look|know|notice)\b[^.?!]{0,15}\b(?:iklan|endorse\w*|sponsor\w*|(?:di)?bayar\w*|berbayar|ads?|paid|advert\w*)\b"
    r"|\b(?:pura-?\s?pura|pura2|seolah(?:-?olah)?|pretend)\b[^.?!]{0,20}\b(?:bukan|ga(?:k)?|nggak|tidak|not|isn'?t)\b[^.?!]{0,12}\b(?:iklan|endorse\w*|sponsor\w*|dibayar|ads?|paid)\b"
    r"|\blooks?\s+like\s+(?:it'?s|it\s+is|it\s+isn'?t|it\s+is\s+not)\s+(?:not\s+)?(?:an?\s+)?(?:ad|advert\w*|paid|sponsored)\b"
    r"|\bhide\s+(?:that\s+)?(?:it\s+is|it'?s|the\s+fact)\b[^.?!]{0,20}\b(?:ad|paid|sponsored)\b"
)
"""That a post is paid for is to be hidden: the rule is told, asked or not."""
_TOLD_ANYWAY: Final = (("hidden", (_HIDES,)), ("permit", (_FIRST, _LACKING)))
"""Topics whose rule is told, asked or not."""
_SHOWN: Final = re.compile(
    r"\b(?:boleh|bisa|aman|gimana|gmn|promo\w*|iklan\w*|di\s?iklan\w*|endorse\w*|jual\w*|posting|tayang|pasarkan|wajib|harus|perlu|mesti|kudu|promote|advertis\w*|sell|allowed|need|must|legal|can)\b"
)
_LABEL: Final = re.compile(
    r"#\s?(?:iklan|ads?|sponsored|endorse|kerjasama\w*|paidpartnership)\b|\b(?:hashtag|tagar|tanda|label|(?:di)?tulis(?:an|in)?|keterangan|kata|kasih\s+tau|bilang|sebut|ngaku|disclos\w*|say)\b[^.?!]{0,20}\b(?:iklan|sponsor\w*|endorse\w*|berbayar|dibayar|paid|ads?)\b|\bpaid\s+partnership\b"
)
_LABEL_ASKED: Final = re.compile(
    r"\b(?:harus|wajib|perlu|kudu|mesti|boleh|gapapa|tanpa|ga\s+(?:mau\s+)?pake|aman|must|need|have\s+to|should|required|without|taruh|naruh|pasang|letak|posisi|di\s?mana|where|put)\w*\b"
)
_HALAL: Final = re.compile(
    rf"\b(?:sertifi\w+\s+halal|halal)\b[^.]{{0,30}}\b(?:wajib|harus|perlu|{NOT_YET}|boleh|must|need)|\b(?:wajib|harus|perlu|{NOT_YET}|tanpa|must|need)\b[^.]{{0,20}}\b(?:sertifi\w+\s+)?halal\b"
)
_LOAN: Final = re.compile(
    r"\b(?:pinjol|pinjaman\s{1,3}online|online\s{1,3}loans?)\b[^.?!]{0,25}\b(?:boleh|legal|aman|allowed|ok(?:ay)?)\b|\b(?:boleh|legal|aman|can|may)\b[^.?!]{0,25}\b(?:pinjol|pinjaman\s{1,3}online|online\s{1,3}loans?)\b"
)
_FORMULA: Final = re.compile(
    r"\b(?:susu\s{1,3}(?:formula|bayi|lanjutan)|sufor|pengganti\s{1,3}asi|(?:infant|baby|toddler)\s{1,3}formula|formula\s{1,3}milk)\b"
)
_LAW: Final = re.compile(
    r"\b(?:hukum(?:nya)?|undang-?\s?undang|pidana|dipenjara|denda|didenda|dituntut|melanggar|legal(?:ly)?|illegal|ilegal|law|fined|sued)\b"
)
_SAFE: Final = re.compile(
    r"^\W*(?:(?:beneran|yakin|serius|kamu|ini|itu|tapi|jadi|are\s+you|sure|is|it|this)\W+)*(?:aman|safe|legal)(?:\W+(?:kan|ga|gak|nggak|ya|sih|ini|itu|beneran|kak))*\W*$"
)
_USE: Final = r"(?:pak(?:e|ai)|pk|use|using)"
_SAY: Final = r"(?:bilang|ditulis|dibilang|disebut|says?|nyebut|sebut|menyebut|nulis|tulis|menulis|ngomong|klaim|say|write|claim)(?!\s{1,3}(?:sama|dengan|dgn|ke|to|with)\b)"
_SOMEBODY: Final = r"(?:(?P<who>(?:(?:si|the|my|an?)\s+)?(?:dia|doi|ia|orangnya|(?:selebgram|influencer|kreator|creator|endorser)(?:nya)?|he|she|they))\s+)?"
_KATA: Final = r"(?:kata(?:-?\s?kata)?|kalimat|klaim|istilah|the\s+words?|words?)"
_WORD: Final = re.compile(
    rf"^\W*(?:(?:min|kak|eh|terus|trus|tapi|trs|dan|and)\W+)*(?:(?:kalau|kalo|klo|kl|apakah|can|may|what\s+if|is\s+it\s+(?:ok(?:ay)?|allowed|fine)\s+(?:to|if))\s*)?{_SOMEBODY}(?:(?:boleh(?:kah)?|bisa(?:kah)?|aman|gapapa|i|we|saya|aku)\s*)?(?:(?:ga|gak|nggak)\s*)?(?:{_SAY}(?:\s+{_KATA})?|{_USE}\s+{_KATA})\s+"
    r"[\"“']?(?P<word>[^\"”?\n]{3,60}?)[\"”']?"
    r"(?:\s+(?:di|buat|untuk|in|for|on)\s+(?P<where>[a-z ]{3,24}?))?"
    rf"(?P<end>\s+(?:boleh|bisa|aman|gapapa|gimana|gmn|ok|okay|allowed)(?:\W+{_NOT})*|\s+{_NOT})?\W*$"
)
_QUESTIONS: Final = re.compile(
    r"^\W*(?:\w+\W+){0,2}?(?:boleh|bisa|aman|kalau|kalo|klo|can|may|what\s+if|is\s+it)"
)
_ELSE: Final = about(
    "account brief budget campaign caption_check creators_wanted notes tax",
    own=r"caption(?:nya|ku)?\s*:|influencer\s+\w+\s+di|kode\s+promo",
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is asked. topic: `permit`, `permitted` (there is one), `home_permit` (PIRT), `label`, `hidden`, `halal`, `loan`, `formula` (infant formula), `word` or `law`;
    words: the words asked about; where: the kind of product, as it is said. told: it is what somebody says, which is a matter of the rules only
    where these know the words."""

    topic: str
    words: str = ""
    where: str = ""
    told: bool = False


def ruling_asked(text: str) -> Ruling | None:
    """Return what a message asks about the rules, None where it asks nothing of them.

    A caption to be checked is none: what stands in quotes or behind a colon is left to the check.
    """
    folded = plain(text)
    if len(folded) > LONGEST or (_ELSE.search(folded) and not _LACKING.search(folded)):
        return None
    topic = _topic(folded)
    if topic:
        return Ruling(topic, where=folded)
    if "promosiin" in folded:
        return None
    word = _WORD.match(folded)
    if word is None:
        return None
    asks = bool(word["end"]) or folded.rstrip().endswith("?") or _QUESTIONS.match(folded)
    told = bool(word["who"])
    return Ruling("word", word["word"].strip(), word["where"] or "", told) if asks else None


def asks_if_safe(text: str) -> bool:
    """Return whether a message asks no more than whether what was said before is safe."""
    folded = plain(text)
    return len(folded) <= LONGEST // 2 and _SAFE.match(folded) is not None


def lacks_permit(text: str) -> bool:
    """Return whether a short message that asks nothing says that a product has no permit: `belum ada bpomnya`."""
    folded = plain(text)
    return len(folded.split()) <= SHORT and bool(
        _NO_PERMIT.search(folded) or _NO_PAPER.search(folded)
    )


def supposes_permit(text: str) -> bool:
    """Return whether a short message asks what holds for a product that has its permit: `trus kalo yg udah bpom?`."""
    folded = plain(text)
    short = len(folded.split()) <= SHORT and not _ELSE.search(folded)
    return bool(short and _SUPPOSED.search(folded) and _WITH_PERMIT.search(folded))


def permit_told(text: str) -> str | None:
    """Return `permitted` or `permit` where a whole short message says no more than that somebody's product has its
    permit, or has none: `udah bpom kok tenang`; a caption that boasts of one says more."""
    folded = plain(text)
    permits = _PERMIT.search(folded) is not None and len(folded.split()) <= SHORT
    rest = " ".join(_PERMIT.sub(" ", _GOODS.sub(" ", folded)).split())
    if not permits or for_readers(text) or strange(rest, _OF_PERMIT) or is_question(text):
        return None
    if lacks_permit(text) or _LACKS.search(rest):
        return "permit"
    told = _WITH_PERMIT.search(folded) or _REGISTERED.search(folded)
    return "permitted" if told else None


def is_question(text: str) -> bool:
    """Return whether a message asks something rather than is a caption itself."""
    return _ASKED.search(plain(text)) is not None


def _topic(folded: str) -> str | None:
    for topic, patterns in _TOLD_ANYWAY:
        if any(pattern.search(folded) for pattern in patterns):
            return topic
    if not (_ASKED.search(folded) or is_plan(folded)):
        return None
    lacks = _NO_PERMIT.search(folded) is not None
    shown = lacks or _SHOWN.search(folded) is not None
    topics = (
        ("home_permit", not lacks and _HOME_PERMIT.search(folded)),
        ("permit", shown and _PERMIT.search(folded) and _PERMIT_ASKED.search(folded)),
        ("label", _LABEL.search(folded) and _LABEL_ASKED.search(folded)),
        ("halal", _HALAL.search(folded)),
        ("loan", _LOAN.search(folded)),
        ("formula", shown and _FORMULA.search(folded)),
        ("law", _LAW.search(folded)),
    )
    return next((topic for topic, found in topics if found), None)


_INSTEAD: Final = re.compile(
    r"^\W{0,3}(?:(?:terus|trus|trs|lalu|jadi|kalau\s{1,3}gitu|klo\s{1,3}gitu|so|then|and|oke?|kak|min)\W{1,3}){0,3}"
    r"(?:(?:boleh|bisa|harus|baik|enak|aman)(?:nya)?\s{1,3}(?:(?:aku|saya|yang|yg|kita)\s{1,3}){0,2}(?:nulis|tulis|ditulis|bilang|ngomong|caption)(?:nya|in)?\s{1,3}(?:gimana|gmn|bagaimana|apa|kayak\s{1,3}apa)"
    r"|(?:nulis|tulis|bilang|ngomong)(?:nya)?\s{1,3}(?:gimana|gmn|bagaimana|apa)(?:\s{1,3}(?:dong|ya|yang|yg|bener|benar|boleh|aman)){0,3}"
    r"|(?:yang|yg)\s{1,3}(?:bener|benar|boleh|aman)(?:nya)?\s{1,3}(?:itu\s{1,3})?(?:gimana|gmn|bagaimana|apa|yang\s{1,3}mana)|(?:gimana|gmn|bagaimana)\s{1,3}(?:(?:yang|yg)\s{1,3}(?:bener|benar|boleh|aman)|nulis(?:nya)?|bilang(?:nya)?)"
    r"|what\s{1,3}(?:can|may|should)\s{1,3}i\s{1,3}(?:write|say)|how\s{1,3}(?:should|can|do)\s{1,3}i\s{1,3}(?:write|say|put)\s{1,3}it)(?:\W{1,3}(?:dong|ya|kak|min|sih|then|instead|nih)){0,3}\W{0,3}$"
)
_CUSTOMERS: Final = re.compile(
    r"^\W{0,3}(?:(?:tapi|tp|terus|trus|lho|loh|soalnya|but)\W{1,3}){0,2}(?:kata(?:nya)?|testi(?:moni)?(?:nya)?|review(?:nya)?|menurut|(?:my\s{1,3})?customers?\s{1,3}(?:say|said|told))\s{1,3}(?:(?:pelanggan|pembeli|customer|konsumen|langganan|orang|banyak|me|that|it)(?:nya|ku)?\s{1,3}){0,3}(?:(?:saya|aku|ku|pada|me|that)\s{1,3}){0,2}[^?]{3,60}$"
)


def asks_instead(text: str) -> bool:
    """Return whether a message asks what may be written instead of what was just forbidden."""
    return _INSTEAD.match(plain(text)) is not None


def customers_say(text: str) -> bool:
    """Return whether a message tells what customers say: `kata pelanggan saya sembuh beneran`."""
    return _CUSTOMERS.match(plain(text)) is not None
