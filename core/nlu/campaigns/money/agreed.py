"""What an amount beside somebody's name is: a fee that was agreed, what one piece sells for, or neither."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from core.nlu.amounts.identifiers import without_identifiers
from core.nlu.amounts.numbers import SPOKEN_THOUSANDS, THOUSAND
from core.nlu.amounts.quantities import in_digits, quantities
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.campaigns.money.raising import grants_bonus, grants_more, is_bonus
from core.nlu.campaigns.money.words import AGREES, UNIT_BEHIND, WISHED
from core.nlu.scan import Scan
from core.nlu.words.particles import PARTICLE

_FEE: Final = r"(?:fees?|honor(?:arium)?|bayaran|tarif|rate(?!\s?card))(?:nya)?"
_AGREED = re.compile(
    rf"\b(?:{_FEE}|deal|nego\w*|sepakat\w*|(?:di)?setuju\w*|agree[ds]?|accept(?:s|ed)?|oke|okay)\b",
    re.I,
)
_NAMES = re.compile(r"(?<![\w.])@[a-z_][\w.]*|\b(?!rp\.?\d)[a-z]\w*[._][\w.]*\w", re.I)
_OWNERS = re.compile(rf"(?:{_NAMES.pattern})(?:['’]s(?!\w))?", re.I)
_SEVERAL = re.compile(r"@[\s,@&]{1,200}")
_PARTS = re.compile(
    rf"((?:\d|rb|ribu|k|jt|juta|million|thousand|ratus|puluh|setengah)\b)\s{{1,3}}(?=@[a-z_][\w.]{{0,60}}\W{{1,3}}(?:{_FEE}\W{{1,3}})?(?:rp|\d|se|satu|dua|tiga|empat|lima))",
    re.I,
)
_DENIED = re.compile(
    rf"\b(?:bukan|not|instead\s+of|dari|from|tadinya|sebelumnya)\s+(?:rp\.?\s*)?(?:{MONEY})", re.I
)
_BEHIND = re.compile(rf"\b{_FEE}\b(?P<gap>[^\d]{{0,30}})(?P<amount>{MONEY})", re.I)
_BEFORE = re.compile(
    rf"(?P<amount>{MONEY})\s*(?:(?:as|buat|untuk|for|the)\s+){{0,2}}{_FEE}\b", re.I
)
_NO_FEE = re.compile(
    r"\b(?:ongkir|ongkos|shipping|postage|kirim\w*|bonus|tips?|komisi|commission|hadiah|gift|voucher|diskon|discount|cashback|refund"
    r"|barang\w*|produk\w*|sampel\w*|samples?|goods|products?|harga\w*|price[sd]?|omzet|omset|revenue|seharga|senilai|worth"
    r"|laku|ter?jual|kejual|sold|sales|beli|bought|rata-?\s?rata(?:nya)?|rata2|average|avg)\b"
    r"|\b(?:per|se|/)\s?(?:pcs|biji|botol|porsi|bungkus|pack|box|piece)\b|\beach\b|\bsatuan\w*\b|@\s?\d",
    re.I,
)
_COSTS = re.compile(
    r"\b(?:ongkir|ongkos\s+kirim|shipping|postage|bonus|komisi|commission|nilai\s+(?:barang|produk))(?:nya)?\b"
    rf"[^\d.;]{{0,30}}(?:{MONEY})",
    re.I,
)
_LIFTED: Final = (
    r"(?:(?:di|ku|tak)?naik(?:in|kan)?|raise[sd]?|increase[sd]?|bump(?:ed|s)?(?:\s{1,3}up)?)"
)
_RAISED: Final = rf"(?:(?:di|ku|tak)?(?:nambah|tambah)(?:in|an|kan|i)?|{_LIFTED}|(?:go(?:es)?|went|gone|going|moves?d?)\s{{1,3}}up|rises?|rose|up|plus|add(?:ed)?|more|extra|additional)"
_CUT: Final = (
    r"(?:(?:di|ku|tak)?(?:kurang|potong|turun)(?:in|kan|i)?|lower(?:ed|s)?|reduce[sd]?|cut)"
)
_LOWERED: Final = (
    rf"(?:{_CUT}|(?:go(?:es)?|went|gone|comes?|came)\s{{1,3}}down|fell|drops?|dropped|down)"
)
_TO: Final = r"(?:(?:men)?jadi|jd|ke|sampai|to|at)"
_OF: Final = (
    r"(?:(?:the|his|her|their|its|our|lagi|all|semua|each|everyone|everybody)(?:'s)?\s{1,3}){0,3}"
)


def _moved(words: str, verbs: str) -> re.Pattern[str]:
    """words: that tell of a change. verbs: those whose object is the fee of whoever is named between."""
    gap = rf"(?:(?!{_TO}\b)[^\d,;]){{0,25}}"
    sign = rf"|\b{_FEE}[\s:=@]{{0,6}}\+\s?(?:{MONEY})" if verbs == _LIFTED else ""
    return re.compile(
        rf"\b(?:{words}\s{{1,3}}{_OF}|{verbs}\s{{1,3}}{_OF}@\s{{1,3}}){_FEE}\b{gap}(?:{MONEY})|\b{_FEE}\b{gap}\b{words}\b{gap}(?:{MONEY})"
        rf"|\b{words}\s{{1,3}}(?:{MONEY})\s{{1,3}}(?:[\w@']{{1,20}}\s{{1,3}}){{0,3}}{_FEE}\b|(?:{MONEY})\s{{0,3}}(?:{words})\s{{1,3}}{_FEE}\b{sign}",
        re.I,
    )


_RAISES, _LOWERS = _moved(_RAISED, _LIFTED), _moved(_LOWERED, _CUT)
_ENDS_AT: Final = re.compile(
    rf"{MONEY}[^\d]{{0,12}}\b(?:(?:men)?jadi|jd|to|ke)\s{{1,3}}{MONEY}", re.I
)
"""What a fee is after it was moved."""

_WISHED = re.compile(
    r"\b(?:minta|mau|pengen|ingin|ngajuin|nawar|asks?|asked|asking|wants?|wanted|would\s+like)\b",
    re.I,
)
_AMENDS = re.compile(
    r"\b(?:ternyata|ralat|koreksi|revisi|salah|keliru|(?:se)?harusnya|sebenar?nya|sebetulnya|aslinya|(?:bukan|not)\s+(?:rp\.?\s*)?\d|actually|wrong|mistake|should\s+be|correction)",
    re.I,
)
_BECOMES = re.compile(
    r"\b(?:(?:men)?jadi|jd|ganti|ubah|update|change[sd]?|becomes?|is\s+now|now)\b",
    re.I,
)
_RESETS: Final = re.compile(
    rf"\W{{0,3}}(?:(?:actually|no|wait|sorry|{PARTICLE}|oh|eh|oke?|tolong|coba|yaudah|lets|let's)[\s,]{{1,3}}){{0,3}}(?:change|make|set|update|put|bump|raise|lower|ganti|ubah|jadi(?:in|kan)|naik(?:in|kan)|turun(?:in|kan))\s{{1,3}}"
    rf"(?:(?:it|that|this|the|its|his|her|their|itu|fee(?:nya)?|price|harga(?:nya)?|angka(?:nya)?)\s{{1,3}}){{0,3}}(?:(?:to|at|into|jadi|ke)\s{{1,3}})?(?:{MONEY})(?:\s{{1,3}}(?:{PARTICLE}|instead|then|now)){{0,3}}\W{{0,4}}",
    re.I,
)
UNIT: Final = r"(?:pcs|pc|pieces?|biji|buah|botol|items?|porsi|bungkus|unit|packs?|box|kotak|cup|gelas|toples|pouch|potong|lembar|pasang|kg|kilo|loyang|lusin|mangko?k|mangkuk|bowls?|portions?|bottles?|tusuk|ekor|sachet|butir|piring|plates?)"
_PRICES: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"@\s?(?P<amount>{MONEY})",
        rf"(?<![\w.,])\d{{1,4}}\s?[x×]\s?(?P<amount>{MONEY})",
        rf"(?:\bper\s?|/\s?|\b(?:satu|1)\s{{1,2}}(?=[a-z]{{2,12}}nya\b)|\bse(?:tiap)?\s?){UNIT}(?:nya)?\b[^\d,;]{{0,15}}(?P<amount>{MONEY})",
        rf"(?P<amount>{MONEY})\s*(?:(?:/|per\b|an?\b|tiap|setiap)\s*|se){UNIT}\b",
        rf"(?P<amount>{MONEY})\s*(?:each|apiece|satuan)\b",
        rf"\b(?:each|satuan(?:nya)?|masing-?\s?masing)\b[^\d,;]{{0,12}}(?P<amount>{MONEY})",
    )
)
"""What certainly is the price of one piece."""

_AMONG_SOLD: Final = (
    re.compile(
        rf"\b(?:rata-?\s?rata(?:nya)?|rata2|(?:on\s{{1,3}})?average|avg)\b[^\d,;]{{0,15}}(?P<amount>{MONEY})",
        re.I,
    ),
    re.compile(
        rf"(?<![\w.,])\d{{1,4}}\s?{UNIT}(?:nya)?[\s,]{{1,3}}(?:harga(?:nya)?\s{{1,3}})?(?P<amount>{MONEY})\s?-?an\b",
        re.I,
    ),
)
"""The price of one where pieces were sold: `4 motor rata-rata 150rb`, `40 bungkus 15rb an`."""

_OPENS: Final = r"\W{0,3}(?:(?:oh|eh|oke?|ya|harganya|harga|jualnya|dijual|i\s{1,3}sell|we\s{1,3}sell|at|it['’]?s|they(?:['’]re|\s{1,3}(?:are|were|cost|sell\s{1,3}for)))\W{1,3}){0,3}"
_EACH: Final = r"(?:each|apiece|satunya|sebijinya|masing(?:2|-?\s?masing)(?:nya)?)"
_IS: Final = r"(?:(?:harga|is|was|itu|at|costs?|sells?\s{1,3}for|for)(?:nya)?\s{1,3}){0,2}"
_ENDS: Final = r"(?:\s{1,3}(?:aja|kak|ya|sih|deh)){0,2}\W{0,3}"
_PRICE_ALONE: Final = re.compile(
    rf"{_OPENS}(?:(?P<unit>(?:(?:satu|1|per|an?|one|each|tiap|masing(?:2|-?\s?masing))\s{{0,2}}|se)(?:nya\s{{1,3}})?{UNIT}(?:nya)?|satuan(?:nya)?|price\s{{1,3}}each)[\s:,=]{{1,3}}|{_EACH}[\s:,=]{{1,3}}|@\s{{0,3}})"
    rf"{_IS}(?:rp\.?\s?)?(?P<amount>\d[\d.,]{{0,9}}(?:\s?(?:rb|ribu|k|jt|juta)\b)?){_ENDS}"
    rf"|{_OPENS}(?:jual(?:nya)?\s{{1,3}})?(?:rp\.?\s?)?(?P<before>\d[\d.,]{{0,9}}\s?(?:rb|ribu|k|jt|juta))\s{{0,2}}(?:(?P<unit_behind>(?:(?:/|per|an?\s|tiap)\s{{0,2}}|se|satu\s{{1,3}}){UNIT}(?:nya)?|satuan(?:nya)?)|{_EACH}){_ENDS}",
    re.I,
)
"""A whole message that says what one piece sells for: `satu porsi 28`, `28rb per porsi`; without a word for the
piece it may be of anything: `masing-masing 28rb`."""

_BARE_PRICE: Final = re.compile(
    r"(?:\bharga(?:nya)?\s{1,3}(?:(?:jual|satuan|per\s?(?:pcs|biji))(?:nya)?\s{1,3})?|(?<!\w)@\s{1,3}|\bat\s{1,3}(?=\d\d))(?P<amount>\d{1,3})(?![\d.,:]*\d|\s?(?:am|pm|o['’]?clock|wib)\b|\s?(?:rb|ribu|k|jt|juta|%|persen|like|view|orang|x)\b)",
    re.I,
)
"""`laku 3 harga 55`: nothing is sold for 55 rupiah."""

_OF_ITS_MAKER: Final = re.compile(
    rf"\b(?:untung|laba|profit|margin|cuan|modal|hpp|(?:my|our)\s{{1,3}}costs?|costs?\s{{1,3}}(?:me|us)|i\s{{1,3}}make)(?:n?ya|ku)?\b[^\d,;]{{0,20}}(?P<amount>{MONEY})(?:\s{{0,3}}(?:(?:/|per\b|an?\b|tiap)\s{{0,3}}|se){UNIT}\b|\s{{1,3}}each\b)?",
    re.I,
)
"""What one piece brings or costs whoever sells it, which is no price: `untung 6 ribu per box`."""

_BESIDES: Final = re.compile(
    r"\b(?:bonus\w{0,3}|tips?|thr|komisi|commission|extra|ekstra|transport|g[eo]ts?|gave|received|dap[ae]t|kasih)\b",
    re.I,
)
"""What each of some people is given: then `100k each` is no price of a piece."""

_SOLD_AT = re.compile(
    rf"\b(?:harga(?:nya|\s+jual(?:nya)?)?|(?:di)?jual(?:nya)?|price[sd]?|at)\s+(?:(?:at|of|is|itu|was)\s+)?(?P<amount>{MONEY})",
    re.I,
)
"""The price of one piece where pieces were sold."""


def _moves(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a fee is moved by an amount; `tambah @nama fee 200rb` lets somebody join."""
    named = _SEVERAL.sub("@ ", _OWNERS.sub(" @ ", text))
    return pattern.search(_DENIED.sub(" ", named)) is not None


@lru_cache(maxsize=64)
def nameless(text: str) -> str:
    """Return a text without accounts, nor numbers of telephones and banks: `ongkir ke @nama 20rb` is `ongkir ke 20rb`. Where one parts two
    amounts they stay apart: `budget 2jt @nama 500rb` is not `2jt 500rb`, which reads as one."""
    return _NAMES.sub(" ", _PARTS.sub(r"\1;", without_identifiers(text)))


def fee_agreed_in(text: str) -> int | None:
    """Return the fee that a note names as one, in rupiah, wherever the account stands: not an amount
    that it takes back (`fee @nama 600rb bukan 650rb`)."""
    plain = _DENIED.sub(" ", nameless(without_codes(text)))
    behind = next(
        (
            m
            for m in _BEHIND.finditer(plain)
            if not (_NO_FEE.search(m["gap"]) or WISHED.search(plain.lower(), 0, m.start("amount")))
        ),
        None,
    )
    found = behind or _BEFORE.search(plain)
    return money_of(found["amount"], text) if found else None


def names_fee(text: str) -> bool:
    """Return whether a text has a word for a fee, or for what was agreed; of a bonus alone no fee is told."""
    told = _AGREED.search(nameless(text)) is not None
    return told and not (is_bonus(text) and not grants_bonus(text))


def names_another(text: str) -> bool:
    """Return whether a text has a word for money that is no fee: shipping, goods, bonus, prices."""
    return _NO_FEE.search(nameless(text)) is not None


def raises_fee(text: str) -> bool:
    """Return whether an amount comes on top of the fee: `nambah fee 100rb`, not `naik jadi 100rb`, nor
    `ditambah 25rb jadi 525rb`, which tells what the fee is then."""
    if grants_more(text) or grants_bonus(text):
        return True
    return _moves(_RAISES, text) and not _ENDS_AT.search(text)


def leaves_fee_open(text: str) -> bool:
    """Return whether what a text says of a fee does not tell what it is now: by how much it falls,
    how much more somebody wants, what they wish it were and nobody agreed to."""
    plain = nameless(text).lower()
    wished = raises_fee(text) and not grants_more(text) and _WISHED.search(plain) is not None
    asked = any(
        WISHED.search(plain, 0, m.start()) and not AGREES.search(plain, m.end())
        for m in re.finditer(MONEY, plain)
    )
    return wished or asked or lowers_fee(text)


def lowers_fee(text: str) -> bool:
    """Return whether an amount is taken off the fee: `fee dipotong 50rb`."""
    return _moves(_LOWERS, text)


def amends_fee(text: str) -> bool:
    """Return whether a text says that a fee was noted wrongly: `fee @nama ternyata 600rb`."""
    return fee_agreed_in(text) is not None and _AMENDS.search(nameless(text)) is not None


def changes_fee(text: str) -> bool:
    """Return whether a text gives a fee another amount: `fee @nama jadi 420rb`."""
    changed = _BECOMES.search(nameless(text)) is not None
    moved = raises_fee(text) or lowers_fee(text)
    return moved or amends_fee(text) or (changed and fee_agreed_in(text) is not None)


def resets_fee(text: str) -> bool:
    """Return whether a whole message gives what was noted last another amount: `make it 600k`."""
    return _RESETS.fullmatch(text) is not None


def names_cost(text: str) -> bool:
    """Return whether a text names what somebody costs besides the fee, with its amount: `ongkir ke
    @nama 25rb`, `bonus buat @nama 50rb`."""
    return _COSTS.search(nameless(text)) is not None


def unit_price_in(text: str, sold: bool) -> int | None:
    """Return what one piece sells for, in rupiah, where a text says so: `@25rb`, `20k each`.

    sold: pieces are told of beside it; then `harga 25rb` is that, too.
    """
    plain = _OF_ITS_MAKER.sub(" ", in_digits(nameless(without_codes(text))))
    if not sold and _BESIDES.search(plain):
        return None
    patterns = (*_PRICES, *_AMONG_SOLD, _SOLD_AT) if sold else _PRICES
    found = next((m for pattern in patterns if (m := pattern.search(plain))), None)
    if found is None and sold and (bare := _BARE_PRICE.search(plain)):
        return int(bare["amount"]) * THOUSAND or None
    return money_of(found["amount"], text) if found else None


def own_cost_in(text: str) -> int | None:
    """Return what one piece costs or brings whoever sells it, in rupiah, where a text says so: `modalnya 40rb`."""
    found = _OF_ITS_MAKER.search(in_digits(nameless(without_codes(text))))
    return money_of(found["amount"], text) if found else None


def price_alone(text: str, sold: bool) -> int | None:
    """Return what one piece sells for where a whole message says no more, in rupiah; a number without a unit is
    thousands.

    sold: pieces were told of right before; then `45rb masing-masing` is that, too.
    """
    found = _PRICE_ALONE.fullmatch(text)
    if found is None or not (sold or found["unit"] or found["unit_behind"]):
        return None
    price = money_of(found["amount"] or found["before"], text) or 0
    return price * THOUSAND if 0 < price < THOUSAND else price or None


def bare_thousands(text: str) -> int | None:
    """Return the only number of a text, as thousands of rupiah, where no unit and no day says what it is: `dia oke
    kalau 250`; None for any other."""
    plain = nameless(without_codes(text)).lower()
    numbers = [n for n in quantities(Scan.of(plain)) if n.value > 0]
    number = numbers[0] if len(numbers) == 1 else None
    if number is None or number.scaled or number.value not in SPOKEN_THOUSANDS:
        return None
    return None if UNIT_BEHIND.match(plain, number.end) else number.value * THOUSAND
