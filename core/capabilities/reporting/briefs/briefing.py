"""What a brief holds: gathered from words, profile, campaign and catalogue, and made honest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.result import Row
from core.analytics.content.guide import avoided, honest_name, honest_text, may_be_warned_of
from core.capabilities.ports import Business
from core.capabilities.reporting.briefs.recipients import BriefCreator
from core.nlu.searching.product import kind_of_named

if TYPE_CHECKING:
    pass

DRAFT_DAYS, FIGURES_DAYS, PAY_DAYS = 3, 7, 7
"""A draft is seen this long before publication; figures come, and the fee is paid, this long after."""

_COMMANDS: Final = re.compile(
    r"(?:jangan|dilarang|(?:ga|gak|tidak)\s+boleh|don'?t|do\s+not|never)\b", re.IGNORECASE
)
"""What somebody forbids in a sentence of its own, rather than a word."""

ASKED: Final = ("facts", "date", "budget_idr", "code", "audience")
"""What is asked for, one at a time, when somebody wants the brief complete."""


@dataclass(frozen=True, slots=True)
class BriefSlots:
    """handles: for whom. product: what is promoted. date: publication, ISO. budget_idr: the fee.

    facts: of the product, as they were typed. code: a promo code or a link. audience: who should
    see it. complete: ask for what is missing. skipped: what is not asked for again. asked: what was
    asked last, with the fee and the date as they were then. text: to paste elsewhere is wanted.
    goal: what it is for, a code of `core.nlu.searching.business.GOALS`. terms: of payment, as typed. language:
    the brief's, where it is not that of the chat. contract: a contract was asked for.
    pieces: content that was said, `kind:count` for each creator. avoids: what they must not do or say,
    as typed. musts: what they must do. short: in a few lines. tone: `casual` or `formal`. changed: the slots that
    the last message changed.
    """

    handles: tuple[str, ...]
    product: str | None = field(default=None, metadata={"free": True})
    date: str | None = None
    budget_idr: int | None = None
    platform: str | None = None
    facts: str | None = field(default=None, metadata={"free": True})
    code: str | None = field(default=None, metadata={"free": True})
    audience: str | None = field(default=None, metadata={"free": True})
    complete: bool = False
    skipped: tuple[str, ...] = ()
    asked: str | None = None
    fee_before: int | None = None
    date_before: str | None = None
    text: bool = False
    goal: str | None = None
    terms: str | None = None
    language: str | None = None
    contract: bool = False
    pieces: tuple[str, ...] = ()
    avoids: tuple[str, ...] = ()
    musts: tuple[str, ...] = ()
    short: bool = False
    tone: str | None = None
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefView:
    """The brief. kind: whose rules the product stands under (see `core.nlu.searching.product`).

    left_out: how many words or sentences were taken out, for an advertisement must not use them;
    claims: those of them that it can warn of. avoid: others that the rules of this kind forbid. fee_idr: what was stated or noted, in all; barter_idr: goods.
    facts, audience, code: as typed, made honest. goal, business, city, likes: of the profile.
    pieces: (kind, count) as noted in the campaign. The dates are None while publication is open.
    missing: what may still be asked for. terms: of payment, as typed and made honest. contract: a contract was asked for, which this is not.
    own_donts: what creators must not do, in the words of who asked for the brief, made honest. noted: something
    of the brief was said before its product. own_dos: what they must do. tone: `casual`, `formal` or "".
    changed: the parts that the last message changed, names of `BriefSlots`.
    """

    creators: tuple[BriefCreator, ...]
    product: str = ""
    kind: str = "general"
    claims: tuple[str, ...] = ()
    left_out: int = 0
    avoid: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    pieces: tuple[tuple[str, int], ...] = ()
    fee_idr: int | None = None
    barter_idr: int | None = None
    facts: tuple[str, ...] = ()
    audience: str = ""
    code: str = ""
    goal: str = ""
    business: str = ""
    city: str = ""
    likes: str = ""
    publish_on: date | None = None
    draft_on: date | None = None
    figures_on: date | None = None
    pay_on: date | None = None
    made_on: date | None = None
    missing: tuple[str, ...] = ()
    terms: str = ""
    contract: bool = False
    own_donts: tuple[str, ...] = ()
    noted: bool = False
    own_dos: tuple[str, ...] = ()
    tone: str = ""
    changed: tuple[str, ...] = ()


def view_of(
    slots: BriefSlots,
    creators: tuple[BriefCreator, ...],
    business: Business,
    rows: tuple[Row, ...],
    today: date,
) -> BriefView:
    """Return the brief, with the words of others made honest."""
    kind = kind_of_named(slots.product or "")
    said = _honest(slots, kind, today)
    noted = rows[0] if rows else None
    due = noted.due if noted and noted.due and noted.due >= today else None
    publish_on = date.fromisoformat(slots.date) if slots.date else due
    draft_on = publish_on and publish_on - timedelta(days=DRAFT_DAYS)
    fees = [row.fee_idr for row in rows if row.fee_idr]
    goods = [row.barter_idr for row in rows if row.barter_idr]
    view = BriefView(
        creators=creators,
        product=said.product,
        kind=kind,
        claims=said.claims,
        left_out=said.left_out,
        avoid=tuple(w for w in avoided(kind, today) if w not in said.claims),
        platforms=tuple(dict.fromkeys(c.platform for c in creators if c.platform)),
        pieces=_pieces(slots.pieces) or (noted.pieces if noted else ()),
        fee_idr=slots.budget_idr or (sum(fees) if len(fees) == len(creators) else None),
        barter_idr=sum(goods) if goods else None,
        facts=tuple(_lines(said.facts)),
        audience=said.audience,
        code=said.code,
        goal=slots.goal or business.goal or "",
        terms=said.terms,
        business=honest_name(business.name, kind, today).text,
        city=business.city or "",
        likes=business.category or next((c.category for c in creators if c.category), None) or "",
        publish_on=publish_on,
        draft_on=draft_on if draft_on and draft_on > today else None,
        figures_on=publish_on and publish_on + timedelta(days=FIGURES_DAYS),
        pay_on=publish_on and publish_on + timedelta(days=PAY_DAYS),
        made_on=today,
        own_donts=said.donts,
        own_dos=tuple(f"{words}." for words in slots.musts),
        tone=slots.tone or "",
        changed=slots.changed,
    )
    return replace(view, missing=_missing(view, slots.skipped))


@dataclass(frozen=True, slots=True)
class _Honest:
    """What was typed, without what an advertisement must not use; the rest as in `BriefView`, `donts` as its
    `own_donts`."""

    product: str
    facts: str
    audience: str
    code: str
    terms: str
    donts: tuple[str, ...]
    claims: tuple[str, ...]
    left_out: int


def _honest(slots: BriefSlots, kind: str, today: date) -> _Honest:
    name = honest_name(slots.product or "", kind, today)
    facts, audience, code, terms = (
        honest_text(words or "", kind, today)
        for words in (slots.facts, slots.audience, slots.code, slots.terms)
    )
    removed = [word for part in (name, facts, audience, code, terms) for word in part.removed]
    avoids = [word for word in slots.avoids if not _COMMANDS.match(word)]
    commands = [honest_text(w, kind, today).text for w in slots.avoids if _COMMANDS.match(w)]
    named = dict.fromkeys((*avoids, *removed))
    return _Honest(
        product=name.text,
        facts=facts.text,
        audience=audience.text,
        code=code.text,
        terms=terms.text,
        donts=tuple(line[0].upper() + line[1:] + "." for line in commands if line),
        claims=tuple(word for word in named if may_be_warned_of(word, kind, today)),
        left_out=len(set(removed)),
    )


def _pieces(stated: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    parts = (text.partition(":") for text in stated)
    return tuple((kind, int(count)) for kind, _, count in parts if count.isdecimal())


def _missing(view: BriefView, skipped: tuple[str, ...]) -> tuple[str, ...]:
    own_codes = all(c.code for c in view.creators)
    there = {
        "facts": bool(view.facts),
        "date": view.publish_on is not None,
        "budget_idr": view.fee_idr is not None or view.barter_idr is not None,
        "code": bool(view.code) or own_codes,
        "audience": bool(view.audience),
    }
    return tuple(name for name in ASKED if not there[name] and name not in skipped)


def _lines(facts: str) -> list[str]:
    parts = (part.strip(" .-•*") for part in re.split(r"[\n;]|,(?!\d)", facts))
    return [part for part in parts if re.search(r"\w", part)][:6]
