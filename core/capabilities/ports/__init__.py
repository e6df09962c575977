"""What capabilities ask of the outside: the catalogue, people, files, campaigns, workspaces, votes."""

from __future__ import annotations

from typing import TypeVar

from core.capabilities.ports.campaigns import Campaigns, Portfolio
from core.capabilities.ports.catalogue import (
    EVERYBODY,
    Catalogue,
    Filters,
    MergeCount,
    Priced,
    Record,
    TakenBack,
    Watching,
    Worths,
)
from core.capabilities.ports.community import Community
from core.capabilities.ports.connectors import (
    Connection,
    Connections,
    Connector,
    ConnectorError,
    Connectors,
)
from core.capabilities.ports.creators import (
    EVERYWHERE,
    About,
    Bios,
    Claim,
    Creators,
    CreatorWord,
)
from core.capabilities.ports.files import (
    PLATFORM_ASSUMED,
    UNOWNED,
    Files,
    FileTooLargeError,
    FileUnavailableError,
    ImportedFrames,
    Importer,
    Skipped,
    UnreadableFileError,
    Watch,
)
from core.capabilities.ports.joints import Joints
from core.capabilities.ports.moderation import Decision, Entry, Moderation, administered
from core.capabilities.ports.people import People
from core.capabilities.ports.prices import Home, Prices
from core.capabilities.ports.progress import Progress, StoppedError
from core.capabilities.ports.rules import (
    ADMINS,
    MEMBERS,
    MOST_OF_A_GROUP,
    PACES,
    GroupRules,
    Rules,
)
from core.capabilities.ports.schedules import Schedules, Subscription
from core.capabilities.ports.screens import (
    Figure,
    Offer,
    Screen,
    ScreenError,
    Screens,
    price_of_one,
)
from core.capabilities.ports.workspaces import (
    EDITOR,
    MEMBER,
    OWNER,
    ROLES,
    VIEWER,
    Business,
    Groups,
    Invitation,
    MayNotChangeError,
    Member,
    Profiles,
    Space,
    Team,
    Workspaces,
    card_link,
    decides_for,
    deep_link,
    ensure_may_change,
    linked_handle,
)

__all__ = [
    "ADMINS",
    "EDITOR",
    "EVERYBODY",
    "EVERYWHERE",
    "MEMBER",
    "MEMBERS",
    "MOST_OF_A_GROUP",
    "OWNER",
    "PACES",
    "PLATFORM_ASSUMED",
    "ROLES",
    "UNOWNED",
    "VIEWER",
    "About",
    "Bios",
    "Business",
    "Campaigns",
    "Catalogue",
    "Claim",
    "Community",
    "Connection",
    "Connections",
    "Connector",
    "ConnectorError",
    "Connectors",
    "CreatorWord",
    "Creators",
    "Decision",
    "Entry",
    "Figure",
    "FileTooLargeError",
    "FileUnavailableError",
    "Files",
    "Filters",
    "GroupRules",
    "Groups",
    "Home",
    "ImportedFrames",
    "Importer",
    "Invitation",
    "Joints",
    "MayNotChangeError",
    "Member",
    "MergeCount",
    "Moderation",
    "Offer",
    "People",
    "Portfolio",
    "Priced",
    "Prices",
    "Profiles",
    "Progress",
    "Record",
    "Rules",
    "Schedules",
    "Screen",
    "ScreenError",
    "Screens",
    "Skipped",
    "Space",
    "StoppedError",
    "Subscription",
    "TakenBack",
    "Team",
    "UnreadableFileError",
    "Watch",
    "Watching",
    "Workspaces",
    "Worths",
    "administered",
    "card_link",
    "decides_for",
    "deep_link",
    "ensure_may_change",
    "given",
    "linked_handle",
    "price_of_one",
]

P = TypeVar("P")


def given(port: P | None) -> P:
    """Return a port that the context must bring.

    Raises:
        LookupError: it does not.
    """
    if port is None:
        raise LookupError("the context brings no such port")
    return port
