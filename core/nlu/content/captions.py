"""A caption in the message that brings it, and what is said of one that was checked."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.subjects import about

SHORT: Final = 8
"""Words of the longest request to write a caption again."""

_QUOTED: Final = re.compile(
    r"[\"“„«`]([^\"”“»`]{3,})[\"”»`]|(?:^|[\s:(])['‘]([^\n]{3,}?)['’](?=[\s?!.,)]|$)", re.DOTALL
)
_ASKING: Final = (
    r"cek\w*|periksa\w*|check|review|caption\w*|kepsyen|konten\w*|content|script|naskah|iklan\w*|teks|"
    r"text|copy\w*|kalimat\w*|kata|postingan\w*|boleh|bolehkah|aman|amankah|melanggar|sesuai|aturan|bpom|"
    r"is|this|the|okay?|ok|allowed|fine|legal|ini|itu|gini|begini|kayak|saya|aku|ku|my|our|kami|kita|"
    r"tolong|tlg|plis|please|can|could|you|min|kak|dong|ya|yah|deh|bantu|coba|mau|posting|tayang|"
    r"ga|gak|nggak|enggak|tidak|apa|apakah|untuk|buat|di|ig|instagram|tiktok|halo|hai|hi|bisa|for|me|"
    r"berikut|sudah|udah|belum|bener|benar|salah"
)
_OCCASION: Final = (
    r"(?:kerja ?sama|berbayar|endorse\w*|barter|paid|sponsor\w*|partnership|kolab\w*|collab\w*|affiliate|afiliasi|"
    r"dibayar|promosi|dari|dengan|sama|bareng|with|@[\w.]+)"
)
_LEAD_IN: Final = re.compile(
    rf"^(?:/\w+(?:@\w+)?\s*)?(?:(?:{_ASKING})\b[\s,?!.]*)+(?:{_OCCASION}\b[\s,]*)*[:\n]\s*",
    re.IGNORECASE,
)
_REQUEST: Final = re.compile(
    r"^(?:/\w+(?:@\w+)?|(?:(?:tolong|tlg|plis|please|bantu|coba|min|kak|bisa|can you|mau|halo|hai)\W+)*"
    r"(?:cek\w*|periksa\w*|check|review)\W+(?:this\W+|my\W+)?(?:caption|kepsyen|konten|content|script|"
    r"naskah|iklan|teks|text|copy|kalimat|postingan)\w*(?:\W+(?:ini|aku|saya|ku|dong|ya|kak|nya))*)"
    r"(?:\W+|$)",
    re.IGNORECASE,
)
_BRINGS: Final = re.compile(
    r"\b(?:cek\w*|periksa\w*|check|review|boleh\w*|aman\w*|melanggar|ok(?:ay)?|allowed|legal)\b.*\b(?:caption|kepsyen)|\b(?:caption|kepsyen)\w*.*\b(?:boleh\w*|aman\w*|melanggar|ok(?:ay)?|allowed|legal)\b",
    re.IGNORECASE | re.DOTALL,
)
_VERDICT: Final = re.compile(
    r"\W{0,9}(?:(?:jadi(?:nya)?|terus|trus|so|then|berarti|kalau|kalo|yang|yg|ini|itu|tadi|caption(?:nya)?|is|it|this|that|now|to|be|apa|kak|min|i|we|should|saya|aku|kita|udah|sudah|langsung|the|one)\W{1,3})*"
    r"(?:(?:boleh|bolehkah|aman|amankah|ok|oke|okay|layak|siap|safe|fine|good|ready|allowed|can|may|bisa)\W{1,3})+"
    r"(?:(?:ga|gak|nggak|ngga|enggak|tidak|kah|ya|sih|to|buat|untuk|be|i|we|it|langsung|di|this|now|the|saya|aku)\W{1,3})*"
    r"(?:(?:di)?(?:tayang|posting|upload|publish|post|pasang|naik|pakai|pake)\w*|go\s{1,3}live|live)"
    r"(?:\W{1,3}(?:ga|gak|nggak|ngga|enggak|tidak|ya|sih|kak|min|dong|nih|yang|yg|ini|itu|tadi|belum|sekarang|now|it|this|that|one|caption(?:nya)?|then|yet|or|not))*\W{0,9}",
    re.IGNORECASE,
)
_WRONG: Final = re.compile(
    r"\W*(?:(?:jadi(?:nya)?|terus|trus|so|then|lho|loh|emang|memang|kak|min|itu|ini|kata|bagian|tadi)\W+){0,4}"
    r"(?:(?:yang|yg|kata|bagian|kalimat|which|what)\W+){0,2}(?:(?:apa(?:nya|nye)?|mana(?:nya)?|kenapa|knp|why|part|words?|line)\W+){1,2}(?:(?:yang|yg|ga|gak|nggak|ngga|tidak|is|was|are|it|the|not|that)\W+){0,3}"
    r"(?:salah(?:nya)?|melanggar|masalah(?:nya)?|dilarang|boleh|bermasalah|aman|wrong|forbidden|problem|allowed|blocked)(?:\W+(?:ya|sih|kak|min|dong|nya|tadi|itu|emang|with\W+it)){0,3}\W*",
    re.IGNORECASE,
)
"""`yang mana yang salah`: asked again of the caption before."""

_WRITE: Final = r"(?:bikin\w*|buat(?:kan|in)|dibikin\w*|dibuat\w*|tulis\w*|ganti(?:in)?|perbaiki\w*|benerin|make|rewrite|fix)"
_SAFER: Final = re.compile(
    r"\b(?:gimana|gmn|bagaimana|how)\b.{0,20}\b(?:n(?:u|y)?lis\w*|tulis\w*|bilang\w*|ngomong\w*|kalimat\w*|caption\w*|benerin\w*|write|say|word)\b"
    r"|\b(?:harusnya|seharusnya|sebaiknya|(?:yang|yg) (?:bener|benar|aman|boleh)(?:nya)?) (?:gimana|gmn|bagaimana|apa|kayak (?:apa|gimana))\b"
    r"|\b(?:gimana|gmn|bagaimana|piye|apa|how|what)\b.{0,25}?\b(?:biar|supaya|agar|ben|make\s+it|so\s+(?:that\s+)?it(?:'?s|\s+is))\s+(?:jadi\s+)?(?:aman|lolos|boleh(?:\s+tayang)?|(?:ga+k?|nggak|tidak)\s+melanggar|safe|ok(?:ay)?|pass|allowed)(?:\W+(?:ya|kak|min|dong|sih|then))*\W*$"
    r"|\b(?:contoh|versi)(?:nya)?\b.{0,15}\b(?:bener|benar|aman|boleh)\w*"
    rf"|\b{_WRITE}\b.{{0,25}}\b(?:aman|boleh(?!\s*(?:ga|gak|gk|nggak|ngga|tidak|kah)\b)|bener|benar|safe\w*|allowed|captionnya|kalimatnya)\b"
    rf"|\b{_WRITE}\s+(?:it|this|that)(?:\W+(?:then|now|please|pls|for\s+me|again|up|better|properly|right|ok(?:ay)?|legal|compliant|within\s+the\s+rules))*\W*$",
    re.IGNORECASE,
)
_NO_CAPTION: Final = about(
    "brief budget campaign report reminders search tax",
    own=r"kontrak|contract|akun|account|jadwal|schedule|profil\w*|kota|list|daftar|susunan|tim|team|harga\w*|price\w*|fee\w*|(?:bilang|ngomong|say|tell|write)\w*\s+(?:ke|sama|pada|to|her|him|them)\b.*",
)
"""What is to be made or said instead: `bikin brief yang bener`, `gimana bilangnya ke dia`."""
_PAID: Final = re.compile(
    r"(?<!bukan )(?<!tanpa )\b(?:berbayar|dibayar|endorse\w*|diendorse|barter|paid|sponsor\w*|disponsori|partnership|"
    r"ker(?:ja ?)sama|kolab(?:orasi)?|collab\w*|affiliate|afiliasi)\b",
    re.IGNORECASE,
)

_ORDERS: Final = re.compile(
    r"^\W*(?:(?:tolong|tlg|min|kak|eh|terus|trus|tapi|kalau|kalo|klo|gimana|mau|pengen|pengin|boleh|bisa|aku|saya|kita|kami|i|want\s+to|please|can|could|you|we|what\s+if)\W+)*"
    r"(?:suruh\w*|nyuruh\w*|minta(?!\s+(?:maaf|doa))\w*|(?:pen)?cari(?:in|kan)?|nyari\w*|bayar(?:in)?|kirim(?:in|kan)?|kasih|endorse\w*|promosi(?:in|kan)?(?!\s*(?:spesial|hari|bulan|akhir|awal|terbatas))|iklan(?:in|kan)|jualin|bikin(?:in|kan)?|ajak(?:in)?|sewa|nyewa|influencer|tell|ask|have|get|let|make|pay|find|promote|advertise|hire)(?!\w)",
    re.IGNORECASE,
)
_FOR_READERS: Final = re.compile(
    r"[!#]|[\U0001f300-\U0001faff]|\b(?:yuk|order|beli\s+(?:sekarang|yuk)|link\s+(?:di\s+)?bio|dm|wa)\b",
    re.IGNORECASE,
)
PLAN: Final = 16
"""Words of the longest plan: a longer text tells its readers something."""


def for_readers(text: str) -> bool:
    """Return whether a text bears a sign of being written for a post's readers: a hashtag, a cry, `order`."""
    return _FOR_READERS.search(text) is not None


def is_plan(text: str) -> bool:
    """Return whether a text says what is to be done or had done (`suruh dia bilang ...`, `promosi
    krim ...`) rather than speaks to a post's readers."""
    if len(text.split()) > PLAN or for_readers(text):
        return False
    return _ORDERS.match(text) is not None


def caption_in(text: str) -> str:
    """Return the caption that a request quotes or holds, or an empty string.

    The longest quotation counts; else what follows a colon or a line break after words that ask;
    else what is left when the request is taken away; a text that asks nothing is the caption.
    """
    quotes = [a or b for a, b in _QUOTED.findall(text)]
    if quotes and len(longest := str(max(quotes, key=len)).strip()) >= 3:
        return longest
    if lead := _LEAD_IN.match(text):
        return text[lead.end() :].strip()
    rest = _REQUEST.sub("", text).strip()
    if re.fullmatch(rf"(?:(?:{_ASKING})\b\W*)*", rest, re.IGNORECASE):
        return ""
    return rest


def brings_caption(text: str) -> bool:
    """Return whether a message asks in so many words for a caption to be checked, and holds it:
    `cek caption: ...`. Whatever the caption speaks of is no message of its own."""
    lead = _LEAD_IN.match(text)
    return lead is not None and _BRINGS.search(lead[0]) is not None and bool(caption_in(text))


def asks_verdict(text: str) -> bool:
    """Return whether a short message asks if the caption before may be published, or what is wrong with it: `jadi
    boleh tayang?`, `yang mana yang salah`."""
    said = _VERDICT.fullmatch(text) or _WRONG.fullmatch(text)
    return len(text.split()) <= SHORT and said is not None


def asks_rewrite(text: str) -> bool:
    """Return whether a short message asks how the caption before should be written."""
    if len(text.split()) > SHORT or _NO_CAPTION.search(text):
        return False
    return _SAFER.search(text) is not None


def said_paid(text: str, caption: str) -> bool:
    """Return whether the request around a caption says that it is paid for."""
    request = text.replace(caption, " ")
    return request != text and _PAID.search(request) is not None
