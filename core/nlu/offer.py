"""Reads what influencers send to owners: who they are, what they ask, what they promise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.nlu.campaign import pieces_in
from core.nlu.quantities import Quantity, quantities
from core.nlu.scan import Scan, plain
from core.nlu.subjects import about

SHORTEST: Final = 60
"""A shorter message without words that ask is a question about a price and no offer."""

_ASKING = re.compile(
    r"\b(?:tawaran\w*|penawaran\w*|ditawarin|ditawari|nawarin|menawarkan|offer(?:ed|s|ing)?|proposal\w*|"
    r"dm(?:-?nya)?\s+(?:dari|ini|masuk)|(?:dapat|dapet|ada)\s+(?:dm|chat|wa|email)|(?:di|nge)?ajak(?:in)?\s+(?:kolab\w*|collab\w*|kerja\s*sama|endorse)|"
    r"rate\s*card(?:nya)?\s+(?:ini|masuk|dari))\b"
)
_INTRODUCED = re.compile(
    rf"(?:{_ASKING.pattern}|\b(?:got|received|pesan(?:nya)?|chat(?:nya)?|dm(?:nya)?|message|katanya|bilang(?:nya)?|isinya)\b)[^:\n]{{0,40}}[:\n]\s*(?P<offer>\S.*)",
    re.DOTALL,
)
"""`ada yg nawarin: halo kak, ...`: what stands behind is the offer itself, as it came."""

_OWN = re.compile(
    r"\b(?:bikin\w*|buat(?:kan|in)|tulis\w*|balas\w*|kirim\w*|write|draft|send|reply|(?:aku|saya|kami|kita|i|we)\s+(?:mau|pengen|ingin|want|would))\b"
)
"""`bikin pesan buat nawarin: ...`: words of one's own."""

_JUDGING = re.compile(
    r"\b(?:layak|terima|diterima|tolak|ditolak|tawar|nego|gimana|gmn|bagaimana|worth|bagus|oke|ok|cek|screen\w*|"
    r"periksa|menurut|wajar|mahal|balas|jawab|should|accept|reject|fair|check|aman|penipu\w*|legit|scam)\b"
)
_FIRST_PERSON: Final = (
    (
        r"\b(?:perkenalkan|nama\s+(?:saya|aku)|(?:saya|aku)\s+(?:@|\w+\s+dari|content|konten|kreator|influencer|selebgram|tiktoker)|"
        r"my\s+name\s+is|i(?:'m|\s+am)\s+(?:@|an?\s+\w*\s?(?:content|creator|influencer)))"
    ),
    r"\b(?:followers?|pengikut|subscribers?|subs)\b",
    r"\b(?:rate\s*card|ratecard|rate\s+(?:saya|aku|ku)|fee\s+(?:saya|aku)|my\s+rates?|harga\s+(?:endorse|paket)|paket\s+(?:endorse|promo))\b",
    r"\b(?:tertarik|minat|berminat|interested|kerja\s*sama|kolab\w*|collab\w*|endorse|paid\s+promote)\b",
    r"^\W*(?:halo|hai|hi|hello|selamat\s+\w+|assalam\w*|permisi|dear)\b",
)
_SIGNATURE: Final = tuple(re.compile(part) for part in _FIRST_PERSON)
_ELSE = about(
    "caption_check creators_wanted",
    own=r"catat|bikin(?:in)?\s+brief|kampanye\s+baru|rekomendasi(?:in|kan)|papan\s+harga|caption\s+ini",
)
_WELL = r"(?:fyp|viral|laku|laris|sold\s*out|ludes|penjualan|closing|omzet|omset|balik\s+modal|followers?|pengikut|naik|views?|sales|jutaan)"
_SIGNS: Final = {
    "fee_first": r"\b(?:biaya\s+(?:admin\w*|pendaftaran|registrasi|jaminan)|deposit\s+(?:dulu|awal)|usdt|kripto|crypto|gift\s*card|pulsa\s+dulu)\b",
    "followers_sale": r"\b(?:jual(?:an)?|tambah(?:in|an)?|nambah(?:in)?|bonus|gratis|suntik|boost|free)\s+(?:\d+\s*(?:rb|k|ribu)?\s+)?(?:followers?|likes?|pengikut|viewers?)\b|\bpanel\s+smm\b",
    "no_label": r"\b(?:tanpa|ga(?:k)?|nggak|tidak|tdk|ngga|no|without)\s+(?:usah\s+|perlu\s+|pakai\s+|pake\s+|ada\s+)*(?:label|hashtag|tagar|tag|tanda|keterangan|disclos\w*|#)\s?(?:iklan|ad|sponsor\w*|endorse|berbayar|paid)?|\bga(?:k)?\s+(?:bakal\s+)?(?:keliatan|kelihatan|ketahuan)\s+(?:iklan|endorse)",
    "guaranteed": rf"\b(?:dijamin|pasti|jaminan|garansi|guarantee[ds]?|auto|dijamin\s+100)\b[^.!?\n]{{0,30}}\b{_WELL}\b|\b{_WELL}\b[^.!?\n]{{0,15}}\b(?:dijamin|pasti|guaranteed|garansi)\b",
    "upfront": r"\b(?:full\s*payment|bayar(?:an)?\s+(?:full\s+|penuh\s+|lunas\s+)?(?:di\s*)?(?:muka|depan|awal|dulu|duluan)|(?:transfer|tf|lunas|pelunasan)\s+(?:full\s+)?(?:dulu|duluan|di\s+(?:awal|depan|muka))|dp\s+100|pay(?:ment)?\s+(?:in\s+)?(?:advance|upfront)|upfront)\b",
    "rush": r"\b(?:hari\s+ini\s+(?:aja|saja|terakhir)|slot\s+(?:tinggal|terakhir|terbatas)|terakhir\s+hari\s+ini|(?:ga|gak|nggak|tidak|ngga)\s+(?:di\s?)?(?:bayar|transfer|tf)\s+(?:hari\s+ini|sekarang|today)|today\s+only|last\s+slot|sebelum\s+jam|harga\s+naik\s+besok|malam\s+ini\s+juga)\b",
    "no_insight": r"\b(?:insight\w*|data|statistik|analytics)\s+(?:\w+\s+){0,2}(?:rahasia|ga(?:k)?\s+bisa|tidak\s+bisa|nggak\s+bisa|private|hilang)|\b(?:tanpa|tidak\s+(?:bisa\s+)?(?:kasih|kirim|share)|ga(?:k)?\s+(?:bisa\s+)?(?:kasih|kirim|share))\s+insight\w*",
    "all_real": r"\b(?:100\s*(?:%|persen))\s+(?:real|asli|organik|organic|aktif|human)|\b(?:followers?|pengikut)\s+(?:\w+\s+)?(?:semua\s+)?(?:100\s*%|real\s+semua|asli\s+semua)",
}
_SIGN: Final = {code: re.compile(words) for code, words in _SIGNS.items()}
_KINDS: Final = (
    ("story", r"(?:ig\s?)?(?:stories|story|stori|sg)"),
    ("reel", r"reels?"),
    ("video", r"(?:tiktok\s+)?videos?|vt|tiktok"),
    ("short", r"shorts?"),
    ("carousel", r"carousel|korsel"),
    ("image", r"feeds?|foto|photos?|post(?:ingan|ing|s)?"),
)
_KIND: Final = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _KINDS)
_PEOPLE = re.compile(r"^\s*\+?\s*(?:followers?|pengikut|subs\w*|foll?owers)\b")
_VIEWS = re.compile(r"^\s*\+?\s*(?:views?|tayangan|viewers?|penonton|reach|jangkauan)\b")
_PEOPLE_BEFORE = re.compile(
    r"(?:followers?|pengikut|subs\w*)(?:saya|aku|ku|nya|:|=|ig|tiktok|di|sekitar|\s)*$"
)
_VIEWS_BEFORE = re.compile(
    r"(?:views?|tayangan|viewers?|reach|jangkauan)\s*(?:rata-?\s?rata|avg|average|saya|per\s+\w+|nya|:|=|\s)*$"
)
_MONEY_TOO: Final = r"(?:fee|bayar\w*|dibayar|honor\w*|uang|cash|tarif|rate|transfer|tambah\w*|plus|dan|sama|and|with|money|pay\w*)"
"""Words after which an amount is what is asked in money beside goods."""

_GOODS = re.compile(
    rf"\b(?:barter|produk(?:nya)?|barang(?:nya)?|senilai|seharga|product|goods|worth|free\s+product)[^\w+]*(?:(?!{_MONEY_TOO}\b)\w+[^\w+]+){{0,2}}$"
)
_BARTER = re.compile(
    r"\b(?:barter(?:an)?|tukar\s+produk|produk\s+(?:gratis|saja|aja)|free\s+products?|dikirimin?\s+produk|gifted)\b"
)
_NOT = r"(?<!non )(?<!non-)(?<!bukan )(?<!tidak )(?<!ga )(?<!gak )(?<!nggak )(?<!tanpa )(?<!not )(?<!no )(?<!without )"
_EXCLUSIVE = re.compile(rf"\b{_NOT}(?:e[kx]s?[kc]?lusi[fv]\w*|exclusiv\w*)\b")
_USAGE = re.compile(
    rf"\b{_NOT}(?:usage\s+rights?|hak\s+(?:pakai|guna|memakai|penggunaan)|whitelist\w*|spark\s+ads?|"
    r"(?:boleh|bisa|bebas)\s+(?:dipakai|dipake|digunakan|dijadi(?:kan|in))\s+(?:untuk\s+|buat\s+)?iklan|"
    r"(?:izin|hak)\s+(?:boost|iklan))\b"
)
_RATE = re.compile(
    r"\b(?:er|engagement(?:\s+rate)?)\b\W{0,6}(?:\w+\W+){0,2}?(\d{1,3}(?:[.,]\d{1,2})?)\s?%"
)
_HANDLE = re.compile(
    r"(?<![\w.])@([a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?)|(?:instagram\.com|tiktok\.com)/@?([a-z0-9_.]{2,30})"
)


@dataclass(frozen=True, slots=True)
class OfferSaid:
    """What an offer states, as `core.analytics.offer.Offer` has it; None is not stated."""

    handle: str = ""
    followers: int | None = None
    views: int | None = None
    engagement: float | None = None
    pieces: Mapping[str, int] | None = None
    cash_idr: int | None = None
    barter_idr: int | None = None
    barter: bool = False
    signs: tuple[str, ...] = ()
    exclusive: bool = False
    usage: bool = False


def is_offer(text: str) -> bool:
    """Return whether a message forwards an offer, or asks what to do with one that it holds."""
    folded = plain(text)
    if _ELSE.search(folded):
        return False
    offer = read_offer(text)
    told = offer.cash_idr is not None or offer.barter
    signature = sum(bool(part.search(folded)) for part in _SIGNATURE)
    quoted = _INTRODUCED.search(folded)
    own_words = quoted is not None and _OWN.search(folded[: quoted.start("offer")])
    if quoted and told and not own_words and len(folded) >= SHORTEST:
        signed = sum(bool(part.search(quoted["offer"])) for part in _SIGNATURE)
        return signed >= 2 or (signed == 1 and bool(offer.signs))
    if _ASKING.search(folded) and _JUDGING.search(folded):
        much = len(offer.pieces or {}) > 1 or bool(offer.signs)
        return (told and (signature >= 1 or much)) or (len(folded) >= SHORTEST and signature >= 2)
    return told and len(folded) >= SHORTEST and signature >= 3


def asks_about_offer(text: str) -> bool:
    """Return whether somebody asks what to do with an offer without giving it."""
    folded = plain(text)
    return (
        len(folded) <= SHORTEST
        and "@" not in folded
        and bool(_ASKING.search(folded) and _JUDGING.search(folded))
        and not _ELSE.search(folded)
    )


def read_offer(text: str) -> OfferSaid:
    """Return what an offer states; a rate card's prices are added up."""
    folded = plain(text)
    scan = Scan.of(text)
    amounts = [q for q in quantities(scan) if q.value >= 100 and not q.negative]
    followers = _first(folded, amounts, _PEOPLE, _PEOPLE_BEFORE)
    views = _first(folded, amounts, _VIEWS, _VIEWS_BEFORE)
    money = [q for q in amounts if q not in (followers, views) and _is_money(folded, q)]
    goods = next((q for q in money if _GOODS.search(folded[: q.start])), None)
    prices = [q for q in money if q is not goods]
    pieces, cash = _priced(folded, prices)
    rate = _RATE.search(folded)
    named = _HANDLE.search(folded)
    return OfferSaid(
        handle=(named[1] or named[2]) if named else "",
        followers=followers.value if followers else None,
        views=views.value if views else None,
        engagement=float(rate[1].replace(",", ".")) / 100 if rate else None,
        pieces=pieces or None,
        cash_idr=cash,
        barter_idr=goods.value if goods else None,
        barter=bool(_BARTER.search(folded)) or goods is not None,
        signs=tuple(code for code, words in _SIGN.items() if words.search(folded)),
        exclusive=bool(_EXCLUSIVE.search(folded)),
        usage=bool(_USAGE.search(folded)),
    )


def _first(
    folded: str, amounts: list[Quantity], after: re.Pattern[str], before: re.Pattern[str]
) -> Quantity | None:
    return next(
        (
            q
            for q in amounts
            if after.search(folded[q.end :])
            or before.search(folded[max(0, q.start - 40) : q.start])
        ),
        None,
    )


def _is_money(folded: str, q: Quantity) -> bool:
    if re.match(r"\s*(?:%|persen|hari|jam|menit|detik|tahun|bulan|x\b|kali)", folded[q.end :]):
        return False
    if any(p.search(folded[q.end :]) for p in (_PEOPLE, _VIEWS)):
        return False
    return q.value >= 10_000 and (q.scaled or q.currency or q.grouped or q.value >= 20_000)


def _priced(folded: str, prices: list[Quantity]) -> tuple[dict[str, int], int | None]:
    """Return pieces and the sum asked. A price beside each kind is a card: one of each is taken."""
    said = pieces_in(folded)
    if not prices:
        return said, None
    kinds, at = [], 0
    for price in prices:
        stretch = folded[at : price.start]
        kinds.append([kind for kind, words in _KIND if words.search(stretch)])
        at = price.end
    if len(prices) == 1:
        behind = [kind for kind, words in _KIND if words.search(folded[at : at + 40])][:1]
        return said or dict.fromkeys(kinds[0] or behind, 1), prices[0].value
    card = {found[0]: price for found, price in zip(kinds, prices, strict=True) if len(found) == 1}
    if len(card) == len(prices):
        counts = {kind: said.get(kind, 1) for kind in card}
        return counts, sum(price.value for price in card.values())
    return said, prices[-1].value
