"""All products: the ethics of Indonesian advertising (EPI) and consumer law."""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import PRODUCTS, Rule, Said
from core.analytics.content.rules.common import FIRST_STEP, GREETED, UNRIVALLED

EPI = "Etika Pariwara Indonesia (EPI, 2020)"
UUPK = "UU Perlindungan Konsumen 8/1999"
EPI_SINCE = date(2020, 2, 20)

TERMS = {
    "namun": "tapi|tp|namun|cuma|but|though|still",
    "yakin": "percayalah|percaya deh|percaya aja|trust me|believe me|aku jamin|kujamin|gue jamin|saya jamin|aku yakin|yakin banget|yakin kalian|pasti|dijamin|"
    "i guarantee|i promise|guaranteed|sumpah|bagus banget|enak banget|it's amazing|it's the best",
    "dituliskan": "ditulis|ditulisin|dituliskan|dikirim|dikirimin|dibuat|dibuatin|dibuatkan|dibikinkan|dibikin|dibikinin|disiapin|disiapkan|dikasih|diberi|"
    "written|provided|scripted|sent|made|prepared|given",
}

RULES = (
    Rule(
        id="A1",
        severity="block",
        products=("general", "health", "finance"),
        source=f"{EPI} 1.2.2",
        since=EPI_SINCE,
        opinion_allowed=True,
        why=Said(
            "Kata “paling” atau “nomor satu” butuh bukti yang dilampirkan.",
            "“The most” or “number one” needs proof attached.",
        ),
        suggestion=None,
        finds=(
            "{superlatif} => andalanku",
            "paling ~1 {mutu} => yang aku suka",
            r"re:(?:no\.?|nomor|nomer|number|#) ?(?:1|satu|one)(?!\w)",
            "satu satunya ~3 di|yang|se*",
            "the? best ~3 ever|in|on|of|made|on",
            "the most ~2 trusted|popular|effective|powerful|complete|affordable|instagrammable|instagramable|aesthetic|photogenic",
            "the (only|best|most) ~4 in|on the? world|universe|planet|country|market|indonesia|asia|city|town",
            "{tak} ~2 nemu|ketemu|ada|bakal|akan ~6 {ngalahin}",
            "nothing|none|no ~2 beats|compares|rivals",
            "paling ~2 se|di ~1 {tempat_luas}",
            "rajanya|ratunya|dewanya ~1 tas|sepatu|laptop|kasur|baju|gamis|hijab|kursi|helm",
            "unbeatable|unrivaled|unrivalled|unmatched|matchless",
            "gak|tidak|nggak|tak|ga ada ~1 tandingan|duanya|lawan|saingan|ngalahin",
            "nomor|nomer wahid",
            "top 1|3|markotop",
            "world's best|cheapest|finest",
            "cheapest|fastest|strongest ~2 in|ever",
            *UNRIVALLED,
        ),
        unless=(
            "nomor|nomer|no|number satu|1|one ~1 di|in ~1 hati|heart|hearts",
            (
                "doa|sahabat|teman|temen|momen|hari|hadiah|versi|keputusan|waktu|usaha|diri|orang|pelajaran|"
                "nilai|kado|obat|guru terbaik*"
            ),
            "kasih|memberi|memberikan|melakukan|berikan|ngasih|berikan|lakukan|usahakan ~1 yang? terbaik",
            "yang terbaik buat|untuk|bagi",
            (
                r"re:(?:tips|langkah|step|alasan|part|hubungi|wa|chat|jalan|jl|meja|antrean|antrian|rule|my|"
                r"cabang|blok|rumah|gang|jl\.? \w+|jalan \w+|jalan \w+ \w+|kamar|rt|rw|aturan|prioritas)\.? "
                r"(?:no\.?|nomor|nomer|number|#) ?(?:1|satu|one)"
            ),
            (
                r"re:(?:no\.?|nomor|nomer) ?(?:1|satu) (?:di|pada|untuk|buat) (?:bio|daftar|antrean|cabang|meja|"
                r"menu|list|keluarga)"
            ),
            "best friend|friends|day|regards|wishes|moment|part|time|of|luck",
            "tempat|sudut|pojok|posisi ternyaman ~1 di rumah|kamar|kos",
            "satu satunya anak|cucu|teman|alasan|orang|cara|hiburan|yang ~1 aku|saya",
            "terbaik menurut|versi",
            "rute|jalan|jalur|cara|bus|bis|kereta|tiket|pesawat|kapal|travel|ojek tercepat|termurah",
            "{waktu_saja}",
            "anak*|adik|kakak|aku|keponakan|murid|siswa|tim|kelas|lomba ~5 juara satu|1",
            "juara satu|1 ~1 lomba|kelas|tingkat|kategori|turnamen",
            "nomor|nomer|no satu|1 sampai|dan|atau|hingga",
            *FIRST_STEP,
            *GREETED,
        ),
        avoid=("terbaik",),
        hits=(
            "Sepatu terbaik di Indonesia",
            "toko tas nomor satu di Medan",
            "laptop paling murah",
            "Selimut terlembut, wajib punya",
            "Helm terkece sepanjang masa",
            "Villa paling instagramable di Canggu",
            "the most instagrammable studio in Canggu",
            "The comfiest sofa in town",
            "Toko kami nomor satu yang wajib kamu datangi",
        ),
        misses=(
            "Nomor satu yang wajib dicek sebelum sewa kos: airnya",
            "Hal nomor satu sebelum lari: pemanasan",
            "Nomor satu: cek ban. Nomor dua: isi bensin",
            "The number one rule of camping is to leave no trash",
            "Salam terhangat dari kami sekeluarga",
            "Kenangan ini tersimpan sepanjang masa",
            "Sepatu ini paling nyaman di kakiku",
            "doa terbaik buat kalian",
            "villa instagramable di Canggu",
            "paling lambat Jumat",
        ),
    ),
    Rule(
        id="A2",
        severity="warn",
        products=PRODUCTS,
        source=f"{EPI}: testimoni harus benar dialami dan tidak dilebihkan",
        since=EPI_SINCE,
        why=Said(
            "Testimoni yang mengatasnamakan semua orang sulit dibuktikan.",
            "A testimonial in everybody's name is hard to prove.",
        ),
        suggestion=Said(
            "Ini pengalamanku sendiri, kamu bisa beda.",
            "This is my own experience; yours may differ.",
        ),
        finds=(
            (
                "semua|seluruh|ribuan|jutaan|ratusan ~1 pembeli|pelanggan|customer|orang|pengguna|testimoni|"
                "konsumen|user|review ~3 puas|membuktikan|cocok|berhasil|suka|bukti|terbukti|sembuh|buktinya"
            ),
            (
                "sudah|udah|telah|terbukti ~1 terbukti|nyata|ampuh|dipercaya|digunakan ~1 ribuan|jutaan|"
                "ratusan|semua|khasiat|hasil"
            ),
            "10|sepuluh|9|sembilan dari 10|sepuluh ~1 orang|pengguna|wanita|pembeli|pelanggan",
            "proven by|to",
            "dijamin|pasti ~1 gak|tidak|nggak ~1 nyesel|menyesal|kecewa",
            "sumpah ~2 kisah|cerita|true nyata|asli|story",
            "{belum_coba} ~3 {namun} ~4 {yakin}",
            "{ulasan} ~1 {dituliskan} oleh|sama|dari|by? the|pihak|si? brand|klien|client|merek|penjual|seller|agency|agensi",
        ),
        unless=(
            "terima kasih|makasih ~6 ribuan|ratusan|semua",
            "kamu|kalian|kakak|bunda|yang|siapa|kalau|kalo|if|you|anyone ~3 {belum_coba}",
            "{yakin} ~1 (penasaran|suatu hari|kapan kapan|curious|soon|someday)",
            "{yakin} ~1 bakal|mau|akan|will ~1 coba|cobain|nyoba|nyobain|mampir|beli|try|visit",
        ),
        hits=(
            "Semua pembeli pasti puas",
            "ribuan testimoni membuktikan",
            "Belum pernah coba sih, tapi percaya deh, enak banget",
            "Haven't tried it, but trust me, it's great",
            "Testimoni ini ditulis brand, aku tinggal baca",
            "My review was written by the brand",
        ),
        misses=(
            "terima kasih ribuan pelanggan",
            "belum tentu semua orang cocok",
            "Belum pernah coba, tapi kelihatannya menarik",
            "Yang belum pernah coba tapi pengen, mampir yuk",
            "Haven't tried it yet, but I'm curious",
            "Testimoni ini ditulis pembeli kami sendiri",
        ),
    ),
    Rule(
        id="A7",
        severity="inform",
        products=PRODUCTS,
        source="UU ITE pasal 28(1) (UU 1/2024)",
        since=date(2008, 4, 21),
        why=Said(
            "Menuduh produk lain tanpa bukti bisa jadi kabar bohong yang merugikan.",
            "Accusing another product without proof may be harmful false news.",
        ),
        suggestion=Said(
            "Aku cerita soal yang ini saja, yang lain belum pernah kucoba.",
            "I only speak of this one; I have not tried the others.",
        ),
        finds=(
            (
                "merek|merk|brand|produk|warung|toko lain|sebelah ~3 merkuri|boraks|formalin|babi|palsu|"
                "oplosan|kanker|beracun|racun|penipu"
            ),
        ),
        hits=("merek sebelah pakai boraks", "produk sebelah mengandung merkuri"),
        misses=("cek dulu ada merkuri atau tidak", "toko sebelah tutup hari ini"),
    ),
)
