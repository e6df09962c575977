"""What heals, is safe for everybody, or is praised by doctors, as nothing may be said to be."""

from __future__ import annotations

from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.common import FIGURES, FOLLOWED, no_story, story
from core.analytics.content.rules.health.sources import ONLY, SOURCE, UUPK

_BOAST = r"(?:ampuh|manjur|mujarab|cespleng|jitu|sembuh\w{0,3}|tuntas|total|paling|nomor|terbaik|dijamin|pasti|cepat|langsung|seketika|hilang|cures?|best|guaranteed)"
LICENSED = (
    r"re:(?<!\w)obat\W{1,3}(?:\w+\W{1,3})?(?:batuk|flu|pilek|demam|maag|mag|masuk angin|diare|sakit kepala|luka|mual)(?!\w)"
    rf"(?=(?![^\n]{{0,150}}\b{_BOAST}\b)[^\n]{{0,100}}\b(?:apot[ei]k\w{{0,3}}|apoteker|aturan pakai|sesuai aturan|petunjuk|di kemasan|pada kemasan|baca label))"
)
"""Pattern for an everyday medicine that is named where it is sold or with its directions, unless
something is promised of it."""

RULES = (
    Rule(
        id="H1",
        severity="block",
        products=(*ONLY, "general"),
        source=f"{SOURCE}; {UUPK}",
        why=Said(
            "Menjanjikan sembuh membuat orang menunda berobat; iklan tidak boleh mengatakannya.",
            "Promising a cure makes people put off treatment; advertising may not say so.",
        ),
        suggestion=None,
        finds=(
            "{menyembuhkan} => menemani istirahat",
            "{mengobati} ~2 {penyakit}",
            ("{mencegah}|{hilang}|{mengatasi}|{turunkan}|anti ~2 {penyakit}|sel"),
            "{penyakit} ~4 {lenyap}|total",
            "{penyakit} ~~6 {menyembuhkan}",
            "sembuh|bebas ~2 dari ~1 {penyakit}",
            "sembuh total|permanen|tuntas|seketika|100",
            "obat ~2 segala|semua|macam",
            "obat ~1 {penyakit}",
            "segala|semua|berbagai macam? penyakit",
            "{penyakit} ~~18 {tak} ~3 {kambuh}|sembuh ~1 lagi?",
            "{penyakit} ~~18 {kini} ~3 {usai}|stabil|bagus|turun",
            "{penyakit} ~~14 ({usai}|stabil|normal|bisa jalan)",
            "untuk|buat|for|bagi ~2 stroke|kanker|diabetes|tumor|kista|ginjal|jantung|hipertensi|kolesterol|hepatitis|asma",
            "untuk|buat|for|bagi (asam urat|darah tinggi|asam lambung|gula darah|batu ginjal)",
            r"re:\bgula(?:nya|ku)?\W+(?:\w+\W+){0,3}\d{3}\b",
            "{tenaga_medis} ~3 kaget|heran|bingung|takjub|geleng",
            "penurun|pereda|penyembuh|penawar|penghancur|peluruh ~2 {penyakit}",
            "lumpuh|stroke|kanker|tumor ~~14 jalan|berdiri|normal|hilang ~1 lagi",
            "benjolan|tumor|kista|kanker ~4 mengecil|kempes|hilang|menyusut|luruh",
            *story("{penyakit}|{nyeri}|benjolan|lumpuh|gulanya"),
        ),
        unless=(
            "{bukan_sakit}",
            *FIGURES,
            "healing",
            "setelah|habis|baru|pasca|sejak|sudah|udah ~1 sembuh ~1 dari",
            "cek|periksa|kontrol|tes|skrining|konsultasi ~3 {penyakit}",
            "treat yourself",
            "semoga|cepat|cepet|lekas|doa|moga ~3 sembuh",
            "minum|beli|obat nyamuk",
            "masih|tetap|belum ~3 {penyakit}",
            *no_story("{penyakit}|{nyeri}"),
            "konsultasi|konsultasikan|tanya|tanyakan|diskusi ~8 {penyakit}",
            "obat ~1 dokter|puskesmas",
            LICENSED,
            "stop motor|di|dulu",
        ),
        avoid=("menyembuhkan",),
        hits=(
            "Jamu ini menyembuhkan segala penyakit",
            "penghancur batu ginjal",
            "kolesterol langsung sembuh",
            "Obat maag paling manjur cuma ada di apotek kami",
            "obat diabetes alami tersedia di apotek",
        ),
        misses=(
            "suplemen tidak menyembuhkan penyakit",
            "semoga cepat sembuh ya",
            "Obat pilek, masker, dan termometer tersedia di apotek kami",
            "Obat maag cair, baca aturan pakai sebelum minum",
        ),
    ),
    Rule(
        id="H2",
        severity="block",
        products=ONLY,
        source=f"{SOURCE}; {UUPK}",
        why=Said(
            "Yang alami pun bisa tidak cocok; “tanpa efek samping” tidak pernah pasti.",
            "Even natural things may not suit; “no side effects” is never certain.",
        ),
        suggestion=Said(
            "Baca aturan pakainya, dan tanya tenaga kesehatan kalau sedang minum obat lain.",
            "Read the directions, and ask a professional if you take other medicine.",
        ),
        finds=(
            "{tanpa} ~2 {efek_samping}|risiko|resiko|bahaya",
            "dijamin|pasti|100|terbukti|sangat|jelas aman|safe",
            (
                "aman|safe ~1 dikonsumsi|diminum|untuk|buat|bagi|for ~3 {bumil}|semua|siapa|jangka|lambung|"
                "ginjal|everyone|penderita|setiap|tiap"
            ),
            "tidak|gak|ga|nggak berbahaya|bahaya",
        ),
        unless=("packing|paket|kemasan|pengiriman ~3 aman",),
        avoid=("tanpa efek samping",),
        hits=("Herbal alami tanpa efek samping", "100% aman karena dari alam"),
        misses=("bukan berarti tanpa efek samping", "paketnya sampai dengan aman"),
    ),
    Rule(
        id="H3",
        severity="block",
        products=(*ONLY, "food"),
        source=SOURCE,
        why=Said(
            "Tenaga kesehatan tidak boleh dipakai untuk meyakinkan pembeli.",
            "Health professionals may not be used to persuade buyers.",
        ),
        suggestion=Said(
            "Ini pengalamanku sendiri, tiap orang bisa beda.",
            "This is my own experience; people differ.",
        ),
        finds=(
            "{tenaga_medis} ~3 {menyarankan}",
            (
                "direkomendasikan|direkomendasiin|disarankan|disaranin|dianjurkan|recommended|diresepkan|"
                "dipercaya|trusted|approved|used ~2 {tenaga_medis}"
            ),
            "rekomendasi|pilihan|andalan ~1 {tenaga_medis}",
            "formula|racikan|ciptaan|buatan {tenaga_medis}",
            "{tenaga_medis} ~6 resepin|meresepkan|nyuruh|menyuruh ~3 pasien*|ini",
            "dibuat|diracik|diformulasikan|dikembangkan ~2 {tenaga_medis}",
        ),
        unless=(
            "konsultasi|konsul|konsultasikan|tanya|tanyakan|tanyain|periksa|kontrol|ke|hubungi|ketemu|ask ~3 {tenaga_medis}",
            "kata|menurut ~1 {tenaga_medis} ~3 jangan|kurangi|kurangin|batasi|hindari",
            "{tenaga_medis} ~4 {nasihat}",
            "{tenaga_medis} hewan|gigi ~1 langganan",
            "minum obat ~2 {tenaga_medis}",
            *FOLLOWED,
        ),
        hits=("direkomendasikan dokter", "Bidan dan perawat aja minum ini"),
        misses=(
            "konsultasi ke dokter dulu ya",
            "Ikuti anjuran dokter ya kalau minum vitamin ini",
            "Mengikuti anjuran dokter dan baca aturan pakai ya",
            "dokter belum tentu merekomendasikan ini",
        ),
    ),
)
