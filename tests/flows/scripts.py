"""Whole conversations as text, played through the real assistant and an own database.

A script begins with `== title`. Its lines:

    Sari: words                  Sari writes in her private chat
    Sari di grup: words          Sari writes in the group
    Sari membalas: words         Sari answers the bot's last message with buttons in the group
    Sari menekan: label          Sari taps the newest button that holds these words
    Sari meneruskan: words       Sari forwards somebody's words to her private chat
    Sari mengubah: words         Sari edits what she wrote last
    Gandeng: a & b & bukan c     the answer (buttons as `[label]`) holds a and b, and not c;
                                 `/.../` is a pattern; case does not matter
    Gandeng diam                 the bot says nothing
    (restart)                    the process ends and another begins
    (31 menit)                   time passes
    # words                      a remark
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final

from telegram import Update

from bot.wiring import House
from core.messages import Button, IncomingFile, Reply
from handlers.convert import commands, inbound

BOT: Final = "gandeng_bot"
GROUP: Final = -1001
ADMIN: Final = "Dimas"
"""Who leads the group."""

_LINE = re.compile(
    r"(?P<who>[A-Z]\w+)(?: (?P<how>di grup|membalas|menekan|meneruskan|mengubah))?: (?P<text>.+)"
)
_PAUSE = re.compile(r"\((?P<minutes>\d+) menit\)")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Script:
    """A conversation: its title and its lines, each with its number in the file."""

    title: str
    lines: tuple[tuple[int, str], ...]


def scripts(path: Path) -> Iterator[Script]:
    """Yield the scripts of a file."""
    title, lines = "", []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            if lines:
                yield Script(title, tuple(lines))
            title, lines = line[3:].strip(), []
        elif line.strip() and not line.startswith("#"):
            lines.append((number, line.strip()))
    if lines:
        yield Script(title, tuple(lines))


class NoFiles:
    """Nobody sends a document in a script."""

    async def read(self, file: IncomingFile) -> bytes:
        raise FileNotFoundError(file.name)


@dataclass(frozen=True, slots=True)
class Led:
    """The `Groups` port: one person leads every group."""

    admin: int | None

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        return person_id == self.admin


@dataclass(slots=True)
class Stage:
    """The bot, the clock, and what was seen last in each chat."""

    house: House
    now: datetime
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    people: dict[str, int] = field(default_factory=dict)
    shown: dict[int, list[Button]] = field(default_factory=dict)
    answer: str = ""
    silent: bool = True
    below: list[Button] = field(default_factory=list)
    chat: int = 0
    written: dict[str, dict[str, Any]] = field(default_factory=dict)
    moments: dict[str, datetime] = field(default_factory=dict)

    async def play(self, script: Script) -> None:
        """Play every line; an expectation that fails names its line and what was said."""
        for number, line in script.lines:
            await self._line(number, line)

    async def restart(self) -> None:
        """Forget everything that is not in the database."""
        old = self.house.database
        await old.close()
        self.house = replace(self.house, database=type(old)(old.url))

    async def _line(self, number: int, line: str) -> None:
        pause, spoken = _PAUSE.fullmatch(line), _LINE.fullmatch(line)
        if line == "(restart)":
            await self.restart()
        elif pause:
            self.now += timedelta(minutes=int(pause["minutes"]))
        elif line == "Gandeng diam":
            assert self.silent, f"line {number}: said {self.answer!r}"
        elif spoken and spoken["who"] == "Gandeng":
            self._expect(number, spoken["text"])
        elif spoken:
            await self._act(spoken["who"], spoken["how"] or "", spoken["text"])
        else:
            raise ValueError(f"line {number} is no line of a script: {line!r}")

    def _expect(self, number: int, wanted: str) -> None:
        for part in wanted.split(" & "):
            bare = part.removeprefix("bukan ")
            holds = _holds(self.answer, bare.strip())
            assert holds == (bare == part), f"line {number}: {part!r} of\n{self.answer}"

    async def _act(self, name: str, how: str, text: str) -> None:
        person = self.people.setdefault(name, len(self.people) + 1)
        if how not in {"menekan", "mengubah"}:
            self.chat = GROUP if how in {"di grup", "membalas"} else person
        update = self._tap(name, person, text) if how == "menekan" else self._say(name, how, text)
        self.now += timedelta(seconds=5)
        heard = inbound(Update.de_json(update, None), commands(self.house.registry), BOT)
        if heard is None:
            self.answer, self.silent = "", True
            return
        assistant = self.house.assistant(NoFiles(), BOT, groups=Led(self.people.get(ADMIN)))
        edited = self.moments[name] if heard.edited_from else None
        if how != "mengubah":
            self.moments[name] = self.now
        self._see(await assistant.respond(replace(heard, received_at=self.now, edited_from=edited)))

    def _see(self, replies: tuple[Reply, ...]) -> None:
        buttons = [button for reply in replies for row in reply.buttons for button in row]
        parts = [html.unescape(_TAG.sub("", reply.text)) for reply in replies]
        parts += [f"({reply.document.name})" for reply in replies if reply.document]
        self.answer = "\n".join([*parts, *(f"[{button.label}]" for button in buttons)])
        self.silent = not replies
        self.below = buttons or self.below
        self.shown.setdefault(self.chat, []).extend(buttons)

    def _say(self, name: str, how: str, text: str) -> dict[str, Any]:
        if how == "mengubah":
            edited = {**self.written[name], "text": text, "edit_date": int(self.now.timestamp())}
            return {"update_id": next(self.numbers), "edited_message": edited}
        message = self.written[name] = self._message(self._user(name), text)
        if how == "meneruskan":
            origin = {"type": "hidden_user", "sender_user_name": "Teman", "date": message["date"]}
            message["forward_origin"] = origin
        if how == "membalas":
            message["reply_to_message"] = self._message(_MACHINE, self.answer or "-")
            message["reply_to_message"]["reply_markup"] = {"inline_keyboard": self._keyboard()}
        return {"update_id": next(self.numbers), "message": message}

    def _tap(self, name: str, person: int, label: str) -> dict[str, Any]:
        found = [
            button.payload
            for button in reversed(self.shown.get(self.chat, []))
            if button.payload and label.lower() in button.label.lower()
        ]
        assert found, f"no button says {label!r}: {self.answer}"
        query = {
            "id": "1",
            "from": self._user(name),
            "chat_instance": "1",
            "message": self._message(_MACHINE, self.answer or "-"),
            "data": found[0].key(),
        }
        return {"update_id": next(self.numbers), "callback_query": query}

    def _keyboard(self) -> list[list[dict[str, str]]]:
        return [
            [{"text": button.label, "callback_data": button.payload.key()}]
            for button in self.below
            if button.payload
        ]

    def _message(self, user: dict[str, Any], text: str) -> dict[str, Any]:
        private = {"id": self.chat, "type": "private", "first_name": "x"}
        group = {"id": GROUP, "type": "supergroup", "title": "UMKM Maju"}
        return {
            "message_id": next(self.numbers),
            "date": int(self.now.timestamp()),
            "chat": group if self.chat == GROUP else private,
            "from": user,
            "text": text,
        }

    def _user(self, name: str) -> dict[str, Any]:
        english = "en" if name in {"Emma", "John"} else "id"
        return {
            "id": self.people[name],
            "is_bot": False,
            "first_name": name,
            "language_code": english,
        }


_MACHINE: Final = {"id": 42, "is_bot": True, "first_name": "Gandeng", "username": BOT}


def _holds(answer: str, wanted: str) -> bool:
    if len(wanted) > 2 and wanted.startswith("/") and wanted.endswith("/"):
        return re.search(wanted[1:-1], answer, re.IGNORECASE) is not None
    return wanted.lower() in answer.lower()
