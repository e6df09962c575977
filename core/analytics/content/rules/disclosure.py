"""Paid, bartered and affiliate posts say so where everybody sees it."""

from __future__ import annotations

from core.analytics.content.rule import PRODUCTS, Rule, Said

TERMS = {
    "label_iklan": "#iklan|#ad|#ads|#sponsored|#endorse|#kerjasamaberbayar|#paidpartnership|#paidpromote|#gifted|"
    "#kerjasama|paid partnership|kerja sama berbayar|kerjasama berbayar",
    "dikirim": "dikirimin|kirimin|ngirimin|dikirim|dikirimi|kiriman|dikasih|ngasih|kasih|dapat|dapet|"
    "diajak|dipercaya|diundang|disponsori|disponsorin|gifted|hadiah|terima",
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
            "paid partnership|promotion|promote",
            "iklan bareng|bersama|dari|dengan",
            r"re:^\W*(?:\[|\()?(?:iklan|ad|sponsored|advertisement)\b[\]):.\-,]",
            "konten|postingan|post|video berbayar|bersponsor|sponsor|sponsored|iklan",
        ),
        hits=("Makasih @lumaraya udah kirimin produknya", "pakai kode NINA10 biar hemat"),
        misses=("#iklan pakai kode NINA10", "kode pos jangan lupa ditulis"),
    ),
)
