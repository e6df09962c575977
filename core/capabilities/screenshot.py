"""Reads a picture of insights, a profile or a rate card; keeps nothing before it is confirmed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Final

from core.analytics.campaign.facts import SEEN
from core.analytics.pricing.card import Pieces, card_of, prices_of, write_card
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import VIEWER, FileTooLargeError, Screen, ScreenError, price_of_one
from core.messages import IncomingFile, Payload, SlotValue
from core.nlu.files.pictures import COUNTS, is_about_pictures, put_right
from core.nlu.intents import CANCEL, EVALUATE, LOG
from core.nlu.offers.ratecard import read_prices

if TYPE_CHECKING:
    import pandas as pd

    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

NAME: Final = "screenshot"
SOURCE: Final = "screenshot"


@dataclass(frozen=True, slots=True)
class ScreenshotSlots:
    """What was found, or what a person says it should be. action: `show` or `keep`.

    file: the id of a picture that was sent before. kind: see `Screen`. budget_idr: a post's price.
    card: prices by kind and of packages, as CREATORS holds them.
    """

    action: str = "show"
    file: str = ""
    kind: str = ""
    handles: tuple[str, ...] = ()
    platform: str | None = None
    followers: int | None = None
    following: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    saves: int | None = None
    views: int | None = None
    reach: int | None = None
    budget_idr: int | None = None
    card: str = ""

    def found(self) -> tuple[tuple[str, int], ...]:
        """Return the numbers that are known, by slot."""
        values = asdict(self)
        names = (*COUNTS, "budget_idr")
        return tuple((name, values[name]) for name in names if values[name] is not None)


@dataclass(frozen=True, slots=True)
class Line:
    """One number shown: the slot it was taken for, and what stands on the picture."""

    field: str
    value: int
    label: str = ""
    printed: str = ""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class ScreenshotView:
    """lines: numbers to confirm. offers: (what, price) of a rate card. reason: why nothing was read.

    assumed: no platform stands on the picture, so Instagram was taken. asked: the prices of pieces that
    were kept.
    """

    kind: str = ""
    handle: str = ""
    platform: str = "instagram"
    assumed: bool = False
    lines: tuple[Line, ...] = ()
    offers: tuple[tuple[str, int], ...] = ()
    asked: tuple[tuple[Pieces, int], ...] = ()
    reason: str = ""
    new: int = 0
    updated: int = 0


class Screenshot(Capability[ScreenshotSlots, ScreenshotView]):
    """Answers a photo of insights with the numbers on it, and "like 790" with the number put right."""

    name = NAME
    Slots = ScreenshotSlots
    View = ScreenshotView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim "ya benar" and numbers put right, directly after the numbers of a picture."""
        if is_about_pictures(said.text):
            return {}
        shown = state.shown
        if shown is None or shown.intent != NAME or state.question is not None:
            return None
        changes = put_right(said, shown.slots)
        return None if changes is None else {**shown.slots, **changes}

    async def run(self, slots: ScreenshotSlots, context: Context) -> Outcome[ScreenshotView]:
        """Read the picture; or show the numbers as they were put right; or keep them."""
        if slots.action == "keep" and slots.handles and (slots.found() or slots.card):
            return await _keep(slots, context)
        picture = IncomingFile(slots.file, "") if slots.file else context.document
        if picture is not None:
            return await _read(picture, slots, context)
        if slots.found() or slots.card:
            return _confirm(slots, tuple(Line(name, value) for name, value in slots.found()))
        return Outcome(ScreenshotView(), slots={})


async def _read(
    picture: IncomingFile, slots: ScreenshotSlots, context: Context
) -> Outcome[ScreenshotView]:
    """Read a picture. What its caption states is believed rather than what was read."""
    await context.progress.show("reading")
    try:
        if context.screens is None:
            return _failed("no_ocr")
        screen = await context.screens.read(await context.files.read(picture))
    except FileTooLargeError:
        return _failed("too_large")
    except ScreenError as error:
        return _failed(error.reason)
    if screen.kind == "nothing":
        return _failed("nothing")
    return _confirm(*_merged(screen, slots))


def _merged(
    screen: Screen, slots: ScreenshotSlots
) -> tuple[ScreenshotSlots, tuple[Line, ...], tuple[tuple[str, int], ...]]:
    read = {figure.field: figure.value for figure in screen.figures if figure.field in COUNTS}
    chosen = price_of_one(screen.offers)
    if chosen is not None:
        read["budget_idr"] = chosen.price_idr
    stated = dict(slots.found())
    lines = [
        Line(f.field, f.value, f.label, f.printed, f.guessed)
        for f in screen.figures
        if f.field in COUNTS and f.field not in stated
    ]
    if chosen is not None and "budget_idr" not in stated:
        lines.append(Line("budget_idr", chosen.price_idr, chosen.what))
    lines += [Line(name, value) for name, value in stated.items()]
    merged = replace(
        slots,
        file="",
        kind=screen.kind,
        handles=slots.handles or ((screen.handle,) if screen.handle else ()),
        platform=slots.platform or screen.platform,
        card=_card(screen, slots.platform or screen.platform or "instagram"),
        **{**read, **stated},  # type: ignore[arg-type]
    )
    return merged, tuple(lines), tuple((one.what, one.price_idr) for one in screen.offers)


def _card(screen: Screen, platform: str) -> str:
    """Return the lines of a rate card that are surely for pieces of content, as CREATORS holds them."""
    text = "\n".join(f"{one.what}: Rp {one.price_idr}" for one in screen.offers)
    said = ((one.pieces, one.idr, one.platforms) for one in read_prices(text))
    kinds, packages = card_of(said, platform)
    return write_card(kinds, packages) if len(kinds) > 1 or packages else ""


def _confirm(
    slots: ScreenshotSlots,
    lines: tuple[Line, ...],
    offers: tuple[tuple[str, int], ...] = (),
) -> Outcome[ScreenshotView]:
    """Show the numbers with what each was taken for; ask whose they are where nothing says so."""
    view = ScreenshotView(
        kind=slots.kind,
        handle=slots.handles[0] if slots.handles else "",
        platform=slots.platform or "instagram",
        assumed=slots.platform is None,
        lines=lines,
        offers=offers,
    )
    known = {k: v for k, v in asdict(slots).items() if v not in (None, "", ())}
    counted = _without_saving(slots)
    more = (Choice("count", counted),) if counted else ()
    if not slots.handles:
        return Outcome(view, asks="handles", choices=(more,), slots=known)
    keep = Choice("keep", Payload(NAME, {**known, "action": "keep"}), means="yes")
    rows = ((keep, Choice("drop", Payload(CANCEL), means="no")), more)
    return Outcome(view, choices=rows, items=slots.handles[:1], slots=known)


def _without_saving(slots: ScreenshotSlots) -> Payload | None:
    """Return what judges a post by its numbers as if they had been typed."""
    if slots.kind == "account" or slots.likes is None:
        return None
    known = {name: value for name, value in slots.found() if name != "following"}
    named = {"handles": slots.handles} if slots.handles else {}
    where = {"platform": slots.platform} if slots.platform else {}
    return Payload(EVALUATE, {**known, **named, **where})


def _failed(reason: str) -> Outcome[ScreenshotView]:
    rows = ((Choice("typed", Payload(EVALUATE)),),)
    return Outcome(ScreenshotView(reason=reason), block="failed", choices=rows, slots={})


async def _keep(slots: ScreenshotSlots, context: Context) -> Outcome[ScreenshotView]:
    """Keep confirmed numbers: of the account, and of one post where they are a post's."""
    from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS

    creators, posts = _frames(slots, context)
    counted = await context.catalogue.merge(
        CREATORS.conform(creators),
        POSTS.conform(posts) if len(posts) else POSTS.empty(),
        COMMENTS.empty(),
    )
    handle = slots.handles[0]
    own: dict[str, SlotValue] = {"handles": (handle,)}
    if slots.platform:
        own["platform"] = slots.platform
    rows = (
        await _in_campaign(slots, context),
        (Choice("evaluate", Payload(EVALUATE, own), args={"handle": handle}),),
    )
    view = ScreenshotView(
        kind=slots.kind,
        handle=handle,
        platform=slots.platform or "instagram",
        lines=tuple(Line(name, value) for name, value in slots.found()),
        asked=prices_of(slots.card),
        new=counted.new,
        updated=counted.updated,
    )
    return Outcome(view, block="kept", choices=rows, items=(handle,), slots={})


async def _in_campaign(slots: ScreenshotSlots, context: Context) -> tuple[Choice, ...]:
    """Offer to note a post's numbers where its creator takes part in a campaign that still runs."""
    counts = {name: value for name, value in slots.found() if name in SEEN}
    port = context.campaigns
    if port is None or not counts or slots.kind == "account" or context.role == VIEWER:
        return ()
    known = await port.everything()
    running = {c.id: c for c in known.campaigns if known.closing(c) is None}
    mine = [
        c for c in known.collaborations if c.handle == slots.handles[0] and c.campaign_id in running
    ]
    if not mine:
        return ()
    newest = max(mine, key=lambda c: c.id)
    noted = Payload(LOG, {"collab": newest.id, "campaign": newest.campaign_id, **counts})
    return (Choice("note", noted, args={"campaign": running[newest.campaign_id]}),)


def _frames(slots: ScreenshotSlots, context: Context) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return one row each of CREATORS and POSTS; no post where the numbers are no post's.

    A picture shows no post's id: equal numbers of an account are taken for the same post.
    """
    import pandas as pd

    platform, handle = slots.platform or "instagram", slots.handles[0]
    owner = f"{platform}:{handle}"
    creator = {
        "creator_id": owner,
        "platform": platform,
        "handle": handle,
        "followers": slots.followers,
        "following": slots.following,
        "rate_idr": slots.budget_idr,
        "rate_card": slots.card or None,
        "priced_at": context.now if slots.budget_idr is not None or slots.card else None,
        "captured_at": context.now,
        "source": SOURCE,
    }
    counts = {k: v for k, v in slots.found() if k in SEEN}
    if slots.kind == "account" or not counts:
        return pd.DataFrame([creator]), pd.DataFrame()
    seen = repr((owner, sorted(counts.items()))).encode()
    post = {
        "creator_id": owner,
        "post_id": f"screen-{hashlib.sha256(seen).hexdigest()[:16]}",
        "sponsored": "unknown",
        "source": SOURCE,
        **counts,
    }
    return pd.DataFrame([creator]), pd.DataFrame([post])


capability = Screenshot()
