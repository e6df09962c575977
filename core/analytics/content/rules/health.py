"""Supplements, herbal medicine and health services.

Peraturan BPOM 34/2022 governs the advertising of traditional medicine, quasi-medicine and food
supplements; which of its articles each rule rests on has not been checked.
"""

from __future__ import annotations

from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.common import FIGURES, FOLLOWED, no_story, story
from core.analytics.content.rules.slimming import (
    DAYS_THEN_KILOS,
    KILOS_THEN_DAYS,
    NO_WEIGHT,
    SLIMMING,
)

ONLY = ("health",)
SOURCE = (
    "Peraturan BPOM 34/2022 (iklan obat tradisional, obat kuasi, suplemen); pasalnya belum dicek"
)
UUPK = "UU Perlindungan Konsumen pasal 8(1)f dan 9(1)j"

_BOAST = r"(?:ampuh|manjur|mujarab|cespleng|jitu|sembuh\w{0,3}|tuntas|total|paling|nomor|terbaik|dijamin|pasti|cepat|langsung|seketika|hilang|cures?|best|guaranteed)"
LICENSED = (
    r"re:(?<!\w)obat\W{1,3}(?:\w+\W{1,3})?(?:batuk|flu|pilek|demam|maag|mag|masuk angin|diare|sakit kepala|luka|mual)(?!\w)"
    rf"(?=(?![^\n]{{0,150}}\b{_BOAST}\b)[^\n]{{0,100}}\b(?:apot[ei]k\w{{0,3}}|apoteker|aturan pakai|sesuai aturan|petunjuk|di kemasan|pada kemasan|baca label))"
)
"""Pattern for an everyday medicine that is named where it is sold or with its directions, unless
something is promised of it."""

SIGNS = (
    f"re:{KILOS_THEN_DAYS}",
    f"re:{DAYS_THEN_KILOS}",
    "(efek samping|side effects|side effect|berat badan|belly fat|perut rata|lemak perut|weight loss|dress sizes|fda approved)",
    "langsing|kurus|melangsingkan|pelangsing|slimming|slimmer|bpom",
    "melt|melts|shrink|flatten ~2 belly|tummy|waist",
    "perut ~1 rata|kempes|buncit",
    "jamu|herbal|suplemen|supplement|vitamin|kapsul|obat|klinik|terapi|bekam|akupuntur|madu hutan",
    "gelang|kalung|bantal|batu|alat ~2 kesehatan|magnet|terapi|energi",
)

TERMS = {
    "berat": "kg|kilo|kilogram|kilos|cm|senti",
    "tubuh": "turun|naik|nambah|tambah|langsing|kurus|gemuk|tinggi|lose|gain|drop",
}

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
    Rule(
        id="H4",
        severity="block",
        products=ONLY,
        source=f"{SOURCE}; {UUPK}",
        why=Said(
            "Angka dan waktu yang dijanjikan tidak bisa ditepati untuk semua orang.",
            "Promised numbers and dates cannot be kept for everybody.",
        ),
        suggestion=Said(
            "Hasil di tiap orang beda; jaga makan dan gerak juga ya.",
            "People's results differ; mind your food and exercise too.",
        ),
        finds=(
            (
                r"re:(?:turun|naik|nambah|tambah|lose|gain|drop|susut|langsing)\W+(?:\w+\W+){0,2}?\d+\W*"
                r"(?:kg|kilo\w*|cm|senti\w*)[^.!?\n]{0,25}(?:hari|minggu|bulan|malam|seminggu|sebulan|"
                r"sehari|days?|weeks?|month)"
            ),
            "dijamin|pasti|auto|guaranteed ~2 {tubuh}|sehat|sembuh|berhasil|fit|bugar",
            "langsung ~1 sembuh|langsing|kurus|tinggi|bugar|sehat",
            "sembuh|langsing|kurus|sehat ~2 seketika|instan|sekejap|semalam",
            "hasil ~1 instan|permanen|pasti|dijamin|nyata",
            "timbangan|berat ~1 badan? ~1 turun ~4 sehari|seminggu|sebulan",
            "turun|langsing|kurus ~4 tanpa diet|olahraga",
            *story("timbangan|{baju}|berat badan"),
            "langsing|kurus|turun|tinggi ~3 dalam|cuma|hanya ~1 {angka} {masa}",
            *SLIMMING,
        ),
        unless=(
            "langsung sehat selalu",
            NO_WEIGHT,
        ),
        avoid=("hasil instan",),
        hits=("Turun 10 kg dalam seminggu", "dijamin tinggi naik", "langsung sembuh seketika"),
        misses=("Tidak ada jaminan berat badan turun", "aku turun 2 kilo, entah kenapa"),
    ),
    Rule(
        id="H4",
        severity="block",
        products=("food", "general"),
        source=f"{SOURCE}; {UUPK}",
        why=Said(
            "Kilo yang hilang dalam hitungan hari tidak bisa ditepati, dan makanan tidak boleh menjanjikannya.",
            "Kilos lost within days cannot be promised, least of all by food.",
        ),
        suggestion=None,
        finds=SLIMMING,
        unless=(NO_WEIGHT,),
        hits=("Minum ini turun 10 kg dalam seminggu", "Lose 8 kg in 10 days with our tea"),
        misses=("Beras 10 kg, turun harga 2 hari", "Aku turun 2 kilo, entah kenapa"),
    ),
    Rule(
        id="H5",
        severity="block",
        products=(*ONLY, "food", "general"),
        source=SOURCE,
        why=Said(
            "Menyuruh orang berhenti berobat bisa mencelakai.",
            "Telling people to stop treatment can harm them.",
        ),
        suggestion=Said(
            "Tetap ikuti arahan dokter ya, ini cuma pelengkap.",
            "Keep following your doctor's advice; this is an extra.",
        ),
        finds=(
            "berhenti|stop|tinggalkan|tinggalin|lupakan|buang ~1 minum? obat|pengobatan|terapi ~1 dokter?",
            (
                "gak|ga|nggak|tidak|tak|tanpa|ngga ~1 perlu|usah|harus|butuh ~2 dokter|operasi|kemo|"
                "kemoterapi|puskesmas|berobat|cuci"
            ),
            "tanpa ke? dokter|operasi|kemoterapi|cuci|suntik",
            "pengganti|gantikan|menggantikan|ganti ~1 obat ~1 dokter",
            "stop|berhenti|tanpa ~1 cuci|kemo|kemoterapi|insulin|operasi",
            "stop|quit taking? your? medication|medicine|meds",
            "{tak} ~2 perlu|usah|butuh ~2 minum? ~1 obat|suntik|insulin|dokter",
            "obat ~2 resep|dokter|rutin ~3 pensiun*|dibuang|tinggal|stop|berhenti|lepas",
            "buang|stop|lepas|tinggal ~1 (insulin*|obat dokter|obatmu)",
            "(operasi|kemo|kemoterapi|insulin|cuci darah) ~~14 (batal|dibatalin|dibatalkan|gajadi|cancel|dicoret|ga jadi|tidak jadi|nggak jadi)",
        ),
        unless=("tanpa ~2 tanya|konsultasi|bilang dokter", "tanpa dokter gigi"),
        avoid=("berhenti minum obat dokter",),
        hits=("Berhenti minum obat dokter", "gak perlu ke dokter lagi"),
        misses=(
            "jangan berhenti minum obat tanpa tanya dokter",
            "bukan pengganti obat dari dokter",
        ),
    ),
    Rule(
        id="H6",
        severity="block",
        products=(*ONLY, "general"),
        source=f"{SOURCE}; BPOM: klaim erotis",
        why=Said(
            "Janji soal stamina ranjang atau pembesar tidak boleh diiklankan.",
            "Promises of sexual stamina or enlargement may not be advertised.",
        ),
        suggestion=None,
        finds=(
            "jamu|obat|ramuan|kapsul|herbal kuat|perkasa",
            "kopi ~1 jantan|perkasa|lelaki|stamina",
            "stamina ~1 pria|lelaki|suami|laki|ranjang|seks",
            "tahan lama ~2 ranjang|istri|pasangan|bikin|main",
            "kuat|perkasa ~1 di? ranjang",
            "pembesar|memperbesar|membesarkan|besarin ~2 payudara|penis|vital|alat|bokong",
            "gairah|libido|ereksi|kejantanan|keperkasaan|ejakulasi",
            "istri|suami|pasangan ~1 puas|ketagihan|nagih",
        ),
        unless=(
            "kopi kuat ~1 rasanya|pahit|aromanya",
            "ranjang ~1 kayu|besi|jati|susun|rotan",
            "puas|ketagihan|nagih ~3 masakan|makanan|sambal|kue|sayur|pelayanan",
        ),
        hits=("Jamu kuat tahan lama", "obat pembesar alat vital"),
        misses=(
            "stamina lariku membaik",
            "kopinya kuat, aku suka",
            "suami puas banget sama masakan ini",
            "istri ketagihan sambal ini",
            "kasur kuat di ranjang kayu jati",
        ),
    ),
)
