"""People choose language and time zone, in words or with a tap, and are answered accordingly."""

from zoneinfo import ZoneInfo

import pytest

from core.capabilities.profile import ProfileSlots, capability, language_in
from core.messages import Payload
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, FakePeople, context


def say(outcome, language="id"):
    (reply,) = Renderer().replies("profile", outcome, language=language, zone=JAKARTA)
    return reply


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("pakai bahasa Inggris", "en"),
        ("bahasa inggris aja dong", "en"),
        ("answer in English please", "en"),
        ("ganti ke bahasa Indonesia", "id"),
        ("switch to Indonesian", "id"),
        ("jangan inggris, indonesia aja", "id"),
        ("/bahasa", None),
        ("ganti bahasa", None),
        ("usahaku kursus bahasa inggris di solo", None),
        ("my shop sells Indonesian crafts", None),
        ("pakai waktu WITA", None),
        ("", None),
    ],
)
def test_the_language_asked_for_is_found(text: str, language: str | None) -> None:
    assert language_in(text) == language


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("pakai bahasa Inggris", "en", "From now on I answer in English"),
        ("balik ke bahasa indonesia", "id", "Mulai sekarang saya jawab dalam bahasa Indonesia"),
    ],
)
async def test_a_language_is_kept_and_spoken_at_once(text: str, language: str, words: str) -> None:
    people = FakePeople()
    outcome = await capability.run(ProfileSlots(), context(text, people=people))
    assert people.kept == {"language": language}
    assert words in say(outcome, "id").text
    assert words in say(outcome, "en").text


async def test_a_language_is_no_business() -> None:
    people = FakePeople()
    slots = ProfileSlots(category="education")
    await capability.run(slots, context("pakai bahasa Inggris", people=people))
    assert people.kept == {"language": "en"}


async def test_a_tap_chooses_a_language_too_and_an_unknown_one_is_ignored() -> None:
    people = FakePeople()
    await capability.run(ProfileSlots(language="en"), context(people=people))
    assert people.kept == {"language": "en"}
    await capability.run(ProfileSlots(language="xx"), context(people=people))
    assert people.kept == {"language": "en"}


async def test_a_zone_is_kept_and_its_time_shown() -> None:
    people = FakePeople()
    outcome = await capability.run(ProfileSlots(timezone="Asia/Makassar"), context(people=people))
    assert people.kept == {"zone": "Asia/Makassar"}
    assert outcome.view.chosen_zone == ZoneInfo("Asia/Makassar")
    assert "11.00 WITA" in say(outcome).text


@pytest.mark.parametrize("zone", ["Mars/Base", "../etc/passwd", ""])
async def test_a_zone_that_does_not_exist_changes_nothing(zone: str) -> None:
    people = FakePeople()
    outcome = await capability.run(ProfileSlots(timezone=zone), context(people=people))
    assert people.kept == {}
    assert "10.00 WIB" in say(outcome).text


async def test_without_a_wish_the_choices_are_shown_and_others_offered() -> None:
    reply = say(await capability.run(ProfileSlots(), context("/bahasa")))
    assert "bahasa Indonesia" in reply.text
    assert "10.00 WIB" in reply.text
    (language,), zones = reply.buttons
    assert language.payload == Payload("profile", {"language": "en"})
    assert [zone.label for zone in zones] == ["WITA", "WIT"]


async def test_a_business_is_not_kept_but_its_creators_can_be_searched() -> None:
    people = FakePeople()
    slots = ProfileSlots(category="food", city="Surakarta")
    outcome = await capability.run(slots, context("usahaku katering di solo", people=people))
    assert people.kept == {}
    reply = say(outcome)
    assert "belum bisa saya simpan" in reply.text
    button = reply.buttons[0][0]
    assert button.label == "🔎 Cari kreator kuliner di Surakarta"
    assert button.payload == Payload("suggest", {"category": "food", "city": "Surakarta"})


@pytest.mark.parametrize(
    ("slots", "label"),
    [
        (ProfileSlots(category="beauty"), "🔎 Find beauty creators"),
        (ProfileSlots(city="Medan"), "🔎 Find creators in Medan"),
    ],
)
async def test_half_a_business_is_enough(slots: ProfileSlots, label: str) -> None:
    outcome = await capability.run(slots, context(language="en"))
    assert say(outcome, "en").buttons[0][0].label == label
