"""`/control/...`: the hand of a test or a benchmark. JSON in, JSON out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground import acting
from bot.playground.errors import NONSENSE, Refused
from bot.playground.faults import Fault
from bot.playground.feeding import feed
from bot.playground.limits import FloodLimits
from bot.playground.server import BotApi
from bot.playground.wire import Json

Answer = Callable[[Request], Awaitable[Response]]


class Control:
    """Feeds updates, orders faults, reads what the bot did."""

    def __init__(self, api: BotApi) -> None:
        self.api = api

    def routes(self) -> list[Route]:
        """Return the routes below `/control`; nonsense is refused with 400."""
        routes: list[tuple[str, str, Answer]] = [
            ("POST", "/feed", self.feed),
            ("GET", "/calls", self.calls),
            ("DELETE", "/calls", self.forget),
            ("GET", "/stats", self.stats),
            ("POST", "/faults", self.order),
            ("DELETE", "/faults", self.behave),
            ("POST", "/limits", self.limit),
            ("POST", "/press", self.press),
            ("POST", "/membership", self.membership),
        ]
        return [Route(path, _judged(answer), methods=[how]) for how, path, answer in routes]

    async def feed(self, request: Request) -> Response:
        """Queue `{"updates": [...]}`; answers with their ids."""
        items = (await request.json())["updates"]
        return _ok(feed(self.api.world, self.api.recorder, items))

    async def calls(self, request: Request) -> Response:
        """Return the calls after `?since=N` (at most `limit`, optionally of one `method`)."""
        query = request.query_params
        found = self.api.recorder.since(int(query.get("since", 0)), int(query.get("limit", 1000)))
        method = query.get("method")
        return _ok([call.json() for call in found if method in {None, call.method}])

    async def forget(self, _: Request) -> Response:
        """Empty the recorder."""
        self.api.recorder.clear()
        return _ok(True)

    async def stats(self, request: Request) -> Response:
        """Return counts by method, pending updates, violations; `?fed=1` adds feeding times."""
        recorder, limits = self.api.recorder, self.api.limits
        stats: Json = {
            "counts": dict(recorder.counts),
            "calls": recorder.number,
            "pending": len(self.api.world.queue.pending),
            "last_update_id": self.api.world.queue.last_id,
            "violations": limits.violations if limits else 0,
            "faults_taken": self.api.faults.taken[-1000:],
            "faults_left": len(self.api.faults.active),
        }
        if request.query_params.get("fed"):
            stats["fed"] = list(recorder.fed)
        return _ok(stats)

    async def order(self, request: Request) -> Response:
        """Add `{"faults": [...]}`."""
        faults = [Fault.read(item) for item in (await request.json())["faults"]]
        for fault in faults:
            self.api.faults.add(fault)
        return _ok(len(self.api.faults.active))

    async def behave(self, _: Request) -> Response:
        """Forget all faults."""
        self.api.faults.clear()
        return _ok(True)

    async def limit(self, request: Request) -> Response:
        """Switch the flood limits on or off: `{"enabled": true, "burst": 1}`."""
        wish = await request.json()
        on = wish.pop("enabled", True)
        self.api.limits = FloodLimits(**wish) if on else None
        return _ok(on)

    async def press(self, request: Request) -> Response:
        """Tap a button: `{"chat_id", "user_id", "message_id", "data"}`."""
        wish = await request.json()
        person = wish.get("user_id", wish["chat_id"])
        world = self.api.world
        return _ok(acting.press(world, person, wish["chat_id"], wish["message_id"], wish["data"]))

    async def membership(self, request: Request) -> Response:
        """Change the bot's place in a chat: `{"chat_id", "user_id", "status"}`."""
        wish = await request.json()
        acting.membership(self.api.world, wish["user_id"], wish["chat_id"], wish["status"])
        return _ok(True)


def _judged(answer: Answer) -> Answer:
    async def judged(request: Request) -> Response:
        try:
            return await answer(request)
        except Refused as refused:
            return _failed(refused.description)
        except NONSENSE as error:
            return _failed(str(error) or type(error).__name__)

    return judged


def _ok(result: Any) -> Response:
    return JSONResponse({"ok": True, "result": result})


def _failed(description: str) -> Response:
    return JSONResponse({"ok": False, "description": description}, status_code=400)
