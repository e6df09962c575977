"""Whether a message wants what stands on the screen as a file: `bisa dijadiin pdf ga buat bos saya`, `the list in
excel please`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.files.exchange import file_intent
from core.nlu.words.bags import bag
from core.nlu.words.filetypes import file_asked
from core.nlu.words.small_words import strange
from core.nlu.words.subjects import about
from core.nlu.words.tenses import NOT

PRINTED: Final = "pdf"
TABLES: Final = frozenset({"xlsx", "csv"})
"""Kinds that hold a table; any other is read as it is."""

LONGEST: Final = 18

_PRINTS: Final = re.compile(
    r"\b(?:di|nge)?(?:cetak|print|unduh|download)(?:in|kan|ed|able|an|out)?(?:nya)?\b"
)
_CSV: Final = re.compile(r"\bcsv(?:nya)?\b")
_FOR: Final = re.compile(
    r"\b(?:buat|untuk|utk|bwt|for|to|ke|biar|supaya|so|karena|soalnya|because)\b(?:\W{1,3}\w{1,20}){1,8}\W{0,5}$"
)
"""Whom or what the file is for."""

_SO_THAT: Final = re.compile(r"^\W{0,5}(?:biar|supaya|so|buat|untuk|for)\s[^,\n]{1,60},")

_WHOM: Final = re.compile(r"\b(?:kreator|creators?|influencers?|selebgram|produk|product)\b")
"""A purpose that speaks of these asks for others."""

_TO_US: Final = re.compile(
    r"\b(?:ke|to|sama|for)\s{1,3}(?:kamu|mimin|min|bot\w*|sini|gandeng|you|here)\b"
    r"|\b(?:saya|sy|aku|ak|gue|gw|kami|kita|i|we|i'?ll|we'?ll)\s{1,3}(?:(?:mau|bakal|akan|udah|sudah|bisa|boleh|can|will|could)\s{1,3}){0,2}(?:kirim|send|share)\b"
    r"|\b(?:boleh|mau|kalau|kalo|klo|cara|if)\s{1,3}kirim\s|\b(?:ini|nih|here(?:'s|\s{1,3}is))\W{1,3}(?:\w{1,12}\W{1,3})?(?:pdf|excel|exel|xlsx?|csv)\w{0,3}\W{0,3}$"
)
"""Who brings a file wants none."""

_ASKS: Final = re.compile(
    r"\b(?:kenapa|knp|mengapa|why|berapa|brp|how\s+much)\b|\bapa\s+(?:itu|maksud\w*|sih|artinya)\b|\bitu\s+apa(?:an)?\b|\bwhat(?:'?s|\s+is|\s+are)\b|\b(?:pdf|excel)\s+apa(?:an)?\b"
)
_REFUSED: Final = re.compile(
    r"\b(?:jangan|jgn|bukan|don'?t|no\s+need|not|without|tanpa)\b"
    rf"|(?<![a-z])(?:{NOT})\s{{1,3}}(?:usah|perlu|butuh|mau|jadi|pakai|pake)\b"
)
_MINE: Final = re.compile(
    r"\b(?:kreator|creators?|influencers?|selebgram|daftar|list|data)(?:ku\b|\s{1,3}(?:saya|aku|kami)\b)"
    r"|\bmy\s{1,3}(?:own\s{1,3})?(?:creators?|influencers?|lists?)\b"
)
_EXPORTS: Final = re.compile(r"\b(?:di|meng)?(?:export|ekspor|eksport)(?:in|kan|ed)?\b")
_ALL: Final = re.compile(r"\b(?:semua(?:nya)?|seluruh(?:nya)?|all|everything)\b")
_THEIR_DATA: Final = re.compile(r"\b(?:data|datanya)\s{1,3}(?=(?:mereka|tadi|ini|itu|kreator)\b)")
_ELSE: Final = about("account brief campaign caption notes tax amount")

_OWN_WORDS: Final = bag(
    "pdf excel exel xls xlsx csv doc docx ppt pptx powerpoint html htm word spreadsheet google sheet sheets docs microsoft ms file files berkas dokumen document format bentuk versi version tipe jenis "
    "laporan report rekap rekapan ringkasan summary lembar lembaran tabel table hasil result results susunan set daftar list tim team pilihan usulan proposal rekomendasi suggestion suggestions kreator creator creators influencer influencers selebgram akun account accounts orang people rincian rinci detail details lengkap complete full "
    "kirim kirimin kirimkan dikirim dikirimin minta mintain butuh perlu pengen pengin ingin bikin bikinin bikinkan dibikin buatin buatkan dibuat dibuatin dibuatkan jadiin jadikan dijadiin dijadikan ubah diubah ganti convert dikonversi konversi simpan simpen disimpan disimpen simpankan simpanin save saved simpel "
    "cetak cetakin cetakkan dicetak print printed printable printout diprint printin ngeprint unduh diunduh unduhan download downloaded downloadable didownload ngedownload export ekspor eksport diekspor diexport ekspornya exported share dishare bagikan dibagikan bagiin teruskan diteruskan forward kasihin pakai pake dipakai "
    "as into get give send make turn turned need want put generate create prepare available possible able way cara langsung dulu sekalian segera bentuknya dalam lewat via like d ll ve re too also juga jg sekali "
    "bos boss atasan suami istri klien client customer partner rekan tim manager manajer owner pemilik direktur meeting rapat presentasi presentation arsip dokumentasi dibaca dilihat ditunjukin ditunjukkan nunjukin tunjukin show husband wife friend teman temen kantor office keluarga ayah ibu mama papa "
)


def file_wished(text: str) -> str:
    """Return as which kind of file (`pdf xlsx docx pptx html csv`) a lower-case message wants what is on the screen;
    empty where it wants none. To print or to download is `pdf`; all data, and what somebody keeps here, are
    for the export."""
    kind = _kind(text)
    bare = _THEIR_DATA.sub(" ", text)
    if not kind or len(text.split()) > LONGEST or file_intent(text) is not None:
        return ""
    barred = (_TO_US, _ASKS, _REFUSED, _MINE, _ELSE)
    if any(pattern.search(bare) for pattern in barred):
        return ""
    if _EXPORTS.search(bare) and _ALL.search(bare):
        return ""
    return "" if strange(_unpurposed(bare), _OWN_WORDS) else kind


def _unpurposed(text: str) -> str:
    """Return a text without what the file is for, where it names its kind elsewhere."""
    for purpose in (_FOR, _SO_THAT):
        said = purpose.search(text)
        rest = purpose.sub(" ", text)
        if said and _kind(rest) and not _WHOM.search(said[0]):
            text = rest
    return text


def _kind(text: str) -> str:
    """Return the kind of file that a text names."""
    named = file_asked(text) or ("csv" if _CSV.search(text) else "")
    return named or (PRINTED if _PRINTS.search(text) else "")
