"""Who is in a chat."""

from __future__ import annotations

from bot.playground.arguments import Arguments
from bot.playground.chat import PRESENT, Chat
from bot.playground.errors import bad
from bot.playground.state import World
from bot.playground.wire import Json

RIGHTS = [
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
]
GIFTS = [
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
]


def get_chat(world: World, arguments: Arguments) -> Json:
    """Return a ChatFullInfo."""
    chat = world.chat(arguments.get("chat_id"))
    info: Json = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if not chat.private:
        info["permissions"] = {"can_send_messages": True}
    return {**chat.info, **info}


def _user(world: World, user_id: int) -> Json:
    return world.user if user_id == world.bot.id else world.people[user_id]


def member(world: World, chat: Chat, user_id: int) -> Json:
    """Return a ChatMember of the kind that its status asks for."""
    return ranked(world, user_id, chat.members.get(user_id, "left"))


def ranked(world: World, user_id: int, status: str) -> Json:
    """Return a ChatMember of this status."""
    found: Json = {"status": status, "user": _user(world, user_id)}
    if status == "administrator":
        found |= {**dict.fromkeys(RIGHTS, True), "can_be_edited": False}
    if status in {"administrator", "creator"}:
        found |= {"is_anonymous": False}
    if status == "kicked":
        found |= {"until_date": 0}
    return found


def get_chat_member(world: World, arguments: Arguments) -> Json:
    """Return one member, present or not."""
    chat = world.chat(arguments.get("chat_id"))
    user_id = arguments.integer("user_id")
    if user_id != world.bot.id and user_id not in world.people:
        raise bad("user not found" if user_id else "invalid user_id specified")
    return member(world, chat, user_id)


def get_chat_administrators(world: World, arguments: Arguments) -> list[Json]:
    """Return the creator and the administrators that are people."""
    chat = world.chat(arguments.get("chat_id"))
    if chat.private:
        raise bad("there are no administrators in the private chat")
    ranks = {"creator", "administrator"}
    admins = [user for user, status in chat.members.items() if status in ranks]
    return [member(world, chat, user) for user in admins if user != world.bot.id]


def get_chat_member_count(world: World, arguments: Arguments) -> int:
    """Return how many are in the chat, the bot included."""
    chat = world.chat(arguments.get("chat_id"))
    return sum(status in PRESENT for status in chat.members.values())


def leave_chat(world: World, arguments: Arguments) -> bool:
    """Take the bot out of a group."""
    chat = world.writable(arguments.get("chat_id"))
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    world.emit("member", {"chat_id": chat.id, "user_id": world.bot.id, "status": "left"})
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
