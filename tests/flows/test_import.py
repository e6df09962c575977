"""A file on its way: confirmed, stopped half-way, a photo among it, through the whole bot."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot import dispatcher
from bot.playground import Fault, acting
from bot.playground.files import StoredFile
from core.storage.queues.inbox import Inbox
from core.storage.tables import creator
from tests.flows.stage import Actor, Stage, stage


async def kept(raised: Stage) -> int:
    async with raised.house.database.read() as connection:
        query = select(func.count()).select_from(creator).where(creator.c.workspace_id != "demo")
        return int((await connection.execute(query)).scalar_one())


def sends_and_stops(raised: Stage, sari: Actor, content: bytes) -> None:
    """Send a file and, before it is read, a word of regret."""
    world = raised.app.world
    record = world.files.add("besar.csv", content, "document")
    acting.send_file(world, sari.id, sari.id, record, "")
    acting.say(world, sari.id, sari.id, "batal")


async def test_an_import_is_stopped_by_a_word_and_keeps_nothing(tmp_path: Path) -> None:
    rows = "\n".join(f"akun.{n},{1_000 + n}" for n in range(20_000))
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.says("halo")
        said = await sari._act(
            lambda: sends_and_stops(raised, sari, f"username,followers\n{rows}\n".encode())
        )
        assert any("Dihentikan" in one.text for one in said)
        assert await kept(raised) == 0


LIST = b"username,followers\n" + b"".join(b"akun.%d,%d\n" % (n, 1_000 + n) for n in range(30))


async def test_a_file_that_is_gone_is_said_in_place_of_its_progress(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        raised.app.api.faults.add(
            Fault("error", "getFile", times=None, code=400, description="wrong file_id")
        )
        (said,) = await sari.sends("daftar.csv", LIST)
        assert "tidak bisa saya ambil" in said.text
        assert await Inbox(raised.house.database).dead() == []
        raised.app.api.faults.clear()
        assert "30 baru" in (await sari.sends("daftar.csv", LIST))[-1].text


@pytest.mark.parametrize("stops", [False, True])
async def test_a_file_is_fetched_once_telegram_can_hand_it_over_or_is_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stops: bool
) -> None:
    monkeypatch.setattr(dispatcher, "pause_on_the_way", lambda _times: 0.05)
    async with stage(tmp_path, demo=False) as raised:
        sari, faults = raised.actor(7), raised.app.api.faults
        faults.add(Fault("error", "getFile", times=None, code=500))
        await sari.says("halo")
        sent = asyncio.create_task(sari.sends("daftar.csv", LIST))
        chat = raised.app.world.chats
        async with asyncio.timeout(60):
            while "saya coba terus" not in str(chat[7].messages).lower():  # noqa: ASYNC110 - asks
                await asyncio.sleep(0.01)
        if stops:
            acting.say(raised.app.world, 7, 7, "batal")
        else:
            faults.clear()
        said = "\n".join(one.text for one in await sent)
        assert ("Dihentikan" in said, "30 baru" in said) == (stops, not stops)
        assert "coba terus" not in said
        assert await kept(raised) == (0 if stops else 30)


@pytest.mark.parametrize("halves", [1, 2])
async def test_half_a_file_is_fetched_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, halves: int
) -> None:
    async with stage(tmp_path, demo=False) as raised:
        content, fetched = raised.app.world.files.content, []

        def half(record: StoredFile) -> bytes:
            fetched.append(record)
            whole = content(record)
            return whole[: len(whole) // 2] if len(fetched) <= halves else whole

        monkeypatch.setattr(raised.app.world.files, "content", half)
        said = await raised.actor(7).sends("daftar.csv", LIST)
        assert "30 baru" in said[-1].text
        assert len(fetched) == halves + 1


async def test_a_file_of_which_only_half_comes_is_not_taken_for_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path, demo=False) as raised:
        files = raised.app.world.files
        monkeypatch.setattr(files, "content", lambda record: LIST[: record.size // 2])
        (said,) = await raised.actor(7).sends("daftar.csv", LIST)
        assert "tidak bisa saya ambil" in said.text
        assert await kept(raised) == 0
        assert await Inbox(raised.house.database).dead() == []


async def test_a_moving_picture_is_no_file_to_read(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.says("halo")
        file = {"file_id": "v", "file_unique_id": "v", "file_name": "a.mp4"}
        moving = {**file, "width": 1, "height": 1, "duration": 3}
        world = raised.app.world
        chat = world.private_chat(world.people[7])
        said = await sari._act(
            lambda: acting.deliver(
                world,
                chat,
                world.post(chat, world.people[7], {"animation": moving, "document": file}),
            )
        )
        assert "Saya bisa membaca tulisan" in said[-1].text


async def test_guessed_columns_are_confirmed_by_a_tap(tmp_path: Path) -> None:
    content = b"Nama;IG;Total Audiens Pengikut\nSri;@dapur.nina;12400\n"
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        (asked,) = await sari.sends("daftar.csv", content)
        assert "tebak" in asked.text
        assert await kept(raised) == 0
        said = await sari.taps("Benar, simpan")
        assert "1 baru" in said[-1].text
        assert await kept(raised) == 1


async def test_a_list_that_is_pasted_is_kept_whatever_was_spoken_of(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye keripik budget 1 juta dengan @dapurnina")
    answer = await sari.says("@rani.jajan 26rb 350rb\ntiktok.com/@budi.kuliner 12,4rb")
    told = "\n".join(message.text for message in answer)
    assert "@rani.jajan" in told
    assert "kampanye" not in told


PROMO = b"username,followers,harga normal,harga promo\ndis.satu98,12400,500000,350000\n"
ROUND = b"@c.enam26 350rb 12rb\n@c.tujuh26 200rb 9rb\n"


async def test_a_column_is_put_right_in_words_and_the_rest_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.sends("diskon.csv", PROMO)
        (asked,) = await sari.says("harga promo bukan itu")
        assert "tebak" in asked.text
        assert "❓ harga promo" not in asked.text
        said = await sari.says("ya")
        assert "1 baru" in said[-1].text
        assert "disimpan 30 hari" not in said[-1].text


async def test_followers_and_prices_are_turned_round_in_words(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.sends("tempel.txt", ROUND)
        (asked,) = await sari.says("kebalik, yang pertama harga")
        assert "angka pertama → harga" in asked.text
        await sari.says("ya")
        async with raised.house.database.read() as connection:
            query = select(creator.c.followers, creator.c.rate_idr).where(
                creator.c.handle == "c.enam26"
            )
            assert tuple((await connection.execute(query)).one()) == (12_000, 350_000)


async def test_what_does_not_answer_leaves_the_question_open(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.sends("diskon.csv", PROMO)
        for text in ("salah", "hah? maksudnya apa", "ini apa ya?", "zxcv qwer tyui"):
            said = await sari.says(text)
            assert "masih menunggu" in said[-1].text, text
            assert await kept(raised) == 0
        said = await sari.says("makasih")
        assert "masih menunggu" in said[-1].text
        await sari.says("ya")
        assert await kept(raised) == 1


async def test_a_file_that_is_left_for_something_else_is_named_once(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.sends("diskon.csv", PROMO)
        said = await sari.says("cari influencer kuliner di Malang budget 1 juta")
        assert any("diskon.csv" in one.text and "belum disimpan" in one.text for one in said)
        said = await sari.says("cari influencer fashion di Malang budget 1 juta")
        assert not any("diskon.csv" in one.text for one in said)
        await sari.sends("diskon.csv", PROMO)
        said = await sari.sends("lain.csv", b"username,followers\nlain.satu,9000\n")
        assert any("diskon.csv" in one.text and "belum disimpan" in one.text for one in said)
        assert await kept(raised) == 1


async def test_a_file_that_was_left_can_still_be_kept_in_words(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.sends("diskon.csv", PROMO)
        await sari.says("batal dulu deh")
        assert await kept(raised) == 0
        await sari.says("eh simpan aja yg tadi")
        assert await kept(raised) == 1


async def test_followers_told_in_words_are_kept_and_are_no_price(tmp_path: Path) -> None:
    content = b"username,platform,harga\nw.satu,TikTok,350000\nw.dua,Instagram,200000\n"
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.sends("daftar.csv", content)
        await sari.says("@w.dua 9rb follower")
        said = await sari.says("tolong update: w.satu followernya sekarang 13rb")
        assert "13.000" in said[-1].text
        async with raised.house.database.read() as connection:
            query = select(creator.c.creator_id, creator.c.followers).where(
                creator.c.handle.in_(["w.satu", "w.dua"]), creator.c.workspace_id != "demo"
            )
            found = {row[0]: row[1] for row in await connection.execute(query)}
        assert found == {"tiktok:w.satu": 13_000, "instagram:w.dua": 9_000}


PAGE = "dapurmbaksri\nIkuti\n1.234 kiriman\n12,3 rb pengikut\n321 diikuti\nDapur Mbak Sri\nWA 081234567890"
UNOWNED = (
    b"Link,Tanggal,Likes,Komentar\nhttps://www.instagram.com/p/CX1AAA/,2026-08-12,790,41\n"
    b"https://www.instagram.com/reel/CX2AAA/,2026-08-10,640,22\n"
)


async def test_pages_are_read_and_posts_without_an_owner_are_asked_for(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        (page,) = await sari.says(PAGE)
        assert "@dapurmbaksri · Instagram · Dapur Mbak Sri · 12.300 pengikut" in page.text
        assert "di bio tidak saya simpan" in page.text
        assert "0812" not in page.text
        cards = "Rani\n@rani.jajan\n26,3 rb\n350rb\n\nBudi\n@budi.kuliner\n12,4rb\n250rb"
        assert "Belum ada yang disimpan" in (await sari.says(cards))[-1].text
        assert "2 baru" in (await sari.says("ya"))[-1].text
        (shop,) = await sari.says("Toko\nProduk: 12\nPengikut: 12,3RB\nPenilaian: 4.9")
        assert "lokapasar" in shop.text
        before = await kept(raised)
        (asked,) = await sari.sends("post.csv", UNOWNED)
        assert "Postingan siapa ini?" in asked.text
        assert await kept(raised) == before
        assert "Postingan siapa ini?" in (await sari.says("gatau"))[-1].text
        (said,) = await sari.says("itu punya maya")
        assert "2 postingan" in said.text
        assert "@maya" in said.text
        assert await kept(raised) == before + 1
        await sari.sends("post.csv", UNOWNED)
        assert "dibatalkan" in (await sari.says("batal"))[-1].text


async def test_a_wrong_file_is_taken_back_and_a_record_changed_in_words(tmp_path: Path) -> None:
    async with stage(tmp_path, demo=False) as raised:
        sari = raised.actor(7)
        await sari.says(
            "tiktok @maya.ani 12rb followers harga 300rb\ntiktok @budi.b 9rb followers harga 1jt"
        )
        (said,) = await sari.says("ubah harga @maya.ani jadi 250rb")
        assert "Rp300.000 → Rp250.000" in said.text
        assert "kata Kakak" in said.text
        assert "250.000" in (await sari.says("harga @maya.ani berapa?"))[-1].text
        wrong = (
            b"username,platform,followers,harga\nmaya.ani,tiktok,1,7000\nsalah.satu,tiktok,2,9000\n"
        )
        (said,) = await sari.sends("salah.csv", wrong)
        assert "1 baru, 1 diperbarui" in said.text
        (said,) = await sari.says("salah file, hapus yang barusan")
        assert "Dibatalkan: salah.csv" in said.text
        assert "dihapus lagi: 1 akun" in said.text
        assert "dikembalikan ke isi lama: 1 akun" in said.text
        (said,) = await sari.says("followers @maya.ani udah 13rb")
        assert "12.000 → 13.000" in said.text
        await sari.sends("salah.csv", wrong)
        await sari.says("ubah harga @maya.ani jadi 200rb")
        (said,) = await sari.says("batalkan impor tadi")
        assert "Tidak bisa dibatalkan: salah.csv" in said.text
        assert "@maya.ani" in said.text
        assert await kept(raised) == 3
        (said,) = await sari.says("hapus kampanye tadi")
        assert "Dibatalkan" not in said.text
