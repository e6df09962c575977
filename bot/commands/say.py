"""`gandeng say`: a turn, or a conversation, in the terminal, through the same assistant."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import _shared

if TYPE_CHECKING:
    from core.assistant import Assistant
    from core.messages import Button, IncomingFile, Reply
    from handlers.convert import Commands

SPEAKER = 1
"""The terminal's person and private chat."""


@click.command(epilog='Example: gandeng say "cari influencer kuliner di Bandung budget 2 juta"')
@click.argument("text", nargs=-1)
@click.option(
    "--file",
    "document",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Send this document, with TEXT as its caption.",
)
@click.option(
    "--as",
    "person",
    default=SPEAKER,
    type=_shared.PERSON,
    help="Speak as the person with this id.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a reply on stdout.")
def command(text: tuple[str, ...], document: Path | None, person: int, as_json: bool) -> None:
    """Say TEXT to the assistant; without TEXT, talk until end of input.

    A number taps a button. Pictures and documents are saved in .gandeng/received.
    """
    _shared.run(_talk(" ".join(text), document, person, as_json))


async def _talk(text: str, document: Path | None, person: int, as_json: bool) -> None:
    from handlers.convert import commands

    chosen, demo = _shared.installation()
    async with _shared.open_house(chosen, demo) as house:
        known = commands(house.registry)
        terminal = Terminal(house.assistant(LocalFiles()), known, person, as_json=as_json)
        if text or document:
            await terminal.turn(text, document)
            return
        for line in _prompted():
            await terminal.turn(line, None)


def _prompted() -> Iterator[str]:
    while True:
        if sys.stdin.isatty():
            click.echo("> ", nl=False, err=True)
        line = sys.stdin.readline()
        if not line:
            return
        if line.strip():
            yield line.strip()


def _file(path: Path) -> IncomingFile:
    """Return a document as a messenger would announce it."""
    import mimetypes

    from core.messages import IncomingFile

    return IncomingFile(str(path), path.name, mime_type=mimetypes.guess_type(path.name)[0])


class LocalFiles:
    """Documents from this machine: the file id is the path."""

    async def read(self, file: IncomingFile) -> bytes:
        """Return the file's content."""
        return Path(file.file_id).read_bytes()  # noqa: ASYNC240 - one person, one file


class Terminal:
    """One person at a terminal: words go in, plain text comes out."""

    def __init__(
        self, assistant: Assistant, commands: Commands, person: int, *, as_json: bool = False
    ) -> None:
        self._as_json = as_json
        self._commands = commands
        self._assistant = assistant
        self._person = person
        self._buttons: list[Button] = []
        self._numbers = count(1)

    async def turn(self, text: str, document: Path | None) -> None:
        """Say one thing and show what is answered."""
        from core.messages import Inbound, Person
        from handlers.convert import command as command_of

        tapped = self._tapped(text)
        payload, words = (tapped.payload, "") if tapped else command_of(text, self._commands)
        inbound = Inbound(
            key=f"terminal-{next(self._numbers)}",
            chat_id=self._person,
            chat_kind="private",
            person=Person(self._person),
            received_at=datetime.now(UTC),
            text=words,
            payload=payload,
            document=_file(document) if document else None,
        )
        self._show(await self._assistant.respond(inbound))

    def _tapped(self, text: str) -> Button | None:
        if text.isdigit() and 0 < int(text) <= len(self._buttons):
            return self._buttons[int(text) - 1]
        return None

    def _show(self, replies: tuple[Reply, ...]) -> None:
        self._buttons = []
        for reply in replies:
            files = [
                _save(file.name, file.content) for file in (reply.picture, reply.document) if file
            ]
            text = _shared.plain(reply.text) if reply.text else ""
            known = len(self._buttons)
            self._buttons += [b for row in reply.buttons for b in row if b.payload is not None]
            labels = [button.label for button in self._buttons[known:]]
            if self._as_json:
                named = [str(file) for file in files]
                _shared.emit({"text": text, "buttons": labels, "files": named})
                sys.stdout.flush()
            else:
                self._print(text, labels, files, known)

    @staticmethod
    def _print(text: str, labels: list[str], files: list[Path], known: int) -> None:
        for file in files:
            click.echo(f"[{file}]")
        if text:
            click.echo(text)
        for number, label in enumerate(labels, known + 1):
            click.echo(f"  {number}) {label}")
        click.echo()


def _save(name: str, content: bytes) -> Path:
    from bot.settings import HOME

    folder = HOME / "received"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    plain = Path(name).name
    names = chain([plain], (f"{Path(plain).stem}-{n}{Path(plain).suffix}" for n in count(2)))
    path = next(folder / one for one in names if not (folder / one).exists())
    _shared.write(path, content)
    return path
