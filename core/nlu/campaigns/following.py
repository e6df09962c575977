"""What somebody says in the middle of a campaign without naming it: `deadline tgl 20`, `untung apa rugi?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import parse_count, parse_money_idr
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.money.paying import pays
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.names import can_be_name
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

_AMOUNT: Final = r"(?:rp\.?\s*)?\d[\d.,]*\s*(?:rb|ribu|k|jt|juta)\b|rp\.?\s*\d[\d.]{3,}"
_FEE = re.compile(r"\b(?:fee|honor|bayaran)\w*", re.I)
_PAIR = re.compile(
    rf"(?P<name>@?[a-z_][a-z0-9_.]{{2,29}})\W{{1,3}}(?:(?:nya|jadi|deal|minta|is|gets|dapat|dapet)\W+)*(?P<amount>{_AMOUNT})",
    re.I,
)
_NO_NAME: Final = re.compile(
    r"(?:fee|honor|bayaran|budget|bajet|total|jadi|deal|sisa|dp|nya|semua\w*|masing\w*|each|omzet|omset|harga|tarif|rate)(?:nya)?",
    re.I,
)
_TERMS = re.compile(
    rf"\b(?:fee|honor|bayaran)\w*\b.*?(?:{_AMOUNT})|\b(?:omzet|omset|pendapatan|revenue)\w*\b.{{0,20}}\d",
    re.I,
)
_DUE = re.compile(r"\b(?:deadline|tenggat|batas\s+tayang|jatuh\s+tempo|due)\w*\b", re.I)
_NOT_POSTED = re.compile(
    rf"\b(?:{NOT_YET}|hasn'?t|has\s+not|not\s+yet)\b.{{0,20}}\b(?:(?:di)?post\w*|tayang|upload\w*|live|publish\w*)\b",
    re.I,
)
_YET = re.compile(
    rf"\b(?:{BY_NOW})\b.{{0,25}}\b(?:{NOT_YET})\b|\b(?:siapa|who)\b|\b(?:{NOT_YET})\W*\?|^\W*(?:has|did)\b",
    re.I,
)
_TOLD_OF: Final = (
    r"(?:^|[,.;]\s*|\b(?:si|kak|mbak|mba|mas|bang|bu|pak|fee|feenya|honor|honornya|nya|buat|untuk|dari|sama|dan|dengan|for|from|of|and|with|(?:(?:di|ku)?transfer|tf|(?:di|ku)?bayar|dp|paid|pay|lunasin)(?:\s+(?:ke|to|buat|si))?)\s+)"
    r"@?([a-z0-9_][a-z0-9_.]{2,28}[a-z0-9_])(?![a-z0-9_@])"
)
_WHO = re.compile(_TOLD_OF, re.I)
_LEADS = re.compile(
    r"^\W*(?:(?:si|kak|mbak|mba|mas|bang)\s+)?(?!(?:saya|kami|kita|aku|mereka|yang|cari|check|harga|akun|follow|views?|likes?|komen|total|semua|produk|konten|kampanye|fee\b|honor|omzet|omset|sudah|udah|belum|kalau|kalo))"
    r"[a-z0-9_][a-z0-9_.]{2,28}[a-z0-9_](?:\s*,)?\s+(?:(?:udah|sudah|udh|baru|lagi)\s*)?(?:belum|blm|belom|blum|ke?jual|jual|laku|terjual|likes?|views?|komen\w*|hasn'?t|sold|got)\b",
    re.I,
)
_SOLD = re.compile(
    r"\b(?:jual|ke?jual|dagang(?:an)?)\s+(\d[\d.,]*)(?![\d.,])(?!\s*(?:rb|ribu|k|jt|juta)\b)", re.I
)
_SOLD_OF = re.compile(
    r"(?<![\w.,@])(?P<n>\d{1,4})\s+(?!rb\b|ribu\b|jt\b|juta\b|likes?\b|komen|comment|views?\b|shares?\b|saves?\b|follower|hari\b|jam\b|kali\b|lagi\b|yang\b|yg\b|belum\b|blm\b|ga\b|gak\b|tidak\b|not\b|days?\b|hours?\b|of\b|des|jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov)[a-z]{3,12}(?:nya)?\s+(?:(?:udah|sudah|udh|habis|were|was)\s+)?(?:laku|ter?jual|ke?jual|sold)\b(?!\s+\d)",
    re.I,
)
"""Pieces by whatever they are: `15 mangkok laku`, `12 cups sold`."""

_UNSEEN = re.compile(
    r"\b(?:likes?|komen\w{0,5}|comments?|views?|tayangan|reach|shares?|saves?)(?:nya)?\s+(?:@\S{1,60}\s+)?(?:(?:masih|lagi|are|is|0|still)\s+){0,3}(?:hidden|hide|off|private|(?:di)?sembunyi(?:kan|in)?|disembunyi\w{0,3}|(?:di)?tutup|ga\s+(?:ke)?lihat\w{0,3}|(?:ga|gak|nggak|tidak|belum|blm)\s+(?:ke)?(?:liat|lihat)\w{0,3}|(?:masih\s+)?(?:proses|processing|loading)|(?:belum|blm)\s+(?:ada|muncul|keluar|tau|tahu)|unknown)\b"
    r"|\bviews?(?:nya)?\s+(?:@\S{1,60}\s+)?(?:masih|still)\s+0\b",
    re.I,
)
_NOBODY_BOUGHT = re.compile(
    rf"\b(?:(?:{NOT}|{NOT_YET})\s+ada\s+(?:satu\s?pun\s+)?(?:(?:yang|yg|orang)\s+)*(?:beli|order|pesan|pesen|checkout|co|penjualan|pembeli|orderan|pesanan|transaksi)"
    r"|(?:nobody|no\s+one|none)\s+(?:has\s+)?(?:bought|ordered|purchased)|no\s+(?:sales|orders|buyers)(?:\s+(?:yet|so\s+far))?|(?:penjualan|orderan|pesanan|pembeli|sales)(?:nya)?\s+(?:masih\s+)?(?:ga|gak|nggak|tidak|belum|blm|blom)\s+ada|(?:ga|gak|nggak|ngga|tidak|belum|blm)\s+laku(?:\s+sama\s+sekali)?)\b(?!\s+(?:lagi|again|data|angka))(?!\?)",
    re.I,
)
_OF_TARGET = re.compile(
    r"\btarget\w*\b[^\d]{0,25}\d[\d.]*\s{0,3}(?:pcs|biji|botol|porsi)?[\s,]{0,3}(?:tapi|tp|but)?\s{0,3}(?:baru|udah|sudah|so\s+far|only|just)\s+(?:(?:dapet|dapat|laku|terjual|kejual|sold|masuk|got)\s+)?(?P<n>\d[\d.]*)(?!\s*(?:rb|ribu|k|jt|juta|%))",
    re.I,
)
_SALES = r"(?:laku|ter?jual|ke?jual|sold|jual)"
_COUNT = r"\d[\d.]*(?![\d.,]*\s*(?:rb|ribu|k|jt|juta|%)\b)(?![\d.,])"
_COUNTS = re.compile(
    rf"\b{_SALES}(?:nya)?\s+(?:(?:cuma|baru|lagi|nambah|another|only)\s+)?(?P<behind>{_COUNT})"
    rf"|(?<![\w.,])(?P<before>{_COUNT})\s+(?:(?:pcs|pieces|biji|porsi|lagi|more)\s+)*{_SALES}\b(?!\s+\d)",
    re.I,
)
_RENAMES = re.compile(
    rf"^\W*(?:(?:tolong|coba|{PARTICLE})\s+)*(?:ganti|ubah|rename|change|kasih|set)(?:in|kan)?\s+(?:the\s+)?"
    r"(?:nama(?:nya)?|judul(?:nya)?|name|campaign|kampanye(?:nya)?|it|its\s+name)(?:\s+(?:kampanye(?:nya)?|campaign|of\s+the\s+campaign))?"
    r"(?:\s+[\w.'-]+){0,3}?\s+(?:jadi|menjadi|ke|to|into)\s+(?P<name>[^\n@]{2,60}?)\W*$",
    re.I,
)
_OTHER_THING = re.compile(
    r"\b(?:usaha|bisnis|toko|warung|kedai|brand|business|shop|store|company|grup|group|tim|team|akun|account|saya|aku|ku|my|profil\w{0,3}|produk|product)(?:nya|ku)?\b",
    re.I,
)
"""What else has a name: then it is no campaign that is to be called otherwise."""

_THIS_KIND = re.compile(r"\b(?:kampanye|campaign)(?:nya|ku)?\b", re.I)
_CALLED = re.compile(
    r"^\W*(?:(?:eh|oh|oke?|min|kak|salah|ralat|bukan|wait|wrong|no)\b[\s,]{0,4}){0,4}(?:nama(?:nya)?|judul(?:nya)?|(?:its|the)\s+name\s+is|call\s+it)(?:\s+kampanye(?:nya)?)?"
    r"(?:\s+(?:jadi|adalah|itu|yang\s+bener))?\s*[:=]?\s+(?P<name>[^\s@?][^\n@?]{1,50}?)\W*$",
    re.I,
)
"""A whole message that tells a name: `namanya Promo Akhir Tahun`, `eh salah namanya Jahit Rapi`."""

_NO_TITLE = re.compile(
    r"\b(?:bagus|lucu|jelek|keren|aneh|salah|belum|blm|masih|sama|lupa|ga|gak|nggak|tidak|siapa|apa|dia|orangnya|toko\w*|usaha\w*|kreator\w*|akun\w*|nice|wrong|unknown)\b|^(?:kampanye|campaign|ke|dari|di)\b",
    re.I,
)
_LONGEST_TITLE = 6

_PROFIT = re.compile(
    r"\b(?:untung(?:nya)?|rugi|laba|profit\w*|cuan|tekor|boncos|nombok|balik\s+modal|break\s?even|(?:did|does|will)\s{1,3}(?:it|this|that|the\s{1,3}campaign)\s{1,3}pay\s{1,3}off|los(?:e|ing|t)\s+money|ma(?:k|d)\w*\s+(?:any\s+)?money)\b",
    re.I,
)
_ELSE = re.compile(
    r"\b(?:siapa|ganti(?:in)?|kalau|kalo|klo|if|who|apa\s+itu|apa\s+(?:arti|maksud|beda)\w*|what\s+is|rumus)\b",
    re.I,
)
_AGAIN = re.compile(
    r"\W*(?:(?:coba|lihat|liat|tolong|mau|minta|kasih|kirim|show|see|me|the)\s+)*(?:laporan|hasil|rekap|report|results?)(?:nya)?"
    rf"(?:\s+(?:lagi|{PARTICLE}|ulang|terbaru|sekarang|again|kampanye\w*|gimana|gmn|now))*\W*"
    r"|\W*(?:how(?:'s|\s+is|\s+are)\s+(?:it|that|the\s+campaign|we|they|things)\s+(?:going|doing)|gimana\s+(?:hasil|perkembangan)\w*)\W*",
    re.I,
)


_AS_FILE = re.compile(
    r"\W*(?:(?:tolong|minta|mau|kirim(?:in)?|kasih|bikin(?:in)?|send|give|me|the|versi|dalam|as|in|a|an)\s+)*"
    r"(?:(?:pdf|excel|xlsx)(?:nya)?\s+(?:laporan|report|rekap)|(?:laporan|report|rekap)(?:nya)?\s+(?:(?:dalam|versi|jadi|as|in|format|a|an)\s+)*(?:pdf|excel|xlsx)|(?:pdf|excel)\s+version\s+of\s+the\s+report|pdf)(?:\s?nya)?"
    rf"(?:\s+(?:{PARTICLE}))*\W*",
    re.I,
)


def fees_in(text: str) -> tuple[tuple[str, int], ...]:
    """Return whom a text names with what fee, in rupiah: `fee rasabdg 170rb, tasya 90rb`."""
    if not _FEE.search(text):
        return ()
    pairs = (
        (match["name"].casefold().removeprefix("@"), parse_money_idr(match["amount"]))
        for match in _PAIR.finditer(text)
        if not _NO_NAME.fullmatch(match["name"])
    )
    return tuple((name, amount) for name, amount in pairs if amount)


def told_of(text: str) -> tuple[str, ...]:
    """Return the words of a text that may be somebody's short name, in order."""
    return tuple(dict.fromkeys(word.casefold() for word in _WHO.findall(text)))


def leads_with_somebody(text: str) -> bool:
    """Return whether a text begins with a name and goes on with what became of them."""
    return _LEADS.search(text) is not None


def sets_terms(text: str) -> bool:
    """Return whether a text states a fee or what was earned."""
    return _TERMS.search(text) is not None


def names_deadline(text: str) -> bool:
    """Return whether a text is about the day until which something is to be posted."""
    return _DUE.search(text) is not None


def not_posted(text: str) -> bool:
    """Return whether a text tells that somebody has not posted: `tasya blm posting`."""
    return _NOT_POSTED.search(text) is not None and "?" not in text


def asks_yet(text: str) -> bool:
    """Return whether a text asks if somebody has posted by now, or tells of something else beside it:
    `@nama udah posting belum`, `belum posting, dp 200rb`."""
    return (
        _YET.search(text) is not None
        or re.search(r"\d\s*(?:rb|ribu|k|jt|juta)\b", text) is not None
    )


def tells_news(text: str) -> bool:
    """Return whether a text says what somebody did or has not done: a stage, a payment, no post."""
    return stage_in(text) is not None or pays(text) or not_posted(text)


def sold_in(text: str) -> int | None:
    """Return how many pieces a text says were sold: `jual 3`, none where nobody bought any."""
    if _NOBODY_BOUGHT.search(text):
        return 0
    plain = without_codes(text)
    match = _SOLD.search(plain) or _SOLD_OF.search(plain)
    return parse_count(match[1].rstrip(".,")) if match else None


def unseen_in(text: str) -> bool:
    """Return whether a text says that a count of a post cannot be seen: `like hidden`, `views 0 masih proses`."""
    return _UNSEEN.search(text) is not None and "?" not in text


def reached_in(text: str) -> int | None:
    """Return how many pieces were sold of those aimed at: `target terjual 50 baru dapet 8` is 8."""
    match = _OF_TARGET.search(without_codes(text))
    return parse_count(match["n"].rstrip(".,")) if match else None


def sales_in(text: str) -> tuple[int, ...]:
    """Return each count of sold pieces that a text states, in order: `kemarin laku 7, hari ini laku 5`;
    nothing where it calls one of them the total."""
    plain = without_codes(text)
    if re.search(
        r"\b(?:total(?:nya)?|jumlah(?:nya)?|altogether|in\s+all|bukan|not|target\w*)\b", plain, re.I
    ):
        return ()
    found = (parse_count(m["behind"] or m["before"]) for m in _COUNTS.finditer(plain))
    return tuple(count for count in found if count is not None)


def new_name(text: str) -> str | None:
    """Return the name that the campaign is to have from now on, where a text gives it one."""
    match = _RENAMES.match(text)
    if match is None:
        return None
    head, name = text[: match.start("name")], match["name"].strip()
    other = _OTHER_THING.search(head) and not _THIS_KIND.search(head)
    return None if other or not can_be_name(name) else name


def title_told(text: str) -> str | None:
    """Return the name that a whole message tells without saying of what: `namanya Promo Akhir Tahun`."""
    match = _CALLED.match(text)
    name = match["name"].strip() if match else ""
    fits = len(name.split()) <= _LONGEST_TITLE and not _NO_TITLE.search(name)
    return name if fits and can_be_name(name) else None


def asks_profit(text: str) -> bool:
    """Return whether somebody asks if the campaign paid: `untung apa rugi jadinya?`."""
    return _PROFIT.search(text) is not None and not _ELSE.search(text)


def names_profit(text: str) -> bool:
    """Return whether a text speaks of profit or loss, of whatever it is."""
    return _PROFIT.search(text) is not None


def asks_report_again(text: str) -> bool:
    """Return whether a whole message asks for the report just spoken of, or for its file."""
    return _AGAIN.fullmatch(text) is not None or _AS_FILE.fullmatch(text) is not None
