"""`gandeng export`: what a workspace holds, as files that `gandeng import` reads back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands import _shared


@click.command(epilog="Example: gandeng export --format xlsx --out reports")
@click.option("--format", "kind", type=click.Choice(["xlsx", "csv"]), default="xlsx")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), default=".", help="The folder."
)
@click.option(
    "--as", "person", default=1, type=_shared.PERSON, help="Export for the person with this id."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file on stdout.")
def command(kind: str, out: Path, person: int, as_json: bool) -> None:
    """Write the creators and posts of a workspace; existing files are left alone."""
    for path in _shared.run(_export(kind, out, person)):
        if as_json:
            _shared.emit({"file": str(path), "bytes": path.stat().st_size})
        else:
            click.echo(path)


async def _export(kind: str, out: Path, person: int) -> list[Path]:
    from bot.commands.say import LocalFiles
    from core.messages import Inbound, Payload, Person

    asked = Inbound(
        key="export",
        chat_id=person,
        chat_kind="private",
        person=Person(person),
        received_at=datetime.now(UTC),
        payload=Payload("export", {"format": kind}),
    )
    chosen, demo = _shared.installation()
    async with _shared.open_house(chosen, demo) as house:
        replies = await house.assistant(LocalFiles()).respond(asked)
    files = [reply.document for reply in replies if reply.document]
    if not files:
        raise click.ClickException(_shared.plain(replies[0].text))
    return [_write(out, file.name, file.content) for file in files]


def _write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    if path.exists():
        raise click.ClickException(f"{path} exists already; it was left alone. Use --out.")
    folder.mkdir(parents=True, exist_ok=True)
    _shared.write(path, content)
    return path
