"""Pictures, documents, albums: up, down and refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.playground.arguments import Upload
from bot.playground.errors import Refused
from bot.playground.files import MEGABYTE, FileStore
from bot.playground.people import SARI
from bot.playground.pictures import picture_size
from tests.playground.conftest import Call, Client, png


def upload(content: bytes, name: str = "a.csv") -> Upload:
    """Return a file as multipart would bring it."""
    return Upload(name, "application/octet-stream", content)


def test_a_document_keeps_its_name_and_guesses_its_type(call: Call) -> None:
    sent = call(
        "sendDocument",
        chat_id=SARI,
        document=upload(b"a,b"),
        caption="<b>isi</b>",
        parse_mode="HTML",
    )
    assert sent["document"]["file_name"] == "a.csv"
    assert sent["document"]["mime_type"] == "text/csv"
    assert sent["document"]["file_size"] == 3
    assert sent["caption"] == "isi"
    assert sent["caption_entities"][0]["type"] == "bold"


def test_a_photo_knows_its_size(call: Call) -> None:
    (size,) = call("sendPhoto", chat_id=SARI, photo=upload(png(5, 7), "a.png"))["photo"]
    assert (size["width"], size["height"]) == (5, 7)


def test_a_file_is_sent_again_by_its_id(call: Call, refusal: Call) -> None:
    file_id = call("sendDocument", chat_id=SARI, document=upload(b"x"))["document"]["file_id"]
    again = call("sendDocument", chat_id=SARI, document=file_id)
    assert again["document"]["file_id"] == file_id
    assert "can't use file" in refusal("sendPhoto", chat_id=SARI, photo=file_id)
    assert "wrong file_id" in refusal("sendPhoto", chat_id=SARI, photo="nonsense")


@pytest.mark.parametrize(
    ("method", "arguments", "words"),
    [
        ("sendPhoto", {"photo": upload(b"no picture")}, "IMAGE_PROCESS_FAILED"),
        ("sendPhoto", {"photo": upload(png(1, 50))}, "PHOTO_INVALID_DIMENSIONS"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {"document": upload(b"")}, "file must be non-empty"),
        ("sendDocument", {"document": "https://a.id/x.pdf"}, "failed to get HTTP URL content"),
        ("sendDocument", {"document": upload(b"x"), "caption": "😀" * 513}, "caption is too long"),
        ("sendPhoto", {"photo": upload(png() + b"\0" * 10 * MEGABYTE)}, "too big for a photo"),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
    ],
)
def test_media_that_telegram_refuses(
    refusal: Call, method: str, arguments: dict[str, Any], words: str
) -> None:
    assert words in refusal(method, chat_id=SARI, **arguments)


def test_upload_and_download_limits(call: Call, refusal: Call) -> None:
    words = refusal("sendDocument", chat_id=SARI, document=upload(b"x" * (50 * MEGABYTE + 1)))
    assert words == "Request Entity Too Large"
    big = call("sendDocument", chat_id=SARI, document=upload(b"x" * (20 * MEGABYTE + 1)))
    words = refusal("getFile", file_id=big["document"]["file_id"])
    assert words == "Bad Request: file is too big"


def test_an_album_shares_one_id(call: Call) -> None:
    media = [
        {"type": "photo", "media": "attach://one", "caption": "pertama"},
        {"type": "photo", "media": "attach://two"},
    ]
    files = {"one": upload(png()), "two": upload(png(2, 2))}
    sent = call("sendMediaGroup", chat_id=SARI, media=json.dumps(media), **files)
    assert [message["message_id"] for message in sent] == [1, 2]
    assert sent[0]["media_group_id"] == sent[1]["media_group_id"]
    assert sent[0]["caption"] == "pertama"


def test_albums_that_telegram_refuses(refusal: Call) -> None:
    one = {"type": "photo", "media": "attach://one"}
    assert "2-10 items" in refusal("sendMediaGroup", chat_id=SARI, media=[one])
    mixed = [one, {"type": "document", "media": "attach://one"}]
    assert "can't be mixed" in refusal("sendMediaGroup", chat_id=SARI, media=mixed)
    video = [{"type": "video", "media": "x"}] * 2
    assert "not supported" in refusal("sendMediaGroup", chat_id=SARI, media=video)


def test_caption_and_media_are_edited(call: Call, refusal: Call) -> None:
    call("sendPhoto", chat_id=SARI, photo=upload(png()), caption="lama")
    place = {"chat_id": SARI, "message_id": 1}
    assert call("editMessageCaption", **place, caption="baru")["caption"] == "baru"
    assert "not modified" in refusal("editMessageCaption", **place, caption="baru")
    assert "caption" not in call("editMessageCaption", **place)
    media = {"type": "document", "media": "attach://f", "caption": "berkas"}
    edited = call("editMessageMedia", **place, media=media, f=upload(b"x", "b.txt"))
    assert edited["document"]["file_name"] == "b.txt"
    assert "photo" not in edited
    assert "no text" in refusal("editMessageText", **place, text="x")


async def test_bytes_come_back_over_http(client: Client) -> None:
    content = bytes(range(256)) * 3 + b"\r\n--boundary\r\n"
    await client.feed({"chat_id": 5, "text": "halo"})
    import aiohttp

    form = aiohttp.FormData({"chat_id": "5", "caption": "é — ü"})
    form.add_field("document", content, filename="laporan é.bin")
    _, body = await client.raw("sendDocument", data=form)
    document = body["result"]["document"]
    assert document["file_name"] == "laporan é.bin"
    assert body["result"]["caption"] == "é — ü"
    path = (await client.call("getFile", file_id=document["file_id"]))["file_path"]
    address = f"{client.base_url}/file/bot42:playground/{path}"
    async with client.session.get(address) as response:
        assert await response.read() == content
    for wrong in (f"/file/bot42:wrong/{path}", "/file/bot42:playground/documents/none.bin"):
        async with client.session.get(client.base_url + wrong) as response:
            assert response.status in {401, 404}


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(3, 2), (3, 2)),
        (b"GIF89a\x05\x00\x06\x00", (5, 6)),
        (b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x09\x00\x08", (8, 9)),
        (b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x04\0\0\x06\0\0", (5, 7)),
        (b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + b"\x04\x00\x06\x00", (4, 6)),
        (b"RIFF\0\0\0\0WEBPVP8L" + b"\0" * 5 + b"\x03\x40\x01\x00", (4, 6)),
        (b"\x89PNG\r\n\x1a\n", (0, 0)),
        (b"\xff\xd8", (0, 0)),
        (b"%PDF-1.7", (0, 0)),
    ],
)
def test_sizes_of_pictures(content: bytes, size: tuple[int, int]) -> None:
    assert picture_size(content) == size


def test_the_oldest_files_are_forgotten_beyond_the_limit() -> None:
    store = FileStore(limit=100)
    first, second = (store.add(f"{n}.txt", bytes([n]) * 60, "document") for n in (1, 2))
    assert store.content(second) == b"\x02" * 60
    with pytest.raises(Refused):
        store.get(first.file_id)
