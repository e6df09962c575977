"""What members of a space recommend to each other, and how the space is kept fair."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from core.storage.tables.base import Key, UtcText, metadata


def _space(primary_key: bool = False) -> Column[str]:
    """Return the column that says which space a row belongs to, and goes with."""
    key = ForeignKey("workspace.id", ondelete="CASCADE")
    return Column("workspace_id", String(32), key, primary_key=primary_key, nullable=False)


recommendation = Table(
    "recommendation",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    _space(),
    Column("handle", String(128), nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("rating", Integer),
    Column("words", String(400), nullable=False, server_default=""),
    Column("platform", String(16)),
    Column("category", String(16)),
    Column("city", String(64)),
    Column("on_time", Boolean),
    Column("made_at", UtcText, nullable=False),
    Column("changed_at", UtcText, nullable=False),
    Column("bought", String(80), nullable=False, server_default=""),
    Column("result", String(80), nullable=False, server_default=""),
    Column("state", String(8), nullable=False, server_default="shown"),
    Column("held", String(40), nullable=False, server_default=""),
    UniqueConstraint("workspace_id", "handle", "person_id", name="uq_recommendation_person"),
    Index("ix_recommendation_category", "workspace_id", "category", "handle"),
    Index("ix_recommendation_person", "person_id"),
    sqlite_autoincrement=True,
)
"""One of a person and a creator in a space. `rating` is NULL while it was not said yet. `bought`
and `result` are `kind:count` pairs. `state`: `shown`, `held` (waits for the admins, `held` says
why) or `hidden` (by them). Ids are never used twice: buttons in old messages name them."""

agreement = Table(
    "agreement",
    metadata,
    Column(
        "recommendation_id",
        Key,
        ForeignKey("recommendation.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Index("ix_agreement_person", "person_id"),
)

standing = Table(
    "standing",
    metadata,
    _space(primary_key=True),
    Column("handle", String(128), primary_key=True),
    Column("score", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("platform", String(16)),
    Column("category", String(16)),
    Column("city", String(64)),
    Column("newest", UtcText, nullable=False),
    Column("figures", Text, nullable=False),
    Column("fresh_until", UtcText, nullable=False),
    Index("ix_standing_score", "workspace_id", "score"),
    Index("ix_standing_category", "workspace_id", "category", "score"),
    Index("ix_standing_city", "workspace_id", "city", "score"),
    Index("ix_standing_fresh", "fresh_until"),
)
"""What the votes about a creator came to when they were last weighed; `score` in millionths.
After `fresh_until` time alone may have changed it."""

community = Table(
    "community",
    metadata,
    _space(primary_key=True),
    Column("title", String(128), nullable=False, server_default=""),
    Column("language", String(8)),
    Column("categories", String(200), nullable=False, server_default=""),
    Column("adders", String(8), nullable=False, server_default="members"),
    Column("most_a_day", Integer, nullable=False, server_default="20"),
    Column("digest_day", Integer),
    Column("digest_at", String(5), nullable=False, server_default="09:00"),
    Column("quiet_from", String(5)),
    Column("quiet_until", String(5)),
    Column("zone", String(64), nullable=False, server_default="Asia/Jakarta"),
    Column("digest_next", UtcText),
    Column("digest_since", UtcText),
    Column("ends_at", UtcText),
    Index("ix_community_digest", "digest_next"),
    Index("ix_community_ends", "ends_at"),
)
"""How a group keeps its space. `digest_day` is 0 (Monday) to 6, NULL for no digest. `ends_at`: the
bot was sent away, and everything goes at that time unless it is asked back."""

moderation = Table(
    "moderation",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    _space(),
    Column("recommendation_id", BigInteger),
    Column("handle", String(128), nullable=False),
    Column("action", String(12), nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("at", UtcText, nullable=False),
    Index("ix_moderation_space", "workspace_id", "id"),
    sqlite_autoincrement=True,
)
"""Who of the admins did what about which entry: nothing is hidden without a record."""

creator_claim = Table(
    "creator_claim",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("workspace_id", String(32), nullable=False),
    Column("handle", String(128), nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("code", String(16), nullable=False),
    Column("state", String(8), nullable=False, server_default="asked"),
    Column("asked_at", UtcText, nullable=False),
    Column("decided_at", UtcText),
    Column("decided_by", BigInteger),
    UniqueConstraint("workspace_id", "handle", "person_id", name="uq_creator_claim"),
    Index("ix_creator_claim_person", "person_id"),
    sqlite_autoincrement=True,
)
"""Somebody says that an account is theirs: `asked`, `placed` (the code stands in the bio, they
say), `proven` or `refused`. `workspace_id` is the space it holds for, `*` for every one."""

creator_word = Table(
    "creator_word",
    metadata,
    _space(primary_key=True),
    Column("handle", String(128), primary_key=True),
    Column("words", String(400), nullable=False, server_default=""),
    Column("removed", Boolean, nullable=False, server_default=false()),
    Column("person_id", BigInteger, nullable=False),
    Column("at", UtcText, nullable=False),
)
"""What a creator answers to what is said about them in a space, or that they want none of it."""

price_paid = Table(
    "price_paid",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    _space(),
    Column("person_id", BigInteger, nullable=False),
    Column("handle", String(128), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("platform", String(16), nullable=False),
    Column("tier", String(8), nullable=False),
    Column("category", String(16), nullable=False),
    Column("each_idr", BigInteger, nullable=False),
    Column("made_at", UtcText, nullable=False),
    Column("changed_at", UtcText, nullable=False),
    Column("published_at", UtcText),
    UniqueConstraint("workspace_id", "person_id", "handle", "kind", name="uq_price_paid"),
    Index("ix_price_paid_cell", "workspace_id", "platform", "tier", "category"),
    Index("ix_price_paid_person", "person_id"),
    sqlite_autoincrement=True,
)
"""What somebody paid for one piece; `published_at` names the range that it was last part of."""

price_range = Table(
    "price_range",
    metadata,
    _space(primary_key=True),
    Column("platform", String(16), primary_key=True),
    Column("tier", String(8), primary_key=True),
    Column("category", String(16), primary_key=True),
    Column("low_idr", BigInteger, nullable=False),
    Column("high_idr", BigInteger, nullable=False),
    Column("people", Integer, nullable=False),
    Column("published_at", UtcText, nullable=False),
)
"""The range of a cell as it was last published. It stays while it may not be shown: the next one
must differ from it by enough people."""
