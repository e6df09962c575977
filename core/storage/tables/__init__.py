"""Every table, one module a topic. Migrations make them; a test compares the two."""

from core.storage.tables.base import metadata
from core.storage.tables.campaigns import campaign, collaboration, entry
from core.storage.tables.catalogue import comment, creator, post, snapshot
from core.storage.tables.community import (
    agreement,
    community,
    creator_claim,
    creator_word,
    moderation,
    price_paid,
    price_range,
    recommendation,
    standing,
)
from core.storage.tables.intakes import intake, intake_row
from core.storage.tables.joint import joint, joint_share
from core.storage.tables.key_check import key_check
from core.storage.tables.leases import flood, lease, replica
from core.storage.tables.people import member, person, workspace
from core.storage.tables.schedules import delivery, subscription
from core.storage.tables.summaries import creator_summary, proposed
from core.storage.tables.turns import button, conversation, inbox, outbox, outbox_file
from core.storage.tables.unmatched import unmatched, unmatched_day
from core.storage.tables.workspaces import business, invitation, team, vendor_token

__all__ = [
    "agreement",
    "business",
    "button",
    "campaign",
    "collaboration",
    "comment",
    "community",
    "conversation",
    "creator",
    "creator_claim",
    "creator_summary",
    "creator_word",
    "delivery",
    "entry",
    "flood",
    "inbox",
    "intake",
    "intake_row",
    "invitation",
    "joint",
    "joint_share",
    "key_check",
    "lease",
    "member",
    "metadata",
    "moderation",
    "outbox",
    "outbox_file",
    "person",
    "post",
    "price_paid",
    "price_range",
    "proposed",
    "recommendation",
    "replica",
    "snapshot",
    "standing",
    "subscription",
    "team",
    "unmatched",
    "unmatched_day",
    "vendor_token",
    "workspace",
]
