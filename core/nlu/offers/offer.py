"""Reads what influencers send to owners: who they are, what they ask, what they promise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.quantities import holds_number, in_digits
from core.nlu.hints import ordinals
from core.nlu.offers.figures import read_figures
from core.nlu.offers.prices import Price, read_offer_prices
from core.nlu.scan import plain
from core.nlu.words.subjects import about

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

_HEADED = re.compile(
    r"\W*(?:(?:ada|dapat|dapet|got|new)\s+(?:an?\s+)?)?(?:tawaran|penawaran|offer)(?:\s+(?:baru|masuk|dari|from)(?:\s+@?[\w.]+)?)?\s*[:\n]\s*\S"
)
"""`tawaran dari @nina: ...`: whoever writes so says what it is."""

_THEY = re.compile(
    r"\b(?:dia|doi|beliau|ia|she|he|they|her|his|their|(?:tawaran|penawaran|rate\s*card|ratecard|rate|tarif|harga|orang|kreator|influencer|paket)nya)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:influencers?|kreator|creators?|selebgram|someone|somebody|seseorang|ada\s+(?:yg|yang)|akun|account|an?\s+(?:lady|girl|guy|man|woman|agency)|agensi|stranger)\b"
)
"""Words for somebody who is not known as yet."""

_OWN = re.compile(
    r"\b(?:bikin\w*|buat(?:kan|in)|tulis\w*|balas\w*|kirim\w*|write|draft|send|reply|(?:aku|saya|kami|kita|i|we)\s+(?:mau|pengen|ingin|want|would))\b"
)
"""`bikin pesan buat nawarin: ...`: words of one's own."""

_OURS = re.compile(
    r"\b(?:aku|saya|gue|gw|kami|kita|i|we)\s{1,3}(?:(?:mau|udah|sudah|udh|sempet|coba|cuma|berani|want\s{1,3}to|can|could|would|only|already)\s{1,3}){0,3}(?:nawar\w*|tawar\w*|menawar\w*|offer\w*)[^.!?\n]{0,30}?(?:\b(?:ke|buat|untuk|to|sama)\s{1,3}@|@)"
)
"""`aku nawarin 300rb ke @nina`: what the speaker would pay, and nobody's offer."""

_JUDGING = re.compile(
    r"\b(?:layak|terima|diterima|tolak|ditolak|tawar|nego|gimana|gmn|bagaimana|worth|bagus|oke|ok|cek|screen\w*|"
    r"periksa|menurut|wajar|mahal|balas|jawab|should|accept|reject|fair|check|aman|penipu\w*|legit|scam)\b"
)
_FIRST_PERSON: Final = (
    (
        r"\b(?:perkenalkan|nama\s+(?:saya|aku)|(?:saya|aku|manajer|manager|admin)\s+(?:@|\w+\s+(?:dari\b|@|\(@)|content|konten|kreator|influencer|selebgram|tiktoker)|"
        r"my\s+name\s+is|i(?:'m|\s+am)\s+(?:@|\w+\s+(?:from\s+|\()?@|an?\s+\w*\s?(?:content|creator|influencer)))"
    ),
    r"\b(?:followers?|pengikut|subscribers?|subs)\b",
    r"\b(?:rate\s*card|ratecard|rc(?=\s*:)|rate\s+(?:saya|aku|ku)|fee\s+(?:saya|aku)|my\s+(?:rates?|fees?|prices?)|i\s+(?:charge|ask)|harga\s+(?:endorse|paket)|paket\s+(?:endorse|promo|hemat))\b",
    r"\b(?:tertarik|minat|berminat|interested|kerja\s*sama|kolab\w*|collab\w*|endorse|paid\s+promote)\b",
    r"^\W*(?:halo|hai|hi|hey|hello|selamat\s+\w+|assalam\w*|permisi|dear)\b",
)
_SIGNATURE: Final = tuple(re.compile(part) for part in _FIRST_PERSON)
_ELSE = about(
    "caption_check creators_wanted",
    own=r"catat|bikin(?:in)?\s+brief|kampanye\s+baru|rekomendasi(?:in|kan)|papan\s+harga|caption\s+ini",
)
_WELL = r"(?:fyp|viral|laku|laris|sold\s*out|ludes|penjualan|closing|omzet|omset|balik\s+modal|followers?|pengikut|naik|views?|sales|jutaan)"
_SIGNS: Final = {
    "fee_first": r"\b(?:biaya\s+(?:admin\w*|pendaftaran|registrasi|jaminan)|deposit\s+(?:dulu|awal)|usdt|kripto|crypto|gift\s*card|pulsa\s+dulu)\b",
    "followers_sale": r"\b(?:guarantee[ds]?|dapat|dapet|get|jamin|dijamin|give|nawarin|paket)\s+(?:you\s+|kakak\s+)?\d[\d.,]*\s*(?:rb|k|ribu)?\s+(?:new\s+|more\s+|real\s+|baru\s+|aktif\s+|asli\s+)(?:followers?|likes?|pengikut)\b|\b(?:jual(?:an)?|tambah(?:in|an)?|nambah(?:in)?|bonus|gratis|suntik|boost|free)\s+(?:\d+\s*(?:rb|k|ribu)?\s+)?(?:followers?|likes?|pengikut|viewers?)\b|\bpanel\s+smm\b",
    "no_label": r"\b(?:tanpa|ga(?:k)?|nggak|tidak|tdk|ngga|no|without)\s+(?:usah\s+|perlu\s+|pakai\s+|pake\s+|ada\s+)*(?:label|hashtag|tagar|tag|tanda|keterangan|disclos\w*|#)\s?(?:iklan|ad|sponsor\w*|endorse|berbayar|paid)?|\bga(?:k)?\s+(?:bakal\s+)?(?:keliatan|kelihatan|ketahuan)\s+(?:iklan|endorse)",
    "guaranteed": rf"\b(?:dijamin|pasti|jaminan|garansi|guarantee[ds]?|auto|dijamin\s+100)\b[^.!?\n]{{0,30}}\b{_WELL}\b|\b{_WELL}\b[^.!?\n]{{0,15}}\b(?:dijamin|pasti|guaranteed|garansi)\b",
    "upfront": r"\b(?:full\s*payment|bayar(?:an)?\s+(?:full\s+|penuh\s+|lunas\s+)?(?:di\s*)?(?:muka|depan|awal|dulu|duluan)|(?:transfer|tf|lunas|pelunasan)\s+(?:full\s+)?(?:dulu|duluan|di\s+(?:awal|depan|muka))|dp\s+100|pay(?:ment)?\s+(?:in\s+)?(?:advance|upfront)|upfront)\b",
    "rush": r"\b(?:hari\s+ini\s+(?:aja|saja|terakhir)|slot\s+(?:tinggal|terakhir|terbatas)|terakhir\s+hari\s+ini|(?:ga|gak|nggak|tidak|ngga)\s+(?:di\s?)?(?:bayar|transfer|tf)\s+(?:hari\s+ini|sekarang|today)|today\s+only|last\s+slot|sebelum\s+jam|harga\s+naik\s+besok|malam\s+ini\s+juga)\b",
    "no_insight": r"\b(?:insight\w*|data|statistik|analytics)\s+(?:\w+\s+){0,2}(?:rahasia|ga(?:k)?\s+bisa|tidak\s+bisa|nggak\s+bisa|private|hilang)|\b(?:tanpa|tidak\s+(?:bisa\s+)?(?:kasih|kirim|share)|ga(?:k)?\s+(?:bisa\s+)?(?:kasih|kirim|share))\s+insight\w*",
    "all_real": r"\b(?:100\s*(?:%|persen))\s+(?:real|asli|organik|organic|aktif|human)|\b(?:followers?|pengikut)\s+(?:\w+\s+)?(?:semua\s+)?(?:100\s*%|real\s+semua|asli\s+semua)",
}
_SIGN: Final = {code: re.compile(words) for code, words in _SIGNS.items()}
_BARTER = re.compile(
    r"\b(?:barter(?:an)?|tukar\s+produk|produk\s+(?:gratis|saja|aja)|free\s+(?:products?|stays?|meals?|brunch|dinner|lunch|treatments?|nights?)|(?:makan|menginap|nginap|nginep|treatment)\s+gratis|gratis\s+(?:makan|menginap|nginap|nginep|treatment)|in\s+exchange\s+for|dikirimin?\s+produk|gifted|(?:plus|and|with|dan|sama|(?:di)?tambah)\s+(?:an?\s+)?(?:free|gratis)\s+(?!ongkir|shipping|stor|reels?|posts?|feed|video|revis|konsul|content|konten)[a-z]{3,})\b"
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


_USAGE_EXTRA = re.compile(
    r"\b(?:usage\s+rights?|hak\s+(?:pakai|guna)|whitelist\w*|spark\s+ads?)\W{0,3}(?:(?:extra|additional|tambah\w*|nambah|biaya|costs?|is|are|fee)\W+)*(?:\+\s*\d|rp\.?\s*\d|\d[\d.,]*\s*(?:%|persen|percent|rb|ribu|k\b|jt|juta))"
)
"""`usage rights +30%`: they are sold besides, and not included."""

_DENIED = re.compile(
    r"\b(?:no|not|without|tanpa|tidak|ga|gak|nggak|ngga|never|bukan)\s+(?:need\s+(?:for|to)\s+|perlu\s+|usah\s+|harus\s+|any\s+)*$"
)
_PART = r"(?:(?:[1-9]|[1-9]\d)\s*(?:%|persen|percent)|half|setengah(?:nya)?|separ(?:uh|o)\w*|sebagian|partial|dp)"
_PART_BEFORE = re.compile(rf"\b{_PART}\W*(?:\w+\W+){{0,2}}$")
_PART_AFTER = re.compile(rf"\W*(?:dulu\W+|of\W+|only\W+)?{_PART}")
_REBATE_AFTER = re.compile(
    r"\W*(?:(?:dapat|dapet|ada|kena|get|gets|for|with)\W+(?:a\W+)?)?(?:diskon|discount|potongan)"
)
"""`bayar lunas di awal diskon 20%` is a choice."""


@dataclass(frozen=True, slots=True)
class OfferSaid:
    """What an offer states, as `core.analytics.pricing.offer.Offer` has it; None is not stated."""

    handle: str = ""
    followers: int | None = None
    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    engagement: float | None = None
    pieces: Mapping[str, int] | None = None
    cash_idr: int | None = None
    barter_idr: int | None = None
    barter: bool = False
    signs: tuple[str, ...] = ()
    exclusive: bool = False
    usage: bool = False
    choices: tuple[Price, ...] = ()
    least: int = 0
    foreign: bool = False

    @property
    def priced(self) -> bool:
        """Return whether a price is stated, or several."""
        return self.cash_idr is not None or self.barter_idr is not None or bool(self.choices)


def is_offer(text: str) -> bool:
    """Return whether a message forwards an offer, or asks what to do with one that it holds."""
    folded = plain(text)
    if not _may_offer(folded) or _ELSE.search(folded) or _OURS.search(folded):
        return False
    offer = read_offer(text)
    told = offer.priced or offer.barter or offer.foreign
    return _is_called_so(text, folded, offer, told) or _reads_so(folded, offer, told)


def _may_offer(folded: str) -> bool:
    """Return whether a message has what every offer has: most have nothing of it, and are read no further."""
    named = _ASKING.search(folded) or _HEADED.match(folded) or _BARTER.search(folded)
    return named is not None or holds_number(folded)


def _is_called_so(text: str, folded: str, offer: OfferSaid, told: bool) -> bool:
    """Return whether a heading, money beside goods that is asked about, or a list of what several
    accounts ask makes it an offer."""
    if _HEADED.match(folded) and (told or offer.signs):
        return True
    beside_goods = offer.handle and offer.barter_idr and offer.cash_idr
    if beside_goods and _JUDGING.search(folded):
        return True
    return bool(_ASKING.search(folded) and read_offers(text))


def _reads_so(folded: str, offer: OfferSaid, told: bool) -> bool:
    signature = sum(bool(part.search(folded)) for part in _SIGNATURE)
    quoted = _INTRODUCED.search(folded)
    own_words = quoted is not None and _OWN.search(folded[: quoted.start("offer")])
    if quoted and told and not own_words and len(folded) >= SHORTEST:
        signed = sum(bool(part.search(quoted["offer"])) for part in _SIGNATURE)
        return signed >= 2 or (signed == 1 and bool(offer.signs))
    theirs = offer.choices or _ASKING.search(folded)
    if told and offer.followers and theirs and not _OWN.search(folded):
        return True
    if _ASKING.search(folded) and _JUDGING.search(folded):
        much = len(offer.pieces or {}) > 1 or bool(offer.signs) or bool(offer.choices)
        return (told and (signature >= 1 or much)) or (len(folded) >= SHORTEST and signature >= 2)
    return told and len(folded) >= SHORTEST and signature >= 3


_STRANGER = re.compile(
    r"\b(?:ada(?:\s+(?:lagi|juga))?|dapat|dapet)\s+(?:(?:yang|yg|orang|influencer|kreator|selebgram|creator|tawaran)\s+)+(?:\w+\s+){0,1}?(?:nawar\w*|menawar\w*|minta|dm|chat|hubungi\w*|ngajak)\b"
    r"|\b(?:an?|another|some)\s+(?:other\s+)?(?:influencer|creator|guy|girl|lady|blogger|tiktoker)\s+(?:\w+\s+){0,2}?(?:offer\w*|ask\w*|want\w*|dm\w*|message\w*)\b|\bsome(?:one|body)\s+(?:offer\w*|ask\w*|want\w*|dm\w*)\b"
)


def of_stranger(text: str) -> bool:
    """Return whether a message tells of an offer by somebody who was not spoken of before:
    `ada yang nawarin 1 reel 500rb`."""
    folded = plain(text)
    told = _STRANGER.search(folded)
    return told is not None and not _THEY.search(folded[: told.start()])


def of_known(text: str) -> bool:
    """Return whether an offer without a name is said to be of somebody spoken of: `dia nawarin ...`.

    What is quoted or forwarded, and what "an influencer" offers, is of nobody known.
    """
    folded = plain(text)
    quoted = _INTRODUCED.search(folded)
    words = folded[: quoted.start("offer")] if quoted else folded.split('"')[0]
    return bool(_THEY.search(words)) and not _SOMEBODY.search(words)


def asks_about_offer(text: str) -> bool:
    """Return whether somebody asks what to do with an offer without giving it."""
    folded = plain(text)
    return (
        len(folded) <= SHORTEST
        and "@" not in folded
        and bool(_ASKING.search(folded) and _JUDGING.search(folded))
        and not _ELSE.search(folded)
        and not (ordinals(folded) and read_offer(text).priced)
    )


def read_offer(text: str) -> OfferSaid:
    """Return what an offer states; several prices of which one is chosen are not added up."""
    spelled = in_digits(text)
    figures = read_figures(spelled)
    prices = read_offer_prices(figures)
    folded = plain(text)
    rate = _RATE.search(folded)
    named = _HANDLE.search(folded)
    return OfferSaid(
        handle=(named[1] or named[2]) if named else "",
        **figures.counts,
        engagement=float(rate[1].replace(",", ".")) / 100 if rate else None,
        pieces=prices.pieces or None,
        cash_idr=prices.cash_idr,
        choices=prices.choices,
        least=prices.least,
        barter_idr=prices.goods_idr,
        barter=bool(_BARTER.search(folded)) or prices.goods_idr is not None,
        signs=tuple(code for code, words in _SIGN.items() if _demanded(folded, words)),
        exclusive=bool(_EXCLUSIVE.search(folded)),
        usage=bool(_USAGE.search(folded)) and not _USAGE_EXTRA.search(folded),
        foreign=figures.foreign,
    )


_ASKS: Final = re.compile(
    r"\b(?:minta(?:nya)?|asks?|asking|wants?|charges?|quotes?|quoted|nawar(?:in)?|ngasih|rate(?:nya)?|tarif(?:nya)?|harga(?:nya)?|fee(?:nya)?)\b",
    re.I,
)
_SETTLED: Final = re.compile(
    r"\b(?:deal|sepakat|setuju|agreed?|accepted|paid|(?:di)?bayar\w*|lunas\w*|dp|transfer\w*|tf|budget\w*|bujet|modal)\b",
    re.I,
)


def asks_each(text: str) -> bool:
    """Return whether a text tells what several ask, and nothing that was agreed on or paid: `no 1 minta 700rb, no 2 500rb`."""
    return _ASKS.search(text) is not None and _SETTLED.search(text) is None


def read_offers(text: str) -> tuple[OfferSaid, ...]:
    """Return the offers of a message that lists accounts, each with what stands up to the next one;
    none where not at least two of them state a price."""
    folded = plain(text)
    named = list(_HANDLE.finditer(folded))
    ends = [*(match.start() for match in named[1:]), len(folded)][: len(named)]
    parts = [folded[match.start() : end] for match, end in zip(named, ends, strict=True)]
    offers = tuple(offer for offer in map(read_offer, parts) if offer.priced)
    distinct = len({offer.handle for offer in offers}) == len(offers)
    return offers if len(offers) > 1 and distinct else ()


def _demanded(folded: str, words: re.Pattern[str]) -> bool:
    """Return whether a sign is there, and not only a part of it asked, or its contrary said."""
    return any(
        not (
            _DENIED.search(folded[max(0, found.start() - 24) : found.start()])
            or (words is _SIGN["upfront"] and _in_part(folded, found))
        )
        for found in words.finditer(folded)
    )


def _in_part(folded: str, found: re.Match[str]) -> bool:
    """`50% upfront`, `bayar di muka setengah`: no whole payment."""
    around = folded[max(0, found.start() - 24) : found.start()]
    behind = folded[found.end() : found.end() + 24]
    if _REBATE_AFTER.match(behind):
        return True
    whole = re.search(r"100\s*(?:%|persen|percent)|\b(?:full|penuh|lunas|whole|all)\b", found[0])
    return not whole and bool(_PART_BEFORE.search(around) or _PART_AFTER.match(behind))
