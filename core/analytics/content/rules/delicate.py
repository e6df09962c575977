"""What our collection of rules is silent about and a person should still look at: P, "perlu dicek"."""

from __future__ import annotations

from core.analytics.content.rule import PRODUCTS, Rule, Said

SILENT = "Perlu dicek: tidak ada di kumpulan aturan kami"

TERMS = {
    "anak_dipanggil": "adik adik|adek adek|dik|dek|bocil|bocah|anak anak|teman teman kecil|kids|kiddos|children",
    "anak_disapa": "adik adik|adek adek|dik|dek|teman teman kecil|kiddos",
    "orang_tua": "mama|mamah|mami|ibu|bunda|papa|papah|ayah|bapak|ortu|orang tua|mommy|mom|dad|daddy|parents",
    "minta": "minta|mintain|rengek|merengek|paksa|bujuk|rayu|suruh|ask|beg|tell",
    "rewel": "nangis|menangis|ngambek|rewel|merengek|cry|nag|whine|scream",
    "beli": "beli|beliin|belikan|belin|dibeliin|dibelikan|jajanin|bayarin|transfer|checkout|top up|topup|topupin|isiin|buy|buys|get|pay|pays",
}

RULES = (
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
            "{anak_dipanggil} ~2 {rewel}|{minta} ~2 sampai|sampe|biar|supaya|until|till ~1 {orang_tua} ~3 {beli}",
            "{anak_dipanggil} ~3 (make|get|have) ~1 {orang_tua} ~2 {beli}",
            "{anak_dipanggil} ~2 (ayo|yuk|buruan|jangan lupa) ~1 bilang ~2 {orang_tua} ~3 {beli}",
            "{minta} ~1 {orang_tua} ~1 kamu|kalian|your? ~1 {beli}",
            "(ayo|yuk) ~1 {minta} ~2 {orang_tua} ~2 {beli}",
            "{anak_disapa} ~3 (ayo|yuk|buruan) ~1 {beli}",
            "hai|halo|hey|hei|hi|hello ~1 {anak_dipanggil} ~3 (ayo|yuk|buruan) ~1 {beli}",
        ),
        hits=(
            "adik-adik, ayo minta mama beliin mainan ini",
            "kids, ask your mom to buy this toy",
            "halo anak-anak, yuk beli robotnya",
            "Adek-adek, ngambek dulu biar papa checkout bonekanya",
            "Bocil, buruan bilang ke papa suruh beli tiketnya",
            "Hey kids, make your parents buy this",
            "Kids, cry until daddy buys it for you",
        ),
        misses=(
            "anak-anak suka minta mama masak ini",
            "adik minta dibelikan es, aku kasih",
            "anak-anak bilang ke mama mau beli lagi besok",
            "anak-anak nangis waktu pulang, ayah belikan balon",
            "ayo ajak mama beli kado bareng",
            "mainan anak-anak murah, yuk beli di toko kami",
            "baju anak-anak lucu, yuk beli sebelum habis",
            "anak-anak pasti suka, ayo beli dua",
        ),
    ),
)
