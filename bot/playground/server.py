"""The HTTP side of the local Bot API: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import time
from dataclasses import dataclass
from typing import Any

from starlette.types import Receive, Scope, Send

from bot.playground.arguments import Arguments, parse
from bot.playground.errors import Refused, flood
from bot.playground.faults import Faults
from bot.playground.limits import SENDING, FloodLimits
from bot.playground.methods import METHODS
from bot.playground.recorder import Recorder
from bot.playground.state import World
from bot.playground.wire import Json

BODY_LIMIT = 60 << 20
TRANSPORT = "gandeng.transport"
"""The ASGI extension under which the server lends its connection, to be broken on demand."""
BROKEN = 0
"""The recorded status of a call whose connection was broken."""

UNAUTHORIZED = Refused(401, "Unauthorized")
NOT_FOUND = Refused(404, "Not Found")
NO_METHOD = Refused(404, "Not Found: method not found")


@dataclass(slots=True)
class BotApi:
    """An ASGI application that answers the bot, or misbehaves as it was told."""

    token: str
    world: World
    faults: Faults
    recorder: Recorder
    limits: FloodLimits | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one call of a method."""
        arrived_s = time.monotonic()
        token, _, method = scope["path"][4:].partition("/")
        arguments = Arguments()
        try:
            method, arguments = await self._read(token, method, scope, receive)
            result = await self._answer(method, arguments)
            status, answer = 200, {"ok": True, "result": result}
        except Refused as refused:
            status, answer = refused.code, refused.body()
        except ConnectionAbortedError:
            self.recorder.note(method, arguments, arrived_s, BROKEN)
            reset(scope)
            return
        self.recorder.note(method, arguments, arrived_s, status)
        await respond(send, answer, status)

    async def _read(
        self, token: str, method: str, scope: Scope, receive: Receive
    ) -> tuple[str, Arguments]:
        body = await read_body(receive)
        if token != self.token:
            raise UNAUTHORIZED if ":" in token else NOT_FOUND
        if method.lower() not in METHODS:
            raise NO_METHOD
        content_type = next((v for k, v in scope["headers"] if k == b"content-type"), b"")
        arguments = parse(body, content_type.decode("latin-1"), scope["query_string"].decode())
        return METHODS[method.lower()][0], arguments

    async def _answer(self, method: str, arguments: Arguments) -> Any:
        chat_id = arguments.integer("chat_id")
        fault = self.faults.take(method, chat_id) if self.faults.active else None
        if fault:
            await self.faults.before(fault, arguments)
        limited = self.limits and chat_id and method.lower() in SENDING
        if limited and self.limits and (wait := self.limits.admit(chat_id)):
            raise flood(wait)
        result = METHODS[method.lower()][1](self.world, arguments)
        if asyncio.iscoroutine(result):
            result = await result
        return await self.faults.after(fault, result) if fault else result

    async def download(self, scope: Scope, send: Send) -> None:
        """Answer `/file/bot<token>/<path>` with a file's bytes."""
        token, _, path = scope["path"][len("/file/bot") :].partition("/")
        record = self.world.files.by_path(path) if token == self.token else None
        if record is None:
            refused = UNAUTHORIZED if token != self.token else NOT_FOUND
            return await respond(send, refused.body(), refused.code)
        content = self.world.files.content(record)
        return await reply(send, content, 200, "application/octet-stream")


async def read_body(receive: Receive) -> bytes:
    """Return the whole body of a request. Raises `Refused` (413) if it is too large."""
    message = await receive()
    if not message.get("more_body"):
        return bytes(message.get("body", b""))
    parts, size = [message["body"]], len(message["body"])
    while message.get("more_body"):
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > BODY_LIMIT:
            raise Refused(413, "Request Entity Too Large")
    return b"".join(parts)


async def respond(send: Send, answer: Json, status: int) -> None:
    """Send a JSON answer."""
    await reply(send, json.dumps(answer).encode(), status, "application/json")


async def reply(send: Send, body: bytes, status: int, content_type: str) -> None:
    """Send a whole answer."""
    headers = [(b"content-type", content_type.encode()), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def reset(scope: Scope) -> None:
    """Break the connection with a TCP reset.

    Raises:
        ConnectionAbortedError: the server under this application does not lend its connection.
    """
    transport = scope.get("extensions", {}).get(TRANSPORT)
    if transport is None:
        raise ConnectionAbortedError
    sock = transport.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
