"""The settings: the only reader of the environment."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PUBLIC_API = "https://api.telegram.org"
GRAPH_API = "https://graph.facebook.com/v23.0"
YOUTUBE_API = "https://www.googleapis.com/youtube/v3"
HOME = Path(".gandeng")
"""Where a process keeps its own files: the embedded database, a generated key."""


class Settings(BaseSettings):
    """Read from the environment or `.env`, prefix `GANDENG_`; a value that exists is valid.

    Raises:
        pydantic.ValidationError: a setting has no valid value; it is named, never shown.
    """

    model_config = SettingsConfigDict(
        env_prefix="GANDENG_", env_file=".env", extra="ignore", hide_input_in_errors=True
    )

    telegram_token: SecretStr | None = Field(None, description="the bot's token from @BotFather")
    telegram_base_url: str = Field(PUBLIC_API, description="the Bot API's address")
    database_url: str = Field(
        f"sqlite+aiosqlite:///{HOME}/gandeng.db",
        description="sqlite+aiosqlite or postgresql+asyncpg",
    )
    mode: Literal["polling", "webhook"] = Field("polling", description="how updates arrive")
    webhook_url: str | None = Field(None, description="the public address of the webhook")
    webhook_secret: SecretStr | None = Field(None, description="what Telegram proves itself with")
    listen: str | None = Field(
        None, pattern=r"^[^:]*:\d{1,5}$", description="host:port for webhook, health and metrics"
    )
    send_limits: Literal["telegram", "none"] = Field(
        "telegram", description="whose limits hold for sending; none is for benchmarks"
    )
    secret_key: SecretStr | None = Field(None, description="encrypts private fields")
    default_language: Literal["id", "en"] = Field("id", description="until a person chooses")
    time_zone: str = Field("Asia/Jakarta", description="an IANA name, until a person chooses")
    admin_ids: Annotated[tuple[int, ...], NoDecode] = Field(
        (), description="Telegram ids of operators, separated by commas"
    )

    instagram_token: SecretStr | None = Field(
        None, description="asks Instagram about accounts that nobody sent data of"
    )
    instagram_base_url: str = Field(GRAPH_API, description="Instagram's Graph API's address")
    youtube_key: SecretStr | None = Field(
        None, description="asks YouTube about channels that nobody sent data of"
    )
    youtube_base_url: str = Field(YOUTUBE_API, description="the YouTube Data API's address")

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _split_ids(cls, value: object) -> object:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("webhook_secret")
    @classmethod
    def _what_telegram_takes(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("1 to 256 of A-Z a-z 0-9 _ -")
        return value

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("no IANA time zone of this name") from error
        return value

    @field_validator("telegram_base_url", "instagram_base_url", "youtube_base_url")
    @classmethod
    def _no_slash_at_the_end(cls, value: str) -> str:
        return value.rstrip("/")

    @property
    def zone(self) -> ZoneInfo:
        """The default time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def address(self) -> tuple[str, int] | None:
        """Host and port to listen on, if any."""
        if self.listen is None:
            return None
        host, _, port = self.listen.rpartition(":")
        return host or "127.0.0.1", int(port)


def origins() -> dict[str, str]:
    """Return for each setting where its value comes from: environment, .env or default."""
    from dotenv import dotenv_values

    written = {name.upper() for name, value in dotenv_values(".env").items() if value is not None}
    given = {name.upper() for name in os.environ}

    def origin(name: str) -> str:
        variable = f"GANDENG_{name}".upper()
        return "environment" if variable in given else ".env" if variable in written else "default"

    return {name: origin(name) for name in Settings.model_fields}
