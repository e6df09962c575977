"""Puts two to five accounts side by side and says which, and what would change that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.capabilities.base import Chart, Choice, Choices, Context, Outcome, in_rows
from core.capabilities.capability import Capability
from core.capabilities.judging.fit import Fit, fit_in
from core.capabilities.judging.lineup import in_order
from core.capabilities.judging.peers import among_peers
from core.capabilities.judging.told_beside import beside
from core.capabilities.reporting.answers.together import rows_of
from core.dialogue.reference import SIZES
from core.messages import Payload, SlotValue
from core.nlu.accounts.side_by_side import parts_of
from core.nlu.asides import asks_choice, asks_why
from core.nlu.files.wished import file_wished
from core.nlu.intents import BRIEF, COMPARE, EVALUATE, IMPORT, SEARCH
from core.nlu.scan import plain
from core.nlu.searching.about_set import FIGURES, VALUE, WORST, question_about
from core.nlu.searching.against import asks_difference, points_before
from core.nlu.searching.whynot import missed_in
from core.nlu.words.filetypes import file_asked
from core.nlu.words.particles import PARTICLE

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.campaign.result import Row
    from core.analytics.evaluation.comparison import Comparison, ComparisonPicture
    from core.analytics.evaluation.evaluation import Evaluation
    from core.analytics.evaluation.side_by_side import SideBySide
    from core.dialogue.scene import Scene
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

LEAST, MOST = 2, 5

_TO_FILE: Final = ((Choice("import", Payload(IMPORT)),),)

TAKEN_UP: Final = {
    **dict.fromkeys(("pick", "honest", "versus", "check", "fit", "price", "expect"), False),
    **dict.fromkeys(("why", "sure", "again", "content"), True),
}
"""Follow-ups (`core.nlu.follow_ups`) that a comparison answers where they are about several, and whether the reasons
are asked for."""

AGAIN: Final = frozenset({"pick", "versus", "check", "fit"})
"""What is answered with the reasons where the same people stand on the screen."""

OF_THE_COMPARISON: Final = frozenset({"save", "drop"})
"""What is asked of a comparison itself."""


_LONE: Final = re.compile(
    rf"\W*(?:(?:tolong|coba|please)\s{{1,3}})?(?:(?:di)?banding(?:in|kan|an)?|compare)(?:\s{{1,3}}(?:them|semua(?:nya)?|mereka|itu|keduanya|dua-?duanya|both|all|{PARTICLE})){{0,3}}\W*",
    re.I,
)
"""Who says only to compare means those on the screen, or those looked at last."""


@dataclass(frozen=True, slots=True)
class CompareSlots:
    """Two to five handles; the rest is left out. category: what the business sells. why: only the
    reasons are asked for, and where the figures come from; worst: who is the weakest; honest: whose figures are genuine.
    told: what a message tells of each (`core.nlu.accounts.side_by_side`), where that is what they are compared by."""

    handles: tuple[str, ...] = ()
    platform: str | None = None
    category: str | None = None
    why: bool = False
    worst: bool = False
    honest: bool = False
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompareView:
    """found: the comparison, None where fewer than two are known. missing: handles not known. fits:
    whether each speaks of what the business sells, by handle, where that was said. lacking: the kind of
    file that was asked for: a comparison is none. rows: how those did who are not known, in a campaign of which there
    are figures, the cheapest per interaction first. told: by the figures that were typed of each. beyond:
    who was named besides, more than are compared at once."""

    found: Comparison | None = None
    missing: tuple[str, ...] = ()
    demo: bool = False
    fits: Mapping[str, Fit] = field(default_factory=dict)
    lacking: str = ""
    rows: tuple[Row, ...] = ()
    told: SideBySide | None = None
    beyond: tuple[str, ...] = ()


class Compare(Capability[CompareSlots, CompareView]):
    """Answers "@a atau @b?" with one sentence, the figures and a picture."""

    name = "compare"
    commands = {"banding": {}, "compare": {}}  # noqa: RUF012
    Slots = CompareSlots
    View = CompareView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what is asked of a comparison: why each is judged so, where the figures come from, who is
        cheapest per interaction or weakest, and why it is not somebody else."""
        told = parts_of(said.text)
        if told or state.question is not None:
            return {"told": told, **_platform(said)} if told else None
        if _LONE.fullmatch(said.text) and (lone := _on_screen(state)) is not None:
            return lone
        before = state.about(self.name)
        if before is None or "handles" not in before:
            return _which_of_list(said, state) or _with_the_last(said, state)
        asked = _asked_of_it(said.text, before)
        return asked or _with_whom(said, before) or _with_the_last(said, state)

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Answer what is asked of several accounts, or of one beside another."""
        own = scene.intent == self.name
        whom = _beside(scene) if code == "versus" else scene.meant
        if own and code == "drop":
            whom = tuple(one for one in scene.items if one not in scene.whom)
        known = code in TAKEN_UP or (own and code in OF_THE_COMPARISON)
        if not known or len(whom) < LEAST:
            return None
        if code == "honest":
            return {"handles": whom, "honest": True}
        again = own and whom == scene.items and code in AGAIN
        before = state.about(self.name) or {}
        if "told" in before and whom == before.get("handles"):
            return before
        return {"handles": whom, "why": again or TAKEN_UP.get(code, False)}

    async def run(self, slots: CompareSlots, context: Context) -> Outcome[CompareView]:
        """Compare what is known; ask where fewer than two are."""
        if slots.told:
            return await _by_told(slots, context)
        every = tuple(dict.fromkeys(slots.handles or context.items))
        wanted, beyond = every[:MOST], every[MOST:]
        if len(wanted) < LEAST:
            return Outcome(CompareView(), asks="handles")
        known = await context.catalogue.creators(wanted, slots.platform)
        missing = tuple(h for h in wanted if h not in set(known["handle"]))
        if len(wanted) - len(missing) < LEAST:
            rows = await rows_of(context, wanted)
            if len(rows) >= LEAST:
                return Outcome(CompareView(missing=missing, rows=rows), block="noted")
            return Outcome(CompareView(missing=missing), block="unknown", choices=_TO_FILE)
        cards = await among_peers(known, context.catalogue, context.now)
        found, picture = _compared(cards, wanted)
        fits = await _fits(slots, known, context)
        items = tuple(entry.card.handle for entry in found.entries)
        lacking = file_asked(context.text) or file_wished(plain(context.text))
        return Outcome(
            CompareView(found, missing, picture.demo, fits, lacking, beyond=beyond),
            block=_block(slots, found),
            choices=_choices(found, context, paper=bool(lacking)),
            chart=Chart("compare", picture)
            if picture.known and not (slots.why or slots.worst)
            else None,
            items=items,
            slots={"handles": items, **({"category": slots.category} if slots.category else {})},
        )


def _on_screen(state: State) -> Mapping[str, SlotValue] | None:
    """Return those on the screen, else the two looked at last, as whom to compare; nothing where nothing is shown, so
    that it is asked, and None where something else is."""
    listed = state.items
    whom = next((each for each in (listed, state.seen[::-1]) if len(each) >= LEAST), ())
    if whom:
        return {"handles": whom}
    return {} if state.shown is None or listed else None


def _asked_of_it(text: str, before: Mapping[str, SlotValue]) -> Mapping[str, SlotValue] | None:
    """Return what is asked of the comparison on the screen: it as a file, whom to choose, why, who is the weakest."""
    kind = question_about(plain(text))
    if file_wished(plain(text)):
        return before
    if asks_choice(text):
        return {k: v for k, v in before.items() if k not in ("why", "worst", "honest")}
    if asks_why(text) or kind == FIGURES:
        return {**before, "why": True}
    return {**before, "worst": kind == WORST} if kind in {VALUE, WORST} else None


def _platform(said: Understanding) -> dict[str, SlotValue]:
    return {"platform": said.slots["platform"]} if "platform" in said.slots else {}


async def _by_told(slots: CompareSlots, context: Context) -> Outcome[CompareView]:
    """Compare by the figures that were typed of each."""
    found, missing = await beside(slots.told, slots.platform, context)
    if found is None:
        return Outcome(CompareView(missing=missing), block="uneven")
    items = tuple(one.card.handle for one in found.entries)
    kept: dict[str, SlotValue] = {"handles": items, "told": slots.told}
    kept |= {"platform": slots.platform} if slots.platform else {}
    view = CompareView(missing=missing, told=found)
    return Outcome(view, block="told", choices=context.offered(_TO_FILE), items=items, slots=kept)


def _block(slots: CompareSlots, found: Comparison) -> str:
    if slots.honest or slots.why:
        return "honest" if slots.honest else "why"
    return "worst" if slots.worst and found.weakest else "body"


def _beside(scene: Scene) -> tuple[str, ...]:
    """Return who is to be compared: those a message points at, one of them with whom is looked at."""
    one = (scene.one,) if scene.one else ()
    named = tuple(dict.fromkeys(scene.whom if len(scene.whom) > 1 else (*one, *scene.whom)))
    return named if len(named) > 1 else tuple(dict.fromkeys((*named, *scene.items)))


def _which_of_list(said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
    """Return those of the list on screen, where a message asks which of them fits best: `yg mana yg paling cocok
    utk madu`."""
    shown = state.shown
    if shown is None or shown.intent != SEARCH or len(shown.items) < LEAST or said.handles:
        return None
    return {"handles": shown.items} if asks_choice(said.text) else None


def _with_the_last(said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
    """Return a comparison with the account spoken of before: `bedanya sama @x apa?`, `lebih bagus mana
    sama yang tadi?`."""
    text, named = plain(said.text), said.handles
    if not asks_difference(text) or (named and said.intent == COMPARE):
        return None
    if named:
        whom = named if len(named) > 1 or state.focus is None else (state.focus, *named)
    else:
        alone = state.topic is not None and state.topic.intent in SIZES
        whom = state.seen[::-1] if alone and points_before(text) else ()
    whom = tuple(dict.fromkeys(whom))
    return {"handles": whom} if len(whom) >= LEAST else None


def _with_whom(
    said: Understanding, before: Mapping[str, SlotValue]
) -> Mapping[str, SlotValue] | None:
    """Return the comparison with whom a message misses: `kenapa bukan @x?`."""
    missed, known = missed_in(plain(said.text)), before["handles"]
    if missed is None or not isinstance(known, tuple):
        return None
    if missed in known:
        return {**before, "why": True}
    return {**before, "handles": (*known[: MOST - 1], missed)}


async def _fits(slots: CompareSlots, known: pd.DataFrame, context: Context) -> Mapping[str, Fit]:
    """Return how each of CREATORS fits what the business sells; empty where nobody said that."""
    if slots.category is None:
        return {}
    posts = await context.catalogue.posts(tuple(known["creator_id"]))
    pairs = (
        (str(known["handle"].iloc[at]), fit_in(slots.category, known.iloc[[at]], posts))
        for at in range(len(known))
    )
    return {handle: fit for handle, fit in pairs if fit}


def _compared(
    cards: tuple[Evaluation, ...], wanted: tuple[str, ...]
) -> tuple[Comparison, ComparisonPicture]:
    from core.analytics.evaluation.comparison import compare, comparison_picture

    found = compare(in_order(cards, wanted))
    return found, comparison_picture(found)


def _choices(found: Comparison, context: Context, *, paper: bool) -> Choices:
    label, part = ("paper", {"part": "pdf"}) if paper else ("detail", {})
    cards = [
        Choice(label, Payload(EVALUATE, {"handles": (h,), **part}), args={"handle": h})
        for h in (entry.card.handle for entry in found.entries)
    ]
    rows = [*in_rows(cards)]
    if found.best:
        rows.append((Choice("brief", Payload(BRIEF, {"handles": (found.best,)})),))
    return context.offered(rows)


capability = Compare()
