"""The key that a database was sealed with, and what to do where it is another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from bot.settings import Settings
    from core.storage.engine.database import Database
    from core.storage.engine.sealing import Seal

PUT_BACK: Final = (
    "Put the right one back. Where it is lost for good, `gandeng migrate --new-key` goes on with the "
    "present one; what the other sealed stays unread (docs/operations.md)."
)


async def settle(chosen: Settings, database: Database, seal: Seal, *, made: bool) -> None:
    """Note the key of a database that has none yet, and make sure that it is the same ever after.
    made: the key's file was not there before.

    Raises:
        click.ClickException: it is another one; a file that was only made now is gone again.
    """
    from bot.settings import KEY_FILE
    from core.storage.engine.keys import OtherKeyError, note_key

    try:
        await note_key(database, seal)
        return
    except OtherKeyError:
        pass
    if made:
        KEY_FILE.unlink(missing_ok=True)
    found, to_do = await complaint(chosen, database) or ("The key is another one", PUT_BACK)
    raise click.ClickException(f"{found}. Nothing was changed. {to_do}")


async def complaint(chosen: Settings, database: Database) -> tuple[str, str] | None:
    """Return what is the matter with the key of this database and what to do; None where nothing is."""
    from bot.settings import KEY_FILE
    from core.storage.engine.keys import fits
    from core.storage.engine.sealing import Seal

    given, kept = chosen.secret_key, _kept()
    seal = kept if given is None else Seal(given.get_secret_value())
    if await fits(database, seal or Seal("none")):
        return None
    if seal is None:
        return "The key that this database was sealed with is not there", PUT_BACK
    where = f"What is in {KEY_FILE}" if given is None else "GANDENG_SECRET_KEY"
    found = f"{where} is not the key that this database was sealed with"
    if given is not None and kept is not None and await fits(database, kept):
        return found, f"{KEY_FILE} is: set its content, or take the setting away."
    return found, PUT_BACK


def _kept() -> Seal | None:
    """Return the key that is in a file of ours."""
    from bot.settings import KEY_FILE
    from core.storage.engine.sealing import Seal

    try:
        text = KEY_FILE.read_text().strip()
    except OSError:
        return None
    return Seal(text) if text else None
