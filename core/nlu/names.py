"""Whether words can be what somebody calls a product, a campaign or a business, rather than another wish.

Who is asked for a name may say anything else instead: a question, what is to be changed, a promo code,
whom they mean. One judgement for every question that takes a name as it is typed.
"""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.codes import introduced
from core.nlu.words.particles import PARTICLE

LONGEST: Final = 12
"""Words of a name; what is longer tells something."""

_LEAD: Final = r"\W*+(?:(?:eh+|oh|ok(?:e|ay|eh)?|sip|iya|nah|terus|trus|dan|and|then|so|kak|min|maaf|sori|sorry|tolong|tlg|coba|please|pls|mohon|bisa|can\s+you|could\s+you|now|actually|sama|lalu|dong|deh)(?![\w'-])\W*+){0,5}"
"""Courtesies, and what goes on from before."""

_END: Final = (
    rf"(?:\W+(?:{PARTICLE}|lagi|dikit|sedikit|banget|bgt|it|tadi|nya|yg|yang|a\s+bit))*\W*$"
)
_DEEDS: Final = (
    r"(?:di)?(?:tambah|masuk|ganti|ubah|hapus|apus|buang|hilang|kurang|singkat|ringkas|pendek|panjang|bagus|rapi|perbaik|lengkap|sebut|tulis|ketik|kirim|cari|cek|pilih|banding|tampil|lihat|liat|jelas|kasih|batal|tolak|catat|bikin|brief|jadi)(?:kan|in|i)"
    r"|nambah|ganti|ubah|hapus|apus|cari|nyari|cek|lihat|liat|minta|mau|pengen|pengin|ingin|kirim|jangan|jgn|(?:ga|gak|nggak)\s+(?:usah|jadi)|gausah|gajadi|batal|tolak|stop|skip|lewati|catat|tulis|pilih|ambil|hitung|lupakan|tambah|kembali|ulangi?"
    r"|(?:wajib|harus|must|should)\s+(?:di)?(?:tag|mention|sebut\w*|bilang|pakai|pake|ada|tayang|posting|upload|say|include|use|be|have)"
    r"|add|change|remove|delete|drop|shorten|find|search|check|send|show|compare|cancel|forget|mention|include|replace|undo|explain|tell|rewrite|i\s+(?:want|need|mean|meant)|i'?d\s+like|don'?t|do\s+not|use\s+(?:the\s+)?(?:code|my|our)"
    r"|(?:make|buat|bikin)\s+(?:(?:it|them|that)\s+(?:a\s+bit\s+|more\s+|less\s+)?[a-z]{2,12}(?:er|able|al|ly|ual|ite)|lebih|yang|yg|agak)|(?:make|write|draft|start|create)\s+(?:me\s+)?(?:an?|the|another|new)"
)
_PART: Final = r"(?:kode|code|kupon|voucher|diskon|discount|harga|price|fee|honor|bayaran|budget|bajet|deadline|tanggal|tgl|tayang|posting|jadwal|link|tautan|hashtag|konten|bahasa|nada|target|tujuan)"
_WISHES: Final = re.compile(rf"{_LEAD}(?:{_DEEDS})(?![\w'-])", re.IGNORECASE)
_PARTS: Final = re.compile(
    rf"{_LEAD}(?:the\s+|its\s+)?(?:{_PART}nya\b|{_PART}\s+(?:\w+\s+){{0,2}}?(?:rp\s?)?\d)",
    re.IGNORECASE,
)
_REFERS: Final = r"(?:(?:yang|yg|nomor|no)\s+(?:(?:ke)?(?:satu|dua|tiga|empat|lima)|pertama|terakhir|tadi|barusan|itu|ini|lain(?:nya)?|di\s?atas|\d{1,2})|(?:the\s+)?(?:first|second|third|fourth|last|other)\s+(?:one|two|three|creator)s?|(?:the\s+)?top\s+(?:two|three|\d)|mereka|dia|both|them|all\s+of\s+them)(?!\w)"
_POINTS: Final = re.compile(
    rf"@\w|{_LEAD}(?:(?:juga|dengan|with|pakai|pake|untuk|buat|for)\s+){{0,2}}{_REFERS}",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\b(?:berapa|brp|gimana|gmn|bagaimana|kenapa|knp|kapan|siapa|apakah|bisakah|maksudnya|piye|kepiye|pripun|(?:kayak|kaya|seperti|ky)\s+apa)\b|\b(?:what|how)\s+about\s+(?:the|that|this|my|your|it)\b|\b(?:how\s+(?:much|many|do|does|is|long)|(?:is|are)\s+(?:it|this|that|they)|do\s+(?:i|you|they)|can\s+i)\b"
    r"|^\W*(?:apa|mana|why|when|what'?s?|who|which)\b|\b(?:ga|gak|nggak|ngga|engga|enggak|kah|tidak)\W*$",
    re.IGNORECASE,
)
_WRITINGS: Final = re.compile(
    rf"{_LEAD}(?:the\s+)?(?:dm|brief|pesan|message|chat|caption|kontrak|contract)(?:\s?(?:nya|ne|e))?{_END}",
    re.IGNORECASE,
)
"""What is written to somebody, and nothing that is sold: `terus dmnya?`."""

_JUDGES: Final = re.compile(
    rf"{_LEAD}(?:(?:brief|dm|pesan|teks)(?:nya)?\s+)?(?:ke(?:panjang|pendek|formal|kaku|ribet|banyak|mahal|murah|sedikit)an|(?:ter)?(?:lalu|too)\s+\w+(?!\w)|(?:kurang|lebih|more|less|agak)\s+\w+{_END}|(?:much\s+)?(?:shorter|longer|simpler|nicer)){_END.replace('$', '(?:$|,)')}"
    rf"|{_LEAD}ke(?:panjang|pendek)an(?!\w)",
    re.IGNORECASE,
)
_CORRECTS: Final = re.compile(
    rf"{_LEAD}(?:salah|keliru|ralat|koreksi|bukan|bkn|maksud(?:ku|nya)|wrong|no,|not|correction|i\s+mean)(?![\w-])",
    re.IGNORECASE,
)
_VALUE: Final = re.compile(
    rf"\W*(?:(?:maksimal|maks|max|paling\s+mahal|at\s+most|up\s+to)\s+)?(?:(?:rp|idr|jadi|ke|to)\.?\s*)?\d[\d.,]*\s*(?:rb|rbu|ribu|k|jt|juta|m|mio|million|thousand|rupiah|%|persen|percent|orang|people|pcs|x)(?:-?an)?(?:\s+(?:{PARTICLE}|only|each|per\s+(?:orang|person)))*\W*",
    re.IGNORECASE,
)
_SUM: Final = re.compile(
    r"\d\s*(?:rb|ribu|k|jt|juta|million)?\s*(?:dibagi|dikali|kali|ditambah|dikurang\w*|times|divided|plus|minus)\s*\d",
    re.IGNORECASE,
)
_AGREES: Final = re.compile(
    r"\W*(?:(?:ok(?:e|ay|eh)?|sip|y+a+|iya|boleh|setuju|lanjut|gas|makasih|terima\s+kasih|thanks|thank\s+you|yes|no|nope|sure|great|halo|hai|hi|hello|nanti|belum|lupa|bingung|terserah|bebas|whatever|aja|dulu|deh|dong|kak|min)(?:\W+|$))+",
    re.IGNORECASE,
)
_REPORT: Final = (
    r"(?:laporan|ringkasan|rekap(?:an)?|hasil|status|reports?|summary|summaries|results?)(?:nya)?"
)
_REPORTS: Final = re.compile(
    rf"{_LEAD}(?:(?:the|my|our|a|show|give|send|me|lihat|liat|minta|kirim)\W+){{0,4}}(?:{_REPORT}{_END}|(?:kampanye|campaign)s?(?:nya)?\W+{_REPORT}(?![\w'-])|{_REPORT}\W+(?:(?:of|for|dari|untuk|the|my|our)\W+){{0,3}}(?:[a-z]{{2,20}}\W+)?(?:kampanye|campaign)s?(?:nya)?(?![\w'-]))",
    re.IGNORECASE,
)
"""`campaign report`, `ringkasan kampanye dong`: what is wanted of one that there is, and never a title."""

_TITLED: Final = re.compile(
    r"\W*[A-Z][\w'&-]*(?:\s+(?:[A-Z][\w'&-]*|\d+%?|&|x|di|of|and|dan|the))*\s+(?:[A-Z][\w'&-]*|\d+%?)\W*"
)
"""`Make It Glow`, `Ganti Oli Gratis`: who writes every word with a capital gives a title."""


def can_be_name(words: str) -> bool:
    """Return whether words can name something: they are no question, no wish for something else, no
    correction, no code, day or amount, and point at nobody."""
    text = " ".join(words.split())
    if not re.search(r"[^\W\d_]", text):
        return re.fullmatch(r"\W*(?:\d{3,}|\d{1,2}[./]\d{1,2})\W*", text) is not None
    whole = (_VALUE, _AGREES)
    if (
        _REPORTS.match(text)
        or "?" in text
        or _POINTS.match(text)
        or "@" in text
        or any(p.fullmatch(text) for p in whole)
    ):
        return False
    if _TITLED.fullmatch(text) and not text.isupper():
        return True
    if len(text.split()) > LONGEST or _SUM.search(text) or _ASKS.search(text) or introduced(text):
        return False
    return not (wishes(text) or _PARTS.match(text) or _WRITINGS.match(text))


def wishes(words: str) -> bool:
    """Return whether words wish for something, judge what was written, or correct it."""
    return any(cue.match(words) for cue in (_WISHES, _JUDGES, _CORRECTS))
