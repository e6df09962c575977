"""What keeps a database from its work, told apart from faults of our own."""

from __future__ import annotations

import errno
import socket
import sqlite3
from typing import Final, Literal, NamedTuple

from sqlalchemy.exc import DBAPIError

from core.storage.engine.database import NoConnectionError

Kind = Literal["full", "broken", "forbidden", "busy", "unreachable", "refused"]

_SQLITE: Final[dict[str, Kind]] = {
    "disk is full": "full",
    "not a database": "broken",
    "malformed": "broken",
    "readonly": "forbidden",
    "unable to open": "forbidden",
    "locked": "busy",
    "disk I/O error": "broken",
}
_NETWORK: Final = (
    errno.ECONNREFUSED,
    errno.ECONNRESET,
    errno.ENETUNREACH,
    errno.EHOSTUNREACH,
    errno.ENETDOWN,
    errno.ENOENT,  # a socket's path that nobody listens on
    None,  # asyncio, of several addresses: "Multiple exceptions: ..."
)


class Trouble(NamedTuple):
    """Its kind, and what the database or the system said of it: no password, nobody's data."""

    kind: Kind
    detail: str


def trouble_of(error: BaseException) -> Trouble | None:
    """Return what keeps a database from its work; None where an error speaks of something else."""
    if isinstance(error, NoConnectionError):
        return Trouble("busy", "no connection was free")
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause)
    if isinstance(cause, socket.gaierror | TimeoutError | ConnectionError | OSError):
        return _of_network(cause)
    return _of_postgres(cause) if cause is not None else None


def _of_sqlite(error: sqlite3.Error) -> Trouble | None:
    said = str(error).partition("\n")[0]
    kinds = (kind for words, kind in _SQLITE.items() if words in said)
    kind = next(kinds, None)
    return None if kind is None else Trouble(kind, said)


def _of_network(error: OSError) -> Trouble | None:
    if isinstance(error, BrokenPipeError) or error.filename is not None:
        return None
    lost = isinstance(error, socket.gaierror | TimeoutError) or error.errno in _NETWORK
    said = error.strerror or str(error).partition("\n")[0] or "no answer in time"
    return Trouble("unreachable", said) if lost else None


def _of_postgres(error: BaseException) -> Trouble | None:
    """Read asyncpg's errors, bare while connecting and else in SQLAlchemy's dress."""
    import asyncpg

    for found in (error, error.__cause__):
        said = str(found).partition("\n")[0]
        if isinstance(
            found, asyncpg.InvalidAuthorizationSpecificationError | asyncpg.InvalidCatalogNameError
        ):
            return Trouble("refused", said)
        if isinstance(
            found, asyncpg.InsufficientPrivilegeError | asyncpg.ReadOnlySQLTransactionError
        ):
            return Trouble("forbidden", said)
        if isinstance(found, asyncpg.LockNotAvailableError):
            return Trouble("busy", said)
        if isinstance(found, asyncpg.DiskFullError):
            return Trouble("full", said)
        if isinstance(
            found,
            asyncpg.PostgresConnectionError
            | asyncpg.InterfaceError
            | asyncpg.TooManyConnectionsError
            | asyncpg.CannotConnectNowError
            | asyncpg.OperatorInterventionError,
        ):
            return Trouble("unreachable", said)
    return None
