"""BPOM's permits: who may say that goods passed, and by which number people can check."""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import Rule, Said

REGULATED = ("cosmetics", "food", "health")

RULES = (
    Rule(
        id="C15",
        severity="block",
        products=REGULATED,
        source="BPOM, Januari–Februari 2025: hanya BPOM yang boleh menyatakan lolos",
        since=date(2025, 1, 1),
        why=Said(
            "Hanya BPOM yang menyatakan produk lolos; cap “approved” dari orang lain menyesatkan.",
            "Only BPOM says that a product passed; anyone else's “approved” misleads.",
        ),
        suggestion=Said(
            "Nomor izin edarnya bisa dicek di cekbpom.pom.go.id.",
            "You can look up its permit at cekbpom.pom.go.id.",
        ),
        finds=(
            "approved|aproved|apruvd|approve",
            "lolos|lulus ~1 uji|tes|test ~2 lab|laboratorium|bpom|aku|saya|klinis",
            "hasil uji lab ~1 aku|saya|sendiri|pribadi",
            "uji lab pribadi|sendiri|mandiri",
            "orang|pegawai|petugas|staf bpom ~4 pakai|pake|bilang|akui|suka|beli",
            "lulus|lolos ~1 tes|test|uji ~3 aku|saya|pribadi|sendiri",
            "uji|tes|test sendiri ~3 lab|laboratorium",
        ),
        unless=("only|hanya|cuma bpom ~6 approved|approve",),
        hits=("BPOM approved by me", "udah lolos uji lab aku sendiri"),
        misses=("cek nomornya di situs BPOM", "aku belum pernah tes lab"),
    ),
    Rule(
        id="C15",
        severity="block",
        products=(*REGULATED, "general"),
        source="BPOM, Januari–Februari 2025: hanya BPOM yang boleh menyatakan lolos; UU 17/2023",
        since=date(2025, 1, 1),
        reworded=False,
        why=Said(
            "Memakai nama BPOM tanpa izin edarnya, atau menjual tanpa izin itu, menyesatkan dan dilarang.",
            "Using BPOM's name without its permit, or selling without one, misleads and is forbidden.",
        ),
        suggestion=Said(
            "Tunggu izinnya terbit, lalu tulis nomornya.",
            "Wait until the permit is issued, then give its number.",
        ),
        finds=(
            "bpom ~1 fda? approved|approve|acc|setuju|akui|restui",
            "approved|disetujui|diakui|direstui|direkomendasikan|diacc ~1 by|oleh|sama? ~1 bpom",
            "{tak}|belum|tanpa|no ~4 bpom ~4 bukan|gapapa|gpp|tetap|santai|tenang|jelek|masalah|tapi|but|aman|penting|juga",
            "bpom ~5 nomor*|number ~4 rahasia|nyusul|menyusul|belum|secret|later|lupa",
            "bpom ~6 (ga ada|gak ada|nggak ada|tidak ada|tanpa|belum ada|no) nomor*|number",
            "bpom ~1 lagi|masih|belum|sedang|nyusul|menyusul|diurus|pending ~4 tapi|aman|jual|gas|tenang|but",
            "bpom ~1 lagi|masih|belum|sedang ~2 proses|diurus|keluar ~3 tapi|aman|jual|tenang|but",
            "bpom ~1 masih|lagi|sedang|baru|still ~2 proses|diproses|pengurusan|diurus|jalan|antre|process|processing|progress",
            "bpom ~2 (otw|nyusul|menyusul|pending|on the way|in process|in progress)",
            "masih|lagi|sedang|still ~1 proses|urus|ngurus|daftar|nunggu|menunggu|waiting ~1 for? bpom",
            "bpom ~2 versi|menurut|kata aku|saya|kami|gue",
            "bilang|tulis|ngaku|tempel ~1 aja|saja ~2 (sudah|udah|ber)? ~2 bpom",
            "(sudah|udah|ber) ~2 bpom ~6 padahal|meski|walau|walaupun ~3 belum|ga|gak|tidak|nggak",
            "lolos|lulus bpom ~2 aku|saya|sendiri|kami|katanya",
        ),
        unless=(
            "only|hanya|cuma bpom ~6 approved|approve",
            "(hati hati|waspada|hindari|beware|avoid) ~5 bpom",
            "cek|check|tanya ~2 bpom",
            r"re:bpom[^.!?\n]{0,40}(?:n[a-e]|md|ml|tr|sd|p-?irt) ?\d{6,}",
            "bpom ~5 belum|not|{tak}|nanti|baru ~3 jual|dijual|pasarkan|dipasarkan|launching|rilis|edar|beredar|sell|selling|sold",
            "jadi|makanya|so ~1 belum|not|{tak} ~2 jual|dijual|pasarkan|sell",
        ),
        hits=(
            "BPOM approved by me! Sudah lolos uji lab aku",
            "Belum BPOM tapi aman kok",
            "Sudah BPOM, nomornya nyusul ya kak",
            "BPOM has approved it, number later",
            "serumku BPOM masih proses ya bestie",
            "krim ini lagi urus BPOM, udah banyak yang cocok",
            "BPOM pending, order now",
            "Jangan ragu, BPOM masih proses kok",
        ),
        misses=(
            "Notifikasi BPOM masih diurus, jadi belum kami jual",
            "BPOM masih proses, belum dipasarkan ya",
            "prosesnya cepat, nomor BPOM NA18210100123",
            "Izin edar BPOM MD 867031001234",
            "Only BPOM decides what is approved",
            "Hati-hati krim tanpa BPOM",
        ),
    ),
    Rule(
        id="C17",
        severity="warn",
        products=(*REGULATED, "general"),
        source="Peraturan BPOM 18/2024; pola nomor NA + 11 angka",
        why=Said(
            "Kalau menyebut BPOM, tulis nomornya supaya orang bisa mengecek sendiri.",
            "If you mention BPOM, give the number so that people can check.",
        ),
        suggestion=Said(
            "Nomor izin edarnya ada di kemasan, silakan cek di cekbpom.pom.go.id.",
            "Its permit number is on the pack; look it up at cekbpom.pom.go.id.",
        ),
        finds=(
            "ber|sudah|udah|udh|sdh|terdaftar|resmi|ada|izin|ijin|legal|punya|lolos ~2 bpom",
            "berbpom",
        ),
        unless=(
            r"re:bpom[^.!?\n]{0,40}(?:n[a-e]|md|ml|tr|sd|p-?irt) ?\d{6,}",
            r"re:(?:n[a-e]|md|ml|tr|sd|p-?irt) ?\d{6,}[^.!?\n]{0,40}bpom",
            "izin edar ~4 cek|dicek",
            "belum|bukan|tanpa|tidak bpom",
        ),
        hits=("Krimnya sudah terdaftar BPOM", "udah BPOM kok kak"),
        misses=("terdaftar BPOM NA18210100123", "cek di situs BPOM ya"),
    ),
)
