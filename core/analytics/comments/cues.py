"""Signs that rules see better than counting words: who wants to buy, who asks, who advertises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.analytics.comments.words import EMOJI, Words

_ASKED = r"(?:\b(?:berapa|berapaan|brapa|berapakah)\b)"
PATTERNS = {
    # who wants to buy
    "harga": r"\b(?:harga\w*|price\w*|ongkir\w*|biaya\w*|tarif\w*|ongkos\w*|pricelist|katalog|rate card)\b",
    "harga-tanya": rf"\b(?:harga\w*|ongkir\w*|biaya\w*|tarif\w*|ongkos\w*|fee)\b.{{0,30}}(?:{_ASKED}|\?)|{_ASKED}.{{0,12}}\b(?:harga\w*|ongkir\w*|biaya\w*)",
    "harga-daerah": r"\b(?:reg(?:a|ane|anipun|i|ine|inipun)|pangaos\w*|hargana|aji(?:ne|nipun))\b|^\W*(?:niki|iki|ieu|sing iki)?\W*(?:pinten|pira|piro|piroan|sabaraha|barapo|pigan)\b(?:\W+(?:niki|iki|ieu|setunggal|siji|hiji|mas|mbak|mba|teh|kang|pak|bu|kak|nggih)){0,3}\W*$",
    "tumbas": r"\b(?:tumbas|mundhut|tuku|meser|ngagaleuh|mbeli)\b",
    "how-much": r"\bhow much\b|\bprice\b",
    "berapa-satuan": rf"\b(?:per|se|sekilo|seporsi|sebungkus|sebox|satuan|sekotak|semangkok|semangkuk|semeter|sebulan|permeter|perkilo|perpcs|permalam|perbulan|sehari|sepaket|sebatang)\w*\b.{{0,15}}{_ASKED}|berapaan\b|\bberapa duit\b",
    "beli-mana": r"\b(?:beli|belinya|nemu|hunting|dapet\w*|dapat\w*|nyari|cari|jual|jualan|dijual|order|pesan\w*|pesen\w*|ambil|toko\w*|apotik)\b.{0,25}\b(?:mana|dimana|manakah|where)\b|\b(?:mana|dimana|dmn|dmana)\b.{0,20}\b(?:mendapat\w*|\w*beli\w*|\w*jual\w*|order|pesan\w*|dapet\w*|dapat\w*|toko\w*)\b|\bwhere (?:to|can|do|did).{0,12}(?:buy|get|find)",
    "beli": r"\b(?:beli|(?:di|pe|me)?m?(?:pesan|pesen|order)\w*|pemesanan\w*|dibeliin|beliin|checkout|check out|cekout|co|borong|booking|booked|keep|dipesan|diorder|dibeli|nitip|jastip|langganan|sewa)\b",
    "mau-beli": r"\b(?:mau|ingin|pengin|minat|berminat|bisa|boleh|cara|caranya|fix|langsung|auto|jadi|otw|gas|akan|besok|kapan|bagaimana)\b.{0,20}\b(?:beli\w*|order\w*|pesan\w*|checkout|co|booking|ambil|sewa|daftar\w*|coba beli)\b",
    "mau-dong": r"^\W*mau\b(?:\W+(?:dong|donk|satu|dua|kak|juga|banget|§angka))+|\bmau (?:dong|donk|satu\b|dua\b|§angka)",
    "ambil": r"\b(?:saya|aku|gue|gw|ku|sy|aq|tak) (?:ambil|order|booking|pesan|mau yang|mau 1|mau satu)\b|\b(?:sisain|sisakan|sisihkan|simpenin|keep|titip|nitip|jastip|pesankan|borong|sikat|eksekusi|wishlist|harus punya|wajib (?:beli|punya)|kebeli|need this|my money)\b",
    "sewa": r"\b(?:tiket\w*|htm|sewa|uang pangkal|spp|kelas\w*|kursus|les|nginep\w*|treatment)\b.{0,30}\b(?:berapa\w*|daftar|biaya\w*|bayar)\b",
    "lepas": r"\b(?:dilepas|lepas|dijual|pasaran\w*|second|bekas\w*|preloved|mahar\w*|nett?|refill)\b",
    "kode": r"\bkode\w* (?:promo|diskon|voucher|apa)\b|\b(?:diskon|promo|voucher|potongan)\w*\b.{0,15}\b(?:masih|sampai|berapa|apa|kapan)",
    "bayar": r"\b(?:bayar\w*|pembayaran)\b.{0,20}\b(?:pakai|pake|via|bisa|di tempat|apa|berapa)\b|\bpake? (?:gopay|ovo|dana|qris|kartu)\b",
    "minat": r"\b(?:minat|berminat|kepo sama harga)\b",
    "spill": r"\bspill?\w*\b",
    "spill-barang": r"\bspill?\w*\b.{0,20}\b(?:toko|link|harga|skincare|baju|outfit|merk|merek|brand|sepatu|tas|jaket)\w*",
    "link-minta": r"\b(?:link|linknya|keranjang\w*|toko\w*|katalog)\b.{0,15}\b(?:dong|donk|mana|dimana|pls|plis|please|kak|bang|min)\b|\b(?:minta|bagi|spill)\b.{0,10}\blink",
    "info": r"^\W*(?:info|minta info|pl|p l|detail|pm|dm|harga|hrg|h|order|price|minat|ready|cod)\b(?:\W+(?:kak|ka|min|dong|sis|bang|gan|bun|ya|mbak|om))*\W*$",
    "ready": r"\b(?:ready|restock|restok|re stok|stok|tersedia|po|preorder|pre order|sold out|available|sold|kehabisan|kebagian|open order|kabar\w+ (?:kalau|kalo)|stoknya|masih ada)\b",
    "cod": r"\b(?:cod|qris|spaylater|paylater|transfer|tf|gopay|cicil\w*|dp|nyicil|rekening\w*)\b",
    "kirim": r"\b(?:kirim|dikirim|pengiriman|ongkir|gosend|gofood|grabfood|gojek|ship|shipping)\b",
    "grosir": r"\b(?:grosir\w*|reseller\w*|ecer\w*|minimal order|diskon\w*|promo\w*|voucher\w*|potongan|nego|kurangi\w*)\b",
    "ukuran": r"\b(?:ukuran|size|warna|varian|shade)\b.{0,15}\b(?:ada|ready|masih|berapa)\b|\bada (?:size|ukuran|warna)\b",
    "merek": r"\b(?:merk|merek|brand)\w*\b.{0,15}(?:\bapa\b|\?)|\bapa (?:merk|merek|brand)",
    "marketplace": r"\b(?:shopee|shope|shoppe|tokped|tokopedia|lazada|olshop|tiktok ?shop|toko (?:ijo|oren)|indomaret|alfamart|guardian|watsons|apotek)\b",
    "kontak": r"\b(?:wa|nomor\w*|nomer\w*|no|kontak\w*|nmr|whatsapp|alamat\w*)\b.{0,20}\b(?:admin\w*|cs|mana|berapa|dong|hubungi|dihub\w*|bisa)\b|\bhubungi\b",
    "alamat": r"\b(?:alamat\w*|cabang\w*|lokasi (?:toko|warung)\w*)\b",
    "sudah-beli": r"\b(?:sudah|udah|barusan|kemarin|kemaren|abis|habis)\b.{0,12}\b(?:beli|order|pesan|checkout|co)\b",
    # who asks
    "tanya-akhir": r"\?\W*$",
    "tanya": r"\?",
    "tanya-kata": r"\b(?:apa|apakah|kenapa|mengapa|bagaimana|siapa|kapan|dimana|mana|berapa|kok|knp|apaan|bagaimanakah|what|how|why|when|where|which|who|is it|does)\b",
    "tanya-awal": r"^\W*(?:(?:kak|ka|bang|bun|bund|min|dok|om|mas|mbak|pak|bu|btw|mau tanya|izin tanya|permisi|halo)\W+)*(?:apa|apakah|kenapa|bagaimana|siapa|kapan|dimana|mana|berapa|kok|emang|beneran|what|how|why|which|is|are|can|do|does)\b",
    "tanya-ekor": r"\b(?:apa|mana|dimana|berapa|kenapa|bagaimana|siapa|kapan|tidak|belum|kah|sih|ya)\W*(?:kak|ka|bang|bun|bund|min|dok|om|mas|mbak|pak|bu|sih|ya|yah|gan|sis|tuh|itu|coach|teh|mom)?\W*$",
    "bisa-tidak": r"\b(?:bisa|boleh|ada|aman|cocok|perlu|harus|masih|bagus|ready)\b.{0,30}\b(?:tidak|gak|ga|kah|apa)\b",
    "minta": r"\b(?:resep\w*|tutorial\w*|tutor|takaran\w*|cara\w*|tips\w*|judul\w*|bahas)\b.{0,12}\b(?:dong|donk|apa|pls|kak)\b",
    "saran": r"\b(?:next|request|coba|collab|kolab\w*|mampir|main ke|bikin|review)\b.{0,30}\b(?:dong|donk|kak|bang|min|sama|om|bu)\b",
    # what arrived damaged
    "rusak-tiba": r"\b(?:paket\w*|barang\w*|botol\w*|kardus\w*|dus|tutup\w*|isi\w*|toples\w*|kemasan\w*|pesanan\w*|datang|dateng|nyampe|sampai|sampe|jar|bottle|box|lid|parcel|package|arrived|came)\b.{0,40}\b(?:pecah|retak|penyok|bocor|tumpah|sobek|robek|basi|cacat|lecet|patah|rusak|remuk|hancur|broken|cracked|leak(?:ed|ing)|damaged|dented|spilled|torn)\b",
    "muram": r"(?:^|\s)(?::['’]?-?\(+|:/|T_T|;\()(?:\s|$)",
    # who says nothing in particular
    "pujian-umum": r"^\W*(?:(?:so|very|such a?|what a|really)\W+)?(?:nice|great|awesome|amazing|cool|lovely|beautiful|good|superb|love|loving)\W+(?:(?:this|your|the|a)\W+)?(?:post|content|page|feed|shot|photo|pic|picture|work|job|video|vid|reel|reels|one|share|account|profile|vibes?|konten\w*|postingan\w*)\b(?:\W+(?:\w+\W+){0,4})?$",
    "hadir": r"^\W*(?:\w+ )?(?:hadir|absen|nyimak|menyimak|first|pertama|jejak|up|done)\b",
    "giveaway": r"\b(?:done|giveaway|ga|ikutan|ikut|wish me luck|bismillah|semoga (?:menang|beruntung|hoki))\b.*§akun",
    "salam": r"\bsalam (?:dari|kenal|satu)\b|\bhadir\b.*\b(?:dari)\b",
    "doa": r"\b(?:semoga|smoga|sehat|sukses|lancar|berkah|barakallah|amin|aamiin)\b",
    # who advertises
    "iklan": r"\b(?:jasa|cek bio|cek profil\w*|link di (?:bio|profil)|klik (?:link|profil)|hub(?:ungi)? ?(?:wa|nomor|§telepon)|minat (?:chat|hub|wa|dm)|chat admin|fast respon|testi\w*|amanah|bergaransi|penghasilan|tanpa (?:modal|jaminan)|cair)\b",
    "numpang": r"\b(?:numpang|izin|ijin|permisi)\b.{0,8}\b(?:iklan|promosi|promo|jualan|lapak|jual)\b|\b(?:kami|kita) (?:sedia|jual|terima|menerima|melayani|bantu)|\b(?:koleksi|katalog|mampir|kunjungi|intip)\b.{0,20}\b(?:kami|toko saya|akun kita|channel|lapak)\b",
    "joki": r"\b(?:joki\w*|jasa|sedia|freelance|japri|dibayar|download apk|apk|referral|reff?|saldo (?:gratis|dana)|gratis klik|undian|bokep\w*|vcs|bo|full video|video full\w*|viral full|fullnya|telegram|join (?:grup|channel)|gabung (?:grup|channel|bisnis))\b",
    "earn": r"\b(?:earn\w*|passive income|trader|trades?|recovered|hacker|profits?|10k|weekly|per week)\b.*",
    "balik": r"\b(?:follow|fol|folow|like|lop|love|sub|subs|subscribe|polbek|folbek)\b.{0,12}\bbalik\b|\b(?:subscribe|subs|subs?cribe)\b.{0,15}\b(?:channel|chanel|ya)\b",
    "jual-akun": r"\b(?:followers?|follower|subscriber|view|viewers|like)\b.{0,20}\b(?:murah|aktif|permanen|garansi|gratis|real)\b|\b(?:jual|nambah|tambah|jasa|suntik|beli)\b.{0,12}\b(?:followers?|like|subscriber|view)\b",
    "saling": r"\b(?:f4f|sub4sub|l4l|follback|folback|fol+bek|polbek|fb (?:ya|kak)|followback|follow (?:me|balik|back)|mutual\w* (?:yuk|yok|ya|kak)|saling (?:follow|subscribe|support)|mampir (?:ke|di|yuk)?)\b",
    "pinjam": r"\b(?:pinjaman|pinjol|dana (?:tunai|cepat|darurat|kaget|cair)|modal usaha|galbay|gestun|bunga)\b",
    "judi": r"\b(?:slot\w*|gacor|gacir|max ?win|scatter|rtp|togel|toto|jackpot|jakpot|jp|jepe\w*|wd|wede\w*|depo|deposit|withdraw|spin|bandar|parlay|situs|olympus|zeus|mahjong|baccarat|casino|kasino|poker|jekpot|rungkad|cuan|pecah|auto)\b",
    "judi-lawan": r"\b(?:judol|judi online|komen\w* judi|stop judi|hapus\w*)\b",
    "mbah": r"\b(?:mbah|ki|eyang|dukun|pesugihan|pelet|aki)\b.{0,40}\b(?:angka|togel|nomor|hub\w*|tembus|reaksi|ampuh)\b",
    "kripto": r"\b(?:bitcoin|crypto|forex|trading|invest\w*|profit|telegram|whatsapp)\b",
    "collab": r"\b(?:collab\w*|ambassador|promote|dm us|brand|message us)\b.{0,25}§akun|\bdm (?:us|our|to|akun)\b",
}  # fmt: skip
_PATTERNS = tuple((f"~{name}", re.compile(p, re.MULTILINE)) for name, p in PATTERNS.items())

_LEET = re.compile(r"\b[a-z]+\d+[a-z]+\w*\b|\b\d+[a-z]+\d+\w*\b")
_CAPITALS = re.compile(r"\b[A-Z]{4,}\w*\b")
_NUMBERED_CAPITALS = re.compile(r"\b[A-Z]{2,}[A-Z0-9]*\d{2,}\b")
_EMOJI = re.compile(f"[{EMOJI}]")
_KIND = re.compile(r"§\w+")
_WORD = re.compile(r"[^\W_]")
_LENGTHS = (0, 1, 2, 3, 5, 8, 12, 20, 40, 80)


def cues(words: Words) -> Iterator[str]:
    """Give the names of the cues that a comment shows, each at most once."""
    formal = " ".join(words.tokens)
    both = words.text if formal == words.text else f"{words.text}\n{formal}"
    for name, pattern in _PATTERNS:
        if pattern.search(both):
            yield name
    yield from _shape(words)
    yield from _disguise(words)


def hollow(words: Words) -> bool:
    """Return whether a comment has no word and no link at all: emoji, mentions, signs."""
    return not _WORD.search(words.text.replace("§akun", ""))


def _shape(words: Words) -> Iterator[str]:
    emoji = len(_EMOJI.findall(words.text))
    number = len(words.tokens)
    yield f"~kata{sum(number > at for at in _LENGTHS)}"
    if emoji:
        yield "~emoji"
        yield f"~emoji{min(emoji, 4)}"
    if hollow(words):
        yield "~hampa"
    for kind in set(_KIND.findall(words.text)):
        yield f"~{kind}"
    if words.text.startswith("§akun"):
        yield "~akun-awal"


def _disguise(words: Words) -> Iterator[str]:
    if words.disguised:
        yield "~samar"
        yield f"~samar{min(words.disguised // 3, 3)}"
    if words.spaced:
        yield "~renggang"
    for name, pattern, text in (
        ("~leet", _LEET, words.cased.lower()),
        ("~kapital", _CAPITALS, words.cased),
        ("~kapital-bernomor", _NUMBERED_CAPITALS, words.cased),
    ):
        if pattern.search(text):
            yield name
