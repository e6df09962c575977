"""Who tells of their own business in their first words, in whichever way: `aku punya laundry kiloan`, `bengkel
motor w di cibubur sepi`, `saya Bu Retno pemilik batik tulis`, `ambo jua rendang`, `we run a small bakery`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.questions.season import SEASON

SHOP: Final = r"(?:laundry|loundry|laundri|londri|bengkel|salon|barber\w{0,5}|butik|konter|distro|bakery|katering|catering|florist|optik|apotek|pet\s?shop|angkringan|depot|warung|warkop|warmindo|kedai|kafe|cafe|coffee\s?shop|resto\w{0,6}|rumah\s+makan|gym|klinik|percetakan|sablon|konveksi|olshop|online\s?shop|toko|lapak|gerai|car\s?wash)"
"""Where customers come, or send to: named by the place."""

SERVICE: Final = rf"(?:les|kursus|bimbel|bimbingan|privat|kos|kost|kosan|kos-?kosan|barber\w*|studio|jasa|rental|homestay|penginapan|daycare|servis|service|cuci\s+(?:mobil|motor|sepatu|ac)|travel|{SHOP})"
"""What somebody runs who sells no goods, or is named by the place."""

I_AM: Final = r"(?:aku|ak|aq|saya|sy|saia|kami|kita|gue|gw|gua|ane|awak|abdi|kulo|ambo|denai|inyong|nyong|beta)"
"""Who speaks, as they say it from Aceh to Ambon."""

_NOW: Final = (
    r"(?:(?:ini|kan|tuh|emang|memang|lagi|lg|baru|udah|udh|sudah|cuma|juga|jg|adalah)\s+){0,2}"
)
_GOODS: Final = r"(?:jual(?:an|in)?|jua|(?:nge|ber|men)-?jual(?:an)?|ngajual|manjua|manggaleh|(?:ber)?dagang|(?:mem)?produksi|sade(?:an)?|icalan|ngical|dodol(?:an)?|dedolan|bakulan|adol)"
_RUNS: Final = r"(?:punya|pny|gaduh|gadah|gadhah|boga|nduwe|duwe|punyo|buka|(?:me)?ngelola|kelola|jalan(?:in|kan)|menjalankan|(?:me)?rintis)"
_OF: Final = r"(?:(?:usaha|bisnis|toko|brand|sebuah)\s+){0,2}"
_MAKES: Final = r"(?:bikin|buat|mbuat|gawe|nggawe|nyieun|ngadamel)"
_MADE: Final = r"(?:(?:kursus|kelas|jasa|usaha|bisnis)\s+(?!baru\b)[a-z]|(?:[a-z]+\s+){1,3}(?:rumahan|handmade|homemade|custom|pesanan))"
"""What is made to be sold: `bikin konten`, `bikin kampanye` are of something else, `bikin
usaha baru` opens one more."""

_GREETS: Final = r"^\W*(?:(?:halo|hallo|hai|hi|hello|assalamu\W?alaikum|permisi|pagi|siang|sore|malam|selamat|kak|ka|min|gan|bro|sis|mas|mbak|mba|bang|bu|pak|perkenalkan|kenalin|kenalkan|salam\s+kenal|dear)\W+){0,4}"
_NAMED: Final = r"(?:(?!(?:mau|ingin|pengen|tanya|nanya|ketemu|kenal|cari|butuh|kontak|hubungi|minta|dari|sama|bukan|lagi|sudah|udah)\b)[a-z]{2,15}\W{1,2}){0,4}?"
_OWNER: Final = (
    r"(?:pemilik|owner|founder|pengelola|pengusaha|perajin|pengrajin|penjual|pedagang|juragan)"
)
_TRADE_EN: Final = r"(?:bakery|shop|store|cafe|restaurant|salon|laundry|laundromat|workshop|brand|boutique|studio|clinic|gym|homestay|villa|business|school|barber\w{0,5}|warung|stall|truck|label|florist|spa|hostel|guest\s?house)"
_WE: Final = r"(?:i|we|i'?m|i\s+am|we'?re|we\s+are)"
_RESELLS: Final = r"(?:re-?sell?er|dropship\w{0,4})"
_DEALS: Final = rf"(?:{_RESELLS}|agen|distributor|supplier|grosir(?:an)?)"
_NO_GOODS: Final = r"(?!(?:nih|ini|itu|juga|jg|kak|min|dong|ya|aja|di|dari|yang|yg|buat|untuk|apa|mana|resmi|baru|lama|dan|atau|of|for|from)\b)"
_STRANGE: Final = r"(?:langganan|sebelah|dekat|deket|tempat|favorit|depan|teman|temen|tetangga|punya|buat|mau|pertama|kedua|ketiga|lain|satunya)"

_WHO: Final = r"(?:(?!(?:mau|pengen|pengin|pingin|ingin|cari|liat|lihat|suka|temen|teman|rencana|bisa|ga|gak|nggak|tidak|belum|blm|bukan|dulu|kalau|kalo)\b)[a-z]{3,12}\s+){0,3}?"
"""What they call themselves before it: `saya ibu rumah tangga jualan gamis`."""

_TOLD_OF_IT: Final = r"(?:butuh|perlu|rugi|untung|omzet|omset|udah|sudah|udh|baru|lagi|lg|sepi|rame|ramai|punya|ada|mau|pengen|ingin|di|ke|dari|yang|yg|tutup|buka|kena|modal|naik|turun|bangkrut|kecil|besar|masih|belum|blm|apa|gimana|jalan|jual\w*|bergerak|namanya|budget\w*|dana|dulu\w*|awal\w*|tiap|per|kemarin|tadi|kedua|satu|lain|juga)"
"""What may be told of a business that is not what it is."""

_TELLS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w@.])(?:{I_AM}|w)\s+{_NOW}{_WHO}{_GOODS}\s+(?P<what>[a-z].{{1,80}})",
        rf"(?<![\w@.])(?:usaha|bisnis)(?:ku|\s+{I_AM})\s+(?:(?:itu|adalah|ini)\s+)?(?P<what>(?!{_TOLD_OF_IT}\b)[a-z].{{1,80}})",
        r"(?<![\w@.])urang\s+(?:boga|gaduh|jualan|icalan)\s+(?P<what>[a-z].{1,80})",
        rf"(?:(?<![\w@.]){I_AM}\s+|{_GREETS}){_NOW}{_RUNS}\s+{_OF}(?P<what>{SERVICE}\b.{{0,80}})",
        rf"(?<![\w@.]){I_AM}\s+{_NOW}{_MAKES}\s+(?P<what>{_MADE}.{{0,80}})",
        rf"{_GREETS}(?:{I_AM}\W{{1,2}})?{_NAMED}{_OWNER}\s+(?:dari\s+)?(?P<what>(?!akun\b|ig\b|of\b|@)[a-z].{{1,80}})",
        rf"{_GREETS}(?P<what>{SHOP}(?:\s+(?!{_STRANGE}\b)[a-z]{{3,12}}){{0,2}}?)(?:ku\b|\s+(?:{I_AM}|w|ku)\b)(?=\W*(?:$|di\b|(?:lagi\s+|makin\s+|kok\s+)?(?:sepi|kurang|sunyi|belum|blm|baru)\b|(?:ada|punya|mau|pengen|pgn|ingin|butuh|perlu|biar|budget|modal|dana)\b))",
        rf"(?<![\w@.]){I_AM}\s+{_NOW}(?:jadi\s+|sebagai\s+|seorang\s+)?{_DEALS}\s+{_NO_GOODS}(?P<what>[a-z].{{1,80}})",
        rf"{_GREETS}{_NOW}{_RESELLS}\s+{_NO_GOODS}(?P<what>[a-z].{{1,80}})",
        rf"(?<![\w@.]){_WE}\s+(?:(?:am|are)\s+)?an?\s+{_RESELLS}\s+(?:of|for)\s+(?P<what>[a-z].{{1,80}})",
        rf"(?<![\w@.]){_WE}\s+re-?sell\s+(?P<what>[a-z].{{1,80}})",
        rf"(?<![\w@.]){_WE}\s+(?:just\s+|recently\s+|also\s+)?(?:run|own|opened|started|manage|running|opening)\s+(?:an?|our|my|the|two)\s+(?P<what>(?:[a-z'-]+\s+){{0,3}}?{_TRADE_EN}\b.{{0,80}})",
        rf"(?<![\w@.]){_WE}\s+(?:sell|make\s+and\s+sell)\s+(?P<what>[a-z].{{1,80}})",
        rf"(?<![\w@.])(?:{_WE}\s+)?(?:the\s+)?owner\s+of\s+(?!(?:this|the|that)\s+(?:account|page|bot)\b)(?:an?\s+|my\s+)?(?P<what>[a-z].{{1,80}})",
        rf"(?<![\w@.])my\s+(?!second\b|third\b|other\b)(?P<what>(?:[a-z'-]+\s+){{0,2}}?{_TRADE_EN})\s+(?:in\b|is\b|has\b|needs\b|sells\b|makes\b|near\b)",
    )
)

_PLACED: Final = re.compile(
    rf"{_GREETS}(?:jual(?:an)?\s+|dagang\s+)?(?P<what>(?:laundry|laundri|londri|bengkel|salon|barber\w{{0,5}}|butik|konter|distro|bakery|pet\s?shop|warung|kedai|kafe|cafe|toko|olshop)(?:\s+[a-z]+){{0,3}}?)\s+di\s+[a-z]+(?:\s+[a-z]+)?\W{{1,3}}(?:budget|bajet|modal|dana)?\s*(?:rp\.?\s*)?\d[\d.,]*\s*(?:rb|rbu|ribu|k|jt|juta)(?:an)?\W*$",
    re.IGNORECASE,
)
"""`salon muslimah di aceh 500 ribu`: a shop, where it is, and what there is to spend."""

_SELLS_AND_SEEKS: Final = re.compile(
    rf"{_GREETS}(?:jual(?:an)?|dagang|jualin|jua)\s+(?P<what>[a-z][^,.;\n]{{2,60}})[,.;\n]\s*(?:(?:mau|pengen|lagi|tolong|kak|min)\s+){{0,2}}(?:cari\w*|nyari|butuh|perlu|mau)\s+(?:\w+\s+){{0,2}}?(?:kreator|influ\w{{3,9}}|seleb\w{{2,6}}|creators?|endorse\w{{0,3}}|tiktoker|youtuber)",
    re.IGNORECASE,
)
_SELLS_FOR: Final = re.compile(
    rf"{_GREETS}(?:jual(?:an|in)?|dagang|jua)\s+(?P<what>[a-z]{{3,15}}(?:\s+[a-z]{{3,15}}){{0,3}}?)\s+(?:buat|untuk|utk|bwt|pas|menjelang|for)\s+(?:hari\s+raya\s+)?(?:{SEASON})(?:\s+di\s+[a-z]{{3,15}}(?:\s+[a-z]{{3,15}})?)?\W*$",
    re.IGNORECASE,
)
"""`jual kue kering buat natal di malang`: goods for a season, and no price of theirs."""
_ASKS: Final = re.compile(
    r"\?|\b(?:apa(?:an)?|siapa|berapa|brp|gimana|gmn|kenapa|knp|kalau|kalo|klo|if|how|what|why)\b",
    re.IGNORECASE,
)
_SEEKS: Final = re.compile(
    r"\b(?:(?:di)?cari(?:in|kan)?|nyari(?:in)?|butuh|btuh|perlu|minta|minjam|minjem|pinjam|pinjem|sewa|rekomen\w{0,6}|ada\s+(?:yang|yg)|need|needs|find|looking\s+for|hire|buy|beli|pesan|order)\s+(?!(?:\w+\s+){0,3}?(?:kreator|influ\w{3,9}|seleb\w{2,6}|creators?|endorse\w{0,3}|tiktoker|youtuber|foodie\w{0,3}|vlogger|reviewer|promo\w{0,5}|iklan|dikenal|viral|rame|ramai|orang|org|urang|people|someone|more|pelanggan|pembeli|customers?)\b)",
    re.IGNORECASE,
)
"""What they look for is something else than who makes them known: `butuh supplier tepung`."""

_MEANS: Final = re.compile(
    r"[,.;]\s*(?:rp\.?\s?)?\d|\b(?:budget|bajet|bujet|dana|modal|anggaran|duit|uang|pitih|artos|arto|hepeng|ada|punya|cuma|maks|max|spend|kreator|influ\w{3,9}|seleb\w{2,6}|creators?|endorse\w{0,3}|promo\w{0,5}|iklan)(?:nya|ku)?\b",
    re.IGNORECASE,
)

_VAGUE: Final = re.compile(
    r"(?:toko|warung|kedai|lapak|gerai|olshop|online\s?shop|resto\w*|usaha|bisnis|jasa|shop|store|business|brand|company)(?:nya|ku)?(?!\s+(?!di\b|sepi\b|rame\b|ramai\b|tutup\b|buka\b|lagi\b|in\b|is\b)[a-z]{3})",
    re.IGNORECASE,
)
"""`warungku`: whoever says no more has not said what they sell."""


def introduced(text: str) -> str:
    """Return the words in which somebody tells what their own business is, or "" where nobody does; what else is
    told of it may follow them."""
    every = (*_TELLS, _PLACED, _SELLS_AND_SEEKS, _SELLS_FOR)
    found = next((match for each in every if (match := each.search(text))), None)
    return found["what"] if found and not _VAGUE.match(found["what"]) else ""


def introduces(text: str) -> bool:
    """Return whether a message tells of a business of the speaker's own, and asks for nothing else."""
    silent = _ASKS.search(text) is None and _SEEKS.search(text) is None
    return silent and bool(introduced(text))


def has_means(text: str) -> bool:
    """Return whether an amount beside what somebody sells is what they have to spend, and not its price: `jualan
    gamis, modal 300rb`; `jual motor 5 juta` offers one."""
    return _MEANS.search(text) is not None or _PLACED.search(text) is not None
