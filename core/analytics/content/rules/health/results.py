"""What works at once or for certain, instead of medicine, or on strength, as nothing may be said to."""

from __future__ import annotations

from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.common import story
from core.analytics.content.rules.health.slimming import (
    NO_WEIGHT,
    SLIMMING,
)
from core.analytics.content.rules.health.sources import ONLY, SOURCE, UUPK

RULES = (
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
