"""Live data of accounts: what a vendor's interface is asked for, and whose token it is asked with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class ConnectorError(Exception):
    """The vendor gave no data; `reason` is a code that templates put into words.

    `rejected` (the token is wrong or has expired), `forbidden` (it may not do this), `limited`
    (asked too often), `not_found` (no such account, or a private or personal one), `unavailable`
    (no answer in time, or the vendor is unwell), `busy` (too many look-ups at this moment).
    `retry_s` are the seconds after which asking again makes sense, where that is known.
    """

    def __init__(self, reason: str, retry_s: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_s = retry_s


class Connector(Protocol):
    """One vendor's interface over HTTP. Nothing of a token is ever in an error or a log.

    is_open: whether the operator gave a token that everybody may use.
    """

    @property
    def is_open(self) -> bool:
        """Whether it can be asked without a token of the workspace's own."""

    async def check(self, token: str) -> str:
        """Return whose token this is, "" where the vendor does not say.

        Raises:
            ConnectorError: the vendor does not take it.
        """

    async def look_up(self, handle: str, token: str | None) -> bytes:
        """Return the profile and recent posts of an account, as the vendor's own JSON.

        Raises:
            ConnectorError: there is nothing to be had.
        """


Connectors = Mapping[str, Connector]
"""By platform."""


@dataclass(frozen=True, slots=True)
class Connection:
    """One platform that can be asked. own: with a token of the workspace, given at `since`."""

    platform: str
    own: bool = False
    account: str = ""
    since: datetime | None = None


class Connections(Protocol):
    """The connectors that one workspace may use. Tokens go in; none ever comes out."""

    async def known(self) -> tuple[Connection, ...]:
        """Return the platforms that can be asked, Instagram first."""

    async def connect(self, platform: str, token: str) -> Connection:
        """Try a token, and keep it sealed if the vendor takes it.

        Raises:
            ConnectorError: the vendor does not take it; nothing was kept.
        """

    async def disconnect(self, platform: str) -> bool:
        """Delete the workspace's token; return whether there was one."""

    async def look_up(self, platform: str, handle: str) -> bytes:
        """Return an account's profile and recent posts, as the vendor's own JSON.

        Raises:
            ConnectorError: there is nothing to be had.
        """
