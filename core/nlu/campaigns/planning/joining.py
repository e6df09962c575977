"""What a message says of each who joins a campaign: `dengan @rani 1jt kode RANI10, @hana 900rb`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from core.nlu.amounts.quantities import in_digits
from core.nlu.amounts.spoken import SLANG, WHOLE
from core.nlu.campaigns.codes import codes_in
from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.campaigns.money.arrangements import says_free
from core.nlu.campaigns.money.commissions import commission_in
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.terms import Terms
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.numbering import unnumbered

HANDLE: Final = re.compile(
    r"(?<![\w@])@(?!\d[\d.,]{0,12}(?:rb|ribu|k|jt|juta)?(?![\w.]))(?P<handle>[\w.]*\w)"
)
_OWN: Final = re.compile(
    r"^[^\w@]*(?:(?:fee|honor|bayaran|tarif|harga|rate|deal|sepakat|setuju|agreed|minta|for|at|is|gets|seharga|sebesar|jadi|dapat|dapet|nya|feenya|honornya)[^\w@]+)*"
    rf"(?:\d|rp|setengah\s+juta|half\s+a\s+million|{'|'.join((*WHOLE, *SLANG))}|[a-z]+\s+(?:ratus|juta|puluh|hundred|million))",
    re.IGNORECASE,
)
"""What may stand between somebody and an amount that is theirs."""

_OF_ALL: Final = re.compile(
    rf"{MONEY}\s*(?:budget|bajet|total|semua|in\s+total)\b(?!\W*\d|\W*rp)", re.IGNORECASE
)

_FOR_NEXT: Final = re.compile(
    rf"(?<![\w.,@])(?:{MONEY})\s{{1,3}}(?:for|to|buat|bwt|untuk|utk|ke)\s{{1,3}}$", re.IGNORECASE
)
"""An amount that is of whoever is named behind it: `900k for @rani, 500k for @hana`."""

_WORDS: Final = re.compile(
    r"\d|(?!(?:dan|and|sama|dengan|dgn|with|serta|plus|juga|also|kak|mbak|mas|both)\b)\b[a-z]{2}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Joining:
    """fee_idr: what somebody gets, in rupiah. code: their promo code. commission: their share of what they sell, in
    hundredths of a percent. terms: what else is said of money with them."""

    fee_idr: int | None = None
    code: str | None = None
    commission: int | None = None
    terms: Terms = field(default=Terms(), compare=False)

    @property
    def tells(self) -> bool:
        """Whether money moved or goods were sent, besides a fee."""
        return self.terms.pays or self.terms.settled or self.terms.goods_idr is not None


def joining(text: str) -> dict[str, Joining]:
    """Return what is said of each account of a text, by handle; accounts of which nothing is said are left out.

    Amounts in a list are of whom they stand with, whatever words stand between. One that only the last of
    several accounts has, who are named in a row, may be for all of them: it is nobody's fee unless a budget is
    named beside it; that they do it for goods holds for all.
    """
    told = _told(text)
    shared = _shared_commission(told)
    found = {}
    for handle, said in told:
        own = _OWN.match(said) is not None and not _OF_ALL.search(said)
        terms = terms_in(said, joins=own, whole=text)
        fee = 0 if says_free(said) else terms.fee_idr
        own_share = _commission(said) if shared is None else shared
        found[handle] = Joining(fee, next(iter(codes_in(said)), None), own_share, terms)
    amounts = {
        h: _lone(one.terms) if one.fee_idr is None else one.fee_idr for h, one in found.items()
    }
    if len([idr for idr in amounts.values() if idr]) > 1:
        found = {h: replace(one, fee_idr=amounts[h]) for h, one in found.items()}
    elif amounts and shares(text) and campaign_budget(text) is None:
        free = any(one.fee_idr == 0 for one in found.values())
        every = {h: found.get(h, Joining()) for h, _ in told}
        found = {h: replace(one, fee_idr=0 if free else None) for h, one in every.items()}
    return {h: one for h, one in found.items() if one != Joining() or one.tells}


def agree(text: str) -> tuple[str, ...]:
    """Return the accounts that are said to have agreed: all of them where it is said of none by themselves."""
    told = _told(text)
    if stage_in(text) != "agreed":
        return ()
    own = [handle for handle, said in told if stage_in(f"@{handle} {said}") == "agreed"]
    every = not own or shares(text)
    return tuple(handle for handle, _ in told) if every else tuple(own)


def shares(text: str) -> bool:
    """Return whether several accounts are named in a row, so that what is said of one may be for each."""
    told = _told(text)
    return len(told) > 1 and not any(_WORDS.search(said) for _, said in told[:-1])


def _told(text: str) -> list[tuple[str, str]]:
    """Return each account with what is said of it: an amount that is for it, and what stands behind it."""
    text = unnumbered(text)
    named = list(HANDLE.finditer(text))
    before = [_FOR_NEXT.search(text, 0, match.start()) for match in named]
    starts = [
        number.start() if number else m.start() for number, m in zip(before, named, strict=True)
    ]
    ends = [*starts[1:], len(text)][: len(named)]
    return [
        (m["handle"].casefold(), text[start : m.start()] + text[m.end() : end])
        for start, m, end in zip(starts, named, ends, strict=True)
    ]


def _commission(said: str) -> int | None:
    told = commission_in(said)
    return told.share if told is not None and told.share and not told.asked else None


_ALL_OF: Final = re.compile(
    r"[,;.\n]\s{0,3}(?:(?:dan|and|plus|semua(?:nya)?|all|with|an?)\s{1,3}){0,2}(?:\d[\d.,]{0,4}\s?%\s{1,3})?(?:komisi|commission)|\b(?:masing-?\s?masing|each|semua(?:nya)?|all|both|everyone)\b",
    re.IGNORECASE,
)


def _shared_commission(told: list[tuple[str, str]]) -> int | None:
    """Return the share that all of a list get, which is told once and apart: `@a 500rb, @b 400rb, komisi 10%`."""
    if not told[1:] or any(_commission(said) is not None for _, said in told[:-1]):
        return None
    share = _commission(told[-1][1])
    return share if share is not None and _ALL_OF.search(told[-1][1]) else None


def _lone(terms: Terms) -> int | None:
    """Return the amount that no word tells of, where it is the only one."""
    return terms.bare[0] if len(terms.bare) == 1 and not terms.named else None


_ONE: Final = r"(?:orang|org|kepala|kreator|creator|influencer|akun|person|head|talent)"
_EACH_ONE: Final = re.compile(
    rf"(?:\b(?:masing-?\s?masing|each|(?:per|(?:se)?tiap)\s?{_ONE}|everyone)\s{{1,3}}(?:(?:fee|honor|budget|at|gets?|dapat|dapet|dibayar|for|is|nya|[:=])\s{{0,3}}){{0,3}}|(?<=\s)@\s?)(?P<behind>{MONEY})"
    rf"|(?<![\w.,])(?P<before>{MONEY})\s{{0,3}}(?:masing-?\s?masing|each|apiece|(?:/|per\s?|se)\s?{_ONE}|a\s{{1,3}}(?:head|person))\b",
    re.IGNORECASE,
)
_NO_FEE: Final = re.compile(
    r"\s{0,3}(?:%|(?:views?|likes?|followers?|tayangan|orders?|pcs|produk|product|barang|barter|dp|of)\b)",
    re.IGNORECASE,
)


def fee_of_each(text: str) -> int | None:
    """Return what each of several gets who are named in a text, in rupiah: `@a dan @b masing-masing 400rb`, `@a, @b, 400k
    each`; None where that is the budget of all of them, or is told of nobody."""
    first = HANDLE.search(text)
    for found in _EACH_ONE.finditer(text, first.end()) if first else ():
        if not _NO_FEE.match(text, found.end()):
            return money_of(found["behind"] or found["before"], text)
    return None


def campaign_budget(text: str) -> int | None:
    """Return what a text sets aside for a campaign, in rupiah: the amount called so, else one that
    stands before anybody is named."""
    head = in_digits(text.partition("@")[0]) if "@" in text else ""
    before = re.search(rf"(?<![\w.,])({MONEY})", head, re.IGNORECASE)
    return terms_in(text).budget_idr or (money_of(before[1], text) if before else None)
