"""Campaigns in the real bot: what is kept, asked for, shared in a group, noted from a file."""

from __future__ import annotations

from sqlalchemy import select, update

from core.storage.tables import entry, member
from tests.flows.stage import Actor, Stage, text_of


async def test_a_campaign_outlives_the_process(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Ramadan dengan @dapurnina")
    await sari.says("@dapurnina udah posting, like 100 terjual 4")
    await demo.restart()
    assert "tadinya 4" in text_of(await sari.says("eh salah, 5"))


async def test_the_name_is_asked_for_and_the_answer_taken_as_it_is(demo: Stage) -> None:
    sari = demo.actor(1001)
    asked = await sari.says("buat kampanye budget 2 juta")
    assert "nama" in text_of(asked)
    begun = await sari.says("Promo Gajian 25")
    assert "Promo Gajian 25" in text_of(begun)
    assert "Rp2.000.000" in text_of(begun)


async def test_a_correction_after_a_search_is_still_about_the_search(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Ramadan dengan @dapurnina")
    await sari.says("cari influencer kuliner di Bandung budget 2 juta")
    await sari.says("kalau 800rb?")
    async with demo.house.database.read() as connection:
        values = set((await connection.execute(select(entry.c.value))).scalars())
    assert 800_000 not in values


def team(stage: Stage) -> tuple[Actor, Actor, int]:
    """Return two people of one group, and the group."""
    cast = stage.app.world.cast
    group = cast.groups[0][0]
    first, second = (one[0]["id"] for one in cast.people[:2])
    return stage.member(first, group), stage.member(second, group), group


async def test_two_people_of_a_group_share_a_campaign(demo: Stage) -> None:
    one, other, group = team(demo)
    await one.says("@gandeng_bot buat kampanye Hari Ibu dengan @dapurnina budget 2 juta")
    answer = await other.says("@gandeng_bot @dapurnina udah posting, like 1.200 komen 87")
    assert "1.287" in text_of(answer)
    assert "1.287" in text_of(await one.says("@gandeng_bot hasil kampanye gimana?"))
    async with demo.house.database.read() as connection:
        logged = (await connection.execute(select(entry.c.person_id, entry.c.metric))).all()
    assert {p for p, metric in logged if metric == "likes"} == {other.id}
    assert {p for p, metric in logged if metric == "budget_idr"} == {one.id}
    alone = demo.actor(one.id)
    assert "1.287" not in text_of(await alone.says("hasil kampanye gimana?"))
    assert group < 0


async def test_a_viewer_may_look_and_not_change(demo: Stage) -> None:
    one, other, group = team(demo)
    await one.says("@gandeng_bot buat kampanye Hari Ibu dengan @dapurnina budget 2 juta")
    await other.says("@gandeng_bot hasil kampanye gimana?")
    async with demo.house.database.write() as connection:
        await connection.execute(
            update(member)
            .where(member.c.person_id == other.id, member.c.workspace_id == f"g{group}")
            .values(role="viewer")
        )
    refused = await other.says("@gandeng_bot @dapurnina udah posting, like 1.200")
    assert "hanya melihat" in text_of(refused)
    assert "belum ada angka" in text_of(await other.says("@gandeng_bot hasil kampanye gimana?"))


async def test_nobody_sees_the_campaign_of_another(demo: Stage) -> None:
    await demo.actor(1001).says("buat kampanye Rahasia dengan @dapurnina")
    answer = await demo.actor(1002, "Andi").says("hasil kampanye rahasia gimana?")
    assert "Belum ada kampanye" in text_of(answer)


async def test_a_sales_file_is_noted_under_its_codes(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Hari Ibu dengan @dapurnina dan @ranirasa budget 2 juta")
    await sari.says("@dapurnina deal fee 500rb kode NINA10")
    file = (
        b"Tanggal,Kode Promo,Jumlah Order,Omzet\n"
        b'2026-11-20,NINA10,14,"Rp1.200.000"\n'
        b'2026-11-21,nina10,11,"Rp 900.000"\n'
        b"2026-11-22,ZZZ,1,50000\n"
    )
    for _ in range(2):
        read = text_of(await sari.sends("penjualan.csv", file))
        assert "@dapurnina · Hari Ibu: terjual 25, omzet Rp2.100.000" in read
        assert "1 baris penjualan (terjual 1, Rp50.000) belum punya pemilik" in read
    report = text_of(await sari.taps("Laporan kampanye"))
    assert "omzet Rp2.100.000" in report
    assert "4,2×" in report
    assert "Data tipis" in report
    await sari.says("omzet biasanya 1,5 juta")
    report = text_of(await sari.says("hasil kampanye hari ibu gimana?"))
    assert "Tambahan omzet (omzet − Rp1.500.000 tanpa kampanye): Rp600.000" in report
    await sari.sends("penjualan.csv", file.replace(b",14,", b",99,"))
    taken = text_of(await sari.says("salah file, batalkan impor tadi"))
    assert "catatan dari file itu di 1 kampanye ditarik juga" in taken
    assert text_of(await sari.says("hasil kampanye hari ibu gimana?")) == report


async def test_a_sales_file_says_what_came_back_and_of_how_many_the_revenue_is(
    demo: Stage,
) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Hari Ibu dengan @dapurnina budget 2 juta")
    await sari.says("@dapurnina deal fee 500rb kode NINA10")
    file = (
        b"No. Pesanan,Status Pesanan,Kode Voucher,Jumlah Produk,Jumlah Retur,Omzet\n"
        b"A1,Selesai,NINA10,5,2,500000\n"
        b"A2,Dibatalkan,NINA10,9,,900000\n"
        b"A3,Selesai,NINA10,4,,\n"
    )
    read = text_of(await sari.sends("pesanan.csv", file))
    assert "@dapurnina \u00b7 Hari Ibu: terjual 7, omzet Rp500.000" in read
    assert "4 terjual tanpa omzet di file" in read
    assert "2 yang kembali sudah dikurangkan dari terjual" in read
    assert "pesanan ini batal, dikembalikan, atau belum dibayar" in read


async def test_a_figure_that_is_not_noted_is_said(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye Ramadan dengan @dapurnina")
    noted = text_of(
        await sari.says("@dapurnina udah posting, like 100 komen 12, stok sisa 37 lusin")
    )
    assert "tidak saya pakai: 37" in noted
    assert "tidak saya pakai" not in text_of(await sari.says("@dapurnina terjual 4"))


async def test_a_campaigns_budget_is_changed_in_words(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("buat kampanye uji budget 3 juta dengan @dapurnina 500rb")
    assert "Rp4.000.000 (tadinya Rp3.000.000)" in text_of(
        await sari.says("budget kampanyenya jadi 4 juta")
    )
    added = text_of(await sari.says("budget uji ditambah 500rb"))
    assert "Rp4.500.000 (tadinya Rp4.000.000)" in added
    assert "tidak saya pakai" not in added
    assert "Rp3.500.000" in text_of(await sari.says("budgetnya dikurangi 1 juta"))
