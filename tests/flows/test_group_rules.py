"""Administrators keep their group; its digest comes once; a group that sends us away is warned."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.playground import acting
from tests.flows.stage import Stage
from tests.flows.test_community import ANDI, BENGKEL, DIMAS, PASAR, RINA, SARI, gather, text_of
from tests.flows.test_moderation import promote


def toasts_of(stage: Stage) -> list[tuple[int, str]]:
    """Return what is shown from now on on tapped buttons: to whom, which words."""
    shown: list[tuple[int, str]] = []

    def listen(kind: str, data: dict[str, Any]) -> None:
        if kind == "answer" and data.get("text"):
            shown.append((data["user_id"], data["text"]))

    stage.app.world.listeners.append(listen)
    return shown


async def test_rules_are_the_administrators_alone(empty: Stage) -> None:
    gather(empty)
    promote(empty, SARI)
    sari, andi = empty.member(SARI, PASAR), empty.member(ANDI, PASAR)
    assert "Hanya admin" in text_of(await andi.says("/aturgrup"))
    (panel,) = await sari.says("/aturgrup")
    assert "semua anggota" in panel.text
    (changed,) = await sari.taps("Hanya admin menambah")
    assert changed.number == panel.number
    toasts = toasts_of(empty)
    assert await andi.taps("Semua boleh menambah") == []
    assert [(who, words[:16]) for who, words in toasts] == [(ANDI, "Hanya admin grup")]
    refused = text_of(await andi.says("/rekomendasikan @dapurnina rapi, nilai 5"))
    assert "hanya admin yang menambah" in refused
    assert "Tercatat" in text_of(await sari.says("/rekomendasikan @dapurnina rapi, nilai 5"))
    free = empty.member(RINA, BENGKEL)
    assert "Tercatat" in text_of(await free.says("/rekomendasikan @dapurnina rapi, nilai 5"))


async def test_language_and_categories_of_a_group(empty: Stage) -> None:
    gather(empty)
    promote(empty, SARI)
    sari, andi = empty.member(SARI, PASAR), empty.member(ANDI, PASAR)
    await sari.says("/aturgrup")
    await sari.taps("Kategori")
    await sari.taps("kuliner")
    await sari.taps("Kembali")
    refused = text_of(await andi.says("/rekomendasikan @rupawan kecantikan, rapi, nilai 5"))
    assert "kuliner saja" in refused
    await sari.taps("English")
    assert "Noted" in text_of(await andi.says("/rekomendasikan @dapurnina kuliner nilai 5"))


@pytest.mark.usefixtures("still")
async def test_the_digest_comes_once_to_its_group(empty: Stage) -> None:
    gather(empty)
    promote(empty, SARI)
    sari = empty.member(SARI, PASAR)
    said = text_of(await sari.says("@gandeng_bot ringkasan rekomendasi tiap Jumat jam 9"))
    assert "Jumat pukul 09.00" in said
    await sari.says("/rekomendasikan @dapurnina kuliner rahasiapasar, nilai 5")
    await empty.member(RINA, BENGKEL).says("/rekomendasikan @bengkelku rahasiabengkel 5")
    assistant = empty.house.assistant(None)  # type: ignore[arg-type]
    due = await assistant._summaries._deliveries.next_at()
    assert due is not None
    for _ in range(2):
        await assistant.due(due + timedelta(minutes=1))
        await empty.settle()
    told = [m["text"] for m in empty.app.world.chat(PASAR).messages.values() if "text" in m]
    digests = [text for text in told if "Minggu ini di grup" in text]
    assert len(digests) == 1
    assert "@dapurnina" in digests[0]
    assert "@bengkelku" not in digests[0]
    await assistant.due(due + timedelta(days=7, minutes=1))
    await empty.settle()
    again = [m["text"] for m in empty.app.world.chat(PASAR).messages.values() if "text" in m]
    assert again == told


async def test_members_are_warned_when_we_are_sent_away_and_greeted_when_we_return(
    empty: Stage,
) -> None:
    gather(empty)
    promote(empty, SARI)
    sari, dimas = empty.actor(SARI), empty.actor(DIMAS)
    for actor in (sari, dimas):
        await actor.says("halo")
    await empty.member(SARI, PASAR).says("/rekomendasikan @dapurnina rapi, nilai 5")
    world = empty.app.world
    acting.membership(world, SARI, PASAR, "left")
    await empty.settle()
    mine = [m.get("text", "") for m in sari._chat.messages.values()]
    assert any("akan dihapus pada" in text for text in mine)
    assert not any("akan dihapus" in m.get("text", "") for m in dimas._chat.messages.values())
    acting.membership(world, SARI, PASAR, "member")
    await empty.settle()
    told = [m.get("text", "") for m in world.chat(PASAR).messages.values()]
    assert any("Halo lagi!" in text for text in told)
    mine = [m.get("text", "") for m in sari._chat.messages.values()]
    assert any("tidak jadi dihapus" in text for text in mine)
    assert "rapi" in text_of(await empty.member(ANDI, PASAR).says("/rekomendasi @dapurnina"))
