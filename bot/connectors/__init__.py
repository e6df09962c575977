"""Live data of accounts over HTTP: one module a vendor, off until somebody gives a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.connectors.instagram import InstagramConnector
from bot.connectors.youtube import YouTubeConnector

if TYPE_CHECKING:
    from pydantic import SecretStr

    from bot.settings import Settings
    from core.capabilities.ports import Connectors


def build(settings: Settings) -> Connectors:
    """Return every connector, by platform; nothing is opened before somebody asks."""
    return {
        "instagram": InstagramConnector(
            settings.instagram_base_url, _plain(settings.instagram_token)
        ),
        "youtube": YouTubeConnector(settings.youtube_base_url, _plain(settings.youtube_key)),
    }


def _plain(secret: SecretStr | None) -> str | None:
    return secret.get_secret_value() if secret else None
