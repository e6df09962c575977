"""What one account is judged by, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from core.analytics.community.ranking import Standing
from core.capabilities.judging.fit import Fit
from core.capabilities.judging.scored import Scored
from core.capabilities.judging.short import Short
from core.messages import SlotValue

if TYPE_CHECKING:
    from core.analytics.evaluation.closeup import Closeup
    from core.analytics.evaluation.evaluation import Evaluation
    from core.analytics.evaluation.grown import Grown
    from core.analytics.evaluation.pictures import AccountPicture
    from core.analytics.pricing.asking import Asking


@dataclass(frozen=True, slots=True)
class EvaluateSlots:
    """Handles or numbers. budget_idr: the price that is asked. part: `why` opens the reasons, `parts` all that they rest on, a code of `core.nlu.questions.facts` answers one question, `pdf` is
    the report. time: HH:MM at which the next post is planned. category: what the business sells."""

    handles: tuple[str, ...] = ()
    platform: str | None = None
    followers: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    saves: int | None = None
    views: int | None = None
    reach: int | None = None
    budget_idr: int | None = None
    time: str | None = None
    part: str | None = None
    category: str | None = None

    @property
    def typed(self) -> bool:
        """Return whether interactions were typed."""
        return self.likes is not None


@dataclass(frozen=True, slots=True)
class EvaluateView:
    """card: the account judged, None where there is none. asked: the price asked, and how it lies by each
    measure; asked_idr: the price alone, of `scored`. typed: the numbers come from the message. handle: what was
    looked for, similar: known handles like it. elsewhere: platforms on which it is known too.
    lookup: why the vendors had nothing of it either (see `look_up`).
    near: the account seen from near, picture: it among its tier; hour: at which the next post is
    planned; made_on: the day of the report. several: the accounts judged, where more than one was
    asked for, missing: those that are not known.
    short: what a card of inline mode says. scored: what a catalogue's score says where the account's
    posts are not known; scores: the same of several, by handle. fit: whether it speaks of what the
    business sells, where that was said. figures: those typed that a card rests on. fact: the one that is asked
    (`core.nlu.questions.facts`). category: what the account is known to be of; topics: (group, captions) of its newest
    captions. values: (value, captions that speak for it, against it), where it is asked about. members: what members of the group say of an account without figures. grown: how its followers
    changed, where that is the fact that is asked. called, city, bio: what the account says of who it is, as far as it
    is on record, where that is asked.
    """

    card: Evaluation | None = None
    asked: Asking | None = None
    asked_idr: int | None = None
    typed: bool = False
    handle: str = ""
    similar: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    lookup: str = ""
    near: Closeup | None = None
    picture: AccountPicture | None = None
    hour: int | None = None
    made_on: date | None = None
    several: tuple[Evaluation, ...] = ()
    missing: tuple[str, ...] = ()
    short: Short | None = None
    scored: Scored | None = None
    scores: Mapping[str, Scored] = field(default_factory=dict)
    fit: Fit | None = None
    figures: Mapping[str, int] = field(default_factory=dict)
    fact: str = ""
    category: str | None = None
    captions: int = 0
    topics: tuple[tuple[str, int], ...] = ()
    values: tuple[tuple[str, int, int], ...] = ()
    members: Standing | None = None
    grown: Grown | None = None
    called: str = ""
    city: str = ""
    bio: str = ""


def has_report(before: Mapping[str, SlotValue]) -> bool:
    """Return whether what was judged is one account that is known here: it has a report. before: the slots of
    that answer."""
    handles = before.get("handles")
    one = isinstance(handles, tuple) and len(set(handles)) == 1
    return one and "likes" not in before and not before.get("unknown")


def view_of(card: Evaluation, slots: EvaluateSlots, typed: bool = False) -> EvaluateView:
    handle = slots.handles[0] if slots.handles else ""
    return EvaluateView(card, card.asking, typed=typed, handle=handle)
