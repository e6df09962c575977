"""That a campaign begins anew, is planned otherwise, ends, or runs again."""

from __future__ import annotations

import re

from core.nlu.campaigns.notes.stages import NOT_YET
from core.nlu.campaigns.word import CAMPAIGN
from core.nlu.words.particles import PARTICLE

_CLOSES = re.compile(
    r"\W*(?:(?:tolong|please|kak|min|ya\s?udah|yaudah|udah|ok(?:e|ay)?|sip|eh|so)[\s,]{1,3}){0,4}(?:"
    r"(?:tutup|akhiri|arsipkan|batalkan|batalin|stop|hentikan|selesaikan|close|end|archive|cancel)\s+"
    rf"(?:the\s+|my\s+|saja\s+|aja\s+)?(?:[\w']+\s+){{0,3}}?{CAMPAIGN}(?:\s+[\w.'-]+){{0,4}}"
    rf"|{CAMPAIGN}\s+(?:[\w.'-]+\s+){{0,4}}?(?:(?:udah|sudah|udh|is)\s+(?:selesai|kelar|berakhir|tutup|over|finished|done)|ditutup|diakhiri))\W*",
    re.I,
)
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
    return bool(_REPLANS.search(text)) and not begins(text) and "@" not in text


def closes(text: str) -> bool:
    """Return whether a campaign is said to be over."""
    told = bool(_CLOSES.fullmatch(text)) and not NOT_YET.search(text)
    return (told or bool(_CLOSE_AFTER.search(text))) and not _NO_CLOSE.search(text)


def reopens(text: str) -> bool:
    """Return whether a campaign that was closed is to run again: `buka lagi kampanye gajian`."""
    return _REOPENS.search(text) is not None
