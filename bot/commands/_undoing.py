"""The last import taken back, as a whole or not at all."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.commands import _shared, _words

if TYPE_CHECKING:
    from core.capabilities.ports import TakenBack


async def undone(person: int, as_json: bool, language: str | None) -> int:
    """Take back the last import of a person and say what came of it; return the exit code.

    Raises:
        click.ClickException: it noted something in campaigns, which the chat takes back with it.
    """
    from core.capabilities.ports import TakenBack
    from core.storage.catalogue.rows import CatalogueRows
    from core.storage.catalogue.taking_back import last_noted, take_back

    chosen, demo = _shared.installation()
    say = _words.Words(language or chosen.default_language, chosen.zone)
    async with _shared.open_house(chosen, demo) as house, house.database.write() as connection:
        rows = CatalogueRows(house.database, connection, house.seal, f"p{person}")
        now = datetime.now(UTC)
        last = await last_noted(rows, person, now)
        taken = TakenBack("nothing") if last is None else await take_back(rows, person, now, last)
        if taken.batches:  # with the exception nothing is changed
            raise click.ClickException(say.in_chat(taken))
    if as_json:
        _shared.emit(_told(taken))
    else:
        click.echo(say.taken_back(taken))
    return 0 if taken.state == "done" else 1


def _told(taken: TakenBack) -> dict[str, object]:
    names = ("creators", "posts", "comments")
    counts = {"removed": taken.removed, "restored": taken.restored}
    told = {n: dict(zip(names, of, strict=True)) for n, of in counts.items()}
    return {"state": taken.state, "file": taken.title, **told}
