"""Which way a file goes that a message names: an export of another service is to be read, what is
kept here is to be made a file of."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.intents import EXPORT, IMPORT

_THEIRS: Final = (
    r"(?:(?:file|hasil|berkas|data)\s{1,3}(?:hasil\s{1,3})?(?:export|ekspor|eksport)(?:an)?|(?:export|ekspor|eksport)(?:an)?\s{1,3}(?:dari|dr|from|of)\s{1,3}(?!(?:sini|here|bot|kamu|data|gandeng|akun|my|the|kreator)\b)\w+"
    r"|(?:an?|the|my|this)\s{1,3}(?:\w+\s{1,3})?exports?|exported\s{1,3}(?:file|csv|excel|data))"
)
_TAKES: Final = r"(?:(?:di|ke|nge)?baca(?:in)?|terima|nerima|diterima|(?:di)?buka(?:in)?|(?:di)?pak(?:ai|e)|masuk(?:in|kan)?|dimasuk(?:in|kan)|reads?|open|accept|take|handle|support|understand|works?)"
_WHERE: Final = re.compile(
    r"\b(?:di\s?mana|where|(?:di|pakai|pake|in|with|on)\s{1,3}(?:excel|sheets?|google|hp|laptop|komputer|phone|my))\b"
)
_READS: Final = re.compile(
    rf"\b{_TAKES}\b(?:\W{{1,3}}\w+){{0,4}}?\W{{1,3}}{_THEIRS}\b|\b{_THEIRS}\b(?:\W{{1,3}}\w+){{0,6}}?\W{{1,3}}{_TAKES}\b"
    rf"|\b{_THEIRS}[^.!\n]{{0,40}}\bcan\s{{1,3}}i\s{{1,3}}(?:feed|give|send|upload|share)\b"
    rf"|\b{_TAKES}\s{{1,3}}(?:export|ekspor)(?:an)?\s{{1,3}}(?:dari|from|\w+)\b"
)

_EXPORTS: Final = re.compile("export|ekspor")

_FILE: Final = r"(?:xlsx?|excel|exel|csv|tsv|ods|json|pdf|docx?|word\s{1,3}(?:doc\w{0,6}|file)|spreadsheets?|(?:google\s{1,3})?sheets?|file|berkas|media\s{1,3}kits?|rate\s?cards?)"
_CAN_READ: Final = re.compile(
    rf"\b(?:bisa|bs|boleh|dapat|sanggup|can|could|do|does|will|are|is)\b[^.!\n]{{0,30}}\b{_TAKES}\b(?:\W{{1,3}}\w{{1,15}}){{0,3}}?\W{{1,3}}{_FILE}\b"
    rf"|\b{_FILE}\b[^.!\n]{{0,40}}\b(?:bisa|bs|boleh|can|be|will)\b[^.!\n]{{0,20}}\b(?:(?:di|ke)?(?:baca|terima|buka|proses|masukin)|read|opened|accepted|fed|imported)\b"
    rf"|\b(?:can|could|may)\s{{1,3}}i\s{{1,3}}(?:feed|give|send|upload|share)\b[^.!\n]{{0,40}}\b{_FILE}\b|\b{_FILE}\b[^.!\n]{{0,60}}\b(?:how\s{{1,3}}(?:do|can)\s{{1,3}}i|gimana\s{{1,3}}(?:cara\w{{0,3}}\s{{1,3}})?)\s{{0,3}}(?:get|put|bring|load|import|upload|masuk\w{{0,3}}|impor\w{{0,3}})\b"
)
"""Whether a kind of file is read here: `bisa nerima file xlsx ga`, `does it take a pdf media kit`."""

_KEPT_HERE: Final = re.compile(
    r"\b(?:expo?rt|ekspor|unduh|download|laporan\w{0,3}\s{1,3}(?:jadi|ke|dalam)|jadi(?:in|kan)|as|to|ke|dalam|bentuk)\s{1,3}(?:an?\s{1,3})?(?:pdf|excel|exel|csv|xlsx?|spreadsheet)\b"
)
"""Into which kind something is to be made."""

_KIND: Final = r"(?:xlsx?|excel|exel|csv|spreadsheet|google\s{1,3}sheets?)"
_MINE: Final = (
    r"(?:(?:daftar|list|data)\s{1,3}(?:\w+\s{1,3}){0,2}?(?:kreator|creators?|influencers?|selebgram)(?:ku\b|nya\b|\s{1,3}(?:saya|aku|kami|kita)\b)|my\s{1,3}(?:saved\s{1,3})?(?:creators?|influencers?)(?:\s{1,3}(?:list|data))?"
    r"|(?:data|daftar|list)(?:ku)?\s{1,3}(?:yang|yg)\s{1,3}(?:(?:udah|sudah|udh|aku|saya|kami|tadi)\s{1,3}){0,3}(?:di|ku)?simpan|(?:data|daftar|list)\w{0,3}\s{1,3}(?:\w+\s{1,3}){0,2}?tersimpan|what\s{1,3}(?:i|we)\s{1,3}saved)"
)
_MAKES: Final = r"(?:jadi(?:in|kan)|dijadi(?:in|kan)|buat(?:in|kan)|bikin(?:in|kan)?|ubah|konversi|minta|butuh|kirim(?:in|kan)|kirim(?=[^.!?\n]{0,60}simpan)|make|turn|convert|create|(?:get|give|send)\s{1,3}(?:me|us)|need)"
_MADE: Final = re.compile(
    rf"\b{_MAKES}\b[^.!?\n]{{0,40}}\b{_KIND}\b[^.!?\n]{{0,40}}{_MINE}|\b{_MAKES}\b[^.!?\n]{{0,30}}{_MINE}[^.!?\n]{{0,40}}\b{_KIND}\b|{_MINE}[^.!?\n]{{0,20}}\b{_MAKES}\b[^.!?\n]{{0,20}}\b{_KIND}\b"
)
_BRINGS: Final = re.compile(
    r"\b(?:upload\w*|unggah\w*|impor\w*|import\w*|masuk(?:in|kan)|punya|ini|nih|have|here|(?:mau|aku|saya|i)\s{1,3}(?:\w+\s{1,3})?(?:kirim|send)|dari\s{1,3}(?:excel|csv|xlsx|file)|from\s{1,3}(?:an?\s{1,3})?(?:excel|csv|file))\b"
)
"""Words of who brings a file."""


def file_intent(text: str) -> str | None:
    """Return `import` where a lower-case message asks if an export of elsewhere can be read, `export` where it
    wants a file made of what is kept here, None where it says neither for certain."""
    made_here = _MADE.search(text) or (_KEPT_HERE.search(text) and not _BRINGS.search(text))
    if _CAN_READ.search(text) and not (made_here or _WHERE.search(text)):
        return IMPORT
    if _EXPORTS.search(text) and _READS.search(text) and not _WHERE.search(text):
        return IMPORT
    return EXPORT if _MADE.search(text) and not _BRINGS.search(text) else None
