"""A season's plan says its dates, its doubts, and what to do when time is short."""

import re
from datetime import UTC, datetime

from core.capabilities.ports import Business
from core.capabilities.season import SeasonSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understanding import Understanding
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, FakeProfiles, context


def tell(outcome, language="id"):
    (message,) = Renderer().replies("season", outcome, language=language, zone=JAKARTA)
    return message


async def test_a_plan_with_its_dates() -> None:
    message = tell(await capability.run(SeasonSlots("lebaran"), context()))
    for words in ("10 Maret 2027", "13 Januari 2027", "isbat", "THR", "kirim produk"):
        assert words in message.text
    assert len(message.buttons) == 3


async def test_a_business_of_food_hears_of_halal() -> None:
    food = FakeProfiles(Business(category="food"))
    message = tell(await capability.run(SeasonSlots("ramadan"), context(profiles=food)))
    assert "Sejak 17 Oktober 2026" in message.text
    before = context(now=datetime(2026, 9, 1, tzinfo=UTC), profiles=food)
    assert "46 hari lagi" in tell(await capability.run(SeasonSlots("halal"), before)).text


async def test_too_late_is_said() -> None:
    at = context(now=datetime(2026, 12, 10, 3, tzinfo=UTC))
    assert "tidak cukup lagi" in tell(await capability.run(SeasonSlots("double_12"), at)).text
    mid = context(now=datetime(2026, 12, 1, 3, tzinfo=UTC))
    assert "dirapatkan" in tell(await capability.run(SeasonSlots("double_12"), mid)).text


async def test_an_overview_and_a_command_with_words() -> None:
    text = tell(await capability.run(SeasonSlots(), context("/musim"))).text
    assert "12.12" in text
    assert "Gajian" in text
    named = await capability.run(SeasonSlots(), context("ramadan"))
    assert named.view.plan.season.code == "ramadan"


async def test_english() -> None:
    for code in ("overview", "lebaran", "double_12", "school_end", "halal"):
        text = tell(await capability.run(SeasonSlots(code), context(language="en")), "en").text
        assert not re.search(r"\b(Kak|hari lagi|kirim|perkiraan)\b", text)


def test_it_claims_only_plans() -> None:
    def claim(text: str):
        return capability.claims(Understanding(text, "other", 0.5), State())

    assert claim("kapan mulai promo ramadan") == {"season": "ramadan"}
    assert claim("buat kampanye ramadan") is None


async def test_the_year_asked_for_is_planned_or_said_to_be_unknown() -> None:
    later = await capability.run(SeasonSlots("ramadan"), context("kapan mulai promo ramadan 2028"))
    assert later.view.plan.season.peak.year == 2028
    assert later.view.other_year is None
    for year in (2020, 2099):
        asked = await capability.run(SeasonSlots("ramadan"), context(f"promo ramadan {year} kapan"))
        assert f"Ramadan {year} sudah lewat atau terlalu jauh" in tell(asked).text
        assert asked.view.plan.season.peak.year == 2027


def test_a_season_is_turned_to_behind_another() -> None:
    def claim(text: str, state: State):
        return capability.claims(Understanding(text, "other", 0.5), state)

    planned = State(topic=Shown("season", {"season": "nyepi"}))
    assert claim("kalau imlek?", planned) == {"season": "lunar"}
    assert claim("kalau imlek?", State()) is None
