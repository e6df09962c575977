"""Finds the best set of creators for a budget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.analytics.content.trades import forbidden_trade
from core.analytics.content.tricks import trick
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import EVERYBODY, VIEWER
from core.capabilities.searching.answers import answer
from core.capabilities.searching.background import from_profile, like_somebody
from core.capabilities.searching.cheaper import cheaper
from core.capabilities.searching.choices import choices
from core.capabilities.searching.praised import praised
from core.capabilities.searching.requests import AT_MOST
from core.capabilities.searching.shifting import shifted
from core.capabilities.searching.terms import terms_of
from core.dialogue.searching.budgets import CHEAPER
from core.dialogue.searching.changes import change
from core.dialogue.searching.follow_ups import changed_by
from core.dialogue.searching.pooled import pooled
from core.dialogue.searching.slots import SuggestSlots, payload_of
from core.dialogue.searching.where import wants_nearer
from core.messages import Payload, SlotValue
from core.nlu.amounts.numbers import unit_told
from core.nlu.campaigns.briefs.briefing import brief_change
from core.nlu.intents import IMPORT, PROFILE, RECOMMENDATIONS
from core.nlu.questions.tax import tax_wish
from core.nlu.searching.complaints import complains_of
from core.nlu.searching.unfiltered import for_men
from core.nlu.searching.unwanted import without_unwanted
from core.nlu.understanding import SURE

if TYPE_CHECKING:
    from core.analytics.community.ranking import Standing
    from core.analytics.portfolio.proposal import Suggestion
    from core.analytics.portfolio.request import Request
    from core.capabilities.searching.cheaper import Answer
    from core.dialogue.scene import Scene
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

__all__ = ["SuggestSlots", "SuggestView", "capability"]


@dataclass(frozen=True, slots=True)
class SuggestView:
    """found: the set, or why there is none. demo: some of its creators are fictional. cut: more
    creators match than were compared. never, excluded: handles and values left out as wished.
    praised: whom the speaker's communities recommend, where there is nobody to choose from. trade:
    a code of `forbidden_trade` or `trick`, where that is what is to be promoted.
    close: by which share sets differ that are nearly equal.
    worked: only those worked with before were wanted; partners: whether anybody is known of whom that is so.
    cheapest: a cheaper set was asked for than there is.
    reserved_idr: what was left of the budget named for other things. own: slots that the profile of the
    business filled in (narrowed), or where nobody is of its kind left open after all. count: how many are wanted, where
    the budget is asked. men: what is sold is for men, and nobody here knows who watches.
    others: how many of another kind have a price, where nobody of the wished one has.
    unlike: whom somebody alike was wanted of, and whose kind is not known. capped: there are as many as are chosen where nobody says how many.
    """

    found: Suggestion | None = None
    demo: bool = False
    cut: bool = False
    never: tuple[str, ...] = ()
    excluded: tuple[tuple[str, str], ...] = ()
    praised: tuple[Standing, ...] = ()
    trade: str = ""
    close: float = 0.0
    worked: bool = False
    partners: bool = False
    cheapest: bool = False
    reserved_idr: int | None = None
    count: int | None = None
    named_idr: int | None = None
    own: tuple[str, ...] = ()
    narrowed: bool = False
    capped: bool = False
    men: bool = False
    unlike: str = ""
    others: int = 0


class Suggest(Capability[SuggestSlots, SuggestView]):
    """Answers "cari influencer kuliner di Bandung budget 2 juta" with a set within the budget."""

    name = "suggest"
    commands = {"cari": {}, "find": {}}  # noqa: RUF012
    Slots = SuggestSlots
    View = SuggestView
    group_place = 5

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim wishes ("ganti yang kedua", "harus ada @x", "2 tiktok 1 instagram")."""
        before = state.about("brief")
        if before is not None and state.question is None and brief_change(said, before):
            return None
        waits = state.question is not None and unit_told(
            said.text
        )  # for the number just asked about
        if waits or tax_wish(said.text) is not None:
            return None
        if (
            said.intent == PROFILE
            and not (complains_of(said.text) or (state.shown and wants_nearer(said.text)))
            and said.confidence >= SURE
            and not said.excluded.get("handles")
        ):
            return None
        return pooled(said, state) or change(said, state)

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Change the set on the screen: without somebody, with only some, with others, or a cheaper one."""
        return changed_by(code, scene, state)

    async def run(self, slots: SuggestSlots, context: Context) -> Outcome[SuggestView]:
        """Choose among what the catalogue has; an empty one leads to import and to what the
        speaker's communities recommend."""
        wanted = f"{without_unwanted(context.text)} {slots.product or ''}"
        trade = forbidden_trade(wanted) or trick(wanted)
        if trade:
            return Outcome(SuggestView(trade=trade), block="declined")
        slots, unlike = await like_somebody(slots, context)
        asked, slots = slots, await from_profile(slots, context)
        lower = await cheaper(slots, context) if slots.shift == CHEAPER else None
        (found, known, request), slots = (
            (lower.answer, lower.slots) if lower else await _searched(asked, slots, context)
        )
        if known.empty and not await context.catalogue.size():
            return _empty(await praised(slots, context), slots)
        slots = replace(
            slots, category=request.category, goal=request.goal, premises=request.premises
        )
        await _note(found, context)
        return Outcome(
            replace(
                _view(found, slots),
                partners=slots.worked and not known.empty,
                cheapest=lower is not None and lower.none,
                own=() if slots.assumed == asked.assumed else slots.assumed,
                unlike=unlike,
                others=await _others(found, request, context),
                men=for_men(f"{wanted} {request.product or ''}"),
                narrowed=slots.category != asked.category or slots.city != asked.city,
            ),
            block=_block(found),
            choices=choices(found, replace(slots, keep=()), context),
            items=_listed(found),
            slots=payload_of(slots, elsewhere="city" in found.relaxed) | terms_of(found),
        )


async def _searched(
    asked: SuggestSlots, slots: SuggestSlots, context: Context
) -> tuple[Answer, SuggestSlots]:
    """Return the answer to a search, and what was looked for in the end: for the budget that was named where
    a lower one keeps nobody, without the profile's wishes where these leave nobody. asked: without them."""
    slots = await shifted(slots, context) if slots.shift else slots
    found = await answer(slots, context, preview=True)
    if _named_again(slots, found[0]):
        slots = replace(slots, budget_idr=slots.named_idr or slots.budget_idr)
        found = await answer(slots, context)
    if found[0].problem == "nobody" and slots != asked:
        slots = replace(asked, assumed=slots.assumed)
        found = await answer(slots, context)
    return found, slots


async def _others(found: Suggestion, request: Request, context: Context) -> int:
    """Return how many have a price, of whatever kind, where nobody of the wished one has."""
    if found.problem != "nobody" or not request.category:
        return 0
    everybody = await context.catalogue.priced(replace(EVERYBODY, platform=request.platform))
    return everybody.count


def _named_again(slots: SuggestSlots, found: Suggestion) -> bool:
    """Return whether somebody cannot be exchanged, the others staying, for a budget that was lowered, where
    the one that the speaker named is more."""
    unkept = "keep" in found.relaxed or found.problem == "budget"
    return bool(slots.keep) and unkept and (slots.named_idr or 0) > slots.budget_idr


async def _note(found: Suggestion, context: Context) -> None:
    """Remember who was proposed, fiction apart, so that others are proposed others."""
    real = tuple(pick.creator_id for pick in found.picks if not pick.demo)
    if real and context.role != VIEWER:
        await context.catalogue.note_proposed(real)


def _empty(known: tuple[Standing, ...], slots: SuggestSlots) -> Outcome[SuggestView]:
    asked = {"category": slots.category, "city": slots.city, "platform": slots.platform}
    kept: dict[str, SlotValue] = {k: v for k, v in asked.items() if v}
    return Outcome(
        SuggestView(praised=known),
        block="empty",
        choices=(
            (Choice("import", Payload(IMPORT)),),
            (Choice("recommendations", Payload(RECOMMENDATIONS, kept)),),
        ),
        items=tuple(standing.handle for standing in known),
    )


def _listed(found: Suggestion) -> tuple[str, ...]:
    """Return who is named in order: the set, or the cheapest way where it costs too much."""
    if found.picks or found.nearest is None:
        return tuple(pick.handle for pick in found.picks)
    return found.nearest.handles


def _view(found: Suggestion, slots: SuggestSlots) -> SuggestView:
    from core.analytics.portfolio.diversity import TOLERANCE

    excluded = tuple((s, v) for s, _, v in (text.partition("=") for text in slots.exclude))
    demo = any(pick.demo for pick in found.picks)
    return SuggestView(
        found,
        demo,
        found.compared_gap is not None,
        slots.never,
        excluded,
        close=TOLERANCE,
        worked=slots.worked,
        reserved_idr=slots.reserved_idr,
        named_idr=slots.named_idr if (slots.named_idr or 0) > slots.budget_idr else None,
        capped=slots.at_most is None and slots.count is None and len(found.picks) == AT_MOST,
    )


def _block(found: Suggestion) -> str:
    if found.picks:
        return "body"
    nobody = found.problem == "nobody"
    return "all_avoided" if found.avoided and nobody else found.problem or "nobody"


capability = Suggest()
