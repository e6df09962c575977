"""What is still to be done, by the writer or a colleague: a reminder or a task, and nothing that happened.

`ingetin bayar @rani 300rb tanggal 10`, `tugas Budi: hubungi @dewi`, `don't forget to pay @rani`.
"""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.words import PAID
from core.nlu.times.days import MONTH, WEEKDAY
from core.nlu.words.tenses import LATER, OVER

_KEEPS: Final = r"(?!\W{1,3}(?:(?:di|tolong\s|please\s|to\s|untuk\s|buat\s)?\s?(?:catat|catet|tulis|simpan|masuk|note|log|record|write|save))|\W{0,3}$)"
"""`jangan lupa catat` wishes for a note, of something that happened."""

_REMINDS: Final = (
    r"(?:di)?ing[ae]t(?:kan|in)|(?:jangan|jgn|jng|jangan\s{1,3}sampai)\s{1,3}(?:lupa|kelupaan)|remind(?:er|\s{1,3}(?:me|us))?"
    r"|(?:don'?t|do\s{1,3}not|must\s{1,3}not|never)\s{1,3}forget|remember\s{1,3}to|note\s{1,3}to\s{1,3}self"
)
_WISHED: Final = r"me(?:ng|ny|m|n)[a-z]{3,18}|nge[a-z]{3,18}|nyari[a-z]{0,3}|(?:di)?(?:cek|check|cari|lihat|liat|bantu|bikin|kirim|hitung|catat|banding|periksa|pilih|kasih|carikan|jelas|baca|analisa)[a-z]{0,4}"
"""What is asked of this assistant: `minta tolong mengecek akun ini` gives nobody a task."""

_ASSIGNS: Final = (
    r"tugas(?:kan|in)|tugas(?=\s{1,3}(?:[a-z]{2,20}\s{1,3}){0,3}[a-z]{2,20}\s{0,3}:|\s{1,3}(?:untuk|buat|si|hari\s{1,3}ini)\b|:)|(?:di)?suruh|delegasi(?:kan|in)?|to-?\s?do(?:\s{1,3}list)?(?=\s{0,3}[:-])"
    rf"|tasks?(?=\s{{0,3}}(?:for\b|[:-]))|assign|minta\s{{1,3}}tolong\s{{1,3}}(?:si\s{{1,3}})?(?!(?:saya|aku|kakak|kak|bot|min|admin|gandeng|dong|untuk|buat|ya|{_WISHED})\b)[a-z]{{3,20}}|(?:ask|tell|have)\s{{1,3}}(?!me\b|us\b|you\b|the\b|for\b)[a-z]{{3,20}}\s{{1,3}}to"
)
_TASK: Final = re.compile(rf"(?<![\w@])(?:{_REMINDS}|{_ASSIGNS})(?![\w@]){_KEEPS}", re.I)
_AHEAD: Final = rf"(?:{LATER}|tonight|(?:on\s{{1,3}}|this\s{{1,3}}|next\s{{1,3}}|hari\s{{1,3}})?(?:{WEEKDAY})|(?:tgl|tanggal)\s{{0,3}}\d{{1,2}}|\d{{1,2}}\s{{1,3}}(?:{MONTH})|(?:{MONTH})\s{{1,3}}\d{{1,2}}|in\s{{1,3}}\d{{1,2}}\s{{1,3}}days|\d{{1,2}}\s{{1,3}}hari\s{{1,3}}lagi)"
_APPOINTED: Final = re.compile(
    r"^\W{0,3}(?:(?:please|pls|tolong|jadwal(?:in|kan)|schedule|set\s{1,3}up|atur|arrange|plan|mau|harus|need\s{1,3}to|must|i|i'll|we|will|have|ada|aku|saya|gue|a|an|the|to)\s{1,3}){0,4}"
    r"(?:call|phone|ring|tele?pon|telpon|telp|vc|zoom|meet(?:ing)?|ketemu(?:an)?|janjian|ngobrol|catch\s{1,3}up|follow[\s-]{0,2}up|follow-?up|chat|wa|dm|e-?mail|text|message|hubungi|kontak|contact)\s{1,3}"
    rf"(?:(?:with|sama|dengan|dgn|ke|to|si|kak|bareng)\s{{1,3}}){{0,2}}(?!(?:in|for|the|ini|info|is|it)\b)@?[\w.]{{2,40}}(?:\s[^\n,;]{{0,60}}?)?\s{{0,3}}\b{_AHEAD}(?![a-z])",
    re.I,
)
"""What the writer means to do on a day to come: `call citra on Friday`, `meeting sama anna besok jam 3`."""

_EVER: Final = re.compile(
    r"\b(?:tiap|setiap|saban|rutin|every|each|daily|weekly|harian|mingguan|kalau|kalo|klo|jika|if|whenever|when|siapa|who|apa\s{1,3}(?:aja|saja))\b|\?",
    re.I,
)
"""What is wished for again and again, or asked: a summary, or a list of what is open."""

_DONE: Final = re.compile(
    rf"\b(?:{OVER}|lunas|has\s{{1,3}}been|have|was|sent)\b"
    r"|\b(?:laku|ter?jual|ke?jual|omzet|omset|sold|earned|revenue)\s{1,3}(?:rp\.?\s?)?\d|\d\s{1,3}(?:(?:pcs|porsi|biji)\s{1,3})?(?:laku|ter?jual|ke?jual|sold)\b|(?:@[\w.]{1,60}|\bi|\bwe)\s{1,3}paid\b|\bpaid\s{1,3}\d",
    re.I,
)
_POSTS: Final = re.compile(
    r"\b(?:tayang\w*|(?:di)?post(?:ing|s|ed)?|upload\w*|go(?:es)?\s{1,3}live|live|publish\w*)\b",
    re.I,
)
_HANDLES: Final = re.compile(
    r"\b(?:siapa|who(?:'s)?)\s{1,3}(?:(?:yang|yg|is)\s{1,3}){0,2}(?:pegang|megang|(?:ng)?urus(?:in)?|handles?|handling|tangani|nanganin|takes?\s{1,3}care|bertanggung)\b",
    re.I,
)
_MONEY_MOVES: Final = re.compile(rf"(?<![\w@])(?:{PAID})(?![a-z])", re.I)


def task_in(text: str) -> bool:
    """Return whether a text reminds of something or gives it to somebody to do, and tells of nothing done."""
    task = _TASK.search(text) or _APPOINTED.match(text)
    return task is not None and not (_EVER.search(text) or _DONE.search(text))


def only_task(text: str) -> bool:
    """Return whether a text is of nothing but what is still to be done; a day of publication beside it is a plan."""
    return task_in(text) and (appointed(text) or not posts_in(text))


def appointed(text: str) -> bool:
    """Return whether a text is about a call or a meeting to come: its day is of nothing else."""
    return _APPOINTED.match(text) is not None and not _DONE.search(text)


def asks_who_handles(text: str) -> bool:
    """Return whether somebody asks which colleague works with an account: `siapa yang pegang @dewi?`."""
    return "@" in text and _HANDLES.search(text) is not None


def posts_in(text: str) -> bool:
    """Return whether a text is about somebody's publication, whose day is a plan of its own."""
    return _POSTS.search(text) is not None


def speaks_of_payment(text: str) -> bool:
    """Return whether a text is about a payment, made or not."""
    return _MONEY_MOVES.search(text) is not None
