"""What deceives the public whatever the product: invented or bought reviews, bought followers.

The lists of words of `tricks`, which tell a request for such a thing, hold for captions too.
"""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import PRODUCTS, Rule, Said
from core.analytics.content.tricks import TRICKS

UUPK = "UU Perlindungan Konsumen pasal 9 dan 17"
NOT_OURS = "Jangan tayangkan; tidak ada kata lain yang membuatnya boleh."
NOT_OURS_EN = "Do not publish this; no other words would make it right."

GREETED = (
    r"re:(?<!grup )(?<!group )(?<!grub )(?<!arisan )saling follow\w*\W+(?:\w+\W+){0,3}?(?:sesama|antar\w*|teman|temen|kawan)\W+"
    r"(?![^.!?\n]{0,80}(?:naik|nambah|tambah|tembus|ram[ea]i?|fyp|viral|banyak|algoritma|like|komen|follower|subs|1k))"
)
"""Shops or friends that get to know each other; who counts what it brings trades followers."""

TERMS = {
    "ulasan": "ulasan|ulasannya|review|reviews|reviewnya|testi|testinya|testimoni|testimoninya|testimonial|testimonials|rating|ratingnya|"
    "bintang 5|bintang lima|5 star|5 stars|five star|five stars|penilaian|komentar positif|komen positif",
    "bintang_lima": "bintang 5|bintang lima|5 star|5 stars|five star|five stars|rate 5|rate lima|ulasan positif|review positif|positive review|"
    "positive reviews|ulasan bagus|review bagus",
    "beri": "kasih|kasihin|ngasih|beri|berikan|tulis|nulis|tuliskan|tulisin|menulis|isi|ngisi|isiin|pasang|taruh|give|giving|write|writing|leave|"
    "leaving|post|posting|rate|rating|dapat|dapatkan|dapet|get|nilai|menilai",
    "belum_coba": "belum beli|belum pernah beli|belum coba|belum pernah coba|belum nyoba|belum nyobain|belum pernah nyoba|belum pernah nyobain|"
    "belum pakai|belum pake|belum pernah pakai|belum pernah pake|belum dipakai|belum dipake|belum makan|belum pernah makan|belum pesan|"
    "belum pernah pesan|belum order|belum pernah order|belum datang|belum dateng|belum sampai|belum sampe|belum nyampe|belum terima|ga beli|"
    "gak beli|nggak beli|tidak beli|ga pernah beli|gak pernah beli|tidak pernah beli|ga coba|gak coba|tanpa beli|tanpa membeli|tanpa mencoba|"
    "tanpa coba|tanpa pakai|tanpa pake|tanpa pembelian|no purchase|without buying|without trying|without a purchase|without purchase|"
    "never tried|never bought|never used|haven't tried|haven't bought|didn't buy|not bought|not tried",
    "walau": "walau|walaupun|meski|meskipun|biarpun|padahal|even if|even though|although|though|sebelum",
    "gapapa": "gapapa|gpp|ga papa|gak papa|nggak papa|tidak apa apa|ga masalah|gak masalah|tidak masalah|boleh|bisa|no problem|no worries|"
    "it's ok|it's fine|needed|required|necessary",
    "imbalan": "cashback|voucher|saldo|uang|fee|komisi|bayaran|dibayar|bayar|gratis|hadiah|pay|paid|cash|refund|money back|free",
    "karangan": "ngarang|karang|karangan|dikarang|karangin|dikarangin|mengarang|bikin sendiri|buatan sendiri|dibikin sendiri|dibuat sendiri|"
    "kami bikin|kita bikin|kami buat|kita buat|palsu|fiktif|rekayasa|direkayasa|settingan|editan|siap edit|bisa diedit|comot|nyomot|"
    "made up|make up|makes up|invent|invented|fake|template|copas|copy paste",
    "pengikut": "followers|follower|folower|folowers|folls|foll|followersnya|followernya|pengikut|pengikutnya|subscriber|subscribers|subs|subscribernya",
    "jangkauan": "followers|follower|folower|folowers|folls|foll|followersnya|followernya|pengikut|pengikutnya|subscriber|subscribers|subs|"
    "likes|like|views|viewers|penonton|komen|komentar|comments|love",
    "belajar": "tips|cara|belajar|kelas|strategi|webinar|ecourse|kursus|panduan|how to|learn|course|class|makasih|terima kasih|thank|thanks|"
    "giveaway|tembus|capai|mencapai|reached|hit|kenapa|why|grew|grow from",
}

RULES = (
    Rule(
        id="A2",
        severity="block",
        products=PRODUCTS,
        source=f"Etika Pariwara Indonesia (EPI, 2020): testimoni harus benar dialami dan tidak dilebihkan; {UUPK}",
        since=date(2020, 2, 20),
        reworded=False,
        why=Said(
            "Ulasan yang dibeli, dikarang, atau ditulis sebelum mencoba menipu pembeli.",
            "A review that is bought, made up or written before trying deceives buyers.",
        ),
        suggestion=Said(NOT_OURS, NOT_OURS_EN),
        finds=(
            f"re:(?<![\\w@])(?:{TRICKS['fake_reviews']})(?!\\w)",
            "{beri} ~4 {ulasan} ~7 {walau} ~4 {belum_coba}",
            "{beri} ~4 {ulasan} ~4 {belum_coba}",
            "{ulasan}|rate ~1 5? ~8 {belum_coba} ~3 {gapapa}",
            "{ulasan} ~6 {walau} ~4 {belum_coba}",
            "rate 5|lima ~6 {belum_coba}",
            "{belum_coba} ~3 {gapapa} ~6 {ulasan}",
            "{belum_coba} ~4 {beri} ~3 {bintang_lima}",
            "{bintang_lima} ~3 dulu|duluan ~5 baru|nanti|ntar|terus|langsung",
            "{bintang_lima} ~6 {imbalan}",
            "pay|paid|bayar|dibayar|fee|cashback|refund ~4 for|every|each|untuk|buat|tiap|setiap|per ~2 {bintang_lima}",
            "{ulasan} ~5 {karangan}",
            "{karangan}|bikinin|buatin|bikinkan|buatkan|sediakan|menyediakan ~3 ({ulasan}|happy customers|cerita pelanggan)",
            "kami|kita|we|tim|admin ~1 bantu? ~1 isi|isikan|isiin|tulis|tulisin|tuliskan|write|karangkan ~2 {ulasan}",
            "jasa|joki|agen|freelance {ulasan}",
            "jasa|joki|agen|freelance {beri}|bikin|buat|pembuatan|tambah|naikin|hapus|penulisan ~1 {ulasan}",
            "paket ~1 {ulasan} ~1 bintang|positif|google|maps|gmaps|shopee|tokopedia|lima|5",
            "{ulasan} ~1 (for sale|dijual)",
            "{ulasan} ~~3 kami|kita|admin ~2 karang|karangin|karangkan|buatin|bikinin",
            "{belum_coba} ~~2 gapapa|gpp ~2 {beri} ~2 enak|bagus|puas|memuaskan|positif",
            "order|orderan|pesanan|jual|terima|sedia|ready {ulasan} ~1 google|maps|gmaps|shopee|tokopedia|gofood|grabfood|bintang|positif|palsu",
            "terima order|orderan|pesanan {ulasan}",
            r"re:(?<!\w)(?:get|buy|beli|jual|paket|need|butuh|sedia|order|selling)\W+(?:\w+\W+){0,2}?\d[\d.]{0,6}\W+(?:\w+\W+){0,2}?(?:ulasan|reviews?|testi(?:moni)?|rating|penilaian)(?!\w)",
            "akun|accounts|orang|people|someone ~3 {beri} ~2 {bintang_lima}|palsu|fake",
            "cari|carikan|cariin|rekrut|hire|hiring|sewa|bayar ~2 orang|people|someone|akun|writers ~4 {beri} ~2 {ulasan}",
            "akun ~2 siap ~1 {beri} ~2 {ulasan}",
            "naikin|naikkan|tambah|tambahin|boost|dongkrak ~1 {ulasan} ~8 akun|jasa|order|murah|{imbalan}",
            "{ulasan} ~2 kami|kita|admin ~1 buatkan|buatin|bikinin|bikinkan|isikan|isiin|tuliskan|tulisin",
            "(pura pura|ngaku|pretend) ~3 customer|pembeli|pelanggan|konsumen|beli|nyoba",
            "{ulasan} ~1 jelek|buruk|negatif|bad|negative ~~5 hapus|hapusin|dihapus|hilangin|hilangkan|ganti|diganti|turunin|remove|removed|delete",
            "hapus|hapusin|menghapus|hilangin|hilangkan|remove|delete ~2 {ulasan} ~1 jelek|buruk|negatif|bintang|bad|negative",
            "(remove|delete) ~1 bad|negative {ulasan}",
        ),
        unless=("komentar|komen ~2 {jangkauan}",),
        hits=(
            "Tulis ulasan bintang 5 walau belum beli, nanti dapat cashback",
            "jasa ulasan palsu marketplace, 100 review 50rb",
            "kasih bintang 5 dulu baru barang dikirim",
            "Fake 5-star reviews available, DM me",
            "Leave a five-star review even if you never tried it",
        ),
        misses=(
            "Kalau suka, kasih bintang 5 ya kak",
            "Baca review dulu kalau belum pernah coba",
            "Kami tidak pernah membeli ulasan palsu",
            "Setelah pesanan datang, tulis ulasan jujur ya",
            "Leave an honest review once you have tried it",
        ),
    ),
    Rule(
        id="A8",
        severity="block",
        products=PRODUCTS,
        source=f"Ketentuan platform (Meta, TikTok, YouTube): larangan interaksi palsu; {UUPK}",
        reworded=False,
        why=Said(
            "Followers, like, atau komentar yang dibeli dan ditukar menyesatkan orang, dan melanggar aturan platform.",
            "Bought or traded followers, likes and comments mislead people and break the platforms' rules.",
        ),
        suggestion=Said(NOT_OURS, NOT_OURS_EN),
        finds=(
            f"re:(?<![\\w@])(?:{TRICKS['bought_followers']})(?!\\w)",
            f"re:(?<![\\w@])(?:{TRICKS['pods']})(?!\\w)",
            "jual|dijual|jualan|beli|buy|buying|sell|selling|ready|sedia|tersedia|stok ~1 {pengikut}",
            "(jasa|agen|panel|reseller|suntik|suntikan|nyuntik|injeksi|isi ulang) ~2 {jangkauan}",
            "jual|dijual|jualan|beli|selling|sell ~1 akun|account|accounts|page ~5 {pengikut}",
            "{pengikut}|likes|views ~6 (no drop|non drop|anti drop|nodrop|bergaransi drop|refill|garansi drop|real human|bot premium|akun bot)",
            "bot premium|followers|likes",
            r"re:(?<!\w)\d[\d.,]{0,8} ?(?:k|rb|ribu|jt)?\W+(?:\w+\W+){0,2}?(?:followers?|folls?|folowers?|pengikut|subs(?:cribers?)?|likes?|views|komen|komentar|comments)(?!\w)[^.!?\n]{0,25}?(?:(?:rp|\$) ?\d[\d.,]{0,9}(?: ?(?:rb|ribu|k))?(?!\w)|\d[\d.,]{0,8} ?(?:rb|ribu|k|jt|juta)(?!\w)|goceng|ceban|gocap)",
            r"re:(?<!\w)(?:followers?|folls?|pengikut|subs(?:cribers?)?|likes|views)(?!\w)[^.!?\n]{0,30}?\d[\d.,]{0,8} ?(?:k|rb|ribu)?\W+(?:cuma|hanya|only|harga|mulai|seharga|for|just)\W+(?:rp\W{0,2})?\d[\d.,]{0,9}(?: ?(?:rb|ribu|k|jt|juta))?(?!\w)",
            "tambah|tambahin|nambah|nambahin|naikin|naikkan|boost|gain|get ~2 {pengikut}|likes ~5 dalam|sehari|semalam|instan|instant|instantly|overnight|murah|cheap|mulai|only",
            "boost|get|order ~4 {pengikut} ~3 instan|instant|instantly|overnight|murah|cheap|only|real",
            r"re:(?<!\w)(?:get|order|boost|dapat|dapet|dapatkan|beli|naik\w*|tambah\w*)\W+(?:\w+\W+){0,3}?\d[\d.,]{0,8} ?(?:k|rb|ribu)? (?:real |active |indo |aktif )?(?:followers?|subs(?:cribers?)?)\W+(?:\w+\W+){0,2}?(?:instan\w*|overnight|sehari|semalam|murah|cheap\w*|only|cuma)",
            "followers|pengikut|likes ~4 (biar|supaya|agar) ~3 (brand|dikira|keliatan|kelihatan|rame|ramai)",
            "(biar|supaya|agar) ~2 dikira|keliatan|kelihatan ~8 {pengikut}|likes ~6 kami|sini|murah|order",
            "saling|tukeran|tukar|barter like|likes|komen|komentar|follow|follows|followers|comment|comments",
        ),
        unless=(
            "{belajar} ~8 {jangkauan}",
            "kami|kita|our ~2 naik|tembus|sudah|udah|punya|has|have ~6 {jangkauan}",
            "{jangkauan} ~4 palsu|bot|beli ~2 rugi|bahaya|ketahuan|percuma|useless",
            "saling follow? dukung|bantu|jaga",
            GREETED,
            "khusus ~1 {jangkauan}",
            "{jangkauan} pertama|first|setia|lama|baru",
            "first ~1 {jangkauan}",
            "untuk|buat|bagi|for ~1 {jangkauan} ~1 kami|kita",
            "our {jangkauan}",
        ),
        hits=(
            "jual followers indo aktif 1000 cuma 25rb",
            "jasa tambah followers real human, garansi",
            "Buy 1000 Instagram followers for $5",
            "Yuk saling like dan komen tiap malam",
        ),
        misses=(
            "Makasih 10 ribu followers, besok giveaway 100rb",
            "Jual baju anak, follower lama dapat diskon 10rb",
            "Kelas naikin followers dengan konten yang konsisten",
            "Aku tidak pernah beli followers",
            "Like dan komen ya kalau suka resepnya",
        ),
    ),
)
