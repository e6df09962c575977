"""People of two groups recommend, agree, edit and withdraw; each group knows only its own."""

from __future__ import annotations

from bot.playground import acting
from bot.playground.people import person
from tests.flows.stage import Actor, Seen, Stage

PASAR, BENGKEL = -1_002_000_000_777, -1_002_000_000_888
SARI, ANDI, DIMAS, RINA, BUDI = 3001, 3002, 3003, 3004, 3005
NAMES = {SARI: "Sari", ANDI: "Andi", DIMAS: "Dimas", RINA: "Rina", BUDI: "Budi"}
MEMBERS = {PASAR: (SARI, ANDI, DIMAS), BENGKEL: (DIMAS, RINA, BUDI)}


def gather(stage: Stage) -> None:
    """Let five people and two groups enter; Dimas is in both."""
    world = stage.app.world
    for number, name in NAMES.items():
        world.person(person(number, name))
    for chat_id, members in MEMBERS.items():
        group(stage, chat_id, members)


def group(stage: Stage, chat_id: int, members: tuple[int, ...], kind: str = "supergroup") -> None:
    world = stage.app.world
    present = {str(number): "member" for number in (*members, world.bot.id)}
    info = {"id": chat_id, "type": kind, "title": f"Grup {chat_id}"}
    world.emit("chat", {"info": info, "members": present})


def text_of(messages: list[Seen]) -> str:
    return "\n".join(m.text for m in messages)


def shown(actor: Actor) -> int:
    """Return how many messages of the bot stand in the chat."""
    messages = actor._chat.messages.values()
    return sum(bool(m["from"]["is_bot"]) for m in messages)


async def test_a_recommendation_grows_in_one_message(empty: Stage) -> None:
    gather(empty)
    sari, andi, dimas = (empty.member(who, PASAR) for who in MEMBERS[PASAR])
    said = await sari.says(
        "@gandeng_bot saya puas kerja sama @bikersmalang, tepat waktu, kontennya rapi, nilai 5"
    )
    assert "Tercatat: @bikersmalang, nilai 5 dari 5" in text_of(said)
    assert "kontennya rapi" in text_of(said)
    before = shown(sari)
    (edited,) = await andi.taps("Setuju")
    assert "👍 Setuju · 1" in edited.buttons
    (edited,) = await dimas.taps("Setuju")
    assert "👍 Setuju · 2" in edited.buttons
    assert "2 anggota lain setuju" in edited.text
    (edited,) = await andi.taps("Setuju")
    assert "👍 Setuju · 1" in edited.buttons
    assert await sari.taps("Setuju") == []
    assert shown(sari) == before


async def test_the_ranking_of_a_group(empty: Stage) -> None:
    gather(empty)
    sari, andi, dimas = (empty.member(who, PASAR) for who in MEMBERS[PASAR])
    await sari.says("/rekomendasikan @dapurnina kuliner di Bandung, hasilnya bagus, nilai 4")
    await andi.says("/rekomendasikan @dapurnina kuliner, komunikasinya enak, nilai 5")
    await dimas.says("/rekomendasikan @jajanbdg kuliner, lucu, nilai 5")
    listed = await sari.says("/rekomendasi kuliner")
    first = listed[0].text.splitlines()[0]
    assert "kuliner" in first
    assert "@dapurnina" in first
    assert "nilai 3,43 dari 5 · 2 orang" in listed[0].text
    assert "4★ 1 orang" in listed[0].text
    before = shown(sari)
    (detail,) = await andi.taps("🔎 @dapurnina")
    assert "hasilnya bagus" in detail.text
    (back,) = await andi.taps("Daftar rekomendasi")
    assert "@jajanbdg" in back.text
    assert shown(sari) == before


async def test_words_reach_the_ranking_too(empty: Stage) -> None:
    gather(empty)
    sari, andi = (empty.member(who, PASAR) for who in MEMBERS[PASAR][:2])
    await sari.says("@gandeng_bot rekomendasikan @dapurnina kuliner nilai 5")
    answer = await andi.says("@gandeng_bot ada rekomendasi influencer kuliner dari anggota grup?")
    assert "@dapurnina" in text_of(answer)


async def test_stars_ask_and_the_tap_answers(empty: Stage) -> None:
    gather(empty)
    sari = empty.member(SARI, PASAR)
    (asked,) = await sari.says("@gandeng_bot rekomendasikan @dapurnina, sabar dan rapi")
    assert len(asked.buttons) == 5
    (saved,) = await sari.taps("4 ⭐")
    assert saved.number == asked.number
    assert "nilai 4 dari 5" in saved.text
    assert "sabar dan rapi" in saved.text


async def test_saying_it_again_edits_and_words_withdraw(empty: Stage) -> None:
    gather(empty)
    sari, andi = (empty.member(who, PASAR) for who in MEMBERS[PASAR][:2])
    await sari.says("/rekomendasikan @dapurnina kontennya rapi, nilai 5")
    await sari.says("/rekomendasikan @dapurnina nilai 3")
    detail = text_of(await andi.says("/rekomendasi @dapurnina"))
    assert "1 orang" in detail
    assert "3★" in detail
    assert "5★" not in detail
    assert "belum punya" in text_of(
        await andi.says("@gandeng_bot hapus rekomendasiku buat @dapurnina")
    )
    gone = await sari.says("@gandeng_bot hapus rekomendasiku buat @dapurnina")
    assert "sudah ditarik" in text_of(gone)
    assert "Belum ada rekomendasi" in text_of(await andi.says("/rekomendasi @dapurnina"))


async def test_only_who_said_it_can_tap_it_away(empty: Stage) -> None:
    gather(empty)
    sari, andi = (empty.member(who, PASAR) for who in MEMBERS[PASAR][:2])
    await sari.says("/rekomendasikan @dapurnina kontennya rapi, nilai 5")
    assert await andi.taps("Tarik") == []
    (gone,) = await sari.taps("Tarik")
    assert "sudah ditarik" in gone.text


async def test_one_warning_stays_between_the_lines_two_are_shown(empty: Stage) -> None:
    gather(empty)
    sari, andi, dimas = (empty.member(who, PASAR) for who in MEMBERS[PASAR])
    (asked,) = await sari.says("/rekomendasikan @lambat nilai 1")
    assert "alasan" in asked.text
    noted = await sari.says("/rekomendasikan @lambat nilai 1, konten telat tiga minggu")
    assert "telat" not in text_of(noted)
    alone = text_of(await dimas.says("/rekomendasi @lambat"))
    assert "telat" not in alone
    assert "1★" not in alone
    await andi.says("/rekomendasikan @lambat nilai 2, dua konten tidak pernah tayang")
    both = text_of(await dimas.says("/rekomendasi @lambat"))
    assert "2★ 1 orang" in both
    assert "telat tiga minggu" in both
    assert "@lambat" not in text_of(await dimas.says("/rekomendasi"))


async def test_links_and_gambling_are_refused(empty: Stage) -> None:
    gather(empty)
    sari = empty.member(SARI, PASAR)
    for words in ("slot gacor maxwin", "cek bit.ly/abc"):
        refused = text_of(await sari.says(f"/rekomendasikan @dapurnina nilai 5, {words}"))
        assert "Belum saya simpan" in refused
        assert words not in refused
    assert "Belum ada" in text_of(await sari.says("/rekomendasi @dapurnina"))


async def test_two_groups_and_private_chats_never_see_each_other(empty: Stage) -> None:
    gather(empty)
    await empty.member(SARI, PASAR).says("/rekomendasikan @dapurnina kuliner rahasiapasar nilai 5")
    await empty.member(RINA, BENGKEL).says("/rekomendasikan @bengkelku otomotif rahasiabengkel 5")
    await empty.actor(DIMAS).says("/rekomendasikan @punyadimas kuliner rahasiadimas nilai 5")
    secrets = {PASAR: "rahasiapasar", BENGKEL: "rahasiabengkel", DIMAS: "rahasiadimas"}
    questions = ("", " kuliner", " otomotif", " @dapurnina", " @bengkelku", " @punyadimas")
    for place in (PASAR, BENGKEL, DIMAS, BUDI):
        who = BUDI if place == BUDI else DIMAS
        actor = empty.actor(who) if place == who else empty.member(who, place)
        seen = text_of([m for q in questions for m in await actor.says(f"/rekomendasi{q}")])
        may = {PASAR: {PASAR}, BENGKEL: {BENGKEL}, DIMAS: set(secrets), BUDI: set()}[place]
        assert {home for home, secret in secrets.items() if secret in seen} == may


async def test_who_deletes_their_data_takes_their_recommendations_along(empty: Stage) -> None:
    gather(empty)
    sari, andi = empty.member(SARI, PASAR), empty.member(ANDI, PASAR)
    await sari.says("/rekomendasikan @rupawan kontennya rapi, nilai 5")
    assert "@rupawan" in text_of(await andi.says("/rekomendasi"))
    alone = empty.actor(SARI)
    asked = await alone.says("/hapusdata")
    await alone.taps(asked[0].buttons[0])
    assert "@rupawan" not in text_of(await andi.says("/rekomendasi"))


async def test_a_group_that_becomes_a_supergroup_keeps_its_memory(empty: Stage) -> None:
    gather(empty)
    old, new = -4_777, -1_002_000_004_777
    group(empty, old, (SARI, ANDI), "group")
    sari = empty.member(SARI, old)
    await sari.says("/rekomendasikan @dapurnina kontennya rapi, nilai 5")
    world = empty.app.world
    group(empty, new, (SARI, ANDI))
    for here, told in ((old, {"migrate_to_chat_id": new}), (new, {"migrate_from_chat_id": old})):
        chat = world.chat(here)
        world.update("message", world.post(chat, world.people[SARI], told))
    await empty.settle()
    answer = await empty.member(ANDI, new).says("/rekomendasi @dapurnina")
    assert "kontennya rapi" in text_of(answer)
    assert acting.place(world, ANDI, new)[1].id == new


async def asked(stage: Stage, who: int, query: str) -> str:
    """Return the titles of the cards that inline mode shows somebody."""
    world = stage.app.world
    answer = await acting.ask_inline(world, who, PASAR, query, "")
    return " ".join(card["title"] for card in answer["results"])


async def test_inline_mode_shows_what_ones_own_spaces_recommend(empty: Stage) -> None:
    gather(empty)
    for who in MEMBERS[PASAR]:
        await empty.member(who, PASAR).says("/rekomendasikan @rupawan kecantikan nilai 5")
    assert "@rupawan" in await asked(empty, SARI, "kecantikan")
    assert "@rupawan" not in await asked(empty, SARI, "otomotif")
    world = empty.app.world
    world.chat(PASAR).members[RINA] = "member"
    assert "@rupawan" not in await asked(empty, RINA, "kecantikan")
    told = {"left_chat_member": world.people[SARI]}
    world.update("message", world.post(world.chat(PASAR), world.people[SARI], told))
    await empty.settle()
    assert "@rupawan" not in await asked(empty, SARI, "kecantikan")
    assert "@rupawan" in await asked(empty, ANDI, "kecantikan")


async def test_what_is_not_for_the_bot_is_not_read(empty: Stage) -> None:
    gather(empty)
    sari = empty.member(SARI, PASAR)
    assert await sari.says("saya puas kerja sama @bikersmalang, nilai 5") == []
    assert "Belum ada" in text_of(await sari.says("/rekomendasi @bikersmalang"))
