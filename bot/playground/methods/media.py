"""Photos, documents and albums: sent as uploads or by file_id; and their way back."""

from __future__ import annotations

from typing import Any

from bot.playground.arguments import Arguments, Upload
from bot.playground.errors import bad
from bot.playground.files import DOWNLOAD_LIMIT, StoredFile
from bot.playground.state import World
from bot.playground.texts import caption_content, keyboard, reply_content
from bot.playground.wire import Json

ALBUM_LIMIT = 10


def stored(world: World, arguments: Arguments, value: Any, kind: str) -> StoredFile:
    """Return the file that an argument means: an upload, `attach://name` or a file_id.

    Raises:
        Refused: 400, there is none, it breaks a limit, or it is an address (nothing here
            fetches from the internet).
    """
    if isinstance(value, str) and value.startswith("attach://"):
        value = arguments.get(value.removeprefix("attach://"))
    if isinstance(value, Upload):
        record = world.files.add(value.name or kind, value.content, kind, value.mime_type)
        world.emit("file", world.files.dump(record))
        return record
    if not value:
        raise bad(f"there is no {kind} in the request")
    if str(value).startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    record = world.files.get(str(value))
    if record.kind != kind:
        raise bad(f"can't use file of type {record.kind.title()} as {kind.title()}")
    return record


def _send(world: World, arguments: Arguments, kind: str) -> Json:
    chat = world.writable(arguments.get("chat_id"))
    content = caption_content(arguments) | keyboard(arguments)
    content |= reply_content(arguments, chat.messages)
    record = stored(world, arguments, arguments.get(kind), kind)
    return world.post(chat, world.user, record.content_of_message() | content)


def send_photo(world: World, arguments: Arguments) -> Json:
    """Send a picture and return the message."""
    return _send(world, arguments, "photo")


def send_document(world: World, arguments: Arguments) -> Json:
    """Send a file and return the message."""
    return _send(world, arguments, "document")


def send_media_group(world: World, arguments: Arguments) -> list[Json]:
    """Send several pictures or several documents as one album and return the messages."""
    chat = world.writable(arguments.get("chat_id"))
    items = arguments.objects("media")
    if not 2 <= len(items) <= ALBUM_LIMIT:
        raise bad("media group must include 2-10 items")
    if len({str(item.get("type")) for item in items}) > 1:
        raise bad("document can't be mixed with other media types")
    reply = reply_content(arguments, chat.messages)
    contents = [media_content(world, arguments, item) | reply for item in items]
    album = {"media_group_id": world.queries.new_id()}
    return [world.post(chat, world.user, content | album) for content in contents]


def media_content(world: World, arguments: Arguments, item: Json) -> Json:
    """Return a message's fields for one InputMedia. Raises `Refused` for unknown types."""
    kind = str(item.get("type"))
    if kind not in {"photo", "document"}:
        raise bad(f"can't parse InputMedia: type {kind!r} is not supported by this playground")
    caption = caption_content(Arguments(item))
    return stored(world, arguments, item.get("media"), kind).content_of_message() | caption


def get_file(world: World, arguments: Arguments) -> Json:
    """Return where a file can be fetched."""
    record = world.files.records.get(arguments.text("file_id"))
    if record is None:
        raise bad("invalid file_id")
    if record.size > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return {
        "file_id": record.file_id,
        "file_unique_id": record.unique_id,
        "file_size": record.size,
        "file_path": record.path,
    }


METHODS = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
