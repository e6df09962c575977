"""How votes are selected: always of one space, without what creators want unsaid there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.community.votes import Vote
from core.analytics.community.weights import REGULAR_DAYS
from core.capabilities.ports.creators import EVERYWHERE
from core.storage.tables import (
    agreement,
    creator_claim,
    creator_word,
    member,
    person,
    recommendation,
)

c = recommendation.c


def seen(space: str) -> Select[Any]:
    """Select votes of one space; every reading of votes goes through here."""
    return _votes(space).where(c.workspace_id == space)


def displayed_in(pairs: Sequence[tuple[str, str]]) -> Select[Any]:
    """Select the votes that may be shown of these (space, handle), with their space behind."""
    spaces, handles = {space for space, _ in pairs}, {handle for _, handle in pairs}
    narrow = and_(c.workspace_id.in_(spaces), c.handle.in_(handles))  # SQLite has an index for it
    wanted = and_(narrow, tuple_(c.workspace_id, c.handle).in_(pairs))
    gone = or_(c.handle.in_(unwanted(c.workspace_id)), _owned(c.person_id))
    return (
        _votes(c.workspace_id).add_columns(c.workspace_id).where(wanted, c.state == "shown", ~gone)
    )


def _votes(space: str | ColumnElement[str]) -> Select[Any]:
    agreed = select(func.count()).where(
        agreement.c.recommendation_id == c.id, ~_owned(agreement.c.person_id)
    )
    took_part = case((member.c.active_days < 1, 1), else_=member.c.active_days)
    days = select(took_part).where(  # who votes takes part today; that is noted as the turn ends
        member.c.workspace_id == space, member.c.person_id == c.person_id
    )
    return select(
        c.id,
        c.handle,
        c.person_id,
        c.rating,
        c.made_at,
        c.changed_at,
        func.coalesce(person.c.first_seen_at, c.made_at, type_=c.made_at.type),
        c.words,
        c.platform,
        c.category,
        c.city,
        c.on_time,
        agreed.scalar_subquery(),
        func.coalesce(days.scalar_subquery(), 1),
        _vouched(space),
        case((c.handle.in_(unwanted(space)), "removed"), else_=c.state),
        c.held,
        c.bought,
        c.result,
    ).select_from(recommendation.outerjoin(person, person.c.id == c.person_id))


def displayed(space: str) -> Select[Any]:
    """Select the votes that may count and be shown."""
    said = c.handle.not_in(unwanted(space))
    return seen(space).where(c.state == "shown", said, ~_owned(c.person_id))


def unwanted(space: str | ColumnElement[str]) -> Select[Any]:
    """Select the accounts of which nothing may be shown in a space, as their owners wish."""
    w, k = creator_word.c, creator_claim.c
    everywhere = (
        select(k.person_id)
        .where(k.workspace_id == EVERYWHERE, k.state == "proven", k.handle == w.handle)
        .correlate(creator_word)
    )
    here = or_(w.workspace_id == space, w.person_id.in_(everywhere))
    return select(w.handle).where(w.removed, here).correlate(recommendation)


def _owned(person_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Return whether the creator of a recommendation in a community is this person, as they proved:
    what they say of themselves, or said before the proof, does not count there."""
    k = creator_claim.c
    proof = exists().where(k.person_id == person_id, k.handle == c.handle, k.state == "proven")
    return and_(c.workspace_id.like("g%"), proof.correlate(recommendation, agreement))


async def read_votes(connection: AsyncConnection, query: Select[Any]) -> tuple[Vote, ...]:
    """Return the votes that one of the selections above finds."""
    return tuple(Vote(*row) for row in await connection.execute(query))


def _vouched(space: str | ColumnElement[str]) -> ColumnElement[bool]:
    """Return whether a regular member of the space agreed with a recommendation."""
    m = member.c
    regular = exists(  # nested: joined, SQLite walks over all members of the space first
        select(1)
        .select_from(member)
        .where(
            m.workspace_id == space,
            m.person_id == agreement.c.person_id,
            m.active_days >= REGULAR_DAYS,
        )
        .correlate(agreement, recommendation)
    )
    agreed = agreement.c.recommendation_id == recommendation.c.id
    return exists(select(1).where(agreed, regular, ~_owned(agreement.c.person_id)))
