"""What kind of money each amount of a text is: agreed, paid, open, planned, goods, or nothing as yet.

A word beside an amount tells first (`clauses`); here the rest of its clause, and the clauses around it, do.
"""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import THOUSAND
from core.nlu.campaigns.money.clauses import Amount, Clause
from core.nlu.campaigns.money.things import things_in
from core.nlu.campaigns.money.treats import treat_in
from core.nlu.campaigns.money.words import (
    AGREES,
    BACK_LATER,
    BY_STAGES,
    CASH,
    DONE,
    FAILED,
    FIRST,
    MISSING,
    MONEY_WORD,
    NOT_ALL,
    NOW,
    OF_BUYERS,
    OPEN,
    OVER_PAID,
    PLAN,
    PRODUCT_PRICE,
    PURSE,
    REDONE,
    REST_LATER,
    REST_LEFT,
    SENT,
    SO_FAR,
    SOON,
    STILL_OWED,
    TERMS,
    TURNED_DOWN,
    UNPAID,
    WISHED,
    WISHES,
)
from core.nlu.campaigns.notes.awaiting import conditional
from core.nlu.campaigns.planning.tasks import task_in
from core.nlu.words.tenses import BY_NOW

TURNED: Final = frozenset({"kept", "back"})
"""What was paid and is lost, or came back."""

_THING: Final = re.compile(
    r"(?<![\w.,])(?:1|satu|one|an?|se)\s?(?:box|kotak|paket|pcs|piece|set|toples|loyang|botol|bungkus|pasang|lembar|porsi|jar|bottle|pack)\s{1,3}(?:[a-z]{3,15}\s{0,2}){1,3}[\s(]{0,3}(?:harga(?:nya)?|seharga|price[ds]?(?:\s{1,3}at)?)\s{0,3}(?:rp\.?\s{0,2})?$"
)
_SOLD: Final = re.compile(
    r"(?<![a-z])(?:laku|ter?jual|kejual|(?:di)?jual|sold|sell|orders?|pesanan|beli)(?![a-z])"
)
_MADE: Final = re.compile(
    rf"(?<![a-z])(?:{BY_NOW})\s{{1,3}}(?:(?:aku|saya|gue|gw|kita|ku|di|tak)\s{{0,3}}){{0,2}}(?:bayar|transfer|tf|kirim)\w{{0,3}}(?![a-z]|\s{{1,3}}(?:rp\.?\s?)?\d)"
)
"""A payment told of before was made: `separo dulu, udh tf barusan`."""

_ONLY: Final = re.compile(r"(?<![a-z])(?:cuma(?:n)?|hanya|baru|only|just|doang)(?![a-z])")
LEAST_IDR: Final = 1_000
"""Nobody says that less than this was paid too much: `kelebihan 25` is 25,000."""

_TOO_MUCH: Final = re.compile(
    r"\s{0,3}(?:too\s{1,3}much(?!\s{1,3}(?:for|to|buat|untuk)(?![a-z]))|kelebihan(?:nya)?|lebihnya|extra\s{1,3}by\s{1,3}mistake)(?![a-z])"
)
_BESIDE: Final = re.compile(
    rf"(?<![a-z])(?:{OVER_PAID})(?:[\s:]{{1,4}}(?:him|her|them|dia|by|sebesar|ke|to|buat|sekitar)){{0,3}}[\s:]{{0,4}}(?:rp\.?\s?)?$"
)
"""Behind and before an amount that was paid beyond what was due."""

_AND: Final = re.compile(r"(?:[+&]|(?<![a-z])(?:sama|plus|dan|and|serta))\s{0,3}$")
_OF_PAID: Final = re.compile(
    r"\d[^,;]{0,12}\s{1,3}(?:dari|of|out\s{1,3}of|from)\s{1,3}(?:(?:the|his|her|their|my|our|total|semua|fee|dp|deposit|uang\s{1,3}muka|transfer(?:an)?|yang|yg|payment|advance|pembayaran)(?:nya)?\s{1,3}){0,4}(?:rp\.?\s{0,2})?$"
)
"""Between what came back and all that was paid: `balikin 100rb dari dp 300rb`."""

GIVES_BACK: Final = re.compile(r"(?:balik|(?:k|(?:me)?ng)embali)(?:in|kan)", re.I)


def settle_kinds(
    words: str, clauses: list[Clause], amounts: list[Amount], shares: list[re.Match[str]]
) -> None:
    """Give amounts the kind that the rest of their clause, and the clause after it, makes of them."""
    for a in amounts:
        kind = _kind_of(words, clauses, a, shares)
        fails = kind in {"paid", "back", "denied"} and failed(words, clauses[a.clause])
        a.kind = "planned" if fails else kind
    _turn_back(words, clauses)
    for a in amounts:
        clause = clauses[a.clause]
        if _still_owed(words, clauses, a):
            a.kind = "open"
        elif so_far(words, a):
            a.kind = "paid"
        elif (
            a.kind == "paid"
            and (
                unpaid(words, clause, words[: a.number.start]) or _denied_before(words, clauses, a)
            )
        ) or (a.kind == "back" and BACK_LATER.search(words, clause.start, clause.end)):
            a.kind = "planned"


def _kind_of(words: str, clauses: list[Clause], a: Amount, shares: list[re.Match[str]]) -> str:
    """Return the kind that the rest of its clause makes of an amount."""
    clause = clauses[a.clause]
    goods = any(c.has("goods", "shipping") for c in clauses)
    paid_behind = any(c.lastgroup == "paid" and c.start() > a.number.start for c in clause.cues)
    kind = a.kind
    given = things_in(words)
    if given and a.value in {given.price_idr, given.all_idr}:
        kind, a.value = "goods", given.all_idr if given.each else given.price_idr
    elif a.value == treat_in(words):
        kind = "goods"
    elif kind == "priced":
        valued = "goods" if goods or _worth(words, a) or _of_a_thing(words, a) else "asked"
        kind = "revenue" if clause.has("revenue") else valued
    elif kind == "given" or (kind == "" and goods):
        kind = _given(words, clause, a) if kind else _beside_goods(words, a)
    elif kind in {"rest", "billed"}:
        kind = "paid" if clause.has("paid") else "planned"
    elif kind == "over" or (kind in {"paid", ""} and _TOO_MUCH.match(words, a.number.end)):
        over = _BESIDE.search(words, 0, a.number.start) or _TOO_MUCH.match(words, a.number.end)
        kind = "back" if any(c.has("back") for c in clauses) else "over" if over else "paid"
        few = kind in {"over", "back"} and a.value < LEAST_IDR and not a.number.currency
        a.value *= THOUSAND if few else 1
    elif kind == "fee" and _wished_with(words, clause):
        kind = "asked"
    elif kind == "fee" and paid_behind:
        shared = any(a.number.end <= m.start() < clause.end for m in shares)
        kind = "fee" if shared else "paid"
    elif kind == "paid" and any(_of_whole(words, m, a) for m in shares):
        kind = "fee"
    elif kind == "agreed":
        kind = _agreed(words, clause, a)
    return kind


def _wished_with(words: str, clause: Clause) -> bool:
    """Whether a fee is wished for beside what stands before it, and nobody agreed: `minta produk 200rb sama fee 700`."""
    wish = WISHES.search(words, 0, clause.start)
    joint = _AND.search(words, 0, clause.start) is not None
    return joint and wish is not None and AGREES.search(words, wish.end()) is None


def _given(words: str, clause: Clause, amount: Amount) -> str:
    """Return what an amount is that somebody gives: agreed where the other one takes it (`saya kasih
    350rb dia mau`), paid where it was given, else nothing as yet."""
    if AGREES.search(words, amount.number.end):
        return "agreed"
    done = clause.has("paid") or DONE.search(words, clause.start, amount.number.start)
    return "paid" if done else ""


def _beside_goods(words: str, amount: Amount) -> str:
    """Return what an amount of cash is beside goods: a fee, or what is asked for; else nothing as yet."""
    if not CASH.search(words, 0, amount.number.start):
        return ""
    return "asked" if WISHES.search(words, 0, amount.number.start) else "fee"


def _of_whole(words: str, share: re.Match[str], amount: Amount) -> bool:
    """Whether an amount is what a share is of: `dp 50% dari 600rb`, not `dp 50% = 300rb`."""
    between = words[share.end() : amount.number.start]
    return (
        not share["all"]
        and re.fullmatch(r"\s+(?:dari|of|from)\s+(?:total\s+)?(?:rp\.?\s*)?", between) is not None
    )


def _still_owed(words: str, clauses: list[Clause], amount: Amount) -> bool:
    """Whether an amount is what is left to pay, in a text that tells of a payment."""
    clause, number = clauses[amount.clause], amount.number
    before = words[clause.start : number.start]
    if amount.kind not in {"paid", "planned", "fee", ""} or PURSE.search(before):
        return False
    told = re.search(r"bayar(?!an)|lunas|paid|owe|masih\s{1,3}kurang", words)
    told = told or MISSING.match(words, number.end)
    paying = told is not None or any(c.has("paid") for c in clauses)
    if REST_LEFT.search(before) and UNPAID.match(words, number.end):
        return True
    paid = DONE.search(words, number.end, clause.end)
    return paying and not paid and STILL_OWED.search(before) is not None


def so_far(words: str, amount: Amount) -> bool:
    """Whether an amount is all that was paid until now: `belum lunas, baru 300rb`."""
    if amount.kind not in {"paid", "planned", ""} or not NOT_ALL.search(words):
        return False
    again = re.match(r"\s*(?:lagi|more)(?![a-z])", words[amount.number.end :])
    return again is None and SO_FAR.search(words, 0, amount.number.start) is not None


def _turn_back(words: str, clauses: list[Clause]) -> None:
    """Tell what came back, or was lost, from what was paid; what buyers got back is neither."""
    fee_moved = any(a.kind == "denied" for c in clauses for a in c.amounts)
    told = fee_moved or MONEY_WORD.search(words) is not None or any(map(_gives_back, clauses))
    sure = told and OF_BUYERS.search(words) is None
    for at, clause in enumerate(clauses):
        if not clause.has(*TURNED):
            continue
        turned = "kept" if clause.has("kept") else "back" if sure else ""
        cue = next(c for c in clause.cues if c.lastgroup in TURNED)
        behind = [a for a in clause.amounts if a.number.start >= cue.end()]
        earlier = [a for a in clauses[at - 1].amounts[-1:] if a.kind not in TURNED] if at else []
        for a in behind or clause.amounts or earlier:
            if a.kind in {"paid", "fee", "", *TURNED}:
                of = _OF_PAID.search(words, cue.end(), a.number.start)
                a.kind = "whole" if of else turned


def _gives_back(clause: Clause) -> bool:
    """Whether the word right before an amount of a clause is that somebody gives it back: `dia balikin 30rb`; a
    `refund` may be a buyer's."""
    before = [[c for c in clause.cues if c.end() <= a.number.start] for a in clause.amounts]
    return any(cues and GIVES_BACK.fullmatch(cues[-1][0]) for cues in before)


def _worth(words: str, amount: Amount) -> bool:
    return (
        re.search(
            r"(?:senilai|nilai(?:nya)?|worth|valued)\W[^\d]{0,12}$", words[: amount.number.start]
        )
        is not None
    )


def _of_a_thing(words: str, amount: Amount) -> bool:
    """Whether an amount is the price of one thing that is given, and sold to nobody: `150 + 1 box brownies (harga
    95rb)`."""
    return _THING.search(words, 0, amount.number.start) is not None and not _SOLD.search(words)


def _agreed(words: str, clause: Clause, amount: Amount) -> str:
    """Return what an amount is that something becomes: not agreed where a product of the writer's sells
    for it (`harga sambalku jadi 35rb`), or where it is asked for (`minta naik jadi 450rb`)."""
    if PRODUCT_PRICE.search(words, 0, amount.number.start):
        return "priced"
    wished = WISHED.search(words, clause.start, amount.number.start)
    turned_down = TURNED_DOWN.search(words, amount.number.end)
    return "asked" if wished or turned_down else "agreed"


def _denied_before(words: str, clauses: list[Clause], amount: Amount) -> bool:
    """Whether the word for a payment stands in an earlier clause, which says that it was not made: `belum bayar
    @rani sama @bela 50rb`; not where that is all that was (`belum bayar semua, cuma 50rb`)."""
    clause = clauses[amount.clause]
    said = words[clause.start : amount.number.start]
    if clause.has("paid") or DONE.search(words, clause.start, clause.end) or _ONLY.search(said):
        return False
    told = next((c for c in reversed(clauses[: amount.clause]) if c.has("paid")), None)
    if told is None or told.amounts or NOW.search(words, clause.start, clause.end):
        return False
    return OPEN.search(words, told.start, told.end) is not None


def failed(words: str, clause: Clause) -> bool:
    """Whether a payment did not arrive, as its clause says or one without another amount behind it: `udah tf
    200rb tapi gagal`."""
    further = re.search(r"\d", words[clause.end :])
    until = clause.end + further.start() if further else len(words)
    fails = FAILED.search(words, clause.start, until)
    return fails is not None and REDONE.search(words, fails.end(), until) is None


def unpaid(words: str, clause: Clause, before: str) -> bool:
    """Whether a payment of a clause has not been made: `belum`, `besok`, `dicicil 3x`, `dp 500rb dulu`."""
    said = words[clause.start : clause.end]
    now = NOW.search(said)
    waits = not now and any(a <= clause.start < b for a, b in conditional(words))
    if OPEN.search(said) or waits or task_in(words) or failed(words, clause):
        return True
    if now or DONE.search(said):
        return False
    if PLAN.search(before + said):
        return True
    if re.search(r"(?<!be )(?<!get )\bpaid\b", said):
        return False
    later = _in_stages(words, clause) or (SOON.search(said) and not SENT.search(said))
    first = FIRST.search(said) and not (SENT.search(said) or _MADE.search(words, clause.end))
    return bool(later) or (bool(first) and not REST_LATER.search(words, clause.end))


def _in_stages(words: str, clause: Clause) -> bool:
    """Whether a clause tells what is paid once something else is done, or the part before it of such terms,
    by no word that it was paid: `payment 400k now, 400k after posting`."""
    if BY_STAGES.search(words, clause.start, clause.end):
        return True
    told = [cue[0].strip() for cue in clause.cues if cue.lastgroup == "paid"]
    named = bool(told) and all(map(TERMS.fullmatch, told))
    sent = SENT.search(words, clause.start, clause.end)
    return named and not sent and BY_STAGES.search(words) is not None
