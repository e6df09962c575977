"""What is said of any goods and their delivery: free, genuine, there tomorrow, sure to make one pass."""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import PRODUCTS, Rule, Said
from core.analytics.content.rules.general import EPI, EPI_SINCE, UUPK

TERMS = {
    "lulus": "lulus|lolos|lancar|fasih|mahir|jago|pintar|ranking|rangking|juara|diterima|naik peringkat|peringkat satu|naik rangking|naik ranking|masuk ptn|nilai naik|top marks|straight as|pass|passing|fluent|fluency|accepted|hired",
    "esok": "besok|besoknya|hari ini|hari itu|sehari|esok hari|tomorrow|today|same day|next day",
    "bukti": "asli|murni|ori|original|orisinal|alami|natural|organik|herbal|genuine|authentic|pure",
}

RULES = (
    Rule(
        id="A3",
        severity="warn",
        products=PRODUCTS,
        source=f"{EPI} (kata “gratis”, “100%”, “asli”; perlu dicek pada naskah 2020)",
        since=EPI_SINCE,
        why=Said(
            "“Gratis” berarti tidak ada biaya lain; “100%” dan “asli” perlu bukti.",
            "“Free” means no other cost; “100%” and “genuine” need proof.",
        ),
        suggestion=Said(
            "Harga, ongkir, dan asal barangnya tertulis lengkap di keterangan.",
            "Price, shipping and origin are all in the description.",
        ),
        finds=(
            "gratis|free ~5 bayar|biaya|minimal ~1 ongkir|admin|belanja|transaksi|layanan|kirim|pengiriman|daftar|pendaftaran|pajak",
            "gratis|free ~5 syaratnya",
            "gratis|free ~~4 bayar|pay ~1 ongkir|admin|biaya|shipping|delivery",
            "bayar ~1 ongkir|admin ~2 doang|aja|saja",
            "cuma|cukup|tinggal|hanya|just|only bayar|pay ~1 ongkir|admin|shipping|delivery",
            "100 ~1 {bukti}",
            r"re:(?<![\w.,])100 ?(?:%|persen|percent)\W{1,3}(?:\w+\W{1,3}){1,2}(?:asli|murni|ori|original|genuine|authentic|pure)(?!\w)",
            r"re:(?<!\w)(?:emas|perak|gold|silver|mutiara|berlian) (?:asli|murni|pure|genuine) \d{1,4} ?(?:karat|carat|karats?|k|%)(?!\w)",
            "pure|genuine gold|silver|pearls|diamond",
            "{bukti} 100",
            "dijamin|pasti|garansi|terjamin {bukti}",
            "{bukti} ~2 100",
        ),
        unless=(
            "gratis ~3 tanpa biaya|syarat",
            "100 ~1 uang|ribu|rb|pcs|gram",
            r"re:[^.!?\n]{0,80}(?:bersertifikat|sertifikat(?:nya)?|ada surat|surat lengkap|certified|with (?:its |a )?certificate)",
            "gratis|free ongkir ~8 minimal|min",
            "100 original recipe",
        ),
        hits=(
            "Gratis! Kamu cuma bayar ongkir dan admin",
            "tas 100% asli",
            "Gratis mug cantik! (bayar biaya layanan 12rb)",
            "Free cookies, you only pay delivery",
            "100% kulit sapi asli",
            "Emas murni 24 karat",
            "100 persen asli, garansi uang kembali",
        ),
        misses=(
            "gratis konsultasi tanpa biaya",
            "gratis ongkir sekitar Bandung",
            "Gratis ongkir tanpa minimum belanja, tanpa biaya lain",
            "Gratis ongkir, bayar di tempat",
            "Free delivery, no minimum, no hidden fees",
            "Cincin emas murni 24 karat, ada surat dan nota",
            "Emas murni 24 karat dengan sertifikat",
            "100 ribu untuk dompet kulit asli",
            "Gratis ongkir! Bayar di tempat juga bisa",
            "Feel free to come, pay at the counter",
        ),
    ),
    Rule(
        id="A4",
        severity="warn",
        products=PRODUCTS,
        source=f"Permendag 31/2023 pasal 28; {UUPK} pasal 9–10",
        since=date(2023, 9, 26),
        why=Said(
            "Pembeli bisa salah paham soal mutu, keaslian, atau harga.",
            "Buyers may be misled about quality, origin or price.",
        ),
        suggestion=Said(
            "Bahan, asal, dan lama kirimnya aku tulis apa adanya di keterangan.",
            "I describe material, origin and delivery time as they are.",
        ),
        finds=(
            "kw|kwalitas super|premium|ori|mirror|1|satu",
            "grade|setara|mirip ori|original|branded",
            "mirror|replika|replica quality|ori|premium|original",
            "(tas|sepatu|jam|barang) kw",
            "garansi seumur|selamanya hidup?",
            "barang bm|black",
            "pasti|dijamin|always|selalu|guaranteed ~2 besok|tomorrow|sehari ~1 sampai|nyampe|arrives|arrive|delivered",
            "pokoknya|pasti|dijamin besok sampai|nyampe|tiba",
            "pokoknya|pasti|dijamin|guaranteed to? sampai|nyampe|tiba|arrive|delivery|delivered ~1 {esok}",
            "kirim|order|pesan|ship|shipped ~3 sampai|nyampe|tiba|arrives|arrive ~1 {esok} ~~6 pasti|dijamin|guaranteed",
        ),
        unless=(
            "rasa original|ori ~1 nya|pedas|keju|cokelat|vanila",
            "varian ~2 original",
            "rasa original",
        ),
        hits=(
            "tas KW super",
            "sepatu grade ori",
            "Pasti sampai besok ke seluruh Indonesia",
            "Kirim hari ini sampai hari ini juga ke seluruh Indonesia, pasti",
            "Guaranteed to arrive tomorrow, anywhere",
        ),
        misses=(
            "aku suka rasa original",
            "kualitasnya sesuai harga",
            "Belum pasti sampai besok ya, tergantung kurir",
            "Pesan hari ini, pasti dikirim besok",
            "Order today, ships tomorrow",
        ),
    ),
    Rule(
        id="A4",
        severity="warn",
        products=PRODUCTS,
        source=f"{UUPK} pasal 9(1)k",
        why=Said(
            "Hasil yang bergantung pada orangnya tidak bisa dijanjikan untuk semua.",
            "A result that depends on the person cannot be promised to everybody.",
        ),
        suggestion=Said(
            "Hasilnya bergantung pada latihan masing-masing; cara belajarnya aku ceritakan apa adanya.",
            "Results depend on each one's practice; I tell how the lessons go.",
        ),
        finds=(
            "dijamin|garansi|bergaransi|jaminan|guaranteed|guarantee ~3 {lulus}",
            "{lulus} ~2 dijamin|terjamin|bergaransi|guaranteed",
            "les|lesnya|kursus|bimbel|kelas|pelatihan|course|class|training ~4 pasti|auto ~1 {lulus}",
            r"re:100 ?(?:%|persen) (?:\w+ ){0,2}(?:lulus|lolos|naik peringkat|naik kelas|masuk ptn|diterima)",
            "{lulus} ~6 (atau uang kembali|or your money back|or money back)",
            "awet|tahan|irit ~1 (seumur hidup|selamanya|forever)",
        ),
        unless=(
            "kalau|jika|if ~1 {tak} ~2 {lulus}",
            "{tak}|belum|bukan|not|no ~3 dijamin|jaminan|garansi|guaranteed|guarantee",
        ),
        hits=(
            "dijamin lulus CPNS ikut les kami",
            "bimbel kami 100% anak pasti naik peringkat",
            "dijamin anak naik peringkat",
            "100% lulus tes masuk",
            "Dijamin lancar bahasa Inggris atau uang kembali",
        ),
        misses=(
            "semoga lulus CPNS ya semua",
            "anak naik peringkat setelah 3 bulan les",
            "100 anak lulus tahun ini",
            "tidak ada jaminan lulus, tapi kita latihan bareng",
            "latihan tiap hari biar lancar",
        ),
    ),
)
