"""Lists of words that the rules of cosmetics speak of by name."""

from __future__ import annotations

from core.analytics.content.morphology import verbs

TERMS = {
    "rampingkan": verbs("ramping langsing tirus") + "|ngurusin|menguruskan|nirusin|meniruskan",
    "kecilkan": verbs("kecil susut"),
    "besarkan": verbs("besar gede"),
    "tumbuhkan": verbs("tumbuh lebat subur"),
    "kencangkan": verbs("kencang kenceng rapat sempit"),
    "dulu": "sebelumnya|kemarin|dulu|biasanya|versi lama|yang lama|produk lama|formula lama|batch|"
    "versi kami|bulan lalu|merek lamaku|resep lama|menu lama|before|last month",
    "sekejap": "|".join(
        [
            f"{n} {t}"
            for n in ["1", "2", "3", "5", "7", "10", "14", "satu", "dua", "tiga", "tujuh"]
            for t in ("hari", "malam", "minggu", "jam")
        ]
        + ["semalam", "seminggu", "sehari", "sekejap", "seketika", "sekali pakai", "instan"]
    ),
    "rontok": "rontok|rambut rontok|kerontokan|hair loss|hair fall|kebotakan|botak|uban",
    "mulut": "sariawan|gusi|sakit gigi|gigi berlubang|karang gigi|bau mulut|radang gusi",
    "ruam": "iritasi|biang keringat|ruam|ruam popok|diaper rash|keringat buntet|biang keringet",
    "keluhan": "garuk|garuk garuk|bentol|bentol bentol|gatal gatal|itchy|borok|kulitku perih|kulit perih",
    "meradang": "meradang|merah merah|jalan berlubang|muka merah|wajah merah|bentol merah|redness",
    "jahitan": "jahitan|jahitanku|caesarku|caesar|sesar|secar|sc ku|kelabang|luka lama",
    "gelap": "sawo matang|gosong|gelap|item|si item|dekil|belang|buluk|hitam legam",
    "seputih": "putih|seputih|putih susu|kinclong|bening|kuning langsat|terang",
    "selulit": "selulit|cellulite|orange peel|kulit jeruk",
    "baju": "celana*|jeans|jins|rok|kebaya*|gaun|dress|baju*|seragam*|kemeja*|pants|skirt",
    "putih": "memutihkan|putihkan|mutihin|memutih|putihin|pemutih|pemutihan|putih|whitening|whiten|"
    "whitens|mencerahkan|cerahkan|nyerahin|cerahin|cerah|brightening|brightens|brighten|brighter|whiter|fairer|lighter|glowing|"
    "kinclong|bening|bersinar|bercahaya",
    "memutihkan": "memutihkan|putihkan|mutihin|memutih|putihin|pemutih|pemutihan|whitening|whitens|"
    "bikin putih|jadi putih|auto putih|kulit putih|wajah putih|muka putih|badan putih|memutihnya|"
    "bikin ~0 muka putih",
    "seketika": "instan|instant|instantly|seketika|sekejap|sekali pakai|sekali oles|semalam|overnight|"
    "1 malam|satu malam|permanen|permanent|selamanya|forever|dijamin|pasti|auto|guaranteed|langsung|"
    "cepat kilat|kilat|100 persen|garansi",
    "masa": "hari|minggu|jam|malam|pekan|menit|bulan|harian|days|day|weeks|week|hours|minutes|nights",
    "angka": "1|2|3|4|5|6|7|8|9|10|12|14|15|20|21|24|28|30|satu|dua|tiga|empat|lima|enam|tujuh|"
    "sehari|seminggu|semalam|one|two|three|seven",
    "sebentar": "sehari|seminggu|semalam|sejam|sepekan|hitungan hari|hitungan minggu|hitungan jam|"
    "beberapa hari|beberapa minggu|overnight|sekejap",
    "hasil": "hilang|mulus|bersih|halus|silky|nempel|smudge proof|kering|pudar|kempes|tuntas|rontok|lembap|kenyal|kencang|"
    "tirus|lurus|lebat|panjang|wangi|clear|smooth|gone|keliatan hasilnya|kelihatan hasilnya|berubah|"
    "sehat|merona|merah muda|pink|mulusin",
    "jerawat": "jerawat*|jerawatan|acne|zits|zit|blemishes|bruntus|pimples|pimple|bruntusan|beruntusan|komedo|breakout",
    "bekas": "bekas luka|bekas jerawat|bekas operasi|bekas caesar|bekas cacar|keloid|stretch mark|"
    "stretchmark|stretch marks|bopeng|parut|luka bakar|scars|scar|tato",
    "kosmetik": "serum|toner|krim|cream|sabun|sunscreen|bedak|lipstik|lip tint|lip cream|cushion|"
    "foundation|masker|lotion|sampo|shampoo|parfum|skincare|produk|essence|pelembap|moisturizer|"
    "maskara|eyeliner|deodoran|bedaknya|krimnya|formula|kandungan",
    "untuk_kulit": "untuk|buat|bagi|dipakai|digunakan|dipake|pakai|di kulit|di wajah|di muka|for|"
    "dipakein|diaplikasikan|kulit|wajah|dan nyaman|oleh|sekali|banget untuk|banget buat",
}
