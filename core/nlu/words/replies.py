"""Whole messages that answer the buttons below the answer before: yes, no, take it back, which."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 8
"""Words of an answer to a button, and signs like 👍; it also bounds the work of matching."""

_TOKEN: Final = re.compile(r"\w+|[^\w\s.,!?…]")

_SOFT: Final = (
    r"(?:ya+h?|iya+|deh|dong|aja|saja|ajah|kok|sih|kak|kaka?k|min|dulu|gan|sis|bos|lah|donk|nih|please|pls"
    r"|sudah|udah|udh|semua(?:nya)?|itu|banget|dah|kan|it|them|then|tadi|eh|oh|maaf|sori|sorry)"
)
_SURE: Final = (
    r"(?:y|ya+h?|iya+h?|yes+|yep|yup|yeah|yea|yap|sure|betul|bener|benar|yakin|lanjut(?:kan|in)?|boleh|setuju"
    r"|silakan|silahkan|izinkan|i am sure|i'?m sure|do it|go ahead|confirm(?:ed)?|correct|of course|tentu|mau|hayuk|yoi|he'?eh)"
)
_DOES: Final = (
    r"(?:hapus(?:kan|in)?|delete|remove|simpan|tambah(?:kan|in)?|catat|terima|accept|save)"
)
_MAYBE: Final = r"(?:ok+(?:e+|ay|eh|i|sip|ey)?|oke(?:de+h?|la+h?)|sip+|siyap+|si+ap+|gas(?:s|keun|kan)?|alright|baik(?:lah)?|hmm+|👍|👌)"
_NO: Final = (
    r"(?:no+|nope|nah|n|(?:ga+k?|ngga+k?|engga+k?|ora)mau|tidak|tdk|ti?dak|engga+k?|ngga+k?|nggak|ga+k?|gk|kagak|ogah|jangan|jgn|(?:do ?n['’]?o?t|dont) want(?: (?:it|that|this))?|no way|don'?t|not now|belum|blm"
    r"|ora|teu|emoh|nanti|ntar|later|never\s*mind|nvm)"
)
_BACK: Final = (
    r"(?:(?:(?:ga+k?|gk|g|nggak|ngga+k?|engga+k?|tidak|tdk|kagak)\s*(?:ja?di?|usah|perlu))|gajadi|gausah"
    r"|ba+ta+l(?:kan|in)?|urung(?:kan)?|undo|cancel|stop|setop|berhenti|udahan|hentikan|kepencet|salah\s+(?:pencet|tekan|kirim)|take\s+(?:it|that)\s+back)"
)
_DEED: Final = (
    r"(?:(?:di)?(?:hapus|keluar)(?:in|kan|nya)?|tutup(?:nya)?|nutup|menutup|menghapus|closing|delete|deleting|catat(?:an(?:nya)?)?|nyatat"
    r"|yang|yg|terakhir|barusan|that|the|last|one|re[kc]omen\w*|nilai(?:nya)?|saya|ku|my|thanks|makasih)"
)
_STAYS: Final = r"(?:keep|keeping|leave|simpan|biar(?:in|kan)?|tetap|wait)"
"""What is to stay as it is: `no wait, keep it`, `eh jangan, simpan aja`."""

_SENT: Final = r"(?:langganan(?:nya)?|kirim|ngirim|laporan(?:nya)?|ringkasan(?:nya)?)"
"""Once there is a summary to stop, "batal langganan" takes it back; else it is a request."""


def _of(*words: str) -> str:
    """Return a pattern of one whole word of any kind: which of several kinds it is of is never tried again."""
    return rf"(?>(?:{'|'.join(words)})(?!\w))"


_GRANTS: Final = r"(?:(?:ku)?iyain|(?:ku)?setujui?|sepakat|agreed?|deal|i'?ll take|sounds good|works for (?:me|us)|(?:that'?s|that is|it'?s) (?:fine|ok(?:ay)?))"
_SELF: Final = r"(?:saya|sy|aku|gw|gue|gua|kita|kami|i|we)"
_WELL: Final = r"(?:yau?dah|ya\W?(?:udah|sudah)|yasud(?:ah)?|yawdah|fine)"
_GOES: Final = r"(?:ga+s+(?:keun|kan|in|lah)?|gaskan|hayuk?|cincai|bungkus)"
_NEWS: Final = r"(?!(?:\w{1,12}\W{1,3}){0,6}?(?:semua(?:nya)?|(?<!ya\s)(?<!yah\s)(?:udah|sudah|udh))\W{1,3}(?:deal|sepakat|agreed?|setuju)\b)"
"""Not `semua udah deal`, which tells what others said; `ya udah deal` says yes."""

_YES = re.compile(
    rf"{_NEWS}(?:(?:{_SOFT}\W+)*{_of(_SURE, _DOES)}(?:\W+{_of(_SURE, _DOES, _SOFT)})*"
    rf"|(?:{_of(_SOFT, _SURE, _MAYBE, _SELF, _WELL)}\W+)*{_of(_GRANTS)}(?:\W+{_of(_SOFT)})*)"
)
_ASSENT = re.compile(rf"(?:{_SOFT}\W+)*{_MAYBE}(?:\W+{_of(_MAYBE, _SURE, _DOES, _SOFT)})*")
_GRANT = re.compile(
    rf"(?:{_of(_SOFT, _MAYBE, _SELF, _WELL)}\W+)*{_of(_GOES)}(?:\W+{_of(_SOFT, _GOES)})*"
)
_DENIAL = re.compile(
    rf"(?:(?:{_SOFT}|{_SELF})\W+)*{_of(_BACK, _NO, 'biar(?:in|kan)?|keep it|leave it')}(?:\W+{_of(_BACK, _NO, _DEED, _SOFT, 'boleh|mau|jadi|setuju|yakin', _STAYS)})*"
)
_TAKES = re.compile(
    rf"(?:{_SOFT}\W+)*(?:{_BACK}|jangan|jgn|(?:hapus|tarik|cabut|delete)(?:\W+(?:yang|yg|{_DEED}))?)"
    rf"(?:\W+{_of(_BACK, _NO, _DEED, _SENT, _SOFT)})*"
)
_WHICH = re.compile(
    rf"(?:(?:yang|yg|no(?:mor|mer)?|opsi|pilih(?:an)?|the|option|ke|pakai|pake|ambil|mau|sama|oke?|okay|ya(?:udah)?|gas|let['’]?s|(?:i['’]?ll\W+)?(?:go\W+with|take|use))\W*)*"
    rf"(?:(?P<one>1|satu|pertama|atas|first|one)|(?P<two>2|(?:ke)?dua|second|two)|(?P<three>3|(?:ke)?tiga|third|three))"
    rf"(?:\W+(?:one|{_SOFT}))*"
)
_PICKS: Final = tuple(
    (means, re.compile(rf"(?:{_of(_SOFT, _SURE, _MAYBE)}\W+)*(?:{words})(?:\W+{_of(_SOFT, _SURE, 'up|together|both|keduanya|dua-duanya|angkanya|tanpa|nya')})*"))
    for means, words in (
        ("sum", r"(?:di)?(?:jumlah|gabung|total)(?:kan|in|lah)?|tambahin|sum|add|both|semuanya"),
        ("last", r"(?:hanya |cuma |yang |yg |only |just )*(?:the )?(?:terakhir|last)(?: one)?"),
        ("rest", r"(?:(?:di)?catat |simpan |note |save )?(?:it |the rest )?(?:tanpa|without) (?:(?:that|the) )?(?:angka|number|that|itu|it)(?: itu)?|sisanya|the rest|only the rest"),
        ("as_is", r"(?:memang|emang|mmg|pas|persis|exactly|exact|that'?s (?:exact|right))(?: segitu| segini| itu)?|segitu"),
        ("happened", r"(?:udah|sudah|udh|uda|sdh)(?: (?:terjadi|kejadian|bener|benar|kok|(?:ku|di)?(?:bayar|transfer|tf|kirim|lunas)(?:in)?))?|it (?:happened|did|was)|already(?: happened)?|(?:it'?s )?done|i did"),
        ("more", r"(?:itu )?(?:tambahan|nambah|tambahannya|on top|additional|more)"),
        ("all", r"(?:itu )?(?:total|totalnya|semuanya|total sampai sekarang|total semuanya|the total|in total|so far)"),
    )
)  # fmt: skip
"""What answers a question about a note in words, by what its button stands for."""

_UNDELETES = re.compile(
    r"\b(?:batal\w*|ga+k?|gk|tidak|jadi|jangan|cancel|undo)\s+(?:di)?(?:hapus|tutup|nutup|menutup|menghapus|clos\w+|delet\w+)",
    re.I,
)
_STOPS = re.compile(
    rf"(?<!batal )(?<!jadi )(?<!cancel )\b(?:stop|setop|berhenti|udahan|hentikan|jangan|jgn)\b|\b(?:batal|cancel)\w*\W+{_SENT}\b|\b{_NO}\W+(?:usah|perlu)\b",
    re.I,
)
_TIME_OF_DAY = re.compile(
    r"(?:\b|(?<=\d))(?:pagi|siang|sore|malam|malem|subuh|petang|am|pm|morning|noon|evening|night)\b",
    re.I,
)


def is_yes(text: str) -> bool:
    """Return whether a whole message says yes without a doubt: `iya`, `ya hapus aja`, `boleh`.

    `yakin?` asks back and is none.
    """
    return "?" not in text and _whole(_YES, text) and not is_no(text)


def assents(text: str) -> bool:
    """Return whether a whole message goes along: a yes, or no more than `oke`, `sip`, 👍."""
    return is_yes(text) or ("?" not in text and _whole(_ASSENT, text))


def grants(text: str) -> bool:
    """Return whether a whole message lets an offer go ahead: `yaudah gas`; it deletes nothing."""
    return "?" not in text and _whole(_GRANT, text)


def is_no(text: str) -> bool:
    """Return whether a whole message says no: `ga jadi`, `jangan dulu`, `batal hapus`."""
    return _whole(_DENIAL, text)


def takes_back(text: str) -> bool:
    """Return whether a whole message takes back what was done: `undo`, `batal hapus`, `stop deh`."""
    return _whole(_TAKES, text)


def stops(text: str) -> bool:
    """Return whether words end something: they never take up again what was ended before."""
    return _STOPS.search(text) is not None


def undoes_deletion(text: str) -> bool:
    """Return whether it is a deletion that is taken back: `batal hapus`, not `batal`."""
    return _UNDELETES.search(text) is not None


def which(text: str) -> str | None:
    """Return which of the buttons a whole message means, as "1", "2" or "3"."""
    match = _WHICH.fullmatch(_plain(text))
    if match is None:
        return None
    return "1" if match["one"] else "2" if match["two"] else "3"


def picks(text: str) -> tuple[str, ...]:
    """Return what a whole message may pick of the answers to a question about a note: `iya dijumlah`, `memang
    segitu`; a plain yes picks what the question proposes."""
    if "?" in text:
        return ()
    found = tuple(means for means, words in _PICKS if _whole(words, text))
    return found or (("sum", "as_is", "happened") if is_yes(text) else ())


def names_part_of_day(text: str) -> bool:
    """Return whether an hour comes with its part of the day: `jam 7 malam` and not `jam 7 aja`."""
    return _TIME_OF_DAY.search(text) is not None


def _whole(pattern: re.Pattern[str], text: str) -> bool:
    """Return whether a pattern matches a whole short message; longer ones say more than that."""
    plain = _plain(text)
    return len(_TOKEN.findall(plain)) <= LONGEST and pattern.fullmatch(plain) is not None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" \t\n?!.,…")
