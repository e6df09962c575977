"""The settings: the only reader of the environment."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from core.analytics.tiers import DEFAULT_TIERS, Tiers
from core.storage.engine.addresses import FORMS, is_address

PUBLIC_API = "https://api.telegram.org"
GRAPH_API = "https://graph.facebook.com/v23.0"
YOUTUBE_API = "https://www.googleapis.com/youtube/v3"
HOME = Path(".gandeng")
"""Where a process keeps its own files: the embedded database, a generated key."""
EMBEDDED = HOME / "gandeng.db"
"""The database where the settings name none."""
KEY_FILE = HOME / "secret.key"
"""The key where the settings give none."""
DEMO = HOME / "demo.db"
"""The demo's own database, whatever the settings name."""
MEANT = frozenset({"database_url", "secret_key"})
"""Settings that are wrong where they are blank."""
TELEGRAM_CALLS = (443, 80, 88, 8443)
"""The ports of webhooks, as the Bot API documents them."""


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
        f"sqlite+aiosqlite:///{EMBEDDED}",
        description="sqlite+aiosqlite or postgresql+asyncpg",
    )
    mode: Literal["polling", "webhook"] = Field("polling", description="how updates arrive")
    webhook_url: str | None = Field(None, description="the public address of the webhook")
    webhook_secret: SecretStr | None = Field(None, description="what Telegram proves itself with")
    listen: str | None = Field(None, description="host:port for webhook, health and metrics")
    send_limits: Literal["telegram", "none"] = Field(
        "telegram", description="whose limits hold for sending; none is for benchmarks"
    )
    secret_key: SecretStr | None = Field(None, description="encrypts private fields")
    default_language: Literal["id", "en"] = Field("id", description="until a person chooses")
    time_zone: str = Field("Asia/Jakarta", description="an IANA name, until a person chooses")
    admin_ids: Annotated[tuple[int, ...], NoDecode] = Field(
        (), description="Telegram ids of operators, separated by commas"
    )
    tiers: Annotated[Tiers, NoDecode] = Field(
        DEFAULT_TIERS, description="followers from which each size of account begins"
    )

    instagram_token: SecretStr | None = Field(
        None, description="asks Instagram about accounts that nobody sent data of"
    )
    instagram_base_url: str = Field(GRAPH_API, description="Instagram's Graph API's address")
    youtube_key: SecretStr | None = Field(
        None, description="asks YouTube about channels that nobody sent data of"
    )
    youtube_base_url: str = Field(YOUTUBE_API, description="the YouTube Data API's address")

    @model_validator(mode="before")
    @classmethod
    def _blank_is_not_set(cls, given: dict[str, Any]) -> dict[str, Any]:
        """A name with nothing behind it leaves the setting out; where data lie and what they are
        locked with is never chosen by leaving it blank."""
        blank = {k for k, v in given.items() if isinstance(v, str) and not v.strip()}
        return {k: v for k, v in given.items() if k not in blank - MEANT}

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _split_ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        ids = value.replace(",", " ").split()
        if not all(re.fullmatch(r"[0-9]{1,15}", one) for one in ids):
            raise ValueError("Telegram ids are whole numbers, separated by commas")
        return tuple(ids)

    @field_validator("tiers", mode="before")
    @classmethod
    def _read_tiers(cls, value: object) -> object:
        return Tiers.read(value) if isinstance(value, str) else value

    @field_validator("telegram_token")
    @classmethod
    def _from_botfather(cls, value: SecretStr | None) -> SecretStr | None:
        token = value.get_secret_value().strip() if value else ""
        if token and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", token):
            raise ValueError("a token looks like 123456:ABC-..., as @BotFather gives it")
        return SecretStr(token) if token else None

    @field_validator("database_url")
    @classmethod
    def _names_a_database(cls, value: str) -> str:
        if not is_address(value):
            raise ValueError(f"write {FORMS}")
        return value

    @field_validator("secret_key")
    @classmethod
    def _protects(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().strip():
            raise ValueError("it is empty: give the key, or take the line away to have one made")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _what_telegram_takes(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("1 to 256 of A-Z a-z 0-9 _ -")
        return value

    @field_validator("listen")
    @classmethod
    def _host_and_port(cls, value: str | None) -> str | None:
        found = re.fullmatch(r"(?:[^:\s\[\]]*|\[[0-9a-fA-F:.]+\]):([0-9]{1,5})", value or ":1")
        if found is None or int(found[1]) not in range(1, 65_536):
            raise ValueError("write HOST:PORT with a port from 1 to 65535, e.g. 127.0.0.1:8081")
        return value

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("no IANA time zone of this name") from error
        return value

    @field_validator("telegram_base_url", "instagram_base_url", "youtube_base_url", "webhook_url")
    @classmethod
    def _an_address_of_the_web(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if not re.fullmatch(r"https?://[^/\s]+(/\S*)?", value):
            raise ValueError("write an address that begins with https:// (or http://)")
        if _port(value) is None:
            raise ValueError("its host or port is none: a port is a number from 1 to 65535")
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
        return host.strip("[]") or "127.0.0.1", int(port)

    @property
    def lacks(self) -> dict[str, str]:
        """What keeps `gandeng run` from working, by setting: words that say what to do."""
        webhook, public = self.mode == "webhook", self.telegram_base_url == PUBLIC_API
        url = self.webhook_url or ""
        checks = (
            (
                "secret_key",
                self.database_url.startswith("postgresql") and self.secret_key is None,
                f"here is {KEY_FILE}: set its content, the same for every process"
                if KEY_FILE.exists()
                else "one long random text, the same for every process that shares the database",
            ),
            (
                "telegram_token",
                self.telegram_token is None,
                "ask @BotFather on Telegram for one (README, 'On Telegram'); `gandeng demo` needs none",
            ),
            (
                "webhook_url",
                webhook and not url,
                "the https address under which Telegram reaches this process",
            ),
            (
                "webhook_url",
                webhook and public and bool(url) and not url.startswith("https://"),
                "Telegram calls addresses that begin with https:// only",
            ),
            (
                "webhook_url",
                webhook and public and bool(url) and _port(url) not in TELEGRAM_CALLS,
                "Telegram calls the ports 443, 80, 88 and 8443 only",
            ),
            (
                "listen",
                webhook and not self.listen,
                "host:port to listen on, for example 127.0.0.1:8081",
            ),
        )
        return {name: words for name, lacking, words in reversed(checks) if lacking}


def faults(error: ValidationError) -> dict[str, str]:
    """Return what is wrong, by setting; no value is shown."""
    return {str(e["loc"][0]): e["msg"].removeprefix("Value error, ") for e in error.errors()}


def file_fault() -> str:
    """Return why `.env` cannot be read, empty where it can or where there is none."""
    try:
        Path(".env").read_text("utf-8")
    except UnicodeDecodeError:
        return "save it as plain text in UTF-8, in an editor that lets you choose the encoding"
    except OSError:
        pass
    return ""


def tolerant() -> tuple[Settings, dict[str, str]]:
    """Return the settings with defaults in place of what is wrong, and what that is, by setting;
    `.env` is left out where it cannot be read."""
    file = {"_env_file": None} if file_fault() else {}
    try:
        return Settings(**file), {}
    except ValidationError as error:
        wrong = faults(error)
        defaults = {name: Settings.model_fields[name].default for name in wrong}
        return Settings(**file, **defaults), wrong


def _port(url: str) -> int | None:
    """Return the port of an http or https address; None where it has none that exists."""
    try:
        parts = urlsplit(url)
        return (parts.port or (443 if parts.scheme == "https" else 80)) if parts.hostname else None
    except ValueError:
        return None
