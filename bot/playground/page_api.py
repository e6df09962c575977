"""What the chat page asks of the playground: words, the state, live events, people's acts."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

import templates
from bot.playground import acting
from bot.playground.chat import Chat
from bot.playground.errors import NONSENSE, Refused
from bot.playground.methods.profile import scope_key
from bot.playground.state import World
from bot.playground.stream import Stream
from bot.playground.wire import Json

Act = Callable[[Json], Any]

PAGE = Path(__file__).with_name("page")
WORDS = Path(next(iter(templates.__path__)))
LANGUAGES = ("id", "en")

PICTURES = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})
"""What a browser shows and runs nothing of."""

SHOWN_MESSAGES = 300
POLICY = "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'"


class FreshFiles(StaticFiles):
    """Files that the browser asks about each time, so that an update is seen at once."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """Return a file, to be revalidated."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "no-cache"
        return response


class PageApi:
    """The routes of the page and of `/page/...`."""

    def __init__(self, world: World, stream: Stream, suggestions: Sequence[str]) -> None:
        self.world = world
        self.stream = stream
        self.suggestions = list(suggestions)
        self.acts: dict[str, Act] = {
            "say": self._say,
            "edit": self._edit,
            "forward": self._forward,
            "press": self._press,
            "inline": self._inline,
            "choose": self._choose,
            "membership": self._membership,
        }

    def routes(self) -> list[Route | Mount]:
        """Return the routes of the page."""
        return [
            Route("/", self.index),
            Route("/page/words/{language}", self.words),
            Route("/page/state", self.state),
            Route("/page/events", self.events),
            Route("/page/upload", self.upload, methods=["POST"]),
            Route("/page/files/{file_id}", self.file),
            Route("/page/act/{name}", self.act, methods=["POST"]),
            Mount("/static", FreshFiles(directory=PAGE)),
        ]

    async def index(self, _: Request) -> Response:
        """Return the page."""
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"}
        return FileResponse(PAGE / "index.html", headers=headers)

    async def words(self, request: Request) -> Response:
        """Return the page's words in one language."""
        language = request.path_params["language"]
        if language not in LANGUAGES:
            return Response(status_code=404)
        return FileResponse(WORDS / language / "playground.json")

    async def state(self, _: Request) -> Response:
        """Return everything that the page shows, and the event to go on from."""
        world = self.world
        cast = [{**user, "role": role} for user, role in world.cast.people]
        ids = {user["id"] for user in cast}
        chats = [self._chat(c) for c in world.chats.values() if not ids.isdisjoint(c.members)]
        settings = {key: value for key, value in world.settings.items() if value}
        state = {"bot": world.bot.me(), "cast": cast, "chats": chats, "settings": settings}
        state |= {"people": list(world.people.values()), "default_scope": scope_key({}, "")}
        return JSONResponse(
            state | {"suggestions": self.suggestions, "last_event_id": self.stream.last_event_id}
        )

    @staticmethod
    def _chat(chat: Chat) -> Json:
        messages = list(chat.messages.values())[-SHOWN_MESSAGES:]
        return {"info": chat.info, "members": chat.members, "messages": messages}

    async def events(self, request: Request) -> Response:
        """Stream what happens after an event."""
        last = request.headers.get("last-event-id") or request.query_params.get("after", "")
        headers = {"Cache-Control": "no-store"}
        lines = self.stream.follow(last)
        return StreamingResponse(lines, media_type="text/event-stream", headers=headers)

    async def upload(self, request: Request) -> Response:
        """Send the body as a document or picture of a person into a chat."""
        query = request.query_params
        try:
            name, kind = query.get("name", "file"), query.get("kind", "document")
            mime_type = request.headers.get("content-type", "")
            record = self.world.files.add(name, await request.body(), kind, mime_type)
            person, chat = int(query["person"]), int(query["chat"])
            caption = query.get("caption", "")
            return _ok(acting.send_file(self.world, person, chat, record, caption))
        except Refused as refused:
            return _failed(refused)
        except NONSENSE as error:
            return _failed(Refused(400, f"Bad Request: {error!r}"))

    async def file(self, request: Request) -> Response:
        """Return a file's bytes; only pictures are shown, everything else is saved."""
        try:
            record = self.world.files.get(request.path_params["file_id"])
            content = self.world.files.content(record)
        except Refused as refused:
            return _failed(refused)
        picture = record.kind == "photo" and record.mime_type in PICTURES
        how = "inline" if picture else "attachment"
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=86400"}
        headers["Content-Disposition"] = f"{how}; filename*=UTF-8''{quote(record.name)}"
        kind = record.mime_type if picture else "application/octet-stream"
        return Response(content, media_type=kind, headers=headers)

    async def act(self, request: Request) -> Response:
        """Do what a person does: `{"person", "chat", ...}`."""
        act = self.acts.get(request.path_params["name"])
        if act is None:
            return Response(status_code=404)
        try:
            result = act(json.loads(await request.body()))
            return _ok(await result if isinstance(result, Awaitable) else result)
        except Refused as refused:
            return _failed(refused)
        except NONSENSE as error:
            return _failed(Refused(400, f"Bad Request: {error!r}"))

    def _say(self, wish: Json) -> Json:
        text, answered = str(wish["text"]), int(wish.get("reply_to") or 0)
        return acting.say(self.world, wish["person"], wish["chat"], text, answered)

    def _edit(self, wish: Json) -> Json:
        number, text = int(wish["message"]), str(wish["text"])
        return acting.edit(self.world, wish["person"], wish["chat"], number, text)

    def _forward(self, wish: Json) -> Json:
        source, number = int(wish["source"]), int(wish["message"])
        return acting.forward(self.world, wish["person"], source, number, wish["chat"])

    def _press(self, wish: Json) -> str:
        number, data = int(wish["message"]), str(wish["data"])
        return acting.press(self.world, wish["person"], wish["chat"], number, data)

    async def _inline(self, wish: Json) -> Json:
        query, offset = str(wish.get("query", "")), str(wish.get("offset", ""))
        try:
            person, chat = wish["person"], wish["chat"]
            return await acting.ask_inline(self.world, person, chat, query, offset)
        except asyncio.CancelledError:
            return {"results": [], "next_offset": "", "late": True}

    def _choose(self, wish: Json) -> Json:
        query, card = str(wish.get("query", "")), dict(wish["card"])
        return acting.choose_inline(self.world, wish["person"], wish["chat"], query, card)

    def _membership(self, wish: Json) -> bool:
        acting.place(self.world, wish["person"], wish["chat"])
        acting.membership(self.world, wish["person"], wish["chat"], str(wish["status"]))
        return True


def _ok(result: Any) -> Response:
    return JSONResponse({"ok": True, "result": result})


def _failed(refused: Refused) -> Response:
    return JSONResponse(refused.body(), status_code=refused.code)
