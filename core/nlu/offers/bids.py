"""What is told of one creator's price: what the speaker offers, how it moves, that it is refused, that it is none."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import SPOKEN_THOUSANDS, THOUSAND, spoken_money_idr
from core.nlu.amounts.quantities import in_figures
from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE
from core.nlu.words.small_words import strange
from core.nlu.words.tenses import NOT

LONGEST: Final = 14
"""Words of a message that tells no more than that."""

LEAST_BARE: Final = 10
"""A smaller number without its unit counts people or pieces."""

_UNITS: Final = r"rb|ribu|k|jt|juta|mio"
AMOUNT: Final = rf"(?:rp\.?\s{{0,2}})?(?<![\w.,@#])\d{{1,9}}(?:[.,]\d{{1,3}}){{0,3}}(?:\s{{0,2}}(?:{_UNITS}))?(?:an)?\b(?!\s{{0,2}}(?:%|persen|percent|orang|org|kreator|creators?|people|pcs|x\b|reels?|stor|video|post|feeds?|followers?|pengikut|likes?|views?|komen|hari|minggu|bulan|days?|weeks?|months?))"
_WE: Final = r"(?:aku|saya|sy|gw|gue|gua|kita|kami|ibu|bapak|bunda|i|we)"

_BIDS: Final = re.compile(
    rf"\b(?:ku|aku\s|di)?(?:tawar|nawar|menawar)(?:in|kan|nya|an(?:ku|nya)?)?\b|\boffer(?:ed|ing)?\b|\bbid\b|\b{_WE}\s{{1,3}}nego\b|\bi'?d\s{{1,3}}(?:do|pay|go)\b|\bi\s{{1,3}}would\s{{1,3}}(?:do|pay)\b|\bberani(?:nya|ku)?\b|\b(?:sanggup|mampu)(?:nya|ku)?\b"
    rf"|\b{_WE}\s{{1,3}}(?:can\s{{1,3}})?(?:cuma|hanya|only|just)\s{{1,3}}(?:(?:bisa|berani|mau|can|do|pay)\s{{1,3}}){{0,2}}(?:bayar|kasih|pay|give|do)\s{{1,3}}(?:ke\s{{1,3}})?(?:dia|doi|beliau|her|him|them)\b"
)
_OF_BIDS: Final = bag(
    "mentok nego negoin di jadi ke tawar tawarin tawarkan tawaran tawaranku nawar nawarin menawar menawarkan kutawar ditawar offer offered offering bid berani beranin sanggup sanggupnya mampu bayar bayarin kasih ngasih pay give do "
    "harga harganya price fee rate tarif segitu ibu bapak bunda beliau paling rencana dulu coba mending pengen want thinking gonna going like around about sekitar buat untuk ll d m hari ini setengah setengahnya separuh separo half posting post video reels reel story satu one her him them ye yes yaudah udah kira"
)
_NO_BID: Final = re.compile(
    r"\b(?:jasa|produk\w*|barang\w*|jual\w*|cari\w*|find|kreator\w*|creators?|influencer\w*|budget\w*|bajet\w*|pembeli|pelanggan|customers?|catat|kampanye\w*|campaign|pesan\w*|chat\w*|dm|tulis\w*|bikin\w*|buat(?:in|kan)|write|message)\b"
)
_HALF: Final = re.compile(
    rf"\b(?:setengah|separuh|separo|sebagian|half)(?:nya)?\b(?!\s{{0,2}}(?:{_UNITS}|ratus))"
)


def own_bid(text: str) -> int | None:
    """Return rupiah that a short text says the speaker offers somebody for their work: `saya tawar tiga ratus ribu
    saja`, `i'll offer 150k`; 0 for a half of what is asked (`gw tawar setengah`), None where it says anything else."""
    folded = in_figures(text)
    if len(folded.split()) > LONGEST or not _BIDS.search(folded):
        return None
    sums = re.findall(AMOUNT, folded)
    rest = re.sub(AMOUNT, " ", folded).replace("@", " ")
    plainly = offers_oneself(folded) and not _NO_BID.search(folded)
    if len(sums) > 1 or (strange(rest, _OF_BIDS) and not plainly):
        return None
    if not sums:
        return 0 if _HALF.search(folded) else None
    return spoken_money_idr(sums[0].removesuffix("an"))


_ONESELF: Final = re.compile(
    rf"\b(?:{_WE}\s{{1,3}}(?:(?:mau|coba|cuma|udah|sudah|baru|would|will|only|just)\s{{1,3}}){{0,2}}|ku|i'?ll\s{{1,3}})(?:tawar|nawar|menawar|offer(?:ed)?)(?:in|kan)?\b"
)


def offers_oneself(text: str) -> bool:
    """Return whether it is the speaker who offers a price: `saya tawar 200rb ke @nina`."""
    return _ONESELF.search(in_figures(text)) is not None


_MINE: Final = re.compile(
    rf"\b(?:{_WE}\s{{1,3}}|ku)(?:(?:cuma|hanya|tetep|tetap|udah|sudah|baru|bisanya|kan|only|just|still|can|could|would|have|had|then|also)\s{{1,3}}){{0,3}}"
    rf"(?:tawar|nawar|menawar|mau(?:nya)?|bilang(?:nya)?|minta(?:nya)?|kasih|bisa(?:nya)?|sanggup(?:nya)?|berani(?:nya)?|punya|bayar|offer(?:ed)?|sa(?:id|y)|told|want(?:ed)?|proposed|countered|counter-?offered|pay|do|afford|have)(?:in|kan)?"
    rf"\s{{1,3}}(?:(?:cuma|hanya|only|just|to|pay|at|with|di|dia|her|him|them|sekitar|about|around|bayar|harga|paling|max|maks|@[\w.]{{1,60}}|ke)\s{{1,3}}){{0,3}}(?P<mine>{AMOUNT})"
)


def mine_idr(text: str) -> int | None:
    """Return rupiah that the speaker would pay, as a text says beside what is asked: `dia minta 400rb tapi aku cuma mau
    300rb`; None where it says nothing of the kind."""
    found = _MINE.search(in_figures(text))
    return rupiah(found["mine"]) if found else None


_BY: Final = r"(?:sebesar|sekitar|sampai|sampe|lagi|by|about|harga(?:nya)?|fee(?:nya)?|rate(?:nya)?|the\s{1,3}price|her\s{1,3}price|his\s{1,3}price|it|dikit|me|us|a|an)"
_LOWERS: Final = rf"(?:(?:di|ke|nge)?(?:diskon|korting|potong|turun)(?:an|in|i|kan)?|(?:di)?kurang(?:in|i|kan)|nurunin|motong|ngurangin|discount(?:s|ed)?|knock(?:s|ed)?|lower(?:s|ed)?|drop(?:s|ped)?|minus|(?:c[ao]mes?|w[e]nt|go(?:es)?)\s{{1,3}}down)(?:\s{{1,3}}{_BY}){{0,3}}\s{{1,3}}(?P<down>{AMOUNT})"
_BELOW: Final = rf"(?P<under>{AMOUNT})\s{{1,3}}(?:lebih\s{{1,3}}(?:murah|rendah|kecil)|(?:di\s?)?bawah\s{{1,3}}(?:itu|harga)|off|less|cheaper|below|lower|discount|diskon|kurang\s{{1,3}}dari)\b"
_RAISES: Final = rf"(?:(?:di)?(?:tambah|naik)(?:in|kan|an)?|nambah(?:in)?|naikin|add(?:s|ed)?|rais(?:e|es|ed)|extra|plus|(?:w[e]nt|go(?:es)?|c[ao]mes?)\s{{1,3}}up)(?:\s{{1,3}}{_BY}){{0,3}}\s{{1,3}}(?P<up>{AMOUNT})"
_ABOVE: Final = rf"(?P<over>{AMOUNT})\s{{1,3}}(?:lebih\s{{1,3}}(?:mahal|tinggi|dari|drpd|daripada|banyak)|(?:di\s?)?atas\s{{1,3}}(?:itu|harga)|(?:more|extra|on\s{{1,3}}top|above|over)\b)"
_MOVES: Final = re.compile(rf"\b(?:{_LOWERS}|{_RAISES})|{_BELOW}|{_ABOVE}")
_THINGS: Final = re.compile(
    r"\s{1,3}(?!(?:lagi|aja|saja|dong|ya|kak|sih|deh|dari|dr|jadi|gimana|gmn|gpp|boleh|bisa|worth|masih|mau|more|off|less|extra|on|from|if|would|is|ok|untuk|buat|for|per|cukup|berarti|itu|ini|apa|berapa|kalau|kalo|segitu)\b)[a-z]{3,}"
)
"""`nambah 5 closing` counts things: without a unit the number is no money."""

_TO: Final = re.compile(r"\s{0,3}(?:jadi|ke|to|menjadi)\s{1,3}\d")
"""`turun 100 jadi 300`: the new price is said besides."""

_NO_MOVE: Final = re.compile(
    r"\b(?:budget\w*|bajet\w*|anggaran\w*|cari\w*|find|(?:foll?ow(?:ers?)?|flw|pengikut|subs|likes?|views?|komen)(?:n?ya|ku)?|pajak|tax|pph|orang|org|kreator|creators?|kampanye\w*|campaign|catat|udah|sudah|udh|deal|sepakat|agreed|paid|lunas|dibayar|transfer|tf|refund\w*|laku|terjual|sold)\b"
)


def moved_idr(text: str) -> int | None:
    """Return by how many rupiah a short text has a price go up, or down (below 0): `kalo dia kasih diskon 100`, `100
    lebih dari itu`, `what if she takes 100k off`; None where it names a price, a share or anything else."""
    folded = in_figures(text)
    if len(folded.split()) > LONGEST or _NO_MOVE.search(folded):
        return None
    found = _MOVES.search(folded)
    if found is None or _TO.match(folded, found.end()):
        return None
    lower, higher = found["down"] or found["under"], found["up"] or found["over"]
    counted = found["down"] or found["up"] or ""
    if counted.strip().isdigit() and _THINGS.match(folded, found.end()):
        return None
    moved = rupiah(lower or higher)
    return None if moved is None else -moved if lower else moved


_IF: Final = re.compile(r"\b(?:kalau|kalo|klo|kl|nek|lamun|misal\w{0,4}|if)\b")


def supposes_move(text: str) -> bool:
    """Return whether a price only would move: the one named before still stands."""
    return _IF.search(in_figures(text)) is not None


_ASKED: Final = rf"\b(?:minta(?:nya)?|maunya|matok|patok(?:nya)?|pasang(?:\s{{1,3}}harga)?|tarif(?:nya)?|rate(?:nya)?|fee(?:nya)?|harga(?:nya)?|katanya|bilang|asks?|asked|asking|wants?|charges?|quoted?|says?|said)\s{{1,3}}(?:(?:for|cuma|naik|jadi|ke|sekitar|me|us|is|it'?s)\s{{1,3}}){{0,2}}(?P<asked>{AMOUNT})"
_DECLINES: Final = rf"(?:(?:{NOT})\s{{0,2}}(?:mau|sanggup|kuat|mampu|rela|setuju|sudi|berani|bisa|cocok)|gamau|gakmau|ogah|emoh|moh|(?:don'?t|do\s{{1,3}}not|won'?t|not)\s{{1,3}}(?:want|agree|like|going|gonna|pay(?:ing)?|accept)|can'?t(?:\s{{1,3}}(?:pay|afford|do))?|no\s{{1,3}}way|no\s{{1,3}}thanks?)"
_SOFT: Final = rf"(?:{PARTICLE}|ah|sih|kalau|kalo|klo|segitu|sebesar|setinggi|itu|that|this|it|much|to|pay|bayar|kasih|bayarnya|harganya|harga|with|for)"
_REFUSED: Final = re.compile(
    rf"{_ASKED}[\s,.]{{1,4}}(?:(?:ya|tapi|tp|but|so|jadi|terus|trus|and|dan|{_WE})[\s,]{{1,3}}){{0,4}}{_DECLINES}(?:\s{{1,3}}{_SOFT}){{0,5}}\W{{0,4}}$"
)


_UNPAID: Final = re.compile(
    rf"\b{_WE}\s{{1,3}}{_DECLINES}\s{{1,3}}(?:(?:bayar(?:in)?|kasih|pay|going|to)\s{{1,3}}){{0,3}}(?:(?:dia|her|him|them)\s{{1,3}})?(?P<asked>{AMOUNT})(?:\s{{1,3}}{_SOFT}){{0,3}}\W{{0,4}}$"
)
"""`aku ga sanggup bayar 400`: what is refused is told alone."""


def refused_idr(text: str) -> int | None:
    """Return rupiah that somebody asks and the speaker says no to, and not to them: `dia minta 300rb aku ga mau`;
    `... aku ga mau dia` would leave them out. None where a text says anything else."""
    folded = in_figures(text)
    short = len(folded.split()) <= LONGEST
    found = (_REFUSED.search(folded) or _UNPAID.search(folded)) if short else None
    return rupiah(found["asked"]) if found else None


_PRICED: Final = r"(?:harga\w{0,4}|price|cost|costs|biaya|sewa\w{0,3}|rent(?:al)?|what)"
_PAYS: Final = r"(?:bayaran|fee|honor|tarif|rate|upah|gaji|bayar|komisi|payment|pay)(?:nya|ku)?\b(?!\s{1,3}(?:kos|produk))"
_NO_FEE: Final = rf"(?:bukan|bkn|not|isn'?t)\s{{1,3}}(?:(?:buat|untuk|the|a|her|his|their|for|harga|what|i|we)\s{{1,3}}){{0,3}}(?:{_PAYS}|dia\b|her\b|him\b|influencer\w*|kreator\w*|creators?)"
_DISCLAIMS: Final = re.compile(
    rf"(?P<first>{AMOUNT})(?:nya)?\s{{1,3}}(?:(?:itu|tadi|tuh|is|was|the|tu|yg|yang)\s{{1,3}}){{1,3}}(?:{_PRICED}\b[^.?!\n]{{0,40}}?{_NO_FEE}|(?:\w{{1,12}}\s{{1,3}}){{0,2}}price[^.?!\n]{{0,30}}?{_NO_FEE}|{_NO_FEE}[^.?!\n]{{0,20}}?\b(?:{_PRICED}|price)\b)"
    rf"|\b{_PRICED}\s{{1,3}}(?P<priced>{AMOUNT})\s{{1,3}}(?:itu|tadi|is|was)\b[^.?!\n]{{0,40}}?\b{_NO_FEE}"
    rf"|\b{_NO_FEE}[^.?!\n]{{0,20}}?(?P<last>{AMOUNT})\s{{1,3}}(?:itu|tadi|is|was)\s{{1,3}}(?:the\s{{1,3}}|it'?s\s{{1,3}})?{_PRICED}\b"
)


def disclaimed_idr(text: str) -> int | None:
    """Return rupiah that a text says to be what something sold costs, and nobody's fee: `600 itu harga kosnya bukan
    bayarannya`; None where it says anything else."""
    folded = in_figures(text)
    found = _DISCLAIMS.search(folded) if len(folded.split()) <= LONGEST else None
    return rupiah(found["first"] or found["priced"] or found["last"]) if found else None


def rupiah(words: str | None) -> int | None:
    """Return whole rupiah of an amount; a bare number below a thousand is of thousands, but one that counts (`tambah
    1 lagi`) none."""
    if not words:
        return None
    bare = words.strip()
    if bare.isdigit() and int(bare) < SPOKEN_THOUSANDS.stop:
        return int(bare) * THOUSAND if int(bare) >= LEAST_BARE else None
    return spoken_money_idr(bare.removesuffix("an"))


_PASSES: Final = re.compile(
    rf"(?:[,.;!…]\s{{0,3}}|\b(?:so|jadi|and|but|tapi|tp|terus|trus|dan)\s{{1,3}})(?:(?:ya(?:udah|wes)?|jadi|so|but|tapi|then|kayaknya|{PARTICLE}|{_WE}|i['’]?ll|we['’]?ll|let['’]?s|gonna|going\s{{1,3}}to|mending)[\s,]{{1,3}}){{0,4}}"
    rf"(?:pass(?:ed|ing)?(?:\s{{1,3}}on\s{{1,3}}(?:her|him|them|this|that|it|@[\w.]{{2,40}}))?|(?:di|ku)?skip(?:in|ped)?|(?:di|ku)?lewat(?:in|i|kan)?|(?:di|ku)?tolak|(?:{NOT})\s{{0,2}}(?:usah|jadi|ambil|lanjut)|gajadi|gausah|cari\s{{1,3}}(?:yang\s{{1,3}}|yg\s{{1,3}})?lain|no\s{{1,3}}thanks?|not\s{{1,3}}(?:taking|hiring)\s{{1,3}}(?:her|him|them))"
    rf"(?:\s{{1,3}}(?:{PARTICLE}|dulu|for\s{{1,3}}now|this\s{{1,3}}time|dia|her|him|them)){{0,4}}\W{{0,4}}$",
    re.I,
)


def passes_on(text: str) -> bool:
    """Return whether who tells what somebody asks ends with that they do not take it: `wants 500k. too much, pass`,
    `minta 500rb, kemahalan, skip aja`."""
    return _PASSES.search(text) is not None
