"""What people say of their own business: what they sell, what for, and what matters to them."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.searching.introducing import SERVICE, introduced
from core.nlu.searching.product import clean_product
from core.nlu.words.tenses import BY_NOW


def _words(**codes: str) -> dict[str, re.Pattern[str]]:
    return {code: re.compile(rf"\b(?:{words})\b", re.I) for code, words in codes.items()}


GOALS: Final = _words(
    sales=r"jual(?:an)?(?:nya)?|penjualan|laku|laris|omzet|omset|order(?:an)?|closing|cuan|untung"
    r"|sales?|sell\w*|revenue|conversions?",
    awareness=r"(?:di|biar |makin |lebih )?(?:kenal|dikenal|terkenal)|kenalan|viral|awareness|brand\w*"
    r"|promosi|known|exposure|reach|jangkauan|nama",
    visits=r"datang|kunjung\w*|pengunjung|ke (?:toko|warung|kedai|cafe|kafe|resto)|ramai|rame"
    r"|visit\w*|walk.?ins?|foot ?traffic|mampir",
    content=r"konten|foto(?:-foto)?|video|ugc|content|materi|photos?",
    followers=r"follower\w*|pengikut|followers?|nambah follow\w*|akun(?:nya)? (?:ramai|rame|besar)",
)
VALUES: Final = _words(
    halal=r"halal|syar(?:i|'i)|toyyib(?:an)?|thayyib\w*",
    family=r"keluarga|famil(?:y|ies)|anak(?:-anak)?|ramah anak|ibu|bunda|kids?|kid.friendly|child\w*",
    environment=r"lingkungan|ramah lingkungan|hijau|eco\w*|sustainab\w+|zero.?waste|daur ulang"
    r"|environment\w*|green|organik|organic|plastik",
    local=r"lokal|produk lokal|asli indonesia|buatan (?:sendiri|lokal|indonesia)|local|umkm"
    r"|kearifan lokal|tradisional|budaya|handmade|homemade",
    modest=r"sopan|santun|hijab\w*|modest\w*|menutup aurat|tidak (?:vulgar|seksi)|decent",
    health=r"sehat|kesehatan|health\w*|alami|natural|tanpa (?:pengawet|msg|gula)|rendah gula|vegan",
    education=r"edukasi|pendidikan|mendidik|educat\w*|belajar|learning",
    youth=r"anak muda|remaja|gen ?z|milenial|mahasiswa|kekinian|young|youth|teens?|students?",
    faith=r"islami|agama|religi\w*|dakwah|muslim\w*|christian|faith\w*",
    women=r"perempuan|wanita|women'?s?|pemberdayaan",
    animals=r"cruelty.?free|hewan|satwa|animals?|tidak (?:diuji|uji) (?:pada |ke )?hewan",
)
_ANOTHER_PLACE: Final = re.compile(
    r"\b(?:toko|warung|kedai|kafe|cafe|outlet|cabang|tim|team|kantor|gudang|usaha|bisnis)\s+(?:(?:yang\s+|yg\s+)?(?:ke\s?-?\s?(?:dua|tiga|empat|\d)|lain(?:nya)?|satunya|satu\s+lagi))\b"
    r"|\b(?:second|third|other|another)\s+(?:shop|store|business|team|office|branch|outlet|warehouse|cafe)\b"
    r"|^\W*(?:(?:tim|team|gudang|kantor|rumah|kos|sekolah|kampus)(?:ku|nya)?|my\s+(?:team|warehouse|office|house|home|school))\b"
    r"|\b(?:anak|adik|kakak|abang|ibu|bapak|ayah|mama|papa|suami|istri|mertua|teman|temen|keluarga|saudara|sepupu|pacar|pembeli|pelanggan|karyawan)(?:ku|nya|\s+(?:(?:pertama|kedua|ketiga)\s+)?(?:saya|aku|gue|gw|kami))\b"
    r"|\bmy\s+(?:\w+\s+)?(?:son|daughter|kids?|mother|mom|father|dad|husband|wife|brother|sister|cousin|friends?|family|customers?|employees?)\b"
)
_OF_SHOP: Final = re.compile(
    r"\b(?:jual\w*|usaha(?:ku|nya)?|bisnis(?:ku|nya)?|toko(?:ku|nya)?|warung(?:ku|nya)?|sells?|selling|business|pindah|ganti|ubah|move[ds]?|change)\b"
)
_NO_VALUES: Final = re.compile(r"\b(?:bukan|tidak|nggak|gak|ga|not?|without)\s+$", re.I)

_SELLS: Final = re.compile(
    r"\b(?:jual(?:an|in)?|menjual|produksi|usaha(?:ku|nya| saya| kami)?|bisnis(?:ku| saya| kami)?"
    rf"|(?:punya|buka)(?=\s+{SERVICE}\b)"
    r"|(?:punya|buka) (?:usaha|toko|warung|kedai|brand)|toko(?:ku| saya| kami)?|sell(?:s|ing)?"
    r"|my (?:shop|business|store|brand) (?:is|sells|makes))\s+(?:(?:adalah|itu|di bidang|jual(?:an)?"
    r"|bidang|namanya|is)\s+)?(?P<what>.+)",
    re.I,
)
_SELLING: Final = re.compile(
    r"(?:jual|menjual|produksi|sell|my\s+\w+\s+(?:sells|makes))|(?:adalah|itu|bidang)\b", re.I
)
"""Words that a product follows, whatever it is called; behind `usahaku` anything may be told."""

_NO_GOODS: Final = re.compile(
    r"\?|^\d|^(?:(?:ber)?ganti\s{1,3}nama|renamed|kalo|kalau|klo|kl|jika|if|unless|di|dari|ke|pada|dekat|deket|samping|depan|in|at|near|from|and|dan|yang|yg|ini|itu|juga|aja|is|was|has|had|memang|emang)\b"
    r"|\b(?:modal\w*|omzet|omset|jam|(?:di|ke)?buka\w*|(?:di)?tutup\w*|udah|sudah|udh|dah|belum|blm|baru\s+(?:buka|mulai|jalan|\d)|jalan|berjalan|berdiri|dulu\w*|masih|lagi|sedang|pernah|selalu|jarang|sering"
    r"|ramai|rame|sepi|laku|laris|naik|turun|untung|rugi|bangkrut|pindah|maju|mundur|lancar|macet|viral|kecil|besar|kemarin|kmrn|kemaren|tadi|hari\s+ini|besok|nanti"
    r"|punya|ada|butuh|perlu|mau|pengen|ingin|bisa|harus|buat|bikin|kena|kebakaran|kebanjiran|libur|open(?:s|ed)?|closed?|busy|quiet|started|grew|growing|running|doing|going|since|needs?|wants?|lost)\b",
    re.I,
)
"""What is told of a business besides its goods: hours, years, guests, how it goes."""

_BUDGETS: Final = re.compile(
    r"\b(?:budget|bujet|bajet|anggaran|dana|biaya|modal)\w*\b(?!\s*(?:usaha|toko|bisnis|warung|awal|dulu|pertama|business|shop))"
    r"|\b(?:promosi|promo|iklan|endorse\w*|influencer\w*|kreator\w*|creators?|marketing|ads?)\b",
    re.I,
)
_END: Final = re.compile(
    r"\s*(?:[,.;\n]|\s(?:di|ten|ning|nang|neng|dari|in|at|from|on (?:shopee|tokopedia|tiktok|instagram|ig|lazada|facebook|etsy)|near|dekat|deket|dkt|samping|sepi|rame|ramai|kurang|lagi|bukan|now|sekarang|skrg|skarang|instead|anymore|based|budget|bujet|bajet|modal|dengan|buat|untuk|biar"
    r"|supaya|agar|target\w*|tujuan\w*|goal|mau|pengen|pingin|ingin|yang|sejak|since|to|for|with"
    r"|and|dan (?:budget|tujuan))\b).*$",
    re.I | re.S,
)
_OWN: Final = re.compile(
    rf"\b(?:(?:aku|saya|sy|ak|aq|kami|gue|gw|kita|awak|abdi) (?:(?:baru|lagi|{BY_NOW}) )?(?:punya|buka) {SERVICE}\b"
    r"|(?:usaha|bisnis|toko|brand|warung|kedai)(?:ku|nya| saya| kami| aku| gue| ku)"
    r"|(?:aku|saya|kami|gue|gw|kita) (?:jual\w*|menjual|usaha|produksi"
    r"|(?:punya|buka) (?:usaha|toko|warung|kedai|brand|kafe|cafe|resto\w*))"
    r"|(?:aku|saya|kami|sy) (?:toko|warung|kedai|bengkel|salon|laundry)(?= \w)"
    r"|my (?:shop|business|store|brand)|(?:i|we) (?:sell|make|run an?))\b",
    re.I,
)

_USUAL: Final = re.compile(
    r"\b(?:budget|bujet|bajet|anggaran|modal)\w*\s+(?:saya\s+|ku\s+|kami\s+)?(?:biasanya|rata-?rata|selalu|per\s+bulan|tiap\s+bulan|is\s+usually)\b"
    r"|\b(?:biasanya|usually)\b.{0,20}\b(?:budget|bujet|bajet|anggaran)\w*\b|\bmy\s+usual\s+budget\b",
    re.I,
)
_ANYWHERE: Final = re.compile(
    r"\b(?:online|daring|mana (?:aja|saja)|se(?:luruh)? ?indonesia|semua (?:kota|daerah)|nasional"
    r"|anywhere|everywhere|nationwide|all over)\b",
    re.I,
)

_PREMISES: Final = re.compile(
    r"\b(?:studio|salon|barber\w*|warung(?:ku|nya)?|kedai(?:ku|nya)?|kafe|cafe|coffee\s?shop|resto\w*|restaurants?|rumah\s+makan|depot|angkringan|bengkel|laundry|gym|klinik|clinic|spa|kos(?:-?\s?kosan)?|homestay|hotel|villa|penginapan|guest\s?house|tempat\s+wisata|pet\s?shop|grooming|dokter\s+(?:gigi|hewan)|servis\s+\w+|service\s+(?:ac|motor|mobil)|toko\s+(?:fisik|offline)|kolam\s+renang|futsal|karaoke|les|kursus|bimbel|paud|daycare|cuci\s+(?:mobil|motor)|car\s+wash|tempat\s+makan|yoga\s+class\w*|pilates)\b",
    re.I,
)
_ACCOUNT: Final = re.compile(r"@[\w.]*")
_SENDS: Final = re.compile(
    r"\b(?:online|kirim\s+(?:ke\s+)?(?:seluruh|semua|se)\w*|se\s?indonesia|seluruh\s+indonesia|frozen|shopee|tokopedia|ekspedisi|nationwide)\b",
    re.I,
)


def has_premises(text: str) -> bool:
    """Return whether a text speaks of a business that customers come to, and not of one that sends."""
    return _PREMISES.search(_ACCOUNT.sub(" ", text)) is not None and not _SENDS.search(text)


def goal_in(text: str) -> str | None:
    """Return the code of the goal that a text names first, None if it names none."""
    found = {code: m.start() for code, words in GOALS.items() if (m := words.search(text))}
    return min(found, key=lambda code: found[code]) if found else None


def values_in(text: str) -> tuple[str, ...]:
    """Return the codes of what a text says matters, in the order of `VALUES`."""
    return tuple(
        code
        for code, words in VALUES.items()
        if (m := words.search(text)) and not _NO_VALUES.search(text[: m.start()])
    )


OF_GOODS: Final = frozenset({"halal", "environment", "local", "health"})
"""Values that goods themselves may have; what else goods are named by says who buys them: `jualan hijab`."""


def values_beside(text: str, product: str) -> tuple[str, ...]:
    """Return the values that a text which tells of a product says, without those that only name whom the product
    is for."""
    goods = re.compile(re.escape(product), re.I)
    beside = values_in(goods.sub(" ", text)) if product else values_in(text)
    return tuple(v for v in values_in(text) if v in beside or v in OF_GOODS)


_MOVES: Final = re.compile(r"\b(?:pindah(?:an)?|move[ds]?)\s{1,3}(?:ke|to)\b", re.I)


def moves(text: str) -> bool:
    """Return whether a text tells where a business moves, which is a place or a name and no kind of goods:
    `pindah ke Madu`."""
    return _MOVES.search(text) is not None


def sold_in(text: str) -> str:
    """Return what a text says that a business sells, or ""."""
    if now := goods_now(text):
        return sold(now)
    found = _SELLS.search(text)
    if found is None:
        return sold(introduced(text))
    what = sold(found["what"])
    led = text[found.start() : found.start("what")]
    named = _SELLING.search(led) is not None and not what[:1].isdigit()
    if re.fullmatch(r"\W*(?:\b(?:aja|saja|doang|only|kak)\b\W*)*", _ANYWHERE.sub("", what)):
        return ""
    return what if named or not _NO_GOODS.search(what) else sold(introduced(text))


def states_budget(text: str) -> bool:
    """Return whether an amount that is told of a business may be its budget for creators: what it
    was once started with is none."""
    return _BUDGETS.search(text) is not None


def sold(words: str) -> str:
    """Return the product out of the words of an answer, without place, budget and purpose."""
    return clean_product(_END.sub("", _OWN_NAME.sub("", " ".join(words.split()))))


_OWN_NAME = re.compile(r"(?:(?:itu|namanya|ya|nya|:)\s*)*@\S+")
"""`ig toko saya @dapur.kita` sells nothing of that name."""

_WHICH = re.compile(
    r"\b(?:apa\s+(?:aja|saja|wae)|yang\s+mana|mana\s+(?:aja|saja)|ada\s+berapa|which|what|how\s+many)\b[^.!]*\?*\s*$",
    re.I,
)
"""`usahaku apa saja?` asks for the list of one's businesses."""

_WHAT = re.compile(
    r"\b(?:jual(?:an)?|usaha|bisnis|toko|warung|produk|barang)(?:ku|nya)?\s+(?:(?:saya|sy|aku|ku|kami|gue|gw|itu|tuh|namanya|nama|sebenarnya|sekarang|skrg)\s+){0,3}(?:apa(?:an)?|siapa)\b(?!\s*-|\s+(?:adanya|aja|saja|wae)\b)"
    r"|\bwhat\s+(?:do|am|are|is|was)\s+(?:i|we|my|our)\b[^.!]{0,25}\b(?:sell\w*|business|shop|brand|store)\b",
    re.I,
)
"""`usahaku apa`, `aku jualan apa` ask for what is kept."""

_SUPPOSES = re.compile(
    r"\W*(?:(?:eh|oh|nah|terus|trus|lalu|min|kak|and|so)\W+)*(?:gimana\s+|gmn\s+|what\s+)?(?:kalau|kalo|klo|kl|kalu|nek|lamun|misal(?:nya|kan)?|seandainya|andai(?:kan)?|if|suppose)\b",
    re.I,
)
"""`kalau tokoku tutup gimana` supposes, and tells nothing."""


def tells_of_business(text: str) -> bool:
    """Return whether somebody tells of their own business, rather than asks which they have or what
    would be."""
    own = _OWN.search(text) is not None or bool(introduced(text) or goods_now(text))
    told = own and not asks_own_business(text)
    return told and not (_WHICH.search(text) or _SUPPOSES.match(text))


def asks_own_business(text: str) -> bool:
    """Return whether somebody asks what is kept of their business: `usahaku apa`."""
    return _WHAT.search(text) is not None


def usual_budget(text: str) -> bool:
    """Return whether a text tells what is usually spent rather than what to spend now."""
    return _USUAL.search(text) is not None and "?" not in text


def is_anywhere(text: str) -> bool:
    """Return whether a business has no one place: it sells online, or everywhere."""
    return _ANYWHERE.search(text) is not None


def of_another_place(text: str) -> bool:
    """Return whether a lower-case text tells where somebody else or a second place is: `tim kedua saya
    di jakarta` does not move the business."""
    found = _ANOTHER_PLACE.search(text)
    return found is not None and _OF_SHOP.search(text.replace(found[0], " ")) is None


_MINE: Final = r"(?:jual(?:an)?|dagang(?:an)?|produk|usaha|bisnis|barang)(?:ku|nya|\s{1,3}(?:saya|aku|gw|gue|kami))?"
_OWN_GOODS: Final = (
    r"(?:jual(?:an)?|dagang(?:an)?|produk|barang)(?:ku|nya|\s{1,3}(?:saya|aku|gw|gue|kami))?"
)
_THING: Final = r"(?P<{}>(?!(?:juga|yang|yg|cuma|hanya|bukan|it|them|that)\b)[a-z][a-z ]{{1,28}}?)"
_ENDS_NOW: Final = (
    r"(?=\s{1,3}(?:di|kak|min|ya|sekarang|skrg|now|instead|aja|deh|in|buat|untuk)\b|\W{0,3}$|[,.])"
)
_NOW_SOLD: Final = re.compile(
    rf"\b{_MINE}\b[^.?!\n]{{0,25}}?\bbukan\s{{1,3}}(?!(?:cuma|hanya|yang|yg)\b)[a-z][a-z ]{{1,28}}?(?:\s{{1,3}}lagi)?[\s,]{{1,3}}(?:tapi|tp|melainkan|skrg|sekarang)\s{{1,3}}(?:jual(?:an)?\s{{1,3}})?{_THING.format('a')}{_ENDS_NOW}"
    rf"|\b{_OWN_GOODS}\s{{1,3}}(?:(?:udah|sudah|udh|sekarang|skrg|mau|baru)\s{{1,3}}){{0,2}}(?:ganti|berubah|pindah|beralih)\s{{1,3}}(?:jadi|ke)\s{{1,3}}{_THING.format('b')}{_ENDS_NOW}"
    rf"|\b(?:(?:ganti|pindah|beralih)\s{{1,3}}jualan\s{{1,3}}dari|(?:switched|changed|moved)\s{{1,3}}from\s{{1,3}}selling)\s{{1,3}}[a-z][a-z ]{{1,28}}?\s{{1,3}}(?:jadi|ke|to)\s{{1,3}}(?:jual(?:an)?\s{{1,3}}|selling\s{{1,3}})?{_THING.format('c')}{_ENDS_NOW}"
    rf"|\b(?:(?:don['’]?t|no\s{{1,3}}longer|stopped)\s{{1,3}}sell(?:ing)?)\s{{1,3}}[a-z][a-z ]{{1,28}}?(?:\s{{1,3}}anymore)?[\s,.]{{1,3}}(?:(?:but|now|i|we|it['’]?s|only|just|sell)\s{{1,3}}){{1,4}}{_THING.format('d')}{_ENDS_NOW}"
    rf"|\b(?:ga+k?|nggak|ngga|tidak)\s{{1,3}}jual(?:an)?\s{{1,3}}[a-z][a-z ]{{1,28}}?\s{{1,3}}lagi[\s,]{{1,3}}(?:tapi\s{{1,3}}|tp\s{{1,3}})?(?:sekarang|skrg|ganti)\s{{1,3}}(?:jual(?:an)?\s{{1,3}})?{_THING.format('e')}{_ENDS_NOW}",
    re.I,
)
LONGEST: Final = 14
"""Words of a message that tells of no more than that."""

_NO_THING: Final = re.compile(
    r"(?:\b(?:jam|kota|alamat|nama|tempat|lokasi|ig|akun|budget|tiktok|instagram|online|offline|reels?|story)\b)|@|\?",
    re.I,
)


def goods_now(text: str) -> str:
    """Return what somebody sells now instead of what they sold before, "" where a text tells of no such change."""
    short = len(text.split()) <= LONGEST and not _NO_THING.search(text)
    found = _NOW_SOLD.search(text) if short else None
    return next(filter(None, found.groups())).strip() if found else ""
