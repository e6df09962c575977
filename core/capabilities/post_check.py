"""Checks a post that is live against its brief, and notes the result on the collaboration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.analytics.campaign.log import Fact
from core.analytics.campaign.result import Campaign, Collaboration
from core.analytics.content.compliance import Compliance, compliance
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Business
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.content.post import asks_post_check, link_in, pasted_caption
from core.nlu.intents import CHECK, REPORT
from core.nlu.searching.product import kind_of_product
from core.nlu.understanding import Understanding

SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class PostCheckSlots:
    """caption: as it is live. handles: whose post it is. link: to it."""

    caption: str | None = field(default=None, metadata={"free": True})
    handles: tuple[str, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class PostCheckView:
    """result: what is kept. words_found: what the claims break, with what to write instead. campaign:
    where it was noted, None where it was not. handle, link: of the post. code: the one agreed on."""

    result: Compliance | None = None
    words_found: tuple[tuple[str, str], ...] = ()
    campaign: Campaign | None = None
    handle: str = ""
    link: str = ""
    code: str | None = None


class PostCheck(Capability[PostCheckSlots, PostCheckView]):
    """Answers "cek postingan @nina yang sudah tayang" with what the post keeps."""

    name = "post_check"
    commands = {"cektayang": {}}  # noqa: RUF012
    Slots = PostCheckSlots
    View = PostCheckView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what asks to check a live post."""
        if not asks_post_check(said.text):
            return None
        whose = said.handles or state.looked_at
        slots: dict[str, SlotValue] = {"link": link_in(said.text), "handles": whose}
        caption = pasted_caption(said.text)
        return {**slots, "caption": caption} if caption else slots

    async def run(self, slots: PostCheckSlots, context: Context) -> Outcome[PostCheckView]:
        """Say point by point what the post keeps; ask for the caption, as links are not opened."""
        handle = slots.handles[0] if slots.handles else ""
        caption = _whole(slots.caption, context.text)
        if not caption:
            kept: dict[str, SlotValue] = {"handles": slots.handles, "link": slots.link}
            view = PostCheckView(handle=handle, link=slots.link)
            return Outcome(view, asks="caption", slots=kept)
        business = await context.profiles.current() if context.profiles else Business()
        campaign, who = await _collaboration(handle, context)
        product = (campaign.product if campaign else "") or business.product
        today = context.today
        found = compliance(
            caption,
            kind_of_product(product),
            today,
            code=who.code if who else None,
            names=[name for name in (business.name,) if name],
        )
        if campaign and who and context.campaigns:
            await context.campaigns.note(campaign, [Fact("brief", found.percent, who.id)])
        view = PostCheckView(
            found,
            tuple((f.words, f.suggestion) for f in found.findings[:SHOWN]),
            campaign if who else None,
            handle,
            slots.link,
            who.code if who else None,
        )
        again = Choice("again", Payload(CHECK))
        report = Choice("report", Payload(REPORT, {"campaign": campaign.id})) if campaign else None
        return Outcome(view, choices=((again, report) if report else (again,),), slots={})


def _whole(caption: str | None, text: str) -> str:
    """Return the whole caption: an answer may have been cut short on its way into the slot."""
    if caption and text.strip().startswith(caption):
        return text.strip()
    return caption or ""


async def _collaboration(
    handle: str, context: Context
) -> tuple[Campaign | None, Collaboration | None]:
    """Return the newest campaign that an account takes part in, and its part in it."""
    if context.campaigns is None or not handle:
        return None, None
    known = await context.campaigns.everything()
    for campaign in known.campaigns:
        for who in known.of(campaign):
            if who.handle == handle:
                return campaign, who
    return None, None


capability = PostCheck()
