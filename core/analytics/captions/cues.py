"""Turns of phrase that tell what a caption does: teach, judge, unpack, tell of a day, or sell.

Each is a pattern over lower-case plain text with the points that one meeting gives its theme. The
points are round numbers of ours; `benchmarks/evaluation/captions.py` measures them on captions
that were written and labelled before these lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

THEMES = ("promotion", "unboxing", "tutorial", "review", "daily")
"""Themes in the order that decides between equal points; what has no point is `other`."""


def _compiled(groups: Iterable[tuple[float, str]]) -> tuple[tuple[float, re.Pattern[str]], ...]:
    return tuple((points, re.compile(pattern)) for points, pattern in groups)


CUES: Mapping[str, tuple[tuple[float, re.Pattern[str]], ...]] = {
    "promotion": _compiled((
        (3, (r"\b(?:diskon(?! datengnya)|discount|sale|promo\w*|voucher|vocer|cashback|potongan|giveaway|flash ?sale|"
            r"(?:gratis|free) (?:ongkos|ongkir|1|satu|shipping)|beli \d gratis \d|buy \d get \d)\b")),
        (3, r"\b(?:kode|code)\s+(?:(?:promo|referral|diskon|unik)\s*)?(?:aku\s*)?(?::\s*)?[a-z]{2,}\d{1,3}\b"),
        (2, (r"\b(?:order|pesan sekarang|pesen sekarang|check ?out|co sekarang|beli sekarang|shop now|"
            r"open (?:po|order|slot|trip|jastip)|po (?:kue|batch|dibuka)|pre ?order|ready stock?|re-?stock?|"
            r"slot|kuota|stok(?:nya)? (?:terbatas|tinggal)|sebelum (?:kehabisan|habis))\b")),
        (2, (r"\b(?:link|tautan|cek|klik|chat admin|wa|dm) (?:\w+ )?(?:di )?(?:bio|keranjang|profil)\b|"
            r"keranjang kuning|etalase|\bwa 0?8|\bkomen mau\b|\bhubungi\b|\bdm (?:ya|aja|untuk)\b")),
        (2, (r"\b(?:dapatkan|nikmati|kunjungi|daftarkan|pendaftaran|tersedia|telah hadir|kini hadir|"
            r"mempersembahkan|peluncuran|cicilan|minimum pembelian|syarat dan ketentuan|pesan melalui|"
            r"download|unduh|menangin|buruan\w*|lowongan|segera (?:daftar|miliki|pesan))\b")),
        (1.5, (r"\b(?:cobain yuk|yuk cobain|langsung aja ke|kamu kapan|udah percaya|aku percayain|"
              r"percayakan|solusi\w*|andalan aku)\b")),
        (1, r"\b\d{2,3}(?:rb|k|ribu)\b(?=.{0,30}\b(?:aja|doang|all in)\b)"),
        (1, r"§iklan"),
    )),
    "unboxing": _compiled((
        (4, r"\b(?:un-?boxing|haul|what'?s in the box|isi (?:paket|kotak|box)(?:nya)?|mystery box|blind box)\b"),
        (3, (r"\b(?:buka|bongkar|membuka|intip) (?:\w+ )?(?:paket|kotak|isi|bareng|hampers|kado|satu satu)\w*\b|"
            r"\b(?:kita|yuk|mari) (?:kita )?(?:buka|bongkar|intip)\b|\bdibuka bareng\b")),
        (3, (r"\b(?:paket|kiriman|hampers|pr package|kado)(?:nya|an)? (?:ku |aku )?(?:dateng|datang|sampe|sampai|"
            r"nyampe|lucu|segede|dari)\b|\b(?:dapet|dapat|terima) (?:kiriman|paket|pr|hampers)\b|\bpr package\b")),
        (2, r"\b(?:kotak(?:nya)?\b.{0,20}\bisi|nunggu\w* (?:paket|kurir)|penampakan\w*|checkout jam|barang yang (?:aku|gue) (?:beli|checkout))"),
        (1.5, r"\b(?:packing|dateng(?:nya)?|kurir|first impression)\b"),
    )),
    "tutorial": _compiled((
        (4, r"\b(?:tutorial|resep|recipe|panduan|how to|how i|step by step|langkah\w*|step)\b"),
        (3, r"\b(?:cara(?:nya)?|trik|trick|tips?|diy|hack|teknik|rumus) (?!(?:bicara|pandang))\w+"),
        (3, r"^\s*(?:gini|begini|begitu) (?:lho |loh )?cara|\b(?:routine|rutinitas)\b(?=.{0,30}\b(?:kulit|skin|wajah|rambut|malam|pagi|1\.))"),
        (2, r"\bbahan(?:nya)?\s*[:&]|\b\d+ (?:sdm|sdt|gr|gram|siung|butir|ekor)\b|\b1\..{3,80}\b2\."),
        (1.5, (r"\b(?:tumis|seduh|aduk|kukus|goreng sampai|diemin|kucek|potong|campurkan|tuang|siapkan|siapin|"
              r"masukin|masukkan|ulangi\w*|lakukan|lakuin|bersihin|oles|gunakan)\b")),
        (1.5, (r"\b\d+\s?(?:x|set|detik|menit)\b.{0,40}\b\d+\s?(?:x|set|detik|menit)\b|"
              r"\b(?:squat|plank|push ?up|peregangan|gerakan|mpasi)\b")),
        (1.5, r"\b(?:save|simpan|swipe|geser)\b|\bre-?cook\b|\bbiar (?:ga|gak|nggak|tidak|\w+ tahan|makeup)\b"),
        (2, (r"\b(?:kesalahan (?:paling )?(?:umum|sering)|dari nol|urutan\w*|part (?:2|dua)|versi (?:hemat|gampang|simpel)|"
            r"request (?:ter|kalian)\w*|banyak yang (?:nanya|tanya)|kuncinya)\b")),
        (1, r"\b(?:bikin|masak|belajar) \w+|\bfor beginners?\b|\bpemula\b"),
    )),
    "review": _compiled((
        (4, r"\b(?:review\w*|ulas\w*|honest(?:ly)? (?:review|thoughts?|opinion)|plus ?minus(?:nya)?|worth it|penilaian)\b"),
        (3, r"\b\d(?:[.,]\d)?\s?(?:/|dari|out of)\s?(?:10|5)\b|\brat(?:e|ing)(?:nya)?\b\s*:?\s*\d|\bbintang \d"),
        (2, r"\b(?:nyoba\w*|nyicip\w*|cobain|cobai?n?|icip|mencoba|first time|mampir|nginep di|makan di)\b"),
        (2, (r"\b(?:perbandingan|bandingin|vs|repurchase|re-?purchase|ga nyesel|gak nyesel|nyesel|"
            r"ekspektasi|setelah (?:\w+ )?(?:pake|pakai|menggunakan)|(?:udah|sudah) .{0,20}(?:minggu|bulan|tahun|hari) "
            r"(?:pake|pakai)|secara keseluruhan|overall|rekomendasi|recommended|minusnya|kekurangan\w*|jangan beli)\b")),
        (2, (r"\b(?:kesan (?:pertama|aku|jujur)|ternyata|sisi (?:bagus|baik|positif)\w*|catatanku|yang berubah|"
            r"(?:seminggu|sebulan|setahun|sehari) (?:bareng|pakai|pake|sama|nyoba|coba)|(?:ga|gak|tidak|bukan) (?:di)?sponsor\w*|"
            r"kesampaian|versi (?:aku|gue|saya)|lagi (?:rame|viral|naik daun)|bedanya|pengalaman (?:aku|pakai|pake|beda))\b")),
        (1, (r"\b(?:jujur|menurut (?:aku|saya|gue)|honest|tekstur\w*|gurih|empuk|kenyal|manisnya|kemanisan|porsi\w*|"
            r"nampol|kuahnya|rasanya|hasilnya|wangi ?nya|ga lengket|whitecast|awet|bruntusan|jerawat\w*|performa\w*|"
            r"baterai\w*|kamera\w*|pelayanan\w*|kamarnya|view ?nya|sepadan|nyaman|akting\w*|endingnya|halus|"
            r"color payoff|berisik|suka dari)\b")),
        (0.6, r"\b(?:tapi|tetapi|namun|sayangnya|meski|walau\w*)\b"),
    )),
    "daily": _compiled((
        (3, (r"\b(?:ootd|throwback|tbt|day in my life|my week|week in|dump|vlog|sehari-?hari|morning routine versi|"
            r"birthday|ultah|ulang tahun|anniversary|ngabuburit|mudik|pulang kampung|hariku|harimu|hari kalian|rutinitas kecil\w*|kesiangan)\b")),
        (1.5, (r"\b(?:anak(?:ku|2|-anak)?|bocil|suami(?:ku)?|istri(?:ku)?|emak|mama(?:nya)?|ibu|ayah|bapak|si adek|adek|"
            r"keluarga|orang tua|temen2|sahabat|kucing(?:ku)?|tim futsal|kesayangan|bareng (?:kamu|tim|temen))\b")),
        (1.2, (r"\b(?:pagi|siang|sore|malem|malam|weekend|minggu ini|hari ini|hari pertama|kemarin|semalem|"
            r"malem minggu|minggu pagi|bulan ini|taun lalu|tahun lalu)\b")),
        (1.2, (r"\b(?:capek|cape|lelah|kangen|rindu|alhamdulillah|syukur\w*|bahagia|mager|sakit|mewek|nangis|seneng|"
              r"terima kasih kepada|semoga|doain|ga nyangka|gak nyangka|wisuda|studi|liburan|jalan-?jalan|ngopi|"
              r"ujan|hujan|macet\w*|seru|gagal ke|sarapan|rumah aja|cerita|bangun|tidur|pelan-?pelan|temen|nostalgia)\b")),
    )),
}  # fmt: skip

SELLS = re.compile(
    r"§iklan|\b(?:kerja ?sama|diajak|invite|undangan|kode referral|percaya(?:in|kan)?\b.{0,20}@|gifted|"
    r"pr package|makasih.{0,25}@|thank(?:s| you).{0,25}@|@\S+.{0,40}\b(?:makasih|terima kasih|thank))"
)
"""Says that somebody paid, invited or sent the thing."""

LABEL = re.compile(
    r"#(?:ad|ads|iklan|sponsored|endorse\w*|kerjasama|kerja_sama|paid\w*|partner\w*|gifted|\w+partner|"
    r"collab\w*|kolab\w*)\b|\bpaid (?:partnership|promot\w*)\b|\bkerja sama berbayar\b|\bbekerja ?sama dengan\b"
)
"""Labels of advertising, read before hashtags are opened."""
