"""A greeting opens the door: four suggestions, the other language, nothing that is not there."""

import pytest

from core.capabilities.base import MenuEntry
from core.capabilities.greet import GreetSlots, capability
from core.dialogue.state import State
from core.messages import Payload, Person
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context

ALL = tuple(MenuEntry(name, None) for name in ("suggest", "evaluate", "import", "profile"))


def say(outcome, language="id"):
    (reply,) = Renderer().replies("greet", outcome, language=language, zone=JAKARTA)
    return reply


async def test_four_suggestions_and_the_other_language_are_offered() -> None:
    reply = say(await capability.run(GreetSlots(), context("halo", menu=ALL)))
    assert len(reply.buttons) == 5
    intents = [row[0].payload.intent for row in reply.buttons if row[0].payload]
    assert intents == ["suggest", "evaluate", "import", "profile", "profile"]
    assert reply.buttons[-1][0].payload == Payload("profile", {"language": "en"})


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Rani", "Halo Kak Rani!"),
        ("Bu Sari", "Halo Bu Sari!"),
        ("mbak. Tini", "Halo mbak. Tini!"),
        ("Budi <b>", "Halo Kak Budi &lt;b&gt;!"),
    ],
)
async def test_a_name_that_brings_its_courtesy_gets_no_second_one(name: str, called: str) -> None:
    here = context("halo", person=Person(1, name), menu=ALL)
    assert called in say(await capability.run(GreetSlots(), here)).text


async def test_what_is_not_there_is_not_offered() -> None:
    outcome = await capability.run(GreetSlots(), context(menu=(MenuEntry("evaluate", "cek"),)))
    assert [row[0].label for row in outcome.choices] == ["check", "language"]


async def test_the_example_states_what_its_button_asks_for() -> None:
    reply = say(await capability.run(GreetSlots(), context(menu=ALL)))
    button = reply.buttons[0][0]
    assert button.payload == Payload(
        "suggest", {"category": "food", "city": "Bandung", "budget_idr": 2_000_000}
    )
    assert all(word in button.label for word in ("kuliner", "Bandung", "2 juta"))


@pytest.mark.parametrize(("language", "hello"), [("id", "Halo Kak Sari"), ("en", "Hello Sari")])
async def test_the_person_is_called_by_name(language: str, hello: str) -> None:
    outcome = await capability.run(GreetSlots(), context(language=language))
    assert say(outcome, language).text.startswith(hello)


async def test_a_stranger_learns_what_this_is_and_a_friend_does_not_again() -> None:
    first = say(await capability.run(GreetSlots(), context(first_visit=True))).text
    again = say(await capability.run(GreetSlots(), context())).text
    assert "Saya Gandeng" in first
    assert "Saya Gandeng" not in again
    assert len(again) < len(first)


async def test_a_person_without_a_name_is_greeted_and_a_hostile_name_is_harmless() -> None:
    nameless = await capability.run(GreetSlots(), context(person=Person(id=1)))
    assert say(nameless).text.startswith("Halo!")
    hostile = await capability.run(
        GreetSlots(), context(person=Person(id=1, first_name="<b>x</b>&"))
    )
    assert "&lt;b&gt;x&lt;/b&gt;&amp;" in say(hostile).text


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_community_is_greeted_with_what_its_members_ask(language: str) -> None:
    menu = tuple(MenuEntry(name, None) for name in ("recommendations", "price_board", "help"))
    here = context("halo", menu=menu, chat_kind="group", role="member", bot_username="gandeng_bot")
    reply = say(await capability.run(GreetSlots(), here), language)
    intents = [b.payload.intent for row in reply.buttons for b in row if b.payload]
    assert intents == ["recommendations", "price_board", "help"]
    assert "@" in reply.text
    team = await capability.run(GreetSlots(), context(menu=ALL, chat_kind="group", role="owner"))
    assert len(say(team).buttons) == 5


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("min ini bot buat apa ya?", True),
        ("what is this bot?", True),
        ("bayarnya ke siapa?", False),
    ],
)
def test_members_who_ask_what_this_is_are_greeted(text: str, asks: bool) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (capability.claims_among(said, State()) is not None) is asks
