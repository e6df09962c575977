"""What our collection of rules is silent about and a person should still look at: P, "perlu dicek".

Each says where to ask; those without a law that we could cite say that they are none.
"""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import PRODUCTS, Rule, Said

SILENT = "Perlu dicek: tidak ada di kumpulan aturan kami"

TERMS = {
    "anak_dipanggil": "adik adik|adek adek|dik|dek|bocil|bocah|anak anak|teman teman kecil|kids|kiddos|children",
    "anak_disapa": "adik adik|adek adek|dik|dek|teman teman kecil|kiddos",
    "orang_tua": "mama|mamah|mami|ibu|bunda|papa|papah|ayah|bapak|ortu|orang tua|mommy|mom|dad|daddy|parents",
    "minta": "minta|mintain|rengek|merengek|paksa|bujuk|rayu|suruh|ask|beg|tell",
    "beli": "beli|beliin|belikan|belin|dibeliin|dibelikan|jajanin|bayarin|buy|get",
}

RULES = (
    Rule(
        id="P1",
        severity="warn",
        products=PRODUCTS,
        source=f"{SILENT}; lihat aturan iklan produk tembakau dan kebijakan konten platformnya",
        why=Said(
            "Iklan rokok dan rokok elektrik dibatasi, dan banyak platform melarangnya.",
            "Advertising of cigarettes and vapes is restricted, and many platforms forbid it.",
        ),
        reworded=False,
        suggestion=Said(
            "Jangan tayang dulu; tanyakan ke platformnya.",
            "Wait with this one and ask the platform.",
        ),
        finds=(
            "rokok elektrik|elektronik",
            "vape|vapor|vaping|e cigarette|e cig|vapes",
            "liquid ~1 vape|nic|nikotin|saltnic",
            "rokok|kretek|cerutu|shisha|tembakau ~3 rasa|varian|promo|diskon|murah|enak|mantap|nikmat|terbaru|mild",
            "cigarettes|cigars ~3 flavour|flavor|promo|discount|cheap|new",
        ),
        unless=(
            (
                "berhenti|stop|setop|dilarang|larangan|jangan|anti|bebas|bahaya|asap|area|tanpa|no|quit|quitting|kurangi|"
                "pengganti|mantan|kemasan|kotak|bungkus ~3 rokok|merokok|vape|vaping|cerutu|tembakau"
            ),
            "rokok|vape|merokok ~3 bahaya|dilarang|berhenti|merusak|kanker",
            "harga|cukai|pabrik|buruh|warung ~1 rokok",
            "motif|warna|kebun|petani|daun ~1 tembakau",
        ),
        hits=("rokok elektrik rasa mangga", "liquid vape diskon"),
        misses=(
            "ayo berhenti merokok",
            "kafe ini bebas asap rokok dan enak",
            "podcast tentang vapor trail pesawat, dilarang vape",
            "kain tenun motif tembakau promo hari ini",
        ),
    ),
    Rule(
        id="P3",
        severity="block",
        products=PRODUCTS,
        source="PP 28/2024 pasal 33 (UU 17/2023)",
        since=date(2024, 7, 26),
        reworded=False,
        why=Said(
            "Susu formula bayi dilarang diiklankan di media sosial, dan kreator dilarang dipakai untuk mengenalkannya.",
            "Infant formula may not be advertised on social media, and creators may not be used to speak for it.",
        ),
        suggestion=Said(
            "Jangan ditayangkan; tanyakan dulu ke Kementerian Kesehatan.",
            "Do not publish it; ask the Ministry of Health first.",
        ),
        finds=(
            "susu formula|lanjutan ~1 bayi|newborn|baru|0|6|anak|terbaik|ini|promo|diskon|murah|ready",
            "susu bayi ~2 0|6|formula|newborn",
            "susu formula|formulanya",
            "sufor|sufornya",
            "infant|baby|toddler formula",
            "(formula milk|formula for babies)",
            "pengganti asi",
        ),
        unless=(
            "tanpa|bukan|stop|kurangi|berhenti|dibanding|daripada|sebelum|without|no ~3 (sufor|susu formula|pengganti asi|infant formula|baby formula|formula milk)",
            "botol|dot|tas|cooler|pemanas|sterilizer|warmer|wadah|dispenser|tempat|bottle|bag ~3 (sufor|susu formula|formula milk|baby formula)",
        ),
        hits=("Susu formula 0-6 bulan lagi diskon", "baby formula ready stock, order now"),
        misses=("ASI saja tanpa susu formula", "wadah susu formula anti tumpah"),
    ),
    Rule(
        id="P2",
        severity="warn",
        products=PRODUCTS,
        source=f"{SILENT}; lihat bagian anak-anak di Etika Pariwara Indonesia",
        why=Said(
            "Anak diajak langsung membujuk orang tuanya membeli; bicaralah ke orang tuanya.",
            "Children are told to make their parents buy; speak to the parents.",
        ),
        suggestion=Said(
            "Ayah dan Bunda, keterangan lengkapnya ada di bawah.",
            "Parents, all details are below.",
        ),
        negatable=True,
        finds=(
            "{anak_dipanggil} ~5 {minta} ~3 {orang_tua} ~3 {beli}",
            "{minta} ~1 {orang_tua} ~1 kamu|kalian|your? ~1 {beli}",
            "(ayo|yuk) ~1 {minta} ~2 {orang_tua} ~2 {beli}",
            "{anak_disapa} ~3 (ayo|yuk|buruan) ~1 {beli}",
            "hai|halo|hey|hei|hi|hello ~1 {anak_dipanggil} ~3 (ayo|yuk|buruan) ~1 {beli}",
        ),
        hits=(
            "adik-adik, ayo minta mama beliin mainan ini",
            "kids, ask your mom to buy this toy",
            "halo anak-anak, yuk beli robotnya",
        ),
        misses=(
            "anak-anak suka minta mama masak ini",
            "adik minta dibelikan es, aku kasih",
            "ayo ajak mama beli kado bareng",
            "mainan anak-anak murah, yuk beli di toko kami",
            "baju anak-anak lucu, yuk beli sebelum habis",
            "anak-anak pasti suka, ayo beli dua",
        ),
    ),
)
