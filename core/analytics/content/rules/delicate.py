"""What our collection of rules is silent about and a person should still look at: P, "perlu dicek".

These are no law that we could cite. Each says that it is none, and where to ask.
"""

from __future__ import annotations

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
