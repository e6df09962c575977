"""Hands out the set that was shown as PDF or Excel, and says what else can be had as a file."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.evaluated import has_report
from core.capabilities.searching.answers import answer
from core.capabilities.searching.shown_set import LATELY, basis
from core.capabilities.sheets.of_set import set_workbook
from core.dialogue.screen import in_campaign
from core.dialogue.searching.slots import SuggestSlots, payload_of, search_before
from core.messages import Document, Payload, SlotValue
from core.nlu.files.wished import TABLES, file_wished
from core.nlu.intents import BRIEF, COMPARE, EVALUATE, EXPORT, REPORT, SEARCH
from core.nlu.questions.evaluation import PDF
from core.nlu.scan import plain
from core.nlu.words.filetypes import file_asked
from core.nlu.words.languages import said_in

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    import pandas as pd

    from core.analytics.portfolio.proposal import Suggestion
    from core.dialogue.scene import Scene
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

XLSX: Final = "xlsx"
_ELSEWHERE: Final = frozenset({EVALUATE, COMPARE, BRIEF})
"""Whose answers are files themselves, or tell which they have."""

_SET: Final = re.compile(r"\b(?:susunan|daftar|list|set|tim|team)(?:nya)?\b")


@dataclass(frozen=True, slots=True)
class AsFileSlots(SuggestSlots):
    """The search that was answered, whom it showed, and the kind of file (`core.nlu.words.filetypes`). Without
    a budget there is no set; then handles is whose card was looked at. language: of the file, where it is not
    the chat's."""

    handles: tuple[str, ...] = ()
    file: str = ""
    language: str = field(default="", metadata={"valid": ("", "id", "en").__contains__})


@dataclass(frozen=True, slots=True)
class AsFileView:
    """found: the set. file: `pdf` or `xlsx`, as which it is given; lacking: another kind that was asked for.
    made_on: the day of the file; figures: the first and the last day of the accounts' figures, None where unknown.
    number: how many were wanted, at least and at most. cut: more creators match than
    were compared. never, excluded: handles and values left out as wished. worked: only
    those worked with before were wanted. reserved_idr: what is left of the budget named for other things; named_idr: the
    budget that was named, where a cheaper set was asked for. per_reach, per_follower, caution, conversion: what
    estimates are worked out with (`searching.shown_set.basis`)."""

    found: Suggestion | None = None
    file: str = PDF
    lacking: str = ""
    made_on: date | None = None
    figures: tuple[date, date] | None = None
    number: tuple[int | None, int | None] = (None, None)
    cut: bool = False
    never: tuple[str, ...] = ()
    excluded: tuple[tuple[str, str], ...] = ()
    worked: bool = False
    reserved_idr: int | None = None
    named_idr: int | None = None
    per_reach: float = 0.0
    per_follower: float = 0.0
    caution: float = 0.0
    conversion: float = 0.0


class AsFile(Capability[AsFileSlots, AsFileView]):
    """Answers "bisa dijadiin pdf ga buat bos saya" after a set."""

    name = "as_file"
    Slots = AsFileSlots
    View = AsFileView
    reports = ("set",)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the wish for a file of the set that was shown, and for one that there is nothing for."""
        language, words = said_in(said.text) or ("", said.text)
        text, shown = plain(words), state.shown
        kind = "" if state.question is not None else file_wished(text)
        if not kind:
            return None
        topic = state.topic.intent if state.topic else ""
        near = topic in LATELY - _ELSEWHERE or _SET.search(text)
        before = search_before(state)
        if near and before and shown is not None and shown.items:
            spoken: dict[str, SlotValue] = {"language": language} if language else {}
            return {**before, "handles": shown.items, "file": kind, **spoken}
        return None if in_campaign(state) else _without_set(text, kind, state)

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Give the set on the screen as a PDF."""
        before = search_before(state)
        if code != "save" or scene.one or not before or not scene.items:
            return None
        return {**before, "handles": scene.items, "file": PDF}

    async def run(self, slots: AsFileSlots, context: Context) -> Outcome[AsFileView]:
        """Work the set out once more, as it was shown, and give it as a file."""
        made = XLSX if slots.file in TABLES else PDF
        view = AsFileView(file=made, lacking="" if slots.file in {"", made} else slots.file)
        if not (slots.budget_idr and slots.handles):
            return await _nothing(view, slots, context)
        found = await _again(slots, context)
        kept = payload_of(slots)
        if not _same(found, slots):
            again = ((Choice("again", Payload(SEARCH, kept)),),)
            return Outcome(replace(view, found=found), block="changed", choices=again, slots=kept)
        creators = await _creators(found, context)
        figures = _figures(creators, context.zone)
        view = replace(view, found=found, made_on=context.today, figures=figures)
        view = _told(view, slots)
        name = _file_name(slots, context)
        other = PDF if made == XLSX else XLSX
        wanted = Payload(self.name, kept | {"handles": slots.handles, "file": other})
        row = [Choice("file", wanted, args={"file": other})]
        said = Outcome(
            view, block="file", choices=(tuple(row),), slots=kept, language=slots.language or None
        )
        if made == PDF:
            return replace(said, report="set", report_name=name)
        book = await asyncio.to_thread(set_workbook, found, creators, context.today)
        return replace(
            said,
            files=(Document(f"{name}.xlsx", book),),
            choices=context.offered([row, [Choice("everything", Payload(EXPORT))]]),
        )


def _without_set(text: str, kind: str, state: State) -> Mapping[str, SlotValue] | None:
    """Return the slots of a wish for a file where there is no set to make one of, None where another capability
    has one: the card, the brief, the comparison that was shown, or all data in a table."""
    nothing: dict[str, SlotValue] = {"budget_idr": 0, "file": kind}
    judged = state.about(EVALUATE)
    if judged is not None and not has_report(judged):
        return nothing
    if judged is not None:
        return {**nothing, "handles": judged["handles"]} if kind in TABLES else None
    if state.about(BRIEF) is not None:
        return nothing if kind in TABLES else None
    others = kind in TABLES or not file_asked(text) or state.about(COMPARE) is not None
    return None if others else nothing


async def _again(slots: AsFileSlots, context: Context) -> Suggestion:
    """Return the set that was shown: what its search finds, else, where it came of changes, with everybody held."""
    search = replace(slots, file="", handles=(), keep=())
    found, _, _ = await answer(search, context)
    if _same(found, slots):
        return found
    held, _, _ = await answer(
        replace(search, keep=slots.handles), replace(context, items=slots.handles)
    )
    return held


def _same(found: Suggestion, slots: AsFileSlots) -> bool:
    return {pick.handle for pick in found.picks} == set(slots.handles)


async def _nothing(view: AsFileView, slots: AsFileSlots, context: Context) -> Outcome[AsFileView]:
    """Say what can be had as a file, with what is near: the card looked at, the newest campaign's report."""
    card: dict[str, SlotValue] = {"handles": slots.handles, "part": PDF}
    rows = [[Choice("card", Payload(EVALUATE, card), args={"handle": h})] for h in slots.handles]
    known = (await context.campaigns.everything()).campaigns if context.campaigns else ()
    rows += [
        [Choice("report", Payload(REPORT, {"campaign": c.id, "format": PDF}))] for c in known[:1]
    ]
    return Outcome(view, block="nothing", choices=context.offered(rows), passing=True)


async def _creators(found: Suggestion, context: Context) -> pd.DataFrame:
    """Return CREATORS of the picks, in their order."""
    known = await context.catalogue.creators(tuple(pick.handle for pick in found.picks))
    places = {pick.creator_id: place for place, pick in enumerate(found.picks)}
    chosen = known[known["creator_id"].isin(list(places))]
    order = chosen["creator_id"].map(places).sort_values().index
    return chosen.loc[order].reset_index(drop=True)


def _figures(creators: pd.DataFrame, zone: ZoneInfo) -> tuple[date, date] | None:
    """Return the first and the last day of the accounts' figures, None where none is known."""
    days = creators["captured_at"].dropna().dt.tz_convert(zone).dt.date
    return (days.min(), days.max()) if len(days) else None


def _told(view: AsFileView, slots: AsFileSlots) -> AsFileView:
    """Return the view with what was asked for."""
    excluded = tuple((s, v) for s, _, v in (text.partition("=") for text in slots.exclude))
    return replace(
        view,
        cut=view.found is not None and view.found.compared_gap is not None,
        number=(slots.count or slots.at_least, slots.count or slots.at_most),
        never=slots.never,
        excluded=excluded,
        worked=slots.worked,
        reserved_idr=slots.reserved_idr,
        named_idr=slots.named_idr if (slots.named_idr or 0) > slots.budget_idr else None,
        **basis(),
    )


def _file_name(slots: AsFileSlots, context: Context) -> str:
    whom = "creators" if (slots.language or context.language) == "en" else "kreator"
    where = re.sub(r"[^a-z0-9]+", "-", (slots.city or "").lower()).strip("-")
    return "-".join(part for part in (whom, where, str(context.today)) if part)


capability = AsFile()
