"""One process at a time in a folder: what a second one would take from the first."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@contextmanager
def alone(lock: Path) -> Iterator[Callable[[str], None]]:
    """Keep others of our kind out until the block ends, however it ends.

    Gives a function that tells them where we are.

    Raises:
        click.ClickException: another one is here already.
    """
    lock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with lock.open("a+") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            held.seek(0)
            where = held.read().strip() or "its address comes in a moment"
            raise click.ClickException(
                f"A demo runs in this folder already: {where}. Use that one, or end it with Ctrl+C "
                "and start again; a demo in another folder has people and data of its own."
            ) from None
        held.truncate(0)

        def tell(where: str) -> None:
            held.write(where)
            held.flush()

        yield tell
        held.truncate(0)
