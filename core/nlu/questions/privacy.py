"""What is said of what is kept of somebody: show it, delete it, keep my words or do not."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import NOT

SHOW, ERASE = "show", "erase"
LEAVING: Final = "leaving"
"""How to stop using the bot."""

UNCLEAR: Final = "unclear"
"""Something is to be deleted, and nobody said that it is everything."""

KEEP, DROP = "keep_unmatched", "drop_unmatched"

ASIDES: Final = "not_kept"
"""Whether a phone number, an address or the like is kept: it is not."""

NOTHING: Final = "keep_nothing"
"""Nothing at all is to be kept of who writes."""

_KEEP: Final = r"(?:(?:di|me|ny)?(?:simp[ae]n|imp[ae]n|rekam|kumpul|catat)(?:in|kan|i)?|keep(?:ing)?|kept|stor(?:e|ed|ing)|sav(?:e|ed|ing)|collect(?:ed|ing)?|record(?:ed|ing)?|hold(?:ing)?)"
_MINE: Final = r"(?:(?:any|all|some)\s{1,3}(?:of\s{1,3})?)?(?:(?:semua|seluruh)\s{1,3})?(?:(?:data|info\w{0,6}|informasi)(?:ku\b|\s{1,3}(?:pribadi\s{1,3})?(?:saya|aku|gue|gw|kami|pribadi)\b)|(?:my|our)\s{1,3}(?:personal\s{1,3})?(?:data|info(?:rmation)?|details)\b|(?:anything|data|apa\s?-?\s?apa(?:pun)?)\s{1,3}(?:about|on|tentang|soal)\s{1,3}(?:me|us|saya|aku|kami)\b)"
_NEVER: Final = rf"(?:jangan|jgn|(?:{NOT})\s{{1,3}}(?:usah|mau|boleh|perlu|ingin|pengen|izinkan|setuju)|don['’]?t|do\s{{1,3}}not|never|stop|berhenti|tanpa|without)"
_FORBIDS: Final = re.compile(
    rf"\b{_NEVER}\s{{1,3}}(?:(?:want|like|you|to|let|anybody|have|pernah|kamu|bot(?:nya)?|ada|lagi|yang|ever)\s{{1,3}}){{0,4}}{_KEEP}\s{{1,3}}(?:lagi\s{{1,3}})?{_MINE}"
    rf"|\b{_NEVER}\s{{1,3}}(?:(?:want|kalau|kalo|ada|if|that)\s{{1,3}}){{0,2}}{_MINE}\s{{1,3}}(?:(?:to\s{{1,3}}be|being|is|sampai|di)\s{{1,3}})?{_KEEP}\b"
    rf"|{_MINE}\s{{1,3}}(?:(?:tolong|please|itu|must|should|may)\s{{1,3}}){{0,2}}(?:(?:jangan|jgn|(?:{NOT})\s{{1,3}}(?:usah|boleh))\s{{1,3}}(?:pernah\s{{1,3}})?|not\s{{1,3}}be\s{{1,3}}){_KEEP}\b",
    re.I,
)

_ERASE: Final = re.compile(
    r"\b(?:(?:di)?(?:hapus|apus)\w*|deleted?|erased?|removed?|wiped?|lupakan|forget|bersihkan)\b",
    re.I,
)

_OF_ME: Final = r"(?:\W+(?:tentang|about|on|milik|punya|saya|aku|ku|gue|gw|kami|me|us|mine|yang|kamu|you|(?:di)?simpan|know|have|hold|got|keep|kept|ada))*"

_POLITE: Final = r"(?:\W+(?:aja|saja|dong|deh|ya|yah|kak|min|now|sekarang|juga|please|pls|sih|nih|lah|kok|bisa|ga|gak|gimana|gmn|dari\s+(?:sini|bot)))*\W*$"

_ALL_OF_ME: Final = re.compile(
    r"\bdata(?:ku|\W+(?:ku|saya|aku|gue|gw|kami|pribadi\w*|diri\w*|usaha\w*|semua\w*|tentang\s+(?:saya|aku|kami)))\b"
    r"|\bakun(?:ku|\W+(?:ku|saya|aku|gue|gw|kami))\b(?!\W+@)"
    r"|\b(?:my|our)\s+(?:personal\s+)?(?:data|account|info\w*|history)\b"
    r"|\b(?:lupakan|forget|delete|erase)\s+(?:saya|aku|kami|me)\b"
    rf"|\b(?:data|akun|semua|everything|all(?:\s+of\s+it)?)(?:nya)?{_OF_ME}{_POLITE}"
    rf"|\b(?:semua|seluruh|all(?:\s+of)?)\W+(?:the\s+)?(?:data|akun|riwayat|info\w*)(?:ku)?{_OF_ME}{_POLITE}",
    re.I,
)
"""What is named where everything is to go: `hapus storynya` and `hapus data penjualan kemarin` mean
one thing of many."""

_SHOW: Final = re.compile(
    r"\b(?:data ?(?:ku|saya|usaha\w*|apa)|my data|(?:lihat|minta|unduh|kirim|export|download)\b.*\bdata)\b",
    re.I,
)

_COPY: Final = re.compile(
    r"^(?!.*(?:@|\b(?:caption|brief|dm|kreator|creators?|daftar|list|susunan|laporan|report|excel|pdf|csv)\b))[^?\n]{0,30}\b(?:kasih|minta|mau|kirim(?:in|kan)?|give|send|want|get|have|unduh|download)\b[^?\n]{0,20}\b(?:salinan(?:nya)?|copy|kopi(?:an)?|backup)\b(?:\s{1,3}(?:of|dari|of\s{1,3}all))?[^?\n]{0,20}\b(?:semua(?:nya)?|everything|all|catatan(?:nya|ku)?|data(?:ku|nya)?|notes)\b",
    re.I,
)
"""`give me a copy of everything`, `kirim salinan catatannya`."""

_WHETHER: Final = re.compile(
    r"\b(?:dijual|di\s?bagi\w*|dibocor\w*|bocor|disebar\w*|disalah\s?guna\w*|aman|dipakai\s+(?:buat|untuk)|sold|sell|shared?|safe|leak\w*|misused)\b",
    re.I,
)
"""`data saya dijual ga` asks what is done with it, and for no copy."""

_LEAVE_WORDS: Final = re.compile(
    r"(?P<no>\b(?:cabut|tarik|batalkan|withdraw|revoke)\s+(?:my\s+|the\s+|lagi\s+)?(?:izin|ijin|persetujuan|consent|permission)\w*"
    r"|\b(?:jangan|stop|berhenti|don'?t|do not)\s+(?:(?:lagi|kamu|me(?:nyimpan|ngumpulkan|rekam)|ng(?:umpulin|erekam)|nyimp[ae]n|rekam|kumpul(?:in|kan)|simpan\w*|keep\w*|sav(?:e|ing)|collect(?:ing)?)\s+)+(?:pesan|chat|kata|my messages|my words)\w*)"
    r"|\b(?:boleh|silakan|izinkan|ijinkan|you may|allow)\s+(?:\w+\s+)?(?:simpan|menyimpan|keep|save)\s+(?:\w+\s+)?(?:pesan|chat|messages?)",
    re.I,
)

_EVERYTHING: Final = re.compile(
    rf"\W*(?:(?:beneran|bener|serius|tolong|coba|{PARTICLE}|yaudah|ya udah|oke?|thanks|thank you|makasih|just|then)\W+)*"
    r"(?:hapus(?:kan|in)?|apus(?:in)?|delete|erase|wipe|bersihkan)\W+(?:aja\W+)?(?:it\s+)?(?:semua(?:nya)?|everything|all(?:\s+of\s+it)?)"
    r"(?:\W+(?:aja|saja|dong|deh|ya|kak|please|data(?:ku|\s+saya)?|tentang\s+saya|about\s+me))*\W*",
    re.I,
)
"""`hapus semua` with nothing named is a wish to have all data deleted; it is confirmed first."""

_ACCOUNT: Final = re.compile(r"(?<![\w@.])@(?!\w*bot\b)([\w.\-]{2,60})", re.I)
"""Who is named; a name that ends in `bot` is Telegram's for one, and calls this assistant."""

_ONE_ACCOUNT: Final = re.compile(
    rf"{_ERASE.pattern}(?:\W+(?:{PARTICLE}|data|akun|kreator|creator|influencer|the|account))*\W+@[\w.\-]{{2,60}}"
    rf"(?:\W+(?:{PARTICLE}|itu))*\W+(?:dari|from|di|in)\W+(?:my|your|the)?\s*(?:data(?:base|ku|mu)?|sini|here|bot|catatan data|simpanan)\b",
    re.I,
)
"""`hapus @akun dari data`: one account, of all that is kept."""

_KEPT: Final = re.compile(
    r"\b(?:nomor|nomer|no\.?(?=\s{0,2}(?:hp|wa|tel|ktp|rek|saya|ku|aku))|phone|ktp|alamat|email|wa|hp|telp\w*|rekening)\b.{0,25}\b(?:(?:ke|ter|di)?simp[ae]n\w*|nyimp[ae]n|me?nyimpan|tersimpan|kesimpen|stored|saved|kept|keep|store|save)\b"
    r"|\b(?:simp[ae]n|nyimp[ae]n|menyimpan|keep|store|save)\b.{0,20}\b(?:nomor|nomer|no\.?(?=\s{0,2}(?:hp|wa|tel|ktp|rek|saya|ku|aku))|phone|ktp|alamat|email|rekening)\b.{0,12}(?:saya|ku|aku|\?|my|ga\b|gak\b|hp|wa|number)",
    re.I,
)


_MINE_TOO: Final = re.compile(
    rf"{_ERASE.pattern}\s{{1,3}}(?:my\s{{1,3}}|the\s{{1,3}})?(?:(?:nomor|nomer|no)\.?\s{{0,2}}(?:(?:hp|wa|telp?\w{{0,4}}|ktp|rek\w{{0,6}})\s{{0,2}})?|(?:phone|whatsapp|wa|bank)\s{{1,3}}(?:account\s{{1,3}})?number|alamat|address|e-?mail|ktp|rekening)(?:\s{{0,2}}(?:ku|saya|aku|nya|gue|gw|kami)\b)?(?:\W{{1,3}}(?:{PARTICLE}|tadi|di\s{{1,3}}sini|ya|dari\s{{1,3}}(?:sini|bot)|from\s{{1,3}}here|now)){{0,3}}\W{{0,3}}$",
    re.I,
)
"""What of mine is to be deleted that is never kept: `hapus no wa ku`."""

_LEAVES: Final = re.compile(
    r"\b(?:(?:cara|gimana|gmn|bagaimana|mau|pengen|ingin|how\s{1,3}(?:do|can)\s{1,3}i|i\s{1,3}want\s{1,3}to)\s{1,3}(?:(?:cara|aku|saya|bisa|biar|nya)\s{1,3}){0,3})?"
    r"(?:keluar\s{1,3}dari|(?:berhenti|stop|udahan)\s{1,3}(?:pakai|pake|menggunakan|gunain|makai)|leave|quit|stop\s{1,3}using|get\s{1,3}rid\s{1,3}of|uninstall|unsubscribe\s{1,3}from|(?:hapus|copot|buang|blokir|block|delete)(?=\s{1,3}(?:bot|the\s{1,3}bot|this\s{1,3}bot)))\s{1,3}(?:the\s{1,3}|this\s{1,3}|your\s{1,3})?(?:bot|gandeng|chat\s?bot)\b(?:nya)?",
    re.I,
)
"""`keluar dari bot ini gmn`, `how do i stop using this bot`."""

_HANDLING = re.compile(
    r"\b(?:do|does|did|will|would)\b[^.!\n]{0,20}\b(?:sell|share|leak|give|hand)\b[^.!\n]{0,20}\b(?:data|chats?|messages?|info\w{0,8})\b|\b(?:is|are|will|gets?)\b[^.!\n]{0,20}\b(?:data|chats?|messages?|conversations?|info\w{0,8})\b[^.!\n]{0,30}\b(?:sold|shared|leaked|visible|competitors?)\b"
    r"|\bthird\s{1,3}part(?:y|ies)\b|\b(?:server|servers|database)\b[^.!\n]{0,25}\b(?:di\s?mana|dmn|where|located)\b|\bwhere\b[^.!\n]{0,25}\b(?:servers?|data)\b"
    r"|\b(?:request|permintaan|minta)\b[^.!\n]{0,15}\bdata\s{1,3}(?:erasure|deletion)\b|\bdata\s{1,3}(?:erasure|deletion)\b"
    r"|\b(?:siapa|sapa|who)\b[^.!?\n]{0,25}\b(?:lihat|liat|baca|buka|akses|access|see|read)\b[^.!?\n]{0,25}\b(?:catatan|data|chat|pesan|penjualan|sales|figures|numbers|notes|my|our)\b"
    r"|\b(?:ngambil|ambil|mengambil|akses|baca|access|take)\b[^.!?\n]{0,20}\b(?:kontak|contacts?|galeri|gallery|phone\s{1,3}book|buku\s{1,3}telepon)\b[^.!?\n]{0,15}\b(?:saya|sy|aku|ku|hp|my|ga|gak|tidak|from)\b"
    r"|\b(?:do|does)\s{1,3}(?:you|the\s{1,3}bot|it|gandeng)\s{1,3}(?:read|see|store|keep|record)\b[^.!\n]{0,20}\b(?:every|all|our|my)\b|\b(?:kamu|bot(?:nya)?|gandeng)\s{1,3}(?:baca|nyimpen|simpan|tau|tahu|nyatet|catat)\b[^.!\n]{0,25}\b(?:semua|tiap|apa\s{1,3}(?:aja|saja))\b"
    r"|\b(?:info|data|informasi)\w{0,3}\s{1,3}apa\s{1,3}(?:aja|saja)\b[^.!\n]{0,25}\b(?:diketahui|disimpan|dicatat|tersimpan|dikumpul\w{0,4})\b",
    re.I,
)
"""What is done with data, who sees it, where it is."""


def asks_handling(text: str) -> bool:
    """Return whether somebody asks what is done with what is kept, who sees it or where it is: `does the bot sell
    data to third parties?`."""
    return "@" not in text and _HANDLING.search(text) is not None


def action_in(text: str) -> str | None:
    """Return which action the words ask for, None for the policy itself."""
    if leave := _LEAVE_WORDS.search(text):
        return DROP if leave["no"] else KEEP
    if forbids_keeping(text):
        return NOTHING
    if _ERASE.search(text):
        if _ACCOUNT.search(text):  # whoever names one account does not mean everything
            return UNCLEAR
        return ERASE if _ALL_OF_ME.search(text) else UNCLEAR
    return SHOW if _SHOW.search(text) and not _WHETHER.search(text) else None


def action_claimed(text: str) -> str | None:
    """Return which action a message is surely about, whatever else it could mean: a leave that is given
    or withdrawn, the wish to delete or to leave, the question whether a phone number is kept."""
    if leave := _LEAVE_WORDS.search(text):
        return DROP if leave["no"] else KEEP
    every = (
        (ERASE, _EVERYTHING.fullmatch(text)),
        (NOTHING, forbids_keeping(text)),
        (UNCLEAR, _ONE_ACCOUNT.search(text)),
        (LEAVING, _LEAVES.search(text) and "@" not in text),
        (SHOW, _COPY.search(text)),
        (ASIDES, _KEPT.search(text) or _MINE_TOO.search(text)),
    )
    return next((action for action, said in every if said), None)


def forbids_keeping(text: str) -> bool:
    """Return whether nothing of who writes is to be kept: `jangan simpan data saya`, and no question whether it is."""
    return "?" not in text and _FORBIDS.search(text) is not None


def account_in(text: str) -> str:
    """Return the account that a text names, "" for none."""
    named = _ACCOUNT.search(text)
    return named[1].rstrip(".") if named else ""
