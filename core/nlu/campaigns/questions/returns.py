"""Questions about what a campaign gave back, in the middle of one: cost per sale, ROI, net profit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from core.nlu.amounts.numbers import THOUSAND, parse_money_idr
from core.nlu.campaigns.questions.profit import asks_profit, names_profit
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

_AMOUNT: Final = (
    r"(?:rp\.?\s*)?\d[\d.,]*\s*(?:rb|ribu|k|jt|juta)\b|rp\.?\s*\d[\d.]{3,}|\d{1,3}(?:\.\d{3})+"
)
_SALE: Final = r"(?:penjualan|pembelian|pembeli|order|orderan|pesanan|closing|transaksi|terjual|barang\s+terjual|sale|sales|orders?|purchases?|buyers?|customers?|acquisition)"
_PER_SALE: Final = re.compile(
    rf"\b(?:biaya|ongkos|costs?|spend|bayar)(?:nya)?\s+(?:\w+\s+)?(?:per|tiap|setiap|untuk\s+(?:satu|tiap))\s?{_SALE}\b|\bcp[as](?:nya)?\b",
    re.IGNORECASE,
)
_BEST: Final = re.compile(
    r"\b(?:siapa|(?:yang|yg|kreator|influencer|akun)\s+mana|who|which)\b.{0,25}\b(?:paling|most|best|ter(?:efektif|untung|laris))\b.{0,12}\b(?:untung\w*|efektif|effective|laris|laku|hasil\w*|profitable|worth|sales)\b"
    r"|\b(?:paling|most)\s+(?:untung\w*|efektif|effective|laris|profitable)\b.{0,12}\b(?:siapa|who|mana|which)\b|\bter(?:efektif|untung|laris)\b.{0,10}\b(?:siapa|mana)\b"
    r"|\b(?:siapa|who|which|(?:kreator|yang|yg|influencer|akun)\s+mana)\b.{0,25}?\b(?:paling\s+(?:bagus|oke|baik|banyak|ramai|rame|jago|sukses)|ter(?:baik|bagus|banyak)|best|better|(?:sold|sells|earned|brought)\s+(?:in\s+)?(?:the\s+)?most)\b",
    re.IGNORECASE,
)
_COST: Final = re.compile(
    r"\b(?:total|jumlah|semua|seluruh)\s+(?:biaya|pengeluaran|cost|ongkos|spend(?:ing)?)\w*\b|\b(?:biaya|pengeluaran)(?:nya)?\s+(?:total|semua|kampanye|sejauh\s+ini)\b|\btotal\s+(?:campaign\s+)?costs?\b",
    re.IGNORECASE,
)
_RISE: Final = re.compile(
    r"\b(?:naik|turun|kenaikan|peningkatan|tambahan|uplift|increase|rise|went\s+up|up)(?:nya)?\b.{0,20}\b(?:berapa|brp|how\s+much|what)\b"
    r"|\b(?:berapa|brp|how\s+much|what)\b.{0,20}\b(?:naik(?:nya)?|kenaikan(?:nya)?|peningkatan\w*|uplift|increase)\b",
    re.IGNORECASE,
)
_NOT_SALES: Final = re.compile(
    r"\d|\b(?:follower|pengikut|subs|like|view|tayangan|komen|harga|rate|fee|honor|tarif|budget|bajet|price)\w*",
    re.IGNORECASE,
)
_ROI: Final = re.compile(r"\b(?:roi|return\s+on\s+investment)(?:nya)?\b", re.IGNORECASE)
_WORTH: Final = re.compile(
    r"\b(?:worth\s?(?:it|ed)?|sepadan|balik\s+modal)\b.{0,30}\b(?:kampanye|campaign|promo|hasil)\w*\b|\b(?:kampanye|campaign|promo|hasil)\w*\b.{0,30}\b(?:worth\s?(?:it|ed)?|sepadan|balik\s+modal)\b",
    re.IGNORECASE,
)
_BARE_WORTH: Final = re.compile(
    r"^\W*(?:(?:jadi|so|terus|trus|was\s+it|is\s+it)\W+(?:\w+\W+)?)?(?:worth\s?it|sepadan)\W*(?:(?:ga|gak|nggak|ngga|enggak|tidak|kah|or\s+not|then|sih|ya|so\s+far)\W*){0,3}$",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\?|\b(?:berapa|brp|how\s+much|what(?:'s|\s+is|\s+was)|hitung\w*|siapa|who|which)\b",
    re.IGNORECASE,
)
_GENERAL: Final = re.compile(
    r"\b(?:bagus|ideal|wajar|normal\w*|rata|biasanya|umumnya|usually|good|typical|average|apa\s+itu|itu\s+apa|artinya|maksud\w*|mean\w*|rumus\w*|formula)\b|@",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    rf"(?:\b(?:each(?:\s+[a-z]{{2,12}})?|every\s+[a-z]{{2,12}}|one(?:\s+[a-z]{{2,12}})?|a\s+[a-z]{{2,12}})\s+)?\b(?:modal|hpp|harga\s+pokok|(?:biaya|ongkos|bayar(?:an)?)\s+(?:produksi|bahan|bikin|guru|pengajar|tutor|mentor|tenaga|karyawan|kemasan|packing)|(?:teacher|tutor|material|ingredient|packaging|labou?r)s?\s+(?:fees?|costs?)|(?:it\s+)?costs?\s+me|(?:my|our)\s+costs?|cost\s+of\s+(?:goods|making)|production\s+costs?)\w*[^\d@?]{{0,25}}(?P<amount>{_AMOUNT})(?P<per>\s*(?:(?:per|se|/)\s?(?!hari|minggu|bulan|orang|kampanye)[a-z]+|a\s+piece|each|satuan))?",
    re.IGNORECASE,
)
_SELLS: Final = re.compile(
    rf"\b(?:(?:di)?jual(?:nya)?|harga(?:\s+jual)?(?:nya)?|sell(?:s|ing)?(?:\s+(?:it|them|each))?|price)\s+(?:(?:di|seharga|at|for|is)\s+)?(?P<amount>{_AMOUNT})",
    re.IGNORECASE,
)
_SELLS_FOR_FEW: Final = re.compile(
    r"\b(?:(?:di)?jual(?:nya)?|harga(?:\s{1,3}jual)?(?:nya)?|(?:selling\s{1,3})?price|sell(?:s|ing)?(?:\s{1,3}(?:it|them|each))?)\s{1,3}(?:(?:di|seharga|at|for|is)\s{1,3})?(?P<few>[1-9]\d{1,2})"
    r"(?=[\s,]{1,3}(?:(?:dan|and|tapi|but|i|aku|terus)\s{1,3}){0,2}(?:untung|laba|profit|margin|cuan|modal|hpp|make|costs?)(?:n?ya|ku)?\b[^\n\d]{0,25}\d{1,3}\s?(?:rb|ribu|k)\b)",
    re.IGNORECASE,
)
"""A price in thousands, beside what one piece brings or costs in them: `harga jual 20 untung 6 ribu`."""

_COST_IS: Final = re.compile(
    rf"\b(?:the\s+)?costs?\s+(?:is|are|of|me)\s+(?P<amount>{_AMOUNT})", re.IGNORECASE
)
_WHENCE: Final = re.compile(
    r"\b(?:kenapa|knp|knapa|mengapa|kok|why|how\s+come|dari\s+mana|drmn|darimana|where\s+does|gimana\s+(?:ngitung|hitung|menghitung)\w*|(?:cara\s+)?(?:hitung|ngitung)(?:an)?nya)\b"
)
_FIGURE: Final = re.compile(
    r"\b(?:roas|cpe|cpm|biaya\s+per\s+(?:interaksi|tayangan)|cost\s+per\s+(?:interaction|view)|terbaik|terlemah|terburuk|best|weakest|worst)(?:[\s-]?nya)?\b"
)
_EVEN: Final = re.compile(
    r"\b(?:balik\s+modal|modal(?:nya)?\s+balik|balikin\s+modal|impas|bep|break(?:s|ing)?[\s-]?even|nutup\s+(?:biaya|fee|modal)|tutup\s+modal)\b",
    re.IGNORECASE,
)
_FEW: Final = r"(?:(?:cuma(?:n)?|hanya|baru|only|just|about|sekitar|up\s{1,3}to)\s{1,3}){0,2}"
_PIECES: Final = r"(?:pcs|pieces?|biji|porsi|botol|box|orders?|of\s{1,3}them)"
_SUPPOSED: Final = re.compile(
    rf"\b(?:kalau|kalo|klo|kl|misal(?:nya|kan)?|andai(?:kan)?|if|suppose)\b[^?\n\d]{{0,30}}?(?:\b(?:laku|ter?jual|kejual|sold|sells?|selling)\s{{1,3}}{_FEW}(?P<behind>\d{{1,5}})(?![.,]?\d|\s{{0,3}}(?:rb|ribu|k|jt|juta)\b)"
    rf"|\b{_FEW}(?P<before>\d{{1,5}})\s{{1,3}}(?:{_PIECES}\s{{1,3}})?(?:(?:yang|yg|are|get|is)\s{{1,3}})?(?:laku|ter?jual|kejual|sold|sell)\b)",
    re.IGNORECASE,
)
_LEFT_THEN: Final = re.compile(
    r"\b(?:untung|rugi|laba|profit|loss|cuan|nombok|tekor|boncos|lose|gain|earn|make)(?:nya)?\b",
    re.IGNORECASE,
)
_HOW_MANY: Final = re.compile(
    r"\b(?:berapa|brp|piro|how\s+many|how\s+much|when|kapan|at\s+what|what(?:'s|\s+is))\b",
    re.IGNORECASE,
)
_TOTALS: Final = re.compile(
    r"\b(?:omzet|omset|pendapatan|pemasukan|penjualan|terjual|kejual|laku|sold|sell|revenue|sales)(?:nya)?\b"
)
_SUMS: Final = re.compile(
    r"\b(?:berapa|brp|total(?:nya)?|jumlah(?:nya)?|how\s+(?:much|many)|what)\b"
)
_TAKES_PART: Final = r"(?:ikut(?:an)?|jalan|gabung|aktif|terlibat|kerja|lanjut|tersisa)"
_WHO: Final = re.compile(
    rf"\W*(?:(?:jadi|terus|trus|sekarang|tinggal)\W+){{0,2}}(?:siapa|sapa|ada\s+siapa)\s+(?:(?:aja|saja)(?:\s+(?:yang|yg)\s+(?:(?:masih|tetep|tetap|jadi)\s+)?{_TAKES_PART})?|(?:yang|yg)\s+(?:(?:masih|tetep|tetap|jadi)\s+)?{_TAKES_PART})(?:\W+(?:ya|kak|min|sih|isinya|nih|sekarang)){{0,3}}\W*"
    r"|who(?:\s+(?:is|are)|'s)\s+(?:still\s+)?(?:in|part\s+of|left\s+in)(?:\s+(?:it|this|the\s+campaign))?\W*"
)
_TERMS: Final = re.compile(
    r"\W*(?:(?:jadi|terus|trus|kak|min|tadi|td)\W+){0,2}(?:kesepakatan|perjanjian|deal)(?:-?\s?deal)?(?:nya)?(?:\W+(?:kita|kami|apa|aja|saja|gimana|gmn|bagaimana|isinya|td|tadi|sama|mereka|dia|kemarin|ya|kak)){1,5}\W*|\W*what\s+(?:did|have)\s+(?:we|i)\s+agreed?(?:\s+(?:on|to|with\s+(?:them|him|her)))?\W*"
)
"""A whole message that asks what was agreed: `kesepakatannya apa aja td`."""
_OWN: Final = re.compile(
    r"\b(?:hpp|harga\s+pokok|(?:produk|barang)(?:ku|nya)?|satu|1|one|each|every|a\s+piece|per\s?(?!hari|minggu|bulan|orang|kampanye|day|week|month|person|campaign)[a-z]+)\b",
    re.IGNORECASE,
)


_OURS: Final = bag(
    "kampanye campaign campaigns promo promosi endorse endorsement iklan kolab kolaborasi influencer influencers kreator creator creators akun selebgram orang "
    "penjualan pembelian pembeli penjual jualan jual order orders orderan pesanan closing transaksi laku terjual barang produk omzet omset pendapatan pemasukan sale sales sold sell revenue purchase purchases buyer buyers customer customers "
    "biaya pengeluaran ongkos cost costs spend spending spent keluar dikeluarkan bayar dibayar fee total jumlah roi return investment persen percent "
    "naik turun kenaikan peningkatan tambahan uplift increase increased rise rose went up went down nambah bertambah meningkat "
    "untung untungin menguntungkan menghasilkan rugi rugiin merugikan teruntung efektif terefektif effective laris terlaris hasil hasilnya profitable worth best better bagus terbaik terbagus baik banyak terbanyak oke ok jago sukses did does do best paling perform performs performed brought made result results "
    "ikut ikutan gabung join joined jalan aktif terlibat kerja lanjut tersisa kesepakatan kesepakatannya perjanjian perjanjiannya deal dealnya isinya td agree agreed still left part campaign hari minggu bulan week weeks month months day days before after since total grand"
)
"""What a question about a campaign's return speaks of: `naik ojek berapa` names something else."""


_HOW_MUCH: Final = re.compile(
    r"\b(?:berapa|brp|how\s+much|what(?:'s|\s+is|\s+was|\s+would)|hitung\w*|calculate)\b|\b(?:kalo|kalau|klo|if)\b",
    re.IGNORECASE,
)


def asked_return(text: str, names: Collection[str] = ()) -> str | None:
    """Return the view that a question about a campaign's return asks for: `profit`, `sale` (cost per
    sale, of each), `budget` (what it cost); None where it asks something else, or of everybody's.

    Only a conversation about a campaign may ask so. names: accounts that take part, which a question may
    name, also by their first part: `total biaya rasabdg berapa`.
    """
    for name in names:
        text = text.replace(f"@{name}", name)
    asks = _ASKS.search(text) is not None
    told = {part for name in names for part in re.findall(r"[^\W\d_]+", name.lower())}
    ours = not strange(text.lower(), _OURS | told)
    if asks and ours and "@" not in text and _BEST.search(text):
        return "sale"
    if _GENERAL.search(text):
        return None
    if (asks or _names_only(text)) and _PER_SALE.search(text):
        return "sale"
    if ours and _COST.search(text):
        return "budget"
    rises = ours and _RISE.search(text) is not None and _NOT_SALES.search(text) is None
    if (asks and _ROI.search(text)) or _WORTH.search(text) or asks_worth(text) or rises:
        return "profit"
    margin = margin_in(text) is not None and selling_price_in(text) is not None
    return "profit" if margin or unit_cost_in(text) is not None or asks_profit(text) else None


LONGEST_NAMED: Final = 6
"""Words of a message that names what it wants to see."""


def _names_only(text: str) -> bool:
    """Return whether a few words without a figure name no more than what is wanted: `cost per order Harbolnas`."""
    return len(text.split()) <= LONGEST_NAMED and re.search(r"\d", text) is None


def asks_worth(text: str) -> bool:
    """Return whether a whole message asks whether it is worth it, and not what: `worth it ga?`."""
    return _BARE_WORTH.match(text) is not None


def asks_totals(text: str, names: Iterable[str] = ()) -> bool:
    """Return whether a whole message asks what was sold or earned in all, or who takes part: `omzet berapa`,
    `total laku brp`, `siapa aja`. Only a conversation about a campaign may ask so."""
    told = {part for name in names for part in re.findall(r"[^\W\d_]+", name.lower())}
    plain = text.lower()
    if _GENERAL.search(text) or re.search(r"\d", plain) or strange(plain, _OURS | told):
        return False
    counted = _TOTALS.search(plain) is not None and _SUMS.search(plain) is not None
    return counted or any(asked.fullmatch(plain) for asked in (_WHO, _TERMS))


def asks_figures(text: str, names: Collection[str] = ()) -> bool:
    """Return whether somebody asks how a figure of the report came about: `kenapa roasnya segitu`, `dari mana
    CPE-nya`; the term itself is explained elsewhere. names: accounts that take part, which it may name."""
    for name in names:
        text = text.replace(f"@{name}", name)
    plain = text.lower()
    return (
        _WHENCE.search(plain) is not None
        and _FIGURE.search(plain) is not None
        and not _GENERAL.search(text)
    )


_ENGAGEMENT: Final = re.compile(
    r"\W{0,3}(?:(?:jadi|so|terus|trus|and|kak|min|what(?:['’]?s)?|is|was|berapa|brp|the|how\s{1,3}(?:is|was|high\s{1,3}is))\s{1,3}){0,4}(?:er|engagement(?:\s{1,3}rate)?|cp[evm]|cost\s{1,3}per\s{1,3}(?:view|engagement|interaction)|biaya\s{1,3}per\s{1,3}(?:view|tayangan|interaksi))(?:\s?-?nya)?(?:\s{1,3}(?:of|dari|di|for|the|this|my|our|kampanye(?:ku|nya|\s{1,3}ini)?|campaign|ini|berapa|brp|sejauh\s{1,3}ini|so\s{1,3}far|sekarang|sih|ya|now)){1,6}\W{0,4}",
    re.IGNORECASE,
)


def asks_engagement(text: str) -> bool:
    """Return whether a whole message asks for the engagement of a campaign, or what an interaction or a view cost: `er
    campaign berapa`, `cpv nya berapa`."""
    return _ENGAGEMENT.fullmatch(text) is not None


def supposed_pieces(text: str) -> int | None:
    """Return of how many pieces a text asks what would be left if they were sold: `kalo cuma laku 40 rugi brp`."""
    found = _SUPPOSED.search(text)
    if found is None or "@" in re.sub(r"@\s?\d", " ", text):
        return None
    asks = _LEFT_THEN.search(text) and (_ASKS.search(text) or _HOW_MANY.search(text))
    return int(found["behind"] or found["before"]) if asks else None


def asks_break_even(text: str) -> bool:
    """Return whether somebody asks how many pieces earn a campaign back: `balik modal kalo laku brp`."""
    return _EVEN.search(text) is not None and _HOW_MANY.search(text) is not None


def asks_own_profit(text: str) -> bool:
    """Return whether somebody asks what is earned with what one piece costs them: about a campaign of
    theirs, whatever was spoken of before."""
    return (
        _HOW_MUCH.search(text) is not None
        and unit_cost_in(text) is not None
        and names_profit(text)
        and not _GENERAL.search(text)
    )


_MARGIN: Final = re.compile(
    rf"\b(?:untung|laba|profit|margin|cuan)(?:n?ya|ku)?\s+(?:(?:(?:per|tiap|se)\s?[a-z]+|aku|saya|gue|gw|kita|cuma|itu|is|of|sekitar)\s+){{0,3}}(?:(?P<amount>{_AMOUNT})|(?P<share>\d{{1,2}}(?:[.,]\d)?)\s?(?:%|persen|percent))"
    rf"|\b(?:i|we)\s+(?:make|earn)\s+(?:(?:about|only|just)\s+)?(?P<earned>{_AMOUNT})\s+(?:per|an?|each|on\s+each|for\s+each)\b",
    re.IGNORECASE,
)


def margin_in(text: str) -> int | None:
    """Return what is earned with one piece, in rupiah, where a text says so: `untung per pcs 20rb`."""
    found = _MARGIN.search(text)
    amount = (found["amount"] or found["earned"]) if found else None
    return parse_money_idr(amount) if amount else None


def margin_share_in(text: str) -> float | None:
    """Return which share of its price is earned with one piece, 0..1, where a text says so: `untungnya 30 persen`."""
    found = _MARGIN.search(text)
    return float(found["share"].replace(",", ".")) / 100 if found and found["share"] else None


def priced_and_costed(text: str) -> bool:
    """Return whether a text says for what one piece sells and what it costs: `harganya 275rb, modalnya 200rb`."""
    return selling_price_in(text) is not None and bare_cost_in(text) is not None


def bare_cost_in(text: str) -> int | None:
    """Return what one piece costs its seller where a text gives the amount alone: `eh modalnya 8rb`. Only who
    asks what is earned with it, or said it before, means one piece."""
    found = _UNIT.search(text) or _COST_IS.search(text)
    return parse_money_idr(found["amount"]) if found else None


def selling_price_in(text: str) -> int | None:
    """Return what one piece sells for where a text says so: `jual 15rb`, `i sell at 15k`."""
    found = _SELLS.search(text)
    if found is None and (few := _SELLS_FOR_FEW.search(text)):
        return int(few["few"]) * THOUSAND
    return parse_money_idr(found["amount"]) if found else None


def unit_cost_in(text: str) -> int | None:
    """Return what one piece costs its seller, in rupiah, where a text says so: `modal 60rb per pcs`."""
    found = _UNIT.search(text)
    if found is None or not (found["per"] or _OWN.search(found[0])):
        return None
    return parse_money_idr(found["amount"])
