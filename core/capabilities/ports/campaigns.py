"""The campaigns of one workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from typing import Final, Protocol

from core.analytics.campaign.computing import result
from core.analytics.campaign.log import REMOVED, Entry, Fact, standing
from core.analytics.campaign.naming import Mention, folded, mentions, named_in, stand_in
from core.analytics.campaign.result import Campaign, Collaboration, Result, Row

NEARLY: Final = 85
"""Likeness, of 100, from which a name is taken for another with a slip in it."""


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Everything of a workspace: campaigns newest first, collaborations and log oldest first."""

    campaigns: tuple[Campaign, ...] = ()
    collaborations: tuple[Collaboration, ...] = ()
    entries: tuple[Entry, ...] = ()

    def chosen(self, text: str, campaign_id: int | None = None) -> Campaign | None:
        """Return the campaign of this id, else the one that a text names, else the one that
        something was done with last; who is closed comes after all others."""
        by_id = next((c for c in self.campaigns if c.id == campaign_id), None)
        return by_id or next(iter(self.named(text)), self.latest())

    def named(self, text: str) -> tuple[Campaign, ...]:
        """Return the campaigns that a text names, the longest name first."""
        newest = self._by_name()
        return tuple(newest[name] for name in named_in(text, newest))

    def mentioned(self, text: str) -> tuple[tuple[Mention, Campaign], ...]:
        """Return where a folded text names campaigns, in its order."""
        newest = self._by_name()
        return tuple((one, newest[one.name]) for one in mentions(text, newest))

    def _by_name(self) -> dict[str, Campaign]:
        every = self.campaigns[::-1]
        return {folded(c.name): c for c in every} | {stand_in(c.id): c for c in every}

    def names(self, campaign: Campaign | None, text: str) -> bool:
        """Return whether a text names this campaign."""
        return campaign in self.named(text)

    def limited(self, campaign: Campaign) -> Portfolio:
        """Return what is known of this campaign alone."""
        return Portfolio((campaign,), self.of(campaign), self.log(campaign))

    def called(self, name: str) -> Campaign | None:
        """Return the campaign that is called so or nearly so: all its words are of one name only, or
        letters are swapped; None where none or several are."""
        from rapidfuzz import fuzz

        asked = folded(name)
        same = [c for c in self.campaigns if asked in (folded(c.name), stand_in(c.id))]
        words = set(asked.split())
        within = [c for c in self.campaigns if words <= set(folded(c.name).split())]
        near = [c for c in self.campaigns if fuzz.ratio(folded(c.name), asked) >= NEARLY]
        found = same or within or near
        return found[0] if same or len(found) == 1 else None

    def free_name(self, name: str) -> str:
        """Return a name that no campaign has: this one, else with a number behind it (`madu 2`)."""
        taken = {folded(c.name) for c in self.campaigns}
        numbered = (f"{name} {n}" for n in count(2))
        return next(n for n in chain((name,), numbered) if not n or folded(n) not in taken)

    def closing(self, campaign: Campaign) -> Entry | None:
        """Return the note that closed a campaign, None where it runs."""
        noted = (e for e in reversed(standing(self.log(campaign))) if e.fact.metric == "closed")
        last = next(noted, None)
        return last if last is not None and last.fact.value else None

    def latest(self, peopled: bool = False) -> Campaign | None:
        """Return the campaign that something was done with last, with `peopled` among those that
        somebody takes part in, if there is one."""
        ended = {e.campaign_id for e in self.entries if e.fact.metric == "closed"}
        closed = {c.id for c in self.campaigns if c.id in ended and self.closing(c)}
        touched = {e.campaign_id: e.at for e in self.entries}
        joined = {c.campaign_id for c in self.collaborations} if peopled else set()
        return max(
            self.campaigns,
            key=lambda c: (
                c.id in joined,
                c.id not in closed,
                max(c.made_at, touched.get(c.id, c.made_at)),
                c.id,
            ),
            default=None,
        )

    def of(self, campaign: Campaign) -> tuple[Collaboration, ...]:
        """Return who takes part in a campaign, or did; nobody of whom every note, the joining too, was taken back."""
        people = tuple(c for c in self.collaborations if c.campaign_id == campaign.id)
        log = self.log(campaign)
        if not any(e.fact.metric == "undo" for e in log):
            return people
        counted = {e.fact.collaboration_id for e in standing(log)}
        never = {e.fact.collaboration_id for e in log} - counted
        return tuple(c for c in people if c.id not in never)

    def active(self, campaign: Campaign) -> tuple[Collaboration, ...]:
        """Return who takes part in a campaign and was not taken out of it."""
        noted = (e.fact for e in standing(self.log(campaign)) if e.fact.metric == "stage")
        stages = {fact.collaboration_id: fact.value for fact in noted}
        return tuple(c for c in self.of(campaign) if stages.get(c.id) != REMOVED)

    def log(self, campaign: Campaign) -> tuple[Entry, ...]:
        """Return the log of a campaign."""
        return tuple(e for e in self.entries if e.campaign_id == campaign.id)

    def home(self, of: Entry | Collaboration) -> Campaign:
        """Return the campaign that a note or a collaboration is of."""
        return next(c for c in self.campaigns if c.id == of.campaign_id)

    def result(self, campaign: Campaign, today: date) -> Result:
        """Return the figures of a campaign."""
        return result(campaign, self.of(campaign), self.log(campaign), today)

    def results(self, today: date) -> tuple[Result, ...]:
        """Return the figures of every campaign, newest first."""
        return tuple(self.result(campaign, today) for campaign in self.campaigns)

    def row(self, who: Collaboration, today: date) -> Row | None:
        """Return how a collaboration stands, None where it takes no part any more."""
        campaign = self.home(who)
        found = result(campaign, [who], self.log(campaign), today)
        return next(iter(found.rows), None)


class Campaigns(Protocol):
    """Reads and adds; nothing that was noted is ever changed, until its campaign is deleted. Writes
    join the turn's transaction, and what is read after a write of the same turn includes it."""

    async def everything(self) -> Portfolio:
        """Return all campaigns of the workspace with their logs."""

    async def start(self, name: str, product: str) -> Campaign:
        """Make a campaign, and return it."""

    async def rename(self, campaign: Campaign, name: str) -> Campaign:
        """Give a campaign another name, and return it."""

    async def join(
        self,
        campaign: Campaign,
        handle: str,
        platform: str | None = None,
        code: str | None = None,
        link: str | None = None,
    ) -> Collaboration:
        """Add a creator to a campaign, or return the collaboration that is there; a code and a link
        are kept with it."""

    async def delete(self, campaign: Campaign) -> None:
        """Delete a campaign with who takes part in it and all that was noted of it, for good."""

    async def note(self, campaign: Campaign, facts: Sequence[Fact]) -> int | None:
        """Add facts to the log, as one batch of the speaker; return its number, None without facts."""

    async def note_together(self, noted: Sequence[tuple[Campaign, Sequence[Fact]]]) -> int | None:
        """Add facts of several campaigns to their logs, as one batch that one undo takes back; return
        its number."""
