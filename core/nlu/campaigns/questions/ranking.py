"""Questions in the middle of a campaign about who leads in it, who is in it and what of their fees: `best performer?`,
`siapa yang views-nya paling banyak`, `list all creators with their fees`, `what's @nama's fee?`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange
from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

_LEAST: Final = re.compile(
    r"\b(?:least|fewest|lowest|smallest|worst|weakest|poorest|cheapest|paling\s{1,3}(?:sedikit|dikit|rendah|kecil|murah|jelek|lemah|buruk|parah|sepi|boncos|tekor|buntung|zonk|rugi)|ter(?:rendah|kecil|murah|buruk|jelek|lemah|sedikit))\b",
    re.I,
)
_MOST: Final = re.compile(
    r"\b(?:most|more|wins?|won|winning|winner|ahead|menang|unggul|lebih\s{1,3}(?:banyak|bagus|rame|ramai|laku)|highest|biggest|largest|best|top|priciest|dearest|(?:most|more)\s{1,3}expensive|paling\s{1,3}(?:banyak|tinggi|besar|gede|mahal|bagus|oke|baik|ramai|rame|jago|sukses|perform|efektif)|ter(?:banyak|tinggi|besar|mahal|bagus|baik))\b",
    re.I,
)
_METRICS: Final = (
    ("views", r"views?|viewers?|tayangan|ditonton|penonton|watched"),
    ("likes", r"likes?|liked|disukai"),
    ("comments", r"comments?|komen(?:tar)?"),
    ("reach", r"reach|jangkauan"),
    ("interactions", r"engagements?|interactions?|interaksi"),
    ("sales", r"brought|brings?|bring\s{1,3}in|ngasilin|menghasilkan|datengin|mendatangkan|sales|sold|sells?|laku|terjual|penjualan|jualan"),
    ("revenue_idr", r"revenue|omzet|omset|pendapatan|earned"),
    ("fee_idr", r"fees?|honor|bayaran|mahal|termahal|murah|termurah|expensive|cheapest|priciest|dearest"),
    ("paid_idr", r"paid|dibayar"),
    ("cpe_idr", r"wins?|won|winning|winner|ahead|menang|unggul|perform(?:ance|ances|er|ers|ing|ed|s|anya)?|performa|kinerja|hasil|results?|best|worst|weakest|poorest|top|bagus|terbaik|terbagus|oke|baik|jelek|terjelek|lemah|terlemah|buruk|terburuk|efektif|sukses|jago|parah|boncos|tekor|buntung|zonk|rugi"),
)  # fmt: skip
_COUNTED: Final = tuple(
    (metric, re.compile(rf"\b(?:{words})(?:nya)?\b", re.I)) for metric, words in _METRICS
)
_PEOPLE: Final = re.compile(
    r"\b(?:creators?|kreator|influencers?|selebgram|performers?|akun|accounts?|posts?|postingan|konten|content|who|which|siapa|sapa|mana|one)(?:nya)?\b",
    re.I,
)
_OURS: Final = bag(
    "creator creators kreator influencer influencers selebgram performer performers performing perform performs performed performance performa kinerja akun account accounts post posts postingan posting konten content one "
    "best worst weakest top most least fewest highest lowest biggest smallest largest poorest cheapest priciest dearest expensive banyak sedikit dikit tinggi rendah besar kecil gede mahal murah bagus jelek oke baik buruk lemah parah boncos tekor buntung zonk rugi ramai rame sepi jago sukses efektif "
    "terbanyak tertinggi terendah terbesar terkecil termahal termurah terbagus terbaik terburuk terjelek terlemah tersedikit "
    "view views viewers tayangan ditonton penonton watched like likes liked disukai comment comments komen komentar reach jangkauan engagement engagements interaction interactions interaksi sales sold sell sells laku terjual penjualan revenue omzet omset pendapatan earned "
    "fee fees honor bayaran paid dibayar got get gets had brought result results hasil far "
    "win wins won winning winner ahead menang unggul bring brings ngasilin menghasilkan datengin mendatangkan people buyers orang pembeli lu lo ngitung sih more of us them both"
)
_WITHIN: Final = re.compile(
    r"\s(?:in|di|dari|of)\s{1,3}(?:(?:the|our|this|kampanye|campaign|ini)\s{1,3}){0,2}[\w-]{1,30}(?:\s{1,3}(?:campaign|kampanye))?\W{0,5}$",
    re.I,
)
"""The campaign that a question names behind it: `best performer in spring?`."""

_LISTS: Final = re.compile(
    r"\b(?:list|show|daftar(?:in|kan)?|sebut(?:in|kan)?|tampil(?:in|kan)|lihat|siapa\s{1,3}(?:aja|saja)|who(?:'s|\s{1,3}are))\b.{0,40}\b(?:creators|kreator|influencers?|selebgram|akun|all|semua|everyone|mereka|their)(?:nya)?\b",
    re.I,
)
_OF_EACH: Final = re.compile(
    r"\b(?:all|semua|every|each|masing-?\s?masing|their|mereka|average|avg|mean|rata-?\s?rata|rerata)(?:nya)?\b",
    re.I,
)
_FEES: Final = re.compile(r"\b(?:fees?|honor|bayaran)(?:nya)?\b", re.I)
_AGREED: Final = re.compile(
    r"\b(?:who|which|siapa|sapa|mana|list|daftar)\b.{0,30}\b(?:agreed|agrees|agree|confirmed|accepted|signed|deal|sepakat|setuju)\b"
    r"|\bwho(?:['’]?s|\s{1,3}is|\s{1,3}are)\s{1,3}(?:(?:all|already)\s{1,3}){0,2}(?:in|on\s{1,3}board|joining|joined)\b|\bwho\s{1,3}(?:has\s{1,3})?(?:joined|said\s{1,3}yes)\b"
    rf"|\b(?:siapa|sapa)\b.{{0,15}}\b(?:{BY_NOW})\s{{1,3}}(?:pada\s{{1,3}})?(?:fix|oke?|okay|ikut|masuk|gabung|join|jadi|mau|acc|konfirm\w{{0,5}})\b|\b(?:siapa|sapa)\b.{{0,12}}\b(?:fix|acc)\b",
    re.I,
)
_CONTACTED: Final = re.compile(
    r"\b(?:who|which|anyone|siapa|sapa|mana|list|daftar)\b.{0,30}\b(?:contacted|contact|messaged|reached\s{1,3}out|dm['’]?e?d|(?:di\s?)?(?:hubungi|kontak|chat|dm|sapa)(?:in)?|dihubungin)\b",
    re.I,
)
ROLLS: Final[dict[str, tuple[str, bool]]] = {
    "agreed": ("agreed", True),
    "open": ("agreed", False),
    "contacted": ("contacted", True),
    "uncontacted": ("contacted", False),
}
"""Of whom a roll is: the stage that is noted of them, or is not."""

_NOT_SO: Final = re.compile(
    rf"\b(?:{NOT}|{NOT_YET}|not|never|no|(?:has|have|did|is|are|was|were)n'?t)\b", re.I
)
_ROLL: Final = bag(
    "creator creators kreator influencer influencers selebgram akun account accounts fee fees honor bayaran list daftar daftarin sebutin sebutkan tampilkan tampilin agreed agrees confirmed accepted signed deal sepakat setuju average avg mean rata rerata fix oke ok okay ikut masuk gabung join joined joining board in on said yes acc konfirm konfirmasi so aja saja pada who whos s "
    "contacted contact contacting messaged reached out dmed dihubungi dihubungin hubungi dikontak kontak dichat chat didm dm disapa we i kita aku kami saya belum blm yang yg sudah udah yet to anyone did already "
    "paid pay total jumlah campaign kampanye now far get gets hasn haven didn isn aren never agree"
)
_GENERAL: Final = re.compile(
    r"\d|\?.{0,80}\?|\b(?:wajar|fair|reasonable|pantas|sebaiknya|harusnya|should|worth|normal|market|pasaran|biasanya|usually|typical|kalau|kalo|if|recommend\w*|rekomendasi\w*|cari\w*|find|suggest|better|kenapa|why|how\s{1,3}(?:do|to|is)|gimana|bandung|jakarta)\b",
    re.I,
)
_OWN_FEE: Final = re.compile(
    r"\b(?:what(?:'?s|\s{1,3}(?:is|was|are))?|how\s{1,3}much|berapa|brp)\b.{0,40}\b(?:fees?|honor|bayaran)(?:nya)?\b|\b(?:fees?|honor|bayaran)(?:nya)?\b.{0,40}\b(?:berapa|brp|how\s{1,3}much)\b"
    r"|\bhow\s{1,3}much\b.{0,20}\b(?:have|has|did|do|does|was|is|gets?)\b.{0,30}\b(?:paid|pay|gets?|got|transferr?(?:ed)?)\b|\b(?:bayar|dibayar|ditransfer|transfer)\b.{0,40}\b(?:berapa|brp)\b",
    re.I,
)
_OWN: Final = bag(
    "fee fees honor bayaran paid pay payment payments get gets got transfer transferred ditransfer bayar dibayar creator kreator far total already campaign kampanye s"
)


class Ranked(NamedTuple):
    """metric: what is compared, a field of `Row`. least: who has the least of it, or does worst."""

    metric: str
    least: bool = False


def ranking_in(text: str) -> Ranked | None:
    """Return by what a whole message asks who leads or comes last in a campaign; None for any other. Only a
    conversation about a campaign may ask so."""
    words = _WITHIN.sub(" ", text.casefold())
    least = _LEAST.search(words)
    if not (least or _MOST.search(words)) or (not _PEOPLE.search(words) and len(words.split()) > 3):
        return None
    if "@" in text or _GENERAL.search(words) or strange(words, _OURS) or _NOT_SO.search(words):
        return None
    metric = next((metric for metric, pattern in _COUNTED if pattern.search(words)), None)
    return Ranked(metric, least is not None) if metric else None


_KEEPS: Final = re.compile(
    r"\W{0,3}(?:(?:actually|no|nah|wait|eh|ga|gak|jangan|oke?|ya|no\s{1,3}need|let'?s|please|mau)\W{1,3}){0,4}(?:keep|biar(?:in|kan)?|tetap|tetep|pertahankan)\s{1,3}(?:pake\s{1,3}|pakai\s{1,3})?(?:both|all|them|everyone|keduanya|dua-?\s?duanya|semua(?:nya)?|mereka)(?:\s{1,3}(?:of|them|two|three|both|all|in|aja|saja|ya|kak|please|then|dulu)){0,4}\W{0,3}"
)
"""All stay as they are: `actually no keep both`, which asks for no more than to see it."""


def roll_in(text: str) -> str | None:
    """Return whom a whole message asks to list with their fees, one of ROLLS (`open`: who has not agreed) or `all`, also where
    it asks what these are on average; None for any other."""
    words = text.casefold()
    if _KEEPS.fullmatch(words):
        return "all"
    if "@" in text or _GENERAL.search(words) or strange(words, _ROLL):
        return None
    if _AGREED.search(words):
        return "open" if _NOT_SO.search(words) else "agreed"
    if _CONTACTED.search(words):
        return "uncontacted" if _NOT_SO.search(words) else "contacted"
    if _NOT_SO.search(words):
        return None
    listed = _LISTS.search(words) or _OF_EACH.search(words)
    return "all" if listed and _FEES.search(words) else None


def asks_own_fee(text: str, names: tuple[str, ...]) -> bool:
    """Return whether a text asks what somebody gets, or was paid until now. names: who takes part and is
    named in it."""
    words = _of_nobody(text, names)
    if _GENERAL.search(words) or strange(words, _OWN):
        return False
    return _OWN_FEE.search(words) is not None


_METRIC: Final = r"(?:cpe|cpv|cpm|roas|views?|tayangan|plays?|likes?|komen(?:tar)?|comments?|saves?|shares?|interaksi|interactions?|engagements?|omzet|omset|revenue|penjualan|sales|terjual|laku|sold|kode|code|reach|jangkauan)(?:nya)?"
_OWN_FIGURE: Final = re.compile(
    rf"\b{_METRIC}\b.{{0,30}}\b(?:berapa|brp|apa|how\s{{1,3}}(?:much|many))\b|\b(?:berapa|brp|how\s{{1,3}}(?:much|many)|what(?:'?s|\s{{1,3}}(?:is|was|are))?)\b.{{0,30}}\b{_METRIC}\b"
    rf"|^\W{{0,3}}{_METRIC}\s{{0,3}}\?",
    re.I,
)
_OWN_FIGURES: Final = bag(
    "cpe cpv cpm roas view views tayangan play plays like likes komen komentar comment comments save saves share shares interaksi interaction interactions engagement engagements "
    "omzet omset revenue penjualan sales terjual laku sold kode code reach jangkauan sell sells sale get gets got dapat dapet bring brought make made total far kampanye campaign s post postingan reels video"
)


def asks_own_figure(text: str, names: tuple[str, ...]) -> bool:
    """Return whether a text asks for a figure of somebody in a campaign: `CPE @rani berapa?`, `how many views did @rani
    get?`. names: who takes part and is named in it. A message that tells a figure of its own asks for none: `@rani laku
    14, omzet belum tau berapa`."""
    words = _of_nobody(text, names)
    tells = any(sign.isdigit() for sign in words) or strange(words, _OWN_FIGURES)
    return not tells and _OWN_FIGURE.search(words) is not None


_IN_CAMPAIGN: Final = re.compile(
    r"\b(?:di|in|untuk|for|from|dari)\s{1,3}(?:(?:the|kampanye|campaign)\s{1,3})?(?!(?:ig|instagram|tiktok|tt|youtube|yt|reels?|story|stories|feeds?|posts?|videos?)\b)[a-z]\w{2,20}",
    re.I,
)
"""In which campaign it is, by its name: `fee @rani di Glowra`; a platform is none."""


def _of_nobody(text: str, names: tuple[str, ...]) -> str:
    """Return a text in lower case without these names, and without the name of a campaign behind `di`."""
    words = text.casefold()
    for name in names:
        words = words.replace(f"@{name}", " ")
    return _IN_CAMPAIGN.sub(" ", words)


_OWN_DAY: Final = re.compile(
    r"\b(?:when|what\s{1,3}(?:day|date)|kapan|tanggal\s{1,3}berapa|tgl\s{1,3}(?:berapa|brp)|hari\s{1,3}apa)\b.{0,25}\b(?:deadline|tenggat|due|post(?:s|ing|ed)?|tayang|upload|publish|live|jadwal)(?:nya)?\b"
    r"|\b(?:deadline|tenggat|jadwal|due\s{1,3}date|posting|tayang)(?:nya)?\b.{0,25}\b(?:when|kapan|tanggal\s{1,3}berapa|tgl\s{1,3}(?:berapa|brp)|hari\s{1,3}apa)\b",
    re.IGNORECASE,
)


_ASKED_FIRST: Final = re.compile(r"\?\s{1,3}\w")
"""A question that something follows: `kapan tayangnya? ubah ke tanggal 14 deh` wishes for more than an answer."""


def asks_own_day(text: str) -> bool:
    """Return whether a text asks when somebody is to post, or did."""
    alone = _ASKED_FIRST.search(text) is None
    return alone and _OWN_DAY.search(text) is not None
