"""`gandeng`: every command is a module in `bot/commands`, imported when it is asked for."""

from __future__ import annotations

import errno
import importlib
import importlib.util
import logging
import os
import pkgutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

import bot.commands


class Commands(click.Group):
    """Finds commands by scanning: a module `check_content` is the command `check-content`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands."""
        modules = pkgutil.iter_modules(bot.commands.__path__)
        return sorted(m.name.strip("_").replace("_", "-") for m in modules if m.name[0] != "_")

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        for module in (cmd_name.replace("-", "_"), cmd_name.replace("-", "_") + "_"):
            if importlib.util.find_spec(f"bot.commands.{module}"):
                found: click.Command = importlib.import_module(f"bot.commands.{module}").command
                return found
        return None

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the command line, and show help where it is asked for."""
        with _told():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        with _told():
            return super().invoke(ctx)


@contextmanager
def _told() -> Iterator[None]:
    """Let what the system refuses end the command in a sentence, not in a traceback."""
    try:
        try:
            yield
        except SystemExit:
            sys.stdout.flush()
            raise
        sys.stdout.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:  # who reads has seen enough, as with `| head`
            _give_up_output()
            sys.exit(0)
        from bot.commands import _failures

        _give_up_output()
        raise click.ClickException(_failures.system(error)) from None


def _give_up_output() -> None:
    """Let what could not be written go, or the interpreter tries again at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gandeng")
def main() -> None:
    """Gandeng helps small businesses choose creators and work with them.

    \b
    Example:
      gandeng demo                        the whole bot on this machine, in the browser
      gandeng say "cari influencer kuliner di Bandung budget 2 juta"
    """
    if Path(".env").is_file():
        _tell_unread_lines()


def _tell_unread_lines() -> None:
    """Say once which lines of `.env` are none, in place of what its reader logs each time."""
    from bot.commands._hints import unread
    from bot.written import unread_lines

    logging.getLogger("dotenv.main").setLevel(logging.ERROR)
    for line in (line for number in unread_lines() for line in unread(number).lines):
        click.echo(line, err=True)
