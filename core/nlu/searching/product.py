"""The product that a message speaks of: its name, and whose advertising rules it stands under."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.names import can_be_name
from core.nlu.scan import Scan
from core.nlu.searching.topics import read_category
from core.nlu.searching.unwanted import without_unwanted

LONGEST: Final = 120

KINDS: Final = {
    kind: re.compile(rf"\b(?:{words})(?:nya|ku)?\b", re.IGNORECASE)
    for kind, words in {
        "cosmetics": r"skin ?care|serum vitamin \w+|serum(?: \w+)?|toner|moisturi[sz]er|pelemba[bp]|sunscreen|sunblock|lotion"
        r"|lipsti[ck]k?|lip ?(?:tint|balm|cream|gloss|matte)|masker(?: wajah| muka)?|sabun(?: \w+)?"
        r"|facial(?: wash)?|face \w+|bedak|cushion|parfume?|perfume|kosmetik|cosmetics?"
        r"|make ?up|maskara|mascara|sha?mpoo?|deodoran\w?|krim (?:wajah|malam|siang|muka|pemutih|pencerah)|lulur"
        r"|vitamin c serum|hair \w+|body ?(?:wash|scrub|mist|lotion|butter)"
        r"|foundation|eyeliner|pomade|scrub|bb cream|cc cream",
        "health": r"suplemen|supplements?|vitamin(?: \w)?|jamu|herbal|obat(?: \w+)?|klinik|madu|honey"
        r"|kolagen|collagen|pelangsing|diet|alat kesehatan|minyak (?:kayu putih|telon|gosok)",
        "food": r"keripik|kripik|chips|kopi(?: susu)?|coffee|teh|tea|sambal|sambel|kue|cakes?|roti"
        r"|bread|bakery|minuman|makanan|food|drinks?|bakso|mie?|ayam|chicken|nasi|rice|es krim"
        r"|ice cream|cat(?:e|r)r?ing|kuliner|camilan|cemilan|snacks?|seblak|[ck]o[kc]elat|chocolates?"
        r"|susu|milk|boba|resto(?:ran)?|restaurants?|kafe|cafe|warung|dimsum|martabak|rendang"
        r"|pempek|donat|donuts?|cookies|kurma|dates|jus|juice|rengginang|basreng|brownies|pizza"
        r"|burger|sate|soto|nastar|abon|kerupuk|tempe|tahu|ikan|seafood|jamur|selai|yog(?:h)?urt",
        "finance": r"pinjaman|pinjol|investasi|investments?|asuransi|insurance|kredit|credit"
        r"|reksa ?dana|saham|stocks?|paylater|kripto|crypto|tabungan|deposito|trading|loans?"
        r"|emas digital|koperasi simpan",
    }.items()
}
"""Words of products whose advertising has rules of its own; everything else is `general`."""

_SERVICE: Final = re.compile(
    r"\b(?:jasa|mua|rias|salon|barber\w*|kursus|kelas|workshop|wisuda|pengantin|nikahan|wedding|bridal|graduation|prewed\w*|artist|services?|class(?:es)?|treatments?|potong|sulam|eyelash|nail\s?art)\b",
    re.IGNORECASE,
)
"""A service that bears the name of a cosmetic (`makeup wisuda`): it has no texture and no permit."""

_NOT_EATEN: Final = re.compile(
    r"\b(?:bags?|steamers?|(?:sauce|frying) ?pans?|kni(?:fe|ves)|cutters?|makers?|machines?|grinders?"
    r"|mou?lds?|photos?|books?|t-?shirts?|aprons?|mugs?|tumblers?|packaging|(?:cat|dog|pet) food"
    r"|cetakan|mesin|alat|lampu|jasa|kursus|buku|boneka|kemasan|pakan|makanan (?:kucing|anjing|hewan)"
    r"|meja|kursi|loyang|wajan|panci|blender|gantungan|kaos|kaus|baju|topi|celemek)\b",
    re.IGNORECASE,
)
"""Things and services that bear the name of a food."""

_CUT = (
    r"(?=\s*(?:[,;\n]|$|[.!?](?:\s|$))|\s+(?:buat|untuk|ke|for|to|with|sama|dengan)\s+"
    r"(?:@|akun|kak|yang|dia|the)|\s+(?:budget|bajet|dana|fee|honor|tayang|posting|tanggal|tgl"
    r"|deadline|tiktok|instagram|youtube|ig|yt|ya|dong|please|di|on|tp|tapi|tetapi|namun|but|cuman?|modal\w{0,3})\b)"
)
_KIND_OF_POST = r"(?:reels?|stor(?:y|ies|i)|ig\s?story|feeds?|foto|photos?|posts?|postingan|videos?|vt|tiktoks?|shorts?|carousels?)"
_AMOUNT = r"(?:rp\.?\s*)?\d[\d.,]*\s*(?:rb|ribu|k|jt|juta|thousand|million)?\b"
_PRICE = re.compile(
    rf"\b(?:harga(?:nya|\s?jual(?:nya)?|\s+produk(?:nya)?)?|seharga|dijual|jualnya|price(?:d\s+at)?|costs?|sells\s+(?:at|for))\s*(?:(?:itu|adalah|cuma|jadi|is|of|mulai|from|only)\s+|[:=]\s*)*"
    rf"(?P<amount>{_AMOUNT})(?:\s*(?:/|per|se)\s?(?!orang|hari|minggu|bulan)[a-z]+)?",
    re.IGNORECASE,
)
_APART = re.compile(r"[\d,;:]|\b(?:produk|product|jual(?:an)?)(?:nya|ku)?\b", re.IGNORECASE)
"""Where the words before a price begin that say whose it is."""

_OF_CREATOR = re.compile(
    r"@|\bper\s?orang\b|\b(?:fee|honor\w*|rate\s?card|tarif\w*|bayaran\w*|dia|doi|kreator\w*|influencer\w*|creator\w*|her|his|their)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"(?:^|[\s,]+)(?:\d{{1,2}}\s*x?\s*{_KIND_OF_POST}\b|(?:harga\w*|seharga|dijual|price\w*|fee|honor\w*|bayaran|budget|bajet|kode|code|tayang|posting|tanggal|tgl|deadline)\s[^,]*\d).*$",
    re.IGNORECASE | re.DOTALL,
)
"""What follows the name of a product and is none of it: pieces of content, prices, fees, days."""

_LABEL = r"\b(?:produk(?:nya|ku)?|product)(?:\s+(?:saya|kami|aku|adalah|yaitu|is))*(?:\s*[:=])?\s+"
_NO_PRODUCT = r"(?!(?:buat|untuk|ke|for|to|dong|ya|kak|min|nya|kol\w+|kerja\w*|collab\w*)\b)"
_NO_PURPOSE = r"(?!(?:yang|dia|akun|kak|the|si|him|her)\b)"
_NO_MEANS = r"(?!(?:di|pada|dulu|lagi|bareng|on|in|at|ads?|again|more|tp|tapi|tetapi|but|cuma|cuman|hanya|only|pak[ae]i?|with|modal(?:nya|ku)?|duit(?:nya|ku)?|dana(?:nya)?|uang(?:nya|ku)?|kalau|kalo|klo|karena|krn|soalnya|biar|lewat|via|by)\b)"
_WITH = r"(?:ke|sama|dengan|oleh|with|to|by)"
_WHO = r"(?:@|akun|yang|kak|the)"
_STATED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_LABEL}(?!(?:senilai|seharga|worth|valued)\b)(?P<product>[^@]+?){_CUT}",
        rf"\bbrief\w*\s+{_NO_PRODUCT}(?P<product>[^\s@,][^@\n,]*?)\s+(?:buat|untuk|ke|for|to|with)\s+{_WHO}",
        rf"\bbrief\w*\s+(?:buat|untuk|ke|for|to)\s+(?P<whom>@[\w.]+(?:\s*(?:,|&|dan|and|sama)\s*@[\w.]+)*)\s*[,:]?\s+(?P<product>[^@\n,]+?){_CUT}",
        rf"\bbrief\w*\s+(?:buat|untuk|for)\s+{_NO_PURPOSE}(?P<product>[^\s@,][^@\n,]*?)\s+{_WITH}\s+{_WHO}",
        rf"\b(?:promosi(?:in|kan)?|promoin|promote|jualan|jual)\s+{_NO_MEANS}(?P<product>[^@]+?){_CUT}",
    )
)
_LEAD_IN = re.compile(
    r"^(?:(?:produk|product)(?:nya|ku)?|buat|untuk|promo(?:in|siin|sikan)?|jual(?:an|in)?|yaitu"
    r"|adalah|itu|namanya|it'?s|my|our|saya|kami|aku|is|for|kak|min)(?:\s*[:=]\s*|\s+)",
    re.IGNORECASE,
)


def product_in(text: str) -> str:
    """Return the product that a request for a brief states, or an empty string."""
    text = without_unwanted(text)
    for pattern in _STATED:
        found = pattern.search(text)
        product = clean_product(found["product"]) if found else ""
        unsaid = found is not None and "whom" in found.groupdict()
        if product and not (unsaid and kind_of_product(product) == "general"):
            return product
    return ""


_ONLY_AMOUNT: Final = re.compile(
    r"(?:(?:maks?|max|maksimal|sekitar|cuma|paling|about|around)\s{1,3}){1,2}\d[\d.,]{0,9}|(?:rp|idr)\.?\s?\d[\d.,]*|\d[\d.,]*\s?(?:rb|rbu|ribu|k|jt|juta|million|rupiah|%|persen)(?:\s?-?an)?",
    re.I,
)


_LEAD_OUT: Final = re.compile(r"\s+(?:aja|saja|doang|dong|donk|deh|sih|nih|kak|min)$", re.I)
_NO_NAME: Final = re.compile(
    r"(?:(?:saya|sy|aku|ak|aq|ku|kami|kita|gue|gw|gua|abdi|kulo|awak|nya|mu|my|mine|our|ours|me|us|it|this|that|sendiri|ini|itu|ga|gak|gk|nggak|ngga|enggak|tidak|kah|sih|dulu|apa|gimana|gmn|aja|saja|dong|deh|ya|kak|min|nih|yang|yg|usaha|toko|warung|business|shop)(?:\W+|$))+",
    re.I,
)
"""`jualan ku`, `usaha saya`: whose it is, and not what."""


def clean_product(words: str) -> str:
    """Return a product's name out of the words of an answer, at most `LONGEST` characters.

    What else stands beside it (`1 reels`, `harga 89rb`) is none of it. Words that only lead in ("produknya ...", "it's ...") and quotes around the name are left out;
    an answer without a letter and of less than three digits (`2`), or of an amount alone (`5 juta`), names nothing and gives an
    empty string.
    """
    text = _BESIDE.sub("", " ".join(words.split())).strip(" \"'“”‘’.,;:!?")
    while (bare := _LEAD_OUT.sub("", _LEAD_IN.sub("", text))) != text:
        text = bare
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
    named = re.search(r"[^\W\d_]|\d{3}", text) and not _NO_NAME.fullmatch(text)
    return text if named and not _ONLY_AMOUNT.fullmatch(text) else ""


_PRICED: Final = re.compile(
    r"(?P<name>\S.{0,100}?)\s{1,3}(?:(?:harga(?:nya)?|seharga|price|at|@)\s{0,3})?(?P<amount>(?:rp\.?\s{0,3})?\d[\d.,]{0,12}\s{0,3}(?:rb|rbu|ribu|k|jt|juta|thousand|million))(?:\s{0,3}(?:/|per|se|an?)\s{0,3}[a-z]{2,10})?",
    re.I,
)
_OF_BRIEF: Final = re.compile(
    rf"@|\b(?:brief\w*|{_KIND_OF_POST}|(?:harga|fee|honor|bayaran|budget|bajet|kode|code|deadline|tayang|tanggal|tgl|posting|due|publish|live|diskon|discount)(?:nya)?)\b",
    re.I,
)


def priced(words: str) -> tuple[str, str, int] | None:
    """Return the name of a product, and the price behind it as it was said and in rupiah: `pashmina silk 65rb`;
    None where no price stands behind a name."""
    found = _PRICED.fullmatch(words.strip())
    name, amount = (found["name"], parse_money_idr(found["amount"])) if found else ("", None)
    named = amount is not None and clean_product(name) and can_be_name(name)
    return (name, found["amount"].strip(), amount) if found and amount and named else None


def product_listed(text: str) -> str:
    """Return the part between commas of a request for a brief that is a product's name, with the price
    behind it, or an empty string: what is of the brief itself or of a person is none."""
    for part in re.split(r"[,;\n]", text):
        words = part.strip()
        name = words if _OF_BRIEF.search(words) is None and can_be_name(words) else ""
        if name and (priced(name) or kind_of_named(name) != "general" or _trade_of(name)):
            return name
    return ""


def _trade_of(name: str) -> object:
    scan = Scan.of(name)
    read_category(scan)
    return scan.slots.get("category")


_OWN_PRICE: Final = re.compile(
    r"\W{0,3}(?:(?:eh|oh|btw|fyi|soalnya|kak|min)\W{1,3}){0,2}(?P<lead>(?:my|our|the|harga)\s{1,3})?(?P<name>[a-z][a-z-]{1,20}(?:\s{1,2}[a-z][a-z-]{1,20}){0,2}?)(?P<its>\s?(?:nya|ku))?\s{1,3}"
    r"(?:(?:itu|harga(?:nya)?|hrg(?:nya)?|seharga|sekitar|cuma|kisaran|mulai|is|are|costs?|sells?\s{1,3}for|about|around|only|only|at)\s{1,3}){0,3}"
    r"(?P<amount>(?:rp\.?\s{0,2})?\d[\d.,]{0,9}\s{0,2}(?:rb|rbu|ribu|k|jt|juta))(?:\s?-?an)?(?P<each>\s{1,3}(?:each|an?\s{1,2}[a-z]{2,12}|(?:per|/)\s{0,2}[a-z]{2,12}|se[a-z]{3,10}))?(?:\s{1,3}(?:aja|sih|ya|kak|min|doang)){0,2}\W{0,3}",
    re.I,
)


def own_price_idr(text: str) -> int | None:
    """Return what a whole message says that something sold costs, in rupiah: `nasi box nya 20rb an`, `my serum is 89k`;
    None for anything else, as `kuliner 500rb` is a kind and a budget."""
    found = _OWN_PRICE.fullmatch(text.strip())
    if found is None or not (found["lead"] or found["its"] or found["each"]):
        return None
    name = found["name"]
    sold = kind_of_named(name) != "general" or _trade_of(name)
    return parse_money_idr(found["amount"].strip()) if sold else None


def price_in(text: str) -> tuple[str, int] | None:
    """Return how a text states what the product sells for, and that in rupiah; None where it states
    none, or where the price is a creator's."""
    found = _PRICE.search(text)
    if found is None:
        return None
    before = _APART.split(text[: found.start()])[-1]
    behind = re.split(r"[,;]", text[found.end() : found.end() + 25])[0]
    if _OF_CREATOR.search(f"{before} {behind}"):
        return None
    amount = parse_money_idr(found["amount"])
    return (found[0].strip(), amount) if amount else None


def kind_of_named(product: str) -> str:
    """Return the kind of a product by its name alone: whatever food is called it is food, and a
    thing that is only named after food (`lampu warung`, `cheese knife`) is not.

    For sentences, in which a dish may stand for anything, there is `kind_of_product`.
    """
    kind = kind_of_product(product)
    if kind == "cosmetics" and _SERVICE.search(product):
        return "general"
    if kind not in ("general", "food"):
        return kind
    if _NOT_EATEN.search(product):
        return "general"
    return "food" if _trade_of(product) == "food" else kind


def kind_of_product(product: str) -> str:
    """Return a key of `KINDS`, or `general`; of several words the longest one decides."""
    best, longest = "general", 0
    for kind, words in KINDS.items():
        for found in words.finditer(product):
            if len(found.group()) > longest:
                best, longest = kind, len(found.group())
    return best


_LOANS: Final = re.compile(
    r"\b(?:pinjol|pinjaman\s+(?:online|uang|dana|tunai|cepat|modal)|dana\s+tunai|paylater|loan\s+apps?|(?:online|cash|payday)\s+loans?|koperasi\s+simpan)\b",
    re.IGNORECASE,
)


def lends(text: str) -> bool:
    """Return whether what a text wants promoted are loans, which only those may advertise who have a licence."""
    return _LOANS.search(text) is not None
