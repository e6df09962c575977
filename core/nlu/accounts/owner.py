"""What somebody says who is a creator, or would be one."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import BY_NOW

ACTS: Final = ("remove", "contest", "answer", "see")

_ME = r"(?:saya|sy|aku|ak|gue|gua|gw|kami)"
_TRADE = (
    r"(?:influencers?|kreator(?:nya)?|creators?|selebgram|seleb(?:tok|gram)?|tiktoker|youtuber"
    r"|content\s+creator|konten\s+kreator|kol|yang\s+punya\s+akun|pemilik\s+akun|admin\s+akun)"
)
_I_AM = re.compile(
    rf"\b{_ME}\s+(?:ini\s+|adalah\s+|sendiri\s+|tuh\s+)*{_TRADE}\b"
    r"|\b(?:i\s*['’]?\s*a?m|this\s+is)\s+(?:the\s+)?(?:(?:influencer|content\s+creator|creator|owner)"
    r"(?:\s+(?:of|behind))?)\b",
    re.I,
)
_MINE = re.compile(
    rf"(?:\bakun(?:nya)?\b[^.!?\n]{{0,40}}\b(?:(?:punya|milik)(?:ku|\s+{_ME})|itu\s+{_ME})\b"
    rf"|\bitu\s+(?:akun(?:ku|\s+{_ME})|{_ME}\s+sendiri)\b|\b(?:that\s*['’]?\s*i?s|is)\s+(?:my\s+account|me)\b)",
    re.I,
)
_OWNS = re.compile(
    rf"\b{_ME}\s+(?:ini\s+|adalah\s+|sendiri\s+)*(?:yang\s+|yg\s+)?(?:pemilik|punya|owner|admin)(?:nya)?\s+(?:akun\s+|dari\s+)*@"
    r"|\b(?:i\s+own|i\s*['’]?\s*a?m|this\s+is|my\s+account\s+is)\s+@",
    re.I,
)
_ACTS: Final = {
    "remove": r"(?:di)?hapus\w*|(?:di)?hilang(?:kan|in)|takedown|take\s+(?:it\s+)?down|remov\w+|delet\w+|erase",
    "contest": r"(?:me)?(?:ny)?(?:s)?anggah\w*|(?:mem)?bantah\w*|keberatan|protes|(?:tidak|tdk|ga+k?|nggak|bukan)\s+(?:benar|bener)|dispute|contest|not\s+true|object",
    "answer": r"(?:men)?jawab\w*|tanggap\w*|(?:me)?nanggap\w+|klarifikasi|balas|reply|respond|answer",
    "see": r"(?:me)?lihat|liat|cek|tau|tahu|baca|apa\s+(?:yang|aja|saja)|see|read|show|what",
}
_ACT = {act: re.compile(rf"\b(?:{words})\b", re.I) for act, words in _ACTS.items()}


_BECOME = re.compile(
    rf"(?:\b(?:mau|pengen|pengin|pingin|ingin|pgn|pgen|kepengen|kepingin|cara(?:nya)?|gimana|gmn|bagaimana|tips|belajar|bisa|syarat(?:nya)?|daftar|gabung|hoyong|arep|cita-?cita(?:ku)?)\b"
    rf"(?:\s+(?:{_ME}|dong|banget|sih|kak|min|biar|buat|supaya|agar|caranya|bisa|juga|ya|nih))*\s+(?:(?:men)?jadi|dadi)\s+(?:se?orang\s+)?(?:an?\s+)?{_TRADE}"
    rf"|\b(?:how\s+(?:do|can|to|does)|want\s+to|wanna|would\s+(?:like|love)\s+to|dream\s+of)\b[^.!?\n]{{0,20}}\b(?:become|becoming|be|being)\s+(?:an?\s+)?(?:\w+\s+)?{_TRADE})",
    re.I,
)
_FOR_WORK = re.compile(
    rf"\b(?:(?:di\s?-?endorse|diendorse)\s+(?:sama\s+|oleh\s+|dari\s+|ama\s+)?(?:brand|merek|umkm)"
    r"|(?:cari|nyari|dapat|dapet|terima|butuh|minta|lagi\s+nyari|ada)(?:in|kan)?\s+(?:job|jobs|kerjaan|tawaran|orderan|proyek)\s+(?:endorse\w*|kolab\w*|konten|promosi|review|influencer)"
    r"|open\s+endorse\w*|nawar(?:in|kan)\s+diri|(?:lowongan|loker)\s+(?:jadi\s+)?(?:affiliat\w*|kreator|influencer|endorser))\b"
    rf"|\b{_ME}\s+(?:ini\s+|adalah\s+|seorang\s+|cuma\s+)*{_TRADE}\b[^.!?\n]{{0,60}}\b(?:brands?|umkm|job|jobs|nawar\w*|klien|sponsor)\b"
    rf"|\bi\s*['’]?\s*a?m\s+(?:an?\s+)?(?:\w+\s+)?{_TRADE}\b[^.!?\n]{{0,60}}\b(?:brands?|jobs?|deals?|sponsors?|clients?|work)\b"
    rf"|\b{_ME}\s+(?:mau|pengen|pengin|pingin|ingin|pgn)\s+(?:di\s?-?endorse)\b(?!\s+(?:sama\s+|oleh\s+|ke\s+)?{_TRADE})",
    re.I,
)
_HIRES = re.compile(
    r"@|\b(?:cari\w*|carikan|butuh)\s+(?:\w+\s+){0,3}(?:yang|yg|who|that)\b|\b(?:produk|jualan|toko|usaha|brand|dagangan)\s?(?:ku|saya|aku|kami)\b",
    re.I,
)


def seeks_work(text: str) -> bool:
    """Return whether somebody wants to become a creator, or be hired as one: this is no place for it."""
    return bool(_BECOME.search(text) or _FOR_WORK.search(text)) and not _HIRES.search(text)


_PLACED: Final = re.compile(
    rf"^\W*(?:(?:{BY_NOW}|done|selesai|beres)(?:\W+(?:kak|min|ya|nih|semua|kok))*\W*$"
    rf"|.*\b(?:{BY_NOW}|done|is|i\s+put|i\s+added)\b.{{0,25}}\b(?:pasang|taruh|tempel|tulis|masuk\w*|ada|isi|bio|there)\b)"
)
_ANSWERS: Final = re.compile(
    r"^\W*(?:(?:saya\s+)?(?:jawab(?:an(?:ku|\s+saya)?)?|balas(?:an)?|tanggapan|klarifikasi)|(?:my\s+)?(?:answer|reply|response))\s*:\s*(?P<words>\S.+)$",
    re.I | re.S,
)


def answer_in(text: str) -> str | None:
    """Return what a creator answers to what is said of them: `jawab: terima kasih`; else None."""
    found = _ANSWERS.match(text)
    return found["words"].strip() if found else None


def act_in(text: str) -> str | None:
    """Return what a creator wants done with what others say of them, one of `ACTS`."""
    return next((act for act in ACTS if _ACT[act].search(text)), None)


def speaks_as_creator(text: str) -> bool:
    """Return whether somebody says that the account they name is their own, and wants to have a say.

    "Cek akun saya @toko" is a question about one's own account and no such wish.
    """
    if _I_AM.search(text):
        return True
    return bool(_MINE.search(text) or _OWNS.search(text)) and act_in(text) is not None


def placed_code(text: str) -> bool:
    """Return whether somebody says that the code stands in the bio: `sudah saya pasang`, `udah`."""
    return _PLACED.search(text.lower()) is not None and "?" not in text
