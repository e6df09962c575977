"""The slots of a note, and what can be said of one before anything is noted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from core.analytics.campaign.log import OWED, PAID, RESULTS, STAGES
from core.analytics.campaign.result import Row
from core.messages import SlotValue, values_of


@dataclass(frozen=True, slots=True)
class Noting:
    """What is noted, of whom. Counts are totals so far, or on top of them with `more`.

    budget_idr: a fee, a payment with `paid`. tax_idr: VAT on top of either. paid_idr: what was paid, on top of what was before or with
    `paid_total` in all; open_idr: is still to be paid of the fee; paid_share: of the fee, in percent, on top of what was before
    with `further`. back_idr, back_share: of what was paid, came back. kept_idr: paid,
    and not given back. over_idr: paid beyond the fee. commission: what they get of what is sold, in hundredths of a percent. free: there is no fee. pieces: `kind:count`, or `kind:+count` on top. collab, campaign: ids. stage:
    index into the pipeline. brief: how much of it was kept, in percent. goods_left: 1 where goods stay with whoever is out, 0 where
    they came back. undo: the number of what
    is to be taken back, of `campaign`. price_idr: of one piece, which `revenue_idr` is reckoned with.
    add: whoever is named joins first. back: the stage may be an earlier one. fee_more: the fee comes
    on top of the one agreed. agreed: words for an agreement name the fee. send_by, draft_by, pay_by: the day until which the product is to be sent, a
    draft handed in, the fee paid. date: of the post, or until which it is due; since: of what else is told, which is
    no day of a post. amended: a number of it was put right while it waited. split: how its one number
    is shared, as `name=count`, without a count for all that is left. instead: of whom the last note was by mistake, empty
    for whomever it was of. held: notes that were told before, packed, which wait with this one to be told whose they
    are. words: what is read in place of the message. forgotten: it waited, and is not to be noted.
    whole: it is of the campaign, and of nobody in it. again: words that told it before, and tell it once more.
    """

    handles: tuple[str, ...] = ()
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    saves: int | None = None
    views: int | None = None
    reach: int | None = None
    sales: int | None = None
    uses: int | None = None
    revenue_idr: int | None = None
    price_idr: int | None = None
    budget_idr: int | None = None
    barter_idr: int | None = None
    shipping_idr: int | None = None
    tax_idr: int | None = None
    baseline_idr: int | None = None
    date: str | None = None
    since: str | None = None
    code: str | None = None
    link: str | None = None
    brief: int | None = None
    goods_left: int | None = None
    pieces: tuple[str, ...] = ()
    stage: int | None = None
    paid: bool = False
    paid_idr: int | None = None
    paid_share: float | None = None
    paid_total: bool = False
    further: bool = False
    open_idr: int | None = None
    back_idr: int | None = None
    back_share: float | None = None
    kept_idr: int | None = None
    over_idr: int | None = None
    commission: int | None = None
    free: bool = False
    settled: bool = False
    more: bool = False
    campaign: int | None = None
    collab: int | None = None
    undo: int | None = None
    add: bool = False
    back: bool = False
    fee_more: bool = False
    send_by: str | None = None
    draft_by: str | None = None
    pay_by: str | None = None
    agreed: bool = False
    amended: bool = False
    instead: str | None = None
    words: str | None = None
    forgotten: bool = False
    whole: bool = False
    again: str | None = None
    split: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


def noting(stated: Mapping[str, object]) -> Noting:
    """Return the slots of a note, without those that a note has no use for."""
    known = {f.name for f in fields(Noting)}
    return Noting(**{name: value for name, value in stated.items() if name in known})  # type: ignore[arg-type]


def says_something(slots: Noting) -> bool:
    """Return whether there is anything to note."""
    names = (
        *RESULTS,
        *OWED,
        "budget_idr",
        "barter_idr",
        "shipping_idr",
        "baseline_idr",
        "paid_idr",
        "paid_share",
        "price_idr",
        "open_idr",
        "back_idr",
        "back_share",
        "kept_idr",
        "over_idr",
        "commission",
        "stage",
        "code",
        "date",
        "link",
        "brief",
        "goods_left",
    )
    some = any(getattr(slots, name) is not None for name in names)
    return some or bool(slots.pieces) or slots.settled or slots.free


def kept(slots: Noting) -> dict[str, SlotValue]:
    """Return the slots that say something, to go on with after a question."""
    defaults: Mapping[str, object] = {f.name: f.default for f in fields(Noting)}
    return {n: v for n, d in defaults.items() if (v := getattr(slots, n)) != d}


def of_another_post(waits: Mapping[str, SlotValue], told: Mapping[str, SlotValue]) -> bool:
    """Return whether two notes that name nobody count the same with another number, so that they are of two posts, and
    hardly of one person."""
    return any(waits.get(n, told.get(n)) != told.get(n, waits.get(n)) for n in RESULTS)


MOST_HELD: Final = 6
"""Notes that wait together to be told whose they are."""


def holding(waits: Mapping[str, SlotValue]) -> tuple[str, ...]:
    """Return the notes that are held once another is told before it is said whose they are: those held so far, and
    the one that waits, packed as JSON."""
    alone = {n: v for n, v in waits.items() if n not in {"held", "handles", WAITS, JOINING}}
    packed = json.dumps(alone, separators=(",", ":"))
    return (*values_of(waits, "held"), packed)[-MOST_HELD:]


def held_in(slots: Noting) -> tuple[Noting, ...]:
    """Return the notes that are held with one, the oldest first."""
    return tuple(noting(_unpacked(packed)) for packed in slots.held)


def _unpacked(packed: str) -> dict[str, SlotValue]:
    return {n: tuple(v) if isinstance(v, list) else v for n, v in json.loads(packed).items()}


def unheld(waits: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return what waits without the note that was told last, empty where that one was alone."""
    held = values_of(waits, "held")
    if not held:
        return {}
    return {**_unpacked(held[-1]), **({"held": held[:-1]} if held[:-1] else {})}


SAID: Final = "said"
"""What keeps the words of a note that was made, for whoever did the same."""

PAID_FOR: Final = "paid_for"
"""Marks the answer that somebody is waited for who was paid already."""

ASKED_IDR: Final = "asked_idr"
"""What somebody asks for, in rupiah, in the answer that says so: the price that is judged next."""

MINE_IDR: Final = "mine_idr"
"""What the speaker offers instead, in rupiah, in the same answer."""

ASKED_SHARE: Final = "asked_share"
"""What share of the sales somebody asks for, in hundredths of a percent, in the answer that says so."""

ASKED_ALONE: Final = "asked_alone"
"""Marks, beside it, that they ask for it instead of a fee."""

PLANNED: Final = "planned_said"
"""The words of a payment that is only a plan, in the answer that says so: they hold once it is made."""

ADVANCE: Final = "advance"
"""Marks the answer that asks how much was paid in advance."""

WAITS: Final = "waits"
"""Marks slots of a note that an unanswered question keeps from being noted."""


JOINING: Final = "joining"
"""Marks beside it that whoever it is of is to join first."""


def waiting(slots: Noting) -> dict[str, SlotValue]:
    """Return the slots that say something, of a note that waits for an answer."""
    return {**kept(slots), WAITS: True}


UNRECKONED: Final = (
    "paid_share", "open_idr", "back_idr", "back_share", "kept_idr", "over_idr", "settled",
)  # fmt: skip
"""What is told of a payment that comes to no amount before it is known whose it is."""


def unreckoned(slots: Noting) -> dict[str, int]:
    """Return what a note tells of such a payment: shares in percent, money in rupiah, 1 for what is settled."""
    if slots.paid_idr is not None or (slots.paid and slots.budget_idr is not None):
        return {}
    return {n: round(v) for n in UNRECKONED if (v := getattr(slots, n))}


def feeless(slots: Noting, fee_idr: int | None) -> bool:
    """Return whether a payment is told of as a part, or all, of a fee that nobody noted."""
    amounts = (slots.paid_idr, slots.back_idr, slots.back_share, slots.kept_idr)
    part = slots.settled or slots.paid_share is not None or slots.open_idr is not None
    return part and fee_idr is None and amounts == (None,) * len(amounts)


def doubtful(rows: Sequence[Row | None]) -> tuple[str, ...]:
    """Return handles with more likes than people reached or views: one of the two is wrong."""
    return tuple(
        r.collaboration.handle
        for r in rows
        if r
        and r.likes
        and (
            (r.reach is not None and r.likes > r.reach)
            or (r.views is not None and r.likes > r.views)
        )
    )


def next_stage(row: Row) -> int | None:
    """Return the stage that comes next, None at the end of the pipeline."""
    stage = STAGES.index(row.stage)
    return stage + 1 if stage < PAID else None
