"""That a campaign begins anew, is planned otherwise, ends, or runs again."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.stages import NOT_YET
from core.nlu.campaigns.notes.undoing import is_undo
from core.nlu.campaigns.word import CAMPAIGN
from core.nlu.times.days import MONTH, WEEKDAY
from core.nlu.words.particles import PARTICLE

_CLOSES = re.compile(
    r"\W{0,9}(?:(?:tolong|please|kak|min|ya\s?udah|yaudah|udah|ok(?:e|ay)?|sip|eh|so)[\s,]{1,3}){0,4}(?:"
    r"(?:tutup|akhiri|arsipkan|selesaikan|close|end|archive)\s{1,3}"
    rf"(?:the\s{{1,3}}|my\s{{1,3}}|saja\s{{1,3}}|aja\s{{1,3}})?(?:[\w']+\s{{1,3}}){{0,3}}?{CAMPAIGN}(?:\s{{1,3}}[\w.'-]+){{0,4}}"
    rf"|{CAMPAIGN}\s{{1,3}}(?:[\w.'-]+\s{{1,3}}){{0,4}}?(?:(?:udah|sudah|udh|is)\s{{1,3}}(?:selesai|kelar|berakhir|tutup|over|finished|done)|ditutup|diakhiri))\W{{0,9}}",
    re.I,
)
_CLOSES_IT: Final = re.compile(
    r"\W{0,3}(?:(?:tolong|please|kak|min|ya\s?udah|yaudah|udah|ok(?:e|ay)?|sip|eh|so|let'?s|can\s{1,3}you|bisa|coba|ayo)[\s,]{1,3}){0,3}"
    rf"(?:(?:di)?tutup(?:in|kan)?|akhiri|sudahi|close|(?:close|end|finish|wrap)\s{{1,3}}(?:it|this|that|things)|archive\s{{1,3}}it|arsip(?:in|kan))(?:\s{{1,3}}(?:{PARTICLE}|it|this|that|up|out|off|now|then|sekarang|hari\s{{1,3}}ini|today|itu|ini|yang\s{{1,3}}(?:ini|itu|tadi))){{0,4}}\W{{0,3}}",
    re.I,
)
"""A whole message that ends what is spoken of: `tutup aja`, `close it`."""

_REST: Final = rf"(?:\s{{1,3}}(?:dulu|sementara|sebentar|bentar|aja|saja|ini|itu|for|now|a|while|temporarily|today|hari|{PARTICLE})){{0,5}}"
_PAUSES = re.compile(
    r"\W{0,3}(?:(?:tolong|please|kak|min|ya\s?udah|yaudah|udah|ok(?:e|ay)?|sip|eh|so|let'?s|can\s{1,3}(?:we|you)|bisa|kita|mau|aku|saya)[\s,]{1,3}){0,4}(?:"
    r"(?:stop|setop|hentikan|berhenti(?:in|kan)?|jeda(?:in|kan)?|pause|hold|freeze|suspend|halt|tahan|tunda|istirahat(?:in|kan)|batal(?:kan|in)|cancel|non\s?aktif(?:in|kan)|mati(?:in|kan)|put)\s{1,3}"
    rf"(?:(?:dulu|sementara|off|the|my|our|this|that)\s{{1,3}}){{0,2}}(?:[\w']{{1,30}}\s{{1,3}}){{0,3}}?{CAMPAIGN}(?:\s{{1,3}}on\s{{1,3}}(?:hold|ice))?(?:\s{{1,3}}(?!laporan|report)[\w.'-]{{1,30}}){{0,2}}?{_REST}"
    rf"|{CAMPAIGN}\s{{1,3}}(?:[\w.'-]{{1,30}}\s{{1,3}}){{0,3}}?(?:di)?(?:stop|setop|jeda|pause[d]?|tahan|tunda|hold|freeze|hentikan|istirahat(?:kan)?|batal(?:kan|in)?){_REST})\W{{0,3}}",
    re.I,
)
"""A campaign that is to rest, or to be called off: that may be less than its end."""

_CLOSE_AFTER = re.compile(
    rf"\b{CAMPAIGN}\b[^?\n]{{0,60}}\?+\s{{0,3}}(?:(?:ya|yaudah|udah|kalau|kalo|gitu|then|ok|oke|if|so|not)\W{{1,3}}){{0,4}}"
    rf"(?:(?:di)?tutup|akhiri|selesaikan|close|end)(?:in|kan)?(?:\s{{1,3}}(?:{PARTICLE}|it|kampanye\w{{0,3}}|then|now)){{0,4}}\W{{0,5}}",
    re.I,
)
"""Who asks whether a campaign is over and has it closed: `kampanyenya udah selesai belum? tutup aja`."""

_NO_CLOSE = re.compile(
    r"\b(?:laporan|report|ringkasan|rekap|summary|catatan|log|jangan|don'?t)\w*\b", re.I
)
_STARTS = re.compile(r"\b(?:new|baru|set\s?up|buat\w*|bikin\w*|create|start a|plan a)\b", re.I)
_REPLANS = re.compile(
    r"\b(?:ubah|ganti|set|update|change|perpanjang|extend|undur\w*|majukan|tetapkan|naik(?:kan|in)|turun(?:kan|in))\b"
    r"(?=.{0,60}\b(?:budget|bujet|bajet|anggaran|tanggal|periode|jadwal|tujuan|goal|dates?|until|sampai|mulai)\b)"
    rf".{{0,40}}\b{CAMPAIGN}\b",
    re.I,
)
_DATED = rf"(?:on\s+|at\s+|tanggal\s+|tgl\s*|hari\s+|the\s+|akhir\s+|end\s+of\s+)*(?:\d|(?:{MONTH})\b|(?:{WEEKDAY})\b|besok|lusa|tomorrow|next\s|bulan\s|minggu\s|tahun\s)"
_RUNS = re.compile(
    rf"\b(?:perpanjang|extend|prolong)(?:in|kan)?\s+(?:(?:it|this|that|dulu|aja|lagi|the\s+campaign|{CAMPAIGN})\s+){{0,2}}(?:until|till|to|through|sampai|sampe|hingga|ke)\s+{_DATED}"
    rf"|\b(?:end\s?date|last\s+day|tanggal\s+(?:akhir|selesai|berakhir)|tgl\s+(?:akhir|selesai)|hari\s+terakhir)(?:nya)?\s+(?:(?:of|the|{CAMPAIGN}|now|is|itu)\s+){{0,3}}(?:(?:to|is|jadi|ke|menjadi|until|sampai)\s+){{0,2}}{_DATED}"
    rf"|\b{CAMPAIGN}\s+(?:[\w.'-]+\s+){{0,3}}?(?:(?:runs?|goes\s+on|lasts|continues|will\s+run|(?:ber)?jalan|berlangsung|diperpanjang|extended)\s+)?(?:until|till|through|sampai|sampe|hingga)\s+{_DATED}"
    rf"|\b{CAMPAIGN}\s+(?:[\w.'-]+\s+){{0,3}}?(?:ends?|berakhir)\s+(?:on\s+)?{_DATED}",
    re.I,
)
"""Until when a campaign runs: `extend it until January 17`, `kampanyenya sampai 31 januari`."""

_REOPENS_IT = re.compile(
    rf"\W{{0,9}}(?:(?:ya\s?udah|yaudah|oke?|eh|tolong|please|pls|kak|min|coba|can\s{{1,3}}you|ayo|yuk)\W{{1,3}}){{0,3}}"
    rf"(?:(?:di)?(?:buka|aktif|lanjut|jalan|hidup|terus)(?:in|kan|kin)?\s{{1,3}}(?:lagi|kembali|ulang)|re-?open|resume|re-?activate|re-?start|open\s{{1,3}}(?:it\s{{1,3}})?(?:up\s{{1,3}})?again)"
    rf"(?:\s{{1,3}}(?:{PARTICLE}|it|that|this|again|now|one|the|yang|yg|tadi|itu|ini|{CAMPAIGN})){{0,5}}\W{{0,9}}",
    re.I,
)
"""A whole message that has what was closed run again, in a talk about campaigns."""

_REOPENS = re.compile(
    rf"\b(?:buka|aktif(?:kan|in)?|lanjut(?:kan|in)?|jalan(?:kan|in)?|hidup(?:kan|in))\s+(?:lagi|kembali|ulang)\s+(?:yang\s+|yg\s+)?{CAMPAIGN}\b|^\W*(?:lanjut(?:kan|in)|terus(?:kan|in)|continue)\s+(?:the\s+|my\s+)?{CAMPAIGN}\b"
    rf"|\b(?:buka|aktif(?:kan|in)|jalan(?:kan|in))\s+{CAMPAIGN}\b.{{0,60}}\b(?:lagi|kembali)\W*$"
    rf"|\b(?:re-?open|resume|re-?activate|re-?start)\s+(?:the\s+|my\s+)?(?:\w+\s+){{0,3}}{CAMPAIGN}\b",
    re.I,
)


def begins(text: str) -> bool:
    """Return whether a text has words for something new: `bikin`, `new`."""
    return _STARTS.search(text) is not None


def replans(text: str) -> bool:
    """Return whether budget, days or goal of a campaign that is there are to be others."""
    told = _REPLANS.search(text) or _RUNS.search(text)
    return told is not None and not begins(text) and not {"@", "?"} & set(text)


def closes(text: str) -> bool:
    """Return whether a campaign is said to be over."""
    told = bool(_CLOSES.fullmatch(text)) and not NOT_YET.search(text)
    return (told or bool(_CLOSE_AFTER.search(text))) and not _NO_CLOSE.search(text)


def closes_it(text: str) -> bool:
    """Return whether a whole message ends a campaign that is spoken of, and neither asks nor puts it off."""
    return _CLOSES_IT.fullmatch(text) is not None and "?" not in text


def pauses(text: str) -> bool:
    """Return whether a campaign is to rest for a while or to be called off, which may be less than its end: `stop dulu
    kampanyenya`."""
    told = _PAUSES.fullmatch(text) is not None and not ("@" in text or is_undo(text))
    return told and not (_NO_CLOSE.search(text) or begins(text) or replans(text))


def reopens(text: str) -> bool:
    """Return whether a campaign that was closed is to run again: `buka lagi kampanye gajian`."""
    return _REOPENS.search(text) is not None


def reopens_it(text: str) -> bool:
    """Return whether a whole message has what was closed run again, whatever its name: `buka lagi dong`."""
    return _REOPENS_IT.fullmatch(text) is not None
