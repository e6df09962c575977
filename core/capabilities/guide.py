"""Answers what beginners ask first: is it free, whom do I pay, what does one cost, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.dialogue.scene import Scene, scene
from core.dialogue.screen import Screen, on_screen
from core.dialogue.searching.follow_ups import takes_part
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.asides import asks
from core.nlu.intents import BRIEF, COMPARE, HELP, NEW, PROFILE
from core.nlu.offers.goods_asked import goods_asked
from core.nlu.offers.occasions import haggled_in
from core.nlu.questions.basics import TOPICS, basic_question, reaction
from core.nlu.questions.own_wish import brings_its_own
from core.nlu.questions.teams import team_question
from core.nlu.scan import plain
from core.nlu.searching.business import sold_in, tells_of_business
from core.nlu.searching.mentions import takes_named
from core.nlu.slots import read_slots
from core.nlu.understanding import Understanding

KINDS: Final = ("", "list", "card", "brief", "campaign")
TRADE: Final = {
    **{code: code for code in (
        "hour", "pay", "first_pay", "guarantee", "timing", "results", "ads", "price", "good_rate", "followers",
        "platform", "commission", "barter", "giveaway", "viral", "contract", "refuse",
        "approach", "before_deal", "partner", "content", "often", "code", "live", "few_likes", "bought", "fake",
        "review", "insight", "measure", "audience", "long_term", "competitor", "revision", "product", "local",
        "offers", "comments", "agency",
    )},
    "start": "next",
    "reuse": "rights",
}  # fmt: skip
"""General questions (`core.nlu.questions.trade`) that are answered here, and the block that does."""

TAKEN: Final = "taken"
"""Somebody settles on whom they take."""

CODES: Final = TOPICS | set(TRADE.values()) | {TAKEN}

LEADING: Final = frozenset({"next", "about", "call", "surprise", "price", TAKEN})
"""What is answered with a way on, and therefore with its buttons."""

WORRIES: Final = frozenset({"afraid", "sorrow", "anger", "no_reply"})
"""What is answered though another question is open: whoever is worried is not asked for money."""

ABOUT_SOMEBODY: Final = frozenset({"price", "agreed"})
"""Questions that are about an account, or a campaign, where one is spoken of."""

ABOUT_SHOWN: Final = frozenset({"few_likes", "fake", "audience", "comments", "partner", "price"})
"""Questions that are about the account on the screen, where there is one."""


MOST_SUMS: Final = 3
"""So many amounts are of more than goods and money beside them."""

BESIDE_A_SEARCH: Final = frozenset({"barter", "good_rate", "price"})
"""What searches name as a condition: `butuh kreator skincare, ER bagus, bisa barter`."""


@dataclass(frozen=True, slots=True)
class GuideSlots:
    """topic: one of `CODES`. after: what stands on the screen, whose: handles. goods_idr, cash_idr: what goods that
    would be given are worth, and money beside them, in rupiah."""

    topic: str = field(default="next", metadata={"valid": CODES.__contains__})
    after: str = field(default="", metadata={"valid": KINDS.__contains__})
    handles: tuple[str, ...] = ()
    goods_idr: int | None = None
    cash_idr: int | None = None


@dataclass(frozen=True, slots=True)
class GuideView:
    """after, handles: what stands on the screen (`core.dialogue.screen`). product, city: of the
    business, "" where nobody said. goods_idr, cash_idr: as in the slots."""

    after: str = ""
    handles: tuple[str, ...] = ()
    product: str = ""
    city: str = ""
    goods_idr: int | None = None
    cash_idr: int | None = None


class Guide(Capability[GuideSlots, GuideView]):
    """Answers "gratis ga?", "bayarnya ke siapa?" and "terus ngapain?" in a few lines."""

    name = "guide"
    commands = {"mulai": {}, "begin": {}}  # noqa: RUF012
    Slots = GuideSlots
    View = GuideView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim such a question; while another question is open, only what is plainly one, and no
        mere reaction."""
        if taken := self._taken(said, state):
            return taken
        screen = on_screen(state)
        goods = None if screen.kind == "card" or said.ordinals else goods_asked(said.text)
        return self._question(said, state) if goods is None else _of_goods(screen, goods)

    def _taken(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Take who is named of those who were compared last."""
        seen = scene(said, state) if takes_named(said.text) else None
        of_compared = seen is not None and seen.intent == COMPARE and bool(seen.whom)
        return self.takes_up("take", seen, state) if seen is not None and of_compared else None

    def _question(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        text, screen = plain(said.text).strip(), on_screen(state)
        team = team_question(text)
        topic = team or basic_question(text) or (None if state.question else reaction(text))
        told = asks(said.text) or team is not None or topic in WORRIES
        missed = topic in BESIDE_A_SEARCH and brings_its_own(said)
        if topic is None or missed or (state.question is not None and not told):
            return None
        of_somebody = screen.kind == "campaign" or (screen.kind == "card" and topic == "price")
        if topic in ABOUT_SOMEBODY and (of_somebody or (topic == "agreed" and state.offers)):
            return None
        if topic == "bargain" and (state.focus or said.ordinals or haggled_in(text) is not None):
            return None
        if topic == "about" and screen.kind and "bot" not in text:
            return None
        if topic == "next" and tells_of_business(said.text) and sold_in(said.text):
            return None
        return _after(screen, topic)

    def answers(self, question: str, state: State) -> Mapping[str, SlotValue] | None:
        """Answer what has a block here, unless it is about the account on the screen."""
        screen = on_screen(state)
        if question not in TRADE or (screen.kind == "card" and question in ABOUT_SHOWN):
            return None
        return _after(screen, TRADE[question])

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Say what comes next, and what to do with whom somebody settles on."""
        if code == "next" and scene.intent != "offer":
            return _after(on_screen(state), code)
        if code == "audience":
            return {"topic": code, "handles": scene.items}
        taken = code == "take" and bool(scene.meant) and not takes_part(scene, state)
        return {"topic": TAKEN, "handles": scene.meant} if taken else None

    async def run(self, slots: GuideSlots, context: Context) -> Outcome[GuideView]:
        """Answer, with the next step where one is asked for."""
        own = await context.profiles.current() if context.profiles else None
        view = GuideView(
            slots.after,
            slots.handles,
            own.product if own else "",
            (own.city or "") if own else "",
            slots.goods_idr,
            slots.cash_idr,
        )
        block = "body" if slots.topic == "next" else slots.topic
        choices = _ways(slots) if slots.topic in LEADING else ()
        if kept := _told(context):
            choices = (kept, *choices)
        picked = slots.handles if slots.topic == TAKEN else ()
        return Outcome(view, block=block, choices=context.offered(choices), slots={}, picked=picked)


def _after(screen: Screen, topic: str) -> dict[str, SlotValue]:
    return {"topic": topic, "after": screen.kind, "handles": screen.handles}


def _of_goods(screen: Screen, sums: tuple[int, ...]) -> dict[str, SlotValue]:
    """Return the question whether goods will do; more than two amounts are of something else, too."""
    worth = dict(zip(("goods_idr", "cash_idr"), sums, strict=False))
    return {**_after(screen, "barter"), **(worth if len(sums) < MOST_SUMS else {})}


def _told(context: Context) -> tuple[Choice, ...]:
    """Return the button that keeps what was told of a business beside the question: a question itself
    writes nothing."""
    product = sold_in(context.text)
    if not product or basic_question(plain(product)):
        return ()
    stated = read_slots(context.text, context.now, context.zone).slots
    told: dict[str, SlotValue] = {"product": product}
    told |= {name: stated[name] for name in ("city", "category") if name in stated}
    return (Choice("keep", Payload(PROFILE, told), args={"city": "", **told}, means="told"),)


def _ways(slots: GuideSlots) -> Choices:
    """Return the buttons of the next step: a brief for the first who is shown, else the interview."""
    if slots.topic == TAKEN:
        whom: dict[str, SlotValue] = {"handles": slots.handles}
        return (
            (Choice("campaign", Payload(NEW, whom)),),
            (
                Choice(
                    "message",
                    Payload("message", {"handles": slots.handles[:1]}),
                    args={"handle": slots.handles[0]},
                ),
            ),
        )
    if slots.after in {"list", "card"} and slots.handles:
        handle = slots.handles[0]
        brief = Payload(BRIEF, {"handles": (handle,)})
        return ((Choice("brief", brief, args={"handle": handle}),),)
    if slots.after:
        return ()
    return (
        (Choice("business", Payload(PROFILE, {"setup": 1})),),
        (Choice("all", Payload(HELP)),),
    )


capability = Guide()
