"""Two people in one business and their group: joining, noting, looking on, leaving."""

from __future__ import annotations

import re

from tests.flows.stage import Actor, Seen, Stage, text_of
from tests.flows.test_group_rules import toasts_of


def link(messages: list[Seen]) -> str:
    """Return what Telegram sends when somebody opens the deep link of a message."""
    found = re.search(r"start=(\S+)", text_of(messages))
    assert found is not None
    return f"/start {found[1]}"


async def hired(owner: Actor, other: Actor, words: str = "undang anggota tim") -> list[Seen]:
    """Let `other` join the business of `owner`."""
    assert "Terima" in text_of(await other.says(link(await owner.says(words))))
    return await other.taps("Bergabung")


def letters(stage: Stage, chat: int) -> str:
    """Return everything that the bot said in a chat."""
    world = stage.app.world
    there = world.private_chat(world.people[chat]) if chat > 0 else world.chat(chat)
    said = [m for m in there.messages.values() if m["from"]["id"] == world.bot.id]
    return "\n".join(m.get("text", "") for m in said)


def leader(stage: Stage) -> tuple[Actor, Actor, int]:
    """Return who leads a group of the cast, in private and in the group, and the group."""
    cast = stage.app.world.cast
    group = cast.groups[0][0]
    ranks = stage.app.world.chat(group).members
    first = next(
        who
        for who, rank in ranks.items()
        if rank in ("creator", "administrator") and who in stage.app.world.people
    )
    return stage.actor(first), stage.member(first, group), group


async def test_two_people_run_one_campaign(demo: Stage) -> None:
    sari, budi = demo.actor(1001), demo.actor(5005, "Budi")
    await sari.says("buat kampanye Hari Ibu dengan @dapurnina budget 2 juta")
    joined = await hired(sari, budi)
    assert "penyunting" in text_of(joined)
    assert "Budi bergabung" in letters(demo, sari.id)
    noted = await budi.says("@dapurnina udah posting, like 1.200 komen 87 terjual 14")
    assert "1.287" in text_of(noted)
    await budi.says("@dapurnina save 30")
    for answer in ("disimpan 30", "tidak ada yang berubah"):  # a second tap undoes nothing else
        assert answer in text_of(await budi.taps("Batalkan catatan"))
    assert "1.287" in text_of(await sari.says("hasil kampanye hari ibu gimana?"))
    team = text_of(await sari.says("siapa aja anggota tim?"))
    assert "Sari" in team
    assert "Budi · penyunting" in team


async def test_a_link_works_for_one_person_only(demo: Stage) -> None:
    sari, budi, tono = demo.actor(1001), demo.actor(5005, "Budi"), demo.actor(5006, "Tono")
    opened = link(await sari.says("/undang"))
    await budi.says(opened)
    await budi.taps("Bergabung")
    assert "tidak berlaku" in text_of(await tono.says(opened))
    assert "tidak berlaku" in text_of(await tono.says("/gabung 0000"))


async def test_a_viewer_looks_on_until_made_an_editor(demo: Stage) -> None:
    sari, budi = demo.actor(1001), demo.actor(5005, "Budi")
    await sari.says("buat kampanye Hari Ibu dengan @dapurnina budget 2 juta")
    await hired(sari, budi, "undang rekan yang cuma bisa lihat")
    for change in (
        "@dapurnina udah posting, like 1.200",
        "buat kampanye Lebaran",
        "usahaku jual keripik di Malang",
        "bayar fee @dapurnina 350rb lunas",
    ):
        assert "melihat" in text_of(await budi.says(change)), change
    assert "Hari Ibu" in text_of(await budi.says("hasil kampanye hari ibu gimana?"))
    assert "Hanya pemilik" in text_of(await budi.says("undang anggota tim"))
    assert "penyunting" in text_of(await sari.says("jadikan Budi penyunting"))
    assert "penyunting" in letters(demo, budi.id)
    assert "1.200" in text_of(await budi.says("@dapurnina udah posting, like 1.200"))


async def test_who_left_or_was_removed_sees_nothing_more(demo: Stage) -> None:
    sari, budi = demo.actor(1001), demo.actor(5005, "Budi")
    await sari.says("buat kampanye Rahasia dengan @dapurnina")
    await hired(sari, budi)
    assert "sudah keluar" in text_of(await budi.says("keluar dari tim"))
    assert "Budi keluar dari tim" in letters(demo, sari.id)
    assert "Belum ada kampanye" in text_of(await budi.says("hasil kampanye rahasia gimana?"))
    await hired(sari, budi)
    await budi.says("please answer me in english")
    await sari.says("/tim")
    await sari.taps("Budi")
    await sari.taps("Keluarkan Budi")
    await sari.taps("Ya, lanjutkan")
    assert "no longer in the team" in letters(demo, budi.id)
    assert "There is no campaign" in text_of(await budi.says("hasil kampanye rahasia gimana?"))
    assert "Belum bisa" in text_of(await sari.says("keluar dari tim"))


async def test_one_person_with_two_businesses(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Hari Ibu dengan @dapurnina")
    assert "Kopi Senja" in text_of(await sari.says("tambah usaha baru Kopi Senja"))
    assert "Belum ada kampanye" in text_of(await sari.says("hasil kampanye hari ibu gimana?"))
    assert "2 usaha" in text_of(await sari.says("usahaku apa saja?"))
    await sari.taps("Usaha saya")
    assert "Hari Ibu" in text_of(await sari.says("hasil kampanye hari ibu gimana?"))
    assert "Kopi Senja" in text_of(await sari.says("ganti usaha ke kopi senja"))
    assert "tidak ada" in text_of(await sari.says("ganti usaha ke Toko Lain"))
    assert "nama usaha" in text_of(await sari.says("buat usaha baru"))
    assert "Teh Melati" in text_of(await sari.says("Teh Melati"))


async def test_a_group_becomes_the_team_chat_and_is_let_go(demo: Stage) -> None:
    sari, in_group, group = leader(demo)
    await sari.says("buat kampanye Hari Ibu dengan @dapurnina budget 2 juta")
    asked = await in_group.says("@gandeng_bot hubungkan grup ini")
    assert "chat pribadi" in text_of(asked)
    sent = demo.app.world.chat(group).messages[asked[-1].number]
    (button,) = sent["reply_markup"]["inline_keyboard"][0]
    start = button["url"].partition("start=")[2]
    assert "Grup" in text_of(await sari.says(f"/start {start}"))
    assert "chat tim" in text_of(await sari.taps("Usaha saya"))
    assert "sekarang chat tim" in letters(demo, group)
    assert "Hari Ibu" in text_of(await in_group.says("@gandeng_bot hasil kampanye gimana?"))
    ranks = demo.app.world.chat(group).members
    plain = next(w for w in ranks if w != sari.id and w in demo.app.world.people)
    other = demo.member(plain, group)
    assert "Hari Ibu" in text_of(await other.says("@gandeng_bot hasil kampanye gimana?"))
    refused = await other.says("@gandeng_bot @dapurnina udah posting, like 1.200")
    assert "melihat" in text_of(refused)
    toasts = toasts_of(demo)
    assert await other.taps("Lepas grup ini") == []
    assert [(who, words[:13]) for who, words in toasts] == [(other.id, "Hanya pemilik")]
    assert "dilepas" in text_of(await sari.says("lepas grup"))
    assert "Hari Ibu" not in text_of(await in_group.says("@gandeng_bot hasil kampanye gimana?"))


async def test_only_an_admin_asks_for_a_group(demo: Stage) -> None:
    _, _, group = leader(demo)
    ranks = demo.app.world.chat(group).members
    plain = next(
        who for who, rank in ranks.items() if rank == "member" and who in demo.app.world.people
    )
    asked = await demo.member(plain, group).says("@gandeng_bot hubungkan grup ini")
    assert "Hanya admin" in text_of(asked)


async def test_a_team_by_taps_in_english(demo: Stage) -> None:
    ann, ben = demo.actor(1003, "Ann", "en"), demo.actor(5007, "Ben", "en")
    await ann.says("create a campaign for Mother's Day budget 4 million with @dapurnina")
    await ben.says("hello, what can you do?")
    assert "alone" in text_of(await ann.says("/team"))
    await ben.says(link(await ann.taps("Invite a viewer")))
    assert "viewer" in text_of(await ben.taps("Join"))
    assert "Mother's Day" in text_of(await ben.taps("Report"))
    await ann.says("/team")
    await ann.taps("Ben")
    assert "is now editor" in text_of(await ann.taps("Make editor"))
