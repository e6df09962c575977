"""Everyday words of the screens that somebody who is new asks the meaning of: `dp itu apa`, `lunas artinya apa`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SCREEN_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "down_payment": ("dp", "down payment", "uang muka", "panjar", "uang tanda jadi", "deposit", "part payment", "part paid"),
    "paid_off": ("lunas", "pelunasan", "belum lunas", "blm lunas", "lunasin", "dilunasi", "paid in full", "paid off", "sisa bayar", "belum dibayar", "unpaid", "owed", "terutang"),
    "usual_cost": ("patokan", "di atas patokan", "di bawah patokan", "benchmark", "rule of thumb", "per interaksi", "per interaction", "usual cost"),
    "fee": ("fee", "honor", "bayaran", "fee kreator", "bayaran kreator", "tarif", "rate", "harga tercatat"),
    "revenue": ("omzet", "omset", "revenue", "turnover", "pendapatan", "margin", "laba", "untung", "profit", "omzet tanpa kampanye", "uplift", "baseline"),
    "promo_code": ("kode promo", "kode diskon", "kode voucher", "kode", "promo code", "discount code", "voucher", "promo", "code"),
    "shipping": ("ongkir", "ongkos kirim", "shipping", "nilai barang", "value of goods"),
    "budget": ("budget", "anggaran", "bajet", "sisa budget", "budget kreator"),
    "campaign": ("kampanye", "campaign", "campaigns"),
    "stages": ("tahap", "tahapan", "tahapnya", "stage", "stages", "calon", "kandidat", "candidate", "candidates", "dihubungi", "contacted", "sepakat", "agreed", "deal", "tayang", "belum tayang", "live", "posted", "draf", "draft", "mundur", "dropped out", "dikeluarkan", "produk dikirim"),
    "due": ("batas tayang", "tenggat", "deadline", "jatuh tempo", "due date", "telat", "late", "paling lambat"),
    "posting": ("konten", "content", "postingan", "posting", "post", "posts", "caption", "tagar", "hashtag", "bio", "link di bio", "link", "tautan", "live tiktok", "live ig"),
    "direct_message": ("dm", "direct message", "pesan langsung", "japri", "wa", "whatsapp", "chat"),
    "platform": ("platform", "instagram", "ig", "tiktok", "youtube", "sosmed", "medsos", "media sosial", "social media"),
    "viral": ("viral", "fyp", "for you page"),
    "account": ("akun", "account", "handle", "username", "nama akun"),
    "followers": ("follower", "followers", "pengikut", "mengikuti", "following", "subscriber", "subscribers"),
    "views": ("view", "views", "tontonan", "penonton"),
    "likes": ("like", "likes", "komentar", "komen", "comment", "comments", "save", "simpan", "share", "bagikan"),
    "fit": ("kecocokan", "cocok", "fit", "skor kecocokan", "caption soal", "dari caption soal", "captions on", "of captions on", "match"),
    "set": ("susunan", "set", "cadangan", "spare", "susunan lain", "second set"),
    "peers": ("akun setara", "setara", "similar accounts", "accounts alike", "peers", "di atas akun setara"),
    "verdict": ("layak dicoba", "pertimbangkan dulu", "sebaiknya hindari", "worth a try", "think twice", "better avoided", "verdict", "penilaian"),
    "chances": ("kemungkinan", "dari kemungkinan", "rentang", "range", "of cases", "in cases", "outcomes"),
    "unique_people": ("orang berbeda", "different people", "unique reach", "jangkauan unik"),
    "signs": ("indikasi", "indikasi bukan bukti", "tanda keaslian", "alarm", "sign not proof", "signs of authenticity", "indication"),
    "sample": ("contoh", "akun contoh", "fiktif", "karangan", "sample", "sample account", "fictional", "demo"),
    "collaboration": ("kolab", "kolaborasi", "collab", "collaboration", "kerja sama", "kerjasama", "kerja sama berbayar", "sponsored", "berbayar", "promote", "open endorse"),
    "visual": ("foto", "video", "unboxing", "tutorial", "ulasan", "review"),
    "giveaway": ("giveaway", "give away", "undian"),
    "boost": ("boost", "boosted", "diiklankan", "iklan", "ads"),
    "score": ("nilai dari 5", "rata rata bayes", "bayes", "bayesian average", "bintang", "rating"),
    "roles": ("admin", "editor", "penyunting", "pengamat", "viewer", "pemilik", "owner", "tim", "team"),
    "joint": ("patungan", "slot", "giliran"),
    "permits": ("bpom", "pom", "bpom ri", "pirt", "p irt", "spp irt", "izin edar", "notifikasi", "halal", "sertifikat halal", "laik higiene", "permit"),
    "tax_words": ("npwp", "ppn", "pkp", "kpp", "bukti potong", "gross up", "gross", "bruto", "pt", "potongan", "withholding", "tax number"),
    "paperwork": ("invoice", "tagihan", "kuitansi", "kontrak", "contract", "receipt", "surat perjanjian"),
    "fraud_words": ("otp", "pin", "ojk", "iasc", "ktp", "nik", "rekber", "escrow"),
    "files": ("csv", "excel", "xlsx", "ekspor", "export", "impor", "import", "screenshot", "tangkapan layar", "pdf", "file", "word", "html"),
    "connection": ("api", "token", "graph api", "access token", "apify", "modash", "insightiq"),
    "summary": ("ringkasan", "ringkasan harian", "summary", "daily summary"),
    "small_business": ("umkm", "small business", "usaha mikro"),
}  # fmt: skip
"""Codes of words that stand on the screens, with how they are written, in lower case and without signs or numbers."""
