"""What a capability is given: the message, and the ports that its turn may use."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from core.assistant.parts import Parts
from core.capabilities.base import Context
from core.capabilities.ports import Progress
from core.dialogue.state import State
from core.messages import Inbound
from core.nlu.words.regional import in_indonesian
from core.storage.campaigns.campaigns import SqlCampaigns
from core.storage.campaigns.joints import SqlJoints
from core.storage.campaigns.schedules import SqlSchedules
from core.storage.catalogue.catalogue import SqlCatalogue
from core.storage.community.community import SqlCommunity
from core.storage.community.creators import SqlCreators
from core.storage.community.moderation import SqlModeration
from core.storage.community.prices import SqlPrices
from core.storage.community.rules import SqlRules
from core.storage.people.connections import SqlConnections
from core.storage.people.people import SqlPeople
from core.storage.people.profiles import SqlProfiles
from core.storage.people.workspaces import SqlWorkspaces
from core.storage.turns.turns import Turn


def context_of(
    parts: Parts,
    turn: Turn,
    inbound: Inbound,
    state: State,
    *,
    zone: ZoneInfo,
    language: str,
    progress: Progress,
) -> Context:
    """Return the context of one message, its ports bound to the turn's person and workspace."""
    first_name = inbound.person.first_name
    return Context(
        person=inbound.person,
        chat_id=inbound.chat_id,
        chat_kind=inbound.chat_kind,
        chat_title=inbound.chat_title,
        now=inbound.received_at,
        zone=zone,
        language=language,
        text=inbound.text,
        written=inbound.written if in_indonesian(inbound.written) != inbound.written else "",
        document=inbound.document,
        origin=inbound.origin,
        edited_from=inbound.edited_from,
        quoted=inbound.quoted,
        items=state.items,
        about=state.asked_of,
        waiting=state.waiting,
        first_visit=turn.known.newcomer,
        role=turn.known.role,
        menu=parts.menu,
        bot_username=parts.bot_username,
        operators=parts.defaults.operators,
        progress=progress,
        files=parts.files,
        importer=parts.importer,
        groups=parts.groups,
        bios=parts.bios,
        screens=parts.screens,
        catalogue=catalogue_of(parts, turn),
        people=people_of(parts, turn),
        campaigns=SqlCampaigns(parts.database, turn),
        schedules=SqlSchedules(parts.database, turn, inbound.thread),
        community=SqlCommunity(parts.database, turn),
        prices=SqlPrices(parts.database, turn),
        moderation=SqlModeration(parts.database, turn),
        profiles=SqlProfiles(parts.database, turn),
        workspaces=SqlWorkspaces(parts.database, turn, first_name, parts.mint),
        connections=SqlConnections(parts.database, parts.seal, turn, parts.connectors),
        creators=SqlCreators(parts.database, turn, parts.mint),
        rules=SqlRules(parts.database, turn, inbound.thread),
        joints=SqlJoints(parts.database, turn, first_name, parts.mint),
    )


def catalogue_of(parts: Parts, turn: Turn) -> SqlCatalogue:
    """Return what the speaker's workspace, and the one that all see, knows of accounts."""
    return SqlCatalogue(parts.database, parts.seal, turn, parts.defaults.shared_workspace)


def people_of(parts: Parts, turn: Turn) -> SqlPeople:
    """Return what is kept of the speaker."""
    return SqlPeople(parts.database, parts.seal, turn)
