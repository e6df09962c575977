"""Halal: what may be said before and after certification became a duty."""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import Rule, Said
from core.analytics.season import HALAL_DUTY

SAID = ("halal",)
OTHERWISE = (
    "halal bihalal|bi|nya",
    "rezeki|rejeki|uang|kerja|kerjaan|usaha|nafkah|cara|jalan|hubungan|pacar|harta|duit ~2 halal",
    "halal gak|ga|nggak|ngga|tidak|atau|kah",
    r"re:halal[^.!?\n]{0,60}\b(?:id ?)?\d{10,}",
    r"re:\d{10,}[^.!?\n]{0,60}halal",
    "belum|non|lagi|proses|mengurus|ngurus|daftar|urus|sedang ~3 halal",
    "secara|tidak|gak halal",
    "label|logo|sertifikat|sertifikasi ~1 halal ~4 cek|dicek|lihat",
    "cek|lihat|tanya|cari ~4 halal",
)
CERTIFICATE = "(sertifikat*|sertifikasi|nomornya|nomor sertifikat*|surat*|bpjph|certificate|certification|certified|paper|papers)"
PENDING = "belum|nyusul|menyusul|lagi|masih|diurus|ngurus|proses|diproses|expired|kadaluarsa|hangus|belakangan|pending|process|later|soon|yet"
UNCERTIFIED = (
    f"halal ~8 belum|lagi|masih|ga|gak|nggak|tidak|tanpa|don't|no|not|without|never ~4 {CERTIFICATE}",
    f"halal ~6 {CERTIFICATE} ~4 {PENDING}",
    f"belum|tanpa|masih|lagi|ga|gak|nggak|tidak|no|without ~2 {CERTIFICATE} ~4 tapi|tetap|tetep|pasti|dijamin|but|still ~3 halal",
    f"{CERTIFICATE} ~1 halal? ~3 belum|lagi|masih|expired|kadaluarsa|mati|habis|hangus|diurus ~4 tapi|tetap|tetep|pasti|dijamin|but|still ~2 halal",
    "klaim|bilang|tulis|sebut|ngaku halal ~1 aja|saja|dulu",
    "stiker|logo|label|cap ~1 halal ~3 beli|palsu|online|comot|download|tempel|ditempel|duluan",
    "tempel|pasang|pakai|pake ~1 stiker|logo|label|cap ~1 halal ~4 belum|dulu|beli|online|aja",
)
"""Who says that there is no certificate yet and calls the goods halal nevertheless."""
NUMBERED = (
    r"re:(?<!\w)no\W{1,3}(?:sertif\w*|bpjph|halal|registrasi|reg)\W+(?:\w+\W+){0,3}?(?:id ?)?\d{8,}"
)
"""`no sertifikat ID3211…`: the number, and no English no."""

SHOWN = Said(
    "Sertifikat halalnya bisa dicek di situs BPJPH, nomornya ada di kemasan.",
    "Its certificate can be checked with BPJPH; the number is on the pack.",
)

RULES = (
    Rule(
        id="C6",
        severity="block",
        products=("cosmetics",),
        source="Peraturan BPOM 18/2024; daftar klaim terlarang BPOM",
        since=date(2016, 1, 1),
        why=Said(
            "Kata halal di kosmetik perlu nomor sertifikatnya.",
            "Calling a cosmetic halal needs its certificate number.",
        ),
        suggestion=SHOWN,
        finds=SAID,
        unless=(*OTHERWISE, *UNCERTIFIED),
        hits=("Sabun mukanya sudah halal", "100% halal lipstiknya"),
        misses=("rezeki halal dari jualan", "bersertifikat halal ID31110000123450722"),
    ),
    Rule(
        id="A6",
        severity="inform",
        products=("food",),
        source="PP 42/2024: wajib bersertifikat halal mulai 17 Oktober 2026",
        since=date(2024, 10, 18),
        until=HALAL_DUTY,
        why=Said(
            "Mulai 17 Oktober 2026 usaha mikro dan kecil wajib bersertifikat; cantumkan nomornya bila sudah.",
            "From 17 October 2026 micro and small firms must be certified; give the number if you have it.",
        ),
        suggestion=SHOWN,
        finds=SAID,
        unless=(*OTHERWISE, *UNCERTIFIED),
        hits=("Makanan kami halal", "dijamin halal dan enak"),
        misses=("halal bihalal keluarga", "uang halal itu berkah"),
    ),
    Rule(
        id="A6",
        severity="inform",
        products=("food",),
        source="PP 42/2024: wajib bersertifikat halal sejak 17 Oktober 2026",
        since=HALAL_DUTY,
        why=Said(
            "Sertifikat halal sudah wajib, juga untuk usaha mikro dan kecil; cantumkan nomornya.",
            "Halal certification is now a duty for micro and small firms too; give the number.",
        ),
        suggestion=SHOWN,
        finds=SAID,
        unless=(*OTHERWISE, *UNCERTIFIED),
        hits=("Makanan kami halal", "dijamin halal dan enak"),
        misses=("halal bihalal keluarga", "uang halal itu berkah"),
    ),
    *(
        Rule(
            id=rule,
            severity="block",
            products=products,
            source="PP 42/2024: wajib bersertifikat halal sejak 17 Oktober 2026; UU Perlindungan Konsumen pasal 8(1)h",
            since=date(2024, 10, 18),
            why=Said(
                "Halal hanya boleh ditulis setelah sertifikatnya terbit, bukan selagi diurus.",
                "Goods may be called halal once the certificate is issued, not while it is pending.",
            ),
            suggestion=Said(
                "Sertifikatnya masih diurus; semua bahannya tertulis di kemasan.",
                "Our certificate is still being processed; all ingredients are on the pack.",
            ),
            finds=UNCERTIFIED,
            unless=("tanya|cek|apakah|is it ~3 halal", NUMBERED),
            hits=(
                "Halal 100% padahal sertifikat masih diurus",
                "Halal kok, sertifikatnya nyusul",
                "It is halal, we just have no certificate yet",
                "Belum ada sertifikat tapi pasti halal",
            ),
            misses=(
                "Sertifikat halal masih diproses, jadi logonya belum kami pasang",
                "Belum bersertifikat halal, masih kami urus",
                "Bersertifikat halal ID31110000123450722",
                "Not halal certified yet, so we do not say it is",
            ),
        )
        for rule, products in (("C6", ("cosmetics",)), ("A6", ("food", "health", "general")))
    ),
)
