"""Loans: those that are too easy, and those that nobody licensed."""

from __future__ import annotations

from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.finance import ONLY, SINCE, SOURCE

BESIDE = Said(
    "Bunga, biaya, dan izinnya tertulis di halaman resminya, baca dulu ya.",
    "Interest, fees and licence are on the official page; read them first.",
)

TERMS = {
    "pinjam": "pinjaman|pinjamannya|pinjam|pinjem|pinjamin|pinjemin|pinjol|kredit|dana|loan|loans|lend|lends|lending|lender|lenders|borrow|borrowing|"
    "gadai|talangan|modal|cair|cairin|paylater|cash|utang|utangan|kasbon|limit",
    "peringatan": "ciri*|tanda*|hati hati|waspada|lapor|laporkan|laporin|hindari|stop|bahaya|korban|jauhi|kenapa|apa itu|beware|avoid|report|sign|signs|why",
    "tercoret": "blacklist|macet|galbay|bi checking jelek|bi checking buruk|bi checking merah|slik jelek|slik buruk|slik merah|skor jelek|skor kredit jelek|"
    "skor kredit buruk|riwayat jelek|riwayat kredit jelek|riwayat kredit buruk|kol 5",
    "disetujui": "acc|di acc|cair|dicairkan|lolos|disetujui|diterima|approved",
    "tak_perlu": "tanpa|bebas|luar|di luar|bukan|ga|gak|nggak|ngga|gk|tidak|tdk|tak|enggak|belum|blm|gausah|ga usah|gak usah|nggak usah|ga perlu|"
    "gak perlu|nggak perlu|tidak perlu|ga pake|gak pake|ga lewat|gak lewat|jauh dari|without|no|not|non|outside",
}

RULES = (
    Rule(
        id="K8",
        severity="block",
        products=(*ONLY, "general"),
        source=f"POJK 40/2024: pinjaman daring wajib berizin OJK; {SOURCE}",
        since=SINCE,
        reworded=False,
        why=Said(
            "Meminjamkan uang tanpa izin OJK melanggar hukum; mengiklankannya ikut menjerumuskan orang.",
            "Lending money without OJK's licence is against the law; advertising it leads people into harm.",
        ),
        suggestion=Said(
            "Jangan tayangkan; tawarkan hanya pinjaman yang berizin.",
            "Do not publish this; only licensed lenders may advertise.",
        ),
        finds=(
            "{pinjam} ~~14 {tak_perlu} ~3 ojk",
            "{tak_perlu} ~3 ojk ~~12 {pinjam}",
            "{tak_perlu} ~1 terdaftar|berizin|diawasi ~1 di? ojk ~3 tapi|namun|aman|amanah|terpercaya|gapapa|kok|but",
            "ojk ~2 (ga|gak|nggak|tidak|mah ga) ~1 penting|perlu|usah|urusan ~~8 {pinjam}",
            "{pinjam} ~~10 ojk ~2 (ga|gak|nggak|tidak|mah ga) ~1 penting|perlu|usah|urusan",
            "pinjaman|pinjam|pinjem|pinjamin|pinjemin|pinjol|gadai|talangan|utang ~~14 {tak_perlu} ~1 izin|ijin|izinan|legalitas",
            "pinjol|pinjaman ~3 {tak_perlu} terdaftar|berizin|resmi|legal",
            "pinjol|pinjaman ~1 ilegal|gelap|bodong ~6 cair|aman|gas|cepat|limit|acc",
            "{pinjam} ~~8 no|without|not ~1 a? license|licence|licensed|licenced|registration|registered",
            "no license|licence ~1 needed|required|necessary ~~10 {pinjam}",
            "unregistered|unlicensed|unlicenced ~1 lender|lenders|loan|loans|lending",
        ),
        unless=(
            "{peringatan} ~8 ojk|ilegal|izin|unlicensed|unregistered|license|licence",
            "{peringatan} ~4 pinjol|pinjaman|lender|lenders|loans",
            "pinjol ~1 ilegal ~1 ciri*|tanda*|itu|adalah|bisa",
            "cek|periksa|tanya|check ~4 ojk",
            "jangan|jgn|never|don't ~2 {pinjam}",
        ),
        hits=(
            "Pinjaman cair 5 menit tanpa BI checking tanpa OJK, chat aja",
            "pinjaman online tanpa izin OJK, syarat cuma KTP",
            "dana tunai tanpa survey, ga perlu OJK ribet",
            "Cash loans, not registered with OJK, fast",
        ),
        misses=(
            "Jangan pinjam di pinjol tanpa izin OJK",
            "Ciri pinjol ilegal: tanpa izin OJK dan minta akses kontak",
            "Pinjaman kami berizin dan diawasi OJK",
            "Never borrow from a lender without an OJK licence",
            "belum terdaftar OJK? jangan pinjam",
        ),
    ),
    Rule(
        id="K5",
        severity="warn",
        products=(*ONLY, "general"),
        source=SOURCE,
        since=SINCE,
        why=Said(
            "Pinjaman yang mudah sekali perlu disertai bunga, biaya, dan izinnya.",
            "A loan that easy needs its interest, fees and licence beside it.",
        ),
        suggestion=BESIDE,
        finds=(
            (
                "pinjaman|pinjam|pinjol|kredit|dana|loan|loans ~3 cepat|kilat|langsung|instan|mudah|gampang|"
                "tanpa|5|menit|instant|fast|easy"
            ),
            "{tanpa} ~1 bi|slik|jaminan|agunan|survei ~1 checking",
            "langsung|cepat|pasti|auto cair|acc",
            "foto|selfie|modal|cukup ktp ~8 cair|masuk|langsung|jadi",
            "aplikasi ~~10 sejuta|juta|jt|dana ~2 masuk|cair",
            "instant|fast|easy|quick loan|loans|cash",
        ),
        unless=(
            "dana darurat ~5",
            "es batu ~2 cair",
            "dana langsung|cepat habis",
            "kredit|cicilan|pinjaman tanpa (dp|admin|biaya|denda|uang muka)",
            "cashback|bonus|voucher|komisi ~2 cair",
            "ciri*|tanda*|ilegal ~3 tanpa",
        ),
        hits=("Pinjaman cepat cair", "tanpa BI checking"),
        misses=("jangan percaya pinjaman cepat", "dana darurat dulu", "cashback langsung cair"),
    ),
    Rule(
        id="K7",
        severity="block",
        products=(*ONLY, "general"),
        source=SOURCE,
        since=SINCE,
        why=Said(
            "Menyuruh orang mengabaikan bunga atau syarat pinjaman menyesatkan.",
            "Telling people to ignore a loan's interest or terms misleads them.",
        ),
        suggestion=BESIDE,
        finds=(
            "bunga|syarat|denda|tenor ~1 {tak}|jangan|skip ~1 usah|perlu? ~1 dibaca|dipikirin|dipikir|dilihat|dihitung",
            "bayarnya|bayar ~1 pikir|urus nanti|belakangan",
            "don't ~1 read ~2 terms|interest|fees",
        ),
        hits=("bunganya ga usah dibaca", "Syaratnya jangan dibaca dulu, yang penting cair"),
        misses=("bunga dan syaratnya tolong dibaca dulu", "aku suka bunga mawar"),
    ),
    Rule(
        id="K9",
        severity="block",
        products=(*ONLY, "general"),
        source=f"POJK 40/2024: kelayakan peminjam dinilai lebih dulu; {SOURCE}",
        since=SINCE,
        why=Said(
            "Pinjaman yang disetujui untuk siapa saja menyesatkan: pemberi yang berizin menilai dulu.",
            "A loan approved for anybody misleads: licensed lenders assess first.",
        ),
        suggestion=BESIDE,
        finds=(
            "{pinjam} ~~8 {tercoret} ~6 {disetujui}",
            "{tercoret} ~~6 {disetujui} ~~6 {pinjam}",
            "{pinjam} ~~4 (approved for everyone|approved for anyone|guaranteed approval|everyone gets approved|everyone approved)",
            "{pinjam} ~~6 (bad credit|poor credit|no credit check|bad credit score)",
            "(bad credit|poor credit) ~4 approved|ok|okay|accepted|welcome ~~6 {pinjam}",
            "{pinjam} ~~5 (semua|siapapun|siapa pun|siapa saja) ~1 (pasti|auto|langsung|dijamin)? ~1 {disetujui}",
            "(galbay|bi checking jelek|bi checking buruk|slik jelek|slik buruk|skor kredit jelek|skor kredit buruk) ~~6 {disetujui}",
        ),
        unless=("{peringatan} ~8 blacklist|macet|jelek|credit|approved|acc",),
        hits=(
            "Pinjaman tunai, BI checking jelek tetap cair",
            "Nama masuk blacklist bank? Di sini pasti lolos, dana cair sore ini",
            "Pinjol galbay? Di kami tetap di-ACC",
            "Pinjaman kilat, semua langsung disetujui",
            "Quick loans, bad credit is fine, everyone gets approved",
        ),
        misses=(
            "Pinjaman dinilai dulu; riwayat kredit jelek bisa ditolak",
            "Cara memperbaiki skor kredit sebelum mengajukan pinjaman",
            "Blacklist tetangga yang suka pinjam panci",
        ),
    ),
)
