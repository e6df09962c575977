"""getMe, updates by polling or webhook, and the end of a session."""

from __future__ import annotations

import re

from bot.playground.arguments import Arguments
from bot.playground.errors import bad
from bot.playground.state import World
from bot.playground.updates import WEBHOOK_ACTIVE
from bot.playground.wire import Json

POLL_LIMIT_S = 50.0
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def get_me(world: World, _: Arguments) -> Json:
    """Return the bot itself."""
    return world.bot.me()


async def get_updates(world: World, arguments: Arguments) -> list[Json]:
    """Return waiting updates; a higher offset confirms all before it."""
    if world.webhook.get("url"):
        raise WEBHOOK_ACTIVE
    if arguments.get("allowed_updates") is not None:
        _allow(world, arguments)
    offset = world.queue.resolve(arguments.integer("offset"))
    if world.queue.pending and next(iter(world.queue.pending)) < offset:
        world.emit("confirmed", {"below": offset})
    limit = min(max(arguments.integer("limit", 100), 1), 100)
    timeout_s = min(float(arguments.integer("timeout")), POLL_LIMIT_S)
    return await world.queue.poll(limit, timeout_s)


def _allow(world: World, arguments: Arguments) -> None:
    kinds = sorted(map(str, arguments.items_of("allowed_updates")))
    if frozenset(kinds) != (world.queue.allowed or frozenset()):
        world.emit("allowed", {"kinds": kinds})


def set_webhook(world: World, arguments: Arguments) -> bool:
    """Deliver updates to an address from now on; an empty one ends it."""
    url, secret = arguments.text("url"), arguments.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    if url and not re.match(r"https?://[^\s/]+", url):
        raise bad("bad webhook: invalid webhook URL specified")
    if arguments.flag("drop_pending_updates"):
        world.emit("confirmed", {"below": world.queue.last_id + 1})
    if arguments.get("allowed_updates") is not None:
        _allow(world, arguments)
    connections = min(max(arguments.integer("max_connections", 40), 1), 100)
    hook = {"url": url, "secret_token": secret, "max_connections": connections}
    world.emit("webhook", hook if url else {})
    world.queue.wake(WEBHOOK_ACTIVE if url else None)
    return True


def delete_webhook(world: World, arguments: Arguments) -> bool:
    """Return to polling; waiting updates stay unless they are dropped."""
    return set_webhook(world, Arguments({**arguments, "url": "", "secret_token": ""}))


def get_webhook_info(world: World, _: Arguments) -> Json:
    """Return the webhook's state, with the last failure if there was one."""
    hook = world.webhook
    info: Json = {
        "url": hook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.queue.pending),
    }
    for name in ("max_connections", "last_error_date", "last_error_message"):
        if name in hook:
            info[name] = hook[name]
    if world.queue.allowed:
        info["allowed_updates"] = sorted(world.queue.allowed)
    return info


def log_out(_: World, __: Arguments) -> bool:
    """Return true: there is no other server to move to."""
    return True


METHODS = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": log_out,
    "close": log_out,
}
