"""Paid, bartered and affiliate posts say so where everybody sees it."""

from __future__ import annotations

from core.analytics.content.rule import PRODUCTS, Rule, Said

TERMS = {
    "label_iklan": "#iklan|#ad|#ads|#sponsored|#endorse|#kerjasamaberbayar|#paidpartnership|#paidpromote|#gifted|"
    "#kerjasama|paid partnership|kerja sama berbayar|kerjasama berbayar",
    "terima_kasih": "makasih|terima kasih|thanks|thank|tengkyu|thx|trims",
    "konten": "konten|postingan|post|posts|video|videos|vlog|reel|reels|story|episode|content|caption",
    "dikirim": "dikirimin|kirimin|ngirimin|dikirim|dikirimi|kiriman|dikasih|ngasih|kasih|dapat|dapet|"
    "diajak|dipercaya|diundang|disponsori|disponsorin|gifted|hadiah|terima",
    "label_utuh": "label iklan|label sponsor|label kemitraan|label kerja sama|label kerjasama|label paid partnership|label kemitraan berbayar|label kerja sama berbayar|"
    "kemitraan berbayar|kerja sama berbayar|kerjasama berbayar|paid partnership|tulisan iklan|hashtag iklan|tagar iklan|tag iklan|#iklan|#ad|#sponsored|ad label|"
    "ad labels|paid label|paid tag|sponsored tag|sponsored label|sponsor label|ad tag|ad disclosure",
    "kata_label": "iklan|#iklan|label iklan|sponsor|sponsornya|sponsored|disponsori|endorse|endorsan|endors|diendorse|kerja sama|kerjasama|"
    "kerja sama berbayar|kerjasama berbayar|kemitraan berbayar|paid partnership|ad|an ad|ads|#ad|#sponsored|advert|hashtag iklan|tag iklan|promosi berbayar|partnership|sponsorship|collaboration",
    "urung": "jangan|jgn|jangan sampai|ga usah|gak usah|gausah|nggak usah|ga perlu|gak perlu|tidak perlu|nggak perlu|jangan pernah|ga pake|gak pake|"
    "ga pakai|gak pakai|nggak pakai|tidak pakai|tanpa|ga tulis|gak tulis|nggak tulis|tidak tulis|gak nyebut|ga nyebut|nggak nyebut|gak ada|ga ada|"
    "don't|do not|not to|never|without|no need to",
    "bilang": "bilang|bilang bilang|ngomong|ngaku|tulis|ditulis|nulis|ditulisin|sebut|nyebut|disebut|nyebutin|pasang|dipasang|masang|pake|pakai|dipakai|"
    "kasih|dikasih|kata|ada|cantumin|dicantumkan|cantumkan|kelihatan|keliatan|say|saying|mention|write|tell|use|add|put|include|label|disclose|tag",
    "sembunyikan": "hapus|dihapus|hilangin|hilangkan|dihilangkan|matiin|dimatiin|matikan|dimatikan|umpetin|sembunyiin|sembunyikan|disembunyikan|"
    "ditutupin|lepas|dilepas|hide|hidden|remove|removed|turn off|delete",
    "berbayar": "berbayar|sponsored|paid post|paid partnership|kolaborasi|endorse|disponsori",
    "luput": "gak aku pasang|ga aku pasang|ga kupasang|gak kupasang|nggak kupasang|sengaja kulepas|ga dipasang|gak dipasang|nggak dipasang|tidak dipasang|tidak kupasang|"
    "ga aku tulis|gak aku tulis|ga kutulis|gak kutulis|tidak kutulis|ga ditulis|gak ditulis|ga aku pakai|gak aku pakai|gak kupakai|ga kupakai|ga aku kasih|gak aku kasih|"
    "aku skip|kuskip|not adding|not add|not tagging|not labelling|not labeling|not disclosing|not using|didn't add|won't add|left off|skipping|skipped",
    "dapat_bayaran": "dibayar|dibayarin|bayar aku|bayar saya|dapat fee|dapet fee|fee cair|terima fee|ditransfer|produk gratis|dikasih gratis|dapat gratis|"
    "dapet gratis|dikirim gratis|barang gratis|komisi|diendorse|paid me|paid|pays me|paying me|for free|free product|got paid|commission",
}

RULES = (
    Rule(
        id="A5",
        severity="warn",
        products=PRODUCTS,
        source="Aturan konten berbayar Meta; UU Perlindungan Konsumen pasal 4c dan 7b; 125 huruf: usul kami",
        negatable=True,
        why=Said(
            "Pembaca berhak tahu ada kerja sama, sebelum menekan “selengkapnya”.",
            "Readers have a right to know of a partnership before they tap “more”.",
        ),
        suggestion=Said(
            "#iklan Kerja sama berbayar: aku coba produknya dan cerita apa adanya.",
            "#ad Paid partnership: I tried the product and tell it as it is.",
        ),
        finds=(
            "pakai|pake|gunakan|masukin|masukkan|use ~1 kode|code|voucher",
            "kode promo|diskon|voucher|referral|unik|kupon ~1 aku|ku|dari|saya",
            "promo|discount code",
            "link|tautan ~1 affiliate|afiliasi|afiliate|afil",
            "affiliate|afiliasi link|aku|ku",
            "keranjang kuning|oren|orange",
            "(makasih|terima kasih|thanks|thank|tengkyu|thx) ~2 @akun ~4 {dikirim}|sending|gifting",
            "{dikirim} ~3 dari|sama|oleh|by|from ~1 @akun",
            "endorse|endorsement|endors|barter|sponsored|disponsori|disponsorin ~3 @akun|dari|sama|by",
            "pr package|box|kit",
            "gifted ~1 by",
            "paid|pays|paying|hired me",
            "in exchange for ~2 post|review|video|story|content",
            "ditanggung|dibayarin|disponsori ~4 @akun",
            "@akun ~~12 (ditanggung|gratis semua|all expenses)",
            "{label_iklan}",
            "aku|saya|gue|gw dibayar|diendorse|disponsori|diendors",
            "dibayar|diendorse|diendors ~1 @akun",
            "{terima_kasih} ~6 bayar|bayarin|membayar aku|saya|gue ~2 buat|untuk|bikin",
            "{terima_kasih} ~4 paying ~1 me to|for",
            "{terima_kasih} ~4 (paying for) ~1 {konten}",
            "{terima_kasih} ~6 sponsoring|sponsored|sponsorin|mensponsori|nyeponsorin|sponsori ~3 me|us|aku|saya|kami|{konten}",
            "kolaborasi|kolab|kerja|kerjasama|collab|partnership|bekerja ~1 sama|bareng|dengan|with ~1 @akun",
        ),
        unless=(
            "{orang_jual} ~6 pakai|pake|kode",
            "pakai|pake|gunakan|masukin|masukkan|kode ~6 {orang_jual}",
            "kode pos|warna|etik|barang|produksi|batch|plat|area",
            "open|terima|buka|bisa|dm|info ~3 endorse|endorsement|barter|kolab|kerja",
            "belum|bukan|tanpa ~2 endorse|sponsor|barter|dibayar|disponsori",
        ),
        label=(
            (
                r"re:#(?:iklan|ad|ads|adv|sponsored|sponsor|endorse|endorsement|paidpartnership|paidpromote|"
                r"kerjasamaberbayar|kerjasama|kolaborasiberbayar|gifted|afiliasi|affiliate)\b"
            ),
            "kerja sama|kerjasama? berbayar",
            "kolaborasi|kolab|kemitraan berbayar",
            "kerjasama berbayar",
            "sponsored|disponsori by|oleh @akun",
            "paid partnership|promotion|promote",
            "iklan bareng|bersama|dari|dengan",
            r"re:^\W*(?:\[|\()?(?:iklan|ad|sponsored|advertisement)\b[\]):.\-,]",
            "konten|postingan|post|video berbayar|bersponsor|sponsor|sponsored|iklan",
            "ditandai|tandai|dilabeli|labeled|labelled|marked ~1 sebagai|as? iklan|ad|sponsored",
        ),
        hits=(
            "Makasih @lumaraya udah kirimin produknya",
            "pakai kode NINA10 biar hemat",
            "Makasih @lumaraya udah bayar aku buat bikin konten ini",
            "Thanks @lumaraya for paying for this post",
            "Thank you @lumaraya for sponsoring today's video",
        ),
        misses=(
            "#iklan pakai kode NINA10",
            "kode pos jangan lupa ditulis",
            "Sponsored by @lumaraya. Kemah dua malam",
            "Makasih kakak-kakak yang sudah bayar tepat waktu",
            "Thanks mom for paying for my coffee",
            "Makasih warga yang sudah mensponsori lomba tujuh belasan",
        ),
    ),
    Rule(
        id="A5",
        severity="block",
        products=PRODUCTS,
        source="Aturan konten berbayar Meta; UU Perlindungan Konsumen pasal 4c dan 7b",
        reworded=False,
        why=Said(
            "Menyembunyikan bahwa ini dibayar menipu pembaca; labelnya harus terlihat.",
            "Hiding that a post is paid for deceives readers; its label must be seen.",
        ),
        suggestion=Said(
            "Pasang labelnya di depan: #iklan Kerja sama berbayar.",
            "Put the label first: #ad Paid partnership.",
        ),
        finds=(
            "{urung} ~3 {bilang} ~5 {kata_label}",
            "{label_utuh} ~1 {sembunyikan}|jangan ~2 aja|dulu|dipasang|biar|supaya|kak|ya|sebelum",
            "{sembunyikan} ~2 {label_utuh}",
            "{label_utuh} ~2 {luput}",
            "{dapat_bayaran}|{berbayar} ~~10 label|tag|hashtag|tagar ~2 {luput}",
            "{dapat_bayaran}|{berbayar}|sponsor ~4 {tak}|won't|not ~1 mau|going ~1 bilang|ngaku|nyebut|say|tell",
            "{dapat_bayaran}|{berbayar} ~~6 {luput} ~2 label|tag|hashtag|disclosure|it",
            "(keep quiet|keep it quiet|keep secret|keep it secret|hush|rahasiain|rahasiakan|diem diem) ~5 {kata_label}",
            "no ad|ads|sponsor|sponsored|partnership label|tag|hashtag|disclosure",
            "{dapat_bayaran} ~8 tapi|but|padahal|cuma|cuman|sengaja|though|shh ~5 bukan|jangan|not|isn't|tanpa|no|never|ga|gak|nggak ~5 {kata_label}",
            "bukan|not|isn't ~2 {kata_label} ~4 padahal|though|although|but|tapi ~4 {dapat_bayaran}",
            "(pura pura|seolah olah|seolah|bilang aja|bilangnya|ngakunya|make it look|looks like|pretend) ~5 (beli sendiri|nemu sendiri|bought it yourself|bought it|bought this|found it)",
            "terlihat|kelihatan|keliatan|look|looks ~1 organik|organic|natural ~6 {kata_label}",
            "{urung}|jangan ~3 {kata_label} ~4 biar|supaya|so ~2 keliatan|kelihatan|terlihat|looks|natural|organik",
        ),
        unless=(
            "jangan|jgn|don't|never lupa|forget|lupakan|sampai|sampe lupa?",
            "beli|bought|pay|paid|bayar ~3 (sendiri|myself|my own)",
            "terima|open|buka|nerima ~2 {kata_label}",
            "iklan|ads ~1 terlalu|panjang|besar|berlebihan|jadul|too|long",
        ),
        hits=(
            "Aku dikasih produk gratis sama brand tapi ini bukan iklan ya",
            "dibayar brand tapi sengaja ga pake label iklan",
            "Aku dibayar buat posting ini tapi jangan bilang iklan ya",
            "They paid me but please don't mention it's an ad",
            "Kolaborasi berbayar, tapi tagarnya sengaja ga kutulis",
            "Endorse dibayar, label sponsornya gak kupasang",
            "Sponsored by @akun but I am not tagging it",
            "Ini disponsori tapi aku ga mau bilang",
        ),
        misses=(
            "Label harganya belum kupasang, maaf ya",
            "Kolaborasi berbayar dengan @akun, labelnya sudah kupasang",
            "Jangan lupa tulis #iklan di depan",
            "Bukan iklan, aku beli sendiri",
            "Not an ad, I bought it with my own money",
            "#iklan Dibayar, tapi pendapatnya tetap punyaku",
        ),
    ),
)
