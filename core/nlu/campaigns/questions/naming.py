"""Which campaign a message asks the results of: by its name, as people say it."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.questions.profit import names_profit
from core.nlu.scan import plain
from core.nlu.times.days import WEEKDAYS
from core.nlu.words.bags import bag
from core.nlu.words.particles import LINK, PARTICLE

_ASKED = re.compile(
    r"^\W*(?:(?:kak|min|tolong|coba|minta|mau|lihat(?:in)?|liat(?:in)?|kirim(?:in|kan)?|tampilkan|show|send|give|me|us|please|the|gimana|gmn)\W+)*"
    r"(?P<report>laporan(?:nya)?|hasil(?:nya)?|rekap(?:an)?|performa|perkembangan|reports?|results?|performance)"
    r"(?:\W+(?:dari|of|for|on|the|my|buat|untuk))*"
    r"(?P<kind>\W+(?:kampanye|campaign)(?:nya)?)?\W+(?P<name>\w[^@,;:?!\n]{1,59}?)"
    r"(?:\W+(?:campaign|kampanye))?"
    rf"(?:\W+(?:gimana|gmn|bagaimana|{PARTICLE}|so\s+far|now|sekarang))*\W*$"
)
_DOING = re.compile(
    r"^\W*(?:how(?:'s|\s+is|\s+are)\s+(?:the\s+|my\s+)?(?P<name>\w[^@,;:?!\n]{1,59}?)(?:\s+campaign)?\s+(?:doing|going|performing)"
    rf"|(?P<nama>\w[^@,;:?!\n]{{1,40}}?)\s+(?:gimana|gmn|bagaimana)\s+(?:hasil|performa|perkembangan)(?:nya)?)\W*(?:{PARTICLE}|so\s+far)?\W*$"
)
_REPORT: Final = r"(?:laporan|hasil|rekap|reports?|results?|performance)"
_NAMED_FIRST = re.compile(
    r"^\W*(?:(?:kak|min|tolong|coba|minta|mau|lihat(?:in)?|liat(?:in)?|show|send|give|me|us|please|the|can|could|i|we|you|get|see|have)\W+)*"
    rf"(?P<name>\w[^@,;:?!\n]{{1,59}}?)(?:['’]s)?(?:\W+(?:campaign|kampanye))?\W+{_REPORT}(?:\W+(?:{PARTICLE}|so\s+far|now))*\W*$"
)
_LONGEST_NAME: Final = 5

_KINDS_OF_REPORT: Final = bag(
    "progress final full annual quick short detailed brief overall engagement tax client budget cost fee financial audience market new old draft sample good nice best bad payment status mid midterm interim a an the my our your every no what which how"
)
"""What a report may be of that is no campaign."""

_LINKS: Final = re.compile(rf"^(?:(?:{LINK})\W{{1,3}}){{1,3}}")

_OTHER_THINGS: Final = bag(
    "harian mingguan bulanan daily weekly monthly tiap setiap pagi siang sore malam jam pukul hari minggu bulan tahun kemarin besok lalu ini itu tadi "
    "today yesterday week month year this that last all semua semuanya keduanya ketiganya keempatnya duanya both saya aku ku gue gw kami kita we us my our its it dia mereka nya lagi again lengkap full terakhir terbaru latest "
    "stop berhenti jangan kirim keuangan laba rugi pajak cek check evaluasi pencarian search survei riset rapat meeting ujian "
    "pdf excel exel xlsx xls csv html htm doc docx ppt pptx powerpoint spreadsheet file kreator creator influencer akun konten caption brief komunitas grup group rekomendasi gimana apa siapa berapa mana kapan "
    "penjualan omzet omset sales total toko usaha bisnis jualan kerja kampanye campaign campaigns kampanyenya "
    "dong donk ya yah kak min please pls nih deh sih kok lah so far now sekarang "
    "you everything everyone everybody they them creators kabar things kamu lu scam fraud penipuan penipu bug error masalah problem foto video belanja undian lomba "
)
"""Words that make it a question about something else than a campaign's name."""


_BETWEEN_DAYS: Final = bag("sampai sampe sd dan and to until hari tiap setiap every aja saja only")
"""Beside days of the week: then the days of the summary are named, and no campaign."""

_SHOWN = re.compile(
    r"^\W*(?:(?:kak|min|tolong|coba|minta|mau|please|give|send|me|us|the|lihat(?:in)?|liat(?:in)?|tampilkan|show|kirim(?:in)?|gimana|gmn|bagaimana|apa\s{1,3}kabar|how(?:['’]s|\s{1,3}is))\W{1,3}){0,5}"
    r"(?:(?:laporan|hasil|rekap|performa|perkembangan|status|reports?|results?|performance)(?:nya)?\W{1,3})?"
    r"(?:(?:dari|of|for|on|the|my|untuk|kampanye|campaign)\W{1,3}){0,4}"
    rf"(?P<name>\w[^\n]{{0,59}}?)(?:\W{{1,3}}(?:{PARTICLE}|campaign|kampanye|gimana|gmn|bagaimana|kabarnya|sekarang|so\s{{1,3}}far|doing|going|now|laporan|reports?|results?)){{0,3}}\W{{0,5}}$",
    re.I,
)
_SHOWS = re.compile(
    r"\b(?:laporan|hasil|rekap|performa|perkembangan|status|reports?|results?|performance|show|lihat|liat|tampilkan|gimana|gmn|bagaimana|kabar|how\b)",
    re.I,
)

_PLAIN: Final = re.compile(
    r"^\W*(?:(?:kak|min|tolong|coba|minta|mau|lihat|liat|cek|check|show|give|me|please|the|my|and|dan|terus|trus)\W{1,3}){0,4}"
    r"(?:(?:pajak|tax|ringkasan|summary|rekap|laporan|report|hasil|status|biaya|costs?|fee|budget|anggaran)(?:nya)?\W{1,3}(?:(?:dari|of|for|on|the|my|untuk|buat)\W{1,3}){0,3})?"
    rf"(?:(?:kampanye|campaign)\W{{1,3}}(?P<nama>\w[^@,;:?!\n]{{1,40}}?)|(?P<name>\w[^@,;:?!\n]{{1,40}}?)\W{{1,3}}(?:campaign|kampanye))(?:\W{{1,3}}(?:{PARTICLE})){{0,3}}\W{{0,5}}$"
)
_SOME: Final = bag(
    "aktif active running berjalan jalan baru new lama old pertama kedua ketiga first second third sebelum sebelumnya previous next berikut berikutnya yang yg sudah udah belum masih selesai done finished ongoing current "
    "summary ringkasan report reports laporan rekap hasil results status biaya cost costs pajak tax fee budget anggaran mulai start stop bikin buat make create cara how open buka tutup close hapus delete daftar list nama name dengan with"
)
"""Beside the word for a campaign: what is said of any, and no name."""


def plainly_named(text: str) -> str:
    """Return how the campaign is called that a message names and says no more of than what of it is wanted: `kampanye
    lebaran`, `pajak kampanye lebaran`, `the lebaran campaign`; "" for none."""
    found = _PLAIN.match(plain(text).strip())
    name = _as_name(found["nama"] or found["name"]) if found else ""
    words = set(name.split())
    return "" if words & (_KINDS_OF_REPORT | _SOME) else name


def shown_by_name(text: str) -> str | None:
    """Return what may be the name of a campaign that a whole message asks to see, as it is written: `ramadan gimana`;
    whether one is called so is for the caller to know. Other meanings of its words do not matter then."""
    found = _SHOWN.match(text) if _SHOWS.search(text) else None
    return found["name"] if found else None


def campaign_asked(text: str) -> tuple[str, bool] | None:
    """Return the name of the campaign whose results a message asks for, and whether it says that it
    is one: `laporan launching serum` -> ("launching serum", False). None where it names none."""
    folded = plain(text).strip()
    found = None if "@" in folded else _ASKED.match(folded) or _DOING.match(folded)
    if found is None:
        return None
    groups = found.groupdict()
    name = _as_name(groups.get("name") or groups.get("nama") or "")
    return (name, bool(groups.get("kind"))) if name else None


def report_asked(text: str) -> str:
    """Return what may be the campaign that a message asks a report of, named before the word for one (`luma men report`);
    "" for none."""
    found = _NAMED_FIRST.match(plain(text).strip())
    name = _as_name(found["name"]) if found else ""
    return "" if set(name.split()) & _KINDS_OF_REPORT else name


def _as_name(words: str) -> str:
    name = _LINKS.sub("", f"{' '.join(words.split())} ").strip()
    said = re.findall(r"\w+", name)
    days = {word for word in said if word not in _BETWEEN_DAYS} <= WEEKDAYS.keys()
    other = not _OTHER_THINGS.isdisjoint(said)
    return "" if names_profit(name) or days or other or len(said) > _LONGEST_NAME else name
