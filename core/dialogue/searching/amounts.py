"""What a message changes of the money and the number of people of the search before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.dialogue.filling import PER_PERSON
from core.dialogue.searching.budgets import each_is_total
from core.dialogue.searching.slots import Changes
from core.dialogue.state import Slots
from core.messages import SlotValue
from core.nlu.amounts.money import SMALL_IDR
from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.amounts.spoken import SMALL
from core.nlu.slots import read_slots
from core.nlu.understanding import Understanding
from core.nlu.words.particles import PARTICLE

MONEY: Final = ("budget_idr", "count")

_ONE: Final = r"(?:orang(?:nya)?|org(?:nya)?|kreator|creators?|influencers?|akun|person|talent|kol|kepala|head)"
_MOST: Final = r"(?:maksimal|maksimum|maks\.?|max\.?|maximal|maximum|paling\s+(?:banyak|mahal|tinggi|mentok)|mentok|(?:di\s?)?bawah|at\s+most|up\s+to|no\s+more\s+than|under|below|(?:ga|gak|gk|nggak|jangan|jgn|tidak)\s+(?:boleh\s+)?(?:lebih|lewat)(?:\s+dari)?|kurang\s+dari|less\s+than|batas(?:nya)?|cap(?:ped)?(?:\s+(?:it|them|that|each))?(?:\s+at)?|limit)"
_AMOUNT: Final = r"(?P<amount>(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|rbu|ribu|ribuan|k|jt|juta|jutaan|million|mil|m)?)(?:-?an)?(?![\w.,]*\d)"
_EACH: Final = rf"(?:(?:per|/|tiap|setiap|masing\s?-?\s?(?:masing|2)|se|satu|1|each|every|a|one)\s*{_ONE}?|{_ONE}nya)"
_CAPS: Final = (
    re.compile(
        rf"(?<![\w@]){_EACH}\s*(?:itu\s+|harga\w*\s+|fee\w*\s+|budget\w*\s+|ya\s+)?{_MOST}\s*{_AMOUNT}"
    ),
    re.compile(
        rf"(?<![\w@]){_MOST}\s*{_AMOUNT}\s*(?:buat\s+|untuk\s+|utk\s+|for\s+)?{_EACH}(?![a-z])"
    ),
)
"""`per orang maks 500rb`, `at most 200k each`: what one may cost, never what all may."""

_PRICED: Final = re.compile(
    rf"(?<![a-z])(?:yang|yg|sing|nu)\s+(?:(?:dia|doi)\s+)?(?:harga|rate|tarif|fee)(?:nya|na|ne)?\s+(?:(?:cuma|sekitar|kisaran|di\s?bawah|maks\w*|itu)\s+)*{_AMOUNT}"
    rf"|\b(?:ones?|those|creators?|people)\s+(?:(?:that|who|which)\s+)?(?:costs?|charge|ask(?:ing)?)\s+(?:(?:around|about|under|only)\s+)*{_AMOUNT.replace('<amount>', '<asked>')}"
)
"""`yang harganya 300rb`: what each of those wanted asks."""

_ANY_AT: Final = re.compile(
    rf"\W*(?:(?:eh|terus|trus|kak|min|kalau|kalo|klo)\W+)*(?:(?:ada|ono|aya)\s+(?:(?:yang|yg|sing|nu)\s+)?(?:harga(?:nya)?\s+|sekitar\s+|kisaran\s+)*|(?:any(?:one|body|thing)?|is\s+there\s+any(?:one|body)|somebody|someone)\s+(?:for|at|around|under|below)\s+)"
    rf"{_AMOUNT}(?:\s?-?an)?(?:\s+(?:ga+k?|gk|nggak|ngga|tidak|kah|{PARTICLE}|per\s+orang|each))*\W*"
)
"""`ada yang 50 ribuan ga`: what one may cost, and no other budget."""

_FREE_CAP: Final = re.compile(
    r"(?:hapus|lepas|buang|tanpa|lupain|abaikan|batal(?:in|kan)?|never\s?mind|forget|drop|remove|no|without)\w*\s+(?:the\s+|soal\s+)?(?:cap|limit|batas(?:an)?(?:nya)?|maks(?:imal)?(?:nya)?)(?:\s+(?:per|tiap|each|a)\b.*)?\W*"
)
_SOFT: Final = r"(?:\s+(?:sih|nih|masih|kayaknya|ones?|lagi|lg|dong|donk|deh|ya|yah|kak|min|aja|saja|orang(?:nya)?|org|kreator|influencers?|creators?|akun|person|people|more|lah|coba|bisa|bs|ga|gak|gk|nggak|please|pls|boleh|biar|rame|ta|maneh))*"
_LIKE: Final = r"(?:\s+(?:tapi\s+|tp\s+|but\s+)?(?:(?:yang|yg|sing|nu|a|the)\s+)?(?:lebih\s+|paling\s+|agak\s+|cheaper?|murah(?:an)?|mirah|kecil|cheap(?:\s+one)?)+)?"
"""How the one more should be (`shifts.one_more`)."""

_N: Final = r"(?P<n>\d|satu|se|dua|tiga|siji|hiji|loro|one|two|three|another|an?\s+extra)"
_OPEN: Final = r"\W*(?:(?:eh|oh|hm+|ok(?:e|ay)?|tolong|coba|bisa|bs|boleh|mau|kalau|kalo|klo|can\s+(?:you|we|i)|please|yaudah|ya\s+sudah|terus|trus|minta|kurang|and|dan)\s+){0,8}"
_MORE: Final = (
    re.compile(
        rf"{_OPEN}(?:di)?(?:tambah(?:in|kan|an|i)?|tmbh|nambah|add)\s+(?:lagi\s+|lg\s+)?{_N}{_SOFT}{_LIKE}{_SOFT}\W*"
    ),
    re.compile(
        rf"{_OPEN}(?:di)?(?:tambah(?:in|kan|an|i)?|nambah|add)\s+(?:orang|org|kreator|someone|somebody)(?:nya)?{_SOFT}\W*"
    ),
    re.compile(
        rf"{_OPEN}(?:{_N}\s+(?:orang\s+|org\s+|kreator\s+)?(?:lagi|lg|more)|another(?:\s+one)?){_SOFT}\W*"
    ),
    re.compile(
        rf"{_OPEN}(?:(?:masih|aku|saya|kita|kami|still|we'?re|we\s+are)\s+)+(?:kurang|short(?:\s+of)?|missing)\s+{_N}{_SOFT}\W*"
    ),
    re.compile(
        rf"{_OPEN}(?:(?:still|we'?re|we\s+are)\s+)*{_N}\s+(?:(?:person|people|creators?)\s+)?(?:short|missing){_SOFT}\W*"
    ),
    re.compile(
        rf"{_OPEN}(?:(?:ga|gak|nggak|ora|teu)\s+)?(?:iso|bisa|bs)\s+(?:di)?tambah(?:in|i)?{_SOFT}\W*\??"
    ),
)
_FEWER: Final = (
    re.compile(
        rf"{_OPEN}(?:di)?(?:kurang(?:i|in|kan)|krgin|buang|cut|drop|remove)\s+{_N}{_SOFT}\W*"
    ),
    re.compile(
        rf"{_OPEN}{_N}\s+(?:(?:person|people|creators?|orang|org)\s+)?(?:less|fewer){_SOFT}\W*"
    ),
)
_LACKING: Final = re.compile(
    rf"{_OPEN}(?:(?:budget|bajet|dana|duit|uang)(?:nya|ku)?\s+)?(?:kurang|krg)\s+(?:(?P<amount>(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|rbu|ribu|k|jt|juta))|{_N}){_SOFT}\W*"
)
"""`kurang 1 orang`: one less, or one too few? Only who says it knows."""
_ANY_NUMBER: Final = re.compile(
    r"\b(?:seada(?:-?\s?ada)?nya|sebisa(?:-?\s?bisa)?nya|sebanyak(?:-?\s?banyak)?(?:nya)?(?:\s+mungkin)?|sedapat(?:-?\s?dapat)?nya|as\s+many\s+as\s+(?:possible|you\s+can)|any\s+number)\b"
    r"|\b(?:jumlah(?:nya)?|orangnya)\s+(?:bebas|terserah|berapa\s*(?:aja|pun|saja))\b"
)
_SIZED: Final = re.compile(
    rf"(?P<plus>\b(?:sama|plus|tambah(?:in)?|and|with|add)\s+)?\b(?:(?:yang|yg)\s+(?:gede|besar|kecil)|(?:big|small)\s+ones?)(?:-?\s?kecil|2)?\s+(?:aja\s+|saja\s+|just\s+)?{_N}(?:\s+(?:orang|org|aja|saja))*\W*$"
)
"""`yang gede aja 1`, `sama yang kecil 2`."""
_WHOLE_NUMBER: Final = (
    rf"(?P<n>\d{{1,2}}|{'|'.join(word for word, value in SMALL.items() if 0 < value <= 10)})"
)
_SO_MANY: Final = (
    re.compile(
        rf"{_OPEN}(?:(?:kebanyakan|kedikitan|terlalu\s+(?:banyak|sedikit)|too\s+(?:many|few)|maaf|salah)\W+)?(?:(?:kalau|kalo|klo|kl|kalu|nek|lamun|misal(?:nya)?|gimana|jadi(?:in)?|cuma|cukup|if|what|just|only|make\s+it)\s+){{1,4}}{_WHOLE_NUMBER}{_SOFT}(?:\s+(?:gimana|gmn|doang))?\W*"
    ),
    re.compile(
        rf"{_OPEN}(?:(?:kebanyakan|kedikitan|terlalu\s+(?:banyak|sedikit)|too\s+(?:many|few))\W+){_WHOLE_NUMBER}{_SOFT}\W*"
    ),
    re.compile(
        rf"{_OPEN}(?:(?:lho|loh|lah)\W+)?(?:kok|kenapa|knp|why)\s+(?:cuma|cuman|hanya|mung|only|just)\s+\w{{1,6}}(?:\s+(?:orang|org|doang|aja|sih|creators?|kreator))*\W+(?:(?:aku|saya|sy|gue|gw|kan|but|i|we)\s+){{0,2}}(?:mau|pengen|pingin|ingin|minta|butuh|perlu|want|need|asked\s+for)(?:ny?a?|e|an|ed)?\s+{_WHOLE_NUMBER}{_SOFT}\W*"
    ),
)
"""`kalo 3`, `kebanyakan, 2 aja`: how many, where nothing but people has been counted."""

_OF_THEM: Final = r"(?:\s+(?:of\s+(?:them|these|those)|dari\s+(?:mereka|itu|situ|daftar)))?"
_TOTAL: Final = re.compile(
    rf"{_OF_THEM}\W*\b(?:(?:(?:jadi(?:nya)?|itu|ya)\s+){{0,2}}(?:(?:berapa|brp)(?:\s+(?:ya|sih|duit|biaya|(?:total|semua|jumlah|habis|abis)(?:nya)?)){{0,3}}|(?:total|jumlah|semua|habis|abis|biaya)(?:nya)?\s+(?:(?:jadi|itu)\s+)?(?:berapa|brp))|(?:how\s+much|what)(?:'s|\s+is|\s+would)?(?:\s+(?:it|be|the|that|total|cost|in|all|price)){{0,5}})(?:\s+(?:ya|kak|min|sih|dong|then))*\W*$"
)
"""`kalo dua aja brp totalnya`: what so many would cost."""

_FIRST_BUDGET: Final = re.compile(
    rf"\W*(?:(?:eh|ya|yaudah|ok(?:e|ay)?|coba|tolong|kak|min|mau|let'?s|go)\W+)*(?:(?:balik|kembali|kembalikan|balikin|pakai|pake|back|use)\s+)(?:(?:lagi|aja|saja|ke|to|the)\s+)*(?:(?P<first>(?:first|original))\s+|(?:last|previous)\s+)?(?:budget|bajet|bujet|dana|anggaran|modal)(?:n?ya|ku)?(?:\s+(?:yang|yg))?(?:\s+(?P<awal>awal(?:nya)?|pertama|semula)|\s+(?:tadi|sebelum(?:nya)?|lama))?(?:\s+(?:{PARTICLE}|lagi))*\W*"
)
LONGEST: Final = 8
"""Words of a message that does no more than change how many are wanted."""


def capped(said: Understanding, text: str, before: Slots | None) -> Changes:
    """Return what one creator may cost, where a message bounds that and the budget of all is known,
    from the search before or beside it: that stays what all may cost.

    `per orang 500rb` without a word of bounding is a new total where that times their number is
    more than the budget.
    """
    if before is not None and _FREE_CAP.fullmatch(text.strip()):
        return {"each_idr": None}
    budget = before.get("budget_idr") if before else None
    bound = _bounded(text, before, budget) or _any_at(text, before, budget)
    if bound or before is None or not isinstance(budget, int) or budget <= 0:
        return bound
    return _priced(said, text, before, budget)


def bounds_each(text: str) -> bool:
    """Return whether a text bounds what one may cost: `maksimal 500rb per orang`, and not `3 @500rb`."""
    return any(pattern.search(text) for pattern in _CAPS)


def _bounded(text: str, before: Slots | None, budget: SlotValue | None) -> Changes:
    """Return the bound on one that words of bounding state, with budget and number beside it."""
    for pattern in _CAPS:
        match = pattern.search(text)
        amount = amount_idr(match["amount"]) if match else None
        if match and amount:
            beside = money_of(f"{text[: match.start()]} {text[match.end() :]}")
            total = beside.get("budget_idr", budget)
            if isinstance(total, int) and total > 0:
                count = beside.get("count", before.get("count") if before else None)
                return {"each_idr": amount, "budget_idr": total, "count": count}
    return {}


def _any_at(text: str, before: Slots | None, budget: SlotValue | None) -> Changes:
    """Return the price of one that is asked after, where the budget of all is known and more."""
    match = _ANY_AT.fullmatch(text) if before is not None and isinstance(budget, int) else None
    amount = amount_idr(match["amount"]) if match else None
    return {"each_idr": amount, "budget_idr": budget} if amount and amount < budget else {}  # type: ignore[operator]


def _priced(said: Understanding, text: str, before: Slots, budget: int) -> Changes:
    """Return the price of one that is stated without a word of bounding."""
    priced = _PRICED.search(text)
    price = amount_idr(priced["amount"] or priced["asked"]) if priced else None
    if price and price <= budget:
        return {"each_idr": price, "budget_idr": budget}
    stated, count = said.everything().get("budget_idr"), before.get("count")
    if PER_PERSON not in said.notes or not isinstance(stated, int):
        return {}
    bounded = isinstance(before.get("each_idr"), int) and not each_is_total(before)
    if isinstance(count, int) and stated * count > budget and not bounded:
        return {}
    return {"each_idr": stated, "budget_idr": budget}


def money_of(text: str) -> dict[str, SlotValue]:
    """Return the budget and the number of people of a text."""
    slots = read_slots(text, datetime(2000, 1, 1, tzinfo=UTC), ZoneInfo("UTC")).slots
    return {name: slots[name] for name in MONEY if name in slots}


def numbers(text: str, before: Slots | None, items: tuple[str, ...]) -> Changes:
    """Return how many are wanted where a message takes one more, one less, or whatever there is."""
    if before is None or len(_TOTAL.sub("", text).split()) > LONGEST:
        return {}
    if _ANY_NUMBER.search(text):
        return {"count": None, "at_least": None, "at_most": None}
    if not items:
        return {}
    sized = _SIZED.search(text)
    if sized:
        number = _number(sized["n"])
        return {"count": number + (len(items) if sized["plus"] else 0)}
    count = so_many(text)
    for pattern, sign in (*((p, 1) for p in _MORE), *((p, -1) for p in _FEWER)):
        match = pattern.fullmatch(text.strip())
        if match and not count:
            count = max(len(items) + sign * _number(match.groupdict().get("n")), 1)
    return {"count": count, "at_least": None, "at_most": None} if count else {}


def so_many(text: str) -> int:
    """Return how many people a whole message that only supposes a number counts, 0 for none; what they would cost
    may be asked beside it."""
    supposed = _TOTAL.sub("", text.strip())
    matches = (pattern.fullmatch(supposed) for pattern in _SO_MANY)
    return next((_number(match["n"]) for match in matches if match), 0)


def budget_again(text: str, past: Sequence[Slots]) -> Changes:
    """Return the budget that a whole message goes back to: the first of the searches before, or the
    last; {} where it goes back to none."""
    match = _FIRST_BUDGET.fullmatch(text.strip())
    known = [slots["budget_idr"] for slots in past if isinstance(slots.get("budget_idr"), int)]
    if match is None or not known:
        return {}
    return {"budget_idr": known[0 if match["first"] or match["awal"] else -1]}


def lacking(text: str) -> tuple[str, int] | None:
    """Return the slot, `count` or `budget_idr`, and the amount of a whole message that may want so
    much less or lack so much: `kurang 1 orang`, `budgetnya kurang 200rb`; None for any other."""
    if any(pattern.fullmatch(text.strip()) for pattern in _MORE):
        return None
    match = _LACKING.fullmatch(text.strip())
    if match is None:
        return None
    if match["n"]:
        return "count", _number(match["n"])
    amount = amount_idr(match["amount"])
    return ("budget_idr", amount) if amount else None


def adds(text: str) -> bool:
    """Return whether a whole message asks for one more, whoever is there staying."""
    return any(pattern.fullmatch(text.strip()) for pattern in _MORE)


def _number(word: str | None) -> int:
    if word is None:
        return 1
    return int(word) if word.isdigit() else SMALL.get(word, 1)


def amount_idr(text: str) -> int | None:
    """Return rupiah; a bare number below a thousand is thousands, as the budget is of millions."""
    plain = re.sub(r"\s?m$", " juta", text.strip())
    amount = parse_money_idr(plain)
    if amount is not None and amount < 1_000:
        amount *= 1_000
    return amount if amount and amount >= SMALL_IDR else None
