"""Whether a message asks what to think of a price that it names: `900rb wajar ga buat @nama?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.figure_words import COUNTABLE
from core.nlu.amounts.numbers import LEAST_IDR, SPOKEN_THOUSANDS, THOUSAND, parse_money_idr
from core.nlu.campaigns.notes.deliverables import pieces_in
from core.nlu.offers.figures import without_counts
from core.nlu.scan import plain
from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE
from core.nlu.words.small_words import strange

_JUDGES: Final = re.compile(
    r"\b(?:wajar|kewajaran|kemahalan|kemurahan|kelarangan|mahal|larang|pantas|pantes|sepadan|layak|masuk\s+akal|worth\s+it|fair|reasonable|overpriced|too\s+(?:much|expensive|pric[e]?y|dear|high)|(?:good|great|bad)\s+(?:deal|price|rate))\b"
)
_ASKS: Final = re.compile(
    r"\b(?:asks?|asking|asked|quot(?:es?|ed|ing)|charges?|charging|charged|wants|minta|mintanya|matok|patok|pasang\s+harga)\b|\b(?:dia|doi|orangnya|kreatornya|he|she|they)\s{1,3}(?:(?:cuma|juga|only)\s{1,3})?(?:mau(?:nya)?|wants?|gets?)\s{1,3}(?=(?:rp\.?\s?)?\d)"
)
_WONDERS: Final = re.compile(
    r"\?|\b(?:ga|gak|gk|nggak|ngga|kah|is|are|menurut\w*|gimana|gmn|kira)\b"
)
_CHECKS: Final = re.compile(
    rf"^\W*(?:(?:tolong|coba|{PARTICLE}|can\s+you)\W+)*(?:cek|check|nilai|analisa|analisis|analy[sz]e|evaluate|review|catat|note|log|cari\w*|find)\b"
    r"|\b(?:kampanye\w*|campaigns?|brief|caption|budget\w*|bajet\w*|anggaran\w*)\b"
)
"""Words of other wishes than to have a price judged."""

_QUOTES: Final = re.compile(
    rf"{_ASKS.pattern}|\b(?:mau(?:nya)?|nawar(?:in|kan)|menawarkan|kasih\s{{1,3}}harga|offers?|offering)\b"
)
_MOVES: Final = re.compile(
    r"\b(?:naik(?:in|kan)?|menaikkan|turun(?:in|kan)?|nurunin|menurunkan|raised?|raises|lowered|lowers?|drop(?:s|ped)?|(?:went|goes)\s{1,3}(?:up|down)|increased?s?)\s{1,3}(?:(?:lagi|harga(?:nya)?|fee(?:nya)?|rate(?:nya)?|tarif(?:nya)?|dari\s{1,3}\S{1,12}|the|his|her|their|price|from\s{1,3}\S{1,12})\s{1,3}){0,3}(?:jadi|ke|to)\b"
)
_NO_PRICE: Final = re.compile(
    r"\b(?:dp|uang\s{1,3}muka|refund\w*|ongkir|bonus|komisi|lunas|pelunasan|transfer|tf|dibayar|bayar\w*|udah|sudah|udh|paid|deal|sepakat|setuju|agreed|tips?|ganti\s{1,3}rugi|diskon|discount)\b"
)
"""What is asked for besides a price, and what was done already."""


_DONE: Final = re.compile(
    r"\b(?:tayang\w*|(?:di)?posting|posted|upload\w*|live|deal|sepakat|setuju|agreed|udah|sudah|udh|lunas|paid|dibayar|terjual|laku|sold)\b"
)


_PRICE_WORD: Final = re.compile(
    r"\b(?:minta|pasang|patok|matok|harga|tarif|fee|bayaran|asks?|wants?|charge[sd]?|quote[sd]?|price)(?:nya)?\b",
    re.I,
)


def names_price(text: str) -> bool:
    """Return whether a text speaks of a price, whether an amount that can be read stands with it or not."""
    return _PRICE_WORD.search(text) is not None


def quotes_price(text: str) -> bool:
    """Return whether a lower-case text, known to name an amount and somebody, tells what that one asks for a
    post: `yang kedua minta naik jadi 500rb`. Nothing has happened then; the price is to be judged."""
    told = _QUOTES.search(text) or _MOVES.search(text)
    return told is not None and not (_CHECKS.search(text) or _NO_PRICE.search(text))


SHORT: Final = 12
_SUPPOSES: Final = re.compile(
    r"\W{0,3}(?:(?:terus|trus|trs|nah|eh|and|so)\W{1,3}){0,2}(?:kalau|kalo|klo|kl|misal(?:nya)?|if|what\s{1,3}if|how\s{1,3}about|what\s{1,3}about)\b"
)
_CHANGES: Final = re.compile(
    r"\b(?:ganti\w*|diganti|hapus|buang|tambah\w*|tanpa|selain|nolak|batal|mundur|replace|remove|without|instead|add)\b"
)
"""Words of a change of the set."""

_BARE: Final = re.compile(
    rf"\b(?:minta(?:nya)?|matok|patok(?:nya)?|nawar(?:in)?|bayaran(?:nya)?|fee(?:nya)?|tarif(?:nya)?|rate(?:nya)?|harga(?:nya)?|asks?(?:\s{{1,3}}for)?|asking(?:\s{{1,3}}for)?|charges?|quotes?|quoted)\s{{1,3}}(?:(?:cuma|naik|jadi|ke|sekitar|me|us|is|about)\s{{1,3}}){{0,2}}(?P<n>[1-9]\d{{1,2}})(?![\w%$]|[.,]\d|\s{{0,3}}{COUNTABLE}(?![a-z])|\s{{0,3}}(?:usd|dollars?|dolar|eur|sgd|m\b|mill))"
)


def bare_price_idr(text: str) -> int | None:
    """Return rupiah of a price without its unit: `yang kedua minta 400` is of thousands, for nobody asks
    four hundred rupiah. None where a number is of anything else."""
    found = _BARE.search(without_counts(text))
    value = int(found["n"]) if found else 0
    return value * THOUSAND if value in SPOKEN_THOUSANDS else None


_LONE: Final = re.compile(
    rf"(?<![\w.,@#%$-])(?P<n>[1-9]\d{{1,2}})(?![\w%$]|[.,]\d|\s{{0,3}}{COUNTABLE}(?![a-z])|\s{{0,3}}(?:rb|ribu|k\b|jt|juta|usd|dollars?|dolar|m\b|mill))"
)
_OF_PRICE: Final = bag(
    "mau tapi tp bales balas balasan jawab jawaban bilang katanya maunya minta mintanya nego nett net harga mahal kemahalan kelarangan larang murah kemurahan wajar pantas pantes sepadan worth terlalu too much fair expensive cheap "
    "she he they says said wants asks replied answered price rate fee about"
)


def other_price_idr(text: str) -> int | None:
    """Return rupiah of the one bare number of a short text that says nothing but that it is a price: `350 itu
    kemahalan?`, `dia bales 350 nett gan`. Only a conversation about somebody's price may be read so."""
    folded = plain(text)
    found = list(_LONE.finditer(folded))
    if len(found) != 1 or len(folded.split()) > SHORT or strange(folded, _OF_PRICE):
        return None
    value = int(found[0]["n"])
    return value * THOUSAND if value in SPOKEN_THOUSANDS else None


_BESIDE_GOODS: Final = re.compile(
    r"\b(?:dia|doi|beliau|orangnya|katanya|she|he)\b(?:\s{1,3}[a-z']{2,12}){0,4}?\s{1,3}(?P<amount>(?:rp\.?\s{0,2})?\d{2,7}(?:[.,]\d{3})?(?:\s{0,2}(?:rb|ribu|k|jt|juta))?)"
    rf"\s{{0,3}}(?:\+|&|\b(?:sama|ama|plus|dan|tambah|and|with)\b)\s{{0,3}}(?!(?:\d{{1,2}}\s{{0,3}})?(?:x\s{{0,3}})?(?:reels?|stor|posts?|feeds?|video|konten|content|kreator|creator|orang|org|like|komen|comment|view|follow|sudah|udah|dp|ongkir|rp)|\d[\d.,]{{0,9}}(?:\s{{0,2}}(?:rb|ribu|k|jt|juta)\b|\s{{0,3}}$))(?:(?:\d{{1,2}}|an?|one|satu)\s{{1,3}})?(?:{COUNTABLE}\s{{1,3}})?(?:of\s{{1,3}})?[a-z]{{3,}}(?![^.;?!]{{0,30}}\b(?:harga|seharga|senilai|worth)\s{{1,3}}(?:rp\s?)?\d)"
)


def asked_beside_goods_idr(text: str) -> int | None:
    """Return rupiah that somebody spoken of asks beside goods, as a short lower-case text tells: `dia jawab minta 100 sama
    alpukat 3 kilo`, `she wants 150 plus 2 bags`; None where a number is of anything else."""
    found = _BESIDE_GOODS.search(text) if len(text.split()) <= SHORT else None
    if found is None or _CHECKS.search(text) or _DONE.search(text):
        return None
    amount = found["amount"]
    value = int(amount) if amount.isdigit() else parse_money_idr(amount)
    small = amount.isdigit() and value in SPOKEN_THOUSANDS
    return value * THOUSAND if value and small else value if value and value >= LEAST_IDR else None


def prices_pieces(text: str) -> bool:
    """Return whether a lower-case text, known to name an amount, names pieces that it is for, and nothing
    that was done."""
    return bool(pieces_in(text)) and not (_CHECKS.search(text) or _DONE.search(text))


def supposes_price(text: str) -> bool:
    """Return whether a short lower-case text supposes a price of somebody it points at: `kalau yg pertama
    100rb + grooming 2x (120rb)?`."""
    short = len(text.split()) <= SHORT and _SUPPOSES.match(text)
    return bool(short) and not (
        _CHECKS.search(text) or _NO_PRICE.search(text) or _CHANGES.search(text)
    )


_DEAR: Final = re.compile(
    rf"\W{{0,3}}(?:(?:eh|so|hmm?|wait|but|and|terus|trus|kak|min|oke?)\W{{1,3}}){{0,2}}"
    r"(?:(?:is|was|isn['’]?t|wasn['’]?t)\s{1,3}(?:(?:that|it|this|the|her|his|their|fee|price|rate)\s{1,3}){1,2}(?:(?:too|a\s{1,3}bit|really|kinda|quite|very|not|considered)\s{1,3}){0,2}(?:expensive|pric[e]?y|steep|costly|dear|high|overpriced|much|a\s{1,3}lot(?:\s{1,3}of\s{1,3}money)?)"
    rf"|(?:(?:itu|segitu|ini|harga(?:nya)?|fee(?:nya)?)\s{{1,3}})?(?:kemahalan|(?:ter(?:lalu|masuk)\s{{1,3}})?mahal)(?:\s{{1,3}}(?:ga+k?|gk|nggak?|ngga|tidak|kah|itu|segitu|{PARTICLE})){{1,4}})(?:\s{{1,3}}(?:or\s{{1,3}}not|then|though|ga))?\W{{0,4}}",
    re.IGNORECASE,
)


def asks_dear(text: str) -> bool:
    """Return whether a whole message asks if the price spoken of is high: `is that expensive?`, `mahal ga segitu?`."""
    return _DEAR.fullmatch(text) is not None


def judges_price(text: str) -> bool:
    """Return whether a lower-case text, known to name a price, asks if it is a good one, or tells what
    somebody asks beside their figures. `cek @nama ... minta 500rb` wants the account checked."""
    if _CHECKS.search(text):
        return False
    wonders = _JUDGES.search(text) and _WONDERS.search(text)
    return bool(wonders or _ASKS.search(text))
