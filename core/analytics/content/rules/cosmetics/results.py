"""How it is said to work: at once and for ever, white, swallowed, praised by doctors, for stamina."""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import Rule, Said
from core.analytics.content.rules.common import ADVISED, FOLLOWED
from core.analytics.content.rules.cosmetics.sources import BPOM_3, BPOM_18, ONLY, SINCE_1, SINCE_3

RULES = (
    Rule(
        id="C11",
        severity="block",
        products=ONLY,
        source=f"{BPOM_3}: tidak boleh menjanjikan hasil mutlak atau segera",
        since=SINCE_3,
        why=Said(
            "Hasil instan, permanen, atau dijamin tidak ada; orang yang kecewa tidak kembali.",
            "There are no instant, permanent or guaranteed results; the disappointed do not return.",
        ),
        suggestion=None,
        finds=(
            "{putih} ~4 {seketika}",
            "{seketika} ~3 {putih}",
            "{putih} ~4 dalam|cuma|hanya|cukup|in|within ~1 {angka} ~1 {masa}",
            "dalam|cuma|hanya|cukup|in|within ~1 {angka} ~1 {masa} ~4 {putih}",
            "{putih} ~4 {sebentar}",
            "{sebentar} ~4 {putih}",
            "{putih} ~2 {angka} {masa}",
            "{angka} {masa} ~3 {putih}",
            "{putih} 100",
            "100 {putih}",
            "{putih} ~~10 {tak} ~2 balik|kembali|jadi ~1 gelap|item|hitam|kusam|lagi|dekil",
            "{seketika} ~2 naik ~2 tone|tingkat|shade",
            "sekali|seminggu|semalam|sehari ~2 mandi|pakai|oles|pake ~3 naik ~2 tingkat|tone|shade",
            "{gelap} ~~12 {seputih} ~~6 dalam|cuma|seminggu|sebulan|semalam|permanen",
        ),
        unless=(
            "langsung aku|beli|cekout|checkout|jatuh",
            "air|bawang|nasi|telur|baju|kaus|kaos|kemeja|gading|kertas|warna|tulang putih",
        ),
        hits=("Memutihkan wajah secara instan", "cerah dalam 3 hari", "glowing seketika"),
        misses=("Jangan percaya janji putih dalam 3 hari", "mi instan dan nasi putih"),
    ),
    Rule(
        id="C11",
        severity="warn",
        products=ONLY,
        source=f"{BPOM_3}: tidak boleh menjanjikan hasil mutlak atau segera",
        since=SINCE_3,
        why=Said(
            "Hasil yang dijanjikan cepat atau pasti mudah mengecewakan.",
            "A result promised fast or for sure easily disappoints.",
        ),
        suggestion=Said(
            "Aku pakai rutin dulu, hasil di tiap orang bisa beda ya.",
            "I used it regularly; people's results differ.",
        ),
        finds=(
            "{hasil} ~3 {seketika}",
            "{seketika} ~2 {hasil}",
            "{hasil} ~3 dalam|cuma|hanya|cukup|in|within ~1 {angka} ~1 {masa}",
            "dalam|cuma|hanya|cukup|in|within ~1 {angka} {masa} ~3 {hasil}",
            "{hasil} ~2 dalam? {sebentar}",
            "dalam? {sebentar} ~2 {hasil}",
            "merawat|perawatan|menutrisi|melembapkan ~4 dalam|cuma|hanya|in|within ~1 {angka} ~1 {masa}",
            "hasil ~1 instan|instant|permanen|seketika|pasti|dijamin|nyata",
            "dijamin|pasti|100 ~1 berhasil|ngefek|puas|kinclong|works|cocok",
        ),
        unless=(
            "dijamin gak|ga|tidak|nggak|anti",
            "langsung ~1 bersih bersih",
            "kering sendiri",
            "pasti ~1 wangi",
        ),
        hits=("kulit mulus dalam 7 hari", "hasilnya instan", "dijamin halus"),
        misses=("Gak ada hasil yang instan", "pengiriman dalam 3 hari"),
    ),
    Rule(
        id="C12",
        severity="warn",
        products=ONLY,
        source="Pernyataan BPOM tentang klaim memutihkan",
        since=SINCE_1,
        why=Said(
            "“Memutihkan” sering jadi tanda bahan berbahaya; “mencerahkan” pun hanya bila terdaftar.",
            "“Whitening” often hints at harmful substances; even “brightening” must be registered.",
        ),
        suggestion=None,
        finds=("{memutihkan} => melembapkan", "{gelap} ~~12 {seputih}"),
        unless=("pemutih baju|pakaian|gigi",),
        avoid=("memutihkan",),
        hits=("lotion buat memutihkan kulit", "sabun pemutih badan"),
        misses=("tidak memutihkan, cuma melembapkan", "aku pakai kemeja putih"),
    ),
    Rule(
        id="C13",
        severity="block",
        products=ONLY,
        source="BPOM: izin edar dicabut karena promosi kosmetik bisa ditelan",
        since=SINCE_1,
        why=Said(
            "Kosmetik hanya untuk bagian luar tubuh; menyuruh menelannya berbahaya.",
            "Cosmetics are for the outside of the body; telling people to swallow them is dangerous.",
        ),
        suggestion=Said("Untuk pemakaian luar saja ya.", "For external use only."),
        finds=(
            "diminum|ditelan|ditenggak|diteguk|drinkable|ingest|swallow => dioleskan",
            "bisa|boleh|tinggal|langsung|cukup minum|telan",
            "secara oral",
            "setetes|tetes|tetesin|teteskan|campur|campurin|campurkan|tuang|sendok ~4 (teh|air minum|air putih|minuman|kopi|jus|smoothie|lidah|mulut)",
            "lalu|terus|trus|kemudian minum|telan",
            "luar dalam ~4 minum|diminum|tetes",
            "kalau|kalo|klo|if ~1 ketelan|tertelan|swallowed",
        ),
        unless=("air|kopi|teh|jamu|susu|sambil ~2 diminum", "kopi|teh ~4 diminum"),
        hits=("serum ini bisa diminum", "tinggal ditelan tiap pagi"),
        misses=("bukan buat diminum ya", "kopinya diminum dulu"),
    ),
    Rule(
        id="C14",
        severity="block",
        products=ONLY,
        source=f"{BPOM_18}: iklan, termasuk testimoni, tidak boleh diperankan tenaga kesehatan",
        since=date(2016, 1, 1),
        why=Said(
            "Nama dokter atau bidan di iklan kosmetik dilarang, juga sebagai testimoni.",
            "A doctor or midwife in cosmetic advertising is forbidden, as a testimonial too.",
        ),
        suggestion=None,
        finds=(
            "{tenaga_medis} ~3 {menyarankan}",
            (
                "direkomendasikan|direkomendasiin|disarankan|disaranin|dianjurkan|recommended|diresepkan|"
                "dipercaya|trusted|approved|used ~2 {tenaga_medis}"
            ),
            "rekomendasi|saran|anjuran|pilihan|resep|andalan ~1 {tenaga_medis}",
            "kata|menurut ~1 {tenaga_medis}",
            "(dr|drg) ~3 {rekomendasi}",
            "(spkk|spog|spdv|spdve|sppd) ~3 {menyarankan}",
            "{tenaga_medis} approved|recommended",
            "diformulasikan|dibuat|diracik|diciptakan|dikembangkan ~2 {tenaga_medis}",
            "formula|formulasi|racikan|ciptaan|buatan ~1 {tenaga_medis}",
            "aku|saya sebagai|selaku|seorang ~1 {tenaga_medis}",
            "sebagai|selaku ~1 {tenaga_medis} ~4 aku|saya|{menyarankan}",
            "{tenaga_medis} ~8 {menyarankan} ~3 pasien*|ini|beli",
            "pasien* ~4 {menyarankan}|beli|pakai|pake",
            "persalinan|lahiran|praktik|klinikku|praktikku|visite ~~16 bekali|bekalin|kasih|saranin|pakaikan|pakein",
        ),
        unless=(
            "konsultasi|konsul|tanya|periksa|kontrol|ke|hubungi|ketemu ~3 {tenaga_medis}",
            "minum obat",
            "{tenaga_medis} ~4 {nasihat}",
            "{tenaga_medis} ~4 apa pun|aja|saja ~1 merek*|mereknya",
            *ADVISED,
            "{tenaga_medis} ~1 kulitku|gigiku|ku|aku ~3 pakai|pake sunscreen|masker|helm|tabir",
            *FOLLOWED,
        ),
        hits=("Direkomendasikan dokter kulit", "kata bidan bagus", "recommended by dermatologists"),
        misses=(
            "konsultasi ke dokter kalau iritasi",
            "Aku bukan dokter, cuma cerita",
            "Dokter kulitku bilang yang penting rutin pakai sunscreen, mereknya bebas",
            "My dermatologist told me to wear sunscreen daily, any brand",
            "Dokter bilang minum air putih yang cukup, itu kunci kulit sehat",
        ),
    ),
    Rule(
        id="C16",
        severity="block",
        products=(*ONLY, "food"),
        source="BPOM: izin edar dicabut 2024–2025 karena klaim erotis",
        since=SINCE_1,
        why=Said(
            "Klaim stamina dan pembesar tidak pernah boleh untuk kosmetik dan pangan.",
            "Claims of stamina or enlargement are never allowed for cosmetics and food.",
        ),
        suggestion=None,
        finds=(
            "stamina ~1 pria|lelaki|suami|laki|ranjang|seks",
            (
                "memperbesar|{besarkan}|enlarge|enlarges ~2 payudara|penis|"
                "vital|bokong|pantat|dada|alat|breast|breasts"
            ),
            "pembesar",
            "bra|bh|beha|cup|dada ~5 kesempitan|sempit|naik|nambah|penuh|padat|kencang|montok|ganti",
            "naik|nambah ~2 cup|cups",
            "suami|istri|pasangan ~3 kuat|ketagihan|puas|perkasa|lengket ~1 semalaman|ranjang|terus",
            "obat kuat",
            "tahan|kuat|lama|perkasa ~1 di? ranjang",
            "kuat|tahan|perkasa|joss|greng|tokcer ~3 berhubungan|hubungan ~1 intim|badan|seks|seksual|suami",
            "berhubungan|hubungan ~1 intim|badan|seks|seksual|suami ~4 kuat|tahan|lama|joss|greng|puas|bergairah",
            "last|lasts|lasting ~2 longer ~2 bed",
            "{kencangkan}|rapet|rapat|sempit|keset ~2 vagina|kewanitaan|intim|v|payudara|bokong|breast",
            "payudara|bokong|pantat|dada ~3 kencang|kenceng|besar|gede|montok|padat|berisi|naik",
            "miss v ~2 rapet|rapat|sempit|keset|kencang|wangi",
            "gairah|libido|ereksi|kejantanan|perkasa|keperkasaan|ejakulasi",
        ),
        unless=(
            "hubungan suami ~2 makin|semakin|sudah|udah|sekian lama",
            "ranjang ~1 kayu|besi|jati|susun|rotan",
        ),
        hits=(
            "bikin stamina pria joss",
            "krim pembesar payudara",
            "bikin kuat berhubungan intim",
        ),
        misses=(
            "stamina lari pagiku naik",
            "layarnya lebih besar",
            "hubungan suami istri itu soal sabar",
            "hubungan suami istri makin lama makin hangat kalau sering makan bareng",
            "kasur kuat di ranjang kayu jati",
            "ikatan kuat, hubungan keluarga makin dekat",
        ),
    ),
)
