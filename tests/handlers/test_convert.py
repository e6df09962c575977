"""Telegram's updates become what a person said; in groups only what is meant for the bot."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from core.capabilities.ports import card_link
from core.messages import Payload
from handlers.convert import clean, inbound

COMMANDS = {
    "cari": Payload("suggest"),
    "evaluasi": Payload("evaluate"),
    "hapusdata": Payload("privacy", {"action": "erase"}),
}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -7, "type": "supergroup", "title": "UMKM"}
SARI = {"id": 7, "is_bot": False, "first_name": "Sari", "language_code": "id"}
BOT = {"id": 42, "is_bot": True, "first_name": "Gandeng", "username": "gandeng_bot"}


def update(chat: dict[str, Any] = PRIVATE, kind: str = "message", **content: Any) -> Update:
    message = {"message_id": 5, "date": 1_795_400_000, "chat": chat, "from": SARI, **content}
    return Update.de_json({"update_id": 9, kind: message}, None)


def read(**content: Any) -> Any:
    return inbound(update(**content), COMMANDS, "gandeng_bot")


def test_a_private_message_is_what_was_written() -> None:
    said = read(text="  halo  ")
    assert (said.text, said.chat_id, said.chat_kind, said.person.first_name) == (
        "halo",
        7,
        "private",
        "Sari",
    )
    assert said.received_at.replace(microsecond=0) == datetime.fromtimestamp(1_795_400_000, UTC)
    assert said.payload is None


def test_a_photo_is_a_picture_in_the_best_size_that_telegram_keeps() -> None:
    sizes = [
        {"file_id": f"p{side}", "file_unique_id": f"u{side}", "width": side, "height": 2 * side}
        for side in (90, 640, 320)
    ]
    said = read(photo=sizes, caption="insight @dapurnina")
    assert (said.document.file_id, said.document.mime_type) == ("p640", "image/jpeg")
    assert said.text == "insight @dapurnina"


@pytest.mark.parametrize(
    ("text", "payload", "rest"),
    [
        ("/cari", Payload("suggest"), ""),
        ("/cari kuliner bandung 2jt", Payload("suggest"), "kuliner bandung 2jt"),
        ("/CARI@gandeng_bot kopi", Payload("suggest"), "kopi"),
        ("/cari\nkopi\nbandung", Payload("suggest"), "kopi\nbandung"),
        ("/evaluasi@gandeng_bot\n@dapurnina 900rb", Payload("evaluate"), "@dapurnina 900rb"),
        ("/hapusdata", Payload("privacy", {"action": "erase"}), ""),
        ("/start", Payload("greet"), ""),
        ("/start evaluate-dapurnina", Payload("evaluate", {"handles": ("dapurnina",)}), ""),
        ("/start suggest", Payload("suggest"), ""),
        ("/start sesuatu_yang_lain", Payload("greet"), ""),
        ("/takdikenal kopi", None, "takdikenal kopi"),
    ],
)
def test_commands_and_deep_links_are_explicit_intents(
    text: str, payload: Payload | None, rest: str
) -> None:
    said = read(text=text)
    assert (said.payload, said.text) == (payload, rest)


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        ({"text": "halo semua"}, None),
        ({"text": "@gandeng_bot siapa yang bagus?"}, "siapa yang bagus?"),
        ({"text": "tolong @Gandeng_Bot cek dong"}, "tolong  cek dong"),
        ({"text": "/cari@lain_bot kopi"}, None),
        ({"text": "/cari\n@lain_bot kopi"}, "@lain_bot kopi"),
        ({"text": "/cari kopi"}, "kopi"),
        ({"text": "/ cari kopi"}, None),
        ({"text": "yang kedua", "reply_to_message": {"from": BOT}}, "yang kedua"),
        ({"text": "yang kedua", "reply_to_message": {"from": SARI}}, None),
    ],
)
def test_in_a_group_only_what_is_meant_for_us_is_heard(
    content: dict[str, Any], heard: str | None
) -> None:
    if "reply_to_message" in content:
        answered = {"message_id": 4, "date": 1, "chat": GROUP, "text": "x"}
        content["reply_to_message"] |= answered | {"from": content["reply_to_message"]["from"]}
    said = read(chat=GROUP, **content)
    assert (said.text if said else None) == heard


CARD = card_link("Gandeng_bot", "evaluate", "rasa.bdg")


@pytest.mark.parametrize(
    ("chat", "url", "payload"),
    [
        (PRIVATE, CARD, Payload("evaluate", {"handles": ("rasa.bdg",)})),
        (PRIVATE, "https://t.me/lain_bot?start=evaluate-rasa", None),
        (PRIVATE, None, None),
        (GROUP, CARD, None),
    ],
)
def test_a_card_of_ours_is_nobodys_words(
    chat: dict[str, Any], url: str | None, payload: Payload | None
) -> None:
    """Its figures are read as nothing that its sender says: there is its button, or nothing."""
    rows = {"inline_keyboard": [[{"text": "Buka", "url": url}]]} if url else None
    markup = {"reply_markup": rows} if rows else {}
    answered = {"message_id": 4, "date": 1, "chat": chat, "text": "x", "from": BOT}
    text = "@rasa.bdg · 6.266 pengikut, 375 interaksi per postingan"
    said = read(chat=chat, text=text, via_bot=BOT, reply_to_message=answered, **markup)
    assert (said and (said.payload, said.text)) == (payload and (payload, ""))
    other = read(chat=PRIVATE, text="/cari kopi", via_bot=BOT | {"username": "lain_bot"})
    assert other.payload == Payload("suggest")


def test_what_is_forwarded_may_be_our_own_words() -> None:
    for sender, echoed in ((BOT, True), (SARI, False)):
        origin = {"type": "user", "date": 1, "sender_user": sender}
        told = read(text="@rasa.bdg: like 1.200", forward_origin=origin)
        assert (told.forwarded, told.echoed) == (True, echoed)
    hidden = {"type": "hidden_user", "date": 1, "sender_user_name": "Gandeng"}
    assert not read(text="halo", forward_origin=hidden).echoed


def test_what_a_message_answers_is_known_by_its_buttons() -> None:
    note = Payload("campaign_log", {"campaign": 3, "undo": 9})
    board = {
        "inline_keyboard": [
            [{"text": "x", "callback_data": note.key()}],
            [{"text": "y", "url": "https://x.id"}],
        ]
    }
    ours = {"message_id": 4, "date": 1, "chat": GROUP, "text": "x", "reply_markup": board}
    for sender, quoted in ((BOT, (note,)), (SARI, ())):
        said = read(
            chat=GROUP, text="@gandeng_bot salah, 15", reply_to_message={**ours, "from": sender}
        )
        assert said is not None
        assert said.quoted == quoted


def test_a_topic_of_a_forum_is_known_and_a_chain_of_answers_is_none() -> None:
    said = {"chat": GROUP, "text": "/cari", "message_thread_id": 77}
    assert read(**said, is_topic_message=True).thread == 77
    assert read(**said).thread is None
    message = update(**said, is_topic_message=True).message.to_dict()  # type: ignore[union-attr]
    tap = {"id": "1", "from": SARI, "chat_instance": "x", "data": "greet", "message": message}
    tapped = Update.de_json({"update_id": 9, "callback_query": tap}, None)
    assert inbound(tapped, COMMANDS, "gandeng_bot").thread == 77  # type: ignore[union-attr]


def test_a_document_comes_with_its_caption() -> None:
    document = {"file_id": "F", "file_unique_id": "U", "file_name": "a.csv", "file_size": 10}
    said = read(document=document, caption="ini datanya")
    assert (said.text, said.document.file_id, said.document.name) == ("ini datanya", "F", "a.csv")


def test_an_edited_message_is_said_again() -> None:
    said = read(kind="edited_message", text="halo", edit_date=1_795_400_100)
    assert said.edited_from == read(text="hal").received_at
    assert said.received_at.replace(microsecond=0) == datetime.fromtimestamp(1_795_400_100, UTC)


def test_messages_of_one_second_are_written_at_moments_of_their_own() -> None:
    first, second = (read(text="like 100", message_id=i).received_at for i in (41, 42))
    assert first < second
    edited = read(kind="edited_message", text="x", message_id=41, edit_date=1_795_400_100)
    assert edited.edited_from == first


def test_other_bots_and_posts_of_a_linked_channel_are_not_answered() -> None:
    text = "@gandeng_bot halo"
    other = {"id": 99, "is_bot": True, "first_name": "Lain", "username": "lain_bot"}
    assert read(chat=GROUP, text=text, **{"from": other}) is None
    channel = {"id": -9, "type": "channel", "title": "Kanal"}
    assert read(chat=GROUP, text=text, sender_chat=channel, is_automatic_forward=True) is None


def test_who_writes_as_the_group_is_anonymous() -> None:
    mask = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    said = read(chat=GROUP, text="@gandeng_bot halo", sender_chat=GROUP, **{"from": mask})
    assert said.person.anonymous
    assert not read(chat=GROUP, text="@gandeng_bot halo").person.anonymous


def test_service_messages_are_nothing_said() -> None:
    assert read(new_chat_title="Judul") is None
    assert inbound(Update.de_json({"update_id": 1}, None), COMMANDS, "gandeng_bot") is None


@pytest.mark.parametrize(
    ("data", "payload", "key"),
    [
        ("evaluate", Payload("evaluate"), None),
        ('evaluate{"handles":["a"]}', Payload("evaluate", {"handles": ("a",)}), None),
        ("#0123456789abcdef", None, "#0123456789abcdef"),
    ],
)
def test_a_tap_is_an_explicit_intent(data: str, payload: Payload | None, key: str | None) -> None:
    message = {"message_id": 5, "date": 1, "chat": GROUP, "text": "x"}
    query = {"id": "1", "from": SARI, "chat_instance": "1", "data": data, "message": message}
    tapped = inbound(
        Update.de_json({"update_id": 1, "callback_query": query}, None), COMMANDS, "gandeng_bot"
    )
    assert tapped is not None
    assert (tapped.payload, tapped.payload_key, tapped.chat_id) == (payload, key, -7)


@pytest.mark.parametrize("data", ["{broken", 'evaluate{"handles":', "", "evaluate[1]{", "#\0"])
def test_what_no_button_of_ours_bears_is_a_key_that_nothing_is_kept_under(data: str) -> None:
    message = {"message_id": 5, "date": 1, "chat": PRIVATE, "text": "x"}
    query = {"id": "1", "from": SARI, "chat_instance": "1", "data": data, "message": message}
    found = inbound(
        Update.de_json({"update_id": 1, "callback_query": query}, None), COMMANDS, "gandeng_bot"
    )
    assert found is not None
    assert (found.payload, found.payload_key) == (None, "#")


@given(st.text(st.characters(), max_size=200))
def test_any_text_becomes_text_that_can_be_kept(text: str) -> None:
    said = read(text=text)
    if said is not None:
        assert "\0" not in said.text
        said.text.encode("utf-8")


@pytest.mark.parametrize("handle", ["dapurnina", "dapur.nina", "dapur_nina", "a-b.c", "a--b"])
def test_a_card_leads_to_the_account_that_it_names(handle: str) -> None:
    link = card_link("gandeng_bot", "evaluate", handle)
    assert link is not None
    said = read(text=f"/start {link.partition('start=')[2]}")
    assert said is not None
    assert said.payload == Payload("evaluate", {"handles": (handle,)})


def test_what_telegram_cannot_carry_has_no_link() -> None:
    assert card_link("", "evaluate", "dapurnina") is None
    assert card_link("gandeng_bot", "evaluate", "a" * 80) is None
    assert card_link("gandeng_bot", "evaluate", "dapur nina") is None


def test_signs_that_no_file_keeps_are_left_out() -> None:
    assert clean("Ma\x07du\x0bMurni\tsekali\n\ud83d!") == "Madu\nMurni\tsekali\n\ufffd!"
