"""A person sees what is kept, gets a copy, and deletes it; never by accident, never in a group."""

import json

import pytest

from core.capabilities.privacy import PrivacySlots, action_in, capability
from core.messages import Payload
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, FakePeople, context

ROWS = {"person": 1, "conversation": 2, "creator": 40, "button": 0}


def say(outcome, language="id"):
    return Renderer().replies("privacy", outcome, language=language, zone=JAKARTA)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("hapus data usahaku dari bot", "erase"),
        ("please delete my data", "erase"),
        ("lihat data saya dong", "show"),
        ("dataku apa aja", "show"),
        ("show me my data", "show"),
        ("privasi", None),
        ("amankah di sini?", None),
        ("", None),
    ],
)
def test_the_words_tell_what_is_wanted(text: str, action: str | None) -> None:
    assert action_in(text) == action


@pytest.mark.parametrize(("language", "word"), [("id", "Berapa lama"), ("en", "How long")])
async def test_the_policy_says_what_why_and_how_long(language: str, word: str) -> None:
    (reply,) = say(await capability.run(PrivacySlots(), context("privasi")), language)
    assert word in reply.text
    assert [row[0].payload for row in reply.buttons] == [
        Payload("privacy", {"action": "show"}),
        Payload("privacy", {"action": "erase"}),
    ]


async def test_a_copy_of_everything_is_handed_over() -> None:
    people = FakePeople(kept={"person": [{"id": 7, "language": "id"}], "creator": []})
    outcome = await capability.run(PrivacySlots("show"), context(people=people))
    text, copy = say(outcome)
    assert copy.document is not None
    assert copy.document.name == "gandeng-data-2026-11-23.json"
    assert json.loads(copy.document.content) == people.kept
    assert "pilihan bahasa dan zona waktu: 1" in text.text
    assert "kreator" not in text.text


async def test_words_alone_never_delete() -> None:
    people = FakePeople(rows=ROWS)
    outcome = await capability.run(
        PrivacySlots(), context("hapus semua dataku sekarang juga", people=people)
    )
    assert not people.erased
    (reply,) = say(outcome)
    yes, no = (row[0].payload for row in reply.buttons)
    assert yes == Payload("privacy", {"action": "erase_confirmed"})
    assert no == Payload("cancel")


async def test_a_confirmed_deletion_says_what_is_gone() -> None:
    people = FakePeople(rows=ROWS)
    outcome = await capability.run(PrivacySlots("erase_confirmed"), context(people=people))
    assert people.erased
    (reply,) = say(outcome)
    assert "kreator: 40" in reply.text
    assert "ingatan percakapan: 2" in reply.text
    assert "tombol" not in reply.text


async def test_deleting_nothing_is_said_too() -> None:
    outcome = await capability.run(PrivacySlots("erase_confirmed"), context(people=FakePeople()))
    assert "tidak ada yang tersimpan" in say(outcome)[0].text


@pytest.mark.parametrize("action", ["show", "erase", "erase_confirmed"])
async def test_nothing_personal_happens_in_a_group(action: str) -> None:
    people = FakePeople(kept={"person": [1]}, rows=ROWS)
    outcome = await capability.run(
        PrivacySlots(action), context(people=people, chat_kind="group", chat_id=-5)
    )
    assert not people.erased
    (reply,) = say(outcome)
    assert reply.document is None
    assert not reply.buttons
    assert "/privacy" in reply.text


async def test_an_action_does_not_linger_for_the_next_turn() -> None:
    for action in (None, "show", "erase", "erase_confirmed"):
        outcome = await capability.run(PrivacySlots(action), context())
        assert outcome.slots == {}


def test_telegram_commands_are_there() -> None:
    assert {"privacy", "dataku", "hapusdata"} <= set(capability.commands)
    assert capability.commands["hapusdata"] == {"action": "erase"}
