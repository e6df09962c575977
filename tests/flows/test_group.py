"""In a group the bot answers whom it was asked by, and hears the answer to its question."""

from __future__ import annotations

from bot.playground import acting
from tests.flows.stage import Stage


async def test_a_question_in_a_group_can_be_answered(demo: Stage) -> None:
    cast = demo.app.world.cast
    group_id = cast.groups[0][0]
    andi = demo.member(cast.people[1][0]["id"], group_id)
    (question,) = await andi.says("@gandeng_bot cari influencer kuliner di Surabaya")
    assert "udget" in question.text
    sent = demo.app.world.chat(group_id).messages[question.number]
    assert sent["reply_to_message"]["from"]["id"] == andi.id
    assert await andi.says("500rb") == []
    answered = await andi.answers(question, "500rb")
    assert "500.000" in answered[0].text


async def test_two_people_in_a_group_have_two_conversations(demo: Stage) -> None:
    cast = demo.app.world.cast
    group_id = cast.groups[0][0]
    sari = demo.member(cast.people[0][0]["id"], group_id)
    andi = demo.member(cast.people[1][0]["id"], group_id)
    (asked,) = await sari.says("@gandeng_bot cari influencer kuliner di Surabaya")
    assert "udget" in asked.text
    other = await andi.answers(asked, "500rb")
    assert all("Surabaya" not in message.text.splitlines()[0] for message in other)


def test_the_acting_people_are_members_of_the_group(demo: Stage) -> None:
    cast = demo.app.world.cast
    for user, _ in cast.people:
        assert acting.place(demo.app.world, user["id"], cast.groups[0][0])
