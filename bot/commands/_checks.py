"""What `gandeng doctor` finds of the database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from bot.commands import _keys

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings
    from core.storage.engine.database import Database


class Check(NamedTuple):
    """One line of the report; `advice` is empty where nothing needs doing. doubt: nothing is kept
    from working, but somebody should look."""

    ok: bool
    name: str
    found: str
    advice: str = ""
    doubt: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """Return it as a terminal shows it."""
        mark = "!! " if not self.ok else "?? " if self.doubt else "ok "
        line = f"{mark} {self.name:34} {self.found}"
        return (line, f"    -> {self.advice}") if self.advice else (line,)


async def of_database(chosen: Settings) -> list[Check]:
    """Look without changing anything: a file that is not there is not made."""
    from bot.commands import _failures
    from core.storage.engine.database import Database
    from core.storage.engine.migrate import is_behind, revisions

    database = Database(chosen.database_url)
    try:
        if database.file is not None and not database.file.exists():
            return [_new_file(database.file)]
        current, newest = await revisions(database)
        ill = [] if is_behind(current, newest) else await _ills(chosen, database)
    except Exception as error:
        words = _failures.database(chosen.database_url, error) or type(error).__name__
        return [Check(False, "Database", "cannot be used", words)]
    finally:
        await database.close()
    rights = [] if database.file is None else list(_rights(database.file))
    seen = [] if any(one.name == "Database" for one in ill) else [_schema(current, newest)]
    return [*seen, *ill, *rights]


def _schema(current: str | None, newest: str) -> Check:
    from core.storage.engine.migrate import is_ahead

    if current == newest:
        return Check(True, "Database", f"reachable, schema {current}")
    if is_ahead(current, newest):
        found = f"reachable, schema {current}, of a later version (this one knows {newest})"
        return Check(True, "Database", found, "this version works on it")
    found = f"reachable, schema {current or 'empty'} of {newest}"
    return Check(True, "Database", found, "run `gandeng migrate`; `gandeng run` does so itself")


async def _ills(chosen: Settings, database: Database) -> list[Check]:
    """Return what its schema's number does not tell: damage, refused commits, another key.

    Raises:
        MovedError: the installation lives in another database.
        LackingError: tables or columns are not there.
    """
    from bot.commands._failures import TO_DO
    from core.storage.engine.soundness import damage, ensure_whole, refusal
    from core.storage.transfer.marks import ensure_here

    await ensure_here(database)
    await ensure_whole(database)
    if broken := await damage(database):
        return [Check(False, "Database", f"damaged: {broken}", TO_DO["broken"])]
    if refused := await refusal(database):
        return [Check(False, "Database", f"takes no commit: {refused.detail}", TO_DO[refused.kind])]
    wrong = await _keys.complaint(chosen, database)
    return [] if wrong is None else [Check(False, "Key", *wrong)]


def _new_file(file: Path) -> Check:
    """Say whether a database that is not there yet can be made."""
    import os

    above = next(folder for folder in file.absolute().parents if folder.exists())
    if above.is_dir() and os.access(above, os.W_OK | os.X_OK):
        return Check(True, "Database", f"{file} is not there yet", "`gandeng run` makes it")
    advice = f"let this user write to {above}, or name another place in GANDENG_DATABASE_URL"
    return Check(False, "Database", f"{file} is not there and cannot be made", advice)


def _rights(file: Path) -> Iterator[Check]:
    """Warn of a database that other users of this machine may read."""
    if file.stat().st_mode & 0o077:
        yield Check(
            True,
            "Database file",
            "others on this machine may read it",
            f"chmod 600 {file}*",
            doubt=True,
        )
