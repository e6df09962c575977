"""What a message says of money with one creator: each amount by the word beside it.

`deal 1,5jt, dp 500rb udah ditransfer` is a fee of 1,5 jt of which 500 rb is paid; `dp 300rb hangus` stays paid,
`kelebihan 150rb dikembaliin` comes back, `sisanya besok` is nothing yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, NamedTuple

from core.nlu.amounts.quantities import quantities
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.money.agreed import nameless
from core.nlu.campaigns.money.amounts import MONEY, says_millions
from core.nlu.campaigns.money.clauses import Amount, Clause, amounts_of, clauses_of, is_money
from core.nlu.campaigns.money.instalments import without_place
from core.nlu.campaigns.money.kinds import settle_kinds, so_far, unpaid
from core.nlu.campaigns.money.paying import splits_payment
from core.nlu.campaigns.money.terms import Terms
from core.nlu.campaigns.money.words import (
    AGREES,
    CUES,
    DISCOUNT,
    DONE,
    MONEY_WORD,
    OF_BUYERS,
    OPEN,
    PAID,
    PLAN,
    SENT,
    SETTLED,
    SHARE,
    TERMS,
    TOTAL,
)
from core.nlu.campaigns.notes.awaiting import awaits
from core.nlu.campaigns.notes.denying import without_nobody
from core.nlu.files.pasting import is_chat
from core.nlu.scan import Scan, plain

_AGREED_AT: Final = re.compile(rf"{AGREES.pattern}[^,;.]{{0,40}}?(?<!\d)\d{{2,12}}+(?!\s?%)")
"""A price that is agreed, whether or not the number has a unit: `oke si doyan 750`."""

_PAID_BACK: Final = re.compile(r"(?<![a-z])(?:uang|duit|dp|dana|money|fee|deposit)")


def terms_in(text: str, joins: bool = False, whole: str = "") -> Terms:
    """Return what a text says of money with one creator. joins: they join with it, so that an amount which
    no word tells of is their fee. whole: the message that the text is a part of, which tells whether `2m` is
    two millions."""
    words = _paid_as_asked(plain(nameless(without_codes(without_nobody(without_place(text))))))
    numbers = quantities(Scan(words, words))
    shares = [
        m
        for m in SHARE.finditer(words)
        if not any(n.start <= m.start() < n.end and n.scaled for n in numbers)
    ]
    money = [n for n in numbers if is_money(words, n)]
    if any(n.million for n in money) and not says_millions(whole or text):
        money = [n for n in money if not n.million]
    clauses = clauses_of(words, money)
    amounts = amounts_of(words, clauses, money, joins)
    if not (amounts or shares or any(c.has("paid", "back", "kept") for c in clauses)):
        return Terms()
    settle_kinds(words, clauses, amounts, shares)
    if is_chat(whole or text):
        amounts = _told_once(amounts)
    return _terms(_Said(words, clauses, amounts, shares))


_WISHED_THEN_PAID: Final = re.compile(
    r"(?<![a-z])(?:minta|mintanya|mnta|njaluk|asked\s{1,3}for|wanted)(?=\s{1,3}(?:a\s{1,3}|the\s{1,3})?(?:dp|uang\s{1,3}muka|deposit|down\s{1,3}payment|setengah|separuh|half)\b[^.?]{0,25}?"
    r"\b(?:(?:udah|sudah|udh|dah|barusan)\s{1,3}(?:(?:aku|saya|gue|gw|tak|langsung)\s{1,3}){0,2}(?:di)?(?:bayar|transfer|trf|tf|kirim)|(?:aku|saya|gue|gw)\s{1,3}(?:(?:udah|sudah|langsung)\s{1,3})?(?:bayar|transfer|trf|tf|kirim)\s{1,3}(?:tadi|td|barusan|kemarin|kmrn)"
    r"|i\s{1,3}(?:(?:just|already)\s{1,3})?(?:paid|sent|transferred))\b)"
)
"""An advance that was asked for, and paid: `minta dp 50% gw tf tadi`."""


_SENDS_LATER: Final = re.compile(
    rf"(?<![a-z])(?P<plan>(?:(?:going|about|need|have|want|plan(?:s|ning)?|hoping)\s{{1,3}}to|gonna|wanna|will|(?:i|we)['’]ll|mau|pengen|pengin|ingin|nanti|ntar|bakal|akan|rencana(?:nya)?|insya\s?allah|besok|lusa)\s{{1,3}}(?:(?:aku|saya|gue|gw|kita|kami|i|we|mau|juga|also|just)\s{{1,3}}){{0,3}})"
    rf"(?P<verb>send|wire|give|(?:nge?|me)?kirim(?:in)?|kasih(?:in)?|ngasih)(?=\s{{1,3}}(?:(?:uang|duit|dana|money|her|him|them|dia|doi|beliau|mereka|ke|to|another|the)\s{{1,3}}){{0,3}}{MONEY})"
)
"""Money that is to be sent, as the word for it says of no payment: `i'm going to send her 100k`."""


def _paid_as_asked(words: str) -> str:
    """Return words without the asking, where what was asked for is paid, and with what is to be sent as what is to be
    paid; they stand where they stood."""
    words = _SENDS_LATER.sub(_to_pay, words)
    return _WISHED_THEN_PAID.sub(lambda found: " " * len(found[0]), words)


def _to_pay(found: re.Match[str]) -> str:
    verb = found["verb"]
    return found["plan"] + ("pay" if len(verb) == len("send") else "bayar").ljust(len(verb))


def _told_once(amounts: list[Amount]) -> list[Amount]:
    """Return the amounts of a copied chat without what several lines tell of one payment: that it is to be made,
    that it was, that it arrived."""
    paid = list({a.value: a for a in reversed(amounts) if a.kind == "paid"}.values())
    done = {a.value for a in paid}
    return [
        a for a in amounts if a in paid or not (a.kind in {"paid", "planned"} and a.value in done)
    ]


class _Said(NamedTuple):
    """A text read for money: its words, clauses, amounts with their kinds, and shares of the whole."""

    words: str
    clauses: list[Clause]
    amounts: list[Amount]
    shares: list[re.Match[str]]

    def of(self, *kinds: str) -> list[Amount]:
        return [a for a in self.amounts if a.kind in kinds]

    def values(self, *kinds: str) -> tuple[int, ...]:
        return tuple(a.value for a in self.of(*kinds))

    def sum(self, kind: str) -> int | None:
        return sum(self.values(kind)) if self.of(kind) else None

    def part(self, clause: Clause) -> str:
        return self.words[clause.start : clause.end]

    @property
    def paying(self) -> list[Clause]:
        """The clauses that tell of a payment which was made."""
        told = [
            c
            for c in self.clauses
            if c.has("paid")
            and not unpaid(self.words, c, self.words[: c.start])
            and not self._is_terms(c)
        ]
        return told + [b for a, b in pairwise(self.clauses) if a in told and self._is_share(b)]

    def _is_terms(self, clause: Clause) -> bool:
        """Whether a clause says what part of a fee that is agreed is paid in advance, and not that it was: `deal 650 dp
        setengah`."""
        fees = [a.number.end for a in self.of("agreed") if a.number.end < clause.end]
        begun = max(fees, default=clause.start)
        agreed = self.names_agreed or _AGREED_AT.search(self.words, 0, clause.end)
        if not agreed or clause.has("rest"):
            return False
        told = [c[0].strip() for c in clause.cues if c.lastgroup == "paid" and c.start() >= begun]
        further = self.clauses[self.clauses.index(clause) + 1 :][:1]
        until = further[0].end if further and further[0].has("paid") else clause.end
        return (
            all(map(TERMS.fullmatch, told))
            and _share_in([clause], self) is not None
            and not (DONE.search(self.words, begun, until) or SENT.search(self.words, begun, until))
        )

    def _is_share(self, clause: Clause) -> bool:
        """Whether a clause is no more than a share of what the one before is of: `the deposit, half`."""
        return SHARE.fullmatch(self.part(clause).strip(" ,.!")) is not None

    @property
    def names_agreed(self) -> bool:
        return bool(self.of("agreed", "asked"))


def _terms(said: _Said) -> Terms:
    fee, paying = _fee(said), said.paying
    paid, owed = said.of("paid"), said.values("open")
    back_share = _back_share(said)
    turned = bool(said.of("back", "kept", "open", "over")) or back_share is not None
    paid_share = None if paid else _share_in(paying, said)
    settled = not owed and any(SETTLED.search(said.part(c)) for c in paying)
    rest = not (paid or turned) and paid_share in {None, 100} and _rest(said, fee, settled)
    planned = said.of("planned", *(["open"] if paid else []))
    advance = _share_in([c for c in said.clauses if c.has("paid") and c not in paying], said)
    with_tax = {a.value - tax for a in paid for tax in said.values("tax")}
    planned = [a for a in planned if a.value not in with_tax]  # `1jt + PPN 110rb = 1,11jt dibayar`
    if fee is None and len(planned) == 1 and planned[0].number.each:
        fee = planned[0].value if any(c.has("agreed", "fee") for c in said.clauses) else None
    return Terms(
        fee_idr=fee,
        agreed=fee is not None and said.names_agreed,
        budget_idr=next(iter(said.values("budget")), None),
        paid_idr=said.sum("paid"),
        paid_share=None if rest or turned or paid_share == 100 else paid_share,
        paid_total=len(paid) == 1 and _so_far(said, paid[0]),
        open_idr=owed[0] if len(owed) == 1 and not paid else None,
        rest=rest,
        settled=settled and not turned,
        back_idr=said.sum("back"),
        back_share=back_share,
        kept_idr=said.sum("kept"),
        over_idr=None if paid else said.sum("over"),
        goods_idr=said.sum("goods") or None,
        shipping_idr=next(iter(said.values("shipping")), None),
        planned=(*(a.value for a in planned), *_part_of(fee, None if planned else advance)),
        included=said.values("included"),
        more=said.values("more"),
        asked=said.values("asked") if fee is None else (),
        named=frozenset(v for a in said.amounts if a.kind for v in (a.value, a.number.value)),
        bare=said.values(""),
    )


def _back_share(said: _Said) -> float | None:
    """Return the share of what was paid that came back, in percent: all of it where words say no more
    than that the money did."""
    moneyed = MONEY_WORD.search(said.words) is not None and OF_BUYERS.search(said.words) is None
    if not moneyed or said.of("back"):
        return None
    returned = [c for c in said.clauses if c.has("back") and not c.has("kept")]
    share = _share_in(returned, said)
    if share is not None or not returned or said.amounts or not _PAID_BACK.search(said.words):
        return share
    return None if any(OPEN.search(said.part(c)) for c in returned) else 100


def _rest(said: _Said, fee: int | None, settled: bool) -> bool:
    """Return whether what was paid is all that was still open. settled: words say that nothing is left."""
    paying = said.paying
    left = any(c.has("rest") for c in paying if not c.amounts)
    idle = any(
        not (c.has("goods") or any(a.kind in {"paid", "planned", "open"} for a in c.amounts))
        for c in paying
    )
    whole = _share_in(paying, said) == 100 or (fee is not None and idle and said.names_agreed)
    return left or whole or (settled and not said.amounts)


def _so_far(said: _Said, paid: Amount) -> bool:
    """Return whether what was paid is the total until now."""
    clause = said.clauses[paid.clause]
    return so_far(said.words, paid) or bool(TOTAL.search(said.words, clause.start, clause.end))


def plans(text: str) -> bool:
    """Return whether a text is about a payment that is to be made: `dicicil 2x`, `minta dp 50%`."""
    words = _paid_as_asked(plain(nameless(text)))
    pays = CUES.search(words) is not None and re.search(rf"(?<![a-z])(?:{PAID})(?![a-z])", words)
    if splits_payment(text):
        return True
    return bool(pays) and bool(OPEN.search(words) or PLAN.search(words) or awaits(words))


def _fee(said: _Said) -> int | None:
    """Return what was agreed: the last amount called so, else a fee, else what was asked and agreed to;
    less a discount that stands behind it."""
    words = said.words
    fees = said.of("agreed") or said.of("fee")
    fees = fees or [a for a in said.of("asked") if AGREES.search(words, a.number.end)]
    if not fees:
        return None
    fee = fees[-1]
    off = next((a.value for a in said.of("discount") if a.number.start > fee.number.end), None)
    if off is not None:
        return fee.value - off if off < fee.value else fee.value
    cut = next(
        (
            m
            for m in said.shares
            if m["percent"]
            and m.start() > fee.number.end
            and DISCOUNT.search(words, max(0, m.start() - 20), m.start())
        ),
        None,
    )
    return round(fee.value * (100 - _percent(cut)) / 100) if cut else fee.value


def _share_in(clauses: Iterable[Clause], said: _Said) -> float | None:
    """Return the share that a payment is of the whole, in percent."""
    spans = [(c.start, c.end) for c in clauses]
    for share in said.shares:
        within = any(start <= share.start() < end for start, end in spans)
        if within and not DISCOUNT.search(said.words, max(0, share.start() - 20), share.start()):
            return _percent(share) if share["percent"] else 50 if share["half"] else 100
    return None


def _part_of(fee: int | None, share: float | None) -> tuple[int, ...]:
    """Return a share of a fee, in rupiah, where both are told; of all of it nobody says that it is an advance."""
    return () if fee is None or share in {None, 100} else (round(fee * (share or 0) / 100),)


def _percent(share: re.Match[str]) -> float:
    return float(share["percent"].replace(",", "."))
